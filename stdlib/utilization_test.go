package stdlib_test

import (
	"math"
	"testing"

	"github.com/hsc-dev/hsc/stdlib"
)

// TestUtilization holds that every age has rates and factors, once.
func TestUtilization(t *testing.T) {
	next := 0
	rowsOf(t, "tables/utilization.csv", func(r *stdlib.Rows) {
		if r.Int("age_from") != next || r.Int("age_to") < r.Int("age_from") {
			t.Errorf("row %d: from %d to %d, expected it to go on at %d", r.Row()+2, r.Int("age_from"), r.Int("age_to"), next)
		}
		next = r.Int("age_to") + 1
		for _, kind := range []string{"office", "emergency", "inpatient"} {
			for _, sex := range []string{"female", "male"} {
				if rate, factor := r.Float(kind+"_"+sex), r.Float(kind+"_factor_"+sex); !(rate > 0) || !(factor > 0) {
					t.Errorf("row %d: %s of %s: rate %v, factor %v", r.Row()+2, kind, sex, rate, factor)
				}
			}
		}
	})
	if next != 121 {
		t.Errorf("the ages end at %d", next-1)
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
