package chart

import (
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/models"
)

// TestJourneyRecords: notes, referrals, vaccines and procedures within a time are rows of the
// encounter that a journey gives them to, and a milestone is counted from.
func TestJourneyRecords(t *testing.T) {
	p := compileSpec(t, `journey j {
  day 0: urgent_care as first { note clearance, progress; refer cardiology; immunize influenza }
  day 3: inpatient for 2..3 days as stay { diagnose pneumonia; procedure coronary_angiography within 90 minutes; note operative_note }
  day 20: milestone well
  day 10 after well: speech
}
200 patients, age 40..80, follow j starting 2025-01-05..2025-02-20, with encounters
`)
	healthy(p)
	w := newWorld(t, p).all(t, 0)
	for u := range 200 {
		var first, stay row
		day := map[string]models.Date{}
		w.each(Encounters, u, func(r row) {
			day[r.word("encounter_type")] = r.time("start_time").Date()
			switch r.word("encounter_type") {
			case "urgent_care":
				first = r
			case "inpatient":
				stay = r
			}
		})
		if day["speech"] == 0 { // Death came first.
			continue
		}
		if gap := day["speech"] - day["urgent_care"]; gap < 27 || gap > 35 {
			t.Errorf("unit %d: the milestone's visit %d days after the first", u, gap)
		}
		at := map[string]int{}
		w.each(ClinicalNotes, u, func(r row) {
			if r.int("encounter_id") == first.int("encounter_id") || r.int("encounter_id") == stay.int("encounter_id") {
				at[r.word("note_type")]++
			}
			if r.word("note_type") == "clearance" && (!strings.Contains(r.text("text"), "Referral to Cardiology") && !strings.Contains(r.text("text"), "referral to Cardiology")) {
				t.Errorf("unit %d: the note doesn't tell of the referral: %s", u, r.text("text"))
			}
		})
		if at["clearance"] != 1 || at["progress"] != 1 || at["operative_note"] != 1 || at["discharge_summary"] != 1 {
			t.Errorf("unit %d: notes %v", u, at)
		}
		w.eachOnce(t, u, Orders, "order_type", "referral", first, 1)
		w.eachOnce(t, u, Immunizations, "vaccine", "influenza", first, 1)
		w.each(Procedures, u, func(r row) {
			if r.word("procedure") != "coronary_angiography" || r.int("encounter_id") != stay.int("encounter_id") {
				return
			}
			at["angiography"]++
			if after := (r.time("performed_time") - stay.time("start_time")) / minute; after < 10 || after > 90 {
				t.Errorf("unit %d: done after %d minutes", u, after)
			}
		})
		if at["angiography"] != 1 {
			t.Errorf("unit %d: angiography done %d times", u, at["angiography"])
		}
	}
}

// eachOnce holds that a unit has so many rows of a word, all of an encounter.
func (w *world) eachOnce(t *testing.T, unit int, table Table, column, word string, e row, want int) {
	t.Helper()
	n := 0
	w.each(table, unit, func(r row) {
		if r.word(column) != word {
			return
		}
		if r.int("encounter_id") == e.int("encounter_id") {
			n++
		} else if table == Immunizations && r.day("occurrence_date") < models.DateOf(2025, 7, 1) {
			t.Errorf("unit %d: %s again on %s", unit, word, r.day("occurrence_date"))
		}
	})
	if n != want {
		t.Errorf("unit %d: %d rows of %s, expected %d", unit, n, word, want)
	}
}
