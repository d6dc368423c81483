package rng

import (
	"math"
	"strings"
	"testing"
)

func mustChoose(t testing.TB, w ...float64) Choice {
	t.Helper()
	c, err := NewChoice(w)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestChoicePicks(t *testing.T) {
	tests := []struct {
		weights []float64
		u       float64
		want    int
	}{
		{[]float64{1}, 0.5, 0},
		{[]float64{1, 3}, 0.24, 0},
		{[]float64{1, 3}, 0.25, 1},
		{[]float64{1, 3}, 0.26, 1},
		{[]float64{0, 1, 0}, 1e-300, 1},
		{[]float64{0, 1, 0}, 1 - farTail, 1},
		{[]float64{2, 1, 1}, -1, 0},
		{[]float64{0, 2, 1, 0}, 0, 1},
		{[]float64{0, 2, 1, 0}, 2, 2},
		{[]float64{0, 2, 1, 0}, math.NaN(), 1},
		{[]float64{1e-320, 1e-320}, 0.75, 1},
	}
	for _, test := range tests {
		c := mustChoose(t, test.weights...)
		if got := c.Pick(test.u); got != test.want {
			t.Errorf("%v at %v: arm %d, want %d", test.weights, test.u, got, test.want)
		}
	}
}

func TestChoiceRefusesBadWeights(t *testing.T) {
	tests := []struct {
		weights []float64
		want    string
	}{
		{nil, "needs an arm"},
		{[]float64{0, 0}, "needs an arm"},
		{[]float64{1, -1}, "weight 2 is -1"},
		{[]float64{math.NaN()}, "weight 1 is NaN"},
		{[]float64{math.Inf(1)}, "weight 1 is +Inf"},
		{[]float64{math.MaxFloat64, math.MaxFloat64}, "too large"},
	}
	for _, test := range tests {
		_, err := NewChoice(test.weights)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v: error %v, want one about %q", test.weights, err, test.want)
		}
	}
}

// zipf are n weights as frequent and as skewed as those of a code table.
func zipf(n int) []float64 {
	w := make([]float64, n)
	for i := range w {
		w[i] = 1 / float64(i+1)
	}
	return w
}

// The guide may never change what plain search from the first arm finds.
func TestChoiceAgreesWithSearch(t *testing.T) {
	k := Seed(9)
	for _, weights := range [][]float64{{1, 3}, zipf(3), zipf(1000), append(make([]float64, 500), zipf(500)...)} {
		c := mustChoose(t, weights...)
		for i := range uint64(20_000) {
			u := k.U(i)
			if i < 1000 { // Exactly on the ends of arms.
				u = c.ends[i%uint64(len(c.ends))]
			}
			want := 0
			for want < c.Len()-1 && c.ends[want] <= u {
				want++
			}
			if u < 1 && c.Pick(u) != want {
				t.Fatalf("%d arms at %v: arm %d, want %d", c.Len(), u, c.Pick(u), want)
			}
		}
	}
}

func TestChoiceSharesAreExactWithEvenNumbers(t *testing.T) {
	const n = 100_000
	c := mustChoose(t, 52, 30, 0, 18)
	counts := make([]float64, c.Len())
	for i := range n {
		counts[c.Pick((float64(i)+0.5)/n)]++
	}
	for i, count := range counts {
		if math.Abs(count-n*c.Share(i)) > 1 {
			t.Errorf("arm %d: %v times, want %v", i, count, n*c.Share(i))
		}
	}
	if got := c.Share(-1) + c.Share(4); got != 0 {
		t.Errorf("arms that don't exist have a share of %v", got)
	}
}
