package fhir

import (
	"fmt"
	"strconv"

	"github.com/hsc-dev/hsc/models"
)

// label makes the node of the text that a table of codes has for a value.
func (c *compiler) label(k column, name string, how writing) (node, error) {
	table, plain := c.maps[name], plainWord(how)
	if table == nil {
		return nil, fmt.Errorf("there is no table of codes %s", name)
	}
	return &symbol{k, c.slot(k, func(value string) string { return plain(table.of(value).text) })}, nil
}

// says is a word of the template's where the column has a value; where it is a
// truth, where it is true.
type says struct {
	column
	of   models.Type
	word []byte
}

func (n *says) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok || n.of == models.TypeBool && v.I64[row] == 0 {
		return dst, false
	}
	return append(dst, n.word...), true
}

// covered is a day, or the first of the scenario's period if that is later.
type covered struct {
	column
	from models.Date
}

func (n *covered) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok || n.from <= 0 {
		return dst, false
	}
	return append(max(n.from, models.Date(v.I32[row])).AppendTo(append(dst, '"')), '"'), true
}

// tail is the digits that a text ends in, within a string.
type tail struct{ column }

func (n *tail) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok {
		return dst, false
	}
	text := v.Text(row)
	start := len(text)
	for start > 0 && text[start-1] >= '0' && text[start-1] <= '9' {
		start--
	}
	return append(dst, text[start:]...), start < len(text)
}

// seen is the day on which the patient's last encounter ended, or so many days
// later.
type seen struct{ later models.Date }

func (n seen) append(dst []byte, c *context) ([]byte, bool) {
	if c.lastEnd == models.NoInstant {
		return dst, false
	}
	return append((c.lastEnd.Date() + n.later).AppendTo(append(dst, '"')), '"'), true
}

// tally is what a table of codes has for whole numbers: for each of its own,
// and * for all others.
type tally struct {
	column
	words map[int64]string
	other string
}

func newTally(k column, write func(value string) string, table codeTable) *tally {
	t := &tally{column: k, words: map[int64]string{}}
	for value := range table {
		if n, err := strconv.ParseInt(value, 10, 64); err == nil {
			t.words[n] = write(value)
		}
	}
	if table["*"] != nil {
		t.other = write("*")
	}
	return t
}

func (n *tally) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok {
		return dst, false
	}
	word, ok := n.words[v.I64[row]]
	if !ok {
		word = n.other
	}
	return append(dst, word...), word != ""
}

// on is the day of a time, within a string.
type on struct{ column }

func (n *on) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok {
		return dst, false
	}
	return models.Instant(v.I64[row]).Date().AppendTo(dst), true
}
