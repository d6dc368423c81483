package runtime

import (
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

// shared makes the batch of what all units share, after the last one: the
// directory's members that rows point at, and the records of the scenario.
func (r *run) shared() error {
	if !r.options.last() || !r.writesShared() {
		return nil
	}
	rows := make([]*models.Rows, len(r.layout.tables))
	batch := models.Batch{Seq: r.total.batches, Cohort: -1, Units: 1}
	for i, t := range r.layout.tables {
		if t.Table.Per != shared {
			continue
		}
		rows[i] = models.NewRows(t.Table, t.Vocabs, 64)
		if r.layout.written[i] {
			batch.Tables = append(batch.Tables, rows[i])
		}
	}
	r.directoryRows(rows)
	r.scenarioRecords(rows)
	for i, t := range rows {
		if t == nil {
			continue
		}
		t.EndUnit()
		if r.layout.written[i] {
			r.total.rows[i] += uint64(t.N)
		}
	}
	r.total.tally.Shared(&eval.State{Rows: rows, First: make([]int, len(rows))})
	if len(batch.Tables) == 0 {
		return nil
	}
	b := &buffer{batch: batch, encoded: make([]any, len(r.sinks))}
	if err := encode(b, r.sinks); err != nil {
		return err
	}
	return r.write(&b.batch, b.encoded)
}

// directoryRows are the members of the care directory, by number.
func (r *run) directoryRows(rows []*models.Rows) {
	d, refs := r.layout.library.directory, &r.total.refs
	if i := r.layout.index("organizations"); i >= 0 {
		row := models.Organization{Origin: origin(r.plan)}
		refs.Organizations(func(n stdlib.OrganizationNumber) {
			d.OrganizationRow(n, &row)
			rows[i].AppendOrganization(&row)
		})
	}
	if i := r.layout.index("facilities"); i >= 0 {
		row := models.Facility{Origin: origin(r.plan)}
		refs.Facilities(func(n stdlib.FacilityNumber) {
			d.FacilityRow(n, &row)
			rows[i].AppendFacility(&row)
		})
	}
	if i := r.layout.index("providers"); i >= 0 {
		row := models.Provider{Origin: origin(r.plan)}
		refs.Providers(func(n stdlib.ProviderNumber) {
			d.ProviderRow(n, &row)
			rows[i].AppendProvider(&row)
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
