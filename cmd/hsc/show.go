package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/emit/chartbook"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/persist"
	"github.com/hsc-dev/hsc/runtime"
)

// show is one run of hsc show.
type show struct {
	*store
	settings settings
	phrases  []string
	notes    bool
	brief    bool
	width    int
}

func (a *app) chartCommand() *cobra.Command {
	s := &show{store: &store{app: a}}
	cmd := &cobra.Command{
		Use:   "show SCENARIO PATIENT",
		Short: "Show one person's life as a readable timeline",
		Long: "Writes the chart of a person: who it is, problems, allergies, medicines,\nimmunizations, and the encounters in the order of time. SCENARIO is one of the\n" +
			"database, or a file that is built in memory, as is the text of -e; then the\nwhole life is shown, whatever records the scenario writes. PATIENT is an id, an\nMRN, a number (3 is the third person), a name or a part of one, or all.",
		Example: `  hsc show seniors 3
  hsc show seniors 'ada lovelace' --notes
  hsc show spec.hs M094826304
  hsc show -e '10 heart_failure patients' all --brief`,
		RunE:              func(cmd *cobra.Command, args []string) error { return s.run(cmd, args) },
		ValidArgsFunction: s.savedNames,
	}
	f := cmd.Flags()
	phraseFlag(cmd, &s.phrases)
	s.settings.add(cmd)
	s.flags(f)
	f.BoolVar(&s.notes, "notes", false, "the notes of the encounters too")
	f.BoolVar(&s.brief, "brief", false, "results within their range only counted, a line or two for each part")
	f.IntVar(&s.width, "width", 0, "columns of the text (default the terminal's, else 100)")
	return cmd
}

// run finds the rows, the people who are meant, and writes their charts.
func (s *show) run(cmd *cobra.Command, args []string) error {
	scenario, wanted, err := s.arguments(args)
	if err != nil {
		return err
	}
	if len(s.phrases) > 0 || isSpec(scenario) {
		return s.fromSpec(cmd, scenario, wanted)
	}
	for _, name := range []string{"seed", "set", "as-of"} {
		if cmd.Flags().Changed(name) {
			return usage("--%s changes what is built, and %s is in the database already: give a file, or -e", name, scenario)
		}
	}
	return s.with(cmd.Context(), false, func(db *persist.DB) error { return s.fromDatabase(cmd.Context(), db, scenario, wanted) })
}

// arguments are the scenario, empty with -e, and who is wanted.
func (s *show) arguments(args []string) (scenario, wanted string, err error) {
	n := 2
	if len(s.phrases) > 0 {
		n = 1
	}
	switch {
	case s.width < 0:
		return "", "", usage("--width %d: expected a number of columns", s.width)
	case s.json && (s.brief || s.width > 0):
		return "", "", usage("--json has no width and leaves nothing out: --brief and --width are for text")
	case len(args) == n && n == 1:
		return "", args[0], nil
	case len(args) == n:
		return args[0], args[1], nil
	case n == 1:
		return "", "", usage("expected a patient beside -e: an id, an MRN, a number, a name or all; found %d arguments", len(args))
	case len(args) == 1:
		return "", "", usage("expected a scenario and a patient: an id, an MRN, a number, a name or all (hsc scenario list shows the scenarios)")
	}
	return "", "", usage("expected a scenario and a patient, found %d arguments", len(args))
}

// isSpec says that an argument names a text to build and not a saved scenario.
func isSpec(name string) bool {
	return name == stdinName || slices.Contains([]string{".hs", ".yaml", ".yml"}, filepath.Ext(name))
}

// fromSpec builds a scenario in memory, with all tables that charts are made of.
func (s *show) fromSpec(cmd *cobra.Command, path, wanted string) error {
	var paths []string
	if path != "" {
		paths = []string{path}
	}
	spec, err := s.one(paths, s.phrases)
	if err != nil {
		return err
	}
	p, err := spec.compile(cmd, &s.settings)
	if err != nil {
		return err
	}
	if err := s.stopIfWrong(spec); err != nil {
		return err
	}
	book, err := s.built(cmd.Context(), p)
	if err != nil {
		return err
	}
	people, err := chartbook.Find(book.People(), wanted)
	if err != nil {
		return fail(exitUsage, err)
	}
	return s.write(book, people, namesOf(p.Care))
}

// built is the rows of a plan. The tables that are added change no other row.
func (s *show) built(ctx context.Context, p *plan.Plan) (*chartbook.Book, error) {
	whole := *p
	whole.Tables = nil
	for _, t := range models.Tables() {
		if slices.Contains(p.Tables, t.Name) || slices.Contains(chartbook.Tables(), t.Name) {
			whole.Tables = append(whole.Tables, t.Name)
		}
	}
	for _, r := range p.Records {
		if slices.Contains(p.Tables, r.Name) {
			whole.Tables = append(whole.Tables, r.Name)
		}
	}
	book := chartbook.New()
	if _, err := runtime.Run(ctx, &whole, []runtime.Sink{book}, runtime.Options{}); err != nil {
		return nil, fail(exitSpec, err)
	}
	return book, nil
}

