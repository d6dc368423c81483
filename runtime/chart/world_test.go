package chart

import (
	"math"
	"slices"
	"testing"

	"github.com/hsc-dev/hsc/compiler"
	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
)

// world is a compiled scenario and the means to make its units.
type world struct {
	plan    *plan.Plan
	chart   *Chart
	worker  *Worker
	refs    Refs
	rows    Rows
	state   eval.State
	samples [][]eval.Sampler
	slots   [][]float64 // Of each unit, in order.
	ids     []models.ID // Patients.
}

// compileSpec compiles a scenario that must be right.
func compileSpec(t testing.TB, spec string) *plan.Plan {
	t.Helper()
	file, diags := lang.Parse("test.hs", spec)
	if diags.HasErrors() {
		t.Fatalf("%s: %v", spec, diags)
	}
	p, diags := compiler.Compile(file, compiler.Options{})
	if p == nil {
		t.Fatalf("%s: %v", spec, diags)
	}
	return p
}

// newWorld prepares the chart of a plan, for all tables.
func newWorld(t testing.TB, p *plan.Plan, names ...string) *world {
	t.Helper()
	if len(names) == 0 {
		all := TableNames()
		names = all[:]
	}
	words, err := Vocabs(p)
	if err != nil {
		t.Fatal(err)
	}
	var tables []eval.Table
	w := &world{plan: p}
	for i, name := range TableNames() {
		table := models.Find(name)
		tables = append(tables, eval.Table{Table: table, Vocabs: words.Table(name)})
		if Needs(names...)[i] {
			w.rows[i] = models.NewRows(table, words.Table(name), 64)
		}
	}
	binder := eval.NewBinder(p, tables)
	if w.chart, err = New(p, words, binder, Needs(names...)); err != nil {
		t.Fatal(err)
	}
	w.worker = w.chart.Worker()
	w.state.Draw = w.draw
	w.state.Slots = make([]float64, len(p.Slots))
	for _, c := range p.Cohorts {
		var samples []eval.Sampler
		for _, f := range c.Facets {
			s, err := binder.Draw(f.Draw)
			if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			samples = append(samples, s)
		}
		w.samples = append(w.samples, samples)
	}
	return w
}

// draw draws one slot of the unit.
func (w *world) draw(slot int) float64 {
	c := w.plan.Cohorts[w.state.Cohort]
	i := slices.IndexFunc(c.Facets, func(f *plan.Facet) bool { return f.Slot == slot })
	key := rng.Seed(w.plan.Seed).Name("cohort").Name(c.Key).Name(c.Facets[i].Name)
	return w.samples[w.state.Cohort][i](&w.state, rng.NewStrata(key).U(w.state.Unit))
}

// fill draws the slots of a unit.
func (w *world) fill(cohort int, unit uint32) rng.Key {
	c := w.plan.Cohorts[cohort]
	root := rng.Seed(w.plan.Seed).Name("cohort").Name(c.Key)
	w.state.Cohort, w.state.Unit = cohort, unit
	for i := range w.state.Slots {
		w.state.Slots[i] = math.NaN()
	}
	for i, f := range c.Facets {
		u := rng.NewStrata(root.Name(f.Name)).U(unit)
		w.state.Slots[f.Slot] = w.samples[cohort][i](&w.state, u)
	}
	return root.At(uint64(unit))
}

// unit makes a unit and keeps what it is.
func (w *world) unit(t testing.TB, cohort int, unit uint32) {
	t.Helper()
	key := w.fill(cohort, unit)
	id := models.IDOf(uint64(key.Name("patient")))
	before := append([]float64(nil), w.state.Slots...)
	if err := w.worker.Unit(&w.state, key, id, &w.rows, &w.refs); err != nil {
		t.Fatal(err)
	}
	for i, v := range w.state.Slots {
		if w.worker.dead && (i == plan.SlotBirth || i == plan.SlotDeath || i == plan.SlotDeceased) {
			continue
		}
		if v != before[i] && v == v && !slices.ContainsFunc(w.worker.began, func(c int32) bool { return w.worker.conditions[c].onset == i || w.worker.conditions[c].end == i }) {
			t.Fatalf("unit %d: slot %s was %v and is %v", unit, w.plan.Slots[i].Name, before[i], v)
		}
	}
	if w.worker.dead {
		copy(before[plan.SlotBirth:], w.state.Slots[plan.SlotBirth:plan.SlotBirth+1])
		copy(before[plan.SlotDeceased:], w.state.Slots[plan.SlotDeceased:plan.SlotDeath+1])
	}
	w.slots, w.ids = append(w.slots, before), append(w.ids, id)
	for _, r := range w.rows {
		if r != nil {
			r.EndUnit()
		}
	}
}

// all makes the first n units of each cohort, all of them if n is 0.
func (w *world) all(t testing.TB, n int) *world {
	t.Helper()
	for c, def := range w.plan.Cohorts {
		count := def.Count
		if n > 0 {
			count = min(n, count)
		}
		for u := range count {
			w.unit(t, c, uint32(u))
		}
	}
	return w
}

// row reads a row by the names of its columns.
type row struct {
	rows *models.Rows
	at   int
}

func (r row) vector(column string) *models.Vector { return &r.rows.Cols[r.rows.Table.Index(column)] }

func (r row) null(column string) bool { return r.vector(column).IsNull(r.at) }

func (r row) int(column string) int64 { return r.vector(column).I64[r.at] }

func (r row) day(column string) models.Date { return models.Date(r.vector(column).I32[r.at]) }

func (r row) time(column string) models.Instant { return models.Instant(r.int(column)) }

func (r row) word(column string) string {
	if r.null(column) {
		return ""
	}
	v := r.vector(column)
	return v.Vocab.At(models.Sym(v.Idx[r.at]))
}

func (r row) text(column string) string { return string(r.vector(column).Text(r.at)) }

// each goes over the rows of a unit.
func (w *world) each(t Table, unit int, f func(row)) {
	lo, hi := w.rows[t].Unit(unit)
	for i := lo; i < hi; i++ {
		f(row{w.rows[t], i})
	}
}
