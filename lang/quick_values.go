package lang

// beginsScalar says whether a number, a percentage or a date is next. A sign alone counts: participle doesn't go back
// behind it either.
func (q *quick) beginsScalar() bool {
	switch t := q.Peek(); t.Type {
	case Number, Percent, Date:
		return true
	default:
		return t.Type == Op && t.Value == "-"
	}
}

func (q *quick) beginsValue() bool {
	switch q.Peek().Type {
	case Name, Code, String, Measure:
		return true
	default:
		return q.beginsScalar()
	}
}

// run reads the values of a Words.
func (q *quick) run() *Words {
	w, start, mark := q.words.new(), q.at, q.values.mark()
	for q.beginsValue() {
		v := q.value()
		if v == nil {
			return nil
		}
		q.values.push(v)
	}
	if q.at == start {
		return nil
	}
	w.Items, w.Tokens = q.values.since(mark), q.from(start)
	return w
}

func (q *quick) value() *Value {
	v, start := q.values.new(), q.at
	switch q.Peek().Type {
	case Name:
		v.Word = q.path()
		if v.Word == nil {
			return nil
		}
	case Code, String, Measure:
		v.Text = *q.Next()
	default:
		v.Num = q.rang()
		if v.Num == nil {
			return nil
		}
	}
	v.Tokens = q.from(start)
	return v
}

func (q *quick) path() *Path {
	p, start := q.paths.new(), q.at
	if q.Peek().Type != Name {
		return nil
	}
	q.Next()
	for q.sign(".") {
		if q.Peek().Type != Name {
			return nil
		}
		q.Next()
	}
	p.Tokens = q.from(start)
	p.Dotted = p.Tokens
	return p
}

func (q *quick) rang() *Range {
	r, start := q.ranges.new(), q.at
	r.Lo = q.scalar()
	if r.Lo == nil {
		return nil
	}
	if q.sign("..") {
		r.Hi = q.scalar()
		if r.Hi == nil {
			return nil
		}
	}
	r.Tokens = q.from(start)
	return r
}

func (q *quick) span() *Span {
	s, start := q.spans.new(), q.at
	s.Lo = q.scalar()
	if s.Lo == nil {
		return nil
	}
	if q.isSign("..") {
		s.Dots = *q.Next()
		if q.beginsScalar() {
			s.Hi = q.scalar()
			if s.Hi == nil {
				return nil
			}
		}
	}
	s.Tokens = q.from(start)
	return s
}

func (q *quick) scalar() *Scalar {
	s, start := q.scalars.new(), q.at
	s.Neg = q.sign("-")
	switch q.Peek().Type {
	case Number, Percent, Date:
		s.Text = *q.Next()
	default:
		return nil
	}
	s.Tokens = q.from(start)
	return s
}
