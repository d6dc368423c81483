package fhir_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/hsc-dev/hsc/compiler"
	"github.com/hsc-dev/hsc/emit"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime"
	"github.com/hsc-dev/hsc/stdlib"
)

// library are options with what the library knows.
func library(t testing.TB) emit.FHIR {
	t.Helper()
	o, err := known()
	if err != nil {
		t.Fatal(err)
	}
	return o
}

var known = sync.OnceValues(func() (emit.FHIR, error) {
	o := emit.FHIR{From: models.DateOf(2025, 1, 1)}
	table, err := stdlib.Table("codes/snomed.csv")
	if err != nil {
		return o, err
	}
	for rows := table.Rows(); rows.Next(); {
		o.Concepts = append(o.Concepts, emit.Concept{Name: rows.Text("word"), Code: rows.Text("code"), Display: rows.Text("name")})
	}
	d, err := stdlib.CareDirectory()
	if err != nil {
		return o, err
	}
	numbers := map[models.ID]stdlib.FacilityNumber{}
	for n := range d.TotalFacilities() {
		numbers[d.FacilityID(stdlib.FacilityNumber(n))] = stdlib.FacilityNumber(n)
	}
	o.Places = func(id models.ID) (emit.Place, bool) {
		f, ok := numbers[id]
		if !ok {
			return emit.Place{}, false
		}
		var facility models.Facility
		var organization models.Organization
		d.FacilityRow(f, &facility)
		d.OrganizationRow(d.OwnerOf(f), &organization)
		return emit.Place{Zone: d.ZoneOf(f), NPI: string(facility.NPI), Organization: facility.OrganizationID, OrganizationNPI: string(organization.NPI)}, true
	}
	return o, nil
})

// prepare makes a program of a phrase.
func prepare(t testing.TB, phrase string, seed uint64) *runtime.Program {
	t.Helper()
	f, l := lang.Parse("spec.hs", phrase)
	p, more := compiler.Compile(f, compiler.Options{Seed: &seed})
	if p == nil {
		t.Fatalf("%s: %v %v", phrase, l, more)
	}
	prog, err := runtime.Prepare(p)
	if err != nil {
		t.Fatal(err)
	}
	return prog
}

// built builds a phrase in a format, and reads the files back by name.
func built(t testing.TB, phrase, format string, o emit.Options, also ...runtime.Sink) map[string][]byte {
	t.Helper()
	prog := prepare(t, phrase, 1)
	dir := filepath.Join(t.TempDir(), format)
	s, err := emit.Open(dir, format, o, prog.Tables())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := prog.Run(context.Background(), append([]runtime.Sink{s}, also...), runtime.Options{Workers: 2}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, name := range names {
		if files[filepath.Base(name)], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// resource is a resource as JSON has it.
type resource = map[string]any

// resources are those of bulk files, by Type/id.
func resources(t testing.TB, files map[string][]byte) map[string]resource {
	t.Helper()
	out := map[string]resource{}
	for name, text := range files {
		if !strings.HasSuffix(name, ".ndjson") {
			continue
		}
		for line := range bytes.Lines(text) {
			r := parse(t, line)
			key := r["resourceType"].(string) + "/" + r["id"].(string)
			if r["resourceType"].(string)+".ndjson" != name || out[key] != nil {
				t.Fatalf("%s has %s, which doesn't belong there or is there twice", name, key)
			}
			out[key] = r
		}
	}
	return out
}

func parse(t testing.TB, text []byte) resource {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var r resource
	if err := d.Decode(&r); err != nil {
		t.Fatalf("%v: %.300s", err, text)
	}
	return r
}
