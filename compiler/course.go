package compiler

import (
	"fmt"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// A condition that `lasts` has an end; visits may be counted from its days, and
// levels may drift while it goes on.

// declareEnd makes the slots of how long a condition lasts, and of its last day.
func (c *compiler) declareEnd(k *condition) {
	if k.plan.Kind != "problem" {
		c.err(k.lasts.Span(), codeDefinition, "only a problem lasts: an acute condition is over with its episode", "leave lasts out, or leave out kind "+k.plan.Kind)
		return
	}
	k.lastsSlot = c.slot(k.name+".lasts", plan.Number, 0)
	k.plan.End = c.slot(k.name+".end", plan.Date, 0)
	c.register(&attribute{name: k.name + ".end", slot: k.plan.End, t: plan.Date, decimals: -1, derived: true, from: k.plan.Module})
}

// per is the day of a dated line, nil of one that says how often in a year or an episode.
func (s *scope) per(f *lang.Field) (*plan.Expr, bool) {
	if w := f.Per; w.Value != "" && w.Value != "year" && w.Value != "episode" {
		x := s.dated(w)
		return x, x != nil
	}
	return nil, true
}

// dated is the day that `per WORD` names: an attribute of the condition.
func (s *scope) dated(w lang.Word) *plan.Expr {
	a := s.own(w.Value)
	if a == nil {
		s.c.err(lang.At(w), codeUnknownWord, fmt.Sprintf("%q is no day of %s", w.Value, s.cond.name), "per year, per end where the condition lasts, or a date that it computes")
		return nil
	}
	v := s.resolved(a, lang.At(w))
	if v.bad {
		return nil
	}
	if v.t != plan.Date {
		s.c.err(lang.At(w), codeType, fmt.Sprintf("%s is %s, and no date", w.Value, typeName(v.t)), "")
		return nil
	}
	return v.x
}

// driftLine lowers `drift egfr -2.5 per year when stage >= 3`.
func (s *scope) driftLine(k *condition, f *lang.Field) {
	rest, x, ok := s.rate(f)
	if !ok || len(rest) != 1 || f.Per.Value != "year" {
		s.c.err(f.Span(), codeDefinition, "drift names a lab and by how much it moves per year", "write drift egfr -2.5 per year")
		return
	}
	w := valueText(rest[0])
	if !isWord(s.c, rest[0].Span(), w, "lab", s.c.vocab.labs) {
		return
	}
	if s.c.vocab.labs[w].Formula != nil {
		s.c.err(rest[0].Span(), codeDefinition, w+" is computed from others and can't drift by itself", "let those drift that it is computed from")
		return
	}
	k.plan.Drifts = append(k.plan.Drifts, plan.Drift{Lab: s.c.labIndex(w), Rate: x, When: s.when(f)})
}

// onset is the first day of a condition: the drawn years before the end of the
// period, of life, or of what it is among, but not before birth or the least age that it begins at.
func (b *builder) onset(k *condition) *plan.Draw {
	asOf := plan.New(plan.OpIf, plan.New(plan.OpEq, plan.SlotOf(plan.SlotDeceased), plan.Num(1)), plan.SlotOf(plan.SlotDeath), plan.Num(day(b.c.plan.End)))
	if k.base != nil && k.base.plan.End >= 0 {
		asOf = &plan.Expr{Op: plan.OpCall, Text: "min", Args: []*plan.Expr{asOf, plan.SlotOf(k.base.plan.End)}}
	}
	years := &plan.Draw{Kind: plan.Dist}
	if k.onset == nil || k.onset.Draw == nil {
		years = uniform(0.5, 10, false)
	} else {
		years = (&scope{c: b.c, cond: k, unit: true}).draw(k.onset.Draw, target{t: plan.Number, decimals: -1, name: "onset"})
	}
	lived := plan.New(plan.OpDiv, plan.New(plan.OpSub, asOf, plan.SlotOf(plan.SlotBirth)), plan.Num(365.25))
	most := &plan.Expr{Op: plan.OpCall, Text: "max", Args: []*plan.Expr{plan.Num(0.003), plan.New(plan.OpSub, lived, plan.Num(k.ageFrom))}}
	if k.base != nil && k.base.plan.Onset >= 0 {
		since := plan.New(plan.OpDiv, plan.New(plan.OpSub, asOf, plan.SlotOf(k.base.plan.Onset)), plan.Num(365.25))
		most = &plan.Expr{Op: plan.OpCall, Text: "min", Args: []*plan.Expr{most, since}}
	}
	if k.lasts != nil { // It goes on into the period.
		before := plan.New(plan.OpAdd, plan.SlotOf(k.lastsSlot), plan.New(plan.OpDiv, plan.New(plan.OpSub, asOf, plan.Num(day(b.c.plan.Start))), plan.Num(365.25)))
		most = &plan.Expr{Op: plan.OpCall, Text: "min", Args: []*plan.Expr{most, before}}
	}
	if years.Kind == plan.Dist {
		years.HiX = most
	} else {
		years = &plan.Draw{Kind: plan.Level, Of: years, HiX: most}
	}
	first := &plan.Draw{Kind: plan.Day, Of: years, Unit: 365.25, Sign: -1, Anchor: asOf}
	return &plan.Draw{Kind: plan.Cases, Cases: []plan.Case{{When: k.has(), Draw: first}}}
}

// lasting makes for how many years a condition lasts, and its last day.
func (b *builder) lasting(k *condition) {
	b.usual(k.lastsSlot, func() facetOf {
		years := (&scope{c: b.c, cond: k, unit: true}).draw(k.lasts.Draw, target{t: plan.Number, decimals: -1, name: "lasts"})
		return facetOf{"lasts." + k.name, &plan.Draw{Kind: plan.Cases, Cases: []plan.Case{{When: k.has(), Draw: years}}}, k.plan.Module}
	})
	b.usual(k.plan.End, func() facetOf {
		days := plan.New(plan.OpMul, plan.SlotOf(k.lastsSlot), plan.Num(365.25))
		last := &plan.Expr{Op: plan.OpCall, Text: "floor", Args: []*plan.Expr{plan.New(plan.OpAdd, plan.SlotOf(k.plan.Onset), days)}}
		return facetOf{"end." + k.name, &plan.Draw{Kind: plan.Computed, X: last}, k.plan.Module}
	})
}
