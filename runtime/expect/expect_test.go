package expect

import (
	"math"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
)

// visits is a table of a day and a cost.
func visits() eval.Table {
	return eval.Table{Table: &models.Table{Name: "visits", Per: "unit", Columns: []models.Column{
		{Name: "day", Type: models.TypeDate}, {Name: "cost", Type: models.TypeInt, Nullable: true},
	}}}
}

func sites() eval.Table {
	return eval.Table{Table: &models.Table{Name: "sites", Per: "shared", Columns: []models.Column{{Name: "beds", Type: models.TypeInt}}}}
}

func agg(a plan.Agg) *plan.Expr { return &plan.Expr{Op: plan.OpAgg, Agg: &a} }

func column(i int) *plan.Expr { return &plan.Expr{Op: plan.OpCol, Idx: i} }

func testPlan(expects ...*plan.Expect) *plan.Plan {
	return &plan.Plan{
		End: models.DateOf(2025, 12, 31), Slots: make([]plan.Slot, plan.CoreSlots), Expects: expects,
		Cohorts: []*plan.Cohort{{Label: "a"}, {Label: "b"}},
	}
}

// measured is an expectation that shows what its only aggregate came to.
func measured(a plan.Agg, t plan.Type) *plan.Expect {
	x := agg(a)
	return &plan.Expect{Text: "x", At: "x.hs:1:1", X: plan.New(plan.OpGe, x, plan.Num(math.Inf(-1))), Want: ">= 0", Got: x, Type: t}
}

// judged runs units of two cohorts, in tallies of the given number of units.
// Unit i is i years old and has i%3 visits, which cost 10*i and come i days
// before the period's end; those of unit 7 have no cost.
func judged(t *testing.T, p *plan.Plan, units, each int) []Verdict {
	t.Helper()
	b := eval.NewBinder(p, []eval.Table{visits(), sites()})
	set, err := New(p, b)
	if err != nil {
		t.Fatal(err)
	}
	total, part := set.Tally(), set.Tally()
	st := &eval.State{Slots: make([]float64, plan.CoreSlots), First: make([]int, 2), Rows: make([]*models.Rows, 2)}
	rows := models.NewRows(visits().Table, nil, 4)
	st.Rows[0] = rows
	for i := range units {
		st.Cohort, st.Unit, st.First[0] = i%2, uint32(i/2), rows.N
		st.Slots[plan.SlotAge] = float64(i)
		for range i % 3 {
			rows.AppendDate(0, p.End-models.Date(i))
			cost := int64(10 * i)
			if i == 7 {
				cost = models.NoInt
			}
			rows.AppendInt(1, cost)
			rows.EndRow()
		}
		part.Unit(st)
		rows.EndUnit()
		if i%each == each-1 {
			total.Merge(part)
			part.Reset()
			rows.Reset()
		}
	}
	total.Merge(part)
	beds := models.NewRows(sites().Table, nil, 4)
	for _, n := range []int64{20, 40} {
		beds.AppendInt(0, n)
		beds.EndRow()
	}
	total.Shared(&eval.State{Rows: []*models.Rows{nil, beds}, First: make([]int, 2)})
	return total.Verdicts()
}

