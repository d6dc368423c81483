package runtime

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
)

func TestSameForAnyWorkersAndShards(t *testing.T) {
	p := testPlan(500, 301)
	p.Cohorts[1].Redraw = []*plan.Predicate{{Text: "bmi > shoe", At: "x.hs:1:1", X: plan.New(plan.OpGt, plan.SlotOf(slotBMI), plan.New(plan.OpSub, plan.SlotOf(slotShoe), plan.Num(10)))}}
	p.Cohorts[1].Facets[9].Redrawn, p.Cohorts[1].Facets[10].Redrawn = true, true
	want, _ := runTest(t, p, Options{Workers: 1, BatchUnits: 64})
	for _, workers := range []int{2, 7} {
		got, _ := runTest(t, p, Options{Workers: workers, BatchUnits: 64})
		if got.sum() != want.sum() || !slices.Equal(got.batches, want.batches) {
			t.Errorf("%d workers make something else", workers)
		}
	}
	parts := newKeeper()
	for shard := 1; shard <= 3; shard++ {
		if _, err := Run(context.Background(), p, []Sink{parts}, Options{Workers: 2, BatchUnits: 64, Shard: shard, Shards: 3}); err != nil {
			t.Fatal(err)
		}
	}
	if parts.sum() != want.sum() || !slices.Equal(parts.batches, want.batches) {
		t.Errorf("three shards make something else: %q and %q", parts.batches, want.batches)
	}
	other, _ := runTest(t, p, Options{BatchUnits: 100})
	if !slices.Equal(other.texts["persons.given_name"], want.texts["persons.given_name"]) {
		t.Error("the size of batches changes the people")
	}
}

func TestGrowingKeepsWhatWasThere(t *testing.T) {
	small, _ := runTest(t, testPlan(200, 50), Options{BatchUnits: 128})
	large, _ := runTest(t, testPlan(201, 50), Options{BatchUnits: 128})
	for name, values := range small.texts {
		grown := large.texts[name]
		if len(grown) != 251 || len(values) != 250 {
			t.Fatalf("%s has %d and %d values", name, len(values), len(grown))
		}
		if !slices.Equal(grown[:200], values[:200]) || !slices.Equal(grown[201:], values[200:]) {
			t.Errorf("one more person changes %s of the others", name)
		}
	}
}

func TestPlaceInTheFileDoesNotMatter(t *testing.T) {
	p := testPlan(40, 40)
	a, _ := runTest(t, p, Options{})
	p.Name, p.Title, p.Subject = "other", "Another title", "x"
	p.Cohorts[0], p.Cohorts[1] = p.Cohorts[1], p.Cohorts[0]
	p.Cohorts[0].Label = "renamed"
	p.Cohorts[0].Facets = append([]*plan.Facet{{Name: "new", Slot: slotBMI, Draw: choice(1)}}, p.Cohorts[0].Facets...)
	b, _ := runTest(t, p, Options{})
	for name, values := range a.texts {
		if name == "patients.cohort" {
			continue
		}
		if !slices.Equal(values[:40], b.texts[name][40:]) || !slices.Equal(values[40:], b.texts[name][:40]) {
			t.Errorf("the order of cohorts changes %s", name)
		}
	}
	p.Seed++
	c, _ := runTest(t, p, Options{})
	if slices.Equal(b.texts["persons.person_id"], c.texts["persons.person_id"]) {
		t.Error("another seed makes the same people")
	}
}

func TestSharesHold(t *testing.T) {
	p := testPlan(200)
	p.Tables = nil
	p.Cohorts[0].Targets = []plan.Target{
		{Text: "sex female", X: is(plan.OpEq, plan.SlotSex, 0), Want: 0.54},
		{Text: "bmi > 30", X: is(plan.OpGt, slotBMI, 30), Want: 0.345},
		{Text: "bmi", X: plan.SlotOf(slotBMI), Want: 28, Mean: true},
	}
	spread := 0.0
	for seed := range uint64(100) {
		p.Seed = seed
		_, r := runTest(t, p, Options{Workers: 1})
		for _, d := range r.Targets {
			limit := 4.0 / 200
			if d.Mean {
				limit = 0.5
			}
			if math.Abs(d.Got-d.Want) > limit {
				t.Errorf("seed %d: %s is %v, expected %v", seed, d.Text, d.Got, d.Want)
			}
		}
		spread += math.Abs(r.Targets[0].Got - 0.54)
	}
	p.Independent = true
	independent := 0.0
	for seed := range uint64(100) {
		p.Seed = seed
		_, r := runTest(t, p, Options{Workers: 1})
		independent += math.Abs(r.Targets[0].Got - 0.54)
	}
	if independent < 5*spread {
		t.Errorf("independent draws miss by %v, stratified ones by %v", independent/100, spread/100)
	}
}

