package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/stdlib"
)

// template is a scenario to start from, or a journey from which one is written.
type template struct {
	name, about, text string
	journey           bool
}

func (a *app) newCommand() *cobra.Command {
	var choice string
	list := templates()
	cmd := &cobra.Command{
		Use:   "new NAME",
		Short: "Write a scenario to start from",
		Long: "Writes NAME.hs (or NAME.yaml, where the name says so) from a template. A file\nthat is there is never overwritten.\n\n" +
			templateLines(list),
		Example: `  hsc new seniors
  hsc new clinic --template pediatrics
  hsc new knees --template knee_replacement
  hsc new trial.yaml --template custom_columns`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			i := slices.IndexFunc(list, func(t template) bool { return t.name == strings.ReplaceAll(choice, "-", "_") })
			if i < 0 {
				return usage("--template %s: there is no such template\n%s", choice, strings.TrimRight(templateLines(list), "\n"))
			}
			t, err := list[i].written()
			if err != nil {
				return fail(exitIO, err)
			}
			return a.writeTemplate(args[0], t)
		},
	}
	cmd.Flags().StringVar(&choice, "template", "one_line", "the template to start from")
	var values []string
	for _, t := range list {
		values = append(values, t.name+"\t"+t.about)
	}
	complete(cmd, "template", values...)
	return cmd
}

// templates are the scenarios to start from, by name, and after them the
// journeys of the library.
func templates() (out []template) {
	for _, m := range stdlib.Scenarios() {
		first, _, _ := strings.Cut(m.Source, "\n")
		out = append(out, template{name: nameOf(m), about: strings.TrimPrefix(first, "# "), text: m.Source})
	}
	for _, m := range stdlib.Journeys() {
		out = append(out, template{name: nameOf(m), about: "people who follow the journey " + nameOf(m), text: m.Source, journey: true})
	}
	return out
}

// nameOf is what a module is called.
func nameOf(m stdlib.Module) string { return strings.TrimSuffix(path.Base(m.Name), ".hs") }

// written is the template as a scenario: of a journey, people who follow it,
// and the journey, which may be changed there.
func (t template) written() (template, error) {
	if !t.journey {
		return t, nil
	}
	people, err := stdlib.Table("tables/journey_people.csv")
	if err != nil {
		return t, err
	}
	who, period := "patients", ""
	rows := people.Rows()
	for rows.Next() {
		if rows.Text("journey") == t.name {
			who, period = rows.Text("people"), rows.Text("period")
		}
	}
	about, body, _ := strings.Cut(t.text, "\njourney ")
	t.text = fmt.Sprintf("%s\nscenario %s {\n  period %s\n}\njourney %s\ncohort people: 25 %s, follow %s, with encounters, labs, medications\n", about, t.name, period, body, who, t.name)
	f, diags := lang.Parse(t.name+".hs", t.text)
	if diags.HasErrors() {
		return t, fmt.Errorf("the template of journey %s: %s", t.name, diags[0])
	}
	t.text = lang.Format(f)
	return t, rows.Err()
}

// templateLines tells of the templates; journeys by their names alone, as many
// to a line as fit.
func templateLines(list []template) string {
	const width = 78
	var b strings.Builder
	b.WriteString("Templates:\n")
	line := ""
	for _, t := range list {
		switch {
		case !t.journey:
			fmt.Fprintf(&b, "  %-28s %s\n", t.name, t.about)
			continue
		case line == "":
			b.WriteString("\nJourneys of the library, each with people who follow it and its text to change:\n")
			line = " "
		case len(line)+len(t.name) >= width:
			b.WriteString(line + "\n")
			line = " "
		}
		line += " " + t.name
	}
	return b.String() + line + "\n"
}

// writeTemplate writes the template under a name that is free.
func (a *app) writeTemplate(name string, t template) error {
	text := t.text
	switch filepath.Ext(name) {
	case ".hs":
	case ".yaml", ".yml":
		converted, err := lang.Convert(parse(t.name+".hs", t.text).file, "yaml")
		if err != nil {
			return fail(exitSpec, err)
		}
		text = converted
	default:
		name += ".hs"
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return usage("%s is there already; take another name, or remove it first", name)
	}
	if err != nil {
		return fail(exitIO, err)
	}
	_, err = file.WriteString(text)
	if err = errors.Join(err, file.Close()); err != nil {
		_ = os.Remove(name) // The first error tells more.
		return fail(exitIO, err)
	}
	_, err = fmt.Fprintf(a.out, "%s: %s\n  hsc build %s\n", name, t.about, name)
	return fail(exitIO, err)
}
