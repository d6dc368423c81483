// Package chart makes what happens to a person in the period: encounters with
// their diagnoses, procedures, vital signs, orders, results, prescriptions and
// notes, and the person's immunizations, allergies and problem list.
//
// In go a unit's slots (eval.State) and its key; out come rows. Everything is
// drawn from keys made of names (of the condition, the visit, the lab) and of
// the number of the visit, never from a place in a sequence, so that a new
// condition, drug or visit leaves the other rows and their ids as they were.
//
// The order of work for a unit:
//
//  1. dated facts, and then what the unit's journeys bring, are placed in the
//     calendar (journey.go); each condition that the person has asks for visits
//     (schedule.go), on days that it shares with others (share.go);
//  2. they are placed one after the other (place.go): stays, then the rest,
//     each in the plan's order. What would
//     overlap something placed before it moves, or is left out; nothing that
//     was placed ever moves, so a newcomer disturbs only what it meets;
//  3. tests, procedures and medicines are spread over the visits (spread.go),
//     with the tests that encounters order by their kind (routine.go);
//  4. the visits are written in the order of time (write.go).
package chart

import (
	"errors"
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// Table is one of the tables that the chart fills.
type Table int

// The chart's tables.
const (
	Encounters Table = iota
	Diagnoses
	Procedures
	Orders
	Medications
	LabResults
	VitalSigns
	Immunizations
	Allergies
	ClinicalNotes
	Problems
	Fills
	Devices
	NumTables // The number of tables.
)

// TableNames are the names of the tables, by Table.
func TableNames() [NumTables]string {
	return [NumTables]string{
		"encounters", "diagnoses", "procedures", "orders", "medications", "lab_results", "vital_signs", "immunizations",
		"allergies", "clinical_notes", "problems", "fills", "devices",
	}
}

// Needed says which tables are to be made.
type Needed [NumTables]bool

// Needs marks the chart's tables among the names.
func Needs(names ...string) Needed {
	var n Needed
	for t, own := range TableNames() {
		for _, name := range names {
			n[t] = n[t] || name == own
		}
	}
	return n
}

// Rows are a unit's destination: the rows of each table, nil where it isn't made.
type Rows [NumTables]*models.Rows

// Chart is a plan's care, prepared. It is read-only and shared by all workers.
type Chart struct {
	plan       *plan.Plan
	needed     Needed
	directory  *stdlib.Directory
	words      *Vocabulary
	calendar   calendar
	conditions []condition
	turns      [oldest + 1]bool // By age: a line of codes may change on that birthday.
	presence   []presence       // By condition.
	treated    []treated        // All lines of treatment, in the order of the conditions.
	labs       []lab
	journeys   []journey
	follows    [][]bool   // By cohort and slot: whether it is drawn from what journeys set.
	routine    int32      // The condition that preventive visits are for, none if the plan has none.
	curves     []*curve   // By lab, nil for those that don't grow.
	centiles   []*centile // By lab, nil for those that aren't percentiles.
	vitals     []int32    // The labs that are vital signs.
	panels     []panel
	kinds      []kind
	codes      []code
	before     []bool     // before[a*len(codes)+b]: a stands before b.
	needs      [][][]bool // By code: for each code that must stand beside it, which codes are such.
	drugs      []drug
	procedures []procedure
	dispensing [fillsRenewed + 1]dispensing
	pharmacies int                  // The kind of facility.
	triage     map[int32]triage     // By condition.
	lengths    map[lengthOf]lengths // Of stays.
	services   []service            // Of kinds that are billed by age.
	vaccines   []vaccine
	allergens  []allergen
	templates  [][]template       // By kind.
	requested  []template         // Those that journeys ask for.
	referrals  map[int32]referral // By care.
	consults   []bool             // By kind: whether it has notes of consultations.
	admissions admissions
	zips       int      // The number of places.
	primary    int      // The care that primary care providers give.
	cares      []uint64 // The stream of each care of the directory.
	ordering   []bool   // By care: whether some who give it order tests.
	prescriber []bool   // By care: whether some who give it prescribe.
	measuring  []bool   // By care: whether some who give it measure vital signs.
	usual      int      // The kind of visit for what has no visit of its own.
	origin     models.Origin
	paths      paths
	symbols    symbols
}

var errNoCare = errors.New("the plan says nothing of care: expected conditions, labs and kinds of encounters")

// New prepares the chart of a plan, whose vocabularies words are.
func New(p *plan.Plan, words *Vocabulary, b *eval.Binder, tables Needed) (*Chart, error) {
	if p.Care == nil || words == nil {
		return nil, errNoCare
	}
	directory, err := stdlib.CareDirectory()
	if err != nil {
		return nil, err
	}
	c := &Chart{plan: p, needed: tables, directory: directory, zips: len(stdlib.Places().Zips), words: words, paths: newPaths(), symbols: newSymbols(words, directory)}
	c.origin = models.Origin{SourceType: models.SourceGenerated, SourceSystem: 0, GenerationSeed: int64(p.Seed)}
	for _, prepare := range []func(*eval.Binder) error{
		c.prepareCalendar, c.prepareKinds, c.prepareCodes, c.prepareLabs, c.prepareGrowth, c.prepareDrugs, c.prepareProcedures,
		c.prepareConditions, c.prepareVaccines, c.prepareNotes, c.prepareReferrals, c.prepareJourneys, c.prepareChanges, c.prepareSeasons, c.prepareRoutines, c.prepareUtilization, c.prepareAllergens, c.prepareAdmissions,
	} {
		if err := prepare(b); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// Worker makes units one after the other, in scratch space of its own.
func (c *Chart) Worker() *Worker {
	n := len(c.labs)
	nowhere := make([]models.Date, len(c.conditions))
	for i := range nowhere {
		nowhere[i] = models.NoDate
	}
	return &Worker{
		Chart: c, onset: nowhere, over: slices.Clone(nowhere), drift: make([]float64, n), active: make([]bool, len(c.conditions)),
		nth: make([]int32, len(c.conditions)), visited: make([]visited, len(c.conditions)), visits: 1,
		level: make([]float64, n), waits: make([]bool, n), factor: make([]float64, n), value: make([]float64, n), stamp: make([]uint32, n), done: make([]uint32, n),
		kept: make([]uint32, n), keeper: make([]int32, n), takenOn: make([]models.Date, n),
	}
}

// Unit makes the rows of one unit, as Live and Write do.
func (w *Worker) Unit(st *eval.State, key rng.Key, patient models.ID, out *Rows, refs *Refs) error {
	if err := w.Live(st, key); err != nil {
		return err
	}
	w.Write(patient, out, refs)
	return nil
}

// Live begins a unit, whose own key is given, and goes through its journeys. The
// slots may say then that the person has died, of whom they didn't before: the
// row of the person is to be made after it.
func (w *Worker) Live(st *eval.State, key rng.Key) error {
	if err := w.begin(st, key); err != nil {
		return err
	}
	w.scheduleFacts()
	w.placeFacts()
	w.brought, w.began = w.brought[:0], w.began[:0]
	if w.planned, w.settled = w.seesVisits(), 0; w.planned {
		w.scheduleAll(false)
	}
	if w.followJourneys() {
		w.conditionsOf()
		w.drifts()
	}
	return nil
}

// Write makes the rows of the unit that Live has begun; patient is its row in
// table patients. The slots are as they were when it returns, save the onset of
// what begins with a journey, and the end of what ends with one.
func (w *Worker) Write(patient models.ID, out *Rows, refs *Refs) {
	w.patient = patient
	for t := range out {
		w.out[t] = out[t]
		if !w.needed[t] {
			w.out[t] = nil
		}
	}
	w.schedule()
	w.place()
	w.locate()
	w.sort()
	w.spread()
	w.prescribe()
	w.write()
	w.immunize()
	w.allergic()
	w.listProblems()
	w.refer(refs)
}

// begin takes over the unit.
func (w *Worker) begin(st *eval.State, key rng.Key) error {
	if st.Cohort < 0 || st.Cohort >= len(w.plan.Cohorts) {
		return fmt.Errorf("cohort %d: the plan has cohorts 0..%d", st.Cohort, len(w.plan.Cohorts)-1)
	}
	birth, zip, age := st.Slots[plan.SlotBirth], st.Slots[plan.SlotPlace], st.Slots[plan.SlotAge]
	if birth != birth || age != age || !(zip >= 0 && zip < float64(w.zips)) {
		return fmt.Errorf("unit %d of cohort %s has no day of birth, no age or no place", st.Unit, w.plan.Cohorts[st.Cohort].Label)
	}
	w.st, w.key = st, key
	w.birth, w.zip, w.age = models.Date(birth), int(zip), int(age)
	w.life = span{first: max(w.plan.Start, w.birth), last: w.plan.End}
	w.death = models.NoDate
	if d := st.Slots[plan.SlotDeath]; d == d {
		w.death = models.Date(d)
		w.life.last = min(w.life.last, w.death-1)
	}
	w.life.last = max(w.life.last, w.life.first)
	w.asked, w.placed, w.meds, w.orders, w.performs = w.asked[:0], w.placed[:0], w.meds[:0], w.orders[:0], w.performs[:0]
	w.joins, w.began, w.trends, w.sets = w.joins[:0], w.began[:0], w.trends[:0], w.sets[:0]
	w.pharmacyID = 0
	for _, i := range w.vitals {
		w.takenOn[i] = models.NoDate
	}
	w.conditionsOf()
	w.levels()
	w.drifts()
	return nil
}

// conditionsOf notes which conditions the person has and since when.
func (w *Worker) conditionsOf() {
	w.epochs = w.epochs[:0]
	for _, i := range w.having {
		w.active[i], w.onset[i], w.over[i] = false, models.NoDate, models.NoDate
	}
	w.having = w.having[:0]
	for i, p := range w.presence {
		if p.care || w.st.Slots[p.has] == 1 {
			w.active[i], w.nth[i] = true, int32(len(w.having))
			w.having = append(w.having, int32(i))
		}
	}
	for _, i := range w.having {
		c := &w.conditions[i]
		if c.onset < 0 {
			continue
		}
		w.onset[i] = w.life.first // Of those who have lived for less than the least that it takes to begin.
		if d := w.st.Slots[c.onset]; d == d {
			w.onset[i] = models.Date(d)
		}
		w.onset[i] = min(max(w.onset[i], w.earliest(c.def.AgeFrom)), w.life.last)
		w.epoch(w.onset[i])
		if c.end < 0 {
			continue
		}
		if d := w.st.Slots[c.end]; d == d {
			w.over[i] = max(models.Date(d), w.onset[i])
			w.epoch(w.over[i] + 1)
		}
	}
	for i := range w.sets {
		w.epoch(w.sets[i].day)
	}
	w.forgo()
	w.ageEpochs()
	w.code()
}

// symbols are those that rows need and no item of the plan has.
type symbols struct {
	visits, orders, vaccines, allergens, notes, fills, devices models.Sym // Modules.
	loinc, rxnorm, nucc                                        models.Sym // Systems of orders.
	allergenSystem                                             models.Sym
	departments                                                []models.Sym // By care of the directory.
	fromEmergency                                              models.Sym   // The admission source of who came by an emergency department.
	fromClinic                                                 models.Sym   // That of who was called in.
	expired                                                    models.Sym   // The disposition of who has died.
}

func newSymbols(v *Vocabulary, d *stdlib.Directory) symbols {
	s := symbols{
		visits: sym(v.modules, moduleEncounters), orders: sym(v.modules, moduleOrders), vaccines: sym(v.modules, moduleVaccines), allergens: sym(v.modules, moduleAllergens),
		notes: sym(v.modules, moduleNotes), fills: sym(v.modules, moduleFills), devices: sym(v.modules, moduleDevices),
		loinc: sym(v.orderSystems, systemLOINC), rxnorm: sym(v.orderSystems, systemRxNorm), nucc: sym(v.orderSystems, systemNUCC),
		allergenSystem: sym(v.allergenSystems, systemRxNorm), fromEmergency: sym(v.admission, "emd"), fromClinic: sym(v.admission, "outp"),
		expired: sym(v.disposition, expired),
	}
	for i := range d.Cares {
		s.departments = append(s.departments, sym(v.departments, department(d, i)))
	}
	return s
}

// paths are the names of the streams that have none in the plan.
type paths struct {
	encounter, usual, fact, provider, facility, duty, diagnosis, service, order, round, result, vital, noise, medication, vaccine,
	allergy, note, problem, day, use, fill, pharmacy, device, acuity uint64
}

func newPaths() paths {
	return paths{
		encounter: named("encounter"), usual: named("visits.usual"), fact: named("fact"), provider: named("chart.provider"),
		facility: named("chart.facility"), duty: named("duty"), diagnosis: named("diagnosis"), service: named("service"),
		order: named("order"), round: named("round"), result: named("result"), vital: named("vital"), noise: named("noise"), medication: named("medication"),
		vaccine: named("vaccine"), allergy: named("allergy"), note: named("note"), problem: named("problem"), day: named("day"), use: named("use"), fill: named("fill"), pharmacy: named("pharmacy"), device: named("device"), acuity: named("acuity"),
	}
}

// named is a stream's name as a number, hashed once.
func named(name string) uint64 { return uint64(rng.Key(0).Name(name)) }

// span is a stretch of days, both ends included.
type span struct{ first, last models.Date }

func (s span) days() int { return int(s.last-s.first) + 1 }

func (s span) has(d models.Date) bool { return d >= s.first && d <= s.last }

// years are those of the span in rates.
func (s span) years() float64 { return float64(s.days()) / 365.25 }
