package chart

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// condition is a condition of the plan, prepared.
type condition struct {
	def         *plan.Condition
	key         uint64
	has, onset  int
	end         int  // Slot of its last day, none where it doesn't end.
	byVisit     bool // Its codes depend on the visit.
	byAge       bool // Its codes depend on the age.
	drifts      []drift
	acute, care bool
	incidence   eval.Func
	lines       []codeLine
	visits      []visit
	monitors    []service
	performs    []service
	effects     []effect
	stay        eval.Sampler
	recovers    eval.Sampler
	feverish    bool    // It sets the body temperature.
	season      *season // When in the year it occurs, nil where at any time alike.
	reason      []byte
	title       []byte
	lower       []byte // The reason within a sentence.
	lowerTitle  []byte
	again       []byte // The reason of a visit that follows up an acute one.
	lowerAgain  []byte
	module      models.Sym
}

// presence is what says whether a person has a condition.
type presence struct {
	has  int
	care bool
}

// treated is a line of treatment of a condition.
type treated struct {
	condition int32
	slot      int
}

// codeLine is a line of diagnosis codes.
type codeLine struct {
	when eval.Func // Nil where it always may.
	slot int
	code int32
	also bool
	key  uint64
	draw eval.Sampler // Of a code that depends on the visit.
}

// visit is the encounters of one kind that a condition causes.
type visit struct {
	key        uint64
	kind       int32
	specialty  int32
	rate, when eval.Func
	on         eval.Func // The day of a dated visit, nil of others.
}

// service is what visits bring: a panel, a lab or a procedure, so often a year
// or, for an acute condition, in such a share of episodes.
type service struct {
	key        uint64
	panel, lab int32
	procedure  int32
	shownBy    []bool // By panel: whether it brings the test, or all of the panel.
	rate, when eval.Func
	on         eval.Func // The day of a dated service, nil of others.

	ageLo, ageHi int        // Of services by age.
	code         models.Sym // Of services by age.
}

func holds(f eval.Func, st *eval.State) bool { return f == nil || f(st) == 1 }

// binding compiles expressions and remembers the first that can't be.
type binding struct {
	*eval.Binder
	err error
}

func (b *binding) expr(where string, x *plan.Expr) eval.Func {
	if x == nil || b.err != nil {
		return nil
	}
	f, err := b.Expr(x)
	if err != nil {
		b.err = fmt.Errorf("%s: %w", where, err)
	}
	return f
}

func (b *binding) draw(where string, d *plan.Draw) eval.Sampler {
	if d == nil || b.err != nil {
		return nil
	}
	f, err := b.Draw(d)
	if err != nil {
		b.err = fmt.Errorf("%s: %w", where, err)
	}
	return f
}

func (c *Chart) prepareConditions(binder *eval.Binder) error {
	b := &binding{Binder: binder}
	for _, def := range c.plan.Care.Conditions {
		k := condition{
			def: def, key: named("condition." + def.Name), has: def.Has, onset: def.Onset, end: def.End, acute: def.Kind == "acute", care: def.Kind == "care",
			title: []byte(def.Title), module: sym(c.words.modules, def.Module),
		}
		if k.reason = []byte(def.Reason); len(k.reason) == 0 {
			k.reason = k.title
		}
		k.lower, k.lowerTitle = lowered(k.reason), lowered(k.title)
		k.again, k.lowerAgain = append([]byte("Follow-up of "), k.lowerTitle...), append([]byte("follow-up of "), k.lowerTitle...)
		k.incidence = b.expr(def.Name+": incidence", def.Incidence)
		if k.acute && k.incidence == nil && b.err == nil {
			return fmt.Errorf("%s: an acute condition needs an incidence", def.Name)
		}
		c.prepareCodeLines(b, &k)
		c.prepareDrifts(b, &k)
		if err := c.prepareVisits(b, &k); err != nil {
			return err
		}
		c.prepareServices(b, &k)
		k.stay, k.effects = b.draw(def.Name+": stay", def.Stay), prepareEffects(b, &k)
		k.recovers = b.draw(def.Name+": recovers", def.Recovers)
		k.feverish = slices.ContainsFunc(def.Effects, func(x plan.Effect) bool { return x.Set != nil && c.plan.Care.Labs[x.Lab].Name == "temperature" })
		if b.err != nil {
			return b.err
		}
		c.presence = append(c.presence, presence{has: k.has, care: k.care})
		for _, t := range def.Treats {
			c.treated = append(c.treated, treated{condition: int32(len(c.conditions)), slot: t.Slot})
		}
		c.conditions = append(c.conditions, k)
	}
	return nil
}

