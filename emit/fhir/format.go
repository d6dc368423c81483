package fhir

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"

	"github.com/hsc-dev/hsc/models"
)

// writing is how a value stands: on its own, or within a string.
type writing int

const (
	jsonValue writing = iota // With quotes where JSON has them.
	plainText                // Within a string.
	xhtmlText                // Within XHTML within a string.
	rawText                  // As it is, for base64.
)

// column is a column of the row that an alias stands at.
type column struct{ alias, col int }

// row is the row, and whether it has a value in the column.
func (k column) row(c *context) (*models.Vector, int, bool) {
	row := c.at[k.alias]
	if row < 0 {
		return nil, 0, false
	}
	v := &c.rows[k.alias].Cols[k.col]
	return v, row, !v.IsNull(row)
}

// expression makes a node of column|format.
func (c *compiler) expression(text string, how writing) (node, error) {
	path, format, _ := strings.Cut(text, "|")
	format, arg, _ := strings.Cut(format, ":")
	if strings.HasPrefix(path, "@") {
		return c.special(path[1:], format, arg)
	}
	k, t, err := c.column(path)
	if err != nil {
		return nil, err
	}
	n, err := c.formatted(k, t, format, arg, how)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", text, err)
	}
	return n, nil
}

// column finds a column by its path.
func (c *compiler) column(path string) (column, *models.Column, error) {
	alias := c.base
	if name, col, dotted := strings.Cut(path, "."); dotted {
		var err error
		if alias, err = c.alias(name); err != nil {
			return column{}, nil, err
		}
		path = col
	}
	t := c.tables[alias]
	i := t.Index(path)
	if i < 0 {
		return column{}, nil, fmt.Errorf("table %s has no column %s", t.Name, path)
	}
	return column{alias, i}, &t.Columns[i], nil
}

// special makes a node of what no column has.
func (c *compiler) special(name, format, arg string) (node, error) {
	switch {
	case name == "code" && c.maps[format] != nil:
		return literal(c.maps[format].of(arg).append(nil)), nil
	case (name == "organization" || name == "last") && format == "ref":
		typ := typeOf(arg)
		if typ < 0 {
			return nil, fmt.Errorf("unknown resource type %s", arg)
		}
		return &owner{typ, name == "last"}, nil
	case name == "identifier" && format == "":
		return identifier{}, nil
	case name == "targets" && format == "":
		return targets{}, nil
	case name == "updated" && format == "":
		return updated{}, nil
	case name == "seen" && format == "":
		return seen{}, nil
	case name == "due" && format == "":
		const year = 365
		return seen{year}, nil
	}
	return nil, fmt.Errorf("unknown value @%s|%s", name, format)
}

// formatted makes the node of a column in a format; without one, that of its
// type.
func (c *compiler) formatted(k column, t *models.Column, format, arg string, how writing) (node, error) {
	switch format {
	case "ref":
		return c.reference(k, arg)
	case "concept", "coded", "coding", "json", "each":
		return c.mapped(k, t, format, arg)
	case "instant":
		return &instant{k, t.Type}, nil
	case "base64":
		return &encoded{k}, nil
	case "digits":
		return &digits{k}, nil
	case "unitof", "ucumof":
		return &unitOf{k, c.maps["ucum"], format == "unitof"}, nil
	case "words":
		plain := plainWord(how)
		return &symbol{k, c.slot(k, func(value string) string { return plain(strings.ReplaceAll(value, "_", " ")) })}, nil
	case "ndc":
		plain := plainWord(how)
		return &symbol{k, c.slot(k, func(value string) string { return plain(tenDigits(value)) })}, nil
	case "unit":
		return &symbol{k, c.slot(k, unitWord(how))}, nil
	case "label":
		return c.label(k, arg, how)
	case "payer":
		return c.payer(k), nil
	case "says":
		return &says{k, t.Type, appendString(nil, []byte(arg))}, nil
	case "on":
		return &on{k}, nil
	case "covered":
		return &covered{k, c.options.From}, nil
	case "tail":
		return &tail{k}, nil
	case "":
		return c.plain(k, t, how)
	}
	return nil, fmt.Errorf("unknown format %s", format)
}

func (c *compiler) plain(k column, t *models.Column, how writing) (node, error) {
	switch t.Type {
	case models.TypeID:
		return &ident{k, how == jsonValue}, nil
	case models.TypeText:
		return &text{k, how}, nil
	case models.TypeSym:
		return &symbol{k, c.slot(k, plainWord(how))}, nil
	case models.TypeInt:
		return &decimal{k, 0}, nil
	case models.TypeDecimal:
		return &decimal{k, t.Scale}, nil
	case models.TypeDate:
		return &day{k, how == jsonValue}, nil
	case models.TypeTimestamp:
		return &instant{k, t.Type}, nil
	case models.TypeBool:
		return &boolean{k}, nil
	case models.TypeFloat:
	}
	return nil, fmt.Errorf("a %s can't be written", t.Type)
}

