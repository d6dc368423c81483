package chart

import "slices"

// known is what an encounter has found on one of its days, as a condition has read it.
type known struct {
	encounter, day, lab int32
	by                  order // Whose result it is; lab is none where it is nobody's yet.
	value               float64
}

// isKnown is what a condition has read of an encounter's day, nil if none has.
func (w *Worker) isKnown(encounter, day, lab int32) *known {
	i := slices.IndexFunc(w.known, func(k known) bool { return k.encounter == encounter && k.day == day && k.lab == lab })
	if i < 0 {
		return nil
	}
	return &w.known[i]
}

// recall is what an encounter found on one of its days: drawn when it is first
// read, with what else that is computed from, and kept.
func (w *Worker) recall(at, day, lab int32, by *order) float64 {
	if k := w.isKnown(at, day, lab); k != nil {
		if k.by.isNone() && by != nil {
			k.by = *by
		}
		return k.value
	}
	w.readAnew()
	e := &w.placed[at]
	w.at(e, day)
	for i := e.orders; i >= 0; i = w.orders[i].next {
		if o := &w.orders[i]; o.day == day && o.isFact() {
			w.set(o.lab, o.value)
		}
	}
	v := w.measure(e, lab)
	for _, i := range w.touched {
		if w.isKnown(at, day, i) == nil {
			k := known{encounter: at, day: day, lab: i, value: w.value[i], by: order{panel: none, lab: none, procedure: none}}
			if i == lab && by != nil {
				k.by = *by
			}
			w.known = append(w.known, k)
		}
	}
	w.leave()
	return v
}

// readAnew reads the conditions anew that have begun with a journey, as they may move levels.
func (w *Worker) readAnew() {
	if len(w.began) > w.read {
		w.read = len(w.began)
		w.conditionsOf()
		w.drifts()
	}
}

// set has the moment find a value.
func (w *Worker) set(i int32, v float64) {
	w.levelOf(i)
	w.value[i], w.stamp[i] = v, w.moment
	w.st.Slots[w.labs[i].slot] = v
	w.touched = append(w.touched, i)
}

// remember has the moment find what conditions have read of it.
func (w *Worker) remember(e *encounter, day int32) {
	for i := range w.known {
		if k := &w.known[i]; k.day == day && &w.placed[k.encounter] == e {
			w.set(k.lab, k.value)
			w.keeper[k.lab], w.kept[k.lab] = int32(i), w.moment
		}
	}
}

// isOthers says that a condition has read a test as the result of another order of the moment.
func (w *Worker) isOthers(o *order, lab int32) bool {
	if w.kept[lab] != w.moment {
		return false
	}
	by := &w.known[w.keeper[lab]].by
	return !by.isNone() && (by.panel != o.panel || by.lab != o.lab || by.procedure != o.procedure || by.nth != o.nth)
}

func (o *order) isNone() bool { return o.panel == none && o.lab == none && o.procedure == none }
