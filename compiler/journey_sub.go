package compiler

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// A block, a choice or a journey that has a time of its own has days of its
// own: those of its steps count from the day on which it happens. What is
// repeated is compiled once for each round, so that what is drawn in it is drawn
// each time.

// mostRounds is how often a block may be repeated.
const mostRounds = 400

// holds has a block, a choice or another journey be what a step does.
func (b *stepper) holds(do *lang.Action, out *plan.Step, span daySpan) *plan.Step {
	own := out.When.Said && out.When.Unit != plan.ByMinute || do.Follow != nil
	out.Own = own
	if out.When.Each == 0 || b.within {
		if own {
			defer b.ownDays(b.begins(out, span), do)()
		}
		b.inner(do, out, out.Key)
		if out.Block == nil && out.Choose == nil {
			return nil
		}
		return out
	}
	rounds := out.When.Times
	if rounds < 0 {
		rounds = b.period()/max(out.When.Each*daysOf(out.When.By), 1) + 1
	}
	if rounds > mostRounds {
		b.c.err(do.Span(), codeDefinition, fmt.Sprintf("this is repeated %d times, and a block at most %d times", rounds, mostRounds), "say how often: every 3 months 4 times")
		return nil
	}
	start := b.start
	for n := range rounds {
		last := b.last
		round := &plan.Step{Chance: -1, When: plan.When{After: -1}, Key: fmt.Sprintf("%s/%d", out.Key, n+1)}
		undo := b.ownDays(b.round(out, start, n), do)
		b.inner(do, round, round.Key)
		undo()
		if n > 0 && out.When.Times < 0 { // A repetition that may end at any time is as long as its first round.
			b.last = last
		}
		if round.Block == nil && round.Choose == nil {
			return nil
		}
		out.Rounds = append(out.Rounds, round)
	}
	return out
}

// period is how many days the scenario's period has.
func (b *stepper) period() int { return int(b.c.plan.End-b.c.plan.Start) + 1 }

func daysOf(by plan.TimeUnit) int {
	if by == plan.ByMonth {
		return 28
	}
	return 1
}

// begins is the days on which a step may happen: one without a time follows
// the encounter before it.
func (b *stepper) begins(out *plan.Step, span daySpan) daySpan {
	if !out.When.Said && b.any {
		return b.at
	}
	return span
}

// round is the days on which the nth round of a step may begin, from 0.
func (b *stepper) round(out *plan.Step, start daySpan, n int) daySpan {
	w := &out.When
	lo, hi := 1, 1
	if w.By == plan.ByMonth {
		lo, hi = 28, 31
	}
	if !w.From {
		n++
	}
	return daySpan{first: start.first + lo*w.Each*n, last: start.last + hi*w.Each*n, known: start.known}
}

// everyFrom compiles `day 0, every 21 days 6 times`: the first time is on the
// day that is said.
func (b *stepper) everyFrom(e *lang.Every, out *plan.Step, from daySpan) daySpan {
	b.start, out.When.From = from, true
	b.every(e, out)
	return daySpan{first: from.first, last: b.round(out, from, max(out.When.Times, 1)-1).last, known: from.known}
}

// ownDays begins days of their own: nothing has happened on them, and labels
// given among them are theirs. It gives what ends them.
func (b *stepper) ownDays(base daySpan, do *lang.Action) func() {
	before := *b
	b.base, b.any, b.owned = base, false, true
	if before.phase != nil {
		b.phase = nil // Its days are the block's.
	}
	if do.Follow == nil { // A journey has labels of its own altogether.
		b.labels = maps.Clone(before.labels)
	}
	return func() {
		b.base, b.any, b.owned, b.phase, b.labels = before.base, before.any || b.any, before.owned, before.phase, before.labels
	}
}

// inner compiles what a step holds into it.
func (b *stepper) inner(do *lang.Action, out *plan.Step, key string) {
	switch {
	case do.Block != nil:
		out.Block = b.steps(do.Block.Steps, key)
	case do.Choose != nil:
		out.Choose = b.choose(do.Choose, key)
	case do.Follow.Choice != nil:
		out.Choose = b.followOne(do.Follow, key)
	default:
		out.Block = b.follow(do.Follow, key)
	}
}

// follow compiles another journey within this one: its labels are its own, and
// who leaves it goes on with this one.
func (b *stepper) follow(f *lang.Follow, key string) []*plan.Step {
	switch {
	case b.within:
		b.c.err(f.Span(), codeDefinition, "a journey happens beside an encounter, not in it", "give it a step of its own: day 30 after stay: "+f.String())
		return nil
	case f.Share.Value != "" || f.Starting != nil || f.When != nil:
		b.c.err(f.Span(), codeDefinition, "within a journey, when and how likely stand before the colon", "write day 30, 20%: follow "+f.Journey.Value)
		return nil
	}
	return b.goOnWith(f.Journey, f.Args, key)
}

func (b *stepper) goOnWith(w lang.Word, args []*lang.Arg, key string) []*plan.Step {
	if i := slices.Index(b.trail, w.Value); i >= 0 {
		b.c.err(lang.At(w), codeCycle, "these journeys follow each other in a circle: "+strings.Join(append(slices.Clone(b.trail[i:]), w.Value), " -> "), "take one of them out")
		return nil
	}
	j := b.c.declared(w)
	if j == nil {
		return nil
	}
	j.followed = true
	before, outer := *b, b.c.args
	b.c.args = b.arguments(j, args, key, outer)
	b.later = labelsOf(j.def.Body)
	b.labels, b.trail = map[string]*label{}, append(slices.Clone(b.trail), w.Value)
	out := b.steps(j.def.Body.Steps, key)
	b.c.args, b.labels, b.trail, b.stays = outer, before.labels, before.trail, before.stays
	b.later, b.gone, b.leaves = before.later, before.gone, before.leaves
	return []*plan.Step{{Chance: -1, When: plan.When{After: -1}, Key: key + "/" + w.Value, Text: "journey " + w.Value, Block: out, Leave: true}}
}

// followOne compiles `follow ~ { a: 50%, b: rest }` within a journey.
func (b *stepper) followOne(f *lang.Follow, key string) *plan.Choose {
	if b.within {
		b.c.err(f.Span(), codeDefinition, "a journey happens beside an encounter, not in it", "give it a step of its own")
		return nil
	}
	shares, ok := (&scope{c: b.c, unit: true}).shares(f.Choice)
	if !ok {
		return nil
	}
	draw := &plan.Draw{Kind: plan.Pick, Weights: shares}
	for i := range shares {
		draw.Values = append(draw.Values, float64(i))
	}
	out := &plan.Choose{Slot: b.decide(key, plan.Number, draw, f.Span()), Weights: shares}
	guard, any := b.guard, b.any
	after := any
	for i, a := range f.Choice.Arms {
		b.guard, b.any = and(guard, plan.New(plan.OpEq, plan.SlotOf(out.Slot), plan.Num(float64(i)))), any
		if a.Key.Word == nil {
			b.c.err(a.Key.Span(), codeUnknownWord, fmt.Sprintf("%q is no journey", keyText(a.Key)), "hsc words journeys")
			continue
		}
		arm := &plan.Step{Chance: -1, When: plan.When{After: -1}, Key: key + "/" + keyText(a.Key)}
		arm.Block = b.goOnWith(a.Key.Word.Parts()[0], nil, arm.Key)
		out.Arms = append(out.Arms, arm)
		after = after || b.any
	}
	b.guard, b.any = guard, after
	return out
}
