package chart

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// vaccine is a dose of the schedule: once within an age window, or once each
// year or season of it.
type vaccine struct {
	key                          uint64 // Of the vaccine: one draw of the person serves all doses.
	word, cvx, name, site, route models.Sym
	dose, doses                  int64
	from, to                     int // Age in completed months.
	late                         int // Months after that age in which a visit may still catch up on it.
	seasonal                     bool
	opens, closes                int     // The season, as month*100 + day.
	least, uptake                float64 // Whose draw lies between them gets it.
	yearly                       bool
	condition                    int  // Whoever has it gets it; none for everybody.
	byDay                        bool // The window is counted in days since birth, or since the condition began.
	dayFrom, dayTo               int
	first, last                  models.Date // On which the product may be given.
	sex                          int         // As slots have it, -1 for both.
}

// The draws of a vaccine.
const (
	drawUptake uint64 = iota
	drawDay           // Where in the window.
	drawLot
	drawExpiry
	drawAgain // Where in the window, when the season is missed; seasonTries of them.
)

// childhood is the path of the draw on which a child's schedule hangs.
var childhood = named("vaccine.childhood")

const (
	seasonTries = 16
	lotFrom     = 90 // Days that a lot may still be given, at least.
	lotSpan     = 540
	adultAge    = 18
	catchUp     = 2 // Months.

	nearVisit    = 14 // Days: a dose so near to a visit to the office is given there.
	doseInterval = 28 // Days between doses of a vaccine at visits, at least.

	// A child's dose is given at the nearest preventive visit, at most so many
	// days away; where months may pass until it is due, so many for each of them.
	nearPreventive = 60
	nearShare      = 10
	nearMost       = 182
)

func (c *Chart) prepareVaccines(*eval.Binder) error {
	table, err := stdlib.Table(moduleVaccines + tableSuffix)
	if err != nil {
		return err
	}
	v, rows := c.words, table.Rows()
	for rows.Next() {
		x := vaccine{
			key: named("vaccine." + rows.Text("word")), word: sym(v.vaccines, rows.Text("word")), cvx: sym(v.cvx, rows.Text("cvx")),
			name: sym(v.vaccineNames, rows.Text("name")), site: sym(v.sites, rows.Text("site")), route: sym(v.vaccineRoutes, rows.Text("route")),
			dose: int64(rows.Int("dose")), doses: models.NoInt, from: rows.Int("age_from_months"), to: rows.Int("age_to_months"),
			uptake: rows.Float("uptake"), yearly: rows.Text("per") == "year",
			first: rows.Date("valid_from", models.DateOf(1900, 1, 1)), last: rows.Date("valid_to", models.DateOf(2999, 1, 1)), sex: none, condition: none,
		}
		if rows.Text("uptake_from") != "" { // Another row has the rest: another product, or those who come late.
			x.least = rows.Float("uptake_from")
		}
		if rows.Text("days_from") != "" {
			x.byDay, x.dayFrom, x.dayTo = true, rows.Int("days_from"), rows.Int("days_to")
		}
		if word := rows.Text("condition"); word != "" {
			x.condition = slices.IndexFunc(c.plan.Care.Conditions, func(k *plan.Condition) bool { return k.Name == word })
			if x.condition < 0 {
				return fmt.Errorf("%s, row %d: %q is no condition", moduleVaccines, rows.Row()+2, word)
			}
		}
		if x.yearly { // One dose a season whichever product it is.
			x.key = named("series." + rows.Text("series"))
		}
		if rows.Text("season_from") != "" {
			x.seasonal, x.opens, x.closes = true, dayOfYear(rows.Text("season_from")), dayOfYear(rows.Text("season_to"))
			if x.opens == 0 || x.closes == 0 {
				return fmt.Errorf("%s, row %d: expected a season such as 09-01 to 01-31", moduleVaccines, rows.Row()+2)
			}
		}
		switch rows.Text("sex") {
		case "female":
			x.sex = 0
		case "male":
			x.sex = 1
		}
		c.vaccines = append(c.vaccines, x)
	}
	c.countDoses()
	return rows.Err()
}

// countDoses finds how many doses of a product each series has, and whether visits catch up
// on it: not on what infants get in their first year only, which has an age
// beyond which it isn't given (ACIP, rotavirus and nirsevimab).
func (c *Chart) countDoses() {
	for i := range c.vaccines {
		x := &c.vaccines[i]
		ends := 0
		for j := range c.vaccines {
			if y := &c.vaccines[j]; !x.yearly && y.word == x.word && y.cvx == x.cvx {
				x.doses = max(x.doses, y.dose)
				ends = max(ends, y.to)
			}
		}
		if ends >= 12 && x.to < adultAge*12 {
			x.late = catchUp
		}
	}
}

