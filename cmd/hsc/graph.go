package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/compiler/graph"
	"github.com/hsc-dev/hsc/compiler/plan"
)

// graphFormats are how a journey is drawn.
var graphFormats = map[string]func(io.Writer, *plan.Plan, []*plan.Journey) error{"svg": graph.SVG, "mermaid": graph.Mermaid}

func (a *app) graphCommand() *cobra.Command {
	var set settings
	var phrases []string
	var format, journey string
	cmd := &cobra.Command{
		Use:   "graph SPEC | -e PHRASE",
		Short: "Draw the journeys of a scenario",
		Long:  "Draws the journeys that a scenario's people follow: as SVG, a timeline with a\nline for each step, or as a Mermaid flowchart. Writes to standard output.",
		Example: `  hsc graph spec.hs > journeys.svg
  hsc graph spec.hs --format mermaid --journey knee_replacement
  hsc graph -e '25 patients, age 55..80, follow knee_replacement' > knee.svg`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if graphFormats[format] == nil {
				return usage("--format %s: expected svg or mermaid", format)
			}
			s, err := a.one(args, phrases)
			if err != nil {
				return err
			}
			p, err := s.compile(cmd, &set)
			if err != nil {
				return err
			}
			if err := a.stopIfWrong(s); err != nil {
				return err
			}
			return a.graph(p, format, journey)
		},
	}
	set.add(cmd)
	phraseFlag(cmd, &phrases)
	cmd.Flags().StringVar(&format, "format", "svg", "`FORMAT`, svg or mermaid")
	cmd.Flags().StringVar(&journey, "journey", "", "draw this `JOURNEY` only")
	complete(cmd, "format", "svg", "mermaid")
	return cmd
}

func (a *app) graph(p *plan.Plan, format, journey string) error {
	list := p.Journeys
	if len(list) == 0 {
		return fail(exitSpec, errors.New("nobody in the scenario follows a journey: add follow JOURNEY (hsc words journeys lists the library's)"))
	}
	if journey != "" {
		i := slices.IndexFunc(list, func(j *plan.Journey) bool { return j.Name == journey })
		if i < 0 {
			return usage("--journey %s: the scenario has %s", journey, strings.Join(journeyNames(list), ", "))
		}
		list = list[i : i+1]
	}
	var b bytes.Buffer
	if err := graphFormats[format](&b, p, list); err != nil {
		return fail(exitIO, fmt.Errorf("draw: %w", err))
	}
	_, err := a.out.Write(b.Bytes())
	return fail(exitIO, err)
}

func journeyNames(list []*plan.Journey) (out []string) {
	for _, j := range list {
		out = append(out, j.Name)
	}
	return out
}
