package chart

import (
	"testing"
	"time"

	"github.com/hsc-dev/hsc/models"
)

// TestJourneyDuring: a step lies in its part of the year and of the week, evenly over it, and otherwise doesn't happen.
func TestJourneyDuring(t *testing.T) {
	p := compileSpec(t, `journey j {
  day 0: urgent_care as first { diagnose influenza }
  day 4..17 after first, in tuesday..thursday: dietitian
  day 5 after first, in saturday..monday: speech
  every month 11 times, in november..february: endoscopy
  month 1..9, in summer, in friday: infusion
  day 30 +- 3 days, in wednesday: { day 0: cataract_surgery }
}
400 patients, age 30..60, follow j starting 2025-01-01..2025-01-31, with encounters
`)
	only(p, "influenza")
	w := newWorld(t, p).all(t, 0)
	on := map[time.Weekday]int{}
	count := map[string]int{}
	for u := range 400 {
		if w.dies(u) {
			continue
		}
		first := w.beginnings(u, "urgent_care")[0].Date()
		for kind, lies := range map[string]func(models.Date) bool{
			"dietitian": func(d models.Date) bool {
				on[d.Weekday()]++
				return d.Weekday() >= time.Tuesday && d.Weekday() <= time.Thursday && d >= first+4 && d <= first+17
			},
			"speech":    func(d models.Date) bool { return d.Weekday() == time.Monday && d == first+5 },
			"endoscopy": func(d models.Date) bool { m := monthOf(d); return m == 11 || m == 12 || m <= 2 },
			"infusion":  func(d models.Date) bool { m := monthOf(d); return m >= 6 && m <= 8 && d.Weekday() == time.Friday },
			"cataract_surgery": func(d models.Date) bool { // Its block lies there; where another visit has the day, it moves.
				on[d.Weekday()+7]++
				return d.Weekday() >= time.Wednesday && d.Weekday() <= time.Friday
			},
		} {
			for _, at := range w.beginnings(u, kind) {
				count[kind]++
				if !lies(at.Date()) {
					t.Errorf("unit %d: %s on %s, %s", u, kind, at.Date().Weekday(), at.Date())
				}
			}
		}
	}
	for _, day := range []time.Weekday{time.Tuesday, time.Wednesday, time.Thursday} {
		if on[day] < 100 || on[day] > 165 {
			t.Errorf("%d on a %s, expected a third of 400", on[day], day)
		}
	}
	if n := count["cataract_surgery"]; on[time.Wednesday+7] < n*8/10 {
		t.Errorf("%d of %d operations on a Wednesday", on[time.Wednesday+7], n)
	}
	for kind, least := range map[string]int{"dietitian": 390, "speech": 30, "endoscopy": 500, "infusion": 80, "cataract_surgery": 350} {
		if count[kind] < least {
			t.Errorf("%s: %d times, expected %d at least", kind, count[kind], least)
		}
	}
}

func monthOf(d models.Date) int {
	_, m, _ := d.Civil()
	return m
}
