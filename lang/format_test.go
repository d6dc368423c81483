package lang

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hsc-dev/hsc/lang/diag"
)

// sameTree compares trees without places.
func sameTree(a, b *File) string {
	return cmp.Diff(a.Stmts, b.Stmts,
		cmp.Transformer("word", func(w Word) string { return w.Value }),
		cmp.Exporter(func(reflect.Type) bool { return true }),
		cmp.FilterPath(func(p cmp.Path) bool {
			f, ok := p.Last().(cmp.StructField)
			return ok && (f.Name() == "Base" || f.Name() == "place")
		}, cmp.Ignore()),
		cmp.FilterValues(func(x, y []Word) bool { return true }, cmp.Transformer("words", func(ws []Word) []string {
			out := []string{}
			for _, w := range ws {
				out = append(out, w.Value)
			}
			return out
		})))
}

func comments(f *File) []string {
	var out []string
	for _, c := range f.Comments {
		out = append(out, c.Text)
	}
	return out
}

func parsed(t testing.TB, name, src string) *File {
	t.Helper()
	f, diags := Parse(name, src)
	if len(diags) > 0 {
		t.Fatalf("%s", diag.Text(diags, map[string]string{name: src}))
	}
	return f
}

func TestFormatKeepsTreeAndComments(t *testing.T) {
	for _, p := range glob(t, "testdata/good/*.hs") {
		f := parsed(t, filepath.Base(p), read(t, p))
		text := Format(f)
		g := parsed(t, f.Name, text)
		if d := sameTree(f, g); d != "" {
			t.Errorf("%s: another tree:\n%s", p, d)
		}
		if again := Format(g); again != text {
			t.Errorf("%s: not its own canonical form:\n%s", p, cmp.Diff(text, again))
		}
		if d := cmp.Diff(comments(f), comments(g)); d != "" {
			t.Errorf("%s: comments: %s", p, d)
		}
	}
}

func TestCanonicalForm(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"spaces", "200   diabetic patients,TX,age>65,with encounters", "200 diabetic patients, TX, age > 65, with encounters\n"},
		{"brackets", "expect { (a+b)*c==((d)) and (x or not (y and z)) }", "expect (a + b) * c == d and (x or not (y and z))\n"},
		{"conditional", "expect f((a when b else c) where d, e) in 1..2", "expect f(a when b else c where d, e) in 1..2\n"},
		{"minus", "expect a-(b-c)- -d==-(e+1)", "expect a - (b - c) - -d == -(e + 1)\n"},
		{"comments", "# one\n\n\n# two\n1 patients # three\n# four", "# one\n\n# two\n1 patients  # three\n# four\n"},
		{"in a block", "1 patients { # a\n# b\nhas x # c\n\n# d\n}# e\n", "1 patients {  # a\n  # b\n  has x  # c\n\n  # d\n}  # e\n"},
		{"empty block", "cohort a: 1 patients {\n}", "cohort a: 1 patients { }\n"},
		{"choice", "1 patients { a ~ {\nx: 1,\n# why\ny: rest } }", "1 patients {\n  a ~ {\n    x: 1\n    # why\n    y: rest\n  }\n}\n"},
		{"order", "emit csv\n1 patients\nhsc 1", "emit csv\n1 patients\nhsc 1\n"},
		{"inside a head", "1 patients, # a\n TX # b\n", "# a\n1 patients, TX  # b\n"},
		{"open range", "lab x { range ~ { ..: 1 } }", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.want == "" {
				if _, diags := Parse("f.hs", c.in); !diags.HasErrors() {
					t.Fatal("parsed")
				}
				return
			}
			got := Format(parsed(t, "f.hs", c.in))
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("%s", d)
			}
			if again := Format(parsed(t, "f.hs", got)); again != got {
				t.Errorf("not idempotent:\n%s", again)
			}
		})
	}
}

func TestLongPhraseGoesOnAfterAComma(t *testing.T) {
	src := "cohort a: 1 patients" + strings.Repeat(", age 65..85", 20) + " { has x }"
	got := Format(parsed(t, "f.hs", src))
	for line := range strings.SplitSeq(got, "\n") {
		if len(line) > lineWidth {
			t.Errorf("too wide: %s", line)
		}
	}
	if d := sameTree(parsed(t, "f.hs", src), parsed(t, "f.hs", got)); d != "" {
		t.Error(d)
	}
}
