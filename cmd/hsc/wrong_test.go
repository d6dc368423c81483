package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// wrongSpec is a scenario that can't be built: the file, what is said first of
// it, and where.
type wrongSpec struct{ name, file, text, want string }

// bomb is YAML whose aliases grow to ten million nodes.
func bomb() string {
	var b strings.Builder
	b.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n")
	for _, n := range []string{"1", "2", "3", "4", "5", "6"} {
		before := string(n[0] - 1)
		b.WriteString("a" + n + ": &a" + n + " [" + strings.Repeat("*a"+before+", ", 9) + "*a" + before + "]\n")
	}
	return b.String()
}

func wrongSpecs() []wrongSpec {
	return []wrongSpec{
		{"unknown adjective", "x.hs", "200 diabetec patients, TX\n", "x.hs:1:5: error[unknown-word]"},
		{"unknown place", "x.hs", "200 patients, TZ\n", "x.hs:1:15: error["},
		{"county elsewhere", "x.hs", "200 patients, \"Travis County, GA\"\n", "x.hs:1:15: error[place]"},
		{"unknown condition", "x.hs", "5 patients, has gouty\n", "x.hs:1:17: error[unknown-word]"},
		{"unknown record", "x.hs", "5 patients, with encountrs\n", "x.hs:1:18: error[unknown-record]"},
		{"unknown attribute", "x.hs", "cohort a: 5 patients {\n  where agee > 5\n}\n", "x.hs:2:9: error[unknown-word]"},
		{"wrong type", "x.hs", "cohort a: 5 patients {\n  where age == female\n}\n", "x.hs:2:16: error["},
		{"not a yes or no", "x.hs", "cohort a: 5 patients {\n  where age + 1\n}\n", "x.hs:2:9: error[type]"},
		{"children over 65", "x.hs", "200 children, age > 65\n", "error[contradiction]"},
		{"pregnant men", "x.hs", "20 pregnant men\n", "error["},
		{"empty range", "x.hs", "5 patients, age 80..70\n", "x.hs:1:17: error["},
		{"97 percent", "x.hs", "cohort a: 5 patients {\n  sex ~ { female: 54%, male: 43% }\n}\n", "x.hs:2:9: error[weights]"},
		{"mixed weights", "x.hs", "cohort a: 5 patients {\n  sex ~ { female: 54%, male: 2 }\n}\n", "error[weights]"},
		{"two labels", "x.hs", "cohort a: 5 patients\ncohort a: 6 patients\n", "x.hs:2:1: error[duplicate]"},
		{"two names", "x.hs", "noun tots = patients where age < 4\nnoun tots = patients where age < 5\n5 tots\n", "error[duplicate]"},
		{"no such day", "x.hs", "scenario s { period 2025-02-30..2025-12-31 }\n5 patients\n", "x.hs:1:21: error[date]"},
		{"period backwards", "x.hs", "scenario s { period 2025-12-31..2025-01-01 }\n5 patients\n", "x.hs:1:14: error[header]"},
		{"unterminated text", "x.hs", "5 patients, \"Harris County, TX\n", "x.hs:1:13: error[string]"},
		{"unclosed bracket", "x.hs", "cohort a: 5 patients {\n  sex = female\n", "x.hs:1:22: error[unclosed]"},
		{"line of a megabyte", "x.hs", "5 patients, " + strings.Repeat("x", 1<<20) + "\n", "x.hs:1:1: error[too-large]"},
		{"binary garbage", "x.hs", "5 patients\n\x00\x7fELF\x01\xff\xfe\n", "x.hs:2:1: error[encoding]"},
		{"empty file", "x.hs", "", "x.hs:1:1: error[empty]"},
		{"comments only", "x.hs", "# nothing\n", "error[empty]"},
		{"deep brackets", "x.hs", "cohort a: 5 patients {\n  where " + strings.Repeat("(", 500) + "age" + strings.Repeat(")", 500) + " > 5\n}\n", "x.hs:2:"},
		{"no file to use", "x.hs", "use \"./none.hs\"\n5 patients\n", "x.hs:1:5: error[import]"},
		{"uses itself", "x.hs", "use \"./x.hs\"\n5 patients\n", "error[import-cycle]"},
		{"journey", "x.hs", "journey j {\n  day 0: ofice_visit\n}\n5 patients, follow j\n", "x.hs:2:10: error[unknown-word]"},
		{"format to come", "x.hs", "5 patients\nemit x12\n", "x.hs:2:6: error[later]"},
		{"unknown format", "x.hs", "5 patients\nemit excel\n", "x.hs:2:6: error["},
		{"unknown option", "x.hs", "5 patients\nemit csv { nested }\n", "x.hs:2:12: error[unknown-option]"},
		{"wrong parameter", "x.hs", "param n = \"many\"\ncohort a: n patients\n", "error["},
		{"unknown set", "x.hs", "cohort a: 5 patients\nexpect count(b) == 5\n", "x.hs:2:14: error["},
		{"newer edition", "x.hs", "hsc 9\n5 patients\n", "error[edition]"},
		{"YAML key", "x.yaml", "cohort:\n  - 5 patients\n", "x.yaml:1:1: error[yaml-key]"},
		{"YAML key twice", "x.yaml", "cohorts:\n  a: 5 patients\n  a: 6 patients\n", "x.yaml:3:3: error["},
		{"YAML with tabs", "x.yaml", "cohorts:\n\t- 5 patients\n", "x.yaml:2:1: error[yaml]"},
		{"YAML bomb", "x.yaml", bomb(), "error[yaml-"},
		{"YAML word", "x.yaml", "cohorts:\n  - 200 diabetec patients, TX\n", "x.yaml:2:9: error[unknown-word]"},
	}
}

// TestWrong builds wrong scenarios: exit code 1, the right message at the
// right place, nothing written.
func TestWrong(t *testing.T) {
	for _, w := range wrongSpecs() {
		t.Run(w.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := os.WriteFile(w.file, []byte(w.text), 0o600); err != nil {
				t.Fatal(err)
			}
			r := hsc(t, "", "build", w.file, "--db", "x.duckdb", "--emit", "csv", "-o", "out")
			if r.code != exitSpec || r.out != "" {
				t.Errorf("exit code %d, expected %d\n%s", r.code, exitSpec, r.out)
			}
			said := r.err
			if len(said) > 2000 {
				said = said[:2000]
			}
			if !strings.Contains(r.err, w.want) {
				t.Errorf("%q isn't in\n%s", w.want, said)
			}
			if strings.Contains(w.want, "x.") && !strings.HasPrefix(r.err, w.want) {
				t.Errorf("%q isn't said first in\n%s", w.want, said)
			}
			left, err := filepath.Glob("*")
			if err != nil || len(left) != 1 {
				t.Errorf("written: %v %v", left, err)
			}
			if bytes.Contains([]byte(r.err), []byte("\x1b")) {
				t.Error("a pipe gets colours")
			}
		})
	}
}
