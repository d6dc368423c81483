package chart

import (
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// code is a diagnosis code, prepared.
type code struct {
	key      uint64
	title    models.Sym
	from, to models.Date
	before   int32 // The code that was used earlier, none if there is none.
	first    bool  // It may be the principal diagnosis.
	ruled    bool  // A rule has it stand after another.
	visit    bool  // It says why a visit is made.
	history  bool  // It says what the person had.
	measured bool  // It says what the visit has measured.
	severity uint8 // Of a stay that it complicates.
	said     []byte
}

// note notes what a rule says of the code alone.
func (k *code) note(rule string) {
	k.visit = k.visit || rule == "of_visit"
	k.history = k.history || rule == "of_history"
	k.measured = k.measured || rule == "measured"
}

func (c *Chart) prepareCodes(*eval.Binder) error {
	for _, def := range c.plan.Care.Codes {
		k := code{
			key: named("code." + def.Code), title: sym(c.words.codeTitles, def.Description), first: def.FirstListed, before: int32(def.Before),
			from: models.Date(def.From), to: models.Date(def.To), said: []byte(def.Description + " (" + def.Code + ")"),
		}
		if def.From == 0 {
			k.from = models.NoDate
		}
		c.codes = append(c.codes, k)
	}
	return c.prepareOrder()
}

// prepareOrder reads which codes stand before which.
func (c *Chart) prepareOrder() error {
	table, err := stdlib.Table(moduleCodingRules + tableSuffix)
	if err != nil {
		return err
	}
	n := len(c.codes)
	c.before, c.needs = make([]bool, n*n), make([][][]bool, n)
	rows := table.Rows()
	for rows.Next() {
		switch rows.Text("rule") {
		case "before":
			c.ruleBefore(rows.Text("code"), rows.Text("other"))
		case "of_visit", "of_history", "measured":
			c.ruleAlone(rows.Text("rule"), rows.Text("code"))
		case "requires", "with": // The latter only where the person has it.
			c.ruleRequires(rows.Text("code"), rows.Text("other"))
		}
	}
	return rows.Err()
}

// ruleAlone notes a rule that is about no other codes.
func (c *Chart) ruleAlone(rule, code string) {
	for i, x := range c.plan.Care.Codes {
		if strings.HasPrefix(x.Code, code) {
			c.codes[i].note(rule)
		}
	}
}

func (c *Chart) ruleRequires(code, other string) {
	need := make([]bool, len(c.codes))
	for _, i := range c.codesUnder(other) {
		need[i] = true
	}
	for _, i := range c.codesUnder(code) {
		c.needs[i] = append(c.needs[i], need)
	}
}

func (c *Chart) ruleBefore(earlier, later string) {
	first := c.codesUnder(earlier)
	for _, b := range c.codesUnder(later) {
		if len(first) == 0 || strings.HasPrefix(c.plan.Care.Codes[b].Code, earlier) {
			continue
		}
		c.codes[b].ruled = true
		for _, a := range first {
			c.before[a*len(c.codes)+b] = true
		}
	}
}

// codesUnder are the codes that begin so.
func (c *Chart) codesUnder(prefix string) (out []int) {
	for i, x := range c.plan.Care.Codes {
		if strings.HasPrefix(x.Code, prefix) {
			out = append(out, i)
		}
	}
	return out
}

// on is the code that says the same on a day: itself, or the one used before it.
func (c *Chart) on(code int32, day models.Date) int32 {
	for range c.codes {
		if code < 0 || int(code) >= len(c.codes) {
			return none
		}
		k := &c.codes[code]
		if day < k.from {
			code = k.before
			continue
		}
		if k.to != 0 && day > k.to {
			return none
		}
		return code
	}
	return none
}

// codeRef is a code of a condition.
type codeRef struct {
	code, condition int32
	also            bool
}

// diagnosis is a code at an encounter.
type diagnosis struct{ code, condition int32 }

// epoch notes a day of the period on which codes may change.
func (w *Worker) epoch(d models.Date) {
	if d <= w.life.first {
		return
	}
	if i, found := slices.BinarySearch(w.epochs, d); !found {
		w.epochs = slices.Insert(w.epochs, i, d)
	}
}

// code finds the codes of each condition, once for each stretch of time in
// which the person's conditions stay the same, and the age as far as codes ask
// for it: a code that names another condition (E11.22 beside N18) isn't used
// before that one has begun.
func (w *Worker) code() {
	w.held, w.heldAt = w.held[:0], w.heldAt[:0]
	for e := range len(w.epochs) + 1 {
		day := w.life.first
		if e > 0 {
			day = w.epochs[e-1]
		}
		w.hide(day)
		w.asOf(day)
		w.aged(day)
		for _, i := range w.having {
			w.heldAt = append(w.heldAt, int32(len(w.held)))
			if w.goesOn(int(i), day) && !w.conditions[i].byVisit {
				w.held = w.codeCondition(w.held, int(i))
			}
		}
		w.asDrawn()
		w.unhide(day)
	}
	w.unaged()
	w.heldAt = append(w.heldAt, int32(len(w.held)))
}

// hide makes the conditions that begin after the day absent.
func (w *Worker) hide(day models.Date) {
	w.hidden = w.hidden[:0]
	for _, i := range w.having {
		if !w.goesOn(int(i), day) {
			slot := &w.st.Slots[w.conditions[i].has]
			w.hidden = append(w.hidden, *slot)
			*slot = 0
		}
	}
}

func (w *Worker) unhide(day models.Date) {
	n := 0
	for _, i := range w.having {
		if !w.goesOn(int(i), day) {
			w.st.Slots[w.conditions[i].has] = w.hidden[n]
			n++
		}
	}
}

// codeCondition adds the codes of a condition: of all lines that hold; one
// without a condition only where none was before it, unless it is secondary.
func (w *Worker) codeCondition(to []codeRef, i int) []codeRef {
	c := &w.conditions[i]
	found := false
	for l := range c.lines {
		line := &c.lines[l]
		if line.when == nil && !line.also && found || !holds(line.when, w.st) {
			continue
		}
		k := line.code
		if line.slot >= 0 || line.draw != nil {
			v := w.choiceOf(line)
			if v != v {
				continue
			}
			k = int32(v)
		}
		if k < 0 || int(k) >= len(w.codes) {
			continue
		}
		to = append(to, codeRef{code: k, condition: int32(i), also: line.also})
		found = found || !line.also
	}
	return to
}

// choiceOf is the code of a line that has several: the person's own, or the visit's.
func (w *Worker) choiceOf(line *codeLine) float64 {
	if line.draw != nil {
		return line.draw(w.st, w.key.At(line.key).U(0))
	}
	return w.st.Slots[line.slot]
}

// codesOf are the codes of a condition on a day, at the visit that is being written.
func (w *Worker) codesOf(condition int, day models.Date) []codeRef {
	if !w.active[condition] {
		return nil
	}
	if w.conditions[condition].byVisit {
		return w.codesAtVisit(condition, day)
	}
	e := 0
	for e < len(w.epochs) && w.epochs[e] <= day {
		e++
	}
	i := e*len(w.having) + int(w.nth[condition])
	return w.held[w.heldAt[i]:w.heldAt[i+1]]
}

// visited is where the codes of a condition at a visit stand.
type visited struct {
	visit    uint64
	day      models.Date
	from, to int
}

// codesAtVisit are the codes of a condition that depend on the visit, found once for each.
func (w *Worker) codesAtVisit(condition int, day models.Date) []codeRef {
	v := &w.visited[condition]
	if v.visit != w.visits || v.day != day {
		*v = visited{visit: w.visits, day: day, from: len(w.coded)}
		if w.goesOn(condition, day) {
			w.hide(day)
			w.asOf(day)
			if w.conditions[condition].byAge {
				w.aged(day)
			}
			w.coded = w.codeCondition(w.coded, condition)
			w.unaged()
			w.asDrawn()
			w.unhide(day)
		}
		v.to = len(w.coded)
	}
	return w.coded[v.from:v.to]
}

// principalOf is a condition's own first code on a day, none if it has none.
func (w *Worker) principalOf(condition int32, day models.Date) int32 {
	first := int32(none)
	for _, r := range w.codesOf(int(condition), day) {
		if w.isLasting(r, day) {
			return w.on(r.code, day)
		}
		if k := w.on(r.code, day); k >= 0 && !r.also && first == none {
			first = k
		}
	}
	return first
}

// diagnose finds the encounter's codes, in their order: those of what it is for,
// then those of the person's other problems that are dealt with as well, and of
// what the coding rules ask for beside them.
func (w *Worker) diagnose(e *encounter) {
	w.dx = w.dx[:0]
	day := e.day()
	history := true // Whether the person's other conditions are coded too.
	if e.condition >= 0 {
		c := &w.conditions[e.condition]
		history = !c.acute || w.kinds[e.kind].stay
	}
	for _, also := range [2]bool{false, true} {
		if e.condition >= 0 {
			w.diagnoseOne(int(e.condition), day, also)
		}
		for n := 0; history && n < len(w.having); n++ {
			if i := w.having[n]; i != e.condition && w.isDealtWith(e, int(i)) {
				w.diagnoseOne(int(i), day, also)
			}
		}
		w.complete(day)
	}
	if !w.takesVitals(e) {
		w.dx = slices.DeleteFunc(w.dx, func(d diagnosis) bool { return w.codes[d.code].measured })
	}
	w.arrange()
}

// isDealtWith says that a visit for something else is about one of the person's
// problems too: a stay about all of them, another visit about its kind's share,
// at a specialist's less of it; and always about what passes, such as a
// pregnancy. What began in the period is known from its own first visit on.
func (w *Worker) isDealtWith(e *encounter, condition int) bool {
	c := &w.conditions[condition]
	if c.acute || c.care || !w.active[condition] {
		return false
	}
	const elsewhere = 0.4
	k := &w.kinds[e.kind]
	share := k.def.Problems
	switch {
	case share == 0 || w.onset[condition] >= w.life.first && e.day() < w.recorded(condition):
		return false
	case w.isAbout(e, int32(condition)):
		return true
	case share >= 1 || c.end >= 0 || e.condition < 0:
		return true
	case k.outpatient && int(e.specialty) != w.primary:
		share *= elsewhere
	}
	return e.key.At(c.key).U(drawCoded) < share
}

func (w *Worker) diagnoseOne(condition int, day models.Date, also bool) {
	for _, r := range w.codesOf(condition, day) {
		k := w.on(r.code, day)
		if r.also != also || k < 0 || slices.ContainsFunc(w.dx, func(d diagnosis) bool { return d.code == k }) {
			continue
		}
		w.dx = append(w.dx, diagnosis{code: k, condition: r.condition})
	}
}

// complete adds the codes of the person's conditions that the coding rules ask
// for beside those that are there: N18 beside I12.
func (w *Worker) complete(day models.Date) {
	for at := 0; at < len(w.dx); at++ {
		for _, need := range w.needs[w.dx[at].code] {
			if !slices.ContainsFunc(w.dx, func(d diagnosis) bool { return need[d.code] }) {
				w.supply(need, day)
			}
		}
	}
}

// supply adds the codes of the condition that has one of those needed.
func (w *Worker) supply(need []bool, day models.Date) {
	for _, have := range w.having {
		i := int(have)
		c := &w.conditions[i]
		if c.acute || c.care || !slices.ContainsFunc(w.codesOf(i, day), func(r codeRef) bool { k := w.on(r.code, day); return k >= 0 && need[k] }) {
			continue
		}
		w.diagnoseOne(i, day, false)
		w.diagnoseOne(i, day, true)
		return
	}
}

// arrange puts the codes in the order that the coding rules ask for and
// otherwise leaves them as they are. Where no code may be the principal one,
// none is written: such codes only accompany others.
func (w *Worker) arrange() {
	if w.isArranged() {
		return
	}
	w.sorted = w.sorted[:0]
	for len(w.dx) > 0 {
		pick := w.nextCode()
		if pick == none {
			break
		}
		w.sorted = append(w.sorted, w.dx[pick])
		w.dx = slices.Delete(w.dx, pick, pick+1)
	}
	w.dx, w.sorted = w.sorted, w.dx
}

func (w *Worker) isArranged() bool {
	if len(w.dx) == 0 {
		return true
	}
	if !w.codes[w.dx[0].code].first {
		return false
	}
	for i, d := range w.dx {
		if w.codes[d.code].ruled && !w.isFreeOf(d, w.dx[i+1:]) {
			return false
		}
	}
	return true
}

// nextCode is the place of the code that comes next among those still to be
// placed: the first, or what has to stand before it, so that a visit for heart
// failure has the hypertensive heart disease as its principal code and not the
// next of the person's other problems.
func (w *Worker) nextCode() int {
	for i := range w.dx {
		for range w.dx {
			at := w.dx[i].code
			blocker := slices.IndexFunc(w.dx, func(d diagnosis) bool { return w.before[int(d.code)*len(w.codes)+int(at)] })
			if blocker < 0 {
				break
			}
			i = blocker
		}
		if len(w.sorted) > 0 || w.codes[w.dx[i].code].first {
			return i
		}
	}
	return none
}

func (w *Worker) isFreeOf(d diagnosis, others []diagnosis) bool {
	for _, o := range others {
		if w.before[int(o.code)*len(w.codes)+int(d.code)] {
			return false
		}
	}
	return true
}
