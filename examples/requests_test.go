package examples_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/internal/golden"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/runtime"
)

// numbered is a request's file: the number that it has in the list of requests, and a name.
var numbered = regexp.MustCompile(`^[0-9]{2}-[a-z0-9-]+\.hs$`)

// TestEachRequestIsMet builds each scenario of examples/requests: it begins with
// what was asked for, and what it expects of itself holds.
func TestEachRequestIsMet(t *testing.T) {
	page, err := os.ReadFile("requests/README.md")
	if err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob("requests/*.hs")
	if err != nil || len(names) < 20 {
		t.Fatalf("%d requests (%v), expected 20 at least", len(names), err)
	}
	for _, name := range names {
		base := filepath.Base(name)
		t.Run(base, func(t *testing.T) {
			f := parse(t, name)
			golden.File(t, name, []byte(lang.Format(f)))
			if !numbered.MatchString(base) || !strings.Contains(string(page), "| ["+base+"]("+base+") | ") {
				t.Error("expected a number and a name, and a line of README.md")
			}
			if first, _, _ := strings.Cut(f.Source, "\nscenario "); !strings.HasPrefix(first, "# ") || strings.Count(first, `"`) < 2 {
				t.Error("doesn't begin with the request, between quotation marks")
			}
			if testing.Short() {
				t.Skip("builds the scenario")
			}
			met(t, name)
		})
	}
}

// met builds a scenario and holds it to what it expects.
func met(t *testing.T, name string) {
	t.Helper()
	p := build(t, name)
	if p == nil {
		t.Fatal("no plan")
	}
	r, err := runtime.Run(t.Context(), p, nil, runtime.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Expects) == 0 {
		t.Error("expects nothing")
	}
	for _, v := range r.Expects {
		if !v.Met {
			t.Errorf("%s: found %s", v.Text, v.Got)
		}
	}
}
