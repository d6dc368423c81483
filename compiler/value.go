package compiler

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/models"
)

// value is an expression with its type, while it is being checked. A bare
// word that names nothing by itself waits in word for the side that it is
// compared with.
type value struct {
	x      *plan.Expr
	t      plan.Type
	enum   int
	word   string
	text   bool     // x is a column or a field of a place that holds text
	known  []string // what such a text may be, where that is a closed list
	domain string   // what the known texts are: "a laboratory test"
	lit    bool     // a literal, whose text is in word
	at     diag.Span
	bad    bool // an error has been reported
}

func bad(at diag.Span) value { return value{x: plan.Num(0), at: at, bad: true} }

// typeNames says a type in words.
func typeName(t plan.Type) string {
	switch t {
	case plan.Number:
		return "a number"
	case plan.Bool:
		return "true or false"
	case plan.Choice:
		return "one of a list of values"
	case plan.Date:
		return "a date"
	case plan.Text:
		return "text"
	case plan.Percent:
		return "a percentage"
	case plan.Days:
		return "a span of time"
	}
	return "a value"
}

func (v value) numeric() bool { return v.t == plan.Number || v.t == plan.Percent }

// number reads a Number or Percent token: 20_000, 28%.
func number(s string) (float64, error) {
	s = strings.ReplaceAll(s, "_", "")
	if p, ok := strings.CutSuffix(s, "%"); ok {
		v, err := strconv.ParseFloat(p, 64)
		return v / 100, err
	}
	return strconv.ParseFloat(s, 64)
}

// days is the length of a unit of time in days.
func days(unit string) (float64, bool) {
	switch strings.TrimSuffix(unit, "s") {
	case "minute":
		return 1.0 / 1440, true
	case "hour":
		return 1.0 / 24, true
	case "day":
		return 1, true
	case "week":
		return 7, true
	case "month":
		return 365.25 / 12, true
	case "year":
		return 365.25, true
	}
	return 0, false
}

func (s *scope) literal(n *lang.Lit) value {
	at, w := n.Span(), n.Value
	out := value{at: at, lit: true, word: lang.Text(w)}
	switch w.Type {
	case lang.Number, lang.Percent:
		v, err := number(w.Value)
		if err != nil {
			return s.fail(at, codeType, fmt.Sprintf("%s is no number that can be computed with", w.Value), "")
		}
		out.x = plan.Num(v)
		switch {
		case n.Unit.Value != "":
			d, _ := days(n.Unit.Value)
			out.t, out.x = plan.Days, plan.Num(v*d)
		case w.Type == lang.Percent:
			out.t = plan.Percent
		}
		return out
	case lang.Date:
		d, err := models.ParseDate(w.Value)
		if err != nil {
			return s.fail(at, codeType, err.Error(), "")
		}
		out.t, out.x = plan.Date, plan.Num(float64(d))
		return out
	case lang.Keyword:
		out.t, out.x = plan.Bool, plan.Num(0)
		if w.Value == "true" {
			out.x = plan.Num(1)
		}
		return out
	default:
	}
	out.t, out.x = plan.Text, &plan.Expr{Op: plan.OpText, Text: out.word}
	return out
}
