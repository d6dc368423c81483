//go:build unix

package bench

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// theLine is the scenario that everybody begins with.
const theLine = "200 diabetic patients, TX, age>65, with encounters"

// line is the same for another number of people.
func line(people int) string {
	return strings.Replace(theLine, "200", fmt.Sprint(people), 1)
}

// binary is hsc, built for these tests.
var binary string

func TestMain(m *testing.M) { os.Exit(inFolder(m)) }

// inFolder builds hsc and runs the tests.
func inFolder(m *testing.M) int {
	dir, err := os.MkdirTemp("", "hsc-bench")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() { _ = os.RemoveAll(dir) }()
	binary = filepath.Join(dir, "hsc")
	if out, err := exec.Command("go", "build", "-trimpath", "-o", binary, "../../cmd/hsc").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "build hsc: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// usage is what a process took.
type usage struct {
	wall, cpu time.Duration
	peak      int64 // Bytes of memory.
}

// hsc runs hsc in a folder until it ends well.
func hsc(tb testing.TB, dir string, args ...string) usage {
	tb.Helper()
	cmd := exec.CommandContext(tb.Context(), binary, args...)
	cmd.Dir = dir
	began := time.Now()
	out, err := cmd.CombinedOutput()
	wall := time.Since(began)
	if err != nil {
		tb.Fatalf("hsc %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	state := cmd.ProcessState
	return usage{wall: wall, cpu: state.UserTime() + state.SystemTime(), peak: peakOf(tb, state)}
}

// peakOf is the most memory that a process has had.
func peakOf(tb testing.TB, state *os.ProcessState) int64 {
	tb.Helper()
	u, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		tb.Fatalf("expected the usage of a Unix process, found %T", state.SysUsage())
	}
	peak := int64(u.Maxrss) //nolint:unconvert // It has 32 bits on some systems.
	if runtime.GOOS != "darwin" {
		peak <<= 10 // All but that count in KiB.
	}
	return peak
}

// build builds a phrase into the formats, and into a new database unless that
// is left out; its files stay in dir until the test ends.
func build(tb testing.TB, dir, phrase, formats string, database bool) usage {
	tb.Helper()
	args := []string{"build", "-q", "-e", phrase, "--no-db"}
	if database {
		args = append(args[:4], "--db", "t.duckdb")
	}
	if formats != "" {
		args = append(args, "-o", "out", "--emit", formats)
	}
	return hsc(tb, dir, args...)
}

// median is of several runs, each into a folder that goes away after it, the
// one in the middle by processor time: other work on the machine moves that
// less than time. Its wall time is the shortest of all.
func median(tb testing.TB, runs int, run func(dir string) usage) usage {
	tb.Helper()
	var all []usage
	for n := range runs {
		dir := filepath.Join(tb.TempDir(), fmt.Sprint(n))
		if err := os.Mkdir(dir, 0o755); err != nil {
			tb.Fatal(err)
		}
		all = append(all, run(dir))
		if err := os.RemoveAll(dir); err != nil {
			tb.Fatal(err)
		}
	}
	slices.SortFunc(all, func(a, b usage) int { return int(a.cpu - b.cpu) })
	m := all[len(all)/2]
	for _, u := range all {
		m.wall = min(m.wall, u.wall)
		m.peak = max(m.peak, u.peak)
	}
	return m
}
