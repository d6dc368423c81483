package compiler

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// died is what a discharge of somebody who has died in hospital is called, and
// what a journey may stop for.
const died = plan.Died

// mortal notes that who comes to this, of those of whom x holds, dies there:
// nothing of the journey happens to them any more. A nil x holds of all.
func (b *stepper) mortal(x *plan.Expr) {
	b.j.plan.Deadly = true
	if b.past || b.leaves { // Who comes there isn't known before anything happens.
		b.leaves = true
		return
	}
	b.over = b.over || x == nil && b.stays == nil && b.isEverybody(b.guard)
	dies := and(and(b.guard, x), b.stays)
	b.alive = and(b.alive, plan.New(plan.OpNot, dies))
}

// isEverybody says that a guard lets all of those through who follow the journey.
func (b *stepper) isEverybody(x *plan.Expr) bool {
	return x.Op == plan.OpEq && x.Args[0].Op == plan.OpSlot && x.Args[0].Idx == b.j.slot
}

// dies compiles `dies`: within an encounter, or behind one, at its end.
func (b *stepper) dies(e *lang.Event) bool {
	if len(e.Args) > 0 || e.Draw != nil || e.Value != nil {
		b.c.err(e.Span(), codeDefinition, "dies stands alone", "say when, and how likely, before it: day 90, 12%: dies")
		return false
	}
	b.mortal(nil)
	return true
}

// stopsForDeath says that a stop is `stop when died`: a journey ends with death
// anyway, so that it only says so.
func stopsForDeath(n *lang.Expr) bool {
	r, ok := n.X.(*lang.Ref)
	return ok && len(r.Parts) == 1 && r.Parts[0].Value == died
}

// mortals reports journeys on which people die in a cohort of which the scenario
// says that they live.
func (b *builder) mortals() {
	l := b.limits[plan.SlotDeceased]
	for _, f := range b.co.Follows {
		j := b.c.plan.Journeys[f.Journey]
		if !j.Deadly || l == nil || b.allowed(plan.SlotDeceased, 1) {
			continue
		}
		w := l.why[len(l.why)-1]
		b.c.err(w.at, codeContradiction, fmt.Sprintf("%q and \"follow %s\" can't both hold: some die on that journey", w.text, j.Name), "take one of them out")
	}
}

// discharge compiles `discharge home` and `discharge ~ { home: 70%, died: rest }`.
func (b *stepper) discharge(e *lang.Event, out *plan.Event, key string) bool {
	known, err := dispositions()
	if err != nil {
		b.c.err(e.Span(), codeLibrary, err.Error(), "")
		return false
	}
	known = append(known, died)
	if e.Draw != nil && e.Draw.Weights != nil {
		return b.drawnDischarge(e.Draw, out, key, known)
	}
	if e.Draw != nil || e.Value != nil || len(e.Args) != 1 {
		b.c.err(e.Span(), codeDefinition, "a discharge says where to", "write discharge home, or discharge ~ { home: 70%, snf: rest }")
		return false
	}
	w := valueText(e.Args[0].Items[0])
	out.Words = []string{w}
	if w == died {
		b.mortal(nil)
	}
	return b.goes(e.Args[0].Span(), e.Args[0].String(), known)
}

// drawnDischarge draws where patients go, once for each person and before
// anything happens: who dies comes to nothing behind it.
func (b *stepper) drawnDischarge(d *lang.Draw, out *plan.Event, key string, known []string) bool {
	shares, ok := (&scope{c: b.c, unit: true}).shares(d.Weights)
	if !ok {
		return false
	}
	draw := &plan.Draw{Kind: plan.Pick, Weights: shares}
	for i, a := range d.Weights.Arms {
		ok = b.goes(a.Key.Span(), keyText(a.Key), known) && ok
		draw.Values = append(draw.Values, float64(i))
		out.Words = append(out.Words, keyText(a.Key))
	}
	out.Slot = b.decide(key, plan.Number, draw, d.Span())
	for i, w := range out.Words {
		if w == died {
			b.mortal(plan.New(plan.OpEq, plan.SlotOf(out.Slot), plan.Num(float64(i))))
		}
	}
	return ok
}

// goes says that patients are discharged to a place.
func (b *stepper) goes(at diag.Span, w string, known []string) bool {
	if slices.Contains(known, w) {
		return true
	}
	b.c.err(at, codeUnknownWord, fmt.Sprintf("nobody is discharged to %q", w), "one of "+list(known))
	return false
}
