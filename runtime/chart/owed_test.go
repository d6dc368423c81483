package chart

import "testing"

// sharing has two conditions that want the same tests, each at its own rate,
// and one of the tests as part of a panel.
const sharing = `lab alpha { title "Alpha"; loinc "2000-8"; unit "mg/dL"; specimen "Serum or Plasma"; value ~ normal(10, 1); category laboratory; source "test" }
lab beta { title "Beta"; loinc "2075-0"; unit "mg/dL"; specimen "Serum or Plasma"; value ~ normal(20, 1); category laboratory; source "test" }
panel both { title "Both"; loinc "24321-2"; labs alpha, beta; source "test" }
condition first {
  title "First"
  prevalence 100%
  onset ~ uniform(3, 9)
  code icd10 I10
  visits office 6 per year
  monitor both 1 per year
  source "test"
}
condition second {
  title "Second"
  prevalence 100%
  onset ~ uniform(3, 9)
  code icd10 E78.00
  visits office 6 per year
  monitor alpha 3 per year
  monitor beta 1 per year
  source "test"
}
200 patients, age 30..60, with encounters
`

// TestSharedTests: a test that two conditions want is done as often as the one
// wants it that wants it more often, a part of a panel counts, and at a visit it is done once.
func TestSharedTests(t *testing.T) {
	w := newWorld(t, compileSpec(t, sharing)).all(t, 0)
	alphas := 0
	for u := range w.ids {
		found, seen := map[string]int{}, map[string]map[int64]bool{"Alpha": {}, "Beta": {}}
		w.each(LabResults, u, func(r row) {
			name := r.word("test_name")
			if seen[name] == nil {
				return
			}
			if found[name]++; seen[name][r.int("encounter_id")] {
				t.Errorf("unit %d: %s twice at a visit", u, name)
			}
			seen[name][r.int("encounter_id")] = true
		})
		if found["Alpha"] > 3 || found["Beta"] != 1 {
			t.Errorf("unit %d: alpha %d times and beta %d times, expected 3 and 1", u, found["Alpha"], found["Beta"])
		}
		alphas += found["Alpha"]
	}
	if n := 3 * len(w.ids); alphas*20 < n*19 { // A few are seen twice only.
		t.Errorf("alpha %d times, expected %d and hardly less", alphas, n)
	}
}
