package golden

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// recorder is a testing.TB that keeps failures instead of failing.
type recorder struct {
	testing.TB
	errors []string
}

func (r *recorder) Helper() {}

func (r *recorder) Error(args ...any) {
	for _, arg := range args {
		if text, ok := arg.(string); ok {
			r.errors = append(r.errors, text)
		}
	}
}

// folder writes files below a new folder and returns it.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "golden")
	for name, content := range files {
		if err := write(filepath.Join(dir, filepath.FromSlash(name)), []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func contents(files map[string]string) map[string][]byte {
	out := make(map[string][]byte, len(files))
	for name, content := range files {
		out[name] = []byte(content)
	}
	return out
}

func TestDir(t *testing.T) {
	t.Setenv("HSC_UPDATE", "")
	tests := []struct {
		name      string
		committed map[string]string
		got       map[string]string
		problems  []string // a part of each, in order
	}{
		{"nothing at all", nil, nil, nil},
		{"same", map[string]string{"a": "1", "b/c": "2"}, map[string]string{"a": "1", "b/c": "2"}, nil},
		{"changed", map[string]string{"a": "1\n2\n"}, map[string]string{"a": "1\n3\n"}, []string{"a differs"}},
		{"changed in a nested folder", map[string]string{"b/c/d": "1"}, map[string]string{"b/c/d": "2"}, []string{"b/c/d differs"}},
		{"missing", nil, map[string]string{"a": ""}, []string{"a is produced but not committed"}},
		{"no longer produced", map[string]string{"a": "1", "b/c": "2"}, map[string]string{"a": "1"}, []string{"b/c is committed but no longer produced"}},
		{
			"all three, in order",
			map[string]string{"x": "1", "z": "1"},
			map[string]string{"x": "2", "y": "1"},
			[]string{"x differs", "y is produced", "z is committed"},
		},
		{"one byte more", map[string]string{"a": "1"}, map[string]string{"a": "1\n"}, []string{"a differs"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := &recorder{TB: t}
			Dir(r, folder(t, test.committed), contents(test.got))
			if len(r.errors) != len(test.problems) {
				t.Fatalf("got %d problems, want %d: %q", len(r.errors), len(test.problems), r.errors)
			}
			for i, part := range test.problems {
				if !strings.Contains(filepath.ToSlash(r.errors[i]), part) {
					t.Errorf("problem %d is %q, want %q in it", i, r.errors[i], part)
				}
			}
		})
	}
}

func TestDirUpdate(t *testing.T) {
	dir := folder(t, map[string]string{"same": "1", "changed": "1", "gone/deep": "1"})
	files := contents(map[string]string{"same": "1", "changed": "2", "new/deep": "3"})
	t.Setenv("HSC_UPDATE", "1")
	Dir(t, dir, files)
	if diff := cmp.Diff(files, Read(t, dir)); diff != "" {
		t.Errorf("after an update (-want +got):\n%s", diff)
	}
	t.Setenv("HSC_UPDATE", "")
	Dir(t, dir, files)
}

func TestUpdateRefusesSources(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "1", "sub/main.go": "package main"})
	if err := rewrite(dir, nil); err == nil {
		t.Fatal("an update of a folder with Go files must be refused")
	}
	if _, err := os.Stat(filepath.Join(dir, "a.txt")); err != nil {
		t.Errorf("a refused update removed a file: %v", err)
	}
}

func TestNames(t *testing.T) {
	for _, name := range []string{"", ".", "../a", "/a", "a/../../b", "a//b"} {
		if err := checkNames(map[string][]byte{name: nil}); err == nil {
			t.Errorf("name %q must be refused", name)
		}
	}
	if err := checkNames(map[string][]byte{"a/b-c.txt": nil}); err != nil {
		t.Error(err)
	}
}

func TestFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "a.txt")
	t.Setenv("HSC_UPDATE", "")
	r := &recorder{TB: t}
	File(r, path, []byte("1"))
	t.Setenv("HSC_UPDATE", "1")
	File(r, path, []byte("1"))
	t.Setenv("HSC_UPDATE", "")
	File(r, path, []byte("1"))
	File(r, path, []byte("2"))
	if len(r.errors) != 2 || !strings.Contains(r.errors[0], "not committed") || !strings.Contains(r.errors[1], "differs") {
		t.Errorf("want one missing and one changed, got %q", r.errors)
	}
}

func TestDifference(t *testing.T) {
	long := strings.Repeat("a line of some length\n", diffLimit/20)
	tests := []struct{ name, want, got, part string }{
		{"binary", "a\x00b", "a\x00c", "first difference at byte 2"},
		{"invalid text", "a\xff", "a", "binary: want 2 bytes, got 1"},
		{"long text", long + "x\n", long + "y\n", "first difference in line 6554\n-x\n+y"},
		{"long line", strings.Repeat("x", 2*diffLimit), strings.Repeat("x", 2*diffLimit-1) + "y", "xxxy"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := difference([]byte(test.want), []byte(test.got))
			if !strings.Contains(text, test.part) || len(text) > 2000 {
				t.Errorf("got %.300q, want %q in it", text, test.part)
			}
		})
	}
}

func TestWorkers(t *testing.T) {
	for text, want := range map[string]int{"": 0, "1": 1, "7": 7} {
		t.Setenv("HSC_WORKERS", text)
		if got := Workers(t); got != want {
			t.Errorf("HSC_WORKERS=%q gives %d, want %d", text, got, want)
		}
	}
}
