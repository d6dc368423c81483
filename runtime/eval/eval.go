// Package eval makes closures of a plan's expressions and draws.
//
// In go expressions (plan.Expr) and draws (plan.Draw), bound once to the
// plan's tables, their vocabularies and the gazetteer; out come functions of a
// State: a unit's slots and, where its rows have been made, those rows. What
// an expression means is said by plan.Expr.Eval, against which a test compares
// the closures; places, columns and aggregates have a value here only.
//
// A closure allocates nothing and may be called by any number of goroutines,
// each with a State of its own.
package eval

import (
	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// State is one unit while it is made or asked about. It belongs to one goroutine.
type State struct {
	// Slots are the unit's numbers, as the plan lays them out.
	Slots []float64
	// Cohort is the index of the unit's cohort in the plan.
	Cohort int
	// Unit is the number of the unit in its cohort.
	Unit uint32
	// Passed are the lines of has that others pass on to the unit, by the
	// draw's number (plan.Draw.Passing); 0 where none is.
	Passed []float64
	// Later are the slots that are empty until Draw is asked for their value;
	// nil where all are filled.
	Later []bool
	Draw  func(slot int) float64
	// Rows are the rows of the current batch by number of table (Binder.Table);
	// the unit's own are the last ones, from First on.
	Rows  []*models.Rows
	First []int
	// Row is the current row, while a column is read.
	Row int

	values      []float64 // Of a median, while it is gathered.
	left, right []byte    // Texts that are compared.
}

// Func is the value of an expression: NaN is undefined, a condition holds when
// it gives 1.
type Func func(*State) float64

// Sampler is a draw's value at u of (0,1), the unit's number in the facet's
// stream. NaN is undefined.
type Sampler func(s *State, u float64) float64

// Table is a table that expressions may read, with the vocabulary of each
// column of symbols that has no closed one.
type Table struct {
	Table  *models.Table
	Vocabs []*models.Vocab
}

// Vocab is the vocabulary of a column of symbols, nil where it has none.
func (t *Table) Vocab(column int) *models.Vocab {
	if v := t.Table.Columns[column].Vocab; v != nil {
		return v
	}
	if column < len(t.Vocabs) {
		return t.Vocabs[column]
	}
	return nil
}

// Binder knows what expressions may refer to. It is read-only.
type Binder struct {
	plan   *plan.Plan
	tables []Table
}

// NewBinder binds expressions of a plan to tables. State.Rows has the rows of
// the tables in the same order.
func NewBinder(p *plan.Plan, tables []Table) *Binder {
	return &Binder{plan: p, tables: tables}
}

// Table is the number of the named table, or -1.
func (b *Binder) Table(name string) int {
	for i := range b.tables {
		if b.tables[i].Table.Name == name {
			return i
		}
	}
	return -1
}

// Tables are the bound tables, in the order of State.Rows.
func (b *Binder) Tables() []Table { return b.tables }

// Expr compiles an expression about a unit.
func (b *Binder) Expr(x *plan.Expr) (Func, error) {
	return (&scope{Binder: b, table: noTable}).expr(x)
}

const noTable = -1

// scope is where an expression stands: in a unit, or at a row of a table.
type scope struct {
	*Binder
	table int
}

// places is the gazetteer; asking for it reads the library's tables.
func (s *scope) places() *stdlib.Gazetteer { return stdlib.Places() }

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func constant(v float64) Func { return func(*State) float64 { return v } }
