package lang

import (
	"sort"
	"strings"

	"github.com/alecthomas/participle/v2/lexer"
	"go.yaml.in/yaml/v3"

	"github.com/hsc-dev/hsc/lang/diag"
)

// begin starts a statement with its head word, which stands where n does.
func (y *yamlReader) begin(n *yaml.Node, words ...string) {
	y.toks = nil
	y.ends, y.floor = y.start(n), n.Column
	for _, w := range words {
		y.word(w)
	}
}

// finish ends the statement.
func (y *yamlReader) finish() {
	y.endLine()
	if len(y.toks) > 0 {
		y.stmts = append(y.stmts, y.toks)
	}
}

// word writes a word of the language behind what was written last.
func (y *yamlReader) word(w string) {
	kind := Name
	if reserved(w) {
		kind = Keyword
	}
	y.put(kind, w)
}

func (y *yamlReader) op(sign string) { y.put(Op, sign) }

func (y *yamlReader) put(kind Kind, value string) {
	y.toks = append(y.toks, Word{Type: kind, Value: value, Pos: y.at(y.ends)})
}

// endLine ends a line of a block.
func (y *yamlReader) endLine() {
	if n := len(y.toks); n > 0 && y.toks[n-1].Type != Line && !is(y.toks[n-1], Op, "{") {
		y.put(Line, "\n")
	}
}

// moveTo makes the next word stand where n does.
func (y *yamlReader) moveTo(n *yaml.Node) { y.ends = max(y.ends, y.start(n)) }

func (y *yamlReader) open() { y.op("{") }

// shut closes a block behind the line that its last scalar stands on and the comments below it that stand as far to the
// right as the block does, so that they are inside.
func (y *yamlReader) shut() {
	y.endLine()
	y.ends = y.lineEnd(y.ends)
	for next := y.ends + 1; next < len(y.src); {
		n := run(y.src[next:], func(c byte) bool { return c == ' ' })
		end := y.lineEnd(next)
		switch {
		case next+n < len(y.src) && y.src[next+n] == '#' && n+1 >= y.floor:
			y.ends = end
		case next+n < end && y.src[next+n] != '\r':
			next = len(y.src)
			continue
		}
		next = end + 1
	}
	y.op("}")
}

// text writes a scalar, which is text of the language.
func (y *yamlReader) text(n *yaml.Node) bool {
	if n.Kind != yaml.ScalarNode || isNull(n) && n.Value == "" {
		y.expected(n, "a text")
		return false
	}
	offsets, end := y.scalar(n)
	y.note(n, end)
	sc := scan(y.name, n.Value)
	if len(sc.tokens) == 1 && len(sc.diags) == 0 {
		y.fail(codeYAMLKind, n, "expected a text, but it is empty")
		return false
	}
	move := func(p lexer.Position) lexer.Position { return y.at(offsets[min(p.Offset, len(offsets)-1)]) }
	for _, t := range sc.tokens {
		t.Pos = move(t.Pos)
		if !t.EOF() {
			y.toks = append(y.toks, t)
		}
	}
	for len(y.toks) > 0 && y.toks[len(y.toks)-1].Type == Line {
		y.toks = y.toks[:len(y.toks)-1]
	}
	for _, c := range sc.comments {
		p := move(lexer.Position{Offset: c.At.Offset})
		c.At = At(Word{Type: Name, Value: c.Text, Pos: p})
		y.comments = append(y.comments, c)
	}
	for _, d := range sc.diags {
		d.Span = y.moved(d.Span, move)
		y.diags = append(y.diags, d)
	}
	y.ends = end
	return true
}

func (y *yamlReader) moved(s diag.Span, move func(lexer.Position) lexer.Position) diag.Span {
	a, b := move(lexer.Position{Offset: s.Offset}), move(lexer.Position{Offset: s.End})
	return diag.Span{File: y.name, Offset: a.Offset, End: b.Offset, Line: a.Line, Col: a.Column, EndLine: b.Line, EndCol: b.Column}
}

// quoted writes a scalar as a text in quotation marks, unless it has some itself.
func (y *yamlReader) quoted(n *yaml.Node) bool {
	if strings.HasPrefix(n.Value, `"`) {
		return y.text(n)
	}
	if n.Kind != yaml.ScalarNode || isNull(n) {
		y.expected(n, "a text")
		return false
	}
	y.moveTo(n)
	y.put(String, Quote(n.Value))
	y.skim(n)
	return true
}

// note remembers where a scalar stands, so that no comment is looked for in it.
func (y *yamlReader) note(n *yaml.Node, end int) {
	y.scalars = append(y.scalars, stretch{y.start(n), end})
}

// skim passes over a scalar that isn't written.
func (y *yamlReader) skim(n *yaml.Node) {
	_, end := y.scalar(n)
	y.note(n, end)
	y.ends = end
}

// allComments are the comments of the YAML and those inside its texts, in source order.
func (y *yamlReader) allComments() []Comment {
	sort.Slice(y.scalars, func(i, j int) bool { return y.scalars[i].start < y.scalars[j].start })
	next, own := 0, true
	for i := 0; i < len(y.src); i++ {
		for next < len(y.scalars) && y.scalars[next].end <= i {
			next++
		}
		if next < len(y.scalars) && i >= y.scalars[next].start {
			i = y.scalars[next].end - 1
			own = false
			continue
		}
		switch c := y.src[i]; {
		case c == '\n':
			own = true
		case c == '#' && (i == 0 || isBlank(y.src[i-1])):
			end := y.lineEnd(i)
			text := y.src[i:end]
			for isBlank(text[len(text)-1]) {
				text = text[:len(text)-1]
			}
			y.comments = append(y.comments, Comment{Text: text, At: At(Word{Type: Name, Value: text, Pos: y.at(i)}), Own: own})
			i = end - 1
		case !isBlank(c) && c != '-':
			own = false
		}
	}
	sort.SliceStable(y.comments, func(i, j int) bool { return y.comments[i].At.Offset < y.comments[j].At.Offset })
	return y.comments
}
