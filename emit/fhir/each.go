package fhir

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// findEach makes ready the aliases that stand for many rows.
func (k *kind) findEach(c *compiler, h *header) error {
	for _, name := range slices.Sorted(maps.Keys(h.Each)) {
		j, err := c.match(name, h.Each[name])
		if err != nil {
			return err
		}
		k.each = append(k.each, j)
		if name == h.Needs {
			k.needs = j.alias
		}
	}
	if h.Needs != "" && k.needs < 0 {
		return fmt.Errorf("needs: there is no %s among each", h.Needs)
	}
	return nil
}

// many reports whether the alias stands for many rows.
func (k *kind) many(alias int) bool {
	return slices.ContainsFunc(k.each, func(j join) bool { return j.alias == alias })
}

// collect finds the rows of the aliases that stand for many, and reports
// whether those that there must be are there.
func (c *context) collect(k *kind, row int) bool {
	for i := range k.each {
		j := &k.each[i]
		c.lists[j.alias] = c.appendFitting(c.lists[j.alias][:0], j, row)
	}
	return k.needs < 0 || len(c.lists[k.needs]) > 0
}

// appendFitting appends the rows of the unit that the join looks for.
func (c *context) appendFitting(list []int32, j *join, row int) []int32 {
	if c.rows[j.alias] == nil {
		return list
	}
	for r := c.bounds[j.alias][0]; r < c.bounds[j.alias][1]; r++ {
		follows := len(j.once) > 0 && r > c.bounds[j.alias][0] && c.agrees(j.once, r-1, r)
		if !follows && c.fits(j, r, row) {
			list = append(list, int32(r))
		}
	}
	return list
}

// listed are the rows that an alias stands for one after the other: those of
// each, or of the group.
func (c *context) listed(alias int, many bool) []int32 {
	if many {
		return c.lists[alias]
	}
	return c.group
}

// test reads the values that a row must have in a column: true for any, a
// list, "=table" for those of a table of codes, or numbers, "0..17".
func (c *compiler) test(name string, text json.RawMessage) (test, error) {
	col, t, err := c.column(name)
	out := test{column: col, slot: -1}
	if err != nil || string(text) == "true" {
		return out, err
	}
	var one string
	if json.Unmarshal(text, &one) == nil {
		if table, of := strings.CutPrefix(one, "="); of {
			known := c.maps[table]
			if known == nil {
				return out, fmt.Errorf("there is no table of codes %s", table)
			}
			out.slot = c.slot(col, func(value string) string {
				if known[value] == nil {
					return ""
				}
				return value
			})
			return out, nil
		}
		out.ranged = true
		out.lo, out.hi, err = numbers(one)
		return out, err
	}
	var values []string
	if err := json.Unmarshal(text, &values); err != nil {
		return out, err
	}
	if t.Vocab != nil {
		for _, v := range values {
			if _, known := t.Vocab.Lookup(v); !known {
				return out, fmt.Errorf("it is never %s", v)
			}
		}
	}
	out.slot = c.slot(col, func(value string) string {
		for _, v := range values {
			if prefix, any := strings.CutSuffix(v, "*"); v == value || any && strings.HasPrefix(value, prefix) {
				return value
			}
		}
		return ""
	})
	return out, nil
}

var errNumbers = errors.New("expected true, a list, a table of codes or numbers such as 0..17")

// numbers reads a range of whole numbers, whose end may be left open.
func numbers(text string) (lo, hi int64, err error) {
	first, last, ok := strings.Cut(text, "..")
	if !ok {
		return 0, 0, errNumbers
	}
	hi = math.MaxInt64
	if lo, err = strconv.ParseInt(first, 10, 64); err != nil {
		return 0, 0, errNumbers
	}
	if last != "" {
		if hi, err = strconv.ParseInt(last, 10, 64); err != nil {
			return 0, 0, errNumbers
		}
	}
	return lo, hi, nil
}
