package compiler

import (
	"fmt"
	"math"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/checker"
	vmcompiler "github.com/expr-lang/expr/compiler"
	"github.com/expr-lang/expr/conf"
	"github.com/expr-lang/expr/optimizer"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/vm"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang/diag"
)

// A checked expression is lowered once more, to expr's syntax tree, which expr
// checks: a second opinion on the types, from code that isn't ours, on every
// condition and column of a scenario. The same tree, run by expr's machine, is
// the oracle of the tests for what the runtime compiles.
//
// The environment is a struct of plain kinds, so that an unknown name is an
// error. What expr means otherwise is said in the tree: a division by zero is
// undefined, and an undefined side makes every comparison false.

// exprEnv is what the lowered tree may read.
type exprEnv struct {
	S     []float64                               `expr:"s"` // slots
	NaN   float64                                 `expr:"nan"`
	Call  func(name string, a ...float64) float64 `expr:"call"`
	Place func(field string) float64              `expr:"place"`
	Word  func(field string) string               `expr:"word"` // text of a place
	Col   func(i int) float64                     `expr:"col"`
	Text  func(i int) string                      `expr:"text"` // text of a column
	Agg   func() float64                          `expr:"agg"`
}

func newExprEnv(slots []float64) exprEnv {
	none := func(int) float64 { return math.NaN() }
	return exprEnv{
		S: slots, NaN: math.NaN(), Col: none, Agg: math.NaN,
		Call:  func(name string, a ...float64) float64 { return plan.Call(name, a) },
		Place: func(string) float64 { return math.NaN() }, Word: func(string) string { return "" }, Text: func(int) string { return "" },
	}
}

// exprProgram lowers, checks and compiles an expression for expr's machine.
func exprProgram(x *plan.Expr, t plan.Type) (*vm.Program, error) {
	root := numeric(x)
	if t == plan.Bool {
		root = logical(x)
	}
	config := conf.New(exprEnv{})
	tree := &parser.Tree{Node: root}
	if _, err := checker.Check(tree, config); err != nil {
		return nil, err
	}
	if err := optimizer.Optimize(&tree.Node, config); err != nil {
		return nil, err
	}
	return vmcompiler.Compile(tree, config)
}

// secondOpinion has expr check an expression of the scenario. What it refuses
// is a fault of this compiler, and is said as one.
func (c *compiler) secondOpinion(x *plan.Expr, t plan.Type, text string, at diag.Span) {
	if _, err := exprProgram(x, t); err != nil {
		c.err(at, codeType, fmt.Sprintf("%q was understood by one checker and refused by the other: %v", text, err), "this is a fault of hsc: please report it with the scenario")
	}
}

func name(s string) ast.Node { return &ast.IdentifierNode{Value: s} }

func call(fn string, args ...ast.Node) ast.Node {
	return &ast.CallNode{Callee: name(fn), Arguments: args}
}

func binary(op string, l, r ast.Node) ast.Node {
	return &ast.BinaryNode{Operator: op, Left: l, Right: r}
}

// numeric is the value of an expression as a number; a condition is 1 or 0.
func numeric(x *plan.Expr) ast.Node {
	switch x.Op {
	case plan.OpNum:
		return &ast.FloatNode{Value: x.Num}
	case plan.OpSlot:
		return &ast.MemberNode{Node: name("s"), Property: &ast.IntegerNode{Value: x.Idx}}
	case plan.OpPlace:
		return call("place", &ast.StringNode{Value: x.Text})
	case plan.OpCol:
		return call("col", &ast.IntegerNode{Value: x.Idx})
	case plan.OpAgg:
		return call("agg")
	case plan.OpNeg:
		return &ast.UnaryNode{Operator: "-", Node: numeric(x.Args[0])}
	case plan.OpAdd, plan.OpSub, plan.OpMul:
		return binary(string(x.Op), numeric(x.Args[0]), numeric(x.Args[1]))
	case plan.OpDiv:
		zero := binary("==", numeric(x.Args[1]), &ast.FloatNode{})
		return &ast.ConditionalNode{Cond: zero, Exp1: name("nan"), Exp2: binary("/", numeric(x.Args[0]), numeric(x.Args[1]))}
	case plan.OpIf:
		return &ast.ConditionalNode{Cond: logical(x.Args[0]), Exp1: numeric(x.Args[1]), Exp2: numeric(x.Args[2])}
	case plan.OpCall:
		args := []ast.Node{&ast.StringNode{Value: x.Text}}
		for _, a := range x.Args {
			args = append(args, numeric(a))
		}
		return call("call", args...)
	default:
	}
	return &ast.ConditionalNode{Cond: logical(x), Exp1: &ast.FloatNode{Value: 1}, Exp2: &ast.FloatNode{}}
}

// logical is the value of an expression as true or false.
func logical(x *plan.Expr) ast.Node {
	switch x.Op {
	case plan.OpAnd, plan.OpOr:
		return binary(string(x.Op), logical(x.Args[0]), logical(x.Args[1]))
	case plan.OpNot:
		return &ast.UnaryNode{Operator: "not", Node: logical(x.Args[0])}
	case plan.OpEq, plan.OpNe:
		if text := textual(x.Args[0], x.Args[1]); text != nil {
			return binary(string(x.Op), text[0], text[1])
		}
		l, r := numeric(x.Args[0]), numeric(x.Args[1])
		if x.Op == plan.OpEq {
			return binary("==", l, r)
		}
		return binary("or", binary("<", l, r), binary(">", l, r))
	case plan.OpLt, plan.OpLe, plan.OpGt, plan.OpGe:
		return binary(string(x.Op), numeric(x.Args[0]), numeric(x.Args[1]))
	case plan.OpIf:
		return &ast.ConditionalNode{Cond: logical(x.Args[0]), Exp1: logical(x.Args[1]), Exp2: logical(x.Args[2])}
	default:
	}
	return binary("==", numeric(x), &ast.FloatNode{Value: 1})
}

// textual are the sides of a comparison of texts, or nil where it is one of numbers.
func textual(l, r *plan.Expr) []ast.Node {
	if l.Op != plan.OpText && r.Op != plan.OpText {
		return nil
	}
	side := func(x *plan.Expr) ast.Node {
		switch x.Op {
		case plan.OpPlace:
			return call("word", &ast.StringNode{Value: x.Text})
		case plan.OpCol:
			return call("text", &ast.IntegerNode{Value: x.Idx})
		default:
		}
		return &ast.StringNode{Value: x.Text}
	}
	return []ast.Node{side(l), side(r)}
}
