package runtime

import (
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// live marks the slots of a cohort that something reads: who people are, what
// predicates, targets, expectations and the user's columns ask, and what those
// are drawn from. The other facets needn't be drawn, as no draw depends on
// another's having been made: where no chart is made, that is most of the
// work.
func (g *program) live(cohort int) []bool {
	def := g.plan.Cohorts[cohort]
	live := make([]bool, len(g.plan.Slots))
	mark := func(slot int) {
		if slot >= 0 && slot < len(live) {
			live[slot] = true
		}
	}
	for slot := range live {
		live[slot] = g.charted || slot < plan.CoreSlots
	}
	if g.charted {
		return live
	}
	see := func(x *plan.Expr) { x.Slots(mark) }
	g.eachRead(cohort, mark, see)
	for _, r := range def.Redraw {
		see(r.X)
	}
	for _, t := range def.Targets {
		see(t.X)
	}
	for _, f := range slices.Backward(def.Facets) {
		if f.Slot >= 0 && f.Slot < len(live) && live[f.Slot] {
			f.Draw.Reads(mark)
		}
	}
	return live
}

// eachRead calls mark or see with what the plan reads of a cohort's units,
// beside what the cohort says itself.
func (g *program) eachRead(cohort int, mark func(int), see func(*plan.Expr)) {
	for _, e := range g.plan.Expects {
		see(e.X)
		see(e.Got)
	}
	for _, c := range g.plan.Columns {
		if c.Cohort == cohort {
			mark(c.Slot)
			see(c.X)
		}
	}
	for _, r := range g.plan.Records {
		see(r.Where)
		for _, c := range r.Columns {
			c.Draw.Reads(mark)
		}
	}
	if g.plan.Care == nil {
		return
	}
	for _, k := range g.plan.Care.Conditions { // Samples tell of them.
		if k.Kind == problem {
			mark(k.Has)
		}
	}
}
