// Package golden compares what a test produced with what is committed.
//
// In go the bytes a test made, under a file name or a folder of names; out come
// test failures for every file that is missing, different or no longer
// produced. Set HSC_UPDATE=1 to rewrite the committed files instead:
//
//	HSC_UPDATE=1 go test ./... && git diff
//
// An environment variable, and not a flag, because a flag is an error in every
// package that does not define it.
package golden

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

// Update reports whether committed files are to be rewritten.
// It is a function so that the go test cache sees the variable being read.
func Update() bool { return os.Getenv("HSC_UPDATE") != "" }

// Workers returns the number of workers that golden output is to be made with:
// HSC_WORKERS, or 0, the runtime's own choice, where it isn't set. CI sets it to
// 1, 2 and 7 in turn; the committed bytes are the same for all of them.
func Workers(t testing.TB) int {
	t.Helper()
	text := os.Getenv("HSC_WORKERS")
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		t.Fatalf("HSC_WORKERS is %q; set it to a whole number from 1, or leave it out", text)
	}
	return n
}

// File compares got with the committed file at path.
func File(t testing.TB, path string, got []byte) {
	t.Helper()
	if Update() {
		if err := write(path, got); err != nil {
			t.Fatal(err)
		}
		return
	}
	problem, err := compare(path, got)
	if err != nil {
		t.Fatal(err)
	}
	if problem != "" {
		t.Error(problem)
	}
}

// Dir compares files with the contents of dir. Names are slash-separated paths
// below dir. A file that is missing, different or no longer produced fails the
// test.
func Dir(t testing.TB, dir string, files map[string][]byte) {
	t.Helper()
	if err := checkNames(files); err != nil {
		t.Fatal(err)
	}
	if Update() {
		if err := rewrite(dir, files); err != nil {
			t.Fatal(err)
		}
		return
	}
	problems, err := compareAll(dir, files)
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range problems {
		t.Error(problem)
	}
}

// Read returns every file below dir by its slash-separated name, so that a test
// can hand what a command wrote to Dir.
func Read(t testing.TB, dir string) map[string][]byte {
	t.Helper()
	names, err := committed(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string][]byte, len(names))
	for _, name := range names {
		content, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		files[name] = content
	}
	return files
}

// compareAll returns one problem for each file of files or of dir that differs.
func compareAll(dir string, files map[string][]byte) ([]string, error) {
	var problems []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		problem, err := compare(filepath.Join(dir, filepath.FromSlash(name)), files[name])
		if err != nil {
			return nil, err
		}
		if problem != "" {
			problems = append(problems, problem)
		}
	}
	names, err := committed(dir)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if _, ok := files[name]; !ok {
			path := filepath.Join(dir, filepath.FromSlash(name))
			problems = append(problems, path+" is committed but no longer produced; HSC_UPDATE=1 removes it")
		}
	}
	return problems, nil
}

// compare returns what is wrong with the committed file at path, or nothing.
func compare(path string, got []byte) (string, error) {
	want, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return path + " is produced but not committed; HSC_UPDATE=1 writes it", nil
	}
	if err != nil {
		return "", err
	}
	if bytes.Equal(want, got) {
		return "", nil
	}
	return fmt.Sprintf("%s differs (-want +got); HSC_UPDATE=1 rewrites it\n%s", path, difference(want, got)), nil
}

// checkNames refuses names that lie outside the folder they are written to.
func checkNames(files map[string][]byte) error {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if !fs.ValidPath(name) || name == "." || !filepath.IsLocal(filepath.FromSlash(name)) {
			return fmt.Errorf("golden file name %q must be a slash-separated path below the folder", name)
		}
	}
	return nil
}

// rewrite makes the contents of dir equal to files and touches nothing that
// already is.
func rewrite(dir string, files map[string][]byte) error {
	names, err := committed(dir)
	if err != nil {
		return err
	}
	for _, name := range names {
		if filepath.Ext(name) == ".go" {
			return fmt.Errorf("%s holds %s; golden output needs a folder of its own, since an update removes what isn't produced", dir, name)
		}
	}
	for _, name := range names {
		if _, ok := files[name]; ok {
			continue
		}
		if err := os.Remove(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := write(filepath.Join(dir, filepath.FromSlash(name)), files[name]); err != nil {
			return err
		}
	}
	return nil
}

// write leaves a file alone that has its content, so that its time, and with it
// the go test cache, stays.
func write(path string, content []byte) error {
	if have, err := os.ReadFile(path); err == nil && bytes.Equal(have, content) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, content, 0o644)
}

// committed returns the slash-separated names of all files below dir, sorted.
func committed(dir string) ([]string, error) {
	var names []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) && path == dir {
			return filepath.SkipAll
		}
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		names = append(names, filepath.ToSlash(rel))
		return err
	})
	return slices.Sorted(slices.Values(names)), err
}
