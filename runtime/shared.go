package runtime

import (
	"context"
	"math"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// primaryCare names the patient's own provider. A plan that says nothing of
// care has none.
func (w *worker) primaryCare(key rng.Key) {
	if w.program.chart == nil {
		return
	}
	d, q, slots := w.layout.library.directory, &w.person.patient, w.state.Slots
	n := w.program.chart.PrimaryCare(key, int(slots[plan.SlotPlace]), int(slots[plan.SlotAge]))
	q.PrimaryCareProviderID = d.ProviderID(n)
	q.PrimaryCareNPI = d.AppendNPI(q.PrimaryCareNPI[:0], n)
	w.refs.Provider(d, n)
}

// sharedRows is the number of rows of a table at which a batch of what all
// units share ends. A million patients point at a million providers, which as
// one batch took 0.6 GB.
const sharedRows = 4096

// sharing makes the batches of what all units share.
type sharing struct {
	*run
	rows   []*models.Rows // By number of table.
	buffer *buffer
	failed error // The first failure; nothing is written after it.
}

// shared makes the last batches: the directory's members that rows point at,
// and the records of the scenario.
func (r *run) shared(ctx context.Context) error {
	if !r.options.last() || !r.writesShared() {
		return nil
	}
	s := &sharing{run: r, rows: make([]*models.Rows, len(r.layout.tables)), buffer: &buffer{encoded: make([]any, len(r.sinks))}}
	batch := &s.buffer.batch
	batch.Seq, batch.Cohort, batch.Units = r.total.batches, -1, 1
	for i, t := range r.layout.tables {
		if t.Table.Per != shared {
			continue
		}
		s.rows[i] = models.NewRows(t.Table, t.Vocabs, 64)
		if r.layout.writes[i] {
			batch.Tables = append(batch.Tables, s.rows[i])
		}
	}
	s.directoryRows(ctx)
	r.scenarioRecords(s.rows)
	s.flush(ctx)
	return s.failed
}

// added notes a new row of the table.
func (s *sharing) added(ctx context.Context, table int) {
	if s.rows[table].N >= sharedRows {
		s.flush(ctx)
	}
}

// flush writes the rows that are there.
func (s *sharing) flush(ctx context.Context) {
	for i, t := range s.rows {
		if t == nil {
			continue
		}
		t.EndUnit()
		if s.layout.writes[i] {
			s.total.rows[i] += uint64(t.N)
		}
	}
	s.total.tally.Shared(&eval.State{Rows: s.rows, First: make([]int, len(s.rows))})
	if s.failed == nil {
		s.failed = ctx.Err()
	}
	if s.failed == nil && len(s.buffer.batch.Tables) > 0 {
		s.failed = encode(s.buffer, s.sinks)
		if s.failed == nil {
			s.failed = s.write(&s.buffer.batch, s.buffer.encoded)
		}
	}
	s.buffer.batch.Seq++
	for _, t := range s.rows {
		if t != nil {
			t.Reset()
		}
	}
}

// directoryRows are the members of the care directory, by number.
func (s *sharing) directoryRows(ctx context.Context) {
	d, refs := s.layout.library.directory, &s.total.refs
	if i := s.layout.index("organizations"); i >= 0 {
		row := models.Organization{Origin: origin(s.plan)}
		refs.Organizations(func(n stdlib.OrganizationNumber) {
			d.OrganizationRow(n, &row)
			s.rows[i].AppendOrganization(&row)
			s.added(ctx, i)
		})
	}
	if i := s.layout.index("facilities"); i >= 0 {
		row := models.Facility{Origin: origin(s.plan)}
		refs.Facilities(func(n stdlib.FacilityNumber) {
			d.FacilityRow(n, &row)
			s.rows[i].AppendFacility(&row)
			s.added(ctx, i)
		})
	}
	if i := s.layout.index("providers"); i >= 0 {
		row := models.Provider{Origin: origin(s.plan)}
		refs.Providers(func(n stdlib.ProviderNumber) {
			d.ProviderRow(n, &row)
			s.rows[i].AppendProvider(&row)
			s.added(ctx, i)
		})
	}
}

// scenarioRecords are the user's records that belong to nobody.
func (r *run) scenarioRecords(rows []*models.Rows) {
	w := r.newWorker()
	w.state.Rows = rows
	for i := range w.state.Slots {
		w.state.Slots[i] = math.NaN() // They belong to nobody.
	}
	key := rng.Seed(r.plan.Seed).Name("record")
	for i := range r.layout.records {
		if u := &r.layout.records[i]; u.def.Per == plan.PerScenario {
			w.recordRows(u, key.Name(u.def.Name), 0, 0, 0)
		}
	}
}
