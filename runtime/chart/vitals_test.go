package chart

import (
	"testing"

	"github.com/hsc-dev/hsc/models"
)

// TestVitalsOfStays: the vital signs of a stay are taken on each day of it,
// once, blood pressure by both parts, and weight on the first alone.
func TestVitalsOfStays(t *testing.T) {
	w := newWorld(t, compileSpec(t, "60 patients, age 60..80, follow pneumonia_admission, with encounters")).all(t, 0)
	stays := 0
	for u := range w.ids {
		taken := map[int64]map[models.Date]map[string]int{}
		w.each(VitalSigns, u, func(r row) {
			id, day := r.int("encounter_id"), r.time("observed_time").Date()
			if taken[id] == nil {
				taken[id] = map[models.Date]map[string]int{}
			}
			if taken[id][day] == nil {
				taken[id][day] = map[string]int{}
			}
			taken[id][day][r.word("vital")]++
		})
		for id, r := range w.visits(u) {
			if r.word("encounter_class") != "IMP" {
				continue
			}
			stays++
			begin, end := r.time("start_time"), r.time("end_time")
			for day := begin.Date(); day <= end.Date(); day++ {
				of := taken[id][day]
				if day == end.Date() && len(of) == 0 { // Left before the round.
					continue
				}
				for _, v := range []string{"sbp", "dbp", "heart_rate", "respiratory_rate", "temperature", "spo2"} {
					if of[v] != 1 {
						t.Errorf("unit %d, stay of %s, %s: %s %d times", u, begin, day, v, of[v])
					}
				}
				if want := day == begin.Date(); (of["weight"] == 1) != want {
					t.Errorf("unit %d, %s: weight %d times", u, day, of["weight"])
				}
			}
		}
	}
	if stays < 50 {
		t.Errorf("%d stays, expected about 60", stays)
	}
}

// TestHeightYearly: adults are measured once in a year, children at each visit.
func TestHeightYearly(t *testing.T) {
	for spec, yearly := range map[string]bool{"100 diabetic patients, age 40..60, with encounters": true, "100 children, age 3..12, with encounters": false} {
		w := newWorld(t, compileSpec(t, spec)).all(t, 0)
		heights, weights := 0, 0
		for u := range w.ids {
			last := models.NoDate
			w.each(VitalSigns, u, func(r row) {
				switch day := r.time("observed_time").Date(); r.word("vital") {
				case "weight":
					weights++
				case "height":
					heights++
					if yearly && last != models.NoDate && day < last+365 {
						t.Errorf("%s, unit %d: measured on %s and on %s", spec, u, last, day)
					}
					last = day
				}
			})
		}
		if heights == 0 || !yearly && heights != weights {
			t.Errorf("%s: %d heights and %d weights", spec, heights, weights)
		}
	}
}
