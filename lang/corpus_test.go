package lang

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hsc-dev/hsc/lang/diag"
)

// golden compares got with the file at path; HSC_UPDATE=1 writes it.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if os.Getenv("HSC_UPDATE") == "1" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if d := cmp.Diff(read(t, path), got); d != "" {
		t.Errorf("%s: (HSC_UPDATE=1 writes it anew)\n%s", path, d)
	}
}

// TestBadInputs holds every wrong file of testdata/bad to its diagnostics.
func TestBadInputs(t *testing.T) {
	for _, p := range glob(t, "testdata/bad/*") {
		if strings.HasSuffix(p, ".diag") {
			continue
		}
		t.Run(filepath.Base(p), func(t *testing.T) {
			src := read(t, p)
			name := filepath.Base(p)
			_, diags := Parse(name, src)
			if !diags.HasErrors() {
				t.Fatal("no error")
			}
			golden(t, p+".diag", diag.Text(diags, map[string]string{name: src}))
		})
	}
}

// TestHugeInputs holds inputs that are too large to keep to the first line of what is said.
func TestHugeInputs(t *testing.T) {
	garbage := make([]byte, 4096)
	for i := range garbage {
		garbage[i] = byte(i*131 + i>>3)
	}
	for _, c := range []struct{ name, file, src, want string }{
		{
			"a line of 1 MB", "f.hs", "emit csv\n200 patients" + strings.Repeat(", age > 65", 100_000),
			"f.hs:2:1: error[too-large]: this line has 1000012 bytes; a line has at most 262144",
		},
		{"a line of 1 MB without an end", "f.hs", strings.Repeat("x", 1<<20), "f.hs:1:1: error[too-large]: this line has 1048576 bytes; a line has at most 262144"},
		{"a file of 17 MB", "f.hs", strings.Repeat("# x\n", 17<<18), "f.hs:1:1: error[too-large]: the file has 17825792 bytes; a scenario has at most 16777216"},
		{"binary garbage", "f.hs", string(garbage), "f.hs:1:1: error[encoding]: this is no text in UTF-8: the byte 0x00 can't stand here"},
		{"a PNG", "f.hs", "\x89PNG\r\n\x1a\n\x00", "f.hs:1:1: error[encoding]: this is no text in UTF-8: the byte 0x89 can't stand here"},
		{"NUL", "f.hs", "emit csv\nä\x00", "f.hs:2:2: error[encoding]: this is no text in UTF-8: the byte 0x00 can't stand here"},
		{"empty", "f.hs", "", "f.hs:1:1: error[empty]: nothing is asked for"},
		{"only blanks and comments", "f.hs", "\n  # nothing\n\n", "f.hs:1:1: error[empty]: nothing is asked for"},
		{"empty YAML", "f.yaml", "", "f.yaml:1:1: error[empty]: nothing is asked for"},
		{"an empty YAML document", "f.yaml", "---\n", "f.yaml:1:1: error[empty]: nothing is asked for"},
		{"round brackets", "f.hs", "expect " + strings.Repeat("(", 100_000), "f.hs:1:72: error[nesting]: more than 64 brackets are open here"},
		{"braces", "f.hs", "journey j " + strings.Repeat("{", 100_000), "f.hs:1:75: error[nesting]: more than 64 brackets are open here"},
		{"closed brackets", "f.hs", "expect " + strings.Repeat("[", 1000) + strings.Repeat("]", 1000), "f.hs:1:72: error[nesting]: more than 64 brackets are open here"},
		{"not not not", "f.hs", "expect " + strings.Repeat("not ", 50_000) + "x", "f.hs:1:1036: error[nesting]: this condition is nested too deeply"},
		{"- - -", "f.hs", "expect a == " + strings.Repeat("- ", 50_000) + "x", "f.hs:1:527: error[nesting]: this condition is nested too deeply"},
		{"clauses", "f.hs", "1 patients" + strings.Repeat(",\nTX", 50_000), "f.hs:1001:3: error[too-large]: this line has more than 1000 parts"},
		{"deep YAML", "f.yaml", strings.Repeat("[", 100_000), "f.yaml:1:1: error[yaml]: exceeded max depth of 10000"},
		{"deep YAML by lines", "f.yaml", strings.Repeat("- ", 5000), "f.yaml:1:1: error[yaml-kind]: expected a mapping of scenario, cohorts, expect, emit, ..., not a list"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, diags := Parse(c.file, c.src)
			if len(diags) == 0 {
				t.Fatal("no diagnostic")
			}
			text := diag.Text(diags, map[string]string{c.file: c.src})
			if first, _, _ := strings.Cut(text, "\n"); first != c.want {
				t.Errorf("got  %s\nwant %s", first, c.want)
			}
			if len(text) > 2000 {
				t.Errorf("%d bytes of diagnostics", len(text))
			}
		})
	}
}

func TestManyBadLinesGiveAsManyMessages(t *testing.T) {
	_, diags := Parse("f.hs", "cohort x: 10 patients {\n"+strings.Repeat("  has asthma 9\n", 1000)+"}\n")
	if len(diags) != 1000 {
		t.Errorf("%d diagnostics of 1000 wrong lines", len(diags))
	}
}

// No input of a line's or a megabyte's size takes long: what is looked at is linear in it.
func TestWorstInputsAreQuick(t *testing.T) {
	long := func(s string) string { return strings.Repeat(s, 250_000/len(s)) }
	for _, c := range []struct{ name, file, src string }{
		{"strange characters", "f.hs", strings.Repeat("^ ", 1<<19)},
		{"wrong statements", "f.hs", strings.Repeat("cohrt a\n", 1<<17)},
		{"wrong lines", "f.hs", "cohort a: 1 patients {\n" + strings.Repeat("has x 9\n", 1<<16) + "}\n"},
		{"closing brackets", "f.hs", strings.Repeat("}", 1<<17)},
		{"a long choice", "f.hs", "1 patients { a ~ {" + long("x: 1, ") + "y: 1 } }"},
		{"a long sum", "f.hs", "expect 1 == " + long("1 + ") + "1"},
		{"a long list", "f.hs", "expect a in [" + long("1, ") + "1]"},
		{"many strings", "f.hs", long(`"a" `)},
		{"a long flow list", "f.yaml", "expect: [" + long("a == 1, ") + "a == 1]"},
		{"a long flow mapping", "f.yaml", "params: {" + long("a: 1, ") + "b: 1}"},
		{"a long text", "f.yaml", "expect: '" + long("1 + ") + "1 == 2'"},
		{"unknown keys", "f.yaml", strings.Repeat("a: 1\n", 1<<15)},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			_, diags := Parse(c.file, c.src)
			diag.Text(diags, map[string]string{c.file: c.src})
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("took %v", took)
			}
			if len(diags) > maxMessages+1 {
				t.Errorf("%d diagnostics", len(diags))
			}
		})
	}
}

func TestMendedStatementsArePartial(t *testing.T) {
	f, _ := Parse("f.hs", "cohort a: 1 patients { age ~ \"x }\ncohort b: 1 patients { has y }\ncohort c 1 patients\ncohort d: 1 patients { 2024-02-30: visit }\n")
	got := map[string]bool{}
	for _, s := range f.Stmts {
		if c, ok := s.(*Cohort); ok {
			got[c.Label.Value] = s.IsPartial()
		}
	}
	want := map[string]bool{"a": true, "b": false, "c": true, "d": true}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
