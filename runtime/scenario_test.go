package runtime

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler"
	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/models"
)

// compiled is the plan of a scenario in the language.
func compiled(t testing.TB, src string) *plan.Plan {
	t.Helper()
	f, diags := lang.Parse("spec.hs", src)
	if diags.HasErrors() {
		t.Fatalf("%s: %v", src, diags)
	}
	p, diags := compiler.Compile(f, compiler.Options{})
	if p == nil {
		for _, d := range diags {
			t.Error(d.String())
		}
		t.FailNow()
	}
	return p
}

const seniors = "60 diabetic patients, TX, age>65, with encounters\n"

func TestTheLine(t *testing.T) {
	p := compiled(t, seniors)
	one, r := runTest(t, p, Options{Workers: 1, BatchUnits: 16})
	two, _ := runTest(t, p, Options{Workers: 3, BatchUnits: 16})
	if one.sum() != two.sum() {
		t.Error("three workers make something else")
	}
	shards := newKeeper()
	for i := 1; i <= 2; i++ {
		runInto(t, p, shards, Options{Shard: i, Shards: 2, BatchUnits: 16})
	}
	if shards.sum() != one.sum() {
		t.Error("two shards make something else")
	}
	for i, state := range one.texts["patients.state"] {
		if age := one.texts["patients.age"][i]; state != "TX" || len(age) < 3 && age <= "65" {
			t.Errorf("patient of %s in %s", age, state)
		}
	}
	for _, c := range r.Rows {
		if c.Rows == 0 && c.Table != "clinical_notes" {
			t.Errorf("no rows of %s", c.Table)
		}
	}
	if len(r.Samples) != 3 || r.Samples[0].Encounters < 0 || !slices.Contains(r.Samples[0].Conditions, r.Samples[1].Conditions[0]) {
		t.Errorf("%+v", r.Samples)
	}
}

// TestReferences follows every reference of what the line makes.
func TestReferences(t *testing.T) {
	p := compiled(t, seniors)
	k, _ := runTest(t, p, Options{})
	prog, err := Prepare(p)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range prog.Tables() {
		for _, c := range table.Columns {
			values := k.texts[table.Name+"."+c.Name]
			if c.Unique && len(slices.Compact(slices.Sorted(slices.Values(values)))) != len(values) {
				t.Errorf("%s.%s has a value twice", table.Name, c.Name)
			}
			if c.Refs == "" || k.texts[c.Refs] == nil {
				continue
			}
			parents := map[string]bool{"null": c.Nullable}
			for _, v := range k.texts[c.Refs] {
				parents[v] = true
			}
			for _, v := range values {
				if !parents[v] {
					t.Errorf("%s.%s %s isn't in %s", table.Name, c.Name, v, c.Refs)
					break
				}
			}
		}
	}
}

