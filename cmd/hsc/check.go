package main

import (
	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/lang/diag"
)

func (a *app) checkCommand() *cobra.Command {
	var set settings
	var phrases []string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "check SPEC...",
		Short: "Find every mistake of scenarios, and build nothing",
		Long:  "Parses, resolves and type-checks scenarios. Every diagnostic goes to standard\nerror, or with --json as one array to standard output. Exit code 1 if one of\nthem is an error.",
		Example: `  hsc check spec.hs other.yaml
  hsc check --json spec.hs
  hsc check -e '200 diabetic patients, TX'`,
		RunE: func(cmd *cobra.Command, args []string) error {
			specs, err := a.read(args, phrases)
			if err != nil {
				return err
			}
			for _, s := range specs {
				if _, err := s.compile(cmd, &set); err != nil {
					return err
				}
				if asJSON {
					continue
				}
				if err := a.print(s); err != nil {
					return err
				}
			}
			if asJSON {
				if err := diag.WriteJSON(a.out, allDiags(specs)); err != nil {
					return fail(exitIO, err)
				}
			}
			return verdict(specs)
		},
	}
	set.add(cmd)
	phraseFlag(cmd, &phrases)
	cmd.Flags().BoolVar(&asJSON, "json", false, "write the diagnostics as JSON to standard output")
	return cmd
}

// verdict is exit code 1 where a scenario is wrong.
func verdict(specs []*spec) error {
	if allDiags(specs).HasErrors() {
		return &failure{code: exitSpec}
	}
	return nil
}
