package lang

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/hsc-dev/hsc/lang/diag"
)

func read(t testing.TB, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func glob(t testing.TB, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no file fits %s (%v)", pattern, err)
	}
	return paths
}

func TestEveryExampleParses(t *testing.T) {
	for _, p := range glob(t, "testdata/good/*") {
		src := read(t, p)
		f, diags := Parse(filepath.Base(p), src)
		if len(diags) > 0 {
			t.Errorf("%s", diag.Text(diags, map[string]string{f.Name: src}))
		}
		for _, s := range f.Stmts {
			if s.IsPartial() {
				t.Errorf("%s: a statement is partial without a diagnostic", s.Span())
			}
		}
	}
}

// Modules of a library are parsed side by side.
func TestParseSideBySide(t *testing.T) {
	src := read(t, "testdata/good/00-every-statement.hs")
	want := Format(parsed(t, "f.hs", src))
	texts := make([]string, 8)
	var wg sync.WaitGroup
	for i := range texts {
		wg.Go(func() {
			f, _ := Parse("f.hs", src)
			texts[i] = Format(f)
		})
	}
	wg.Wait()
	for _, got := range texts {
		if got != want {
			t.Error("another result side by side")
		}
	}
}
