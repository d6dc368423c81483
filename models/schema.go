package models

import "strings"

// Type is what a column holds, and with it the vector that its values lie in.
type Type uint8

// The types of columns.
const (
	// TypeID is an ID (vector I64).
	TypeID Type = iota
	// TypeText is free text (vectors Off and Bytes).
	TypeText
	// TypeSym is a code into the column's vocabulary (vector Idx).
	TypeSym
	// TypeInt is a whole number (vector I64).
	TypeInt
	// TypeDecimal is a whole number of 10^-Scale (vector I64).
	TypeDecimal
	// TypeFloat is a number of double precision (vector F64).
	TypeFloat
	// TypeDate is a Date (vector I32).
	TypeDate
	// TypeTimestamp is an Instant (vector I64, seconds).
	TypeTimestamp
	// TypeBool is 0 or 1 (vector I64).
	TypeBool
)

// String is the type's name as docs/tables.md has it.
func (t Type) String() string {
	names := [...]string{"id", "text", "symbol", "integer", "decimal", "float", "date", "timestamp", "boolean"}
	if int(t) >= len(names) {
		return "unknown"
	}
	return names[t]
}

// Column describes one column of a table.
type Column struct {
	Name string
	Type Type
	// Scale is the number of decimals of a TypeDecimal.
	Scale int
	// Unit is the unit of measure (UCUM), where the column has one.
	Unit string
	// Key is "primary" for the column that names the row, else empty.
	Key string
	// Refs is the column that this one points at, as table.column.
	Refs string
	// System is the code system that the values come from.
	System string
	// Doc says in a sentence what the column holds.
	Doc      string
	Nullable bool
	Unique   bool
	// Vocab is the closed vocabulary of a TypeSym, in the order of its Sym
	// constants; nil where the vocabulary is bound for each run.
	Vocab *Vocab
}

// Table describes one table. Its columns begin with those of its struct, in
// the struct's order; columns of the user's own may follow.
type Table struct {
	Name, Doc string
	// Per is "unit" for rows that belong to a unit, "shared" for those that
	// all units share.
	Per     string
	Columns []Column
}

// Index is the place of the named column, or -1.
func (t *Table) Index(name string) int {
	for i := range t.Columns {
		if t.Columns[i].Name == name {
			return i
		}
	}
	return -1
}

// Primary is the place of the primary key, or -1.
func (t *Table) Primary() int {
	for i := range t.Columns {
		if t.Columns[i].Key == "primary" {
			return i
		}
	}
	return -1
}

// Find makes the schema of the named table, or nil where there is none. Like
// Tables it makes it anew, so that the caller may add columns.
func Find(name string) *Table {
	for _, t := range Tables() {
		if t.Name == name {
			return t
		}
	}
	return nil
}

// SplitRef parts a reference, table.column.
func SplitRef(ref string) (table, column string) {
	table, column, _ = strings.Cut(ref, ".")
	return table, column
}
