package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// expr checks an expression and gives it back as the plan has it.
func (s *scope) expr(n lang.Node) value {
	return s.settled(s.loose(n))
}

// test checks an expression that must be true or false.
func (s *scope) test(n lang.Node) *plan.Expr {
	v := s.expr(n)
	if !v.bad && v.t != plan.Bool {
		s.c.err(v.at, codeType, fmt.Sprintf("expected a condition, found %s", typeName(v.t)), "compare it: age > 65, sex == female")
	}
	return v.x
}

// amount checks an expression that must be a number.
func (s *scope) amount(n lang.Node) *plan.Expr {
	v := s.expr(n)
	if !v.bad && !v.numeric() {
		s.c.err(v.at, codeType, fmt.Sprintf("expected a number, found %s", typeName(v.t)), "")
	}
	return v.x
}

func (s *scope) loose(n lang.Node) value {
	switch n := n.(type) {
	case *lang.Lit:
		return s.literal(n)
	case *lang.Ref:
		return s.ref(n)
	case *lang.Bin:
		return s.binary(n)
	case *lang.Not:
		return value{x: plan.New(plan.OpNot, s.test(n.X)), t: plan.Bool, at: n.Span()}
	case *lang.Neg:
		v := s.expr(n.X)
		if !v.bad && !v.numeric() && v.t != plan.Days {
			return s.fail(n.Span(), codeType, fmt.Sprintf("expected a number after the minus, found %s", typeName(v.t)), "")
		}
		return value{x: plan.New(plan.OpNeg, v.x), t: v.t, at: n.Span(), bad: v.bad}
	case *lang.InSpan:
		return s.span(n)
	case *lang.InList:
		return s.inList(n)
	case *lang.Cond:
		return s.choice(n)
	case *lang.Pred:
		return s.pred(n)
	case *lang.Fn:
		return s.call(n)
	}
	return s.fail(n.Span(), codeType, "this can't stand in an expression", "")
}

var operators = map[string]plan.Op{
	"==": plan.OpEq, "!=": plan.OpNe, "<": plan.OpLt, "<=": plan.OpLe, ">": plan.OpGt, ">=": plan.OpGe,
	"+": plan.OpAdd, "-": plan.OpSub, "*": plan.OpMul, "/": plan.OpDiv, "and": plan.OpAnd, "or": plan.OpOr,
}

func (s *scope) binary(n *lang.Bin) value {
	op := operators[n.Op.Value]
	switch op {
	case plan.OpAnd, plan.OpOr:
		return value{x: plan.New(op, s.test(n.L), s.test(n.R)), t: plan.Bool, at: n.Span()}
	case plan.OpAdd, plan.OpSub, plan.OpMul, plan.OpDiv:
		return s.arithmetic(op, n)
	default:
	}
	l, r := s.pair(n.L, n.R)
	out := value{x: plan.New(op, l.x, r.x), t: plan.Bool, at: n.Span(), bad: l.bad || r.bad}
	if out.bad {
		return out
	}
	if !comparable(l, r) {
		return s.fail(n.Span(), codeType, fmt.Sprintf("%s can't be compared with %s", typeName(l.t), typeName(r.t)), unitHelp(l, r))
	}
	if ordered := op != plan.OpEq && op != plan.OpNe; ordered && (l.t == plan.Text || l.t == plan.Choice || l.t == plan.Bool) {
		return s.fail(n.Span(), codeType, fmt.Sprintf("%s has no order: compare it with == or !=", typeName(l.t)), "")
	}
	return out
}

// pair checks two sides that give each other's words their meaning.
func (s *scope) pair(a, b lang.Node) (l, r value) {
	l, r = s.loose(a), s.loose(b)
	l, r = s.valueWins(a, l, r), s.valueWins(b, r, l)
	switch {
	case l.x == nil && r.x == nil && !l.bad && !r.bad: // neither tells what the other means
		l, r = s.settled(l), bad(r.at)
	case l.x == nil || l.lit && l.t == plan.Text:
		r = s.settled(r)
		l = s.agree(l, r)
	default:
		r = s.agree(r, l)
	}
	return l, r
}

