package diag

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func at(line, col, n int) Span {
	return Span{File: "f.hs", Line: line, Col: col, EndLine: line, EndCol: col + n}
}

func TestPrint(t *testing.T) {
	long := strings.Repeat("x", 5000)
	for _, c := range []struct {
		name, src string
		d         Diagnostic
		want      string
	}{
		{
			"as the manual has it", "200 diabetec patients, TX",
			Diagnostic{Error, "unknown-word", `"diabetec" is no condition, place or adjective`, at(1, 5, 8), `did you mean "diabetic"?  (hsc words conditions)`, nil},
			"f.hs:1:5: error[unknown-word]: \"diabetec\" is no condition, place or adjective\n" +
				"    200 diabetec patients, TX\n        ^^^^^^^^\n    did you mean \"diabetic\"?  (hsc words conditions)\n",
		},
		{"a tab", "\thas x", Diagnostic{Warning, "w", "m", at(1, 6, 1), "", nil}, "f.hs:1:6: warning[w]: m\n        has x\n            ^\n"},
		{"under a tab", "a\tb", Diagnostic{Error, "c", "m", at(1, 2, 1), "", nil}, "f.hs:1:2: error[c]: m\n    a    b\n     ^^^^\n"},
		{"wide characters", "“東京” x", Diagnostic{Error, "c", "m", at(1, 6, 1), "", nil}, "f.hs:1:6: error[c]: m\n    “東京” x\n           ^\n"},
		{"combining characters", "e\u0301 x", Diagnostic{Error, "c", "m", at(1, 4, 1), "", nil}, "f.hs:1:4: error[c]: m\n    e\u0301 x\n      ^\n"},
		{"control characters", "a\x1b[31m b", Diagnostic{Error, "c", "m\x1b", at(1, 8, 1), "", nil}, "f.hs:1:8: error[c]: m·\n    a·[31m b\n           ^\n"},
		{"the end of the line", "abc\n", Diagnostic{Error, "c", "m", at(1, 4, 1), "", nil}, "f.hs:1:4: error[c]: m\n    abc\n       ^\n"},
		{"a carriage return", "abc\r\n", Diagnostic{Error, "c", "m", at(1, 3, 1), "", nil}, "f.hs:1:3: error[c]: m\n    abc\n      ^\n"},
		{"several lines", "abc\ndef", Diagnostic{Error, "c", "m", Span{File: "f.hs", Line: 1, Col: 2, EndLine: 2, EndCol: 2}, "", nil}, "f.hs:1:2: error[c]: m\n    abc\n     ^^\n"},
		{"no such line", "abc", Diagnostic{Error, "c", "m", at(9, 1, 1), "", nil}, "f.hs:9:1: error[c]: m\n"},
		{"past the line", "abc", Diagnostic{Error, "c", "m", at(1, 90, 1), "", nil}, "f.hs:1:90: error[c]: m\n    abc\n       ^\n"},
		{"no place", "abc", Diagnostic{Severity: Advice, Code: "c", Message: "m"}, "advice[c]: m\n"},
		{"no column span", "abc", Diagnostic{Error, "c", "m", Span{File: "f.hs", Line: 1, Col: 2}, "", nil}, "f.hs:1:2: error[c]: m\n    abc\n     ^\n"},
		{"another file", "abc", Diagnostic{Error, "c", "m", Span{File: "g.hs", Line: 1, Col: 1}, "", nil}, "g.hs:1:1: error[c]: m\n"},
		{
			"related", "a\nb",
			Diagnostic{Error, "c", "m", at(2, 1, 1), "", []Related{{"the first one", at(1, 1, 1)}}},
			"f.hs:2:1: error[c]: m\n    b\n    ^\n  f.hs:1:1: the first one\n    a\n    ^\n",
		},
		{
			"a long line", long + "HERE" + long,
			Diagnostic{Error, "c", "m", at(1, 5001, 4), "", nil},
			"f.hs:1:5001: error[c]: m\n    …" + strings.Repeat("x", 53) + "HERE" + strings.Repeat("x", 103) + "…\n    " + strings.Repeat(" ", 54) + "^^^^\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, Text(List{c.d}, map[string]string{"f.hs": c.src})); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestPrintOfALineOfMegabytesIsShort(t *testing.T) {
	src := strings.Repeat("東", 1<<20)
	for _, col := range []int{1, 2, 1 << 19, 1 << 20} {
		if got := Text(List{{Error, "c", "m", at(1, col, 1<<20), "", nil}}, map[string]string{"f.hs": src}); len(got) > 1500 {
			t.Errorf("column %d: %d bytes", col, len(got))
		}
	}
}

func TestColor(t *testing.T) {
	var b strings.Builder
	if err := Print(&b, List{{Error, "c", "m", at(1, 2, 1), "", nil}}, map[string]string{"f.hs": "abc"}, Options{Color: true}); err != nil {
		t.Fatal(err)
	}
	want := "\x1b[1mf.hs:1:2:\x1b[0m \x1b[1;31merror[c]\x1b[0m: m\n    abc\n     \x1b[1;31m^\x1b[0m\n"
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Error(d)
	}
}

func TestSortIsByFileAndPlace(t *testing.T) {
	var l List
	for _, s := range []string{"b:2:1", "a:9:9", "b:1:7", "z:1:1", "b:1:2"} {
		l.Errorf(s, Span{File: s[:1], Line: int(s[2] - '0'), Col: int(s[4] - '0')}, "m")
	}
	l.Sort("b", "a")
	var got []string
	for _, d := range l {
		got = append(got, d.Code)
	}
	if d := cmp.Diff([]string{"b:1:2", "b:1:7", "b:2:1", "a:9:9", "z:1:1"}, got); d != "" {
		t.Error(d)
	}
}

func TestHasErrors(t *testing.T) {
	var l List
	l.Warnf("w", Span{}, "m")
	l.Advisef("a", Span{}, "m")
	if l.HasErrors() {
		t.Error("a warning is taken for an error")
	}
	l.Errorf("e", Span{}, "%d things", 3).Help = "h"
	if !l.HasErrors() || l[2].Message != "3 things" || l[2].Help != "h" {
		t.Errorf("%+v", l)
	}
}

func TestJSONComesBack(t *testing.T) {
	l := List{{Warning, "c", "a < b", at(1, 2, 3), "h", []Related{{"r", at(3, 4, 5)}}}}
	var b strings.Builder
	if err := WriteJSON(&b, l); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), `"severity": "warning"`) || !strings.Contains(b.String(), "a < b") {
		t.Error(b.String())
	}
	var got List
	if err := json.Unmarshal([]byte(b.String()), &got); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(l, got); d != "" {
		t.Error(d)
	}
	b.Reset()
	if err := WriteJSON(&b, nil); err != nil || b.String() != "[]\n" {
		t.Errorf("%v %q", err, b.String())
	}
	if json.Unmarshal([]byte(`[{"severity": "fatal"}]`), &got) == nil {
		t.Error("a severity that isn't one was taken")
	}
}

