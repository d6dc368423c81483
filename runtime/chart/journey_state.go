package chart

import (
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
)

// What journeys change of a person: levels that move over time, and details of
// conditions that are others from a day on. The slots have what the person was
// drawn with; who reads a slot of some day has asOf put in what holds then.

// trending is a level that moves.
type trending struct {
	lab    int32
	from   models.Date
	days   int
	points []float64 // One alone is where it goes from the person's own level.
}

// setting is a detail from a day on.
type setting struct {
	slot  int
	value float64
	day   models.Date
}

// drawnSlot is a slot and what it had.
type drawnSlot struct {
	slot  int
	value float64
}

// change notes what an event changes from a day on.
func (w *Worker) change(s *step, day models.Date) {
	e := s.event
	if len(e.Points) > 0 {
		w.trends = append(w.trends, trending{lab: int32(e.Tests[0].Lab), from: day, days: e.Days, points: e.Points})
		return
	}
	if !w.active[e.Condition] {
		return
	}
	for _, x := range e.Sets {
		at := len(w.sets)
		for at > 0 && w.sets[at-1].day > day {
			at--
		}
		w.sets = slices.Insert(w.sets, at, setting{slot: x.Slot, value: x.Value, day: day})
	}
}

// changesOn is the day from which on an event changes something.
func (w *Worker) changesOn(t *walk, s *step, n int) models.Date {
	if t.within {
		return w.placed[t.host].day() + models.Date(t.day)
	}
	return w.beginsOn(t, s, n)
}

// isAsked says that a step's condition is asked at the step's time.
func (s *step) isAsked() bool { return len(s.asks) > 0 || s.def.Moved }

// isOther says that a detail of a diagnosis isn't what the person was drawn with:
// the condition goes on in another form, and doesn't begin.
func (w *Worker) isOther(s *step) bool {
	for _, x := range s.event.Sets {
		if w.st.Slots[x.Slot] != x.Value {
			return true
		}
	}
	return false
}

// asOf puts what journeys have changed by a day into the slots, until asDrawn.
func (w *Worker) asOf(day models.Date) {
	w.asSet(day)
	for i := range w.trends {
		if t := &w.trends[i]; t.from <= day {
			if v, ok := w.trend(t.lab, day); ok {
				w.hold(w.labs[t.lab].slot, plan.RoundTo(v, w.labs[t.lab].def.Decimals))
			}
		}
	}
}

// asSet puts the details that journeys have set by a day into the slots, until asDrawn.
func (w *Worker) asSet(day models.Date) {
	for i := range w.sets {
		if x := &w.sets[i]; x.day <= day {
			w.hold(x.slot, x.value)
		}
	}
}

func (w *Worker) hold(slot int, v float64) {
	w.drawn = append(w.drawn, drawnSlot{slot: slot, value: w.st.Slots[slot]})
	w.st.Slots[slot] = v
}

// asDrawn has the slots be what the person was drawn with again.
func (w *Worker) asDrawn() {
	for _, k := range slices.Backward(w.drawn) {
		w.st.Slots[k.slot] = k.value
	}
	w.drawn = w.drawn[:0]
}

// trend is a level on a day, where a journey has it move: by the last trend that
// has begun.
func (w *Worker) trend(lab int32, day models.Date) (v float64, moves bool) {
	var t *trending
	for i := range w.trends {
		if o := &w.trends[i]; o.lab == lab && o.from <= day && (t == nil || o.from >= t.from) {
			t = o
		}
	}
	if t == nil {
		return 0, false
	}
	gone := min(float64(day-t.from)/float64(t.days), 1)
	if len(t.points) == 1 {
		own := w.ownOn(lab, t.from)
		return own + float64((t.points[0]-own)*gone), true
	}
	parts := len(t.points) - 1
	at := min(int(float64(gone*float64(parts))), parts-1)
	a, b := t.points[at], t.points[at+1]
	return a + float64((b-a)*(float64(gone*float64(parts))-float64(at))), true
}

// prepareChanges finds the levels that are drawn from what journeys set.
func (c *Chart) prepareChanges(*eval.Binder) error {
	var set []int
	for _, j := range c.plan.Journeys {
		j.Events(func(e *plan.Event) {
			for _, x := range e.Sets {
				set = append(set, x.Slot)
			}
		})
	}
	if set == nil {
		return nil
	}
	c.follows = make([][]bool, len(c.plan.Cohorts))
	for i, co := range c.plan.Cohorts {
		c.follows[i] = make([]bool, len(c.plan.Slots))
		for _, f := range co.Facets {
			f.Draw.Reads(func(slot int) { c.follows[i][f.Slot] = c.follows[i][f.Slot] || slices.Contains(set, slot) })
		}
	}
	return nil
}

// levelOn is the level of a lab on a day: where a journey has set what it is
// drawn from, that which the person would have been drawn with then.
func (w *Worker) levelOn(i int32, day models.Date) float64 {
	slot := w.labs[i].slot
	if len(w.sets) == 0 || w.sets[0].day > day || w.st.Draw == nil || !w.follows[w.st.Cohort][slot] {
		return w.levelOf(i)
	}
	w.asSet(day) // And no trend: one goes from here.
	v := w.st.Draw(slot)
	w.asDrawn()
	return v
}

// ownOn is the level that a person would have on a day without a trend.
func (w *Worker) ownOn(lab int32, day models.Date) float64 {
	return w.grown(lab, w.levelOn(lab, day), day) + w.drifted(lab, day) + w.raised(lab, day)
}
