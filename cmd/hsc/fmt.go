package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/lang"
)

// formatting says what becomes of the canonical form.
type formatting struct{ write, diff, list bool }

func (a *app) fmtCommand() *cobra.Command {
	var f formatting
	cmd := &cobra.Command{
		Use:   "fmt SPEC...",
		Short: "Write scenarios in their canonical form",
		Long:  "Writes the canonical form of scenarios to standard output, comments kept. A\nYAML scenario stays YAML. A file with mistakes is left as it is.",
		Example: `  hsc fmt spec.hs
  hsc fmt -w *.hs
  hsc fmt -d spec.hs
  hsc fmt -l *.hs`,
		RunE: func(_ *cobra.Command, args []string) error {
			specs, err := a.read(args, nil)
			if err != nil {
				return err
			}
			for _, s := range specs {
				if err := a.format(s, f); err != nil {
					return err
				}
			}
			return verdict(specs)
		},
	}
	cmd.Flags().BoolVarP(&f.write, "write", "w", false, "write the result into the file")
	cmd.Flags().BoolVarP(&f.diff, "diff", "d", false, "show what would change, line by line")
	cmd.Flags().BoolVarP(&f.list, "list", "l", false, "list the files that would change")
	return cmd
}

// format formats one scenario; one with mistakes is reported and left alone.
func (a *app) format(s *spec, f formatting) error {
	if f.write && s.name == stdinName {
		return usage("-w needs files: standard input can't be written into")
	}
	if err := a.print(s); err != nil {
		return fail(exitIO, err)
	}
	if s.diags.HasErrors() {
		return nil
	}
	text, err := lang.Convert(s.file, s.format())
	if err != nil {
		return fail(exitSpec, err)
	}
	return fail(exitIO, a.formatted(s, text, f))
}

func (a *app) formatted(s *spec, text string, f formatting) error {
	changed := text != s.file.Source
	if f.list && changed {
		fmt.Fprintln(a.out, s.name)
	}
	if f.diff && changed {
		fmt.Fprint(a.out, unified(s.name+".orig", s.name, s.file.Source, text))
	}
	if f.write && changed {
		return replaceFile(s.name, text)
	}
	if f.write || f.diff || f.list {
		return nil
	}
	_, err := fmt.Fprint(a.out, text)
	return err
}

// replaceFile writes beside the file and renames, so that a full disk leaves
// the file as it was. A link stays one.
func replaceFile(path, text string) error {
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name()) //nolint:errcheck // It is gone where all went well.
	if _, err := file.WriteString(text); err != nil {
		_ = file.Close() // The first error tells more.
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	if err := os.Chmod(file.Name(), info.Mode().Perm()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
