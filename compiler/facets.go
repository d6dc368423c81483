package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// facets makes the facets of a cohort from what was collected: a draw for every
// slot, narrowed by the constraints, in an order in which each comes after all
// that it reads.
func (s *spec) facets() {
	b := &builder{spec: s, made: map[int]*plan.Facet{}}
	b.demography()
	b.risks = b.riskGiven()
	for _, k := range s.c.vocab.order {
		b.condition(k)
	}
	for _, l := range s.c.plan.Care.Labs {
		b.lab(s.c.vocab.labDefs[l.Name])
	}
	b.treats()
	b.takes()
	for _, e := range s.extra {
		b.facet(e.name, e.slot, e.draw, e.at.String())
	}
	s.co.Facets = b.sorted()
	b.markRedrawn()
	b.targets()
}

// builder makes one cohort's facets.
type builder struct {
	*spec
	risks map[*condition]*plan.Risk
	// passings counts the draws that have a Bearer.
	passings int
	words    map[int]string // of medicines, by slot
	out      []*plan.Facet
	made     map[int]*plan.Facet
	// Age and sex are known to contradict each other: nothing more is said of it.
	contradicted bool
}

// facet adds the draw of a slot. What the scenario gives replaces it; what the constraints leave narrows it.
func (b *builder) facet(name string, slot int, d *plan.Draw, from string) *plan.Facet {
	f := &plan.Facet{Name: name, Slot: slot, Draw: d, From: from}
	if g := b.draws[slot]; g != nil {
		f.Draw, f.From, f.Asked = g.draw, g.at.String(), true
	}
	b.narrow(f)
	b.out = append(b.out, f)
	b.made[slot] = f
	return f
}

func (b *builder) narrow(f *plan.Facet) {
	l := b.limits[f.Slot]
	if l == nil {
		return
	}
	last := l.why[len(l.why)-1]
	b.forgetAges(f.Draw)
	switch narrow(f.Draw, l.b) {
	case nothingLeft:
		if b.contradicted {
			return
		}
		where := ""
		if g := b.draws[f.Slot]; g != nil {
			where = fmt.Sprintf(": %q gives nothing there", g.text)
		}
		b.c.err(last.at, codeContradiction, fmt.Sprintf("%q leaves no value of %s%s", last.text, b.c.plan.Slots[f.Slot].Name, where), "widen the range, or change the draw")
	case partly, cannot:
		b.redrawInstead(f.Slot, l)
	case built:
	}
}

// redrawInstead has units drawn again for a bound that couldn't be built.
func (b *builder) redrawInstead(slot int, l *limit) {
	for _, w := range l.why {
		b.co.Clauses = slices.DeleteFunc(b.co.Clauses, func(c plan.Clause) bool { return c.Text == w.text && c.At == w.at.String() })
		b.redraw(boundTest(slot, w.b), w.text, w.at)
	}
}

func boundTest(slot int, bd bound) *plan.Expr {
	x := plan.Num(1)
	and := func(y *plan.Expr) {
		if x.Op == plan.OpNum {
			x = y
			return
		}
		x = plan.New(plan.OpAnd, x, y)
	}
	if bd.lo != nil {
		and(plan.New(plan.OpGe, plan.SlotOf(slot), plan.Num(*bd.lo)))
	}
	if bd.hi != nil {
		and(plan.New(plan.OpLe, plan.SlotOf(slot), plan.Num(*bd.hi)))
	}
	if bd.set != nil {
		var any *plan.Expr
		for i, ok := range bd.set {
			if !ok {
				continue
			}
			eq := plan.New(plan.OpEq, plan.SlotOf(slot), plan.Num(float64(i)))
			if any != nil {
				eq = plan.New(plan.OpOr, any, eq)
			}
			any = eq
		}
		and(any)
	}
	return x
}

// sorted puts the facets in an order in which each comes after what it reads.
func (b *builder) sorted() []*plan.Facet {
	var out []*plan.Facet
	state := map[*plan.Facet]int{}
	var path []string
	var visit func(f *plan.Facet)
	visit = func(f *plan.Facet) {
		switch state[f] {
		case 1:
			i := slices.Index(path, f.Name)
			b.c.err(b.at, codeCycle, "these depend on each other in a circle: "+strings.Join(append(slices.Clone(path[i:]), f.Name), " -> "), "take one of the dependencies out")
			return
		case 2:
			return
		}
		state[f] = 1
		path = append(path, f.Name)
		f.Draw.Reads(func(slot int) {
			if g := b.made[slot]; g != nil && g != f {
				visit(g)
			}
		})
		path = path[:len(path)-1]
		state[f] = 2
		out = append(out, f)
	}
	for _, f := range b.out {
		visit(f)
	}
	return out
}

// markRedrawn marks what the redrawn predicates depend on.
func (b *builder) markRedrawn() {
	late := false
	marked := map[int]bool{}
	var mark func(slot int)
	mark = func(slot int) {
		f := b.made[slot]
		if f == nil || marked[slot] {
			return
		}
		marked[slot] = true
		f.Redrawn = true
		f.Draw.Reads(mark)
	}
	for _, p := range b.co.Redraw {
		p.X.Slots(mark)
		late = late || p.Late
	}
	if late { // what happens later depends on everything
		for _, f := range b.out {
			f.Redrawn = true
		}
	}
}
