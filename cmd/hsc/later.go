package main

import "github.com/spf13/cobra"

// later is a command of the design that this version doesn't have.
type later struct{ name, with string }

// laterCommands answer with what they come with, so that nobody takes them for
// misspelt.
func laterCommands() []*cobra.Command {
	var out []*cobra.Command
	for _, l := range []later{
		{"audit", "the check of fixtures"},
		{"db", "the keeping of databases"},
		{"diff", "the check of fixtures"},
		{"emit", "the keeping of scenarios"},
		{"lsp", "the language server"},
		{"mcp", "the language server"},
		{"reconcile", "plans and claims"},
		{"watch", "the check of fixtures"},
		{"why", "the check of fixtures"},
	} {
		out = append(out, l.command("hsc "+l.name))
	}
	return out
}

// command is hidden from the list of commands, and takes any flags.
func (l later) command(path string) *cobra.Command {
	return &cobra.Command{
		Use:                l.name,
		Short:              "Not in this version: comes with " + l.with,
		Hidden:             true,
		DisableFlagParsing: true,
		RunE: func(*cobra.Command, []string) error {
			return usage("%s comes with %s; this version doesn't have it", path, l.with)
		},
	}
}
