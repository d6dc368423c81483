package compiler

import (
	"testing"

	"github.com/hsc-dev/hsc/lang"
)

// BenchmarkLine compiles the one-line scenario, the library parsed already.
func BenchmarkLine(b *testing.B) {
	for b.Loop() {
		f, _ := lang.Parse("spec.hs", "200 diabetic patients, TX, age>65, with encounters\n")
		if p, l := Compile(f, Options{}); p == nil {
			b.Fatal(l)
		}
	}
}
