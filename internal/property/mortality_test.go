package property

import (
	"context"
	"fmt"
	"math"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime"
	"github.com/hsc-dev/hsc/stdlib"
)

// deaths is a sink that counts who died, by sex and ten years of age.
type deaths struct {
	of  [2][12]float64
	all [2]float64
}

func (d *deaths) Encode(*models.Batch) (any, error) { return nil, nil }

func (d *deaths) Write(b *models.Batch, _ any) error {
	for _, r := range b.Tables {
		if r.Table.Name != "patients" {
			continue
		}
		age, sex := r.Cols[r.Table.Index("age")].I64, r.Cols[r.Table.Index("sex")].Idx
		for i := range r.N {
			s := map[bool]int{true: 1}[models.Sym(sex[i]) == models.SexMale]
			d.of[s][age[i]/10]++
			d.all[s]++
		}
	}
	return nil
}

// TestAgesAtDeath draws people who die in the period: as many of each ten years
// of age as the life table and the population's ages say, within a point.
func TestAgesAtDeath(t *testing.T) {
	long(t)
	n := 10_000
	if soaking() {
		n = 100_000
	}
	// The first is built into the draws, the other has people drawn again.
	for _, where := range []string{"deceased", "(1 when deceased else 0) == 1"} {
		testAgesAtDeath(t, fmt.Sprintf("cohort c: %d patients {\n  where %s\n}\n", n, where))
	}
}

func testAgesAtDeath(t *testing.T, src string) {
	t.Helper()
	got := &deaths{}
	if _, err := runtime.Run(context.Background(), build(t, src, 11), []runtime.Sink{got}, runtime.Options{}); err != nil {
		t.Fatal(err)
	}
	pop, err := stdlib.Population()
	if err != nil {
		t.Fatal(err)
	}
	for sex := range 2 {
		var want [12]float64
		all := 0.0
		for age, w := range pop.AgeWeights(stdlib.Sex(sex)) {
			dying := w * pop.Mortality(age, sex == 1)
			want[age/10] += dying
			all += dying
		}
		for band, w := range want {
			w /= all
			share := got.of[sex][band] / got.all[sex]
			if off := math.Abs(share - w); off > max(0.01, 4*math.Sqrt(w*(1-w)/got.all[sex])) {
				t.Errorf("%s, %d..%d: %.2f%% of deaths, expected %.2f%%", sexName(sex), 10*band, 10*band+9, 100*share, 100*w)
			}
		}
	}
}

// TestTheIllDieMore holds that those die more who have what people die of: at
// the same age and sex their odds of death are at least what the module says of
// the condition by itself, and no more than what else they have explains.
func TestTheIllDieMore(t *testing.T) {
	long(t)
	for _, p := range populations(t) {
		for i, c := range p.plan.Care.Conditions {
			own := p.mortality(i)
			switch c.Name {
			case "heart_failure", "esrd", "lung_cancer", "dementia", "copd", "stroke_history":
				if own < 1.2 {
					t.Errorf("%s multiplies the odds of death by %v", c.Name, own)
				}
			default:
				if own == 0 {
					continue
				}
			}
			got, se := ratio(p.strata(1, func(who *someone) bool { return who.with(i) }, func(who *someone) bool { return who.dead }))
			if low, high := math.Log(0.85*own), math.Log(1.7*own); se < 0.5 && (math.Log(got)+4*se < low || math.Log(got)-4*se > high) {
				t.Errorf("seed %d: %s: odds of death of %.2f, the module says %v", p.seed, c.Name, got, own)
			}
		}
	}
}

// mortality is by what a condition's module multiplies the odds of death, 0 if it says nothing.
func (p *population) mortality(condition int) float64 {
	for _, f := range p.plan.Cohorts[0].Facets {
		if f.Slot != p.plan.Care.Conditions[condition].Has || f.Draw.Risk == nil {
			continue
		}
		for _, parent := range f.Draw.Risk.Parents {
			if parent.Slot == plan.SlotDeceased {
				return parent.Ratio
			}
		}
	}
	return 0
}
