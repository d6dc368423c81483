package output

import "github.com/hsc-dev/hsc/models"

// FHIR is what a caller may ask of FHIR; the zero value is US Core 6.1.0 with
// ids of ours. Places is needed where there are encounters.
type FHIR struct {
	// Profile is the version of US Core that resources declare: "6.1.0" (also
	// the empty string) or "7.0.0"; PlainR4 for none.
	Profile string
	// Collection makes bundles of type collection, which nothing loads.
	Collection bool
	// ServerIDs leaves ids to the server: POST with urn:uuid.
	ServerIDs bool
	// NoSNOMED leaves SNOMED CT out.
	NoSNOMED bool
	// Since leaves out of bulk data what was last changed before; NoDate, and
	// the zero Date, for all.
	Since models.Date
	// From is the first day of the scenario's period, from which coverage runs;
	// without it coverage has no beginning.
	From models.Date
	// Concepts are the SNOMED CT concepts that the tables of codes name.
	Concepts []Concept
	// Places tells of a facility by its id: facilities' rows come last, and
	// their time zones are needed before.
	Places func(facility models.ID) (Place, bool)
}

// PlainR4 is the profile of those who want none.
const PlainR4 = "r4"

// Concept is a SNOMED CT concept of the IPS terminology.
type Concept struct{ Name, Code, Display string }

// Place is what is known of a facility.
type Place struct {
	// Zone is the time zone in which its times are told (IANA).
	Zone string
	// NPI is its National Provider Identifier.
	NPI string
	// Organization is the body that runs it, and OrganizationNPI its NPI.
	Organization    models.ID
	OrganizationNPI string
}
