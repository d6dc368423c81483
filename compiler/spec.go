package compiler

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// spec is what a phrase and its block ask of a cohort, while it is collected.
type spec struct {
	c      *compiler
	co     *plan.Cohort
	index  int
	at     diag.Span      // of the statement
	limits map[int]*limit // by slot
	draws  map[int]*given // what the scenario draws or computes itself, by slot
	conds  map[*condition]*use
	on     []onLine
	places []where
	extra  []extra
}

// limit is what constraints leave of an attribute, with the reasons.
type limit struct {
	b   bound
	why []reason
}

type reason struct {
	text string
	at   diag.Span
	b    bound
}

// given is a draw or a value that the scenario states for an attribute.
type given struct {
	draw *plan.Draw
	text string
	at   diag.Span
}

// use is what a scenario says of a condition.
type use struct {
	certain *reason // everybody has it
	never   *reason // nobody has it
	lines   []hasLine
	told    []hasLine // details of some of those who have it, where everybody does
}

// hasLine is a `has` line with a share.
type hasLine struct {
	details []detail
	share   float64
	when    *plan.Expr
	text    string
	at      diag.Span
	told    bool // by a journey
}

// onLine is an `on` clause or line.
type onLine struct {
	word  lang.Word
	share float64
	when  *plan.Expr
	text  string
}

func (s *spec) scope() *scope { return &scope{c: s.c, unit: true} }

func (s *spec) use(k *condition) *use {
	if s.conds[k] == nil {
		s.conds[k] = &use{}
	}
	return s.conds[k]
}

func (s *spec) clause(text string, at diag.Span, how plan.How) {
	s.co.Clauses = append(s.co.Clauses, plan.Clause{Text: text, At: at.String(), How: how})
}

// limitTo narrows an attribute, and reports the two constraints that leave nothing of it.
func (s *spec) limitTo(slot int, b bound, text string, at diag.Span) {
	l := s.limits[slot]
	if l == nil {
		l = &limit{}
		s.limits[slot] = l
	}
	if b.empty() {
		s.c.err(at, codeContradiction, fmt.Sprintf("%q leaves no value of %s", text, s.c.plan.Slots[slot].Name), "")
		return
	}
	for _, w := range l.why {
		if w.b.and(b).empty() && w.at == at {
			s.c.err(at, codeContradiction, fmt.Sprintf("%q can't hold: it leaves no value of %s", text, s.c.plan.Slots[slot].Name), "")
			return
		}
		if w.b.and(b).empty() {
			s.c.err(at, codeContradiction, fmt.Sprintf("%q and %q can't both hold", w.text, text), "take one of them out")
			s.c.relate("the other", w.at)
			return
		}
	}
	l.why = append(l.why, reason{text: text, at: at, b: b})
	if m := l.b.and(b); !m.empty() {
		l.b = m
		return
	}
	var texts []string
	for _, w := range l.why {
		texts = append(texts, fmt.Sprintf("%q", w.text))
	}
	s.c.err(at, codeContradiction, strings.Join(texts, ", ")+" can't all hold", "take one of them out")
}

func (c *compiler) relate(msg string, at diag.Span) {
	d := &c.diags[len(c.diags)-1]
	d.Related = append(d.Related, diag.Related{Message: msg, Span: at})
}

// must makes a condition hold for every unit: its parts narrow what is drawn,
// or, where they can't, have units drawn again.
func (s *spec) must(x *plan.Expr, text string, at diag.Span) {
	before := len(s.c.diags)
	rest := s.narrowBy(x, text, at)
	if len(s.c.diags) > before {
		return
	}
	if rest == nil {
		s.clause(text, at, plan.Constructed)
		return
	}
	s.redraw(rest, text, at)
}

// mustHold checks a condition and makes it hold for every unit.
func (s *spec) mustHold(n lang.Node, rows bool, text string, at diag.Span) {
	before := len(s.c.diags)
	x := (&scope{c: s.c, unit: true, rows: rows}).test(n)
	if len(s.c.diags) == before {
		s.c.secondOpinion(x, plan.Bool, text, at)
		s.must(x, text, at)
	}
}

func (s *spec) redraw(x *plan.Expr, text string, at diag.Span) {
	late := false
	x.Walk(func(e *plan.Expr) { late = late || e.Op == plan.OpAgg })
	s.co.Redraw = append(s.co.Redraw, &plan.Predicate{Text: text, At: at.String(), X: x, Late: late})
	s.clause(text, at, plan.Redrawn)
}

