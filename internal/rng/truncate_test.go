package rng

import (
	"math"
	"strings"
	"testing"
)

func mustTruncate(t testing.TB, d Dist, lo, hi float64) Truncated {
	t.Helper()
	tr, err := d.Truncate(lo, hi)
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// Between the bounds, the CDF of the truncated distribution is F less F(lo),
// by the mass.
func TestTruncateKeepsTheShape(t *testing.T) {
	for _, test := range dists {
		d := test.dist
		if d.Kind.Discrete() || newLaw(d).kind == Constant {
			continue
		}
		lo, hi := d.Quantile(0.15), d.Quantile(0.7)
		tr := mustTruncate(t, d, lo, hi)
		if math.Abs(tr.Mass()-0.55) > 1e-12 {
			t.Errorf("%v: mass %v, want 0.55", d, tr.Mass())
		}
		for i := range 100 {
			u := (float64(i) + 0.5) / 100
			x := tr.Quantile(u)
			if got := (d.CDF(x) - 0.15) / 0.55; math.Abs(got-u) > 1e-12 {
				t.Errorf("%v in %v..%v: %v at %v", d, lo, hi, x, u)
			}
		}
	}
}

func TestTruncateStaysWithin(t *testing.T) {
	us := []float64{-1, 0, 1e-300, farTail, 0.25, 0.5, 0.75, 1 - farTail, 1, 2}
	for _, test := range dists {
		d := test.dist
		mean, sd := d.Mean(), d.SD()
		for _, b := range [][2]float64{{-0.5, 1}, {1, 3}, {3, 5}, {6, 30}, {-5, -0.1}, {0, 0.5}, {-math.Inf(1), 0.3}, {0.2, math.Inf(1)}} {
			lo, hi := mean+b[0]*sd, mean+b[1]*sd
			tr, err := d.Truncate(lo, hi)
			if err != nil {
				continue // A bound beyond the support; TestTruncateErrors looks at these.
			}
			last := lo
			for _, u := range us {
				x := tr.Quantile(u)
				if !(x >= last || relative(x, last) < 1e-14) || x < lo || x > hi {
					t.Errorf("%v in %v..%v: %v at %v, after %v", d, lo, hi, x, u, last)
				}
				last = x
			}
		}
	}
}

// Far out, where F rounds to 1, the values still follow the tail: above z, a
// normal value goes on like an exponential one of rate z.
func TestTruncateFarTails(t *testing.T) {
	d := Dist{Kind: Normal, A: 0, B: 1}
	for _, z := range []float64{10, 20, 30} {
		above, below := mustTruncate(t, d, z, math.Inf(1)), mustTruncate(t, d, -z-1, -z)
		if median := (above.Quantile(0.5) - z) * z; median < 0.67 || median > 0.7 {
			t.Errorf("above %v: median %v after it, want about 0.69", z, median)
		}
		near(t, "both sides", z, -below.Quantile(0.5), above.Quantile(0.5), 1e-3)
		near(t, "mass", z, above.Mass(), NormCDF(-z), 1e-15)
		// The mean is Mills' ratio inverted.
		density := math.Exp(-z*z/2) / math.Sqrt(2*math.Pi)
		near(t, "mean", z, above.Mean(), density/NormCDF(-z), 1e-9)
	}
	for i := range 1000 {
		u := (float64(i) + 0.5) / 1000
		tr := mustTruncate(t, Dist{Kind: Exponential, A: 2}, 100, math.Inf(1))
		near(t, "exponential after 100", u, tr.Quantile(u)-100, -2*math.Log1p(-u), 1e-10)
	}
}

func TestTruncatedMoments(t *testing.T) {
	half := math.Sqrt(2 / math.Pi)
	positive := 1 / (1 - math.Exp(-1))
	inf := math.Inf(1)
	tests := []struct {
		dist         Dist
		lo, hi, mean float64
		sd           float64
	}{
		{Dist{Kind: Normal, A: 0, B: 1}, 0, inf, half, math.Sqrt(1 - half*half)},
		{Dist{Kind: Normal, A: 0, B: 1}, -1, 1, 0, math.Sqrt(1 - math.Sqrt2/math.Sqrt(math.E*math.Pi)/(2*NormCDF(1)-1))},
		{Dist{Kind: Uniform, A: 0, B: 10}, 2, 4, 3, 2 / math.Sqrt(12)},
		{Dist{Kind: Exponential, A: 5}, 7, inf, 12, 5},
		{Dist{Kind: Triangular, A: 0, B: 1, C: 2}, 0, 1, 2.0 / 3, math.Sqrt(1.0 / 18)},
		{Dist{Kind: Triangular, A: 0, B: 1, C: 2}, 0.5, 1.5, 1, math.Sqrt(5.0 / 72)},
		{Dist{Kind: Bernoulli, A: 0.3}, 1, 5, 1, 0},
		{Dist{Kind: Poisson, A: 1}, 1, inf, positive, math.Sqrt(positive * (2 - positive))},
		{Dist{Kind: Normal, A: 0, B: 1}, 2, 2, 2, 0},
	}
	for _, test := range tests {
		tr := mustTruncate(t, test.dist, test.lo, test.hi)
		if mean, sd := tr.Mean(), tr.SD(); math.Abs(mean-test.mean) > 1e-9 || math.Abs(sd-test.sd) > 1e-7 {
			t.Errorf("%v in %v..%v: mean %v, sd %v; want %v, %v", test.dist, test.lo, test.hi, mean, sd, test.mean, test.sd)
		}
	}
}

func TestTruncateErrors(t *testing.T) {
	tests := []struct {
		dist   Dist
		lo, hi float64
		want   string
	}{
		{Dist{Kind: Normal, A: 74, B: 7}, 80, 70, "the lower bound first"},
		{Dist{Kind: Normal, A: 74, B: 7}, math.NaN(), 70, "the lower bound first"},
		{Dist{Kind: Normal, A: 74, B: 7}, 500, 600, "normal(74, 7) gives nothing in 500..600"},
		{Dist{Kind: Normal, A: 74, B: -7}, 70, 80, "an sd above 0"},
		{Dist{Kind: Exponential, A: 1}, -5, -1, "gives nothing"},
		{Dist{Kind: Exponential, A: 1}, -5, 0, "gives nothing"},
		{Dist{Kind: Uniform, A: 0, B: 1}, 2, 3, "gives nothing"},
		{Dist{Kind: Poisson, A: 3}, 1.2, 1.8, "gives nothing"},
		{Dist{Kind: Poisson, A: 3}, -3, -1, "gives nothing"},
		{Dist{Kind: Constant, A: 3}, 4, 5, "gives nothing"},
	}
	for _, test := range tests {
		tr, err := test.dist.Truncate(test.lo, test.hi)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v in %v..%v: error %v, want one about %q", test.dist, test.lo, test.hi, err, test.want)
		}
		if !tr.Empty() || !math.IsNaN(tr.Quantile(0.5)) || !math.IsNaN(tr.Mean()) {
			t.Errorf("%v in %v..%v: not empty", test.dist, test.lo, test.hi)
		}
	}
}

