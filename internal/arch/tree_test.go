package arch

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	root   = "../.."
	module = "github.com/hsc-dev/hsc"
)

// source is one parsed Go file of the tree.
type source struct {
	path string // slash-separated, from the module's root
	test bool
	file *ast.File
	set  *token.FileSet
}

// pkg returns the folder of the file, from the module's root.
func (s source) pkg() string {
	if i := strings.LastIndexByte(s.path, '/'); i >= 0 {
		return s.path[:i]
	}
	return "."
}

// lines returns how many lines the node takes, the first and the last included.
func (s source) lines(n ast.Node) int {
	return s.set.Position(n.End()).Line - s.set.Position(n.Pos()).Line + 1
}

// tree parses every Go file below dir.
func tree(t *testing.T, dir string) []source {
	t.Helper()
	var out []source
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			return skip(d.Name(), path == dir)
		}
		if filepath.Ext(path) != ".go" {
			return nil
		}
		s, err := parse(dir, path)
		out = append(out, s)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// skip leaves out the folders that the go command leaves out too.
func skip(name string, top bool) error {
	if !top && (strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || name == "testdata" || name == "node_modules" || name == "out") {
		return filepath.SkipDir
	}
	return nil
}

func parse(dir, path string) (source, error) {
	rel, err := filepath.Rel(dir, path)
	if err != nil {
		return source{}, err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return source{}, err
	}
	s := source{path: filepath.ToSlash(rel), test: strings.HasSuffix(path, "_test.go"), set: token.NewFileSet()}
	s.file, err = parser.ParseFile(s.set, s.path, text, parser.ParseComments|parser.SkipObjectResolution)
	return s, err
}
