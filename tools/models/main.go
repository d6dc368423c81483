// Command models reads the structs of package models and writes what follows
// from their tags: the schema, the Append methods, and docs/tables.md.
//
// In goes the folder of package models (its Go sources); out come
// schema_gen.go, append_gen.go and enums_gen.go there and ../docs/tables.md.
// It runs by go generate ./models; a test demands that nothing differs.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

func main() {
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, "tools/models:", err)
		os.Exit(1)
	}
}

// run writes the generated files of the package in dir.
func run(dir string) error {
	files, err := generate(dir)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.path), f.text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// output is a generated file; its path is relative to the package's folder.
type output struct {
	path string
	text []byte
}

// generate makes the generated files of the package in dir.
func generate(dir string) ([]output, error) {
	tables, err := readTables(dir)
	if err != nil {
		return nil, err
	}
	var out []output
	for _, f := range []struct {
		path string
		make func([]table) ([]byte, error)
	}{
		{"schema_gen.go", schemaSource},
		{"append_gen.go", appendSource},
		{"enums_gen.go", enumSource},
		{filepath.Join("..", "docs", "tables.md"), tablesPage},
	} {
		text, err := f.make(tables)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.path, err)
		}
		out = append(out, output{f.path, text})
	}
	return out, nil
}

// table is a struct of the package that has a table tag.
type table struct {
	goName, name, doc, per string
	fields                 []field
}

// field is a column: a field of the struct, or of the Origin embedded in it.
type field struct {
	path, goType           string // path is how the struct names it.
	col, key, refs, unit   string
	system, enum, doc      string
	vocab                  []string
	scale                  int
	nullable, unique       bool
	constType, appendValue string // What the generated code says.
}

// parentsFirst orders the tables so that each stands behind those that it
// points at, and otherwise as they were declared.
func parentsFirst(tables []table) ([]table, error) {
	var ordered []table
	done := map[string]bool{}
	for len(ordered) < len(tables) {
		before := len(ordered)
		for _, t := range tables {
			if !done[t.name] && !slices.ContainsFunc(t.fields, func(f field) bool { return f.refs != "" && !done[refTable(f.refs)] && refTable(f.refs) != t.name }) {
				ordered = append(ordered, t)
				done[t.name] = true
			}
		}
		if len(ordered) == before {
			return nil, fmt.Errorf("the refs tags name a table that isn't there, or go in a circle")
		}
	}
	return ordered, nil
}
