package chart

import (
	"math"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

const changing = `journey better {
  day 0: urgent_care as first { diagnose diabetes }
  day 0 after first: trend a1c 9.5, 7.0 for 300 days
  every month 10 times: office_visit endocrinology { order a1c }
  month 4, when a1c < 8: dietitian
  month 9, when a1c < 8: speech
}
cohort sugar: 120 patients, age 40..60, with encounters { follow better starting 2025-01-02..2025-01-31 }
`

// TestTrend: results lie about the line of the trend, and conditions see where it has come to.
func TestTrend(t *testing.T) {
	p := compileSpec(t, changing)
	w := newWorld(t, p).all(t, 0)
	for u := range 120 {
		if w.slots[u][plan.SlotDeceased] == 1 {
			continue
		}
		var from models.Date
		seen := map[string]bool{}
		w.each(Encounters, u, func(r row) {
			if k := r.word("encounter_type"); k == "urgent_care" && from == 0 {
				from = r.time("start_time").Date()
			} else {
				seen[k] = true
			}
		})
		n := 0
		w.each(LabResults, u, func(r row) {
			day := r.time("collected_time").Date()
			if r.word("test") != "a1c" || day < from {
				return
			}
			n++
			want := 9.5 - 2.5*math.Min(float64(day-from)/300, 1)
			if v := float64(r.int("value")) / 1000; math.Abs(v/want-1) > 0.12 {
				t.Errorf("unit %d: a1c %g on day %d of the trend, expected about %.2f", u, v, day-from, want)
			}
		})
		if n < 8 || !seen["speech"] {
			t.Errorf("unit %d: %d results of a1c; a visit once it is under 8: %v", u, n, seen["speech"])
		}
	}
}
