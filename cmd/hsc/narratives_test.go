package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/emit/chartbook"
	"github.com/hsc-dev/hsc/internal/golden"
	"github.com/hsc-dev/hsc/lang"
)

// The narratives: single people with a story, and what hsc show --brief writes
// of each, for a clinician to read through.
const (
	narrativesFrom = "../../examples/narratives"
	narrativesName = "narratives"
	narrativesDir  = goldenDir + "/" + narrativesName
)

// TestNarratives compares the charts of the people of examples/narratives with
// what is committed; each scenario is in its canonical form and meets what it
// expects.
func TestNarratives(t *testing.T) {
	names, err := filepath.Glob(narrativesFrom + "/*.hs")
	if err != nil || len(names) < 5 {
		t.Fatalf("%d narratives (%v), expected 5 at least", len(names), err)
	}
	files := map[string][]byte{}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, diags := lang.Parse(filepath.Base(name), string(text))
		if len(diags) > 0 {
			t.Fatal(diags)
		}
		golden.File(t, name, []byte(lang.Format(f)))
		files[stem(filepath.Base(name))+".txt"] = narrated(t, string(text))
	}
	golden.Dir(t, narrativesDir, files)
}

// narrated is the charts of a scenario's people.
func narrated(t *testing.T, text string) []byte {
	t.Helper()
	p := compiled(t, text)
	meets(t, p)
	book, err := (&show{store: &store{app: &app{}}}).built(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	names := namesOf(p.Care)
	var b strings.Builder
	for i, person := range book.People() {
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString(book.Chart(person, names, false).Text(chartbook.Options{Width: chartWidth, Brief: true}))
	}
	return []byte(b.String())
}
