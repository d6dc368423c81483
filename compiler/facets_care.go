package compiler

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// condition makes the facets of one condition: whether a person has it, since
// when, its attributes, and the person's own choice among its codes.
func (b *builder) condition(k *condition) {
	line := b.presence(k)
	for _, a := range k.attrs {
		b.attribute(k, a, line)
	}
	if k.plan.Onset >= 0 {
		if k.lasts != nil {
			b.lasting(k)
		}
		b.usual(k.plan.Onset, func() facetOf { return facetOf{"onset." + k.name, b.onset(k), k.plan.Module} })
	}
	for i, ch := range k.choices {
		b.usual(ch.slot, func() facetOf {
			when := and(k.has(), ch.when)
			return facetOf{"code." + k.name + "/" + string(rune('0'+i)), &plan.Draw{Kind: plan.Cases, Cases: []plan.Case{{When: when, Draw: ch.draw}}}, k.plan.Module}
		})
	}
}

// has is the test that a person has the condition.
func (k *condition) has() *plan.Expr {
	return plan.New(plan.OpEq, plan.SlotOf(k.plan.Has), plan.Num(1))
}

// drawn lowers what the definition draws an attribute from.
func (c *compiler) drawn(k *condition, a *attribute) *plan.Draw {
	return (&scope{c: c, cond: k, unit: true}).draw(k.fields[a.name[len(k.name)+1:]].Draw, a.target())
}

// presence makes the facet of having the condition; for has-lines with details
// it gives the slot that holds the number of the line.
func (b *builder) presence(k *condition) (line int) {
	name, from := "condition."+k.name, k.plan.Module
	u := b.conds[k]
	own := b.ownRisk(k)
	switch {
	case u != nil && u.certain != nil:
		b.facet(name, k.plan.Has, constant(1), u.certain.at.String())
	case u != nil && u.never != nil:
		b.facet(name, k.plan.Has, constant(0), u.never.at.String())
	case u != nil && len(u.lines) > 0:
		line = b.lineSlot(k)
		d := b.shared(k, u.lines, own)
		from = u.lines[0].at.String()
		b.facet(name, line, d, from).Asked = true
		b.facet(name+"/has", k.plan.Has, &plan.Draw{Kind: plan.Computed, X: plan.New(plan.OpNe, plan.SlotOf(line), plan.Num(0))}, from)
	default:
		b.facet(name, k.plan.Has, b.unlessFixed(k, own), from)
	}
	return line
}

// unlessFixed is the risk of a condition among another's people, save those of
// whom the scenario says what would follow from having it: `has ckd stage 3` is
// of nobody on dialysis.
func (b *builder) unlessFixed(k *condition, own *plan.Draw) *plan.Draw {
	if k.base == nil {
		return own
	}
	for _, a := range k.base.attrs {
		if b.draws[a.slot] != nil && b.follows(a, k) {
			return constant(0)
		}
	}
	u := b.conds[k.base]
	if u == nil || u.certain != nil {
		return own
	}
	out := &plan.Draw{Kind: plan.Cases}
	for i, l := range u.lines {
		for _, d := range l.details {
			if b.follows(d.attr, k) {
				out.Cases = append(out.Cases, plan.Case{When: plan.New(plan.OpEq, plan.SlotOf(b.lineSlot(k.base)), plan.Num(float64(i+1))), Draw: constant(0)})
			}
		}
	}
	if out.Cases == nil {
		return own
	}
	out.Cases = append(out.Cases, plan.Case{Draw: own})
	return out
}

// follows says that the library draws an attribute by whether people have a condition.
func (b *builder) follows(a *attribute, k *condition) (reads bool) {
	b.c.drawn(a.cond, a).Exprs(func(x *plan.Expr) {
		x.Slots(func(slot int) { reads = reads || slot == k.plan.Has })
	})
	return reads
}

// riskGiven are the risks of the conditions of which the scenario says nothing,
// given those that everybody or nobody of the cohort has.
func (b *builder) riskGiven() map[*condition]*plan.Risk {
	evidence := map[int]bool{}
	for k, u := range b.conds {
		switch {
		case k.prevalence == nil || k.certain:
		case u.certain != nil:
			evidence[k.plan.Has] = true
		case u.never != nil:
			evidence[k.plan.Has] = false
		}
	}
	of := b.ageSpans()
	known := fmt.Sprint(evidence, of) // Sprint sorts keys.
	if b.c.risks[known] == nil {
		b.c.risks[known] = b.c.calibrated(evidence, of)
	}
	return b.c.risks[known]
}

