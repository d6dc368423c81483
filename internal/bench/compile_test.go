//go:build unix

package bench

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler"
	"github.com/hsc-dev/hsc/lang"
)

// long is a scenario of 500 lines: 50 cohorts of ten.
func long() string {
	states := []string{"TX", "CA", "NY", "FL", "OH", "WA", "GA", "IL", "MI", "PA"}
	var b strings.Builder
	for n := range 50 {
		fmt.Fprintf(&b, "cohort group_%d: %d diabetic patients, %s, age >= 65, with encounters, labs {\n", n, 10+n, states[n%len(states)])
		fmt.Fprintf(&b, "  age ~ normal(%d, 8)\n", 68+n%10)
		b.WriteString(`  sex ~ { female: 54%, male: rest }
  diabetes.severity ~ { controlled: 55%, uncontrolled: 30%, complicated: rest }
  has hypertension 76%
  has hyperlipidemia 71%
  has ckd stage 3 28%
  has heart_failure 18%
  coverage ~ { medicare_advantage: 55%, original_medicare: rest }
}
`)
	}
	return b.String()
}

// compile makes the plan of a text.
func compile(tb testing.TB, text string) {
	tb.Helper()
	file, diags := lang.Parse("spec.hs", text)
	if diags.HasErrors() {
		tb.Fatal(diags)
	}
	if p, diags := compiler.Compile(file, compiler.Options{}); p == nil {
		tb.Fatal(diags)
	}
}

// BenchmarkCompile parses and compiles scenarios, the library parsed already.
func BenchmarkCompile(b *testing.B) {
	for _, c := range []struct{ name, text string }{{"line", theLine + "\n"}, {"500-lines", long()}} {
		b.Run(c.name, func(b *testing.B) {
			compile(b, c.text)
			b.ReportAllocs()
			for b.Loop() {
				compile(b, c.text)
			}
		})
	}
}
