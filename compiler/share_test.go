package compiler

import (
	"encoding/json"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// TestCohortsShareDraws holds that what a cohort limits, draws or prescribes
// itself stays its own: the facets of two are the same whichever comes first.
func TestCohortsShareDraws(t *testing.T) {
	const (
		plain = "cohort plain: 20 patients\n"
		other = "cohort other: 20 patients, age 30..50, sex female, a1c > 8 {\n  magnesium ~ normal(2, 0.1)\n  on lisinopril 20%\n  on statin 30%\n}\n"
	)
	for _, label := range []string{"plain", "other"} {
		if facetsOf(t, plain+other, label) != facetsOf(t, other+plain, label) {
			t.Errorf("the facets of %s depend on the order of the cohorts", label)
		}
	}
}

// facetsOf are the facets of a cohort as JSON.
func facetsOf(t *testing.T, text, label string) string {
	t.Helper()
	f, _ := lang.Parse("test.hs", text)
	p, diags := Compile(f, Options{})
	if p == nil {
		t.Fatal(diags)
	}
	for _, c := range p.Cohorts {
		if c.Label != label {
			continue
		}
		for _, x := range c.Facets {
			x.From = "" // The line.
		}
		b, err := json.Marshal(c.Facets)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	t.Fatalf("no cohort %s", label)
	return ""
}

// TestRisksOfTheAgesThatThereAre holds that a cohort's risks are those of all
// people at the ages that it has.
func TestRisksOfTheAgesThatThereAre(t *testing.T) {
	all, some := risksOf(t, "20 patients\n"), risksOf(t, "20 patients, age 30..50\n")
	for name, r := range all {
		for sex := range 2 {
			for age := 30; age <= 50; age++ {
				if a, b := r.Odds[sex][age], some[name].Odds[sex][age]; a != b {
					t.Fatalf("%s, sex %d, age %d: %v of all, %v of those of 30 to 50", name, sex, age, a, b)
				}
			}
		}
	}
}

func risksOf(t *testing.T, text string) map[string]*plan.Risk {
	t.Helper()
	f, _ := lang.Parse("test.hs", text)
	p, diags := Compile(f, Options{})
	if p == nil {
		t.Fatal(diags)
	}
	out := map[string]*plan.Risk{}
	for _, x := range p.Cohorts[0].Facets {
		if x.Draw.Risk != nil {
			out[x.Name] = x.Draw.Risk
		}
	}
	if len(out) < 20 {
		t.Fatalf("%d conditions have a risk", len(out))
	}
	return out
}
