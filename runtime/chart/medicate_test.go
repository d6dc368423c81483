package chart

import (
	"math"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

const renewed = `
condition worn {
  title "Treated for years"
  prevalence 100%
  onset ~ uniform(0.01, 12)
  code icd10 R73.09
  visits office 3 per year
  treat metformin 500mg daily 90%
  treat amoxicillin 90%
  source "test"
}
600 patients, age 40..70, with encounters
`

// TestStarted: most of what is taken for what began before the period began
// before it too, after the illness and at most five years back; what is taken
// for a time begins at its encounter.
func TestStarted(t *testing.T) {
	w := newWorld(t, compileSpec(t, renewed)).all(t, 0)
	onset, early, of := slotOf(t, w, "worn.onset"), 0, 0
	for unit, slots := range w.slots {
		day := map[int64]models.Date{}
		w.each(Encounters, unit, func(r row) { day[r.int("encounter_id")] = r.time("start_time").Date() })
		w.each(Medications, unit, func(r row) {
			start, began := r.day("start_date"), models.Date(slots[onset])
			if r.word("drug") == "amoxicillin" && start != day[r.int("encounter_id")] {
				t.Errorf("unit %d: a course from %v, prescribed on %v", unit, start, day[r.int("encounter_id")])
			}
			if r.word("drug") != "metformin" || r.word("indication_condition") != "worn" || began >= w.plan.Start {
				return
			}
			of++
			if start < w.plan.Start {
				early++
			} else if start != day[r.int("encounter_id")] {
				t.Errorf("unit %d: begins on %v, prescribed on %v", unit, start, day[r.int("encounter_id")])
			}
			if start < began || start < w.plan.Start-5*365 {
				t.Errorf("unit %d: taken since %v, ill since %v", unit, start, began)
			}
		})
	}
	if share := float64(early) / float64(of); of < 300 || share < 0.8 || share > 0.9 {
		t.Errorf("%d of %d began before the period", early, of)
	}
}

const quitting = `
200 patients, age 40..60, has tobacco_use, with encounters
`

// TestCourseWithRefills: a course that is dispensed in parts ends with the last
// of them: 6 weeks of patches by the fortnight, 12 weeks of varenicline by the
// month.
func TestCourseWithRefills(t *testing.T) {
	w := newWorld(t, compileSpec(t, quitting)).all(t, 0)
	length, seen := map[string]models.Date{"nicotine_patch": 42, "varenicline": 84}, map[string]int{}
	for unit := range w.slots {
		w.each(Medications, unit, func(r row) {
			days, course := length[r.word("drug")]
			if !course || r.word("status") != "completed" { // It goes on beyond the period.
				return
			}
			seen[r.word("drug")]++
			if took := r.day("end_date") - r.day("start_date"); took != days {
				t.Errorf("unit %d: %s for %d days, not %d", unit, r.word("drug"), took, days)
			}
		})
	}
	if seen["nicotine_patch"] < 3 || seen["varenicline"] < 3 {
		t.Errorf("too few: %v", seen)
	}
}

const itching = `
condition itch {
  title "An illness that passes"
  kind acute
  incidence per year by age { 0..: 90% }
  code icd10 R21
  visits ~ { office: 100% }
  treat triamcinolone_topical 0.1% 100%
  treat naloxone prn 100%
  treat atorvastatin 40mg daily 100%
  source "test"
}
300 patients, age 40..60, has itch, with encounters
`

// TestPassing: after an illness that passes, an ointment with refills is used
// up, while a statin and what is kept for an emergency go on.
func TestPassing(t *testing.T) {
	w := newWorld(t, compileSpec(t, itching)).all(t, 0)
	ended, of := map[string]int{}, map[string]int{}
	for unit := range w.ids {
		w.each(Medications, unit, func(r row) {
			if r.word("indication_condition") != "itch" || r.day("start_date") > w.plan.End-60 {
				return
			}
			of[r.word("drug")]++
			if r.word("status") == "completed" {
				ended[r.word("drug")]++
			}
		})
	}
	for drug, share := range map[string]float64{"triamcinolone_topical": 1, "naloxone": 0, "atorvastatin": 0} {
		if got := float64(ended[drug]) / float64(of[drug]); of[drug] < 100 || math.Abs(got-share) > 0.05 {
			t.Errorf("%s: %d of %d ended, expected a share of %v", drug, ended[drug], of[drug], share)
		}
	}
}

const avoided = `
condition sore {
  title "Treated without a look at the kidneys"
  prevalence 100%
  onset ~ uniform(1, 2)
  code icd10 R73.09
  visits office 2 per year
  treat meloxicam 15mg daily 100%
  source "test"
}
800 patients, age 45..70, has ckd stage 3, with encounters
`

// TestAvoided: what the table of contraindications says to avoid is given to a
// tenth of those who would get it.
func TestAvoided(t *testing.T) {
	w := newWorld(t, compileSpec(t, avoided)).all(t, 0)
	took := 0
	for unit := range w.slots {
		w.each(Medications, unit, func(r row) {
			if r.word("drug") == "meloxicam" {
				took++
			}
		})
	}
	if took < 45 || took > 115 {
		t.Errorf("%d of 800 with kidney disease take meloxicam", took)
	}
}

func slotOf(t *testing.T, w *world, name string) int {
	t.Helper()
	for i, s := range w.plan.Slots {
		if s.Name == name {
			return i
		}
	}
	t.Fatalf("no slot %s", name)
	return plan.SlotAge
}
