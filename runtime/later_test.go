package runtime

import (
	"slices"
	"testing"
)

// TestWhenLevelsAreDrawn holds that a level is the same whether the chart draws
// it when it is measured or a column has it drawn beforehand.
func TestWhenLevelsAreDrawn(t *testing.T) {
	const (
		asked   = "cohort a: 40 diabetic patients, with encounters {\n  column one = heart_rate\n  column two = magnesium\n}\n"
		unasked = "cohort a: 40 diabetic patients, with encounters\n"
	)
	before, now := compiled(t, asked), compiled(t, unasked)
	for _, l := range now.Care.Labs {
		if l.Name != "heart_rate" && l.Name != "magnesium" {
			continue
		}
		g, err := prepare(now)
		if err != nil {
			t.Fatal(err)
		}
		h, err := prepare(before)
		if err != nil {
			t.Fatal(err)
		}
		if !g.cohorts[0].later[l.Slot] || h.cohorts[0].later[l.Slot] {
			t.Errorf("%s: expected it to wait unless a column reads it", l.Name)
		}
	}
	a, _ := runTest(t, before, Options{})
	b, _ := runTest(t, now, Options{})
	for _, name := range []string{"lab_results.lab_result_id", "lab_results.value", "lab_results.abnormal_flag", "vital_signs.value", "clinical_notes.text"} {
		if len(b.texts[name]) == 0 || !slices.Equal(a.texts[name], b.texts[name]) {
			t.Errorf("%s depends on when levels are drawn", name)
		}
	}
}
