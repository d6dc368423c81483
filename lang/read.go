package lang

import (
	"fmt"

	"github.com/hsc-dev/hsc/lang/diag"
)

// A statement is read in two: its head with the block emptied, then each line of the block by the production that this
// block holds. Work is linear in the file, and an error stays in its line. (Mending a statement and parsing it again as a
// whole gives the same messages, but took 6 s for 1,000 bad lines, where this takes 17 ms.)

type reader struct {
	diags diag.List
	wrong map[int]bool // lines that have a diagnostic of the scanner: a second message would only repeat it
	quick *quick       // nil where all is left to participle
	parse func(production, []Word) (any, error)
}

func newReader(lexical diag.List) *reader {
	r := &reader{diags: lexical, wrong: map[int]bool{}, quick: &quick{}, parse: parseLine}
	for _, d := range lexical {
		r.wrong[d.Span.Line] = true
	}
	return r
}

func (r *reader) report(d diag.Diagnostic) {
	if !r.wrong[d.Span.Line] {
		r.diags = append(r.diags, d)
	}
}

// entry reads one line of the given kind, its block included. mended says that something in it was wrong.
func (r *reader) entry(kind production, toks []Word) (n any, mended bool) {
	head, hasBody, lines := cut(kind, toks)
	n, mended = r.line(kind, head)
	if n == nil || !hasBody {
		return n, mended
	}
	k, add := blockOf(n)
	if k == noBlock {
		return n, true
	}
	for len(lines) > 0 && len(r.diags) <= maxMessages {
		end := lineEnd(lines)
		x, bad := r.entry(k, lines[:end])
		lines = lines[end:]
		mended = mended || bad
		if x != nil {
			add(x)
		}
	}
	return n, mended
}

// line parses a line whose block is empty. After an error it tries the missing sign, then the line without its wrong tail,
// then a made-up head, and gives up.
func (r *reader) line(kind production, toks []Word) (any, bool) {
	if d, ok := tooManyParts(toks); ok {
		r.report(d)
		return nil, true
	}
	if kind == fieldLine {
		if d, ok := hyphenated(toks); ok {
			r.report(d)
			return nil, true
		}
	}
	if r.quick != nil {
		if n := r.quick.line(kind, toks); n != nil {
			return n, false
		}
	}
	n, err := r.parse(kind, toks)
	if err == nil {
		return n, false
	}
	i := errorIndex(toks, err)
	r.report(explain(kind, toks, i, err))
	for _, t := range mendings(kind, toks, i, err) {
		if n, err := r.parse(kind, t); err == nil {
			return n, true
		}
	}
	return nil, true
}

func tooManyParts(toks []Word) (diag.Diagnostic, bool) {
	if len(toks) <= maxClauses {
		return diag.Diagnostic{}, false
	}
	depth, parts := 0, 0
	for _, t := range toks {
		if t.Type != Op {
			continue
		}
		depth += nesting(t.Value)
		if depth == 0 && t.Value == "," {
			parts++
		}
		if parts > maxClauses {
			return diag.Diagnostic{
				Code: codeTooLarge, Message: "this line has more than 1000 parts", Span: At(t),
				Help: "use several lines, or a table in a .csv file",
			}, true
		}
	}
	return diag.Diagnostic{}, false
}

// hyphenated finds a code such as 4548-4 among the values of a field, which would be read as 4548 and -4.
func hyphenated(toks []Word) (diag.Diagnostic, bool) {
	for i, t := range toks {
		if t.Type == Op && t.Value != "," && t.Value != "-" || t.Type == Keyword {
			break
		}
		if !is(t, Op, "-") || i == 0 || i+1 == len(toks) || toks[i-1].Type != Number {
			continue
		}
		at := At(toks[i-1]).To(At(toks[i+1]))
		if text := toks[i-1].Value + "-" + toks[i+1].Value; len(text) == at.End-at.Offset {
			return diag.Diagnostic{
				Code: codeSyntax, Message: fmt.Sprintf("%s is read as %s and -%s", text, toks[i-1].Value, toks[i+1].Value), Span: at,
				Help: fmt.Sprintf("a code with a hyphen between digits stands in quotation marks: %q", text),
			}, true
		}
	}
	return diag.Diagnostic{}, false
}

