package chart

import (
	"cmp"
	"slices"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

func (w *Worker) writeVitals(e *encounter) {
	rows := w.out[VitalSigns]
	if rows == nil && w.out[ClinicalNotes] == nil || !w.kinds[e.kind].inPerson {
		return
	}
	key := e.key.At(w.paths.vital)
	r := &w.row.vital
	r.EncounterID, r.PatientID = e.id, w.patient
	r.ObservedTime = e.after(grid)
	for _, i := range w.vitals {
		v := w.measure(e, i)
		if v != v {
			continue
		}
		l := &w.labs[i]
		w.noted.vital(l, v)
		if rows == nil {
			continue
		}
		r.VitalSignID = models.IDOf(uint64(key.At(l.key)))
		r.Vital, r.LOINCCode, r.Name, r.Unit = models.Sym(i), l.loinc, l.title, l.unit
		r.Value = scaled(v, vitalScale)
		low, high := w.reference(l)
		r.AbnormalFlag = l.flag(v, low, high)
		r.Origin = w.by(l.module)
		rows.AppendVitalSign(r)
	}
}

// The decimals of the columns of values.
const (
	resultScale = 3
	vitalScale  = 2
)

// writeOrders writes the encounter's tests and their results: the largest
// panel first; a test is done once, and an order of which nothing is left isn't placed.
func (w *Worker) writeOrders(e *encounter) {
	w.mine = w.mine[:0]
	for i := e.orders; i >= 0; i = w.orders[i].next {
		w.mine = append(w.mine, i)
	}
	slices.SortFunc(w.mine, func(a, b int32) int {
		x, y := &w.orders[a], &w.orders[b]
		return cmp.Or(cmp.Compare(w.size(y), w.size(x)), cmp.Compare(w.testKey(x), w.testKey(y)), cmp.Compare(x.nth, y.nth))
	})
	for _, i := range w.mine {
		o := &w.orders[i]
		if o.panel < 0 {
			w.one[0] = o.lab
			w.writeOrder(e, o, w.one[:])
		} else {
			w.writeOrder(e, o, w.panels[o.panel].labs)
		}
	}
}

func (w *Worker) size(o *order) int {
	if o.panel < 0 {
		return 1
	}
	return len(w.panels[o.panel].labs)
}

func (w *Worker) testKey(o *order) uint64 {
	if o.panel < 0 {
		return w.labs[o.lab].key
	}
	return w.panels[o.panel].key
}

// isDue says that a test is to be done: not yet, and the person has a level.
func (w *Worker) isDue(o *order, lab int32) bool {
	if o.value == o.value {
		return true
	}
	return w.done[lab] != w.moment && w.level[lab] == w.level[lab]
}

func (w *Worker) writeOrder(e *encounter, o *order, labs []int32) {
	if !slices.ContainsFunc(labs, func(l int32) bool { return w.isDue(o, l) }) {
		return
	}
	key := e.key.At(w.paths.order).At(w.testKey(o)).At(uint64(o.nth))
	id := models.IDOf(uint64(key))
	if rows := w.out[Orders]; rows != nil {
		r := &w.row.order
		r.OrderID, r.EncounterID, r.PatientID, r.ProviderID = id, e.id, w.patient, e.providerID
		r.OrderType, r.Priority, r.Status = models.OrderLaboratory, w.priority(e), models.OrderStatusCompleted
		r.SpecimenType = w.labs[labs[0]].specimen
		r.OrderedTime = e.after(grid)
		if o.panel >= 0 {
			p := &w.panels[o.panel]
			r.Code, r.CodeSystem, r.Description = p.code, p.system, p.name
		} else {
			l := &w.labs[o.lab]
			r.Code, r.CodeSystem, r.Description = l.orderCode, w.symbols.loinc, l.orderName
		}
		r.Origin = w.by(w.orderModule(o))
		rows.AppendOrder(r)
	}
	w.noted.ordered(w.orderSaid(o))
	w.writeResults(e, o, id, key, labs)
}

func (w *Worker) priority(e *encounter) models.Sym {
	switch w.kinds[e.kind].class {
	case models.ClassEMER:
		return models.PriorityStat
	case models.ClassIMP:
		return models.PriorityUrgent
	default:
		return models.PriorityRoutine
	}
}

// orderModule is that of the condition whose visits order the test.
func (w *Worker) orderModule(o *order) models.Sym {
	if o.condition >= 0 {
		return w.conditions[o.condition].module
	}
	return w.labs[o.lab].module
}

func (w *Worker) orderSaid(o *order) []byte {
	if o.panel >= 0 {
		return w.panels[o.panel].said
	}
	return w.labs[o.lab].said
}

func (w *Worker) writeResults(e *encounter, o *order, id models.ID, key rng.Key, labs []int32) {
	rows := w.out[LabResults]
	if rows == nil && w.out[ClinicalNotes] == nil {
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
	r.CollectedTime = e.after(2 * grid)
	r.ResultedTime = w.resulted(e, r.CollectedTime, key.U(drawResult))
	for _, i := range labs {
		if !w.isDue(o, i) {
			continue
		}
		w.done[i] = w.moment
		v := o.value
		if v != v {
			v = w.measure(e, i)
		}
		l := &w.labs[i]
		low, high := w.reference(l)
		r.AbnormalFlag = l.flag(v, low, high)
		w.noted.result(l, v, r.AbnormalFlag)
		if rows == nil {
			continue
		}
		r.LabResultID = models.IDOf(uint64(e.key.At(w.paths.result).At(l.key).At(uint64(o.nth))))
		r.Test, r.LOINCCode, r.TestName, r.Unit, r.SpecimenType = models.Sym(i), l.loinc, l.title, l.unit, l.specimen
		r.Value, r.ReferenceLow, r.ReferenceHigh = scaled(v, resultScale), scaled(low, resultScale), scaled(high, resultScale)
		r.Origin = w.by(l.module)
		rows.AppendLabResult(r)
	}
}

// resulted is when a result is released: within hours in hospital, else by
// the next day or so, and not after the period.
func (w *Worker) resulted(e *encounter, collected models.Instant, u float64) models.Instant {
	lo, hi := 3*60.0, 28*60.0
	if k := &w.kinds[e.kind]; !k.outpatient {
		lo, hi = 35, 150
	}
	t := collected + models.Instant(lo+float64(u*(hi-lo)))*minute
	return max(collected, min(t, (w.plan.End+1).At(-60)))
}
