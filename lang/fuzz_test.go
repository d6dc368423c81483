package lang

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hsc-dev/hsc/lang/diag"
)

func seeds(f *testing.F, patterns ...string) {
	f.Helper()
	for _, g := range patterns {
		for _, p := range glob(f, g) {
			f.Add(read(f, p))
		}
	}
}

// sound checks what holds of every input: messages in our own words, at places inside the source, and prints.
func sound(t *testing.T, name, src string, diags diag.List) {
	t.Helper()
	for _, d := range diags {
		if strings.Contains(d.Message, untranslated) || strings.Contains(d.Help, untranslated) {
			t.Fatalf("a grammar symbol in a message: %s", d)
		}
		if d.Span.Offset > len(src) || d.Span.Line < 1 || d.Span.Line > strings.Count(src, "\n")+1 || d.Span.Col < 1 {
			t.Fatalf("a place outside the source: %+v", d)
		}
		if d.Code == "" || d.Message == "" || d.Span.File != name {
			t.Fatalf("something is missing: %+v", d)
		}
	}
	diag.Text(diags, map[string]string{name: src})
}

func FuzzParse(f *testing.F) {
	seeds(f, "testdata/good/*.hs", "testdata/bad/*.hs")
	f.Fuzz(func(t *testing.T, src string) {
		_, diags := Parse("f.hs", src)
		sound(t, "f.hs", src, diags)
	})
}

func FuzzFormat(f *testing.F) {
	seeds(f, "testdata/good/*.hs")
	f.Fuzz(func(t *testing.T, src string) {
		a, diags := Parse("f.hs", src)
		if len(diags) > 0 {
			return
		}
		text := Format(a)
		b, diags := Parse("f.hs", text)
		if len(diags) > 0 {
			t.Fatalf("the canonical form is wrong: %s\n%s", diags[0], text)
		}
		if d := sameTree(a, b); d != "" {
			t.Fatalf("another tree:\n%s\n%s", d, text)
		}
		if again := Format(b); again != text {
			t.Fatalf("not its own canonical form:\n%s", cmp.Diff(text, again))
		}
		if d := cmp.Diff(comments(a), comments(b)); d != "" {
			t.Fatalf("comments: %s", d)
		}
	})
}

func FuzzConvert(f *testing.F) {
	seeds(f, "testdata/good/*.hs")
	f.Fuzz(func(t *testing.T, src string) {
		a, diags := Parse("f.hs", src)
		if len(diags) > 0 {
			return
		}
		y, err := Convert(a, "yaml")
		if err != nil {
			return
		}
		b, diags := Parse("f.yaml", y)
		if len(diags) > 0 {
			t.Fatalf("the YAML is wrong: %s\n%s", diags[0], y)
		}
		if d := sameTree(a, b); d != "" {
			t.Fatalf("another tree:\n%s\n%s", d, y)
		}
		if d := cmp.Diff(sortedComments(a), sortedComments(b)); d != "" {
			t.Fatalf("comments: %s\n%s", d, y)
		}
	})
}

func FuzzYAML(f *testing.F) {
	seeds(f, "testdata/good/*.yaml", "testdata/bad/*.yaml")
	for _, p := range glob(f, "testdata/good/*.hs") {
		a, _ := Parse("f.hs", read(f, p))
		if y, err := Convert(a, "yaml"); err == nil {
			f.Add(y)
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		a, diags := Parse("f.yaml", src)
		sound(t, "f.yaml", src, diags)
		if len(diags) > 0 {
			return
		}
		text, err := Convert(a, "hs")
		if err != nil {
			t.Fatal(err)
		}
		b, diags := Parse("f.hs", text)
		if len(diags) > 0 {
			t.Fatalf("what it converts to is wrong: %s\n%s", diags[0], text)
		}
		if d := sameTree(a, b); d != "" {
			t.Fatalf("another tree:\n%s\n%s", d, text)
		}
	})
}