func TestAggregates(t *testing.T) {
	age := plan.SlotOf(plan.SlotAge)
	adult := plan.New(plan.OpGe, age, plan.Num(18))
	own := agg(plan.Agg{Fn: plan.Count, Table: "visits", Unit: true, Day: 0})
	cases := []struct {
		a    plan.Agg
		t    plan.Type
		want string
	}{
		{plan.Agg{Fn: plan.Count, Units: true}, plan.Number, "30"},
		{plan.Agg{Fn: plan.Count, Units: true, Cohorts: []int{1}}, plan.Number, "15"},
		{plan.Agg{Fn: plan.Count, Units: true, Where: adult}, plan.Number, "12"},
		{plan.Agg{Fn: plan.Share, Units: true, Arg: adult}, plan.Percent, "40.0%"},
		{plan.Agg{Fn: plan.Mean, Units: true, Arg: age}, plan.Number, "14.5"},
		{plan.Agg{Fn: plan.Mean, Units: true, Arg: age, Cohorts: []int{0}}, plan.Number, "14"},
		{plan.Agg{Fn: plan.Median, Units: true, Arg: age}, plan.Number, "14.5"},
		{plan.Agg{Fn: plan.Quantile, Units: true, Arg: age, Q: 0.9}, plan.Number, "26.1"},
		{plan.Agg{Fn: plan.Sum, Units: true, Arg: age}, plan.Number, "435"},
		{plan.Agg{Fn: plan.Min, Units: true, Arg: age, Where: adult}, plan.Number, "18"},
		{plan.Agg{Fn: plan.Max, Units: true, Arg: age}, plan.Number, "29"},
		{plan.Agg{Fn: plan.All, Units: true, Arg: adult}, plan.Bool, "false"},
		{plan.Agg{Fn: plan.Any, Units: true, Arg: adult}, plan.Bool, "true"},
		{plan.Agg{Fn: plan.All, Units: true, Arg: adult, Where: plan.Num(0)}, plan.Bool, "true"},
		{plan.Agg{Fn: plan.Sum, Units: true, Arg: own}, plan.Number, "30"},
		{plan.Agg{Fn: plan.Count, Table: "visits"}, plan.Number, "30"},
		{plan.Agg{Fn: plan.Count, Table: "visits", Where: adult}, plan.Number, "12"},
		{plan.Agg{Fn: plan.Sum, Table: "visits", Arg: column(1)}, plan.Number, "4480"},
		{plan.Agg{Fn: plan.Count, Table: "visits", Within: 5}, plan.Number, "4"},
		{plan.Agg{Fn: plan.Last, Table: "visits", Arg: column(1)}, plan.Number, "10"},
		{plan.Agg{Fn: plan.First, Table: "visits", Arg: column(1)}, plan.Number, "290"},
		{plan.Agg{Fn: plan.Max, Table: "visits", Arg: column(0)}, plan.Date, "2025-12-30"},
		{plan.Agg{Fn: plan.Sum, Table: "sites", Arg: column(0), Day: -1}, plan.Number, "60"},
	}
	var expects []*plan.Expect
	for _, c := range cases {
		expects = append(expects, measured(c.a, c.t))
	}
	for _, each := range []int{1, 7, 30} {
		for i, v := range judged(t, testPlan(expects...), 30, each) {
			if v.Got != cases[i].want || !v.Met {
				t.Errorf("%s by tallies of %d: %+v, expected %s", cases[i].a.Fn, each, v, cases[i].want)
			}
		}
	}
}

func TestNothing(t *testing.T) {
	none := plan.Num(0)
	undefined := map[string]plan.Agg{
		"nothing to take the mean of":           {Fn: plan.Mean, Units: true, Where: none, Arg: plan.Num(1)},
		"nothing to take the share of":          {Fn: plan.Share, Units: true, Where: none, Arg: plan.Num(1)},
		"nothing to take the least of":          {Fn: plan.Min, Units: true, Where: none, Arg: plan.Num(1)},
		"nothing to take the greatest of":       {Fn: plan.Max, Units: true, Where: none, Arg: plan.Num(1)},
		"nothing to take the median of":         {Fn: plan.Median, Units: true, Where: none, Arg: plan.Num(1)},
		"nothing to take the 90.0% quantile of": {Fn: plan.Quantile, Q: 0.9, Units: true, Where: none, Arg: plan.Num(1)},
		"nothing to take the last value of":     {Fn: plan.Last, Table: "visits", Where: none, Arg: column(1)},
		"nothing to take the first value of":    {Fn: plan.First, Table: "visits", Where: none, Arg: column(1)},
	}
	for want, a := range undefined {
		x := agg(a)
		v := judged(t, testPlan(&plan.Expect{X: plan.New(plan.OpNot, plan.New(plan.OpGt, x, plan.Num(3))), Got: x}), 9, 4)[0]
		if v.Met || v.Message != want || v.Got != "" {
			t.Errorf("%+v, expected %q", v, want)
		}
	}
	zero := plan.New(plan.OpSub, agg(plan.Agg{Fn: plan.Count, Units: true}), plan.Num(9))
	for _, op := range []plan.Op{plan.OpEq, plan.OpNe} {
		x := plan.New(op, plan.New(plan.OpDiv, plan.Num(1), zero), plan.Num(1))
		if v := judged(t, testPlan(&plan.Expect{X: x}), 9, 4)[0]; v.Met || !strings.Contains(v.Message, "division by zero") {
			t.Errorf("1/0 %s 1: %+v", op, v)
		}
	}
	mean := agg(undefined["nothing to take the mean of"])
	for name, x := range map[string]*plan.Expr{
		"or":  plan.New(plan.OpOr, plan.Num(1), plan.New(plan.OpGt, mean, plan.Num(0))),
		"and": plan.New(plan.OpNot, plan.New(plan.OpAnd, plan.Num(0), plan.New(plan.OpGt, mean, plan.Num(0)))),
		"if":  plan.New(plan.OpIf, plan.Num(1), plan.Num(1), mean),
	} {
		if v := judged(t, testPlan(&plan.Expect{X: x}), 3, 3)[0]; !v.Met || v.Message != "" {
			t.Errorf("%s reads what it needn't: %+v", name, v)
		}
	}
}

