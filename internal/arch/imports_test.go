package arch

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// everything stands for a layer that may import all of the module's packages.
const everything = "everything"

// layers lists what each layer may import of this module, besides itself.
// The longest matching name wins, so compiler/plan is its own layer, and
// runtime/expect belongs to runtime.
var layers = map[string][]string{
	"models":          {},
	"lang/diag":       {},
	"internal/rng":    {},
	"internal/golden": {},
	"internal/arch":   {},
	// Packages of tests alone: the promises of the whole line, and what it takes.
	"internal/property": {},
	"internal/bench":    {},
	"lang":              {"lang/diag"},
	"stdlib":            {"internal/rng", "models"},
	"internal/handbook": {"internal/rng", "lang", "lang/diag", "models", "stdlib"},
	"compiler/plan":     {"internal/rng", "lang/diag", "models", "stdlib"},
	"compiler":          {"compiler/plan", "internal/rng", "lang", "lang/diag", "models", "stdlib"},
	"compiler/graph":    {"compiler/plan"},
	"runtime":           {"compiler/plan", "internal/rng", "models", "stdlib"},
	"persist":           {"models"},
	"emit":              {"models"},
	"cmd":               {everything},
	"tools":             {everything},
}

// testOnly are the layers that no product code may import, cmd included.
var testOnly = []string{"internal/golden", "internal/arch", "internal/property", "internal/bench"}

// thirdParty lists, for each module that isn't ours, the only layer whose
// product code may import it; an empty name means tests alone.
var thirdParty = map[string]string{
	"github.com/alecthomas/participle/v2": "lang",
	"go.yaml.in/yaml":                     "lang",
	"github.com/brianvoe/gofakeit/v7":     "stdlib",
	"github.com/expr-lang/expr":           "compiler",
	"github.com/duckdb/duckdb-go/v2":      "persist",
	"github.com/apache/arrow-go/v18":      "emit",
	"github.com/klauspost/compress":       "emit",
	"github.com/spf13/cobra":              "cmd",
	"github.com/spf13/pflag":              "cmd",
	"golang.org/x/term":                   "cmd",
	"golang.org/x/sys":                    "cmd",
	"github.com/google/go-cmp":            "internal/golden",
	"github.com/rogpeppe/go-internal":     "",
	"gonum.org/v1/gonum":                  "",
}

func TestImports(t *testing.T) {
	sources := tree(t, root)
	if len(sources) < 3 {
		t.Fatalf("read %d files below %s; expected the whole tree", len(sources), root)
	}
	for _, problem := range checkImports(sources) {
		t.Error(problem)
	}
}

// checkImports returns a sentence for each import that the tables forbid.
func checkImports(sources []source) []string {
	var problems []string
	for _, s := range sources {
		from := layer(s.pkg())
		if from == "" && !s.test {
			problems = append(problems, s.path+": its package is in no layer; enter it in the table and in docs/architecture.md")
			continue
		}
		for _, spec := range s.file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				path = spec.Path.Value
			}
			if problem := checkImport(from, path, s.test); problem != "" {
				problems = append(problems, s.path+": "+problem)
			}
		}
	}
	return problems
}

// checkImport says what is wrong with an import of path by the layer from.
func checkImport(from, path string, test bool) string {
	if dep, ours := strings.CutPrefix(path, module+"/"); ours {
		return checkOwn(from, dep, test)
	}
	if first, _, _ := strings.Cut(path, "/"); !strings.Contains(first, ".") {
		return "" // the standard library
	}
	return checkThird(from, path, test)
}

// checkOwn lets tests see every package: they compile, run and compare.
func checkOwn(from, dep string, test bool) string {
	to := layer(dep)
	switch {
	case to == "":
		return fmt.Sprintf("imports %s, which is in no layer", dep)
	case test || from == to:
		return ""
	case slices.Contains(testOnly, to):
		return fmt.Sprintf("imports %s, which is for tests only", to)
	case slices.Contains(layers[from], everything) || slices.Contains(layers[from], to):
		return ""
	}
	return fmt.Sprintf("%s imports %s; it may import only %v", from, to, layers[from])
}

