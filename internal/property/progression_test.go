package property

import (
	"strconv"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/runtime"
)

const worsening = `journey worse {
  day 0: office_visit nephrology { diagnose ckd stage 3; order bmp }
  month 3: office_visit nephrology { diagnose ckd stage 4 new; order bmp }
  month 4, when ckd.stage == 4: dietitian
  month 6: set ckd.stage = 5
  month 7, when ckd.stage == 5: speech
  every month 10 times: office_visit nephrology { order bmp }
}
cohort kidney: 150 patients, age 40..60, with encounters { follow worse starting 2025-01-02..2025-01-31 }
cohort known: 50 patients, age 40..60, has ckd stage 3, with encounters { follow late starting 2025-01-02..2025-01-31 }
journey late { month 3: office_visit { diagnose ckd stage 4 new } }
`

// TestProgression: a condition is coded by its stage on the day, never by an earlier one after a
// later one; levels follow the stage, and so do the conditions of steps; it didn't begin anew.
func TestProgression(t *testing.T) {
	d := made(t, worsening, 3, runtime.Options{})
	life(t, d)
	patients := d.tables["patients"].by("patient_id")
	last, stages := map[string]string{}, map[string]map[string]bool{}
	for _, r := range d.tables["diagnoses"] {
		if r["condition"] != "ckd" || !strings.HasPrefix(r["code"], "N18") {
			continue
		}
		id := r["patient_id"]
		if stages[id] == nil {
			stages[id] = map[string]bool{}
		}
		stage := r["code"][4:5]
		if stage == "6" { // On dialysis.
			stage = "5"
		}
		stages[id][stage] = true
		at := r["diagnosed_date"] + " " + stage
		if was := last[id]; was != "" && (was[:10] < at[:10] && was[11:] > stage || was[:10] > at[:10] && was[11:] < stage) {
			t.Errorf("%s: stage %s on %s beside %s", id, stage, at[:10], was)
		}
		last[id] = max(last[id], at)
	}
	dietitian, speech, lived := 0, 0, 0
	for _, r := range d.tables["encounters"] {
		switch r["encounter_type"] {
		case "dietitian":
			dietitian++
		case "speech":
			speech++
		}
	}
	for id, p := range patients {
		if p["deceased"] == "true" {
			continue
		}
		if p["cohort"] == "kidney" {
			lived++
			if !stages[id]["3"] || !stages[id]["4"] || !stages[id]["5"] {
				t.Errorf("%s: coded by the stages %v", id, stages[id])
			}
		} else if !stages[id]["4"] || stages[id]["5"] {
			t.Errorf("%s: coded by the stages %v", id, stages[id])
		}
	}
	if dietitian < lived || speech < lived {
		t.Errorf("of %d, %d were at stage 4 after four months and %d at 5 after seven", lived, dietitian, speech)
	}
	d.testLevels(t, patients)
}

// testLevels holds that eGFR falls with the stage: means of results by the month.
func (d *data) testLevels(t *testing.T, patients map[string]map[string]string) {
	t.Helper()
	sum, n := [13]float64{}, [13]float64{}
	for _, r := range d.tables["lab_results"] {
		if r["test"] != "egfr" || patients[r["patient_id"]]["cohort"] != "kidney" {
			continue
		}
		month, _ := strconv.Atoi(r["collected_time"][5:7])
		v, err := strconv.ParseFloat(r["value"], 64)
		if err != nil {
			t.Fatal(err)
		}
		sum[month] += v
		n[month]++
	}
	for month, most := range map[int]float64{6: 30, 9: 15} {
		if mean := sum[month] / n[month]; mean > most {
			t.Errorf("mean eGFR in month %d is %.1f, expected under %g", month, mean, most)
		}
	}
	if mean := sum[2] / n[2]; mean < 30 {
		t.Errorf("mean eGFR in stage 3 is %.1f", mean)
	}
}
