package runtime

import (
	"fmt"
	"math"
	"strconv"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/chart"
	"github.com/hsc-dev/hsc/runtime/eval"
)

// The most tries to find a unit that meets its predicates. A late predicate
// costs a chart for each try.
const (
	maxTries     = 10_000
	maxLateTries = 500
)

// worker makes units. It belongs to one goroutine.
type worker struct {
	*program
	state   eval.State
	tries   []uint64  // By facet: the try that its number is of.
	empty   []float64 // Slots of nothing.
	fails   []int     // By predicate: how often it was the one that didn't hold.
	person  *person
	chart   *chart.Worker
	refs    chart.Refs
	scratch []*models.Rows // For units that may be made again.
	relays  []relay        // Of the cohort that was last worked on.
	relayed int            // That cohort, and 1.
}

func (g *program) newWorker() *worker {
	w := &worker{program: g, person: newPerson(g.plan, g.layout.library)}
	w.state.Slots, w.empty = make([]float64, len(g.plan.Slots)), make([]float64, len(g.plan.Slots))
	for i := range w.empty {
		w.empty[i] = math.NaN()
	}
	w.state.First = make([]int, len(g.layout.tables))
	facets, predicates, late := 0, 0, false
	for i := range g.cohorts {
		c := &g.cohorts[i]
		facets = max(facets, len(c.facets))
		predicates = max(predicates, len(c.early)+len(c.late))
		late = late || len(c.late) > 0
	}
	w.tries, w.fails = make([]uint64, facets), make([]int, predicates)
	if g.charted {
		w.state.Draw = w.drawLater
		w.chart = g.chart.Worker()
	}
	if late {
		w.scratch = g.newRows(1)
	}
	return w
}

// unit makes one unit into the rows, and calls seen while they are its last ones.
func (w *worker) unit(cohortIndex int, unit uint32, rows []*models.Rows, seen func(*eval.State)) error {
	c := &w.cohorts[cohortIndex]
	st := &w.state
	st.Cohort, st.Unit, st.Rows = cohortIndex, unit, rows
	st.Later = c.later
	w.handOver(cohortIndex, c)
	w.start(c, unit)
	if len(c.late) == 0 {
		if _, err := w.draw(c, 0); err != nil {
			return err
		}
		key := c.units.At(uint64(unit))
		if err := w.rows(c, key, key); err != nil {
			return err
		}
		seen(st)
	} else if err := w.again(c, rows, seen); err != nil {
		return err
	}
	for _, r := range rows {
		if r != nil {
			r.EndUnit()
		}
	}
	return nil
}

// start begins a unit, of which nothing is known.
func (w *worker) start(c *cohort, unit uint32) {
	copy(w.state.Slots, w.empty)
	w.pass(c, unit)
	clear(w.tries[:len(c.facets)])
	clear(w.fails)
}

// draw fills the slots, from try on until the early predicates hold, and gives
// the next try. Try 0 has the facets' own numbers; from try 1 on, those that
// the predicates depend on have independent ones.
func (w *worker) draw(c *cohort, try uint64) (uint64, error) {
	from := 0
	for start := try; try < start+maxTries; try++ {
		if try > 0 {
			w.redraw(c, try)
			if try > start {
				from = min(c.first, c.tested)
			}
		}
		w.fill(c, from, c.tested)
		if w.passes(c.early, 0) {
			w.fill(c, c.tested, len(c.facets))
			return try + 1, nil
		}
	}
	return try, w.starved(c, c.early, 0, maxTries)
}

// keptTries is the number of tries that keep what the scenario asks for, a
// share of women or of a condition, and draw the rest again: what was asked
// for is then still what comes out. Who can't be helped so is drawn wholly anew.
const keptTries = 100

func (w *worker) redraw(c *cohort, try uint64) {
	for i := c.first; i < len(c.facets); i++ {
		if f := &c.facets[i]; f.redrawn && (try > keptTries || !f.asked) {
			w.tries[i] = try
		}
	}
}

func (w *worker) fill(c *cohort, from, to int) {
	slots := w.state.Slots
	for i := from; i < to; i++ {
		g := &c.gates[i]
		if g.later {
			continue
		}
		if g.asked >= 0 && slots[g.asked] != 1 {
			slots[g.slot] = g.closed
			continue
		}
		slots[g.slot] = c.facets[i].sample(&w.state, w.number(c, i))
	}
}

