package runtime

import (
	"context"
	"fmt"
	"sync"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/chart"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/runtime/expect"
)

// run is one run of a program.
type run struct {
	*program
	sinks   []Sink
	options Options
	total   *totals
}

// totals are what all batches came to, merged in plan order.
type totals struct {
	rows    []uint64 // By number of table; only what was written counts.
	units   uint64
	batches int
	tally   *expect.Tally
	targets [][]eval.Fold // By cohort.
	samples []Sample
	refs    chart.Refs
}

func (g *program) newTotals() *totals {
	t := &totals{rows: make([]uint64, len(g.layout.tables)), tally: g.expects.Tally(), targets: make([][]eval.Fold, len(g.cohorts))}
	for i := range g.cohorts {
		for range g.cohorts[i].targets {
			t.targets[i] = append(t.targets[i], eval.NewFold())
		}
	}
	return t
}

// jobs are the batches of this run's shard. The last shard learns from the
// others' batches, which it makes without writing them, whom they refer to and
// what expectations see of them.
func (r *run) jobs() []job {
	list := r.program.jobs(r.batchUnits())
	if r.options.Shards == 0 {
		return list
	}
	n := len(list)
	lo, hi := n*(r.options.Shard-1)/r.options.Shards, n*r.options.Shard/r.options.Shards
	if !r.options.last() || !r.writesShared() && len(r.plan.Expects) == 0 {
		return list[lo:hi]
	}
	for i := range lo {
		list[i].quiet = true
	}
	return list
}

// units makes the batches, in any order, and takes them in plan order.
func (r *run) units(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	jobs := r.jobs()
	workers := min(r.options.workers(), max(len(jobs), 1))
	// Each worker has a batch in hand, and a few wait for their turn.
	inFlight := workers + max(3, workers/4)
	free := make(chan *buffer, inFlight)
	work, order := make(chan *job), make(chan *job, inFlight)
	var group sync.WaitGroup
	defer group.Wait()
	defer cancel()
	group.Go(func() { r.issue(ctx, jobs, free, work, order) })
	makers := make([]*worker, workers)
	for i := range makers {
		makers[i] = r.newWorker()
		group.Go(func() {
			for j := range work {
				j.done <- makers[i].make(ctx, j, r.sinks)
			}
		})
	}
	if err := r.take(ctx, jobs, free, order); err != nil {
		return err
	}
	for _, w := range makers {
		r.total.refs.Merge(&w.refs)
	}
	return nil
}

// issue gives out the jobs in plan order, each with a free buffer.
func (r *run) issue(ctx context.Context, jobs []job, free chan *buffer, work, order chan<- *job) {
	defer close(work)
	defer close(order)
	made := 0
	for i := range jobs {
		j := &jobs[i]
		j.done = make(chan error, 1)
		if j.buffer = r.takeBuffer(ctx, free, &made); j.buffer == nil {
			return
		}
		order <- j // Has room for all buffers.
		select {
		case <-ctx.Done():
			j.done <- ctx.Err()
			return
		case work <- j:
		}
	}
}

// takeBuffer is a buffer that is free, else a new one while there are few; nil
// when the context ends.
func (r *run) takeBuffer(ctx context.Context, free <-chan *buffer, made *int) *buffer {
	select {
	case b := <-free:
		return b
	default:
	}
	if *made < cap(free) {
		*made++
		return r.newBuffer()
	}
	select {
	case <-ctx.Done():
		return nil
	case b := <-free:
		return b
	}
}

// take waits for each batch in plan order, and has it written.
func (r *run) take(ctx context.Context, jobs []job, free chan<- *buffer, order <-chan *job) error {
	var all uint64
	for i := range jobs {
		all += uint64(jobs[i].units)
	}
	var done uint64
	for j := range order {
		if err := <-j.done; err != nil {
			return err
		}
		if err := r.accept(j); err != nil {
			return err
		}
		if done += uint64(j.units); r.options.Progress != nil {
			r.options.Progress(done, all)
		}
		free <- j.buffer
	}
	return ctx.Err()
}

// accept merges what a batch has seen, and writes it.
func (r *run) accept(j *job) error {
	b, t := j.buffer, r.total
	t.tally.Merge(b.tally)
	for i := range b.targets {
		t.targets[j.cohort][i].Merge(b.targets[i])
	}
	t.samples = append(t.samples, b.samples...)
	t.batches = j.seq + 1
	if j.quiet {
		return nil
	}
	t.units += uint64(j.units)
	for i, rows := range b.rows {
		if rows != nil && r.layout.writes[i] {
			t.rows[i] += uint64(rows.N)
		}
	}
	return r.write(&b.batch, b.encoded)
}

func (r *run) write(b *models.Batch, encoded []any) error {
	for i, s := range r.sinks {
		if err := s.Write(b, encoded[i]); err != nil {
			return fmt.Errorf("batch %d: %w", b.Seq, err)
		}
	}
	return nil
}
