package lang

import (
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"

	"github.com/hsc-dev/hsc/lang/diag"
)

// Word is a token with its place: a name, a number, a code, as it stands in the source (Value). A word that the source
// doesn't have is the zero Word, whose Value is "". At gives its place, Text its text without quotation marks.
type Word = lexer.Token

// Kind is the type of a Word.
type Kind = lexer.TokenType

// The kinds of tokens.
const (
	Date    Kind = iota + 2 // 2024-06-30
	Measure                 // 500mg, 49/51mg, 837p
	Percent                 // 28%
	Number                  // 65, 1.5, 20_000
	String                  // "Austin, TX"
	Code                    // TX, E11.9, CO-97
	Keyword                 // a reserved word
	Name                    // any other word
	Op                      // a sign
	Line                    // the end of a line that ends a statement or a line of a block
	Semi                    // ";", which does the same
)

// symbols gives the kinds the names that the productions use.
func symbols() map[string]Kind {
	return map[string]Kind{
		"EOF": lexer.EOF, "Date": Date, "Measure": Measure, "Percent": Percent, "Number": Number, "String": String,
		"Code": Code, "Key": Keyword, "Word": Name, "Op": Op, "Line": Line, "Semi": Semi,
	}
}

// At is the place of a word.
func At(w Word) diag.Span {
	if w.Pos.Line == 0 {
		return diag.Span{}
	}
	n := len(w.Value)
	cols := utf8.RuneCountInString(w.Value)
	if w.Type == Line { // the end of the line is shown as one column and holds no bytes
		n, cols = 0, 1
	}
	return diag.Span{
		File: w.Pos.Filename, Offset: w.Pos.Offset, End: w.Pos.Offset + n,
		Line: w.Pos.Line, Col: w.Pos.Column, EndLine: w.Pos.Line, EndCol: w.Pos.Column + cols,
	}
}

// Text is the value of a word, without quotation marks and escapes where it is a text.
func Text(w Word) string {
	if w.Type != String || len(w.Value) < 2 {
		return w.Value
	}
	s := w.Value[1 : len(w.Value)-1]
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
			b.WriteByte(unescaped(s[i]))
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func unescaped(c byte) byte {
	switch c {
	case 'n':
		return '\n'
	case 't':
		return '\t'
	}
	return c
}

// Quote writes s as a text of the language.
func Quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`).Replace(s) + `"`
}

// Base is embedded in every node: the tokens it was read from. The lines of a block are not among its head's tokens,
// only the braces are.
type Base struct{ Tokens []Word }

// Span is the stretch of source from the node's first token to its last.
func (b Base) Span() diag.Span {
	n := len(b.Tokens)
	for n > 1 && (b.Tokens[n-1].Type == Line || b.Tokens[n-1].Type == Semi) {
		n--
	}
	if n == 0 {
		return diag.Span{}
	}
	return At(b.Tokens[0]).To(At(b.Tokens[n-1]))
}

// names picks the names out of a list, which leaves out the signs between them.
func names(tokens []Word) []Word {
	out := make([]Word, 0, len(tokens))
	for _, t := range tokens {
		if t.Type == Name {
			out = append(out, t)
		}
	}
	return out
}

func is(t Word, kind Kind, value string) bool { return t.Type == kind && t.Value == value }

// reserved words are connectives only. Everything else is vocabulary, or a head word by its position.
func reserved(w string) bool {
	switch w {
	case "and", "or", "not", "in", "within", "where", "when", "else", "has", "without", "on", "did", "with", "from", "of",
		"for", "to", "at", "as", "after", "before", "per", "by", "every", "rest", "nothing", "like", "was", "until",
		"follow", "true", "false":
		return true
	}
	return false
}

// heads are the words that start a statement at the top of a file, in the order in which docs/language.md has them.
func heads() []string {
	return []string{
		"hsc", "scenario", "use", "param", "noun", "cohort", "patient", "member", "subject", "family", "condition", "drug",
		"lab", "panel", "procedure", "plan", "formulary", "network", "group", "payer", "journey", "trial", "record",
		"inject", "expect", "emit",
	}
}
