// Package diag holds places in source and the messages that point at them. What goes in is a list of diagnostics and
// the sources they speak of; what comes out is the text or the JSON that a user reads. It is the only code that
// formats a diagnostic.
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity says how bad a diagnostic is.
type Severity int

// The severities, worst first.
const (
	// Error stops the build.
	Error Severity = iota
	// Warning points at what is probably a mistake.
	Warning
	// Advice suggests a better way of saying the same.
	Advice
)

// String is the word that is printed.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	case Advice:
		return "advice"
	}
	return "error"
}

// MarshalText writes the word, so that JSON has it too.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the word back.
func (s *Severity) UnmarshalText(b []byte) error {
	for _, v := range []Severity{Error, Warning, Advice} {
		if v.String() == string(b) {
			*s = v
			return nil
		}
	}
	return fmt.Errorf("expected error, warning or advice, not %q", b)
}

// Span is a stretch of one source. Offsets are in bytes from 0, End is the first byte after it; lines and columns are
// counted from 1, columns in code points, EndCol is the first column after it. A zero Line means no place is known.
type Span struct {
	File    string `json:"file"`
	Offset  int    `json:"offset"`
	End     int    `json:"end"`
	Line    int    `json:"line"`
	Col     int    `json:"col"`
	EndLine int    `json:"end_line"`
	EndCol  int    `json:"end_col"`
}

// IsZero says that the span points nowhere.
func (s Span) IsZero() bool { return s.Line == 0 }

// To is the span from the start of s to the end of t.
func (s Span) To(t Span) Span {
	if s.IsZero() {
		return t
	}
	if t.End > s.End {
		s.End, s.EndLine, s.EndCol = t.End, t.EndLine, t.EndCol
	}
	return s
}

// String is file:line:col.
func (s Span) String() string {
	if s.IsZero() {
		return s.File
	}
	return fmt.Sprintf("%s:%d:%d", s.File, s.Line, s.Col)
}

// Related points at a second place that explains the first, such as an earlier definition.
type Related struct {
	Message string `json:"message"`
	Span    Span   `json:"span"`
}

// Diagnostic is one message. Code is a short hyphenated name with a paragraph in docs/diagnostics.md; Message says what
// is wrong in lower case without a full stop; Help says what to do.
type Diagnostic struct {
	Severity Severity  `json:"severity"`
	Code     string    `json:"code"`
	Message  string    `json:"message"`
	Span     Span      `json:"span"`
	Help     string    `json:"help,omitempty"`
	Related  []Related `json:"related,omitempty"`
}

// String is the first line of what is printed.
func (d Diagnostic) String() string {
	head := fmt.Sprintf("%s[%s]: %s", d.Severity, d.Code, d.Message)
	if at := d.Span.String(); at != "" {
		return at + ": " + head
	}
	return head
}

// List is what a stage has to say, in the order found; Sort puts it in reading order.
type List []Diagnostic

// Add appends d and returns it, so that Help and Related can be set at the place of the rule.
func (l *List) Add(s Severity, code string, at Span, message string) *Diagnostic {
	*l = append(*l, Diagnostic{Severity: s, Code: code, Message: message, Span: at})
	return &(*l)[len(*l)-1]
}

// Errorf appends an error and returns it.
func (l *List) Errorf(code string, at Span, format string, args ...any) *Diagnostic {
	return l.Add(Error, code, at, fmt.Sprintf(format, args...))
}

// Warnf appends a warning and returns it.
func (l *List) Warnf(code string, at Span, format string, args ...any) *Diagnostic {
	return l.Add(Warning, code, at, fmt.Sprintf(format, args...))
}

// Advisef appends an advice and returns it.
func (l *List) Advisef(code string, at Span, format string, args ...any) *Diagnostic {
	return l.Add(Advice, code, at, fmt.Sprintf(format, args...))
}

// HasErrors says whether the list holds an error.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(d Diagnostic) bool { return d.Severity == Error })
}

// Sort orders by file, in the order of files and then by name, by place, and then as found.
func (l List) Sort(files ...string) {
	rank := make(map[string]int, len(files))
	for i, f := range files {
		if _, ok := rank[f]; !ok {
			rank[f] = i
		}
	}
	of := func(f string) int {
		if r, ok := rank[f]; ok {
			return r
		}
		return len(files)
	}
	slices.SortStableFunc(l, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(of(a.Span.File), of(b.Span.File)),
			cmp.Compare(a.Span.File, b.Span.File),
			cmp.Compare(a.Span.Line, b.Span.Line),
			cmp.Compare(a.Span.Col, b.Span.Col),
		)
	})
}
