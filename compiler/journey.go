package compiler

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/stdlib"
)

// journey is a journey while it is compiled.
type journey struct {
	name  string
	def   *lang.Journey  // Nil for one of the library that hasn't been asked for.
	from  *stdlib.Module // The library's, nil for a file's.
	plan  *plan.Journey
	index int // in the plan, -1 before it is compiled
	slot  int // whether a unit follows it
	// windows are the days of steps that count from day 0, to be compared with the period of who follows it.
	windows []window
	// given is what its steps bring, mentions are what its conditions ask for that no step above them does.
	given    []thing
	mentions []mention
	broken   bool // Something in it is wrong, and has been told.
	// followed says that somebody follows it, or another journey does; used, by
	// parameter, that its body reads it.
	followed bool
	used     map[string]*bool
	words    map[string]*wording
	draws    []journeyDraw
	// diagnoses are what those who come to a step are diagnosed with.
	diagnoses []diagnosed
}

// journeyDraw is a draw that decides about steps before anything happens.
type journeyDraw struct {
	name  string
	slot  int
	draw  *plan.Draw
	guard *plan.Expr // who comes to it
	at    diag.Span
}

// diagnosed is a condition of all who come to a step.
type diagnosed struct {
	cond    *condition
	details []detail
	guard   *plan.Expr
	past    bool // Who comes there depends on what has happened.
	begins  bool // It begins there, or goes on in another form.
	text    string
	at      diag.Span
}

// declareJourneys notes the journeys of the library and the files; one of a file
// replaces the library's of the same name.
func (c *compiler) declareJourneys() {
	c.journeys = map[string]*journey{}
	for _, m := range stdlib.Journeys() {
		name := strings.TrimSuffix(path.Base(m.Name), ".hs")
		c.journeys[name] = &journey{name: name, from: &m, index: -1, used: map[string]*bool{}, words: map[string]*wording{}}
	}
	for _, f := range c.files {
		for _, st := range f.Stmts {
			if d, ok := st.(*lang.Journey); ok && !c.takenName(lang.At(d.Name), "journey", d.Name.Value) {
				c.journeys[d.Name.Value] = &journey{name: d.Name.Value, def: d, index: -1, used: map[string]*bool{}, words: map[string]*wording{}}
			}
		}
	}
}

// libraryJourney parses a journey of the library; most scenarios follow none.
func (c *compiler) libraryJourney(j *journey) bool {
	f, diags := lang.Parse(libraryPrefix+j.from.Name, j.from.Source)
	c.diags = append(c.diags, diags...)
	if f == nil || diags.HasErrors() {
		return false
	}
	for _, st := range f.Stmts {
		if d, ok := st.(*lang.Journey); ok && d.Name.Value == j.name {
			j.def = d
			return true
		}
	}
	c.err(diag.Span{}, codeLibrary, fmt.Sprintf("%s has no journey %s", j.from.Name, j.name), "")
	return false
}

// ownJourneys compiles those of the scenario's files that nobody follows, so
// that what is wrong with them is told.
func (c *compiler) ownJourneys() {
	for _, name := range sortedKeys(c.journeys) {
		j := c.journeys[name]
		if j.from != nil || j.def.Partial {
			continue
		}
		if !j.followed {
			c.instance(j.def.Name, nil)
			c.warn(lang.At(j.def.Name), codeUnused, fmt.Sprintf("journey %s is never followed", name), "follow it in a cohort, or take it out")
		}
		c.neverIs(j)
		for _, d := range j.def.Params {
			if u := j.used[d.Name.Value]; u != nil && !*u {
				c.warn(lang.At(d.Name), codeUnused, fmt.Sprintf("parameter %s is never used", d.Name.Value), "use it, or take it out")
			}
		}
	}
}

// declared finds a journey by its name, nil where there is none or it is wrong.
func (c *compiler) declared(w lang.Word) *journey {
	j := c.journeys[w.Value]
	if j == nil {
		c.err(lang.At(w), codeUnknownWord, fmt.Sprintf("%q is no journey", w.Value), didYouMean(w.Value, sortedKeys(c.journeys), "hsc words journeys"))
		return nil
	}
	if j.def == nil && !c.libraryJourney(j) || j.def.Partial { // What is wrong with it has been told.
		return nil
	}
	return j
}

func (c *compiler) compileJourney(j *journey, args []*lang.Arg) {
	j.index, j.slot = len(c.plan.Journeys), c.slot("follows "+j.name, plan.Bool, 0)
	j.plan = &plan.Journey{Name: j.name, Module: c.moduleAt(lang.At(j.def.Name).File)}
	c.plan.Journeys, c.compiled = append(c.plan.Journeys, j.plan), append(c.compiled, j)
	before := len(c.diags)
	b := &stepper{
		c: c, j: j, labels: map[string]*label{}, seen: map[string]int{}, trail: []string{j.name}, base: daySpan{known: true}, at: daySpan{known: true},
		guard: plan.New(plan.OpEq, plan.SlotOf(j.slot), plan.Num(1)), prescribes: map[int]bool{}, later: labelsOf(j.def.Body),
	}
	if len(args) > 0 {
		j.plan.Given = "(" + strings.Join(texts(args), ", ") + ")"
	}
	c.args = b.arguments(j, args, j.name, nil)
	j.plan.Steps = b.steps(j.def.Body.Steps, j.name)
	c.args = nil
	j.settle()
	j.plan.First, j.plan.Last, j.broken = b.first, b.last, len(c.diags) > before
}