// narrowBy builds what it can of a condition and gives back what is left to be tested, or nil.
func (s *spec) narrowBy(x *plan.Expr, text string, at diag.Span) *plan.Expr {
	if x.Op == plan.OpAnd {
		l, r := s.narrowBy(x.Args[0], text, at), s.narrowBy(x.Args[1], text, at)
		switch {
		case l == nil:
			return r
		case r == nil:
			return l
		}
		return plan.New(plan.OpAnd, l, r)
	}
	if v, ok := x.Constant(); ok {
		if v != 1 {
			s.c.err(at, codeContradiction, fmt.Sprintf("%q is never true", text), "")
		}
		return nil
	}
	if test, ok := placeTest(x); ok {
		s.places = append(s.places, where{text: text, at: at, test: test})
		return nil
	}
	if slot, b, ok := s.boundOf(x); ok {
		return s.bind(slot, b, x, text, at)
	}
	s.hull(x, text, at)
	return x
}

// bind applies a bound to a slot: a condition's presence, or an attribute.
func (s *spec) bind(slot int, b bound, x *plan.Expr, text string, at diag.Span) *plan.Expr {
	for _, k := range s.c.vocab.order {
		if k.plan.Has != slot {
			continue
		}
		if b.holds(1) {
			s.has(k, nil, text, at)
		} else {
			s.without(k, text, at)
		}
		return nil
	}
	a := s.c.attrBySlot(slot)
	if a == nil || a.derived {
		return x
	}
	if a.lab != nil && a.lab.Formula != nil {
		return x
	}
	s.limitTo(slot, b, text, at)
	return nil
}

func (c *compiler) attrBySlot(slot int) *attribute {
	for _, a := range c.vocab.attrs {
		if a.x == nil && a.slot == slot {
			return a
		}
	}
	return nil
}

// boundOf reads a test of one slot against constants as a bound.
func (s *spec) boundOf(x *plan.Expr) (slot int, b bound, ok bool) {
	switch x.Op {
	case plan.OpSlot:
		return x.Idx, bound{set: []bool{false, true}}, true
	case plan.OpNot:
		slot, b, ok = s.boundOf(x.Args[0])
		return slot, s.complement(slot, b), ok && b.set != nil
	case plan.OpOr:
		s1, b1, ok1 := s.boundOf(x.Args[0])
		s2, b2, ok2 := s.boundOf(x.Args[1])
		if !ok1 || !ok2 || s1 != s2 || b1.set == nil || b2.set == nil || len(b1.set) != len(b2.set) {
			return 0, b, false
		}
		for i := range b1.set {
			b1.set[i] = b1.set[i] || b2.set[i]
		}
		return s1, b1, true
	case plan.OpEq, plan.OpNe, plan.OpLt, plan.OpLe, plan.OpGt, plan.OpGe:
		return s.comparison(x)
	default:
	}
	return 0, b, false
}

func (s *spec) complement(slot int, b bound) bound {
	out := bound{set: make([]bool, s.values(slot))}
	for i := range out.set {
		out.set[i] = !b.holds(float64(i))
	}
	return out
}

// values is the number of values of a slot's enumeration; 2 for true and false.
func (s *spec) values(slot int) int {
	if sl := s.c.plan.Slots[slot]; sl.Type == plan.Choice {
		return len(s.c.plan.Enums[sl.Enum].Values)
	}
	return 2
}

func (s *spec) comparison(x *plan.Expr) (slot int, b bound, ok bool) {
	l, r, op := x.Args[0], x.Args[1], x.Op
	if l.Op != plan.OpSlot {
		l, r, op = r, l, flipped(op)
	}
	v, fixed := r.Constant()
	if l.Op != plan.OpSlot || !fixed {
		return 0, b, false
	}
	slot = l.Idx
	if t := s.c.plan.Slots[slot].Type; t == plan.Choice || t == plan.Bool {
		set := make([]bool, s.values(slot))
		for i := range set {
			set[i] = (float64(i) == v) == (op == plan.OpEq)
		}
		return slot, bound{set: set}, op == plan.OpEq || op == plan.OpNe
	}
	b, ok = s.interval(slot, op, v)
	return slot, b, ok
}

