package rng

import "math"

// law is a distribution made ready for drawing: fewer kinds, and parameters
// from which both tails and the quantile follow directly.
//
//	Constant     a: the value
//	Normal       a: mean, b: standard deviation
//	LogNormal    a, b: those of the logarithm
//	Gamma        a: shape, b: scale, c: stirling(a)
//	Uniform      a, b: bounds
//	Triangular   a: lo, b: mode, c: hi
//	Poisson      a: mean
//	Beta         a, b, c: as in betaShape
//	Weibull      a: shape, b: scale; Exponential becomes one of shape 1
//	Bernoulli    a: the probability of 1
type law struct {
	kind    Kind
	a, b, c float64
}

// newLaw makes d ready. Bad parameters give the zero law, whose values are NaN.
func newLaw(d Dist) law {
	if d.Check() != nil {
		return law{}
	}
	switch d.Kind {
	case LogNormal:
		ratio := d.B / d.A
		variance := Log1p(float64(ratio * ratio))
		return law{kind: LogNormal, a: Log(d.A) - float64(0.5*variance), b: math.Sqrt(variance)}
	case Gamma:
		ratio := d.A / d.B
		shape := float64(ratio * ratio)
		return law{kind: Gamma, a: shape, b: d.A / shape, c: stirling(shape)}
	case Exponential:
		return law{kind: Weibull, a: 1, b: d.A}
	case Beta:
		s := newBetaShape(d.A, d.B)
		return law{kind: Beta, a: s.a, b: s.b, c: s.s}
	case Constant, Normal, Uniform, Triangular, Poisson, Weibull, Bernoulli:
	}
	if v, ok := d.only(); ok {
		return law{kind: Constant, a: v}
	}
	return law{kind: d.Kind, a: d.A, b: d.B, c: d.C}
}

// only is the value that d always gives, if it always gives the same.
func (d Dist) only() (float64, bool) {
	switch {
	case d.Kind == Uniform && d.A == d.B, d.Kind == Triangular && d.A == d.C:
		return d.A, true
	case d.Kind == Poisson && d.A == 0:
		return 0, true
	case d.Kind == Bernoulli && (d.A == 0 || d.A == 1):
		return d.A, true
	}
	return 0, false
}

// support is the least and the greatest value possible.
func (l law) support() (lo, hi float64) {
	inf := math.Inf(1)
	switch l.kind {
	case Constant:
		return l.a, l.a
	case Normal:
		return -inf, inf
	case LogNormal, Gamma, Poisson, Exponential, Weibull:
		return 0, inf
	case Uniform:
		return l.a, l.b
	case Triangular:
		return l.a, l.c
	case Beta, Bernoulli:
		return 0, 1
	}
	return math.NaN(), math.NaN()
}

// tails are the probabilities of a value of x or less and of one above x, each
// accurate where it is small.
func (l law) tails(x float64) (p, q float64) {
	lo, hi := l.support()
	switch {
	case math.IsNaN(x) || math.IsNaN(lo):
		return math.NaN(), math.NaN()
	case x >= hi:
		return 1, 0
	case x < lo:
		return 0, 1
	}
	switch l.kind {
	case Normal:
		return normTails((x - l.a) / l.b)
	case LogNormal:
		return normTails((Log(x) - l.a) / l.b)
	case Gamma:
		return gammaTails(l.a, l.c, x/l.b)
	case Uniform:
		return (x - l.a) / (l.b - l.a), (l.b - x) / (l.b - l.a)
	case Triangular:
		return l.triangularTails(x)
	case Poisson:
		return poissonTails(l.a, math.Floor(x))
	case Beta:
		return betaShape{l.a, l.b, l.c}.tails(x, 1-x)
	case Exponential, Weibull:
		t := Pow(x/l.b, l.a)
		return -Expm1(-t), Exp(-t)
	case Bernoulli:
		return 1 - l.a, l.a
	case Constant:
	}
	return math.NaN(), math.NaN()
}

// inverse is the value that p lies below and q above, for p+q = 1: the smaller
// of the two decides, so that far tails keep their accuracy.
func (l law) inverse(p, q float64) float64 {
	switch l.kind {
	case Constant:
		return l.a
	case Normal:
		return l.a + float64(l.b*normInverse(p, q))
	case LogNormal:
		return Exp(l.a + float64(l.b*normInverse(p, q)))
	case Gamma:
		return float64(l.b * gammaInverse(l.a, l.c, p, q))
	case Uniform:
		if p <= q {
			return l.a + float64(p*(l.b-l.a))
		}
		return l.b - float64(q*(l.b-l.a))
	case Triangular:
		return l.triangularInverse(p, q)
	case Poisson:
		return poissonInverse(l.a, p, q)
	case Beta:
		return betaShape{l.a, l.b, l.c}.inverse(p, q)
	case Exponential, Weibull:
		t := -Log(q)
		if p <= q {
			t = -Log1p(-p)
		}
		return float64(l.b * Pow(t, 1/l.a))
	case Bernoulli:
		if q >= l.a {
			return 0
		}
		return 1
	}
	return math.NaN()
}

func (l law) triangularTails(x float64) (p, q float64) {
	width := l.c - l.a
	if x <= l.b && l.b > l.a {
		p = float64(((x - l.a) / width) * ((x - l.a) / (l.b - l.a)))
		return p, 1 - p
	}
	q = float64(((l.c - x) / width) * ((l.c - x) / (l.c - l.b)))
	return 1 - q, q
}

func (l law) triangularInverse(p, q float64) float64 {
	width := l.c - l.a
	if p <= (l.b-l.a)/width {
		return l.a + float64(math.Sqrt(p)*math.Sqrt(float64(width*(l.b-l.a))))
	}
	return l.c - float64(math.Sqrt(q)*math.Sqrt(float64(width*(l.c-l.b))))
}
