package runtime

import (
	"context"
	"fmt"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/runtime/expect"
)

// job is a batch to be made: consecutive units of one cohort.
type job struct {
	seq    int
	cohort int
	first  uint64
	units  int
	quiet  bool // It isn't written; it is made for what it refers to.

	buffer *buffer
	done   chan error // Has one place.
}

// buffer is the memory of a batch, used again and again.
type buffer struct {
	rows    []*models.Rows // All that are made, by number of table.
	batch   models.Batch   // Those that are written.
	encoded []any          // By sink.
	tally   *expect.Tally
	targets []eval.Fold
	samples []Sample
}

func (r *run) newBuffer() *buffer {
	b := &buffer{rows: r.newRows(r.batchUnits()), encoded: make([]any, len(r.sinks)), tally: r.expects.Tally()}
	for i, rows := range b.rows {
		if rows != nil && r.layout.writes[i] {
			b.batch.Tables = append(b.batch.Tables, rows)
		}
	}
	return b
}

func (b *buffer) reset(j *job, targets int) {
	for _, rows := range b.rows {
		if rows != nil {
			rows.Reset()
		}
	}
	b.batch.Seq, b.batch.First, b.batch.Units, b.batch.Cohort = j.seq, j.first, j.units, j.cohort
	b.tally.Reset()
	b.targets, b.samples = b.targets[:0], b.samples[:0]
	for range targets {
		b.targets = append(b.targets, eval.NewFold())
	}
	clear(b.encoded)
}

// checkEvery is how many units are made between two looks at the context.
const checkEvery = 64

// make makes a batch and encodes it for the sinks.
func (w *worker) make(ctx context.Context, j *job, sinks []Sink) error {
	b, c := j.buffer, &w.cohorts[j.cohort]
	b.reset(j, len(c.targets))
	seen := func(st *eval.State) {
		b.tally.Unit(st)
		for i, x := range c.targets {
			b.targets[i].Add(x(st))
		}
		if j.seq == 0 && len(b.samples) < maxSamples {
			b.samples = append(b.samples, w.sample(c))
		}
	}
	for i := range j.units {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if err := w.unit(j.cohort, uint32(j.first)+uint32(i), b.rows, seen); err != nil {
			return err
		}
	}
	if j.quiet {
		return nil
	}
	return encode(b, sinks)
}

func encode(b *buffer, sinks []Sink) error {
	for i, s := range sinks {
		var err error
		if b.encoded[i], err = s.Encode(&b.batch); err != nil {
			return fmt.Errorf("batch %d: %w", b.batch.Seq, err)
		}
	}
	return nil
}

// jobs are the batches of the whole plan, in its order.
func (g *program) jobs(units int) []job {
	var list []job
	for c := range g.cohorts {
		count := g.cohorts[c].def.Count
		for first := 0; first < count; first += units {
			list = append(list, job{seq: len(list), cohort: c, first: uint64(first), units: min(units, count-first)})
		}
	}
	return list
}
