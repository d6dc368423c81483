package rng

import "math"

const (
	lnSqrt2Pi = 0.918938533204672741780329736406 // Half the logarithm of 2 pi.
	tiny      = 1e-300                           // Keeps a continued fraction from dividing by 0.
	epsilon   = 1e-16                            // A term below it no longer changes a sum.
	maxTerms  = 1_000_000                        // Shapes up to maxShape need fewer; ends the loops for ever larger ones.
)

// stirlingPoly is Stirling's series in 1/a², of which stirling(a) is 1/a times
// (Abramowitz and Stegun 6.1.41).
var stirlingPoly = [...]float64{
	1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400,
}

// stirling is what Stirling's formula for the logarithm of gamma(a+1) lacks,
// after C. Loader, "Fast and Accurate Computation of Binomial Probabilities"
// (2000). With it, tail probabilities need no differences of large logarithms.
func stirling(a float64) float64 {
	s := 0.0
	for a < 12 {
		s += float64((a+0.5)*Log1p(1/a)) - 1
		a++
	}
	return s + poly(1/float64(a*a), stirlingPoly[:])/a
}

// deviance is x log(x/m) + m - x, accurate where x and m are close (Loader).
func deviance(x, m float64) float64 {
	d := x - m
	if math.Abs(d) >= float64(0.1*(x+m)) {
		return float64(x*(Log(x)-Log(m))) - d
	}
	v := d / (x + m)
	s := float64(d * v)
	term := float64(2 * float64(x*v))
	v2 := float64(v * v)
	for j := 3; j < 100; j += 2 { // As |v| < 0.1, a dozen rounds do.
		term = float64(term * v2)
		next := s + term/float64(j)
		if next == s {
			break
		}
		s = next
	}
	return s
}

// isShare reports whether p is a number of [0,1].
func isShare(p float64) bool {
	return p >= 0 && p <= 1
}

// isParam reports whether a is a finite number above 0.
func isParam(a float64) bool {
	return a > 0 && !math.IsInf(a, 1)
}

// LogGamma is the logarithm of the gamma function of a, for a > 0.
func LogGamma(a float64) float64 {
	if !isParam(a) {
		return math.NaN()
	}
	return float64((a+0.5)*Log(a)) - a + lnSqrt2Pi + stirling(a) - Log(a)
}

// GammaCDF is the probability that a gamma value of the shape a and scale 1
// lies below x: the regularised lower incomplete gamma function P(a, x).
func GammaCDF(a, x float64) float64 {
	if !isParam(a) {
		return math.NaN()
	}
	p, _ := gammaTails(a, stirling(a), x)
	return p
}

// GammaQuantile is the value that a share p of gamma values of the shape a and
// scale 1 lie below.
func GammaQuantile(a, p float64) float64 {
	if !isParam(a) || !isShare(p) {
		return math.NaN()
	}
	return gammaInverse(a, stirling(a), p, 1-p)
}

// gammaTails are the probabilities below and above x; s is stirling(a).
func gammaTails(a, s, x float64) (p, q float64) {
	switch {
	case math.IsNaN(x):
		return x, x
	case x <= 0:
		return 0, 1
	case math.IsInf(x, 1):
		return 1, 0
	}
	d := gammaDensity(a, s, x)
	if x < a+1 {
		p = min(float64(d*gammaSeries(a, x))/a, 1)
		return p, 1 - p
	}
	q = min(float64(d*gammaFraction(a, x)), 1)
	return 1 - q, q
}

// gammaDensity is the density at x times x, which is the density of log x:
// x^a e^-x / gamma(a).
func gammaDensity(a, s, x float64) float64 {
	return float64(math.Sqrt(a/(2*math.Pi)) * Exp(-s-deviance(a, x)))
}

// gammaSeries is 1 + x/(a+1) + x²/((a+1)(a+2)) + ...
func gammaSeries(a, x float64) float64 {
	sum, term := 1.0, 1.0
	for n := 1; n < maxTerms; n++ {
		term = float64(term*x) / (a + float64(n))
		sum += term
		if term < float64(epsilon*sum) {
			break
		}
	}
	return sum
}

// gammaFraction is the continued fraction of the upper incomplete gamma
// function, by Lentz's method.
func gammaFraction(a, x float64) float64 {
	b := x + 1 - a
	c := 1 / tiny
	d := 1 / b
	f := d
	for n := 1; n < maxTerms; n++ {
		i := float64(n)
		t := float64(i * (a - i))
		b += 2
		d = 1 / away(float64(t*d)+b)
		c = away(b + t/c)
		change := float64(d * c)
		f = float64(f * change)
		if math.Abs(change-1) <= 2*epsilon {
			break
		}
	}
	return f
}

// away is x, or tiny where x is nearer to 0 than that.
func away(x float64) float64 {
	if math.Abs(x) < tiny {
		return tiny
	}
	return x
}

// gammaInverse is the x that p lies below and q above, for p+q = 1.
func gammaInverse(a, s, p, q float64) float64 {
	switch {
	case p <= 0:
		return 0
	case q <= 0:
		return math.Inf(1)
	}
	t := newton(gammaStart(a, s, p, q), p, q, func(t float64) (float64, float64, float64) {
		x := Exp(t)
		p, q := gammaTails(a, s, x)
		return p, q, gammaDensity(a, s, x)
	})
	return Exp(t)
}

// gammaStart is about the logarithm of the quantile: by Wilson and Hilferty's
// cube where that holds, else by the first term of the series.
func gammaStart(a, s, p, q float64) float64 {
	if a > 0.5 {
		z := normInverse(p, q)
		w := 1 - 1/float64(9*a) + z/float64(3*math.Sqrt(a))
		if w > 0.3 {
			return Log(a) + float64(3*Log(w))
		}
	}
	// The logarithm of gamma(a+1), by which P(a, x) is about x^a / gamma(a+1).
	g := float64((a+0.5)*Log(a)) - a + lnSqrt2Pi + s
	return min((Log(p)+g)/a, Log(a+1)+1)
}
