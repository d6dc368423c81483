package lang

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"
)

func closing(open string) string {
	switch open {
	case "{":
		return "}"
	case "(":
		return ")"
	}
	return "]"
}

// insert appends a token that the source doesn't have, right after the last one.
func (s *scanner) insert(kind Kind, v string) {
	s.out = append(s.out, Word{Type: kind, Value: v, Pos: s.afterLast()})
}

func (s *scanner) afterLast() lexer.Position {
	if len(s.out) == 0 {
		return s.pos
	}
	t := s.out[len(s.out)-1]
	at := At(t)
	t.Pos.Offset, t.Pos.Column = at.End, at.EndCol
	if t.Type == Line {
		t.Pos.Column = at.Col
	}
	return t.Pos
}

// endLine puts in a Line where a line of the source ends something.
func (s *scanner) endLine() {
	if len(s.out) == 0 {
		return
	}
	switch t := s.out[len(s.out)-1]; {
	case t.Type == Line, t.Type == Semi, is(t, Op, ","), is(t, Op, "{"):
		return
	}
	if n := len(s.open); n > 0 && s.open[n-1].Value != "{" {
		return
	}
	s.insert(Line, "\n")
}

func (s *scanner) opens() {
	if len(s.open) >= maxNesting {
		s.diags.Errorf(codeNesting, s.here(1), "more than %d brackets are open here", maxNesting).Help = "give the inner parts names: a journey, a condition or a param of its own"
		s.open, s.stopped = nil, true
		return
	}
	s.take(Op, 1)
	s.open = append(s.open, s.out[len(s.out)-1])
}

func (s *scanner) closes(c byte) {
	v := string(c)
	for len(s.open) > 0 && closing(s.top().Value) != v && s.wanted(v) {
		s.giveUp(true)
	}
	if len(s.open) == 0 || closing(s.top().Value) != v {
		s.diags.Errorf(codeUnopened, s.here(1), "nothing is open that this %q could close", v).Help = "take it out, or open it before"
		s.skip(1)
		return
	}
	if v == "}" {
		s.endLine()
	}
	s.open = s.open[:len(s.open)-1]
	s.take(Op, 1)
}

func (s *scanner) top() Word { return s.open[len(s.open)-1] }

// wanted says whether an open bracket is closed by v.
func (s *scanner) wanted(v string) bool {
	return slices.ContainsFunc(s.open, func(o Word) bool { return closing(o.Value) == v })
}

// giveUp closes the innermost bracket, which nobody closed.
func (s *scanner) giveUp(note bool) {
	o := s.top()
	if note {
		s.unclosed[o.Pos.Offset] = true
	}
	s.diags.Errorf(codeUnclosed, At(o), "this %q is never closed", o.Value).Help = fmt.Sprintf("close it with %q", closing(o.Value))
	s.open = s.open[:len(s.open)-1]
	if o.Value == "{" {
		s.endLine()
	}
	s.insert(Op, closing(o.Value))
}

func (s *scanner) closeAll() {
	for len(s.open) > 0 {
		s.giveUp(true)
	}
	s.endLine()
}

func (s *scanner) healing() bool {
	return slices.ContainsFunc(s.open, func(o Word) bool { return s.heal[o.Pos.Offset] })
}

// healLine closes, at the end of a line, the round and square brackets that the first pass found open.
func (s *scanner) healLine() {
	for len(s.open) > 0 && s.top().Value != "{" && s.heal[s.top().Pos.Offset] && !is(s.out[len(s.out)-1], Op, ",") {
		s.giveUp(false)
	}
}

// strange names what can't begin a token and passes over it; && and || are read as what they mean.
func (s *scanner) strange(rest string) {
	r, n := utf8.DecodeRuneInString(rest)
	for n < len(rest) { // one message for a run of the same kind
		q, m := utf8.DecodeRuneInString(rest[n:])
		if q < utf8.RuneSelf {
			break
		}
		n += m
	}
	msg, help := fmt.Sprintf("unexpected character %s", visible(r)), ""
	switch {
	case r == '%':
		help = `a percent sign touches its number ("28%"); there is no remainder operator, use mod(a, b)`
	case r == '?':
		help = `write "(1.5 when a1c > 9 else 0)"`
	case strings.HasPrefix(rest, "&&"):
		n, msg, help = 2, "unexpected &&", `write "and"`
		s.out = append(s.out, Word{Type: Keyword, Value: "and", Pos: s.pos})
	case strings.HasPrefix(rest, "||"):
		n, msg, help = 2, "unexpected ||", `write "or"`
		s.out = append(s.out, Word{Type: Keyword, Value: "or", Pos: s.pos})
	case r == '!':
		help = `write "not" or "!="`
	case r == '\'' || r == '“' || r == '”':
		help = `a text stands between straight double quotation marks: "Austin, TX"`
	case r >= utf8.RuneSelf:
		help = `letters beyond a-z stand in texts only: "Peñasco, NM"`
	}
	s.diags.Errorf(codeCharacter, s.here(n), "%s", msg).Help = help
	s.skip(n)
}

func visible(r rune) string {
	if r < ' ' || r == 0x7f {
		return fmt.Sprintf("U+%04X", r)
	}
	return string(r)
}
