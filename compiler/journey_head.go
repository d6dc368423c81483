package compiler

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/models"
)

// daySpan is the days, from day 0, on which a step may happen; known says
// whether they are.
type daySpan struct {
	first, last int
	known       bool
}

// head compiles when a step happens and how likely.
func (b *stepper) head(st *lang.Step, out *plan.Step) (span daySpan) {
	span = daySpan{first: b.base.first, last: b.base.last, known: b.base.known && !b.within}
	timed := false
	b.start = b.base
	for i, w := range st.Head {
		switch {
		case w.Chance.Value != "":
			b.chance(w, out)
		case w.If != nil:
			b.condition(w.If, out)
		case w.During != nil:
			b.during(w.During, out)
		case w.Every != nil && i > 0 && st.Head[i-1].Cal != nil && !b.within:
			span = b.everyFrom(w.Every, out, span)
		case timed:
			b.c.err(w.Span(), codeDefinition, "a step happens at one time", "write two steps")
		case w.Every != nil:
			timed = true
			b.every(w.Every, out)
			first, last := b.extent(&out.When)
			span = daySpan{first: b.base.first + first, last: b.base.last + last, known: b.base.known && !b.within}
		case b.within:
			b.c.err(w.Span(), codeDefinition, "within an encounter there is `every day`, a chance and `when`", "say at the encounter when it is; what follows it has a step of its own: day 7 after LABEL: ...")
		case w.Cal != nil:
			timed = true
			span = b.calendar(w.Cal, out)
		case w.Clock != nil:
			timed = true
			span = b.clock(w.Clock, out)
		default:
			timed = true
			b.date(w.Date, out)
			span.known = false // It says nothing of day 0.
		}
	}
	out.When.Said = timed
	b.reachable(st)
	if span.known && timed && !b.within {
		b.window(st, out, span)
		if !b.timed {
			b.first, b.last, b.timed = span.first, span.last, true
		}
		b.first, b.last = min(b.first, span.first), max(b.last, span.last)
	}
	return span
}

// chance makes a step happen to a share of those who come to it.
func (b *stepper) chance(w *lang.When, out *plan.Step) {
	p, _ := number(w.Chance.Value)
	if p > 1 || p == 0 {
		what := " is more than everybody"
		if p == 0 {
			what = " is nobody"
		}
		b.c.err(w.Span(), codeShare, w.Chance.Value+what, "a share is between 0% and 100%")
		return
	}
	out.Chance = b.decide(out.Key, plan.Bool, chance(plan.Num(p)), w.Span())
	b.guard = and(b.guard, plan.New(plan.OpEq, plan.SlotOf(out.Chance), plan.Num(1)))
}

// condition makes a step depend on who the person is, and on what has happened so far.
func (b *stepper) condition(n *lang.Expr, out *plan.Step) {
	x, asks := b.ask(n)
	if x == nil {
		return
	}
	out.If, out.Past = and(out.If, x), append(out.Past, asks...)
	out.Moved = out.Moved || b.readsMoved(x)
	b.comesTo(x, asks)
}

func whole(w lang.Word) int {
	n, _ := strconv.Atoi(strings.ReplaceAll(w.Value, "_", ""))
	return n
}

// anchor is the label that a step counts from, and the days on which that ends.
func (b *stepper) anchor(w lang.Word, out *plan.Step) (from daySpan, ok bool) {
	if w.Value == "" {
		return b.base, true
	}
	l := b.labels[w.Value]
	if l == nil && b.isLater(w) {
		return daySpan{}, false
	}
	if l == nil {
		b.c.err(lang.At(w), codeUnknownWord, fmt.Sprintf("no event before this one is called %q", w.Value), "name it where it happens: inpatient as "+w.Value)
		return daySpan{}, false
	}
	out.When.After = l.number
	b.guard, b.past = and(b.guard, l.guard), b.past || l.past
	return daySpan{first: l.first, last: l.last, known: l.known}, true
}

// calendar compiles `day 7 +- 2 days after stay`.
func (b *stepper) calendar(cal *lang.Calendar, out *plan.Step) daySpan {
	from, ok := b.anchor(cal.After, out)
	if !ok {
		return daySpan{}
	}
	lo, hi, ok := b.span(cal.Range)
	if !ok {
		return daySpan{}
	}
	per := 1
	switch cal.Unit.Value {
	case "week":
		lo, hi = lo*7, hi*7
	case "month":
		out.When.Unit, per = plan.ByMonth, 31
	}
	out.When.Lo, out.When.Hi = lo, hi
	if cal.Give != nil {
		d, known := days(cal.Give.Unit.Value)
		if !known || d < 1 {
			b.c.err(cal.Give.Span(), codeType, "the room around a day is in days, weeks or months", "write +- 2 days")
			return daySpan{}
		}
		out.When.Give = int(float64(whole(cal.Give.N)) * d)
	}
	return daySpan{first: from.first + lo*per - out.When.Give, last: from.last + hi*per + out.When.Give, known: from.known}
}

