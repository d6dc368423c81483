package chart

import (
	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// coming says whether a unit comes to a step at a time.
type coming int

const (
	here coming = iota
	elsewhere
	never // Nor at a later time.
)

// comesAt says whether a unit comes to a step that is no encounter, for the nth time.
func (w *Worker) comesAt(t *walk, s *step, n int) coming {
	if !s.isAsked() && s.until == nil && len(t.stops) == 0 && s.def.When.During == nil {
		return here
	}
	now := w.timeOf(t, s, n)
	if !s.def.When.During.Has(now.Date()) {
		return elsewhere
	}
	return w.comesTo(t, s, now)
}

// comesTo asks what the past has to say: whether the unit has left the journey,
// whether the step isn't to be repeated any more, and the step's own condition.
func (w *Worker) comesTo(t *walk, s *step, now models.Instant) coming {
	switch {
	case !t.within && w.hasLeft(t, now):
		return never
	case s.until != nil && w.wasSo(t, s.until, s.untilAsks, now):
		return never
	case s.isAsked() && !w.wasSo(t, s.when, s.asks, now):
		return elsewhere
	}
	return here
}

// hasLeft says that the unit has left the journey by a time, as a stop holds or has held before.
func (w *Worker) hasLeft(t *walk, now models.Instant) bool {
	for _, s := range t.stops {
		if t.ended != 0 && t.ended <= now {
			return true
		}
		if w.wasSo(t, s.when, s.asks, now) {
			t.ended = now
		}
	}
	return t.ended != 0 && t.ended <= now
}

// timeOf is the time of a step that is no encounter: of what happens at one,
// the time of that; of a block, a choice or a death its own, else that up to
// which the journey has come.
func (w *Worker) timeOf(t *walk, s *step, n int) models.Instant {
	when, alone := &s.def.When, s.event != nil && s.event.Kind.Alone()
	switch {
	case t.within, s.event != nil && !alone && t.hostOf(s) >= 0:
		return w.timeAt(t, s, &w.placed[t.hostOf(s)])
	case when.Said && when.Unit == plan.ByMinute:
		return w.placed[t.labels[when.After]].start + models.Instant(when.Lo)*minute
	case when.Said:
		return w.dayOf(t, s, n).At(0)
	case t.host >= 0:
		return w.placed[t.host].end
	}
	return t.day0.At(0)
}

// timeAt is the time of what happens at an encounter: its beginning, or its
// day's round; of how it ends, its end.
func (w *Worker) timeAt(t *walk, s *step, e *encounter) models.Instant {
	switch {
	case s.event != nil && (s.event.Kind == plan.EventDischarge || s.event.Kind == plan.EventDies):
		return e.end
	case t.within && t.day > 0:
		return w.round(e, t.day)
	}
	return e.start
}
