package rng

import (
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// digest folds the bits of f at many points of lo..hi into one number.
func digest(lo, hi float64, f func(x float64) float64) uint64 {
	h := uint64(14695981039346656037)
	for i := range 3000 {
		x := lo + float64((hi-lo)*((float64(i)+0.5)/3000))
		bits := math.Float64bits(f(x))
		for shift := 0; shift < 64; shift += 8 {
			h = (h ^ bits>>shift&0xff) * fnvPrime
		}
	}
	return h
}

type bitsTest struct {
	name   string
	lo, hi float64
	f      func(x float64) float64
}

// functions are those that are used by name.
var functions = []bitsTest{
	{"exp", -745, 709, Exp},
	{"log", 1e-9, 1000, Log},
	{"log1p", -0.9, 3, Log1p},
	{"expm1", -3, 3, Expm1},
	{"pow", 0, 50, func(x float64) float64 { return Pow(x, 1.7) }},
	{"normal cdf", -38, 9, NormCDF},
	{"normal quantile", 0, 1, NormQuantile},
	{"log gamma", 0, 40, LogGamma},
	{"gamma cdf", 0, 30, func(x float64) float64 { return GammaCDF(4.5, x) }},
	{"gamma cdf of a small shape", 0, 3, func(x float64) float64 { return GammaCDF(0.3, x) }},
	{"gamma quantile", 0, 1, func(x float64) float64 { return GammaQuantile(4.5, x) }},
	{"beta cdf", 0, 1, func(x float64) float64 { return BetaCDF(2.5, 7, x) }},
	{"beta quantile", 0, 1, func(x float64) float64 { return BetaQuantile(2.5, 7, x) }},
	{"strata", 0, 1 << 31, func(x float64) float64 { return NewStrata(Seed(42)).U(uint32(x)) }},
}

// Every bit of these is part of what a scenario builds. With other GOAMD64
// levels and on other processors they must come out the same.
func TestBitsAreTheSameEverywhere(t *testing.T) {
	const golden = "testdata/bits.txt"
	var lines strings.Builder
	for _, test := range functions {
		fmt.Fprintf(&lines, "%016x %s\n", digest(test.lo, test.hi, test.f), test.name)
	}
	for _, test := range dists {
		writeBits(t, &lines, test.dist)
	}
	if os.Getenv("HSC_UPDATE") == "1" {
		if err := os.WriteFile(golden, []byte(lines.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), lines.String()); diff != "" {
		t.Errorf("bits differ from %s (-want +got):\n%s", golden, diff)
	}
}

// writeBits digests what can be asked of d and of a truncated d.
func writeBits(t *testing.T, w io.Writer, d Dist) {
	t.Helper()
	lo, hi := d.Mean()-d.SD(), d.Mean()+float64(2*d.SD())
	tr := mustTruncate(t, d, lo, hi)
	fmt.Fprintf(w, "%016x %v cdf\n", digest(lo, hi, d.CDF), d)
	fmt.Fprintf(w, "%016x %v quantile\n", digest(0, 1, d.Quantile), d)
	fmt.Fprintf(w, "%016x %v truncated\n", digest(0, 1, tr.Quantile), d)
	fmt.Fprintf(w, "%016x %v mean\n", math.Float64bits(tr.Mean()), d)
	fmt.Fprintf(w, "%016x %v sd\n", math.Float64bits(tr.SD()), d)
}