// valueWins takes a name for a value of the other side where that has it:
// test == a1c means the test called a1c, not the person's level.
func (s *scope) valueWins(n lang.Node, v, other value) value {
	r, ok := n.(*lang.Ref)
	if !ok || len(r.Parts) != 1 || v.x == nil || other.x == nil || v.text && v.x.Op == plan.OpCol {
		return v
	}
	name := r.Parts[0].Value
	if other.text && slices.Contains(other.known, name) || other.t == plan.Choice && slices.Contains(s.c.plan.Enums[other.enum].Values, name) {
		return value{word: name, at: n.Span()}
	}
	return v
}

func comparable(l, r value) bool {
	if l.numeric() && r.numeric() {
		return true
	}
	if l.t == plan.Choice && r.t == plan.Choice {
		return l.enum == r.enum
	}
	return l.t == r.t
}

func unitHelp(l, r value) string {
	if l.t == plan.Days || r.t == plan.Days {
		return "a span of time has a unit: 3 days"
	}
	return ""
}

func (s *scope) arithmetic(op plan.Op, n *lang.Bin) value {
	l, r := s.expr(n.L), s.expr(n.R)
	out := value{x: plan.New(op, l.x, r.x), at: n.Span(), bad: l.bad || r.bad}
	if out.bad {
		return out
	}
	if v, ok := r.x.Constant(); ok && v == 0 && op == plan.OpDiv {
		return s.fail(n.R.Span(), codeType, "a division by zero has no value", "")
	}
	additive := op == plan.OpAdd || op == plan.OpSub
	switch {
	case l.numeric() && r.numeric():
		out.t = plan.Number
		if l.t == plan.Percent && r.t == plan.Percent && additive {
			out.t = plan.Percent
		}
	case l.t == plan.Date && r.t == plan.Date && op == plan.OpSub:
		out.t = plan.Days
	case l.t == plan.Date && r.t == plan.Days && additive:
		out.t = plan.Date
	case l.t == plan.Days && r.t == plan.Days && additive:
		out.t = plan.Days
	case l.t == plan.Days && r.t == plan.Days && op == plan.OpDiv:
		out.t = plan.Number
	case l.t == plan.Days && r.numeric() && !additive:
		out.t = plan.Days
	default:
		return s.fail(n.Span(), codeType, fmt.Sprintf("%s and %s don't go with %q", typeName(l.t), typeName(r.t), n.Op.Value), unitHelp(l, r))
	}
	return out
}

func (s *scope) span(n *lang.InSpan) value {
	lo, hi := s.expr(n.Lo), s.expr(n.Hi)
	v := s.settled(s.loose(n.X))
	if v.bad || lo.bad || hi.bad {
		return bad(n.Span())
	}
	if !comparable(v, lo) || !comparable(v, hi) || v.t == plan.Choice || v.t == plan.Text || v.t == plan.Bool {
		return s.fail(n.Span(), codeType, fmt.Sprintf("%s isn't tested with a range of %s", typeName(v.t), typeName(lo.t)), unitHelp(lo, v))
	}
	if a, ok := lo.x.Constant(); ok {
		if b, ok := hi.x.Constant(); ok && a > b {
			return s.fail(lo.at.To(hi.at), codeType, "the range ends before it begins", "write the smaller value first")
		}
	}
	return value{x: plan.New(plan.OpAnd, plan.New(plan.OpGe, v.x, lo.x), plan.New(plan.OpLe, v.x, hi.x)), t: plan.Bool, at: n.Span()}
}

func (s *scope) inList(n *lang.InList) value {
	v := s.settled(s.loose(n.X))
	out := value{t: plan.Bool, at: n.Span(), bad: v.bad}
	for _, e := range n.List {
		m := s.agree(s.loose(e), v)
		if m.bad || v.bad {
			out.bad = true
			continue
		}
		if !comparable(v, m) {
			return s.fail(m.at, codeType, fmt.Sprintf("%s can't be compared with %s", typeName(v.t), typeName(m.t)), "")
		}
		eq := plan.New(plan.OpEq, v.x, m.x)
		if out.x != nil {
			eq = plan.New(plan.OpOr, out.x, eq)
		}
		out.x = eq
	}
	if out.bad {
		return bad(n.Span())
	}
	return out
}

func (s *scope) choice(n *lang.Cond) value {
	cond := s.test(n.If)
	a, b := s.pair(n.Then, n.Else)
	out := value{x: plan.New(plan.OpIf, cond, a.x, b.x), t: a.t, enum: a.enum, at: n.Span(), bad: a.bad || b.bad}
	if !out.bad && !comparable(a, b) {
		return s.fail(n.Span(), codeType, fmt.Sprintf("one branch is %s, the other %s", typeName(a.t), typeName(b.t)), "both must be of one kind")
	}
	return out
}

