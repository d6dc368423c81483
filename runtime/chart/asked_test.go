package chart

import "testing"

// asking orders a questionnaire, a panel of them, and a test.
const asking = `
condition asked {
  title "Asked"
  prevalence 100%
  onset ~ uniform(1, 2)
  code icd10 I10
  visits office 4 per year
  monitor gad7 2 per year
  monitor social_needs 2 per year
  monitor bmp 2 per year
  source "test"
}
60 patients, age 20..80, with encounters
`

// TestAskedNotOrdered: questionnaires have results without an order; tests have
// results with one.
func TestAskedNotOrdered(t *testing.T) {
	w := newWorld(t, compileSpec(t, asking)).all(t, 0)
	seen := map[string]int{}
	for unit := range w.ids {
		w.each(Orders, unit, func(r row) {
			if r.word("code") == "96777-8" || r.word("code") == "70274-6" {
				t.Errorf("%s is ordered", r.word("code"))
			}
		})
		w.each(LabResults, unit, func(r row) {
			test := r.word("test")
			switch test {
			case "gad7", "food_worry":
				if !r.null("order_id") {
					t.Errorf("%s has an order", test)
				}
			case "sodium":
				if r.null("order_id") {
					t.Errorf("%s has none", test)
				}
			}
			seen[test]++
		})
	}
	if seen["gad7"] < 60 || seen["food_worry"] < 60 || seen["sodium"] < 60 {
		t.Errorf("results: %v", seen)
	}
}
