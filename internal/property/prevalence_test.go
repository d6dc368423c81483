package property

import (
	"context"
	"math"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/runtime"
)

// TestPrevalenceSurvivesTheOdds draws 40,000 people of the country: each
// condition is as common as its module says, though the odds between
// conditions make it commoner in those who have others.
func TestPrevalenceSurvivesTheOdds(t *testing.T) {
	p := build(t, "40_000 patients\n", 11)
	co := p.Cohorts[0]
	wanted := 0
	for _, c := range p.Care.Conditions {
		if c.Kind != "problem" {
			continue
		}
		wanted++
		co.Targets = append(co.Targets, plan.Target{Text: c.Name, X: plan.New(plan.OpEq, plan.SlotOf(c.Has), plan.Num(1)), Want: expected(p, c)})
	}
	r, err := runtime.Run(context.Background(), p, nil, runtime.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Targets) != wanted || wanted < 8 {
		t.Fatalf("%d targets for %d conditions", len(r.Targets), wanted)
	}
	for _, d := range r.Targets {
		t.Logf("%s: %.4f in its module, %.4f drawn", d.Text, d.Want, d.Got)
		if limit := math.Max(0.03*d.Want, 4*math.Sqrt(d.Want*(1-d.Want)/40000)); math.Abs(d.Got-d.Want) > limit {
			t.Errorf("%s: %.4f in its module, %.4f drawn", d.Text, d.Want, d.Got)
		}
	}
}

// expected is the share of the population that a condition's module says at each age and sex.
func expected(p *plan.Plan, c *plan.Condition) float64 {
	var age, sex *plan.Facet
	for _, f := range p.Cohorts[0].Facets {
		switch f.Name {
		case "person.age":
			age = f
		case "person.sex":
			sex = f
		}
	}
	sum, all := 0.0, 0.0
	for i, w := range age.Draw.Weights {
		row := sex.Draw.Rows[i]
		for s := range 2 {
			share := w * row[s] / (row[0] + row[1])
			slots := []float64{float64(i), float64(s)}
			sum += share * prevalence(c, slots)
			all += share
		}
	}
	return sum / all
}

func prevalence(c *plan.Condition, slots []float64) float64 {
	if c.Prevalence == nil {
		return 0
	}
	v := c.Prevalence.Eval(slots)
	if math.IsNaN(v) {
		return 0
	}
	return v
}
