package chart

import "github.com/hsc-dev/hsc/models"

// beginAt has a condition of the unit begin on the day of an encounter, and end
// as much later or earlier as it would have.
func (w *Worker) beginAt(condition int32, e *encounter) {
	c := &w.conditions[condition]
	w.began = append(w.began, condition)
	if c.end >= 0 && !c.def.Within {
		w.st.Slots[c.end] += float64(e.day()) - w.st.Slots[c.onset]
	}
	w.st.Slots[c.onset] = float64(e.day())
}

// resolveAt has a condition of the unit end on the day of an encounter; what
// comes after it, the journey tells.
func (w *Worker) resolveAt(condition int32, e *encounter) {
	c := &w.conditions[condition]
	if w.st.Slots[c.has] != 1 {
		return
	}
	w.st.Slots[c.end] = float64(e.day())
	w.began, w.owned = append(w.began, condition), append(w.owned, condition)
}

// forgo leaves out what would go on within a condition, as gestational diabetes
// in a pregnancy, on days at which a journey says it isn't.
func (w *Worker) forgo() {
	for _, b := range w.began {
		end := w.conditions[b].end
		if end < 0 {
			continue
		}
		for _, i := range w.having {
			c := &w.conditions[i]
			if i == b || c.end != end || c.onset < 0 {
				continue
			}
			if since := w.st.Slots[c.onset]; since > w.st.Slots[end] || w.onset[i] < w.onset[b] {
				w.over[i] = w.onset[i] - 1
			}
		}
	}
}

// isForgone says that a condition is left out.
func (w *Worker) isForgone(condition int32) bool {
	over := w.over[condition]
	return over != models.NoDate && over < w.onset[condition]
}
