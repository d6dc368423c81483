package compiler

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/models"
)

// set is what an aggregate goes over: the units of cohorts, or rows of a table.
type set struct {
	units   bool
	cohorts []int
	table   *models.Table
	where   *plan.Expr // which rows of the table the set's word means
	value   bool       // the rows are values of a test, so that the value need not be named
}

func aggregates() []string {
	return []string{"count", "share", "mean", "median", "quantile", "sum", "min", "max", "all", "any", "last", "first"}
}

func isAggregate(name string) bool { return slices.Contains(aggregates(), name) }

// set finds what the first argument of an aggregate goes over, or nil where it is no set.
func (s *scope) set(n *lang.Fn) *set {
	if !isAggregate(n.Name.Value) || len(n.Args) == 0 {
		return nil
	}
	r, ok := n.Args[0].X.(*lang.Ref)
	if !ok || len(r.Parts) != 1 || !s.top && !s.rows {
		return nil
	}
	return s.setWord(r.Parts[0].Value)
}

func (s *scope) setWord(word string) *set {
	v := s.c.vocab
	if s.top {
		if i := slices.IndexFunc(s.c.plan.Cohorts, func(c *plan.Cohort) bool { return c.Label == word }); i >= 0 {
			return &set{units: true, cohorts: []int{i}}
		}
		if word == baseNoun {
			return &set{units: true, cohorts: s.c.allCohorts()}
		}
	}
	if i := slices.IndexFunc(s.c.plan.Records, func(r *plan.Record) bool { return r.Name == word }); i >= 0 {
		return &set{table: s.c.plan.Records[i].Table()}
	}
	if t := v.table(word); t != nil {
		return &set{table: t}
	}
	if i := v.labs[word]; i != nil {
		table, column := "lab_results", "test"
		if i.Vital {
			table, column = "vital_signs", "vital"
		}
		return &set{table: models.Find(table), where: columnIs(table, column, word), value: true}
	}
	if slices.ContainsFunc(s.c.plan.Care.Kinds, func(k *plan.Kind) bool { return k.Name == word }) {
		return &set{table: models.Find("encounters"), where: columnIs("encounters", "encounter_type", word)}
	}
	if slices.ContainsFunc(s.c.plan.Care.Procedures, func(k *plan.Procedure) bool { return k.Name == word }) {
		return &set{table: models.Find("procedures"), where: columnIs("procedures", "procedure", word)}
	}
	if v.drugs[word] != nil {
		return &set{table: models.Find("medications"), where: columnIs("medications", "drug", word)}
	}
	return nil
}

// columnIs is the test that a row's column has the given word.
func columnIs(table, column, word string) *plan.Expr {
	return plan.New(plan.OpEq, &plan.Expr{Op: plan.OpCol, Idx: models.Find(table).Index(column)}, &plan.Expr{Op: plan.OpText, Text: word})
}

func (s *scope) rowsOf(at diag.Span, fn plan.AggFn, table, column, word string) value {
	if !s.rows {
		return s.fail(at, codeType, "what happens to a person can't be asked here", "ask it in a where, a column or an expect")
	}
	t := models.Find(table)
	s.c.needs(table)
	return value{t: plan.Bool, at: at, x: &plan.Expr{Op: plan.OpAgg, Agg: &plan.Agg{
		Fn: fn, Table: table, Unit: !s.top, Where: columnIs(table, column, word), Day: dayColumn(t),
	}}}
}

// noSet reports an aggregate whose first argument is no set.
func (s *scope) noSet(n *lang.Fn) value {
	at, name := n.Span(), n.Name.Value
	if len(n.Args) == 0 {
		return s.fail(at, codeExpect, name+" needs a set to go over", fmt.Sprintf("write %s(encounters) or the like", name))
	}
	r, ok := n.Args[0].X.(*lang.Ref)
	if !ok {
		return s.fail(n.Args[0].X.Span(), codeExpect, name+" goes over a set: a cohort, a record word, an encounter kind or a test", "")
	}
	word := r.Parts[len(r.Parts)-1].Value
	if !s.rows && !s.top {
		return s.fail(at, codeExpect, "an aggregate can't stand here", "")
	}
	if later := laterTable(word); later != "" {
		return s.fail(r.Span(), codeLater, fmt.Sprintf("%q comes with %s: this version can't count it", word, later), "")
	}
	return s.fail(r.Span(), codeUnknownWord, fmt.Sprintf("%q is no set that %s can go over", word, name), didYouMean(word, s.c.vocab.setWords(s.c), "hsc words records"))
}