// stepper compiles the steps of one journey.
type stepper struct {
	c      *compiler
	j      *journey
	labels map[string]*label
	seen   map[string]int // how often a step with the same words has stood in a block
	guard  *plan.Expr     // who comes to the step
	within bool           // in the body of an encounter
	any    bool           // an encounter stands before
	timed  bool           // A step says when it happens: first and last are known.
	first  int
	last   int
	stays  *plan.Expr // who hasn't left the journey, nil where nobody may have
	past   bool       // who comes to the step depends on what has happened
	leaves bool       // who has left the journey does
	lost   bool       // nobody comes to the step, which has been told
	given  bool       // whether anybody does depends on what a parameter is given
	gone   bool       // all have left the journey, which has been told
	// prescribes are the drugs prescribed so far, later the labels of the events that are still to come.
	prescribes map[int]bool
	later      map[string]diag.Span
	alive      *plan.Expr   // who hasn't died on the journey, nil where nobody may have
	phase      *daySpan     // that of the phase in which the step stands, nil outside
	base       daySpan      // the days on which day 0 may be of what the step stands in
	at         daySpan      // the days on which the encounter before it may end
	start      daySpan      // the days on which the first round of the step may be, before those of every
	asserts    []asserted   // the groups that the stay around is to have
	moved      map[int]bool // the slots that the journey may have changed
	owned      bool         // the step stands in a block with days of its own
	over       bool         // everybody has died
	trail      []string     // the journeys within each other in which it stands
}

// label is an event that others may count from.
type label struct {
	number      int
	first, last int        // days from day 0
	guard       *plan.Expr // who comes to it
	past        bool       // and whether that depends on what has happened
	known       bool
	bare        bool // a milestone: no encounter
}

// keyOf names a step within its block by what it says.
func (b *stepper) keyOf(block, text string) string {
	key := block + "/" + text
	b.seen[key]++
	if n := b.seen[key]; n > 1 {
		key += "/" + strconv.Itoa(n)
	}
	return key
}

func (b *stepper) steps(list []*lang.Step, block string) (out []*plan.Step) {
	for _, st := range list {
		if s := b.step(st, block); s != nil {
			out = append(out, s)
		}
	}
	return out
}

// step compiles a step, nil where there is nothing of it or it is wrong.
func (b *stepper) step(st *lang.Step, block string) *plan.Step {
	switch {
	case st.Phase != nil:
		return b.phaseOf(st.Phase, block)
	case st.Stop != nil:
		return b.stop(st.Stop, block)
	case st.Do == nil || st.Do.Nothing:
		return nil
	case b.over:
		b.c.err(st.Span(), codeDefinition, "nobody comes to this step: everybody has died before", "say how likely death is: 12%: dies, or discharge ~ { home: 90%, died: rest }")
		return nil
	}
	guard, past, lost, given := b.guard, b.past, b.lost, b.given
	defer func() { b.guard, b.past, b.lost, b.given = guard, past, lost, given }()
	out := &plan.Step{Chance: -1, When: plan.When{After: -1}}
	for i, w := range st.Head {
		if i > 0 {
			out.Text += ", "
		}
		out.Text += w.String()
	}
	out.Key = b.keyOf(block, out.Text+doing(st.Do))
	asked := len(b.j.mentions)
	span := b.head(st, out)
	if out.When.Each > 0 {
		defer b.repeats(asked)
	}
	if st.Do.Event != nil {
		return b.takes(st.Do.Event, out, span)
	}
	return b.holds(st.Do, out, span)
}

// takes has an event be what a step does, or a choice of it by a parameter.
func (b *stepper) takes(e *lang.Event, out *plan.Step, span daySpan) *plan.Step {
	if x := b.mentioned(e); x != nil {
		if out.Choose = b.eachValue(e, x, out, span); out.Choose == nil {
			return nil
		}
		return out
	}
	if !b.does(b.filled(e, nil, nil), out, span) {
		return nil
	}
	return out
}

// does compiles an event whose arguments are all said.
func (b *stepper) does(e *lang.Event, out *plan.Step, span daySpan) bool {
	if x := b.mentioned(e); x != nil { // Another drawn one.
		out.Choose = b.eachValue(e, x, out, span)
		return out.Choose != nil
	}
	out.Event = b.event(e, out, span)
	return out.Event != nil
}

