package chart

import (
	"fmt"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// dispensing is how the fills of a kind of prescription go: a row of
// tables/fills.csv.
type dispensing struct {
	never, sameDay, late float64 // Shares of prescriptions.
	within               uint32  // Days after the prescription by which the first fill comes.
}

// The kinds of prescriptions that are filled unlike.
const (
	fillsCourse = iota
	fillsNew
	fillsRenewed
)

// The draws of a prescription's fills, and those of each fill.
const (
	drawFilled uint64 = iota
	drawSameDay
	drawDelay
	drawLate
	drawFill // And those that follow it, one for each fill.
)

const (
	drawHour uint64 = iota
	drawSooner
	drawLater
)

// When pharmacies hand out, in minutes of the day, and how long it takes.
const (
	pharmacyOpens, pharmacyCloses = 9 * 60, 21 * 60
	pharmacyNear, pharmacyWait    = 20, 60
)

// briefly is the least days that a fill lasts for there to be refills by the
// calendar; what lasts less, an injector or tablets against pain, is kept and
// filled once.
const briefly = 7

func (c *Chart) prepareFills() error {
	kind, ok := c.directory.Kind("pharmacy")
	if !ok {
		return fmt.Errorf("the care directory has no pharmacies")
	}
	c.pharmacies = kind
	table, err := stdlib.Table(moduleFills + tableSuffix)
	if err != nil {
		return err
	}
	kinds := map[string]int{"course": fillsCourse, "new": fillsNew, "renewed": fillsRenewed}
	rows := table.Rows()
	for rows.Next() {
		i, ok := kinds[rows.Text("prescription")]
		if !ok {
			return fmt.Errorf("%s: %q is no kind of prescription", table.Name, rows.Text("prescription"))
		}
		c.dispensing[i] = dispensing{never: rows.Float("never"), sameDay: rows.Float("same_day"), late: rows.Float("late"), within: uint32(rows.Int("within"))}
	}
	return rows.Err()
}

// isDispensed says that a pharmacy hands the drug out; what is infused or
// injected into a muscle, and what is given once, is given at the visit.
func (d *drug) isDispensed() bool {
	return d.def.Route != "intravenous" && (d.def.Route != "intramuscular" || d.def.Frequency == "prn") && d.def.Frequency != "once"
}

// writeFills writes the fills of the prescription in the making: the first
// within days of the encounter, a refill when the fill before it is used up,
// sooner or later, as long as there are refills and the drug is taken.
func (w *Worker) writeFills(e *encounter, m *medication) {
	rows, d := w.out[Fills], &w.drugs[m.drug]
	if rows == nil || !d.isDispensed() {
		return
	}
	key, p := m.key.At(w.paths.fill), &w.dispensing[w.filledAs(e, m)]
	if key.U(drawFilled) < p.never {
		return
	}
	last := w.life.last
	if end := w.ended(m); end != models.NoDate {
		last = min(last, end)
	}
	late, refills := key.U(drawLate) < p.late, d.def.Refills
	if d.def.Days < briefly {
		refills = 0
	}
	r := &w.row.fill
	r.PatientID, r.PharmacyID = w.patient, w.ownPharmacy()
	r.MedicationID = models.IDOf(uint64(m.key))
	r.Drug, r.NDC, r.Quantity, r.DaysSupply = d.word, d.ndc, d.quantity, int64(d.def.Days)
	r.Status, r.Origin = models.FillStatusCompleted, w.by(w.symbols.fills)
	at := w.firstFill(e, p, key)
	for n := 0; n <= refills && at.Date() <= last; n++ {
		r.FillID, r.FilledTime = models.IDOf(uint64(key.At(uint64(n)))), at
		r.FillNumber, r.RefillsLeft = int64(n+1), int64(d.def.Refills-n)
		rows.AppendFill(r)
		next := key.At(uint64(n + 1))
		at = w.handedOver(at.Date()+supplied(next, d.def.Days, late), next)
	}
}

// filledAs is the kind of prescription that a drug is at an encounter.
func (w *Worker) filledAs(e *encounter, m *medication) int {
	switch {
	case !w.lasts(m):
		return fillsCourse
	case w.started(m) < e.day():
		return fillsRenewed
	}
	return fillsNew
}

// firstFill is when a prescription is first filled: on its way home, or some
// days later.
func (w *Worker) firstFill(e *encounter, p *dispensing, key rng.Key) models.Instant {
	first := key.At(0)
	if key.U(drawSameDay) >= p.sameDay {
		u := key.U(drawDelay)
		return w.handedOver(e.end.Date()+1+models.Date(float64(u*u)*float64(p.within)), first)
	}
	at := e.end + models.Instant(pharmacyNear+first.Intn(drawHour, pharmacyWait))*minute
	if of := int64(at-at.Date().At(0)) / int64(minute); of < pharmacyOpens || of >= pharmacyCloses || w.inBed(at) {
		return w.handedOver(e.end.Date()+1, first)
	}
	return at
}

// inBed says that the person lies in hospital at a time.
func (w *Worker) inBed(at models.Instant) bool {
	for _, i := range w.order {
		if e := &w.placed[i]; w.kinds[e.kind].stay && e.start <= at && at < e.end {
			return true
		}
	}
	return false
}

// supplied is the days from a fill to the next one: of most people about as
// long as it lasts, of those who come late up to twice as long. Nobody comes
// before three quarters are used, which no payer allows.
func supplied(key rng.Key, days int, late bool) models.Date {
	const soonest, latest = 6, 3 // Days.
	gap := days
	if late {
		gap += int(key.Intn(drawLater, uint32(days)))
	} else {
		gap += int(key.Intn(drawLater, latest)) - int(key.Intn(drawSooner, soonest))
	}
	return models.Date(max(gap, (3*days+3)/4))
}

// handedOver is a time on a day at which the pharmacy is open; of one who lies
// in hospital then, the day after.
func (w *Worker) handedOver(day models.Date, key rng.Key) models.Instant {
	for _, i := range w.order {
		if e := &w.placed[i]; w.kinds[e.kind].stay && e.day() <= day && day <= e.end.Date() {
			day = e.end.Date() + 1
		}
	}
	return day.At(0) + models.Instant(pharmacyOpens+key.Intn(drawHour, pharmacyCloses-pharmacyOpens))*minute
}

// ownPharmacy is the pharmacy where the unit has its prescriptions filled.
func (w *Worker) ownPharmacy() models.ID {
	if w.pharmacyID == 0 {
		w.pharmacy = w.directory.Facility(w.zip, w.pharmacies, w.key.At(w.paths.pharmacy))
		w.pharmacyID = w.directory.FacilityID(w.pharmacy)
	}
	return w.pharmacyID
}