// mendings are the lines to try instead of toks, whose token i is wrong.
func mendings(kind production, toks []Word, i int, err error) [][]Word {
	tail := len(toks) - 1 // the line's end, or "{ }" before it
	if tail >= 2 && is(toks[tail-1], Op, "}") && is(toks[tail-2], Op, "{") {
		tail -= 2
	}
	var tries [][]Word
	if m := missing(err); m != "" {
		tries = append(tries, splice(toks, i, i, Word{Type: Op, Value: m, Pos: toks[i].Pos}))
	}
	if i < tail {
		tries = append(tries, splice(toks, i, tail))
	}
	tries = append(tries, splice(toks, min(i, tail), len(toks)-1))
	if made, ok := madeUp(toks[0].Value); ok && kind == stmtLine && tail >= 1 {
		tries = append(tries, splice(toks, 1, tail, made...))
	}
	if kind == stepLine || kind == armLine {
		tries = append(tries, splice(toks, 0, tail, unknown()), splice(toks, 0, tail, Word{Type: Name, Value: "choose"}))
	}
	return tries
}

func unknown() Word { return Word{Type: Name, Value: "_"} }

// madeUp stands for a head that can't be mended, so that the block behind it is still read.
func madeUp(head string) ([]Word, bool) {
	colon := Word{Type: Op, Value: ":"}
	switch head {
	case "cohort":
		return []Word{unknown(), colon, {Type: Number, Value: "1"}, unknown()}, true
	case "patient", "member", "subject", "family":
		return []Word{unknown(), colon, unknown()}, true
	case "journey", "trial", "scenario", "condition", "drug", "lab", "panel", "procedure", "plan", "formulary", "network", "group", "payer":
		return []Word{unknown()}, true
	case "record":
		return []Word{unknown(), {Type: Number, Value: "1"}, {Type: Keyword, Value: "per"}, unknown()}, true
	case "expect", "inject":
		return nil, true
	}
	return nil, false
}

// splice is toks with [i, j) replaced.
func splice(toks []Word, i, j int, with ...Word) []Word {
	out := make([]Word, 0, len(toks)-(j-i)+len(with))
	out = append(out, toks[:i]...)
	out = append(out, with...)
	return append(out, toks[j:]...)
}

// cut takes the lines of the block at the end of a line out of it. Braces after "~", "in" and "by x" hold a choice, not a
// block; those of emit hold options.
func cut(kind production, toks []Word) (head []Word, hasBody bool, lines []Word) {
	n := len(toks)
	if n < 3 || kind == stmtLine && toks[0].Value == "emit" || !is(toks[n-2], Op, "}") {
		return toks, false, nil
	}
	depth, at := 0, -1
	for j := n - 2; j >= 0 && at < 0; j-- {
		switch {
		case is(toks[j], Op, "}"):
			depth++
		case is(toks[j], Op, "{"):
			if depth--; depth == 0 {
				at = j
			}
		}
	}
	if at < 0 || at > 0 && endsInChoice(toks[:at]) {
		return toks, false, nil
	}
	return splice(toks, at+1, n-2), true, toks[at+1 : n-2]
}

// endsInChoice says whether a brace after these tokens opens a choice.
func endsInChoice(before []Word) bool {
	j := len(before) - 1
	if is(before[j], Op, "~") || is(before[j], Keyword, "in") {
		return true
	}
	for j > 1 && before[j].Type == Name && is(before[j-1], Op, ".") {
		j -= 2
	}
	return j > 0 && before[j].Type == Name && is(before[j-1], Keyword, "by")
}
