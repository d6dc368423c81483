package chart

import (
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// Who dies on a journey is decided before anything happens; when, by what the
// journey brings. So journeys are gone through first, and the person's day of
// death is theirs before the rest of the chart, and the rows of the person, are
// made. The age stays what it is, as of the day of death: who dies before the
// birthday of that year was born a year earlier.

// expired is the disposition of who has died, as FHIR has it.
const expired = "exp"

// dispositionOf is a word of a discharge as the table of encounters has it.
func dispositionOf(word string) string {
	if word == plan.Died {
		return expired
	}
	return word
}

// dieAt has the person die at an instant, unless that is after a death that
// another journey brings.
func (w *Worker) dieAt(t *walk, at models.Instant) {
	t.stopped, t.dead = true, true
	if !w.dead || at < w.dies {
		w.dead, w.dies = true, at
	}
}

// dieWith has the person die at the end of an encounter.
func (w *Worker) dieWith(t *walk, host int32) {
	e := &w.placed[host]
	if k := &w.kinds[e.kind]; k.stay || k.class == models.ClassEMER {
		w.tellOf(e).goes = w.symbols.expired
	}
	w.dieAt(t, e.end)
}

// pass has the person die at the time that a step says: during the encounter
// that it counts from, at the end of the one before it, or elsewhere.
func (w *Worker) pass(t *walk, s *step, n int) {
	when := &s.def.When
	switch {
	case t.host >= 0 && (t.within || !when.Said):
		w.dieWith(t, t.host)
		return
	case when.Unit == plan.ByMinute:
		key := t.key.At(s.key).At(uint64(n))
		e := &w.placed[t.labels[when.After]]
		at := e.start + models.Instant(when.Lo+int(key.Intn(drawSeen, uint32(when.Hi-when.Lo+1))))*minute
		if at < e.end {
			e.end = at
			w.dieWith(t, t.labels[when.After])
		} else if w.life.has(at.Date()) {
			w.dieAt(t, at)
		}
		return
	}
	if day := w.beginsOn(t, s, n); w.life.has(day) {
		w.dieAt(t, day.At(int(t.key.At(s.key).At(uint64(n)).Intn(drawClock, minutesOfDay))*60))
	}
}

// bury has the person's life end where a journey says.
func (w *Worker) bury() {
	w.outlast()
	day := w.dies.Date()
	w.death = day
	if w.birth.YearsUntil(day) < w.age {
		w.birth = w.birth.AddYears(-1)
	}
	w.st.Slots[plan.SlotBirth] = float64(w.birth)
	w.st.Slots[plan.SlotDeceased], w.st.Slots[plan.SlotDeath] = 1, float64(day)
	w.life.last = max(w.life.first, day-1)
}

// outlast takes out what journeys have brought for the time after death, and
// what is prescribed to who dies at the end of a stay.
func (w *Worker) outlast() {
	moved := w.mine[:0]
	kept := int32(0)
	for i := range w.placed {
		if w.placed[i].end > w.dies {
			moved = append(moved, none)
			continue
		}
		moved = append(moved, kept)
		w.placed[kept] = w.placed[i]
		kept++
	}
	w.placed, w.mine = w.placed[:kept], moved
	for i := range w.known {
		w.known[i].encounter = moved[w.known[i].encounter]
	}
	w.known = slices.DeleteFunc(w.known, func(k known) bool { return k.encounter == none })
	for i := range w.tells {
		if at := w.tells[i].after; at >= 0 {
			w.tells[i].after = moved[at]
		}
	}
	for i := range w.scripts {
		w.scripts[i].encounter = moved[w.scripts[i].encounter]
	}
	w.scripts = slices.DeleteFunc(w.scripts, func(p prescribed) bool {
		return p.encounter == none || w.placed[p.encounter].end == w.dies && w.kinds[w.placed[p.encounter].kind].stay
	})
	for i := range w.additions {
		w.additions[i].encounter = moved[w.additions[i].encounter]
	}
	w.additions = slices.DeleteFunc(w.additions, func(a addition) bool { return a.encounter == none })
	w.brought = slices.DeleteFunc(w.brought, func(c int32) bool {
		return !slices.ContainsFunc(w.placed, func(e encounter) bool { return w.isAbout(&e, c) })
	})
}

// outlives says that an encounter would go on when the person has died.
func (w *Worker) outlives(e *encounter) bool { return w.dead && e.end > w.dies }

// isLast says that the person dies at the end of an encounter.
func (w *Worker) isLast(e *encounter) bool {
	return e.told >= 0 && w.tells[e.told].goes == w.symbols.expired
}
