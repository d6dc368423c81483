package fhir

import "github.com/hsc-dev/hsc/emit/output"

// Options are what a caller may ask of FHIR.
type Options = output.FHIR

// Profiles are the versions of US Core that resources may declare; the first
// is the usual one.
func Profiles() []string { return []string{"6.1.0", "7.0.0"} }
