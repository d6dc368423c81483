package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
)

// sources are the files that declare tables, in the order in which the tables
// are to stand where their references leave a choice.
func sources() []string { return []string{"network.go", "people.go", "care.go", "results.go"} }

// readTables reads the structs with a table tag, parents first.
func readTables(dir string) ([]table, error) {
	structs := map[string]*ast.StructType{}
	var names []string
	for _, source := range sources() {
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, source), nil, 0)
		if err != nil {
			return nil, err
		}
		for _, spec := range structSpecs(file) {
			structs[spec.Name.Name] = spec.Type.(*ast.StructType)
			names = append(names, spec.Name.Name)
		}
	}
	var tables []table
	for _, name := range names {
		t, err := readTable(name, structs)
		if err != nil {
			return nil, fmt.Errorf("struct %s: %w", name, err)
		}
		if t.name != "" {
			tables = append(tables, t)
		}
	}
	return parentsFirst(tables)
}

// structSpecs are the declarations of the file's structs.
func structSpecs(file *ast.File) []*ast.TypeSpec {
	var out []*ast.TypeSpec
	for _, decl := range file.Decls {
		for _, spec := range specs(decl) {
			if _, ok := spec.Type.(*ast.StructType); ok {
				out = append(out, spec)
			}
		}
	}
	return out
}

// specs are the type declarations of a declaration.
func specs(decl ast.Decl) []*ast.TypeSpec {
	gen, ok := decl.(*ast.GenDecl)
	if !ok || gen.Tok != token.TYPE {
		return nil
	}
	var out []*ast.TypeSpec
	for _, spec := range gen.Specs {
		if ts, ok := spec.(*ast.TypeSpec); ok {
			out = append(out, ts)
		}
	}
	return out
}

// readTable reads a struct; its name stays empty where it is no table.
func readTable(name string, structs map[string]*ast.StructType) (table, error) {
	t := table{goName: name}
	for _, f := range structs[name].Fields.List {
		tag := tagOf(f)
		if len(f.Names) == 0 {
			embedded := f.Type.(*ast.Ident).Name
			part, err := readTable(embedded, structs)
			if err != nil {
				return t, err
			}
			for _, inner := range part.fields {
				inner.path = embedded + "." + inner.path
				t.fields = append(t.fields, inner)
			}
			continue
		}
		if f.Names[0].Name == "_" {
			t.name, t.doc, t.per = tag.Get("table"), tag.Get("doc"), tag.Get("per")
			continue
		}
		column, err := readField(f, tag)
		if err != nil {
			return t, fmt.Errorf("field %s: %w", f.Names[0].Name, err)
		}
		t.fields = append(t.fields, column)
	}
	return t, nil
}

func tagOf(f *ast.Field) reflect.StructTag {
	if f.Tag == nil {
		return ""
	}
	text, err := strconv.Unquote(f.Tag.Value)
	if err != nil {
		return ""
	}
	return reflect.StructTag(text)
}

// readField reads a column from its field.
func readField(f *ast.Field, tag reflect.StructTag) (field, error) {
	ident, ok := f.Type.(*ast.Ident)
	if !ok {
		return field{}, fmt.Errorf("expected a type of package models")
	}
	c := field{
		path: f.Names[0].Name, goType: ident.Name,
		col: tag.Get("col"), key: tag.Get("key"), refs: tag.Get("refs"), unit: tag.Get("unit"),
		system: tag.Get("system"), enum: tag.Get("enum"), doc: tag.Get("doc"),
		nullable: tag.Get("null") == "y", unique: tag.Get("unique") == "y" || tag.Get("key") == "primary",
	}
	if c.col == "" || c.doc == "" {
		return c, fmt.Errorf("expected the tags col and doc")
	}
	if v := tag.Get("vocab"); v != "" {
		c.vocab = strings.Split(v, "|")
	}
	if s := tag.Get("scale"); s != "" {
		scale, err := strconv.Atoi(s)
		if err != nil {
			return c, fmt.Errorf("tag scale: %w", err)
		}
		c.scale = scale
	}
	return c, typed(&c)
}

// typed settles the column's type, and the call that appends its value.
func typed(c *field) error {
	switch c.goType {
	case "ID":
		c.constType, c.appendValue = "TypeID", "AppendID"
	case "Text":
		c.constType, c.appendValue = "TypeText", "AppendText"
	case "Sym":
		c.constType, c.appendValue = "TypeSym", "AppendSym"
	case "Date":
		c.constType, c.appendValue = "TypeDate", "AppendDate"
	case "Instant":
		c.constType, c.appendValue = "TypeTimestamp", "AppendInstant"
	case "bool":
		c.constType, c.appendValue = "TypeBool", "AppendBool"
	case "int64":
		c.constType, c.appendValue = "TypeInt", "AppendInt"
		if c.scale > 0 {
			c.constType, c.appendValue = "TypeDecimal", "AppendDecimal"
		}
	case "Money":
		c.constType, c.appendValue, c.scale, c.unit = "TypeDecimal", "AppendMoney", 2, "USD"
	default:
		return fmt.Errorf("type %s has no column type", c.goType)
	}
	return nil
}

// refTable is the table of a reference.
func refTable(ref string) string {
	name, _, _ := strings.Cut(ref, ".")
	return name
}
