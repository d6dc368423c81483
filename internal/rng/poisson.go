package rng

import "math"

const (
	poissonSum  = 16   // Up to this mean, adding the probabilities up is quicker than a search.
	poissonTail = 1e-6 // The probability above, down to which that is accurate enough.
)

// poissonTails are the probabilities of k or fewer and of more than k.
func poissonTails(mean, k float64) (p, q float64) {
	if k < 0 {
		return 0, 1
	}
	more, fewer := gammaTails(k+1, stirling(k+1), mean)
	return fewer, more
}

// poissonInverse is the least k with a probability of p or more for k or
// fewer, and so of q or less for more than k.
func poissonInverse(mean, p, q float64) float64 {
	switch {
	case p <= 0:
		return 0
	case q <= 0:
		return math.Inf(1)
	case mean <= poissonSum && q > poissonTail:
		return poissonCount(mean, p)
	}
	reached := func(k float64) bool {
		fewer, more := poissonTails(mean, k)
		if p <= q {
			return fewer >= p
		}
		return more <= q
	}
	z := normInverse(p, q)
	start := mean + float64(math.Sqrt(mean)*z) + (float64(z*z)-1)/6
	return leastWhole(max(math.Floor(start), 0), reached)
}

// poissonCount adds probabilities from 0 up until they reach p.
func poissonCount(mean, p float64) float64 {
	term := Exp(-mean)
	sum := term
	k := 0.0
	for sum < p && term > 0 {
		k++
		term = float64(term*mean) / k
		sum += term
	}
	return k
}

// leastWhole is the least whole number of 0 or more that is reached, found in
// growing steps from start and then by halving. Every number above a reached
// one must be reached too.
func leastWhole(start float64, reached func(float64) bool) float64 {
	lo, hi := start-1, start // In the end: lo isn't reached, hi is.
	for step := 1.0; !reached(hi); step += step {
		lo, hi = hi, hi+step
	}
	for step := 1.0; lo >= 0 && reached(lo); step += step {
		hi, lo = lo, max(lo-step, -1)
	}
	for hi-lo > 1 {
		mid := math.Floor(lo + float64(0.5*(hi-lo)))
		if reached(mid) {
			hi = mid
		} else {
			lo = mid
		}
	}
	return hi
}