// dayOfYear reads 09-01 as 901, 0 where it isn't a day of the year.
func dayOfYear(s string) int {
	d, err := models.ParseDate("2024-" + s)
	if err != nil {
		return 0
	}
	_, month, day := d.Civil()
	return month*100 + day
}

// isInSeason says that a day lies in the season, which may go over the new year.
func (v *vaccine) isInSeason(d models.Date) bool {
	if !v.seasonal {
		return true
	}
	_, month, day := d.Civil()
	at := month*100 + day
	if v.opens <= v.closes {
		return at >= v.opens && at <= v.closes
	}
	return at >= v.opens || at <= v.closes
}

// dose is a vaccine that the person gets.
type dose struct {
	vaccine int32
	day     models.Date
	visit   int32
	told    bool // A journey gives it.
	key     rng.Key
}

// immunize writes the vaccines that the person gets in the period.
func (w *Worker) immunize() {
	rows := w.out[Immunizations]
	if rows == nil {
		return
	}
	w.doses = w.doses[:0]
	w.vaccinate()
	youngest, oldest := w.months(w.life.first), w.months(w.life.last)
	for i := range w.vaccines {
		v := &w.vaccines[i]
		if oldest < v.from || youngest > v.to || v.last < w.life.first || v.first > w.life.last ||
			v.sex >= 0 && w.st.Slots[plan.SlotSex] != float64(v.sex) || v.condition >= 0 && !w.active[v.condition] {
			continue
		}
		key := w.key.At(w.paths.vaccine).At(v.key)
		if v.yearly {
			w.yearly(int32(i), key)
		} else {
			w.once(int32(i), key)
		}
	}
	w.attach()
	slices.SortFunc(w.doses, func(a, b dose) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.key, b.key)) })
	for i := range w.doses {
		w.writeDose(rows, &w.doses[i])
	}
}

// months is the age in completed months.
func (w *Worker) months(day models.Date) int {
	by, bm, bd := w.birth.Civil()
	y, m, d := day.Civil()
	n := (y-by)*12 + m - bm
	if d < bd {
		n--
	}
	return n
}

// isTaken says that somebody with a draw takes the vaccine.
func (v *vaccine) isTaken(u float64) bool { return u >= v.least && u < v.uptake }

// window is the days on which a dose is due: at an age, or so many days after
// birth or after the condition began.
func (w *Worker) window(v *vaccine) span {
	if !v.byDay {
		return span{first: w.birth.AddMonths(v.from), last: w.birth.AddMonths(v.to+1) - 1}
	}
	from := w.birth
	if v.condition >= 0 {
		from = w.onset[v.condition]
	}
	return span{first: from + models.Date(v.dayFrom), last: from + models.Date(v.dayTo)}
}

// once draws the day of a dose in its window, wherever that lies, and gives
// the dose if the day lies in the period: so a window of many years has its
// share in each.
func (w *Worker) once(i int32, key rng.Key) {
	v := &w.vaccines[i]
	if !v.isTaken(key.U(drawUptake)) {
		return
	}
	window, when := w.window(v), key
	if v.to < adultAge*12 { // A child gets what is due at an age on one day.
		when = w.key.At(w.paths.vaccine).At(childhood)
	}
	at := func(u float64) models.Date { return window.first + models.Date(float64(u*float64(window.days()))) }
	day := at(when.U(drawDay))
	for try := uint64(0); !v.isInSeason(day); try++ {
		if try == seasonTries {
			return
		}
		day = at(key.U(drawAgain + try))
	}
	w.addDose(i, day, key.At(uint64(v.dose)))
}

// yearly draws a day in each season, or year, that meets the period.
func (w *Worker) yearly(i int32, key rng.Key) {
	v := &w.vaccines[i]
	for year := w.life.first.Year() - 1; year <= w.life.last.Year(); year++ {
		each := key.At(uint64(year))
		if !v.isTaken(each.U(drawUptake)) {
			continue
		}
		season := span{first: models.DateOf(year, 1, 1), last: models.DateOf(year, 12, 31)}
		if v.seasonal {
			season.first = models.DateOf(year, v.opens/100, v.opens%100)
			season.last = models.DateOf(year, v.closes/100, v.closes%100)
			if v.closes < v.opens {
				season.last = models.DateOf(year+1, v.closes/100, v.closes%100)
			}
		}
		day := season.first + models.Date(float64(each.U(drawDay)*float64(season.days())))
		w.addDose(i, day, each)
	}
}

