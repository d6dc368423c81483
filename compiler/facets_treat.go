package compiler

import (
	"fmt"
	"slices"
	"strconv"

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
	b.words = b.c.takenWords()
	b.usual(b.c.heeds, func() facetOf { return facetOf{"prescribers.heed", chance(plan.Num(heeding)), contraindicationTable} })
	if len(b.on) == 0 {
		b.givers = b.c.libraryLines()
		for n, t := range b.givers.list {
			b.usual(t.slot, func() facetOf { return b.treat(n, t.cond.has()) })
		}
		return
	}
	var lines []treat
	for _, o := range b.on {
		if t, ok := b.onTreat(o); ok {
			lines = append(lines, t)
		}
	}
	asked := len(lines)
	for _, t := range b.c.libraryLines().list {
		if !slices.ContainsFunc(lines, func(e treat) bool { return e.slot == t.slot }) && !b.replaced(t) {
			lines = append(lines, t)
		}
	}
	b.givers = b.c.giversOf(lines)
	for n, t := range lines {
		var has *plan.Expr
		if n >= asked {
			has = t.cond.has()
		}
		x := b.treat(n, has)
		b.facet(x.name, t.slot, x.draw, x.from).Asked = n < asked
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

// treat is the facet of the nth line: nothing, or one of its drugs.
func (b *builder) treat(n int, has *plan.Expr) facetOf {
	t := &b.givers.list[n]
	when := and(has, b.before(t.when, n))
	for _, i := range b.givers.near(b.c, t, n) {
		when = and(when, b.clash(t, &b.givers.list[i]))
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
		when = b.allowing(t, when, d, n)
	}
	return facetOf{"treat." + t.cond.name + "." + t.name, &plan.Draw{Kind: plan.Cases, Cases: []plan.Case{{When: when, Draw: d}, {Draw: constant(0)}}}, t.from}
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
func (b *builder) clash(t, e *treat) *plan.Expr {
	if b.passes(t) && b.passes(e) && t.cond != e.cond {
		return nil // The illnesses come at different times; the chart looks at the days.
	}
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

// passes says that a line's drugs are taken in an acute illness only: none is refilled.
func (b *builder) passes(t *treat) bool {
	return t.cond != nil && t.cond.plan.Kind == "acute" &&
		!slices.ContainsFunc(t.drugs, func(i int) bool { return b.c.plan.Care.Drugs[i].Refills > 0 })
}

// takes makes the facets that say whether a person takes one of the drugs that a word means.
func (b *builder) takes() {
	for _, word := range b.c.takeWords {
		of := func() facetOf {
			return facetOf{"on." + word, &plan.Draw{Kind: plan.Computed, X: b.takesAny(b.c.takeDrugs[word])}, "tables/drugs"}
		}
		if len(b.on) == 0 {
			b.usual(b.c.takes[word], of)
			continue
		}
		x := of()
		b.facet(x.name, b.c.takes[word], x.draw, x.from)
	}
}

// takesAny is the test that one of the lines of treatment gave one of the drugs.
func (b *builder) takesAny(drugs []int) *plan.Expr {
	var x *plan.Expr
	for _, i := range b.givers.giving(drugs, len(b.givers.list)) {
		slot := b.givers.list[i].slot
		for _, d := range drugs {
			if !b.gives(slot, d) {
				continue
			}
			x = or(x, plan.New(plan.OpEq, plan.SlotOf(slot), plan.Num(float64(d+1))))
		}
	}
	if x == nil {
		return plan.Num(0)
	}
	return x
}

// gives says that a treat facet may give a drug.
func (b *builder) gives(slot, drug int) bool {
	return slices.Contains(b.madeOf(slot).Draw.Cases[0].Draw.Values, float64(drug+1))
}
