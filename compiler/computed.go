package compiler

import (
	"fmt"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// A condition may compute attributes: `week = floor((visit.day - onset) / 7 days)`.
// They have no slot: what reads one computes it. What they, and lines of codes,
// may read beside the person is the visit at which a code is written:
// visit.kind, visit.reason (the condition that it is for) and visit.day.

// visitSlots makes the slots that the chart fills at each visit.
func (c *compiler) visitSlots() {
	var kinds, reasons []string
	for _, k := range c.plan.Care.Kinds {
		kinds = append(kinds, k.Name)
	}
	for _, k := range c.vocab.order {
		reasons = append(reasons, k.name)
	}
	kind, reason := c.enum("encounter", kinds), c.enum("condition", reasons)
	c.visitNames = map[string]*attribute{
		"visit.kind":   {name: "visit.kind", t: plan.Choice, enum: kind, slot: c.slot("visit.kind", plan.Choice, kind)},
		"visit.reason": {name: "visit.reason", t: plan.Choice, enum: reason, slot: c.slot("visit.reason", plan.Choice, reason)},
		"visit.day":    {name: "visit.day", t: plan.Date, slot: c.slot("visit.day", plan.Date, 0)},
	}
	c.plan.Care.VisitKind, c.plan.Care.VisitReason, c.plan.Care.VisitDay = c.visitNames["visit.kind"].slot, c.visitNames["visit.reason"].slot, c.visitNames["visit.day"].slot
}

// visitName is something of the visit at which codes are written.
func (s *scope) visitName(name string, at diag.Span) (value, bool) {
	a := s.c.visitNames[name]
	if a == nil {
		return value{}, false
	}
	if !s.visit {
		return s.fail(at, codeUnknownWord, name+" is known only where a condition's codes are written", "use it in the when of a code or also line"), true
	}
	return a.value(at), true
}

// readsVisit says that an expression depends on the visit.
func (c *compiler) readsVisit(x *plan.Expr) (reads bool) {
	see := func(slot int) {
		reads = reads || slot == c.plan.Care.VisitKind || slot == c.plan.Care.VisitReason || slot == c.plan.Care.VisitDay
	}
	if x != nil {
		x.Slots(see)
	}
	return reads
}

func (c *compiler) drawReadsVisit(d *plan.Draw) (reads bool) {
	d.Exprs(func(x *plan.Expr) { reads = reads || c.readsVisit(x) })
	return reads
}

// readsAge says that an expression depends on the age, which codes have on the day of the visit.
func readsAge(x *plan.Expr) (reads bool) {
	if x != nil {
		x.Slots(func(slot int) { reads = reads || slot == plan.SlotAge })
	}
	return reads
}

func drawReadsAge(d *plan.Draw) (reads bool) {
	d.Exprs(func(x *plan.Expr) { reads = reads || readsAge(x) })
	return reads
}

// declareComputed notes an attribute that a condition computes; its type is
// known once its expression has been read.
func (c *compiler) declareComputed(k *condition, f *lang.Field) {
	a := &attribute{name: k.name + "." + f.Name.Value, slot: -1, node: f.Value.X, decimals: -1, cond: k, from: k.plan.Module, derived: true}
	if c.vocab.attrs[a.name] != nil {
		c.err(lang.At(f.Name), codeDuplicate, a.name+" is defined twice", "")
		return
	}
	k.computed = append(k.computed, a)
	c.register(a)
}

// resolve reads the expression of a computed attribute.
func (c *compiler) resolve(a *attribute, at diag.Span) bool {
	switch {
	case a.node == nil || a.x != nil:
		return true
	case a.resolving:
		c.err(at, codeCycle, a.name+" is computed from itself", "take one of the dependencies out")
		return false
	}
	a.resolving = true
	v := (&scope{c: c, cond: a.cond, unit: true, visit: true}).expr(a.node)
	a.resolving = false
	a.x, a.t, a.enum, a.ofVisit = v.x, v.t, v.enum, c.readsVisit(v.x)
	return true
}

// resolved is the value of an attribute in the scope.
func (s *scope) resolved(a *attribute, at diag.Span) value {
	if !s.c.resolve(a, at) {
		return bad(at)
	}
	if a.ofVisit && !s.visit {
		return s.fail(at, codeUnknownWord, fmt.Sprintf("%s changes from visit to visit and is known only where codes are written", a.name), "use it in a code or also line")
	}
	return a.value(at)
}

// own is what goes by its bare name within a condition.
func (s *scope) own(name string) *attribute {
	if a := s.cond.attr(name); a != nil {
		return a
	}
	for _, a := range s.cond.computed {
		if a.name == s.cond.name+"."+name {
			return a
		}
	}
	if name == "end" && s.cond.lasts == nil && s.cond.base != nil { // It ends with what it is among.
		return s.c.vocab.attrs[s.cond.base.name+".end"]
	}
	if name == "onset" || name == "end" {
		return s.c.vocab.attrs[s.cond.name+"."+name]
	}
	return nil
}
