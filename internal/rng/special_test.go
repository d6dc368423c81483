package rng

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/mathext"
)

// shares go from one far tail to the other.
var shares = []float64{
	1e-200, 1e-20, 1e-9, 1e-5, 0.001, 0.05, 0.2, 0.4, 0.5, 0.6, 0.8, 0.95, 0.999, 0.99999, 1 - 1e-9,
}

func TestLogGamma(t *testing.T) {
	for _, a := range []float64{1e-10, 0.01, 0.5, 3, 7.5, 11.99, 12, 30, 1000, 1e8} {
		want, _ := math.Lgamma(a)
		near(t, "log gamma", a, LogGamma(a), want, 1e-14)
	}
	for _, a := range []float64{1, 2} {
		if got := LogGamma(a); math.Abs(got) > 2e-15 {
			t.Errorf("log gamma at %v: %v, want 0", a, got)
		}
	}
	for _, a := range []float64{0, -1, math.NaN()} {
		near(t, "log gamma", a, LogGamma(a), math.NaN(), 0)
	}
}

func TestGammaAgainstGonum(t *testing.T) {
	for _, a := range []float64{0.1, 0.5, 1, 1.5, 2, 5, 11, 30, 100, 1000, 1e5} {
		s := stirling(a)
		for _, u := range shares {
			x := gammaInverse(a, s, u, 1-u)
			if x < 1e-290 { // Out of the range of floats.
				continue
			}
			p, q := gammaTails(a, s, x)
			if u <= 0.5 {
				near(t, "round trip", u, p, u, 1e-11)
			} else {
				near(t, "round trip above", u, q, 1-u, 1e-11)
			}
			near(t, "P", x, p, mathext.GammaIncReg(a, x), 1e-10)
			near(t, "Q", x, q, mathext.GammaIncRegComp(a, x), 1e-10)
			near(t, "CDF", x, GammaCDF(a, x), p, 0)
			near(t, "quantile", u, GammaQuantile(a, u), x, 0)
		}
	}
}

func TestBetaAgainstGonum(t *testing.T) {
	for _, a := range []float64{0.1, 0.5, 1, 2, 11, 100} {
		for _, b := range []float64{0.1, 0.5, 1, 3, 40, 1000} {
			s := newBetaShape(a, b)
			for _, u := range shares {
				x := s.inverse(u, 1-u)
				p, q := s.tails(x, 1-x)
				near(t, "CDF", x, BetaCDF(a, b, x), p, 0)
				near(t, "quantile", u, BetaQuantile(a, b, u), x, 0)
				if x > 1e-290 && x < 0.9 { // Nearer to 1, 1-x has lost digits.
					near(t, "I", x, p, mathext.RegIncBeta(a, b, x), 1e-10)
					near(t, "round trip", u, p, u, 1e-11)
					near(t, "round trip above", u, q, 1-u, 1e-6)
				}
			}
		}
	}
}

// With whole parameters the functions have closed forms.
func TestClosedForms(t *testing.T) {
	for i := range 100 {
		x := (float64(i) + 0.5) / 100
		near(t, "beta(1,1)", x, BetaCDF(1, 1, x), x, 1e-14)
		near(t, "beta(2,1)", x, BetaCDF(2, 1, x), x*x, 1e-14)
		near(t, "beta(2,1) inverted", x, BetaQuantile(2, 1, x), math.Sqrt(x), 1e-14)
		near(t, "beta(1,3)", x, BetaCDF(1, 3, x), 1-(1-x)*(1-x)*(1-x), 1e-13)
		near(t, "gamma(1)", 10*x, GammaCDF(1, 10*x), -math.Expm1(-10*x), 1e-13)
		near(t, "gamma(1) inverted", x, GammaQuantile(1, x), -math.Log1p(-x), 1e-13)
		near(t, "gamma(1/2)", x, GammaCDF(0.5, x), math.Erf(math.Sqrt(x)), 1e-13)
	}
}

func TestSpecialEdges(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	tests := []struct {
		what      string
		got, want float64
	}{
		{"gamma below 0", GammaCDF(2, -1), 0},
		{"gamma at infinity", GammaCDF(2, inf), 1},
		{"gamma at NaN", GammaCDF(2, nan), nan},
		{"gamma of shape 0", GammaCDF(0, 1), nan},
		{"gamma of shape -Inf", GammaCDF(-inf, 1), nan},
		{"gamma of shape Inf", GammaCDF(inf, 1), nan},
		{"gamma quantile of 0", GammaQuantile(2, 0), 0},
		{"gamma quantile of 1", GammaQuantile(2, 1), inf},
		{"gamma quantile of 2", GammaQuantile(2, 2), nan},
		{"gamma quantile of NaN", GammaQuantile(2, nan), nan},
		{"beta below 0", BetaCDF(2, 3, -1), 0},
		{"beta above 1", BetaCDF(2, 3, 2), 1},
		{"beta at NaN", BetaCDF(2, 3, nan), nan},
		{"beta of -1", BetaCDF(-1, 3, 0.5), nan},
		{"beta quantile of 0", BetaQuantile(2, 3, 0), 0},
		{"beta quantile of 1", BetaQuantile(2, 3, 1), 1},
		{"beta quantile of NaN", BetaQuantile(2, 3, nan), nan},
		{"beta quantile of bad parameters", BetaQuantile(2, inf, 0.5), nan},
	}
	for _, test := range tests {
		near(t, test.what, 0, test.got, test.want, 0)
	}
}
