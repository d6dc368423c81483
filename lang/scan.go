package lang

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"

	"github.com/hsc-dev/hsc/lang/diag"
)

// scanned is what the scanner makes of a source. Tokens end with an EOF.
type scanned struct {
	tokens   []Word
	comments []Comment
	diags    diag.List
}

// scan cuts src into tokens and puts in a Line at the end of each line that ends a statement or a line of a block: not
// after "," "{" ";", not inside "(" and "[", but before every "}". Where a bracket is never closed the source is scanned
// again, and exactly those brackets are closed early: "(" and "[" at the end of their line, "{" before a head word in
// column 1, so that what follows is still read.
func scan(name, src string) scanned {
	s := newScanner(name, src, nil)
	s.run()
	if len(s.unclosed) > 0 {
		s = newScanner(name, src, s.unclosed)
		s.run()
	}
	return scanned{s.out, s.comments, s.diags}
}

type scanner struct {
	src      string
	pos      lexer.Position
	out      []Word
	open     []Word       // brackets not yet closed
	heal     map[int]bool // offsets of brackets to close early
	unclosed map[int]bool // offsets of brackets that nobody closed
	comments []Comment
	diags    diag.List
	stopped  bool
	lineEnd  int // the end of the line that was asked for last
}

func newScanner(name, src string, heal map[int]bool) *scanner {
	s := &scanner{src: src, pos: lexer.Position{Filename: name, Line: 1, Column: 1}, heal: heal, unclosed: map[int]bool{}}
	s.out = make([]Word, 0, len(src)/4+8)
	return s
}

func (s *scanner) run() {
	if strings.HasPrefix(s.src, byteOrderMark) {
		s.pos.Offset = len(byteOrderMark)
	}
	for s.pos.Offset < len(s.src) && !s.stopped && len(s.diags) <= maxMessages {
		s.step()
	}
	s.closeAll()
	s.out = append(s.out, lexer.EOFToken(s.pos))
}

func (s *scanner) step() {
	switch c := s.src[s.pos.Offset]; c {
	case '\n':
		s.healLine()
		s.endLine()
		s.pos.Offset++
		s.pos.Line, s.pos.Column = s.pos.Line+1, 1
	case ' ', '\t', '\r':
		s.pos.Offset++
		s.pos.Column++
	case ';':
		s.take(Semi, 1)
	case '#':
		s.comment()
	case '"':
		s.text()
	case '{', '(', '[':
		s.opens()
	case '}', ')', ']':
		s.closes(c)
	default:
		s.plain(c)
	}
}

// plain scans numbers, words, codes and signs.
func (s *scanner) plain(c byte) {
	rest := s.src[s.pos.Offset:]
	switch {
	case isDigit(c):
		kind, n := numeric(rest)
		s.take(kind, n)
		if kind == Date {
			s.checkDate(s.out[len(s.out)-1])
		}
	case isLower(c):
		s.word(rest)
	case c >= 'A' && c <= 'Z':
		s.take(Code, codeLength(rest))
	default:
		if n := opLength(rest); n > 0 {
			s.take(Op, n)
			return
		}
		s.strange(rest)
	}
}

func (s *scanner) word(rest string) {
	n := 1
	for n < len(rest) && (isLower(rest[n]) || isDigit(rest[n]) || rest[n] == '_') {
		n++
	}
	kind := Name
	if reserved(rest[:n]) {
		kind = Keyword
	}
	if s.pos.Column == 1 && kind == Name && s.healing() && isHead(rest[:n]) {
		s.closeAll()
	}
	s.take(kind, n)
}

// take appends the next n bytes, which hold ASCII only, as a token.
func (s *scanner) take(kind Kind, n int) {
	s.out = append(s.out, Word{Type: kind, Value: s.src[s.pos.Offset : s.pos.Offset+n], Pos: s.pos})
	s.pos.Offset += n
	s.pos.Column += n
}

// skip passes over n bytes of one line.
func (s *scanner) skip(n int) {
	s.pos.Column += utf8.RuneCountInString(s.src[s.pos.Offset : s.pos.Offset+n])
	s.pos.Offset += n
}

// here is the span of the next n bytes of one line.
func (s *scanner) here(n int) diag.Span {
	return At(Word{Type: Name, Value: s.src[s.pos.Offset : s.pos.Offset+n], Pos: s.pos})
}

// lineLength is the number of bytes up to the end of the line.
func (s *scanner) lineLength() int {
	if s.lineEnd <= s.pos.Offset {
		s.lineEnd = len(s.src)
		if n := strings.IndexByte(s.src[s.pos.Offset:], '\n'); n >= 0 {
			s.lineEnd = s.pos.Offset + n
		}
	}
	n := s.lineEnd - s.pos.Offset
	if n > 0 && s.src[s.lineEnd-1] == '\r' {
		n--
	}
	return n
}

func (s *scanner) comment() {
	n := s.lineLength()
	text := s.src[s.pos.Offset : s.pos.Offset+n]
	for text[len(text)-1] == ' ' || text[len(text)-1] == '\t' {
		text = text[:len(text)-1]
	}
	own := len(s.out) == 0 || s.lastPos().Line != s.pos.Line
	s.comments = append(s.comments, Comment{Text: text, At: s.here(len(text)), Own: own})
	s.skip(n)
}

func (s *scanner) lastPos() lexer.Position { return s.out[len(s.out)-1].Pos }

// text scans a text in quotation marks; one that isn't closed takes the rest of its line.
func (s *scanner) text() {
	rest := s.src[s.pos.Offset : s.pos.Offset+s.lineLength()]
	for i := 1; i < len(rest); i++ {
		switch rest[i] {
		case '"':
			s.string(rest[:i+1])
			return
		case '\\':
			i++
		}
	}
	s.diags.Errorf(codeString, s.here(len(rest)), "this text has no closing quotation mark on its line").Help = `write it on one line, with " at both ends; a quotation mark inside is \"`
	s.out = append(s.out, Word{Type: String, Value: rest + `"`, Pos: s.pos})
	s.skip(len(rest))
}

func (s *scanner) string(v string) {
	for i := 1; i < len(v)-1; i++ {
		if v[i] != '\\' {
			continue
		}
		i++
		switch v[i] {
		case '"', '\\', 'n', 't':
		default:
			at := s.pos
			at.Offset += i - 1
			at.Column += utf8.RuneCountInString(v[:i-1])
			_, n := utf8.DecodeRuneInString(v[i:])
			s.diags.Errorf(codeEscape, At(Word{Type: Name, Value: v[i-1 : i+n], Pos: at}), "%q is no escape", v[i-1:i+n]).Help = `a text knows \", \\, \n and \t`
		}
	}
	s.out = append(s.out, Word{Type: String, Value: v, Pos: s.pos})
	s.skip(len(v))
}

func (s *scanner) checkDate(t Word) {
	d := func(i, j int) int {
		n := 0
		for _, c := range t.Value[i:j] {
			n = n*10 + int(c-'0')
		}
		return n
	}
	year, month, day := d(0, 4), d(5, 7), d(8, 10)
	if month < 1 || month > 12 {
		s.diags.Errorf(codeDate, At(t), "%s is no date: there is no month %02d", t.Value, month).Help = "a date is year-month-day: 2024-06-30"
		return
	}
	if last := daysIn(year, month); day < 1 || day > last {
		s.diags.Errorf(codeDate, At(t), "%s is no date: that month has %d days", t.Value, last).Help = fmt.Sprintf("write %s-%02d or an earlier day", t.Value[:7], last)
	}
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
