package rng

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

// dists has every kind, ordinary and near an edge, with its oracle.
var dists = []struct {
	dist   Dist
	oracle interface{ CDF(x float64) float64 }
}{
	{Dist{Kind: Normal, A: 74, B: 7}, distuv.Normal{Mu: 74, Sigma: 7}},
	{Dist{Kind: LogNormal, A: 10, B: 4}, distuv.LogNormal{Mu: math.Log(10) - math.Log1p(0.16)/2, Sigma: math.Sqrt(math.Log1p(0.16))}},
	{Dist{Kind: Gamma, A: 6, B: 3}, distuv.Gamma{Alpha: 4, Beta: 4.0 / 6}},
	{Dist{Kind: Gamma, A: 1, B: 2}, distuv.Gamma{Alpha: 0.25, Beta: 0.25}},
	{Dist{Kind: Uniform, A: -3, B: 5}, distuv.Uniform{Min: -3, Max: 5}},
	{Dist{Kind: Triangular, A: 1, B: 2, C: 6}, distuv.NewTriangle(1, 6, 2, nil)},
	{Dist{Kind: Triangular, A: 1, B: 1, C: 6}, nil},
	{Dist{Kind: Triangular, A: 1, B: 6, C: 6}, nil},
	{Dist{Kind: Poisson, A: 2.5}, distuv.Poisson{Lambda: 2.5}},
	{Dist{Kind: Poisson, A: 0.01}, distuv.Poisson{Lambda: 0.01}},
	{Dist{Kind: Poisson, A: 300}, distuv.Poisson{Lambda: 300}},
	{Dist{Kind: Exponential, A: 30}, distuv.Exponential{Rate: 1.0 / 30}},
	{Dist{Kind: Beta, A: 2, B: 8}, distuv.Beta{Alpha: 2, Beta: 8}},
	{Dist{Kind: Beta, A: 0.5, B: 0.5}, distuv.Beta{Alpha: 0.5, Beta: 0.5}},
	{Dist{Kind: Weibull, A: 1.5, B: 10}, distuv.Weibull{K: 1.5, Lambda: 10}},
	{Dist{Kind: Weibull, A: 0.7, B: 3}, distuv.Weibull{K: 0.7, Lambda: 3}},
	{Dist{Kind: Bernoulli, A: 0.3}, distuv.Bernoulli{P: 0.3}},
	{Dist{Kind: Constant, A: 5}, nil},
	{Dist{Kind: Uniform, A: 4, B: 4}, nil},
	{Dist{Kind: Poisson}, nil},
}

func TestDistCDF(t *testing.T) {
	for _, test := range dists {
		d := test.dist
		if err := d.Check(); err != nil {
			t.Error(err)
		}
		if test.oracle == nil {
			continue
		}
		for i := range 200 {
			x := d.Mean() + d.SD()*(float64(i)-80.5)/20
			want := test.oracle.CDF(x)
			if got := d.CDF(x); math.Abs(got-want) > 1e-11 {
				t.Errorf("%v: CDF(%v) = %v, want %v", d, x, got, want)
			}
		}
	}
}

// A quantile function is known by its CDF: F(Q(u)) = u where F is continuous,
// F(Q(u)) >= u > F(Q(u)-1) where it jumps from number to number.
func TestDistQuantileInvertsCDF(t *testing.T) {
	for _, test := range dists {
		d := test.dist
		last := math.Inf(-1)
		for i := range 2000 {
			u := (float64(i) + 0.5) / 2000
			x := d.Quantile(u)
			if x < last {
				t.Fatalf("%v: falls from %v to %v at %v", d, last, x, u)
			}
			last = x
			p := d.CDF(x)
			switch {
			case newLaw(d).kind == Constant:
				near(t, d.String(), u, x, d.A, 0)
			case d.Kind.Discrete():
				if p < u-1e-12 || d.CDF(x-1) >= u+1e-12 || x != math.Floor(x) {
					t.Errorf("%v: quantile of %v is %v, where F is %v", d, u, x, p)
				}
			case math.Abs(p-u) > 1e-12:
				t.Errorf("%v: quantile of %v is %v, where F is %v", d, u, x, p)
			}
		}
	}
}

func TestDistMomentsAgreeWithIntegration(t *testing.T) {
	for _, test := range dists {
		all, err := test.dist.All()
		if err != nil {
			t.Fatal(err)
		}
		mean, sd := all.moments()
		if math.Abs(mean-test.dist.Mean()) > 1e-9*(1+math.Abs(mean)) || math.Abs(sd-test.dist.SD()) > 1e-8*(1+sd) {
			t.Errorf("%v: integrates to mean %v, sd %v; want %v, %v", test.dist, mean, sd, test.dist.Mean(), test.dist.SD())
		}
	}
}