// ageSpans are the ages that the cohort's limits leave; no risk is asked for at others.
func (b *builder) ageSpans() (out ageSpans) {
	out = allAges()
	for sex := range out {
		s := &out[sex]
		for s.from <= s.to && !b.allowed(plan.SlotAge, s.from) {
			s.from++
		}
		for s.from <= s.to && !b.allowed(plan.SlotAge, s.to) {
			s.to--
		}
		if !b.allowed(plan.SlotSex, sex) {
			s.from, s.to = 1, 0
		}
	}
	return out
}

// ownRisk is the library's rule for having a condition.
func (b *builder) ownRisk(k *condition) *plan.Draw {
	switch {
	case k.certain:
		return constant(1)
	case k.plan.Incidence != nil:
		rate := plan.New(plan.OpNeg, plan.New(plan.OpMul, k.plan.Incidence, b.lived()))
		p := plan.New(plan.OpSub, plan.Num(1), &plan.Expr{Op: plan.OpCall, Text: "exp", Args: []*plan.Expr{rate}})
		if k.base != nil { // The episodes are of its people.
			p = plan.New(plan.OpIf, plan.New(plan.OpEq, plan.SlotOf(k.base.plan.Has), plan.Num(1)), p, plan.Num(0))
		}
		return chance(p)
	case k.prevalence == nil:
		return constant(0)
	}
	return &plan.Draw{Kind: plan.RiskDraw, Risk: b.risks[k]}
}

// lived is the years of the period that the person lives: fewer of who is born
// in it or dies.
func (b *builder) lived() *plan.Expr {
	start, end := day(b.c.plan.Start), day(b.c.plan.End)
	years := (end - start + 1) / 365.25
	dead := plan.New(plan.OpEq, plan.SlotOf(plan.SlotDeceased), plan.Num(1))
	born := plan.New(plan.OpLt, plan.SlotOf(plan.SlotAge), plan.Num(math.Ceil(years)))
	after := plan.New(plan.OpIf, dead, plan.SlotOf(plan.SlotDeath), plan.Num(end+1))
	first := &plan.Expr{Op: plan.OpCall, Text: "max", Args: []*plan.Expr{plan.Num(start), plan.SlotOf(plan.SlotBirth)}}
	days := &plan.Expr{Op: plan.OpCall, Text: "max", Args: []*plan.Expr{plan.Num(1), plan.New(plan.OpSub, after, first)}}
	return plan.New(plan.OpIf, plan.New(plan.OpOr, born, dead), plan.New(plan.OpDiv, days, plan.Num(365.25)), plan.Num(years))
}

func (b *builder) lineSlot(k *condition) int {
	name := "has " + k.name + "/line"
	i := slices.IndexFunc(b.c.plan.Slots, func(s plan.Slot) bool { return s.Name == name })
	if i < 0 {
		i = b.c.slot(name, plan.Number, 0)
	}
	return i
}

// attribute makes the facet of a condition's attribute: undefined for those
// without the condition, fixed where a has-line says so.
func (b *builder) attribute(k *condition, a *attribute, line int) {
	told := b.toldOf(k, a)
	if line == 0 && b.draws[a.slot] == nil && told == nil {
		b.usual(a.slot, func() facetOf {
			return facetOf{a.name, &plan.Draw{Kind: plan.Cases, Cases: []plan.Case{{When: k.has(), Draw: b.c.drawn(k, a)}}}, k.plan.Module}
		})
		return
	}
	own := b.c.drawn(k, a)
	d := &plan.Draw{Kind: plan.Cases, Cases: told}
	if u := b.conds[k]; u != nil && line > 0 {
		d.Cases = append(d.Cases, lineCases(u.lines, a, line)...)
	}
	from, asked := k.plan.Module, false
	if g := b.draws[a.slot]; g != nil {
		own, from, asked = g.draw, g.at.String(), true
		delete(b.draws, a.slot)
		defer func() { b.draws[a.slot] = g }()
	}
	d.Cases = append(d.Cases, plan.Case{When: k.has(), Draw: own})
	f := b.facet(a.name, a.slot, d, from)
	f.Asked = asked || len(d.Cases) > 1
}

