package lang

import (
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"
	"go.yaml.in/yaml/v3"
)

// places turns what YAML says about places into ours. YAML gives the line and column of each node; the text inside a
// scalar is found by walking the source and the decoded value side by side.
type places struct {
	name   string
	src    string
	starts []int // the offset at which each line starts

	// The places asked for last: the next ones are mostly a little further on the same line, which may be long.
	lastAt    lexer.Position
	lastStart lexer.Position
}

func newPlaces(name, src string) *places {
	p := &places{name: name, src: src, starts: []int{0}}
	for i := range len(src) {
		if src[i] == '\n' {
			p.starts = append(p.starts, i+1)
		}
	}
	return p
}

// at is the place of a byte of the source.
func (p *places) at(offset int) lexer.Position {
	offset = min(max(offset, 0), len(p.src))
	line := sort.SearchInts(p.starts, offset+1)
	start, column := p.starts[line-1], 1
	if p.lastAt.Line == line && p.lastAt.Offset <= offset {
		start, column = p.lastAt.Offset, p.lastAt.Column
	}
	column += utf8.RuneCountInString(p.src[start:offset])
	p.lastAt = lexer.Position{Filename: p.name, Offset: offset, Line: line, Column: column}
	return p.lastAt
}

// start is the offset of a node.
func (p *places) start(n *yaml.Node) int {
	if n.Line < 1 || n.Line > len(p.starts) {
		return 0
	}
	offset, column := p.starts[n.Line-1], 1
	if offset == 0 {
		offset = len(p.src) - len(strings.TrimPrefix(p.src, byteOrderMark))
	}
	if p.lastStart.Line == n.Line && p.lastStart.Column <= n.Column {
		offset, column = p.lastStart.Offset, p.lastStart.Column
	}
	for ; column < n.Column && offset < len(p.src); column++ {
		_, size := utf8.DecodeRuneInString(p.src[offset:])
		offset += size
	}
	p.lastStart = lexer.Position{Offset: offset, Line: n.Line, Column: n.Column}
	return offset
}

// lineEnd is the offset of the end of the line that offset lies in.
func (p *places) lineEnd(offset int) int {
	if n := strings.IndexByte(p.src[offset:], '\n'); n >= 0 {
		return offset + n
	}
	return len(p.src)
}

// scalar gives, for each byte of a scalar's value and for its end, the offset in the source, and the offset behind the
// scalar. Where the two can't be matched, all bytes are at the scalar's start.
func (p *places) scalar(n *yaml.Node) (offsets []int, end int) {
	w := &walk{src: p.src, value: n.Value, j: p.start(n), out: make([]int, 0, len(n.Value)+1)}
	start, ok := w.j, false
	switch {
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		ok = w.block()
	case n.Style&yaml.DoubleQuotedStyle != 0:
		w.j++
		ok = w.flow(w.doubleQuoted)
		w.j++
	case n.Style&yaml.SingleQuotedStyle != 0:
		w.j++
		ok = w.flow(w.singleQuoted)
		w.j++
	default:
		ok = w.flow(w.plain)
	}
	if ok && w.j <= len(p.src) {
		return w.out, w.j
	}
	offsets = make([]int, len(n.Value)+1)
	for i := range offsets {
		offsets[i] = start
	}
	return offsets, p.lineEnd(start)
}

// walk matches a scalar's value with its source.
type walk struct {
	src, value string
	i, j       int // the next byte of the value and of the source
	out        []int
}

// give matches the next n bytes of the value with the source at j, which goes on by m.
func (w *walk) give(n, m int) bool {
	if w.i+n > len(w.value) || w.j+m > len(w.src) {
		return false
	}
	for range n {
		w.out = append(w.out, w.j)
	}
	w.i, w.j = w.i+n, w.j+m
	return true
}

func (w *walk) end() bool {
	w.out = append(w.out, w.j)
	return true
}

// flow matches quoted and plain scalars: a run of blanks with line ends in it is one blank, or its line ends less one.
func (w *walk) flow(char func() bool) bool {
	for w.i < len(w.value) {
		if w.j >= len(w.src) {
			return false
		}
		m := run(w.src[w.j:], isBlank)
		breaks := strings.Count(w.src[w.j:w.j+m], "\n")
		switch {
		case breaks > 0:
			if !w.give(max(1, breaks-1), m) {
				return false
			}
		case !char():
			return false
		}
	}
	return w.end()
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

func (w *walk) plain() bool {
	return w.src[w.j] == w.value[w.i] && w.give(1, 1)
}

func (w *walk) singleQuoted() bool {
	if strings.HasPrefix(w.src[w.j:], "''") {
		return w.value[w.i] == '\'' && w.give(1, 2)
	}
	return w.plain()
}

func (w *walk) doubleQuoted() bool {
	if w.src[w.j] != '\\' {
		return w.plain()
	}
	if w.j+1 >= len(w.src) {
		return false
	}
	if w.src[w.j+1] == '\n' { // the line goes on
		w.j += 2
		w.j += run(w.src[w.j:], func(c byte) bool { return c == ' ' || c == '\t' })
		return true
	}
	m := 2
	switch w.src[w.j+1] {
	case 'x':
		m = 4
	case 'u':
		m = 6
	case 'U':
		m = 10
	}
	_, n := utf8.DecodeRuneInString(w.value[w.i:])
	return w.give(n, m)
}

// block matches literal and folded scalars.
func (w *walk) block() bool {
	header := w.src[w.j:]
	if n := strings.IndexByte(header, '\n'); n >= 0 {
		w.j += n + 1
	}
	indent := w.indent()
	for w.i < len(w.value) {
		if w.i == 0 || w.value[w.i-1] == '\n' || w.src[w.j-1] == '\n' {
			w.j += min(indent, run(w.src[w.j:], func(c byte) bool { return c == ' ' }))
		}
		switch {
		case w.j >= len(w.src):
			return w.value[w.i:] == "\n" && w.give(1, 0) && w.end()
		case w.src[w.j] == '\n' && (w.value[w.i] == '\n' || w.value[w.i] == ' '):
			w.give(1, 1)
		case w.src[w.j] == '\r':
			w.j++
		case !w.plain():
			return false
		}
	}
	if w.j > 0 && w.src[w.j-1] == '\n' {
		w.j--
	}
	return w.end()
}

// indent is the number of blanks before the lines of a block scalar.
func (w *walk) indent() int {
	space := func(c byte) bool { return c == ' ' }
	for rest := w.src[w.j:]; rest != ""; {
		line, after, _ := strings.Cut(rest, "\n")
		n := run(line, space)
		if n < len(strings.TrimRight(line, "\r")) {
			first := strings.TrimLeft(w.value, "\n")
			return max(0, n-run(first, space))
		}
		rest = after
	}
	return 0
}

// yamlLine takes "yaml: line 3: " off an error of the YAML parser.
func yamlLine(err error) (line int, message string) {
	message = strings.TrimPrefix(err.Error(), "yaml: ")
	after, ok := strings.CutPrefix(message, "line ")
	if !ok {
		return 1, message
	}
	number, rest, ok := strings.Cut(after, ": ")
	n, bad := strconv.Atoi(number)
	if !ok || bad != nil {
		return 1, message
	}
	return n, rest
}
