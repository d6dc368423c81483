package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// smallDisk is a folder with room for so many bytes.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	return mounted(t, 0, "size="+size)
}

// readOnly is a folder that takes no files. Its rights don't keep root out, so
// root gets a disk that does.
func readOnly(t *testing.T) string {
	t.Helper()
	if os.Geteuid() == 0 {
		return mounted(t, syscall.MS_RDONLY, "")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil { //nolint:gosec // A folder that is listed.
		t.Fatal(err)
	}
	return dir
}

// mounted is a disk of its own.
func mounted(t *testing.T, flags uintptr, options string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", flags, options); err != nil {
		t.Skipf("this user can't mount a disk: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// TestFullDisk fills the disk of the files, then that of the database.
func TestFullDisk(t *testing.T) {
	disk, dir := smallDisk(t, "300k"), t.TempDir()
	db := filepath.Join(dir, "t.duckdb")
	r := hsc(t, "", "build", "-e", "200 patients, TX, with encounters", "--db", db, "-o", filepath.Join(disk, "out"), "--emit", "csv,json,parquet")
	if r.code != exitIO || !strings.Contains(r.err, "no space left on device") {
		t.Errorf("full disk of files: exit code %d\n%s", r.code, r.err)
	}
	if names := savedIn(t, db); len(names) > 0 {
		t.Errorf("saved %v, and the files failed", names)
	}
	if left, err := os.ReadDir(disk); err != nil || len(left) > 0 {
		t.Errorf("%v remains on the disk: %v", left, err)
	}

	small := smallDisk(t, "1m")
	out := filepath.Join(dir, "out")
	r = hsc(t, "", "build", "-e", "200 patients, TX, with encounters", "--db", filepath.Join(small, "t.duckdb"), "-o", out, "--emit", "csv")
	if r.code != exitIO || r.err == "" {
		t.Errorf("full disk of the database: exit code %d\n%s", r.code, r.err)
	}
	if _, err := os.Stat(out); !os.IsNotExist(err) {
		t.Errorf("%s remains, and the database failed: %v", out, err)
	}
}

// TestReadOnlyFolder puts the files, then the database, where nothing can be
// written.
func TestReadOnlyFolder(t *testing.T) {
	locked, dir := readOnly(t), t.TempDir()
	db := filepath.Join(dir, "t.duckdb")
	for _, out := range []string{locked, filepath.Join(locked, "out")} {
		r := hsc(t, "", "build", "-e", "5 patients, TX", "--db", db, "-o", out, "--emit", "csv,json,parquet")
		if r.code != exitIO || !strings.Contains(r.err, locked) || !refused(r.err) {
			t.Errorf("files into %s: exit code %d\n%s", out, r.code, r.err)
		}
		if names := savedIn(t, db); len(names) > 0 {
			t.Errorf("saved %v, and the files failed", names)
		}
	}

	out := filepath.Join(dir, "out")
	r := hsc(t, "", "build", "-e", "5 patients, TX", "--db", filepath.Join(locked, "t.duckdb"), "-o", out, "--emit", "csv")
	if r.code != exitIO || !strings.Contains(r.err, locked) || !refused(r.err) {
		t.Errorf("database: exit code %d\n%s", r.code, r.err)
	}
	if _, err := os.Stat(out); !os.IsNotExist(err) {
		t.Errorf("%s remains, and the database failed: %v", out, err)
	}
}

// refused reports whether a message says why nothing can be written.
func refused(message string) bool {
	message = strings.ToLower(message)
	return strings.Contains(message, "read-only file system") || strings.Contains(message, "permission denied")
}