// number is a facet's number at the try that it is drawn at.
func (w *worker) number(c *cohort, facet int) float64 {
	f, try := &c.facets[facet], w.tries[facet]
	if try == 0 {
		return w.u(f, w.state.Unit)
	}
	return f.key.At(uint64(w.state.Unit)).U(try)
}

// passes tests predicates, and counts the first that doesn't hold.
func (w *worker) passes(list []predicate, offset int) bool {
	for i := range list {
		if list[i].hold(&w.state) != 1 {
			w.fails[offset+i]++
			return false
		}
	}
	return true
}

// again makes a unit whose predicates read its rows, in scratch rows, until
// they hold. Each try has a chart of its own.
func (w *worker) again(c *cohort, rows []*models.Rows, seen func(*eval.State)) error {
	key := c.units.At(uint64(w.state.Unit))
	w.state.Rows = w.scratch
	next := uint64(0)
	for tried := range maxLateTries {
		for _, r := range w.scratch {
			if r != nil {
				r.Reset()
			}
		}
		var err error
		if next, err = w.draw(c, next); err != nil {
			return err
		}
		chartKey := key
		if tried > 0 {
			chartKey = key.Name("try").At(uint64(tried))
		}
		if err := w.rows(c, key, chartKey); err != nil {
			return err
		}
		if !w.passes(c.late, len(c.early)) {
			continue
		}
		seen(&w.state)
		for i, r := range rows {
			if r != nil {
				r.AppendRows(w.scratch[i], 0, w.scratch[i].N)
			}
		}
		return nil
	}
	return w.starved(c, c.late, len(c.early), maxLateTries)
}

// StarvedError says that a predicate holds for too few of the people drawn.
type StarvedError struct {
	Cohort string
	Text   string // The predicate as the scenario says it.
	At     string // file:line:col
	Unit   uint32
	Tries  int // People drawn for this unit.
	Held   int // Of them, those for whom the predicate held.
}

// Error names the predicate, its place and how often it holds.
func (e *StarvedError) Error() string {
	share := "none"
	if e.Held > 0 {
		share = strconv.FormatFloat(float64(100*e.Held)/float64(e.Tries), 'g', 2, 64) + "%"
	}
	return fmt.Sprintf("%s: %q holds for %s of the people drawn (%d tries for person %d of %s): widen it, or draw what it asks for",
		e.At, e.Text, share, e.Tries, e.Unit+1, e.Cohort)
}

// starved blames the predicate that failed most often.
func (w *worker) starved(c *cohort, list []predicate, offset, tries int) error {
	worst := 0
	for i := range list {
		if w.fails[offset+i] > w.fails[offset+worst] {
			worst = i
		}
	}
	def := list[worst].def
	return &StarvedError{
		Cohort: c.def.Label, Text: def.Text, At: def.At, Unit: w.state.Unit,
		Tries: tries, Held: max(0, tries-w.fails[offset+worst]),
	}
}

// rows makes the unit's rows, what happens to it with a key of its own.
func (w *worker) rows(c *cohort, key, chartKey rng.Key) error {
	st := &w.state
	for i, r := range st.Rows {
		if r != nil {
			w.state.First[i] = r.N
		}
	}
	if w.chart != nil { // Who dies on a journey is a dead person's row.
		if err := w.chart.Live(st, chartKey); err != nil {
			return fmt.Errorf("person %d of %s: %w", st.Unit+1, c.def.Label, err)
		}
	}
	err := w.person.make(st.Slots, st.Cohort, key, w.numbers.of(st.Cohort, st.Unit))
	if err != nil {
		return fmt.Errorf("person %d of %s: %w", st.Unit+1, c.def.Label, err)
	}
	w.primaryCare(chartKey)
	if w.persons >= 0 {
		st.Rows[w.persons].AppendPerson(&w.person.person)
	}
	if w.patients >= 0 {
		st.Rows[w.patients].AppendPatient(&w.person.patient)
	}
	if w.chart != nil && w.written {
		var out chart.Rows
		for t, i := range w.care {
			if i >= 0 {
				out[t] = st.Rows[i]
			}
		}
		w.chart.Write(w.person.patient.PatientID, &out, &w.refs)
	}
	w.appendRecords(chartKey)
	if w.patients >= 0 {
		w.appendColumns(key)
	}
	return nil
}
