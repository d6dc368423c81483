package chart

import (
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// TestPressure: the two pressures are told as one, whatever stands between them.
func TestPressure(t *testing.T) {
	upper := &lab{def: &plan.Lab{LOINC: systolic}, said: []byte("Systolic blood pressure"), print: []byte("mmHg")}
	lower := &lab{def: &plan.Lab{LOINC: diastolic}, said: []byte("Diastolic blood pressure"), print: []byte("mmHg")}
	pulse := &lab{def: &plan.Lab{}, said: []byte("Heart rate"), print: []byte("/min")}
	var n noted
	n.vital(upper, 120)
	n.vital(pulse, 70)
	n.vital(lower, 80)
	if got, want := string(n.vitals), "Blood pressure 120/80 mmHg; Heart rate 70/min"; got != want {
		t.Errorf("%q, expected %q", got, want)
	}
	n.reset()
	n.vital(lower, 80)
	if got, want := string(n.vitals), "Diastolic blood pressure 80 mmHg"; got != want {
		t.Errorf("%q, expected %q", got, want)
	}
	if got := string(lowered([]byte("X-ray of the knee"))); got != "X-ray of the knee" {
		t.Errorf("within a sentence: %q", got)
	}
}
