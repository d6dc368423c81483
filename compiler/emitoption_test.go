package compiler

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// TestFHIROptions compiles each option of FHIR into what the plan says.
func TestFHIROptions(t *testing.T) {
	for text, want := range map[string]plan.FHIR{
		"emit fhir":                             {},
		"emit fhir { profile us_core }":         {},
		`emit fhir { profile us_core "6.1.0" }`: {Profile: "6.1.0"},
		`emit fhir { profile us_core "7.0.0" }`: {Profile: "7.0.0"},
		"emit fhir { profile r4, gzip }":        {Profile: "r4"},
		"emit fhir { bundle per patient }":      {},
		"emit fhir { bundle transaction }":      {},
		"emit fhir { bundle collection }":       {Collection: true},
		`emit fhir { profile us_core "7.0.0", bundle collection, ids server, codes snomed none }`: {
			Profile: "7.0.0", Collection: true, ServerIDs: true, NoSNOMED: true,
		},
		"emit fhir { ids ours }":                   {},
		"emit fhir { ids server }":                 {ServerIDs: true},
		"emit fhir_bulk { codes snomed none }":     {NoSNOMED: true},
		"emit fhir_bulk { since 2025-07-01 }":      {Since: "2025-07-01"},
		"emit fhir, fhir_bulk { profile us_core }": {},
	} {
		f, l := lang.Parse("spec.hs", "20 patients\n"+text)
		p, more := Compile(f, Options{})
		if p == nil || len(l)+len(more) > 0 {
			t.Errorf("%s: %v %v", text, l, more)
			continue
		}
		if diff := cmp.Diff(want, p.Emits[0].FHIR); diff != "" {
			t.Errorf("%s:\n%s", text, diff)
		}
	}
}
