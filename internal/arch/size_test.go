package arch

import (
	"fmt"
	"go/ast"
	"path"
	"slices"
	"strings"
	"testing"
)

// The limits of CONTRIBUTING.md. Nothing is excepted but generated files.
const (
	mostFileLines = 450
	mostFuncLines = 60
	mostNesting   = 3
)

// badNames say nothing about what a file or a package holds.
var badNames = []string{"util", "utils", "helper", "helpers", "common", "misc"}

func TestSizes(t *testing.T) {
	for _, s := range tree(t, root) {
		for _, problem := range checkSource(s) {
			t.Error(problem)
		}
	}
}

// checkSource returns a sentence for each limit that the file passes.
func checkSource(s source) []string {
	var problems []string
	if bad := badName(s.path); bad != "" {
		problems = append(problems, fmt.Sprintf("%s: the name %q says nothing about what is in it", s.path, bad))
	}
	if ast.IsGenerated(s.file) {
		return problems
	}
	if n := s.set.File(s.file.Pos()).LineCount(); n > mostFileLines {
		problems = append(problems, fmt.Sprintf("%s: %d lines; at most %d", s.path, n, mostFileLines))
	}
	ast.Inspect(s.file, func(n ast.Node) bool {
		problems = append(problems, checkFunc(s, n)...)
		return true
	})
	return problems
}

// badName returns the part of the path that names nothing.
func badName(file string) string {
	for part := range strings.SplitSeq(strings.TrimSuffix(strings.TrimSuffix(file, ".go"), "_test"), "/") {
		if slices.Contains(badNames, part) {
			return part
		}
	}
	return ""
}

// checkFunc looks at a node that is a function and lets others pass. Tests may
// nest deeper: a matrix of cases is a loop for each of its sides.
func checkFunc(s source, n ast.Node) []string {
	name, body := "a function literal", (*ast.BlockStmt)(nil)
	switch f := n.(type) {
	case *ast.FuncDecl:
		name, body = f.Name.Name, f.Body
	case *ast.FuncLit:
		body = f.Body
	}
	if body == nil {
		return nil
	}
	at := fmt.Sprintf("%s:%d: %s", s.path, s.set.Position(n.Pos()).Line, name)
	var problems []string
	if lines := s.lines(n); lines > mostFuncLines {
		problems = append(problems, fmt.Sprintf("%s has %d lines; at most %d", at, lines, mostFuncLines))
	}
	if depth := nesting(body); depth > mostNesting && !s.test {
		problems = append(problems, fmt.Sprintf("%s nests %d deep; at most %d", at, depth, mostNesting))
	}
	return problems
}

// nesting returns how many control statements stand within each other. An else
// if counts as its if does, and a function literal begins anew.
func nesting(n ast.Node) int {
	deepest := 0
	ast.Inspect(n, func(inner ast.Node) bool {
		if inner == n {
			return true
		}
		switch inner := inner.(type) {
		case *ast.FuncLit:
			return false
		case *ast.IfStmt:
			deepest = max(deepest, nestingIf(inner))
			return false
		case *ast.ForStmt, *ast.RangeStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt:
			deepest = max(deepest, 1+nesting(inner))
			return false
		}
		return true
	})
	return deepest
}

func nestingIf(n *ast.IfStmt) int {
	depth := 1 + nesting(n.Body)
	switch rest := n.Else.(type) {
	case *ast.IfStmt:
		depth = max(depth, nestingIf(rest))
	case *ast.BlockStmt:
		depth = max(depth, 1+nesting(rest))
	}
	return depth
}

// TestLayout asks that a package's folder is its name, one lower-case word.
func TestLayout(t *testing.T) {
	for _, s := range tree(t, root) {
		name := strings.TrimSuffix(s.file.Name.Name, "_test")
		if name != path.Base(s.pkg()) && name != "main" && s.pkg() != "." {
			t.Errorf("%s: package %s stands in the folder %s; give both one name", s.path, name, path.Base(s.pkg()))
		}
		if strings.ToLower(name) != name || strings.ContainsRune(name, '_') {
			t.Errorf("%s: package %s; a package is one lower-case noun", s.path, name)
		}
	}
}

// TestInits asks that no package does work before main.
func TestInits(t *testing.T) {
	for _, s := range tree(t, root) {
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s:%d: init; write one literal table in one place instead", s.path, s.set.Position(f.Pos()).Line)
			}
		}
	}
}
