package compiler

import (
	"fmt"
	"slices"
	"time"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// months and weekdays are the words of the calendar, in order.
func months() []string {
	return []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
}

func weekdays() []string {
	return []string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}
}

// season is the first and the last month of a season of the northern year, as
// weather services count them.
func season(word string) (lo, hi string, ok bool) {
	switch word {
	case "spring":
		return "march", "may", true
	case "summer":
		return "june", "august", true
	case "autumn":
		return "september", "november", true
	case "winter":
		return "december", "february", true
	}
	return "", "", false
}

// during compiles `in winter`, `in november..february` and `in monday..friday`.
func (b *stepper) during(n *lang.During, out *plan.Step) {
	d := out.When.During
	if d == nil {
		d = &plan.During{}
	}
	lo, hi := n.Lo.Value, n.Hi.Value
	if first, last, ok := season(lo); ok && hi == "" {
		lo, hi = first, last
	}
	if hi == "" {
		hi = lo
	}
	months, weekdays := around(months(), lo, hi), around(weekdays(), lo, hi)
	switch {
	case months == 0 && weekdays == 0:
		b.notInCalendar(n)
		return
	case months != 0 && d.Months != 0 || weekdays != 0 && d.Weekdays != 0:
		b.c.err(n.Span(), codeDefinition, "a step lies in one part of the year and in one of the week", "write a range: in november..february")
		return
	}
	d.Months, d.Weekdays = d.Months|uint16(months<<1), d.Weekdays|uint8(weekdays)
	out.When.During = d
	for day := b.c.plan.Start; day <= b.c.plan.End; day++ {
		if d.Has(day) {
			return
		}
	}
	b.c.err(n.Span(), codeDate, fmt.Sprintf("no day of the period %s..%s lies in it", b.c.plan.Start, b.c.plan.End), "take it out, or write a longer period into the scenario statement")
}

// notInCalendar reports words that aren't parts of the year or of the week.
func (b *stepper) notInCalendar(n *lang.During) {
	known := slices.Concat(months(), weekdays(), []string{"spring", "summer", "autumn", "winter"})
	for _, w := range []lang.Word{n.Lo, n.Hi} {
		if w.Value != "" && !slices.Contains(known, w.Value) {
			b.c.err(lang.At(w), codeUnknownWord, fmt.Sprintf("%q is no month, season or day of the week", w.Value), didYouMean(w.Value, known, "in winter, in november..february, in monday..friday"))
			return
		}
	}
	b.c.err(n.Span(), codeType, "a range goes from month to month, or from one day of the week to another", "write in november..february, or in monday..friday")
}

// around are bits of the places from one word to another in a circle, 0 where one isn't in it.
func around(circle []string, lo, hi string) (bits uint) {
	i, j := slices.Index(circle, lo), slices.Index(circle, hi)
	if i < 0 || j < 0 {
		return 0
	}
	for ; i != j; i = (i + 1) % len(circle) {
		bits |= 1 << i
	}
	return bits | 1<<j
}

// open reports an encounter on days of the week on which nobody is there.
func (b *stepper) open(kind *plan.Kind, st *plan.Step, at diag.Span) {
	const weekend = 1<<time.Saturday | 1<<time.Sunday
	if d := st.When.During; d != nil && d.Weekdays != 0 && d.Weekdays&^uint8(weekend) == 0 && !kind.Weekends {
		b.c.err(at, codeDefinition, kind.Title+": nobody is there on weekends", "write another day of the week, or urgent_care")
	}
}
