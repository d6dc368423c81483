package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/hsc-dev/hsc/persist"
)

// process runs hsc as a process of its own, until it ends or is done.
func process(t *testing.T, args ...string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	var stderr bytes.Buffer
	cmd := exec.Command("hsc", args...)
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, &stderr
}

func codeOf(t *testing.T, err error) int {
	t.Helper()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.ExitCode()
	}
	t.Fatal(err)
	return -1
}

// TestInterrupt interrupts a build that has begun to write.
func TestInterrupt(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		dir := t.TempDir()
		db, out := filepath.Join(dir, "t.duckdb"), filepath.Join(dir, "out")
		cmd, stderr := process(t, "build", "-e", "3000000 patients", "--emit", "csv,parquet", "-o", out, "--db", db)
		waitFor(t, func() bool { return bytesBelow(out) > 1<<20 })
		if err := cmd.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		if code := codeOf(t, cmd.Wait()); code != exitInterrupted {
			t.Errorf("%v: exit code %d\n%s", signal, code, stderr)
		}
		if !strings.Contains(stderr.String(), "interrupted") {
			t.Errorf("%v: %q says nothing of the interrupt", signal, stderr)
		}
		if _, err := os.Stat(out); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%v: %s remains: %v", signal, out, err)
		}
		if names := savedIn(t, db); len(names) > 0 {
			t.Errorf("%v: saved %v", signal, names)
		}
	}
}

// waitFor waits until something is so, a minute at most.
func waitFor(t *testing.T, so func() bool) {
	t.Helper()
	for range 6000 {
		if so() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("it didn't come about within a minute")
}

func bytesBelow(dir string) (n int64) {
	_ = filepath.WalkDir(dir, func(_ string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			n += info.Size()
		}
		return err
	})
	return n
}

func savedIn(t *testing.T, path string) (names []string) {
	t.Helper()
	db, err := persist.Open(t.Context(), path, persist.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	list, err := db.List(t.Context())
	if err = errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	for _, i := range list {
		names = append(names, i.Name)
	}
	return names
}

// TestLocked builds into a database that this process has open.
func TestLocked(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "t.duckdb")
	db, err := persist.Open(t.Context(), path, persist.Options{})
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out")
	cmd, stderr := process(t, "build", "-e", "3 patients", "--db", path, "--db-wait", "300ms", "-o", out, "--emit", "csv")
	if code := codeOf(t, cmd.Wait()); code != exitIO {
		t.Errorf("exit code %d, expected %d", code, exitIO)
	}
	for _, part := range []string{"process " + strconv.Itoa(os.Getpid()), "waiting up to 300ms", "--db", "--no-db"} {
		if !strings.Contains(stderr.String(), part) {
			t.Errorf("%q is not in\n%s", part, stderr)
		}
	}
	if _, err := os.Stat(out); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s remains: %v", out, err)
	}

	// One that waits long enough goes on when the lock is gone.
	cmd, stderr = process(t, "build", "-e", "3 patients", "--db", path, "--db-wait", "60s", "--name", "waited")
	time.Sleep(200 * time.Millisecond)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if code := codeOf(t, cmd.Wait()); code != 0 {
		t.Errorf("exit code %d after the wait\n%s", code, stderr)
	}
	if names := savedIn(t, path); len(names) != 1 || names[0] != "waited" {
		t.Errorf("saved %v", names)
	}
}
