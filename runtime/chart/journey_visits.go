package chart

import (
	"slices"

	"github.com/hsc-dev/hsc/models"
)

// Ordinary visits are planned around what journeys bring. Where a condition of a
// journey asks for encounters, it is to see them as well: they are then planned
// before the unit goes on its journeys, and what would have begun by the time at
// which a condition asks is placed for good. What comes later still makes room.

// seesVisits says that a condition of one of the unit's journeys asks for encounters.
func (w *Worker) seesVisits() bool {
	for _, f := range w.plan.Cohorts[w.st.Cohort].Follows {
		if w.st.Slots[f.Slot] == 1 && w.journeys[f.Journey].def.SeesVisits {
			return true
		}
	}
	return false
}

// mayBeTold says that one of the unit's journeys may tell what happens because
// of a condition: its ordinary visits are planned when it is known that none does.
func (w *Worker) mayBeTold(condition int32) bool {
	for _, f := range w.plan.Cohorts[w.st.Cohort].Follows {
		if def := w.journeys[f.Journey].def; w.st.Slots[f.Slot] == 1 && slices.Contains(def.Brings, int(condition)) {
			return true
		}
	}
	return false
}

// settle places the ordinary encounters that would have begun by a time. None of
// them moves to before what has been settled.
func (w *Worker) settle(now models.Instant) {
	if !w.planned || now <= w.settled {
		return
	}
	for _, stays := range [2]bool{true, false} {
		kept := w.asked[:0]
		for _, e := range w.asked {
			if e.start >= now || w.kinds[e.kind].stay != stays {
				kept = append(kept, e)
				continue
			}
			e.within.first = max(e.within.first, w.settled.Date())
			if w.fit(&e) {
				w.placed = append(w.placed, e)
			}
		}
		w.asked = kept
	}
	w.settled = now
}

// findTime finds a free time for an encounter of a journey. Where its condition
// sees ordinary encounters, those that begin before it are placed first.
func (w *Worker) findTime(t *walk, s *step, n int, e *encounter) bool {
	for {
		placed := len(w.placed)
		if !w.life.has(e.day()) || !w.fitDuring(t, s, n, e) {
			return false
		}
		if w.planned && (s.isAsked() || s.until != nil || len(t.stops) > 0) {
			w.settle(e.start)
		}
		if len(w.placed) == placed {
			return true
		}
	}
}

// stayOn has an encounter that would have led to another go on as long as
// usual, where nothing else has been placed meanwhile.
func (w *Worker) stayOn(at int32, until models.Instant) {
	e := &w.placed[at]
	before := e.end
	e.end = until
	for i := range w.placed {
		if int32(i) != at && e.overlaps(&w.placed[i]) {
			e.end = before
			return
		}
	}
}

// unsettled is the part of the unit's life that no condition has seen.
func (w *Worker) unsettled() span {
	if w.settled == 0 {
		return w.life
	}
	return span{first: min(max(w.life.first, w.settled.Date()+1), w.life.last), last: w.life.last}
}
