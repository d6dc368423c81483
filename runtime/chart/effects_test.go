package chart

import "testing"

// fever is an illness that is seen in hospital for a week.
const fever = `
condition fever {
  title "Fever"
  kind acute
  incidence 1 per year
  code icd10 A41.9
  lab wbc ~ normal(18, 0.5) in 16..20
  shift hemoglobin -3
  visits inpatient 100%
  stay ~ uniform(7, 8)
  source "test"
}
40 patients, age 20..40, has fever, with encounters
`

// TestRecovery: what an illness does wanes during the stay, but for what it shifts.
func TestRecovery(t *testing.T) {
	w := newWorld(t, compileSpec(t, fever)).all(t, 0)
	first, last := map[string]float64{}, map[string]float64{}
	stays := 0
	for unit := range w.ids {
		visits := w.visits(unit)
		w.each(LabResults, unit, func(r row) {
			test, v := r.word("test"), visits[r.int("encounter_id")]
			if v.word("encounter_type") != "inpatient" {
				return
			}
			switch int(r.time("collected_time").Date() - v.time("start_time").Date()) {
			case 0:
				first[test] += float64(r.int("value")) / 1000
				stays++
			case 6:
				last[test] += float64(r.int("value")) / 1000
			}
		})
	}
	if stays == 0 || last["wbc"] == 0 || last["wbc"] > 0.7*first["wbc"] {
		t.Errorf("white cells: %.0f on the first days, %.0f on the seventh", first["wbc"], last["wbc"])
	}
	if last["hemoglobin"] < 0.6*first["hemoglobin"] || last["hemoglobin"] > 1.05*first["hemoglobin"] {
		t.Errorf("hemoglobin: %.0f on the first days, %.0f on the seventh", first["hemoglobin"], last["hemoglobin"])
	}
}
