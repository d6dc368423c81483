// Package fhir writes FHIR R4 (4.0.1): a transaction bundle for each patient,
// or Bulk Data, with the profiles of US Core.
//
// In go batches (models.Batch); out come files of resources. The rows of a
// unit become the resources of its patient: Patient, Encounter, Condition,
// Observation and so on, in the order of types; organizations, facilities and
// providers, whose batches come last, become the shared ones, in bundles that
// stand before the patients' in the order of names.
//
// What a resource looks like is data. Each file of resources/ names the rows
// that make a resource, the rows that those point at, and the profile, and has
// the resource as JSON in which strings stand for columns (template.go).
// codes.csv says which codes stand for the words of columns, systems.csv where
// systems are found, zones.csv which offset a time zone has. All of it is
// compiled once into lists of parts that append bytes (format.go); symbols are
// written once for each vocabulary. A row costs no allocation. An encoder on
// structs, in the tests, must give the same JSON.
//
// An id is that of a row: Patient/0mgam3wc5yf6. A reference is Type/id, or,
// where the server gives the ids, urn:uuid within the bundle and a search by
// NPI without (reference.go). Times are told with the offset of the facility's
// time zone; since facilities come last, Options.Places tells it. No clock is
// looked at: a resource was last updated when its event was.
package fhir
