package rng

import "math"

// Rational approximations of the error function by interval of its argument,
// from FreeBSD's msun (s_erf.c; Sun Microsystems, 1993).
var (
	erfNearNum = [...]float64{
		1.28379167095512558561e-01, -3.25042107247001499370e-01, -2.84817495755985104766e-02,
		-5.77027029648944159157e-03, -2.37630166566501626084e-05,
	}
	erfNearDen = [...]float64{
		1, 3.97917223959155352819e-01, 6.50222499887672944485e-02, 5.08130628187576562776e-03,
		1.32494738004321644526e-04, -3.96022827877536812320e-06,
	}
	erfMidNum = [...]float64{
		-2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01,
		3.18346619901161753674e-01, -1.10894694282396677476e-01, 3.54783043256182359371e-02,
		-2.16637559486879084300e-03,
	}
	erfMidDen = [...]float64{
		1, 1.06420880400844228286e-01, 5.40397917702171048937e-01, 7.18286544141962662868e-02,
		1.26171219808761642112e-01, 1.36370839120290507362e-02, 1.19844998467991074170e-02,
	}
	erfcFarNum = [...]float64{
		-9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01,
		-6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02,
		-8.12874355063065934246e+01, -9.81432934416914548592e+00,
	}
	erfcFarDen = [...]float64{
		1, 1.96512716674392571292e+01, 1.37657754143519042600e+02, 4.34565877475229228821e+02,
		6.45387271733267880336e+02, 4.29008140027567833386e+02, 1.08635005541779435134e+02,
		6.57024977031928170135e+00, -6.04244152148580987438e-02,
	}
	erfcTailNum = [...]float64{
		-9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01,
		-1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03,
		-4.83519191608651397019e+02,
	}
	erfcTailDen = [...]float64{
		1, 3.03380607434824582924e+01, 3.25792512996573918826e+02, 1.53672958608443695994e+03,
		3.19985821950859553908e+03, 2.55305040643316442583e+03, 4.74528541206955367215e+02,
		-2.24409524465858183362e+01,
	}
)

// Rational approximations of the normal quantile: M. J. Wichura, "Algorithm AS
// 241", Applied Statistics 37(3), 1988, PPND16; accurate to about 1e-16.
var (
	quantileMidNum = [...]float64{
		3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
		4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
	}
	quantileMidDen = [...]float64{
		1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
		2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
	}
	quantileFarNum = [...]float64{
		1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
		1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
	}
	quantileFarDen = [...]float64{
		1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
		1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
	}
	quantileTailNum = [...]float64{
		6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
		2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
	}
	quantileTailDen = [...]float64{
		1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
		7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
	}
)

// NormCDF is the probability that a standard normal value lies below x. For
// the probability above x, accurate where it is tiny, take NormCDF(-x).
func NormCDF(x float64) float64 {
	p, _ := normTails(x)
	return p
}

// NormQuantile is the standard normal value that p of all lie below: NaN
// outside of [0,1], infinite at the ends.
func NormQuantile(p float64) float64 {
	if !isShare(p) {
		return math.NaN()
	}
	return normInverse(p, 1-p)
}

// normTails are the probabilities below and above x, each accurate where it is
// small.
func normTails(x float64) (p, q float64) {
	if math.IsNaN(x) {
		return x, x
	}
	small := normTail(math.Abs(x))
	if x < 0 {
		return small, 1 - small
	}
	return 1 - small, small
}

// normTail is the probability above x, for x >= 0.
func normTail(x float64) float64 {
	const (
		mid     = 1.25
		midBase = 8.45062911510467529297e-01 // The error function at 1, to single precision.
		last    = 39                         // Beyond it there is less than the smallest number.
	)
	z := float64(x * (1 / math.Sqrt2))
	switch {
	case z < 0.84375:
		t := float64(z * z)
		y := poly(t, erfNearNum[:]) / poly(t, erfNearDen[:])
		return 0.5 - float64(0.5*(z+float64(z*y)))
	case z < mid:
		t := z - 1
		return float64(0.5 * ((1 - midBase) - poly(t, erfMidNum[:])/poly(t, erfMidDen[:])))
	case x >= last:
		return 0
	}
	t := 1 / float64(z*z)
	var y float64
	if z < 1/0.35 {
		y = poly(t, erfcFarNum[:]) / poly(t, erfcFarDen[:])
	} else {
		y = poly(t, erfcTailNum[:]) / poly(t, erfcTailDen[:])
	}
	// The square of x, in an exact part and a small one.
	head := math.Float64frombits(math.Float64bits(x) &^ 0xffffffff)
	exact := -float64(0.5*float64(head*head)) - 0.5625
	rest := float64(float64(0.5*(head-x))*(head+x)) + y
	return float64(0.5*float64(Exp(exact)*Exp(rest))) / z
}

// normInverse is the x that p lies below and q above, for p+q = 1: the smaller
// of the two decides.
func normInverse(p, q float64) float64 {
	d := float64(0.5 * (p - q))
	if math.Abs(d) <= 0.425 {
		r := 0.180625 - float64(d*d)
		return float64(d*poly(r, quantileMidNum[:])) / poly(r, quantileMidDen[:])
	}
	x := normTailInverse(min(p, q))
	if d < 0 {
		return -x
	}
	return x
}

// normTailInverse is the x that q lies above, for a q below 0.075.
func normTailInverse(q float64) float64 {
	if q == 0 {
		return math.Inf(1)
	}
	r := math.Sqrt(-Log(q))
	if r <= 5 {
		r -= 1.6
		return poly(r, quantileFarNum[:]) / poly(r, quantileFarDen[:])
	}
	r -= 5
	return poly(r, quantileTailNum[:]) / poly(r, quantileTailDen[:])
}
