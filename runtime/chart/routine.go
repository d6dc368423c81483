package chart

import (
	"math"
	"slices"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// routine is tests that encounters of a kind order for whoever comes, or for
// who comes with a condition, at a share of the encounters or, in hospital, of
// the days.
type routine struct {
	key        uint64
	panel, lab int32
	condition  int32 // None for all.
	share      float64
	ageFrom    int
	daily      bool
}

// When blood is drawn on the days of a stay after the first: the round of the
// early morning, whose tests were ordered in the afternoon before.
const (
	roundFrom  = 5 * 60  // Minutes of the day.
	roundSteps = 24      // Of the grid.
	roundAhead = 12 * 60 // Minutes.
)

// prepareRoutines reads what encounters order. A plan may have fewer kinds and
// tests than the library; what it doesn't have isn't ordered.
func (c *Chart) prepareRoutines(*eval.Binder) error {
	table, err := stdlib.Table(moduleOrders + tableSuffix)
	if err != nil {
		return err
	}
	rows := table.Rows()
	for rows.Next() {
		name := rows.Text("order")
		r := routine{
			key: named("routine." + name), panel: c.panelOf(name), lab: c.labOf(name), share: rows.Float("share"),
			condition: none, ageFrom: rows.Int("age_from"), daily: rows.Text("per") == "day",
		}
		known := true
		if name := rows.Text("condition"); name != "" {
			r.condition = c.conditionOf(name)
			known = r.condition != none
		}
		kind := c.kindOf(rows.Text("encounter"))
		if r.panel >= 0 {
			r.lab = none
		}
		if known && kind != none && (r.panel >= 0 || r.lab >= 0) {
			c.kinds[kind].routines = append(c.kinds[kind].routines, r)
		}
	}
	return rows.Err()
}

// conditionOf is the plan's condition with a name, none if it has no such.
func (c *Chart) conditionOf(name string) int32 {
	return int32(slices.IndexFunc(c.conditions, func(x condition) bool { return x.def.Name == name }))
}

// labOf is the plan's lab with a name, none if it has no such.
func (c *Chart) labOf(name string) int32 {
	return int32(slices.IndexFunc(c.labs, func(l lab) bool { return l.def.Name == name }))
}

// panelOf is the plan's panel with a name, none if it has no such.
func (c *Chart) panelOf(name string) int32 {
	for i, p := range c.plan.Care.Panels {
		if p.Name == name {
			return int32(i)
		}
	}
	return none
}

// spreadRoutines asks for the tests that encounters order by their kind.
func (w *Worker) spreadRoutines() {
	if w.out[Orders] == nil && w.out[LabResults] == nil && w.out[ClinicalNotes] == nil {
		return
	}
	for i := range w.placed {
		e := &w.placed[i]
		list := w.kinds[e.kind].routines
		if len(list) == 0 {
			continue
		}
		age := w.birth.YearsUntil(e.day())
		for r := range list {
			if age >= list[r].ageFrom && !w.followsUp(e) && isFor(list, r, e, age) {
				w.spreadRoutine(e, &list[r])
			}
		}
	}
}

// isFor says that a test is for all encounters, or for those with the condition
// of this one; what is said of the condition replaces what is said of all.
func isFor(list []routine, i int, e *encounter, age int) bool {
	r := &list[i]
	if r.condition != none {
		return r.condition == e.condition
	}
	return !slices.ContainsFunc(list, func(o routine) bool {
		return o.condition != none && o.condition == e.condition && o.key == r.key && o.daily == r.daily && age >= o.ageFrom
	})
}

func (w *Worker) spreadRoutine(e *encounter, r *routine) {
	key := e.key.At(w.paths.order).At(r.key)
	for day := int32(0); ; day++ {
		if day > 0 && (!r.daily || w.round(e, day) >= e.end) {
			return
		}
		if key.U(uint64(day)) < r.share {
			w.askTest(e, order{panel: r.panel, lab: r.lab, procedure: none, condition: none, value: math.NaN(), day: day, routine: true})
		}
	}
}

// round is when tests are collected on a later day of a stay.
func (w *Worker) round(e *encounter, day int32) models.Instant {
	minutes := roundFrom + grid*int(e.key.At(w.paths.round).Intn(uint64(day), roundSteps))
	return (e.day() + models.Date(day)).At(minutes * 60)
}

// collected is when the specimen of an order is taken, or its measurement made.
func (w *Worker) collected(e *encounter, o *order) models.Instant {
	switch {
	case o.day > 0:
		return w.round(e, o.day)
	case o.procedure >= 0:
		return e.after(int(o.after))
	default:
		return e.sameDay(2 * grid)
	}
}

// ordered is when an order is placed.
func (w *Worker) ordered(e *encounter, o *order) models.Instant {
	if o.day > 0 {
		return max(e.after(grid), w.round(e, o.day)-roundAhead*minute)
	}
	return e.sameDay(grid)
}

// sameDay is so many minutes after the beginning, or the last moment of that
// day: the tests of the next one are asked for by themselves.
func (e *encounter) sameDay(minutes int) models.Instant {
	return min(e.after(minutes), (e.day()+1).At(0)-minute)
}

// askResults asks for what procedures of the encounter measure, each at the
// time at which it is done.
func (w *Worker) askResults(e *encounter) {
	for n, i := range w.mine {
		p := &w.performs[i]
		if len(w.procedures[p.procedure].labs) > 0 {
			w.askTest(e, order{panel: none, lab: none, procedure: p.procedure, condition: p.condition, value: math.NaN(), after: int32(w.doneAt(p, e, n))})
		}
	}
}
