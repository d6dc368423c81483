package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime"
)

// What hsc plan tries out: so many people of each cohort for the size of the
// whole, and so many draws for the share that a predicate keeps.
const (
	trialPeople = 200
	trialDraws  = 2000
)

func (a *app) planCommand() *cobra.Command {
	var set settings
	var phrases []string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "plan SPEC",
		Short: "Show what will run, and how large it will be",
		Long:  "Shows the tables, each cohort's constraints (constructed: drawn so that they\nhold; redrawn: drawn again until they hold, with the share that is kept), how\neach attribute is drawn, and rows, bytes and time, estimated from the first\npeople of each cohort. --json is the plan itself.",
		Example: `  hsc plan spec.hs
  hsc plan -e '200 diabetic patients, TX, age>65, with encounters'
  hsc plan spec.hs --json`,
		RunE: func(cmd *cobra.Command, args []string) error {
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
			if asJSON {
				return a.writeJSON(p)
			}
			return a.plan(cmd.Context(), p)
		},
	}
	set.add(cmd)
	phraseFlag(cmd, &phrases)
	cmd.Flags().BoolVar(&asJSON, "json", false, "write the plan as JSON")
	return cmd
}

func (a *app) plan(ctx context.Context, p *plan.Plan) error {
	var b strings.Builder
	fmt.Fprintf(&b, "period %s to %s, seed %d, %s draws\n", p.Start, p.End, p.Seed, sampling(p))
	for i, c := range p.Cohorts {
		fmt.Fprintf(&b, "\n%s: %s\n", c.Label, thousands(uint64(c.Count))+" people")
		if err := constraints(&b, p, i); err != nil {
			return fail(exitSpec, err)
		}
		samplers(&b, p, c)
	}
	for _, j := range p.Journeys {
		b.WriteString("\n" + p.JourneyText(j))
	}
	e, err := a.estimate(ctx, p)
	if err != nil {
		return fail(exitSpec, err)
	}
	e.write(&b)
	_, err = io.WriteString(a.out, b.String())
	return fail(exitIO, err)
}

func sampling(p *plan.Plan) string {
	if p.Independent {
		return "independent"
	}
	return "stratified"
}

// constraints are the clauses of a cohort and how each is met.
func constraints(w io.Writer, p *plan.Plan, cohort int) error {
	c := p.Cohorts[cohort]
	for _, cl := range c.Clauses {
		fmt.Fprintf(w, "  %-11s  %s  (%s)\n", cl.How, cl.Text, cl.At)
	}
	if len(c.Redraw) == 0 {
		return nil
	}
	share, err := runtime.Acceptance(p, cohort, trialDraws)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "  about %s%% of those drawn are kept", decimals(100*share, 1))
	for _, r := range c.Redraw {
		if r.Late {
			fmt.Fprint(w, ", before what happens to them is looked at")
			break
		}
	}
	fmt.Fprintln(w)
	return nil
}

// samplers are the draws of what describes a person; what follows from them
// (codes, medicines) is left to --json.
func samplers(w io.Writer, p *plan.Plan, c *plan.Cohort) {
	for _, f := range c.Facets {
		if strings.HasPrefix(f.Name, "person.") || strings.HasPrefix(f.Name, "condition.") {
			fmt.Fprintf(w, "  %s %s  (%s)\n", p.Slots[f.Slot].Name, shorten(p.DrawText(f.Slot, f.Draw), mostDraw), f.From)
		}
	}
}

// mostDraw is the length to which the text of a draw is cut.
const mostDraw = 120

func shorten(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-3]) + "..."
	}
	return s
}

// estimate is the size of the whole.
type estimate struct {
	tables []count
	rows   uint64
	bytes  uint64
	took   time.Duration
}

// estimate makes the first people of each cohort and multiplies.
func (a *app) estimate(ctx context.Context, p *plan.Plan) (*estimate, error) {
	out := &estimate{}
	for i, c := range p.Cohorts {
		part := *p
		part.Expects = nil
		part.Cohorts = make([]*plan.Cohort, len(p.Cohorts))
		for k, other := range p.Cohorts {
			few := *other
			few.Count = 0
			if k == i {
				few.Count = min(c.Count, trialPeople)
			}
			part.Cohorts[k] = &few
		}
		if err := a.addTrial(ctx, out, &part, c.Count, part.Cohorts[i].Count); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (a *app) addTrial(ctx context.Context, out *estimate, part *plan.Plan, whole, tried int) error {
	if tried == 0 {
		return nil
	}
	var weight weigher
	began := a.now()
	r, err := runtime.Run(ctx, part, []runtime.Sink{&weight}, runtime.Options{})
	if err != nil {
		return err
	}
	factor := float64(whole) / float64(tried)
	for i, c := range r.Rows {
		if len(out.tables) <= i {
			out.tables = append(out.tables, count{Table: c.Table})
		}
		n := uint64(float64(c.Rows) * factor)
		out.tables[i].Rows += n
		out.rows += n
	}
	out.bytes += uint64(float64(weight) * factor)
	out.took += time.Duration(float64(a.now().Sub(began)) * factor)
	return nil
}

func (e *estimate) write(w io.Writer) {
	fmt.Fprintln(w, "\nestimated from the first people of each cohort (what they share, such as providers, is less in the end)")
	for _, t := range e.tables {
		fmt.Fprintf(w, "  %-16s %12s\n", t.Table, thousands(t.Rows))
	}
	fmt.Fprintf(w, "  %-16s %12s\n", "rows", thousands(e.rows))
	fmt.Fprintf(w, "%s of values, and %s s to make them\n", size(int64(e.bytes)), decimals(e.took.Seconds(), 1))
}

// weigher is a sink that adds up the bytes of the values.
type weigher uint64

func (w *weigher) Encode(*models.Batch) (any, error) { return nil, nil }

func (w *weigher) Write(b *models.Batch, _ any) error {
	for _, t := range b.Tables {
		if t == nil {
			continue
		}
		for i := range t.Cols {
			c := &t.Cols[i]
			*w += weigher(8*len(c.I64) + 4*len(c.I32) + 8*len(c.F64) + 4*len(c.Idx) + len(c.Bytes))
		}
	}
	return nil
}