func TestDistCheck(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	tests := []struct {
		dist Dist
		want string
	}{
		{Dist{}, "kind 0"},
		{Dist{Kind: 99}, "kind 99"},
		{Dist{Kind: Constant, A: nan}, "finite number for value"},
		{Dist{Kind: Normal, A: 74, B: -7}, "normal(74, -7): expected an sd above 0"},
		{Dist{Kind: Normal, A: 74, B: 0}, "an sd above 0"},
		{Dist{Kind: Normal, A: inf, B: 1}, "finite number for mean"},
		{Dist{Kind: LogNormal, A: -1, B: 1}, "a mean and an sd above 0"},
		{Dist{Kind: Gamma, A: 0, B: 1}, "a mean and an sd above 0"},
		{Dist{Kind: Gamma, A: 1e6, B: 1}, "take a normal"},
		{Dist{Kind: Uniform, A: 2, B: 1}, "the lower bound first"},
		{Dist{Kind: Uniform, A: -math.MaxFloat64, B: math.MaxFloat64}, "nearer"},
		{Dist{Kind: Triangular, A: 1, B: 7, C: 6}, "rising order"},
		{Dist{Kind: Triangular, A: 1, B: 2, C: nan}, "finite number for hi"},
		{Dist{Kind: Poisson, A: -1}, "a mean of 0 or more"},
		{Dist{Kind: Poisson, A: 1e9}, "at most 1e8"},
		{Dist{Kind: Exponential, A: 0}, "a mean above 0"},
		{Dist{Kind: Beta, A: 1, B: 0}, "two parameters above 0"},
		{Dist{Kind: Weibull, A: 1, B: -1}, "a shape and a scale above 0"},
		{Dist{Kind: Bernoulli, A: 1.5}, "between 0 and 1"},
	}
	for _, test := range tests {
		err := test.dist.Check()
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v: error %v, want one about %q", test.dist, err, test.want)
		}
		if q, p := test.dist.Quantile(0.4), test.dist.CDF(1); !math.IsNaN(q) || !math.IsNaN(p) {
			t.Errorf("%v: quantile %v, CDF %v; want NaN", test.dist, q, p)
		}
		if _, err := test.dist.Truncate(0, 1); err == nil {
			t.Errorf("%v: can be truncated", test.dist)
		}
	}
}

func TestDistQuantileEnds(t *testing.T) {
	inf := math.Inf(1)
	tests := []struct {
		dist   Dist
		lo, hi float64
	}{
		{Dist{Kind: Normal, A: 1, B: 1}, -inf, inf},
		{Dist{Kind: LogNormal, A: 1, B: 1}, 0, inf},
		{Dist{Kind: Gamma, A: 1, B: 1}, 0, inf},
		{Dist{Kind: Uniform, A: 1, B: 3}, 1, 3},
		{Dist{Kind: Triangular, A: 1, B: 2, C: 3}, 1, 3},
		{Dist{Kind: Poisson, A: 3}, 0, inf},
		{Dist{Kind: Exponential, A: 3}, 0, inf},
		{Dist{Kind: Beta, A: 2, B: 3}, 0, 1},
		{Dist{Kind: Weibull, A: 2, B: 3}, 0, inf},
		{Dist{Kind: Bernoulli, A: 0.5}, 0, 1},
	}
	for _, test := range tests {
		if lo, hi := test.dist.Quantile(0), test.dist.Quantile(1); lo != test.lo || hi != test.hi {
			t.Errorf("%v: ends at %v and %v, want %v and %v", test.dist, lo, hi, test.lo, test.hi)
		}
		for _, u := range []float64{-0.1, 1.1, math.NaN()} {
			if x := test.dist.Quantile(u); !math.IsNaN(x) {
				t.Errorf("%v: quantile of %v is %v, want NaN", test.dist, u, x)
			}
		}
		if p := test.dist.CDF(math.NaN()); !math.IsNaN(p) {
			t.Errorf("%v: CDF of NaN is %v", test.dist, p)
		}
	}
}

func TestKindNames(t *testing.T) {
	for k := Constant; k <= Bernoulli; k++ {
		if got, ok := KindNamed(k.String()); !ok || got != k {
			t.Errorf("%v: comes back as %v", k, got)
		}
		if n := len(k.Params()); n < 1 || n > 3 {
			t.Errorf("%v has %d parameters", k, n)
		}
	}
	if _, ok := KindNamed("cauchy"); ok {
		t.Error("cauchy is found")
	}
	if got := fmt.Sprint(Dist{Kind: Triangular, A: 1, B: 2.5, C: 6}); got != "triangular(1, 2.5, 6)" {
		t.Errorf("written as %s", got)
	}
}
