package output

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// begin opens a folder below a fresh one and begins files in it, each with its
// name as content.
func begin(t *testing.T, dir string, names ...string) *Folder {
	t.Helper()
	f, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		file, err := f.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := file.Write([]byte(name)); err != nil {
			t.Fatal(err)
		}
	}
	return f
}

// have checks that the folder has these files and no other, hidden or not.
func have(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(want) {
		t.Errorf("found %v, want %v", entries, want)
	}
	for name, text := range want {
		if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != text {
			t.Errorf("%s has %q, %v; want %q", name, got, err, text)
		}
	}
}

func TestCommitReplaces(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a"), []byte("former"), 0o600); err != nil {
		t.Fatal(err)
	}
	f := begin(t, dir, "a", "b")
	have(t, dir, map[string]string{"a": "former", hidden(f, 0): "", hidden(f, 1): ""}) // Still in the buffers.
	infos, err := f.Commit()
	if err != nil || len(infos) != 2 || infos[0].Bytes != 1 {
		t.Fatal(infos, err)
	}
	have(t, dir, map[string]string{"a": "a", "b": "b"})
	if err := f.Abort(); err != nil {
		t.Error(err)
	}
	have(t, dir, map[string]string{"a": "a", "b": "b"})
}

func hidden(f *Folder, i int) string { return filepath.Base(f.files[i].temp) }

// TestCommitFails puts a folder in the way of the second file: the first one's
// former content must come back.
func TestCommitFails(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a"), []byte("former"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "b"), 0o700); err != nil {
		t.Fatal(err)
	}
	f := begin(t, dir, "a", "b", "c")
	_, err := f.Commit()
	if err == nil || !strings.Contains(err.Error(), filepath.Join(dir, "b")+": a folder has that name") {
		t.Errorf("%v", err)
	}
	if err := os.Remove(filepath.Join(dir, "b")); err != nil {
		t.Fatal(err)
	}
	have(t, dir, map[string]string{"a": "former"})
}

// TestPlaceAndAbort demands that what stood there comes back, until Commit.
func TestPlaceAndAbort(t *testing.T) {
	outer := t.TempDir()
	dir := filepath.Join(outer, "old")
	if _, err := begin(t, dir, "a").Commit(); err != nil {
		t.Fatal(err)
	}
	former := map[string]string{"a": "former"}
	if err := os.WriteFile(filepath.Join(dir, "a"), []byte("former"), 0o600); err != nil {
		t.Fatal(err)
	}
	f := begin(t, dir, "a", "b")
	fresh := begin(t, filepath.Join(outer, "new"), "c")
	for _, folder := range []*Folder{f, fresh} {
		if err := folder.Place(); err != nil {
			t.Fatal(err)
		}
	}
	have(t, filepath.Join(outer, "new"), map[string]string{"c": "c"})
	for _, folder := range []*Folder{f, fresh} {
		if err := folder.Abort(); err != nil {
			t.Error(err)
		}
	}
	have(t, dir, former)
	if _, err := os.Stat(filepath.Join(outer, "new")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the folder remains: %v", err)
	}
	f = begin(t, dir, "a")
	if err := f.Place(); err != nil {
		t.Fatal(err)
	}
	if infos, err := f.Commit(); err != nil || len(infos) != 1 {
		t.Fatal(infos, err)
	}
	have(t, dir, map[string]string{"a": "a"})
}

// TestFullDisk lets writes end on a device that is always full.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("the system has no /dev/full")
	}
	outer := t.TempDir()
	dir := filepath.Join(outer, "out")
	f := begin(t, dir, "a")
	file := f.files[0]
	if err := file.file.Close(); err != nil {
		t.Fatal(err)
	}
	file.file, file.buffer = full, bufio.NewWriterSize(full, 16)
	_, err = file.Write(make([]byte, 100))
	if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), "write "+filepath.Join(dir, "a")+": ") {
		t.Errorf("%v", err)
	}
	if _, err := f.Commit(); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("%v", err)
	}
	have(t, outer, nil)
}

func TestOpenFails(t *testing.T) {
	outer := t.TempDir()
	file := filepath.Join(outer, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{file, filepath.Join(file, "below"), filepath.Join(file, "below", "that")} {
		if _, err := Open(dir, Options{}); err == nil || !strings.Contains(err.Error(), "make folder "+dir) {
			t.Errorf("%s: %v", dir, err)
		}
	}
	have(t, outer, map[string]string{"file": ""})
}

// TestReadOnly demands a clear error where the folder takes no files.
func TestReadOnly(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	f := begin(t, dir)
	if _, err := f.Create("a"); err == nil || !strings.Contains(err.Error(), "create "+filepath.Join(dir, "a")) {
		t.Errorf("%v", err)
	}
}

// TestTwoBuilds begins the same file twice: the later Commit wins, whole.
func TestTwoBuilds(t *testing.T) {
	dir := t.TempDir()
	one, two := begin(t, dir, "a"), begin(t, dir, "a")
	if _, err := one.files[0].Write([]byte(" of one")); err != nil {
		t.Fatal(err)
	}
	for _, f := range []*Folder{two, one} {
		if _, err := f.Commit(); err != nil {
			t.Fatal(err)
		}
	}
	have(t, dir, map[string]string{"a": "a of one"})
}

// TestAbortKeeps leaves what was there, and folders that others filled.
func TestAbortKeeps(t *testing.T) {
	outer := t.TempDir()
	f := begin(t, filepath.Join(outer, "x", "y"), "a")
	if err := os.WriteFile(filepath.Join(outer, "x", "other"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := f.Abort(); err != nil {
		t.Fatal(err)
	}
	have(t, filepath.Join(outer, "x"), map[string]string{"other": "mine"})
}

func TestParts(t *testing.T) {
	dir := t.TempDir()
	f := begin(t, dir, "a")
	part, err := f.Part("p")
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("0123456789", 100_000)
	if _, err := part.Write([]byte(long)); err != nil {
		t.Fatal(err)
	}
	part.Rows = 3
	if err := f.files[0].Append(part); err != nil {
		t.Fatal(err)
	}
	infos, err := f.Commit()
	if err != nil || infos[0].Rows != 3 || infos[0].Bytes != int64(1+len(long)) {
		t.Fatal(infos, err)
	}
	have(t, dir, map[string]string{"a": "a" + long})
}

// TestPut writes files whole, of which none stays open.
func TestPut(t *testing.T) {
	outer := t.TempDir()
	f, err := Open(filepath.Join(outer, "x"), Options{Hash: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a", "b"} {
		if err := f.Put(name, []byte("of "+name), 2); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Put("none/c", nil, 0); err == nil || !strings.Contains(err.Error(), "create ") {
		t.Errorf("%v", err)
	}
	infos, err := f.Commit()
	if err != nil || len(infos) != 2 || infos[0].Bytes != 4 || infos[1].Rows != 2 || len(infos[0].SHA256) != 64 {
		t.Fatal(infos, err)
	}
	have(t, filepath.Join(outer, "x"), map[string]string{"a": "of a", "b": "of b"})
	g, err := Open(filepath.Join(outer, "y"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(g.Put("a", []byte("x"), 1), g.Abort()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(outer, "y")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the folder remains: %v", err)
	}
}
