package runtime

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
)

// shared is what models.Table.Per says of tables that all units share.
const shared = "shared"

// Vocabs are the vocabularies of a run's tables, fixed before anything runs.
type Vocabs struct {
	tables []eval.Table
}

// Of are the vocabularies of a table by column, nil for columns that have none
// or a closed one.
func (v *Vocabs) Of(table string) []*models.Vocab {
	for i := range v.tables {
		if v.tables[i].Table.Name == table {
			return v.tables[i].Vocabs
		}
	}
	return nil
}

// layout is the tables that a run makes, those of it that are written, and
// their vocabularies.
type layout struct {
	library *library
	tables  []eval.Table // In the order of models.Tables, then the records.
	writes  []bool
	columns []userColumn
	records []userRecord
}

func newLayout(p *plan.Plan) (*layout, error) {
	lib, err := loadLibrary(p)
	if err != nil {
		return nil, err
	}
	l := &layout{library: lib}
	needed := neededTables(p)
	for _, t := range models.Tables() {
		written := slices.Contains(p.Tables, t.Name)
		if !written && !needed[t.Name] {
			continue
		}
		vocabs := lib.vocabsOf(t)
		if t.Name == patientsTable {
			if vocabs, err = l.addColumns(p, t, vocabs); err != nil {
				return nil, err
			}
		}
		l.add(t, vocabs, written)
	}
	for i, r := range p.Records {
		if err := l.addRecord(p, i, slices.Contains(p.Tables, r.Name)); err != nil {
			return nil, err
		}
	}
	for _, name := range p.Tables {
		if l.index(name) < 0 {
			return nil, fmt.Errorf("the plan writes table %q, which doesn't exist", name)
		}
	}
	return l, nil
}

// written are the tables that are written.
func (l *layout) written() (out []*models.Table) {
	for i := range l.tables {
		if l.writes[i] {
			out = append(out, l.tables[i].Table)
		}
	}
	return out
}

func (l *layout) add(t *models.Table, vocabs []*models.Vocab, written bool) {
	l.tables = append(l.tables, eval.Table{Table: t, Vocabs: vocabs})
	l.writes = append(l.writes, written)
}

func (l *layout) index(table string) int {
	return slices.IndexFunc(l.tables, func(t eval.Table) bool { return t.Table.Name == table })
}

// neededTables are the tables that something of the plan goes over, written or not.
func neededTables(p *plan.Plan) map[string]bool {
	needed := map[string]bool{}
	see := func(x *plan.Expr) {
		x.Walk(func(x *plan.Expr) {
			if x.Op == plan.OpAgg && x.Agg != nil && !x.Agg.Units {
				needed[x.Agg.Table] = true
			}
		})
	}
	for _, e := range p.Expects {
		see(e.X)
		see(e.Got)
	}
	for _, c := range p.Columns {
		see(c.X)
	}
	for _, c := range p.Cohorts {
		for _, r := range c.Redraw {
			see(r.X)
		}
	}
	for _, r := range p.Records {
		see(r.Where)
		if r.Per == plan.PerEncounter {
			needed[encountersTable] = true
		}
		for _, c := range r.Columns {
			c.Draw.Exprs(see)
		}
	}
	return needed
}
