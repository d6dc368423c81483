package property

import (
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/runtime"
)

const line = "200 diabetic patients, TX, age>65, with encounters\n"

// same holds that all rows of a are in b as they were, but for what may
// change: tables that are left out, and rows for which may is true.
func same(t *testing.T, a, b *data, leave []string, may func(table string, row map[string]string) bool) {
	t.Helper()
	for name, key := range keys() {
		if slices.Contains(leave, name) {
			continue
		}
		kept := a.tables[name]
		if may != nil {
			kept = slices.DeleteFunc(slices.Clone(kept), func(r map[string]string) bool { return may(name, r) })
		}
		if d := differences(kept, b.tables[name], key); len(d) > 0 {
			t.Errorf("%s: %d of %d rows differ, the first: %s", name, len(d), len(kept), d[0])
		}
	}
}

// shared are the tables that hold who all units see; more units see more.
var shared = []string{"providers", "organizations", "facilities"}

func TestOneMoreLeavesTheOthers(t *testing.T) {
	a := made(t, line, 1, runtime.Options{})
	b := made(t, strings.Replace(line, "200", "201", 1), 1, runtime.Options{})
	if n := len(b.tables["patients"]); n != 201 {
		t.Fatalf("%d patients", n)
	}
	same(t, a, b, nil, nil)
}

func TestANewLabelledCohortLeavesTheOthers(t *testing.T) {
	one := "cohort dm: 100 diabetic patients, TX, age > 65, with encounters\n"
	a := made(t, one, 1, runtime.Options{})
	b := made(t, "cohort first: 30 children, GA, with encounters\n"+one, 1, runtime.Options{})
	same(t, a, b, nil, nil)
}

func TestANewColumnChangesNothingElse(t *testing.T) {
	a := made(t, "cohort dm: 100 diabetic patients, TX, with encounters {\n}\n", 1, runtime.Options{})
	b := made(t, "cohort dm: 100 diabetic patients, TX, with encounters {\n  column risk = 0.02 * age + (1.5 when a1c > 9 else 0)\n  column kind ~ { a: 50%, b: rest }\n}\n", 1, runtime.Options{})
	for _, r := range b.tables["patients"] {
		if r["risk"] == "" || r["kind"] == "" {
			t.Fatalf("no columns: %v", r)
		}
		delete(r, "risk")
		delete(r, "kind")
	}
	same(t, a, b, nil, nil)
}

// TestANewHasChangesWhatDependsOnIt adds a share of depression: people stay
// who they were, and so does every row of somebody who neither had it nor has
// it, but where it changes the odds of something else.
func TestANewHasChangesWhatDependsOnIt(t *testing.T) {
	one := "cohort dm: 200 diabetic patients, TX, age > 65, with encounters {\n  has hypertension 78%\n}\n"
	a := made(t, one, 1, runtime.Options{})
	b := made(t, strings.Replace(one, "has hypertension 78%", "has hypertension 78%\n  has depression 18%", 1), 1, runtime.Options{})
	if d := differences(a.tables["persons"], b.tables["persons"], "person_id"); len(d) > 0 {
		t.Errorf("%d persons changed: %s", len(d), d[0])
	}
	if d := differences(a.tables["patients"], b.tables["patients"], "patient_id"); len(d) > 0 {
		t.Errorf("%d patients changed: %s", len(d), d[0])
	}
	touched := map[string]bool{}
	for _, x := range []*data{a, b} {
		for _, r := range x.tables["diagnoses"] {
			if r["condition"] == "depression" {
				touched[r["patient_id"]] = true
			}
		}
	}
	if n := len(touched); n < 20 || n > 100 {
		t.Fatalf("%d people have or had depression", n)
	}
	same(t, a, b, shared, func(_ string, r map[string]string) bool { return touched[r["patient_id"]] })
	// What belongs to another condition stays even in those who are touched.
	own := func(x *data) table {
		return slices.DeleteFunc(slices.Clone(x.tables["encounters"]), func(r map[string]string) bool {
			return !strings.Contains(r["reason"], "diabetes")
		})
	}
	if d := differences(own(a), own(b), "encounter_id"); len(d) > 0 {
		t.Errorf("%d diabetes visits changed: %s", len(d), d[0])
	}
}

func TestWithChoosesWhatIsWritten(t *testing.T) {
	a := made(t, strings.Replace(line, "encounters", "labs", 1), 1, runtime.Options{})
	b := made(t, line, 1, runtime.Options{})
	if len(a.tables["clinical_notes"]) > 0 || len(a.tables["lab_results"]) == 0 {
		t.Fatal("with labs writes labs and what they need")
	}
	for name, key := range keys() {
		if slices.Contains(shared, name) {
			continue
		}
		if d := differences(a.tables[name], b.tables[name], key); len(d) > 0 {
			t.Errorf("%s: %d rows differ: %s", name, len(d), d[0])
		}
	}
}

func TestWorkersAndRunsGiveTheSameRows(t *testing.T) {
	first := made(t, line, 1, runtime.Options{Workers: 1, BatchUnits: 64})
	for _, workers := range []int{1, 2, 7} {
		again := made(t, line, 1, runtime.Options{Workers: workers, BatchUnits: 64})
		same(t, first, again, nil, nil)
		same(t, again, first, nil, nil)
	}
	if other := made(t, line, 2, runtime.Options{}); len(differences(first.tables["persons"], other.tables["persons"], "person_id")) < 190 {
		t.Error("another seed gives the same people")
	}
}

// TestPassedSharesDontDependOnBatches makes a share that some can't have in
// batches of different sizes.
func TestPassedSharesDontDependOnBatches(t *testing.T) {
	src := "cohort c: 700 patients, with diagnoses {\n  has copd 10%\n  has hypertension 30%\n}\n"
	first := made(t, src, 1, runtime.Options{Workers: 1, BatchUnits: 700})
	for _, size := range []int{7, 64, 256, 300} {
		again := made(t, src, 1, runtime.Options{Workers: 3, BatchUnits: size})
		same(t, first, again, nil, nil)
	}
	more := made(t, strings.Replace(src, "700", "701", 1), 1, runtime.Options{})
	same(t, first, more, nil, nil)
}
