package models

// Origin says where a row comes from; every table ends with it.
type Origin struct {
	SourceType     Sym   `col:"source_type" vocab:"generated|loaded|derived" enum:"Source" doc:"How the row came to be."`
	SourceSystem   Sym   `col:"source_system" doc:"The system that made it."`
	SkillUsed      Sym   `col:"skill_used" doc:"The library module that made it."`
	GenerationSeed int64 `col:"generation_seed" doc:"The seed of the scenario."`
}

// Person is a row of table persons.
type Person struct {
	_ struct{} `table:"persons" per:"unit" doc:"The people, whatever role they play: patient, member, subject."`

	PersonID       ID    `col:"person_id" key:"primary" doc:"Names the person."`
	GivenName      Text  `col:"given_name" doc:"Given name."`
	MiddleName     Text  `col:"middle_name" null:"y" doc:"Middle name or initial."`
	FamilyName     Text  `col:"family_name" doc:"Family name, two surnames included."`
	Suffix         Sym   `col:"suffix" null:"y" doc:"Jr., Sr., III, ..."`
	BirthDate      Date  `col:"birth_date" doc:"Date of birth."`
	Sex            Sym   `col:"sex" vocab:"female|male" enum:"Sex" doc:"Administrative sex."`
	RaceCode       Sym   `col:"race_code" system:"CDC Race and Ethnicity" doc:"Race, coded."`
	Race           Sym   `col:"race" doc:"Race, in words."`
	EthnicityCode  Sym   `col:"ethnicity_code" system:"CDC Race and Ethnicity" doc:"Ethnicity, coded."`
	Ethnicity      Sym   `col:"ethnicity" doc:"Ethnicity, in words."`
	Language       Sym   `col:"language" system:"BCP 47" doc:"Preferred language."`
	MaritalStatus  Sym   `col:"marital_status" null:"y" system:"HL7 v3 MaritalStatus" doc:"Marital status, coded."`
	Deceased       bool  `col:"deceased" doc:"Whether the person died by the period's end."`
	DeathDate      Date  `col:"death_date" null:"y" doc:"Date of death."`
	StreetAddress  Text  `col:"street_address" null:"y" doc:"Street and number; null for the homeless."`
	StreetAddress2 Text  `col:"street_address_2" null:"y" doc:"Apartment, unit, care of."`
	City           Sym   `col:"city" null:"y" doc:"Post town."`
	County         Sym   `col:"county" null:"y" doc:"County or its equivalent."`
	CountyFIPS     Sym   `col:"county_fips" null:"y" system:"FIPS" doc:"Five-digit county code."`
	State          Sym   `col:"state" null:"y" system:"USPS" doc:"Two-letter state."`
	PostalCode     Sym   `col:"postal_code" null:"y" system:"ZIP" doc:"ZIP code, or the foreign postal code."`
	Country        Sym   `col:"country" system:"ISO 3166-1 alpha-2" doc:"Country of residence."`
	Latitude       int64 `col:"latitude" scale:"5" unit:"deg" null:"y" doc:"Degrees north."`
	Longitude      int64 `col:"longitude" scale:"5" unit:"deg" null:"y" doc:"Degrees east, negative in the west."`
	Phone          Text  `col:"phone" null:"y" doc:"Telephone, as (512) 555-0123."`
	Email          Text  `col:"email" null:"y" doc:"E-mail address, in a reserved domain."`
	SSN            Text  `col:"ssn" null:"y" system:"SSN" doc:"Social Security number from ranges that are never assigned."`
	HouseholdID    ID    `col:"household_id" null:"y" doc:"Shared by those who live together."`

	Origin
}

// Patient is a row of table patients.
type Patient struct {
	_ struct{} `table:"patients" per:"unit" doc:"The people as a provider knows them, with what is asked of them most often."`

	PatientID             ID    `col:"patient_id" key:"primary" doc:"Names the patient."`
	PersonID              ID    `col:"person_id" refs:"persons.person_id" doc:"The person."`
	MRN                   Text  `col:"mrn" unique:"y" doc:"Medical record number: M and nine digits."`
	Cohort                Sym   `col:"cohort" doc:"Label of the cohort that asked for the patient."`
	Name                  Text  `col:"name" doc:"Full name."`
	GivenName             Text  `col:"given_name" doc:"Given name."`
	FamilyName            Text  `col:"family_name" doc:"Family name, two surnames included."`
	BirthDate             Date  `col:"birth_date" doc:"Date of birth."`
	Age                   int64 `col:"age" unit:"a" doc:"Completed years at the period's end, or at death."`
	Sex                   Sym   `col:"sex" vocab:"female|male" enum:"Sex" doc:"Administrative sex."`
	Race                  Sym   `col:"race" doc:"Race, in words."`
	Ethnicity             Sym   `col:"ethnicity" doc:"Ethnicity, in words."`
	Coverage              Sym   `col:"coverage" null:"y" doc:"Class of the main payer: commercial, medicaid, original_medicare, ..."`
	City                  Sym   `col:"city" null:"y" doc:"Post town."`
	County                Sym   `col:"county" null:"y" doc:"County or its equivalent."`
	CountyFIPS            Sym   `col:"county_fips" null:"y" system:"FIPS" doc:"Five-digit county code."`
	State                 Sym   `col:"state" null:"y" system:"USPS" doc:"Two-letter state."`
	PostalCode            Sym   `col:"postal_code" null:"y" system:"ZIP" doc:"ZIP code, or the foreign postal code."`
	Latitude              int64 `col:"latitude" scale:"5" unit:"deg" null:"y" doc:"Degrees north."`
	Longitude             int64 `col:"longitude" scale:"5" unit:"deg" null:"y" doc:"Degrees east, negative in the west."`
	Deceased              bool  `col:"deceased" doc:"Whether the patient died by the period's end."`
	DeathDate             Date  `col:"death_date" null:"y" doc:"Date of death."`
	PrimaryCareProviderID ID    `col:"primary_care_provider_id" null:"y" refs:"providers.provider_id" doc:"The primary care provider."`
	PrimaryCareNPI        Text  `col:"primary_care_npi" null:"y" system:"NPI" doc:"The primary care provider's NPI."`

	Origin
}
