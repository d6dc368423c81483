package eval

import (
	"math"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// level is Of, times Scale, plus Shift. Bounds on the level become bounds on
// what is drawn, so that levels near a bound aren't heaped upon it.
func (s *scope) level(d *plan.Draw) (Sampler, error) {
	scale, err := s.orConstant(d.Scale, 1)
	if err != nil {
		return nil, err
	}
	shift, err := s.orConstant(d.Shift, 0)
	if err != nil {
		return nil, err
	}
	lim, err := s.limits(d)
	if err != nil {
		return nil, err
	}
	r := roundingOf(d)
	if d.Bounds == nil && lim.fixed() {
		of, err := s.draw(d.Of)
		if err != nil {
			return nil, err
		}
		return func(st *State, u float64) float64 {
			v := float64(of(st, u)*scale(st)) + shift(st)
			return r.inside(v, math.Inf(-1), math.Inf(1))
		}, nil
	}
	of, err := s.bounded(d.Of)
	if err != nil {
		return nil, err
	}
	return func(st *State, u float64) float64 {
		lo, hi := lim.at(st)
		if lo > hi {
			return math.NaN()
		}
		a, b := scale(st), shift(st)
		from, to := mapped(lo, hi, a, b)
		v := float64(of(st, u, from, to)*a) + b
		return r.inside(clamp(v, lo, hi), lo, hi)
	}, nil
}

func (s *scope) orConstant(x *plan.Expr, v float64) (Func, error) {
	if x == nil {
		return constant(v), nil
	}
	return s.expr(x)
}

// mapped are the bounds of x where x*scale + shift lies in lo..hi.
func mapped(lo, hi, scale, shift float64) (from, to float64) {
	switch {
	case scale > 0:
		return (lo - shift) / scale, (hi - shift) / scale
	case scale < 0:
		return (hi - shift) / scale, (lo - shift) / scale
	}
	return math.Inf(-1), math.Inf(1)
}

// bounded compiles a draw that takes bounds. What has no distribution to cut
// is kept inside.
func (s *scope) bounded(d *plan.Draw) (within, error) {
	if d != nil {
		switch d.Kind {
		case plan.Dist:
			return s.distWithin(d)
		case plan.Cases:
			return s.casesWithin(d)
		case plan.Pick:
			if d.Arms != nil {
				return s.pickWithin(d)
			}
		case plan.Const, plan.Computed, plan.Rows, plan.Chance, plan.RiskDraw, plan.LineDraw, plan.Place, plan.Level, plan.Day:
		}
	}
	f, err := s.draw(d)
	if err != nil {
		return nil, err
	}
	return func(st *State, u, lo, hi float64) float64 { return clamp(f(st, u), lo, hi) }, nil
}

func (s *scope) casesWithin(d *plan.Draw) (within, error) {
	whens, draws := make([][]test, len(d.Cases)), make([]within, len(d.Cases))
	for i, c := range d.Cases {
		var err error
		if whens[i], err = s.whenAll(c.When); err != nil {
			return nil, err
		}
		if draws[i], err = s.bounded(c.Draw); err != nil {
			return nil, err
		}
	}
	return func(st *State, u, lo, hi float64) float64 {
		for i := range whens {
			if all(whens[i], st) {
				return draws[i](st, u, lo, hi)
			}
		}
		return math.NaN()
	}, nil
}

func (s *scope) pickWithin(d *plan.Draw) (within, error) {
	if _, err := s.pick(d); err != nil { // Its checks hold here, too.
		return nil, err
	}
	p, err := newParts(d.Weights)
	if err != nil {
		return nil, err
	}
	arms := make([]within, len(d.Arms))
	for i, a := range d.Arms {
		if a == nil {
			continue
		}
		if arms[i], err = s.bounded(a); err != nil {
			return nil, err
		}
	}
	values := d.Values
	return func(st *State, u, lo, hi float64) float64 {
		arm, rest := p.pick(u)
		if arms[arm] == nil {
			return clamp(values[arm], lo, hi)
		}
		return arms[arm](st, rest, lo, hi)
	}, nil
}
