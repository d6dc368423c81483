package rng

import (
	"math"
	"testing"
)

// relative is the relative difference of got from want.
func relative(got, want float64) float64 {
	if got == want {
		return 0
	}
	return math.Abs(got-want) / math.Abs(want)
}

// near complains if got differs from want by more than the relative tolerance;
// two NaN are near.
func near(t *testing.T, what string, x, got, want, tolerance float64) {
	t.Helper()
	if math.IsNaN(got) && math.IsNaN(want) {
		return
	}
	if !(relative(got, want) <= tolerance) {
		t.Errorf("%s at %v: %v, want %v", what, x, got, want)
	}
}

func TestElementaryFunctions(t *testing.T) {
	for i := range 20_000 {
		x := -740 + float64(i)*0.0722
		if x > -700 { // Below, results lose digits to the end of the range.
			near(t, "exp", x, Exp(x), math.Exp(x), 1e-15)
		}
		small, large := math.Exp(x/20), math.Exp(x/2)
		near(t, "log", large, Log(large), math.Log(large), 1e-15)
		near(t, "log1p", small, Log1p(small), math.Log1p(small), 2e-15)
		near(t, "log1p", -small/1e16, Log1p(-small/1e16), math.Log1p(-small/1e16), 2e-15)
		near(t, "expm1", x/20, Expm1(x/20), math.Expm1(x/20), 2e-15)
		near(t, "expm1", 1/small, Expm1(1/small), math.Expm1(1/small), 2e-15)
		near(t, "pow", large, Pow(large, 0.37), math.Pow(large, 0.37), 1e-13)
	}
}

func TestElementaryEdges(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, x := range []float64{0, 1, -1, inf, -inf, nan, 1e300, -1e-20, 700, 710, -744, -746, 1e-20, math.MaxFloat64} {
		near(t, "exp", x, Exp(x), math.Exp(x), 1e-15)
		near(t, "log", x, Log(x), math.Log(x), 1e-15)
		near(t, "log1p", x, Log1p(x), math.Log1p(x), 1e-15)
		near(t, "expm1", x, Expm1(x), math.Expm1(x), 1e-15)
	}
	// The standard library's own are off here, on amd64.
	near(t, "log", 1e-310, Log(1e-310), -713.8013788281542, 1e-15)
	near(t, "exp", 709.7, Exp(709.7), 1.6549840276802644e308, 1e-13)
	for _, test := range [][3]float64{{0, 2, 0}, {0, 0, 1}, {0, -1, inf}, {-1, 0.5, nan}, {4, 0.5, 2}, {5, 1, 5}, {inf, 2, inf}, {inf, -2, 0}} {
		near(t, "pow", test[0], Pow(test[0], test[1]), test[2], 1e-15)
	}
}

func TestNormalAgainstErfc(t *testing.T) {
	for i := range 20_000 {
		x := -37 + float64(i)*0.0037
		near(t, "cdf", x, NormCDF(x), 0.5*math.Erfc(-x/math.Sqrt2), 1e-12) // Rounding x/sqrt2 costs erfc that much.
	}
}

func TestNormQuantileInvertsCDF(t *testing.T) {
	for i := range 20_000 {
		x := -36 + float64(i)*0.0036
		p, q := normTails(x)
		if math.Abs(x) > 1e-9 {
			near(t, "inverse", x, normInverse(p, q), x, 2e-14)
		}
	}
	inf := math.Inf(1)
	for _, test := range [][2]float64{{0, -inf}, {1, inf}, {0.5, 0}, {-0.1, math.NaN()}, {1.1, math.NaN()}, {math.NaN(), math.NaN()}} {
		near(t, "quantile", test[0], NormQuantile(test[0]), test[1], 0)
	}
	near(t, "quantile", 0.975, NormQuantile(0.975), 1.959963984540054, 1e-15)
	near(t, "quantile", 1e-10, NormQuantile(1e-10), -6.361340902404056, 1e-15)
	near(t, "cdf", -inf, NormCDF(-inf), 0, 0)
	near(t, "cdf", inf, NormCDF(inf), 1, 0)
	near(t, "cdf", math.NaN(), NormCDF(math.NaN()), math.NaN(), 0)
}
