package chart

import (
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// TestDosesAtVisits: most doses of children's series are given at a visit, often
// several at one, on the day of the visit; the others, and what is given each
// season, where there is no visit near.
func TestDosesAtVisits(t *testing.T) {
	for _, test := range []struct {
		spec  string
		share float64
	}{
		{"800 patients, age<2, with encounters\n", 0.65},      // What is due on one day has a visit or has none.
		{"1200 patients, age 2..17, with encounters\n", 0.46}, // Many come with a fever only.
	} {
		w := newWorld(t, compileSpec(t, test.spec)).all(t, 0)
		doses, attached, several := 0, 0, 0
		for u := range w.ids {
			visits, at := w.visits(u), map[int64]int{}
			birth := models.Date(w.slots[u][plan.SlotBirth])
			w.each(Immunizations, u, func(r row) {
				if r.null("series_doses") {
					return
				}
				day := r.day("occurrence_date")
				if day < birth {
					t.Errorf("%s before birth", r.word("vaccine"))
				}
				if day <= birth+1 { // In the nursery.
					return
				}
				doses++
				if r.null("encounter_id") {
					return
				}
				attached++
				id := r.int("encounter_id")
				if at[id]++; at[id] == 2 {
					several++
				}
				if visits[id].time("start_time").Date() != day {
					t.Errorf("%s on %s at the visit of %s", r.word("vaccine"), day, visits[id].time("start_time"))
				}
			})
		}
		t.Logf("%d of %d doses at a visit, %d visits with several", attached, doses, several)
		if float64(attached) < test.share*float64(doses) || several < 50 {
			t.Errorf("%s: %d of %d doses at a visit, %d visits with several", test.spec, attached, doses, several)
		}
	}
}

// TestDosesOfPregnancy: vaccines of pregnancy are given in its weeks, and in
// the season where they have one, to women who are pregnant only.
func TestDosesOfPregnancy(t *testing.T) {
	w := newWorld(t, compileSpec(t, "2000 patients, age 18..40, has pregnancy 30%, with encounters\n")).all(t, 0)
	at := -1
	for i, c := range w.plan.Care.Conditions {
		if c.Name == "pregnancy" {
			at = i
		}
	}
	onset, has := w.plan.Care.Conditions[at].Onset, w.plan.Care.Conditions[at].Has
	given := map[string]int{}
	for u := range w.ids {
		w.each(Immunizations, u, func(r row) {
			word := r.word("vaccine")
			if word != "tdap_pregnancy" && word != "rsv_maternal" {
				return
			}
			given[word]++
			day := r.day("occurrence_date")
			week := int(day-models.Date(w.slots[u][onset])) / 7
			from := map[string]int{"tdap_pregnancy": 27, "rsv_maternal": 32}[word]
			if w.slots[u][has] != 1 || week < from || week > 36 {
				t.Errorf("%s in week %d, has pregnancy %v", word, week, w.slots[u][has])
			}
			if _, month, _ := day.Civil(); word == "rsv_maternal" && month > 1 && month < 9 {
				t.Errorf("%s on %s", word, day)
			}
		})
	}
	if given["tdap_pregnancy"] < 30 || given["rsv_maternal"] < 5 {
		t.Errorf("given %v", given)
	}
}

// TestNoVaccineInFever: nobody who comes with a feverish illness is given a vaccine at that visit.
func TestNoVaccineInFever(t *testing.T) {
	w := newWorld(t, compileSpec(t, "300 patients, age 1..4, has otitis_media, has croup, has bronchitis, with encounters\n")).all(t, 0)
	ill, given := 0, 0
	for u := range w.ids {
		visits := w.visits(u)
		for _, v := range visits {
			if v.text("reason") == "Barking cough" && v.word("encounter_type") == "office" {
				ill++
			}
		}
		w.each(Immunizations, u, func(r row) {
			if v, ok := visits[r.int("encounter_id")]; ok {
				given++
				if why := v.text("reason"); why == "Barking cough" || why == "Cough" {
					t.Errorf("unit %d: %s at a visit for %s", u, r.word("vaccine"), why)
				}
			}
		})
	}
	if ill < 80 || given < 200 {
		t.Errorf("%d visits with croup, %d vaccines", ill, given)
	}
}