// fromDatabase reads the people's names first, and then the rows of those who
// are meant.
func (s *show) fromDatabase(ctx context.Context, db *persist.DB, scenario, wanted string) error {
	info, err := db.Show(ctx, scenario)
	if errors.Is(err, persist.ErrNoScenario) {
		return s.noScenario(ctx, db, scenario, err)
	}
	if err != nil {
		return err
	}
	everybody := chartbook.New()
	if err := load(ctx, db, scenario, everybody, "patients", "SELECT patient_id, mrn, cohort, name, age, sex, birth_date FROM patients"); err != nil {
		return err
	}
	all := everybody.People()
	people, err := chartbook.Find(all, wanted)
	if err != nil {
		return fail(exitUsage, err)
	}
	only := ""
	if len(people) == 1 {
		only = people[0].ID
	}
	book := chartbook.New()
	for _, c := range info.Counts {
		if !slices.Contains(chartbook.Tables(), c.Table) {
			continue
		}
		if err := load(ctx, db, scenario, book, c.Table, selection(c.Table, only, info.Counts)); err != nil {
			return err
		}
	}
	return s.write(book, people, namesOf(savedCare(info)))
}

// noScenario adds the scenario that may be meant.
func (s *show) noScenario(ctx context.Context, db *persist.DB, scenario string, err error) error {
	list, listing := db.List(ctx)
	if listing != nil {
		return errors.Join(err, listing)
	}
	names := make([]string, len(list))
	for i, l := range list {
		names[i] = l.Name
	}
	if near := diag.DidYouMean(scenario, names); near != "" {
		return fmt.Errorf("%w; %s", err, near)
	}
	return err
}

// selection asks for the rows of a table that one person's chart needs, or for
// all of them.
func selection(table, patient string, counts []persist.Count) string {
	query := "SELECT * FROM " + table
	if patient == "" {
		return query
	}
	of := " WHERE patient_id = '" + strings.ReplaceAll(patient, "'", "''") + "'"
	visits := slices.ContainsFunc(counts, func(c persist.Count) bool { return c.Table == "encounters" })
	switch {
	case table == "persons":
		return query + " WHERE person_id IN (SELECT person_id FROM patients" + of + ")"
	case table == "providers" && visits:
		return query + " WHERE provider_id IN (SELECT primary_care_provider_id FROM patients" + of + " UNION SELECT provider_id FROM encounters" + of + ")"
	case table == "providers":
		return query + " WHERE provider_id IN (SELECT primary_care_provider_id FROM patients" + of + ")"
	case table == "facilities" && visits:
		return query + " WHERE facility_id IN (SELECT facility_id FROM encounters" + of + ")"
	case table == "facilities":
		return query + " LIMIT 0"
	}
	return query + of
}

// load puts the answer to a query into the book.
func load(ctx context.Context, db *persist.DB, scenario string, book *chartbook.Book, table, query string) error {
	answer, err := db.Query(ctx, scenario, query)
	if err != nil {
		return err
	}
	defer answer.Close() //nolint:errcheck // It was only read, and Err says what went wrong.
	columns, cells := make([]string, len(answer.Columns)), make([]string, len(answer.Columns))
	for i, c := range answer.Columns {
		columns[i] = c.Name
	}
	book.Declare(table, columns)
	for answer.Next() {
		for i := range cells {
			cells[i], _ = answer.Text(i)
		}
		book.Add(table, columns, cells)
	}
	return answer.Err()
}

// savedCare is what the conditions and tests of a saved scenario are called:
// its text is read again, and where that needs files, the library's names do.
func savedCare(info persist.Info) *plan.Care {
	name := "saved.hs"
	if info.SpecFormat == "yaml" {
		name = "saved.yaml"
	}
	for _, s := range []*spec{parse(name, info.Spec), parse(phraseName, "1 patients")} {
		if s.diags.HasErrors() {
			continue
		}
		if p, err := s.compile(&cobra.Command{}, &settings{}); err == nil && p != nil && p.Care != nil {
			return p.Care
		}
	}
	return nil
}

// namesOf are the names that charts use.
func namesOf(care *plan.Care) *chartbook.Names {
	n := &chartbook.Names{
		Conditions: map[string]chartbook.Condition{}, Tests: map[string]chartbook.Test{}, Panels: map[string]string{}, Kinds: map[string]string{},
	}
	if care == nil {
		return n
	}
	for _, c := range care.Conditions {
		n.Conditions[c.Name] = chartbook.Condition{Title: c.Title, Lasting: c.Kind == "problem"}
	}
	for _, l := range care.Labs {
		n.Tests[l.Name] = chartbook.Test{Short: l.Short, Decimals: l.Decimals}
	}
	for _, p := range care.Panels {
		n.Panels[p.Name] = p.Title
	}
	for _, k := range care.Kinds {
		n.Kinds[k.Name] = k.Title
	}
	return n
}

// write writes the charts of people, with a rule between two.
func (s *show) write(book *chartbook.Book, people []chartbook.Person, names *chartbook.Names) error {
	if s.json {
		charts := make([]*chartbook.Chart, len(people))
		for i, p := range people {
			charts[i] = book.Chart(p, names, s.notes)
		}
		if len(charts) == 1 {
			return s.writeJSON(charts[0])
		}
		return s.writeJSON(charts)
	}
	o := chartbook.Options{Width: s.columns(s.width), Brief: s.brief}
	for i, p := range people {
		text := book.Chart(p, names, s.notes).Text(o)
		if i > 0 {
			text = "\n" + strings.Repeat("=", o.Width) + "\n\n" + text
		}
		if _, err := fmt.Fprint(s.out, text); err != nil {
			return fail(exitIO, err)
		}
	}
	return nil
}

// columns is the width of a text: as asked for, as the terminal is wide, as
// the shell says, or what a page takes.
func (a *app) columns(asked int) int {
	if asked > 0 {
		return asked
	}
	if n := terminalColumns(a.out); n > 0 {
		return n
	}
	if n, err := strconv.Atoi(a.env("COLUMNS")); err == nil && n > 0 && isTerminal(a.out) {
		return n
	}
	return chartbook.DefaultWidth
}
