package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/models"
)

func (a *app) schemaCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "schema",
		Short:   "Show the tables, or the schema of the YAML form",
		Example: "  hsc schema tables\n  hsc schema yaml > scenario.schema.json",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return usage("expected what to show the schema of: tables or yaml")
		},
	}
	cmd.AddCommand(a.schemaTables(), a.schemaYAML())
	return cmd
}

func (a *app) schemaYAML() *cobra.Command {
	return &cobra.Command{
		Use:     "yaml",
		Short:   "The JSON Schema of the YAML form",
		Example: "  hsc schema yaml > scenario.schema.json",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := a.out.Write(lang.YAMLSchema())
			return fail(exitIO, err)
		},
	}
}

func (a *app) schemaTables() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "tables",
		Short: "The tables that scenarios are written into",
		Example: `  hsc schema tables
  hsc schema tables --format ddl | duckdb mine.duckdb
  hsc schema tables --format json`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			switch format {
			case "ddl":
				return fail(exitIO, a.tablesDDL())
			case "json":
				return a.writeJSON(tablesJSON())
			case "markdown":
				return fail(exitIO, a.tablesMarkdown())
			}
			return usage("--format %s: expected ddl, json or markdown", format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "ddl", "ddl, json or markdown")
	complete(cmd, "format", "ddl", "json", "markdown")
	return cmd
}

func (a *app) tablesDDL() error {
	var b strings.Builder
	for i, t := range models.Tables() {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "-- %s\n%s", t.Doc, models.DDLWithKeys(t))
	}
	_, err := fmt.Fprint(a.out, b.String())
	return err
}

// tableSchema is a table as JSON.
type tableSchema struct {
	Name    string         `json:"name"`
	Doc     string         `json:"doc"`
	Per     string         `json:"per"`
	Columns []columnSchema `json:"columns"`
}

type columnSchema struct {
	Name     string   `json:"name"`
	Type     string   `json:"type"`
	SQL      string   `json:"sql"`
	Scale    int      `json:"scale,omitempty"`
	Unit     string   `json:"unit,omitempty"`
	Key      string   `json:"key,omitempty"`
	Refs     string   `json:"refs,omitempty"`
	System   string   `json:"system,omitempty"`
	Nullable bool     `json:"nullable"`
	Unique   bool     `json:"unique,omitempty"`
	Values   []string `json:"values,omitempty"`
	Doc      string   `json:"doc"`
}

func tablesJSON() []tableSchema {
	var out []tableSchema
	for _, t := range models.Tables() {
		s := tableSchema{Name: t.Name, Doc: t.Doc, Per: t.Per}
		for i := range t.Columns {
			s.Columns = append(s.Columns, columnJSON(&t.Columns[i]))
		}
		out = append(out, s)
	}
	return out
}

func columnJSON(c *models.Column) columnSchema {
	s := columnSchema{
		Name: c.Name, Type: c.Type.String(), SQL: models.SQLType(c), Scale: c.Scale, Unit: c.Unit, Key: c.Key, Refs: c.Refs,
		System: c.System, Nullable: c.Nullable, Unique: c.Unique, Doc: c.Doc,
	}
	if c.Vocab != nil {
		s.Values = c.Vocab.Strings
	}
	return s
}

func (a *app) tablesMarkdown() error {
	var b strings.Builder
	b.WriteString("# Tables\n")
	for _, t := range models.Tables() {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n| column | type | null | what it holds |\n|---|---|---|---|\n", t.Name, t.Doc)
		for i := range t.Columns {
			c := &t.Columns[i]
			null := ""
			if c.Nullable {
				null = "yes"
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", c.Name, models.SQLType(c), null, meaning(c))
		}
	}
	_, err := fmt.Fprint(a.out, b.String())
	return err
}

// meaning is what a column holds, with its key, reference, system and values.
func meaning(c *models.Column) string {
	parts := []string{c.Doc}
	if c.Key != "" {
		parts = append(parts, "Primary key.")
	}
	if c.Refs != "" {
		parts = append(parts, "Refers to `"+c.Refs+"`.")
	}
	if c.System != "" {
		parts = append(parts, "System: "+c.System+".")
	}
	if c.Unit != "" {
		parts = append(parts, "Unit: "+c.Unit+".")
	}
	if c.Vocab != nil {
		parts = append(parts, "One of "+strings.Join(c.Vocab.Strings, ", ")+".")
	}
	return strings.Join(parts, " ")
}
