package rng

import "math"

const (
	quadratureSteps = 192 // On each side of the middle.
	quadratureEnd   = 6.0 // Where the weights are below 1e-270.
	maxSummed       = 100_000
	farTail         = 1.0 / (1 << 53)
)

// Mean is the expected value, worked out numerically (to about 1e-9).
func (t Truncated) Mean() float64 {
	mean, _ := t.moments()
	return mean
}

// SD is the standard deviation, worked out numerically (to about 1e-8).
func (t Truncated) SD() float64 {
	_, sd := t.moments()
	return sd
}

// moments are the mean and the standard deviation.
func (t Truncated) moments() (mean, sd float64) {
	if t.Empty() {
		return math.NaN(), math.NaN()
	}
	m := moment{center: t.Quantile(0.5)}
	first, last := t.Quantile(farTail), t.Quantile(1-farTail)
	switch {
	case first == last:
		return first, 0
	case (t.whole || t.law.kind.Discrete()) && last-first <= maxSummed:
		t.sum(&m, first, last)
	default:
		split := t.kink()
		t.integrate(&m, 0, split)
		t.integrate(&m, split, 1)
	}
	return m.result()
}

// moment adds up values by weight, about a center.
type moment struct {
	center, weight, first, second float64
}

func (m *moment) add(x, w float64) {
	if math.IsInf(x, 0) || w <= 0 {
		return
	}
	d := x - m.center
	m.weight += w
	m.first += float64(w * d)
	m.second += float64(float64(w*d) * d)
}

func (m *moment) result() (mean, sd float64) {
	d := m.first / m.weight
	return m.center + d, math.Sqrt(max(0, m.second/m.weight-float64(d*d)))
}

// sum adds the whole numbers from first to last.
func (t Truncated) sum(m *moment, first, last float64) {
	edge := 0.0 // A discrete probability jumps at the number, a rounded one changes half-way.
	if t.whole {
		edge = 0.5
	}
	part := t
	for k := first; k <= last; k++ {
		from := k - 1 + edge
		part.measure(from, k+edge)
		m.add(k, part.mass)
	}
}

// kink is the u at which the quantile function bends, else one half.
func (t Truncated) kink() float64 {
	if t.law.kind != Triangular {
		return 0.5
	}
	p, _ := t.law.tails(t.law.b)
	return min(max((p-t.below)/t.mass, 0), 1)
}

// integrate adds the quantiles between from and to, by the double exponential
// formula (Takahasi and Mori 1974), which tails don't disturb.
func (t Truncated) integrate(m *moment, from, to float64) {
	width := to - from
	if width <= 0 {
		return
	}
	for i := -quadratureSteps; i <= quadratureSteps; i++ {
		e := Exp(float64(float64(i) * (quadratureEnd / quadratureSteps)))
		sinh, cosh := float64(0.5*(e-1/e)), float64(0.5*(e+1/e))
		u, v := logistic(float64(math.Pi*sinh)), logistic(-float64(math.Pi*sinh))
		x := t.at(from+float64(width*u), (1-to)+float64(width*v))
		m.add(x, float64(float64(width*cosh)*float64(u*v)))
	}
}