// span reads whole numbers.
func (b *stepper) span(r *lang.Range) (lo, hi int, ok bool) {
	read := func(s *lang.Scalar) int {
		n, err := strconv.Atoi(strings.ReplaceAll(s.String(), "_", ""))
		if err != nil {
			b.c.err(s.Span(), codeType, fmt.Sprintf("a step's day is a whole number, found %s", s), "write day 7, or day 5..30")
			ok = false
		}
		return n
	}
	ok = true
	lo = read(r.Lo)
	if hi = lo; r.Hi != nil && ok {
		hi = read(r.Hi)
	}
	if ok && hi < lo {
		b.c.err(r.Span(), codeType, "the range ends before it begins", "write the smaller number first")
		ok = false
	}
	return lo, hi, ok
}

// clock compiles `2 hours after admit`.
func (b *stepper) clock(cl *lang.Clock, out *plan.Step) daySpan {
	from, ok := b.anchor(cl.After, out)
	if !ok {
		return daySpan{}
	}
	if l := b.labels[cl.After.Value]; l.bare {
		b.c.err(lang.At(cl.After), codeDefinition, cl.After.Value+" is a milestone: hours count from an encounter's beginning", "count the days from it: day 1 after "+cl.After.Value)
		return daySpan{}
	}
	per := 1
	if strings.HasPrefix(cl.Unit.Value, "hour") {
		per = 60
	}
	out.When.Unit = plan.ByMinute
	out.When.Lo = whole(cl.Range.Lo) * per
	if out.When.Hi = out.When.Lo; cl.Range.Hi.Value != "" {
		out.When.Hi = whole(cl.Range.Hi) * per
	}
	const day = 24 * 60
	return daySpan{first: from.first, last: from.last + out.When.Hi/day + 1, known: from.known}
}

// every compiles `every 3 months 4 times`.
func (b *stepper) every(e *lang.Every, out *plan.Step) {
	out.When.Each, out.When.Times = 1, -1
	if e.N.Value != "" {
		out.When.Each = whole(e.N)
	}
	if e.Times.Value != "" {
		out.When.Times = whole(e.Times)
	}
	switch strings.TrimSuffix(e.Unit.Value, "s") {
	case "day":
	case "week":
		out.When.Each *= 7
	case "month":
		out.When.By = plan.ByMonth
	case "year":
		out.When.By, out.When.Each = plan.ByMonth, out.When.Each*12
	default:
		b.c.err(lang.At(e.Unit), codeType, fmt.Sprintf("steps are repeated by days, weeks, months or years, not by %s", e.Unit.Value), "write every 3 months 4 times")
	}
	if out.When.Each < 1 || out.When.Times == 0 {
		b.c.err(e.Span(), codeType, "a step is repeated at least once, and at least a day apart", "write every 3 months 4 times")
	}
	switch {
	case b.within && out.When.By == plan.ByMonth:
		b.c.err(e.Span(), codeType, "a stay has days, not months", "write every day")
	case e.Until != nil:
		b.until(e.Until, out)
	case !b.within && out.When.Times < 0:
		b.c.err(e.Span(), codeDefinition, "this repetition has no end", "write 4 times behind it, or until: a date, what happens (until last(a1c) < 7), or until died")
	}
}

// extent is the days of the first and of the last repetition; of the first
// alone where there is no end.
func (b *stepper) extent(w *plan.When) (first, last int) {
	first, last = w.Each, w.Each*max(w.Times, 1)
	if w.By == plan.ByMonth {
		return first * 28, last * 31
	}
	return first, last
}

// date compiles a step on a day that is said.
func (b *stepper) date(w lang.Word, out *plan.Step) {
	d, err := models.ParseDate(w.Value)
	switch {
	case err != nil:
		b.c.err(lang.At(w), codeDate, err.Error(), "")
	case d < b.c.plan.Start || d > b.c.plan.End:
		b.c.err(lang.At(w), codeDate, fmt.Sprintf("%s lies outside the period %s..%s", d, b.c.plan.Start, b.c.plan.End), "move it, or write a period that holds it into the scenario statement")
	default:
		out.When.On = d
	}
}
