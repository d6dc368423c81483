package property

import (
	"context"
	"encoding/csv"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler"
	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/emit"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/runtime"
)

// build compiles a scenario with a seed.
func build(t testing.TB, src string, seed uint64) *plan.Plan {
	t.Helper()
	f, l := lang.Parse("spec.hs", src)
	p, more := compiler.Compile(f, compiler.Options{Seed: &seed})
	if p == nil {
		t.Fatalf("%s: %v %v", src, l, more)
	}
	return p
}

// table is the rows of a table, as columns by name.
type table []map[string]string

// by indexes rows by a column.
func (t table) by(column string) map[string]map[string]string {
	out := make(map[string]map[string]string, len(t))
	for _, r := range t {
		out[r[column]] = r
	}
	return out
}

// data is what a scenario made.
type data struct {
	tables map[string]table
	result *runtime.Result
	plan   *plan.Plan
}

// made runs a scenario and reads all that it wrote.
func made(t testing.TB, src string, seed uint64, o runtime.Options) *data {
	t.Helper()
	p := build(t, src, seed)
	dir := filepath.Join(t.TempDir(), "csv")
	d := &data{tables: map[string]table{}, plan: p, result: write(t, p, dir, o)}
	files, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		d.tables[strings.TrimSuffix(filepath.Base(f), ".csv")] = read(t, f)
	}
	return d
}

func write(t testing.TB, p *plan.Plan, dir string, o runtime.Options) *runtime.Result {
	t.Helper()
	prog, err := runtime.Prepare(p)
	if err != nil {
		t.Fatal(err)
	}
	s, err := emit.Open(dir, "csv", emit.Options{}, prog.Tables())
	if err != nil {
		t.Fatal(err)
	}
	r, err := prog.Run(context.Background(), []runtime.Sink{s}, o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	return r
}

func read(t testing.TB, name string) table {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	out := make(table, 0, len(rows))
	for _, r := range rows[1:] {
		m := make(map[string]string, len(r))
		for i, h := range rows[0] {
			m[h] = r[i]
		}
		out = append(out, m)
	}
	return out
}

// differences are the rows of a that b lacks or has otherwise, by primary key
// (the first column), leaving out columns that ignore names.
func differences(a, b table, key string, ignore ...string) (out []string) {
	other := b.by(key)
	for _, r := range a {
		o, ok := other[r[key]]
		if !ok {
			out = append(out, fmt.Sprintf("%s is gone: %v", r[key], r))
			continue
		}
		x, y := maps.Clone(r), maps.Clone(o)
		for _, c := range ignore {
			delete(x, c)
			delete(y, c)
		}
		if !maps.Equal(x, y) {
			out = append(out, fmt.Sprintf("%v became %v", x, y))
		}
	}
	return out
}

// keys are the primary keys of the tables.
func keys() map[string]string {
	return map[string]string{
		"persons": "person_id", "patients": "patient_id", "encounters": "encounter_id", "diagnoses": "diagnosis_id",
		"procedures": "procedure_id", "medications": "medication_id", "orders": "order_id", "lab_results": "lab_result_id",
		"vital_signs": "vital_sign_id", "immunizations": "immunization_id", "allergies": "allergy_id", "clinical_notes": "note_id",
		"providers": "provider_id", "organizations": "organization_id", "facilities": "facility_id",
	}
}

// long leaves a test of many people out of short runs: those under the race
// detector, which takes ten times as long, and finds nothing in statistics.
func long(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("many people")
	}
}
