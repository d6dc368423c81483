package chart

import (
	"slices"

	"github.com/hsc-dev/hsc/models"
)

// A journey may bring several encounters for one acute illness, as an emergency
// visit and the stay that follows it. What is done for the illness, such as the
// operation, is done once, at the first encounter where it may be.

// giveIllness gives a service to a share of the episodes, among the gathered
// encounters: tests to the first and to those in hospital, a procedure once for the
// illness, unless it is done more than once anyway.
func (w *Worker) giveIllness(condition int32, s *service, rate float64) {
	for n, i := range w.mine {
		key := w.placed[i].key
		first := w.illness(n)
		switch {
		case s.procedure < 0 && first != n && w.kinds[w.placed[i].kind].outpatient:
			continue
		case s.procedure >= 0 && rate <= 1 && w.placed[i].scripted:
			if w.placeOf(first, s) != i {
				continue
			}
			key = w.placed[w.mine[first]].key
		}
		if key.At(s.key).U(0) < rate {
			w.give(i, condition, s)
		}
	}
}

// illness is the first of the gathered encounters that are of one illness with the nth.
func (w *Worker) illness(n int) int {
	for n > 0 && w.isSameIllness(w.mine[n-1], w.mine[n]) {
		n--
	}
	return n
}

func (w *Worker) isSameIllness(before, after int32) bool {
	a, b := &w.placed[before], &w.placed[after]
	return a.scripted && b.scripted && b.day() <= a.end.Date()+afterEpisode
}

// placeOf is the encounter of an illness at which a procedure is done, none
// where the journey has said it: in an emergency department only what is done
// there, when a stay follows.
func (w *Worker) placeOf(first int, s *service) int32 {
	at := int32(none)
	for n := first; n < len(w.mine) && (n == first || w.isSameIllness(w.mine[n-1], w.mine[n])); n++ {
		i := w.mine[n]
		if w.isPerformed(&w.placed[i], s.procedure) {
			return none
		}
		if at == none || w.kinds[w.placed[i].kind].stay && !w.isDoneInEmergency(at, s.procedure) {
			at = i
		}
	}
	return at
}

// isDoneInEmergency says that an encounter isn't in an emergency department, or
// that the procedure is done there: one that isn't some specialist's.
func (w *Worker) isDoneInEmergency(i, procedure int32) bool {
	e, p := &w.placed[i], &w.procedures[procedure]
	return w.kinds[e.kind].class != models.ClassEMER || p.cares == nil || slices.Contains(p.cares, e.specialty)
}

// isPerformed says that a procedure is done at an encounter already.
func (w *Worker) isPerformed(e *encounter, procedure int32) bool {
	for i := e.performs; i >= 0; i = w.performs[i].next {
		if w.performs[i].procedure == procedure {
			return true
		}
	}
	return false
}

// courseOf are the first and the last encounter of the acute illness that an
// encounter is for or follows up, where one leads to the next within a day.
func (w *Worker) courseOf(e *encounter, condition int32) (first, last *encounter) {
	first = e
	if w.followsUp(e) {
		first = &w.placed[w.tells[e.told].after]
	}
	last = first
	if !first.scripted {
		return first, last
	}
	for again := true; again; {
		again = false
		for i := range w.placed {
			o := &w.placed[i]
			if !o.scripted || !w.isAbout(o, condition) || w.followsUp(o) {
				continue
			}
			if o.start < first.start && o.end.Date()+1 >= first.day() {
				first, again = o, true
			}
			if o.start > last.start && o.day() <= last.end.Date()+1 {
				last, again = o, true
			}
		}
	}
	return first, last
}
