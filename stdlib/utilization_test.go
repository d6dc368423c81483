package stdlib_test

import (
	"math"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/stdlib"
)

// TestUtilization holds that every kind of encounter with rates has them for
// each sex and every age, once.
func TestUtilization(t *testing.T) {
	encounters := wordsOf(t, "tables/encounters.csv", "word")
	next := map[string]int{}
	rowsOf(t, "tables/utilization.csv", func(r *stdlib.Rows) {
		for kind := range strings.SplitSeq(r.Text("encounters"), ";") {
			if !encounters[kind] {
				t.Errorf("row %d: %q is no encounter", r.Row()+2, kind)
			}
		}
		key := r.Text("encounters") + " " + r.Text("sex")
		if r.Int("age_from") != next[key] || r.Int("age_to") < r.Int("age_from") {
			t.Errorf("row %d: %s from %d to %d, expected it to go on at %d", r.Row()+2, key, r.Int("age_from"), r.Int("age_to"), next[key])
		}
		next[key] = r.Int("age_to") + 1
		if !(r.Float("rate") > 0) || !(r.Float("factor") > 0) {
			t.Errorf("row %d: rate %v, factor %v", r.Row()+2, r.Float("rate"), r.Float("factor"))
		}
	})
	if len(next) != 6 {
		t.Errorf("rates of %v", next)
	}
	for key, end := range next {
		if end != 121 {
			t.Errorf("%s ends at %d", key, end-1)
		}
	}
}

// TestUseSpread holds that people differ around the mean: shares add up to 1,
// and so does what they come to.
func TestUseSpread(t *testing.T) {
	shares, means := map[string]float64{}, map[string]float64{}
	rowsOf(t, "tables/use_spread.csv", func(r *stdlib.Rows) {
		shares[r.Text("encounters")] += r.Float("share")
		means[r.Text("encounters")] += r.Float("share") * r.Float("times")
	})
	for kind, share := range shares {
		if math.Abs(share-1) > 1e-9 || math.Abs(means[kind]-1) > 1e-4 {
			t.Errorf("%s: shares %v, mean %v", kind, share, means[kind])
		}
	}
}
