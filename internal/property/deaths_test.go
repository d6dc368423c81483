package property

import (
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/runtime"
)

const lastStays = `journey last {
  day 0: ed_visit as arrive { diagnose heart_failure; order bmp, troponin }
  4 hours after arrive: inpatient for 2..5 days as stay { diagnose heart_failure; every day: order bmp; discharge ~ { home: 70%, died: rest } }
  day 7 after stay: office_visit { prescribe furosemide 40mg daily }
  day 20, 20%: dies
  stop when died
}
cohort hf: 400 patients, age > 65, with encounters {
  follow last starting 2025-02-01..2025-11-15
}
`

// TestJourneyDeathsEverywhere: the rows of who dies on a journey agree with each other, ages as
// asked for, whichever tables are written.
func TestJourneyDeathsEverywhere(t *testing.T) {
	d := made(t, lastStays, 3, runtime.Options{})
	foreignKeys(t, d)
	life(t, d)
	d.testStays(t)
	bare := made(t, strings.Replace(lastStays, ", with encounters", "", 1), 3, runtime.Options{})
	if len(bare.tables["encounters"]) > 0 {
		t.Fatal("encounters nobody asked for")
	}
	deaths := bare.tables["patients"].by("patient_id")
	inside := map[string]string{}
	for _, e := range d.tables["encounters"] {
		if e["discharge_disposition"] == "exp" {
			inside[e["patient_id"]] = e["end_time"][:10]
		}
	}
	for _, p := range d.tables["patients"] {
		id := p["patient_id"]
		if p["age"] <= "65" {
			t.Errorf("%s is %s, asked for over 65", id, p["age"])
		}
		if day := inside[id]; day != "" && (p["deceased"] != "true" || p["death_date"] != day) {
			t.Errorf("%s died in hospital on %s, by table patients on %q", id, day, p["death_date"])
		}
		if b := deaths[id]; b["death_date"] != p["death_date"] || b["birth_date"] != p["birth_date"] {
			t.Errorf("%s: died %q with encounters, %q without", id, p["death_date"], b["death_date"])
		}
	}
	if n := len(inside); n < 112 || n > 128 {
		t.Errorf("%d of 400 died in hospital, expected 30%%", n)
	}
}

const within = `journey spell(kind = office_visit_only, length = 3) {
  day 0: ed_visit as arrive { diagnose pneumonia; order cbc; refer pulmonology }
  2 hours after arrive, when length > 2: inpatient for 2..4 days as stay { diagnose pneumonia; every day: order bmp; note consultation; discharge ~ { home: 90%, died: rest } }
  day 5 after stay, when kind == called: phone_visit
}
journey year(kind = called) {
  day 0: office_visit { diagnose copd; immunize influenza }
  day 10, every 60 days 4 times: {
    day 0: office_visit { order bmp }
    day 5, 40%: follow spell(kind = kind, length ~ { 2: 30%, 3: rest })
    choose { 20%: day 20: urgent_care; rest: nothing }
  }
  day 100: milestone half
  day 30 after half: follow ~ { spell: 25%, other: rest }
  day 200, 5%: dies
}
journey other { day 0: wellness; day 3: trend hemoglobin 9 for 2 months }
cohort many: 300 patients, age 50..80, with encounters {
  follow year(kind ~ { called: 60%, quiet: rest })
  follow other
}
`

// TestJourneysWithin: journeys within rounds within journeys, with parameters and deaths, leave rows that
// agree with each other, the same on one core as on two and in parts.
func TestJourneysWithin(t *testing.T) {
	d := made(t, within, 5, runtime.Options{})
	foreignKeys(t, d)
	life(t, d)
	d.testStays(t)
	again := made(t, within, 5, runtime.Options{Workers: 2})
	for name, rows := range d.tables {
		if len(rows) != len(again.tables[name]) {
			t.Errorf("%s: %d rows on one core, %d on two", name, len(rows), len(again.tables[name]))
		}
	}
	ids := map[string]bool{}
	for _, e := range d.tables["encounters"] {
		if ids[e["encounter_id"]] {
			t.Errorf("encounter %s stands twice", e["encounter_id"])
		}
		ids[e["encounter_id"]] = true
	}
}
