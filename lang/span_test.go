package lang

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hsc-dev/hsc/lang/diag"
)

// marked is the text that a span points at, and the span's own columns must agree with its offsets.
func marked(t *testing.T, src string, s diag.Span) string {
	t.Helper()
	before := src[:s.Offset]
	if line := strings.Count(before, "\n") + 1; line != s.Line {
		t.Errorf("line %d at an offset of line %d", s.Line, line)
	}
	if col := len([]rune(before[strings.LastIndex(before, "\n")+1:])) + 1; col != s.Col {
		t.Errorf("column %d at an offset of column %d", s.Col, col)
	}
	return src[s.Offset:s.End]
}

func TestEveryWordKnowsItsPlace(t *testing.T) {
	src := `# é
200 diabetec patients, TX, age > 65, has ckd stage 3 28% when not (age < 3), with encounters, labs { sex ~ { female: 54%, male: rest } }
cohort dm was old: n kids of t from pool, in { "Peñasco, NM": 50%, zip 77004: rest }
emit csv, json to "out" { bundle per patient }
expect share(dm, last(a1c where day > 3 within 30 days) in 7..9) == 1
`
	f := parsed(t, "f.hs", src)
	dm, expect, emit := f.Stmts[1].(*Cohort), f.Stmts[2].(*Expect), f.Stmts[3].(*Emit)
	bare := f.Stmts[0].(*Bare)
	clauses := bare.Tail.Clauses()
	has := clauses[2].Has
	fn := expect.Tests[0].X.(*Bin).L.(*Fn)
	inner := fn.Args[1].X.(*InSpan)
	for _, c := range []struct {
		at   diag.Span
		want string
	}{
		{At(bare.Of.Adjectives()[0]), "diabetec"},
		{At(bare.Of.Noun()), "patients"},
		{bare.Of.Span(), "diabetec patients"},
		{clauses[0].Span(), "TX"},
		{clauses[1].Span(), "age > 65"},
		{At(clauses[1].Attr.Op), ">"},
		{clauses[1].Attr.Value.Span(), "65"},
		{has.Condition.Span(), "ckd stage 3"},
		{At(has.Condition.Detail[0].Number), "3"},
		{At(has.Share), "28%"},
		{has.When.Span(), "not (age < 3)"},
		{At(bare.Tail.Records()[1]), "labs"},
		{bare.Body.Items[0].Prop.Draw.Weights.Arms[1].Span(), "male: rest"},
		{At(bare.Body.Items[0].Prop.Draw.Weights.Arms[0].Weight), "54%"},
		{bare.Body.Span(), "{ sex ~ { female: 54%, male: rest } }"},
		{At(dm.Label), "dm"},
		{At(dm.Was), "old"},
		{At(dm.Of.Trial), "t"},
		{At(dm.Of.Pool), "pool"},
		{dm.Tail.Clauses()[0].Mix.Arms[0].Key.Span(), `"Peñasco, NM"`},
		{At(dm.Tail.Clauses()[0].Mix.Arms[1].Key.Zip), "77004"},
		{At(emit.Formats()[1]), "json"},
		{emit.Options[0].Span(), "bundle per patient"},
		{emit.Span(), `emit csv, json to "out" { bundle per patient }`},
		{fn.Span(), "share(dm, last(a1c where day > 3 within 30 days) in 7..9)"},
		{inner.X.(*Fn).Args[0].Within.Span(), "30 days"},
		{inner.X.(*Fn).Args[0].Span(), "a1c where day > 3 within 30 days"},
		{inner.Span(), "last(a1c where day > 3 within 30 days) in 7..9"},
	} {
		if got := marked(t, src, c.at); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	if got := Text(dm.Tail.Clauses()[0].Mix.Arms[0].Key.Text); got != "Peñasco, NM" {
		t.Error(got)
	}
}

func TestWithinNeedsNoWhere(t *testing.T) {
	for src, want := range map[string]int{
		"expect share(dm, count(a1c within 30 days) >= 1) > 0\n": 0,
		"expect count(a1c within 30 days) > 0\n":                 0,
		"expect mean(labs within 2 weeks, value) > 0\n":          0,
		"expect share(dm, age) within 5%..35%\n":                 1,
		"20 people, where age within 5..35\n":                    1,
		"expect share(dm, age within 5..35) > 0\n":               1,
	} {
		f, diags := Parse("f.hs", src)
		if len(diags) != want {
			t.Errorf("%s: %v", src, diags)
		}
		if want == 0 && Format(f) != src {
			t.Errorf("%s is formatted as %s", src, Format(f))
		}
	}
}

func TestWordsKnowTheirPlaceInYAML(t *testing.T) {
	src := `cohorts:
  dm:
    phrase: "200 \"x\" diabetec patients"
  kids: >-
    5 diabetec
    patients, 'x'
  old: 'it''s diabetec'
  young:
    phrase: 1 diabetec patients
    lines:
      - |
        members {
          has diabetec
        }
`
	_, diags := Parse("f.yaml", src)
	y := &yamlReader{places: newPlaces("f.yaml", src)}
	y.top(y.decode())
	n := 0
	for _, stmt := range y.stmts {
		for _, w := range stmt {
			if w.Value == "diabetec" {
				n++
				if got := marked(t, src, At(w)); got != "diabetec" {
					t.Errorf("%v points at %q", w.Pos, got)
				}
			}
		}
	}
	if n != 5 || len(diags) == 0 {
		t.Errorf("%d places, %d diagnostics", n, len(diags))
	}
}

func TestTreesThatDifferAreTold(t *testing.T) {
	for _, c := range [][2]string{
		{"1 patients", "2 patients"},
		{"1 patients, TX", "1 patients, GA"},
		{"1 a patients", "1 b patients"},
		{"expect a + b == 1", "expect a - b == 1"},
		{"expect (a + b) * c == 1", "expect a + b * c == 1"},
		{"emit csv, json", "emit csv"},
		{"1 patients { has x }", "1 patients { has x 5% }"},
	} {
		if sameTree(parsed(t, "f.hs", c[0]), parsed(t, "f.hs", c[1])) == "" {
			t.Errorf("%q and %q are said to have the same tree", c[0], c[1])
		}
	}
}

func TestStatementsAndLinesStandByKind(t *testing.T) {
	f := parsed(t, "f.hs", "emit csv\n2 patients { 2025-01-01: visit; has x; name = 1; age ~ 1..2; where a }\nhsc 1\ncohort a: 1 patients\n")
	var kinds []string
	for _, s := range f.Stmts {
		kinds = append(kinds, strings.SplitN(marked(t, f.Source, s.Span()), " ", 2)[0])
	}
	if d := cmp.Diff([]string{"hsc", "2", "cohort", "emit"}, kinds); d != "" {
		t.Error(d)
	}
	var items []ItemKind
	for _, i := range f.Stmts[1].(*Bare).Body.Items {
		items = append(items, i.Kind())
	}
	if d := cmp.Diff([]ItemKind{DrawItem, SetItem, HasItem, WhereItem, FactItem}, items); d != "" {
		t.Error(d)
	}
}
