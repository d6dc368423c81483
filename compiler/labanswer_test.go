package compiler

import (
	"strings"
	"testing"
)

// TestAnswers: what a coded test may say of its answers, and what it may not.
func TestAnswers(t *testing.T) {
	lab := func(lines, rest string) string {
		return "lab strip {\n  title \"Strip\"\n" + lines + "\n  source \"test\"\n}\n" + rest + "5 patients, with labs\n"
	}
	const choice = "  answer no \"Negative\" \"LA6577-6\"\n  answer yes \"Positive\" \"LA6576-8\" abnormal\n"
	fact := func(value string) string {
		return "patient ada: adult, TX, with labs {\n  2025-03-02: result strip = " + value + "\n}\n"
	}
	for _, c := range []struct{ name, spec, want string }{
		{"choice", lab(choice+"  value ~ { no: 90%, yes: rest }", fact("yes")), ""},
		{"by level", lab("  answer no 0 \"Negative\"\n  answer yes 15 \"Positive\" abnormal\n  value = uacr / 2", fact("20")), ""},
		{"unknown answer", lab(choice+"  value ~ { no: 90%, maybe: rest }", ""), "maybe"},
		{"twice", lab(choice+"  answer no \"None\"\n  value ~ { no: 90%, yes: rest }", ""), "already"},
		{"some by level", lab(choice+"  answer much 30 \"Much\"\n  value ~ { no: 90%, yes: rest }", ""), "either all answers"},
		{"out of order", lab("  answer no 15 \"Negative\"\n  answer yes 0 \"Positive\"\n  value = uacr", ""), "order of their levels"},
		{"computed choice", lab(choice+"  value = uacr", ""), "is one of its answers"},
		{"no text", lab("  answer no\n  value ~ { no: 100% }", ""), "has a text"},
		{"no word", lab("  answer \"Negative\"\n  value ~ normal(1, 1)", ""), "an answer is a word"},
		{"result", lab(choice+"  value ~ { no: 90%, yes: rest }", fact("3")), "one of its answers: no, yes"},
		{"shift", lab(choice+"  value ~ { no: 90%, yes: rest }", "condition c {\n  prevalence 5%\n  onset ~ uniform(1, 2)\n  code icd10 I10\n  shift strip 2\n  source \"test\"\n}\n"), "nothing to shift"},
	} {
		_, l := compile(t, c.spec)
		got := ""
		for _, d := range l {
			got += d.String() + "\n"
		}
		if c.want == "" && got != "" || c.want != "" && !strings.Contains(got, c.want) {
			t.Errorf("%s: found %q, expected %q", c.name, got, c.want)
		}
	}
}
