package property

import (
	"strconv"
	"testing"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime"
)

// TestIllnessShowsAtItsVisits holds that somebody with pneumonia has a fever
// and a high white count at the visits for it, and neither at others.
func TestIllnessShowsAtItsVisits(t *testing.T) {
	d := made(t, "400 adults, has pneumonia, with encounters\n", 1, runtime.Options{})
	of := map[string]string{}
	for _, r := range d.tables["diagnoses"] {
		if r["diagnosis_type"] == "principal" {
			of[r["encounter_id"]] = r["condition"]
		}
	}
	sum, n, seen := map[bool]float64{}, map[bool]float64{}, map[string]bool{}
	for _, r := range d.tables["vital_signs"] {
		c := of[r["encounter_id"]]
		if r["vital"] != "temperature" || c != "pneumonia" && c != "routine_care" || seen[r["encounter_id"]] {
			continue // On the later days of a stay the fever goes.
		}
		seen[r["encounter_id"]] = true
		v, err := strconv.ParseFloat(r["value"], 64)
		if err != nil {
			t.Fatal(err)
		}
		sum[c == "pneumonia"] += v
		n[c == "pneumonia"]++
	}
	ill, well := sum[true]/n[true], sum[false]/n[false]
	if n[true] < 300 || n[false] < 100 || ill < 38 || ill > 38.7 || well > 36.9 {
		t.Errorf("%.2f degrees at %v visits for pneumonia, %.2f at %v others", ill, n[true], well, n[false])
	}
}

// TestChildrenGrow measures infants: taller at every later visit of the first
// year, and no newborn as tall as at six months.
func TestChildrenGrow(t *testing.T) {
	d := made(t, "300 newborns, with encounters\n", 1, runtime.Options{})
	birth := map[string]string{}
	for _, p := range d.tables["patients"] {
		birth[p["patient_id"]] = p["birth_date"]
	}
	last, young := map[string]float64{}, 0
	for _, r := range d.tables["vital_signs"] { // in the order of time for each person
		if r["vital"] != "height" {
			continue
		}
		v, err := strconv.ParseFloat(r["value"], 64)
		if err != nil {
			t.Fatal(err)
		}
		id := r["patient_id"]
		if v < last[id] {
			t.Errorf("shrinks from %v to %v", last[id], v)
		}
		last[id] = v
		born, seen := day(t, birth[id]), day(t, r["observed_time"][:10])
		if days := int(seen - born); days < 30 {
			young++
			if v < 43 || v > 60 {
				t.Errorf("%v cm at %d days", v, days)
			}
		}
	}
	if young < 10 {
		t.Errorf("only %d measured in the first month", young)
	}
}

func day(t *testing.T, s string) models.Date {
	t.Helper()
	d, err := models.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
