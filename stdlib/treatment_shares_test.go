package stdlib_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/stdlib"
)

// TestTreatmentShareWords reads the table of who takes what: its words exist,
// its shares are shares, and those of one class of one condition, which nobody
// takes two of, don't exceed everybody.
func TestTreatmentShareWords(t *testing.T) {
	v := vocabularyForTest(t)
	sum, seen := map[string]float64{}, map[string]bool{}
	rowsOf(t, "tables/treatment_shares.csv", func(r *stdlib.Rows) {
		condition, from, to, sex := r.Text("condition"), r.Text("age_from"), r.Text("age_to"), r.Text("sex")
		group := strings.Join([]string{condition, from, to, sex}, " ")
		key := group + " " + r.Text("drug")
		if seen[key] {
			t.Errorf("%s stands twice", key)
		}
		seen[key] = true
		if share := r.Float("share"); share <= 0 || share >= 1 || r.Text("source") == "" {
			t.Errorf("%s: share %v, source %q", key, share, r.Text("source"))
		}
		if !slices.Contains([]string{"", "female", "male"}, sex) || from != "" && to != "" && r.Int("age_to") < r.Int("age_from") {
			t.Errorf("%s: ages or sex", key)
		}
		words := strings.Split(r.Text("drug"), ";")
		for _, w := range words {
			if v.drugs[w] == nil && !v.isClass(w) {
				t.Errorf("%s: %s is no drug or class", key, w)
			}
		}
		if class := v.class[words[0]]; class != "" {
			sum[group+" "+class] += r.Float("share")
		}
	})
	for group, total := range sum {
		if total > 1 {
			t.Errorf("%s: the shares add up to %v", group, total)
		}
	}
	if len(seen) < 120 {
		t.Errorf("only %d rows", len(seen))
	}
}

// TestDrugShares reads the shares within a class and among the strengths of a drug.
func TestDrugShares(t *testing.T) {
	v := vocabularyForTest(t)
	sum := map[string]float64{}
	rowsOf(t, "tables/drug_shares_meps.csv", func(r *stdlib.Rows) {
		of, member := r.Text("of"), r.Text("member")
		sum[of] += r.Float("share")
		if v.class[member] != of && !v.drugs[of][member] {
			t.Errorf("%s is no drug or strength of %s", member, of)
		}
	})
	for of, total := range sum {
		if math.Abs(total-1) > 0.002 {
			t.Errorf("the shares of %s add up to %v", of, total)
		}
	}
}
