package chart

import (
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// growing has codes that change with the age, alone, as a choice and by an attribute.
const growing = `
condition growing {
  title "Getting older"
  prevalence 100%
  code icd10 L20.83 when age < 20
  code icd10 ~ { L20.82: 50%, L20.89: rest } when age >= 20
  also icd10 ~ { Z68.54: 50%, Z68.55: rest } when 19 >= age
  also icd10 by age { 0..19: Z00.129, 20..: Z00.00 }
  also icd10 Z13.220 when visit.kind == office and age >= 20
  visits office 6 per year
  source "test"
}
400 patients, age 18..21, with encounters
`

// TestCodesFollowTheAgeOfTheDay: a code is chosen by the age at the visit, not
// by that at the period's end.
func TestCodesFollowTheAgeOfTheDay(t *testing.T) {
	w := newWorld(t, compileSpec(t, growing)).all(t, 0)
	young := map[string]bool{"L20.83": true, "Z68.54": true, "Z68.55": true, "Z00.129": true}
	seen := map[string]int{}
	turned := 0
	for unit, slots := range w.slots {
		birth := models.Date(slots[plan.SlotBirth])
		both := map[bool]int{}
		w.each(Diagnoses, unit, func(r row) {
			if r.word("condition") != "growing" {
				return
			}
			age, code := birth.YearsUntil(r.day("diagnosed_date")), r.word("code")
			both[age < 20]++
			seen[code]++
			if young[code] != (age < 20) {
				t.Errorf("unit %d: %s at %d", unit, code, age)
			}
		})
		if both[true] > 0 && both[false] > 0 {
			turned++
		}
	}
	if turned < 60 {
		t.Errorf("only %d people turned 20 between visits", turned)
	}
	for _, code := range []string{"L20.83", "L20.82", "L20.89", "Z68.54", "Z68.55", "Z00.129", "Z00.00", "Z13.220"} {
		if seen[code] < 100 {
			t.Errorf("%s: %d times", code, seen[code])
		}
	}
}
