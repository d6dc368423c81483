// Package chartbook tells the lives of people as a clinician reads a chart.
//
// In go the rows of the tables, as a run makes them (Book is a sink) or as a
// database keeps them (Book.Add); out come charts: who the person is, what is
// wrong, what is taken, and the encounters in the order of time, as text for
// readers and as JSON for machines. Nothing is made here that isn't in the
// rows, but for the names that people use (Names).
package chartbook

import (
	"slices"
	"strconv"

	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
)

// The tables that charts are made of.
const (
	patients      = "patients"
	persons       = "persons"
	providers     = "providers"
	facilities    = "facilities"
	encounters    = "encounters"
	diagnoses     = "diagnoses"
	problemList   = "problems"
	procedures    = "procedures"
	medications   = "medications"
	labResults    = "lab_results"
	vitalSigns    = "vital_signs"
	immunizations = "immunizations"
	allergies     = "allergies"
	notes         = "clinical_notes"
)

// Tables are the names of the tables that charts are made of.
func Tables() []string {
	return []string{
		patients, persons, providers, facilities, encounters, diagnoses, problemList, procedures, medications,
		labResults, vitalSigns, immunizations, allergies, notes,
	}
}

// Book holds rows as text, by table, in the order in which they came. People
// are numbered from 1 in the order of table patients.
type Book struct {
	tables map[string]*table
}

// New is a book without rows.
func New() *Book { return &Book{tables: map[string]*table{}} }

// table is rows under a header; null is empty.
type table struct {
	columns map[string]int
	rows    [][]string
	by      map[string]map[string][]int // Row numbers by column and value, made when asked for.
}

// row is a row of a table.
type row struct {
	columns map[string]int
	cells   []string
}

// text is the value in a column, empty where it is null or there is no such column.
func (r row) text(column string) string {
	i, ok := r.columns[column]
	if !ok || i >= len(r.cells) {
		return ""
	}
	return r.cells[i]
}

// number is a whole number, 0 where there is none.
func (r row) number(column string) int {
	n, err := strconv.Atoi(r.text(column))
	if err != nil {
		return 0
	}
	return n
}

// Declare says that there is a table, though it may have no rows.
func (b *Book) Declare(name string, columns []string) {
	if b.tables[name] != nil {
		return
	}
	t := &table{columns: make(map[string]int, len(columns)), by: map[string]map[string][]int{}}
	for i, c := range columns {
		t.columns[c] = i
	}
	b.tables[name] = t
}

// Add adds a row of a table; all rows of a table have the same columns.
func (b *Book) Add(name string, columns, cells []string) {
	b.Declare(name, columns)
	t := b.tables[name]
	t.rows = append(t.rows, slices.Clone(cells))
	clear(t.by)
}

// Encode has nothing to do: charts are small, and Write does all.
func (b *Book) Encode(*models.Batch) (any, error) { return struct{}{}, nil }

// Write takes the rows of a batch.
func (b *Book) Write(batch *models.Batch, _ any) error {
	for _, r := range batch.Tables {
		if r == nil || !slices.Contains(Tables(), r.Table.Name) {
			continue
		}
		if err := b.addRows(r); err != nil {
			return err
		}
	}
	return nil
}

func (b *Book) addRows(r *models.Rows) error {
	columns, cells := make([]string, len(r.Cols)), make([]string, len(r.Cols))
	for i := range r.Cols {
		columns[i] = r.Table.Columns[i].Name
	}
	b.Declare(r.Table.Name, columns)
	for at := range r.N {
		for i := range r.Cols {
			text, err := cell(&r.Table.Columns[i], &r.Cols[i], at)
			if err != nil {
				return err
			}
			cells[i] = text
		}
		b.Add(r.Table.Name, columns, cells)
	}
	return nil
}

// cell is a value as the database gives it.
func cell(c *models.Column, v *models.Vector, at int) (string, error) {
	if v.IsNull(at) {
		return "", nil
	}
	switch c.Type {
	case models.TypeID:
		return models.ID(v.I64[at]).String(), nil
	case models.TypeText:
		return string(v.Text(at)), nil
	case models.TypeSym:
		return v.Vocab.At(models.Sym(v.Idx[at])), nil
	case models.TypeInt:
		return strconv.FormatInt(v.I64[at], 10), nil
	case models.TypeDecimal:
		return string(models.AppendDecimal(nil, v.I64[at], c.Scale)), nil
	case models.TypeFloat:
		text, err := output.AppendFloat(nil, v.F64[at])
		return string(text), err
	case models.TypeDate:
		return models.Date(v.I32[at]).String(), nil
	case models.TypeTimestamp:
		return models.Instant(v.I64[at]).String(), nil
	case models.TypeBool:
		return strconv.FormatBool(v.I64[at] != 0), nil
	}
	return "", nil
}

// all is the rows of a table.
func (b *Book) all(name string) []row {
	t := b.tables[name]
	if t == nil {
		return nil
	}
	out := make([]row, len(t.rows))
	for i, cells := range t.rows {
		out[i] = row{t.columns, cells}
	}
	return out
}

// where is the rows of a table that have the value in the column.
func (b *Book) where(name, column, value string) []row {
	t := b.tables[name]
	if t == nil || value == "" {
		return nil
	}
	index, ok := t.by[column]
	if !ok {
		index = map[string][]int{}
		for i, cells := range t.rows {
			key := row{t.columns, cells}.text(column)
			index[key] = append(index[key], i)
		}
		t.by[column] = index
	}
	var out []row
	for _, i := range index[value] {
		out = append(out, row{t.columns, t.rows[i]})
	}
	return out
}

// one is the row of a table that has the value in the column; without it all
// of the row's values are empty.
func (b *Book) one(name, column, value string) row {
	if found := b.where(name, column, value); len(found) > 0 {
		return found[0]
	}
	return row{}
}

// has says that the table came with the rows.
func (b *Book) has(name string) bool { return b.tables[name] != nil }
