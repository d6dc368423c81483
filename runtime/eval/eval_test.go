package eval

import (
	"math"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// testPlan has the core slots and four more.
func testPlan() *plan.Plan {
	return &plan.Plan{
		Seed: 1, Start: models.DateOf(2025, 1, 1), End: models.DateOf(2025, 12, 31),
		Slots: make([]plan.Slot, plan.CoreSlots+4),
	}
}

const extra = plan.CoreSlots

func num(v float64) *plan.Expr { return plan.Num(v) }
func slot(i int) *plan.Expr    { return plan.SlotOf(i) }
func text(s string) *plan.Expr { return &plan.Expr{Op: plan.OpText, Text: s} }
func field(s string) *plan.Expr {
	return &plan.Expr{Op: plan.OpPlace, Text: s}
}
func column(i int) *plan.Expr { return &plan.Expr{Op: plan.OpCol, Idx: i} }
func call(f string, args ...*plan.Expr) *plan.Expr {
	return &plan.Expr{Op: plan.OpCall, Text: f, Args: args}
}

// build makes an expression of bytes, so that a fuzzer can.
func build(b *[]byte, depth int) *plan.Expr {
	next := func() int {
		if len(*b) == 0 {
			return 0
		}
		v := (*b)[0]
		*b = (*b)[1:]
		return int(v)
	}
	k := next()
	if depth == 0 || k < 40 {
		return num(float64(int8(next())) / 4)
	}
	if k < 90 {
		return slot(next() % (plan.CoreSlots + 4))
	}
	ops := []plan.Op{plan.OpAdd, plan.OpSub, plan.OpMul, plan.OpDiv, plan.OpEq, plan.OpNe, plan.OpLt, plan.OpLe, plan.OpGt, plan.OpGe, plan.OpAnd, plan.OpOr}
	one := func() *plan.Expr { return build(b, depth-1) }
	switch {
	case k < 190:
		return plan.New(ops[k%len(ops)], one(), one())
	case k < 200:
		return plan.New(plan.OpNeg, one())
	case k < 210:
		return plan.New(plan.OpNot, one())
	case k < 225:
		return plan.New(plan.OpIf, one(), one(), one())
	}
	names := []string{"add_years", "year", "pow", "min", "max", "round", "floor", "ceil", "abs", "sqrt", "exp", "log", "mod"}
	name := names[k%len(names)]
	n, _ := functionArity(name)
	x := call(name)
	for range n[0] {
		x.Args = append(x.Args, one())
	}
	return x
}

func FuzzExprAgainstEval(f *testing.F) {
	f.Add([]byte{100, 50, 2, 10, 4}, 0.5)
	f.Add([]byte{215, 150, 60, 1, 20, 9, 230, 99, 3, 120, 55, 8, 10, 70}, -3.25)
	f.Add([]byte{240, 190, 200, 205, 180, 60, 61, 62, 63, 64, 65, 66}, 7.0)
	b := NewBinder(testPlan(), nil)
	f.Fuzz(func(t *testing.T, code []byte, v float64) {
		rest := code
		x := build(&rest, 6)
		st := &State{Slots: make([]float64, plan.CoreSlots+4)}
		for i := range st.Slots {
			st.Slots[i] = v * float64(i-3)
		}
		st.Slots[5] = math.NaN()
		fn, err := b.Expr(x)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := fn(st), x.Eval(st.Slots); math.Float64bits(got) != math.Float64bits(want) && (got == got || want == want) {
			t.Errorf("%v compiled, %v evaluated", got, want)
		}
	})
}

func TestExprAgainstEvalAtRandom(t *testing.T) {
	b := NewBinder(testPlan(), nil)
	st := &State{Slots: make([]float64, plan.CoreSlots+4)}
	state := uint64(1)
	next := func() uint64 {
		state = state*6364136223846793005 + 1442695040888963407
		return state >> 33
	}
	for range 20_000 {
		code := make([]byte, 40)
		for i := range code {
			code[i] = byte(next())
		}
		for i := range st.Slots {
			st.Slots[i] = float64(int(next()%64)-32) / 4
			if next()%8 == 0 {
				st.Slots[i] = math.NaN()
			}
		}
		x := build(&code, 5)
		fn, err := b.Expr(x)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := fn(st), x.Eval(st.Slots); got != want && (got == got || want == want) {
			t.Fatalf("%v compiled, %v evaluated", got, want)
		}
	}
}

func TestBadExpressions(t *testing.T) {
	b := NewBinder(testPlan(), []Table{{Table: models.Find("encounters")}, {Table: models.Find("providers")}})
	for _, c := range []struct {
		x    *plan.Expr
		want string
	}{
		{nil, "missing"},
		{&plan.Expr{Op: "xor"}, "doesn't exist"},
		{plan.New(plan.OpAdd, num(1)), "expected 2 operands"},
		{slot(99), "slots 0..14"},
		{slot(-1), "slots 0..14"},
		{call("sin", num(1)), "doesn't exist"},
		{call("pow", num(1)), "arguments"},
		{text("TX"), "where a number is expected"},
		{field("state"), "where a number is expected"},
		{column(0), "outside of an aggregate"},
		{plan.New(plan.OpLt, field("state"), text("TX")), "== or !="},
		{plan.New(plan.OpEq, field("state"), num(4)), "text and a number"},
		{&plan.Expr{Op: plan.OpAgg}, "missing"},
		{&plan.Expr{Op: plan.OpAgg, Agg: &plan.Agg{Fn: plan.Count, Units: true}}, "whole scenario"},
		{&plan.Expr{Op: plan.OpAgg, Agg: &plan.Agg{Fn: plan.Count, Table: "claims", Unit: true}}, "isn't made"},
		{&plan.Expr{Op: plan.OpAgg, Agg: &plan.Agg{Fn: plan.Mean, Table: "encounters", Unit: true}}, "what to take it of"},
		{&plan.Expr{Op: plan.OpAgg, Agg: &plan.Agg{Fn: plan.Count, Table: "providers", Unit: true}}, "all units share"},
		{&plan.Expr{Op: plan.OpAgg, Agg: &plan.Agg{Fn: "mode", Table: "encounters", Unit: true, Arg: num(1)}}, "doesn't exist"},
		{&plan.Expr{Op: plan.OpAgg, Agg: &plan.Agg{Fn: plan.Count, Table: "encounters", Unit: true, Where: column(999)}}, "columns 0.."},
		{&plan.Expr{Op: plan.OpAgg, Agg: &plan.Agg{Fn: plan.Count, Table: "encounters", Unit: true, Within: 3, Day: -1}}, "no date"},
	} {
		_, err := b.Expr(c.x)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: error %v, expected %q", c.x, err, c.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	b, g := NewBinder(testPlan(), nil), stdlib.Places()
	zip, ok := g.Zip("77004")
	if !ok {
		t.Fatal("no 77004")
	}
	st := &State{Slots: make([]float64, plan.CoreSlots+4)}
	eq := func(f, s string) *plan.Expr { return plan.New(plan.OpEq, field(f), text(s)) }
	for _, c := range []struct {
		x        *plan.Expr
		in, none float64
	}{
		{eq("state", "TX"), 1, 0},
		{eq("state", "GA"), 0, 0},
		{eq("state", "nowhere"), 0, 0},
		{plan.New(plan.OpNe, field("state"), text("GA")), 1, 0},
		{plan.New(plan.OpNe, text("TX"), field("state")), 0, 0},
		{eq("county", "Harris County"), 1, 0},
		{eq("county_fips", "48201"), 1, 0},
		{eq("city", "Houston"), 1, 0},
		{eq("zip", "77004"), 1, 0},
		{plan.New(plan.OpEq, field("city"), field("city")), 1, 0},
		{plan.New(plan.OpEq, field("city"), field("county")), 0, 0},
		{plan.New(plan.OpGt, field("county.population"), num(4e6)), 1, 0},
		{plan.New(plan.OpEq, field("rural"), num(0)), 1, 0},
		{plan.New(plan.OpGt, field("state.index"), num(20)), 1, 0},
		{plan.New(plan.OpLt, call("abs", plan.New(plan.OpSub, field("latitude"), num(29.7))), num(0.2)), 1, 0},
		{plan.New(plan.OpLt, call("abs", plan.New(plan.OpAdd, field("longitude"), num(95.4))), num(0.2)), 1, 0},
	} {
		f, err := b.Expr(c.x)
		if err != nil {
			t.Fatal(err)
		}
		st.Slots[plan.SlotPlace] = float64(zip)
		if got := f(st); got != c.in {
			t.Errorf("%+v: %v in Houston", c.x, got)
		}
		st.Slots[plan.SlotPlace] = math.NaN()
		if got := f(st); got != c.none {
			t.Errorf("%+v: %v nowhere", c.x, got)
		}
	}
}

// visits is a small table whose columns are of every type.
func visits() *models.Table {
	return &models.Table{Name: "visits", Per: "unit", Columns: []models.Column{
		{Name: "id", Type: models.TypeID},
		{Name: "kind", Type: models.TypeSym, Nullable: true},
		{Name: "day", Type: models.TypeDate},
		{Name: "at", Type: models.TypeTimestamp},
		{Name: "value", Type: models.TypeDecimal, Scale: 2, Nullable: true},
		{Name: "share", Type: models.TypeFloat, Nullable: true},
		{Name: "count", Type: models.TypeInt},
		{Name: "done", Type: models.TypeBool},
		{Name: "note", Type: models.TypeText, Nullable: true},
		{Name: "class", Type: models.TypeSym, Vocab: models.NewVocab("A", "B")},
	}}
}

// visitState has two rows of an earlier unit and four of this one.
func visitState(p *plan.Plan) (*Binder, *State) {
	vocabs := []*models.Vocab{nil, models.NewVocab("office", "stay")}
	t := Table{Table: visits(), Vocabs: vocabs}
	r := models.NewRows(t.Table, vocabs, 8)
	add := func(kind models.Sym, day models.Date, value int64, note string) {
		r.AppendID(0, models.ID(r.N+1))
		r.AppendSym(1, kind)
		r.AppendDate(2, day)
		r.AppendInstant(3, day.At(43_200))
		r.AppendDecimal(4, value)
		r.AppendFloat(5, 0.5, value != models.NoInt)
		r.AppendInt(6, int64(r.N))
		r.AppendBool(7, value == 100)
		r.AppendString(8, note)
		r.AppendSym(9, models.Sym(r.N%2))
		r.EndRow()
	}
	add(0, p.Start, 99_999, "other")
	add(1, p.Start, 99_999, "other")
	r.EndUnit()
	add(0, p.End-100, 100, "first")
	add(1, p.End-200, 400, "stay")
	add(models.NoSym, p.End-29, models.NoInt, "")
	add(0, p.End-30, 250, "last")
	return NewBinder(p, []Table{t}), &State{Slots: make([]float64, plan.CoreSlots+4), Rows: []*models.Rows{r}, First: []int{2}}
}

// is compares a column with a text.
func is(c int, s string) *plan.Expr { return plan.New(plan.OpEq, column(c), text(s)) }

// unitAggregate is an aggregate over visits, and what it gives.
type unitAggregate struct {
	a    plan.Agg
	want float64
}

func unitAggregates() map[string]unitAggregate {
	nan := math.NaN()
	return map[string]unitAggregate{
		"count":             {plan.Agg{Fn: plan.Count}, 4},
		"count where":       {plan.Agg{Fn: plan.Count, Where: is(1, "office")}, 2},
		"count not":         {plan.Agg{Fn: plan.Count, Where: plan.New(plan.OpNe, column(1), text("office"))}, 1},
		"count unknown":     {plan.Agg{Fn: plan.Count, Where: is(1, "surf")}, 0},
		"count not unknown": {plan.Agg{Fn: plan.Count, Where: plan.New(plan.OpNe, column(1), text("surf"))}, 3},
		"closed vocabulary": {plan.Agg{Fn: plan.Count, Where: is(9, "B")}, 2},
		"text column":       {plan.Agg{Fn: plan.Count, Where: is(8, "stay")}, 1},
		"id column":         {plan.Agg{Fn: plan.Count, Where: is(0, models.ID(3).String())}, 1},
		"id of no row":      {plan.Agg{Fn: plan.Count, Where: is(0, "no id")}, 0},
		"two columns":       {plan.Agg{Fn: plan.Count, Where: plan.New(plan.OpEq, column(1), column(8))}, 1},
		"within":            {plan.Agg{Fn: plan.Count, Within: 30}, 1},
		"within more":       {plan.Agg{Fn: plan.Count, Within: 31}, 2},
		"within instants":   {plan.Agg{Fn: plan.Count, Within: 30.6, Day: 3}, 2},
		"sum":               {plan.Agg{Fn: plan.Sum, Arg: column(4)}, 7.5},
		"sum of nothing":    {plan.Agg{Fn: plan.Sum, Arg: column(4), Where: num(0)}, 0},
		"mean":              {plan.Agg{Fn: plan.Mean, Arg: column(4)}, 2.5},
		"mean of nothing":   {plan.Agg{Fn: plan.Mean, Arg: column(4), Where: num(0)}, nan},
		"median":            {plan.Agg{Fn: plan.Median, Arg: column(4)}, 2.5},
		"quantile":          {plan.Agg{Fn: plan.Quantile, Arg: column(4), Q: 0.75}, 3.25},
		"quantile nothing":  {plan.Agg{Fn: plan.Quantile, Arg: column(4), Q: 0.5, Where: num(0)}, nan},
		"min":               {plan.Agg{Fn: plan.Min, Arg: column(4)}, 1},
		"max":               {plan.Agg{Fn: plan.Max, Arg: column(4)}, 4},
		"share":             {plan.Agg{Fn: plan.Share, Arg: is(1, "office")}, 0.5},
		"all":               {plan.Agg{Fn: plan.All, Arg: plan.New(plan.OpGt, column(6), num(1))}, 1},
		"not all":           {plan.Agg{Fn: plan.All, Arg: column(7)}, 0},
		"all of nothing":    {plan.Agg{Fn: plan.All, Arg: column(7), Where: num(0)}, 1},
		"any":               {plan.Agg{Fn: plan.Any, Arg: column(7)}, 1},
		"any row":           {plan.Agg{Fn: plan.Any, Where: is(1, "stay")}, 1},
		"any of nothing":    {plan.Agg{Fn: plan.Any, Where: num(0)}, 0},
		"last":              {plan.Agg{Fn: plan.Last, Arg: column(4)}, 2.5},
		"first":             {plan.Agg{Fn: plan.First, Arg: column(4)}, 4},
		"last of undated":   {plan.Agg{Fn: plan.Last, Arg: column(4), Day: -1}, 2.5},
		"first of undated":  {plan.Agg{Fn: plan.First, Arg: column(4), Day: -1}, 1},
		"last of nothing":   {plan.Agg{Fn: plan.Last, Arg: column(4), Where: num(0)}, nan},
		"float":             {plan.Agg{Fn: plan.Sum, Arg: column(5)}, 1.5},
		"symbol":            {plan.Agg{Fn: plan.Max, Arg: column(1)}, 1},
		"instant":           {plan.Agg{Fn: plan.Max, Arg: column(3)}, float64(testPlan().End-29) + 0.5},
		"slot":              {plan.Agg{Fn: plan.Sum, Arg: plan.New(plan.OpMul, slot(extra), column(6))}, 42},
	}
}

func TestAggregatesOfAUnit(t *testing.T) {
	b, st := visitState(testPlan())
	for name, c := range unitAggregates() {
		a := c.a
		if a.Table, a.Unit = "visits", true; a.Day == 0 {
			a.Day = 2
		}
		st.Slots[extra] = 3
		st.Row = 17
		f, err := b.Expr(&plan.Expr{Op: plan.OpAgg, Agg: &a})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := f(st); got != c.want && (got == got || c.want == c.want) {
			t.Errorf("%s: %v, expected %v", name, got, c.want)
		}
		if st.Row != 17 {
			t.Errorf("%s moves the row that is looked at", name)
		}
		if n := testing.AllocsPerRun(20, func() { f(st) }); n > 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}

func TestQuantileOf(t *testing.T) {
	v := []float64{1, 2, 3, 4}
	for _, c := range []struct{ q, want float64 }{{0, 1}, {1, 4}, {0.5, 2.5}, {-1, 1}, {2, 4}, {1.0 / 3, 2}} {
		if got := QuantileOf(v, c.q); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("quantile %v is %v, expected %v", c.q, got, c.want)
		}
	}
	if !math.IsNaN(QuantileOf(nil, 0.5)) || !math.IsNaN(QuantileOf(v, math.NaN())) {
		t.Error("a quantile of nothing is defined")
	}
}

func BenchmarkSlotComparison(b *testing.B) {
	f, err := NewBinder(testPlan(), nil).Expr(plan.New(plan.OpAnd, plan.New(plan.OpGt, slot(0), num(65)), plan.New(plan.OpEq, slot(1), num(1))))
	if err != nil {
		b.Fatal(err)
	}
	st := &State{Slots: make([]float64, plan.CoreSlots+4)}
	st.Slots[0] = 70
	b.ReportAllocs()
	for b.Loop() {
		f(st)
	}
}
