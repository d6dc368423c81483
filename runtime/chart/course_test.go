package chart

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// course is a condition of all that a course can have.
const course = `
condition bearing {
  title "A pregnancy in short"
  prevalence 100%
  onset ~ uniform(0.02, 1.7)
  lasts ~ uniform(0.74, 0.78)
  week = floor((visit.day - onset) / 7 days)
  quarter = onset + 90 days
  code icd10 by week { 0..13: O09.511, 14..27: O09.512, 28..: O09.513 }
  code icd10 O09.91 when visit.kind == emergency and visit.reason == bearing
  visits office obstetrics 12 per year
  visits emergency 2 per year
  visits inpatient obstetrics 1 per end
  visits telehealth 1 per quarter
  stay ~ uniform(1, 3)
  drift aldolase 12 per year
  monitor cbc 2 per year
  monitor aldolase 1 per quarter
  perform phototherapy 1 per end
  treat folic_acid 1mg daily 90%
  source "test"
}
condition sugar {
  title "A disease of it"
  among bearing
  prevalence 40%
  onset ~ uniform(0.01, 0.4)
  code icd10 O24.410
  visits office 2 per year
  source "test"
}
300 patients, sex female, age 20..40, with encounters
`

// TestCourse: nothing of a condition that has ended comes after its last day,
// what is counted from its days is there, and codes follow the visit.
func TestCourse(t *testing.T) {
	w := newWorld(t, compileSpec(t, course)).all(t, 0)
	slot := func(name string) int {
		for i, s := range w.plan.Slots {
			if s.Name == name {
				return i
			}
		}
		t.Fatalf("no slot %s", name)
		return -1
	}
	onset, end, sugar := slot("bearing.onset"), slot("bearing.end"), slot("has sugar")
	seen := map[string]int{}
	for unit, slots := range w.slots {
		first, last := models.Date(slots[onset]), models.Date(slots[end])
		if last < w.plan.Start || last-first > 290 {
			t.Fatalf("unit %d: from %v to %v", unit, first, last)
		}
		if slots[sugar] == 1 {
			seen["sugar"]++
			if d := models.Date(slots[slot("sugar.onset")]); d < first || d > last {
				t.Errorf("unit %d: sugar since %v, the course is from %v to %v", unit, d, first, last)
			}
		}
		w.testCourse(t, unit, span{first, last}, seen)
	}
	for what, want := range map[string][2]int{"sugar": {80, 160}, "end": {60, 240}, "quarter": {60, 300}, "aldolase": {60, 300}, "phototherapy": {60, 240}, "emergency": {20, 1000}, "O09.511": {100, 9999}, "O09.512": {100, 9999}, "O09.513": {100, 9999}} {
		if n := seen[what]; n < want[0] || n > want[1] {
			t.Errorf("%s: %d, expected %v", what, n, want)
		}
	}
}

func (w *world) testCourse(t *testing.T, unit int, course span, seen map[string]int) {
	t.Helper()
	day, kind := map[int64]models.Date{}, map[int64]string{}
	w.each(Encounters, unit, func(r row) {
		id := r.int("encounter_id")
		day[id], kind[id] = r.time("start_time").Date(), r.word("encounter_type")
		switch {
		case r.text("reason") != "A pregnancy in short":
		case kind[id] == "inpatient":
			seen["end"]++
			if d := day[id]; d != course.last {
				t.Errorf("unit %d: the stay at the end is on %v, not %v", unit, d, course.last)
			}
		case kind[id] == "telehealth":
			seen["quarter"]++
		}
	})
	w.each(Procedures, unit, func(r row) {
		if r.word("procedure") != "phototherapy" {
			return
		}
		seen["phototherapy"]++
		if id := r.int("encounter_id"); kind[id] != "inpatient" {
			t.Errorf("unit %d: what is done on the last day is done at a visit of kind %s on %v", unit, kind[id], day[id])
		}
	})
	w.each(LabResults, unit, func(r row) {
		if r.word("test") != "aldolase" {
			return
		}
		seen["aldolase"]++
		if d := day[r.int("encounter_id")] - course.first; d < 90 || d > 104 {
			t.Errorf("unit %d: the test of day 90 is on day %d", unit, d)
		}
	})
	w.testCourseCodes(t, unit, course, seen, day, kind)
	w.each(Medications, unit, func(r row) {
		if r.word("indication_condition") == "bearing" && (r.null("end_date") != (course.last > w.plan.End) || !r.null("end_date") && r.day("end_date") > course.last) {
			t.Errorf("unit %d: folic acid until %v, the course until %v", unit, r.day("end_date"), course.last)
		}
	})
}

