package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// Options say how diagnostics are printed; the zero value prints plain text.
type Options struct {
	// Color marks severities and carets for a terminal.
	Color bool
	// Width is the widest source line shown whole, in columns; 0 means 160.
	Width int
}

// Print writes each diagnostic with its source line, carets and help. Sources maps a file's name to its text; a place in
// a file that isn't there is printed without the line.
func Print(w io.Writer, l List, sources map[string]string, opt Options) error {
	if opt.Width <= 0 {
		opt.Width = 160
	}
	p := &printer{opt: opt, sources: sources, lines: map[string]lineIndex{}}
	for _, d := range l {
		p.diagnostic(d)
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

// Text is what Print writes, as a string without colour.
func Text(l List, sources map[string]string) string {
	var b strings.Builder
	_ = Print(&b, l, sources, Options{}) // a strings.Builder takes everything
	return b.String()
}

// WriteJSON writes the list as one JSON array, an object per diagnostic.
func WriteJSON(w io.Writer, l List) error {
	if l == nil {
		l = List{}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(l)
}

type printer struct {
	out     strings.Builder
	opt     Options
	sources map[string]string
	lines   map[string]lineIndex
}

const (
	bold   = "\x1b[1m"
	red    = "\x1b[1;31m"
	yellow = "\x1b[1;33m"
	cyan   = "\x1b[1;36m"
	reset  = "\x1b[0m"
)

func (p *printer) paint(color, s string) string {
	if !p.opt.Color {
		return s
	}
	return color + s + reset
}

func severityColor(s Severity) string {
	switch s {
	case Error:
		return red
	case Warning:
		return yellow
	case Advice:
		return cyan
	}
	return red
}

func (p *printer) diagnostic(d Diagnostic) {
	color := severityColor(d.Severity)
	if at := d.Span.String(); at != "" {
		p.out.WriteString(p.paint(bold, at+":") + " ")
	}
	fmt.Fprintf(&p.out, "%s: %s\n", p.paint(color, fmt.Sprintf("%s[%s]", d.Severity, d.Code)), printable(d.Message))
	p.excerpt(d.Span, color)
	if d.Help != "" {
		for line := range strings.SplitSeq(d.Help, "\n") {
			p.out.WriteString("    " + printable(line) + "\n")
		}
	}
	for _, r := range d.Related {
		fmt.Fprintf(&p.out, "  %s: %s\n", r.Span, printable(r.Message))
		p.excerpt(r.Span, cyan)
	}
}

func (p *printer) excerpt(at Span, color string) {
	src, ok := p.sources[at.File]
	if !ok || at.IsZero() {
		return
	}
	ix, ok := p.lines[at.File]
	if !ok {
		ix = indexLines(src)
		p.lines[at.File] = ix
	}
	line, ok := ix.line(src, at.Line)
	if !ok {
		return
	}
	text, carets := excerpt(line, at, p.opt.Width)
	p.out.WriteString(strings.TrimRight("    "+text, " ") + "\n    ")
	pad := len(carets) - len(strings.TrimLeft(carets, " "))
	p.out.WriteString(carets[:pad] + p.paint(color, carets[pad:]) + "\n")
}

// lineIndex holds the offset at which each line starts.
type lineIndex []int

func indexLines(src string) lineIndex {
	ix := lineIndex{0}
	for i := 0; ; {
		n := strings.IndexByte(src[i:], '\n')
		if n < 0 {
			return ix
		}
		i += n + 1
		ix = append(ix, i)
	}
}

func (ix lineIndex) line(src string, n int) (string, bool) {
	if n < 1 || n > len(ix) {
		return "", false
	}
	end := len(src)
	if n < len(ix) {
		end = ix[n] - 1
	}
	return strings.TrimSuffix(src[ix[n-1]:end], "\r"), true
}
