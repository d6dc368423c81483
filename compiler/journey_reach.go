package compiler

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/models"
)

// isLater reports an event that is named further below, and says whether it is.
func (b *stepper) isLater(w lang.Word) bool {
	at, ok := b.later[w.Value]
	if !ok || b.labels[w.Value] != nil || at.Offset < w.Pos.Offset && at.File == lang.At(w).File {
		return false
	}
	b.c.err(lang.At(w), codeDefinition, fmt.Sprintf("%s happens further below", w.Value), "a step counts from, and asks for, what stands before it: move it behind")
	b.c.relate("here", at)
	return true
}

// labelsOf are the places of the labels in a block and in those within it.
func labelsOf(s *lang.Steps) map[string]diag.Span {
	out := map[string]diag.Span{}
	var gather func(list []*lang.Step)
	step := func(st *lang.Step) {
		switch {
		case st.Phase != nil:
			gather(st.Phase.Body.Steps)
		case st.Do == nil:
		case st.Do.Block != nil:
			gather(st.Do.Block.Steps)
		case st.Do.Choose != nil:
			for _, a := range st.Do.Choose.Arms {
				gather([]*lang.Step{a.Step})
			}
		case st.Do.Event != nil:
			if w := st.Do.Event.As; w.Value != "" {
				out[w.Value] = lang.At(w)
			}
			if w, ok := milestoneOf(st.Do.Event); ok {
				out[w.Value] = lang.At(w)
			}
			if st.Do.Event.Body != nil {
				gather(st.Do.Event.Body.Steps)
			}
		}
	}
	gather = func(list []*lang.Step) {
		for _, st := range list {
			step(st)
		}
	}
	gather(s.Steps)
	return out
}

// until ends a repetition on a date, with the unit's life, or when something has happened.
func (b *stepper) until(n *lang.Expr, out *plan.Step) {
	switch x := n.X.(type) {
	case *lang.Ref:
		if len(x.Parts) == 1 && x.Parts[0].Value == "died" {
			return // Nothing happens after death, or after the period.
		}
	case *lang.Lit:
		if x.Value.Type == lang.Date {
			b.untilDate(x, out)
			return
		}
	}
	guard, past := b.guard, b.past
	x, asks := b.ask(n)
	if x == nil {
		return
	}
	b.guard, b.past = guard, past
	if len(asks) == 0 && !b.readsMoved(x) {
		b.c.err(n.Span(), codeDefinition, "this doesn't change while the journey goes on, so that the repetition never begins or has no end", "end it by what happens: until last(a1c) < 7, until did pci; or until a date, or until died")
		return
	}
	out.When.Until = &plan.Until{If: x, Past: asks}
}

// untilDate ends a repetition with a day of the period.
func (b *stepper) untilDate(n *lang.Lit, out *plan.Step) {
	w := n.Value
	d, err := models.ParseDate(w.Value)
	switch {
	case err != nil:
		b.c.err(lang.At(w), codeDate, err.Error(), "")
	case d < b.c.plan.Start || d > b.c.plan.End:
		b.c.err(lang.At(w), codeDate, fmt.Sprintf("%s lies outside the period %s..%s", d, b.c.plan.Start, b.c.plan.End), "move it, or write a period that holds it into the scenario statement")
	default:
		out.When.Until = &plan.Until{On: d}
	}
}

// reachable reports a step that nobody comes to.
func (b *stepper) reachable(st *lang.Step) {
	comes := conjuncts(and(and(b.guard, b.stays), b.alive))
	if b.lost || b.gone || !b.c.impossible(comes) {
		return
	}
	if b.given { // With another argument somebody may.
		b.lost = true
		return
	}
	at := b.placeOf(st)
	if !b.c.impossible(conjuncts(b.guard)) {
		b.gone = b.allLeft()
		b.c.err(at, codeContradiction, "nobody comes to this step: whoever would has left the journey before it", "take the step out, or have fewer stop")
	} else {
		b.c.err(at, codeContradiction, "nobody comes to this step: what leads to it can't all hold", "take the step out, or one of the conditions")
	}
	b.lost = true
}

