package rng

import "math"

// betaShape is a beta distribution made ready: its two parameters, and what
// Stirling's formula lacks for its normalising constant.
type betaShape struct {
	a, b, s float64
}

func newBetaShape(a, b float64) betaShape {
	return betaShape{a: a, b: b, s: stirling(a+b) - stirling(a) - stirling(b)}
}

// BetaCDF is the probability that a beta value of the parameters a and b lies
// below x: the regularised incomplete beta function I_x(a, b).
func BetaCDF(a, b, x float64) float64 {
	if !isParam(a) || !isParam(b) {
		return math.NaN()
	}
	p, _ := newBetaShape(a, b).tails(x, 1-x)
	return p
}

// BetaQuantile is the value that a share p of beta values of the parameters a
// and b lie below.
func BetaQuantile(a, b, p float64) float64 {
	if !isParam(a) || !isParam(b) || !isShare(p) {
		return math.NaN()
	}
	return newBetaShape(a, b).inverse(p, 1-p)
}

// tails are the probabilities below and above x, where y is 1-x.
func (s betaShape) tails(x, y float64) (p, q float64) {
	switch {
	case math.IsNaN(x):
		return x, x
	case x <= 0:
		return 0, 1
	case y <= 0:
		return 1, 0
	}
	d := s.density(x, y)
	if x < (s.a+1)/(s.a+s.b+2) {
		p = min(float64(d*betaFraction(s.a, s.b, x))/s.a, 1)
		return p, 1 - p
	}
	q = min(float64(d*betaFraction(s.b, s.a, y))/s.b, 1)
	return 1 - q, q
}

// density is that at x times xy, which is the density of the logit of x:
// x^a y^b / B(a, b).
func (s betaShape) density(x, y float64) float64 {
	n := s.a + s.b
	root := math.Sqrt(float64(s.a*(s.b/n)) / (2 * math.Pi))
	return float64(root * Exp(s.s-deviance(s.a, float64(n*x))-deviance(s.b, float64(n*y))))
}

// betaFraction is the continued fraction of the incomplete beta function, by
// Lentz's method (DLMF 8.17.22).
func betaFraction(a, b, x float64) float64 {
	c := 1.0
	d := 1 / away(1-float64((a+b)*x)/(a+1))
	f := d
	for n := 1; n < maxTerms; n++ {
		m := float64(n)
		a2 := a + m + m
		even := float64(float64(m*(b-m))*x) / float64((a2-1)*a2)
		d = 1 / away(1+float64(even*d))
		c = away(1 + even/c)
		f = float64(f * float64(d*c))
		odd := -float64(float64((a+m)*(a+b+m))*x) / float64(a2*(a2+1))
		d = 1 / away(1+float64(odd*d))
		c = away(1 + odd/c)
		change := float64(d * c)
		f = float64(f * change)
		if math.Abs(change-1) <= 2*epsilon {
			break
		}
	}
	return f
}

// inverse is the x that p lies below and q above, for p+q = 1.
func (s betaShape) inverse(p, q float64) float64 {
	switch {
	case p <= 0:
		return 0
	case q <= 0:
		return 1
	}
	t := newton(s.start(p, q), p, q, func(t float64) (float64, float64, float64) {
		x, y := logistic(t), logistic(-t)
		p, q := s.tails(x, y)
		return p, q, s.density(x, y)
	})
	return logistic(t)
}

// start is about the logit of the quantile, by a normal distribution of the
// logit; far out the tail's own power is nearer.
func (s betaShape) start(p, q float64) float64 {
	spread := math.Sqrt(1/s.a + 1/s.b)
	z := min(max(normInverse(p, q), -3), 3)
	return Log(s.a) - Log(s.b) + float64(z*spread)
}

// logistic is the number whose logit is t.
func logistic(t float64) float64 {
	if t >= 0 {
		return 1 / (1 + Exp(-t))
	}
	e := Exp(t)
	return e / (1 + e)
}
