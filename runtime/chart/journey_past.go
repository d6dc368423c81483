package chart

import (
	"cmp"
	"math"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
)

// A step of a journey may ask what has happened until its own time: what dated
// facts, the journeys followed before it and the journey itself have brought.
// A result counts from the time on at which it is known. When a condition reads
// one, it is drawn just as the row of table lab_results will be, and kept, so
// that the row has that value whatever the journey tells of the encounter later.

// ask is a question about the past, prepared.
type ask struct {
	def        *plan.Past
	where, arg eval.Func
}

func prepareAsks(b *binding, name string, defs []*plan.Past) (out []ask) {
	for _, def := range defs {
		out = append(out, ask{def: def, where: b.expr(name, def.Where), arg: b.expr(name, def.Arg)})
	}
	return out
}

// item is one thing of the past: of a result begin is when it was collected and
// end when it was known; of an encounter that goes on, end is 0.
type item struct {
	value      float64
	begin, end models.Instant
}

// wasSo says that a condition that asks of the past holds at a time.
func (w *Worker) wasSo(t *walk, when eval.Func, asks []ask, now models.Instant) bool {
	for i := range asks {
		w.st.Slots[asks[i].def.Slot] = w.answer(t, &asks[i], now)
	}
	w.asOf(now.Date())
	so := holds(when, w.st)
	w.asDrawn()
	for i := range asks {
		w.st.Slots[asks[i].def.Slot] = math.NaN()
	}
	return so
}

// answer is the answer to a question at a time.
func (w *Worker) answer(t *walk, a *ask, now models.Instant) float64 {
	w.items = w.items[:0]
	if a.def.Of == plan.PastEncounters || a.def.Of == plan.PastVitals {
		w.settle(now)
	}
	switch a.def.Of {
	case plan.PastLabs:
		w.resultsOf(int32(a.def.What[0]), now)
	case plan.PastVitals:
		w.vitalsOf(int32(a.def.What[0]), now)
	case plan.PastLabels:
		for _, n := range t.named {
			switch {
			case int(n.label) != a.def.What[0]:
			case n.encounter != reached:
				w.addEncounter(&w.placed[n.encounter], now)
			case n.day.At(0) < now:
				w.items = append(w.items, item{value: math.NaN(), begin: n.day.At(0), end: n.day.At(0)})
			}
		}
	case plan.PastEncounters:
		for i := range w.placed {
			if e := &w.placed[i]; isOf(a.def, e.kind) {
				w.addEncounter(e, now)
			}
		}
	case plan.PastProcedures:
		w.proceduresOf(a.def, now)
	case plan.PastDrugs:
		w.drugsOf(a.def, now)
	}
	return w.aggregate(a, now)
}

// aggregate takes the gathered things together.
func (w *Worker) aggregate(a *ask, now models.Instant) float64 {
	slices.SortStableFunc(w.items, func(x, y item) int { return cmp.Compare(x.begin, y.begin) })
	from := now - models.Instant(a.def.Within*24*60)*minute
	fold, first, last := eval.NewFold(), math.NaN(), math.NaN()
	w.values = w.values[:0]
	for i := range w.items {
		if a.def.Within > 0 && w.items[i].begin < from {
			continue
		}
		w.see(&w.items[i])
		if !holds(a.where, w.st) {
			continue
		}
		v := 1.0
		if a.arg != nil {
			v = a.arg(w.st)
		}
		if fold.Add(v); v != v {
			continue
		}
		if first != first {
			first = v
		}
		last, w.values = v, append(w.values, v)
	}
	w.see(nil)
	switch a.def.Fn {
	case plan.First:
		return first
	case plan.Last:
		return last
	case plan.Median, plan.Quantile:
		q := a.def.Q
		if a.def.Fn == plan.Median {
			q = 0.5
		}
		slices.Sort(w.values)
		return eval.QuantileOf(w.values, q)
	default:
		return fold.Value(a.def.Fn)
	}
}

// see has questions read one thing, none for nil.
func (w *Worker) see(x *item) {
	slots, at := w.st.Slots, w.plan.Care.Item
	slots[at.Value], slots[at.Begin], slots[at.End] = math.NaN(), math.NaN(), math.NaN()
	if x == nil {
		return
	}
	slots[at.Value], slots[at.Begin] = x.value, inDays(x.begin)
	if x.end != 0 {
		slots[at.End] = inDays(x.end)
	}
}

// inDays is a time as expressions have it.
func inDays(t models.Instant) float64 { return float64(t) / (24 * 60 * 60) }

// addEncounter adds an encounter that has begun.
func (w *Worker) addEncounter(e *encounter, now models.Instant) {
	if e.start >= now {
		return
	}
	x := item{value: math.NaN(), begin: e.start}
	if e.end <= now {
		x.end = e.end
	}
	w.items = append(w.items, x)
}

// proceduresOf gathers the procedures done, each once at an encounter.
func (w *Worker) proceduresOf(def *plan.Past, now models.Instant) {
	for i := range w.placed {
		e := &w.placed[i]
		for p := e.performs; p >= 0; p = w.performs[p].next {
			x := w.performs[p].procedure
			if !isOf(def, x) || w.isDoneAgain(p) {
				continue
			}
			if at := e.after(w.doneAfter(e, p)); at < now {
				w.items = append(w.items, item{value: math.NaN(), begin: at})
			}
		}
	}
}

