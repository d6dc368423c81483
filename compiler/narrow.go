package compiler

import (
	"math"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// bound is what a constraint leaves of an attribute's values: those between
// lo and hi, and of an enumeration those in set. Nil leaves all.
type bound struct {
	lo, hi *float64
	set    []bool
}

func (b bound) holds(v float64) bool {
	if b.lo != nil && v < *b.lo || b.hi != nil && v > *b.hi {
		return false
	}
	return b.set == nil || v >= 0 && int(v) < len(b.set) && b.set[int(v)]
}

func (b bound) and(o bound) bound {
	if o.lo != nil && (b.lo == nil || *o.lo > *b.lo) {
		b.lo = o.lo
	}
	if o.hi != nil && (b.hi == nil || *o.hi < *b.hi) {
		b.hi = o.hi
	}
	if o.set != nil {
		set := make([]bool, len(o.set))
		for i := range set {
			set[i] = o.set[i] && (b.set == nil || i < len(b.set) && b.set[i])
		}
		b.set = set
	}
	return b
}

// empty says that no value is left.
func (b bound) empty() bool {
	if b.lo != nil && b.hi != nil && *b.lo > *b.hi {
		return true
	}
	for _, ok := range b.set {
		if ok {
			return false
		}
	}
	return b.set != nil
}

// narrowed says what narrowing a draw came to.
type narrowed int

const (
	built       narrowed = iota // the draw gives only what the bound leaves
	partly                      // the draw is cut, but gives some units nothing: they must be drawn again
	cannot                      // the draw can't be narrowed: units must be drawn again
	nothingLeft                 // the draw gives nothing that the bound leaves
)

// narrow cuts a draw to a bound, in place, as far as that can be built.
func narrow(d *plan.Draw, b bound) narrowed {
	switch d.Kind {
	case plan.Const:
		if !b.holds(d.Num) {
			return nothingLeft
		}
		return built
	case plan.Dist:
		return narrowDist(d, b)
	case plan.Pick:
		return narrowPick(d, b)
	case plan.Rows:
		return narrowRows(d, b)
	case plan.Cases:
		return narrowCases(d, b)
	case plan.Chance:
		return narrowChance(d, b)
	case plan.Level:
		return narrowLevel(d, b)
	default:
	}
	return cannot
}

// narrowLevel bounds a person's level of a test. What people have and take
// decides where it can lie, so that the bound leaves some of them nothing.
func narrowLevel(d *plan.Draw, b bound) narrowed {
	d.Bounds = meet(d.Bounds, b)
	if d.Scale == nil && d.Shift == nil && d.Of != nil && narrow(clone(d.Of), b) == built {
		return built
	}
	return partly
}

func meet(old *plan.Bounds, b bound) *plan.Bounds {
	n := &plan.Bounds{Lo: b.lo, Hi: b.hi}
	if old == nil {
		return n
	}
	m := bound{lo: old.Lo, hi: old.Hi}.and(b)
	return &plan.Bounds{Lo: m.lo, Hi: m.hi}
}

func narrowDist(d *plan.Draw, b bound) narrowed {
	d.Bounds = meet(d.Bounds, b)
	if bound := (bound{lo: d.Bounds.Lo, hi: d.Bounds.Hi}); bound.empty() {
		return nothingLeft
	}
	dist, ok := fixedDist(d)
	if !ok {
		return built
	}
	lo, hi := math.Inf(-1), math.Inf(1)
	if d.Bounds.Lo != nil {
		lo = *d.Bounds.Lo
	}
	if d.Bounds.Hi != nil {
		hi = *d.Bounds.Hi
	}
	if d.Whole {
		lo, hi = math.Ceil(lo)-0.5, math.Floor(hi)+0.5
	}
	if _, err := dist.Truncate(lo, hi); err != nil {
		return nothingLeft
	}
	return built
}

func narrowPick(d *plan.Draw, b bound) narrowed {
	left, part := 0.0, false
	for i := range d.Weights {
		if d.Weights[i] == 0 {
			continue
		}
		if d.Arms != nil && d.Arms[i] != nil {
			switch narrow(d.Arms[i], b) {
			case nothingLeft:
				d.Weights[i], d.Arms[i] = 0, nil
			case cannot:
				return cannot
			case partly:
				part = true
			case built:
			}
		} else if !b.holds(d.Values[i]) {
			d.Weights[i] = 0
		}
		left += d.Weights[i]
	}
	switch {
	case left == 0:
		return nothingLeft
	case part:
		return partly
	}
	return built
}

// narrowRows cuts the rows of a table. Where some of them have nothing left,
// those who come to them can't be made: units are drawn again.
func narrowRows(d *plan.Draw, b bound) narrowed {
	none, some := 0, 0
	for _, row := range d.Rows {
		was, is := 0.0, 0.0
		for i, w := range row {
			was += w
			if b.holds(d.Values[i]) {
				is += w
			}
		}
		switch {
		case is > 0:
			some++
		case was > 0:
			none++
		}
	}
	switch {
	case some == 0:
		return nothingLeft
	case none > 0:
		return cannot
	}
	for i, v := range d.Values {
		if b.holds(v) {
			continue
		}
		for _, row := range d.Rows {
			row[i] = 0
		}
	}
	return built
}

// narrowCases narrows each case. Where only some have nothing left, the
// narrowing would change how often each case comes, so units are drawn again.
func narrowCases(d *plan.Draw, b bound) narrowed {
	none, some, part := 0, 0, false
	for i := range d.Cases {
		trial := clone(d.Cases[i].Draw)
		switch narrow(trial, b) {
		case nothingLeft:
			none++
		case cannot:
			return cannot
		case partly:
			some, part = some+1, true
		case built:
			some++
		}
	}
	switch {
	case some == 0:
		return nothingLeft
	case none > 0:
		return cannot
	}
	for i := range d.Cases {
		narrow(d.Cases[i].Draw, b)
	}
	if part {
		return partly
	}
	return built
}

func narrowChance(d *plan.Draw, b bound) narrowed {
	yes, no := b.holds(1), b.holds(0)
	switch {
	case yes && no:
		return built
	case yes:
		d.X = plan.Num(1)
	case no:
		d.X = plan.Num(0)
	default:
		return nothingLeft
	}
	return built
}

// clone copies what narrow changes.
func clone(d *plan.Draw) *plan.Draw {
	if d == nil {
		return nil
	}
	c := *d
	c.Weights = append([]float64(nil), d.Weights...)
	c.Arms = make([]*plan.Draw, len(d.Arms))
	for i, a := range d.Arms {
		c.Arms[i] = clone(a)
	}
	c.Cases = make([]plan.Case, len(d.Cases))
	for i, k := range d.Cases {
		c.Cases[i] = plan.Case{When: k.When, Draw: clone(k.Draw)}
	}
	c.Rows = make([][]float64, len(d.Rows))
	for i, r := range d.Rows {
		c.Rows[i] = append([]float64(nil), r...)
	}
	if len(d.Arms) == 0 {
		c.Arms = nil
	}
	if len(d.Cases) == 0 {
		c.Cases = nil
	}
	if len(d.Rows) == 0 {
		c.Rows = nil
	}
	c.Of, c.Else = clone(d.Of), clone(d.Else)
	return &c
}
