package expect

import (
	"math"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/runtime/eval"
)

// Tally is what the aggregates have seen of some units. It belongs to one
// goroutine; tallies of consecutive units are merged in their order.
type Tally struct {
	set   *Set
	parts []part
}

// part is the tally of one aggregate.
type part struct {
	fold       eval.Fold
	values     []float64 // Of a quantile.
	value, day float64   // Of last and first; NaN before the first row.
}

// Tally is a tally of no units.
func (s *Set) Tally() *Tally {
	t := &Tally{set: s, parts: make([]part, len(s.gauges))}
	t.Reset()
	return t
}

// Reset forgets all units.
func (t *Tally) Reset() {
	for i := range t.parts {
		p := &t.parts[i]
		*p = part{fold: eval.NewFold(), values: p.values[:0], value: math.NaN(), day: math.NaN()}
	}
}

// Unit adds a unit, whose rows are the last ones of the state's.
func (t *Tally) Unit(st *eval.State) {
	for i := range t.parts {
		g := &t.set.gauges[i]
		switch {
		case g.shared:
		case g.rows != nil:
			t.parts[i].rows(g, st)
		case g.cohorts[st.Cohort] && (g.where == nil || g.where(st) == 1):
			v := 1.0
			if g.arg != nil {
				v = g.arg(st)
			}
			t.parts[i].add(g, v)
		}
	}
}

// Shared adds the rows of the tables that all units share.
func (t *Tally) Shared(st *eval.State) {
	for i := range t.parts {
		if g := &t.set.gauges[i]; g.shared {
			t.parts[i].rows(g, st)
		}
	}
}

func (p *part) rows(g *gauge, st *eval.State) {
	g.rows.Each(st, func(v, day float64) {
		switch g.agg.Fn {
		case plan.Last, plan.First:
			p.edge(g.agg.Fn == plan.Last, v, day)
		case plan.Count, plan.Share, plan.Mean, plan.Median, plan.Quantile, plan.Sum,
			plan.Min, plan.Max, plan.All, plan.Any:
			p.add(g, v)
		}
	})
}

func (p *part) add(g *gauge, v float64) {
	p.fold.Add(v)
	if g.keeps && v == v {
		p.values = append(p.values, v)
	}
}

// edge keeps the last or the first value by day; of one day, the last or the
// first that came.
func (p *part) edge(last bool, v, day float64) {
	if v != v || day != day {
		return
	}
	if p.day != p.day || last && day >= p.day || !last && day < p.day {
		p.value, p.day = v, day
	}
}

// Merge adds what another tally has seen after this one.
func (t *Tally) Merge(o *Tally) {
	for i := range t.parts {
		p, q := &t.parts[i], &o.parts[i]
		p.fold.Merge(q.fold)
		p.values = append(p.values, q.values...)
		p.edge(t.set.gauges[i].agg.Fn == plan.Last, q.value, q.day)
	}
}

// result is the aggregate's value, NaN where it went over nothing.
func (t *Tally) result(i int) float64 {
	a, p := t.set.gauges[i].agg, &t.parts[i]
	switch a.Fn {
	case plan.Median, plan.Quantile:
		q := a.Q
		if a.Fn == plan.Median {
			q = 0.5
		}
		sorted := slices.Clone(p.values)
		slices.Sort(sorted)
		return eval.QuantileOf(sorted, q)
	case plan.Last, plan.First:
		return p.value
	case plan.Count, plan.Share, plan.Mean, plan.Sum, plan.Min, plan.Max, plan.All, plan.Any:
	}
	return p.fold.Value(a.Fn)
}
