package plan

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hsc-dev/hsc/models"
)

// ExprText is an expression as a scenario would say it.
func (p *Plan) ExprText(x *Expr) string {
	switch x.Op {
	case OpNum:
		return number(x.Num)
	case OpSlot:
		return p.slotName(x.Idx)
	case OpPlace:
		return x.Text
	case OpCol:
		return "column " + strconv.Itoa(x.Idx)
	case OpText:
		return strconv.Quote(x.Text)
	case OpNeg:
		return "-" + p.ExprText(x.Args[0])
	case OpNot:
		return "not (" + p.ExprText(x.Args[0]) + ")"
	case OpIf:
		return fmt.Sprintf("(%s when %s else %s)", p.ExprText(x.Args[1]), p.ExprText(x.Args[0]), p.ExprText(x.Args[2]))
	case OpCall:
		return x.Text + "(" + p.exprList(x.Args) + ")"
	case OpAgg:
		return string(x.Agg.Fn) + "(...)"
	case OpEq, OpNe:
		return p.equality(x)
	default:
	}
	if x.Op == OpDiv && x.Args[0].Op == OpNum && x.Args[1].Op == OpNum && x.Args[1].Num == 0 {
		return "undefined" // as the compiler writes it
	}
	return fmt.Sprintf("(%s %s %s)", p.ExprText(x.Args[0]), x.Op, p.ExprText(x.Args[1]))
}

func (p *Plan) exprList(xs []*Expr) string {
	out := make([]string, len(xs))
	for i, x := range xs {
		out[i] = p.ExprText(x)
	}
	return strings.Join(out, ", ")
}

func (p *Plan) slotName(i int) string {
	if i < len(p.Slots) {
		return p.Slots[i].Name
	}
	return "slot " + strconv.Itoa(i)
}

// equality says the value of an enumeration by its name, and a yes or no without a number.
func (p *Plan) equality(x *Expr) string {
	l, r := x.Args[0], x.Args[1]
	if l.Op != OpSlot || r.Op != OpNum || l.Idx >= len(p.Slots) {
		return fmt.Sprintf("(%s %s %s)", p.ExprText(l), x.Op, p.ExprText(r))
	}
	if p.Slots[l.Idx].Type == Bool && x.Op == OpEq {
		if r.Num == 1 {
			return p.slotName(l.Idx)
		}
		return "not " + p.slotName(l.Idx)
	}
	return fmt.Sprintf("%s %s %s", p.slotName(l.Idx), x.Op, p.ValueText(l.Idx, r.Num))
}

