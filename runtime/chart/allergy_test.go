package chart

import (
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// TestAllergiesByAge: infants have few allergies and none to medicines that
// adults get, food allergies are the children's, anaphylaxis is severe, and
// milk and egg are outgrown.
func TestAllergiesByAge(t *testing.T) {
	count := func(spec string) (people float64, of map[string]float64) {
		w := newWorld(t, compileSpec(t, spec)).all(t, 0)
		of = map[string]float64{}
		for u := range w.ids {
			people++
			last := w.plan.End
			w.each(Allergies, u, func(r row) {
				day, birth := r.day("recorded_date"), models.Date(w.slots[u][plan.SlotBirth])
				if day < birth || day > last {
					t.Errorf("allergy to %s recorded on %s, born %s", r.word("substance"), day, birth)
				}
				if r.word("reaction") == "anaphylaxis" && (r.word("severity") != "severe" || r.word("criticality") != "high") {
					t.Errorf("anaphylaxis of %s severity", r.word("severity"))
				}
				of[r.word("category")]++
				of[r.word("substance")+" "+r.word("clinical_status")]++
			})
		}
		return people, of
	}
	n, infants := count("3000 patients, age<1\n")
	if got := (infants["food"] + infants["medication"] + infants["environment"]) / n; got > 0.04 || infants["medication"] > 0 {
		t.Errorf("%.3f allergies an infant: %v", got, infants)
	}
	n, children := count("3000 patients, age 2..5\n")
	if got := children["food"] / n; got < 0.04 || got > 0.12 || children["food"] < children["medication"] {
		t.Errorf("%.3f food allergies a child: %v", got, children)
	}
	n, old := count("3000 patients, age 60..80\n")
	if got := old["medication"] / n; got < 0.15 || got > 0.40 || old["milk active"] > old["milk resolved"] {
		t.Errorf("%.3f allergies to medicines an older person: %v", got, old)
	}
}
