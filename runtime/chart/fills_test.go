package chart

import (
	"math"
	"testing"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// testFills: each fill is of a prescription of the patient's, after its
// encounter and within life and period, while it is taken; quantity and days
// are the prescription's; fills are numbered, a refill follows when most of
// the fill before it is used, and there are no more than it allows. Nobody
// goes to the pharmacy from a hospital's bed.
func (w *world) testFills(t *testing.T, unit int) {
	t.Helper()
	life, drugs, ended := w.life(unit), map[int64]row{}, map[int64]models.Instant{}
	w.each(Medications, unit, func(r row) { drugs[r.int("medication_id")] = r })
	w.each(Encounters, unit, func(r row) { ended[r.int("encounter_id")] = r.time("end_time") })
	before, pharmacies := map[int64]row{}, map[int64]bool{}
	lies := func(at models.Instant) (in bool) {
		w.each(Encounters, unit, func(r row) {
			bed := r.word("encounter_class") == "IMP" || r.word("encounter_class") == "OBSENC"
			in = in || bed && r.time("start_time") <= at && at < r.time("end_time")
		})
		return in
	}
	w.each(Fills, unit, func(r row) {
		of, known := drugs[r.int("medication_id")]
		if !known {
			t.Fatalf("a fill of no prescription of the patient's")
		}
		at, name := r.time("filled_time"), of.word("name")
		if lies(at) {
			t.Errorf("%s filled from the hospital's bed on %s", name, at)
		}
		if at <= ended[of.int("encounter_id")] || !life.has(at.Date()) || !of.null("end_date") && at.Date() > of.day("end_date") {
			t.Errorf("%s filled on %s, prescribed until %s, life is %v", name, at.Date(), ended[of.int("encounter_id")].Date(), life)
		}
		for _, c := range []string{"quantity", "days_supply"} {
			if r.int(c) != of.int(c) {
				t.Errorf("%s: %s is %d, prescribed %d", name, c, r.int(c), of.int(c))
			}
		}
		number := r.int("fill_number")
		if r.int("refills_left") != of.int("refills")+1-number || r.int("refills_left") < 0 {
			t.Errorf("%s: fill %d leaves %d of %d refills", name, number, r.int("refills_left"), of.int("refills"))
		}
		last, refill := before[r.int("medication_id")]
		switch {
		case !refill && number != 1, refill && number != last.int("fill_number")+1:
			t.Errorf("%s: fill %d", name, number)
		case refill && 4*int64(at.Date()-last.time("filled_time").Date()) < 3*last.int("days_supply"):
			t.Errorf("%s: refilled on %s after %s", name, at.Date(), last.time("filled_time").Date())
		}
		before[r.int("medication_id")] = r
		pharmacies[r.int("pharmacy_id")] = true
	})
	if len(pharmacies) > 1 {
		t.Errorf("%d pharmacies", len(pharmacies))
	}
}

// testDevices: each device is of a procedure of the patient's, made before it
// and not expired, and its UDI says what its columns say.
func (w *world) testDevices(t *testing.T, unit int) {
	t.Helper()
	done := map[int64]row{}
	w.each(Procedures, unit, func(r row) { done[r.int("procedure_id")] = r })
	w.each(Devices, unit, func(r row) {
		of, known := done[r.int("procedure_id")]
		day := r.day("implanted_date")
		if !known || of.time("performed_time").Date() != day || of.int("encounter_id") != r.int("encounter_id") {
			t.Fatalf("a device of no procedure of the patient's on %s", day)
		}
		if r.day("manufacture_date") >= day || r.day("expiration_date") <= day {
			t.Errorf("%s made on %s, implanted on %s", r.word("name"), r.day("manufacture_date"), day)
		}
		if err := stdlib.CheckUDI(r.text("device_identifier")); err != nil {
			t.Error(err)
		}
		short := func(d models.Date) string { return string(appendShortDay(nil, d)) }
		want := "(01)" + r.text("device_identifier") + "(11)" + short(r.day("manufacture_date")) + "(17)" + short(r.day("expiration_date")) +
			"(10)" + r.text("lot_number") + "(21)" + r.text("serial_number")
		if r.text("udi") != want {
			t.Errorf("UDI %s, expected %s", r.text("udi"), want)
		}
	})
}

const filled = `
condition long {
  title "Treated for long"
  prevalence 100%
  onset ~ uniform(0.01, 12)
  code icd10 R73.09
  visits office 2 per year
  treat lisinopril 10mg daily 100%
  source "test"
}
2000 patients, age 40..60, with encounters
`

// TestAdherence: as many are filled as the table says, and those who take a
// drug for long have it for most of the days.
func TestAdherence(t *testing.T) {
	w := newWorld(t, compileSpec(t, filled)).all(t, 0)
	renewed, never, days, of := 0, 0, 0.0, 0.0
	for unit := range w.slots {
		prescribed, first, last, supply := map[int64]bool{}, models.NoDate, models.NoDate, int64(0)
		w.each(Medications, unit, func(r row) {
			if r.word("indication_condition") == "long" && r.day("start_date") < w.plan.Start && r.word("status") == "active" {
				prescribed[r.int("medication_id")] = true
				renewed++
			}
		})
		w.each(Fills, unit, func(r row) {
			if !prescribed[r.int("medication_id")] {
				return
			}
			if last = r.time("filled_time").Date(); first == models.NoDate {
				first = last
			} else {
				supply += r.int("days_supply")
			}
		})
		if len(prescribed) > 0 && first == models.NoDate {
			never++
		}
		if last > first {
			days, of = days+float64(supply), of+float64(last-first)
		}
	}
	if share := float64(never) / float64(renewed); renewed < 1000 || math.Abs(share-w.chart.dispensing[fillsRenewed].never) > 0.025 {
		t.Errorf("%d of %d never filled", never, renewed)
	}
	if covered := days / of; covered < 0.8 || covered > 0.95 {
		t.Errorf("%v of the days are covered", covered)
	}
}

const implanted = `
condition broken {
  title "Broken hip"
  prevalence 100%
  onset ~ uniform(0.01, 0.9)
  code icd10 R73.09
  visits inpatient 1 per onset
  perform hip_hemiarthroplasty 1 per onset
  perform ecg 1 per onset
  source "test"
}
100 patients, age 70..80, with encounters
`

// TestImplants: a prosthesis for each operation that implants one, and of one
// model the same device identifier; nothing for what implants nothing.
func TestImplants(t *testing.T) {
	w := newWorld(t, compileSpec(t, implanted)).all(t, 0)
	procedures, devices, models := 0, 0, map[string]bool{}
	for unit := range w.slots {
		w.each(Procedures, unit, func(r row) {
			if r.word("procedure") == "hip_hemiarthroplasty" {
				procedures++
			}
		})
		w.each(Devices, unit, func(r row) {
			if r.word("device") == "hip_hemiprosthesis" {
				devices++
				models[r.text("device_identifier")] = true
			}
		})
		w.testDevices(t, unit)
	}
	if procedures < 50 || devices != procedures || len(models) != 1 {
		t.Errorf("%d operations, %d devices of %d models", procedures, devices, len(models))
	}
}
