package lang

// quick reads the lines that a library consists of (heads and fields of definitions, nouns) as the struct tags say, but
// without participle's reflection, which took 310 ms and 150 MB for a library of 12,000 lines at each start, where this
// takes 23 ms and 20 MB. The tags stay the grammar. Whatever quick doesn't take to its end, errors among it, participle
// reads again, so that messages come from one place; FuzzQuick compares the two.
type quick struct {
	cursor
	nodes
}

// nodes are the pools of a file.
type nodes struct {
	fields  pool[Field]
	words   pool[Words]
	values  pool[Value]
	ranges  pool[Range]
	spans   pool[Span]
	scalars pool[Scalar]
	paths   pool[Path]
	draws   pool[Draw]
	calls   pool[Call]
	choices pool[Weights]
	weights pool[Weight]
	keys    pool[Key]
	bys     pool[By]
	cases   pool[Case]
	exprs   pool[Expr]
}

// line reads a line of the given kind, whose block is empty. It gives nil where participle has to read it.
func (q *quick) line(kind production, toks []Word) any {
	if len(toks) == 0 || !ends(&toks[len(toks)-1]) {
		return nil
	}
	q.cursor = cursor{toks: toks}
	switch kind {
	case fieldLine:
		if f := q.field(); f != nil && q.left() == 1 {
			return f
		}
		q.nodes = nodes{} // the lists that were begun are never ended
	case stmtLine:
		if s := q.statement(); s != nil && q.left() == 0 {
			return s
		}
	default:
	}
	return nil
}

// statement reads the head of a statement. It gives no nil of a statement's type.
func (q *quick) statement() Stmt {
	if q.Peek().Type != Name {
		return nil
	}
	switch q.Peek().Value {
	case "condition", "drug", "lab", "panel", "procedure", "plan", "formulary", "network", "group", "payer":
		if d := q.definition(); d != nil {
			return d
		}
	case "noun":
		if n := q.noun(); n != nil {
			return n
		}
	}
	return nil
}

// ends says whether a token ends a line. Nothing but the end of a production takes it: no cursor runs past it.
func ends(t *Word) bool { return t.Type == Line || t.Type == Semi }

func (q *quick) definition() *Definition {
	d := &Definition{Kind: *q.Next()}
	ok := q.name(&d.Name) && q.nameAfter("like", &d.Like) && q.sign("{") && q.sign("}") && ends(q.Next())
	if !ok {
		return nil
	}
	d.Tokens = q.from(0)
	return d
}

func (q *quick) noun() *Noun {
	q.Next()
	n := &Noun{}
	if !q.name(&n.Name) || !q.sign("=") || !q.name(&n.Base) || !q.key("where") {
		return nil
	}
	n.Where = q.expr()
	if n.Where == nil || !ends(q.Next()) {
		return nil
	}
	n.Tokens = q.from(0)
	return n
}

func (q *quick) field() *Field {
	f, start := q.fields.new(), q.at
	ok := q.name(&f.Name) && q.arguments(&f.Args) && q.nameAfter("per", &f.Per) && q.nameAfter("from", &f.From) &&
		q.duty(&f.At) && q.drawn(f) && q.condition(&f.When)
	if !ok {
		return nil
	}
	f.Tokens = q.from(start)
	return f
}

func (q *quick) arguments(to *[]*Words) bool {
	if !q.beginsValue() {
		return true
	}
	mark := q.words.mark()
	for {
		w := q.run()
		if w == nil {
			return false
		}
		q.words.push(w)
		if !q.sign(",") {
			break
		}
	}
	*to = q.words.since(mark)
	return true
}

func (q *quick) duty(to **Duty) bool {
	start := q.at + 1
	if !q.key("at") {
		return true
	}
	d := &Duty{}
	switch q.Peek().Value {
	case "day", "week", "month":
		d.Unit = *q.Next()
	default:
		return false
	}
	if q.Peek().Type != Number {
		return false
	}
	d.N = *q.Next()
	d.Tokens = q.from(start)
	*to = d
	return true
}

// drawn reads what a field looks up, draws or computes.
func (q *quick) drawn(f *Field) bool {
	switch {
	case q.isKey("by"):
		f.By = q.by()
		return f.By != nil
	case q.sign("~"):
		f.Draw = q.draw()
		return f.Draw != nil
	case q.sign("="):
		f.Value = q.expr()
		return f.Value != nil
	}
	return true
}

func (q *quick) condition(to **Expr) bool {
	if q.key("when") {
		*to = q.expr()
		return *to != nil
	}
	return true
}

func (q *quick) expr() *Expr {
	e, start := q.exprs.new(), q.at
	p := exprParser{words: &q.cursor}
	x, err := p.or()
	if err != nil {
		return nil
	}
	e.X, e.Tokens = x, q.from(start)
	return e
}
