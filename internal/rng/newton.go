package rng

import "math"

const (
	newtonSteps = 100
	newtonDone  = 1e-10 // The step after one of this size would be below the last bit.
)

// newton solves for the t that p lies below and q above, for p+q = 1. At t, eval
// gives the probabilities below and above t and the density. The density must
// be log-concave in t, as that of the logarithm of a gamma value and of the
// logit of a beta value are: then the logarithms of both probabilities are
// concave, and Newton's steps on that of the smaller one arrive from any start.
// The bracket holds them where a tail is too thin to be told from 0.
func newton(t, p, q float64, eval func(t float64) (below, above, density float64)) float64 {
	lo, hi := math.Inf(-1), math.Inf(1)
	lower := p <= q
	target := Log(min(p, q))
	for range newtonSteps {
		below, above, density := eval(t)
		tail := above
		if lower {
			tail = below
		}
		excess := Log(tail) - target // Above 0 where the tail reaches too far.
		if (excess > 0) == lower {
			hi = t
		} else {
			lo = t
		}
		step := float64(excess*tail) / density
		if lower {
			step = -step
		}
		if math.Abs(step) <= newtonDone {
			return t + step
		}
		next := bracketed(t, step, lo, hi)
		if next == t {
			return t
		}
		t = next
	}
	return t
}

// bracketed is t+step, if that is a number between lo and hi, else a cautious
// step into the same interval.
func bracketed(t, step, lo, hi float64) float64 {
	next := t + step
	if next > lo && next < hi {
		return next
	}
	switch {
	case math.IsInf(lo, -1) && math.IsInf(hi, 1):
		return t
	case math.IsInf(lo, -1):
		return hi - 1 - math.Abs(float64(0.5*hi))
	case math.IsInf(hi, 1):
		return lo + 1
	}
	return lo + float64(0.5*(hi-lo))
}
