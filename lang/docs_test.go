package lang

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/lang/diag"
)

// fenced are the blocks of a page with that info string.
func fenced(page, info string) []string {
	var out []string
	parts := strings.Split(page, "\n```")
	for i := 1; i < len(parts); i += 2 {
		if body, ok := strings.CutPrefix(parts[i], info+"\n"); ok {
			out = append(out, body+"\n")
		}
	}
	return out
}

func TestEveryExampleOfTheReferenceParses(t *testing.T) {
	page := read(t, "../docs/language.md")
	examples := 0
	for _, form := range []struct{ info, name string }{{"hs", "language.md.hs"}, {"yaml", "language.md.yaml"}} {
		for _, src := range fenced(page, form.info) {
			examples++
			f, diags := Parse(form.name, src)
			if len(diags) > 0 {
				t.Errorf("%s\n%s", diag.Text(diags, map[string]string{form.name: src}), src)
				continue
			}
			if _, err := Convert(f, "yaml"); err != nil {
				t.Error(err)
			}
		}
	}
	if examples < 15 {
		t.Errorf("%d examples", examples)
	}
	grammar := fenced(page, "ebnf")
	if len(grammar) != 1 || grammar[0] != Grammar()+"\n" {
		t.Error("the grammar of the page isn't what runs")
	}
}

// kinds of statements that the reference must show.
func TestTheReferenceShowsEveryStatement(t *testing.T) {
	shown := map[string]bool{}
	for _, src := range fenced(read(t, "../docs/language.md"), "hs") {
		f, _ := Parse("f.hs", src)
		for _, s := range f.Stmts {
			shown[heads()[rank(s)]] = true
		}
	}
	same := map[string]bool{ // one production, one example
		"subject": true, "family": true, "drug": true, "panel": true, "procedure": true, "formulary": true, "network": true,
		"group": true, "payer": true,
	}
	for _, h := range heads() {
		if !shown[h] && !same[h] {
			t.Errorf("no example of %q", h)
		}
	}
}

func TestEveryCodeHasAParagraph(t *testing.T) {
	page, err := os.ReadFile("../docs/diagnostics.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`(?m)^\tcode\w+ += "([a-z-]+)"$`).FindAllStringSubmatch(read(t, "codes.go"), -1) {
		if !strings.Contains(string(page), "\n## "+m[1]+"\n\n") {
			t.Errorf("docs/diagnostics.md has no paragraph on %s", m[1])
		}
	}
	for _, p := range glob(t, "testdata/bad/*.diag") {
		for _, m := range regexp.MustCompile(`error\[([a-z-]+)\]`).FindAllStringSubmatch(read(t, p), -1) {
			if !strings.Contains(read(t, "codes.go"), `"`+m[1]+`"`) {
				t.Errorf("%s: %s isn't in codes.go", p, m[1])
			}
		}
	}
}
