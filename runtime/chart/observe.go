package chart

import (
	"cmp"
	"math"
	"slices"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

// The decimals of the columns of values.
const (
	resultScale = 3
	vitalScale  = 2
)

// writeOrders writes the encounter's tests and their results, day by day: what
// a story says first, then what procedures measure, then the largest panel. A
// test is done once a day, and an order of which nothing is left isn't placed.
// What was critical on a day of a stay is looked at again on the next.
func (w *Worker) writeOrders(e *encounter) {
	w.mine = w.mine[:0]
	for i := e.orders; i >= 0; i = w.orders[i].next {
		w.mine = append(w.mine, i)
	}
	slices.SortFunc(w.mine, func(a, b int32) int {
		return w.sooner(&w.orders[a], &w.orders[b])
	})
	w.again, w.critical = w.again[:0], w.critical[:0]
	for n, day := 0, int32(0); day >= 0; {
		for ; n < len(w.mine) && w.orders[w.mine[n]].day == day; n++ {
			o := &w.orders[w.mine[n]]
			w.writeOrder(e, o, w.testsOf(o))
		}
		w.writeAgain(e, day)
		if day = w.nextDay(e, day, n); day >= 0 {
			w.again, w.critical = w.critical, w.again[:0]
			w.leave()
			w.at(e, day)
			w.noted.nextDay()
		}
	}
}

// sooner compares orders by when an encounter comes to their tests.
func (w *Worker) sooner(x, y *order) int {
	return cmp.Or(cmp.Compare(x.day, y.day), cmp.Compare(w.rank(x), w.rank(y)), cmp.Compare(w.testKey(x), w.testKey(y)),
		cmp.Compare(x.nth, y.nth), cmp.Compare(y.condition, x.condition))
}

// nextDay is the day of the encounter's next tests, none if there are no more:
// the nth order's, or the next one after something critical.
func (w *Worker) nextDay(e *encounter, day int32, n int) int32 {
	if len(w.critical) > 0 && w.kinds[e.kind].stay && w.round(e, day+1) < e.end {
		return day + 1
	}
	if n < len(w.mine) {
		return w.orders[w.mine[n]].day
	}
	return none
}

// writeAgain repeats what was critical on the day before, unless it has been done.
func (w *Worker) writeAgain(e *encounter, day int32) {
	for _, i := range w.again {
		w.one[0] = i
		w.writeOrder(e, &order{panel: none, lab: i, procedure: none, condition: none, value: math.NaN(), day: day, routine: true}, w.one[:])
	}
}

// alarm notes a critical result of a specimen that isn't how the person always is.
func (w *Worker) alarm(i int32, flag models.Sym) {
	l := &w.labs[i]
	if flag != models.FlagHH && flag != models.FlagLL || l.def.Specimen == "" {
		return
	}
	if own := l.flag(w.levelOf(i), 0, 0); own != flag {
		w.critical = append(w.critical, i)
		if !w.noted.later {
			w.noted.critical = listed(w.noted.critical, 0, l.said)
		}
	}
}

// testsOf are the tests of an order, valid until the next call.
func (w *Worker) testsOf(o *order) []int32 {
	switch {
	case o.panel >= 0:
		return w.panels[o.panel].labs
	case o.procedure >= 0:
		return w.procedures[o.procedure].labs
	default:
		w.one[0] = o.lab
		return w.one[:]
	}
}

// rank is the less the sooner an order comes to its tests.
func (w *Worker) rank(o *order) int {
	switch {
	case o.isFact():
		return -2 * len(w.labs)
	case o.procedure >= 0:
		return -len(w.labs) - len(w.procedures[o.procedure].labs)
	case o.panel >= 0:
		return -len(w.panels[o.panel].labs)
	default:
		return -1
	}
}

func (w *Worker) testKey(o *order) uint64 {
	switch {
	case o.panel >= 0:
		return w.panels[o.panel].key
	case o.procedure >= 0:
		return w.procedures[o.procedure].key
	default:
		return w.labs[o.lab].key
	}
}

// number tells an order from others of the same tests at the encounter.
func (o *order) number() uint64 { return uint64(o.day)<<32 | uint64(o.nth) }

func (w *Worker) orderKey(e *encounter, o *order) rng.Key {
	return e.key.At(w.paths.order).At(w.testKey(o)).At(o.number())
}

// isDue says that a test is to be done: not yet, and the person has such a value.
func (w *Worker) isDue(e *encounter, o *order, lab int32) bool {
	return o.isFact() || w.done[lab] != w.moment && w.isMeasured(e, lab) && !w.isOthers(o, lab)
}

func (w *Worker) writeOrder(e *encounter, o *order, labs []int32) {
	if !slices.ContainsFunc(labs, func(l int32) bool { return w.isDue(e, o, l) }) {
		return
	}
	key := w.orderKey(e, o)
	id := models.IDOf(uint64(key))
	if w.isAsked(o, labs) {
		id = 0
	} else if rows := w.out[Orders]; rows != nil {
		r := &w.row.order
		r.OrderID, r.EncounterID, r.PatientID, r.ProviderID = id, e.id, w.patient, e.providerID
		r.OrderType, r.Priority, r.Status = models.OrderLaboratory, w.priority(e, o), models.OrderStatusCompleted
		r.SpecimenType = w.labs[labs[0]].specimen
		r.OrderedTime = w.ordered(e, o)
		w.nameOrder(r, o)
		r.Origin = w.by(w.orderModule(o))
		rows.AppendOrder(r)
	}
	if o.procedure < 0 && id != 0 { // Else it stands among what was done or found.
		w.noted.ordered(w.orderSaid(o))
	}
	w.writeResults(e, o, id, key, labs)
}

// isAsked says that an order is for questionnaires only: they are filled in at
// the visit, and no order is placed.
func (w *Worker) isAsked(o *order, labs []int32) bool {
	return o.procedure < 0 && !slices.ContainsFunc(labs, func(l int32) bool { return !w.labs[l].def.Survey })
}

// nameOrder says what is ordered.
func (w *Worker) nameOrder(r *models.Order, o *order) {
	switch {
	case o.panel >= 0:
		p := &w.panels[o.panel]
		r.Code, r.CodeSystem, r.Description = p.code, p.system, p.name
	case o.procedure >= 0:
		p := &w.procedures[o.procedure]
		r.OrderType, r.Code, r.CodeSystem, r.Description = models.OrderProcedure, p.orderCode, p.orderSystem, p.orderName
	default:
		l := &w.labs[o.lab]
		r.Code, r.CodeSystem, r.Description = l.orderCode, w.symbols.loinc, l.orderName
	}
}

// priority is how soon an order is to be done; those for the next days of a
// stay are done in their turn.
func (w *Worker) priority(e *encounter, o *order) models.Sym {
	if o.day > 0 {
		return models.PriorityRoutine
	}
	switch w.kinds[e.kind].class {
	case models.ClassEMER:
		return models.PriorityStat
	case models.ClassIMP:
		return models.PriorityUrgent
	default:
		return models.PriorityRoutine
	}
}

// orderModule is that of the condition whose visits order the test, or of what
// its kind of encounter orders.
func (w *Worker) orderModule(o *order) models.Sym {
	switch {
	case o.condition >= 0:
		return w.conditions[o.condition].module
	case o.routine || o.panel >= 0:
		return w.symbols.orders
	default:
		return w.labs[o.lab].module
	}
}

func (w *Worker) orderSaid(o *order) []byte {
	if o.panel >= 0 {
		return w.panels[o.panel].said
	}
	return w.labs[o.lab].said
}

func (w *Worker) writeResults(e *encounter, o *order, id models.ID, key rng.Key, labs []int32) {
	rows := w.out[LabResults]
	repeats := w.out[Orders] != nil && w.kinds[e.kind].stay // What is critical is ordered again.
	if rows == nil && w.out[ClinicalNotes] == nil && !repeats {
		for _, l := range labs {
			w.done[l] = w.moment
		}
		return
	}
	r := &w.row.result
	r.OrderID, r.EncounterID, r.PatientID, r.ProviderID = id, e.id, w.patient, e.providerID
	r.Status, r.Panel = models.ResultStatusFinal, models.NoSym
	if o.panel >= 0 {
		r.Panel = models.Sym(o.panel)
	}
	r.CollectedTime = w.collected(e, o)
	r.ResultedTime = w.resulted(e, r.CollectedTime, w.hours(labs), key.U(drawResult))
	for _, i := range labs {
		if !w.isDue(e, o, i) {
			continue
		}
		w.done[i] = w.moment
		if o.isFact() {
			w.pin(i, o.value)
		}
		v := w.measure(e, i)
		l := &w.labs[i]
		low, high := w.reference(l)
		r.AbnormalFlag = l.flag(v, low, high)
		w.noted.result(l, v, r.AbnormalFlag)
		w.alarm(i, r.AbnormalFlag)
		if rows == nil {
			continue
		}
		r.LabResultID = models.IDOf(uint64(e.key.At(w.paths.result).At(l.key).At(o.number())))
		r.Test, r.LOINCCode, r.TestName, r.Unit, r.SpecimenType = models.Sym(i), l.loinc, l.title, l.unit, l.specimen
		r.Value, r.ReferenceLow, r.ReferenceHigh = scaled(v, resultScale), scaled(low, resultScale), scaled(high, resultScale)
		r.ValueText, r.ValueCode = nil, models.NoSym
		if len(l.answers) > 0 { // No number, and no range of numbers.
			a := l.answers[int(v)]
			r.Value, r.ReferenceLow, r.ReferenceHigh = models.NoInt, models.NoInt, models.NoInt
			r.ValueText, r.ValueCode = a.text, a.code
		}
		r.Origin = w.by(l.module)
		rows.AppendLabResult(r)
	}
}

// How long a test takes, in hours, of which its definition says nothing; and
// under what it is done where the patient is.
const (
	usualHours  = 1
	atSiteUnder = 0.5
)

// hours is how long the longest of the tests takes: an order is released whole.
func (w *Worker) hours(labs []int32) float64 {
	most := 0.0
	for _, i := range labs {
		h := w.labs[i].def.Hours
		if h == 0 {
			h = usualHours
		}
		most = max(most, h)
	}
	return most
}

// resulted is when a result is released: after what the test takes, with the
// way to the laboratory, which is short in hospital and up to a day's courier
// elsewhere; not after the period.
func (w *Worker) resulted(e *encounter, collected models.Instant, hours, u float64) models.Instant {
	lo, hi := 120.0, 1560.0
	switch {
	case hours < atSiteUnder:
		lo, hi = 0, 5
	case !w.kinds[e.kind].outpatient:
		lo, hi = 5, 60
	}
	took := float64(60*hours) * (0.8 + float64(0.5*u))
	t := collected + models.Instant(took+lo+float64(u*(hi-lo)))*minute
	last := (w.plan.End + 1).At(-60)
	if w.dead {
		last = min(last, w.dies)
	}
	return max(collected, min(t, last))
}
