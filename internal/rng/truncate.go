package rng

import (
	"fmt"
	"math"
)

// Truncated is a distribution between two bounds (both included), made ready
// for drawing. It is truncation, not clamping: the values outside aren't moved
// to the bounds, those inside take up their share. The zero value is empty.
// Truncated is a plain value; drawing from it allocates nothing.
type Truncated struct {
	law    law
	lo, hi float64
	below  float64 // The probability below lo.
	above  float64 // The probability above hi.
	mass   float64 // The probability between.
	whole  bool    // Round to whole numbers.
}

// All is d without bounds, made ready for drawing.
func (d Dist) All() (Truncated, error) {
	return d.Truncate(math.Inf(-1), math.Inf(1))
}

// Truncate is d between lo and hi, either of which may be infinite. A discrete
// distribution keeps the whole numbers of lo..hi. It is an error if d has bad
// parameters, if lo is above hi, or if d gives nothing between them.
func (d Dist) Truncate(lo, hi float64) (Truncated, error) {
	if err := d.checkBounds(lo, hi); err != nil {
		return Truncated{}, err
	}
	l := newLaw(d)
	least, greatest := l.support()
	t := Truncated{law: l, lo: max(lo, least), hi: min(hi, greatest)}
	if d.Kind.Discrete() {
		t.lo, t.hi = math.Ceil(t.lo), math.Floor(t.hi)
	}
	switch {
	case t.lo > t.hi:
		return Truncated{}, nothing(d, lo, hi)
	case lo == hi && !d.Kind.Discrete(), l.kind == Constant:
		t.law, t.mass = law{kind: Constant, a: t.lo}, 1
		return t, nil
	case d.Kind.Discrete():
		t.measure(t.lo-1, t.hi)
	default:
		t.measure(t.lo, t.hi)
	}
	if !(t.mass > 0) {
		return Truncated{}, nothing(d, lo, hi)
	}
	return t, nil
}

// TruncateInt is d rounded to whole numbers between lo and hi: k has the
// probability that d lies between k-0.5 and k+0.5, so that the first and the
// last number have as much of it as those between. math.MinInt and math.MaxInt
// stand for no bound.
func (d Dist) TruncateInt(lo, hi int) (Truncated, error) {
	from, to := wholeBounds(lo, hi)
	if err := d.checkBounds(from, to); err != nil {
		return Truncated{}, err
	}
	if d.Kind.Discrete() {
		return d.Truncate(from, to)
	}
	l := newLaw(d)
	if l.kind == Constant {
		return Dist{Kind: Constant, A: math.Floor(l.a + 0.5)}.Truncate(from, to)
	}
	least, greatest := l.support()
	t := Truncated{law: l, whole: true}
	t.lo, t.hi = max(from, math.Floor(least+0.5)), min(to, math.Ceil(greatest-0.5))
	if t.lo <= t.hi {
		t.measure(t.lo-0.5, t.hi+0.5)
	}
	if !(t.mass > 0) {
		return Truncated{}, nothing(d, from, to)
	}
	return t, nil
}

// wholeBounds are lo and hi as numbers, infinite where they stand for no bound.
func wholeBounds(lo, hi int) (from, to float64) {
	from, to = float64(lo), float64(hi)
	if lo == math.MinInt {
		from = math.Inf(-1)
	}
	if hi == math.MaxInt {
		to = math.Inf(1)
	}
	return from, to
}

// checkBounds refuses bad parameters and bounds.
func (d Dist) checkBounds(lo, hi float64) error {
	if err := d.Check(); err != nil {
		return err
	}
	if !(lo <= hi) {
		return fmt.Errorf("%v in %v..%v: expected the lower bound first", d, lo, hi)
	}
	return nil
}

func nothing(d Dist, lo, hi float64) error {
	return fmt.Errorf("%v gives nothing in %v..%v: widen the bounds or move the distribution", d, lo, hi)
}

// measure sets the probabilities below, above and between two places, by
// whichever tails are small.
func (t *Truncated) measure(from, to float64) {
	below, rest := t.law.tails(from)
	upTo, above := t.law.tails(to)
	t.below, t.above = below, above
	switch {
	case below > 0.5:
		t.mass = rest - above
	case upTo < 0.5:
		t.mass = upTo - below
	default:
		t.mass = 1 - (below + above)
	}
}

// Quantile is the value that a share u lies below: how a u of (0,1) becomes a
// draw. It rises with u (but for the last bits of gamma and beta values) and
// lies within the bounds. A u of 0 or less gives the least value, 1 or more the
// greatest; of an empty t there is only NaN.
func (t Truncated) Quantile(u float64) float64 {
	switch {
	case math.IsNaN(u) || t.Empty():
		return math.NaN()
	case u <= 0:
		return t.lo
	case u >= 1:
		return t.hi
	}
	return t.at(u, 1-u)
}

// at is the quantile at u, where v is 1-u.
func (t Truncated) at(u, v float64) float64 {
	x := t.law.inverse(t.below+float64(u*t.mass), t.above+float64(v*t.mass))
	if t.whole {
		x = math.Floor(x + 0.5)
	}
	return min(max(x, t.lo), t.hi)
}

// Bounds are the least and the greatest value possible, perhaps infinite.
func (t Truncated) Bounds() (lo, hi float64) {
	return t.lo, t.hi
}

// Mass is the share of the distribution that lies within the bounds, 0 if t is
// empty. A tiny one is a sign that bounds and distribution don't fit. Where the
// bounds leave a single value of a continuous distribution, it counts as 1.
func (t Truncated) Mass() float64 {
	return t.mass
}

// Empty reports whether t is the zero value, of which nothing can be drawn.
func (t Truncated) Empty() bool {
	return t.mass <= 0
}