// allLeft says that nobody is left on the journey.
func (b *stepper) allLeft() bool {
	follows := plan.New(plan.OpEq, plan.SlotOf(b.j.slot), plan.Num(1))
	return b.c.impossible(conjuncts(and(and(follows, b.stays), b.alive)))
}

// namesArgument says that an expression names a parameter of the journey whose value is given.
func (b *stepper) namesArgument(n *lang.Expr) bool {
	return slices.ContainsFunc(n.Tokens, func(w lang.Word) bool {
		x := b.c.args[w.Value]
		return w.Type == lang.Name && x != nil && x.slot < 0
	})
}

// placeOf is where a step's condition stands, else where the step begins.
func (b *stepper) placeOf(st *lang.Step) diag.Span {
	for _, w := range st.Head {
		if w.If != nil {
			return w.If.Span()
		}
	}
	switch {
	case len(st.Head) > 0:
		return st.Head[0].Span()
	case st.Do.Event != nil:
		return lang.At(st.Do.Event.Verb)
	}
	return st.Span()
}

// window is the days, from day 0, on which a step may happen.
type window struct {
	daySpan
	text string
	at   diag.Span
}

// window reports days on which a step can't happen.
func (b *stepper) window(st *lang.Step, out *plan.Step, span daySpan) {
	at, w, p := st.Head[0].Span(), &out.When, b.phase
	switch {
	case w.After >= 0 && w.Unit != plan.ByMinute && w.Lo*28 < w.Give && w.Unit == plan.ByMonth, w.After >= 0 && w.Unit == plan.ByDay && w.Lo < w.Give:
		b.c.err(at, codeDefinition, fmt.Sprintf("%s may lie before %s has ended, and nothing happens before its cause", out.Text, b.j.plan.Labels[w.After]), "write a later day, or less room around it")
	case p == nil:
	case w.After < 0 && (span.first < p.first || span.last > p.last):
		b.c.err(at, codeDefinition, fmt.Sprintf("%s lies outside its phase, days %d to %d", out.Text, p.first, p.last), "move it, or widen the phase")
	case span.first > p.last || span.last < p.first:
		b.c.err(at, codeDefinition, fmt.Sprintf("%s can't lie in its phase, days %d to %d", out.Text, p.first, p.last), "move it, or widen the phase")
	}
	if i := slices.IndexFunc(b.j.windows, func(o window) bool { return o.at == at }); i >= 0 { // Another round of the same.
		o := &b.j.windows[i]
		o.first, o.last = min(o.first, span.first), max(o.last, span.last)
		return
	}
	b.j.windows = append(b.j.windows, window{daySpan: span, text: out.Text, at: at})
}

// outOfPeriod reports steps of a scenario's own journey that never lie in the
// period, whenever it begins. One of the library is as long as it is: what of it
// lies outside the period just isn't made.
func (s *spec) outOfPeriod(j *journey, f plan.Follow, at diag.Span) {
	if j.from != nil {
		return
	}
	first, last := s.c.plan.Start-models.Date(j.plan.First), s.c.plan.End-models.Date(j.plan.Last)
	if last < first { // It begins such that its first step lies in the period.
		last = first + 29
	}
	if f.From != 0 {
		first, last = f.From, f.To
	}
	for _, w := range j.windows {
		if first+models.Date(w.first) > s.c.plan.End || last+models.Date(w.last) < s.c.plan.Start {
			s.c.err(w.at, codeDate, fmt.Sprintf("%s never lies in the period %s..%s: day 0 lies in %s..%s", w.text, s.c.plan.Start, s.c.plan.End, first, last), "take it out, begin at another time, or write a longer period into the scenario statement")
			s.c.relate("who follows the journey", at)
		}
	}
}
