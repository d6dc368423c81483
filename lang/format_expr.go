package lang

import "strings"

// The strength of operators in an expression, weakest first.
const (
	condLevel = iota
	orLevel
	andLevel
	notLevel
	testLevel
	sumLevel
	productLevel
	unaryLevel
	primaryLevel
)

// String is the expression in its canonical form.
func (e *Expr) String() string {
	if e == nil || e.X == nil {
		return ""
	}
	return nodeText(e.X, orLevel)
}

// NodeText is a node of an expression in its canonical form, as it stands inside brackets.
func NodeText(n Node) string { return nodeText(n, condLevel) }

// nodeText puts brackets around what is weaker than level.
func nodeText(n Node, level int) string {
	s, own := nodeForm(n)
	if own < level {
		return "(" + s + ")"
	}
	return s
}

func nodeForm(n Node) (string, int) {
	switch n := n.(type) {
	case *Lit:
		if n.Unit.Value != "" {
			return n.Value.Value + " " + n.Unit.Value, primaryLevel
		}
		return n.Value.Value, primaryLevel
	case *Ref:
		return joined(n.Parts, "."), primaryLevel
	case *Pred:
		return n.Verb.Value + " " + joined(n.Words, " "), primaryLevel
	case *Fn:
		return fnText(n), primaryLevel
	case *Neg:
		return "-" + nodeText(n.X, unaryLevel), unaryLevel
	case *Not:
		return "not " + nodeText(n.X, notLevel), notLevel
	case *Bin:
		return binText(n)
	case *InSpan:
		return nodeText(n.X, sumLevel) + " in " + nodeText(n.Lo, sumLevel) + ".." + nodeText(n.Hi, sumLevel), testLevel
	case *InList:
		return nodeText(n.X, sumLevel) + " in [" + nodesText(n.List) + "]", testLevel
	case *Cond:
		return nodeText(n.Then, orLevel) + " when " + nodeText(n.If, orLevel) + " else " + nodeText(n.Else, condLevel), condLevel
	}
	return "", primaryLevel
}

func binText(n *Bin) (string, int) {
	level, left := testLevel, sumLevel
	switch n.Op.Value {
	case "or":
		level, left = orLevel, orLevel
	case "and":
		level, left = andLevel, andLevel
	case "+", "-":
		level, left = sumLevel, sumLevel
	case "*", "/":
		level, left = productLevel, productLevel
	}
	right := left + 1
	if level == testLevel {
		right = sumLevel
	}
	return nodeText(n.L, left) + " " + n.Op.Value + " " + nodeText(n.R, right), level
}

func nodesText(list []Node) string {
	parts := make([]string, len(list))
	for i, n := range list {
		parts[i] = nodeText(n, sumLevel)
	}
	return strings.Join(parts, ", ")
}

func fnText(n *Fn) string {
	parts := make([]string, len(n.Args))
	for i, a := range n.Args {
		parts[i] = nodeText(a.X, condLevel)
		if a.Where != nil {
			parts[i] += " where " + nodeText(a.Where, orLevel)
		}
		if a.Within != nil {
			parts[i] += " within " + nodeText(a.Within, primaryLevel)
		}
	}
	return n.Name.Value + "(" + strings.Join(parts, ", ") + ")"
}

// joined is the words' text with sep between them.
func joined(words []Word, sep string) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = w.Value
	}
	return strings.Join(parts, sep)
}
