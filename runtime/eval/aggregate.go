package eval

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// shared is what models.Table.Per says of tables that all units share.
const shared = "shared"

// aggregate compiles an aggregate over the unit's own rows of a table.
func (s *scope) aggregate(a *plan.Agg) (Func, error) {
	switch {
	case a == nil:
		return nil, errors.New("an aggregate is missing")
	case a.Units || !a.Unit:
		return nil, fmt.Errorf("%s over the whole scenario stands in what is asked of one unit", a.Fn)
	case s.table != noTable:
		return nil, fmt.Errorf("%s over rows stands within another aggregate over rows", a.Fn)
	}
	each, err := s.Elements(a)
	if err != nil {
		return nil, err
	}
	if t := s.tables[each.table].Table; t.Per == shared {
		return nil, fmt.Errorf("%s over %s of one unit: all units share them", a.Fn, t.Name)
	}
	switch a.Fn {
	case plan.Count, plan.Sum, plan.Min, plan.Max, plan.Mean, plan.Share, plan.All, plan.Any:
		return folded(a.Fn, each), nil
	case plan.Median:
		return quantile(0.5, each), nil
	case plan.Quantile:
		return quantile(a.Q, each), nil
	case plan.Last, plan.First:
		return edge(a.Fn == plan.Last, each), nil
	}
	return nil, fmt.Errorf("aggregate %q doesn't exist", a.Fn)
}

// Elements are the rows that an aggregate over a table goes over, one unit at a time.
type Elements struct {
	table  int
	where  Func // Nil where every row counts.
	arg    Func // Nil where the rows are only counted.
	day    Func // Nil where no column dates a row.
	from   float64
	within bool
}

// Elements compiles what an aggregate over a table says of each row.
func (b *Binder) Elements(a *plan.Agg) (*Elements, error) {
	t := b.Table(a.Table)
	if t < 0 {
		return nil, fmt.Errorf("table %q isn't made, and %s goes over it", a.Table, a.Fn)
	}
	e, s := &Elements{table: t}, &scope{Binder: b, table: t}
	var err error
	if a.Where != nil {
		if e.where, err = s.expr(a.Where); err != nil {
			return nil, err
		}
	}
	if a.Arg != nil {
		if e.arg, err = s.expr(a.Arg); err != nil {
			return nil, err
		}
	} else if a.Fn != plan.Count && a.Fn != plan.Any {
		return nil, fmt.Errorf("%s over %s: expected what to take it of", a.Fn, a.Table)
	}
	dated := a.Within > 0 || a.Fn == plan.Last || a.Fn == plan.First
	if a.Day >= 0 && dated {
		if e.day, err = s.column(a.Day); err != nil {
			return nil, err
		}
	}
	if a.Within > 0 {
		if e.day == nil {
			return nil, fmt.Errorf("%s over %s within a span of time: the table has no date", a.Fn, a.Table)
		}
		e.within, e.from = true, float64(b.plan.End)+1-a.Within
	}
	return e, nil
}

// Each calls f with the value of each row of the unit that counts (1 where
// rows are only counted) and its day (0 where none is asked for).
func (e *Elements) Each(st *State, f func(v, day float64)) {
	outer := st.Row
	end := st.Rows[e.table].N
	for st.Row = st.First[e.table]; st.Row < end; st.Row++ {
		if v, day, ok := e.at(st); ok {
			f(v, day)
		}
	}
	st.Row = outer
}

// at is the value and the day of the current row, if it counts.
func (e *Elements) at(st *State) (v, day float64, ok bool) {
	if e.where != nil && e.where(st) != 1 {
		return 0, 0, false
	}
	v = 1
	if e.day != nil {
		day = e.day(st)
		if e.within && !(day >= e.from) {
			return 0, 0, false
		}
	}
	if e.arg != nil {
		v = e.arg(st)
	}
	return v, day, true
}

// folded is an aggregate that needs its values only once. An undefined value
// doesn't count, as in SQL.
func folded(fn plan.AggFn, e *Elements) Func {
	return func(st *State) float64 {
		f := NewFold()
		e.Each(st, func(v, _ float64) { f.Add(v) })
		return f.Value(fn)
	}
}

// Fold gathers what all aggregates but quantiles need of their values.
type Fold struct {
	// N counts the defined values, True those that are 1.
	N, True int64
	// Sum, Min and Max are of the defined values.
	Sum, Min, Max float64
}

// NewFold is a fold of no values.
func NewFold() Fold { return Fold{Min: math.Inf(1), Max: math.Inf(-1)} }

// Add adds a value; an undefined one is left out.
func (f *Fold) Add(v float64) {
	if v != v {
		return
	}
	f.N++
	if v == 1 {
		f.True++
	}
	f.Sum += v
	f.Min, f.Max = min(f.Min, v), max(f.Max, v)
}

// Merge adds what another fold has gathered.
func (f *Fold) Merge(o Fold) {
	f.N += o.N
	f.True += o.True
	f.Sum += o.Sum
	f.Min, f.Max = min(f.Min, o.Min), max(f.Max, o.Max)
}

// Value is the aggregate; of no values it is undefined, but for count, sum,
// all and any.
func (f *Fold) Value(fn plan.AggFn) float64 {
	switch fn {
	case plan.Count:
		return float64(f.N)
	case plan.Sum:
		return f.Sum
	case plan.All:
		return truth(f.True == f.N)
	case plan.Any:
		return truth(f.True > 0)
	default:
		return f.ofSome(fn)
	}
}

// ofSome is an aggregate that is undefined of no values.
func (f *Fold) ofSome(fn plan.AggFn) float64 {
	if f.N == 0 {
		return math.NaN()
	}
	switch fn {
	case plan.Min:
		return f.Min
	case plan.Max:
		return f.Max
	case plan.Mean:
		return f.Sum / float64(f.N)
	case plan.Share:
		return float64(f.True) / float64(f.N)
	default:
		return math.NaN()
	}
}

func quantile(q float64, e *Elements) Func {
	return func(st *State) float64 {
		st.values = st.values[:0]
		e.Each(st, func(v, _ float64) {
			if v == v {
				st.values = append(st.values, v)
			}
		})
		slices.Sort(st.values)
		return QuantileOf(st.values, q)
	}
}

// QuantileOf is the value below which a share q of the sorted values lies,
// between two of them in proportion (Hyndman and Fan's definition 7); of no
// values it is undefined.
func QuantileOf(sorted []float64, q float64) float64 {
	if len(sorted) == 0 || q != q {
		return math.NaN()
	}
	at := float64(min(max(q, 0), 1) * float64(len(sorted)-1))
	i := int(at)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + float64((at-float64(i))*(sorted[i+1]-sorted[i]))
}

// edge is the defined value of the last or the first row by day; of rows of one
// moment, the last or the first made.
func edge(last bool, e *Elements) Func {
	return func(st *State) float64 {
		value, best := math.NaN(), math.NaN()
		e.Each(st, func(v, day float64) {
			if v != v || day != day {
				return
			}
			if best != best || last && day >= best || !last && day < best {
				value, best = v, day
			}
		})
		return value
	}
}
