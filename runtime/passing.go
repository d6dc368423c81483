package runtime

import (
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/runtime/eval"
)

// A share of a condition that not everybody can have, such as a tenth of all
// people with COPD where a fifth are children, is drawn for everybody alike.
// Who can't have it passes it on: to the next unit that can and hasn't drawn
// it. So the share is met as closely as any other, which a greater chance for
// those who can would not do.
//
// What is under way is forgotten at the beginning of each block, so that a unit
// depends on those before it in its block and on nothing else: workers and
// shards begin where they like, and more units change none before them. For
// what is passed on, a unit counts as it is drawn at first.

// passingBlock is the number of units of a block.
const passingBlock = 256

// passing is one such share of a cohort, made ready.
type passing struct {
	index  int // In State.Passed.
	facet  int // Of the share.
	needs  []int
	bearer eval.Func
	lines  func(u float64) float64
}

func (g *program) passing(c *cohort, def *plan.Facet, facetIndex int) (passing, error) {
	d := def.Draw
	p := passing{index: d.Passing, facet: facetIndex, lines: eval.Lines(d)}
	var err error
	if p.bearer, err = g.binder.Expr(d.Bearer); err != nil {
		return p, err
	}
	needed := map[int]bool{}
	d.Bearer.Slots(func(slot int) { needed[slot] = true })
	for i := facetIndex - 1; i >= 0; i-- {
		f := &c.facets[i]
		if !needed[f.slot] {
			continue
		}
		p.needs = append(p.needs, i)
		f.def.Draw.Reads(func(slot int) { needed[slot] = true })
	}
	slices.Reverse(p.needs)
	return p, nil
}

// relay is what a worker knows of a passing: the lines under way before unit next.
type relay struct {
	next  uint32
	lines []float64
}

// handOver begins the relays of a cohort.
func (w *worker) handOver(index int, c *cohort) {
	if w.relayed == index+1 {
		return
	}
	w.relayed = index + 1
	w.relays = make([]relay, len(c.passings))
	w.state.Passed = make([]float64, len(c.passings))
}

// pass finds what is passed on to a unit.
func (w *worker) pass(c *cohort, unit uint32) {
	for i := range c.passings {
		p, r := &c.passings[i], &w.relays[i]
		if unit%passingBlock == 0 || r.next > unit || r.next/passingBlock != unit/passingBlock {
			r.next, r.lines = unit-unit%passingBlock, r.lines[:0]
		}
		for ; r.next < unit; r.next++ {
			w.hand(c, p, r, r.next)
		}
		w.state.Passed[p.index] = w.hand(c, p, r, unit)
		r.next++
	}
}

// hand moves a relay past one unit, and gives the line that the unit gets from others.
func (w *worker) hand(c *cohort, p *passing, r *relay, unit uint32) float64 {
	for _, i := range p.needs {
		f := &c.facets[i]
		w.state.Slots[f.slot] = f.sample(&w.state, w.u(f, unit))
	}
	line := p.lines(w.u(&c.facets[p.facet], unit))
	switch able := p.bearer(&w.state) == 1; {
	case !able && line > 0:
		r.lines = append(r.lines, line)
	case able && line == 0 && len(r.lines) > 0:
		line, r.lines = r.lines[0], append(r.lines[:0], r.lines[1:]...)
		return line
	}
	return 0
}

// u is a facet's number of a unit, before any redraw.
func (w *worker) u(f *facet, unit uint32) float64 {
	if w.plan.Independent {
		return f.key.At(uint64(unit)).U(0)
	}
	return f.strata.U(unit)
}
