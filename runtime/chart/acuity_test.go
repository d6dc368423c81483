package chart

import "testing"

// TestAcuity: emergency visits have a triage level and nothing else has; chest
// pain is more urgent than a sore throat, and who is admitted than who goes home.
func TestAcuity(t *testing.T) {
	w := newWorld(t, compileSpec(t, "500 patients, age 45..85, follow ed_chest_pain, with encounters")).all(t, 0)
	urgent, sum, n := 0, 0.0, 0
	for u := range w.ids {
		for _, r := range w.visits(u) {
			level := r.int("acuity")
			if r.word("encounter_class") != "EMER" {
				if !r.vector("acuity").IsNull(r.at) {
					t.Fatalf("a visit of class %s has level %d", r.word("encounter_class"), level)
				}
				continue
			}
			if level < 1 || level > 5 {
				t.Fatalf("level %d", level)
			}
			if n++; level <= 2 {
				urgent++
			}
			sum += float64(level)
		}
	}
	if n < 400 || urgent*100 < 40*n || sum/float64(n) > 2.8 {
		t.Errorf("of %d visits %d of level 1 and 2, mean level %.2f: expected half of them, and 2.5", n, urgent, sum/float64(n))
	}
	home, well := newWorld(t, compileSpec(t, "400 patients, age 5..60, has laceration, with encounters")).all(t, 0), 0
	n = 0
	for u := range home.ids {
		for _, r := range home.visits(u) {
			if r.word("encounter_class") == "EMER" && r.text("reason") == "Cut" {
				n++
				if r.int("acuity") >= 4 {
					well++
				}
			}
		}
	}
	if n > 0 && well*100 < 55*n {
		t.Errorf("of %d cuts %d of level 4 and 5, expected 70%%", n, well)
	}
	if n == 0 {
		t.Error("no emergency visit for a cut")
	}
}
