package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/lang"
)

func (a *app) convertCommand() *cobra.Command {
	var to string
	cmd := &cobra.Command{
		Use:   "convert SPEC --to hs|yaml",
		Short: "Write a scenario in its other form",
		Long:  "Writes a scenario in the language or in YAML to standard output. Nothing is\nlost on the way, comments neither; both forms build the same data.",
		Example: `  hsc convert spec.hs --to yaml > spec.yaml
  hsc convert spec.yaml --to hs`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if to != "hs" && to != "yaml" {
				return usage("--to %q: expected hs or yaml", to)
			}
			s, err := a.one(args, nil)
			if err != nil {
				return err
			}
			if err := a.stopIfWrong(s); err != nil {
				return err
			}
			text, err := lang.Convert(s.file, to)
			if err != nil {
				return fail(exitSpec, err)
			}
			_, err = fmt.Fprint(a.out, text)
			return fail(exitIO, err)
		},
	}
	cmd.Flags().StringVar(&to, "to", "", "the form to write: hs or yaml")
	complete(cmd, "to", "hs", "yaml")
	return cmd
}

// stopIfWrong prints what the parser found, and is exit code 1 if it is an error.
func (a *app) stopIfWrong(s *spec) error {
	if err := a.print(s); err != nil {
		return fail(exitIO, err)
	}
	return verdict([]*spec{s})
}

// complete offers the values of a flag to the shell.
func complete(cmd *cobra.Command, flag string, values ...string) {
	err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	if err != nil { // The flag isn't there: every test of the command line sees it.
		panic(err)
	}
}
