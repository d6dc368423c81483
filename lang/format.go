package lang

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hsc-dev/hsc/lang/diag"
)

// Format is the canonical form of a file without errors: statements and lines in the order of the source, comments at
// their places, one blank line where the source has some. What it gives parses to the same tree and is its own canonical
// form. Statements that couldn't be read are not in the tree and so not in the text.
func Format(f *File) string {
	es := fileEntries(f)
	foot := attach(es, f)
	if f.YAML {
		spaceOut(es)
	}
	p := &formatter{}
	p.lines(es, 0)
	for i, r := range foot {
		p.remark(r, 0, len(es) == 0 && i == 0)
	}
	return p.out.String()
}

// fileEntries are the statements in the order of the source.
func fileEntries(f *File) []*entry {
	es := entries(f.Stmts, stmtEntry)
	inOrder(es)
	return es
}

// inOrder puts lines into the order of the source; the tree has them by kind.
func inOrder(es []*entry) {
	slices.SortStableFunc(es, func(a, b *entry) int { return cmp.Compare(a.start().Offset, b.start().Offset) })
	for _, e := range es {
		if e.kind == lineKids {
			inOrder(e.kids)
		}
	}
}

func (e *entry) start() diag.Span {
	if len(e.tokens) == 0 {
		return diag.Span{}
	}
	return At(e.tokens[0])
}

func (e *entry) span() diag.Span { return Base{e.tokens}.Span() }

// spaceOut puts blank lines around the statements that have a block, for a source whose lines say nothing about it.
func spaceOut(es []*entry) {
	for i, e := range es {
		block := e.kind == lineKids || i > 0 && es[i-1].kind == lineKids
		if len(e.lead) > 0 {
			e.lead[0].blank = block
			continue
		}
		e.blank = block
	}
}

// attacher gives each comment to the line that it belongs to.
type attacher struct {
	comments []Comment
	line     int   // the line of the source where the thing before ends
	blanks   []int // for each line, how many lines up to it are blank
}

// attach gives the file's comments to entries, in source order, and returns those that stand behind all of them.
func attach(es []*entry, f *File) []remark {
	a := &attacher{comments: f.Comments, line: 1, blanks: []int{0}}
	n := 0
	for line := range strings.SplitSeq(f.Source, "\n") {
		if strings.TrimSpace(line) == "" {
			n++
		}
		a.blanks = append(a.blanks, n)
	}
	end := len(f.Source) + 1
	a.lines(es, end)
	return a.own(end, end)
}

// blankBefore says whether a blank line stands between the thing before and line n.
func (a *attacher) blankBefore(n int) bool {
	return n > a.line && n < len(a.blanks) && a.blanks[n-1] > a.blanks[a.line]
}

func (a *attacher) lines(es []*entry, end int) {
	for i, e := range es {
		next := end
		if i+1 < len(es) {
			next = es[i+1].start().Offset
		}
		a.entry(e, next)
	}
}

// own takes the comments before offset. A blank line counts only before start: what stands inside a line moves before it.
func (a *attacher) own(offset, start int) []remark {
	var out []remark
	for len(a.comments) > 0 && a.comments[0].At.Offset < offset {
		c := a.comments[0]
		a.comments = a.comments[1:]
		blank := false
		if c.At.Offset < start {
			blank = a.blankBefore(c.At.Line)
			a.line = c.At.Line
		}
		out = append(out, remark{c.Text, blank})
	}
	return out
}

// behind takes the comment at the end of the source's line, where it stands before offset next.
func (a *attacher) behind(line, next int) string {
	if len(a.comments) == 0 {
		return ""
	}
	c := a.comments[0]
	if c.Own || c.At.Line != line || c.At.Offset >= next {
		return ""
	}
	a.comments = a.comments[1:]
	return c.Text
}

func (a *attacher) entry(e *entry, next int) {
	at := e.span()
	headEnd := at.End
	if e.kind != noKids {
		headEnd = e.open.Pos.Offset
	}
	before := a.line
	e.lead = a.own(headEnd, at.Offset)
	e.blank = a.blankBefore(at.Line)
	if len(e.lead) > 0 && a.line == before { // all come from inside the line
		e.lead[0].blank, e.blank = e.blank, false
	}
	if e.kind != noKids {
		a.line = e.open.Pos.Line
		first := e.shut.Pos.Offset
		if len(e.kids) > 0 {
			first = e.kids[0].start().Offset
		}
		e.opening = a.behind(a.line, first)
		a.lines(e.kids, e.shut.Pos.Offset)
		e.foot = a.own(e.shut.Pos.Offset, e.shut.Pos.Offset)
		e.lead = append(e.lead, a.own(at.End, e.shut.Pos.Offset)...)
	}
	a.line = at.EndLine
	e.trailing = a.behind(at.EndLine, next)
}

// formatter prints entries.
type formatter struct{ out strings.Builder }

const indentation = "  "

func (p *formatter) lines(es []*entry, depth int) {
	for i, e := range es {
		p.entry(e, depth, i == 0)
	}
}

func (p *formatter) remark(r remark, depth int, first bool) {
	if r.blank && !first {
		p.out.WriteByte('\n')
	}
	p.out.WriteString(strings.Repeat(indentation, depth) + r.text + "\n")
}

func (p *formatter) entry(e *entry, depth int, first bool) {
	for i, r := range e.lead {
		p.remark(r, depth, first && i == 0)
	}
	if e.blank && (!first || len(e.lead) > 0) {
		p.out.WriteByte('\n')
	}
	indent := strings.Repeat(indentation, depth)
	if s, ok := e.oneLine(); ok && columns(indent)+columns(s) <= lineWidth || e.kind == noKids {
		p.out.WriteString(indent + s + comment(e.trailing) + "\n")
		return
	}
	p.out.WriteString(indent + phrase(e.head, "{") + comment(e.opening) + "\n")
	p.lines(e.kids, depth+1)
	for i, r := range e.foot {
		p.remark(r, depth+1, len(e.kids) == 0 && i == 0)
	}
	p.out.WriteString(indent + phrase("}", e.tail) + comment(e.trailing) + "\n")
}

func comment(text string) string {
	if text == "" {
		return ""
	}
	return "  " + text
}

func columns(s string) int { return utf8.RuneCountInString(s) }

// oneLine is the entry on one line, where it may stand so: without comments inside, and a block of lines only where it
// holds no other block.
func (e *entry) oneLine() (string, bool) {
	if e.kind == noKids {
		return phrase(e.head, e.tail), true
	}
	if e.opening != "" || len(e.foot) > 0 {
		return "", false
	}
	if len(e.kids) == 0 {
		return phrase(e.head, "{ }", e.tail), true
	}
	if e.kind == lineKids && e.wide {
		return "", false
	}
	parts := make([]string, len(e.kids))
	for i, k := range e.kids {
		s, ok := k.oneLine()
		if !ok || len(k.lead) > 0 || k.trailing != "" || k.kind == lineKids {
			return "", false
		}
		parts[i] = s
	}
	sep := "; "
	if e.kind == choiceKids {
		sep = ", "
	}
	return phrase(e.head, "{", strings.Join(parts, sep), "}", e.tail), true
}
