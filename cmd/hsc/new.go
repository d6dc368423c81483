package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/lang"
)

// templateFiles are the scenarios to start from. The first line of each is a
// comment that says what it is.
//
//go:embed templates/*.hs
var templateFiles embed.FS

// template is a scenario to start from.
type template struct{ name, about, text string }

func (a *app) newCommand() *cobra.Command {
	var choice string
	list, listErr := templates()
	cmd := &cobra.Command{
		Use:   "new NAME",
		Short: "Write a scenario to start from",
		Long:  "Writes NAME.hs (or NAME.yaml, where the name says so) from a template. A file\nthat is there is never overwritten.\n\nTemplates:\n" + templateLines(list),
		Example: `  hsc new seniors
  hsc new clinic --template pediatrics
  hsc new trial.yaml --template custom-columns`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if listErr != nil {
				return fail(exitIO, listErr)
			}
			for _, t := range list {
				if t.name == choice {
					return a.writeTemplate(args[0], t)
				}
			}
			return usage("--template %s: there is no such template\n%s", choice, strings.TrimRight(templateLines(list), "\n"))
		},
	}
	cmd.Flags().StringVar(&choice, "template", "one-line", "the template to start from")
	values := make([]string, len(list))
	for i, t := range list {
		values[i] = t.name + "\t" + t.about
	}
	complete(cmd, "template", values...)
	return cmd
}

// templates are all of them, by name.
func templates() ([]template, error) {
	entries, err := fs.ReadDir(templateFiles, "templates")
	if err != nil {
		return nil, err
	}
	var out []template
	for _, e := range entries {
		text, err := fs.ReadFile(templateFiles, "templates/"+e.Name())
		if err != nil {
			return nil, err
		}
		first, _, _ := strings.Cut(string(text), "\n")
		out = append(out, template{strings.TrimSuffix(e.Name(), ".hs"), strings.TrimPrefix(first, "# "), string(text)})
	}
	return out, nil
}

func templateLines(list []template) string {
	var b strings.Builder
	for _, t := range list {
		fmt.Fprintf(&b, "  %-16s %s\n", t.name, t.about)
	}
	return b.String()
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
