package runtime

import "github.com/hsc-dev/hsc/compiler/plan"

// Most of a person's levels are never measured. A level that only the chart
// asks for is drawn when it does: it has a stream of its own, so that its value
// doesn't depend on when that is.

// laterSlots are, by slot, the levels of a cohort that wait for the chart: no
// expression reads them, and they are drawn from nothing that measuring changes.
func (g *program) laterSlots(cohort int) []bool {
	later := make([]bool, len(g.plan.Slots))
	if !g.charted {
		return later
	}
	drawn, read := make([]bool, len(g.plan.Slots)), g.readSlots(cohort)
	for _, f := range g.plan.Cohorts[cohort].Facets {
		if f.Slot < 0 || f.Slot >= len(drawn) {
			continue
		}
		drawn[f.Slot] = !read[f.Slot]
		f.Draw.Reads(func(slot int) { drawn[f.Slot] = drawn[f.Slot] && !g.measured[slot] })
	}
	for _, l := range g.plan.Care.Labs {
		if l.Slot >= 0 && l.Slot < len(later) {
			later[l.Slot] = l.Formula == nil && drawn[l.Slot]
		}
	}
	return later
}

// readSlots are the slots that something reads of a cohort's units.
func (g *program) readSlots(cohort int) []bool {
	read := make([]bool, len(g.plan.Slots))
	mark := func(slot int) {
		if slot >= 0 && slot < len(read) {
			read[slot] = true
		}
	}
	see := func(x *plan.Expr) { x.Slots(mark) }
	g.eachRead(cohort, mark, see)
	def := g.plan.Cohorts[cohort]
	for _, r := range def.Redraw {
		see(r.X)
	}
	for _, t := range def.Targets {
		see(t.X)
	}
	for _, f := range def.Facets {
		f.Draw.Reads(mark)
	}
	readByCare(g.plan.Care, see, func(d *plan.Draw) { d.Reads(mark) })
	for _, j := range g.plan.Journeys {
		j.Reads(see, func(d *plan.Draw) { d.Reads(mark) })
	}
	return read
}

// readByCare calls a function with each expression and draw that the chart evaluates.
func readByCare(care *plan.Care, see func(*plan.Expr), draw func(*plan.Draw)) {
	for _, k := range care.Conditions {
		see(k.Incidence)
		draw(k.Stay)
		draw(k.Recovers)
		for i := range k.Codes {
			see(k.Codes[i].When)
			draw(k.Codes[i].Draw)
		}
		for i := range k.Visits {
			see(k.Visits[i].Rate)
			see(k.Visits[i].When)
			see(k.Visits[i].On)
		}
		for i := range k.Monitors {
			see(k.Monitors[i].Rate)
			see(k.Monitors[i].When)
			see(k.Monitors[i].On)
		}
		for i := range k.Performs {
			see(k.Performs[i].Rate)
			see(k.Performs[i].When)
			see(k.Performs[i].On)
		}
		for i := range k.Effects {
			see(k.Effects[i].When)
			see(k.Effects[i].Scale)
			see(k.Effects[i].Shift)
			draw(k.Effects[i].Set)
		}
		for i := range k.Drifts {
			see(k.Drifts[i].Rate)
			see(k.Drifts[i].When)
		}
	}
	for _, l := range care.Labs {
		see(l.Low)
		see(l.High)
		see(l.Formula)
		for i := range l.Noisy {
			see(l.Noisy[i].When)
		}
		for i := range l.Keep {
			see(l.Keep[i].When)
		}
	}
}

// drawLater draws the level that fills a slot: one that waits, or one that is
// another now that a journey has changed what it is drawn from.
func (w *worker) drawLater(slot int) float64 {
	c := &w.cohorts[w.state.Cohort]
	i := c.at[slot]
	return c.facets[i].sample(&w.state, w.number(c, i))
}
