package rng

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Kind is a family of distributions.
type Kind uint8

// The families, each with the meaning of A, B and C in its Dist. Means and
// standard deviations are those of the value itself, never of its logarithm.
const (
	Constant    Kind = iota + 1 // Always A.
	Normal                      // Mean A, standard deviation B.
	LogNormal                   // Mean A, standard deviation B.
	Gamma                       // Mean A, standard deviation B.
	Uniform                     // From A to B.
	Triangular                  // From A to C, likeliest at B.
	Poisson                     // Mean A; whole numbers.
	Exponential                 // Mean A.
	Beta                        // Parameters A and B; between 0 and 1.
	Weibull                     // Shape A, scale B.
	Bernoulli                   // 1 with probability A, else 0.
)

// kindTable says what each kind and its parameters are called in a scenario.
var kindTable = [...]struct {
	name   string
	params []string
}{
	Constant:    {"constant", []string{"value"}},
	Normal:      {"normal", []string{"mean", "sd"}},
	LogNormal:   {"lognormal", []string{"mean", "sd"}},
	Gamma:       {"gamma", []string{"mean", "sd"}},
	Uniform:     {"uniform", []string{"lo", "hi"}},
	Triangular:  {"triangular", []string{"lo", "mode", "hi"}},
	Poisson:     {"poisson", []string{"mean"}},
	Exponential: {"exponential", []string{"mean"}},
	Beta:        {"beta", []string{"a", "b"}},
	Weibull:     {"weibull", []string{"shape", "scale"}},
	Bernoulli:   {"bernoulli", []string{"p"}},
}

// KindNamed is the kind that a scenario calls by name.
func KindNamed(name string) (Kind, bool) {
	for k := Constant; int(k) < len(kindTable); k++ {
		if kindTable[k].name == name {
			return k, true
		}
	}
	return 0, false
}

// String is the name of k in a scenario.
func (k Kind) String() string {
	if !k.exists() {
		return "no distribution"
	}
	return kindTable[k].name
}

// Params are the names of the parameters of k, in the order A, B, C.
func (k Kind) Params() []string {
	if !k.exists() {
		return nil
	}
	return append([]string(nil), kindTable[k].params...)
}

// Discrete reports whether k gives whole numbers only.
func (k Kind) Discrete() bool {
	return k == Poisson || k == Bernoulli
}

func (k Kind) exists() bool {
	return k >= Constant && int(k) < len(kindTable)
}

// Dist is a distribution: a kind and its parameters (see Kind). It is a plain
// value that can be compared and written to a plan. CDF and Quantile are NaN for
// parameters that Check refuses; Mean and SD mean nothing for them. To draw many values, take the Truncated of Truncate
// or All: it has the constants worked out.
type Dist struct {
	Kind    Kind
	A, B, C float64
}

// String is d as a scenario writes it: normal(74, 7).
func (d Dist) String() string {
	values := [...]float64{d.A, d.B, d.C}
	parts := make([]string, 0, len(values))
	for i := range d.Kind.Params() {
		parts = append(parts, strconv.FormatFloat(values[i], 'g', -1, 64))
	}
	return d.Kind.String() + "(" + strings.Join(parts, ", ") + ")"
}

// CDF is the probability of a value of x or less.
func (d Dist) CDF(x float64) float64 {
	p, _ := newLaw(d).tails(x)
	return p
}

// Quantile is the value that a share u lies below: how a u of (0,1) becomes a
// draw. It rises with u, but for the last bits of gamma and beta values. For a u
// outside of [0,1] it is NaN.
func (d Dist) Quantile(u float64) float64 {
	if !isShare(u) {
		return math.NaN()
	}
	return newLaw(d).inverse(u, 1-u)
}