func TestTruncatePoissonIncludesItsBounds(t *testing.T) {
	for _, mean := range []float64{3, 40} {
		d := Dist{Kind: Poisson, A: mean}
		tr := mustTruncate(t, d, mean-1.5, mean+1)
		lo, hi := tr.Bounds()
		counts := map[float64]float64{}
		const n = 100_000
		for i := range n {
			counts[tr.Quantile((float64(i)+0.5)/n)]++
		}
		for k := lo; k <= hi; k++ {
			want := n * (d.CDF(k) - d.CDF(k-1)) / (d.CDF(hi) - d.CDF(lo-1))
			if math.Abs(counts[k]-want) > 1 {
				t.Errorf("%v in %v..%v: %v comes %v times, want %v", d, lo, hi, k, counts[k], want)
			}
			delete(counts, k)
		}
		if len(counts) > 0 || lo != mean-1 || hi != mean+1 {
			t.Errorf("%v: %v..%v, and outside %v", d, lo, hi, counts)
		}
	}
}

// The first and the last whole number have their full share, not half of it.
func TestTruncateIntSharesAreExact(t *testing.T) {
	const n = 100_000
	for _, d := range []Dist{
		{Kind: Normal, A: 70, B: 3},
		{Kind: Uniform, A: 60, B: 80},
		{Kind: LogNormal, A: 70, B: 10},
		{Kind: Gamma, A: 70, B: 5},
		{Kind: Poisson, A: 70},
	} {
		tr, err := d.TruncateInt(66, 72)
		if err != nil {
			t.Fatal(err)
		}
		counts := map[float64]float64{}
		for i := range n {
			counts[tr.Quantile((float64(i)+0.5)/n)]++
		}
		total, mean := 0.0, 0.0
		for k := 66.0; k <= 72; k++ {
			want := n * (d.CDF(k+0.5) - d.CDF(k-0.5)) / (d.CDF(72.5) - d.CDF(65.5))
			if math.Abs(counts[k]-want) > 1 {
				t.Errorf("%v: %v comes %v times, want %v", d, k, counts[k], want)
			}
			total += counts[k]
			mean += k * want / n
		}
		if total != n || math.Abs(tr.Mean()-mean) > 1e-9 {
			t.Errorf("%v: %v of %d within; mean %v, want %v", d, total, n, tr.Mean(), mean)
		}
	}
}

func TestTruncateIntEdges(t *testing.T) {
	inf := math.Inf(1)
	tests := []struct {
		dist         Dist
		lo, hi       int
		wantLo, want float64 // want is the upper bound.
	}{
		{Dist{Kind: Normal, A: 5, B: 1}, math.MinInt, math.MaxInt, -inf, inf},
		{Dist{Kind: Exponential, A: 5}, math.MinInt, 9, 0, 9},
		{Dist{Kind: Uniform, A: 0.2, B: 2.5}, -9, 9, 0, 2},
		{Dist{Kind: Uniform, A: 4.6, B: 4.6}, 0, 9, 5, 5},
		{Dist{Kind: Normal, A: 5, B: 1}, 7, 7, 7, 7},
		{Dist{Kind: Bernoulli, A: 0.5}, 0, 9, 0, 1},
	}
	for _, test := range tests {
		tr, err := test.dist.TruncateInt(test.lo, test.hi)
		if err != nil {
			t.Error(err)
			continue
		}
		if lo, hi := tr.Bounds(); lo != test.wantLo || hi != test.want {
			t.Errorf("%v in %d..%d: bounds %v and %v", test.dist, test.lo, test.hi, lo, hi)
		}
		if x := tr.Quantile(0.5); x != math.Floor(x) {
			t.Errorf("%v in %d..%d: %v at the median", test.dist, test.lo, test.hi, x)
		}
	}
	for _, d := range []Dist{{Kind: Constant, A: 5}, {Kind: Normal, A: 500, B: 1}, {Kind: Uniform, A: 8, B: 9}, {Kind: Normal}} {
		if _, err := d.TruncateInt(1, 3); err == nil {
			t.Errorf("%v in 1..3: no error", d)
		}
	}
	if _, err := (Dist{Kind: Normal, A: 5, B: 1}).TruncateInt(3, 1); err == nil {
		t.Error("3..1: no error")
	}
}
