package stdlib

import (
	"io/fs"
	"os"
	"path"
	"testing"
)

// TestHashSeesEveryFile holds that no module or table of this folder is left
// out of the library's hash.
func TestHashSeesEveryFile(t *testing.T) {
	embedded := make(map[string]bool)
	for _, shelf := range libraryShelves() {
		err := fs.WalkDir(shelf, ".", func(name string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() {
				embedded[name] = true
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	folder := os.DirFS(".")
	err := fs.WalkDir(folder, ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() && (e.Name() == "testdata" || e.Name() == "benefits" || e.Name() == "faker" || e.Name() == "scenarios") {
			return fs.SkipDir // Other packages, with tables of their own; scenarios, which nothing reads that is built.
		}
		if ext := path.Ext(name); err == nil && (ext == ".hs" || ext == ".csv") && !embedded[name] {
			t.Errorf("%s isn't in the library's hash", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(embedded) < 50 {
		t.Errorf("only %d files are embedded", len(embedded))
	}
}

func BenchmarkHash(b *testing.B) {
	for b.Loop() {
		if _, err := HashFiles(libraryShelves()...); err != nil {
			b.Fatal(err)
		}
	}
}