func (s *scope) pred(n *lang.Pred) value {
	word := n.Words[0]
	switch n.Verb.Value {
	case "has":
		return s.hasPred(n)
	case "on":
		if !s.unit {
			break
		}
		x := s.c.onDrug(word, lang.At(word))
		if x == nil {
			return bad(n.Span())
		}
		if s.past != nil {
			x = s.past.on(x, word.Value)
		}
		return value{x: x, t: plan.Bool, at: n.Span()}
	case "did":
		return s.did(n)
	}
	return s.fail(n.Span(), codeType, fmt.Sprintf("%q is about a person; it can't stand here", n.Verb.Value), "put it into an aggregate: share(cohort, has diabetes)")
}

func (s *scope) hasPred(n *lang.Pred) value {
	if !s.unit {
		return s.fail(n.Span(), codeType, `"has" is about a person; it can't stand here`, "put it into an aggregate: share(cohort, has diabetes)")
	}
	c := s.c.condition(n.Words[0])
	if c == nil {
		return bad(n.Span())
	}
	x := plan.New(plan.OpEq, plan.SlotOf(c.plan.Has), plan.Num(1))
	details, ok := s.c.details(c, pairs(n.Words[1:]))
	if !ok {
		return bad(n.Span())
	}
	for _, d := range details {
		x = plan.New(plan.OpAnd, x, plan.New(plan.OpEq, plan.SlotOf(d.attr.slot), plan.Num(d.v)))
	}
	return value{x: x, t: plan.Bool, at: n.Span()}
}

// pairs groups the words after a condition's name: a word, and the number behind it.
func pairs(words []lang.Word) (out [][2]lang.Word) {
	for i := 0; i < len(words); i++ {
		p := [2]lang.Word{words[i]}
		if i+1 < len(words) && words[i+1].Type == lang.Number {
			i++
			p[1] = words[i]
		}
		out = append(out, p)
	}
	return out
}

func (s *scope) did(n *lang.Pred) value {
	w := n.Words[0]
	i := slices.IndexFunc(s.c.plan.Care.Procedures, func(p *plan.Procedure) bool { return p.Name == w.Value })
	if i < 0 {
		return s.fail(lang.At(w), codeUnknownWord, fmt.Sprintf("%q is no procedure", w.Value), didYouMean(w.Value, s.c.procedureNames(), "hsc words procedures"))
	}
	if s.past != nil {
		return value{x: s.past.did(i, w), t: plan.Bool, at: n.Span()}
	}
	return s.rowsOf(n.Span(), plan.Any, "procedures", "procedure", w.Value)
}

func (s *scope) call(n *lang.Fn) value {
	name := n.Name.Value
	if s.past != nil && isAggregate(name) && s.past.isAsked(n) {
		return s.past.aggregate(s, n)
	}
	if set := s.set(n); set != nil {
		return s.aggregate(n, set)
	}
	arity, ok := plan.Functions()[name]
	if !ok {
		if isAggregate(name) {
			return s.noSet(n)
		}
		known := aggregates()
		for f := range plan.Functions() {
			known = append(known, f)
		}
		return s.fail(lang.At(n.Name), codeUnknownWord, fmt.Sprintf("%q is no function", name), didYouMean(name, known, "functions: "+strings.Join(aggregates(), " ")))
	}
	if len(n.Args) < arity[0] || len(n.Args) > arity[1] {
		return s.fail(n.Span(), codeType, fmt.Sprintf("%s takes %s, found %d", name, arityText(arity), len(n.Args)), "")
	}
	out := value{x: &plan.Expr{Op: plan.OpCall, Text: name}, t: plan.Number, at: n.Span()}
	for _, a := range n.Args {
		if a.Where != nil || a.Within != nil {
			return s.fail(a.X.Span(), codeType, name+" takes plain numbers", "where and within belong to aggregates over a set")
		}
		out.x.Args = append(out.x.Args, s.amount(a.X))
	}
	return out
}

func arityText(a [2]int) string {
	switch {
	case a == [2]int{1, 1}:
		return "one argument"
	case a[0] == a[1]:
		return fmt.Sprintf("%d arguments", a[0])
	}
	return fmt.Sprintf("%d to %d arguments", a[0], a[1])
}
