package chart

import (
	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// A step may lie in a part of the year or of the week. Its day is then drawn
// among those days of its room that do, and on which somebody is there; where
// none is free, it doesn't happen.

// lies says that a step may be on a day.
func (w *Worker) lies(s *step, day models.Date) bool {
	if !s.def.When.During.Has(day) {
		return false
	}
	if s.event == nil || s.event.Kind != plan.EventEncounter {
		return true
	}
	return w.life.has(day) && (w.kinds[s.event.Visit].def.Weekends || !w.calendar.isClosed(day))
}

// roomOf is how many days a step may be on, wherever in the year and the week they lie.
func roomOf(when *plan.When) int {
	span := when.Hi - when.Lo + 1
	if when.Each > 0 {
		span = 1
	}
	return span * (2*when.Give + 1)
}

// dayIn is the ith of those days.
func (w *Worker) dayIn(t *walk, s *step, n, i int) models.Date {
	when, from := &s.def.When, t.day0
	if when.After >= 0 {
		from = w.ends(t, when.After)
	}
	each := 2*when.Give + 1
	switch {
	case when.Each > 0:
		from = w.repeated(t, s, from, n)
	case when.Unit == plan.ByMonth:
		from = from.AddMonths(when.Lo + i/each)
	default:
		from += models.Date(when.Lo + i/each)
	}
	return from + models.Date(i%each-when.Give)
}

// dayDuring is the day of a step that lies in a part of the year or the week,
// the next such day after the given number of them; false where there are no more.
func (w *Worker) dayDuring(t *walk, s *step, n, after int) (models.Date, bool) {
	room, count := roomOf(&s.def.When), 0
	for i := range room {
		if w.lies(s, w.dayIn(t, s, n, i)) {
			count++
		}
	}
	if after >= count {
		return models.NoDate, false
	}
	nth := (int(t.key.At(s.key).At(uint64(n)).Intn(drawPlace, uint32(count))) + after) % count
	for i := range room {
		day := w.dayIn(t, s, n, i)
		if !w.lies(s, day) {
			continue
		}
		if nth == 0 {
			return day, true
		}
		nth--
	}
	return models.NoDate, false
}

// isDuring says that the day of a step is drawn so.
func isDuring(when *plan.When) bool {
	return when.During != nil && when.Said && when.On == 0 && when.Unit != plan.ByMinute
}

// fitDuring finds a free time for an encounter on the days on which it may be.
func (w *Worker) fitDuring(t *walk, s *step, n int, e *encounter) bool {
	if !isDuring(&s.def.When) {
		return w.fit(e) && s.def.When.During.Has(e.day())
	}
	room := e.within.last - e.within.first
	for k := 0; ; k++ {
		day, ok := w.dayDuring(t, s, n, k)
		if !ok {
			return false
		}
		e.within = span{first: day, last: min(day+room, w.life.last)}
		if w.put(e, day); e.day() == day && w.taken(e) == nil {
			return true
		}
	}
}
