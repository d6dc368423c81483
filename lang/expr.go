package lang

import (
	"fmt"
	"strings"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/hsc-dev/hsc/lang/diag"
)

// Expr is an expression. It is parsed by precedence climbing, as a participle Parseable: it stops at the first token that
// can't go on, which the outer grammar takes.
type Expr struct {
	Base
	X Node
}

// Span is the place of the whole expression, brackets included.
func (e *Expr) Span() diag.Span {
	if e == nil {
		return diag.Span{}
	}
	return e.Base.Span()
}

// Parse reads an expression from participle's tokens.
func (e *Expr) Parse(lex *lexer.PeekingLexer) error {
	p := &exprParser{words: lex}
	start := lex.RawCursor()
	x, err := p.or()
	e.X, e.Tokens = x, lex.Range(start, lex.RawCursor())
	return err
}

// Node is a node of an expression: one of Lit, Ref, Bin, Not, Neg, InSpan, InList, Cond, Pred, Fn.
type Node interface {
	Span() diag.Span
	node()
}

// place is embedded in every expression node.
type place struct{ At diag.Span }

func (p place) Span() diag.Span { return p.At }
func (place) node()             {}

type (
	// Lit is a literal. Unit is set where a Number has a unit of time: 3 days.
	Lit struct {
		place
		Value Word
		Unit  Word
	}
	// Ref is a dotted name. After a dot reserved words are names too.
	Ref struct {
		place
		Parts []Word
	}
	// Bin is a binary operation: or, and, a comparison, or arithmetic.
	Bin struct {
		place
		Op   Word
		L, R Node
	}
	// Not is `not X`.
	Not struct {
		place
		X Node
	}
	// Neg is `-X`.
	Neg struct {
		place
		X Node
	}
	// InSpan is `X in Lo..Hi`, both ends included.
	InSpan struct {
		place
		X, Lo, Hi Node
	}
	// InList is `X in [a, b]`.
	InList struct {
		place
		X    Node
		List []Node
	}
	// Cond is `Then when If else Else`.
	Cond struct {
		place
		Then, If, Else Node
	}
	// Pred is `has ckd stage 3`, `on metformin`, `did pci`: Words are the names and numbers after the verb.
	Pred struct {
		place
		Verb  Word
		Words []Word
	}
	// Fn is a call.
	Fn struct {
		place
		Name Word
		Args []*FnArg
	}
	// FnArg is an argument with its `where` and `within`, which a set may have.
	FnArg struct {
		place
		X, Where Node
		Within   *Lit
	}
)

// syntaxError is an error of the expression parser, at a token.
type syntaxError struct {
	tok       Word
	msg, help string
	code      string // "" is codeSyntax
}

func (e *syntaxError) Error() string            { return e.msg }
func (e *syntaxError) Message() string          { return e.msg }
func (e *syntaxError) Position() lexer.Position { return e.tok.Pos }

var _ participle.Error = &syntaxError{}

type exprParser struct {
	words
	depth int
	calls int // How many are open: within one, "within" can follow a set.
}

func (p *exprParser) is(kind Kind, v string) bool { return is(*p.Peek(), kind, v) }

func (p *exprParser) take(kind Kind, v string) bool {
	if p.is(kind, v) {
		p.Next()
		return true
	}
	return false
}

func (p *exprParser) want(v string) error {
	if p.take(Op, v) {
		return nil
	}
	return p.fail(fmt.Sprintf("expected %q, not %s", v, show(*p.Peek())), "")
}

func (p *exprParser) fail(msg, help string) error {
	return &syntaxError{tok: *p.Peek(), msg: msg, help: help}
}

// deeper guards the stack: an expression may nest maxNesting levels of signs that aren't brackets.
func (p *exprParser) deeper() error {
	if p.depth++; p.depth > 4*maxNesting {
		return &syntaxError{
			tok: *p.Peek(), code: codeNesting, msg: "this condition is nested too deeply",
			help: "split it: a definition or several lines say the same",
		}
	}
	return nil
}

func join(l, r Node) place { return place{l.Span().To(r.Span())} }

func (p *exprParser) chain(kind Kind, ops string, sub func() (Node, error)) (Node, error) {
	depth := p.depth
	defer func() { p.depth = depth }()
	l, err := sub()
	for err == nil {
		o := *p.Peek()
		if o.Type != kind || !strings.Contains(ops, " "+o.Value+" ") {
			return l, nil
		}
		p.Next()
		if err := p.deeper(); err != nil {
			return nil, err
		}
		var r Node
		if r, err = sub(); err == nil {
			l = &Bin{join(l, r), o, l, r}
		}
	}
	return l, err
}

