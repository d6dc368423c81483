package fhir

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A template is a resource as JSON in which strings stand for what a row has:
//
//	"=column"           the value of the row, null where it has none
//	"=alias.column"     the value of a row that this one points at
//	"=column|format"    the value written so: see format.go
//	"=!column"          as above; without it the whole object is left out
//	"=~{a} to {b|fmt}"  a string put together of values
//	"=<{a}, {b|fmt}"    the same, as XHTML
//	"=^{a}, {b|fmt}"    the same, in base64
//	["*alias", X]       X for each row of the group, or that the alias stands for
//	"=<a[[alias|b]]"    within a string: b for each such row
//	"name?a,b": X       the member name only where neither a nor b has a value
//	"=@code|table:key"  what a table of codes has for the key
//
// What has no value is left out, and so is the object or array that nothing of
// the row is left in: none is ever empty. Whatever hangs on no value is written
// as it stands.

// node is a part of a compiled template. append appends it, and says whether
// there was anything of the row; where there wasn't, dst comes back as it was.
type node interface {
	append(dst []byte, c *context) ([]byte, bool)
}

// literal is JSON that hangs on no row.
type literal []byte

func (l literal) append(dst []byte, _ *context) ([]byte, bool) { return append(dst, l...), false }

// member is a member of an object.
type member struct {
	name     string
	label    []byte // "name":
	value    node
	fixed    bool   // The value is a literal, which the label has with it.
	required bool   // Without it the object isn't.
	but      uint64 // The members that this one stands in for, as bits.
}

// object is an object some of whose members hang on the row.
type object struct{ members []member }

func (o *object) append(dst []byte, c *context) ([]byte, bool) {
	mark := len(dst)
	dst, ok := o.appendMembers(append(dst, '{'), c)
	if !ok {
		return dst[:mark], false
	}
	return append(dst, '}'), true
}

// appendMembers appends the members, each with a comma before it unless it is
// the first; ok is false where the object isn't.
func (o *object) appendMembers(dst []byte, c *context) (out []byte, ok bool) {
	var have uint64
	for i := range o.members {
		m := &o.members[i]
		if have&m.but != 0 {
			continue
		}
		start := len(dst)
		if dst[start-1] != '{' {
			dst = append(dst, ',')
		}
		dst = append(dst, m.label...)
		if m.fixed {
			if m.but != 0 {
				have |= 1 << uint(i)
			}
			continue
		}
		var ok bool
		if dst, ok = m.value.append(dst, c); ok {
			have |= 1 << uint(i)
			continue
		}
		if m.required {
			return dst, false
		}
		dst = dst[:start]
	}
	return dst, have != 0
}

// array is an array some of whose elements hang on the row.
type array struct{ elements []node }

func (a *array) append(dst []byte, c *context) ([]byte, bool) {
	mark := len(dst)
	dst = append(dst, '[')
	empty := len(dst)
	for _, e := range a.elements {
		start := len(dst)
		if start > empty {
			dst = append(dst, ',')
		}
		next, ok := e.append(dst, c)
		if _, fixed := e.(literal); ok || fixed {
			dst = next
		} else {
			dst = dst[:start]
		}
	}
	if len(dst) == empty {
		return dst[:mark], false
	}
	return append(dst, ']'), true
}

// repeat is an array with an element for each row of the group.
type repeat struct {
	alias   int
	many    bool
	element node
}

func (r *repeat) append(dst []byte, c *context) ([]byte, bool) {
	mark := len(dst)
	dst = append(dst, '[')
	empty := len(dst)
	was := c.at[r.alias]
	for _, row := range c.listed(r.alias, r.many) {
		c.at[r.alias] = int(row)
		start := len(dst)
		if start > empty {
			dst = append(dst, ',')
		}
		next, ok := r.element.append(dst, c)
		if !ok {
			next = dst[:start]
		}
		dst = next
	}
	c.at[r.alias] = was
	if len(dst) == empty {
		return dst[:mark], false
	}
	return append(dst, ']'), true
}

// compiler makes nodes of a template's text.
type compiler struct {
	*library
	base int // The alias that columns without one are of.
	kind *kind
	read *json.Decoder
}

