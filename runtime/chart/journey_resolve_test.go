package chart

import (
	"testing"

	"github.com/hsc-dev/hsc/models"
)

// TestResolve: a condition ends with the encounter that resolves it, and what
// belongs to it goes with it.
func TestResolve(t *testing.T) {
	p := compileSpec(t, `journey j {
  day 0: office_visit obstetrics { diagnose pregnancy told term new }
  day 200: inpatient pregnancy obstetrics as birth { resolve pregnancy }
}
150 women, age 20..40, has gestational_diabetes, follow j starting 2025-01-05..2025-03-31, with encounters
`)
	w := newWorld(t, p).all(t, 0)
	ended, late := 0, 0
	for u := range 150 {
		birth := models.NoDate
		w.each(Encounters, u, func(r row) {
			if r.word("encounter_type") == "inpatient" && r.text("reason") == "Pregnancy" {
				birth = r.time("start_time").Date()
			}
		})
		w.each(Problems, u, func(r row) {
			if birth == models.NoDate || r.word("condition") != "pregnancy" && r.word("condition") != "gestational_diabetes" {
				return
			}
			if r.day("abatement_date") != birth || r.day("onset_date") > r.day("abatement_date") {
				t.Errorf("unit %d: %s from %s to %s", u, r.word("condition"), r.day("onset_date"), r.day("abatement_date"))
			}
			ended++
		})
		w.each(Diagnoses, u, func(r row) {
			if r.word("condition") == "pregnancy" && birth != models.NoDate && r.day("diagnosed_date") > birth {
				late++
			}
		})
	}
	if ended < 145 || late > 0 {
		t.Errorf("%d problems ended, %d diagnoses of pregnancy after the birth", ended, late)
	}
}

// TestOperatedOnce: what is done for an illness is done once, an operation in
// hospital and not in the emergency department.
func TestOperatedOnce(t *testing.T) {
	p := compileSpec(t, `journey j {
  day 0: ed_visit as arrive { diagnose appendicitis }
  4 hours after arrive: inpatient surgery for 1..3 days { diagnose appendicitis }
}
200 patients, age 20..40, follow j starting 2025-01-05..2025-11-30, with encounters
`)
	w := newWorld(t, p).all(t, 0)
	operated, scanned := 0, 0
	for u := range 200 {
		kind := map[int64]string{}
		w.each(Encounters, u, func(r row) { kind[r.int("encounter_id")] = r.word("encounter_type") })
		times := map[string]int{}
		w.each(Procedures, u, func(r row) {
			name := r.word("procedure")
			times[name]++
			if name == "appendectomy" && kind[r.int("encounter_id")] != "inpatient" {
				t.Errorf("unit %d: operated at %s", u, kind[r.int("encounter_id")])
			}
		})
		operated += times["appendectomy"]
		scanned += times["ct_abdomen_pelvis"]
		if times["appendectomy"] > 1 {
			t.Errorf("unit %d: %d appendectomies", u, times["appendectomy"])
		}
	}
	if operated < 160 || operated > 196 || scanned < 140 {
		t.Errorf("%d operated, expected 90%% of 200; %d with a CT", operated, scanned)
	}
}

// TestTrendAfterSet: a level that moves from the person's own on, after a detail
// that it follows was set.
func TestTrendAfterSet(t *testing.T) {
	p := compileSpec(t, `journey j {
  day 0: office_visit { diagnose depression active mild; order phq9 }
  day 1: set depression.severity = severe
  day 2: trend phq9 6 for 3 months
  month 6: office_visit { order phq9 }
}
80 patients, age 20..40, follow j starting 2025-01-05..2025-03-31, with encounters
`)
	w := newWorld(t, p).all(t, 0)
	late := 0
	for u := range 80 {
		w.each(LabResults, u, func(r row) {
			if r.word("test") == "phq9" && r.time("collected_time").Date() > p.Start+200 {
				late++
				if v := r.int("value"); v > 11_000 {
					t.Errorf("unit %d: PHQ-9 %d thousandths half a year later", u, v)
				}
			}
		})
	}
	if late < 20 {
		t.Errorf("%d late results", late)
	}
}
