package lang

import (
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hsc-dev/hsc/lang/diag"
)

// sameTree compares trees without places: it is "" or what differs.
func sameTree(a, b *File) string {
	x, y := treeText(a), treeText(b)
	if x == y {
		return ""
	}
	return cmp.Diff(strings.Split(x, "\n"), strings.Split(y, "\n"))
}

// treeText is a tree as text, a line for each value, without places.
func treeText(f *File) string {
	var b strings.Builder
	for _, s := range f.Stmts {
		dump(&b, reflect.ValueOf(s), 0)
	}
	return b.String()
}

func dump(b *strings.Builder, v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			b.WriteString("nil\n")
			return
		}
		dump(b, v.Elem(), depth)
	case reflect.Slice:
		b.WriteString(strings.Repeat(" ", depth) + "[\n")
		for i := range v.Len() {
			dump(b, v.Index(i), depth+1)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[Word]() {
			b.WriteString(strings.Repeat(" ", depth) + v.FieldByName("Value").String() + "\n")
			return
		}
		b.WriteString(strings.Repeat(" ", depth) + v.Type().Name() + "\n")
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; name != "Base" && name != "place" && name != "Head" || name == "Head" && v.Field(i).Kind() == reflect.Slice {
				dump(b, v.Field(i), depth+1)
			}
		}
	case reflect.Bool:
		b.WriteString(strings.Repeat(" ", depth) + strconv.FormatBool(v.Bool()) + "\n")
	default:
		b.WriteString(strings.Repeat(" ", depth) + v.String() + "\n")
	}
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
