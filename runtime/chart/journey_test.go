package chart

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

const transition = `journey transition {
  day 0: ed_visit as arrive { chief_complaint "Fever"; order cbc }
  4 hours after arrive: inpatient for 3..5 days as stay {
    diagnose pneumonia
    every day: order bmp
    discharge home
  }
  day 2..4 after stay, 70%: phone_visit as call
  day 7 +- 2 days after call: office_visit { result sodium = 141; prescribe amoxicillin }
  choose {
    25%: day 20 after stay: office_visit cardiology
    rest: nothing
  }
  day 5 after stay, when sex == female: office_visit gynecology
}
`

// healthy has nobody of it have another reason to be seen.
func healthy(p *plan.Plan) {
	for _, c := range p.Care.Conditions {
		if c.Name != "pneumonia" {
			c.Visits, c.Codes = nil, c.Codes[:0]
		}
	}
}

// TestJourney follows a journey: times, causes and shares.
func TestJourney(t *testing.T) {
	spec := strings.Replace(transition, "  day 5 after stay, when sex == female: office_visit gynecology\n", "", 1)
	p := compileSpec(t, spec+"400 patients, age 20..60, follow transition starting 2025-03-01..2025-09-30, with encounters\n")
	w := newWorld(t, p).all(t, 0)
	called, cardiology := 0, 0
	for u := range 400 {
		var stays, own int
		ends := models.Instant(0)
		w.each(Encounters, u, func(r row) {
			if r.word("encounter_type") != "inpatient" || r.text("reason") != "Cough with fever" {
				return
			}
			stays++
			ends = r.time("end_time")
			if days := int(r.time("end_time").Date() - r.time("start_time").Date()); days < 3 || days > 5 {
				t.Errorf("unit %d: a stay of %d days", u, days)
			}
			if r.word("discharge_disposition") != "home" || r.word("admission_source") != "emd" {
				t.Errorf("unit %d: from %s to %s", u, r.word("admission_source"), r.word("discharge_disposition"))
			}
			w.each(Encounters, u, func(e row) {
				if e.word("encounter_type") == "emergency" && e.text("reason") == "Fever" {
					own++
					if gap := r.time("start_time") - e.time("start_time"); gap != 4*3600 || e.time("end_time") > r.time("start_time") {
						t.Errorf("unit %d: admitted %d s after arrival", u, gap)
					}
				}
			})
		})
		if stays != 1 || own != 1 {
			t.Errorf("unit %d: %d stays and %d emergency visits of the journey, expected one each", u, stays, own)
		}
		w.each(Encounters, u, func(r row) {
			if after := int(r.time("start_time").Date() - ends.Date()); r.word("encounter_type") == "telehealth" && after >= 2 && after <= 8 {
				called++
			}
			if r.word("encounter_type") == "office" && r.word("department") == "Cardiology" {
				cardiology++
			}
		})
	}
	if math.Abs(float64(called)/400-0.7) > 0.05 {
		t.Errorf("%d of 400 were called, expected 70%%", called)
	}
	if cardiology < 90 {
		t.Errorf("%d visits to cardiology, expected a quarter of 400 at least", cardiology)
	}
}

// TestJourneyCauses: what counts from an event happens only where that has.
func TestJourneyCauses(t *testing.T) {
	p := compileSpec(t, "journey j {\n  day 0, 40%: urgent_care as first\n  day 3 after first: dietitian\n}\n300 patients, age 30..50, follow j starting 2025-02-01..2025-10-31, with encounters\n")
	healthy(p)
	w := newWorld(t, p).all(t, 0)
	both, alone := 0, 0
	for u := range 300 {
		first, second := false, false
		w.each(Encounters, u, func(r row) {
			first = first || r.word("encounter_type") == "urgent_care"
			second = second || r.word("encounter_type") == "dietitian"
		})
		switch {
		case first && second:
			both++
		case second:
			alone++
		}
	}
	if both < 115 || both > 125 || alone > 0 {
		t.Errorf("%d with both visits, expected 40%% of 300; %d with the second alone", both, alone)
	}
}