// Mean is the expected value.
func (d Dist) Mean() float64 {
	switch d.Kind {
	case Constant, Normal, LogNormal, Gamma, Poisson, Exponential, Bernoulli:
		return d.A
	case Uniform:
		return d.A + float64(0.5*(d.B-d.A))
	case Triangular:
		return (d.A + d.B + d.C) / 3
	case Beta:
		return d.A / (d.A + d.B)
	case Weibull:
		return float64(d.B * Exp(LogGamma(1+1/d.A)))
	}
	return math.NaN()
}

// SD is the standard deviation.
func (d Dist) SD() float64 {
	switch d.Kind {
	case Constant:
		return 0
	case Normal, LogNormal, Gamma:
		return d.B
	case Uniform:
		return (d.B - d.A) / math.Sqrt(12)
	case Triangular:
		left, right := d.B-d.A, d.C-d.B
		return math.Sqrt((float64(left*left) + float64(left*right) + float64(right*right)) / 18)
	case Poisson:
		return math.Sqrt(d.A)
	case Exponential:
		return d.A
	case Beta:
		n := d.A + d.B
		return math.Sqrt(float64(d.A/n) * (d.B / n) / (n + 1))
	case Weibull:
		mean := Exp(LogGamma(1 + 1/d.A))
		return float64(d.B * math.Sqrt(max(0, Exp(LogGamma(1+2/d.A))-float64(mean*mean))))
	case Bernoulli:
		return math.Sqrt(float64(d.A * (1 - d.A)))
	}
	return math.NaN()
}

// maxShape bounds the parameters of gamma, beta and Poisson distributions: far
// above it their sums take milliseconds, and a normal distribution is as good.
const maxShape = 1e8

// Check says what is wrong with the parameters of d, and nil if nothing is.
func (d Dist) Check() error {
	if !d.Kind.exists() {
		return fmt.Errorf("kind %d of distribution doesn't exist", d.Kind)
	}
	values := [...]float64{d.A, d.B, d.C}
	for i, name := range kindTable[d.Kind].params {
		if math.IsNaN(values[i]) || math.IsInf(values[i], 0) {
			return fmt.Errorf("%v: expected a finite number for %s", d, name)
		}
	}
	if want := d.wrong(); want != "" {
		return fmt.Errorf("%v: expected %s", d, want)
	}
	return nil
}

// wrong is what was expected instead of the finite parameters of d, and empty
// if they are right.
func (d Dist) wrong() string {
	switch d.Kind {
	case Constant:
	case Normal:
		return unless(d.B > 0, "an sd above 0")
	case LogNormal:
		return unless(d.A > 0 && d.B > 0, "a mean and an sd above 0")
	case Gamma:
		shape := float64((d.A / d.B) * (d.A / d.B))
		return unless(d.A > 0 && d.B > 0, "a mean and an sd above 0") +
			unless(!(shape > maxShape), "an sd of at least a ten-thousandth of the mean; take a normal distribution")
	case Uniform:
		return unless(d.A <= d.B, "the lower bound first") + unless(!math.IsInf(d.B-d.A, 0), "bounds nearer to each other")
	case Triangular:
		return unless(d.A <= d.B && d.B <= d.C, "lo, mode and hi in rising order") +
			unless(!math.IsInf(d.C-d.A, 0), "bounds nearer to each other")
	case Poisson:
		return unless(d.A >= 0, "a mean of 0 or more") + unless(d.A <= maxShape, "a mean of at most 1e8")
	case Exponential:
		return unless(d.A > 0, "a mean above 0")
	case Beta:
		return unless(d.A > 0 && d.B > 0, "two parameters above 0") + unless(max(d.A, d.B) <= maxShape, "parameters of at most 1e8")
	case Weibull:
		return unless(d.A > 0 && d.B > 0, "a shape and a scale above 0")
	case Bernoulli:
		return unless(d.A >= 0 && d.A <= 1, "a probability between 0 and 1")
	}
	return ""
}

// unless is want, unless right.
func unless(right bool, want string) string {
	if right {
		return ""
	}
	return want
}
