package compiler

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// fieldOf is a field of a definition.
type fieldOf = lang.Field

func formatNumber(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// detailText is a detail as a has-line says it: stage 3, mild.
func (c *compiler) detailText(d detail) string {
	name := d.attr.name[len(d.attr.cond.name)+1:]
	switch d.attr.t {
	case plan.Number:
		return name + " " + formatNumber(d.v)
	case plan.Choice:
		return c.plan.Enums[d.attr.enum].Values[int(d.v)]
	default:
		return name
	}
}

// treats makes the facets of the medicines: the scenario's own `on` lines
// first, then the library's lines in order. Nobody takes two drugs of a class.
func (b *builder) treats() {
	var earlier []treat
	b.words = b.c.takenWords()
	b.facet("prescribers.heed", b.c.heeds, chance(plan.Num(heeding)), contraindicationTable)
	for _, o := range b.on {
		t, ok := b.onTreat(o)
		if !ok {
			continue
		}
		b.treat(t, nil, earlier)
		b.made[t.slot].Asked = true
		earlier = append(earlier, t)
	}
	for _, t := range b.c.treatOrder() {
		if slices.ContainsFunc(earlier, func(e treat) bool { return e.slot == t.slot }) || b.replaced(t) {
			continue
		}
		b.treat(t, plan.New(plan.OpEq, plan.SlotOf(t.cond.plan.Has), plan.Num(1)), earlier)
		earlier = append(earlier, t)
	}
}

// replaced says that an `on` line fixes the share of all that a library's line gives.
func (b *builder) replaced(t treat) bool {
	for _, o := range b.on {
		drugs := b.c.takeDrugs[o.word.Value]
		if !slices.ContainsFunc(t.drugs, func(d int) bool { return !slices.Contains(drugs, d) }) {
			return true
		}
	}
	return false
}

// onTreat makes a line of an `on`: it takes the slot of the library's first
// line that gives the drug, so that the prescription has its indication.
func (b *builder) onTreat(o onLine) (treat, bool) {
	drugs := b.c.takeDrugs[o.word.Value]
	for _, t := range b.c.treats {
		if slices.ContainsFunc(t.drugs, func(d int) bool { return slices.Contains(drugs, d) }) {
			return b.takenOver(o, t, drugs), true
		}
	}
	k := b.c.vocab.conditions["routine_care"]
	if k == nil {
		b.c.err(lang.At(o.word), codeDefinition, fmt.Sprintf("no condition is treated with %s", o.word.Value), "")
		return treat{}, false
	}
	t := treat{cond: k, drugs: drugs[:1], p: o.share, when: o.when, from: lang.At(o.word).String(), name: o.word.Value}
	b.c.addTreat(k, t)
	t = b.c.treats[len(b.c.treats)-1]
	b.c.treats = b.c.treats[:len(b.c.treats)-1] // it is this cohort's alone
	return t, true
}

// takenOver is a library's line with the share of an `on`, and only the drugs that it means.
func (b *builder) takenOver(o onLine, t treat, drugs []int) treat {
	n := treat{name: t.name, slot: t.slot, cond: t.cond, p: o.share, when: o.when, from: lang.At(o.word).String(), class: t.class}
	for i, d := range t.drugs {
		if !slices.Contains(drugs, d) {
			continue
		}
		n.drugs = append(n.drugs, d)
		if t.share != nil {
			n.share = append(n.share, t.share[i])
		}
	}
	return n
}

// treat adds the facet of one line: nothing, or one of its drugs.
func (b *builder) treat(t treat, has *plan.Expr, earlier []treat) {
	when := and(has, b.before(t.when, earlier))
	for _, e := range earlier {
		when = and(when, b.clash(t, e))
	}
	d := &plan.Draw{Kind: plan.Pick, Weights: []float64{1 - t.p}, Values: []float64{0}}
	total := 0.0
	for _, s := range t.share {
		total += s
	}
	for i, drug := range t.drugs {
		share := t.p
		if t.share != nil {
			share = float64(t.p * t.share[i] / total)
		} else if i > 0 {
			break
		}
		d.Weights, d.Values = append(d.Weights, share), append(d.Values, float64(drug+1))
	}
	if has != nil { // The scenario's own line says so.
		when = b.allowing(t, when, d, earlier)
	}
	b.facet("treat."+t.cond.name+"."+t.name, t.slot, &plan.Draw{Kind: plan.Cases, Cases: []plan.Case{{When: when, Draw: d}, {Draw: constant(0)}}}, t.from)
}

func and(a, b *plan.Expr) *plan.Expr {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return plan.New(plan.OpAnd, a, b)
}

func or(a, b *plan.Expr) *plan.Expr {
	if a == nil {
		return b
	}
	return plan.New(plan.OpOr, a, b)
}

// clash is the test that an earlier line gave nothing of a class that t may give; nil where they share none.
func (b *builder) clash(t, e treat) *plan.Expr {
	var x *plan.Expr
	all := true
	for _, d := range e.drugs {
		drug := b.c.plan.Care.Drugs[d]
		same := slices.Contains(t.class, drug.Class) && drug.Class != "" || slices.ContainsFunc(t.drugs, func(i int) bool { return b.c.plan.Care.Drugs[i].Word == drug.Word })
		if !same {
			all = false
			continue
		}
		x = and(x, plan.New(plan.OpNe, plan.SlotOf(e.slot), plan.Num(float64(d+1))))
	}
	if x != nil && all {
		return plan.New(plan.OpEq, plan.SlotOf(e.slot), plan.Num(0))
	}
	return x
}

// takes makes the facets that say whether a person takes one of the drugs that a word means.
func (b *builder) takes() {
	for _, word := range b.c.takeWords {
		b.facet("on."+word, b.c.takes[word], &plan.Draw{Kind: plan.Computed, X: b.takesAny(b.c.takeDrugs[word])}, "tables/drugs")
	}
}

// takesAny is the test that one of the treat facets gave one of the drugs.
func (b *builder) takesAny(drugs []int) *plan.Expr {
	var x *plan.Expr
	for _, f := range b.madeTreats() {
		for _, d := range drugs {
			if !b.gives(f.Slot, d) {
				continue
			}
			x = or(x, plan.New(plan.OpEq, plan.SlotOf(f.Slot), plan.Num(float64(d+1))))
		}
	}
	if x == nil {
		return plan.Num(0)
	}
	return x
}

// madeTreats are the treat facets of the cohort, in their order.
func (b *builder) madeTreats() (out []*plan.Facet) {
	for _, f := range b.out {
		if strings.HasPrefix(f.Name, "treat.") {
			out = append(out, f)
		}
	}
	return out
}

// gives says that a treat facet may give a drug.
func (b *builder) gives(slot, drug int) bool {
	f := b.made[slot]
	return slices.Contains(f.Draw.Cases[0].Draw.Values, float64(drug+1))
}
