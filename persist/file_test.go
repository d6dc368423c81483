package persist

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hsc-dev/hsc/models"
)

// childEnv makes the test binary open the file that it names and hold it, in
// the middle of rebuilding scenario a, until it is killed.
const childEnv = "HSC_PERSIST_TEST_HOLD"

func TestMain(m *testing.M) {
	if path := os.Getenv(childEnv); path != "" {
		os.Exit(hold(path))
	}
	os.Exit(m.Run())
}

func hold(path string) int {
	db, err := Open(context.Background(), path, Options{})
	if err != nil {
		fmt.Fprintln(os.Stdout, err)
		return 1
	}
	table := things()
	l, err := db.Begin(context.Background(), Scenario{Name: "a", Replace: true, Now: now}, []*models.Table{table})
	for n := range 2 {
		if err == nil {
			err = l.Write(batchOf(table, n*70_000, (n+1)*70_000), nil)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stdout, err)
		return 1
	}
	fmt.Fprintln(os.Stdout, "holding")
	time.Sleep(time.Minute)
	return 2
}

// startHolder starts such a process and waits until it has written rows.
func startHolder(t *testing.T, path string) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.CommandContext(t.Context(), program)
	child.Env = append(os.Environ(), childEnv+"="+path)
	out, err := child.StdoutPipe()
	if err := errors.Join(err, child.Start()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stop(child) })
	line, err := bufio.NewReader(out).ReadString('\n')
	if line != "holding\n" {
		t.Fatalf("the holder says %q, %v", line, err)
	}
	return child
}

// stop kills the child, as kill -9 does.
func stop(child *exec.Cmd) {
	_ = child.Process.Kill() // It may have ended.
	_ = child.Wait()
}

func TestLockAndKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.duckdb")
	table := things()
	db := open(t, path)
	save(t, db, Scenario{Name: "a"}, []*models.Table{table}, batchOf(table, 0, 10))
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	child := startHolder(t, path)

	var told []string
	_, err := Open(t.Context(), path, Options{Wait: 3 * retryEvery, Waiting: func(message string) { told = append(told, message) }})
	var locked *LockedError
	if !errors.As(err, &locked) || locked.PID != child.Process.Pid || locked.Path != path {
		t.Fatalf("got %v, want a lock of process %d", err, child.Process.Pid)
	}
	wantError(t, err, ErrDatabase, path, "--db", "--no-db")
	if len(told) != 1 || !strings.Contains(told[0], path) {
		t.Errorf("told %q", told)
	}
	_, err = Open(t.Context(), path, Options{ReadOnly: true})
	if !errors.As(err, &locked) {
		t.Errorf("got %v, want a lock", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), retryEvery/2)
	defer cancel()
	_, err = Open(ctx, path, Options{Wait: time.Minute})
	wantError(t, err, context.DeadlineExceeded)

	stop(child)
	db, err = Open(t.Context(), path, Options{Wait: time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	want(t, query(t, db, "a", "SELECT count(*), max(size) FROM things"), []string{"10|9"})
}

// TestLockWaits opens a file whose holder ends within the wait.
func TestLockWaits(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.duckdb")
	child := startHolder(t, path)
	db, err := Open(t.Context(), path, Options{Wait: time.Minute, Waiting: func(string) { stop(child) }})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestUnusableFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, content []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, content, 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	whole := filledFile(t, filepath.Join(dir, "whole.duckdb"))
	spoilt := bytes.Clone(whole)
	for i := 4096; i < len(spoilt); i++ {
		spoilt[i] ^= 0x5a
	}
	garbage := bytes.Repeat([]byte("no database at all. "), 10_000)
	tests := []struct {
		name, path string
		options    Options
		parts      []string
	}{
		{"garbage", write("garbage", garbage), Options{}, []string{"not a valid DuckDB database"}},
		{"short garbage", write("short", []byte("abc")), Options{}, nil},
		{"header only", write("header", whole[:4096]), Options{}, nil},
		{"spoilt", write("spoilt", spoilt), Options{}, nil},
		{"below a file", filepath.Join(write("file", nil), "x.duckdb"), Options{}, []string{"not a directory"}},
		{"folder", dir, Options{}, []string{"expected a file, found a folder"}},
		{"none", "", Options{}, []string{"expected the path"}},
		{"options in the path", filepath.Join(dir, "x?threads=1"), Options{}, []string{"without ?"}},
		{"missing", filepath.Join(dir, "missing"), Options{ReadOnly: true}, []string{"no such file yet"}},
		{"empty", write("empty", nil), Options{ReadOnly: true}, []string{"empty"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			db, err := Open(t.Context(), test.path, test.options)
			if err == nil {
				_ = db.Close()
			}
			wantError(t, err, ErrDatabase, append(test.parts, "database "+test.path)...)
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("more than a line: %v", err)
			}
		})
	}
	_, err := Open(t.Context(), filepath.Join(dir, "missing"), Options{ReadOnly: true})
	wantError(t, err, fs.ErrNotExist)
}

