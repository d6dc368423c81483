package chart

import (
	"testing"
)

// gloom is a problem seen mostly by those who don't prescribe, and a drug that
// has to be prescribed anew each month.
const gloom = `
condition gloom {
  title "Gloom"
  prevalence 100%
  onset ~ uniform(1, 3)
  code icd10 F34.1
  visits therapy 6 per year
  visits office 0.3 per year
  treat sertraline 100%
  treat methylphenidate 36mg 100%
  source "test"
}
80 patients, age 20..40, with encounters
`

// TestPrescribers: medicines are prescribed by those who may, and what has no
// refills goes on where the problem does.
func TestPrescribers(t *testing.T) {
	w := newWorld(t, compileSpec(t, gloom)).all(t, 0)
	found := 0
	for unit := range w.ids {
		visits := w.visits(unit)
		w.each(Medications, unit, func(r row) {
			if r.word("indication_condition") != "gloom" {
				return
			}
			found++
			if kind := visits[r.int("encounter_id")].word("encounter_type"); kind == "therapy" {
				t.Errorf("%s is prescribed at a %s visit", r.word("drug"), kind)
			}
			if r.word("status") != "active" {
				t.Errorf("%s is %s", r.word("drug"), r.word("status"))
			}
		})
	}
	if found < 120 {
		t.Errorf("%d medicines of 80 people", found)
	}
}
