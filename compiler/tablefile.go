package compiler

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// fromFile draws from a CSV file of the scenario's folder: a column for each
// key, a column value, and where several rows share a key a column weight.
func (s *scope) fromFile(t *lang.Table, want target) *plan.Draw {
	name, at := lang.Text(t.File), lang.At(t.File)
	src, err := s.c.read(at.File, name)
	if err != nil {
		s.c.err(at, codeTable, fmt.Sprintf("can't read %q: %v", name, err), "the path is relative to the scenario's folder")
		return constant(0)
	}
	rows, err := csv.NewReader(bytes.NewReader(src)).ReadAll()
	if err != nil || len(rows) < 2 {
		s.c.err(at, codeTable, fmt.Sprintf("%q is no table with a header and rows", name), csvTrouble(err))
		return constant(0)
	}
	cols := map[string]int{}
	for i, h := range rows[0] {
		cols[strings.TrimSpace(h)] = i
	}
	if _, ok := cols["value"]; !ok {
		s.c.err(at, codeTable, fmt.Sprintf("%q has no column called value", name), "a header such as state,sex,value or state,value,weight")
		return constant(0)
	}
	return s.tableCases(t, name, rows[1:], cols, want)
}

func csvTrouble(err error) string {
	if err != nil {
		return err.Error()
	}
	return "write a header line and at least one row"
}

func (s *scope) tableCases(t *lang.Table, name string, rows [][]string, cols map[string]int, want target) *plan.Draw {
	keys := make([]value, 0, 2)
	for _, k := range t.Keys() {
		if _, ok := cols[k.Value]; !ok {
			s.c.err(lang.At(k), codeTable, fmt.Sprintf("%q has no column called %s", name, k.Value), "")
			return constant(0)
		}
		v, ok := s.named(k.Value, lang.At(k))
		if !ok {
			s.c.err(lang.At(k), codeUnknownWord, fmt.Sprintf("%q is no attribute", k.Value), s.near(k.Value))
			return constant(0)
		}
		keys = append(keys, v)
	}
	out := &plan.Draw{Kind: plan.Cases}
	at := map[string]int{}
	for i, row := range rows {
		v, w, ok := s.tableRow(t, name, i+2, row, cols, want)
		if !ok {
			return constant(0)
		}
		when, id := s.rowKey(t, keys, row, cols)
		if when == nil && len(keys) > 0 {
			return constant(0)
		}
		k, seen := at[id]
		if !seen {
			k = len(out.Cases)
			at[id] = k
			out.Cases = append(out.Cases, plan.Case{When: when, Draw: &plan.Draw{Kind: plan.Pick}})
		}
		d := out.Cases[k].Draw
		d.Values, d.Weights = append(d.Values, v), append(d.Weights, w)
	}
	return out
}

func (s *scope) tableRow(t *lang.Table, name string, line int, row []string, cols map[string]int, want target) (v, w float64, ok bool) {
	text := strings.TrimSpace(row[cols["value"]])
	w = 1
	var err error
	if i, has := cols["weight"]; has {
		if w, err = strconv.ParseFloat(strings.TrimSpace(row[i]), 64); err != nil || w < 0 {
			s.c.err(lang.At(t.File), codeTable, fmt.Sprintf("%s, line %d: %q is no weight", name, line, row[i]), "")
			return 0, 0, false
		}
	}
	if want.t == plan.Choice {
		i := slices.Index(s.c.plan.Enums[want.enum].Values, text)
		if i < 0 {
			s.c.err(lang.At(t.File), codeTable, fmt.Sprintf("%s, line %d: %q is no %s", name, line, text, want.name), list(s.c.plan.Enums[want.enum].Values))
			return 0, 0, false
		}
		return float64(i), w, true
	}
	if v, err = number(text); err != nil {
		s.c.err(lang.At(t.File), codeTable, fmt.Sprintf("%s, line %d: %q is no number", name, line, text), "")
		return 0, 0, false
	}
	return v, w, true
}

func (s *scope) rowKey(t *lang.Table, keys []value, row []string, cols map[string]int) (*plan.Expr, string) {
	var when *plan.Expr
	var id []string
	for i, k := range t.Keys() {
		text := strings.TrimSpace(row[cols[k.Value]])
		id = append(id, text)
		v := value{word: text, at: lang.At(t.File), lit: true, t: plan.Text, x: &plan.Expr{Op: plan.OpText, Text: text}}
		if keys[i].t == plan.Number {
			n, err := number(text)
			if err != nil {
				s.c.err(lang.At(t.File), codeTable, fmt.Sprintf("%q is no number for %s", text, k.Value), "")
				return nil, ""
			}
			v.x, v.t = plan.Num(n), plan.Number
		} else if v = s.agree(v, keys[i]); v.bad {
			return nil, ""
		}
		eq := plan.New(plan.OpEq, keys[i].x, v.x)
		if when != nil {
			eq = plan.New(plan.OpAnd, when, eq)
		}
		when = eq
	}
	return when, strings.Join(id, "\x00")
}
