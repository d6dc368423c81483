// Package runtime executes a plan.
//
// In go a plan and sinks; out come batches, made by several workers and handed
// to the sinks in plan order, and a Result that says what was made. What a unit
// is depends on the seed, its cohort's key and its number, and on nothing else:
// not on the workers, the shard, the units before it, or the sinks.
//
// Batches are cut from the plan alone (BatchUnits units of one cohort), made in
// any order, and wait in a queue of one-place slots for their turn. Memory is
// bounded by the number of batches under way. The first error in plan order
// wins.
package runtime

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/expect"
)

// Sink takes the batches of a run. Encode may be called by many goroutines at
// once; Write by one, in plan order, with what Encode made of the batch. The
// batch is used again after Write has returned. When a run fails, batches that
// were encoded may never be written.
type Sink interface {
	Encode(b *models.Batch) (any, error)
	Write(b *models.Batch, encoded any) error
}

// The most units in a batch: enough to hide what a batch costs, few enough for
// a dozen of them to fit in memory. A person with a chart has some 300 rows and
// 0.1 MB in a year: with 256 of them in a batch, 4,000 people written as CSV,
// JSON and Parquet and into DuckDB peaked at 1.4 GB, with 64 at 0.9, in the
// same time.
const (
	plainUnits   = 2048
	chartedUnits = 64
)

// A small plan is cut into parts that several processors share, if not into
// batches of fewer than leastUnits.
const (
	parts      = 8
	leastUnits = 25
)

// Options say how to run, never what comes out. The zero value runs the whole
// plan on all processors.
type Options struct {
	// Workers is the number of goroutines that make units; 0: one for each processor.
	Workers int
	// Shard is the slice to make, from 1 to Shards; 0 of 0 is the whole.
	Shard, Shards int
	// Progress is called after each batch with the number of units made, and
	// of all to be made.
	Progress func(done, total uint64)
	// BatchUnits is the number of units of a batch; 0: as many as suit the plan.
	BatchUnits int
}

// Result is what a run came to.
type Result struct {
	Units uint64
	// Rows has the number of rows of each table that was written.
	Rows []Count
	// Targets sets what each cohort asks for against what was drawn, of the
	// units that this run has made.
	Targets []Drawn
	// Expects are the verdicts on the scenario's expectations: none for a
	// shard that isn't the last.
	Expects []expect.Verdict
	// Samples are the first people of the plan.
	Samples []Sample
}

// Count is the number of rows of a table.
type Count struct {
	Table string
	Rows  uint64
}

// Drawn is a target of a cohort, and what was drawn.
type Drawn struct {
	Cohort int
	Text   string
	Want   float64
	Got    float64 // NaN where nobody has a value.
	Mean   bool    // A mean; else a share.
}

// Program is a plan on its way to be run.
type Program struct {
	layout *layout
	ready  func() (*program, error)
}

// Prepare finds the tables of a plan and returns; the rest of what a run needs
// it makes ready meanwhile, while the caller opens where the rows go.
func Prepare(p *plan.Plan) (*Program, error) {
	l, err := newLayout(p)
	if err != nil {
		return nil, err
	}
	out := &Program{layout: l, ready: sync.OnceValues(func() (*program, error) { return complete(p, l) })}
	go func() { _, _ = out.ready() }() // Run has what came of it.
	return out, nil
}

// Tables are the tables that a run writes, in the order of its batches' tables,
// columns and records of the user's own included.
func (p *Program) Tables() []*models.Table { return p.layout.written() }

// Vocabs are the vocabularies of those tables.
func (p *Program) Vocabs() *Vocabs { return &Vocabs{tables: p.layout.tables} }

// Run makes the units of a plan and gives them to the sinks.
func Run(ctx context.Context, p *plan.Plan, sinks []Sink, o Options) (*Result, error) {
	prog, err := Prepare(p)
	if err != nil {
		return nil, err
	}
	return prog.Run(ctx, sinks, o)
}

// Run makes the units of the plan and gives them to the sinks. It may be called
// again, and makes the same.
func (p *Program) Run(ctx context.Context, sinks []Sink, o Options) (*Result, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	prog, err := p.ready()
	if err != nil {
		return nil, err
	}
	r := &run{program: prog, sinks: sinks, options: o, total: prog.newTotals()}
	if err := r.units(ctx); err != nil {
		return nil, err
	}
	if err := r.shared(ctx); err != nil {
		return nil, err
	}
	return r.result(), nil
}

func (o *Options) check() error {
	switch {
	case o.Workers < 0 || o.BatchUnits < 0:
		return errors.New("workers and batch units: expected 0 or more")
	case o.Shards < 0 || o.Shards == 0 && o.Shard != 0 || o.Shards > 0 && (o.Shard < 1 || o.Shard > o.Shards):
		return fmt.Errorf("shard %d of %d: expected one from 1 to the number of shards", o.Shard, o.Shards)
	}
	return nil
}

func (o *Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// batchUnits follows from the plan alone where the options don't say it: the
// frames of compressed files, and shards, follow the batches.
func (r *run) batchUnits() int {
	most := plainUnits
	switch {
	case r.options.BatchUnits > 0:
		return r.options.BatchUnits
	case r.charted:
		most = chartedUnits
	}
	return int(min(max(r.size/parts, leastUnits), uint64(most)))
}

// last says that this run makes the end of the plan: what all units share.
func (o *Options) last() bool { return o.Shard == o.Shards }