func TestRedraw(t *testing.T) {
	p := testPlan(400)
	c := p.Cohorts[0]
	c.Redraw = []*plan.Predicate{
		{Text: "bmi > 32", At: "x.hs:3:4", X: is(plan.OpGt, slotBMI, 32)},
		{Text: "shoe < 41", At: "x.hs:4:4", X: is(plan.OpLt, slotShoe, 41)},
	}
	c.Facets[9].Redrawn, c.Facets[10].Redrawn = true, true
	p.Columns = []*plan.Column{{Name: "bmi", Slot: slotBMI}, {Name: "shoe", Slot: slotShoe}}
	free, _ := runTest(t, testPlan(400), Options{})
	kept, _ := runTest(t, p, Options{})
	for i, v := range kept.texts["patients.bmi"] {
		if v <= "32" || kept.texts["patients.shoe"][i] > "40" {
			t.Errorf("person %d has bmi %s, shoe %s", i, v, kept.texts["patients.shoe"][i])
		}
	}
	if !slices.Equal(free.texts["persons.birth_date"], kept.texts["persons.birth_date"]) {
		t.Error("a redraw changes what its predicates don't depend on")
	}
	got, err := Acceptance(p, 0, 4000)
	if err != nil || math.Abs(got-0.212*0.5662) > 0.02 {
		t.Errorf("acceptance %v (%v), expected about 0.12", got, err)
	}
	if got, err := Acceptance(testPlan(1), 0, 10); got != 1 || err != nil {
		t.Errorf("acceptance without predicates is %v (%v)", got, err)
	}
	if _, err := Acceptance(p, 1, 10); err == nil {
		t.Error("the acceptance of a cohort that isn't there")
	}
}

func TestStarved(t *testing.T) {
	p := testPlan(3)
	p.Cohorts[0].Redraw = []*plan.Predicate{
		{Text: "shoe > 30", At: "x.hs:3:4", X: is(plan.OpGt, slotShoe, 30)},
		{Text: "bmi > 69.999", At: "x.hs:4:4", X: is(plan.OpGt, slotBMI, 69.999)},
	}
	p.Cohorts[0].Facets[9].Redrawn = true
	_, err := Run(context.Background(), p, nil, Options{})
	var starved *StarvedError
	if !errors.As(err, &starved) {
		t.Fatalf("error %v", err)
	}
	if starved.Text != "bmi > 69.999" || starved.At != "x.hs:4:4" || starved.Tries != maxTries || starved.Held != 0 {
		t.Errorf("%+v", starved)
	}
	if want := `x.hs:4:4: "bmi > 69.999" holds for none of the people drawn`; !strings.HasPrefix(err.Error(), want) {
		t.Errorf("message %q", err)
	}
}

// visits adds a record of so many rows for each patient.
func visits(p *plan.Plan, lo, hi int) {
	p.Tables = append(p.Tables, "visits")
	p.Records = append(p.Records, &plan.Record{Name: "visits", Per: "patient", Lo: lo, Hi: hi, Columns: []plan.RecordColumn{
		{Name: "cost", Draw: normal(100, 10, true, 0, 1000)},
		{Name: "color", Type: plan.Choice, Enum: 4, Draw: choice(0.5, 0.5)},
		{Name: "serial", Type: plan.Text, Faker: "pattern", Args: []string{"GM-######"}},
		{Name: "paid", Type: plan.Bool, Draw: &plan.Draw{Kind: plan.Chance, X: plan.Num(0.5)}},
		{Name: "day", Type: plan.Date, Draw: &plan.Draw{Kind: plan.Const, Num: float64(p.Start) + 0.5}},
	}})
}

// over is an aggregate over the unit's own visits, or over everybody's.
func over(fn plan.AggFn, arg *plan.Expr, unit bool) *plan.Expr {
	return &plan.Expr{Op: plan.OpAgg, Agg: &plan.Agg{Fn: fn, Table: "visits", Unit: unit, Arg: arg, Day: -1}}
}

// cost is the column of that name in the record.
var cost = plan.Expr{Op: plan.OpCol, Idx: 2}

