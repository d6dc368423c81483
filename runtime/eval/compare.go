package eval

import (
	"github.com/hsc-dev/hsc/compiler/plan"
)

// comparison compiles a comparison of numbers or of texts. Most compare a slot
// with a constant: those read the slot themselves.
func (s *scope) comparison(x *plan.Expr) (Func, error) {
	l, r := x.Args[0], x.Args[1]
	if s.isText(l) || s.isText(r) {
		return s.textComparison(x.Op, l, r)
	}
	args, err := s.exprs(x.Args)
	if err != nil {
		return nil, err
	}
	if l.Op == plan.OpSlot {
		if v, ok := r.Constant(); ok {
			return slotComparison(x.Op, l.Idx, v), nil
		}
	}
	return numbersComparison(x.Op, args[0], args[1]), nil
}

func slotComparison(op plan.Op, i int, v float64) Func {
	switch op {
	case plan.OpEq:
		return func(st *State) float64 { return truth(st.Slots[i] == v) }
	case plan.OpLt:
		return func(st *State) float64 { return truth(st.Slots[i] < v) }
	case plan.OpLe:
		return func(st *State) float64 { return truth(st.Slots[i] <= v) }
	case plan.OpGt:
		return func(st *State) float64 { return truth(st.Slots[i] > v) }
	case plan.OpGe:
		return func(st *State) float64 { return truth(st.Slots[i] >= v) }
	default: // OpNe.
		return func(st *State) float64 { return truth(differ(st.Slots[i], v)) }
	}
}

func numbersComparison(op plan.Op, a, b Func) Func {
	switch op {
	case plan.OpEq:
		return func(st *State) float64 { return truth(a(st) == b(st)) }
	case plan.OpLt:
		return func(st *State) float64 { return truth(a(st) < b(st)) }
	case plan.OpLe:
		return func(st *State) float64 { return truth(a(st) <= b(st)) }
	case plan.OpGt:
		return func(st *State) float64 { return truth(a(st) > b(st)) }
	case plan.OpGe:
		return func(st *State) float64 { return truth(a(st) >= b(st)) }
	default: // OpNe.
		return func(st *State) float64 { return truth(differ(a(st), b(st))) }
	}
}

// differ says that both numbers are defined and not the same.
func differ(a, b float64) bool { return a < b || a > b }
