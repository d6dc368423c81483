package compiler

import (
	"testing"

	"github.com/hsc-dev/hsc/lang"
)

// TestOwnAdjective: a scenario's adjective is its own, though the library has
// the same word for another condition.
func TestOwnAdjective(t *testing.T) {
	file, _ := lang.Parse("own.hs", `condition pale {
  title "Paleness"
  adjective anemic
  prevalence 3%
  onset ~ uniform(1, 2)
  code icd10 R23.1
  source "test"
}
5 anemic patients
`)
	p, diags := Compile(file, Options{})
	if p == nil {
		t.Fatal(diags)
	}
	for _, x := range p.Cohorts[0].Targets {
		if x.Text == "has pale" {
			return
		}
	}
	t.Errorf("the cohort asks for %v", p.Cohorts[0].Targets)
}
