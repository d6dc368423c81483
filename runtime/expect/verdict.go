package expect

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// Verdicts judges each expectation by what a tally has seen.
func (t *Tally) Verdicts() []Verdict {
	j := judge{byAgg: t.set.byAgg, results: make([]float64, len(t.parts))}
	for i := range t.parts {
		j.results[i] = t.result(i)
	}
	out := make([]Verdict, len(t.set.expects))
	for i, e := range t.set.expects {
		out[i] = j.verdict(e)
	}
	return out
}

// judge evaluates expressions over the aggregates' results.
type judge struct {
	byAgg   map[*plan.Agg]int
	results []float64
	// nothing is an undefined aggregate that was read.
	nothing *plan.Agg
	// undefined says that defined values gave none, as a division by zero does.
	undefined bool
}

func (j *judge) verdict(e *plan.Expect) Verdict {
	j.nothing, j.undefined = nil, false
	v := Verdict{Text: e.Text, At: e.At, Want: e.Want}
	met := j.value(e.X) == 1
	nothing, undefined := j.nothing, j.undefined
	if e.Got != nil {
		if got := j.value(e.Got); got == got {
			v.Got = Format(got, e.Type, !met)
		}
	}
	switch {
	case nothing != nil:
		v.Message = "nothing to take the " + noun(nothing) + " of"
	case undefined:
		v.Message = "a division by zero or the like has no value"
	case met:
		v.Met = true
	}
	return v
}

// value evaluates as far as needed: what "and", "or" and "if" leave out isn't read.
func (j *judge) value(x *plan.Expr) float64 {
	switch x.Op {
	case plan.OpAgg:
		v := j.results[j.byAgg[x.Agg]]
		if v != v && j.nothing == nil {
			j.nothing = x.Agg
		}
		return v
	case plan.OpIf:
		if j.value(x.Args[0]) == 1 {
			return j.value(x.Args[1])
		}
		return j.value(x.Args[2])
	case plan.OpAnd:
		return truth(j.value(x.Args[0]) == 1 && j.value(x.Args[1]) == 1)
	case plan.OpOr:
		return truth(j.value(x.Args[0]) == 1 || j.value(x.Args[1]) == 1)
	case plan.OpNum, plan.OpSlot, plan.OpPlace, plan.OpCol, plan.OpText:
		return x.Eval(nil)
	case plan.OpAdd, plan.OpSub, plan.OpMul, plan.OpDiv, plan.OpNeg, plan.OpEq, plan.OpNe,
		plan.OpLt, plan.OpLe, plan.OpGt, plan.OpGe, plan.OpNot, plan.OpCall:
	}
	args, known := make([]float64, len(x.Args)), true
	for i, a := range x.Args {
		args[i] = j.value(a)
		known = known && args[i] == args[i]
	}
	v := plan.Apply(x.Op, x.Text, args)
	j.undefined = j.undefined || known && v != v
	return v
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// noun is what an aggregate takes, in a sentence.
func noun(a *plan.Agg) string {
	switch a.Fn {
	case plan.Min:
		return "least"
	case plan.Max:
		return "greatest"
	case plan.Quantile:
		return Format(a.Q, plan.Percent, false) + " quantile"
	case plan.Last, plan.First:
		return string(a.Fn) + " value"
	case plan.Count, plan.Share, plan.Mean, plan.Median, plan.Sum, plan.All, plan.Any:
	}
	return string(a.Fn)
}

// Format writes a measured value by its type: 54.0%, 2025-03-01, 3 days, true,
// 71.25. With exact set it has more decimals, so that a miss by little can be seen.
func Format(v float64, t plan.Type, exact bool) string {
	if v != v {
		return "undefined"
	}
	decimals := 3
	if exact {
		decimals = 6
	}
	switch t {
	case plan.Percent:
		if s := trimmed(float64(v*100), decimals); exact && strings.Contains(s, ".") {
			return s + "%"
		}
		return strconv.FormatFloat(float64(v*100), 'f', 1, 64) + "%"
	case plan.Date:
		return models.Date(v).String()
	case plan.Bool:
		return strconv.FormatBool(v == 1)
	case plan.Days:
		if v == 1 {
			return "1 day"
		}
		return trimmed(v, decimals) + " days"
	case plan.Number, plan.Choice, plan.Text:
	}
	return trimmed(v, decimals)
}

// trimmed has at most so many decimals, and no zeros at their end.
func trimmed(v float64, decimals int) string {
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return s
}

// String is the verdict in a line.
func (v Verdict) String() string {
	switch {
	case v.Met:
		return v.Text + ": met, " + v.Got
	case v.Message != "":
		return v.Text + ": " + v.Message
	}
	return fmt.Sprintf("%s: expected %s, found %s", v.Text, v.Want, v.Got)
}
