package compiler

import (
	"math"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// impossible says that conditions can't all hold, as far as that is seen from
// comparisons with constants: age < 18 and age > 64. What it says no of may
// still never happen.
func (c *compiler) impossible(all []*plan.Expr) bool {
	const deep = 4 // Alternatives within alternatives.
	return c.contradict(all, deep)
}

func (c *compiler) contradict(all []*plan.Expr, deep int) bool {
	known := map[int]*left{}
	var rest, either []*plan.Expr
	for _, x := range all {
		rest = append(rest, conjuncts(straight(x))...)
	}
	for _, x := range rest {
		v, fixed := x.Constant()
		switch {
		case fixed && v != 1:
			return true
		case fixed:
		case x.Op == plan.OpOr:
			either = append(either, x)
		default:
			narrowBy(known, x)
		}
	}
	for slot, l := range known {
		if l.defined && l.nothing(c.valuesOf(slot)) {
			return true
		}
	}
	for i, x := range either {
		if deep == 0 {
			break
		}
		others := slices.DeleteFunc(slices.Clone(rest), func(y *plan.Expr) bool { return slices.Contains(either[:i+1], y) })
		if c.contradict(append(slices.Clone(others), x.Args[0]), deep-1) && c.contradict(append(others, x.Args[1]), deep-1) {
			return true
		}
	}
	return false
}

// straight has Not stand only before what has no parts.
func straight(x *plan.Expr) *plan.Expr {
	switch {
	case x.Op == plan.OpAnd || x.Op == plan.OpOr:
		return plan.New(x.Op, straight(x.Args[0]), straight(x.Args[1]))
	case x.Op != plan.OpNot:
		return x
	}
	of := x.Args[0]
	not := func(y *plan.Expr) *plan.Expr { return straight(plan.New(plan.OpNot, y)) }
	switch of.Op {
	case plan.OpNot:
		return straight(of.Args[0])
	case plan.OpAnd:
		return plan.New(plan.OpOr, not(of.Args[0]), not(of.Args[1]))
	case plan.OpOr:
		return plan.New(plan.OpAnd, not(of.Args[0]), not(of.Args[1]))
	default:
		return x
	}
}

// left is what conditions leave of a slot's values.
type left struct {
	lo, hi         float64
	loOpen, hiOpen bool
	not            []float64
	defined        bool // One of them holds for defined values only.
}

func (l *left) over(v float64, open bool) {
	if v > l.lo || v == l.lo && open {
		l.lo, l.loOpen = v, open
	}
}

func (l *left) under(v float64, open bool) {
	if v < l.hi || v == l.hi && open {
		l.hi, l.hiOpen = v, open
	}
}

func (l *left) has(v float64) bool {
	return v >= l.lo && v <= l.hi && !(v == l.lo && l.loOpen) && !(v == l.hi && l.hiOpen) && !slices.Contains(l.not, v)
}

// nothing says that no value is left, of those that there are: nil where they have no list.
func (l *left) nothing(values []float64) bool {
	if values != nil {
		return !slices.ContainsFunc(values, l.has)
	}
	return l.lo > l.hi || l.lo == l.hi && !l.has(l.lo)
}

// valuesOf are the values of a slot that has a list of them.
func (c *compiler) valuesOf(slot int) []float64 {
	n := 0
	switch s := c.plan.Slots[slot]; s.Type {
	case plan.Bool:
		n = 2
	case plan.Choice:
		n = len(c.plan.Enums[s.Enum].Values)
	default:
		return nil
	}
	out := make([]float64, n)
	for i := range out {
		out[i] = float64(i)
	}
	return out
}

// narrowBy takes what a comparison with a constant, or its opposite, says of a slot.
func narrowBy(known map[int]*left, x *plan.Expr) {
	positive := x.Op != plan.OpNot
	if !positive {
		x = x.Args[0]
	}
	slot, op, v, ok := compared(x)
	if !ok {
		return
	}
	l := known[slot]
	if l == nil {
		l = &left{lo: math.Inf(-1), hi: math.Inf(1)}
		known[slot] = l
	}
	if l.defined = l.defined || positive; !positive {
		op = opposite[op]
	}
	switch op {
	case plan.OpEq:
		l.over(v, false)
		l.under(v, false)
	case plan.OpNe:
		l.not = append(l.not, v)
	case plan.OpGt, plan.OpGe:
		l.over(v, op == plan.OpGt)
	case plan.OpLt, plan.OpLe:
		l.under(v, op == plan.OpLt)
	default:
	}
}

var (
	opposite = map[plan.Op]plan.Op{
		plan.OpEq: plan.OpNe, plan.OpNe: plan.OpEq, plan.OpLt: plan.OpGe, plan.OpGe: plan.OpLt, plan.OpGt: plan.OpLe, plan.OpLe: plan.OpGt,
	}
	mirrored = map[plan.Op]plan.Op{
		plan.OpEq: plan.OpEq, plan.OpNe: plan.OpNe, plan.OpLt: plan.OpGt, plan.OpGt: plan.OpLt, plan.OpLe: plan.OpGe, plan.OpGe: plan.OpLe,
	}
)

// compared takes apart the comparison of a slot with a constant.
func compared(x *plan.Expr) (slot int, op plan.Op, v float64, ok bool) {
	if _, is := mirrored[x.Op]; !is {
		return 0, "", 0, false
	}
	l, r := x.Args[0], x.Args[1]
	op = x.Op
	if r.Op == plan.OpSlot {
		l, r, op = r, l, mirrored[op]
	}
	if l.Op != plan.OpSlot || r.Op == plan.OpText {
		return 0, "", 0, false
	}
	v, ok = r.Constant()
	return l.Idx, op, v, ok && v == v
}