// toldOf are the values that journeys give an attribute of a condition that
// everybody has, of those who come to them.
func (b *builder) toldOf(k *condition, a *attribute) (out []plan.Case) {
	u := b.conds[k]
	if u == nil || u.certain == nil {
		return nil
	}
	for _, l := range u.told {
		for _, d := range l.details {
			if d.attr == a {
				out = append(out, plan.Case{When: and(k.has(), l.when), Draw: constant(d.v)})
			}
		}
	}
	return out
}

// lineCases are the values that has-lines give an attribute, by the number of the line.
func lineCases(lines []hasLine, a *attribute, line int) (out []plan.Case) {
	for i, l := range lines {
		for _, d := range l.details {
			if d.attr == a {
				out = append(out, plan.Case{When: plan.New(plan.OpEq, plan.SlotOf(line), plan.Num(float64(i+1))), Draw: constant(d.v)})
			}
		}
	}
	return out
}

// lab makes a person's own level of a test: the scenario's draw, or the library's.
func (b *builder) lab(d *labDef) {
	slot, name := d.lab.Slot, "lab."+d.lab.Name
	if g := b.draws[slot]; g != nil {
		b.keep(d, g)
		b.facet(name, slot, g.draw, d.lab.Module)
		return
	}
	b.usual(slot, func() facetOf { return facetOf{name, b.levelOf(d), d.lab.Module} })
	if l := b.limits[slot]; l != nil {
		d.lab.Keep = append(d.lab.Keep, plan.Keep{Cohort: b.index, Bounds: &plan.Bounds{Lo: l.b.lo, Hi: l.b.hi}})
	}
}

// levelOf is the healthy level, replaced, scaled and shifted by the person's conditions.
func (b *builder) levelOf(d *labDef) *plan.Draw {
	s := &scope{c: b.c, unit: true}
	want := b.c.vocab.attrs[d.lab.Name].target()
	cases := &plan.Draw{Kind: plan.Cases}
	var scale, shift *plan.Expr
	for _, l := range slices.Backward(d.ordered(b.c)) {
		ls := &scope{c: b.c, cond: l.cond, unit: true}
		when := and(l.cond.has(), ls.when(l.f))
		switch l.f.Name.Value {
		case "lab":
			cases.Cases = append(cases.Cases, plan.Case{When: when, Draw: ls.effect(l.f, want)})
		case "scale":
			scale = effect(plan.OpMul, scale, when, ls.factor(l.f), 1)
		case "shift":
			shift = effect(plan.OpAdd, shift, when, ls.factor(l.f), 0)
		}
	}
	healthy := constant(0)
	switch {
	case d.lab.Centile != "": // Of a day: the person has no level of it.
		healthy = &plan.Draw{Kind: plan.Computed, X: undefined()}
	case d.lab.Formula != nil:
		healthy = &plan.Draw{Kind: plan.Computed, X: d.lab.Formula}
	case d.value != nil && d.value.Draw != nil:
		healthy = s.draw(d.value.Draw, target{t: plan.Number, decimals: -1, name: d.lab.Name})
	}
	of := healthy
	if len(cases.Cases) > 0 {
		cases.Cases = append(cases.Cases, plan.Case{Draw: healthy})
		of = cases
	}
	if d.lab.Formula != nil && scale == nil && shift == nil && len(cases.Cases) == 0 {
		return &plan.Draw{Kind: plan.Computed, X: d.lab.Formula, Round: true, Decimals: d.lab.Decimals}
	}
	return &plan.Draw{Kind: plan.Level, Of: of, Scale: scale, Shift: shift, Round: true, Decimals: d.lab.Decimals}
}

// ordered are a lab's lines in the conditions' order.
func (d *labDef) ordered(c *compiler) []labLine {
	out := slices.Clone(d.lines)
	slices.SortStableFunc(out, func(a, b labLine) int {
		return slices.Index(c.vocab.order, a.cond) - slices.Index(c.vocab.order, b.cond)
	})
	return out
}

func (s *scope) factor(f *fieldOf) *plan.Expr {
	_, x, _ := s.rate(f)
	return x
}

// effect adds a line that shifts or scales where it applies.
func effect(op plan.Op, sum, when, by *plan.Expr, neutral float64) *plan.Expr {
	x := plan.New(plan.OpIf, when, by, plan.Num(neutral))
	if sum == nil {
		return x
	}
	return plan.New(op, sum, x)
}

