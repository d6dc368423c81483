package chart

import (
	"math"
	"slices"
	"testing"

	"github.com/hsc-dev/hsc/models"
)

// TestEncounterOrders: who comes to the emergency department or lies in
// hospital has the tests that such encounters order, at the table's shares and,
// in hospital, day by day.
func TestEncounterOrders(t *testing.T) {
	w := newWorld(t, compileSpec(t, "500 patients, age>65, has heart_failure, with encounters\n")).all(t, 0)
	nights, stays, tested, emergencies, counts := 0, 0, 0, 0, 0
	admissions, peptides := 0, 0
	for u := range w.ids {
		days, visits := map[int64]map[models.Date]int64{}, w.visits(u)
		w.each(LabResults, u, func(r row) {
			id := r.int("encounter_id")
			if v := visits[id]; r.word("test") == "nt_probnp" && v.word("encounter_type") == "inpatient" && v.text("reason") == "Heart failure" {
				peptides++
			}
			if r.word("test") != "sodium" {
				return
			}
			if days[id] == nil {
				days[id] = map[models.Date]int64{}
			}
			days[id][r.time("collected_time").Date()] = r.int("value")
		})
		for id, v := range visits {
			if v.word("encounter_type") == "inpatient" && v.text("reason") == "Heart failure" {
				admissions++
			}
			switch v.word("encounter_type") {
			case "inpatient":
				stays++
				nights += int(v.time("end_time").Date() - v.time("start_time").Date())
				tested += len(days[id])
			case "emergency":
				emergencies++
				counts += len(days[id])
			}
		}
	}
	if share := float64(tested) / float64(stays+nights); stays < 50 || math.Abs(share-0.87) > 0.03 {
		t.Errorf("sodium on %v of the days of %d stays, expected 0.85, and 0.97 on the first", share, stays)
	}
	if share := float64(peptides) / float64(admissions); admissions < 40 || math.Abs(share-0.88) > 0.08 {
		t.Errorf("a natriuretic peptide at %v of %d admissions for heart failure, expected 0.88", share, admissions)
	}
	if share := float64(counts) / float64(emergencies); emergencies < 50 || share < 0.33 {
		t.Errorf("sodium at %v of %d emergencies, expected 0.42 or more", share, emergencies)
	}
}

// TestAdmissionsByCondition: most of the old with a broken hip leave hospital
// for a nursing facility or rehabilitation, unlike those in hospital for all else.
func TestAdmissionsByCondition(t *testing.T) {
	w := newWorld(t, compileSpec(t, "400 patients, age>70, has hip_fracture, has copd, with encounters\n")).all(t, 0)
	broken, others := map[string]int{}, map[string]int{}
	for u := range w.ids {
		for _, v := range w.visits(u) {
			switch to := v.word("discharge_disposition"); {
			case v.word("encounter_type") != "inpatient":
			case v.text("reason") == "Fracture of the hip":
				broken[""]++
				broken[to]++
			case v.text("reason") == "Chronic obstructive pulmonary disease":
				others[""]++
				others[to]++
			}
		}
	}
	// The table's weights: 17 of 98 home from 65, against 77 of 98.1.
	for _, k := range []struct {
		stays map[string]int
		home  float64
	}{{broken, 0.173}, {others, 0.785}} {
		share := float64(k.stays["home"]) / float64(k.stays[""])
		if k.stays[""] < 30 || math.Abs(share-k.home) > 0.12 {
			t.Errorf("%v of %d stays end at home, expected %v", share, k.stays[""], k.home)
		}
	}
}

// TestOwnShares: a condition's own share of a test stands in the place of what
// emergency departments order for all: blood is drawn of few with a small injury.
func TestOwnShares(t *testing.T) {
	w := newWorld(t, compileSpec(t, "900 patients, age 20..70, has injury, with encounters\n")).all(t, 0)
	visits, counted := 0, 0
	for u := range w.ids {
		mine := map[int64]bool{}
		for id, v := range w.visits(u) {
			if v.word("encounter_type") == "emergency" && v.text("reason") == "Injury" {
				mine[id] = true
				visits++
			}
		}
		w.each(LabResults, u, func(r row) {
			if r.word("test") == "hemoglobin" && mine[r.int("encounter_id")] {
				counted++
			}
		})
	}
	if share := float64(counted) / float64(visits); visits < 200 || math.Abs(share-0.05) > 0.04 {
		t.Errorf("blood counts at %d of %d emergencies, expected 0.05", counted, visits)
	}
}

// TestDaysVary: tests of a later day are measured anew, and the notes at the
// end of a stay tell the latest.
func TestDaysVary(t *testing.T) {
	w := newWorld(t, compileSpec(t, "300 patients, age>65, has heart_failure, with encounters\n"), "lab_results").all(t, 0)
	same, other := 0, 0
	for u := range w.ids {
		last, at := map[string]int64{}, map[string]int64{}
		w.each(LabResults, u, func(r row) {
			test := r.word("test")
			if at[test] == r.int("encounter_id") && test == "glucose" {
				if last[test] == r.int("value") {
					same++
				} else {
					other++
				}
			}
			last[test], at[test] = r.int("value"), r.int("encounter_id")
		})
	}
	if other < 50 || same > other/4 {
		t.Errorf("glucose of the next day is the same %d times, another %d times", same, other)
	}
}

