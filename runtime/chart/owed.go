package chart

import "slices"

// What several conditions ask for is done once: the lipid panel that diabetes
// wants yearly and high cholesterol twice a year is taken twice, not three
// times, and no visit repeats what another condition's order shows already.

// findPanels notes the panels that show all that a service asks for.
func (c *Chart) findPanels(s *service) {
	asks := []int32{s.lab}
	if s.panel >= 0 {
		asks = c.panels[s.panel].labs
	}
	s.shownBy = make([]bool, len(c.panels))
	for i := range c.panels {
		s.shownBy[i] = !slices.ContainsFunc(asks, func(l int32) bool { return !slices.Contains(c.panels[i].labs, l) })
	}
}

// shows says that an order brings what a service asks for.
func (o *order) shows(s *service) bool {
	if o.panel >= 0 {
		return s.shownBy[o.panel]
	}
	return o.procedure < 0 && s.panel < 0 && o.lab == s.lab
}

// isShown says that another condition has a visit bring what a service asks for.
func (w *Worker) isShown(e *encounter, condition int32, s *service) bool {
	for i := e.orders; i >= 0; i = w.orders[i].next {
		if o := &w.orders[i]; o.condition != condition && o.shows(s) {
			return true
		}
	}
	return false
}

// owed is how many of a condition's n tests are still to be ordered, and leaves
// in w.open those of its visits that bring none yet.
func (w *Worker) owed(condition int32, s *service, within span, n int) int {
	w.open = append(w.open[:0], w.mine...)
	if s.procedure >= 0 || n == 0 {
		return n
	}
	for _, i := range w.order {
		e := &w.placed[i]
		if n > 0 && w.kinds[e.kind].outpatient && within.has(e.day()) && w.isShown(e, condition, s) {
			n--
		}
	}
	w.open = slices.DeleteFunc(w.open, func(i int32) bool { return w.isShown(&w.placed[i], condition, s) })
	return n
}