// testCourseCodes: codes are those of the week and of the visit.
func (w *world) testCourseCodes(t *testing.T, unit int, course span, seen map[string]int, day map[int64]models.Date, kind map[int64]string) {
	t.Helper()
	w.each(Diagnoses, unit, func(r row) {
		id := r.int("encounter_id")
		if r.word("condition") != "bearing" {
			return
		}
		code, d := r.word("code"), day[id]
		seen[code]++
		want := "O09.513"
		if week := int(d-course.first) / 7; week < 14 {
			want = "O09.511"
		} else if week < 28 {
			want = "O09.512"
		}
		switch {
		case !course.has(d):
			t.Errorf("unit %d: %s on %v, after %v", unit, code, d, course.last)
		case code == "O09.91":
			seen["emergency"]++
			if kind[id] != "emergency" {
				t.Errorf("unit %d: %s at a visit of kind %s", unit, code, kind[id])
			}
		case code != want:
			t.Errorf("unit %d: %s on %v, expected %s", unit, code, d, want)
		}
	})
}

// TestDrift: a level that drifts is the person's own in the middle of the
// period and differs by half a year's drift at its ends; where the condition
// ends, it drifts from its beginning on and is as before after it.
func TestDrift(t *testing.T) {
	w := newWorld(t, compileSpec(t, strings.Replace(course, "  lasts ~ uniform(0.74, 0.78)\n", "  end = onset + 280 days\n", 1)))
	w.unit(t, 0, 0)
	aldolase := int32(-1)
	for i, l := range w.plan.Care.Labs {
		if l.Name == "aldolase" {
			aldolase = int32(i)
		}
	}
	if got := w.worker.drifted(aldolase, w.plan.End); math.Abs(got-6) > 0.03 {
		t.Errorf("at the end of the year %v, expected 6", got)
	}
	if got := w.worker.drifted(aldolase, (w.plan.Start+w.plan.End)/2); math.Abs(got) > 0.02 {
		t.Errorf("in the middle %v, expected 0", got)
	}
	w = newWorld(t, compileSpec(t, course))
	w.unit(t, 0, 0)
	i := slices.IndexFunc(w.chart.conditions, func(c condition) bool { return c.def.Name == "bearing" })
	from, to := w.worker.onset[i], w.worker.over[i]
	for day, want := range map[models.Date]float64{from - 1: 0, from: 0, from + 73: 12 * 73 / 365.25, to: 12 * float64(to-from) / 365.25, to + 1: 0} {
		if got := w.worker.drifted(aldolase, day); math.Abs(got-want) > 1e-9 {
			t.Errorf("%d days after its beginning %v, expected %v", day-from, got, want)
		}
	}
}

// forbidden is a condition that is treated without regard to the kidneys.
const forbidden = `
condition careless {
  title "Treated without a look at the kidneys"
  prevalence 100%
  onset ~ uniform(1, 2)
  code icd10 R73.09
  visits office 2 per year
  treat metformin 500mg daily 90%
  source "test"
}
400 patients, age>60, has ckd, with encounters
`

// TestForbidden: nobody takes what the table of contraindications forbids.
func TestForbidden(t *testing.T) {
	w := newWorld(t, compileSpec(t, forbidden)).all(t, 0)
	egfr, met := w.labSlot(t, "egfr"), 0
	for unit, slots := range w.slots {
		w.each(Medications, unit, func(r row) {
			if r.word("drug") != "metformin" {
				return
			}
			met++
			if slots[egfr] < 30 {
				t.Errorf("unit %d takes metformin with an eGFR of %v", unit, slots[egfr])
			}
		})
	}
	if met < 200 || met > 380 {
		t.Errorf("%d take metformin", met)
	}
}

func (w *world) labSlot(t *testing.T, name string) int {
	t.Helper()
	for _, l := range w.plan.Care.Labs {
		if l.Name == name {
			return l.Slot
		}
	}
	t.Fatalf("no lab %s", name)
	return plan.SlotAge
}