func TestLatePredicates(t *testing.T) {
	p := testPlan(300, 20)
	visits(p, 0, 4)
	c := p.Cohorts[0]
	c.Redraw = []*plan.Predicate{
		{Text: "bmi > 30", At: "x.hs:1:1", X: is(plan.OpGt, slotBMI, 30)},
		{Text: "sum(visits, cost) > bmi", At: "x.hs:2:1", Late: true, X: plan.New(plan.OpLt, plan.SlotOf(slotBMI), over(plan.Sum, &cost, true))},
	}
	c.Facets[9].Redrawn = true
	p.Columns = []*plan.Column{{Name: "spent", Slot: -1, X: over(plan.Sum, &cost, true)}, {Name: "bmi", Slot: slotBMI}}
	k, r := runTest(t, p, Options{Workers: 2, BatchUnits: 50})
	for i, v := range k.texts["patients.spent"][:300] {
		if v == "0" || k.texts["patients.bmi"][i] < "30" {
			t.Errorf("person %d has spent %s at a bmi of %s", i, v, k.texts["patients.bmi"][i])
		}
	}
	if !slices.Equal(k.texts["patients.spent"][300:], slices.Repeat([]string{"null"}, 20)) {
		t.Error("the other cohort has the column")
	}
	if n := r.Rows[2].Rows; n < 300 || len(k.texts["visits.cost"]) != int(n) {
		t.Errorf("%d rows counted, %d written", n, len(k.texts["visits.cost"]))
	}
	c.Redraw[1].X = plan.New(plan.OpGt, over(plan.Count, nil, true), plan.Num(9))
	_, err := Run(context.Background(), p, nil, Options{})
	var starved *StarvedError
	if !errors.As(err, &starved) || starved.Tries != maxLateTries || !strings.Contains(err.Error(), "x.hs:2:1") {
		t.Errorf("error %v", err)
	}
}

func TestErrorsInPlanOrder(t *testing.T) {
	p := testPlan(1000)
	for _, workers := range []int{1, 4} {
		first, second := newKeeper(), newKeeper()
		first.fail, first.err = 5, errDisk
		second.fail, second.err = 3, errors.New("another")
		_, err := Run(context.Background(), p, []Sink{first, second}, Options{Workers: workers, BatchUnits: 50})
		if err == nil || !strings.Contains(err.Error(), "batch 3: another") {
			t.Errorf("%d workers: error %v", workers, err)
		}
		if len(first.batches) != 4 || len(second.batches) != 3 {
			t.Errorf("%d and %d batches were written before", len(first.batches), len(second.batches))
		}
	}
	p.Cohorts[0].Facets[3].Draw = choice(0, 0, 0, 0, 0, 0, 0, 0, 1)
	if _, err := Run(context.Background(), p, nil, Options{}); err == nil || !strings.Contains(err.Error(), "person 1 of cohort_0: attribute race is 8") {
		t.Errorf("a race that doesn't exist: %v", err)
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	calls := 0
	_, err := Run(ctx, testPlan(5000), nil, Options{BatchUnits: 50, Progress: func(done, total uint64) {
		if calls++; done == 200 {
			cancel()
		}
		if total != 5000 {
			t.Errorf("%d of %d", done, total)
		}
	}})
	if !errors.Is(err, context.Canceled) || calls > 20 {
		t.Errorf("error %v after %d batches", err, calls)
	}
}

func TestBadPlans(t *testing.T) {
	for want, change := range map[string]func(p *plan.Plan){
		"doesn't exist":      func(p *plan.Plan) { p.Tables = append(p.Tables, "spells") },
		"says nothing":       func(p *plan.Plan) { p.Tables = append(p.Tables, "encounters") },
		"fills slot 99":      func(p *plan.Plan) { p.Cohorts[0].Facets[0].Slot = 99 },
		"person.age":         func(p *plan.Plan) { p.Cohorts[0].Facets[0].Draw = nil },
		"0 or more":          func(p *plan.Plan) { p.Cohorts[0].Count = -1 },
		"x.hs:1: where":      func(p *plan.Plan) { p.Cohorts[0].Redraw = []*plan.Predicate{{At: "x.hs:1"}} },
		"sex female":         func(p *plan.Plan) { p.Cohorts[0].Targets = []plan.Target{{Text: "sex female"}} },
		"belongs to cohort":  func(p *plan.Plan) { p.Columns = []*plan.Column{{Name: "x", Cohort: 7}} },
		"one of that name":   func(p *plan.Plan) { p.Columns = []*plan.Column{{Name: "mrn"}} },
		"reads slot -1":      func(p *plan.Plan) { p.Columns = []*plan.Column{{Name: "x", Slot: -1}} },
		"two types":          func(p *plan.Plan) { p.Columns = []*plan.Column{{Name: "x"}, {Name: "x", Type: plan.Bool}} },
		"enumeration 9":      func(p *plan.Plan) { p.Columns = []*plan.Column{{Name: "x", Type: plan.Choice, Enum: 9}} },
		"isn't a function":   func(p *plan.Plan) { p.Columns = []*plan.Column{{Name: "x", Type: plan.Text, Faker: "nothing"}} },
		"expected patient":   func(p *plan.Plan) { p.Records = []*plan.Record{{Name: "x", Per: "moon"}} },
		"of that name":       func(p *plan.Plan) { p.Records = []*plan.Record{{Name: "patients", Per: "patient"}} },
		"two columns":        func(p *plan.Plan) { visits(p, 1, 1); p.Records[0].Columns[0].Name = "color" },
		"column cost":        func(p *plan.Plan) { visits(p, 1, 1); p.Records[0].Columns[0].Draw = nil },
		"too large together": func(p *plan.Plan) { p.Cohorts[0].Count = 2_000_000_000 },
	} {
		p := testPlan(3)
		change(p)
		_, err := Run(context.Background(), p, nil, Options{})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, expected %q", err, want)
		}
	}
	for _, o := range []Options{{Workers: -1}, {BatchUnits: -1}, {Shard: 1}, {Shards: 2}, {Shard: 3, Shards: 2}, {Shards: -1}} {
		if _, err := Run(context.Background(), testPlan(1), nil, o); err == nil {
			t.Errorf("%+v is taken", o)
		}
	}
}

