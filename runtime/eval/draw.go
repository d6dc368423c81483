package eval

import (
	"errors"
	"fmt"
	"math"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// within is a draw's value at u, between lo and hi. Infinite ends are open.
type within func(s *State, u, lo, hi float64) float64

// free is a draw without bounds from outside.
func (w within) free() Sampler {
	return func(s *State, u float64) float64 { return w(s, u, math.Inf(-1), math.Inf(1)) }
}

// Draw compiles a draw about a unit.
func (b *Binder) Draw(d *plan.Draw) (Sampler, error) {
	return (&scope{Binder: b, table: noTable}).draw(d)
}

func (s *scope) draw(d *plan.Draw) (Sampler, error) {
	if d == nil {
		return nil, errors.New("a draw is missing")
	}
	switch d.Kind {
	case plan.Const:
		v := d.Num
		return func(*State, float64) float64 { return v }, nil
	case plan.Computed:
		return s.computed(d)
	case plan.Dist:
		return s.distribution(d)
	case plan.Pick:
		return s.pick(d)
	case plan.Cases:
		return s.cases(d)
	case plan.Rows:
		return s.rows(d)
	case plan.Chance:
		return s.chance(d)
	case plan.RiskDraw:
		return risk(d.Risk)
	case plan.LineDraw:
		return s.lines(d)
	case plan.Place:
		return s.place(d)
	case plan.Level:
		return s.level(d)
	case plan.Day:
		return s.day(d)
	}
	return nil, fmt.Errorf("kind %q of draw doesn't exist", d.Kind)
}

func (s *scope) draws(list []*plan.Draw) ([]Sampler, error) {
	out := make([]Sampler, len(list))
	for i, d := range list {
		if d == nil {
			continue
		}
		f, err := s.draw(d)
		if err != nil {
			return nil, err
		}
		out[i] = f
	}
	return out, nil
}

// computed is an expression, rounded. Bounds, where there are any, keep it inside.
func (s *scope) computed(d *plan.Draw) (Sampler, error) {
	x, err := s.expr(d.X)
	if err != nil {
		return nil, err
	}
	r := roundingOf(d)
	lim, err := s.limits(d)
	if err != nil {
		return nil, err
	}
	return func(st *State, _ float64) float64 {
		lo, hi := lim.at(st)
		return r.inside(clamp(x(st), lo, hi), lo, hi)
	}, nil
}

func (s *scope) chance(d *plan.Draw) (Sampler, error) {
	x, err := s.expr(d.X)
	if err != nil {
		return nil, err
	}
	if p, ok := d.X.Constant(); ok {
		return func(_ *State, u float64) float64 { return truth(u < p) }, nil
	}
	return func(st *State, u float64) float64 { return truth(u < x(st)) }, nil
}

// compiledCase is a case that holds when all tests do.
type compiledCase struct {
	when []test
	draw Sampler
}

func (s *scope) cases(d *plan.Draw) (Sampler, error) {
	list := make([]compiledCase, len(d.Cases))
	for i, c := range d.Cases {
		when, err := s.whenAll(c.When)
		if err != nil {
			return nil, err
		}
		draw, err := s.draw(c.Draw)
		if err != nil {
			return nil, err
		}
		list[i] = compiledCase{when, draw}
	}
	return func(st *State, u float64) float64 {
		for i := range list {
			if all(list[i].when, st) {
				return list[i].draw(st, u)
			}
		}
		return math.NaN()
	}, nil
}

// when compiles a condition that may be absent.
func (s *scope) when(x *plan.Expr) (Func, error) {
	if x == nil {
		return nil, nil //nolint:nilnil // No condition is a condition that always holds.
	}
	return s.expr(x)
}

// whenAll compiles a condition that may be absent to the tests that it joins.
func (s *scope) whenAll(x *plan.Expr) ([]test, error) {
	if x == nil {
		return nil, nil
	}
	return s.tests(plan.OpAnd, x)
}

func holds(when Func, st *State) bool { return when == nil || when(st) == 1 }

// risk is 1 with the probability that the odds at an age and sex give, times
// the ratio of each parent that the person has.
func risk(r *plan.Risk) (Sampler, error) {
	if r == nil || len(r.Odds[0]) == 0 || len(r.Odds[1]) == 0 {
		return nil, errors.New("a risk without odds for both sexes")
	}
	odds, parents := r.Odds, r.Parents
	return func(st *State, u float64) float64 {
		sex, age := st.Slots[plan.SlotSex], st.Slots[plan.SlotAge]
		if sex != sex || age != age {
			return math.NaN()
		}
		row := odds[0]
		if sex == 1 {
			row = odds[1]
		}
		o := row[int(min(max(age, 0), float64(len(row)-1)))]
		for i := range parents {
			o = float64(o * parents[i].Factor(st.Slots[parents[i].Slot] == 1))
		}
		if math.IsInf(o, 1) {
			return 1
		}
		return truth(u < o/(1+o))
	}, nil
}

// compiledLine is a line that takes a share of u when it holds.
type compiledLine struct {
	when  Func
	share float64
}

// lines gives consecutive parts of u to the lines that hold.
func (s *scope) lines(d *plan.Draw) (Sampler, error) {
	list := make([]compiledLine, len(d.Lines))
	for i, l := range d.Lines {
		when, err := s.when(l.When)
		if err != nil {
			return nil, err
		}
		if !(l.Share >= 0 && l.Share <= 1) {
			return nil, fmt.Errorf("line %d has the share %v: expected 0..1", i+1, l.Share)
		}
		list[i] = compiledLine{when, l.Share}
	}
	if d.Bearer != nil {
		return s.passedOn(d)
	}
	rest := Sampler(func(*State, float64) float64 { return 0 })
	if d.Else != nil {
		var err error
		if rest, err = s.draw(d.Else); err != nil {
			return nil, err
		}
	}
	return func(st *State, u float64) float64 {
		end, applies := 0.0, false
		for i := range list {
			if !holds(list[i].when, st) {
				continue
			}
			applies = true
			if end += list[i].share; u < end {
				return float64(i + 1)
			}
		}
		if !applies && rest(st, u) == 1 {
			return -1
		}
		return 0
	}, nil
}

// Lines is the line that a unit draws where lines have no condition: from 1, 0 for none.
func Lines(d *plan.Draw) func(u float64) float64 {
	ends := make([]float64, len(d.Lines))
	sum := 0.0
	for i, l := range d.Lines {
		sum += l.Share
		ends[i] = sum
	}
	return func(u float64) float64 {
		for i, end := range ends {
			if u < end {
				return float64(i + 1)
			}
		}
		return 0
	}
}

// passedOn gives those who can have it the line that they draw, or what others
// pass on to them.
func (s *scope) passedOn(d *plan.Draw) (Sampler, error) {
	bearer, err := s.expr(d.Bearer)
	if err != nil {
		return nil, err
	}
	lines, i := Lines(d), d.Passing
	return func(st *State, u float64) float64 {
		if bearer(st) != 1 {
			return 0
		}
		if line := lines(u); line > 0 || i >= len(st.Passed) {
			return line
		}
		return st.Passed[i]
	}, nil
}

// day counts an amount from an anchor, down to a whole day.
func (s *scope) day(d *plan.Draw) (Sampler, error) {
	anchor, err := s.expr(d.Anchor)
	if err != nil {
		return nil, err
	}
	of, err := s.draw(d.Of)
	if err != nil {
		return nil, err
	}
	lim, err := s.limits(d)
	if err != nil {
		return nil, err
	}
	per := float64(d.Sign * d.Unit)
	return func(st *State, u float64) float64 {
		lo, hi := lim.at(st)
		v := math.Floor(anchor(st) + float64(of(st, u)*per))
		return clamp(v, math.Ceil(lo), math.Floor(hi))
	}, nil
}
