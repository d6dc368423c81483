// Package json encodes rows as JSON (RFC 8259): as one line a row (NDJSON), as
// one document with an array for each table, or as one document in which rows
// lie within the rows they belong to.
//
// In go batches; out come ndjson/<table>.ndjson for each table or one
// <name>.json. Every column is a member of every row, null where it has no
// value; ids, dates and timestamps (2025-03-01T09:30:00) are strings,
// decimals are numbers.
package json

import (
	"fmt"
	"unicode/utf8"

	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
)

// Encoder encodes rows; it may be used by many goroutines.
type Encoder struct {
	words output.Words
	end   string // What follows each row.
}

// newEncoder makes an encoder that ends each row so.
func newEncoder(end string) *Encoder {
	quote := func(s string) string { return string(appendString(nil, []byte(s))) }
	return &Encoder{words: output.Words{Escape: quote}, end: end}
}

// member is a column made ready.
type member struct {
	column *models.Column
	vector *models.Vector
	words  []string
	label  string // `,"name":`, or `{"name":` for the first.
}

// members makes the columns ready.
func (e *Encoder) members(r *models.Rows) []member {
	list := make([]member, len(r.Cols))
	for i := range list {
		c := &r.Table.Columns[i]
		label := []byte{','}
		if i == 0 {
			label[0] = '{'
		}
		label = append(appendString(label, []byte(c.Name)), ':')
		list[i] = member{c, &r.Cols[i], e.words.Of(r.Cols[i].Vocab), string(label)}
	}
	return list
}

// AppendRows appends the rows [lo, hi), each with its end.
func (e *Encoder) AppendRows(dst []byte, r *models.Rows, lo, hi int) ([]byte, error) {
	list := e.members(r)
	var err error
	for row := lo; row < hi; row++ {
		if dst, err = appendMembers(dst, list, row); err != nil {
			return dst, err
		}
		dst = append(append(dst, '}'), e.end...)
	}
	return dst, nil
}

// appendMembers appends a row without its closing brace.
func appendMembers(dst []byte, list []member, row int) ([]byte, error) {
	var err error
	for i := range list {
		m := &list[i]
		dst = append(dst, m.label...)
		if m.vector.IsNull(row) {
			dst = append(dst, "null"...)
			continue
		}
		if dst, err = m.append(dst, row); err != nil {
			return dst, fmt.Errorf("column %s: %w", m.column.Name, err)
		}
	}
	return dst, nil
}

// append appends the value of a row, which is not null.
func (m *member) append(dst []byte, row int) ([]byte, error) {
	v := m.vector
	switch m.column.Type {
	case models.TypeID:
		dst = append(models.ID(v.I64[row]).AppendTo(append(dst, '"')), '"')
	case models.TypeText:
		dst = appendString(dst, v.Text(row))
	case models.TypeSym:
		dst = append(dst, m.words[v.Idx[row]]...)
	case models.TypeInt:
		dst = models.AppendDecimal(dst, v.I64[row], 0)
	case models.TypeDecimal:
		dst = output.AppendDecimal(dst, m.column, v.I64[row])
	case models.TypeFloat:
		return output.AppendFloat(dst, v.F64[row])
	case models.TypeDate:
		dst = append(models.Date(v.I32[row]).AppendTo(append(dst, '"')), '"')
	case models.TypeTimestamp:
		dst = append(models.Instant(v.I64[row]).AppendISO(append(dst, '"')), '"')
	case models.TypeBool:
		if v.I64[row] != 0 {
			dst = append(dst, "true"...)
		} else {
			dst = append(dst, "false"...)
		}
	}
	return dst, nil
}

// isPlain reports whether the byte stands in a string as it is.
func isPlain(c byte) bool { return c >= ' ' && c != '"' && c != '\\' && c < utf8.RuneSelf }

// appendString appends a string in quotes. Bytes that are no UTF-8 become
// U+FFFD.
func appendString(dst, s []byte) []byte {
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); {
		if isPlain(s[i]) {
			i++
			continue
		}
		if s[i] >= utf8.RuneSelf {
			r, size := utf8.DecodeRune(s[i:])
			if r != utf8.RuneError || size > 1 {
				i += size
				continue
			}
		}
		dst = appendEscape(append(dst, s[from:i]...), s[i])
		i++
		from = i
	}
	return append(append(dst, s[from:]...), '"')
}

const hexDigits = "0123456789abcdef"

// appendEscape appends the escape of a byte that can't stand for itself.
func appendEscape(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	}
	if c >= utf8.RuneSelf {
		return append(dst, "\ufffd"...)
	}
	return append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
}
