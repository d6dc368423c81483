// Package expect judges what a scenario expects of its own data.
//
// In go the plan's expectations, and every unit while its rows are at hand;
// out come verdicts. Each aggregate is tallied batch by batch, in any number of
// goroutines, and the tallies are merged in plan order, so that sums are the
// same for any number of workers. Sums are those of plain float64 addition, in
// that order.
package expect

import (
	"errors"
	"fmt"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/runtime/eval"
)

// Verdict is what became of an expectation.
type Verdict struct {
	Text string // As the scenario says it.
	At   string // file:line:col
	Want string // What was asked: in 50%..58%.
	Got  string // What was measured, empty where nothing was.
	Met  bool
	// Message says why an expectation that couldn't be judged failed.
	Message string
}

// Set is the compiled expectations of a plan. It is read-only.
type Set struct {
	plan    *plan.Plan
	gauges  []gauge
	byAgg   map[*plan.Agg]int // The number of each aggregate's gauge.
	expects []*plan.Expect
}

// gauge is one aggregate of an expectation.
type gauge struct {
	agg    *plan.Agg
	keeps  bool // All values are kept, for a quantile.
	shared bool // It goes over a table that all units share.

	cohorts []bool // By number of cohort: whether its units count.
	where   eval.Func
	arg     eval.Func      // Nil where units are only counted.
	rows    *eval.Elements // Nil for an aggregate over units.
}

// New compiles the expectations of a plan.
func New(p *plan.Plan, b *eval.Binder) (*Set, error) {
	s := &Set{plan: p, byAgg: map[*plan.Agg]int{}, expects: p.Expects}
	for _, e := range p.Expects {
		for _, x := range []*plan.Expr{e.X, e.Got} {
			if err := s.collect(x, b); err != nil {
				return nil, fmt.Errorf("%s: expect %s: %w", e.At, e.Text, err)
			}
		}
	}
	return s, nil
}

// collect compiles the outermost aggregates of an expression.
func (s *Set) collect(x *plan.Expr, b *eval.Binder) error {
	if x == nil {
		return nil
	}
	if x.Op != plan.OpAgg {
		for _, a := range x.Args {
			if err := s.collect(a, b); err != nil {
				return err
			}
		}
		return nil
	}
	if x.Agg == nil {
		return errors.New("an aggregate is missing")
	}
	if _, done := s.byAgg[x.Agg]; done {
		return nil
	}
	g, err := s.gauge(x.Agg, b)
	if err != nil {
		return err
	}
	s.byAgg[x.Agg] = len(s.gauges)
	s.gauges = append(s.gauges, g)
	return nil
}

func (s *Set) gauge(a *plan.Agg, b *eval.Binder) (gauge, error) {
	g := gauge{agg: a, keeps: a.Fn == plan.Median || a.Fn == plan.Quantile}
	if !known(a.Fn) {
		return g, fmt.Errorf("aggregate %q doesn't exist", a.Fn)
	}
	var err error
	if !a.Units {
		if g.rows, err = b.Elements(a); err != nil {
			return g, err
		}
		g.shared = b.Tables()[b.Table(a.Table)].Table.Per == "shared"
		return g, nil
	}
	if a.Fn == plan.Last || a.Fn == plan.First {
		return g, fmt.Errorf("%s goes over rows that have a date, not over people", a.Fn)
	}
	g.cohorts = make([]bool, len(s.plan.Cohorts))
	for i := range g.cohorts {
		g.cohorts[i] = len(a.Cohorts) == 0
	}
	for _, c := range a.Cohorts {
		if c < 0 || c >= len(g.cohorts) {
			return g, fmt.Errorf("cohort %d: the plan has cohorts 0..%d", c, len(g.cohorts)-1)
		}
		g.cohorts[c] = true
	}
	if a.Where != nil {
		if g.where, err = b.Expr(a.Where); err != nil {
			return g, err
		}
	}
	switch {
	case a.Arg != nil:
		g.arg, err = b.Expr(a.Arg)
	case a.Fn != plan.Count && a.Fn != plan.Any:
		err = fmt.Errorf("%s: expected what to take it of", a.Fn)
	}
	return g, err
}

func known(fn plan.AggFn) bool {
	switch fn {
	case plan.Count, plan.Share, plan.Mean, plan.Median, plan.Quantile, plan.Sum,
		plan.Min, plan.Max, plan.All, plan.Any, plan.Last, plan.First:
		return true
	}
	return false
}