func (s *scope) aggregate(n *lang.Fn, st *set) value {
	at := n.Span()
	a := &plan.Agg{Fn: plan.AggFn(n.Name.Value), Units: st.units, Cohorts: st.cohorts, Where: st.where, Unit: !s.top}
	inner := &scope{c: s.c, unit: true, rows: st.units, table: st.table}
	if st.table != nil {
		a.Table, a.Day = st.table.Name, dayColumn(st.table)
		s.c.needs(a.Table)
	}
	first := n.Args[0]
	if first.Where != nil {
		w := inner.test(first.Where)
		if a.Where != nil {
			w = plan.New(plan.OpAnd, a.Where, w)
		}
		a.Where = w
	}
	if first.Within != nil {
		if st.units {
			return s.fail(first.Within.Span(), codeExpect, `"within" is about rows that have a date`, "")
		}
		a.Within = s.literal(first.Within).x.Num
	}
	want := 2
	if a.Fn == plan.Quantile {
		want = 3
	}
	if a.Fn == plan.Count || st.value && len(n.Args) < want {
		want--
	}
	if len(n.Args) != want {
		return s.fail(at, codeExpect, fmt.Sprintf("%s takes %s here, found %d", a.Fn, arityText([2]int{want, want}), len(n.Args)), aggregateHelp(a.Fn))
	}
	arg := value{t: plan.Number, x: nil}
	switch {
	case a.Fn == plan.Count:
	case st.value && len(n.Args) < map[bool]int{true: 3, false: 2}[a.Fn == plan.Quantile]:
		arg.x = &plan.Expr{Op: plan.OpCol, Idx: st.table.Index("value")}
	default:
		arg = inner.expr(n.Args[1].X)
	}
	if arg.bad {
		return arg
	}
	a.Arg = arg.x
	if a.Fn == plan.Quantile {
		q, ok := s.amount(n.Args[len(n.Args)-1].X).Constant()
		if !ok || q < 0 || q > 1 {
			return s.fail(n.Args[len(n.Args)-1].X.Span(), codeExpect, "a quantile is a share between 0% and 100%", "write quantile(cohort, a1c, 90%)")
		}
		a.Q = q
	}
	return s.aggregateType(a, arg, at)
}

func aggregateHelp(fn plan.AggFn) string {
	switch fn {
	case plan.Count:
		return "write count(encounters) or count(encounters where ...)"
	case plan.Quantile:
		return "write quantile(cohort, a1c, 90%)"
	default:
	}
	return fmt.Sprintf("write %s(cohort, age) or %s(labs where test == a1c, value)", fn, fn)
}

func (s *scope) aggregateType(a *plan.Agg, arg value, at diag.Span) value {
	out := value{x: &plan.Expr{Op: plan.OpAgg, Agg: a}, at: at}
	boolean := func(t plan.Type) value {
		if arg.t != plan.Bool {
			return s.fail(arg.at, codeType, fmt.Sprintf("%s takes a condition, found %s", a.Fn, typeName(arg.t)), "")
		}
		out.t = t
		return out
	}
	switch a.Fn {
	case plan.Count:
		out.t = plan.Number
	case plan.Share:
		return boolean(plan.Percent)
	case plan.All, plan.Any:
		return boolean(plan.Bool)
	case plan.Mean, plan.Median, plan.Quantile, plan.Sum, plan.Min, plan.Max:
		if arg.t == plan.Bool || arg.t == plan.Text || arg.t == plan.Choice {
			return s.fail(arg.at, codeType, fmt.Sprintf("%s takes a number, found %s", a.Fn, typeName(arg.t)), "share(...) counts what is true")
		}
		out.t = arg.t
	case plan.Last, plan.First:
		if a.Units {
			return s.fail(at, codeExpect, fmt.Sprintf("%s goes over rows that have a date, not over people", a.Fn), "")
		}
		out.t, out.enum = arg.t, arg.enum
	}
	return out
}

// dayColumn is the column that dates a table's rows, -1 where none does.
func dayColumn(t *models.Table) int {
	for _, name := range []string{
		"start_time", "collected_time", "observed_time", "ordered_time", "performed_time", "written_time",
		"diagnosed_date", "start_date", "occurrence_date", "recorded_date",
	} {
		if i := t.Index(name); i >= 0 {
			return i
		}
	}
	return -1
}
