package main

import (
	"context"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/persist"
	"github.com/hsc-dev/hsc/runtime"
)

// build is one run of hsc build: its flags, and what they say together.
type build struct {
	*app
	cmd        *cobra.Command
	settings   settings
	phrases    []string
	folderFlag string
	emit       []string
	db         string
	noDB       bool
	dbWait     time.Duration
	name       string
	workers    int
	shard      string
	quiet      bool
	json       bool
	fixtures   map[string]*bool // Flags that come with a later version.

	slice slice
}

// slice is a shard, I of N; 0 of 0 is the whole.
type slice struct{ i, n int }

func (a *app) buildCommand() *cobra.Command {
	b := &build{app: a, fixtures: map[string]*bool{}}
	cmd := &cobra.Command{
		Use:   "build SPEC... [-e PHRASE]",
		Short: "Build what scenarios ask for",
		Long: "Compiles scenarios, makes what they ask for, writes it to the database and to\nfiles, checks what they expect, and prints a summary. - reads standard input;\n" +
			"a .yaml file is YAML.\n\nExit codes: 0 done, 1 the scenario is wrong, 2 wrong usage, 3 an expectation is\nmissed (what was built stays), 4 a file or the database couldn't be read or\nwritten, 130 interrupted.",
		Example: `  hsc build -e '200 diabetic patients, TX, age>65, with encounters'
  hsc build spec.hs -o out --emit json,csv,parquet
  hsc build spec.hs --set n=5000 --seed 7 --no-db
  hsc build a.hs b.hs -o 'out/{scenario}' --emit csv
  hsc build big.hs --shard 3/16 --no-db -o part3 --emit ndjson
  echo '50 children, CA' | hsc build -`,
		RunE: func(cmd *cobra.Command, args []string) error {
			b.cmd = cmd
			return b.run(cmd.Context(), args)
		},
	}
	b.addFlags(cmd)
	return cmd
}

func (b *build) addFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	phraseFlag(cmd, &b.phrases)
	f.StringVarP(&b.folderFlag, "output", "o", "", "gather all files under `DIR`/<format>; {scenario} stands for the scenario's name")
	f.StringSliceVar(&b.emit, "emit", nil, "write these `FORMATS`, whatever the scenario emits")
	f.StringVar(&b.db, "db", "", "the database `FILE` (default $HSC_DB, else ~/.healthsim/healthsim.duckdb)")
	f.BoolVar(&b.noDB, "no-db", false, "do without a database")
	f.DurationVar(&b.dbWait, "db-wait", 30*time.Second, "how long to wait for a database that another process uses")
	b.settings.add(cmd)
	f.StringVar(&b.name, "name", "", "the scenario's `NAME` in the database")
	f.IntVar(&b.workers, "workers", 0, "goroutines that make people (default one for each processor); the output is the same")
	f.StringVar(&b.shard, "shard", "", "make one slice only, `I/N`; the slices together are the whole")
	f.BoolVarP(&b.quiet, "quiet", "q", false, "print no summary")
	f.BoolVar(&b.json, "json", false, "print the summary, and diagnostics, as JSON")
	for _, name := range fixtureFlags() {
		b.fixtures[name] = f.Bool(name, false, "not in this version: comes with fixtures")
		f.Lookup(name).Hidden = true
	}
	complete(cmd, "emit", formats()...)
}

// fixtureFlags are about lock files.
func fixtureFlags() []string { return []string{"check", "locked", "prune", "force"} }

// run is the pipeline.
func (b *build) run(ctx context.Context, args []string) error {
	if err := b.checkFlags(); err != nil {
		return err
	}
	specs, err := b.read(args, b.phrases)
	if err != nil {
		return err
	}
	jobs, err := b.compile(specs) // Every scenario, before anything is made.
	if err != nil {
		return err
	}
	if err := b.place(jobs); err != nil {
		return err
	}
	jobs[0].begin() // While the database is opened.
	db, err := b.openDB(ctx)
	if err != nil {
		return err
	}
	for _, j := range jobs {
		if err := b.make(ctx, db, j); err != nil {
			return closed(db, err)
		}
	}
	if err := closed(db, nil); err != nil {
		return err
	}
	return b.report(jobs)
}

