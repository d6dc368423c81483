package lang

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

// sourcesUnder are the sources with this ending in a directory and those below it, by name.
func sourcesUnder(t testing.TB, dir, ending string) map[string]string {
	t.Helper()
	out := map[string]string{}
	root := os.DirFS(dir)
	err := fs.WalkDir(root, ".", func(p string, _ fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(p, ending) {
			out[path.Join(dir, p)] = read(t, path.Join(dir, p))
		}
		return err
	})
	if err != nil || len(out) == 0 {
		t.Fatalf("no file ends in %s under %s (%v)", ending, dir, err)
	}
	return out
}

// BenchmarkParseLibrary is what every run of the command parses before it does anything.
func BenchmarkParseLibrary(b *testing.B) {
	library := sourcesUnder(b, "../stdlib", ".hs")
	bytes := 0
	for _, src := range library {
		bytes += len(src)
	}
	parsers()
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for name, src := range library {
			Parse(name, src)
		}
	}
}
