package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/compiler"
)

func (a *app) explainCommand() *cobra.Command {
	var set settings
	var phrases []string
	cmd := &cobra.Command{
		Use:   "explain SPEC | -e PHRASE",
		Short: "Show the long form that a scenario stands for",
		Long:  "Writes the long form of a scenario: every default, every word as the clauses\nthat it means, and in comments where each value comes from. The long form is\na scenario itself and builds the same data.",
		Example: `  hsc explain -e '200 diabetic patients, TX, age>65, with encounters'
  hsc explain spec.hs > long.hs`,
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.one(args, phrases)
			if err != nil {
				return err
			}
			return a.explain(cmd, s, &set)
		},
	}
	set.add(cmd)
	phraseFlag(cmd, &phrases)
	return cmd
}

func (a *app) explain(cmd *cobra.Command, s *spec, set *settings) error {
	o, err := set.options(cmd, s.readBeside)
	if err != nil {
		return err
	}
	text, diags := compiler.Explain(s.file, o)
	s.add(diags)
	if err := a.print(s); err != nil {
		return fail(exitIO, err)
	}
	if s.diags.HasErrors() {
		return &failure{code: exitSpec}
	}
	_, err = fmt.Fprint(a.out, text)
	return fail(exitIO, err)
}
