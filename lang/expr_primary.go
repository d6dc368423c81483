package lang

import "fmt"

// isUnit says whether w is a unit of time.
func isUnit(w string) bool {
	switch w {
	case "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years":
		return true
	}
	return false
}

func isLiteral(t Word) bool {
	switch t.Type {
	case Number, Percent, Date, String, Code, Measure:
		return true
	default:
		return is(t, Keyword, "true") || is(t, Keyword, "false")
	}
}

func (p *exprParser) primary() (Node, error) {
	t := *p.Peek()
	switch {
	case isLiteral(t):
		p.Next()
		return p.literal(t), nil
	case is(t, Keyword, "has") || is(t, Keyword, "on") || is(t, Keyword, "did"):
		p.Next()
		return p.pred(t)
	case is(t, Op, "("):
		p.Next()
		x, err := p.value()
		if err != nil {
			return nil, err
		}
		return x, p.want(")")
	case t.Type == Name:
		return p.name()
	case is(t, Keyword, "without"):
		return nil, p.fail(`"without" belongs in a phrase or on a line of its own`, `in a condition write "not has ..."`)
	}
	return nil, p.fail("expected a value, not "+show(t), "")
}

func (p *exprParser) literal(t Word) *Lit {
	l := &Lit{place{At(t)}, t, Word{}}
	if u := *p.Peek(); t.Type == Number && u.Type == Name && isUnit(u.Value) {
		p.Next()
		l.Unit = u
		l.At = l.At.To(At(u))
	}
	return l
}

// pred reads the names after has, on or did; one number may follow a detail's name.
func (p *exprParser) pred(verb Word) (Node, error) {
	n := &Pred{place{At(verb)}, verb, nil}
	if p.Peek().Type != Name {
		return nil, p.fail(fmt.Sprintf("expected a name after %q, not %s", verb.Value, show(*p.Peek())), "")
	}
	number := false
	for k := *p.Peek(); k.Type == Name || k.Type == Number && len(n.Words) > 1 && !number; k = *p.Peek() {
		p.Next()
		number = k.Type == Number
		n.Words = append(n.Words, k)
		n.At = n.At.To(At(k))
	}
	return n, nil
}

func (p *exprParser) name() (Node, error) {
	t := *p.Next()
	r := &Ref{place{At(t)}, []Word{t}}
	for p.take(Op, ".") {
		k := *p.Peek()
		if k.Type != Name && k.Type != Keyword {
			return nil, p.fail(`expected a name after ".", not `+show(k), "")
		}
		p.Next()
		r.Parts = append(r.Parts, k)
		r.At = r.At.To(At(k))
	}
	if len(r.Parts) > 1 || !p.is(Op, "(") {
		return r, nil
	}
	return p.call(t)
}

func (p *exprParser) call(name Word) (Node, error) {
	p.Next()
	f := &Fn{place{At(name)}, name, nil}
	p.calls++
	defer func() { p.calls-- }()
	for !p.is(Op, ")") {
		a, err := p.arg()
		if err != nil {
			return nil, err
		}
		f.Args = append(f.Args, a)
		if !p.take(Op, ",") {
			break
		}
	}
	end := *p.Peek()
	if err := p.want(")"); err != nil {
		return nil, err
	}
	f.At = f.At.To(At(end))
	return f, nil
}

func (p *exprParser) arg() (*FnArg, error) {
	x, err := p.value()
	if err != nil {
		return nil, err
	}
	a := &FnArg{place: place{x.Span()}, X: x}
	if p.take(Keyword, "where") {
		if a.Where, err = p.or(); err != nil {
			return nil, err
		}
		a.At = a.At.To(a.Where.Span())
	}
	t := *p.Peek()
	if !p.take(Keyword, "within") {
		return a, nil
	}
	w, err := p.primary()
	if err != nil {
		return nil, err
	}
	l, ok := w.(*Lit)
	if !ok || l.Unit.Value == "" {
		return nil, &syntaxError{tok: t, msg: `expected a span of time after "within", such as 30 days`}
	}
	a.Within = l
	a.At = a.At.To(l.Span())
	return a, nil
}
