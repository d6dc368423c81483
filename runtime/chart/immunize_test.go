package chart

import (
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// TestDosesAtVisits: most doses of children's series are given at a visit, often
// several at one, on the day of the visit; the others, and what is given each
// season, where there is no visit near.
func TestDosesAtVisits(t *testing.T) {
	for _, test := range []struct {
		spec  string
		share float64
	}{
		{"800 patients, age<2, with encounters\n", 0.7},
		{"1200 patients, age 2..17, with encounters\n", 0.5},
	} {
		w := newWorld(t, compileSpec(t, test.spec)).all(t, 0)
		doses, attached, several := 0, 0, 0
		for u := range w.ids {
			visits, at := w.visits(u), map[int64]int{}
			birth := models.Date(w.slots[u][plan.SlotBirth])
			w.each(Immunizations, u, func(r row) {
				if r.null("series_doses") {
					return
				}
				doses++
				day := r.day("occurrence_date")
				if day < birth {
					t.Errorf("%s before birth", r.word("vaccine"))
				}
				if r.null("encounter_id") {
					return
				}
				attached++
				id := r.int("encounter_id")
				if at[id]++; at[id] == 2 {
					several++
				}
				if visits[id].time("start_time").Date() != day {
					t.Errorf("%s on %s at the visit of %s", r.word("vaccine"), day, visits[id].time("start_time"))
				}
			})
		}
		t.Logf("%d of %d doses at a visit, %d visits with several", attached, doses, several)
		if float64(attached) < test.share*float64(doses) || several < 50 {
			t.Errorf("%s: %d of %d doses at a visit, %d visits with several", test.spec, attached, doses, several)
		}
	}
}
