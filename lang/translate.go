package lang

import (
	"errors"
	"fmt"
	"strings"

	"github.com/alecthomas/participle/v2"
)

// expected is the part of participle's message after "(expected", which is the only form in which it gives what it
// expected: UnexpectedTokenError hides its node.
func expected(err error) string {
	var ue *participle.UnexpectedTokenError
	if !errors.As(err, &ue) {
		return ""
	}
	_, after, ok := strings.Cut(ue.Message(), " (expected ")
	if !ok {
		return ""
	}
	return strings.TrimSuffix(after, ")")
}

// missing is the sign that would have been right, if only one would.
func missing(err error) string {
	e := expected(err)
	if strings.HasPrefix(e, `":"`) || strings.HasPrefix(e, `")"`) {
		return e[1:2]
	}
	return ""
}

// untranslated marks what the table doesn't know; a fuzz test fails on it.
const untranslated = "untranslated: "

// human says what participle expected in words, by its first symbol.
func human(e string) string {
	if e == "" {
		return ""
	}
	for _, w := range sayings {
		if strings.HasPrefix(e, w.prefix) {
			return w.say
		}
	}
	trimmed := strings.TrimLeft(e, "(")
	if strings.HasPrefix(trimmed, `"`) {
		if word, _, ok := strings.Cut(trimmed[1:], `"`); ok {
			return fmt.Sprintf("%q", word)
		}
	}
	if trimmed != e {
		return human(trimmed)
	}
	return untranslated + e
}

type saying struct{ prefix, say string }

const aDraw = "a distribution, such as normal(72, 8), 1..5 or { a: 50%, b: rest }"

// sayings is read in order: the first prefix that fits.
var sayings = [...]saying{
	{`(<line> | <semi>)`, "the end of the line"},
	{`(<line>`, "the end of the line"},
	{`<line>`, "the end of the line"},
	{`<word>`, "a name"},
	{`<number>`, "a number"},
	{`(<number> | <word>)`, "a count, or the name of a param"},
	{`<string>`, "a text in quotation marks"},
	{`<date>`, "a date"},
	{`<percent>`, "a percentage"},
	{`(("," | <line>)`, "a comma or the end of the line"},
	{`("," | <line>)`, "a comma or the end of the line"},
	{`Draw`, aDraw},
	{`Clause`, "a place, a comparison, has, without, on, follow, where or with"},
	{`(("with"`, "a clause or with"},
	{`Scalar`, "a value"},
	{`NumbersUnit`, "a span of time, such as 3..5 days"},
	{`Numbers`, "a number or a range"},
	{`(<percent> | "rest")`, "a percentage or rest"},
	{`(<percent> | <number> | "rest"`, "a percentage, a number or rest"},
	{`(<percent> | <number>)`, "a percentage or a number"},
	{`(<percent>`, "a percentage"},
	{`(Steps`, "what happens"},
	{`Trial`, "a line of the trial"},
	{`Duty`, "a day, week or month"},
	{`When`, "a day, a time, a percentage or when"},
	{`Option`, "an option"},
	{`Field`, "a name"},
	{`Arm`, "a percentage or rest"},
	{`Calendar`, "day, week or month"},
	{`Defect`, "a percentage or a number, and what is wrong"},
	{`Default`, "a name and its default"},
	{`Arg`, "a name and its value"},
	{`Expr`, "a condition"},
	{`Detail`, "a name"},
	{`"-"`, "a value"},
	{`-`, "a value"},
	{`Condition`, "a condition's name"},
	{`Steps`, "a block { ... }"},
	{`Body`, "a block { ... }"},
	{`Weights`, "a choice such as { a: 50%, b: rest }"},
	{`Weight`, "a name, a value or a range before the colon"},
	{`Group`, "what there are so many of, such as diabetic patients"},
	{`Span`, "a value or a range"},
	{`Value`, "a value"},
	{`Key`, "a name, a value or a range before the colon"},
	{`Case`, "a name, a value or a range before the colon"},
	{`Path`, "a name"},
	{`Words`, "a value"},
	{`Duration`, "a span of time, such as 3 days"},
	{`(("~" Draw)`, `"~" and a distribution, "=" and a value, a percentage, or a block`},
	{`(("=" Expr)`, `"=" and a value, or "~" and a distribution`},
	{`(("=" Value)`, `"=" and a value, or "~" and a distribution`},
	{`(<number> | <percent> | <date>)`, "a value"},
	{`Range`, "a value or a range"},
	{`(Scalar`, "a value"},
	{`"minute"`, "minutes or hours"},
	{`("minute"`, "minutes or hours"},
	{`("day"`, "day, week or month"},
	{`Tail`, "a comma and a clause"},
	{`(("~" Weights)`, `a journey's name, or "~" and a choice`},
	{`(Weights | By | Table | Call | Span)`, aDraw},
	{`(<code> | <string>`, "a code or a text"},
	{`((<code> | <string>`, aDraw},
	{`Action`, "what happens"},
	{`Event`, "what happens"},
	{`Step`, "what happens"},
	{`Stmt`, "a statement"},
}
