package chart

import (
	"testing"

	"github.com/hsc-dev/hsc/models"
)

// TestJourneySeesVisits: a condition counts the encounters that the tables have, ordinary ones too.
func TestJourneySeesVisits(t *testing.T) {
	p := compileSpec(t, `journey j {
  day 0, when count(encounters within 60 days) >= 3: dietitian as busy
  day 0, when count(encounters within 60 days) < 3: speech as calm
  month 4 +- 10 days, when count(ed_visit within 100 days) >= 1: infusion
  month 4 +- 10 days, when count(ed_visit within 100 days) == 0: endoscopy_upper
  month 5, when mean(sbp within 90 days) >= 130: allergy_injection
  month 6: ed_visit as arrive { diagnose pneumonia }
  2 hours after arrive, when count(office_visit) > 2: inpatient for 3..5 days
}
600 patients, age 40..85, follow j starting 2025-03-10..2025-05-30, with encounters
`)
	w := newWorld(t, p)
	scripted := map[int64]bool{}
	for u := range 600 {
		w.unit(t, 0, uint32(u))
		for i := range w.worker.placed {
			scripted[int64(w.worker.placed[i].id)] = w.worker.placed[i].scripted
		}
	}
	counts := map[string]int{}
	for u := range 600 {
		w.countVisits(t, u, scripted, counts)
	}
	for kind, n := range counts {
		if n < 60 {
			t.Errorf("%s: %d times: the test tells little", kind, n)
		}
	}
}

// countVisits compares what steps of the unit asked for with the table of encounters.
func (w *world) countVisits(t *testing.T, u int, scripted map[int64]bool, counts map[string]int) {
	t.Helper()
	const day = 24 * 3600
	var starts, emergencies, offices []models.Instant
	w.each(Encounters, u, func(r row) {
		starts = append(starts, r.time("start_time"))
		switch r.word("encounter_type") {
		case "emergency":
			emergencies = append(emergencies, r.time("start_time"))
		case "office":
			offices = append(offices, r.time("start_time"))
		}
	})
	within := func(list []models.Instant, now models.Instant, days int) (n int) {
		for _, at := range list {
			if at < now && at >= now-models.Instant(days)*day {
				n++
			}
		}
		return n
	}
	for kind, ok := range map[string]func(models.Instant) bool{
		"dietitian":       func(now models.Instant) bool { return within(starts, now, 60) >= 3 },
		"speech":          func(now models.Instant) bool { return within(starts, now, 60) < 3 },
		"infusion":        func(now models.Instant) bool { return within(emergencies, now, 100) >= 1 },
		"endoscopy_upper": func(now models.Instant) bool { return within(emergencies, now, 100) == 0 },
		"inpatient": func(now models.Instant) bool {
			return within(offices, now, 999) > 2
		},
	} {
		w.each(Encounters, u, func(r row) {
			now := r.time("start_time")
			if r.word("encounter_type") != kind || !scripted[r.int("encounter_id")] {
				return
			}
			if counts[kind]++; !ok(now) {
				t.Errorf("unit %d: %s on %s, with %d encounters within 60 days, %d emergency visits within 100, %d to an office",
					u, kind, now.Date(), within(starts, now, 60), within(emergencies, now, 100), within(offices, now, 999))
			}
		})
	}
}

// TestJourneySeesVitals: a condition sees the vital signs that the table has, those of a stay's later days and those that
// are taken once a year among them.
func TestJourneySeesVitals(t *testing.T) {
	p := compileSpec(t, `journey j {
  day 0: inpatient for 3..5 days { diagnose pneumonia }
  month 3, when count(heart_rate within 100 days) >= 6 and mean(heart_rate within 100 days) > 75: dietitian
  month 4, when count(height) >= 2: speech
  month 5, when count(height) == 1: infusion
}
400 patients, age 40..85, follow j starting 2025-04-10..2025-06-30, with encounters
`)
	w := newWorld(t, p)
	scripted, counts := map[int64]bool{}, map[string]int{}
	for u := range 400 {
		w.unit(t, 0, uint32(u))
		for i := range w.worker.placed {
			scripted[int64(w.worker.placed[i].id)] = w.worker.placed[i].scripted
		}
	}
	vitals := func(u int, vital string, now models.Instant, days int) (n, sum float64) {
		w.each(VitalSigns, u, func(r row) {
			if at := r.time("observed_time"); r.word("vital") == vital && at < now && at >= now-models.Instant(days*24*3600) {
				n, sum = n+1, sum+float64(r.int("value"))/100
			}
		})
		return n, sum
	}
	for u := range 400 {
		w.each(Encounters, u, func(r row) {
			if !scripted[r.int("encounter_id")] {
				return
			}
			kind, now := r.word("encounter_type"), r.time("start_time")
			counts[kind]++
			beats, sum := vitals(u, "heart_rate", now, 100)
			heights, _ := vitals(u, "height", now, 999)
			if kind == "dietitian" && !(beats >= 6 && sum/beats > 75) || kind == "speech" && heights < 2 || kind == "infusion" && heights != 1 {
				t.Errorf("unit %d: %s with %v heart rates, %v on average, and %v heights", u, kind, beats, sum/beats, heights)
			}
		})
	}
	if counts["dietitian"] < 50 || counts["infusion"] < 50 {
		t.Errorf("%v: the test tells little", counts)
	}
}
