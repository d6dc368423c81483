package lang

// words are tokens to read one after the other: a cursor, or participle's lexer.
type words interface {
	Peek() *Word
	Next() *Word
}

// cursor is a place in tokens, the last of which ends a line.
type cursor struct {
	toks []Word
	at   int
}

// Peek is the next token.
func (c *cursor) Peek() *Word { return &c.toks[c.at] }

// Next takes the next token.
func (c *cursor) Next() *Word {
	c.at++
	return &c.toks[c.at-1]
}

// left is the number of tokens not yet taken.
func (c *cursor) left() int { return len(c.toks) - c.at }

// from are the tokens taken since start. They have no room behind them: to append to them copies them.
func (c *cursor) from(start int) []Word { return c.toks[start:c.at:c.at] }

func (c *cursor) isKey(v string) bool  { t := c.Peek(); return t.Type == Keyword && t.Value == v }
func (c *cursor) isSign(v string) bool { t := c.Peek(); return t.Type == Op && t.Value == v }

func (c *cursor) key(v string) bool {
	if c.isKey(v) {
		c.at++
		return true
	}
	return false
}

func (c *cursor) sign(v string) bool {
	if c.isSign(v) {
		c.at++
		return true
	}
	return false
}

func (c *cursor) name(to *Word) bool {
	if t := c.Peek(); t.Type == Name {
		*to = *t
		c.at++
		return true
	}
	return false
}

// nameAfter reads a reserved word and the name behind it, where the word is there.
func (c *cursor) nameAfter(key string, to *Word) bool { return !c.key(key) || c.name(to) }

// pool makes nodes of one type, and the lists of them, in chunks: a file has thousands, and they live as long as it does.
type pool[T any] struct {
	free  []T
	room  []*T
	begun []*T // the entries of lists that haven't come to their end
	made  int
}

func (p *pool[T]) new() *T {
	if len(p.free) == 0 {
		p.free = make([]T, p.chunk())
		p.made += len(p.free)
	}
	n := &p.free[0]
	p.free = p.free[1:]
	return n
}

// chunk grows with what there is, so that a short file pays for little that it doesn't use.
func (p *pool[T]) chunk() int { return min(4+p.made/4, 64) }

func (p *pool[T]) mark() int { return len(p.begun) }

func (p *pool[T]) push(n *T) { p.begun = append(p.begun, n) }

// since ends the list that began at mark. An empty one is nil.
func (p *pool[T]) since(mark int) []*T {
	n := len(p.begun) - mark
	if n == 0 {
		return nil
	}
	if len(p.room) < n {
		p.room = make([]*T, max(n, p.chunk()))
	}
	list := p.room[:n:n]
	p.room = p.room[n:]
	copy(list, p.begun[mark:])
	p.begun = p.begun[:mark]
	return list
}
