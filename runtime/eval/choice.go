package eval

import (
	"errors"
	"fmt"
	"math"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/stdlib"
)

// ulp is the distance that a share keeps from 0 and 1.
const ulp = 1.0 / (1 << 53)

// rescale is where u lies between lo and hi, within (0,1): what is left of a
// stratified number after a choice is stratified again within the choice.
func rescale(u, lo, hi float64) float64 {
	return min(max((u-lo)/(hi-lo), ulp), 1-ulp)
}

// parts is a choice by weight that knows where each arm begins and ends.
type parts struct {
	choice rng.Choice
	ends   []float64
}

func newParts(weights []float64) (*parts, error) {
	c, err := rng.NewChoice(weights)
	if err != nil {
		return nil, err
	}
	p := &parts{choice: c, ends: make([]float64, len(weights))}
	total, sum := 0.0, 0.0
	for _, w := range weights {
		total += w
	}
	for i, w := range weights {
		sum += w
		p.ends[i] = min(sum/total, 1)
	}
	return p, nil
}

// pick is the arm at u, and where in the arm u lies.
func (p *parts) pick(u float64) (arm int, rest float64) {
	arm = p.choice.Pick(u)
	lo := 0.0
	if arm > 0 {
		lo = p.ends[arm-1]
	}
	return arm, rescale(u, lo, p.ends[arm])
}

// pick is a weighted choice; an arm that is drawn takes the remainder of u.
func (s *scope) pick(d *plan.Draw) (Sampler, error) {
	if len(d.Values) != len(d.Weights) || d.Arms != nil && len(d.Arms) != len(d.Weights) {
		return nil, fmt.Errorf("a choice of %d weights has %d values and %d arms", len(d.Weights), len(d.Values), len(d.Arms))
	}
	p, err := newParts(d.Weights)
	if err != nil {
		return nil, err
	}
	values := d.Values
	if d.Whens != nil {
		return s.pickAllowed(d, p)
	}
	if d.Arms == nil {
		return func(_ *State, u float64) float64 { return values[p.choice.Pick(u)] }, nil
	}
	arms, err := s.draws(d.Arms)
	if err != nil {
		return nil, err
	}
	return func(st *State, u float64) float64 {
		arm, rest := p.pick(u)
		if arms[arm] == nil {
			return values[arm]
		}
		return arms[arm](st, rest)
	}, nil
}

// pickAllowed is a weighted choice of values that may not be chosen for all.
func (s *scope) pickAllowed(d *plan.Draw, p *parts) (Sampler, error) {
	if len(d.Whens) != len(d.Values) || d.Arms != nil {
		return nil, fmt.Errorf("a choice of %d values has %d conditions", len(d.Values), len(d.Whens))
	}
	whens := make([]Func, len(d.Whens))
	for i, x := range d.Whens {
		f, err := s.when(x)
		if err != nil {
			return nil, err
		}
		whens[i] = f
	}
	values, weights := d.Values, d.Weights
	return func(st *State, u float64) float64 {
		arm, rest := p.pick(u)
		if holds(whens[arm], st) {
			return values[arm]
		}
		total := 0.0
		for i := 1; i < len(values); i++ {
			if holds(whens[i], st) {
				total += weights[i]
			}
		}
		arm, rest = 0, float64(rest*total)
		for i := 1; i < len(values) && rest > 0; i++ {
			if holds(whens[i], st) {
				arm, rest = i, rest-weights[i]
			}
		}
		return values[arm]
	}, nil
}

// rows is a choice whose weights depend on a number. A row of no weights
// chooses nothing.
func (s *scope) rows(d *plan.Draw) (Sampler, error) {
	on, err := s.expr(d.On)
	if err != nil {
		return nil, err
	}
	if len(d.Rows) == 0 {
		return nil, errors.New("a table without rows")
	}
	choices := make([]*rng.Choice, len(d.Rows))
	for i, weights := range d.Rows {
		if len(weights) != len(d.Values) {
			return nil, fmt.Errorf("row %d of a table has %d weights for %d values", i+d.Base, len(weights), len(d.Values))
		}
		if empty(weights) {
			continue
		}
		c, err := rng.NewChoice(weights)
		if err != nil {
			return nil, fmt.Errorf("row %d of a table: %w", i+d.Base, err)
		}
		choices[i] = &c
	}
	values, base, last := d.Values, float64(d.Base), float64(len(d.Rows)-1)
	return func(st *State, u float64) float64 {
		at := on(st) - base
		if at != at {
			return math.NaN()
		}
		c := choices[int(min(max(at, 0), last))]
		if c == nil {
			return math.NaN()
		}
		return values[c.Pick(u)]
	}, nil
}

func empty(weights []float64) bool {
	for _, w := range weights {
		if w != 0 {
			return false
		}
	}
	return true
}

// zipSet is a set of ZIP code areas with the share of its people that live in
// the ranges up to each.
type zipSet struct {
	spans  []stdlib.Span
	people *parts
}

// place draws a set by weight, and in it a ZIP code area by population.
func (s *scope) place(d *plan.Draw) (Sampler, error) {
	g := s.places()
	weights, sets := make([]float64, len(d.Places)), make([]zipSet, len(d.Places))
	for i, p := range d.Places {
		set, err := newZipSet(g, p)
		if err != nil {
			return nil, err
		}
		weights[i], sets[i] = p.Weight, set
	}
	which, err := newParts(weights)
	if err != nil {
		return nil, err
	}
	return func(_ *State, u float64) float64 {
		i, rest := 0, u
		if len(sets) > 1 {
			i, rest = which.pick(u)
		}
		set := &sets[i]
		if len(set.spans) == 1 {
			return float64(g.PickIn(set.spans[0], rest))
		}
		span, rest := set.people.pick(rest)
		return float64(g.PickIn(set.spans[span], rest))
	}, nil
}

// newZipSet reads a set; one without ranges is the whole country.
func newZipSet(g *stdlib.Gazetteer, p plan.PlaceSet) (zipSet, error) {
	var set zipSet
	var people []float64
	ranges := p.Zips
	if len(ranges) == 0 {
		ranges = [][2]int32{{0, int32(len(g.Zips))}}
	}
	for _, z := range ranges {
		span := stdlib.Span{Lo: int(z[0]), Hi: int(z[1])}
		if span.Lo < 0 || span.Lo >= span.Hi || span.Hi > len(g.Zips) {
			return set, fmt.Errorf("place %s: no ZIP code areas %d..%d", p.Label, z[0], z[1])
		}
		set.spans, people = append(set.spans, span), append(people, float64(g.People(span)))
	}
	var err error
	if set.people, err = newParts(people); err != nil {
		return set, fmt.Errorf("place %s: %w", p.Label, err)
	}
	return set, nil
}