func (c *Chart) prepareVisits(b *binding, k *condition) error {
	for i := range k.def.Visits {
		v := &k.def.Visits[i]
		if v.Kind < 0 || v.Kind >= len(c.kinds) {
			return fmt.Errorf("%s: encounter kind %d: the plan has 0..%d", k.def.Name, v.Kind, len(c.kinds)-1)
		}
		specialty := c.kinds[v.Kind].specialty
		if v.Specialty != "" {
			found, ok := c.directory.Care(v.Specialty)
			if !ok {
				return fmt.Errorf("%s: specialty %q isn't in the care directory", k.def.Name, v.Specialty)
			}
			specialty = int32(found)
		}
		k.visits = append(k.visits, visit{
			key: named(v.Key), kind: int32(v.Kind), specialty: specialty,
			rate: b.expr(v.Key, v.Rate), when: b.expr(v.Key, v.When), on: b.expr(v.Key, v.On),
		})
	}
	return nil
}

// prepareServices names each line by what it brings and its number among the
// condition's lines that bring the same.
func (c *Chart) prepareServices(b *binding, k *condition) {
	seen := map[string]int{}
	key := func(what string) uint64 {
		seen[what]++
		return named(fmt.Sprintf("%s/%s/%d", k.def.Name, what, seen[what]))
	}
	for _, m := range k.def.Monitors {
		s := service{panel: int32(m.Panel), lab: int32(m.Lab), procedure: none}
		if m.Panel >= 0 {
			s.key = key("panel." + c.plan.Care.Panels[m.Panel].Name)
		} else {
			s.key = key("lab." + c.plan.Care.Labs[m.Lab].Name)
		}
		s.rate, s.when = b.expr(k.def.Name+": monitor", m.Rate), b.expr(k.def.Name+": monitor", m.When)
		s.on = b.expr(k.def.Name+": monitor", m.On)
		c.findPanels(&s)
		k.monitors = append(k.monitors, s)
	}
	for _, p := range k.def.Performs {
		s := service{panel: none, lab: none, procedure: int32(p.Procedure)}
		s.key = key("procedure." + c.plan.Care.Procedures[p.Procedure].Name)
		s.rate, s.when = b.expr(k.def.Name+": perform", p.Rate), b.expr(k.def.Name+": perform", p.When)
		s.on = b.expr(k.def.Name+": perform", p.On)
		k.performs = append(k.performs, s)
	}
}

// drug is a clinical drug, prepared.
type drug struct {
	key                                            uint64
	def                                            *plan.Drug
	word, rxnorm, ndc, name, ingredient            models.Sym
	route, frequency, orderCode, orderName, module models.Sym
	dose, sig, said                                []byte
	quantity                                       int64
}

func (c *Chart) prepareDrugs(*eval.Binder) error {
	v := c.words
	for _, d := range c.plan.Care.Drugs {
		dose := spaced(d.Strength)
		c.drugs = append(c.drugs, drug{
			key: named("drug." + d.Word), def: d, word: sym(v.drugs, d.Word), rxnorm: sym(v.rxnorm, d.RxCUI), ndc: sym(v.ndc, d.NDC), name: sym(v.drugNames, d.Name),
			ingredient: sym(v.ingredients, d.Ingredient), route: sym(v.routes, d.Route), frequency: sym(v.frequencies, d.Frequency),
			orderCode: sym(v.orderCodes, d.RxCUI), orderName: sym(v.orderTitles, d.Name), module: sym(v.modules, d.Module),
			dose: text(dose), sig: text(d.Sig), said: []byte(strings.TrimSpace(d.Ingredient + " " + dose + " " + d.Frequency)),
			quantity: int64(plan.RoundTo(float64(d.Quantity*100), 0)),
		})
	}
	return nil
}

// text is null where there is nothing.
func text(s string) []byte {
	if s == "" {
		return nil
	}
	return []byte(s)
}

