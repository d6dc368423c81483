// Package docs_test holds the pages to what is built.
package docs_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: expected files, found %d (%v)", pattern, len(names), err)
	}
	return names
}

// codes are the codes of the diagnostics by the constant that holds them: all that are declared, and those that are used.
func codes(t *testing.T) (declared, used map[string]bool) {
	t.Helper()
	declared, used = map[string]bool{}, map[string]bool{}
	constant := regexp.MustCompile(`(?m)^\t(code\w+) += "([a-z0-9-]+)"$`)
	for _, page := range []string{"../lang/codes.go", "../compiler/codes.go"} {
		var source strings.Builder
		for _, name := range glob(t, filepath.Join(filepath.Dir(page), "*.go")) {
			if name != filepath.FromSlash(page) && !strings.HasSuffix(name, "_test.go") {
				source.WriteString(read(t, name))
			}
		}
		for _, m := range constant.FindAllStringSubmatch(read(t, page), -1) {
			declared[m[2]] = true
			if regexp.MustCompile(`\b` + m[1] + `\b`).MatchString(source.String()) {
				used[m[2]] = true
			}
		}
	}
	return declared, used
}

func TestEveryCodeHasItsParagraph(t *testing.T) {
	declared, used := codes(t)
	if len(used) < 40 {
		t.Fatalf("expected 40 codes at least, found %d", len(used))
	}
	paragraphs := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^## (\S+)\n\n\S`).FindAllStringSubmatch(read(t, "diagnostics.md"), -1) {
		if paragraphs[m[1]] {
			t.Errorf("diagnostics.md has two paragraphs on %s", m[1])
		}
		paragraphs[m[1]] = true
	}
	for _, code := range slices.Sorted(maps.Keys(used)) {
		if !paragraphs[code] {
			t.Errorf("diagnostics.md has no paragraph on %s", code)
		}
	}
	for _, code := range slices.Sorted(maps.Keys(paragraphs)) {
		if !declared[code] {
			t.Errorf("diagnostics.md has a paragraph on %s, which is no code", code)
		}
	}
}

// pages are all pages of the project that a person writes.
func pages(t *testing.T) []string {
	t.Helper()
	return append(glob(t, "*.md"), "../README.md", "../CONTRIBUTING.md", "../examples/README.md")
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)\s]+)\)`)
	for _, page := range pages(t) {
		for _, m := range link.FindAllStringSubmatch(read(t, page), -1) {
			file, heading, _ := strings.Cut(m[1], "#")
			if strings.Contains(file, "://") {
				continue
			}
			target := page
			if file != "" {
				target = filepath.Join(filepath.Dir(page), filepath.FromSlash(file))
			}
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s: %s leads nowhere", page, m[1])
			} else if heading != "" && !slices.Contains(headings(read(t, target)), heading) {
				t.Errorf("%s: %s has no heading %s", page, target, heading)
			}
		}
	}
}

// headings are the names by which links lead to the headings of a page.
func headings(page string) []string {
	var out []string
	for _, m := range regexp.MustCompile(`(?m)^#+ (.+)$`).FindAllStringSubmatch(page, -1) {
		name := strings.ReplaceAll(strings.ToLower(m[1]), " ", "-")
		out = append(out, regexp.MustCompile(`[^\pL\pN_-]`).ReplaceAllString(name, ""))
	}
	return out
}

// TestEveryScenarioOfAPageCompiles compiles what stands between ```hs and ```yaml. The language's reference is left out: it
// shows what parses, and package lang tests it.
func TestEveryScenarioOfAPageCompiles(t *testing.T) {
	block := regexp.MustCompile("(?ms)^```(hs|yaml)\n(.*?)^```$")
	found := 0
	for _, page := range pages(t) {
		if page == "language.md" {
			continue
		}
		for _, m := range block.FindAllStringSubmatch(read(t, page), -1) {
			found++
			compile(t, page, m[1], m[2])
		}
	}
	if found < 7 {
		t.Errorf("expected 7 scenarios at least, found %d", found)
	}
}

// compile compiles a block. A block of definitions asks for nobody, which is right on a page.
func compile(t *testing.T, page, form, source string) {
	t.Helper()
	name := page + "." + form
	f, l := lang.Parse(name, source)
	if !l.HasErrors() {
		_, more := compiler.Compile(f, compiler.Options{Read: beside})
		l = append(l, more...)
	}
	l = slices.DeleteFunc(l, func(d diag.Diagnostic) bool { return d.Code == "nothing-asked" || d.Code == "unused" })
	if len(l) > 0 {
		t.Errorf("%s\n%s", diag.Text(l, map[string]string{name: source}), source)
	}
}

// beside reads the files that the pages' scenarios name: they are those of the examples.
func beside(_, path string) (string, []byte, error) {
	path = filepath.Join("../examples", filepath.FromSlash(path))
	b, err := os.ReadFile(path)
	return path, b, err
}