// interval is a comparison as closed bounds, a step inside where it is strict.
func (s *spec) interval(slot int, op plan.Op, v float64) (bound, bool) {
	up, down := v, v
	a := s.c.attrBySlot(slot)
	switch {
	case a == nil:
		return bound{}, false
	case a.whole || a.t == plan.Date:
		up, down = math.Floor(v)+1, math.Ceil(v)-1
	case a.decimals >= 0:
		up, down = plan.RoundTo(v+pow10(-a.decimals), a.decimals), plan.RoundTo(v-pow10(-a.decimals), a.decimals)
	default:
		up, down = math.Nextafter(v, math.Inf(1)), math.Nextafter(v, math.Inf(-1))
	}
	switch op {
	case plan.OpEq:
		return bound{lo: &v, hi: &v}, true
	case plan.OpGt:
		return bound{lo: &up}, true
	case plan.OpGe:
		return bound{lo: &v}, true
	case plan.OpLt:
		return bound{hi: &down}, true
	case plan.OpLe:
		return bound{hi: &v}, true
	default:
	}
	return bound{}, false
}

func pow10(n int) float64 {
	p := 1.0
	for ; n > 0; n-- {
		p *= 10
	}
	for ; n < 0; n++ {
		p /= 10
	}
	return p
}

func flipped(op plan.Op) plan.Op {
	switch op {
	case plan.OpLt:
		return plan.OpGt
	case plan.OpLe:
		return plan.OpGe
	case plan.OpGt:
		return plan.OpLt
	case plan.OpGe:
		return plan.OpLe
	default:
	}
	return op
}

// hull narrows the age to what a test of the year of birth can leave, so that
// few units are drawn again; the test itself stays.
func (s *spec) hull(x *plan.Expr, text string, at diag.Span) {
	if !slices.Contains([]plan.Op{plan.OpEq, plan.OpLt, plan.OpLe, plan.OpGt, plan.OpGe}, x.Op) {
		return
	}
	l, r, op := x.Args[0], x.Args[1], x.Op
	if l.Op != plan.OpCall {
		l, r, op = r, l, flipped(op)
	}
	y, fixed := r.Constant()
	if l.Op != plan.OpCall || l.Text != "year" || !fixed {
		return
	}
	end, start := float64(s.c.plan.End.Year()), float64(s.c.plan.Start.Year())
	least := func(year float64) *float64 { v := math.Max(0, start-year-1); return &v } // of those born by the end of year
	most := func(year float64) *float64 { v := end - year; return &v }                 // of those born from the start of year
	b := bound{}
	switch op {
	case plan.OpLt:
		b.lo = least(y - 1)
	case plan.OpLe:
		b.lo = least(y)
	case plan.OpGt:
		b.hi = most(y + 1)
	case plan.OpGe:
		b.hi = most(y)
	case plan.OpEq:
		b.lo, b.hi = least(y), most(y)
	default:
	}
	s.limitTo(plan.SlotAge, b, text, at)
}

// has makes a condition certain, with the details said.
func (s *spec) has(k *condition, details []detail, text string, at diag.Span) {
	u := s.use(k)
	if u.never != nil {
		s.c.err(at, codeContradiction, fmt.Sprintf("%q and %q can't both hold", u.never.text, text), "take one of them out")
		s.c.relate("the other", u.never.at)
		return
	}
	for _, o := range s.c.vocab.order {
		if ou := s.conds[o]; ou != nil && ou.certain != nil && exclude(o, k) {
			s.c.err(at, codeContradiction, fmt.Sprintf("%q and %q can't both hold: %s excludes %s", ou.certain.text, text, o.name, k.name), "take one of them out")
			s.c.relate("the other", ou.certain.at)
			return
		}
	}
	if u.certain == nil {
		u.certain = &reason{text: text, at: at}
	}
	for _, d := range details {
		s.limitTo(d.attr.slot, s.equal(d), text, at)
	}
	if k.base != nil {
		s.has(k.base, nil, text, at)
	}
}

func exclude(a, b *condition) bool {
	for _, w := range a.excludes {
		if w.Value == b.name {
			return true
		}
	}
	for _, w := range b.excludes {
		if w.Value == a.name {
			return true
		}
	}
	return false
}

func (s *spec) equal(d detail) bound {
	if d.attr.t == plan.Choice || d.attr.t == plan.Bool {
		set := make([]bool, s.values(d.attr.slot))
		set[int(d.v)] = true
		return bound{set: set}
	}
	return bound{lo: &d.v, hi: &d.v}
}

func (s *spec) without(k *condition, text string, at diag.Span) {
	u := s.use(k)
	other := u.certain
	if other == nil && len(u.lines) > 0 {
		other = &reason{text: u.lines[0].text, at: u.lines[0].at}
	}
	if other != nil {
		s.c.err(at, codeContradiction, fmt.Sprintf("%q and %q can't both hold", other.text, text), "take one of them out")
		s.c.relate("the other", other.at)
		return
	}
	u.never = &reason{text: text, at: at}
}
