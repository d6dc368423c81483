package eval

import (
	"errors"
	"fmt"
	"math"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
)

// arity is the number of operands of each operation that has a fixed number.
func arity(op plan.Op) int {
	switch op {
	case plan.OpNum, plan.OpSlot, plan.OpPlace, plan.OpCol, plan.OpText, plan.OpAgg, plan.OpCall:
		return 0
	case plan.OpNeg, plan.OpNot:
		return 1
	case plan.OpIf:
		return 3
	case plan.OpAdd, plan.OpSub, plan.OpMul, plan.OpDiv, plan.OpEq, plan.OpNe, plan.OpLt, plan.OpLe,
		plan.OpGt, plan.OpGe, plan.OpAnd, plan.OpOr:
		return 2
	}
	return -1
}

func (s *scope) expr(x *plan.Expr) (Func, error) {
	if x == nil {
		return nil, errors.New("an expression is missing")
	}
	n := arity(x.Op)
	if n < 0 {
		return nil, fmt.Errorf("operation %q doesn't exist", x.Op)
	}
	if x.Op != plan.OpCall && len(x.Args) != n {
		return nil, fmt.Errorf("operation %q: expected %d operands, found %d", x.Op, n, len(x.Args))
	}
	switch x.Op {
	case plan.OpNum:
		return constant(x.Num), nil
	case plan.OpSlot:
		return s.slot(x.Idx)
	case plan.OpPlace:
		return s.placeNumber(x.Text)
	case plan.OpCol:
		return s.column(x.Idx)
	case plan.OpText:
		return nil, fmt.Errorf("text %q stands where a number is expected", x.Text)
	case plan.OpAgg:
		return s.aggregate(x.Agg)
	case plan.OpCall:
		return s.call(x)
	case plan.OpEq, plan.OpNe, plan.OpLt, plan.OpLe, plan.OpGt, plan.OpGe:
		return s.comparison(x)
	case plan.OpAnd, plan.OpOr:
		return s.joined(x)
	case plan.OpIf:
		return s.either(x)
	case plan.OpAdd, plan.OpSub, plan.OpMul, plan.OpDiv, plan.OpNeg, plan.OpNot:
	}
	args, err := s.exprs(x.Args)
	if err != nil {
		return nil, err
	}
	return operation(x.Op, args), nil
}

func (s *scope) exprs(list []*plan.Expr) ([]Func, error) {
	out := make([]Func, len(list))
	for i, x := range list {
		f, err := s.expr(x)
		if err != nil {
			return nil, err
		}
		out[i] = f
	}
	return out, nil
}

func (s *scope) slot(i int) (Func, error) {
	if i < 0 || i >= len(s.plan.Slots) {
		return nil, fmt.Errorf("slot %d: the plan has slots 0..%d", i, len(s.plan.Slots)-1)
	}
	return func(st *State) float64 { return st.Slots[i] }, nil
}

// operation is an arithmetic operation, or a negation, on compiled operands.
func operation(op plan.Op, args []Func) Func {
	a, b := args[0], args[len(args)-1]
	switch op {
	case plan.OpAdd:
		return func(st *State) float64 { return a(st) + b(st) }
	case plan.OpSub:
		return func(st *State) float64 { return a(st) - b(st) }
	case plan.OpMul:
		return func(st *State) float64 { return float64(a(st) * b(st)) }
	case plan.OpDiv:
		return func(st *State) float64 { return plan.Divide(a(st), b(st)) }
	case plan.OpNeg:
		return func(st *State) float64 { return -a(st) }
	default: // OpNot.
		return func(st *State) float64 { return truth(a(st) != 1) }
	}
}

// maxArgs is the greatest number of arguments of a function.
const maxArgs = 9

// functionArity is the least and the greatest number of arguments of a
// function: of those that a scenario may call, and of those that only the
// compiler does.
func functionArity(name string) ([2]int, bool) {
	switch name {
	case "year":
		return [2]int{1, 1}, true
	case "add_years":
		return [2]int{2, 2}, true
	}
	span, ok := plan.Functions()[name]
	return span, ok
}

// call compiles a function. Those of one argument have closures of their own.
func (s *scope) call(x *plan.Expr) (Func, error) {
	name := x.Text
	span, ok := functionArity(name)
	if !ok {
		return nil, fmt.Errorf("function %q doesn't exist", name)
	}
	n := len(x.Args)
	if n < span[0] || n > span[1] || n > maxArgs {
		return nil, fmt.Errorf("function %s: expected %d to %d arguments, found %d", name, span[0], span[1], n)
	}
	args, err := s.exprs(x.Args)
	if err != nil {
		return nil, err
	}
	if f := unary(name, args); f != nil {
		return f, nil
	}
	return func(st *State) float64 {
		var v [maxArgs]float64
		for i, a := range args {
			v[i] = a(st)
		}
		return plan.Call(name, v[:n])
	}, nil
}

func unary(name string, args []Func) Func {
	if len(args) != 1 {
		return nil
	}
	a := args[0]
	switch name {
	case "floor":
		return func(st *State) float64 { return math.Floor(a(st)) }
	case "ceil":
		return func(st *State) float64 { return math.Ceil(a(st)) }
	case "abs":
		return func(st *State) float64 { return math.Abs(a(st)) }
	case "sqrt":
		return func(st *State) float64 { return math.Sqrt(a(st)) }
	case "exp":
		return func(st *State) float64 { return rng.Exp(a(st)) }
	case "log":
		return func(st *State) float64 { return rng.Log(a(st)) }
	}
	return nil
}
