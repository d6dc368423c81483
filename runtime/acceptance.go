package runtime

import (
	"fmt"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// Acceptance estimates the share of a cohort's people, as they are drawn at
// first, whom its predicates keep. It draws so many tries. Predicates about
// what happens in the period aren't looked at: they would need the rows.
func Acceptance(p *plan.Plan, cohort, tries int) (float64, error) {
	if cohort < 0 || cohort >= len(p.Cohorts) || tries <= 0 {
		return 0, fmt.Errorf("cohort %d of %d and %d tries: expected a cohort of the plan and a try", cohort, len(p.Cohorts), tries)
	}
	g, err := prepare(p)
	if err != nil {
		return 0, err
	}
	c := &g.cohorts[cohort]
	if len(c.early) == 0 {
		return 1, nil
	}
	w, kept := g.newWorker(), 0
	w.state.Cohort = cohort
	w.handOver(cohort, c)
	for unit := range tries {
		w.state.Unit = uint32(unit)
		w.start(c, uint32(unit))
		w.fill(c, 0, c.tested)
		if w.passes(c.early, 0) {
			kept++
		}
	}
	return float64(kept) / float64(tries), nil
}
