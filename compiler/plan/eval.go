package plan

import (
	"math"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

// Eval is the value of a scalar expression for a unit's slots: the slow path,
// for the compiler's own questions and as the oracle of what the runtime
// compiles. Places, columns and aggregates have no value here: NaN.
func (e *Expr) Eval(slots []float64) float64 {
	switch e.Op {
	case OpNum:
		return e.Num
	case OpSlot:
		if e.Idx < len(slots) {
			return slots[e.Idx]
		}
		return math.NaN()
	case OpIf:
		if e.Args[0].Eval(slots) == 1 {
			return e.Args[1].Eval(slots)
		}
		return e.Args[2].Eval(slots)
	case OpAnd:
		return truth(e.Args[0].Eval(slots) == 1 && e.Args[1].Eval(slots) == 1)
	case OpOr:
		return truth(e.Args[0].Eval(slots) == 1 || e.Args[1].Eval(slots) == 1)
	case OpPlace, OpCol, OpText, OpAgg:
		return math.NaN()
	default:
	}
	var room [9]float64 // As many as a function takes.
	args := room[:min(len(e.Args), len(room))]
	for i, a := range e.Args[:len(args)] {
		args[i] = a.Eval(slots)
	}
	return Apply(e.Op, e.Text, args)
}

// Apply is the value of an arithmetic operation, a comparison or a function
// (op OpCall, by name) on numbers.
func Apply(op Op, name string, args []float64) float64 {
	switch op {
	case OpNeg:
		return -args[0]
	case OpNot:
		return truth(args[0] != 1)
	case OpCall:
		return Call(name, args)
	default:
	}
	a, b := args[0], args[1]
	switch op {
	case OpAdd:
		return a + b
	case OpSub:
		return a - b
	case OpMul:
		return float64(a * b)
	case OpDiv:
		return Divide(a, b)
	case OpEq:
		return truth(a == b)
	case OpNe:
		return truth(a != b && a == a && b == b)
	case OpLt:
		return truth(a < b)
	case OpLe:
		return truth(a <= b)
	case OpGt:
		return truth(a > b)
	case OpGe:
		return truth(a >= b)
	default:
	}
	return math.NaN()
}

// Divide is a / b, undefined for b = 0.
func Divide(a, b float64) float64 {
	if b == 0 {
		return math.NaN()
	}
	return a / b
}

// Functions are the functions that an expression may call, with the least and
// the greatest number of their arguments.
func Functions() map[string][2]int {
	return map[string][2]int{
		"pow": {2, 2}, "min": {2, 9}, "max": {2, 9}, "round": {1, 2}, "floor": {1, 1}, "ceil": {1, 1},
		"abs": {1, 1}, "sqrt": {1, 1}, "exp": {1, 1}, "log": {1, 1}, "mod": {2, 2},
	}
}

// Call is the value of a function.
func Call(name string, a []float64) float64 {
	switch name {
	case "pow":
		return rng.Pow(a[0], a[1])
	case "min", "max":
		return extreme(name == "max", a)
	case "round":
		if len(a) == 1 {
			return RoundTo(a[0], 0)
		}
		if !(a[1] >= 0 && a[1] <= mostDecimals) {
			return math.NaN()
		}
		return RoundTo(a[0], int(a[1]))
	case "floor":
		return math.Floor(a[0])
	case "ceil":
		return math.Ceil(a[0])
	case "abs":
		return math.Abs(a[0])
	case "sqrt":
		return math.Sqrt(a[0])
	case "exp":
		return rng.Exp(a[0])
	case "log":
		return rng.Log(a[0])
	case "year": // the calendar year of a date
		if a[0] != a[0] {
			return math.NaN()
		}
		y, _, _ := models.Date(a[0]).Civil()
		return float64(y)
	case "add_years": // a date moved by whole years; the 29th of February becomes the 28th
		if a[0] != a[0] || a[1] != a[1] {
			return math.NaN()
		}
		return float64(models.Date(a[0]).AddYears(int(a[1])))
	case "mod":
		return a[0] - float64(a[1]*math.Floor(Divide(a[0], a[1])))
	}
	return math.NaN()
}

func extreme(greatest bool, a []float64) float64 {
	best := a[0]
	for _, v := range a[1:] {
		if v != v || best != best {
			return math.NaN()
		}
		if greatest == (v > best) {
			best = v
		}
	}
	return best
}

// mostDecimals is as far as rounding a number of double precision makes sense.
const mostDecimals = 12

// RoundTo rounds half away from zero to the given number of decimals, 0 to 12.
func RoundTo(v float64, decimals int) float64 {
	p := pow10(max(0, min(decimals, mostDecimals)))
	s := math.Floor(float64(math.Abs(v)*p) + 0.5 + 1e-9)
	return math.Copysign(s/p, v)
}

func pow10(n int) float64 {
	p := 1.0
	for range n {
		p *= 10
	}
	return p
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// Num is the literal v.
func Num(v float64) *Expr { return &Expr{Op: OpNum, Num: v} }

// SlotOf reads the slot i.
func SlotOf(i int) *Expr { return &Expr{Op: OpSlot, Idx: i} }

// New is the operation op on args.
func New(op Op, args ...*Expr) *Expr { return &Expr{Op: op, Args: args} }

// Walk calls f for e and everything in it.
func (e *Expr) Walk(f func(*Expr)) {
	if e == nil {
		return
	}
	f(e)
	for _, a := range e.Args {
		a.Walk(f)
	}
	if e.Agg != nil {
		e.Agg.Where.Walk(f)
		e.Agg.Arg.Walk(f)
	}
}

// Constant is the value of an expression that reads nothing.
func (e *Expr) Constant() (float64, bool) {
	fixed := true
	e.Walk(func(x *Expr) {
		switch x.Op {
		case OpSlot, OpPlace, OpCol, OpText, OpAgg:
			fixed = false
		default:
		}
	})
	if e == nil || !fixed {
		return 0, false
	}
	return e.Eval(nil), true
}
