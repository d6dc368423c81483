// Package csv encodes rows as comma-separated values (RFC 4180): lines end in
// CRLF, the first names the columns, and a field is quoted where it has a
// comma, a quote or a line end.
//
// In go batches; out comes a file for each table. A null is an empty field, an
// empty text is "" in quotes. Booleans are true and false, dates 2025-03-01,
// timestamps 2025-03-01 09:30:00. The header is written by the first shard
// only, so that the slices put together are the whole.
package csv

import (
	"fmt"
	"strings"

	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
)

// New begins the tables' files in the folder.
func New(f *output.Folder, tables []*models.Table, o output.Options) (*output.Lines, error) {
	return output.NewLines(f, tables, ".csv", o, NewEncoder(), Header)
}

// Header is the line that names the table's columns.
func Header(t *models.Table) []byte {
	var b []byte
	for i := range t.Columns {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, escape(t.Columns[i].Name)...)
	}
	return append(b, '\r', '\n')
}

// Encoder encodes rows; it may be used by many goroutines.
type Encoder struct{ words output.Words }

// NewEncoder makes an encoder.
func NewEncoder() *Encoder { return &Encoder{words: output.Words{Escape: escape}} }

// cell is a column made ready.
type cell struct {
	column *models.Column
	vector *models.Vector
	words  []string
}

// AppendRows appends the rows [lo, hi) as lines.
func (e *Encoder) AppendRows(dst []byte, r *models.Rows, lo, hi int) ([]byte, error) {
	cells := make([]cell, len(r.Cols))
	for i := range cells {
		cells[i] = cell{&r.Table.Columns[i], &r.Cols[i], e.words.Of(r.Cols[i].Vocab)}
	}
	var err error
	for row := lo; row < hi; row++ {
		for i := range cells {
			if i > 0 {
				dst = append(dst, ',')
			}
			if cells[i].vector.IsNull(row) {
				continue
			}
			if dst, err = cells[i].append(dst, row); err != nil {
				return dst, fmt.Errorf("column %s: %w", cells[i].column.Name, err)
			}
		}
		dst = append(dst, '\r', '\n')
	}
	return dst, nil
}

// append appends the value of a row, which is not null.
func (c *cell) append(dst []byte, row int) ([]byte, error) {
	v := c.vector
	switch c.column.Type {
	case models.TypeID:
		dst = models.ID(v.I64[row]).AppendTo(dst)
	case models.TypeText:
		dst = appendText(dst, v.Text(row))
	case models.TypeSym:
		dst = append(dst, c.words[v.Idx[row]]...)
	case models.TypeInt:
		dst = models.AppendDecimal(dst, v.I64[row], 0)
	case models.TypeDecimal:
		dst = output.AppendDecimal(dst, c.column, v.I64[row])
	case models.TypeFloat:
		return output.AppendFloat(dst, v.F64[row])
	case models.TypeDate:
		dst = models.Date(v.I32[row]).AppendTo(dst)
	case models.TypeTimestamp:
		dst = models.Instant(v.I64[row]).AppendTo(dst)
	case models.TypeBool:
		if v.I64[row] != 0 {
			dst = append(dst, "true"...)
		} else {
			dst = append(dst, "false"...)
		}
	}
	return dst, nil
}

// special has the characters for which a field must be quoted.
const special = ",\"\r\n"

// isSpecial is special by byte.
var isSpecial = [256]bool{',': true, '"': true, '\r': true, '\n': true}

// appendText appends a field that may need quotes.
func appendText(dst, text []byte) []byte {
	if len(text) == 0 {
		return append(dst, '"', '"')
	}
	for i := range text {
		if isSpecial[text[i]] {
			return appendQuoted(dst, text)
		}
	}
	return append(dst, text...)
}

func appendQuoted(dst, text []byte) []byte {
	dst = append(dst, '"')
	for i := range text {
		if text[i] == '"' {
			dst = append(dst, '"')
		}
		dst = append(dst, text[i])
	}
	return append(dst, '"')
}

// escape is the string as a field.
func escape(s string) string {
	if s != "" && !strings.ContainsAny(s, special) {
		return s
	}
	return string(appendText(nil, []byte(s)))
}
