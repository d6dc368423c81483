package rng

import (
	"math"
	"testing"
)

const strataSeeds = 2000

// misses counts, for each seed, how far the units 0..n-1 below p miss n*p.
func misses(n int, p float64) (bias, sd, worst float64) {
	for seed := range uint64(strataSeeds) {
		s := NewStrata(Seed(seed).Name("condition.ckd"))
		count := 0
		for i := range uint32(n) {
			if s.U(i) < p {
				count++
			}
		}
		miss := float64(count) - p*float64(n)
		bias += miss
		sd += miss * miss
		worst = max(worst, math.Abs(miss))
	}
	return bias / strataSeeds, math.Sqrt(sd / strataSeeds), worst
}

func TestStrataCountsAreNearlyExact(t *testing.T) {
	for _, n := range []int{50, 200, 1000} {
		for _, p := range []float64{0.03, 0.28, 0.54} {
			bias, sd, worst := misses(n, p)
			t.Logf("n %4d, p %.2f: bias %+.3f, sd %.2f, worst %.2f", n, p, bias, sd, worst)
			if math.Abs(bias) > 0.05 || sd > 0.75 || worst > 2.01 {
				t.Errorf("n %d, p %v: bias %.3f, sd %.2f, worst %.2f", n, p, bias, sd, worst)
			}
		}
	}
}

func TestStrataEveryPrefixIsBalanced(t *testing.T) {
	for seed := range uint64(300) {
		s := NewStrata(Seed(seed).Name("person.sex"))
		count := 0
		for i := range uint32(2000) {
			if s.U(i) < 0.54 {
				count++
			}
			if miss := float64(count) - 0.54*float64(i+1); math.Abs(miss) > 4 {
				t.Fatalf("seed %d: the first %d units miss by %.1f", seed, i+1, miss)
			}
		}
	}
}

// Every aligned block of 2^k units has one in each of 2^k equal strata.
func TestStrataBlocksAreExact(t *testing.T) {
	for seed := range uint64(50) {
		s := NewStrata(Seed(seed))
		for _, block := range []uint32{0, 64, 6400, math.MaxUint32 - 63} {
			var seen [64]bool
			for i := range uint32(64) {
				u := s.U(block + i)
				if u <= 0 || u >= 1 || seen[int(u*64)] {
					t.Fatalf("seed %d: unit %d of block %d repeats the stratum of %v", seed, i, block, u)
				}
				seen[int(u*64)] = true
			}
		}
	}
}

// A single unit's number is uniform over seeds, as is what two units have in
// common with a threshold.
func TestStrataAreUniformOverSeeds(t *testing.T) {
	const seeds = 20_000
	for _, unit := range []uint32{0, 1, 5, 199, 123_456_789} {
		var cells [20]float64
		for seed := range uint64(seeds) {
			cells[int(NewStrata(Seed(seed).Name("age")).U(unit)*20)]++
		}
		chi := 0.0
		for _, c := range cells {
			chi += (c - seeds/20) * (c - seeds/20) / (seeds / 20)
		}
		if chi > 48 { // 19 degrees of freedom: 1 in 4,000.
			t.Errorf("unit %d: chi-square %.1f", unit, chi)
		}
	}
}

// correlations gives the mean and the spread over seeds of the correlation of
// two facets, the numbers of which come from draw.
func correlations(n int, draw func(k Key, i uint32) float64) (mean, spread float64) {
	const seeds = 1000
	for seed := range uint64(seeds) {
		a, b := Seed(seed).Name("person.birth"), Seed(seed).Name("condition.ckd")
		var x, y, xx, yy, xy float64
		for i := range uint32(n) {
			u, v := draw(a, i), draw(b, i)
			x, y, xx, yy, xy = x+u, y+v, xx+u*u, yy+v*v, xy+u*v
		}
		m := float64(n)
		r := (xy - x*y/m) / math.Sqrt((xx-x*x/m)*(yy-y*y/m))
		mean += r / seeds
		spread += r * r / seeds
	}
	return mean, math.Sqrt(spread)
}

func TestStrataFacetsAreIndependent(t *testing.T) {
	for _, n := range []int{50, 200, 1000} {
		mean, spread := correlations(n, func(k Key, i uint32) float64 { return NewStrata(k).U(i) })
		t.Logf("n %d: correlation %.4f, spread %.3f", n, mean, spread)
		if math.Abs(mean) > 0.01 || spread > 2/math.Sqrt(float64(n)) {
			t.Errorf("n %d: two facets correlate by %.4f, spread %.3f", n, mean, spread)
		}
	}
}

// Without the shuffle of the index, unit i lies in the same kind of stratum of
// every facet, and which facets agree is the seed's luck: the correlations
// of single scenarios are far from 0.
func TestStrataNeedTheirShuffle(t *testing.T) {
	_, spread := correlations(200, func(k Key, i uint32) float64 {
		return spread(i, NewStrata(k).scramble)
	})
	t.Logf("without the shuffle: spread %.3f", spread)
	if spread < 0.3 {
		t.Errorf("facets without a shuffle spread by %.3f only: this test shows nothing", spread)
	}
}

// Two conditions of 54% and 28% must meet in a unit as often as independent
// ones do, and vary as independent ones do.
func TestStrataMeetAsIndependentOnes(t *testing.T) {
	const n, seeds, want = 200, 1000, 0.54 * 0.28
	bias, square := 0.0, 0.0
	for seed := range uint64(seeds) {
		a, b := NewStrata(Seed(seed).Name("a")), NewStrata(Seed(seed).Name("b"))
		both := 0
		for i := range uint32(n) {
			if a.U(i) < 0.54 && b.U(i) < 0.28 {
				both++
			}
		}
		miss := float64(both) - n*want
		bias += miss / seeds
		square += miss * miss / seeds
	}
	if sd := math.Sqrt(square); math.Abs(bias) > 0.4 || sd > math.Sqrt(n*want*(1-want)) {
		t.Errorf("meetings: bias %.2f, sd %.2f", bias, sd)
	}
}

func TestStrataVectors(t *testing.T) {
	s := NewStrata(Seed(42).Name("person.birth"))
	for i, want := range []float64{0.7284107391024008, 0.0889849642990157, 0.8493715190561488, 0.4603879590285942} {
		if got := s.U(uint32(i)); got != want {
			t.Errorf("unit %d: %v, want %v", i, got, want)
		}
	}
}
