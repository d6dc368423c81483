package chart

import (
	"math"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

// order is tests that an encounter asks for: a panel, a lab, or those that a
// procedure measures.
type order struct {
	panel, lab, procedure int32
	condition             int32
	value                 float64 // The result as a story says it, else NaN.
	nth                   int32   // Of a story's results of one test on one day.
	day                   int32   // Of a stay, from 0.
	after                 int32   // Minutes from the encounter's beginning to a procedure.
	routine               bool    // The kind of encounter asks for it.
	next                  int32   // The encounter's next order, none if there is none.
}

func (o *order) isFact() bool { return o.value == o.value }

// perform is a procedure that an encounter brings.
type perform struct {
	procedure, condition, next int32
	within                     int32 // Minutes of the encounter's beginning, 0 where nothing is said.
}

// spread gives the tests and procedures of each condition to its encounters.
func (w *Worker) spread() {
	for _, i := range w.having {
		c := &w.conditions[i]
		if len(c.monitors)+len(c.performs) == 0 {
			continue
		}
		for p := range c.performs {
			w.visitsOf(i, c.acute)
			w.performingVisits(&w.procedures[c.performs[p].procedure])
			w.spreadOne(c, i, &c.performs[p])
		}
		w.visitsOf(i, c.acute)
		w.orderingVisits()
		for m := range c.monitors {
			w.spreadOne(c, i, &c.monitors[m])
		}
	}
	w.spreadRoutines()
	w.spreadFacts()
}

// visitsOf gathers the encounters of a condition, in the order of time, that
// tests and procedures may be spread over: visits in person, or all episodes;
// those for one service alone only where there are no others.
func (w *Worker) visitsOf(condition int32, acute bool) {
	w.mine = w.mine[:0]
	for _, i := range w.order {
		e := &w.placed[i]
		k := &w.kinds[e.kind]
		if w.isAbout(e, condition) && !w.followsUp(e) && (k.outpatient || acute && k.inPerson) {
			w.mine = append(w.mine, i)
		}
	}
	if slices.ContainsFunc(w.mine, w.isGeneral) {
		w.mine = slices.DeleteFunc(w.mine, func(i int32) bool { return !w.isGeneral(i) })
	}
}

// performingVisits leaves those of the gathered visits at which the procedure is done.
func (w *Worker) performingVisits(p *procedure) {
	w.mine = slices.DeleteFunc(w.mine, func(i int32) bool { return !w.isDoneAt(p, &w.placed[i]) })
}

// isDoneAt says that a procedure is done at an encounter: at visits to the
// cares that do it, else to all who prescribe; and anywhere in hospital.
func (w *Worker) isDoneAt(p *procedure, e *encounter) bool {
	switch {
	case !w.kinds[e.kind].outpatient:
		return true
	case p.cares != nil:
		return slices.Contains(p.cares, e.specialty)
	default:
		return w.prescriber[e.specialty]
	}
}

// isGeneral says that a visit isn't for one service alone, as those for an
// injection or for exercises are, which look at no other problem.
func (w *Worker) isGeneral(i int32) bool { return w.kinds[w.placed[i].kind].def.Problems > 0 }

// orderingVisits leaves those of the gathered visits whose specialty orders
// tests; all of them where none does.
func (w *Worker) orderingVisits() {
	if slices.ContainsFunc(w.mine, w.ordersTests) {
		w.mine = slices.DeleteFunc(w.mine, func(i int32) bool { return !w.ordersTests(i) })
	}
}

func (w *Worker) ordersTests(i int32) bool { return w.ordering[w.placed[i].specialty] }

// spreadOne gives a service to visits: evenly over those of a year, or to a
// share of the episodes.
func (w *Worker) spreadOne(c *condition, condition int32, s *service) {
	if s.on != nil {
		w.spreadDated(condition, s)
		return
	}
	if len(w.mine) == 0 || !holds(s.when, w.st) {
		return
	}
	rate := s.rate(w.st)
	if c.acute {
		w.giveIllness(condition, s, rate)
		return
	}
	key := w.key.At(s.key)
	within := w.life
	within.first = max(within.first, w.onset[condition])
	if w.over[condition] != models.NoDate {
		within.last = max(within.first, min(within.last, w.over[condition]))
	}
	n := w.owed(condition, s, within, times(rate, within.years(), key.U(0)))
	m := len(w.open)
	if n >= m {
		for _, i := range w.open {
			w.give(i, condition, s)
		}
		return
	}
	for k := range n {
		at := int(float64((float64(k)+key.U(1))*float64(m)) / float64(n))
		w.give(w.open[min(at, m-1)], condition, s)
	}
}

// spreadDated gives a service of a day to the condition's stay that begins on
// that day, else to its first encounter on that day or soon after it, of
// whatever kind: the day's own visit may have moved.
func (w *Worker) spreadDated(condition int32, s *service) {
	d := s.on(w.st)
	if d != d || !holds(s.when, w.st) || w.key.At(s.key).U(0) >= s.rate(w.st) {
		return
	}
	day, at := models.Date(math.Floor(d)), int32(none)
	for _, i := range w.order {
		e := &w.placed[i]
		k := &w.kinds[e.kind]
		switch {
		case e.condition != condition || e.day() < day || e.day() > day+leeway || !k.inPerson:
		case s.procedure >= 0 && !w.isDoneAt(&w.procedures[s.procedure], e):
		case k.bedded && e.day() == day:
			w.give(i, condition, s)
			return
		case at == none:
			at = i
		}
	}
	if at != none {
		w.give(at, condition, s)
	}
}

func (w *Worker) give(i, condition int32, s *service) {
	e := &w.placed[i]
	if s.procedure >= 0 {
		w.performs = append(w.performs, perform{procedure: s.procedure, condition: condition, next: e.performs})
		e.performs = int32(len(w.performs) - 1)
		return
	}
	w.askTest(e, order{panel: s.panel, lab: s.lab, procedure: none, condition: condition, value: math.NaN()})
}

func (w *Worker) askTest(e *encounter, o order) {
	o.next = e.orders
	w.orders = append(w.orders, o)
	e.orders = int32(len(w.orders) - 1)
}

// spreadFacts gives the results of a story to its encounters.
func (w *Worker) spreadFacts() {
	facts := w.plan.Cohorts[w.st.Cohort].Facts
	for i := range facts {
		f := &facts[i]
		if f.Verb != "result" || f.Lab < 0 || f.Lab >= len(w.labs) {
			continue
		}
		for j := range w.placed {
			if e := &w.placed[j]; e.fixed && e.day() == f.Day {
				w.askTest(e, order{panel: none, lab: int32(f.Lab), procedure: none, condition: none, value: f.Value, nth: nthFact(facts, i)})
				break
			}
		}
	}
}

// nthFact is how many results of the same test and day stand before one of a story.
func nthFact(facts []plan.Fact, i int) (nth int32) {
	for j := range facts[:i] {
		if facts[j].Verb == facts[i].Verb && facts[j].Day == facts[i].Day && facts[j].Lab == facts[i].Lab {
			nth++
		}
	}
	return nth
}

// medication is a drug prescribed at an encounter.
type medication struct {
	drug, condition, encounter int32
	now                        bool // It begins there, as a journey says.
	key                        rng.Key
}

// prescribe finds the encounter at which each of the person's drugs is
// prescribed: the first visit of its condition, else the person's first.
func (w *Worker) prescribe() {
	if len(w.order) == 0 {
		return
	}
	w.scripted()
	of, first := int32(none), int32(none)
	for _, t := range w.treated {
		v := w.st.Slots[t.slot]
		if !(v >= 1) || int(v) > len(w.drugs) || w.isForgone(t.condition) {
			continue
		}
		if of != t.condition {
			of, first = t.condition, w.firstOf(t.condition)
		}
		w.addDrug(int32(v)-1, t.condition, first)
	}
}

// firstOf is the visit at which a condition's medicines are prescribed: the
// first of those that suit best.
func (w *Worker) firstOf(condition int32) int32 {
	first, best := w.order[0], 0
	for _, i := range w.order {
		if n := w.suits(&w.placed[i], condition); n > best {
			first, best = i, n
		}
	}
	return first
}

// suits is how well a visit suits for prescribing a condition's medicines: best
// its own visit to an office of one who prescribes, and who orders tests too,
// as those don't who look at the eyes or feet alone; then its own in hospital;
// then any such office; then its own of one who doesn't prescribe.
func (w *Worker) suits(e *encounter, condition int32) int {
	k := &w.kinds[e.kind]
	own, office, prescribes := w.isAbout(e, condition) && !w.followsUp(e), !k.stay && k.class != models.ClassEMER && (k.def.Problems > 0 || !k.outpatient), w.prescriber[e.specialty]
	switch {
	case own && office && prescribes && w.ordering[e.specialty]:
		return 5
	case own && office && prescribes:
		return 4
	case own && prescribes:
		return 3
	case office && prescribes && e.day() >= w.onset[condition]:
		return 2
	case own:
		return 1
	}
	return 0
}

// addDrug adds a drug and says that it does, unless the person takes it, or another of its class, for
// another condition, and goes on with either or takes both at the same time.
func (w *Worker) addDrug(drug, condition, encounter int32) bool {
	d := &w.drugs[drug]
	for i := range w.meds {
		o := &w.drugs[w.meds[i].drug]
		if o.word == d.word && w.meds[i].condition == condition {
			return false
		}
		same := o.word == d.word || o.def.Class != "" && o.def.Class == d.def.Class
		if same && (o.def.Refills > 0 || d.def.Refills > 0 || w.lasts(&w.meds[i]) || w.lasts(&medication{drug: drug, condition: condition}) || w.together(&w.meds[i], encounter, d)) {
			return false
		}
	}
	key := w.key.At(w.paths.medication).At(w.conditions[condition].key).At(d.key)
	w.meds = append(w.meds, medication{drug: drug, condition: condition, encounter: encounter, key: key})
	return true
}

// together says that a drug would be prescribed while the days of another one, or its own, aren't over.
func (w *Worker) together(o *medication, encounter int32, d *drug) bool {
	a, b := w.given(o), w.given(&medication{encounter: encounter})
	return a <= b+models.Date(d.def.Days) && b <= a+models.Date(w.drugs[o.drug].def.Days)
}
