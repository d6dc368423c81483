package rng

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Go may fuse a product with an addition, even in another statement or after
// inlining, unless the product is converted. So every product of floats in
// this package must stand in a float64(), in a further product or quotient, or
// be a constant.
func TestEveryProductIsRounded(t *testing.T) {
	fset := token.NewFileSet()
	files := parsePackage(t, fset)
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	config := types.Config{Importer: importer.ForCompiler(fset, "source", nil)}
	if _, err := config.Check("rng", fset, files, info); err != nil {
		t.Fatal(err)
	}
	products := 0
	for _, file := range files {
		for _, place := range unrounded(file, info, &products) {
			t.Errorf("%s: a product of floats outside of float64()", fset.Position(place))
		}
	}
	if products < 50 {
		t.Errorf("%d products looked at: the check is blind", products)
	}
}

func TestUnroundedProductsAreFound(t *testing.T) {
	const source = `package p
		func f(a, b, c float64) float64 { t := a * b; c += a * b; c *= a; return t + c + a*b + float64(a*b) + float64(a*b)/c }
		func g(a, b int) int { return a*b + 2*3 }`
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	if _, err := new(types.Config).Check("p", fset, []*ast.File{file}, info); err != nil {
		t.Fatal(err)
	}
	products := 0
	if got := len(unrounded(file, info, &products)); got != 4 {
		t.Errorf("found %d, want 4", got)
	}
}

func parsePackage(t *testing.T, fset *token.FileSet) []*ast.File {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// unrounded are the places of products of floats that could be fused.
func unrounded(file *ast.File, info *types.Info, products *int) []token.Pos {
	var found []token.Pos
	var parents []ast.Node
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil {
			parents = parents[:len(parents)-1]
			return true
		}
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op == token.MUL && isFloat(n, info) {
				*products++
				if !keepsRounding(parents) {
					found = append(found, n.Pos())
				}
			}
		case *ast.AssignStmt:
			if n.Tok == token.MUL_ASSIGN && isFloat(n.Lhs[0], info) {
				found = append(found, n.Pos())
			}
		}
		parents = append(parents, n)
		return true
	})
	return found
}

// isFloat reports whether e is a float that is worked out when the program
// runs.
func isFloat(e ast.Expr, info *types.Info) bool {
	tv := info.Types[e]
	basic, ok := tv.Type.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsFloat != 0 && tv.Value == nil
}

// keepsRounding reports whether what stands around a product is a float64(), a
// product or a quotient.
func keepsRounding(parents []ast.Node) bool {
	for _, parent := range slices.Backward(parents) {
		switch p := parent.(type) {
		case *ast.ParenExpr:
			continue
		case *ast.BinaryExpr:
			return p.Op == token.MUL || p.Op == token.QUO
		case *ast.CallExpr:
			name, ok := p.Fun.(*ast.Ident)
			return ok && name.Name == "float64"
		default:
			return false
		}
	}
	return false
}
