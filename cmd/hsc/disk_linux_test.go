package main

import (
	"crypto/sha256"
	"fmt"
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

// TestFullDiskOfData imports more than the disk of imported data takes: what
// was there stays.
func TestFullDiskOfData(t *testing.T) {
	const header = "LOINC_NUM,COMPONENT,PROPERTY,TIME_ASPCT,SYSTEM,SCALE_TYP,METHOD_TYP,CLASS,VersionLastChanged,STATUS,SHORTNAME,LONG_COMMON_NAME,EXAMPLE_UCUM_UNITS\n"
	dir, store := t.TempDir(), filepath.Join(smallDisk(t, "4m"), "data.duckdb")
	imported := func(name, rows string) result {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(header+rows), 0o600); err != nil {
			t.Fatal(err)
		}
		return hsc(t, "", "data", "import", path, "--data", store)
	}
	if r := imported("small.csv", "4548-4,a,b,c,d,e,f,g,2.80,ACTIVE,h,i,j\n"); r.code != 0 {
		t.Fatalf("exit code %d\n%s", r.code, r.err)
	}
	var b strings.Builder
	for n := range 200_000 {
		fmt.Fprintf(&b, "%s,%x,b,c,d,e,f,g,2.81,ACTIVE,h,i,j\n", loincOf(n+100), sha256.Sum256([]byte{byte(n), byte(n >> 8), byte(n >> 16)}))
	}
	r := imported("large.csv", b.String())
	if r.code != exitIO || !strings.Contains(strings.ToLower(r.err), "no space left") && !strings.Contains(r.err, "could not") {
		t.Errorf("exit code %d\n%s", r.code, r.err)
	}
	r = hsc(t, "", "data", "verify", "--data", store)
	if r.code != 0 || !strings.Contains(r.out, "imported: 1 table verified") {
		t.Errorf("exit code %d\n%s%s", r.code, r.out, r.err)
	}
	if r = hsc(t, "", "data", "list", "--data", store); !strings.Contains(r.out, "small.csv") {
		t.Errorf("what was imported before is gone:\n%s", r.out)
	}
}

// loincOf gives a number its check digit.
func loincOf(n int) string {
	sum := 0
	for i, rest := 0, n; rest > 0; i, rest = i+1, rest/10 {
		d := rest % 10
		if i%2 == 0 {
			d *= 2
		}
		sum += d/10 + d%10
	}
	return fmt.Sprintf("%d-%d", n, (10-sum%10)%10)
}