// mapped is what a table of codes has for the value. Symbols have it made
// once for each vocabulary.
func (c *compiler) mapped(k column, t *models.Column, format, name string) (node, error) {
	if c.maps[name] == nil {
		return nil, fmt.Errorf("there is no table of codes %s", name)
	}
	if t.Type == models.TypeInt {
		return newTally(k, c.maps[name].write(format), c.maps[name]), nil
	}
	if t.Type != models.TypeSym {
		return nil, fmt.Errorf("a %s has no table of codes", t.Type)
	}
	return &symbol{k, c.slot(k, c.maps[name].write(format))}, nil
}

type ident struct {
	column
	quoted bool
}

func (n *ident) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok {
		return dst, false
	}
	if !n.quoted {
		return models.ID(v.I64[row]).AppendTo(dst), true
	}
	return append(models.ID(v.I64[row]).AppendTo(append(dst, '"')), '"'), true
}

type text struct {
	column
	how writing
}

func (n *text) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok || v.Off[row] == v.Off[row+1] {
		return dst, false
	}
	switch n.how {
	case rawText:
		return append(dst, v.Text(row)...), true
	case plainText:
		return appendPlain(dst, v.Text(row)), true
	case xhtmlText:
		return appendXHTML(dst, v.Text(row)), true
	case jsonValue:
	}
	return appendString(dst, v.Text(row)), true
}

// symbol is a value of a vocabulary, written beforehand.
type symbol struct {
	column
	slot int
}

func (n *symbol) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok {
		return dst, false
	}
	word := c.words[n.slot][v.Idx[row]]
	return append(dst, word...), word != ""
}

type decimal struct {
	column
	scale int
}

func (n *decimal) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok {
		return dst, false
	}
	u, scale := v.I64[row], n.scale
	for scale > 0 && u%10 == 0 {
		u, scale = u/10, scale-1
	}
	return models.AppendDecimal(dst, u, scale), true
}

type day struct {
	column
	quoted bool
}

func (n *day) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok {
		return dst, false
	}
	if !n.quoted {
		return models.Date(v.I32[row]).AppendTo(dst), true
	}
	return append(models.Date(v.I32[row]).AppendTo(append(dst, '"')), '"'), true
}

type boolean struct{ column }

func (n *boolean) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	switch {
	case !ok:
		return dst, false
	case v.I64[row] != 0:
		return append(dst, "true"...), true
	}
	return append(dst, "false"...), true
}

// instant is a local time with its offset; a date is told at noon.
type instant struct {
	column
	of models.Type
}

func (n *instant) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok {
		return dst, false
	}
	return append(appendInstant(append(dst, '"'), instantAt(v, row, n.of), c.zone), '"'), true
}

// noon is the hour at which a date without a time is told as an instant.
const noon = 12 * 3600

func instantAt(v *models.Vector, row int, of models.Type) models.Instant {
	if of == models.TypeDate {
		return models.Date(v.I32[row]).At(noon)
	}
	return models.Instant(v.I64[row])
}

// encoded is text in base64.
type encoded struct{ column }

func (n *encoded) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok || v.Off[row] == v.Off[row+1] {
		return dst, false
	}
	return append(base64.StdEncoding.AppendEncode(append(dst, '"'), v.Text(row)), '"'), true
}

// digits is the number at the start of a text: 500 of 500 mg.
type digits struct{ column }

func (n *digits) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok {
		return dst, false
	}
	number := leadingNumber(v.Text(row))
	return append(dst, number...), len(number) > 0
}

// leadingNumber is the number at the start of a text, as JSON has numbers, or
// nothing.
func leadingNumber(text []byte) []byte {
	end, dot := 0, false
	for end < len(text) && (text[end] >= '0' && text[end] <= '9' || text[end] == '.' && !dot && end > 0) {
		dot = dot || text[end] == '.'
		end++
	}
	if end == 0 || text[end-1] == '.' || end > 1 && text[0] == '0' && text[1] != '.' {
		return nil
	}
	return text[:end]
}

// unitOf is the unit that follows the number of a text, as it stands or as UCUM
// has it; a unit that UCUM hasn't is none.
type unitOf struct {
	column
	ucum  codeTable
	plain bool
}

func (n *unitOf) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok {
		return dst, false
	}
	text := v.Text(row)
	unit := bytes.TrimPrefix(text[len(leadingNumber(text)):], []byte(" "))
	known := n.ucum[string(unit)]
	switch {
	case known == nil:
		return dst, false
	case n.plain:
		return appendString(dst, unit), true
	}
	return append(append(append(dst, '"'), known.codings[0].code...), '"'), true
}

// updated is when the resource's event was.
type updated struct{}

func (updated) append(dst []byte, c *context) ([]byte, bool) {
	if c.updated == models.NoInstant {
		return dst, false
	}
	return append(appendInstant(append(dst, '"'), c.updated, c.zone), '"'), true
}
