package rng

import (
	"math"
	"slices"
)

// The coefficients and reductions of Exp and Log are those of FreeBSD's msun
// (e_exp.c, e_log.c; Sun Microsystems, 1993): errors below one unit in the
// last place.
const (
	ln2Hi = 6.93147180369123816490e-01
	ln2Lo = 1.90821492927058770002e-10
	log2e = 1.44269504088896338700e+00

	expOverflow  = 7.09782712893383973096e+02
	expUnderflow = -7.45133219101941108420e+02
)

var expPoly = [...]float64{
	1.66666666666666657415e-01, -2.77777777770155933842e-03, 6.61375632143793436117e-05,
	-1.65339022054652515390e-06, 4.13813679705723846039e-08,
}

var (
	logOdd = [...]float64{
		6.666666666666735130e-01, 2.857142874366239149e-01,
		1.818357216161805012e-01, 1.479819860511658591e-01,
	}
	logEven = [...]float64{3.999999999940941908e-01, 2.222219843214978396e-01, 1.531383769920937332e-01}
)

// poly is the polynomial c[0] + c[1]x + c[2]x² + ...
func poly(x float64, c []float64) float64 {
	s := 0.0
	for _, a := range slices.Backward(c) {
		s = float64(s*x) + a
	}
	return s
}

// Exp is e to the power of x.
func Exp(x float64) float64 {
	switch {
	case math.IsNaN(x):
		return x
	case x > expOverflow:
		return math.Inf(1)
	case x < expUnderflow:
		return 0
	}
	k := math.Floor(float64(log2e*x) + 0.5)
	hi := x - float64(k*ln2Hi)
	lo := float64(k * ln2Lo)
	r := hi - lo
	t := float64(r * r)
	c := r - float64(t*poly(t, expPoly[:]))
	y := 1 - ((lo - float64(r*c)/(2-c)) - hi)
	return scale(y, int(k))
}

// scale is y times 2 to the power of k, for y near 1. In two steps, since the
// power alone may lie outside of the range.
func scale(y float64, k int) float64 {
	half := k / 2
	return float64(float64(y*power2(half)) * power2(k-half))
}

// power2 is 2 to the power of k, for k in -1022..1023.
func power2(k int) float64 {
	return math.Float64frombits(uint64(k+1023) << 52)
}

// Log is the natural logarithm of x.
func Log(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1):
		return x
	case x < 0:
		return math.NaN()
	case x == 0:
		return math.Inf(-1)
	}
	m, e := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m += m
		e--
	}
	f, k := m-1, float64(e)
	s := f / (2 + f)
	s2 := float64(s * s)
	s4 := float64(s2 * s2)
	r := float64(s2*poly(s4, logOdd[:])) + float64(s4*poly(s4, logEven[:]))
	half := float64(0.5 * float64(f*f))
	return float64(k*ln2Hi) - ((half - (float64(s*(half+r)) + float64(k*ln2Lo))) - f)
}

// Log1p is the logarithm of 1+x, accurate for small x (after Kahan: the error
// of rounding 1+x cancels).
func Log1p(x float64) float64 {
	u := 1 + x
	if u == 1 {
		return x
	}
	if u <= 0 || u > 1e17 {
		return Log(u)
	}
	return float64(Log(u)*x) / (u - 1)
}

// Expm1 is e to the power of x, less 1, accurate for small x (after Kahan).
func Expm1(x float64) float64 {
	u := Exp(x)
	if u == 1 {
		return x
	}
	m := u - 1
	if m == -1 || x > 40 {
		return m
	}
	return float64(m*x) / Log(u)
}

// Pow is x to the power of y, for x >= 0 (NaN below). Its relative error is
// about 2^-52 times |y log x|.
func Pow(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case y == 1:
		return x
	}
	return Exp(float64(y * Log(x)))
}