// addDose adds a dose that may be given on its day.
func (w *Worker) addDose(i int32, day models.Date, key rng.Key) {
	if v := &w.vaccines[i]; w.life.has(day) && w.mayGive(v, day, 0) && !w.isGiven(v, day) {
		w.doses = append(w.doses, dose{vaccine: i, day: day, visit: none, key: key})
	}
}

// attach finds the visits at which doses are given: of children, the preventive
// visit nearest to the dose's day, else the visit to the office that is near; of
// adults, the latter. Doses of a vaccine keep their order and the interval
// between them.
func (w *Worker) attach() {
	slices.SortFunc(w.doses, func(a, b dose) int {
		return cmp.Or(cmp.Compare(w.vaccines[a.vaccine].word, w.vaccines[b.vaccine].word), cmp.Compare(a.day, b.day), cmp.Compare(a.key, b.key))
	})
	for i := range w.doses {
		d := &w.doses[i]
		if d.told {
			continue
		}
		within := w.life
		if i > 0 && w.isSame(i-1, i) {
			within.first = w.doses[i-1].day + doseInterval
		}
		if i+1 < len(w.doses) && w.isSame(i, i+1) {
			within.last = w.doses[i+1].day - doseInterval
		}
		if w.birth.YearsUntil(d.day) >= adultAge || !w.attachTo(d, within, true) {
			w.attachTo(d, within, false)
		}
	}
}

// isSame says that two doses are of the same vaccine.
func (w *Worker) isSame(a, b int) bool {
	return w.vaccines[w.doses[a].vaccine].word == w.vaccines[w.doses[b].vaccine].word
}

// attachTo gives the dose at the nearest visit to primary care that is near
// enough, if there is one; not to who comes with a fever.
func (w *Worker) attachTo(d *dose, within span, preventive bool) bool {
	v, planned, reach := &w.vaccines[d.vaccine], d.day, models.Date(nearVisit)
	if preventive {
		reach = models.Date(max(nearPreventive, min((v.to+1-v.from)*nearShare, nearMost)))
	}
	best := reach + 1
	for _, j := range w.order {
		e := &w.placed[j]
		k, day := &w.kinds[e.kind], e.day()
		away := max(day-planned, planned-day)
		if away < best && within.has(day) && k.outpatient && k.personal && int(e.specialty) == w.primary &&
			(k.preventive || !preventive) && !w.isFeverish(e) && w.mayGive(v, day, v.late) {
			best, d.visit, d.day = away, j, day
		}
	}
	return d.visit >= 0
}

func (w *Worker) isFeverish(e *encounter) bool {
	return e.condition >= 0 && w.conditions[e.condition].feverish
}

// mayGive says that a dose may be given on a day, so many months late at most.
func (w *Worker) mayGive(v *vaccine, day models.Date, late int) bool {
	if v.byDay && !w.window(v).has(day) || v.condition >= 0 && !w.goesOn(v.condition, day) {
		return false
	}
	age := w.months(day)
	return age >= v.from && age <= v.to+late && day >= v.first && day <= v.last && v.isInSeason(day)
}

func (w *Worker) writeDose(rows *models.Rows, d *dose) {
	v, r := &w.vaccines[d.vaccine], &w.row.immunization
	r.ImmunizationID, r.PatientID = models.IDOf(uint64(d.key)), w.patient
	r.EncounterID, r.ProviderID = 0, 0
	if d.visit >= 0 {
		r.EncounterID, r.ProviderID = w.placed[d.visit].id, w.placed[d.visit].providerID
	}
	r.Vaccine, r.CVXCode, r.Name, r.Site, r.Route = v.word, v.cvx, v.name, v.site, v.route
	r.DoseNumber, r.SeriesDoses = v.dose, v.doses
	r.OccurrenceDate = d.day
	r.ExpirationDate = d.day + lotFrom + models.Date(d.key.Intn(drawExpiry, lotSpan))
	r.LotNumber = appendLot(r.LotNumber[:0], d.key.Draw(drawLot))
	r.Status = models.ImmunizationStatusCompleted
	r.Origin = w.by(w.symbols.vaccines)
	rows.AppendImmunization(r)
}

// appendLot appends a letter, five digits and a letter, as makers number lots.
func appendLot(dst []byte, u uint64) []byte {
	dst = append(dst, 'A'+byte(u%26))
	u /= 26
	for range 5 {
		dst = append(dst, '0'+byte(u%10))
		u /= 10
	}
	return append(dst, 'A'+byte(u%26))
}