// spaced parts a strength from its unit: 500mg is 500 mg.
func spaced(s string) string {
	i := strings.IndexFunc(s, unicode.IsLetter)
	if i <= 0 || s[i-1] < '0' || s[i-1] > '9' {
		return s
	}
	return s[:i] + " " + s[i:]
}

// lowered is a reason as it stands within a sentence: its first letter is
// small unless the word is I, an abbreviation, or begins with one as X-ray does.
func lowered(s []byte) []byte {
	s = slices.Clone(s)
	if len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && (s[1] < 'A' || s[1] > 'Z') && (s[1] < '0' || s[1] > '9') && s[1] != '-' && !bytes.HasPrefix(s, []byte("I ")) {
		s[0] += 'a' - 'A'
	}
	return s
}

// procedure is a procedure of the plan, prepared.
type procedure struct {
	key                               uint64
	word, code, title, system, module models.Sym
	labs                              []int32 // What it measures.
	operation                         bool    // A note of its own is written of it.
	implants                          *device // Nil for nothing.
	cares                             []int32 // Those that do it at visits, nil where all who prescribe do.
	orderCode, orderSystem, orderName models.Sym
	said                              []byte
}

func (c *Chart) prepareProcedures(*eval.Binder) error {
	systems := models.Find("procedures").Columns[models.Find("procedures").Index("code_system")].Vocab
	for i, p := range c.plan.Care.Procedures {
		system, ok := systems.Lookup(p.System)
		if !ok {
			return fmt.Errorf("procedure %s: code system %q: expected one of %s", p.Name, p.System, strings.Join(systems.Strings, ", "))
		}
		c.procedures = append(c.procedures, procedure{
			key: named("procedure." + p.Name), word: models.Sym(i), code: sym(c.words.procedureCodes, p.Code),
			title: sym(c.words.procedureTitles, p.Title), system: system, module: sym(c.words.modules, p.Module), said: lowered([]byte(p.Title)),
			operation: isOperation(p.System, p.Code, p.Minutes),
			orderCode: sym(c.words.orderCodes, p.Code), orderSystem: sym(c.words.orderSystems, p.System), orderName: sym(c.words.orderTitles, p.Title),
		})
	}
	return cmp.Or(c.prepareMeasures(), c.preparePerformers(), c.prepareServicesByAge(), c.prepareDevices(), c.prepareFills(), c.prepareLengths())
}

// prepareMeasures reads what procedures measure, of the labs that the plan has.
func (c *Chart) prepareMeasures() error {
	table, err := stdlib.Table(moduleProcedures + tableSuffix)
	if err != nil {
		return err
	}
	rows := table.Rows()
	for rows.Next() {
		i := slices.IndexFunc(c.plan.Care.Procedures, func(p *plan.Procedure) bool { return p.Name == rows.Text("word") })
		if i < 0 {
			continue
		}
		for _, name := range rows.List("results") {
			if l := c.labOf(name); l >= 0 {
				c.procedures[i].labs = append(c.procedures[i].labs, l)
			}
		}
	}
	return rows.Err()
}

// preparePerformers reads the cares at whose visits procedures are done.
func (c *Chart) preparePerformers() error {
	table, err := stdlib.Table(modulePerformers + tableSuffix)
	if err != nil {
		return err
	}
	rows := table.Rows()
	for rows.Next() {
		care, ok := c.directory.Care(rows.Text("care"))
		if !ok {
			return fmt.Errorf("%s: %q isn't in the care directory", table.Name, rows.Text("care"))
		}
		for i := range c.procedures {
			if c.plan.Care.Procedures[i].Name == rows.Text("procedure") {
				c.procedures[i].cares = append(c.procedures[i].cares, int32(care))
			}
		}
	}
	return rows.Err()
}

func (c *Chart) prepareServicesByAge() error {
	table, err := stdlib.Table(moduleWellness + tableSuffix)
	if err != nil {
		return err
	}
	rows := table.Rows()
	for rows.Next() {
		c.services = append(c.services, service{
			ageLo: rows.Int("age_lo"), ageHi: rows.Int("age_hi"), code: sym(c.words.procedureCodes, rows.Text("established")),
		})
	}
	return rows.Err()
}
