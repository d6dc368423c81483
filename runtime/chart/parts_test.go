package chart

import (
	"math"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
)

func date(s string) models.Date {
	d, err := models.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestCalendar(t *testing.T) {
	c := &Chart{plan: &plan.Plan{Start: date("2021-06-01"), End: date("2025-12-31")}}
	if err := c.prepareCalendar(nil); err != nil {
		t.Fatal(err)
	}
	for day, closed := range map[string]bool{
		"2025-01-01": true, "2025-01-20": true, "2025-02-17": true, "2025-05-26": true, "2025-06-19": true, "2025-07-04": true,
		"2025-09-01": true, "2025-11-27": true, "2025-12-25": true, "2025-03-15": true, "2025-03-16": true, // A weekend.
		"2021-12-24": true, "2021-12-31": true, // Christmas and New Year on a Saturday.
		"2025-12-24": false, "2025-11-28": false, "2025-01-21": false, "2025-05-19": false, "2025-06-18": false,
	} {
		if c.calendar.isClosed(date(day)) != closed {
			t.Errorf("%s: closed is %v", day, !closed)
		}
	}
	for _, test := range []struct{ day, first, last, want string }{
		{"2025-07-04", "2025-01-01", "2025-12-31", "2025-07-07"},
		{"2025-07-04", "2025-01-01", "2025-07-06", "2025-07-03"},
		{"2025-07-05", "2025-07-05", "2025-07-06", "2025-07-05"},
		{"2025-07-08", "2025-01-01", "2025-12-31", "2025-07-08"},
	} {
		if got := c.calendar.open(date(test.day), span{date(test.first), date(test.last)}); got != date(test.want) {
			t.Errorf("open(%s in %s..%s) is %s, expected %s", test.day, test.first, test.last, got, test.want)
		}
	}
	testAround(t, &c.calendar)
	c.plan.End = c.plan.Start - 1
	if c.prepareCalendar(nil) == nil {
		t.Error("a period that ends before it begins is accepted")
	}
}

// testAround: what would fall on a closed day falls on each open day near it
// as often, and never leaves its span.
func testAround(t *testing.T, c *calendar) {
	t.Helper()
	for _, test := range []struct{ day, first, last, want string }{
		{"2025-03-15", "2025-01-01", "2025-12-31", "12 13 14 17 18"}, // A Saturday.
		{"2025-03-16", "2025-01-01", "2025-12-31", "13 14 17 18 19"}, // A Sunday.
		{"2025-05-26", "2025-01-01", "2025-12-31", "23 27 28 29"},    // Memorial Day.
		{"2025-03-15", "2025-03-15", "2025-03-17", "17"},
		{"2025-03-15", "2025-03-15", "2025-03-16", "15"},
		{"2025-03-18", "2025-01-01", "2025-12-31", "18"},
	} {
		count := map[string]int{}
		for i := range 1000 {
			day := c.around(date(test.day), span{date(test.first), date(test.last)}, (float64(i)+0.5)/1000)
			count[day.String()[8:]]++
		}
		want := strings.Fields(test.want)
		for _, day := range want {
			if n := count[day]; n < 1000/len(want)-1 || n > 1000/len(want)+1 {
				t.Errorf("%s in %s..%s: %v, expected as many on each of %s", test.day, test.first, test.last, count, test.want)
			}
		}
	}
}

func TestEpisodes(t *testing.T) {
	for _, mean := range []float64{0, math.NaN(), 0.02, 0.7, 3} {
		total, n := 0, 20_000
		for i := range n {
			k := episodes(mean, rng.Seed(7).U(uint64(i)))
			if k < 1 {
				t.Fatalf("%d episodes", k)
			}
			total += k
		}
		want := 1.0
		if mean > 0 {
			want = mean / (1 - rng.Exp(-mean))
		}
		if got := float64(total) / float64(n); math.Abs(got-want) > 0.03*want {
			t.Errorf("mean %v: %v episodes on average, expected %v", mean, got, want)
		}
	}
}

func TestTimes(t *testing.T) {
	for _, test := range []struct {
		rate, years, u float64
		want           int
	}{
		{2, 1, 0.01, 2},
		{2.5, 1, 0.49, 2},
		{2.5, 1, 0.51, 3},
		{0, 1, 0.99, 0},
		{-1, 1, 0.5, 0},
		{math.NaN(), 1, 0.5, 0},
		{math.Inf(1), 1, 0.5, 3660},
	} {
		if got := times(test.rate, test.years, test.u); got != test.want {
			t.Errorf("times(%v, %v, %v) is %d, expected %d", test.rate, test.years, test.u, got, test.want)
		}
	}
}

func TestTriangular(t *testing.T) {
	sum := 0.0
	for i := range 10_000 {
		v := triangular(10, 20, 50, rng.Seed(3).U(uint64(i)))
		if v < 10 || v > 50 {
			t.Fatalf("%d minutes", v)
		}
		sum += float64(v)
	}
	if mean := sum / 10_000; math.Abs(mean-80.0/3) > 0.3 {
		t.Errorf("mean %v, expected 26.7", mean)
	}
	if v := triangular(5, 5, 5, 0.7); v != 5 {
		t.Errorf("a fixed length became %d", v)
	}
}

func TestRound(t *testing.T) {
	l := &lab{def: &plan.Lab{Decimals: 1}, step: 0.1}
	for _, test := range []struct{ v, lo, hi, want float64 }{
		{6.449, 0, 10, 6.4}, {6.46, 6.46, 7, 6.5}, {6.44, 6.44, 7, 6.5}, {6.96, 6, 6.96, 6.9}, {6.5, 6.5, 6.5, 6.5},
	} {
		if got := l.round(test.v, test.lo, test.hi); got != test.want {
			t.Errorf("%v within %v..%v rounds to %v, expected %v", test.v, test.lo, test.hi, got, test.want)
		}
	}
}

func TestFlag(t *testing.T) {
	lo, hi := 40.0, 500.0
	l := &lab{def: &plan.Lab{CritLow: &lo, CritHigh: &hi}}
	for _, test := range []struct {
		v, low, high float64
		want         models.Sym
	}{
		{85, 70, 99, models.FlagN},
		{70, 70, 99, models.FlagN},
		{69, 70, 99, models.FlagL},
		{100, 70, 99, models.FlagH},
		{39, 70, 99, models.FlagLL},
		{501, 70, 99, models.FlagHH},
		{45, 50, math.NaN(), models.FlagL},
		{450, math.NaN(), math.NaN(), models.NoSym},
	} {
		if got := l.flag(test.v, test.low, test.high); got != test.want {
			t.Errorf("%v in %v..%v: flag %d, expected %d", test.v, test.low, test.high, got, test.want)
		}
	}
}

func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"mm[Hg]": "mmHg", "Cel": "°C", "mL/min/{1.73_m2}": "mL/min/1.73 m2", "mg/g{creat}": "mg/g", "{score}": "", "[pH]": "", "[arb'U]/mL": "U/mL", "%": "%", "kg/m2": "kg/m2",
	} {
		if got := string(printed(in)); got != want {
			t.Errorf("unit %s is printed %q, expected %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"500mg": "500 mg", "5-325mg": "5-325 mg", "875/125mg": "875/125 mg", "500 mg": "500 mg", "1.8mg": "1.8 mg", "": "", "mg": "mg"} {
		if got := spaced(in); got != want {
			t.Errorf("strength %s is %q, expected %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"Chest pain": "chest pain", "COPD follow-up": "COPD follow-up", "": "", "A1c": "A1c", "I have a home": "I have a home"} {
		if got := string(lowered([]byte(in))); got != want {
			t.Errorf("%s within a sentence is %q, expected %q", in, got, want)
		}
	}
}

func TestTemplates(t *testing.T) {
	parts, err := parse("{age}-year-old {sex} with {reason}.")
	if err != nil || len(parts) != 6 || parts[0].fact != factAge || string(parts[1].text) != " " || string(parts[5].text) != "." {
		t.Errorf("%v, %v", parts, err)
	}
	for _, bad := range []string{"{weight}", "{age", "a {} b"} {
		if _, err := parse(bad); err == nil {
			t.Errorf("template %q is accepted", bad)
		}
	}
}

func TestSeasons(t *testing.T) {
	v := vaccine{seasonal: true, opens: dayOfYear("09-01"), closes: dayOfYear("01-31")}
	for day, in := range map[string]bool{"2025-09-01": true, "2025-12-31": true, "2025-01-31": true, "2025-02-01": false, "2025-08-31": false} {
		if v.isInSeason(date(day)) != in {
			t.Errorf("%s: in season is %v", day, !in)
		}
	}
	if dayOfYear("13-01") != 0 || dayOfYear("") != 0 {
		t.Error("a day that doesn't exist is read")
	}
}

// TestNewRefuses: a plan that care can't be made of is an error that says what is wrong.
func TestNewRefuses(t *testing.T) {
	for name, test := range map[string]struct {
		spoil func(*plan.Plan)
		says  string
	}{
		"class":     {func(p *plan.Plan) { p.Care.Kinds[0].Class = "XX" }, "class"},
		"facility":  {func(p *plan.Plan) { p.Care.Kinds[0].Facility = "castle" }, "castle"},
		"specialty": {func(p *plan.Plan) { p.Care.Kinds[0].Specialty = "magic" }, "magic"},
		"visit":     {func(p *plan.Plan) { p.Care.Conditions[0].Visits[0].Specialty = "magic" }, "magic"},
		"kind":      {func(p *plan.Plan) { p.Care.Conditions[0].Visits[0].Kind = 99 }, "99"},
		"weights":   {func(p *plan.Plan) { p.Care.Kinds[0].Weights = []float64{1} }, "weights"},
		"system":    {func(p *plan.Plan) { p.Care.Procedures[0].System = "ABC" }, "ABC"},
		"slot":      {func(p *plan.Plan) { p.Care.Labs[0].Low = plan.SlotOf(1 << 20) }, "slot"},
		"no kinds":  {func(p *plan.Plan) { p.Care.Kinds = nil; p.Care.Conditions = nil }, "office visit"},
		"incidence": {func(p *plan.Plan) { p.Care.Conditions[0].Kind, p.Care.Conditions[0].Incidence = "acute", nil }, "incidence"},
	} {
		t.Run(name, func(t *testing.T) {
			p := compileSpec(t, "1 patients\n")
			test.spoil(p)
			words, err := Vocabs(p)
			if err == nil {
				_, err = New(p, words, eval.NewBinder(p, nil), Needed{})
			}
			if err == nil || !strings.Contains(err.Error(), test.says) {
				t.Errorf("error %v, expected one that says %q", err, test.says)
			}
		})
	}
	if _, err := New(&plan.Plan{}, nil, eval.NewBinder(&plan.Plan{}, nil), Needed{}); err == nil {
		t.Error("a plan without care is accepted")
	}
}

// TestUnitRefuses: a unit without a place or a birth is an error.
func TestUnitRefuses(t *testing.T) {
	w := newWorld(t, compileSpec(t, "1 patients\n"))
	for _, slot := range []int{plan.SlotBirth, plan.SlotPlace, plan.SlotAge} {
		key := w.fill(0, 0)
		w.state.Slots[slot] = math.NaN()
		if w.worker.Unit(&w.state, key, 1, &w.rows, nil) == nil {
			t.Errorf("a unit without slot %d is accepted", slot)
		}
	}
	w.fill(0, 0)
	w.state.Cohort = 9
	if w.worker.Unit(&w.state, 1, 1, &w.rows, nil) == nil {
		t.Error("a cohort that the plan doesn't have is accepted")
	}
}

// TestVocabs: symbols of what the plan lists are its places in the lists, and
// every column of symbols has a vocabulary.
func TestVocabs(t *testing.T) {
	p := compileSpec(t, "1 patients\n")
	v, err := Vocabs(p)
	if err != nil {
		t.Fatal(err)
	}
	word := func(table, column string, i int) string {
		return v.Table(table)[models.Find(table).Index(column)].At(models.Sym(i))
	}
	for i, c := range p.Care.Conditions {
		if word("diagnoses", "condition", i) != c.Name {
			t.Errorf("condition %d is %s", i, c.Name)
		}
	}
	for i, l := range p.Care.Labs {
		if word("lab_results", "test", i) != l.Name || word("vital_signs", "vital", i) != l.Name {
			t.Errorf("lab %d is %s", i, l.Name)
		}
	}
	for i, x := range p.Care.Panels {
		if word("lab_results", "panel", i) != x.Name {
			t.Errorf("panel %d is %s", i, x.Name)
		}
	}
	for i, k := range p.Care.Kinds {
		if word("encounters", "encounter_type", i) != k.Name {
			t.Errorf("kind %d is %s", i, k.Name)
		}
	}
	for i, c := range p.Care.Codes {
		if word("diagnoses", "code", i) != c.Code || word("medications", "indication_code", i) != c.Code {
			t.Errorf("code %d is %s", i, c.Code)
		}
	}
	if v.Table("claims") != nil {
		t.Error("the chart has vocabularies for a table that isn't its own")
	}
	if _, err := Vocabs(&plan.Plan{}); err == nil {
		t.Error("a plan without care has vocabularies")
	}
}
