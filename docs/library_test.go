package docs_test

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler"
	"github.com/hsc-dev/hsc/internal/golden"
	"github.com/hsc-dev/hsc/internal/handbook"
)

const (
	libraryDir = "library"
	generated  = "<!-- Generated from the library by the tests of this folder: HSC_UPDATE=1 go test ./docs. Don't edit. -->\n\n"
	mostCodes  = 6 // In the index.
)

// TestLibraryPages holds that docs/library/ is what the library says: a page
// for each condition, one for all tests and panels, for all drugs, for all
// procedures, and an index.
func TestLibraryPages(t *testing.T) {
	defs, diags := compiler.Defined(nil, compiler.Options{})
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	book, err := handbook.New(defs)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{
		"README.md": []byte(libraryIndex(book)),
		"labs.md": []byte(together(book, "Tests, vital signs and panels", "The laboratory tests, vital signs and questionnaires of the library, then the panels that order several.",
			handbook.Labs, handbook.Panels)),
		"drugs.md":      []byte(together(book, "Drugs", "Every drug that a condition of the library may give, with its products.", handbook.Drugs)),
		"procedures.md": []byte(together(book, "Procedures", "What visits may bring beside tests and medicines.", handbook.Procedures)),
	}
	for _, word := range book.Words(handbook.Conditions) {
		page := book.Page(handbook.Conditions, word)
		files["conditions/"+word+".md"] = []byte(generated + page.Markdown(1, linkFrom(book, "conditions")))
	}
	golden.Dir(t, libraryDir, files)
}

// libraryIndex is the table of all conditions.
func libraryIndex(book *handbook.Book) string {
	var b strings.Builder
	b.WriteString(generated + "# The library, word by word\n\n" +
		"What the library says, for those who can tell whether it is right. `hsc words WORD` prints the same pages, and\n" +
		"`hsc words WORD --source` the definition; `hsc show -e '10 WORD patients' all` shows ten people to whom it comes.\n" +
		"[How a condition is written](../library.md) is a page of its own.\n\n" +
		"- [Tests, vital signs and panels](labs.md)\n- [Drugs](drugs.md)\n- [Procedures](procedures.md)\n")
	for _, kind := range []struct{ word, title, note string }{
		{"problem", "Lasting conditions", "The share of people who have it; of a condition that comes among those with another, of those."},
		{"acute", "Acute conditions", "Episodes a year for 100 people."},
		{"care", "Routine care", ""},
	} {
		fmt.Fprintf(&b, "\n## %s\n\n", kind.title)
		if kind.note != "" {
			b.WriteString(kind.note + "\n\n")
		}
		b.WriteString("| condition | word | all | women and girls | men and boys | codes |\n|---|---|---|---|---|---|\n")
		for _, word := range book.Words(handbook.Conditions) {
			title, is := book.Title(word)
			if is != kind.word {
				continue
			}
			all, female, male, codes := book.Overall(word)
			more := ""
			if len(codes) > mostCodes {
				codes, more = codes[:mostCodes], fmt.Sprintf(" and %d more", len(codes)-mostCodes)
			}
			fmt.Fprintf(&b, "| [%s](conditions/%s.md) | `%s` | %s | %s | %s | %s%s |\n", title, word, word, all, female, male, strings.Join(codes, ", "), more)
		}
	}
	return b.String()
}

// together is the pages of kinds on one file.
func together(book *handbook.Book, title, about string, kinds ...string) string {
	var b strings.Builder
	b.WriteString(generated + "# " + title + "\n\n" + about + "\n")
	for _, kind := range kinds {
		for _, word := range book.Words(kind) {
			b.WriteString("\n" + book.Page(kind, word).Markdown(2, linkFrom(book, ".")))
		}
	}
	return b.String()
}

// linkFrom leads from a file of the folder to the page of a word.
func linkFrom(book *handbook.Book, folder string) func(kind, word string) string {
	file := map[string]string{handbook.Labs: "labs.md", handbook.Panels: "labs.md", handbook.Drugs: "drugs.md", handbook.Procedures: "procedures.md"}
	return func(kind, word string) string {
		anchor := book.Anchor(kind, word)
		if anchor == "" {
			return ""
		}
		to := "conditions/" + word + ".md"
		if kind != handbook.Conditions {
			to = file[kind]
		}
		relative, err := filepath.Rel(filepath.FromSlash(folder), filepath.FromSlash(to))
		if err != nil {
			return ""
		}
		if kind != handbook.Conditions {
			relative += "#" + anchor
		}
		return filepath.ToSlash(relative)
	}
}

// TestEveryLinkOfTheLibraryLeadsSomewhere follows the links of docs/library/.
func TestEveryLinkOfTheLibraryLeadsSomewhere(t *testing.T) {
	link, known := regexp.MustCompile(`\]\(([^)\s#]*)(?:#([^)\s]+))?\)`), map[string][]string{}
	found := 0
	for name, content := range golden.Read(t, libraryDir) {
		for _, m := range link.FindAllStringSubmatch(string(content), -1) {
			target := path.Join(libraryDir, path.Dir(name), m[1])
			if m[1] == "" {
				target = path.Join(libraryDir, name)
			}
			if _, ok := known[target]; !ok {
				text, err := os.ReadFile(filepath.FromSlash(target))
				if err != nil {
					t.Errorf("%s: %s leads nowhere", name, m[0])
				}
				known[target] = headings(strings.ReplaceAll(string(text), "\\_", "_"))
			}
			if m[2] != "" && !slices.Contains(known[target], m[2]) {
				t.Errorf("%s: %s has no heading %s", name, target, m[2])
			}
			found++
		}
	}
	if found < 100 {
		t.Errorf("%d links; expected those of all pages", found)
	}
}