// ValueText is a slot's value in words.
func (p *Plan) ValueText(slot int, v float64) string {
	if v != v {
		return "none"
	}
	if slot == noSlot {
		return number(v)
	}
	s := p.Slots[slot]
	switch s.Type {
	case Choice:
		if vs := p.Enums[s.Enum].Values; int(v) < len(vs) && v >= 0 {
			return vs[int(v)]
		}
	case Bool:
		return strconv.FormatBool(v == 1)
	case Date:
		return models.Date(v).String()
	case Number, Text, Percent, Days:
	}
	return number(v)
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', 10, 64) }

// DrawText says in a line how a facet's value is drawn.
func (p *Plan) DrawText(slot int, d *Draw) string {
	switch d.Kind {
	case Const:
		return "always " + p.ValueText(slot, d.Num)
	case Computed:
		return "= " + p.ExprText(d.X)
	case Dist:
		return p.distText(slot, d)
	case Pick:
		return p.pickText(slot, d)
	case Cases:
		return p.casesText(slot, d)
	case Rows:
		return fmt.Sprintf("by %s, from a table of %d rows", p.ExprText(d.On), len(d.Rows))
	case Chance:
		if v, ok := d.X.Constant(); ok {
			return "with the probability " + number(v)
		}
		return "with a probability by " + p.readsText(d)
	case RiskDraw:
		return p.riskText(d.Risk)
	case LineDraw:
		return p.linesText(d)
	case Place:
		return placesText(d.Places)
	case Level:
		return p.DrawText(slot, d.Of) + p.adjustText(d)
	case Day:
		return p.dayText(d)
	}
	return string(d.Kind)
}

// dayText says a day that is an amount of days away from another. The amount is
// no value of the slot, which is a date.
func (p *Plan) dayText(d *Draw) string {
	unit, word := "days", "after"
	switch d.Unit {
	case 1.0 / 1440:
		unit = "minutes"
	case 1.0 / 24:
		unit = "hours"
	case 7:
		unit = "weeks"
	case 365.25 / 12:
		unit = "months"
	case 365.25:
		unit = "years"
	}
	if d.Sign < 0 {
		word = "before"
	}
	return fmt.Sprintf("%s, in %s %s %s", p.DrawText(noSlot, d.Of), unit, word, p.dayExprText(d.Anchor))
}

// dayExprText is a day in words.
func (p *Plan) dayExprText(x *Expr) string {
	if v, ok := x.Constant(); ok {
		return models.Date(v).String()
	}
	if x.Op == OpIf {
		return p.dayExprText(x.Args[1]) + " or " + p.dayExprText(x.Args[2])
	}
	return p.ExprText(x)
}

// noSlot stands for the slot of a number that is no attribute.
const noSlot = -1

// distText says a distribution; of a day that depends on the unit, what it depends on.
func (p *Plan) distText(slot int, d *Draw) string {
	bounds := make([]float64, 0, len(d.Params))
	for _, x := range d.Params {
		if v, ok := x.Constant(); ok {
			bounds = append(bounds, v)
		}
	}
	day := slot != noSlot && slot < len(p.Slots) && p.Slots[slot].Type == Date
	switch {
	case day && len(bounds) == 2:
		return fmt.Sprintf("any day of %s..%s", models.Date(bounds[0]+0.5), models.Date(bounds[1]-0.5))
	case len(bounds) < len(d.Params):
		return "any value alike that fits " + p.readsText(d)
	}
	return fmt.Sprintf("~ %s(%s)%s", d.Dist, p.exprList(d.Params), boundsText(d.Bounds))
}

// readsText lists the attributes that a draw reads.
func (p *Plan) readsText(d *Draw) string {
	var names []string
	d.Reads(func(slot int) {
		if n := strings.TrimPrefix(p.slotName(slot), "has "); !slices.Contains(names, n) {
			names = append(names, n)
		}
	})
	return strings.Join(names, ", ")
}

func boundsText(b *Bounds) string {
	if b == nil {
		return ""
	}
	lo, hi := "", ""
	if b.Lo != nil {
		lo = number(*b.Lo)
	}
	if b.Hi != nil {
		hi = number(*b.Hi)
	}
	return " in " + lo + ".." + hi
}

func (p *Plan) pickText(slot int, d *Draw) string {
	sum := 0.0
	for _, w := range d.Weights {
		sum += w
	}
	var parts []string
	lo, hi := "", ""
	for i, w := range d.Weights {
		if w == 0 {
			continue
		}
		v := p.ValueText(slot, d.Values[i])
		if d.Arms != nil && d.Arms[i] != nil {
			v = p.DrawText(slot, d.Arms[i])
		}
		if lo == "" {
			lo = v
		}
		hi = v
		parts = append(parts, fmt.Sprintf("%s: %.4g%%", v, 100*w/sum))
	}
	if len(parts) > 12 {
		return fmt.Sprintf("one of %d values, %s to %s, weighted", len(parts), lo, hi)
	}
	return "~ { " + strings.Join(parts, ", ") + " }"
}

func (p *Plan) casesText(slot int, d *Draw) string {
	if len(d.Cases) == 1 {
		return p.DrawText(slot, d.Cases[0].Draw) + " when " + p.ExprText(d.Cases[0].When)
	}
	return fmt.Sprintf("by %d cases, the first: %s", len(d.Cases), p.DrawText(slot, d.Cases[0].Draw))
}

func (p *Plan) riskText(r *Risk) string {
	if len(r.Parents) == 0 {
		return "by the prevalence at the person's age and sex"
	}
	var parts []string
	for _, o := range r.Parents {
		parts = append(parts, fmt.Sprintf("%s x%s", strings.TrimPrefix(p.slotName(o.Slot), "has "), number(o.Ratio)))
	}
	return "by the prevalence at the person's age and sex, and the odds of " + strings.Join(parts, ", ")
}

func (p *Plan) linesText(d *Draw) string {
	var parts []string
	for _, l := range d.Lines {
		s := fmt.Sprintf("%.4g%%", 100*l.Share)
		if l.When != nil {
			s += " when " + p.ExprText(l.When)
		}
		parts = append(parts, s)
	}
	return "in shares of " + strings.Join(parts, ", ")
}

func placesText(sets []PlaceSet) string {
	var parts []string
	for _, s := range sets {
		n := 0
		for _, r := range s.Zips {
			n += int(r[1] - r[0])
		}
		t := fmt.Sprintf("%s (%d ZIP code areas)", s.Label, n)
		if len(sets) > 1 {
			t = fmt.Sprintf("%.4g%% %s", 100*s.Weight, t)
		}
		parts = append(parts, t)
	}
	return "by population in " + strings.Join(parts, ", ")
}

func (p *Plan) adjustText(d *Draw) string {
	s := boundsText(d.Bounds)
	if d.Scale != nil || d.Shift != nil {
		s += ", moved by the person's conditions and medicines"
	}
	return s
}
