package compiler

import (
	"fmt"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// codeLine lowers a line of diagnosis codes: one code, a choice of them, or one by an attribute.
func (s *scope) codeLine(k *condition, f *lang.Field) {
	w := words(f)
	if len(w) == 0 || w[0] != "icd10" {
		s.c.err(f.Span(), codeDefinition, "a code line begins with its code system", "write code icd10 E11.9")
		return
	}
	s = &scope{c: s.c, cond: s.cond, unit: true, visit: true}
	line := plan.CodeLine{When: s.when(f), Slot: -1, Code: -1, Also: f.Name.Value == "also"}
	switch {
	case f.By != nil:
		s.codeChoice(k, &line, s.codesBy(f.By))
	case f.Draw != nil:
		s.codeChoice(k, &line, s.codeDraw(f.Draw))
	case len(w) == 2:
		line.Code = s.c.code(f.Args[0].Items[1].Span(), w[1])
	default:
		s.c.err(f.Span(), codeDefinition, "a code line has one code, a choice of codes, or codes by an attribute", "write code icd10 E11.9")
		return
	}
	k.plan.Codes = append(k.plan.Codes, line)
}

// codeChoice notes a choice of codes: each person has one of his own, drawn once,
// but for what depends on the visit, which is drawn at each.
func (s *scope) codeChoice(k *condition, line *plan.CodeLine, d *plan.Draw) {
	switch {
	case d == nil:
		return
	case s.c.drawReadsVisit(d), drawReadsAge(d):
		line.Draw = d
		return
	}
	when := line.When
	if s.c.readsVisit(when) || readsAge(when) { // Only the visit shows whether it holds.
		when = nil
	}
	line.Slot = s.c.slot(fmt.Sprintf("%s.code%d", k.name, len(k.choices)), plan.Number, 0)
	k.choices = append(k.choices, codeChoice{slot: line.Slot, draw: d, when: when})
}

func (s *scope) codeDraw(d *lang.Draw) *plan.Draw {
	switch {
	case d.By != nil:
		return s.codesBy(d.By)
	case d.Weights == nil:
		s.c.err(d.Span(), codeDefinition, "expected a choice of codes", "write code icd10 ~ { E11.42: 60%, E11.40: rest }")
		return nil
	}
	shares, ok := s.shares(d.Weights)
	if !ok {
		return nil
	}
	out := &plan.Draw{Kind: plan.Pick, Weights: shares}
	for _, a := range d.Weights.Arms {
		out.Values = append(out.Values, float64(s.c.code(a.Key.Span(), keyText(a.Key))))
	}
	return out
}

func (s *scope) codesBy(b *lang.By) *plan.Draw {
	on := s.byPath(b)
	if on.bad || !s.covered(b, on) {
		return nil
	}
	out := &plan.Draw{Kind: plan.Cases}
	for _, cs := range b.Cases {
		when := s.keyTest(cs.Key, on)
		if when == nil {
			return nil
		}
		d := constant(0)
		if cs.Draw != nil {
			d = s.codeDraw(cs.Draw)
		} else {
			d.Num = float64(s.c.code(lang.At(cs.Code), lang.Text(cs.Code)))
		}
		if d == nil {
			return nil
		}
		out.Cases = append(out.Cases, plan.Case{When: when, Draw: d})
	}
	return out
}

// code is the index of a diagnosis code. One that the library's table lacks is
// taken from a scenario as it is, if it has the shape of a code.
func (c *compiler) code(at diag.Span, code string) int {
	if i, ok := c.vocab.codes[code]; ok {
		return i
	}
	entry, ok := c.library.code(code)
	if !ok {
		if c.isLibrary(at.File) {
			c.err(at, codeLibrary, fmt.Sprintf("%s isn't in the library's code table", code), "add it to codes/icd10cm.csv")
		} else if !icdShape(code) {
			c.err(at, codeDefinition, fmt.Sprintf("%q isn't shaped like an ICD-10-CM code", code), "a letter, a digit, then up to five more after a point: E11.9")
		}
		entry = plan.Code{Code: code, Description: code, Before: -1, FirstListed: true}
	}
	i := len(c.plan.Care.Codes)
	c.vocab.codes[code] = i
	c.plan.Care.Codes = append(c.plan.Care.Codes, &entry)
	if ok {
		if before := c.library.before(code); before != "" {
			c.plan.Care.Codes[i].Before = c.code(at, before)
		}
	}
	return i
}

func icdShape(s string) bool {
	if len(s) < 3 || len(s) > 8 || s[0] < 'A' || s[0] > 'Z' || s[1] < '0' || s[1] > '9' {
		return false
	}
	for i := 2; i < len(s); i++ {
		ch := s[i]
		if ch == '.' {
			if i != 3 || len(s) == 4 {
				return false
			}
			continue
		}
		if (ch < '0' || ch > '9') && (ch < 'A' || ch > 'Z') {
			return false
		}
	}
	return len(s) == 3 || s[3] == '.'
}
