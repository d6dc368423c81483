package chart

import (
	"testing"
)

// TestProblemList: everybody's lasting conditions stand on the list, nothing
// else does, and a visit codes fewer of them than the list has.
func TestProblemList(t *testing.T) {
	w := newWorld(t, compileSpec(t, "500 patients, age>60, with encounters\n")).all(t, 0)
	coded, could := 0, 0
	for unit, slots := range w.slots {
		listed, entries := map[string]bool{}, 0
		w.each(Problems, unit, func(r row) {
			entries++
			listed[r.word("condition")] = true
			if r.day("onset_date") > r.day("recorded_date") {
				t.Errorf("unit %d: %s was recorded on %v and began on %v", unit, r.word("condition"), r.day("recorded_date"), r.day("onset_date"))
			}
		})
		for _, k := range w.plan.Care.Conditions {
			if lasts := k.Kind == "problem" && slots[k.Has] == 1; lasts != listed[k.Name] {
				t.Errorf("unit %d: %s: has it %v, on the list %v", unit, k.Name, lasts, listed[k.Name])
			}
		}
		kind := map[int64]string{}
		w.each(Encounters, unit, func(r row) { kind[r.int("encounter_id")] = r.word("encounter_type") })
		w.each(Diagnoses, unit, func(r row) {
			if kind[r.int("encounter_id")] == "office" && listed[r.word("condition")] {
				coded++
			}
		})
		for _, k := range kind {
			if k == "office" {
				could += entries
			}
		}
	}
	if share := float64(coded) / float64(could); share < 0.3 || share > 0.7 {
		t.Errorf("office visits code %.2f of what is on the list", share)
	}
}

// TestEndedProblem: what has ended is resolved on its last day.
func TestEndedProblem(t *testing.T) {
	w := newWorld(t, compileSpec(t, course)).all(t, 0)
	resolved := 0
	for unit := range w.slots {
		w.each(Problems, unit, func(r row) {
			if r.word("condition") != "bearing" {
				return
			}
			ended := !r.null("abatement_date")
			if ended != (r.word("clinical_status") == "resolved") || ended && r.day("abatement_date") > w.plan.End {
				t.Errorf("unit %d: %s until %v", unit, r.word("clinical_status"), r.day("abatement_date"))
			}
			if ended {
				resolved++
			}
		})
	}
	if resolved < 60 {
		t.Errorf("%d have ended", resolved)
	}
}
