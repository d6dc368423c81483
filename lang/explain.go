package lang

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/alecthomas/participle/v2"

	"github.com/hsc-dev/hsc/lang/diag"
)

// mistake is a line whose token i doesn't fit; expected is participle's text of what would.
type mistake struct {
	kind     production
	toks     []Word
	i        int
	tok      Word
	prev     Word
	expected string
	// exprError says that the expression parser gave the reason.
	exprError bool
}

// explain turns an error of a parser into a diagnostic.
func explain(kind production, toks []Word, i int, err error) diag.Diagnostic {
	m := mistake{kind: kind, toks: toks, i: i, tok: toks[i], expected: expected(err)}
	if i > 0 {
		m.prev = toks[i-1]
	}
	d := diag.Diagnostic{Code: codeSyntax, Span: At(m.tok)}
	var se *syntaxError
	m.exprError = errors.As(err, &se)
	if m.atLineStart(&d) {
		return d
	}
	if m.exprError {
		d.Message, d.Help, d.Span = se.msg, se.help, At(se.tok)
		if se.code != "" {
			d.Code = se.code
		}
		return d
	}
	d.Message = "unexpected " + show(m.tok)
	if w := human(m.expected); w != "" {
		d.Message = "expected " + w + ", not " + show(m.tok)
	}
	for _, rule := range []func(*diag.Diagnostic) bool{m.ranges, m.phrase, m.values, m.names, m.steps} {
		if rule(&d) {
			return d
		}
	}
	return d
}

// atLineStart are mistakes in the first word.
func (m mistake) atLineStart(d *diag.Diagnostic) bool {
	t := m.tok
	switch {
	case m.i != 0:
		return false
	case m.kind == stmtLine && t.Type == Name:
		d.Code, d.Message = codeStatement, fmt.Sprintf("no statement begins with %q", t.Value)
		d.Help = diag.DidYouMean(t.Value, heads())
		if d.Help == "" {
			d.Help = "a file holds a phrase (200 diabetic patients, TX), cohort, journey, expect, emit, ..."
		}
	case m.kind == stmtLine && t.Type != Name && !strings.HasPrefix(m.expected, "("):
		d.Code, d.Message = codeStatement, "no statement begins with "+show(t)
		d.Help = diag.DidYouMean(t.Value, heads())
		if d.Help == "" {
			d.Help = "a file holds a phrase (200 diabetic patients, TX), cohort, journey, expect, emit, ..."
		}
		if t.Type == Line || t.Type == Semi {
			d.Code, d.Message, d.Help = codeSyntax, "there is no statement before this sign", "take it out"
		}
	case is(t, Keyword, "every") && m.next() == "(":
		d.Message, d.Help = `"every" repeats a step; for each row of a table it is "all"`, `write "all(...)"`
	case t.Type == Number && m.next() == ":" && m.kind != stmtLine:
		d.Message, d.Help = "expected a percentage or rest before the colon", fmt.Sprintf("did you mean %s%%:?", t.Value)
	case m.expected == "" && !m.exprError && m.kind != stmtLine && m.kind != testLine:
		d.Message, d.Help = "no line of this block begins with "+show(t), lineExample(m.kind)
	default:
		return false
	}
	return true
}

// lineExample is what lines of a kind look like.
func lineExample(kind production) string {
	switch kind {
	case itemLine:
		return "a line is such as: age ~ normal(74, 7), has hypertension 78%, without pregnancy, follow a_journey"
	case stepLine:
		return "a line says when, how likely: what, such as: day 7, 85%: office_visit"
	case armLine:
		return "a line is such as: 20%: inpatient, or rest: nothing"
	case fieldLine, trialLine:
		return "a line begins with a name, such as: visits office 4 per year"
	case visitLine:
		return "a line is such as: week 4 +- 3 days: follow_up"
	case defectLine:
		return "a line is such as: 0.5% invalid npi in claims"
	case noBlock, stmtLine, testLine:
	}
	return ""
}

// ranges are mistakes in ranges and units.
func (m mistake) ranges(d *diag.Diagnostic) bool {
	t := m.tok
	switch {
	case t.Type == Percent && is(m.prev, Op, ".."):
		d.Message, d.Help = "both ends of a range are of one kind", ""
		if m.i > 1 && m.toks[m.i-2].Type == Number {
			d.Help = fmt.Sprintf("write %s%%..%s", m.toks[m.i-2].Value, t.Value)
		}
	case m.prev.Type == Number && is(t, Op, ".."):
		d.Message = "unexpected .."
		d.Help = "a range without an upper end stands alone or in a choice: 65.."
	case m.prev.Type == Number && strings.HasPrefix(m.expected, "<word>"):
		d.Message = "expected a unit of time such as days, not " + show(t)
		d.Help = fmt.Sprintf("write %s days, %s hours, ...", m.prev.Value, m.prev.Value)
	case t.Type == Measure && isUnit(strings.TrimLeft(t.Value, "0123456789._")):
		d.Help = "put a space between the number and its unit"
	default:
		return false
	}
	return true
}

