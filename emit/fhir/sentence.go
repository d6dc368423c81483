package fhir

import (
	"encoding/base64"
	"fmt"
	"strings"
)

// sentence is a string put together of values.
type sentence struct{ parts []node }

func (s *sentence) append(dst []byte, c *context) ([]byte, bool) {
	mark := len(dst)
	dst, any := appendParts(append(dst, '"'), s.parts, c)
	if !any {
		return dst[:mark], false
	}
	return append(dst, '"'), true
}

func appendParts(dst []byte, parts []node, c *context) ([]byte, bool) {
	any := false
	for _, p := range parts {
		var ok bool
		dst, ok = p.append(dst, c)
		any = any || ok
	}
	return dst, any
}

// sentence makes a string of text and values.
func (c *compiler) sentence(s string, how writing) (node, error) {
	parts, err := c.parts(s, how)
	return &sentence{parts}, err
}

// parts are the text and the values of a string, and what stands in it for
// each of many rows.
func (c *compiler) parts(s string, how writing) ([]node, error) {
	var out []node
	for s != "" {
		before, inner, more := strings.Cut(s, "[[")
		list, err := c.phrase(before, how)
		if err != nil {
			return nil, err
		}
		out = append(out, list...)
		if !more {
			break
		}
		inner, after, closed := strings.Cut(inner, "]]")
		name, body, named := strings.Cut(inner, "|")
		if !closed || !named {
			return nil, fmt.Errorf("expected alias|...]] after [[%s", inner)
		}
		r := &phrases{}
		if r.alias, err = c.alias(name); err != nil {
			return nil, err
		}
		r.many = c.kind.many(r.alias)
		if r.parts, err = c.phrase(body, how); err != nil {
			return nil, err
		}
		out = append(out, r)
		s = after
	}
	return out, nil
}

// phrase are text and values, none of which stands for many rows.
func (c *compiler) phrase(s string, how writing) ([]node, error) {
	var out []node
	for s != "" {
		before, rest, more := strings.Cut(s, "{")
		if how == rawText {
			out = append(out, literal(before))
		} else {
			out = append(out, literal(appendPlain(nil, []byte(before))))
		}
		if !more {
			break
		}
		inner, after, closed := strings.Cut(rest, "}")
		if !closed {
			return nil, fmt.Errorf("expected } after {%s", inner)
		}
		v, err := c.expression(inner, how)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
		s = after
	}
	return out, nil
}

// phrases is what stands within a string for each of many rows; for one that
// has nothing of it, nothing.
type phrases struct {
	alias int
	many  bool
	parts []node
}

func (p *phrases) append(dst []byte, c *context) ([]byte, bool) {
	any := false
	was := c.at[p.alias]
	for _, row := range c.listed(p.alias, p.many) {
		c.at[p.alias] = int(row)
		next, ok := appendParts(dst, p.parts, c)
		if ok {
			dst, any = next, true
		} else {
			dst = next[:len(dst)]
		}
	}
	c.at[p.alias] = was
	return dst, any
}

// packed is a string put together of values, in base64.
type packed struct{ parts []node }

func (p *packed) append(dst []byte, c *context) ([]byte, bool) {
	text, any := appendParts(c.scratch[:0], p.parts, c)
	if c.scratch = text; !any {
		return dst, false
	}
	return append(base64.StdEncoding.AppendEncode(append(dst, '"'), text), '"'), true
}
