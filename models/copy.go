package models

import "slices"

// AppendRows appends the rows [lo, hi) of other rows of the same table, which
// have the same vocabularies. Units are not copied: EndUnit is the caller's.
func (r *Rows) AppendRows(from *Rows, lo, hi int) {
	n := r.N + hi - lo
	for i := range r.Cols {
		dst, src := &r.Cols[i], &from.Cols[i]
		r.copyNulls(dst, src, lo, hi)
		dst.Vocab = src.Vocab
		switch r.Table.Columns[i].Type {
		case TypeDate:
			dst.I32 = append(dst.I32, src.I32[lo:hi]...)
		case TypeFloat:
			dst.F64 = append(dst.F64, src.F64[lo:hi]...)
		case TypeText:
			dst.appendTexts(src, lo, hi)
		case TypeSym:
			dst.Idx = append(dst.Idx, src.Idx[lo:hi]...)
		case TypeID, TypeInt, TypeDecimal, TypeTimestamp, TypeBool:
			dst.I64 = append(dst.I64, src.I64[lo:hi]...)
		}
	}
	r.N = n
	r.growValid()
}

// copyNulls marks the rows that will stand behind the present ones.
func (r *Rows) copyNulls(dst, src *Vector, lo, hi int) {
	if src.Valid == nil {
		return
	}
	for row := lo; row < hi; row++ {
		if src.IsNull(row) {
			r.setNull(dst, r.N+row-lo)
		}
	}
}

func (v *Vector) appendTexts(src *Vector, lo, hi int) {
	from, base := src.Off[lo], uint32(len(v.Bytes))
	v.Bytes = append(v.Bytes, src.Bytes[from:src.Off[hi]]...)
	for row := lo; row < hi; row++ {
		v.Off = append(v.Off, src.Off[row+1]-from+base)
	}
}

// Grow makes room for n times the rows [lo, hi) of other rows of the table, so
// that appending as many moves nothing.
func (r *Rows) Grow(from *Rows, lo, hi, n int) {
	rows := n * (hi - lo)
	for i := range r.Cols {
		dst, src := &r.Cols[i], &from.Cols[i]
		switch r.Table.Columns[i].Type {
		case TypeDate:
			dst.I32 = slices.Grow(dst.I32, rows)
		case TypeFloat:
			dst.F64 = slices.Grow(dst.F64, rows)
		case TypeText:
			dst.Off = slices.Grow(dst.Off, rows)
			dst.Bytes = slices.Grow(dst.Bytes, n*int(src.Off[hi]-src.Off[lo]))
		case TypeSym:
			dst.Idx = slices.Grow(dst.Idx, rows)
		case TypeID, TypeInt, TypeDecimal, TypeTimestamp, TypeBool:
			dst.I64 = slices.Grow(dst.I64, rows)
		}
	}
}
