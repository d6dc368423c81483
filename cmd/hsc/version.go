package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"regexp"
	"runtime/debug"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/compiler"
	"github.com/hsc-dev/hsc/stdlib"
)

// versions say what built a scenario.
type versions struct {
	Engine  string `json:"engine"`
	Edition int    `json:"edition"`
	Library string `json:"library"`
	DuckDB  string `json:"duckdb"`
}

func (a *app) versionCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Show the versions of hsc, the language, the library and DuckDB",
		Example: `  hsc version
  hsc version --json`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			v := version()
			v.Library = stdlib.Hash()
			if asJSON {
				return a.writeJSON(v)
			}
			_, err := fmt.Fprintf(a.out, "hsc %s\nlanguage edition %d\nlibrary %.12s\nDuckDB %s\n", v.Engine, v.Edition, v.Library, v.DuckDB)
			return fail(exitIO, err)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "write JSON")
	return cmd
}

// version is what the build itself says, without the library's hash, which
// takes reading the library.
func version() versions {
	v := versions{Engine: "development", Edition: compiler.Edition, DuckDB: "unknown"}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	if m := info.Main.Version; m != "" && m != "(devel)" {
		v.Engine = m
	}
	for _, dep := range info.Deps {
		if dep.Path == "github.com/duckdb/duckdb-go/v2" {
			v.DuckDB = cmp.Or(duckVersion(dep.Version), v.DuckDB)
		}
	}
	return v
}

// duckVersion reads DuckDB's version from its driver's: v2.10506.0 has 1.5.6.
// Asking DuckDB itself means opening a database, 20 times as long.
func duckVersion(driver string) string {
	m := regexp.MustCompile(`^v2\.(\d)(\d\d)(\d\d)\.`).FindStringSubmatch(driver)
	if m == nil {
		return ""
	}
	minor, _ := strconv.Atoi(m[2]) // The pattern has two digits here,
	patch, _ := strconv.Atoi(m[3]) // and here.
	return fmt.Sprintf("%s.%d.%d", m[1], minor, patch)
}

// writeJSON writes a value as an indented document to standard output.
func (a *app) writeJSON(v any) error {
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return fail(exitIO, e.Encode(v))
}
