package property

import (
	"testing"

	"github.com/hsc-dev/hsc/runtime"
)

// TestLevelsAreWhereTheyAreAsked narrows levels of tests, which depend on what
// people have: whoever can't have such a level isn't in the cohort.
func TestLevelsAreWhereTheyAreAsked(t *testing.T) {
	for clause, test := range map[string]string{
		"a1c > 9": "a1c > 9", "a1c 5..6": "a1c in 5..6", "egfr < 30": "egfr < 30", "egfr 60..90": "egfr in 60..90",
		"bmi > 40": "bmi > 40", "sbp > 160": "sbp > 160", "ldl < 70": "ldl < 70", "hemoglobin < 11": "hemoglobin < 11",
		"phq9 > 15": "phq9 > 15", "height < 150": "height < 150", "glucose > 200": "glucose > 200",
		"marital_status widowed": "marital_status == widowed", "race asian_nh": "race == asian_nh",
	} {
		for _, who := range []string{"adults", "diabetic adults"} {
			src := "cohort c: 30 " + who + ", " + clause + "\nexpect all(c, " + test + ")\n"
			d := made(t, src, 1, runtime.Options{})
			if v := d.result.Expects[0]; !v.Met {
				t.Errorf("%s, %s: %s", who, clause, v)
			}
		}
	}
}

// TestBandsAreCut narrows a choice of bands to some of them.
func TestBandsAreCut(t *testing.T) {
	src := "cohort c: 60 adults, TX, age > 90 {\n  age ~ { 18..40: 50%, 91..95: rest }\n}\nexpect all(c, age in 91..95)\n"
	if v := made(t, src, 1, runtime.Options{}).result.Expects[0]; !v.Met {
		t.Error(v)
	}
}
