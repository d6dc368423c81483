package lang

func (q *quick) draw() *Draw {
	d, start := q.draws.new(), q.at
	if !q.source(d) || !q.limits(d) || !q.unit(d) {
		return nil
	}
	d.Tokens = q.from(start)
	return d
}

// source reads what a draw draws from.
func (q *quick) source(d *Draw) bool {
	switch t := q.Peek(); {
	case q.isSign("{"):
		d.Weights = q.choice()
		return d.Weights != nil
	case q.isKey("by"):
		d.By = q.by()
		return d.By != nil
	case q.isKey("from"):
		d.Table = q.table()
		return d.Table != nil
	case t.Type == Name:
		d.Call = q.call()
		return d.Call != nil
	}
	d.Range = q.span()
	return d.Range != nil
}

func (q *quick) limits(d *Draw) bool {
	if q.key("in") {
		d.In = q.span()
		return d.In != nil
	}
	return true
}

func (q *quick) unit(d *Draw) bool {
	if q.Peek().Type != Name {
		return true
	}
	d.Unit = *q.Next()
	if q.isKey("after") || q.isKey("before") {
		d.Rel = *q.Next()
		d.Anchor = q.path()
		return d.Anchor != nil
	}
	return true
}

// call, table, by and choice are called where their first token is next.
func (q *quick) call() *Call {
	c, start := q.calls.new(), q.at
	c.Name = *q.Next()
	if q.sign("(") && !q.callArguments(c) {
		return nil
	}
	c.Tokens = q.from(start)
	return c
}

func (q *quick) callArguments(c *Call) bool {
	if q.sign(")") {
		return true
	}
	mark := q.exprs.mark()
	for {
		e := q.expr()
		if e == nil {
			return false
		}
		q.exprs.push(e)
		if !q.sign(",") {
			break
		}
	}
	c.Args = q.exprs.since(mark)
	return q.sign(")")
}

func (q *quick) table() *Table {
	t, start := &Table{}, q.at
	q.Next()
	if q.Peek().Type != String {
		return nil
	}
	t.File = *q.Next()
	if q.key("by") {
		cols := q.at
		for more := true; more; more = q.key("and") {
			if q.Peek().Type != Name {
				return nil
			}
			q.Next()
		}
		t.Cols = q.from(cols)
	}
	t.Tokens = q.from(start)
	return t
}

func (q *quick) by() *By {
	b, start := q.bys.new(), q.at
	q.Next()
	b.Path = q.path()
	if b.Path == nil || !q.sign("{") {
		return nil
	}
	mark := q.cases.mark()
	for !q.sign("}") {
		c := q.entry()
		if c == nil || !q.separator() {
			return nil
		}
		q.cases.push(c)
	}
	b.Cases, b.Tokens = q.cases.since(mark), q.from(start)
	return b
}

// separator is what stands behind each entry of a choice. The scanner puts a Line behind the last one.
func (q *quick) separator() bool {
	if q.Peek().Type != Line {
		return q.sign(",")
	}
	if q.left() == 1 { // the line ends inside the choice
		return false
	}
	q.Next()
	return true
}

func (q *quick) entry() *Case {
	c, start := q.cases.new(), q.at
	c.Key = q.keyed()
	if c.Key == nil || !q.sign(":") {
		return nil
	}
	if t := q.Peek(); t.Type == Code || t.Type == String {
		c.Code = *q.Next()
	} else if c.Draw = q.draw(); c.Draw == nil {
		return nil
	}
	c.Tokens = q.from(start)
	return c
}

func (q *quick) choice() *Weights {
	w, start := q.choices.new(), q.at
	q.Next()
	mark := q.weights.mark()
	for !q.sign("}") {
		a := q.arm()
		if a == nil || !q.separator() {
			return nil
		}
		q.weights.push(a)
	}
	w.Arms, w.Tokens = q.weights.since(mark), q.from(start)
	return w
}

func (q *quick) arm() *Weight {
	w, start := q.weights.new(), q.at
	w.Key = q.keyed()
	if w.Key == nil || !q.sign(":") {
		return nil
	}
	if t := q.Peek(); t.Type != Percent && t.Type != Number && !q.isKey("rest") {
		return nil
	}
	w.Weight = *q.Next()
	w.Tokens = q.from(start)
	return w
}

// keyed reads the key of an entry. The word zip always begins a ZIP code here, as in the grammar.
func (q *quick) keyed() *Key {
	k, start := q.keys.new(), q.at
	switch t := q.Peek(); {
	case t.Type == Name && t.Value == "zip":
		q.Next()
		if q.Peek().Type != Number {
			return nil
		}
		k.Zip = *q.Next()
	case t.Type == Name:
		if k.Word = q.path(); k.Word == nil {
			return nil
		}
	case t.Type == Code || t.Type == String:
		k.Text = *q.Next()
	default:
		if k.Range = q.span(); k.Range == nil {
			return nil
		}
	}
	k.Tokens = q.from(start)
	return k
}
