package eval

import "github.com/hsc-dev/hsc/compiler/plan"

// test is a condition. Most ask whether a slot has a value: those read the slot
// themselves.
type test struct {
	f    Func // Nil of those.
	slot int
	v    float64
}

func (t *test) holds(st *State) bool {
	if t.f == nil {
		return st.Slots[t.slot] == t.v
	}
	return t.f(st) == 1
}

// all says that all of the tests hold: none is a condition that always does.
func all(tests []test, st *State) bool {
	for i := range tests {
		if !tests[i].holds(st) {
			return false
		}
	}
	return true
}

// tests compiles the parts that an operation, And or Or, joins, in their order.
func (s *scope) tests(op plan.Op, x *plan.Expr) ([]test, error) {
	if x.Op == op && len(x.Args) == 2 {
		left, err := s.tests(op, x.Args[0])
		if err != nil {
			return nil, err
		}
		right, err := s.tests(op, x.Args[1])
		return append(left, right...), err
	}
	f, err := s.expr(x)
	if err != nil {
		return nil, err
	}
	if x.Op == plan.OpEq && x.Args[0].Op == plan.OpSlot {
		if v, ok := x.Args[1].Constant(); ok {
			return []test{{slot: x.Args[0].Idx, v: v}}, nil
		}
	}
	return []test{{f: f}}, nil
}

// joined compiles And and Or.
func (s *scope) joined(x *plan.Expr) (Func, error) {
	list, err := s.tests(x.Op, x)
	if err != nil {
		return nil, err
	}
	if x.Op == plan.OpAnd {
		return func(st *State) float64 { return truth(all(list, st)) }, nil
	}
	return func(st *State) float64 {
		for i := range list {
			if list[i].holds(st) {
				return 1
			}
		}
		return 0
	}, nil
}

// either compiles If.
func (s *scope) either(x *plan.Expr) (Func, error) {
	when, err := s.tests(plan.OpAnd, x.Args[0])
	if err != nil {
		return nil, err
	}
	args, err := s.exprs(x.Args[1:])
	if err != nil {
		return nil, err
	}
	then, other := args[0], args[1]
	if x.Args[2].Op == plan.OpNum {
		v := x.Args[2].Num
		return func(st *State) float64 {
			if all(when, st) {
				return then(st)
			}
			return v
		}, nil
	}
	return func(st *State) float64 {
		if all(when, st) {
			return then(st)
		}
		return other(st)
	}, nil
}
