package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hsc-dev/hsc/persist"
)

// store is what the commands about saved scenarios share.
type store struct {
	*app
	db   string
	wait time.Duration
	json bool
}

func (a *app) scenarioCommand() *cobra.Command {
	s := &store{app: a}
	cmd := &cobra.Command{
		Use:     "scenario",
		Short:   "List, show, query and delete saved scenarios",
		Example: "  hsc scenario list\n  hsc scenario show seniors\n  hsc scenario query seniors 'SELECT sex, count(*) FROM patients GROUP BY ALL'\n  hsc scenario delete seniors",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return usage("expected what to do: list, show, query or delete")
		},
	}
	s.flags(cmd.PersistentFlags())
	cmd.AddCommand(s.listCommand(), s.showCommand(), s.queryCommand(), s.deleteCommand())
	for _, name := range []string{"clone", "export", "import", "merge", "rename", "samples", "summary", "tag", "tags", "untag"} {
		cmd.AddCommand(later{name, "the keeping of scenarios"}.command("hsc scenario " + name))
	}
	return cmd
}

// flags adds the flags of commands that read the database.
func (s *store) flags(f *pflag.FlagSet) {
	f.StringVar(&s.db, "db", "", "the database `FILE` (default $HSC_DB, else ~/.healthsim/healthsim.duckdb)")
	f.DurationVar(&s.wait, "db-wait", 30*time.Second, "how long to wait for a database that another process uses")
	f.BoolVar(&s.json, "json", false, "write JSON")
}

// with opens the database for reading, or for writing too, and closes it.
func (s *store) with(ctx context.Context, write bool, do func(*persist.DB) error) error {
	db, err := s.openDatabase(ctx, s.db, s.wait, !write)
	if err != nil {
		return err
	}
	err = do(db)
	switch {
	case errors.Is(err, persist.ErrNoScenario), errors.Is(err, persist.ErrQuery):
		err = fail(exitUsage, err)
	}
	return closed(db, err)
}

// savedNames completes the names of saved scenarios.
func (s *store) savedNames(cmd *cobra.Command, args []string, _ string) (names []string, _ cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	s.wait = 0
	err := s.with(cmd.Context(), false, func(db *persist.DB) error {
		list, err := db.List(cmd.Context())
		for _, i := range list {
			names = append(names, i.Name)
		}
		return err
	})
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

func (s *store) listCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "List the saved scenarios, the last one first",
		Example: "  hsc scenario list\n  hsc scenario list --json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return s.with(cmd.Context(), false, func(db *persist.DB) error {
				list, err := db.List(cmd.Context())
				if err != nil {
					return err
				}
				return s.list(list)
			})
		},
	}
}

func (s *store) list(list []persist.Info) error {
	if s.json {
		out := []saved{}
		for _, i := range list {
			out = append(out, savedOf(i))
		}
		return s.writeJSON(out)
	}
	w := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "scenario\trows\tsaved\ttags")
	for _, i := range list {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", i.Name, thousands(uint64(i.Rows)), i.UpdatedAt.UTC().Format(time.DateTime), strings.Join(i.Tags, ", "))
	}
	return fail(exitIO, w.Flush())
}

func (s *store) showCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "show NAME",
		Short:             "Show a saved scenario: its text, seed, tags and rows",
		Example:           "  hsc scenario show seniors\n  hsc scenario show seniors --json",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: s.savedNames,
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.with(cmd.Context(), false, func(db *persist.DB) error {
				info, err := db.Show(cmd.Context(), args[0])
				if err != nil {
					return err
				}
				if s.json {
					return s.writeJSON(savedOf(info))
				}
				return s.show(info)
			})
		},
	}
}

