package compiler

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/lang"
)

// FuzzCompile holds that no scenario, right or wrong, makes the compiler
// panic, and that one it refuses has an error that says why.
func FuzzCompile(f *testing.F) {
	for _, pattern := range []string{"testdata/wrong/*.hs", "../lang/testdata/*.hs", "../examples/*.hs", "../stdlib/conditions/*.hs"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, n := range names {
			b, err := os.ReadFile(n)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(b))
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		file, l := lang.Parse("fuzz.hs", src)
		if file == nil {
			return
		}
		p, more := Compile(file, Options{})
		if p == nil && !l.HasErrors() && !more.HasErrors() {
			t.Errorf("no plan and no error for %q", src)
		}
		if p != nil && len(strings.TrimSpace(src)) == 0 {
			t.Errorf("a plan from nothing")
		}
	})
}
