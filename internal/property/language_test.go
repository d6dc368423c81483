package property

import (
	"testing"

	"github.com/hsc-dev/hsc/runtime"
)

// TestEachLanguageHasAWord holds that every value of every closed list can be said.
func TestEachLanguageHasAWord(t *testing.T) {
	d := made(t, "cohort c: 40 adults, language spanish\ncohort h: 20 adults {\n  language ~ { haitian_creole: 50%, chinese: rest }\n}\n", 1, runtime.Options{})
	got := map[string]int{}
	for _, r := range d.tables["persons"] {
		got[r["language"]]++
	}
	if got["es"] != 40 || got["ht"] < 8 || got["zh"] < 8 || got["ht"]+got["zh"] != 20 {
		t.Errorf("languages %v", got)
	}
	for _, e := range d.plan.Enums {
		for i, v := range e.Values {
			if v == "" {
				t.Errorf("value %d of %s has no word", i, e.Name)
			}
		}
	}
}