func TestNearest(t *testing.T) {
	known := []string{"diabetic", "diabetes", "hypertension", "copd", "ckd", "TX", "cohort", "expect", "emit"}
	for _, c := range []struct{ word, want string }{
		{"diabetec", "diabetic"},
		{"cohrt", "cohort"},
		{"chort", "cohort"},
		{"Cohort", "cohort"},
		{"tx", "TX"},
		{"hypertention", "hypertension"},
		{"cdk", "ckd"}, // neighbours swapped
		{"xyz", ""},
		{"", ""},
		{"a", ""},
		{"emit", ""}, // it is known
		{strings.Repeat("x", 10_000), ""},
	} {
		if got := Nearest(c.word, known); got != c.want {
			t.Errorf("%s: got %q, want %q", c.word, got, c.want)
		}
	}
	if a, b := Nearest("cat", []string{"car", "can"}), Nearest("cat", []string{"can", "car"}); a != "can" || b != "can" {
		t.Errorf("the order of the known words matters: %s, %s", a, b)
	}
	if DidYouMean("cohrt", known) != `did you mean "cohort"?` || DidYouMean("zzz", known) != "" {
		t.Error("did you mean")
	}
}

func TestSpanTo(t *testing.T) {
	a, b := Span{File: "f", Offset: 1, End: 2, Line: 1, Col: 2, EndLine: 1, EndCol: 3}, Span{File: "f", Offset: 5, End: 9, Line: 2, Col: 1, EndLine: 2, EndCol: 5}
	if d := cmp.Diff(Span{File: "f", Offset: 1, End: 9, Line: 1, Col: 2, EndLine: 2, EndCol: 5}, a.To(b)); d != "" {
		t.Error(d)
	}
	if (Span{}).To(b) != b || a.To(Span{}) != a {
		t.Error("a span of nowhere counts")
	}
}