func TestVerdictInWords(t *testing.T) {
	count := agg(plan.Agg{Fn: plan.Count, Units: true})
	share := agg(plan.Agg{Fn: plan.Share, Units: true, Arg: plan.New(plan.OpLt, plan.SlotOf(plan.SlotAge), plan.Num(1))})
	for want, e := range map[string]*plan.Expect{
		"count(a) == 3: met, 3":                 {Text: "count(a) == 3", X: plan.New(plan.OpEq, count, plan.Num(3)), Got: count},
		"count(a) == 4: expected == 4, found 3": {Text: "count(a) == 4", X: plan.New(plan.OpEq, count, plan.Num(4)), Want: "== 4", Got: count},
		"s: expected > 33.4%, found 33.333333%": {Text: "s", X: plan.New(plan.OpGt, share, plan.Num(0.334)), Want: "> 33.4%", Got: share, Type: plan.Percent},
		"s: met, 33.3%":                         {Text: "s", X: plan.New(plan.OpLt, share, plan.Num(0.334)), Got: share, Type: plan.Percent},
	} {
		if got := judged(t, testPlan(e), 3, 2)[0].String(); got != want {
			t.Errorf("%q, expected %q", got, want)
		}
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		v    float64
		t    plan.Type
		want string
	}{
		{200, plan.Number, "200"},
		{71.25, plan.Number, "71.25"},
		{-0.00001, plan.Number, "0"},
		{0.54, plan.Percent, "54.0%"},
		{1, plan.Percent, "100.0%"},
		{20_089, plan.Date, "2025-01-01"},
		{1, plan.Bool, "true"},
		{1, plan.Days, "1 day"},
		{3.5, plan.Days, "3.5 days"},
		{math.NaN(), plan.Number, "undefined"},
	} {
		if got := Format(c.v, c.t, false); got != c.want {
			t.Errorf("%v is %q, expected %q", c.v, got, c.want)
		}
	}
}

func TestBadExpectations(t *testing.T) {
	for want, x := range map[string]*plan.Expr{
		"isn't made":           agg(plan.Agg{Fn: plan.Count, Table: "claims"}),
		"is missing":           {Op: plan.OpAgg},
		"doesn't exist":        agg(plan.Agg{Fn: "mode", Units: true}),
		"what to take it of":   agg(plan.Agg{Fn: plan.Mean, Units: true}),
		"not over people":      agg(plan.Agg{Fn: plan.Last, Units: true, Arg: plan.Num(1)}),
		"cohorts 0..1":         agg(plan.Agg{Fn: plan.Count, Units: true, Cohorts: []int{2}}),
		"slot 99":              agg(plan.Agg{Fn: plan.Count, Units: true, Where: plan.SlotOf(99)}),
		"slot 98":              agg(plan.Agg{Fn: plan.Sum, Units: true, Arg: plan.SlotOf(98)}),
		"x.hs:1:1: expect sum": plan.New(plan.OpNot, agg(plan.Agg{Fn: plan.Sum, Table: "visits"})),
	} {
		p := testPlan(&plan.Expect{Text: "sum", At: "x.hs:1:1", X: x})
		_, err := New(p, eval.NewBinder(p, []eval.Table{visits()}))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, expected %q", err, want)
		}
	}
}

func BenchmarkUnit(b *testing.B) {
	p := testPlan(
		measured(plan.Agg{Fn: plan.Count, Units: true}, plan.Number),
		measured(plan.Agg{Fn: plan.Mean, Units: true, Arg: plan.SlotOf(plan.SlotAge)}, plan.Number),
	)
	set, err := New(p, eval.NewBinder(p, nil))
	if err != nil {
		b.Fatal(err)
	}
	t, st := set.Tally(), &eval.State{Slots: make([]float64, plan.CoreSlots)}
	b.ReportAllocs()
	for b.Loop() {
		t.Unit(st)
	}
}