func runInto(t testing.TB, p *plan.Plan, k *keeper, o Options) *Result {
	t.Helper()
	r, err := Run(t.Context(), p, []Sink{k}, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestExpectations(t *testing.T) {
	p := compiled(t, `cohort seniors: 100 diabetic patients, TX, age > 65, with encounters, labs {
  sex ~ { female: 54%, male: 46% }
  where bmi > 22 or age > 80
}
expect {
  count(seniors) == 100
  share(seniors, sex == female) in 53%..55%
  mean(seniors, age) in 66..80
  min(seniors, age) > 65
  share(seniors, count(encounters) >= 1) == 100%
  count(seniors) == 101
  mean(seniors where age < 10, bmi) > 0
}
`)
	_, r := runTest(t, p, Options{Workers: 2, BatchUnits: 37})
	if len(r.Expects) != 7 {
		t.Fatalf("%d verdicts", len(r.Expects))
	}
	for i, v := range r.Expects {
		if v.Met != (i < 5) {
			t.Errorf("%s", v)
		}
	}
	if got := r.Expects[5].String(); !strings.Contains(got, "found 100") {
		t.Errorf("verdict %q", got)
	}
	if got := r.Expects[6].Message; got != "nothing to take the mean of" {
		t.Errorf("message %q", got)
	}
}

// TestTablesThatAreOnlyAsked holds that what an expectation goes over is made,
// and not written.
func TestTablesThatAreOnlyAsked(t *testing.T) {
	p := compiled(t, "cohort a: 50 diabetic patients, TX\nexpect { count(encounters) > 100; count(providers) > 5 }\n")
	p.Tables = slices.DeleteFunc(p.Tables, func(name string) bool { return name != "persons" && name != "patients" })
	k, r := runTest(t, p, Options{Workers: 2, BatchUnits: 16})
	if len(r.Expects) != 2 || !r.Expects[0].Met || !r.Expects[1].Met {
		t.Errorf("%v", r.Expects)
	}
	if len(r.Rows) != 2 || k.texts["encounters.encounter_id"] != nil || k.texts["providers.npi"] != nil || len(k.batches) != 4 {
		t.Errorf("rows %v in batches %v", r.Rows, k.batches)
	}
	first := runInto(t, p, newKeeper(), Options{BatchUnits: 16, Shard: 1, Shards: 2})
	last := runInto(t, p, newKeeper(), Options{BatchUnits: 16, Shard: 2, Shards: 2})
	if first.Expects != nil || !slices.Equal(last.Expects, r.Expects) || first.Units+last.Units != 50 {
		t.Errorf("shards of %d and %d units judge %v and %v", first.Units, last.Units, first.Expects, last.Expects)
	}
}

// TestMoreWords holds that what is written changes nothing of what is drawn.
func TestMoreWords(t *testing.T) {
	few, _ := runTest(t, compiled(t, "80 diabetic patients, TX\n"), Options{})
	more, _ := runTest(t, compiled(t, "80 diabetic patients, TX, with encounters\n"), Options{})
	for name, values := range few.texts {
		if strings.HasPrefix(name, "providers") || strings.HasPrefix(name, "facilities") || strings.HasPrefix(name, "organizations") {
			continue
		}
		if !slices.Equal(values, more.texts[name]) {
			t.Errorf("writing encounters changes %s", name)
		}
	}
}

// TestOneMore holds that another person changes no row of the others.
func TestOneMore(t *testing.T) {
	const src = "cohort a: N diabetic patients, TX, with encounters {\n  where a1c > 7 and count(encounters) > 2\n}\n"
	few, _ := runTest(t, compiled(t, strings.Replace(src, "N", "40", 1)), Options{})
	more, _ := runTest(t, compiled(t, strings.Replace(src, "N", "41", 1)), Options{})
	for name, values := range few.texts {
		table, _, _ := strings.Cut(name, ".")
		if slices.Contains([]string{"providers", "facilities", "organizations"}, table) {
			continue
		}
		if n := len(values); len(more.texts[name]) < n || !slices.Equal(more.texts[name][:n], values) {
			t.Errorf("another person changes %s", name)
		}
	}
	if len(few.texts["patients.mrn"]) != 40 || len(more.texts["patients.mrn"]) != 41 {
		t.Error("the cohorts aren't of 40 and 41")
	}
}

// TestAnotherCondition holds that a share of one condition leaves people,
// and what doesn't depend on it, as they were.
func TestAnotherCondition(t *testing.T) {
	const src = "cohort a: 60 diabetic patients, TX {\n  has hypertension 70%\n  column pressure = sbp\n  column sugar = a1c\nLINE}\n"
	before, _ := runTest(t, compiled(t, strings.Replace(src, "LINE", "", 1)), Options{})
	after, _ := runTest(t, compiled(t, strings.Replace(src, "LINE", "  has copd 30%\n", 1)), Options{})
	for name, values := range before.texts {
		if (strings.HasPrefix(name, "persons.") || name == "patients.sugar") && !slices.Equal(values, after.texts[name]) {
			t.Errorf("chronic obstructive pulmonary disease changes %s", name)
		}
	}
}

func BenchmarkTheLine(b *testing.B) {
	p := compiled(b, strings.Replace(seniors, "60", "4000", 1))
	b.ReportAllocs()
	rows := uint64(0)
	for b.Loop() {
		r, err := Run(b.Context(), p, nil, Options{})
		if err != nil {
			b.Fatal(err)
		}
		rows = 0
		for _, c := range r.Rows {
			rows += c.Rows
		}
	}
	b.ReportMetric(float64(4000*b.N)/b.Elapsed().Seconds(), "units/s")
	b.ReportMetric(float64(rows*uint64(b.N))/b.Elapsed().Seconds(), "rows/s")
}

func BenchmarkPrepare(b *testing.B) {
	p := compiled(b, seniors)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := prepare(p); err != nil {
			b.Fatal(err)
		}
	}
}

// sharedBatches counts the batches of what all units share.
type sharedBatches struct {
	keeper *keeper
	n      int
}

func (s *sharedBatches) Encode(b *models.Batch) (any, error) { return s.keeper.Encode(b) }

func (s *sharedBatches) Write(b *models.Batch, encoded any) error {
	if b.Cohort < 0 {
		s.n++
		for _, r := range b.Tables {
			if r.N > sharedRows {
				return fmt.Errorf("%s has %d rows in a batch: expected %d at most", r.Table.Name, r.N, sharedRows)
			}
		}
	}
	return s.keeper.Write(b, encoded)
}

// TestSharedInBatches builds people who point at more providers than fit in a batch.
func TestSharedInBatches(t *testing.T) {
	p := compiled(t, "4000 patients, with diagnoses\n\nexpect {\n  count(providers) > 4096\n}\n")
	s := &sharedBatches{keeper: newKeeper()}
	r, err := Run(t.Context(), p, []Sink{s}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if s.n < 2 {
		t.Errorf("%d batches: expected several", s.n)
	}
	if len(r.Expects) != 1 || !r.Expects[0].Met {
		t.Errorf("%+v: expected all providers to be counted", r.Expects)
	}
	ids := s.keeper.texts["providers.provider_id"]
	for _, c := range r.Rows {
		if c.Table == "providers" && int(c.Rows) != len(ids) {
			t.Errorf("counted %d providers, wrote %d", c.Rows, len(ids))
		}
	}
	slices.Sort(ids)
	if n := len(slices.Compact(slices.Clone(ids))); n != len(ids) || n <= sharedRows {
		t.Errorf("%d providers, %d of them different: expected each once, and more than %d", len(ids), n, sharedRows)
	}
}
