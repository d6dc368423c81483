package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestRegenerates demands that the committed files are what the structs make.
func TestRegenerates(t *testing.T) {
	dir := filepath.Join("..", "..", "models")
	files, err := generate(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		have, err := os.ReadFile(filepath.Join(dir, f.path))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(have, f.text) {
			t.Errorf("%s differs from what the structs make: run go generate ./models", f.path)
		}
	}
}

func TestBadStructs(t *testing.T) {
	cases := map[string]string{
		"no col":        "package models\ntype A struct {\n_ struct{} `table:\"a\"`\nX ID `doc:\"x.\"`\n}",
		"no type":       "package models\ntype A struct {\n_ struct{} `table:\"a\"`\nX uint8 `col:\"x\" doc:\"x.\"`\n}",
		"slice":         "package models\ntype A struct {\n_ struct{} `table:\"a\"`\nX []byte `col:\"x\" doc:\"x.\"`\n}",
		"unknown ref":   "package models\ntype A struct {\n_ struct{} `table:\"a\"`\nX ID `col:\"x\" refs:\"b.x\" doc:\"x.\"`\n}",
		"vocab no enum": "package models\ntype A struct {\n_ struct{} `table:\"a\"`\nX Sym `col:\"x\" vocab:\"a|b\" doc:\"x.\"`\n}",
		"bad scale":     "package models\ntype A struct {\n_ struct{} `table:\"a\"`\nX int64 `col:\"x\" scale:\"two\" doc:\"x.\"`\n}",
		"not Go":        "package models\ntype A struct",
	}
	for name, source := range cases {
		dir := t.TempDir()
		for _, file := range sources() {
			text := "package models\n"
			if file == sources()[0] {
				text = source
			}
			if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := generate(dir); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
