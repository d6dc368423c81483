package compiler

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/models"
)

// follow takes `follow JOURNEY 20% starting A..B when E`, or a choice of journeys.
func (s *spec) follow(f *lang.Follow) {
	at, text := f.Span(), f.String()
	if f.Choice != nil {
		s.followOne(f, at, text)
		return
	}
	j := s.c.instance(f.Journey, f.Args)
	if j == nil {
		return
	}
	share := 1.0
	if f.Share.Value != "" {
		share, _ = number(f.Share.Value)
	}
	if share > 1 {
		s.c.err(lang.At(f.Share), codeShare, f.Share.Value+" is more than everybody", "a share is between 0% and 100%")
		return
	}
	draw := chance(plan.Num(share))
	if share == 1 {
		draw = constant(1)
	}
	if f.When != nil {
		draw = &plan.Draw{Kind: plan.Cases, Cases: []plan.Case{{When: s.scope().test(f.When.X), Draw: draw}, {Draw: constant(0)}}}
	}
	from, to := s.starting(f)
	s.takeUp(j, draw, share == 1 && f.When == nil, plan.Follow{From: from, To: to}, text, at)
	s.clause(text, at, plan.Constructed)
}

// followOne takes `follow ~ { a: 50%, b: rest }`.
func (s *spec) followOne(f *lang.Follow, at diag.Span, text string) {
	shares, ok := s.scope().shares(f.Choice)
	if !ok {
		return
	}
	pick := &plan.Draw{Kind: plan.Pick, Weights: shares}
	slot := s.c.slot(s.co.Label+".follow", plan.Number, 0)
	for i, a := range f.Choice.Arms {
		pick.Values = append(pick.Values, float64(i))
		if a.Key.Word == nil {
			s.c.err(a.Key.Span(), codeUnknownWord, fmt.Sprintf("%q is no journey", keyText(a.Key)), "hsc words journeys")
			continue
		}
		if j := s.c.instance(a.Key.Word.Parts()[0], nil); j != nil {
			x := plan.New(plan.OpEq, plan.SlotOf(slot), plan.Num(float64(i)))
			s.takeUp(j, &plan.Draw{Kind: plan.Computed, X: x}, false, plan.Follow{}, text, at)
		}
	}
	s.extra = append(s.extra, extra{name: "journey", slot: slot, draw: pick, at: at})
	s.clause(text, at, plan.Constructed)
}

// starting is the days of `starting 2025-01-05..2025-03-10`, zero where nothing is said.
func (s *spec) starting(f *lang.Follow) (from, to models.Date) {
	if f.Starting == nil {
		return 0, 0
	}
	read := func(n *lang.Scalar) models.Date {
		d, err := models.ParseDate(n.Text.Value)
		switch {
		case err != nil:
			s.c.err(n.Span(), codeDate, fmt.Sprintf("a journey starts on a date, found %s", n), "write starting 2025-01-05..2025-03-10")
		case d < s.c.plan.Start || d > s.c.plan.End:
			s.c.err(n.Span(), codeDate, fmt.Sprintf("%s lies outside the period %s..%s", d, s.c.plan.Start, s.c.plan.End), "move it, or write a period that holds it into the scenario statement")
		}
		return d
	}
	from = read(f.Starting.Lo)
	if to = from; f.Starting.Hi != nil {
		to = read(f.Starting.Hi)
	}
	if to < from {
		s.c.err(f.Starting.Span(), codeDate, "the range ends before it begins", "write the earlier date first")
	}
	return from, to
}

// takeUp has the cohort's units follow a journey: what decides about its steps
// is drawn, and those who come to a diagnosis have the condition.
func (s *spec) takeUp(j *journey, draw *plan.Draw, certain bool, f plan.Follow, text string, at diag.Span) {
	for _, o := range s.co.Follows {
		if s.c.plan.Journeys[o.Journey].Name == j.name {
			s.c.err(at, codeDuplicate, fmt.Sprintf("%s is followed twice", j.name), "one line for each journey")
			return
		}
	}
	f.Journey, f.Slot = j.index, j.slot
	s.outOfPeriod(j, f, at)
	s.co.Follows = append(s.co.Follows, f)
	s.extra = append(s.extra, extra{name: "follow." + j.name, slot: j.slot, draw: draw, at: at})
	for _, d := range j.draws {
		cases := &plan.Draw{Kind: plan.Cases, Cases: []plan.Case{{When: d.guard, Draw: d.draw}, {Draw: constant(-1)}}}
		if d.draw.Kind == plan.Chance {
			cases.Cases[1].Draw = constant(0)
		}
		s.extra = append(s.extra, extra{name: d.name, slot: d.slot, draw: cases, at: at})
	}
	for _, d := range j.diagnoses {
		s.diagnosed(j, d, certain, text, at)
	}
}

// diagnosed gives those who come to a diagnosis the condition.
func (s *spec) diagnosed(j *journey, d diagnosed, certain bool, text string, at diag.Span) {
	if len(d.details) == 0 && (d.cond.certain || requires(d.guard, d.cond.plan.Has)) {
		return // Only those come there who have it: of routine care, all.
	}
	u := s.use(d.cond)
	simple := d.guard.Op == plan.OpEq && d.guard.Args[0].Op == plan.OpSlot && d.guard.Args[0].Idx == j.slot
	switch {
	case u.never != nil:
		s.c.err(at, codeContradiction, fmt.Sprintf("%q and %q can't both hold: the journey says %q", u.never.text, text, d.text), "take one of them out")
		s.c.relate("the other", u.never.at)
	case u.certain != nil && (len(d.details) == 0 || d.begins): // In another form until then.
	case d.past:
		s.c.err(d.at, codeDefinition, fmt.Sprintf("who comes to %q depends on what has happened by then, but who has %s is drawn before anything happens", d.text, d.cond.name),
			fmt.Sprintf("ask for it where the step begins: when has %s and ...; or let all of the cohort have it", d.cond.name))
		s.c.relate("who follows the journey", at)
	case u.certain != nil && !simple: // Who comes there has the details; the others keep the library's.
		u.told = append(u.told, hasLine{details: d.details, when: d.guard})
	case u.certain != nil || certain && simple && !slices.ContainsFunc(u.lines, func(l hasLine) bool { return !l.told }):
		u.told, u.lines = append(u.told, u.lines...), nil
		s.has(d.cond, d.details, text, at)
	default: // Before the scenario's own; those that say less stand behind.
		front := 0
		for len(d.details) == 0 && front < len(u.lines) && u.lines[front].told {
			front++
		}
		u.lines = slices.Insert(u.lines, front, hasLine{details: d.details, share: 1, when: d.guard, text: text, at: at, told: true})
	}
}

// requires says that only those come to a step who have a condition.
func requires(guard *plan.Expr, has int) bool {
	return slices.ContainsFunc(conjuncts(guard), func(x *plan.Expr) bool {
		return x.Op == plan.OpEq && x.Args[0].Op == plan.OpSlot && x.Args[0].Idx == has && x.Args[1].Op == plan.OpNum && x.Args[1].Num == 1
	})
}
