package fhir_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"slices"
	"testing"

	"github.com/hsc-dev/hsc/emit"
	"github.com/hsc-dev/hsc/internal/golden"
)

// TestGolden compares what the example builds with what is committed: the
// bundle of one patient whole, of the others the hash. HSC_UPDATE=1 writes it.
func TestGolden(t *testing.T) {
	source, err := os.ReadFile("../../examples/19-fhir.hs")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	var list bytes.Buffer
	smallest := ""
	for _, format := range []string{"fhir", "fhir_bulk"} {
		produced := built(t, string(source), format, emit.Options{FHIR: library(t)})
		for _, name := range slices.Sorted(maps.Keys(produced)) {
			text := produced[name]
			fmt.Fprintf(&list, "%x  %s/%s  %d bytes, %d lines\n", sha256.Sum256(text), format, name, len(text), bytes.Count(text, []byte("\n")))
			if format == "fhir" && bytes.HasPrefix([]byte(name), []byte("patient-")) && (smallest == "" || len(text) < len(produced[smallest])) {
				smallest = name
				files["patient.json"] = text
			}
		}
	}
	files["files.txt"] = list.Bytes()
	golden.Dir(t, "testdata/example", files)
}
