package graph

import "github.com/hsc-dev/hsc/compiler/plan"

// Days of a month at the least and at the most.
const (
	shortMonth = 28
	longMonth  = 31
	dayMinutes = 24 * 60
)

// mostTicks is the number of repetitions beyond which a step is drawn as one bar.
const mostTicks = 60

// when is the days on which a step may begin, and, of one that is repeated,
// how many days behind the first the others begin.
func (r *reader) when(s *plan.Step, base span) (span, []int) {
	w := &s.When
	switch {
	case w.On != 0:
		return span{}, nil
	case !w.Said && w.Each == 0:
		return r.here, nil
	}
	from := base
	if w.After >= 0 {
		from = r.ends[w.After]
	}
	if w.Unit == plan.ByMinute {
		from = r.begins[w.After]
		return span{from.first + w.Lo/dayMinutes, from.last + w.Hi/dayMinutes, from.known}, nil
	}
	lo, hi := w.Lo, w.Hi
	if w.Unit == plan.ByMonth {
		lo, hi = lo*shortMonth, hi*longMonth
	}
	days := span{from.first + lo - w.Give, from.last + hi + w.Give, from.known}
	if w.Each == 0 {
		return days, nil
	}
	each := w.Each
	if w.By == plan.ByMonth {
		each *= longMonth
	}
	if !w.From {
		days.first, days.last = days.first+each, days.last+each
	}
	return days, r.repeats(w, each, days)
}

// repeats are the days of the repetitions, as far as the journey is known to go.
func (r *reader) repeats(w *plan.When, each int, days span) (out []int) {
	times := w.Times
	if times < 0 {
		times = max((r.j.Last-days.first)/each+1, 1)
	}
	if times > mostTicks {
		return []int{0, each * (times - 1)}
	}
	for n := range times {
		out = append(out, n*each)
	}
	return out
}

// sums are the days of what is repeated within what is repeated.
func sums(outer, inner []int) []int {
	if len(outer) == 0 || len(inner) == 0 {
		return append(outer, inner...)
	}
	var out []int
	for _, a := range outer {
		for _, b := range inner {
			out = append(out, a+b)
		}
	}
	return out
}

// extent is the first and the last day of the drawing.
func extent(lines []line) (first, last int) {
	for i := range lines {
		l := &lines[i]
		if !l.days.known {
			continue
		}
		end := l.days.last + l.stay
		if n := len(l.each); n > 0 {
			end += l.each[n-1]
		}
		first, last = min(first, l.days.first), max(last, end)
	}
	return first, max(last, first+1)
}
