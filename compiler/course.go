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
