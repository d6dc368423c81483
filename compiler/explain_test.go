package compiler

import (
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// TestExplainIsTheSamePlan compiles the long form of a scenario and compares
// what decides the data: everything but names and places in source.
func TestExplainIsTheSamePlan(t *testing.T) {
	for _, src := range []string{
		"200 diabetic patients, TX, age>65, with encounters\n",
		"50 medicaid children, \"Harris County, TX\", with immunizations\n",
		"80 medicare seniors, has ckd stage 3, with labs {\n  has copd 20% when age > 70\n  sex ~ { female: 54%, male: rest }\n}\n",
	} {
		f, _ := lang.Parse("spec.hs", src)
		p, l := Compile(f, Options{})
		if p == nil {
			t.Fatal(l)
		}
		long, l := Explain(f, Options{})
		if l.HasErrors() {
			t.Fatalf("%s\n%v", long, l)
		}
		g, _ := lang.Parse("long.hs", long)
		q, l := Compile(g, Options{})
		if q == nil {
			t.Fatalf("%s\n%v", long, l)
		}
		if a, b := essence(t, p), essence(t, q); a != b {
			t.Errorf("%s\n%s\nthe plans differ:\n%s\n%s", src, long, a, b)
		}
	}
}

func essence(t *testing.T, p *plan.Plan) string {
	t.Helper()
	h, err := p.Hash()
	if err != nil {
		t.Fatal(err)
	}
	return h
}
