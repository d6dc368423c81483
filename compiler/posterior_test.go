package compiler

import (
	"math"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// TestEvidenceGoesBothWays builds the textbook case: a of 20%, b of 10% and
// twice the odds in those who have a. Among those who have b, a's odds are
// twice those of the others.
func TestEvidenceGoesBothWays(t *testing.T) {
	a := &condition{name: "a", plan: &plan.Condition{Has: 20}}
	b := &condition{name: "b", plan: &plan.Condition{Has: 21}, parents: []plan.Parent{{Slot: 20, Ratio: 2}}}
	n := solve(shapeOf([]*condition{a, b}), []float64{0.01, 0.2, 0.1}, nil)
	if got := n.posterior(map[int]bool{})[2]; math.Abs(got-0.1) > 1e-9 {
		t.Errorf("without evidence b is %v, not 0.1", got)
	}
	with := n.posterior(map[int]bool{21: true})[1]
	without := n.posterior(map[int]bool{21: false})[1]
	if ratio := with / (1 - with) / (without / (1 - without)); math.Abs(ratio-2) > 1e-6 {
		t.Errorf("odds ratio %v, not 2", ratio)
	}
	if all := 0.1*with + 0.9*without; math.Abs(all-0.2) > 1e-9 {
		t.Errorf("both together give %v, not 0.2", all)
	}
	odds := n.given(map[int]bool{21: true})
	if p := probability(odds[1]); math.Abs(p-with) > 1e-9 {
		t.Errorf("a is drawn with %v, not %v", p, with)
	}
}
