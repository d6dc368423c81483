//go:build unix

package bench

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	_ "github.com/duckdb/duckdb-go/v2" // The driver, to compare with.
)

// figure is a line of the table: what was measured, in the unit that the target has.
type figure struct {
	workload string
	target   string
	value    float64
	unit     string
	most     bool    // Whether bound is the most, or the least, that it may be.
	bound    float64 // 0: it is told for comparison.
}

// TestTable prints the table of docs/performance.md for this machine, now. It
// judges nothing: a busy machine is slower than the targets' own. Processes
// come before what runs in this one, whose memory they would inherit.
func TestTable(t *testing.T) {
	if os.Getenv("HSC_BENCH") == "" {
		t.Skip("takes minutes: make bench")
	}
	var all []figure
	for _, measure := range []func(*testing.T) []figure{
		startUp, smallBuild, memory, compileTime, loads, writes, year,
	} {
		all = append(all, measure(t)...)
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(w, "\nworkload\tfigure\ttarget\tratio to target\t")
	for _, f := range all {
		_, _ = fmt.Fprintf(w, "%s\t%.3g %s\t%s\t%s\t\n", f.workload, f.value, f.unit, f.target, f.ratio())
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
}

// ratio is 1 at the target, and more where the figure is worse.
func (f figure) ratio() string {
	switch {
	case f.bound == 0:
		return ""
	case f.most:
		return fmt.Sprintf("%.2f", f.value/f.bound)
	}
	return fmt.Sprintf("%.2f", f.bound/f.value)
}

func most(workload string, value, bound float64, unit string) figure {
	f := figure{workload: workload, value: value, unit: unit, most: true, bound: bound}
	if bound > 0 {
		f.target = fmt.Sprintf("at most %g %s", bound, unit)
	}
	return f
}

func least(workload string, value, bound float64, unit string) figure {
	f := figure{workload: workload, value: value, unit: unit, bound: bound}
	if bound > 0 {
		f.target = fmt.Sprintf("at least %g %s", bound, unit)
	}
	return f
}

func startUp(t *testing.T) []figure {
	version := median(t, 9, func(dir string) usage { return hsc(t, dir, "version") })
	check := median(t, 5, func(dir string) usage { return hsc(t, dir, "check", "-e", theLine) })
	return []figure{
		most("hsc version", version.wall.Seconds()*1e3, 50, "ms"),
		most("hsc check of one line, the library read and parsed", check.wall.Seconds()*1e3, 0, "ms"),
	}
}

func smallBuild(t *testing.T) []figure {
	u := median(t, 7, func(dir string) usage { return build(t, dir, theLine, "csv,parquet", true) })
	return []figure{
		most("200 patients to DuckDB, CSV and Parquet, whole process", u.wall.Seconds(), 0.5, "s"),
		most("  its processor time", u.cpu.Seconds(), 0, "s"),
	}
}

func memory(t *testing.T) []figure {
	charted := build(t, t.TempDir(), line(10_000), everything, true)
	plain := build(t, t.TempDir(), "400000 patients", everything, true)
	return []figure{
		most("memory, 10,000 patients with encounters, all sinks", float64(charted.peak)/mib, 1024, "MiB"),
		most("memory, 400,000 patients, all sinks", float64(plain.peak)/mib, 1024, "MiB"),
		least("400,000 patients, all sinks, whole process", 400/plain.wall.Seconds(), 0, "thousand/s"),
	}
}

func compileTime(t *testing.T) []figure {
	m := benchmark(t, "BenchmarkCompile/500-lines$", "./internal/bench")
	return []figure{most("500 lines of 50 cohorts: parse and compile", m["ns/op"]/1e6, 30, "ms")}
}

func loads(t *testing.T) []figure {
	m := benchmark(t, "BenchmarkLoad$", "./persist")
	return []figure{
		most("205,000 patients, 3 encounters and 6 diagnoses each, into DuckDB: against its own CREATE TABLE AS", m["wall-ratio"], 1.3, "times"),
		most("  the same by processor time", m["cpu-ratio"], 1.3, "times"),
		least("  values a second", m["Mcells/s"], 12, "million/s"),
	}
}

func writes(t *testing.T) []figure {
	var out []figure
	for _, format := range []string{"csv", "parquet"} {
		m := benchmark(t, "BenchmarkWrite/"+format+"$", "./emit")
		out = append(out, least("patients, encounters and diagnoses to "+format+", one core encoding", m["kpatients/s"], 200, "thousand/s"))
	}
	return out
}

// benchmark runs a benchmark that stands beside its code, and reads its figures.
func benchmark(t *testing.T, name, pkg string) map[string]float64 {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", "test", "-run", "^$", "-bench", name, "-timeout", "30m", pkg)
	cmd.Dir = filepath.Join("..", "..")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s in %s: %v\n%s", name, pkg, err, out)
	}
	found := map[string]float64{}
	for line := range bytes.Lines(out) {
		fields := strings.Fields(string(line))
		if len(fields) < 4 || !strings.HasPrefix(fields[0], "Benchmark") {
			continue
		}
		for i := 2; i+1 < len(fields); i += 2 {
			if found[fields[i+1]], err = strconv.ParseFloat(fields[i], 64); err != nil {
				t.Fatalf("%s: expected figures with their units, found %q", name, line)
			}
		}
	}
	if len(found) == 0 {
		t.Fatalf("%s in %s: expected figures, found\n%s", name, pkg, out)
	}
	return found
}

// year compares a year of all rows of 5,000 patients, made and saved by hsc,
// with DuckDB's CREATE TABLE AS of the rows alone.
func year(t *testing.T) []figure {
	dir := t.TempDir()
	ours := build(t, dir, line(5_000), "", true)
	made := build(t, dir, line(5_000), "parquet", false)
	none := build(t, dir, line(5_000), "", false)
	rows, theirs := selectAll(t, filepath.Join(dir, "ctas.duckdb"), filepath.Join(dir, "out", "parquet"))
	rate := float64(rows) / 1e3
	return []figure{
		most("5,000 patients with a year of encounters, made and saved: against CREATE TABLE AS of the rows", ours.wall.Seconds()/theirs.Seconds(), 1.3, "times"),
		most("  rows made, saved in DuckDB", rate/ours.wall.Seconds(), 0, "thousand/s"),
		most("  rows made, written as Parquet", rate/made.wall.Seconds(), 0, "thousand/s"),
		most("  rows made", rate/none.wall.Seconds(), 0, "thousand/s"),
	}
}

// selectAll makes a table of each Parquet file in a folder by SQL, and tells
// how many rows there are and how long that takes.
func selectAll(t *testing.T, path, folder string) (rows int64, took time.Duration) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.parquet"))
	if err != nil || len(files) == 0 {
		t.Fatalf("expected Parquet files in %s: %v", folder, err)
	}
	began := time.Now()
	db, err := sql.Open("duckdb", path)
	if err != nil {
		t.Fatal(err)
	}
	var counts []string
	for _, file := range files {
		table := strings.TrimSuffix(filepath.Base(file), ".parquet")
		if _, err := db.ExecContext(t.Context(), fmt.Sprintf(`CREATE TABLE "%s" AS SELECT * FROM '%s'`, table, file)); err != nil {
			t.Fatal(err)
		}
		counts = append(counts, fmt.Sprintf(`(SELECT count(*) FROM "%s")`, table)) // Is in the table's head, and free.
	}
	if err := db.QueryRowContext(t.Context(), "SELECT "+strings.Join(counts, " + ")).Scan(&rows); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return rows, time.Since(began)
}
