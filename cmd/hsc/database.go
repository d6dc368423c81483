package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/persist"
)

// databasePath is --db, else $HSC_DB, else a file in the home folder.
func (a *app) databasePath(flag string) (string, error) {
	if flag != "" {
		return flag, nil
	}
	if path := a.env("HSC_DB"); path != "" {
		return path, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", usage("there is no home folder for the database (%w): give --db FILE, or --no-db", err)
	}
	return filepath.Join(home, ".healthsim", "healthsim.duckdb"), nil
}

// openDatabase opens the database, waiting for it while it is locked.
func (a *app) openDatabase(ctx context.Context, flag string, wait time.Duration, readOnly bool) (*persist.DB, error) {
	path, err := a.databasePath(flag)
	if err != nil {
		return nil, err
	}
	db, err := persist.Open(ctx, path, persist.Options{
		Wait: wait, ReadOnly: readOnly, Waiting: func(message string) { fmt.Fprintln(a.err, "hsc: "+message) },
	})
	if err != nil {
		return nil, fail(saveCode(ctx, err), err)
	}
	return db, nil
}

// openDB opens the database of a build, which may do without one.
func (b *build) openDB(ctx context.Context) (*persist.DB, error) {
	if b.noDB {
		return nil, nil //nolint:nilnil // There is none, and nothing is wrong.
	}
	return b.openDatabase(ctx, b.db, b.dbWait, false)
}

// scenario is what the database keeps besides the rows. A scenario that was
// given a name replaces the one of that name; a made name is always a new one.
func (b *build) scenario(ctx context.Context, db *persist.DB, j *job) (persist.Scenario, error) {
	v := version()
	s := persist.Scenario{
		Name: j.plan.Name, Title: j.plan.Title, Tags: j.plan.Tags, Spec: j.spec.file.Source, SpecFormat: j.spec.format(),
		Seed: j.plan.Seed, Engine: v.Engine, Edition: strconv.Itoa(j.plan.Edition), LibraryHash: j.plan.Library,
		PeriodStart: j.plan.Start, PeriodEnd: j.plan.End, Replace: true, Now: b.now(),
	}
	if b.name != "" {
		s.Name = b.name
	}
	var err error
	if s.PlanHash, err = j.hash(); err != nil || s.Name != "" {
		return s, err
	}
	s.Name, err = db.FreeName(ctx, b.madeName(j.plan))
	s.Replace = false
	return s, err
}

// madeName is what was asked for, and the date: diabetes-texas-20260115.
func (b *build) madeName(p *plan.Plan) string {
	return p.Subject + "-" + b.now().Format("20060102")
}
