package models

import "fmt"

// Vector holds the values of one column. Which of its slices are used depends
// on the column's Type; a null has the zero value in them.
type Vector struct {
	// I64 holds IDs, integers, unscaled decimals, timestamps in seconds, and
	// booleans as 0 and 1.
	I64 []int64
	// I32 holds dates.
	I32 []int32
	// F64 holds floats.
	F64 []float64
	// Idx holds codes into Vocab.
	Idx []uint32
	// Off has the ends of the texts in Bytes, with a leading 0: text i is
	// Bytes[Off[i]:Off[i+1]].
	Off   []uint32
	Bytes []byte
	// Valid has a bit for each row, 0 for a null (bit i&63 of word i>>6);
	// nil means that no value is null. Bits behind the last row are 1.
	Valid []uint64
	// Vocab is the vocabulary of Idx.
	Vocab *Vocab

	spare []uint64 // Valid's memory, while Valid is nil
}

// IsNull reports whether the row's value is null.
func (v *Vector) IsNull(row int) bool {
	return v.Valid != nil && v.Valid[row>>6]>>(uint(row)&63)&1 == 0
}

// Text is the text of a row; it stays valid until Reset.
func (v *Vector) Text(row int) []byte {
	lo, hi := v.Off[row], v.Off[row+1]
	return v.Bytes[lo:hi:hi]
}

// Rows are the rows of one table in a batch, column by column.
//
// Values are appended column by column, and a row is closed when all of its
// columns have one: the Append method of the table's struct (AppendPatient,
// ...) appends the struct's columns and closes the row; columns of the user's
// own get their value right before or after it, by AppendInt, AppendText and
// so on. A table without a struct gets all its values by those and closes the
// row by EndRow. EndUnit follows the last row of each unit. Check tells
// whether all that was kept to.
type Rows struct {
	Table *Table
	// N is the number of closed rows.
	N    int
	Cols []Vector
	// Units has the first row of each unit, and N behind the last one.
	Units []int32
}

// Batch is what a run of consecutive units of one cohort made, or what all
// units share: some rows of each table.
type Batch struct {
	// Seq numbers the batches in plan order, from 0.
	Seq int
	// First is the number of the first unit in its cohort.
	First uint64
	// Units is the number of units; each of the tables has as many.
	Units int
	// Cohort is the number of the cohort in the plan.
	Cohort int
	Tables []*Rows
}

// NewRows makes empty rows of a table with room for about capUnits rows in
// each column. Each column of symbols without a closed vocabulary takes the
// one at its place in vocabs, which may be shorter than the columns.
func NewRows(t *Table, vocabs []*Vocab, capUnits int) *Rows {
	r := &Rows{Table: t, Cols: make([]Vector, len(t.Columns)), Units: make([]int32, 1, capUnits+1)}
	for i := range t.Columns {
		c, v := &t.Columns[i], &r.Cols[i]
		switch c.Type {
		case TypeDate:
			v.I32 = make([]int32, 0, capUnits)
		case TypeFloat:
			v.F64 = make([]float64, 0, capUnits)
		case TypeText:
			v.Off = make([]uint32, 1, capUnits+1)
		case TypeSym:
			v.Idx = make([]uint32, 0, capUnits)
			v.Vocab = c.Vocab
			if v.Vocab == nil && i < len(vocabs) {
				v.Vocab = vocabs[i]
			}
		case TypeID, TypeInt, TypeDecimal, TypeTimestamp, TypeBool:
			v.I64 = make([]int64, 0, capUnits)
		}
	}
	return r
}

// Reset empties the rows and keeps their memory.
func (r *Rows) Reset() {
	r.N = 0
	r.Units = append(r.Units[:0], 0)
	for i := range r.Cols {
		v := &r.Cols[i]
		v.I64, v.I32, v.F64, v.Idx, v.Bytes = v.I64[:0], v.I32[:0], v.F64[:0], v.Idx[:0], v.Bytes[:0]
		if len(v.Off) > 0 {
			v.Off = v.Off[:1]
		}
		if v.Valid != nil {
			v.spare, v.Valid = v.Valid[:0], nil
		}
	}
}

// Text is the text in a column of type text; it stays valid until Reset.
func (r *Rows) Text(col, row int) []byte { return r.Cols[col].Text(row) }

// IsNull reports whether the value is null.
func (r *Rows) IsNull(col, row int) bool { return r.Cols[col].IsNull(row) }

// Unit is the range of rows [lo, hi) of the batch's i-th unit.
func (r *Rows) Unit(i int) (lo, hi int) { return int(r.Units[i]), int(r.Units[i+1]) }

// EndRow closes a row.
func (r *Rows) EndRow() {
	r.N++
	if r.N&63 == 0 {
		r.growValid()
	}
}

// EndUnit closes a unit; it may have no rows.
func (r *Rows) EndUnit() { r.Units = append(r.Units, int32(r.N)) }

// growValid gives each column that has nulls a word for the rows to come.
func (r *Rows) growValid() {
	for i := range r.Cols {
		if v := &r.Cols[i]; v.Valid != nil {
			v.cover(r.N)
		}
	}
}

// cover makes the validity bits of all rows up to this one.
func (v *Vector) cover(row int) {
	if v.Valid == nil {
		v.Valid = v.spare[:0]
	}
	for len(v.Valid) <= row>>6 {
		v.Valid = append(v.Valid, ^uint64(0))
	}
}

// setNull marks a row's value as null.
func (r *Rows) setNull(v *Vector, row int) {
	v.cover(max(row, r.N))
	v.Valid[row>>6] &^= 1 << (uint(row) & 63)
}

// Check reports what the rows lack: a column without a value for each row, a
// null where the column has none, a symbol that its vocabulary doesn't have,
// or units that don't end with the last row.
func (r *Rows) Check() error {
	for i := range r.Cols {
		if err := r.checkColumn(i); err != nil {
			return fmt.Errorf("table %s, column %s: %w", r.Table.Name, r.Table.Columns[i].Name, err)
		}
	}
	if last := r.Units[len(r.Units)-1]; int(last) != r.N {
		return fmt.Errorf("table %s: the units end at row %d of %d: EndUnit is missing", r.Table.Name, last, r.N)
	}
	return nil
}

func (r *Rows) checkColumn(i int) error {
	c, v := &r.Table.Columns[i], &r.Cols[i]
	if n := v.length(c.Type); n != r.N {
		return fmt.Errorf("expected %d values, found %d", r.N, n)
	}
	for row := range r.N {
		if v.IsNull(row) {
			if !c.Nullable {
				return fmt.Errorf("row %d is null, and the column takes no nulls", row)
			}
			continue
		}
		if c.Type == TypeSym && (v.Vocab == nil || int(v.Idx[row]) >= v.Vocab.Len()) {
			return fmt.Errorf("row %d has symbol %d, which its vocabulary doesn't have", row, v.Idx[row])
		}
	}
	return nil
}

// length is the number of values that the vector has.
func (v *Vector) length(t Type) int {
	switch t {
	case TypeDate:
		return len(v.I32)
	case TypeFloat:
		return len(v.F64)
	case TypeText:
		return len(v.Off) - 1
	case TypeSym:
		return len(v.Idx)
	case TypeID, TypeInt, TypeDecimal, TypeTimestamp, TypeBool:
	}
	return len(v.I64)
}
