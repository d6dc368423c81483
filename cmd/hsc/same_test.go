package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/persist"
)

const oneLine = "200 diabetic patients, TX, age>65, with encounters"

// TestForms holds that a scenario is the same data in each of its forms.
func TestForms(t *testing.T) {
	const emits = "csv,parquet" // Two forms of the same batches, and the quickest.
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	file := write("scenario.hs", oneLine+"\n")
	want := built(t, "", "-e", oneLine, "--emit", emits)
	if len(want) < 20 {
		t.Fatalf("%d files, expected those of two formats", len(want))
	}
	compare(t, "a second run", want, built(t, "", "-e", oneLine, "--emit", emits))
	compare(t, "standard input", want, built(t, oneLine, "-", "--emit", emits))
	compare(t, "a file", want, built(t, "", file, "--emit", emits))

	yaml := hsc(t, "", "convert", file, "--to", "yaml")
	compare(t, "YAML", want, built(t, "", write("scenario.yaml", yaml.out), "--emit", emits))
	compare(t, "YAML by hand", want, built(t, "", write("scenario.yml", "cohorts:\n  - "+oneLine+"\n"), "--emit", emits))
	long := hsc(t, "", "explain", "-e", oneLine)
	if long.code != 0 || strings.Count(long.out, "\n") < 20 {
		t.Fatalf("explain: exit code %d\n%s", long.code, long.err)
	}
	compare(t, "the long form", want, built(t, long.out, "-", "--emit", emits))

	other := built(t, "", "-e", oneLine, "--emit", emits, "--seed", "2")
	if other["csv/patients.csv"] == want["csv/patients.csv"] {
		t.Error("--seed changes nothing")
	}
}

// TestWorkers holds that neither workers nor slices change a byte, compressed
// ones neither, with more people than fit in a batch.
func TestWorkers(t *testing.T) {
	const text = "5000 patients, GA\nemit csv { gzip }\nemit ndjson { zstd }\n"
	want := built(t, text+"emit parquet\n", "-", "--workers", "1")
	for _, n := range []string{"2", "7"} {
		compare(t, n+" workers", want, built(t, text+"emit parquet\n", "-", "--workers", n))
	}
	whole := map[string]string{}
	for i := 1; i <= 3; i++ {
		for name, content := range built(t, text, "-", "--shard", strconv.Itoa(i)+"/3") {
			whole[name] += content
		}
	}
	for name := range want {
		if strings.HasPrefix(name, "parquet/") {
			delete(want, name)
		}
	}
	compare(t, "three slices", want, whole)
}

// TestDatabase holds that two builds have the same rows in the database, table
// by table; the files themselves are never alike.
func TestDatabase(t *testing.T) {
	dir := t.TempDir()
	var rows [2]map[string][]string
	for i, workers := range []string{"1", "7"} {
		path := filepath.Join(dir, workers+".duckdb")
		if r := hsc(t, "", "build", "-e", "3000 patients, GA", "--db", path, "--name", "x", "--workers", workers, "-q"); r.code != 0 {
			t.Fatalf("exit code %d\n%s", r.code, r.err)
		}
		rows[i] = savedRows(t, path)
	}
	if len(rows[0]) < 5 || len(rows[0]["patients"]) != 3000 {
		t.Fatalf("%d tables, %d patients", len(rows[0]), len(rows[0]["patients"]))
	}
	for table, want := range rows[0] {
		if !slices.Equal(want, rows[1][table]) {
			t.Errorf("%s has other rows", table)
		}
	}
}

// savedRows is the rows of each table of scenario x.
func savedRows(t *testing.T, path string) map[string][]string {
	t.Helper()
	db, err := persist.Open(t.Context(), path, persist.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close() //nolint:errcheck // It was only read.
	info, err := db.Show(t.Context(), "x")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, c := range info.Counts {
		answer, err := db.Rows(t.Context(), "x", c.Table)
		if err != nil {
			t.Fatal(err)
		}
		for answer.Next() {
			out[c.Table] = append(out[c.Table], fmt.Sprint(answer.Values()))
		}
		if err := errors.Join(answer.Err(), answer.Close()); err != nil {
			t.Fatal(err)
		}
	}
	return out
}
