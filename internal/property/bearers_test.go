package property

import (
	"context"
	"math"
	"testing"

	"github.com/hsc-dev/hsc/runtime"
)

// TestSharesGoToThoseWhoCan asks for shares of conditions that not everybody
// can have: nobody has them who can't, and the shares are of all people.
func TestSharesGoToThoseWhoCan(t *testing.T) {
	src := `cohort c: 400 people {
  has pregnancy 8%
  has copd mild 12%
  has copd severe 8%
  has depression 20% when sex == female
}
cohort mothers: 40 people, has pregnancy {
  age ~ normal(30, 12)
}
expect count(c where has pregnancy and (sex == male or age < 15 or age > 49)) == 0
expect count(c where has copd and age < 18) == 0
expect count(c where has depression and age < 6) == 0
expect all(mothers, sex == female and age in 15..49)
`
	sums := map[string][2]float64{}
	const seeds = 30
	for seed := range uint64(seeds) {
		r, err := runtime.Run(context.Background(), build(t, src, seed), nil, runtime.Options{Workers: 2})
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range r.Expects {
			if !v.Met {
				t.Errorf("seed %d: %s", seed, v)
			}
		}
		for _, d := range r.Targets {
			if d.Cohort == 0 {
				sums[d.Text] = [2]float64{d.Want, sums[d.Text][1] + d.Got}
			}
		}
	}
	for text, s := range sums {
		if miss := s[1]/seeds - s[0]; !(math.Abs(miss) < 0.005) {
			t.Errorf("%s: %.4f more than asked over %d seeds", text, miss, seeds)
		}
	}
}
