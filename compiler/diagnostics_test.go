package compiler

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/internal/golden"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// TestDiagnostics compiles each wrong scenario of testdata/wrong and compares
// what a user reads with the golden file beside it.
func TestDiagnostics(t *testing.T) {
	files, err := filepath.Glob("testdata/wrong/*.hs")
	if err != nil || len(files) < 30 {
		t.Fatalf("expected 30 wrong scenarios at least, found %d (%v)", len(files), err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".hs"), func(t *testing.T) {
			golden.File(t, strings.TrimSuffix(name, ".hs")+".txt", []byte(said(t, name)))
		})
	}
}

// said is what the compiler prints about a file.
func said(t *testing.T, name string) string {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	base := filepath.Base(name)
	read := func(_, p string) (string, []byte, error) {
		b, err := os.ReadFile(filepath.Join("testdata/wrong", filepath.Clean(p)))
		if err != nil {
			err = fmt.Errorf("no such file")
		}
		return filepath.Clean(p), b, err
	}
	f, l := lang.Parse(base, string(src))
	p, more := Compile(f, Options{Read: read})
	l = append(l, more...)
	if p != nil {
		t.Errorf("%s compiles", name)
	}
	sources := map[string]string{base: string(src)}
	var b bytes.Buffer
	if err := diag.Print(&b, l, sources, diag.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