// compile reads the template of a kind, of whose rows columns are.
func (l *library) compile(text json.RawMessage, k *kind) (node, error) {
	c := &compiler{library: l, base: k.base, kind: k, read: json.NewDecoder(bytes.NewReader(text))}
	c.read.UseNumber()
	n, err := c.value()
	if err != nil {
		return nil, err
	}
	if _, err := c.read.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("expected the end of the template")
	}
	return n, nil
}

// value reads any value.
func (c *compiler) value() (node, error) {
	token, err := c.read.Token()
	if err != nil {
		return nil, err
	}
	switch v := token.(type) {
	case json.Delim:
		if v == '{' {
			return c.object()
		}
		return c.array()
	case string:
		return c.text(v)
	}
	text, err := json.Marshal(token)
	return literal(text), err
}

func (c *compiler) object() (node, error) {
	o := &object{}
	fixed := true
	for c.read.More() {
		token, err := c.read.Token()
		if err != nil {
			return nil, err
		}
		m, err := c.member(o, token.(string))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", token, err)
		}
		fixed = fixed && m.fixed
		o.members = append(o.members, m)
	}
	_, err := c.read.Token()
	if err != nil || len(o.members) > 64 {
		return nil, fmt.Errorf("expected an object of up to 64 members (%w)", err)
	}
	if !fixed {
		return o, nil
	}
	text := []byte{'{'}
	for i, m := range o.members {
		if i > 0 {
			text = append(text, ',')
		}
		text = append(text, m.label...)
	}
	return literal(append(text, '}')), nil
}

// member reads a member's value; its name may say what it stands in for.
func (c *compiler) member(o *object, name string) (member, error) {
	m := member{}
	name, others, standsIn := strings.Cut(name, "?")
	for i := range o.members {
		if standsIn && slices.Contains(strings.Split(others, ","), o.members[i].name) {
			m.but |= 1 << uint(i)
		}
	}
	if standsIn && m.but == 0 {
		return m, fmt.Errorf("there is no member %s before it", others)
	}
	v, err := c.value()
	if err != nil {
		return m, err
	}
	m.name, m.value = name, v
	m.label = append(appendString(nil, []byte(name)), ':')
	if r, ok := v.(required); ok {
		m.value, m.required = r.node, true
	}
	if text, ok := v.(literal); ok {
		m.fixed, m.label = true, append(m.label, text...)
	}
	return m, nil
}

func (c *compiler) array() (node, error) {
	a := &array{}
	fixed, rows := true, -1
	for c.read.More() {
		v, err := c.value()
		if err != nil {
			return nil, err
		}
		if r, ok := v.(rowsOf); ok {
			rows = int(r)
			continue
		}
		_, isFixed := v.(literal)
		fixed = fixed && isFixed
		a.elements = append(a.elements, v)
	}
	if _, err := c.read.Token(); err != nil {
		return nil, err
	}
	switch {
	case rows >= 0 && len(a.elements) == 1:
		return &repeat{rows, c.kind.many(rows), a.elements[0]}, nil
	case rows >= 0 || len(a.elements) == 0:
		return nil, errors.New("expected an array of elements")
	case !fixed:
		return a, nil
	}
	text := []byte{'['}
	for i, e := range a.elements {
		if i > 0 {
			text = append(text, ',')
		}
		text = append(text, e.(literal)...)
	}
	return literal(append(text, ']')), nil
}

// required marks a value without which the object isn't.
type required struct{ node }

// rowsOf is the mark of an array for the rows of a group.
type rowsOf int

func (rowsOf) append(dst []byte, _ *context) ([]byte, bool) { return dst, false }

// text makes a node of a string.
func (c *compiler) text(s string) (node, error) {
	switch {
	case strings.HasPrefix(s, "*"):
		alias, err := c.alias(s[1:])
		return rowsOf(alias), err
	case !strings.HasPrefix(s, "="):
		return literal(appendString(nil, []byte(s))), nil
	case strings.HasPrefix(s, "=~"):
		return c.sentence(s[2:], plainText)
	case strings.HasPrefix(s, "=<"):
		return c.sentence(s[2:], xhtmlText)
	case strings.HasPrefix(s, "=^"):
		parts, err := c.parts(s[2:], rawText)
		return &packed{parts}, err
	case strings.HasPrefix(s, "=!"):
		n, err := c.expression(s[2:], jsonValue)
		return required{n}, err
	}
	return c.expression(s[1:], jsonValue)
}
