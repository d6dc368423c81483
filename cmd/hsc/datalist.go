package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/persist/reference"
	"github.com/hsc-dev/hsc/stdlib"
	"github.com/hsc-dev/hsc/stdlib/codesystem"
)

// builtIn is a code system or table of the library as it is listed.
type builtIn struct {
	System  string `json:"system,omitempty"`
	Title   string `json:"title,omitempty"`
	Rows    int    `json:"rows"`
	Release string `json:"release,omitempty"`
	Terms   string `json:"terms"`
	Place   string `json:"place"`
}

// allData is what hsc data list shows.
type allData struct {
	Library  string             `json:"library"`
	Systems  []builtIn          `json:"systems"`
	Tables   []builtIn          `json:"tables"`
	File     string             `json:"file"`
	Imported []reference.Import `json:"imported"`
}

func (d *data) listCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "List the code systems that are built in, and what was imported",
		Long:    "Lists each code system with its rows, its release, the terms under which it is\nshipped and where it stands; then the other tables of the library, and what was\nimported.",
		Example: "  hsc data list\n  hsc data list --json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			all, err := d.everything(cmd.Context())
			if err != nil {
				return err
			}
			if d.json {
				return d.writeJSON(all)
			}
			return fail(exitIO, d.list(all))
		},
	}
}

func (d *data) everything(ctx context.Context) (all allData, err error) {
	library := codesystem.Built()
	all.Library = stdlib.Hash()
	for _, s := range codesystem.Systems() {
		if !library.Carries(s) {
			continue
		}
		codes, err := library.Codes(s)
		if err != nil {
			return all, fail(exitSpec, err)
		}
		place := cmp.Or(strings.Join(s.Tables, ", "), "modules")
		all.Systems = append(all.Systems, builtIn{s.Word, s.Title, len(codes), s.Release, string(s.Terms), place})
	}
	for _, name := range library.Names {
		if strings.HasPrefix(name, "codes/") {
			continue
		}
		table, err := library.Table(name)
		if err != nil {
			return all, fail(exitSpec, err)
		}
		all.Tables = append(all.Tables, builtIn{Rows: table.Len(), Terms: "see its column source", Place: name})
	}
	all.Imported, all.File, err = d.imported(ctx)
	return all, err
}

func (d *data) list(all allData) error {
	w := tabwriter.NewWriter(d.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "built in (library %.12s)\trows\trelease\tterms\tin\n", all.Library)
	for _, s := range all.Systems {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", s.System, thousands(uint64(s.Rows)), s.Release, s.Terms, s.Place)
	}
	for _, t := range all.Tables {
		fmt.Fprintf(w, "\t%s\t\t%s\t%s\n", thousands(uint64(t.Rows)), t.Terms, t.Place)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if len(all.Imported) == 0 {
		_, err := fmt.Fprintf(d.out, "\nnothing was imported into %s\n", all.File)
		return err
	}
	fmt.Fprintf(w, "\nimported\trows\trelease\tfile\ttable of %s\n", all.File)
	for _, i := range all.Imported {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", i.System, thousands(uint64(i.Rows)), i.Release, i.File, i.Table)
	}
	return w.Flush()
}

func (d *data) verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verify",
		Short: "Check the tables that are built in, and what was imported",
		Long: "Reads every table and module of the library and every imported table: shapes and\ncheck digits of codes, days of validity, references from one table to another,\n" +
			"shares that add up, and whether imported rows are those that were imported.\nExits with 1 where something is wrong.",
		Example: "  hsc data verify\n  hsc data verify --json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			found, err := d.findings(cmd.Context())
			if err != nil {
				return err
			}
			if d.json {
				err = d.writeJSON(found)
			} else {
				err = fail(exitIO, d.verified(cmd.Context(), found))
			}
			if err == nil && len(found) > 0 {
				return &failure{code: exitSpec}
			}
			return err
		},
	}
}

