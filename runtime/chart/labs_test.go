package chart

import (
	"strconv"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/models"
)

// ownTests are a scenario's tests: a quick one, a culture, one without numbers,
// one that may be below 0, and one that varies only in some.
const ownTests = `lab quick_test {
  unit "{score}"
  decimals 0
  turnaround 0.2
  value ~ normal(50, 5)
  noise 0%
}
lab slow_culture {
  decimals 0
  turnaround 48
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  range 0..0
  value ~ { 0: 50%, 1: rest }
  noise 0%
}
lab base {
  unit "mmol/L"
  decimals 1
  range -2..2
  value ~ normal(0, 2) in -5..5
  noise 0%
}
lab usual {
  unit "{score}"
  decimals 2
  value ~ normal(50, 5)
  noise 0%
  noise 20% when base > 0
}
condition tested {
  title "Tested"
  adjective tested
  prevalence 20%
  code icd10 Z71.3
  visits office 4 per year
  monitor quick_test 4 per year
  monitor slow_culture 4 per year
  monitor base 4 per year
  monitor usual 4 per year
  source "made up"
}
60 tested adults, TX, has tested, with lab_results
`

// TestOwnTests: turnaround, answers, values below 0 and the variation of some are what is written.
func TestOwnTests(t *testing.T) {
	w := newWorld(t, compileSpec(t, ownTests), "lab_results").all(t, 0)
	below, positive, seen := 0, 0, 0
	for u := range w.ids {
		base, usual, times := 0.0, map[int64]bool{}, 0
		w.each(LabResults, u, func(r row) {
			hours := float64(r.time("resulted_time")-r.time("collected_time")) / (60 * float64(minute))
			last := r.time("resulted_time").Date() == w.plan.End
			seen++
			switch r.word("test") {
			case "quick_test":
				if hours > 0.4 {
					t.Errorf("a quick test takes %v hours", hours)
				}
			case "slow_culture":
				if !last && (hours < 38 || hours > 90) {
					t.Errorf("a culture of 48 hours takes %v", hours)
				}
				text, code, flag := r.text("value_text"), r.word("value_code"), r.word("abnormal_flag")
				if !r.null("value") || !r.null("reference_low") || (text == "Positive") != (flag == "A") || (text == "Positive") != (code == "LA6576-8") {
					t.Errorf("%q, %s, flag %s", text, code, flag)
				}
				if text == "Positive" {
					positive++
				}
			case "base":
				base = float64(r.int("value")) / 1000
				low, high := r.int("reference_low"), r.int("reference_high")
				if low != -2000 || high != 2000 || (base < -2) != (r.word("abnormal_flag") == "L") {
					t.Errorf("%v in %d..%d is %s", base, low, high, r.word("abnormal_flag"))
				}
				if base < 0 {
					below++
				}
			case "usual":
				usual[r.int("value")] = true
				times++
			}
		})
		if varies := len(usual) > 1; varies && base < 0 || len(usual) == 1 && base > 0 && times > 2 {
			t.Errorf("base %v, but the other varies: %v", base, usual)
		}
	}
	if seen < 500 || below < 30 || positive < 30 {
		t.Errorf("%d results, %d below 0, %d positive: too few to tell", seen, below, positive)
	}
}

// TestHospitalIsFaster: the same test is back sooner from the hospital's own laboratory.
func TestHospitalIsFaster(t *testing.T) {
	w := newWorld(t, compileSpec(t, "300 patients, age>65, has heart_failure, with encounters\n")).all(t, 0)
	sum, n := map[bool]models.Instant{}, map[bool]models.Instant{}
	for u := range w.ids {
		visits := w.visits(u)
		w.each(LabResults, u, func(r row) {
			v := visits[r.int("encounter_id")]
			kind := v.word("encounter_type")
			if r.word("test") != "sodium" || kind != "inpatient" && kind != "office" {
				return
			}
			sum[kind == "inpatient"] += r.time("resulted_time") - r.time("collected_time")
			n[kind == "inpatient"]++
		})
	}
	in, out := float64(sum[true])/float64(n[true]*60*minute), float64(sum[false])/float64(n[false]*60*minute)
	if n[true] < 50 || n[false] < 50 || in < 0.8 || in > 2.5 || out < 8 || out > 22 {
		t.Errorf("sodium takes %s hours in hospital, %s outside", strconv.FormatFloat(in, 'f', 1, 64), strconv.FormatFloat(out, 'f', 1, 64))
	}
}

// TestCriticalIsRepeated: what is critical on a day of a stay is measured again
// on the next, and the first note says so.
func TestCriticalIsRepeated(t *testing.T) {
	spec := `condition low_potassium {
  title "Low potassium"
  kind acute
  incidence 90% per year
  code icd10 E87.6
  lab potassium ~ normal(2.2, 0.1) in 2.0..2.4
  visits ~ { inpatient: 100% }
  stay ~ normal(4, 1) in 3..6
  monitor potassium 1 per episode
}
80 adults, TX, with encounters
`
	w := newWorld(t, compileSpec(t, spec)).all(t, 0)
	critical, repeated, told := 0, 0, 0
	for u := range w.ids {
		days, visits := map[int64]map[models.Date]string{}, w.visits(u)
		w.each(LabResults, u, func(r row) {
			id := r.int("encounter_id")
			if r.word("test") != "potassium" || visits[id].word("encounter_type") != "inpatient" {
				return
			}
			if days[id] == nil {
				days[id] = map[models.Date]string{}
			}
			days[id][r.time("collected_time").Date()] = r.word("abnormal_flag")
		})
		for id, found := range days {
			for day, flag := range found {
				if flag != "LL" || visits[id].time("end_time").Date() <= day+1 {
					continue
				}
				critical++
				if _, ok := found[day+1]; ok {
					repeated++
				}
			}
		}
		w.each(ClinicalNotes, u, func(r row) {
			if strings.Contains(r.text("text"), "critical, to be repeated: potassium") || strings.Contains(r.text("text"), "critical, to be repeated: Potassium") {
				told++
			}
		})
	}
	if critical < 50 || repeated != critical || told < 20 {
		t.Errorf("%d critical results in stays, %d repeated on the next day, told by %d notes", critical, repeated, told)
	}
}
