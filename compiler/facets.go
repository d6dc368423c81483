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
	b := &builder{spec: s, nth: make([]int, len(s.c.plan.Slots))}
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
	nth      []int   // by slot: the place in out of its facet, and 1
	givers   *givers // of treatment, in the order in which they are drawn
	// Age and sex are known to contradict each other: nothing more is said of it.
	contradicted bool
}

// facetOf is what a facet is drawn from, and where that stands.
type facetOf struct {
	name string
	draw *plan.Draw
	from string
}

// usualFacet is a facet of which no scenario says anything: cohorts share its draw.
type usualFacet struct {
	plan.Facet
	reads []int // slots
}

// usual adds the facet of a slot as the library has it: made once for all
// cohorts that neither draw it themselves nor limit it.
func (b *builder) usual(slot int, of func() facetOf) {
	if b.draws[slot] != nil || b.limits[slot] != nil {
		x := of()
		b.facet(x.name, slot, x.draw, x.from)
		return
	}
	u := b.c.usual[slot]
	if u == nil {
		x := of()
		u = &usualFacet{Facet: plan.Facet{Name: x.name, Slot: slot, Draw: x.draw, From: x.from}, reads: readsOf(x.draw)}
		b.c.usual[slot] = u
	}
	f := u.Facet
	b.add(&f)
}

func (b *builder) add(f *plan.Facet) {
	b.out = append(b.out, f)
	for f.Slot >= len(b.nth) { // A slot of this cohort's alone.
		b.nth = append(b.nth, 0)
	}
	b.nth[f.Slot] = len(b.out)
}

// madeOf is the facet of a slot, nil where there is none yet.
func (b *builder) madeOf(slot int) *plan.Facet {
	if slot < 0 || slot >= len(b.nth) || b.nth[slot] == 0 {
		return nil
	}
	return b.out[b.nth[slot]-1]
}

// readsOf are the slots that a draw reads, each once, in the order in which it does.
func readsOf(d *plan.Draw) (slots []int) {
	d.Reads(func(slot int) {
		if !slices.Contains(slots, slot) {
			slots = append(slots, slot)
		}
	})
	return slots
}

// reads are the slots that a facet reads.
func (b *builder) reads(f *plan.Facet) []int {
	if u := b.c.usual[f.Slot]; u != nil && u.Draw == f.Draw {
		return u.reads
	}
	return readsOf(f.Draw)
}

// facet adds the draw of a slot. What the scenario gives replaces it; what the constraints leave narrows it.
func (b *builder) facet(name string, slot int, d *plan.Draw, from string) *plan.Facet {
	f := &plan.Facet{Name: name, Slot: slot, Draw: d, From: from}
	if g := b.draws[slot]; g != nil {
		f.Draw, f.From, f.Asked = g.draw, g.at.String(), true
	}
	b.narrow(f)
	b.add(f)
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
	out := make([]*plan.Facet, 0, len(b.out))
	state := make([]uint8, len(b.out)) // 1 under way, 2 done
	var path []string
	var visit func(n int)
	visit = func(n int) {
		f := b.out[n]
		switch state[n] {
		case 1:
			i := slices.Index(path, f.Name)
			b.c.err(b.at, codeCycle, "these depend on each other in a circle: "+strings.Join(append(slices.Clone(path[i:]), f.Name), " -> "), "take one of the dependencies out")
			return
		case 2:
			return
		}
		state[n] = 1
		path = append(path, f.Name)
		for _, slot := range b.reads(f) {
			if g := b.madeOf(slot); g != nil && g != f {
				visit(b.nth[slot] - 1)
			}
		}
		path = path[:len(path)-1]
		state[n] = 2
		out = append(out, f)
	}
	for n := range b.out {
		visit(n)
	}
	return out
}

// markRedrawn marks what the redrawn predicates depend on.
func (b *builder) markRedrawn() {
	late := false
	var mark func(slot int)
	mark = func(slot int) {
		f := b.madeOf(slot)
		if f == nil || f.Redrawn {
			return
		}
		f.Redrawn = true
		for _, s := range b.reads(f) {
			mark(s)
		}
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
