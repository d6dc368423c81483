package compiler

import (
	"os"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// compile compiles a scenario given as text.
func compile(t *testing.T, src string) (*plan.Plan, diag.List) {
	t.Helper()
	f, _ := parsed(t, src)
	return Compile(f, Options{Read: func(_, p string) (string, []byte, error) {
		b, err := os.ReadFile(p)
		return p, b, err
	}})
}

func TestTheLineCompiles(t *testing.T) {
	p, l := compile(t, "200 diabetic patients, TX, age>65, with encounters\n")
	for _, d := range l {
		t.Error(d.String(), d.Help)
	}
	if p == nil {
		t.Fatal("no plan")
	}
	co := p.Cohorts[0]
	if co.Label != "patients" || co.Count != 200 || !strings.Contains(strings.Join(p.Tables, " "), "encounters") {
		t.Errorf("cohort %s of %d writes %v", co.Label, co.Count, p.Tables)
	}
}

func parsed(t *testing.T, src string) (*lang.File, diag.List) {
	t.Helper()
	f, l := lang.Parse("spec.hs", src)
	if l.HasErrors() {
		t.Fatalf("%s: %v", src, l)
	}
	return f, l
}
