package chart

import (
	"math"
	"slices"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// pair has two conditions that primary care follows, one of them sooner than
// its visits, and one that a specialist follows.
const pair = `condition first {
  title "First"
  prevalence 100%
  onset ~ uniform(1, 9)
  code icd10 I10
  visits office 4 per year
  source "test"
}
condition second {
  title "Second"
  prevalence 100%
  onset ~ uniform(0.1, 9)
  code icd10 E78.00
  visits office 2 per year
  monitor lipid_panel 2 per year
  source "test"
}
condition third {
  title "Third"
  prevalence 100%
  onset ~ uniform(1, 9)
  code icd10 M81.0
  visits office endocrinology 2 per year
  source "test"
}
400 patients, age 30..60, with encounters
`

// TestSharedDays: most visits for a second condition of the same care are those
// of the first, or of routine care; it is coded and tested there.
func TestSharedDays(t *testing.T) {
	w := newWorld(t, compileSpec(t, pair)).all(t, 0)
	alone, together, tests, special := 0, 0, 0, 0
	for u := range w.ids {
		visits, coded := w.visits(u), map[int64][]string{}
		w.each(Diagnoses, u, func(r row) { coded[r.int("encounter_id")] = append(coded[r.int("encounter_id")], r.word("code")) })
		for id, r := range visits {
			switch {
			case r.text("reason") == "Third":
				special++
			case r.word("encounter_type") != "office" && r.word("encounter_type") != "wellness" || !slices.Contains(coded[id], "E78.00"):
			case r.text("reason") == "Second":
				alone++
			default:
				together++
			}
		}
		w.each(Orders, u, func(r row) {
			if visits[r.int("encounter_id")].text("reason") != "Second" && r.word("code") == "24331-1" {
				tests++
			}
		})
	}
	if alone*2 > together {
		t.Errorf("%d visits for the second condition alone, %d with others: expected most with others", alone, together)
	}
	if tests < 400 {
		t.Errorf("%d lipid panels at visits for something else, expected most of 800", tests)
	}
	if special < 600 || special > 900 { // As people of these ages are seen a little less often than conditions say.
		t.Errorf("%d visits to the specialist, expected nearly two a person: they are no other's", special)
	}
}

// TestSharedVisitsStay: the visits that another condition comes to keep their
// ids and times when it is gone.
func TestSharedVisitsStay(t *testing.T) {
	p := compileSpec(t, pair)
	i := slices.IndexFunc(p.Care.Conditions, func(c *plan.Condition) bool { return c.Name == "second" })
	with, without := newWorld(t, p), newWorld(t, p)
	lost := 0
	for u := range 400 {
		with.unit(t, 0, uint32(u))
		key := without.fill(0, uint32(u))
		without.state.Slots[p.Care.Conditions[i].Has] = 0
		if err := without.worker.Unit(&without.state, key, with.ids[u], &without.rows, nil); err != nil {
			t.Fatal(err)
		}
		for _, r := range without.rows {
			r.EndUnit()
		}
		at := map[int64]models.Instant{}
		with.each(Encounters, u, func(r row) { at[r.int("encounter_id")] = r.time("start_time") })
		without.each(Encounters, u, func(r row) {
			if at[r.int("encounter_id")] != r.time("start_time") {
				lost++
			}
		})
	}
	if lost > 8 { // Where a visit of its own took the day.
		t.Errorf("%d of the others' visits went or moved with the second condition", lost)
	}
}

// TestHalves: the first days of a care are as far apart as they can be.
func TestHalves(t *testing.T) {
	for nth, want := range []float64{0, 0.5, 0.25, 0.75, 0.125} {
		if got := halves(nth); math.Abs(got-want) > 1e-9 {
			t.Errorf("day %d lies at %v of the year, expected %v", nth, got, want)
		}
	}
}