// phrase are mistakes in a phrase's clauses.
func (m mistake) phrase(d *diag.Diagnostic) bool {
	t := m.tok
	switch {
	case inWith(m.toks[:m.i]) && t.Type != Line:
		d.Message = `"with" takes record names only, and comes last in a phrase`
		d.Help = "move everything else before it: 200 patients, TX, age > 65, with encounters, labs"
		if t.Value == "and" {
			d.Help = "separate the records with commas"
		}
	case (is(t, Op, "==") || is(t, Op, "=")) && m.inPhrase():
		d.Message = fmt.Sprintf("a phrase has no %q", t.Value)
		d.Help = fmt.Sprintf("write %q for equality, %q for a range; == belongs after where", m.prev.Value+" "+m.next(), m.prev.Value+" 5..9")
	case is(t, Keyword, "and") && m.inPhrase():
		d.Message, d.Help = `the clauses of a phrase are separated by commas, not by "and"`, "write a comma"
	default:
		return false
	}
	return true
}

// values are mistakes around a value.
func (m mistake) values(d *diag.Diagnostic) bool {
	t := m.tok
	switch {
	case is(t, Op, "-") && (m.prev.Type == Name || m.prev.Type == Keyword):
		d.Message, d.Help = "a name has no hyphen", fmt.Sprintf("write %s_%s", m.prev.Value, m.next())
	case m.prev.Type == Name && t.Type == Number && (is(m.toks[0], Keyword, "has") || is(m.toks[0], Keyword, "without")):
		d.Message = fmt.Sprintf("expected a percentage or the end of the line, not %q", t.Value)
		d.Help = fmt.Sprintf("did you mean %s%%?", t.Value)
	case m.expected == "Value" || strings.HasPrefix(m.expected, "(<number> | <percent> | <date>)") && m.prev.Type == Name && m.inPhrase():
		d.Span = At(m.prev)
		d.Message = fmt.Sprintf("%q needs a value here", m.prev.Value)
		d.Help = fmt.Sprintf("an attribute has one (%s 5..9); an adjective stands before the noun (%s patients)", m.prev.Value, m.prev.Value)
	case t.Type == Line && is(m.prev, Op, ","):
		d.Message, d.Help = "the line ends after a comma", "take the comma out, or go on"
	case t.Type == Code && strings.HasPrefix(m.expected, "<word>"):
		d.Help = fmt.Sprintf("a name is in small letters: %s", strings.ToLower(t.Value))
	default:
		return false
	}
	return true
}

// names are mistakes with words of the language.
func (m mistake) names(d *diag.Diagnostic) bool {
	if m.tok.Type != Keyword || m.expected != "" && !strings.HasPrefix(m.expected, "<word>") {
		return false
	}
	d.Message = fmt.Sprintf("%q is a word of the language and can't stand here", m.tok.Value)
	if m.expected != "" {
		d.Message = fmt.Sprintf("%q is a word of the language and can't be a name here", m.tok.Value)
		d.Help = fmt.Sprintf("take another name, such as %s_1", m.tok.Value)
	}
	return true
}

// steps are mistakes in the lines of a block.
func (m mistake) steps(d *diag.Diagnostic) bool {
	first := m.toks[0]
	meant := diag.Nearest(first.Value, []string{"has", "without", "on", "follow", "where", "column"})
	switch {
	case m.kind == itemLine && m.i == 1 && first.Type == Name && meant != "" && m.tok.Type != Op:
		d.Span = At(first)
		d.Message = fmt.Sprintf(`no line begins with %q and goes on so`, first.Value)
		d.Help = fmt.Sprintf("did you mean %q?", meant)
	case strings.HasPrefix(m.expected, `"}"`) && m.i == 0:
		d.Message = "no line of this block begins with " + show(m.tok)
	case m.tok.Type == Name && strings.HasPrefix(m.expected, `":"`) && m.i > 0 && (m.kind == stepLine || m.kind == armLine || m.kind == itemLine):
		d.Message = `expected ":" between when and what, not ` + show(m.tok)
	default:
		return false
	}
	return true
}

func (m mistake) next() string {
	if m.i+1 < len(m.toks) && m.toks[m.i+1].Type != Line {
		return m.toks[m.i+1].Value
	}
	return "..."
}

func (m mistake) inPhrase() bool {
	switch m.toks[0].Value {
	case "cohort", "patient", "member", "subject", "family", "include", "exclude":
		return true
	}
	return m.kind == stmtLine && m.toks[0].Type == Number
}

// inWith says whether toks end inside a list of records.
func inWith(toks []Word) bool {
	for _, t := range slices.Backward(toks) {
		if is(t, Keyword, "with") {
			return true
		}
		if t.Type != Name && !is(t, Op, ",") {
			return false
		}
	}
	return false
}

// show is a token in a message.
func show(t Word) string {
	switch {
	case t.Type == Line || t.EOF():
		return "the end of the line"
	case t.Type == String:
		return t.Value
	}
	return fmt.Sprintf("%q", t.Value)
}

// errorIndex is the token that err blames.
func errorIndex(toks []Word, err error) int {
	at := Word{}
	var se *syntaxError
	var ue *participle.UnexpectedTokenError
	var pe participle.Error
	switch {
	case errors.As(err, &se):
		at = se.tok
	case errors.As(err, &ue):
		at = ue.Unexpected
	case errors.As(err, &pe):
		at.Pos = pe.Position()
	}
	if at.EOF() && at.Pos.Line > 0 && errors.As(err, &ue) {
		return len(toks) - 1
	}
	for i, t := range toks {
		if t.Pos == at.Pos && (at.Type == 0 || t.Type == at.Type && t.Value == at.Value) {
			return i
		}
	}
	for i, t := range toks {
		if t.Pos.Offset >= at.Pos.Offset && t.Pos.Line > 0 {
			return i
		}
	}
	return len(toks) - 1
}
