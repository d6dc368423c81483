package models

// Organization is a row of table organizations.
type Organization struct {
	_ struct{} `table:"organizations" per:"shared" doc:"The legal bodies that run facilities and employ providers."`

	OrganizationID ID   `col:"organization_id" key:"primary" doc:"Names the organization."`
	NPI            Text `col:"npi" system:"NPI" unique:"y" doc:"National Provider Identifier of the body (type 2)."`
	Name           Text `col:"name" doc:"Its legal name."`
	Type           Sym  `col:"type" doc:"Its kind: health_system, physician_group, laboratory, ..."`
	TaxID          Text `col:"tax_id" system:"EIN" doc:"Employer Identification Number, nine digits with a hyphen."`
	StreetAddress  Text `col:"street_address" doc:"Street and number."`
	City           Sym  `col:"city" doc:"Post town."`
	State          Sym  `col:"state" system:"USPS" doc:"Two-letter state."`
	PostalCode     Sym  `col:"postal_code" system:"ZIP" doc:"Five-digit ZIP code."`
	Phone          Text `col:"phone" doc:"Telephone, as (512) 555-0123."`

	Origin
}

// Facility is a row of table facilities.
type Facility struct {
	_ struct{} `table:"facilities" per:"shared" doc:"The places in which care is given."`

	FacilityID     ID    `col:"facility_id" key:"primary" doc:"Names the facility."`
	OrganizationID ID    `col:"organization_id" refs:"organizations.organization_id" doc:"The organization that runs it."`
	NPI            Text  `col:"npi" system:"NPI" unique:"y" doc:"National Provider Identifier of the place (type 2)."`
	CCN            Text  `col:"ccn" null:"y" system:"CCN" doc:"CMS Certification Number; hospitals have one."`
	Name           Text  `col:"name" doc:"The name over the door."`
	Type           Sym   `col:"type" doc:"Its kind: hospital, clinic, urgent_care, laboratory, pharmacy, ..."`
	StreetAddress  Text  `col:"street_address" doc:"Street and number."`
	City           Sym   `col:"city" doc:"Post town."`
	County         Sym   `col:"county" doc:"County or its equivalent."`
	CountyFIPS     Sym   `col:"county_fips" system:"FIPS" doc:"Five-digit county code."`
	State          Sym   `col:"state" system:"USPS" doc:"Two-letter state."`
	PostalCode     Sym   `col:"postal_code" system:"ZIP" doc:"Five-digit ZIP code."`
	Latitude       int64 `col:"latitude" scale:"5" unit:"deg" null:"y" doc:"Degrees north."`
	Longitude      int64 `col:"longitude" scale:"5" unit:"deg" null:"y" doc:"Degrees east, negative in the west."`
	Timezone       Sym   `col:"timezone" system:"IANA" doc:"Time zone in which the facility's times are told."`
	Phone          Text  `col:"phone" doc:"Telephone, as (512) 555-0123."`

	Origin
}

// Provider is a row of table providers.
type Provider struct {
	_ struct{} `table:"providers" per:"shared" doc:"The clinicians: physicians, nurses, therapists, pharmacists."`

	ProviderID     ID   `col:"provider_id" key:"primary" doc:"Names the provider."`
	NPI            Text `col:"npi" system:"NPI" unique:"y" doc:"National Provider Identifier of the person (type 1)."`
	GivenName      Text `col:"given_name" doc:"Given name."`
	FamilyName     Text `col:"family_name" doc:"Family name."`
	Credential     Sym  `col:"credential" doc:"Degree or licence: MD, DO, NP, PA, PharmD, ..."`
	Sex            Sym  `col:"sex" vocab:"female|male" enum:"Sex" doc:"Administrative sex."`
	Specialty      Sym  `col:"specialty" doc:"The specialty as the library calls it."`
	TaxonomyCode   Sym  `col:"taxonomy_code" system:"NUCC" doc:"Health Care Provider Taxonomy code of the specialty."`
	DEANumber      Text `col:"dea_number" null:"y" system:"DEA" doc:"Registration of those who may prescribe controlled substances."`
	OrganizationID ID   `col:"organization_id" refs:"organizations.organization_id" doc:"The employer."`
	FacilityID     ID   `col:"facility_id" refs:"facilities.facility_id" doc:"The main place of work."`
	Phone          Text `col:"phone" doc:"Telephone of the office."`
	StreetAddress  Text `col:"street_address" doc:"Street and number of the office."`
	City           Sym  `col:"city" doc:"Post town of the office."`
	State          Sym  `col:"state" system:"USPS" doc:"Two-letter state of the office."`
	PostalCode     Sym  `col:"postal_code" system:"ZIP" doc:"ZIP code of the office."`

	Origin
}
