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

// A file whose statements stand in the order of the YAML keys comes back as it was.
func TestConvertBackIsTheCanonicalForm(t *testing.T) {
	src := read(t, "testdata/good/comments.hs")
	f := parsed(t, "f.hs", src)
	y, err := Convert(f, "yaml")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/comments.yaml.golden", y)
	back := Format(parsed(t, "f.yaml", y))
	golden(t, "testdata/comments.back.golden", back)
	again, err := Convert(parsed(t, "f.hs", back), "yaml")
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(back, Format(parsed(t, "f.yaml", again))); d != "" {
		t.Errorf("a second round changes something:\n%s", d)
	}
}

func TestConvertRefuses(t *testing.T) {
	for _, c := range []struct{ src, to, want string }{
		{"1 patients", "json", `expected hs or yaml as the form to convert to, not "json"`},
		{"cohort a 1 patients", "hs", "f.hs:1:1: the statement has errors: mend them before converting"},
		{"hsc 1\nhsc 1", "yaml", "f.hs:2:1: a second hsc can't stand in YAML: give it another name, or take it out"},
		{"lab a { }\nlab a { }", "yaml", "f.hs:2:1: a second lab a can't stand in YAML: give it another name, or take it out"},
	} {
		f, _ := Parse("f.hs", c.src)
		if _, err := Convert(f, c.to); err == nil || err.Error() != c.want {
			t.Errorf("%s to %s:\ngot  %v\nwant %s", c.src, c.to, err, c.want)
		}
	}
}