// value is the widest form: with `A when C else B`. It stands inside brackets and as an argument.
func (p *exprParser) value() (Node, error) {
	if err := p.deeper(); err != nil {
		return nil, err
	}
	defer func() { p.depth-- }()
	x, err := p.or()
	if err != nil || !p.take(Keyword, "when") {
		return x, err
	}
	c, err := p.or()
	if err != nil {
		return nil, err
	}
	if !p.take(Keyword, "else") {
		return nil, p.fail(`expected "else"`, `a value needs both: "1.5 when a1c > 9 else 0"`)
	}
	e, err := p.value()
	if err != nil {
		return nil, err
	}
	return &Cond{join(x, e), x, c, e}, nil
}

func (p *exprParser) or() (Node, error)  { return p.chain(Keyword, " or ", p.and) }
func (p *exprParser) and() (Node, error) { return p.chain(Keyword, " and ", p.not) }

func (p *exprParser) not() (Node, error) {
	t := *p.Peek()
	if !p.take(Keyword, "not") {
		return p.test()
	}
	if err := p.deeper(); err != nil {
		return nil, err
	}
	defer func() { p.depth-- }()
	x, err := p.not()
	if err != nil {
		return nil, err
	}
	return &Not{place{At(t).To(x.Span())}, x}, nil
}

const comparisons = " == != < <= > >= "

func isComparison(t Word) bool {
	return t.Type == Op && strings.Contains(comparisons, " "+t.Value+" ")
}

func (p *exprParser) test() (Node, error) {
	l, err := p.sum()
	if err != nil {
		return nil, err
	}
	o := *p.Peek()
	switch {
	case isComparison(o):
		p.Next()
		r, err := p.sum()
		if err != nil {
			return nil, err
		}
		if isComparison(*p.Peek()) {
			return nil, p.fail("a comparison has two sides", `join two with "and", or write "x in 5..9"`)
		}
		return &Bin{join(l, r), o, l, r}, nil
	case is(o, Op, "="):
		return nil, p.fail(`"=" computes; a comparison is "=="`, "")
	case is(o, Keyword, "in"):
		p.Next()
		return p.in(l)
	case is(o, Keyword, "within") && !p.isSet(l):
		return nil, p.fail(`"within" is a span of time; a value is tested with "in"`, `write "share(...) in 5%..35%"`)
	}
	return l, nil
}

// isSet says that a node can be the set of an aggregate: count(a1c within 30 days).
func (p *exprParser) isSet(x Node) bool {
	_, name := x.(*Ref)
	return name && p.calls > 0
}

func (p *exprParser) in(x Node) (Node, error) {
	if p.take(Op, "[") {
		return p.list(x)
	}
	lo, err := p.sum()
	if err != nil {
		return nil, err
	}
	if !p.take(Op, "..") {
		return nil, p.fail(`expected a range such as 5..9 or a list such as [a, b] after "in"`, "")
	}
	hi, err := p.sum()
	if err != nil {
		return nil, err
	}
	a, isA := lo.(*Lit)
	b, isB := hi.(*Lit)
	if isA && isB && (a.Value.Type == Percent) != (b.Value.Type == Percent) {
		return nil, &syntaxError{
			tok: a.Value, msg: "both ends of a range are of one kind",
			help: fmt.Sprintf(`write "%s%%..%s%%"`, strings.TrimSuffix(a.Value.Value, "%"), strings.TrimSuffix(b.Value.Value, "%")),
		}
	}
	return &InSpan{join(x, hi), x, lo, hi}, nil
}

func (p *exprParser) list(x Node) (Node, error) {
	n := &InList{X: x}
	for {
		e, err := p.sum()
		if err != nil {
			return nil, err
		}
		n.List = append(n.List, e)
		if !p.take(Op, ",") {
			break
		}
	}
	end := *p.Peek()
	if err := p.want("]"); err != nil {
		return nil, err
	}
	n.At = x.Span().To(At(end))
	return n, nil
}

func (p *exprParser) sum() (Node, error)     { return p.chain(Op, " + - ", p.product) }
func (p *exprParser) product() (Node, error) { return p.chain(Op, " * / ", p.unary) }

func (p *exprParser) unary() (Node, error) {
	t := *p.Peek()
	if !p.take(Op, "-") {
		return p.primary()
	}
	if err := p.deeper(); err != nil {
		return nil, err
	}
	defer func() { p.depth-- }()
	x, err := p.unary()
	if err != nil {
		return nil, err
	}
	return &Neg{place{At(t).To(x.Span())}, x}, nil
}