// make makes one scenario: all of it, or nothing.
func (b *build) make(ctx context.Context, db *persist.DB, j *job) error {
	began := b.now()
	j.begin()
	prog, err := j.program()
	if err != nil {
		return fail(exitSpec, err)
	}
	out, err := b.open(ctx, db, j, prog.Tables())
	if err != nil {
		return err
	}
	progress := b.progress(j)
	result, err := prog.Run(ctx, out.sinks(), runtime.Options{
		Workers: b.workers, Shard: b.slice.i, Shards: b.slice.n, Progress: progress.show,
	})
	progress.clear()
	if err != nil {
		return out.abort(fail(exitSpec, err))
	}
	if err := out.commit(ctx); err != nil {
		return err
	}
	j.result, j.output, j.took = result, out, b.now().Sub(began)
	return nil
}

// job is one scenario on its way.
type job struct {
	spec  *spec
	plan  *plan.Plan
	emits []destination
	// What takes a while and needs nothing but the plan, once begun.
	program func() (*runtime.Program, error)
	hash    func() (string, error)
	result  *runtime.Result
	output  *output
	took    time.Duration
}

// begin prepares the plan and hashes it, beside the caller.
func (j *job) begin() {
	if j.program != nil {
		return
	}
	j.program = sync.OnceValues(func() (*runtime.Program, error) { return runtime.Prepare(j.plan) })
	j.hash = sync.OnceValues(j.plan.Hash)
	go func() { _, _ = j.program() }()
	go func() { _, _ = j.hash() }()
}

// checkFlags refuses what can't be meant together.
func (b *build) checkFlags() error {
	for _, name := range fixtureFlags() {
		if *b.fixtures[name] {
			return usage("--%s comes with fixtures (lock files); this version doesn't have it", name)
		}
	}
	switch {
	case b.noDB && b.db != "":
		return usage("--db and --no-db can't both be")
	case b.noDB && b.name != "":
		return usage("--name is the name in the database, and --no-db does without one")
	case b.name == "" && b.cmd.Flags().Changed("name"):
		return usage("--name is empty: give a name, or leave it out for one made of what was asked")
	case b.workers < 1 && b.cmd.Flags().Changed("workers"):
		return usage("--workers %d: expected 1 or more", b.workers)
	case b.dbWait < 0:
		return usage("--db-wait %s: expected a time such as 30s", b.dbWait)
	case b.quiet && b.json:
		return usage("--quiet and --json can't both be")
	}
	if b.shard == "" {
		return nil
	}
	return b.readShard()
}

// readShard reads --shard. A slice has files only: the database keeps whole
// scenarios, each in one transaction.
func (b *build) readShard() error {
	i, n, ok := strings.Cut(b.shard, "/")
	var errs [2]error
	b.slice.i, errs[0] = strconv.Atoi(i)
	b.slice.n, errs[1] = strconv.Atoi(n)
	if !ok || errs[0] != nil || errs[1] != nil || b.slice.i < 1 || b.slice.i > b.slice.n {
		return usage("--shard %s: expected I/N with I from 1 to N, such as 3/16", b.shard)
	}
	if !b.noDB {
		return usage("--shard makes a slice, and the database keeps whole scenarios: add --no-db")
	}
	return nil
}

// compile makes the plans, and prints what is wrong with any of the scenarios.
func (b *build) compile(specs []*spec) ([]*job, error) {
	if len(specs) > 1 && b.name != "" {
		return nil, usage("--name names one scenario, and there are %d", len(specs))
	}
	var jobs []*job
	for _, s := range specs {
		p, err := s.compile(b.cmd, &b.settings)
		if err != nil {
			return nil, err
		}
		if !b.json {
			if err := b.print(s); err != nil {
				return nil, fail(exitIO, err)
			}
		}
		jobs = append(jobs, &job{spec: s, plan: p})
	}
	if !allDiags(specs).HasErrors() {
		return jobs, nil
	}
	if b.json {
		if err := b.writeJSON(document{Scenarios: []summary{}, Diagnostics: allDiags(specs)}); err != nil {
			return nil, err
		}
	}
	return nil, &failure{code: exitSpec}
}
