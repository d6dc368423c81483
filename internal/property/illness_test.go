package property

import (
	"strconv"
	"testing"

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
	sum, n := map[bool]float64{}, map[bool]float64{}
	for _, r := range d.tables["vital_signs"] {
		c := of[r["encounter_id"]]
		if r["vital"] != "temperature" || c != "pneumonia" && c != "routine_care" {
			continue
		}
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
