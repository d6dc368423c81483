package chart

import (
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

const lastStay = `journey last {
  day 0: ed_visit as arrive { diagnose sepsis; order cbc }
  3 hours after arrive: inpatient for 3..6 days as stay {
    diagnose sepsis
    every day: order bmp
    discharge ~ { home: 50%, snf: 20%SHARES }
  }
  day 5 after stay: office_visit { diagnose diabetes new; prescribe metformin 500mg bid }
  day 30, 25%: dies
  day 40: phone_visit
  stop when died
}
300 patients, age 60..90, follow last starting 2025-02-01..2025-06-30, with encounters
`

func deaths(t *testing.T, spec, shares string) *world {
	t.Helper()
	return newWorld(t, compileSpec(t, strings.Replace(spec, "SHARES", shares, 1))).all(t, 0)
}

// TestJourneyDeath: a third dies in hospital and a quarter of the others at home; nothing happens
// to them afterwards, no condition comes to them, and the record says so everywhere.
func TestJourneyDeath(t *testing.T) {
	w := deaths(t, lastStay, ", died: rest")
	expired := w.chart.words.disposition
	inside, outside := 0, 0
	for u := range 300 {
		slots := w.slots[u]
		death := models.NoDate
		if slots[plan.SlotDeceased] == 1 {
			death = models.Date(slots[plan.SlotDeath])
			if n := models.Date(slots[plan.SlotBirth]).YearsUntil(death); float64(n) != slots[plan.SlotAge] {
				t.Errorf("unit %d: aged %v, and %d on the day of death", u, slots[plan.SlotAge], n)
			}
		}
		died, follows, called := models.Instant(0), false, false
		w.each(Encounters, u, func(r row) {
			if d := r.word("discharge_disposition"); d == expired.At(w.chart.symbols.expired) {
				died = r.time("end_time")
			}
			called = called || r.word("encounter_type") == "telehealth"
		})
		w.each(Diagnoses, u, func(r row) { follows = follows || r.word("condition") == "diabetes" })
		if death != models.NoDate {
			w.nothingAfter(t, u, death, died)
		}
		switch {
		case died > 0:
			inside++
			if death != died.Date() {
				t.Errorf("unit %d: died in hospital on %s, and on %s", u, died.Date(), death)
			}
			w.each(ClinicalNotes, u, func(r row) {
				if r.word("note_type") == "discharge_summary" && r.time("written_time") == died && !strings.Contains(r.text("text"), "died") {
					t.Errorf("unit %d: %q", u, r.text("text"))
				}
			})
		case death != models.NoDate:
			outside++
		case !called:
			t.Errorf("unit %d: lives, and wasn't called", u)
		}
		if has := slots[w.plan.Care.Conditions[w.chart.conditionOf("diabetes")].Has] == 1; died > 0 && follows && !has {
			t.Errorf("unit %d: diagnosed with what it hasn't", u)
		}
	}
	if inside < 86 || inside > 94 {
		t.Errorf("%d of 300 died in hospital, expected 30%%", inside)
	}
	if outside < 46 || outside > 80 { // A quarter of 210, and those who would have died anyway.
		t.Errorf("%d of 300 died elsewhere", outside)
	}
}

// nothingAfter holds that no row of a unit is of a time after death.
func (w *world) nothingAfter(t *testing.T, unit int, death models.Date, at models.Instant) {
	t.Helper()
	last := (death + 1).At(0)
	if at > 0 {
		last = at
	}
	for table, columns := range map[Table][]string{
		Encounters: {"start_time", "end_time"}, Procedures: {"performed_time"}, Orders: {"ordered_time"}, LabResults: {"collected_time", "resulted_time"},
		VitalSigns: {"observed_time"}, ClinicalNotes: {"written_time"},
	} {
		for _, c := range columns {
			w.each(table, unit, func(r row) {
				if r.time(c) > last {
					t.Errorf("unit %d: %s.%s %d s after death", unit, TableNames()[table], c, r.time(c)-last)
				}
			})
		}
	}
	for table, column := range map[Table]string{Diagnoses: "diagnosed_date", Immunizations: "occurrence_date", Medications: "start_date", Problems: "recorded_date"} {
		w.each(table, unit, func(r row) {
			if r.day(column) > death {
				t.Errorf("unit %d: %s.%s %s after death on %s", unit, TableNames()[table], column, r.day(column), death)
			}
		})
	}
}

// TestJourneyDeathStable: who doesn't die keeps everything.
func TestJourneyDeathStable(t *testing.T) {
	spec := strings.Replace(lastStay, "diagnose diabetes new; ", "", 1) // Which nobody has who dies before.
	with, without := deaths(t, spec, ", died: 20%, rehab: rest"), deaths(t, spec, ", aadvice: 20%, rehab: rest")
	alike := 0
	for u := range 300 {
		if a, b := with.slots[u], without.slots[u]; a[plan.SlotDeceased] != b[plan.SlotDeceased] || a[plan.SlotDeceased] == 1 && a[plan.SlotDeath] != b[plan.SlotDeath] {
			continue
		}
		alike++
		for table := range NumTables {
			a, b := rowsOf(with, table, u), rowsOf(without, table, u)
			if a != b {
				t.Fatalf("unit %d lives in both, and its %s differ:\n%s\n%s", u, TableNames()[table], a, b)
			}
		}
	}
	if alike < 230 || alike > 270 {
		t.Errorf("%d of 300 are alike, expected those who don't die of it", alike)
	}
}

// rowsOf are the whole numbers of a unit's rows: ids, times and dates.
func rowsOf(w *world, table Table, unit int) string {
	var b strings.Builder
	w.each(table, unit, func(r row) {
		for c := range r.rows.Cols {
			v := &r.rows.Cols[c]
			switch {
			case v.I64 != nil:
				b.WriteString(" " + itoa(v.I64[r.at]))
			case v.I32 != nil:
				b.WriteString(" " + itoa(int64(v.I32[r.at])))
			}
		}
		b.WriteByte('\n')
	})
	return b.String()
}

func itoa(n int64) string { return string(models.AppendDecimal(nil, n, 0)) }