// checkThird lets tests and tools use any module that the table names.
func checkThird(from, path string, test bool) string {
	mod := longest(path, thirdParty)
	only := thirdParty[mod]
	switch {
	case from == "tools":
		return ""
	case mod == "":
		return fmt.Sprintf("imports %s, which isn't among the modules of docs/architecture.md", path)
	case test || from == only:
		return ""
	case only == "":
		return fmt.Sprintf("imports %s, which is for tests only", path)
	}
	return fmt.Sprintf("%s imports %s, which only %s may", from, path, only)
}

// layer returns the longest name in layers that the package pkg belongs to.
func layer(pkg string) string { return longest(pkg, layers) }

// longest returns the longest key of table that is path or a folder above it.
func longest[V any](path string, table map[string]V) string {
	for ; path != ""; path = path[:max(0, strings.LastIndexByte(path, '/'))] {
		if _, ok := table[path]; ok {
			return path
		}
	}
	return ""
}

// TestDocumented asks that the page for readers names what the tables name.
func TestDocumented(t *testing.T) {
	page, err := os.ReadFile(root + "/docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	for name := range layers {
		if !strings.Contains(string(page), "`"+name) {
			t.Errorf("docs/architecture.md doesn't name the package %s", name)
		}
	}
}

func TestCheckImport(t *testing.T) {
	tests := []struct {
		from, path string
		test       bool
		part       string // of the problem; empty where the import is right
	}{
		{"lang", "fmt", false, ""},
		{"lang", module + "/lang/diag", false, ""},
		{"lang", module + "/models", false, "lang imports models"},
		{"lang/diag", module + "/lang", false, "lang/diag imports lang"},
		{"runtime", module + "/compiler/plan", false, ""},
		{"runtime", module + "/runtime/expect", false, ""},
		{"runtime", module + "/compiler", false, "runtime imports compiler"},
		{"runtime", module + "/lang", false, "runtime imports lang"},
		{"runtime", module + "/lang", true, ""},
		{"emit", module + "/persist", false, "emit imports persist"},
		{"emit", module + "/emit/csv", false, ""},
		{"persist", module + "/emit", false, "persist imports emit"},
		{"internal/rng", module + "/models", false, "internal/rng imports models"},
		{"cmd", module + "/runtime", false, ""},
		{"cmd", module + "/internal/golden", false, "for tests only"},
		{"cmd", module + "/internal/golden", true, ""},
		{"cmd", module + "/nowhere", false, "in no layer"},
		{"lang", "github.com/alecthomas/participle/v2/lexer", false, ""},
		{"compiler", "github.com/alecthomas/participle/v2", false, "which only lang may"},
		{"lang", "go.yaml.in/yaml/v3", false, ""},
		{"stdlib", "github.com/brianvoe/gofakeit/v7", false, ""},
		{"runtime", "github.com/brianvoe/gofakeit/v7", false, "which only stdlib may"},
		{"emit", "github.com/duckdb/duckdb-go/v2", false, "which only persist may"},
		{"emit", "github.com/duckdb/duckdb-go/v2", true, ""},
		{"internal/rng", "gonum.org/v1/gonum/stat/distuv", false, "for tests only"},
		{"internal/rng", "gonum.org/v1/gonum/stat/distuv", true, ""},
		{"cmd", "github.com/example/new", true, "isn't among the modules"},
		{"tools", "github.com/example/new", false, ""},
	}
	for _, test := range tests {
		got := checkImport(test.from, test.path, test.test)
		if (got == "") != (test.part == "") || !strings.Contains(got, test.part) {
			t.Errorf("%s importing %s (test: %v) gives %q, want %q in it", test.from, test.path, test.test, got, test.part)
		}
	}
}