func (s *scope) effect(f *fieldOf, want target) *plan.Draw {
	want.decimals = -1
	switch {
	case f.Draw != nil:
		return s.draw(f.Draw, want)
	case f.Value != nil:
		return &plan.Draw{Kind: plan.Computed, X: s.amount(f.Value.X)}
	case f.By != nil:
		return s.by(f.By, want)
	}
	s.c.err(f.Span(), codeDefinition, "lab in a condition needs its level", "write lab a1c ~ normal(8, 1)")
	return constant(0)
}

// targets are the shares and means that the scenario asks for without a condition.
func (b *builder) targets() {
	add := func(text string, x *plan.Expr, want float64, mean bool) {
		b.co.Targets = append(b.co.Targets, plan.Target{Text: text, X: x, Want: want, Mean: mean})
	}
	for _, k := range b.c.vocab.order {
		u := b.conds[k]
		if u == nil {
			continue
		}
		if u.certain != nil {
			add("has "+k.name, k.has(), 1, false)
		}
		for i, l := range u.lines {
			if l.when == nil {
				add(b.c.lineText(k, l), plan.New(plan.OpEq, plan.SlotOf(b.lineSlot(k)), plan.Num(float64(i+1))), l.share, false)
			}
		}
	}
	for _, f := range b.out {
		if g := b.draws[f.Slot]; g != nil {
			b.drawTargets(f, g, add)
		}
	}
	for _, o := range b.on {
		if o.when == nil {
			add("on "+o.word.Value, plan.New(plan.OpEq, plan.SlotOf(b.c.takes[o.word.Value]), plan.Num(1)), o.share, false)
		}
	}
	b.placeTargets(add)
}

func (c *compiler) lineText(k *condition, l hasLine) string {
	words := []string{"has", k.name}
	for _, d := range l.details {
		words = append(words, c.detailText(d))
	}
	return strings.Join(words, " ")
}

func (b *builder) drawTargets(f *plan.Facet, g *given, add func(string, *plan.Expr, float64, bool)) {
	name := b.c.plan.Slots[f.Slot].Name
	x := plan.SlotOf(f.Slot)
	d := g.draw
	switch d.Kind {
	case plan.Pick:
		sum := 0.0
		for _, w := range d.Weights {
			sum += w
		}
		if b.partial(f.Slot) || sum == 0 {
			return
		}
		for i, w := range d.Weights {
			if d.Arms != nil && d.Arms[i] != nil {
				continue
			}
			add(name+" "+b.valueName(f.Slot, d.Values[i]), plan.New(plan.OpEq, x, plan.Num(d.Values[i])), w/sum, false)
		}
	case plan.Dist:
		dist, ok := fixedDist(d)
		if !ok || b.partial(f.Slot) {
			return
		}
		lo, hi := math.Inf(-1), math.Inf(1)
		if d.Bounds != nil && d.Bounds.Lo != nil {
			lo = *d.Bounds.Lo
		}
		if d.Bounds != nil && d.Bounds.Hi != nil {
			hi = *d.Bounds.Hi
		}
		if d.Whole {
			lo, hi = lo-0.5, hi+0.5
		}
		if t, err := dist.Truncate(lo, hi); err == nil {
			add("mean "+name, x, t.Mean(), true)
			b.co.Targets[len(b.co.Targets)-1].SD = t.SD()
		}
	default:
	}
}

// partial says that not every unit has the attribute.
func (b *builder) partial(slot int) bool {
	a := b.c.attrBySlot(slot)
	if a == nil || a.cond == nil {
		return false
	}
	u := b.conds[a.cond]
	return u == nil || u.certain == nil
}

func (b *builder) valueName(slot int, v float64) string {
	sl := b.c.plan.Slots[slot]
	if sl.Type == plan.Choice {
		return b.c.plan.Enums[sl.Enum].Values[int(v)]
	}
	return formatNumber(v)
}

// placeTargets are the shares of a mix of places.
func (b *builder) placeTargets(add func(string, *plan.Expr, float64, bool)) {
	f := b.madeOf(plan.SlotPlace)
	if f == nil || len(f.Draw.Places) < 2 {
		return
	}
	for _, p := range f.Draw.Places {
		var in *plan.Expr
		for _, r := range p.Zips {
			x := plan.New(plan.OpAnd, plan.New(plan.OpGe, plan.SlotOf(plan.SlotPlace), plan.Num(float64(r[0]))), plan.New(plan.OpLt, plan.SlotOf(plan.SlotPlace), plan.Num(float64(r[1]))))
			if in != nil {
				x = plan.New(plan.OpOr, in, x)
			}
			in = x
		}
		add("in "+p.Label, in, p.Weight, false)
	}
}