func (s *store) show(i persist.Info) error {
	w := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "scenario\t%s\n", i.Name)
	if i.Title != "" {
		fmt.Fprintf(w, "title\t%s\n", i.Title)
	}
	if len(i.Tags) > 0 {
		fmt.Fprintf(w, "tags\t%s\n", strings.Join(i.Tags, ", "))
	}
	fmt.Fprintf(w, "period\t%s to %s\nseed\t%d\n", i.PeriodStart, i.PeriodEnd, i.Seed)
	fmt.Fprintf(w, "built by\thsc %s, edition %s, library %.12s\nplan\t%.12s\n", i.Engine, i.Edition, i.LibraryHash, i.PlanHash)
	fmt.Fprintf(w, "first saved\t%s\nlast saved\t%s\n", i.CreatedAt.UTC().Format(time.DateTime), i.UpdatedAt.UTC().Format(time.DateTime))
	for _, c := range i.Counts {
		fmt.Fprintf(w, "%s\t%s\n", c.Table, thousands(uint64(c.Rows)))
	}
	fmt.Fprintf(w, "rows\t%s\n", thousands(uint64(i.Rows)))
	if err := w.Flush(); err != nil {
		return fail(exitIO, err)
	}
	_, err := fmt.Fprintf(s.out, "\n%s\n", strings.TrimRight(i.Spec, "\n"))
	return fail(exitIO, err)
}

// saved is a scenario as JSON.
type saved struct {
	Name        string    `json:"name"`
	ID          int64     `json:"scenario_id"`
	Title       string    `json:"title,omitempty"`
	Tags        []string  `json:"tags"`
	Seed        uint64    `json:"seed"`
	Period      [2]string `json:"period"`
	Engine      string    `json:"engine"`
	Edition     string    `json:"edition"`
	LibraryHash string    `json:"library_hash"`
	PlanHash    string    `json:"plan_hash"`
	CreatedAt   time.Time `json:"created_at"`
	UpdatedAt   time.Time `json:"updated_at"`
	Rows        int64     `json:"rows"`
	Tables      []count   `json:"tables"`
	Format      string    `json:"spec_format"`
	Spec        string    `json:"spec,omitempty"`
}

func savedOf(i persist.Info) saved {
	out := saved{
		Name: i.Name, ID: i.ID, Title: i.Title, Tags: append([]string{}, i.Tags...), Seed: i.Seed,
		Period: [2]string{i.PeriodStart.String(), i.PeriodEnd.String()}, Engine: i.Engine, Edition: i.Edition, LibraryHash: i.LibraryHash,
		PlanHash: i.PlanHash, CreatedAt: i.CreatedAt.UTC(), UpdatedAt: i.UpdatedAt.UTC(), Rows: i.Rows, Tables: []count{},
		Format: i.SpecFormat, Spec: i.Spec,
	}
	for _, c := range i.Counts {
		out.Tables = append(out.Tables, count{c.Table, uint64(c.Rows)})
	}
	return out
}

func (s *store) deleteCommand() *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:               "delete NAME",
		Short:             "Delete a saved scenario with all its rows",
		Long:              "Deletes a saved scenario with all its rows. On a terminal it asks first;\nelsewhere it needs --yes.",
		Example:           "  hsc scenario delete seniors\n  hsc scenario delete seniors --yes",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: s.savedNames,
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.with(cmd.Context(), true, func(db *persist.DB) error {
				return s.delete(cmd.Context(), db, args[0], yes)
			})
		},
	}
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, "don't ask")
	return cmd
}

func (s *store) delete(ctx context.Context, db *persist.DB, name string, yes bool) error {
	info, err := db.Show(ctx, name)
	if err != nil {
		return err
	}
	if !yes {
		if err := s.ask(info); err != nil {
			return err
		}
	}
	n, err := db.Delete(ctx, name)
	if err != nil {
		return err
	}
	if s.json {
		return s.writeJSON(struct {
			Deleted string `json:"deleted"`
			Rows    int64  `json:"rows"`
		}{name, n})
	}
	_, err = fmt.Fprintf(s.out, "deleted %s with %s\n", name, plural(int(n), "row"))
	return fail(exitIO, err)
}

// ask asks the person at the terminal; without one there is nobody to ask.
func (s *store) ask(i persist.Info) error {
	if !isTerminal(s.in) || !isTerminal(s.err) {
		return usage("delete %s with %s: say --yes where there is no terminal to ask", i.Name, plural(int(i.Rows), "row"))
	}
	fmt.Fprintf(s.err, "delete %s with %s? [y/N] ", i.Name, plural(int(i.Rows), "row"))
	answer, err := bufio.NewReader(s.in).ReadString('\n')
	if err != nil || !strings.EqualFold(strings.TrimSpace(answer), "y") && !strings.EqualFold(strings.TrimSpace(answer), "yes") {
		return usage("nothing was deleted")
	}
	return nil
}