// isDoneAgain says that the encounter has the procedure more than once, of which one row is written.
func (w *Worker) isDoneAgain(p int32) bool {
	for o := w.performs[p].next; o >= 0; o = w.performs[o].next {
		if w.performs[o].procedure == w.performs[p].procedure {
			return true
		}
	}
	return false
}

// doneAfter is how many minutes after the beginning a procedure is done, among those that the encounter has so far.
func (w *Worker) doneAfter(e *encounter, done int32) int {
	n := 0
	for p := e.performs; p >= 0; p = w.performs[p].next {
		if !w.isDoneAgain(p) && w.procedures[w.performs[p].procedure].key < w.procedures[w.performs[done].procedure].key {
			n++
		}
	}
	return w.doneAt(&w.performs[done], e, n)
}

// drugsOf gathers the prescriptions of journeys, each drug once.
func (w *Worker) drugsOf(def *plan.Past, now models.Instant) {
	for i := range w.scripts {
		p := &w.scripts[i]
		again := slices.ContainsFunc(w.scripts[:i], func(o prescribed) bool { return o.drug == p.drug })
		if e := &w.placed[p.encounter]; isOf(def, p.drug) && !again && e.start < now {
			w.items = append(w.items, item{value: math.NaN(), begin: e.start})
		}
	}
}

func isOf(def *plan.Past, i int32) bool {
	return len(def.What) == 0 || slices.Contains(def.What, int(i))
}

// vitalsOf gathers what a vital sign was whenever it was taken: at the beginning
// of encounters, of some on the later days of stays too; of those that are taken
// yearly once a year.
func (w *Worker) vitalsOf(lab int32, now models.Instant) {
	for i := range w.placed {
		e := &w.placed[i]
		if at := e.after(grid); at < now && w.takesVitals(e) {
			w.addFound(w.recall(int32(i), 0, lab, nil), at, at)
		}
		if !w.labs[lab].def.Daily || !w.kinds[e.kind].stay {
			continue
		}
		for day := int32(1); w.round(e, day) < min(e.end, now); day++ {
			w.addFound(w.recall(int32(i), day, lab, nil), w.round(e, day), w.round(e, day))
		}
	}
	from := w.labs[lab].def.Yearly
	if from == nil {
		return
	}
	slices.SortStableFunc(w.items, func(x, y item) int { return cmp.Compare(x.begin, y.begin) })
	last, birth := models.NoDate, models.Date(w.st.Slots[plan.SlotBirth])
	w.items = slices.DeleteFunc(w.items, func(x item) bool {
		day := x.begin.Date()
		switch {
		case birth.YearsUntil(day) < *from:
			return false
		case last != models.NoDate && day < last+year:
			return true
		}
		last = day
		return false
	})
}

func (w *Worker) addFound(v float64, collected, resulted models.Instant) {
	if v == v {
		w.items = append(w.items, item{value: v, begin: collected, end: resulted})
	}
}

// resultsOf gathers the results of a test that are known by a time.
func (w *Worker) resultsOf(lab int32, now models.Instant) {
	w.factsOf(lab, now)
	for i := range w.placed {
		if w.placed[i].start >= now {
			continue
		}
		w.testing(&w.placed[i], lab)
		day, done := int32(none), false
		for k := range w.tried {
			o := &w.tried[k]
			if o.day != day {
				day, done = o.day, false
			}
			if !done || o.isFact() {
				w.addResult(int32(i), o, lab, now)
			}
			done = true
		}
	}
}

// factsOf gathers what the unit's story says.
func (w *Worker) factsOf(lab int32, now models.Instant) {
	facts := w.plan.Cohorts[w.st.Cohort].Facts
	for i := range facts {
		f := &facts[i]
		if f.Verb != "result" || f.Lab != int(lab) {
			continue
		}
		at := slices.IndexFunc(w.placed, func(e encounter) bool { return e.fixed && e.day() == f.Day })
		if at >= 0 {
			w.addResult(int32(at), &order{panel: none, lab: lab, procedure: none, value: f.Value, nth: nthFact(facts, i)}, lab, now)
		}
	}
}

// testing gathers the orders of an encounter that have a test done, in the order in which results are written.
func (w *Worker) testing(e *encounter, lab int32) {
	w.tried = w.tried[:0]
	for i := e.orders; i >= 0; i = w.orders[i].next {
		if o := &w.orders[i]; slices.Contains(w.testsOf(o), lab) {
			w.tried = append(w.tried, *o)
		}
	}
	for p := e.performs; p >= 0; p = w.performs[p].next {
		x := &w.performs[p]
		if slices.Contains(w.procedures[x.procedure].labs, lab) && !w.isDoneAgain(p) {
			w.tried = append(w.tried, order{panel: none, lab: none, procedure: x.procedure, condition: x.condition, value: math.NaN(), after: int32(w.doneAfter(e, p))})
		}
	}
	slices.SortFunc(w.tried, func(a, b order) int { return w.sooner(&a, &b) })
}

// addResult adds a result of an order, if it is known by then.
func (w *Worker) addResult(at int32, o *order, lab int32, now models.Instant) {
	e := &w.placed[at]
	if k := w.isKnown(at, o.day, lab); k != nil && !o.isFact() && !k.by.isNone() {
		o = &k.by
	}
	collected := w.collected(e, o)
	resulted := w.resulted(e, collected, w.hours(w.testsOf(o)), w.orderKey(e, o).U(drawResult))
	switch {
	case resulted > now:
	case o.isFact():
		w.addFound(o.value, collected, resulted)
	default:
		w.addFound(w.recall(at, o.day, lab, o), collected, resulted)
	}
}