func TestNobody(t *testing.T) {
	k, r := runTest(t, testPlan(0), Options{})
	if r.Units != 0 || len(k.batches) != 0 || len(r.Samples) != 0 || r.Rows[0].Rows != 0 {
		t.Errorf("%+v of nobody", r)
	}
}

func TestResult(t *testing.T) {
	p := testPlan(2, 5)
	p.Cohorts[0].Name, p.Cohorts[0].Named = "Ada van Example", true
	k, r := runTest(t, p, Options{})
	if r.Units != 7 || !slices.Equal(r.Rows, []Count{{"persons", 7}, {"patients", 7}}) {
		t.Errorf("%+v", r)
	}
	if len(r.Samples) != 2 || r.Samples[0].Name != "Ada van Example" || r.Samples[0].Encounters != -1 || !strings.Contains(r.Samples[0].Place, ", ") {
		t.Errorf("%+v", r.Samples)
	}
	if k.texts["persons.given_name"][0] != "Ada van" || k.texts["patients.family_name"][1] != "Example" {
		t.Errorf("%s %s", k.texts["persons.given_name"][0], k.texts["patients.family_name"][1])
	}
	if !strings.HasPrefix(k.texts["persons.email"][0], "ada") {
		t.Errorf("e-mail %s", k.texts["persons.email"][0])
	}
}

func TestTables(t *testing.T) {
	p := testPlan(3)
	visits(p, 1, 2)
	p.Columns = []*plan.Column{{Name: "color", Type: plan.Choice, Enum: 4, Slot: plan.SlotSex}}
	prog, err := Prepare(p)
	if err != nil {
		t.Fatal(err)
	}
	tables, vocabs := prog.Tables(), prog.Vocabs()
	var names []string
	for _, table := range tables {
		names = append(names, table.Name)
		if v := vocabs.Of(table.Name); len(v) != len(table.Columns) {
			t.Errorf("%s: %d vocabularies for %d columns", table.Name, len(v), len(table.Columns))
		}
		for i, c := range table.Columns {
			if c.Type == models.TypeSym && c.Vocab == nil && vocabs.Of(table.Name)[i] == nil {
				t.Errorf("%s.%s has no vocabulary", table.Name, c.Name)
			}
		}
	}
	if !slices.Equal(names, []string{"persons", "patients", "visits"}) {
		t.Errorf("tables %v", names)
	}
	if last := tables[1].Columns[len(tables[1].Columns)-1]; last.Name != "color" || last.Type != models.TypeSym {
		t.Errorf("the last column of patients is %+v", last)
	}
	if vocabs.Of("nothing") != nil {
		t.Error("vocabularies of a table that isn't there")
	}
}

func BenchmarkRun(b *testing.B) {
	p := testPlan(20_000)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Run(context.Background(), p, nil, Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(20_000*b.N)/b.Elapsed().Seconds(), "units/s")
}

func BenchmarkUnit(b *testing.B) {
	g, err := prepare(testPlan(1 << 20))
	if err != nil {
		b.Fatal(err)
	}
	w, r := g.newWorker(), &run{program: g}
	buffer := r.newBuffer()
	unit := uint32(0)
	b.ReportAllocs()
	for b.Loop() {
		if unit++; unit%2048 == 0 {
			buffer.reset(&job{}, 0)
		}
		if err := w.unit(0, unit%(1<<20), buffer.rows, func(*eval.State) {}); err != nil {
			b.Fatal(err)
		}
	}
}
