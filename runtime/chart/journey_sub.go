package chart

import (
	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// beginsOn is the day on which a step with days of its own begins: of one that
// says no time, that on which the encounter before it ends.
func (w *Worker) beginsOn(t *walk, s *step, n int) models.Date {
	when := &s.def.When
	switch {
	case when.Unit == plan.ByMinute:
		key := t.key.At(s.key).At(uint64(n))
		after := when.Lo + int(key.Intn(drawPlace, uint32(when.Hi-when.Lo+1)))
		return (w.placed[t.labels[when.After]].start + models.Instant(after)*minute).Date()
	case when.Said:
		return w.dayOf(t, s, n)
	case t.host >= 0:
		return w.placed[t.host].end.Date()
	}
	return t.day0
}

// onOwnDays takes what a step holds on days that count from the given one; at
// first nothing has happened on them.
func (w *Worker) onOwnDays(t *walk, day models.Date, s *step) {
	if day == models.NoDate || day > w.life.last {
		return
	}
	day0, host := t.day0, t.host
	t.day0, t.host = day, none
	w.do(t, s, 0)
	t.day0 = day0
	if t.host == none {
		t.host = host
	}
}

// takeRounds takes a repeated block or choice, each time on days of its own.
func (w *Worker) takeRounds(t *walk, s *step) {
	for i := range s.rounds {
		n := i + 1
		day := w.dayOf(t, s, n)
		if w.dueOn(t, s, n) > w.lastOf(s) || t.stopped {
			return
		}
		switch w.comesAt(t, s, n) {
		case here:
			w.onOwnDays(t, day, &s.rounds[i])
		case never:
			return
		case elsewhere:
		}
	}
}

// repeated is the day of the nth repetition, from 1: so far behind the day that
// is counted from, or behind the first that the step says.
func (w *Worker) repeated(t *walk, s *step, from models.Date, n int) models.Date {
	when := &s.def.When
	if when.From {
		n--
		lo := when.Lo + int(t.key.At(s.key).At(0).Intn(drawPlace, uint32(when.Hi-when.Lo+1)))
		if when.Unit == plan.ByMonth {
			from = from.AddMonths(lo)
		} else {
			from += models.Date(lo)
		}
	}
	if when.By == plan.ByMonth {
		return from.AddMonths(when.Each * n)
	}
	return from + models.Date(when.Each*n)
}
