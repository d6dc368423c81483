package compiler

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// by lowers `by PATH { key: draw, ... }` to cases.
func (s *scope) by(b *lang.By, want target) *plan.Draw {
	on := s.byPath(b)
	out := &plan.Draw{Kind: plan.Cases}
	if on.bad || !s.covered(b, on) {
		return constant(0)
	}
	for _, c := range b.Cases {
		when := s.keyTest(c.Key, on)
		if when == nil {
			return constant(0)
		}
		if c.Draw == nil {
			s.c.err(lang.At(c.Code), codeType, fmt.Sprintf("%s is %s; a code can't stand here", want.name, typeName(want.t)), "")
			return constant(0)
		}
		out.Cases = append(out.Cases, plan.Case{When: when, Draw: s.draw(c.Draw, want)})
	}
	return out
}

// byExpr lowers `by PATH { key: number, ... }`, nested or not, to an expression.
func (s *scope) byExpr(b *lang.By) *plan.Expr {
	on := s.byPath(b)
	if on.bad || !s.covered(b, on) {
		return plan.Num(0)
	}
	x := undefined()
	for _, c := range slices.Backward(b.Cases) {
		when, then := s.keyTest(c.Key, on), plan.Num(0)
		if when == nil {
			return x
		}
		switch {
		case c.Draw != nil && c.Draw.By != nil:
			then = s.byExpr(c.Draw.By)
		case c.Draw != nil && c.Draw.Range != nil && c.Draw.Range.Dots.Value == "":
			v, _ := s.scalar(c.Draw.Range.Lo, target{t: plan.Number, name: "the value"})
			then = plan.Num(v)
		default:
			s.c.err(c.Span(), codeType, "expected a number or a percentage", "")
		}
		x = plan.New(plan.OpIf, when, then, x)
	}
	return x
}

// undefined is the value of what no case holds for.
func undefined() *plan.Expr { return plan.New(plan.OpDiv, plan.Num(0), plan.Num(0)) }

func (s *scope) byPath(b *lang.By) value {
	name := b.Path.String()
	v, ok := s.named(name, b.Path.Span())
	if !ok {
		return s.fail(b.Path.Span(), codeUnknownWord, fmt.Sprintf("%q is no attribute", name), s.near(name))
	}
	return v
}

// keyTest is the test that a value falls under a key.
func (s *scope) keyTest(k *lang.Key, on value) *plan.Expr {
	if k.Range != nil && on.t != plan.Choice {
		lo, hi, ok := s.bounds(k.Range, target{t: on.t, name: "the key"})
		if !ok {
			return nil
		}
		x := plan.New(plan.OpGe, on.x, plan.Num(*lo))
		if hi != nil && *hi == *lo {
			return plan.New(plan.OpEq, on.x, plan.Num(*lo))
		}
		if hi != nil {
			x = plan.New(plan.OpAnd, x, plan.New(plan.OpLe, on.x, plan.Num(*hi)))
		}
		return x
	}
	text := keyText(k)
	v := s.agree(value{word: text, at: k.Span(), lit: true, t: plan.Text, x: &plan.Expr{Op: plan.OpText, Text: text}}, on)
	if on.t == plan.Bool && (text == "yes" || text == "no" || text == "true" || text == "false") {
		v = value{x: plan.Num(map[bool]float64{true: 1}[text == "yes" || text == "true"]), t: plan.Bool}
	}
	if v.bad {
		return nil
	}
	if v.t != on.t {
		s.c.err(k.Span(), codeType, fmt.Sprintf("%q is no value of this attribute, which is %s", text, typeName(on.t)), "")
		return nil
	}
	return plan.New(plan.OpEq, on.x, v.x)
}

// covered checks that the cases leave no value out: all of an enumeration's, and no gap between whole bands.
func (s *scope) covered(b *lang.By, on value) bool {
	if len(b.Cases) == 0 {
		s.c.err(b.Span(), codeCases, "there is no case", "write by sex { female: ..., male: ... }")
		return false
	}
	seen := map[string]bool{}
	for _, c := range b.Cases {
		key := keyText(c.Key)
		if seen[key] {
			s.c.err(c.Key.Span(), codeDuplicate, fmt.Sprintf("%s stands twice", key), "")
			return false
		}
		seen[key] = true
	}
	if on.t == plan.Choice {
		return s.allValues(b, on, seen)
	}
	return s.noGap(b)
}

func (s *scope) allValues(b *lang.By, on value, seen map[string]bool) bool {
	var missing []string
	for _, v := range s.c.plan.Enums[on.enum].Values {
		if !seen[v] {
			missing = append(missing, v)
		}
	}
	if len(missing) > 0 && on.enum != plan.EnumCoverage && on.enum != plan.EnumRace {
		s.c.err(b.Path.Span(), codeCases, "no case for "+strings.Join(missing, ", "), "each value needs one")
		return false
	}
	return true
}

func (s *scope) noGap(b *lang.By) bool {
	last := math.NaN()
	for _, c := range b.Cases {
		r := c.Key.Range
		if r == nil || strings.Contains(spanText(r), "%") {
			return true
		}
		lo, err := number(r.Lo.Text.Value)
		if err != nil {
			return true
		}
		if lo > last+1 {
			s.c.err(c.Key.Span(), codeCases, fmt.Sprintf("no case between %g and %g", last, lo), "close the gap between the bands")
			return false
		}
		if lo <= last {
			s.c.err(c.Key.Span(), codeCases, fmt.Sprintf("this band overlaps the one before, which ends at %g", last), "")
			return false
		}
		switch {
		case r.Dots.Value == "":
			last = lo
		case r.Hi == nil:
			last = math.Inf(1)
		default:
			if last, err = number(r.Hi.Text.Value); err != nil {
				return true
			}
		}
	}
	return true
}

// dayDraw is an amount of days added to or taken from a day: 0..400 days before period.start.
func (s *scope) dayDraw(d *lang.Draw, of *plan.Draw) *plan.Draw {
	per, ok := days(d.Unit.Value)
	if !ok {
		s.c.err(lang.At(d.Unit), codeUnknownWord, fmt.Sprintf("%q is no unit of time", d.Unit.Value), "days, weeks, months, years")
		return of
	}
	out := &plan.Draw{Kind: plan.Day, Of: of, Unit: per, Sign: 1, Anchor: plan.Num(0)}
	if d.Rel.Value == "" {
		return out
	}
	if d.Rel.Value == "before" {
		out.Sign = -1
	}
	if v, ok := s.anchor(d.Anchor); ok {
		out.Anchor = v
	}
	return out
}

func (s *scope) anchor(p *lang.Path) (*plan.Expr, bool) {
	name := "period.start"
	if p != nil {
		name = p.String()
	}
	switch name {
	case "period.start":
		return plan.Num(float64(s.c.plan.Start)), true
	case "period.end":
		return plan.Num(float64(s.c.plan.End)), true
	}
	v, ok := s.named(name, p.Span())
	if !ok || v.t != plan.Date {
		s.c.err(p.Span(), codeUnknownWord, fmt.Sprintf("%q is no day that can be counted from", name), "period.start, period.end, birth_date")
		return nil, false
	}
	return v.x, true
}
