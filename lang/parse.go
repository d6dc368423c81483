package lang

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"

	"github.com/hsc-dev/hsc/lang/diag"
)

// Parse reads src, YAML where name ends in .yaml or .yml, and the language otherwise. The file is never nil and holds all
// that could be read; the diagnostics are in source order. Name stands in every place, and may be "-" or "-e".
func Parse(name, src string) (*File, diag.List) { return parse(name, src, newReader) }

func parse(name, src string, reading func(lexical diag.List) *reader) (*File, diag.List) {
	f := &File{Name: name, Source: src}
	var diags diag.List
	if !readable(name, src, &diags) {
		return f, diags
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".yaml", ".yml":
		f.YAML = true
		diags = parseYAML(f, reading)
	default:
		diags = parseText(f, reading)
	}
	if len(f.Stmts) == 0 && !diags.HasErrors() {
		diags.Errorf(codeEmpty, diag.Span{File: name, Line: 1, Col: 1, EndLine: 1, EndCol: 1}, "nothing is asked for").Help = "say what must exist, such as: 200 diabetic patients, TX, age > 65, with encounters"
	}
	f.group()
	diags.Sort(name)
	f.markPartial(diags)
	return f, atMost(diags)
}

// atMost cuts off what nobody reads.
func atMost(diags diag.List) diag.List {
	if len(diags) <= maxMessages {
		return diags
	}
	last := diags[maxMessages].Span
	diags = diags[:maxMessages]
	diags.Errorf(codeTooMany, last, "more than %d mistakes; what follows isn't shown", maxMessages).Help = "mend these first; is it the right file?"
	return diags
}

// readable refuses what is no text or too large to be a scenario, before anything looks at it closely.
func readable(name, src string, diags *diag.List) bool {
	start := diag.Span{File: name, Line: 1, Col: 1, EndLine: 1, EndCol: 2}
	if len(src) > maxFile {
		diags.Errorf(codeTooLarge, start, "the file has %d bytes; a scenario has at most %d", len(src), maxFile).Help = `large tables belong in a .csv file: income ~ from "income.csv" by state`
		return false
	}
	for line, offset := 1, 0; offset < len(src); line++ {
		text, _, _ := strings.Cut(src[offset:], "\n")
		if line == 1 && strings.HasPrefix(text, byteOrderMark) {
			offset, text = len(byteOrderMark), text[len(byteOrderMark):]
		}
		at := diag.Span{File: name, Offset: offset, End: offset + 1, Line: line, Col: 1, EndLine: line, EndCol: 2}
		if i := notText(text); i >= 0 {
			at.Offset, at.End = offset+i, offset+i+1
			at.Col = 1 + utf8.RuneCountInString(text[:i])
			at.EndCol = at.Col + 1
			diags.Errorf(codeEncoding, at, "this is no text in UTF-8: the %s can't stand here", unfit(text[i:])).Help = "save the file as UTF-8, or give the right file"
			return false
		}
		if len(text) > maxLine {
			diags.Errorf(codeTooLarge, at, "this line has %d bytes; a line has at most %d", len(text), maxLine).Help = "a line may be broken after a comma and inside brackets"
			return false
		}
		offset += len(text) + 1
	}
	return true
}

// notText is the offset of the first byte that is no UTF-8 or begins a character that no text has, or -1: control
// characters, and what YAML takes for the end of a line and this language doesn't.
func notText(s string) int {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if (c < ' ' && c != '\t' && (c != '\r' || i != len(s)-1)) || c == 0x7f {
				return i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1, r < 0xa0, r == '\u2028', r == '\u2029', r == '\ufffe', r == '\uffff', r == '\ufeff':
			return i
		}
		i += n
	}
	return -1
}

const byteOrderMark = "\ufeff"

func unfit(s string) string {
	if r, n := utf8.DecodeRuneInString(s); n > 1 {
		return fmt.Sprintf("character U+%04X", r)
	}
	return fmt.Sprintf("byte 0x%02x", s[0])
}

func parseText(f *File, reading func(diag.List) *reader) diag.List {
	sc := scan(f.Name, f.Source)
	f.Comments = sc.comments
	r := reading(sc.diags)
	f.Stmts = r.statements(sc.tokens)
	return r.diags
}

// markPartial marks the statements that a diagnostic lies in. The diagnostics are sorted.
func (f *File) markPartial(diags diag.List) {
	for _, s := range f.Stmts {
		at := s.Span()
		i := sort.Search(len(diags), func(i int) bool { return diags[i].Span.Offset >= at.Offset })
		if i < len(diags) && diags[i].Span.Offset < at.End {
			s.head().Partial = true
		}
	}
}

// statements reads all statements of toks, which end with an EOF.
func (r *reader) statements(toks []Word) []Stmt {
	var out []Stmt
	for len(toks) > 0 && toks[0].Type != lexer.EOF && len(r.diags) <= maxMessages {
		n := lineEnd(toks)
		x, mended := r.entry(stmtLine, toks[:n])
		if s, ok := x.(Stmt); ok {
			s.head().Partial = mended
			out = append(out, s)
		}
		toks = toks[n:]
	}
	return out
}

// lineEnd is the number of tokens up to the end of the statement, or of the line of a block, that toks begin with.
func lineEnd(toks []Word) int {
	depth := 0
	for i, t := range toks {
		switch t.Type {
		case Op:
			depth += nesting(t.Value)
		case Line, Semi:
			if depth == 0 {
				return i + 1
			}
		case lexer.EOF:
			return max(i, 1)
		}
	}
	return len(toks)
}

func nesting(v string) int {
	switch v {
	case "{", "(", "[":
		return 1
	case "}", ")", "]":
		return -1
	}
	return 0
}

// group sorts statements, and the lines of bodies, by kind: the order in which the YAML form has them.
func (f *File) group() {
	slices.SortStableFunc(f.Stmts, func(a, b Stmt) int { return cmp.Compare(rank(a), rank(b)) })
	for _, s := range f.Stmts {
		switch s := s.(type) {
		case *Bare:
			s.Body.group()
		case *Cohort:
			s.Body.group()
		case *Named:
			s.Body.group()
		case *Record:
			s.Body.group()
		}
	}
}

func (b *Body) group() {
	if b == nil {
		return
	}
	slices.SortStableFunc(b.Items, func(x, y *Item) int { return cmp.Compare(x.Kind(), y.Kind()) })
	for _, i := range b.Items {
		if i.Prop != nil {
			i.Prop.Body.group()
		}
	}
}

// rank is the place of a statement's kind among heads.
func rank(s Stmt) int {
	word := "cohort"
	switch s := s.(type) {
	case *Bare, *Cohort:
	case *Edition:
		word = "hsc"
	case *Named:
		word = s.Kind.Value
	case *Definition:
		word = s.Kind.Value
	default:
		if toks := s.head().Tokens; len(toks) > 0 {
			word = toks[0].Value
		}
	}
	return slices.Index(heads(), word)
}