// findings are what is wrong with what is built in and with what was imported.
func (d *data) findings(ctx context.Context) ([]codesystem.Finding, error) {
	found := append([]codesystem.Finding{}, codesystem.Built().Verify()...)
	if _, _, err := (&dictionary{app: d.app}).vocabulary(); err != nil {
		found = append(found, codesystem.Finding{Place: "modules", Message: err.Error()})
	}
	list, path, err := d.imported(ctx)
	if err != nil || len(list) == 0 {
		return found, err
	}
	err = d.with(ctx, false, func(s *reference.Store) error {
		problems, err := s.Verify(ctx)
		for _, p := range problems {
			found = append(found, codesystem.Finding{Place: path, Message: p})
		}
		return err
	})
	return found, err
}

func (d *data) verified(ctx context.Context, found []codesystem.Finding) error {
	for _, f := range found {
		if _, err := fmt.Fprintf(d.out, "%s: %s\n", f.Place, f.Message); err != nil {
			return err
		}
	}
	if len(found) > 0 {
		_, err := fmt.Fprintf(d.out, "%s\n", plural(len(found), "finding"))
		return err
	}
	list, _, err := d.imported(ctx)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(d.out, "library %.12s: %s and %s verified\nimported: %s verified\n", stdlib.Hash(),
		plural(len(stdlib.Tables()), "table"), plural(len(stdlib.Modules()), "module"), plural(len(list), "table"))
	return err
}

func (d *data) licencesCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "licences",
		Aliases: []string{"licenses"},
		Short:   "Show under which terms code systems are shipped, and how to import others",
		Example: "  hsc data licences\n  hsc data licences --json",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if d.json {
				return d.writeJSON(licencesJSON())
			}
			return fail(exitIO, d.licences())
		},
	}
}

// licence is the terms of a code system as JSON.
type licence struct {
	System string `json:"system"`
	Title  string `json:"title"`
	// Shipped says that codes of it are built in.
	Shipped bool   `json:"shipped"`
	Terms   string `json:"terms"`
	Notice  string `json:"notice,omitempty"`
	File    string `json:"file,omitempty"`
}

func licencesJSON() []licence {
	out := []licence{}
	for _, s := range codesystem.Systems() {
		out = append(out, licence{System: s.Word, Title: s.Title, Shipped: true, Terms: string(s.Terms), Notice: s.Notice})
	}
	for _, f := range reference.Formats() {
		out = append(out, licence{System: f.System, Title: f.Title, Terms: f.Terms, File: f.File})
	}
	return out
}

// licences groups what is shipped by its terms, and says what isn't.
func (d *data) licences() error {
	var b strings.Builder
	b.WriteString("Shipped, each under its own terms; NOTICE has all notices.\n")
	systems := codesystem.Systems()
	for _, terms := range []codesystem.Terms{codesystem.PublicDomain, codesystem.Notice, codesystem.NumbersOnly} {
		var titles []string
		for _, s := range systems {
			if s.Terms == terms {
				titles = append(titles, s.Title)
			}
		}
		fmt.Fprintf(&b, "\n%s\n%s", terms, wrap(titles, "  ", 100))
	}
	var said []string
	for _, s := range systems {
		if s.Notice != "" && !slices.Contains(said, s.Notice) {
			said = append(said, s.Notice)
			fmt.Fprintf(&b, "\n%s", wrapWords(s.Notice, 100))
		}
	}
	b.WriteString("\nNot shipped; hsc data import FILE reads each as its owner publishes it.\n\n")
	for _, f := range reference.Formats() {
		fmt.Fprintf(&b, "%s, %s\n%s", f.Title, f.File, wrapWords("    "+f.Terms, 100))
	}
	b.WriteString("\nFull SNOMED CT, CPT descriptors, MedDRA, NUBC and NCPDP texts are never part of hsc.\n")
	_, err := fmt.Fprint(d.out, b.String())
	return err
}

// wrapWords breaks a sentence into lines; those after the first are as far in.
func wrapWords(text string, width int) string {
	indent := text[:len(text)-len(strings.TrimLeft(text, " "))]
	var b strings.Builder
	column := 0
	for word := range strings.FieldsSeq(text) {
		switch {
		case column == 0:
			b.WriteString(indent)
			column = len(indent)
		case column+1+len(word) > width:
			b.WriteString("\n" + indent)
			column = len(indent)
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += len(word)
	}
	return b.String() + "\n"
}
