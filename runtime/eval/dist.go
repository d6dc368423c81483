package eval

import (
	"fmt"
	"math"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
)

// limits are a draw's bounds: fixed ones, and those that depend on the unit.
type limits struct {
	lo, hi   float64
	loX, hiX Func
}

func (s *scope) limits(d *plan.Draw) (limits, error) {
	l := limits{lo: math.Inf(-1), hi: math.Inf(1)}
	if b := d.Bounds; b != nil {
		if b.Lo != nil {
			l.lo = *b.Lo
		}
		if b.Hi != nil {
			l.hi = *b.Hi
		}
	}
	var err error
	if l.loX, err = s.when(d.LoX); err != nil {
		return l, err
	}
	l.hiX, err = s.when(d.HiX)
	return l, err
}

func (l *limits) fixed() bool { return l.loX == nil && l.hiX == nil }

// at are the bounds for a unit. An undefined one bounds nothing.
func (l *limits) at(st *State) (lo, hi float64) {
	lo, hi = l.lo, l.hi
	if l.loX != nil {
		if v := l.loX(st); v > lo {
			lo = v
		}
	}
	if l.hiX != nil {
		if v := l.hiX(st); v < hi {
			hi = v
		}
	}
	return lo, hi
}

// clamp keeps v between the bounds; there is nothing between bounds that are
// the wrong way round.
func clamp(v, lo, hi float64) float64 {
	if lo > hi || v != v {
		return math.NaN()
	}
	return min(max(v, lo), hi)
}

// rounding says how a draw is rounded; decimals below 0: not at all.
type rounding struct {
	decimals int
	ten      float64
}

func roundingOf(d *plan.Draw) rounding {
	switch {
	case d.Whole:
		return rounding{0, 1}
	case d.Round:
		return rounding{d.Decimals, tenTo(d.Decimals)}
	}
	return rounding{decimals: -1}
}

// slack takes a bound such as 6.8 for a multiple of 0.1, which it isn't quite.
const slack = 1e-9

// inside rounds v, and inwards where that leaves the bounds. Bounds with no
// rounded number between them keep v as it is.
func (r rounding) inside(v, lo, hi float64) float64 {
	if r.decimals < 0 || v != v {
		return v
	}
	rounded := plan.RoundTo(v, r.decimals)
	if rounded < lo {
		rounded = math.Ceil(float64(lo*r.ten)-slack) / r.ten
	}
	if rounded > hi {
		rounded = math.Floor(float64(hi*r.ten)+slack) / r.ten
	}
	if rounded < lo-slack || rounded > hi+slack {
		return v
	}
	return rounded
}

// distribution compiles a draw from a distribution. One whose parameters and
// bounds don't depend on the unit is truncated once.
func (s *scope) distribution(d *plan.Draw) (Sampler, error) {
	lim, err := s.limits(d)
	if err != nil {
		return nil, err
	}
	dist, fixed, err := fixedDist(d)
	if err != nil {
		return nil, err
	}
	if !fixed || !lim.fixed() {
		w, err := s.distWithin(d)
		if err != nil {
			return nil, err
		}
		return w.free(), nil
	}
	t, err := truncate(dist, d.Whole, lim.lo, lim.hi)
	if err != nil {
		return nil, err
	}
	r := roundingOf(d)
	lo, hi := lim.lo, lim.hi
	if d.Whole || !d.Round {
		return func(_ *State, u float64) float64 { return t.Quantile(u) }, nil
	}
	return func(_ *State, u float64) float64 { return r.inside(t.Quantile(u), lo, hi) }, nil
}

// fixedDist is the distribution of parameters that are constants.
func fixedDist(d *plan.Draw) (dist rng.Dist, fixed bool, err error) {
	if n := len(d.Dist.Params()); n != len(d.Params) || n == 0 {
		return dist, false, fmt.Errorf("%v: expected %d parameters, found %d", d.Dist, n, len(d.Params))
	}
	dist.Kind = d.Dist
	into := [...]*float64{&dist.A, &dist.B, &dist.C}
	for i, x := range d.Params {
		v, ok := x.Constant()
		if !ok {
			return dist, false, nil
		}
		*into[i] = v
	}
	return dist, true, dist.Check()
}

// truncate is a distribution between bounds, of whole numbers if they are asked for.
func truncate(d rng.Dist, whole bool, lo, hi float64) (rng.Truncated, error) {
	if !whole {
		return d.Truncate(lo, hi)
	}
	from, to := math.MinInt, math.MaxInt
	if !math.IsInf(lo, -1) {
		from = int(math.Ceil(max(lo, -wholeLimit)))
	}
	if !math.IsInf(hi, 1) {
		to = int(math.Floor(min(hi, wholeLimit)))
	}
	return d.TruncateInt(from, to)
}

// wholeLimit is where not every whole number is a number any more.
const wholeLimit = 1 << 53

// distWithin compiles a distribution whose parameters or bounds depend on the unit.
func (s *scope) distWithin(d *plan.Draw) (within, error) {
	lim, err := s.limits(d)
	if err != nil {
		return nil, err
	}
	params, err := s.exprs(d.Params)
	if err != nil {
		return nil, err
	}
	if n := len(d.Dist.Params()); n != len(params) {
		return nil, fmt.Errorf("%v: expected %d parameters, found %d", d.Dist, n, len(params))
	}
	kind, whole, r := d.Dist, d.Whole, roundingOf(d)
	return func(st *State, u, lo, hi float64) float64 {
		var p [3]float64
		for i, f := range params {
			p[i] = f(st)
		}
		own, up := lim.at(st)
		lo, hi = max(lo, own), min(hi, up)
		v := quantileWithin(rng.Dist{Kind: kind, A: p[0], B: p[1], C: p[2]}, whole, u, lo, hi)
		return r.inside(v, lo, hi)
	}, nil
}

// quantileWithin is the quantile of a distribution between bounds. Where they
// lie so far out that nothing of it is between them, it is the bound that is
// nearer; of parameters that no such distribution has, it is undefined.
func quantileWithin(d rng.Dist, whole bool, u, lo, hi float64) float64 {
	if !(lo <= hi) || d.Check() != nil {
		return math.NaN()
	}
	t, err := truncate(d, whole, lo, hi)
	if err == nil {
		return t.Quantile(u)
	}
	if whole && math.Ceil(lo) > math.Floor(hi) {
		return math.NaN()
	}
	return clamp(d.Quantile(0.5), lo, hi)
}
