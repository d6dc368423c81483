package runtime

import (
	"math"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// gate is the beginning of a facet's draw: where a person doesn't have what
// most of a condition's facets ask for first, it needs no drawing.
type gate struct {
	slot   int     // What the facet fills.
	asked  int     // The slot that must be 1; -1 where nothing is asked.
	closed float64 // The value where it isn't.
}

// gateOf finds the gate of a draw: of cases, all of which but a last constant
// one ask for the same slot.
func gateOf(f *plan.Facet) gate {
	g := gate{slot: f.Slot, asked: -1, closed: math.NaN()}
	d := f.Draw
	if d.Kind != plan.Cases {
		return g
	}
	for i, c := range d.Cases {
		if c.When == nil && i == len(d.Cases)-1 && c.Draw.Kind == plan.Const {
			g.closed = c.Draw.Num
			break
		}
		slot := firstAsked(c.When)
		if slot < 0 || i > 0 && slot != g.asked {
			return gate{slot: f.Slot, asked: -1}
		}
		g.asked = slot
	}
	return g
}

// firstAsked is the slot that the first part of a condition asks to be 1, -1 where it is another.
func firstAsked(x *plan.Expr) int {
	for x != nil && x.Op == plan.OpAnd && len(x.Args) == 2 {
		x = x.Args[0]
	}
	if x == nil || x.Op != plan.OpEq || x.Args[0].Op != plan.OpSlot {
		return -1
	}
	if v, ok := x.Args[1].Constant(); !ok || v != 1 {
		return -1
	}
	return x.Args[0].Idx
}
