package lang

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func sortedComments(f *File) []string { return slices.Sorted(slices.Values(comments(f))) }

func TestConvertKeepsTreeAndComments(t *testing.T) {
	for _, p := range glob(t, "testdata/good/*.hs") {
		f := parsed(t, filepath.Base(p), read(t, p))
		y, err := Convert(f, "yaml")
		if err != nil {
			t.Errorf("%s: %v", p, err)
			continue
		}
		g := parsed(t, strings.TrimSuffix(f.Name, ".hs")+".yaml", y)
		if d := sameTree(f, g); d != "" {
			t.Errorf("%s: another tree in YAML:\n%s\n%s", p, d, y)
		}
		if d := cmp.Diff(sortedComments(f), sortedComments(g)); d != "" {
			t.Errorf("%s: comments in YAML: %s\n%s", p, d, y)
		}
		back, err := Convert(g, "hs")
		if err != nil {
			t.Error(err)
		}
		h := parsed(t, f.Name, back)
		if d := sameTree(f, h); d != "" {
			t.Errorf("%s: another tree back again:\n%s\n%s", p, d, back)
		}
		if d := cmp.Diff(sortedComments(f), sortedComments(h)); d != "" {
			t.Errorf("%s: comments back again: %s", p, d)
		}
	}
}
