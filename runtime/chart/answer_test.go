package chart

import "testing"

// answers are tests whose results are words: one drawn, one read from a level.
const answers = `
lab smoking {
  title "Tobacco smoking status"
  answer never "Never smoker" "LA18978-9"
  answer current "Current every day smoker" "LA18976-3" abnormal
  value ~ { never: 100% }
  source "test"
}
lab strip {
  title "Protein by strip"
  answer negative 0 "Negative" "LA6577-6"
  answer trace 15 "Trace"
  answer plus 30 "1+" abnormal
  value = uacr
  source "test"
}
condition checked {
  title "Checked"
  prevalence 100%
  onset ~ uniform(1, 2)
  code icd10 I10
  lab smoking ~ { current: 100% } when age >= 50
  visits office 4 per year
  monitor smoking 2 per year
  monitor strip 2 per year
  monitor uacr 2 per year
  source "test"
}
200 patients, age 20..80, with encounters
`

// TestAnswers: a coded test gives its answer's text, code and flag, and no number.
func TestAnswers(t *testing.T) {
	w := newWorld(t, compileSpec(t, answers)).all(t, 0)
	seen := map[string]int{}
	want := map[string][2]string{
		"Never smoker": {"LA18978-9", "N"}, "Current every day smoker": {"LA18976-3", "A"},
		"Negative": {"LA6577-6", "N"}, "Trace": {"", "N"}, "1+": {"", "A"},
	}
	for unit := range w.ids {
		level := map[int64]float64{}
		w.each(LabResults, unit, func(r row) {
			if r.word("test") == "uacr" {
				level[r.int("encounter_id")] = float64(r.int("value")) / 1000
			}
		})
		w.each(LabResults, unit, func(r row) {
			test, text := r.word("test"), r.text("value_text")
			if test != "smoking" && test != "strip" {
				if r.null("value") == r.null("value_text") {
					t.Errorf("%s has both a value and the answer %q, or neither", test, text)
				}
				return
			}
			seen[text]++
			if code, flag := r.word("value_code"), r.word("abnormal_flag"); code != want[text][0] || flag != want[text][1] || !r.null("value") {
				t.Errorf("%s: %q, code %q, flag %s", test, text, code, flag)
			}
			if v, ok := level[r.int("encounter_id")]; ok && test == "strip" && (v >= 30) != (text == "1+") {
				t.Errorf("%s of %v", text, v)
			}
		})
	}
	for text := range want {
		if seen[text] == 0 {
			t.Errorf("nobody has %q", text)
		}
	}
}
