package chart

import (
	"testing"

	"github.com/hsc-dev/hsc/models"
)

// brow is a problem that a psychotherapist, two doctors and a physical therapist see, with
// procedures that only some of them do.
const brow = `
condition brow {
  title "Brow"
  prevalence 100%
  onset ~ uniform(1, 3)
  code icd10 G43.709
  visits office 9 per year
  visits office neurology 4 per year
  visits therapy 4 per year
  visits rehabilitation 20 per year
  visits rehabilitation 15 per year when age > 0
  perform botulinum_headache 6 per year
  perform knee_xray 20 per year
  source "test"
}
60 patients, age 20..40, with encounters
`

// TestPerformers: procedures are done by those who do such, therapists take no
// vital signs, and nobody is seen by the same care at two visits of a day.
func TestPerformers(t *testing.T) {
	w := newWorld(t, compileSpec(t, brow)).all(t, 0)
	injections, films := 0, 0
	for unit := range w.ids {
		visits := w.visits(unit)
		measured, days := map[int64]bool{}, map[models.Date]bool{}
		w.each(VitalSigns, unit, func(r row) { measured[r.int("encounter_id")] = true })
		w.each(Procedures, unit, func(r row) {
			kind := visits[r.int("encounter_id")].word("encounter_type")
			switch r.word("procedure") {
			case "botulinum_headache":
				injections++
				if kind != "office" {
					t.Errorf("botulinum toxin at a %s visit", kind)
				}
			case "knee_xray":
				films++
				if kind == "therapy" || kind == "rehabilitation" {
					t.Errorf("X-ray at a %s visit", kind)
				}
			}
		})
		for id, v := range visits {
			kind := v.word("encounter_type")
			if therapist := kind == "therapy" || kind == "rehabilitation"; therapist && measured[id] || kind == "office" && !measured[id] {
				t.Errorf("%s visit: vital signs %v", kind, measured[id])
			}
			if kind != "rehabilitation" {
				continue
			}
			day := v.time("start_time").Date()
			if days[day] {
				t.Errorf("two %s visits on a day", kind)
			}
			days[day] = true
		}
	}
	if injections < 100 || injections > 60*4 || films < 300 {
		t.Errorf("%d injections, %d X-rays of 60 people", injections, films)
	}
}