// TestJourneyStaysTheSame: a step more leaves the encounters of the others as they were.
func TestJourneyStaysTheSame(t *testing.T) {
	const tail = "200 patients, age 30..50, follow j starting 2025-02-01..2025-06-30, with encounters\n"
	before := compileSpec(t, "journey j {\n  day 0: urgent_care as first\n  day 30..60 after first, 60%: office_visit { order a1c }\n}\n"+tail)
	after := compileSpec(t, "journey j {\n  day 0: urgent_care as first\n  day 10 after first: office_visit neurology\n  day 30..60 after first, 60%: office_visit { order a1c, cbc }\n}\n"+tail)
	a, b := newWorld(t, before).all(t, 0), newWorld(t, after).all(t, 0)
	lost := 0
	for u := range 200 {
		at := map[int64]models.Instant{}
		b.each(Encounters, u, func(r row) { at[r.int("encounter_id")] = r.time("start_time") })
		a.each(Encounters, u, func(r row) {
			if at[r.int("encounter_id")] != r.time("start_time") {
				lost++
			}
		})
	}
	if lost > 4 { // Where the new visit took the day.
		t.Errorf("%d encounters went or moved with a new step", lost)
	}
}

// TestJourneyBegins: a condition that a journey finds begins with it.
func TestJourneyBegins(t *testing.T) {
	p := compileSpec(t, "100 patients, age 40..70, follow diabetic_first_year, with encounters\n")
	w := newWorld(t, p).all(t, 0)
	i := slices.IndexFunc(p.Care.Conditions, func(c *plan.Condition) bool { return c.Name == "diabetes" })
	for u := range 100 {
		slot := w.slots[u][p.Care.Conditions[i].Onset]
		onset, first := models.NoDate, models.NoDate
		w.each(Problems, u, func(r row) {
			if r.word("condition") == "diabetes" {
				onset = r.day("onset_date")
			}
		})
		w.each(Diagnoses, u, func(r row) {
			if r.word("condition") == "diabetes" && (first == models.NoDate || r.day("diagnosed_date") < first) {
				first = r.day("diagnosed_date")
			}
		})
		if onset < p.Start || first < onset || first > onset+3 {
			t.Errorf("unit %d: diabetes since %s, first coded on %s (drawn onset %v)", u, onset, first, slot)
		}
	}
}

// TestJourneyStops: nobody goes on for whom a stop holds, and the steps of a phase happen on its days.
func TestJourneyStops(t *testing.T) {
	p := compileSpec(t, `journey j {
  phase early day 0..9 {
    day 3: urgent_care
  }
  stop when sex == female
  day 20: dietitian { diagnose appendicitis }
}
200 patients, age 30..50, follow j starting 2025-02-01..2025-10-31, with encounters
`)
	healthy(p)
	w := newWorld(t, p).all(t, 0)
	for u := range 200 {
		first, second := false, false
		w.each(Encounters, u, func(r row) {
			first = first || r.word("encounter_type") == "urgent_care"
			second = second || r.word("encounter_type") == "dietitian"
		})
		i := slices.IndexFunc(p.Care.Conditions, func(c *plan.Condition) bool { return c.Name == "appendicitis" })
		if has := w.slots[u][p.Care.Conditions[i].Has] == 1; second && !has {
			t.Errorf("unit %d: diagnosed with what it hasn't", u)
		}
		if female := w.slots[u][plan.SlotSex] == 0; !first || second == female {
			t.Errorf("unit %d, female %v: urgent care %v, dietitian %v", u, female, first, second)
		}
	}
}

// TestManyLabels: a journey may have as many labels as it likes.
func TestManyLabels(t *testing.T) {
	var b strings.Builder
	for i := range 40 {
		fmt.Fprintf(&b, "  day %d: urgent_care as label_%d\n", 3*i, i)
	}
	p := compileSpec(t, "journey j {\n"+b.String()+"  day 2 after label_39: dietitian\n}\n20 patients, age 30..50, follow j, with encounters\n")
	healthy(p)
	w := newWorld(t, p).all(t, 0)
	for u := range 20 {
		last := 0
		w.each(Encounters, u, func(r row) {
			if r.word("encounter_type") == "dietitian" {
				last++
			}
		})
		if last == 0 {
			t.Errorf("unit %d: nothing after the last label", u)
		}
	}
}