// phaseOf compiles `phase workup day -42..-1 { ... }`: a block whose steps lie
// within its days, which count from day 0 as everywhere.
func (b *stepper) phaseOf(p *lang.Phase, block string) *plan.Step {
	lo, hi, ok := b.span(p.Range)
	if !ok {
		return nil
	}
	switch p.Unit.Value {
	case "week":
		lo, hi = lo*7, hi*7
	case "month":
		lo, hi = lo*28, hi*31
	}
	if b.phase != nil {
		b.c.err(p.Span(), codeDefinition, "a phase lies in no other", "close the one before it first")
		return nil
	}
	b.phase = &daySpan{first: b.base.first + lo, last: b.base.last + hi, known: true}
	defer func() { b.phase = nil }()
	out := &plan.Step{Chance: -1, When: plan.When{After: -1}, Text: "phase " + p.Name.Value}
	out.Key = b.keyOf(block, out.Text)
	out.Block = b.steps(p.Body.Steps, out.Key)
	return out
}

// stop compiles `stop when EXPR`: the journey ends there for whom it holds.
func (b *stepper) stop(n *lang.Expr, block string) *plan.Step {
	if b.within {
		b.c.err(n.Span(), codeDefinition, "a journey stops between its encounters", "put stop when ... behind the encounter's block")
		return nil
	}
	out := &plan.Step{Chance: -1, When: plan.When{After: -1}, Stop: true, Text: "stop when " + n.String()}
	out.Key = b.keyOf(block, out.Text)
	if stopsForDeath(n) {
		out.If = plan.Num(0) // Who dies has left already.
		return out
	}
	guard, past, given := b.guard, b.past, b.given
	asked := len(b.j.mentions)
	b.condition(n, out)
	b.goOn(asked)
	if out.If == nil {
		return nil
	}
	if !b.lost && !b.given && b.c.impossible(conjuncts(b.guard)) {
		b.c.err(n.Span(), codeContradiction, "this holds for nobody who comes here", "take the line out, or one of the conditions")
	}
	if b.past { // Who has left isn't known before anything happens.
		b.leaves = true
	} else {
		b.stays = and(b.stays, plan.New(plan.OpNot, b.guard))
		b.gone = b.gone || b.given && b.allLeft() // With another argument somebody may go on.
	}
	b.guard, b.past, b.given = guard, past, given
	return out
}

// doing is what of an action belongs to a step's key: the verb and the label.
func doing(a *lang.Action) string {
	switch {
	case a.Event != nil && a.Event.As.Value != "":
		return ": " + a.Event.Verb.Value + " as " + a.Event.As.Value
	case a.Event != nil:
		return ": " + a.Event.Verb.Value
	case a.Choose != nil:
		return ": choose " + a.Choose.Name.Value
	case a.Follow != nil && a.Follow.Choice != nil:
		return ": follow"
	case a.Follow != nil:
		return ": follow " + a.Follow.Journey.Value
	}
	return ": block"
}

// decide adds a draw that decides about a step.
func (b *stepper) decide(name string, t plan.Type, d *plan.Draw, at diag.Span) int {
	return b.decideOf(name, t, 0, d, at)
}

// decideOf adds a draw that may be among the values of an enumeration.
func (b *stepper) decideOf(name string, t plan.Type, enum int, d *plan.Draw, at diag.Span) int {
	slot := b.c.slot("journey."+name, t, enum)
	b.j.draws = append(b.j.draws, journeyDraw{name: "journey." + name, slot: slot, draw: d, guard: b.guard, at: at})
	return slot
}

// choose compiles a choice: its arms' weights add up to 100%.
func (b *stepper) choose(ch *lang.Choose, key string) *plan.Choose {
	if len(ch.Arms) == 0 {
		b.c.err(ch.Span(), codeDefinition, "a choice has arms", "write 30%: EVENT, and rest: nothing")
		return nil
	}
	weights, ok := b.weights(ch)
	if !ok {
		return nil
	}
	draw := &plan.Draw{Kind: plan.Pick, Weights: weights}
	for i := range weights {
		draw.Values = append(draw.Values, float64(i))
	}
	out := &plan.Choose{Slot: b.decide(key, plan.Number, draw, ch.Span()), Weights: weights}
	guard, any := b.guard, b.any
	after := any
	for i, a := range ch.Arms {
		b.guard, b.any = and(guard, plan.New(plan.OpEq, plan.SlotOf(out.Slot), plan.Num(float64(i)))), any
		out.Arms = append(out.Arms, b.step(a.Step, key+"/"+a.Weight.Value))
		after = after || b.any
	}
	b.guard, b.any = guard, after
	return out
}

// weights are the shares of a choice's arms.
func (b *stepper) weights(ch *lang.Choose) (out []float64, ok bool) {
	sum, rest := 0.0, -1
	for i, a := range ch.Arms {
		if a.Weight.Value == "rest" {
			if rest >= 0 {
				b.c.err(lang.At(a.Weight), codeShare, "rest stands twice in one choice", "")
				return nil, false
			}
			rest, out = i, append(out, 0)
			continue
		}
		p, _ := number(a.Weight.Value)
		sum, out = sum+p, append(out, p)
	}
	switch {
	case sum > 1+1e-9 || rest < 0 && sum < 1-1e-9:
		b.c.err(ch.Span(), codeShare, "the arms add up to "+percent(sum), "together they are 100%; one may say rest")
		return nil, false
	case rest >= 0:
		out[rest] = max(1-sum, 0)
	}
	return out, true
}
