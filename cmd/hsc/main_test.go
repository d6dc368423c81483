package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/hsc-dev/hsc/internal/golden"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"hsc": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("HSC_DB", filepath.Join(env.WorkDir, "default.duckdb"))
			env.Setenv("HOME", filepath.Join(env.WorkDir, "home"))
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"code": expectCode, "json": expectJSON, "same": expectSame,
		},
	})
}

// expectCode is "code N COMMAND...": the command ends with that exit code.
func expectCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N command...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, expected %d", got, want)
	}
}

// expectJSON is "json FILE": the file is one JSON document.
func expectJSON(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: json file")
	}
	var v any
	if err := json.Unmarshal([]byte(ts.ReadFile(args[0])), &v); (err != nil) != neg {
		ts.Fatalf("%s: %v", args[0], err)
	}
}

// expectSame is "same DIR DIR": the folders hold the same files.
func expectSame(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: same dir dir")
	}
	a, b := contents(ts, ts.MkAbs(args[0])), contents(ts, ts.MkAbs(args[1]))
	if len(a) == 0 {
		ts.Fatalf("%s holds no files", args[0])
	}
	differ := len(a) != len(b)
	for name, content := range a {
		differ = differ || b[name] != content
	}
	if differ != neg {
		ts.Fatalf("same files: %v", !differ)
	}
}

func contents(ts *testscript.TestScript, dir string) map[string]string {
	out := map[string]string{}
	ts.Check(filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		out[strings.TrimPrefix(path, dir)] = string(content)
		return err
	}))
	return out
}

// result is what a command line came to.
type result struct {
	code     int
	out, err string
}

// hsc runs a command line in this process, at a moment that doesn't pass.
func hsc(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	var out, err bytes.Buffer
	moment := time.Date(2026, 1, 15, 9, 30, 0, 0, time.UTC)
	a := &app{in: strings.NewReader(stdin), out: &out, err: &err, env: func(string) string { return "" }, now: func() time.Time { return moment }}
	code := a.run(context.Background(), args)
	return result{code, out.String(), err.String()}
}

// built is the files that a build without a database made.
func built(t *testing.T, stdin string, args ...string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	first := []string{"build", "--no-db", "--quiet", "-o", dir}
	if n := golden.Workers(t); n > 0 {
		first = append(first, "--workers", strconv.Itoa(n)) // The test's own comes last and holds.
	}
	args = append(first, args...)
	if r := hsc(t, stdin, args...); r.code != 0 {
		t.Fatalf("hsc %s: exit code %d\n%s", strings.Join(args, " "), r.code, r.err)
	}
	out := map[string]string{}
	for name, content := range golden.Read(t, dir) {
		out[name] = string(content)
	}
	return out
}

// compare fails for files that two builds don't have alike.
func compare(t *testing.T, what string, want, got map[string]string) {
	t.Helper()
	if len(want) == 0 || len(want) != len(got) {
		t.Errorf("%s: %d files, expected %d", what, len(got), len(want))
	}
	for name, content := range want {
		if got[name] != content {
			t.Errorf("%s: %s differs", what, name)
		}
	}
}