// TestCutFile opens a file whose end is missing, which DuckDB notices when it
// reads there.
func TestCutFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.duckdb")
	whole := filledFile(t, path)
	for _, part := range []int{2, 3, 10} {
		if err := os.WriteFile(path, whole[:len(whole)/part], 0o644); err != nil {
			t.Fatal(err)
		}
		db, err := Open(t.Context(), path, Options{})
		if err == nil {
			var a *Answer
			if a, err = db.Rows(t.Context(), "a", "things"); err == nil {
				for a.Next() {
				}
				err = errors.Join(a.Err(), a.Close())
			}
			_ = db.Close()
		}
		wantError(t, err, ErrDatabase, path)
	}
}

// filledFile makes a database with a scenario and gives its bytes.
func filledFile(t *testing.T, path string) []byte {
	t.Helper()
	table := things()
	db := open(t, path)
	save(t, db, Scenario{Name: "a"}, []*models.Table{table}, batchOf(table, 0, 5000))
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestVersions(t *testing.T) {
	for version, part := range map[string]string{"10": "a newer hsc reads it", "9": "a newer hsc", "0": "build the scenarios again"} {
		path := filepath.Join(t.TempDir(), "x.duckdb")
		db := open(t, path)
		if _, err := db.sql.ExecContext(t.Context(), "UPDATE hsc_meta SET version = "+version); err != nil {
			t.Fatal(err)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		_, err := Open(t.Context(), path, Options{})
		wantError(t, err, ErrDatabase, path, "version "+version, part)
	}
}

func TestReadOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.duckdb")
	filledFile(t, path)
	db, err := Open(t.Context(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	want(t, query(t, db, "a", "SELECT count(*) FROM things"), []string{"5000"})
	if infos, err := db.List(t.Context()); err != nil || len(infos) != 1 {
		t.Errorf("got %v, %v", infos, err)
	}
	_, err = db.Query(t.Context(), "a", "DELETE FROM x.main.things")
	wantError(t, err, ErrQuery)
	_, err = db.Begin(t.Context(), Scenario{Name: "b", Now: now}, nil)
	wantError(t, err, ErrDatabase, "reading only")
	_, err = db.Delete(t.Context(), "a")
	wantError(t, err, ErrDatabase, path)
}

// mounted mounts a small file system for the test.
func mounted(t *testing.T, options string) string {
	t.Helper()
	dir := t.TempDir()
	out, err := exec.CommandContext(t.Context(), "mount", "-t", "tmpfs", "-o", options, "tmpfs", dir).CombinedOutput()
	if err != nil {
		t.Skipf("this test mounts a small file system, which needs root on Linux: %v: %s", err, out)
	}
	t.Cleanup(func() {
		if out, err := exec.Command("umount", "-l", dir).CombinedOutput(); err != nil {
			t.Errorf("umount: %v: %s", err, out)
		}
	})
	return dir
}

func TestReadOnlyFolder(t *testing.T) {
	path := filepath.Join(mounted(t, "ro,size=1m"), "x.duckdb")
	_, err := Open(t.Context(), path, Options{})
	wantError(t, err, ErrDatabase, path, "ead-only file system")
	_, err = Open(t.Context(), filepath.Join(filepath.Dir(path), "new", "x.duckdb"), Options{})
	wantError(t, err, ErrDatabase, "read-only file system")
}

func TestFullDisk(t *testing.T) {
	path := filepath.Join(mounted(t, "size=6m"), "x.duckdb")
	table := things()
	tables := []*models.Table{table}
	db := open(t, path)
	save(t, db, Scenario{Name: "a"}, tables, batchOf(table, 0, 1000))
	l, err := db.Begin(t.Context(), Scenario{Name: "a", Replace: true, Now: now}, tables)
	if err != nil {
		t.Fatal(err)
	}
	for n := 0; err == nil && n < 20; n++ {
		err = l.Write(batchOf(table, n*50_000, (n+1)*50_000), nil)
	}
	if err == nil {
		_, err = l.Commit()
	}
	wantError(t, err, ErrDatabase, path, "No space left on device")
	_ = l.Abort()
	_ = db.Close() // DuckDB may have given the file up.
	db = open(t, path)
	want(t, query(t, db, "a", "SELECT count(*), max(size) FROM things"), []string{"1000|999"})
}
