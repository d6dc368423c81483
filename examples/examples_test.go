// Package examples_test holds the examples to what they are for: each is
// written in its canonical form and compiles without a word of complaint, and
// together they show every statement that this version builds.
package examples_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hsc-dev/hsc/compiler"
	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/golden"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/runtime"
)

// asWritten is the example that stands for what a person types: it isn't in the canonical form.
const asWritten = "01-one-line.hs"

// scenarios are the files that build by themselves.
func scenarios(t *testing.T) []string {
	t.Helper()
	var names []string
	for _, pattern := range []string{"*.hs", "*.yaml"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	slices.Sort(names)
	return names
}

// parse reads a file and fails on any diagnostic.
func parse(t *testing.T, name string) *lang.File {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, l := lang.Parse(name, string(src))
	complain(t, l, map[string]string{name: string(src)})
	return f
}

func complain(t *testing.T, l diag.List, sources map[string]string) {
	t.Helper()
	if len(l) > 0 {
		t.Error("\n" + diag.Text(l, sources))
	}
}

// build compiles a file as the command does, and fails on any diagnostic.
func build(t *testing.T, name string) *plan.Plan {
	t.Helper()
	f := parse(t, name)
	sources := map[string]string{name: f.Source}
	read := func(from, path string) (string, []byte, error) {
		path = filepath.Join(filepath.Dir(from), filepath.FromSlash(path))
		b, err := os.ReadFile(path)
		sources[path] = string(b)
		return path, b, err
	}
	p, l := compiler.Compile(f, compiler.Options{Read: read})
	complain(t, l, sources)
	return p
}

func TestEachExampleCompiles(t *testing.T) {
	names := scenarios(t)
	if len(names) < 12 {
		t.Fatalf("expected 12 examples at least, found %d", len(names))
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			if p := build(t, name); p == nil {
				t.Fatal("no plan")
			}
		})
	}
}

func TestEachExampleIsCanonical(t *testing.T) {
	definitions, err := filepath.Glob("defs/*.hs")
	if err != nil || len(definitions) == 0 {
		t.Fatalf("expected files of definitions, found %d (%v)", len(definitions), err)
	}
	for _, name := range append(scenarios(t), definitions...) {
		if name == asWritten {
			continue
		}
		to := "hs"
		if filepath.Ext(name) == ".yaml" {
			to = "yaml"
		}
		text, err := lang.Convert(parse(t, name), to)
		if err != nil {
			t.Error(err)
		}
		golden.File(t, name, []byte(text)) // HSC_UPDATE=1 writes the canonical form
	}
}

func TestEachExampleSaysWhatItShows(t *testing.T) {
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range scenarios(t) {
		if !strings.Contains(string(page), "| ["+name+"]("+name+") | ") {
			t.Errorf("README.md doesn't list %s", name)
		}
		if f := parse(t, name); name != asWritten && !strings.HasPrefix(f.Source, "# ") {
			t.Errorf("%s: expected a comment at its head", name)
		}
	}
}

// TestTheExamplesShowEveryStatement holds that each kind of statement that this version builds stands in some example.
func TestTheExamplesShowEveryStatement(t *testing.T) {
	shown := map[string]bool{}
	for _, name := range scenarios(t) {
		for _, st := range parse(t, name).Stmts {
			shown[kind(st)] = true
		}
	}
	for _, want := range []string{
		"hsc", "scenario", "use", "param", "noun", "phrase", "cohort", "patient", "member", "condition", "drug", "lab", "panel",
		"procedure", "payer", "record", "expect", "emit",
	} {
		if !shown[want] {
			t.Errorf("no example has a statement of the kind %q", want)
		}
	}
}

// kind is the word that a statement begins with; a phrase begins with a number.
func kind(st lang.Stmt) string {
	switch st := st.(type) {
	case *lang.Bare:
		return "phrase"
	case *lang.Edition:
		return "hsc"
	case *lang.Named:
		return st.Kind.Value
	case *lang.Definition:
		return st.Kind.Value
	}
	return strings.ToLower(strings.TrimPrefix(fmt.Sprintf("%T", st), "*lang."))
}

func TestTheOneLineIsTheOneOfTheReadme(t *testing.T) {
	src, err := os.ReadFile(asWritten)
	if err != nil {
		t.Fatal(err)
	}
	if want := "200 diabetic patients, TX, age>65, with encounters\n"; string(src) != want {
		t.Errorf("found %q, expected %q", src, want)
	}
}

// TestTheTwinsAreOneScenario compiles a scenario and its YAML form.
func TestTheTwinsAreOneScenario(t *testing.T) {
	a, b := decides(t, build(t, "04-comorbidities.hs")), decides(t, build(t, "05-comorbidities.yaml"))
	if a != b {
		t.Error(cmp.Diff(a, b))
	}
}

// TestEachExampleMeetsItsExpectations runs each example without keeping what it makes.
func TestEachExampleMeetsItsExpectations(t *testing.T) {
	if testing.Short() {
		t.Skip("runs every example")
	}
	for _, name := range scenarios(t) {
		t.Run(name, func(t *testing.T) {
			p := build(t, name)
			if p == nil {
				t.Fatal("no plan")
			}
			r, err := runtime.Run(t.Context(), p, nil, runtime.Options{})
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range r.Expects {
				if !v.Met {
					t.Errorf("%s: found %s", v.Text, v.Got)
				}
			}
		})
	}
}

// decides is a plan without its places in source, as text.
func decides(t *testing.T, p *plan.Plan) string {
	t.Helper()
	b, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(b, &tree); err != nil {
		t.Fatal(err)
	}
	b, err = json.MarshalIndent(placeless(tree), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// placeless drops the texts that begin with a file's name, such as 04-comorbidities.hs:9:5, and the words of clauses,
// which the two forms write differently: "has ckd", and "ckd" under the key has.
func placeless(v any) any {
	switch v := v.(type) {
	case map[string]any:
		if v["how"] != nil {
			delete(v, "text")
		}
		for k := range v {
			v[k] = placeless(v[k])
		}
	case []any:
		for i := range v {
			v[i] = placeless(v[i])
		}
	case string:
		if strings.HasPrefix(v, "04-comorbidities.hs:") || strings.HasPrefix(v, "05-comorbidities.yaml:") {
			return ""
		}
	}
	return v
}