// TestProcedureResults: a procedure that measures something has an order and
// its results, which are the procedure's at its time.
func TestProcedureResults(t *testing.T) {
	w := newWorld(t, compileSpec(t, "400 patients, age>60, has heart_failure, has copd, with encounters\n")).all(t, 0)
	measures := map[string]string{"echocardiogram": "lvef", "spirometry": "fev1_fvc", "depression_screening": "phq9"}
	for u := range w.ids {
		type measurement struct {
			encounter int64
			at        models.Instant
			test      string
		}
		found, types := map[measurement]int64{}, map[int64]string{}
		w.each(LabResults, u, func(r row) {
			found[measurement{r.int("encounter_id"), r.time("collected_time"), r.word("test")}] = r.int("order_id")
		})
		w.each(Orders, u, func(r row) { types[r.int("order_id")] = r.word("order_type") + " " + r.word("code") })
		w.each(Procedures, u, func(r row) {
			test := measures[r.word("procedure")]
			if test == "" {
				return
			}
			order, ok := found[measurement{r.int("encounter_id"), r.time("performed_time"), test}]
			if !ok || types[order] != "procedure "+r.word("code") {
				t.Errorf("unit %d: %s has no %s, or its order is %q", u, r.word("procedure"), test, types[order])
			}
		})
	}
	counts := map[string]int{}
	for i := range w.rows[LabResults].N {
		counts[row{w.rows[LabResults], i}.word("test")]++
	}
	if counts["lvef"] < 50 || counts["fev1_fvc"] < 50 {
		t.Errorf("%d ejection fractions, %d spirometries", counts["lvef"], counts["fev1_fvc"])
	}
}

// TestStoryBesideOrders: what a story says stands, whatever else the encounter
// orders, and what is computed from it, or it from, doesn't contradict it.
func TestStoryBesideOrders(t *testing.T) {
	w := newWorld(t, compileSpec(t, `patient ada: woman, age 71, "Austin, TX" {
  name = "Ada Example"
  2025-05-17: inpatient
  2025-05-17: result creatinine = 4
}
patient eve: woman, age 71, "Austin, TX" {
  name = "Eve Example"
  2025-05-17: inpatient
  2025-05-17: result egfr = 11
}
`)).all(t, 0)
	found := make([]map[string][]int64, 2)
	for u := range found {
		found[u] = map[string][]int64{}
		w.each(LabResults, u, func(r row) {
			if r.time("collected_time").Date() == date("2025-05-17") {
				found[u][r.word("test")] = append(found[u][r.word("test")], r.int("value"))
			}
		})
	}
	ada, eve := found[0], found[1]
	if !slices.Equal(ada["creatinine"], []int64{4000}) || len(ada["egfr"]) != 0 || len(ada["sodium"]) != 1 {
		t.Errorf("beside a creatinine of 4: %v", ada)
	}
	if !slices.Equal(eve["egfr"], []int64{11000}) || len(eve["creatinine"]) != 1 || eve["creatinine"][0] < 3500 || eve["creatinine"][0] > 4500 {
		t.Errorf("beside an eGFR of 11: %v", eve)
	}
}

// TestOrdersOfConditions: what emergency departments order for a condition
// replaces what they order for whoever comes: few blood counts for a sprain.
func TestOrdersOfConditions(t *testing.T) {
	w := newWorld(t, compileSpec(t, "400 patients, age 20..60, has ankle_sprain, has chest_pain, with encounters\n")).all(t, 0)
	visits, counts, troponins := map[string]int{}, map[string]int{}, map[string]int{}
	for u := range w.ids {
		of := w.visits(u)
		for _, v := range of {
			visits[v.word("encounter_type")+" "+v.text("reason")]++
		}
		w.each(LabResults, u, func(r row) {
			v := of[r.int("encounter_id")]
			switch key := v.word("encounter_type") + " " + v.text("reason"); r.word("test") {
			case "wbc":
				counts[key]++
			case "troponin":
				troponins[key]++
			}
		})
	}
	const sprain, pain, seen = "emergency Ankle injury", "emergency Chest pain", "office Chest pain"
	if visits[sprain] < 80 || counts[sprain] > visits[sprain]/10 {
		t.Errorf("%d blood counts at %d emergency visits for sprains, expected 0.02", counts[sprain], visits[sprain])
	}
	if share := float64(troponins[pain]) / float64(visits[pain]); visits[pain] < 150 || math.Abs(share-0.92) > 0.06 {
		t.Errorf("a troponin at %v of %d emergency visits for chest pain, expected 0.92", share, visits[pain])
	}
	if visits[seen] < 30 || troponins[seen] > 0 {
		t.Errorf("%d troponins at %d visits to the office for chest pain, expected none", troponins[seen], visits[seen])
	}
}
