package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/models"
)

// emitOption is an option of an emit statement.
type emitOption struct {
	says    string // How it is written.
	formats []string
	about   string // What it decides: two options about the same can't both be.
	take    func(e *plan.Emit, value string)
	value   string // For a person to read, where the option takes any value of a kind; empty where says is all of it.
	valid   func(value string) bool
}

// The formats that options are of.
var (
	packed  = []string{"json", "ndjson", "csv", "parquet", "fhir", "fhir_bulk"}
	fhirs   = []string{"fhir", "fhir_bulk"}
	bundles = []string{"fhir"}
)

// USCoreVersions are the versions of US Core that FHIR may declare; the first
// is the usual one.
func USCoreVersions() []string { return []string{"6.1.0", "7.0.0"} }

// emitOptions are all options, those of a format in the order in which a
// message lists them.
var emitOptions = []emitOption{
	{says: "zstd", formats: []string{"parquet"}, about: "compression", take: func(e *plan.Emit, _ string) { e.Compress = "zstd" }},
	{says: "gzip", formats: packed, about: "compression", take: func(e *plan.Emit, _ string) { e.Compress = "gzip" }},
	{says: "zstd", formats: []string{"json", "ndjson", "csv", "fhir", "fhir_bulk"}, about: "compression", take: func(e *plan.Emit, _ string) { e.Compress = "zstd" }},
	{says: "none", formats: []string{"parquet"}, about: "compression", take: func(e *plan.Emit, _ string) { e.Compress = "none" }},
	{says: "nested", formats: []string{"json"}, about: "nesting", take: func(e *plan.Emit, _ string) { e.Nested = true }},
	{says: "profile us_core", formats: fhirs, about: "profile", take: func(*plan.Emit, string) {}},
	{
		says: "profile us_core", formats: fhirs, about: "profile", value: `"6.1.0" or "7.0.0"`,
		valid: func(v string) bool { return slices.Contains(USCoreVersions(), v) },
		take:  func(e *plan.Emit, v string) { e.FHIR.Profile = v },
	},
	{says: "profile r4", formats: fhirs, about: "profile", take: func(e *plan.Emit, _ string) { e.FHIR.Profile = "r4" }},
	{says: "bundle per patient", formats: bundles, about: "bundle", take: func(*plan.Emit, string) {}},
	{says: "bundle transaction", formats: bundles, about: "bundle", take: func(*plan.Emit, string) {}},
	{says: "bundle collection", formats: bundles, about: "bundle", take: func(e *plan.Emit, _ string) { e.FHIR.Collection = true }},
	{says: "ids ours", formats: bundles, about: "ids", take: func(*plan.Emit, string) {}},
	{says: "ids server", formats: bundles, about: "ids", take: func(e *plan.Emit, _ string) { e.FHIR.ServerIDs = true }},
	{says: "codes snomed none", formats: fhirs, about: "codes", take: func(e *plan.Emit, _ string) { e.FHIR.NoSNOMED = true }},
	{
		says: "since", formats: []string{"fhir_bulk"}, about: "since", value: "a day such as 2025-07-01",
		valid: func(v string) bool { _, err := models.ParseDate(v); return err == nil },
		take:  func(e *plan.Emit, v string) { e.FHIR.Since = v },
	},
}

// option compiles an option; given has what those before it decided.
func (c *compiler) option(out *plan.Emit, o *lang.Option, given map[string]bool) {
	says := strings.Join(groupWords(o.Words), " ")
	if o.Per.Value != "" {
		says += " per " + o.Per.Value
	}
	opt, value := findOption(out.Format, says)
	switch {
	case opt == nil:
		c.err(o.Span(), codeUnknownOption, fmt.Sprintf("%s has no option %q", out.Format, says), "options: "+strings.Join(optionsOf(out.Format), ", "))
		return
	case opt.valid != nil && !opt.valid(value):
		c.err(o.Span(), codeUnknownOption, fmt.Sprintf("%s expects %s, found %q", opt.says, opt.value, value), "options: "+strings.Join(optionsOf(out.Format), ", "))
		return
	case given[opt.about]:
		c.err(o.Span(), codeDuplicate, "the "+opt.about+" is said twice", "one option about the "+opt.about)
		return
	}
	given[opt.about] = true
	opt.take(out, value)
	out.Options = append(out.Options, says)
}

// findOption finds what an option says, and the value behind it.
func findOption(format, says string) (*emitOption, string) {
	for i := range emitOptions {
		o := &emitOptions[i]
		if !slices.Contains(o.formats, format) {
			continue
		}
		if o.value == "" && says == o.says {
			return o, ""
		}
		if value, ok := strings.CutPrefix(says, o.says+" "); ok && o.value != "" {
			return o, value
		}
	}
	return nil, ""
}

// optionsOf are the options of a format as they are written.
func optionsOf(format string) []string {
	var out []string
	for i := range emitOptions {
		o := &emitOptions[i]
		switch {
		case !slices.Contains(o.formats, format):
		case o.value != "":
			out = append(out, o.says+" "+o.value)
		default:
			out = append(out, o.says)
		}
	}
	return out
}
