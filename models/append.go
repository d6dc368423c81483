package models

// The appenders below take a column by its place. Each adds one value to it
// and closes no row. The null of its type (NoDate, NoSym, nil, ...) is a null,
// whether the column may be null or not: Check tells.

// AppendID appends an id to a column of type id; 0 is null.
func (r *Rows) AppendID(col int, id ID) {
	v := &r.Cols[col]
	if id == 0 {
		r.setNull(v, len(v.I64))
	}
	v.I64 = append(v.I64, int64(id))
}

// AppendInt appends a whole number to a column of type integer; NoInt is null.
func (r *Rows) AppendInt(col int, n int64) {
	v := &r.Cols[col]
	if n == NoInt {
		r.setNull(v, len(v.I64))
		n = 0
	}
	v.I64 = append(v.I64, n)
}

// AppendDecimal appends an unscaled value to a column of type decimal; NoInt
// is null.
func (r *Rows) AppendDecimal(col int, unscaled int64) { r.AppendInt(col, unscaled) }

// AppendBool appends to a column of type boolean.
func (r *Rows) AppendBool(col int, b bool) {
	v := &r.Cols[col]
	var n int64
	if b {
		n = 1
	}
	v.I64 = append(v.I64, n)
}

// AppendFloat appends to a column of type float; a value that is not ok is
// null.
func (r *Rows) AppendFloat(col int, f float64, ok bool) {
	v := &r.Cols[col]
	if !ok {
		r.setNull(v, len(v.F64))
		f = 0
	}
	v.F64 = append(v.F64, f)
}

// AppendDate appends to a column of type date; NoDate is null.
func (r *Rows) AppendDate(col int, d Date) {
	v := &r.Cols[col]
	if d == NoDate {
		r.setNull(v, len(v.I32))
		d = 0
	}
	v.I32 = append(v.I32, int32(d))
}

// AppendInstant appends to a column of type timestamp; NoInstant is null.
func (r *Rows) AppendInstant(col int, t Instant) {
	v := &r.Cols[col]
	if t == NoInstant {
		r.setNull(v, len(v.I64))
		t = 0
	}
	v.I64 = append(v.I64, int64(t))
}

// AppendSym appends to a column of type symbol; NoSym is null.
func (r *Rows) AppendSym(col int, s Sym) {
	v := &r.Cols[col]
	if s == NoSym {
		r.setNull(v, len(v.Idx))
		s = 0
	}
	v.Idx = append(v.Idx, uint32(s))
}

// AppendText appends a copy of the text to a column of type text; nil is null.
func (r *Rows) AppendText(col int, text []byte) {
	v := &r.Cols[col]
	if text == nil {
		r.setNull(v, len(v.Off)-1)
	}
	v.Bytes = append(v.Bytes, text...)
	v.Off = append(v.Off, uint32(len(v.Bytes)))
}

// AppendString appends the text to a column of type text; it is never null.
func (r *Rows) AppendString(col int, text string) {
	v := &r.Cols[col]
	v.Bytes = append(v.Bytes, text...)
	v.Off = append(v.Off, uint32(len(v.Bytes)))
}

// AppendNull appends a null of the column's type.
func (r *Rows) AppendNull(col int) {
	v := &r.Cols[col]
	t := r.Table.Columns[col].Type
	r.setNull(v, v.length(t))
	switch t {
	case TypeDate:
		v.I32 = append(v.I32, 0)
	case TypeFloat:
		v.F64 = append(v.F64, 0)
	case TypeText:
		v.Off = append(v.Off, uint32(len(v.Bytes)))
	case TypeSym:
		v.Idx = append(v.Idx, 0)
	case TypeID, TypeInt, TypeDecimal, TypeTimestamp, TypeBool:
		v.I64 = append(v.I64, 0)
	}
}

// AppendMoney appends an amount to a column of type decimal with two decimals.
func (r *Rows) AppendMoney(col int, m Money) { r.AppendInt(col, int64(m)) }
