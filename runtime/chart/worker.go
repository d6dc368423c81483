package chart

import (
	"cmp"
	"slices"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// Worker makes units, one at a time. It belongs to one goroutine.
type Worker struct {
	*Chart

	st         *eval.State
	out        Rows
	key        rng.Key
	patient    models.ID
	birth      models.Date
	death      models.Date
	life       span // The days on which the person may be seen.
	zip        int
	pharmacy   stdlib.FacilityNumber // Where prescriptions are filled.
	pharmacyID models.ID             // 0 until there is one to fill.
	age        int

	active  []bool        // By condition: whether the person has it.
	having  []int32       // The conditions that the person has, in order.
	nth     []int32       // By condition: its place among those.
	onset   []models.Date // By condition.
	over    []models.Date // By condition: its last day, if it has one.
	drift   []float64     // By lab, a year.
	passing []passing     // Drifts of conditions that end.
	coded   []codeRef     // The codes of conditions at one visit.
	visited []visited     // By condition: where they stand in coded.
	visits  uint64        // Visits so far, of all persons.
	epochs  []models.Date // Days of the period on which a condition begins or codes change by age, sorted.
	held    []codeRef     // The codes of each epoch and condition.
	heldAt  []int32       // Where they begin.
	hidden  []float64     // Slots while they are hidden.

	hosts     []host // The unit's own providers.
	asked     []encounter
	placed    []encounter
	order     []int32 // The placed encounters by time.
	orders    []order
	performs  []perform
	joins     []joining
	walk      walk // On the journey under way.
	scripts   []prescribed
	tells     []told
	additions []addition
	read      int            // How many of them have been read anew.
	planned   bool           // Ordinary encounters have been asked for before the journeys,
	settled   models.Instant // and those placed that begin before then.
	known     []known        // What conditions of journeys have read.
	items     []item         // What a question goes over.
	tried     []order
	values    []float64
	trends    []trending
	sets      []setting      // In the order of their days.
	drawn     []drawnSlot    // What slots had that asOf has changed.
	brought   []int32        // The acute conditions that journeys have brought.
	began     []int32        // The conditions whose days they have changed.
	owned     []int32        // Those of which they tell all that happens: what begins or ends with one.
	dead      bool           // The person dies on a journey,
	dies      models.Instant // then.
	meds      []medication
	mine      []int32 // Visits of one condition, or orders of one visit.
	open      []int32 // Visits of one condition that don't bring a test yet.
	again     []int32 // Labs that were critical on the day before.
	critical  []int32 // Labs that are critical on the day.

	level, factor, value []float64     // By lab.
	waits                []bool        // By lab: its level isn't drawn yet.
	stamp, done          []uint32      // The moment in which a lab was measured, and reported.
	kept                 []uint32      // By lab: the moment of which a condition has read it,
	keeper               []int32       // and its place in known.
	takenOn              []models.Date // When a vital sign that is taken yearly was taken last.
	moment               uint32
	day                  uint64 // Of the stay in which the moment lies.
	touched              []int32
	one                  [1]int32

	dx, sorted []diagnosis
	doses      []dose
	reactions  []reaction
	text       []byte
	leaving    bool // The note in the making is a discharge summary.
	noted      noted
	row        rows
}

// rows are the rows in the making, one of each table.
type rows struct {
	encounter    models.Encounter
	diagnosis    models.Diagnosis
	procedure    models.Procedure
	order        models.Order
	medication   models.Medication
	result       models.LabResult
	vital        models.VitalSign
	immunization models.Immunization
	allergy      models.Allergy
	note         models.ClinicalNote
	problem      models.Problem
	fill         models.Fill
	device       models.Device
}

// none stands for no condition, panel, lab or encounter.
const none = -1

// encounter is a visit, a stay or a contact.
type encounter struct {
	key       rng.Key
	id        models.ID
	kind      int32
	condition int32 // None for a fact of a story, and for what nothing else brings.
	within    span
	fixed     bool // It happens as it stands.
	scripted  bool // A journey brings it.
	must      bool // It isn't left out.
	clock     int32
	minutes   int32
	start     models.Instant
	end       models.Instant

	host           // Who is seen; its specialty is the care that is asked for.
	orders   int32 // The first of its orders, none if there is none.
	performs int32
	told     int32 // What a journey tells of it, none if nothing.
	joins    int32 // The first of the conditions that it is for beside its own, none if there is none.
}

func (e *encounter) day() models.Date { return e.start.Date() }

func (e *encounter) overlaps(o *encounter) bool { return e.start < o.end && o.start < e.end }

// sort puts the placed encounters in the order of time.
func (w *Worker) sort() {
	w.order = w.order[:0]
	for i := range w.placed {
		w.order = append(w.order, int32(i))
	}
	slices.SortFunc(w.order, func(a, b int32) int {
		x, y := &w.placed[a], &w.placed[b]
		return cmp.Or(cmp.Compare(x.start, y.start), cmp.Compare(x.id, y.id))
	})
}

// by is the origin of a row that a module makes.
func (w *Worker) by(module models.Sym) models.Origin {
	o := w.origin
	o.SkillUsed = module
	return o
}
