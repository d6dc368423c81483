package rng

import (
	"math"
	"testing"
)

func TestPermuteIsABijection(t *testing.T) {
	for _, n := range []uint64{1, 2, 3, 5, 8, 9, 100, 1000, 65_537} {
		for seed := range uint64(3) {
			seen := make([]bool, n)
			for x := range n {
				y := Permute(x, n, Seed(seed))
				if y >= n || seen[y] {
					t.Fatalf("n %d: %d goes to %d, which is taken or too large", n, x, y)
				}
				seen[y] = true
			}
		}
	}
}

func TestPermuteLargeRanges(t *testing.T) {
	for _, n := range []uint64{1 << 32, 9_999_999_999, 1<<63 + 1, math.MaxUint64} {
		seen := map[uint64]bool{}
		for x := range uint64(10_000) {
			y := Permute(x, n, Seed(1))
			if y >= n || seen[y] {
				t.Fatalf("n %d: %d goes to %d, which is taken or too large", n, x, y)
			}
			seen[y] = true
		}
	}
}

func TestPermuteEdges(t *testing.T) {
	if got := Permute(5, 0, Seed(1)); got != 0 {
		t.Errorf("of nothing: %d", got)
	}
	if got, want := Permute(107, 100, Seed(1)), Permute(7, 100, Seed(1)); got != want {
		t.Errorf("107 of 100: %d, want %d", got, want)
	}
}

// Over keys, each number goes everywhere, and the distance of two neighbours
// is nothing that can be told.
func TestPermuteIsUniformOverKeys(t *testing.T) {
	const n, keys = 10, 20_000
	var places, distances [n]float64
	for seed := range uint64(keys) {
		k := Seed(seed)
		a, b := Permute(0, n, k), Permute(1, n, k)
		places[a]++
		distances[(b+n-a)%n]++
	}
	chi := 0.0
	for i := range n {
		chi += (places[i] - keys/n) * (places[i] - keys/n) / (keys / n)
		if i > 0 {
			chi += (distances[i] - keys/(n-1.0)) * (distances[i] - keys/(n-1.0)) / (keys / (n - 1.0))
		}
	}
	if distances[0] != 0 || chi > 45 { // 17 degrees of freedom: 1 in 4,000.
		t.Errorf("chi-square %.1f: %v %v", chi, places, distances)
	}
}

func TestPermuteVectors(t *testing.T) {
	for x, want := range []uint64{146425766, 149335283, 521668949} {
		if got := Permute(uint64(x), 1_000_000_000, Seed(42).Name("mrn")); got != want {
			t.Errorf("%d: %d, want %d", x, got, want)
		}
	}
}
