package compiler

import (
	"math"
	"testing"

	"github.com/expr-lang/expr/vm"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
)

// TestExprAgrees runs random expressions on random slots by expr's machine
// and by plan's own evaluator.
func TestExprAgrees(t *testing.T) {
	key := rng.Seed(7)
	for i := range uint64(3000) {
		g := &growing{s: key.At(i).Stream()}
		want := plan.Number
		x := g.number(4)
		if i%2 == 0 {
			want, x = plan.Bool, g.test(4)
		}
		p, err := exprProgram(x, want)
		if err != nil {
			t.Fatalf("%v: %v", x, err)
		}
		slots := []float64{g.value(), g.value(), g.value(), math.NaN()}
		got, err := vm.Run(p, newExprEnv(slots))
		if err != nil {
			t.Fatal(err)
		}
		if own := x.Eval(slots); !same(got, own) {
			t.Fatalf("expression %d on %v: expr says %v, we say %v", i, slots, got, own)
		}
	}
}

func same(got any, own float64) bool {
	switch v := got.(type) {
	case bool:
		return v == (own == 1)
	case float64:
		return v == own || v != v && own != own
	}
	return false
}

// growing makes random expressions.
type growing struct{ s rng.Stream }

func (g *growing) value() float64 { return float64(g.s.Intn(7)) - 3 }

func (g *growing) number(depth int) *plan.Expr {
	if depth <= 0 || g.s.Intn(4) == 0 {
		if g.s.Intn(2) == 0 {
			return plan.Num(g.value())
		}
		return plan.SlotOf(int(g.s.Intn(4)))
	}
	switch g.s.Intn(7) {
	case 0:
		return plan.New(plan.OpIf, g.test(depth-1), g.number(depth-1), g.number(depth-1))
	case 1:
		return plan.New(plan.OpNeg, g.number(depth-1))
	case 2:
		return &plan.Expr{Op: plan.OpCall, Text: "max", Args: []*plan.Expr{g.number(depth - 1), g.number(depth - 1)}}
	}
	op := []plan.Op{plan.OpAdd, plan.OpSub, plan.OpMul, plan.OpDiv}[g.s.Intn(4)]
	return plan.New(op, g.number(depth-1), g.number(depth-1))
}

func (g *growing) test(depth int) *plan.Expr {
	if depth <= 1 || g.s.Intn(3) > 0 {
		op := []plan.Op{plan.OpEq, plan.OpNe, plan.OpLt, plan.OpLe, plan.OpGt, plan.OpGe}[g.s.Intn(6)]
		return plan.New(op, g.number(depth-1), g.number(depth-1))
	}
	switch g.s.Intn(3) {
	case 0:
		return plan.New(plan.OpNot, g.test(depth-1))
	case 1:
		return plan.New(plan.OpAnd, g.test(depth-1), g.test(depth-1))
	}
	return plan.New(plan.OpOr, g.test(depth-1), g.test(depth-1))
}
