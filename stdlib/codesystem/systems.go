package codesystem

// Terms are the terms under which the codes of a system are shipped.
type Terms string

// The terms.
const (
	// PublicDomain is what agencies of the United States publish.
	PublicDomain Terms = "public domain"
	// Notice is what may be shipped with a notice of the owner; NOTICE has it.
	Notice Terms = "free with notice"
	// NumbersOnly is an owner's codes beside labels of this project: the
	// owner's own texts need a licence.
	NumbersOnly Terms = "codes alone, labels are ours"
)

// What owners ask to be said.
const (
	loincNotice = "This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC is a registered United States trademark of Regenstrief Institute, Inc."

	rxnormNotice = "This product uses publicly available data courtesy of the U.S. National Library of Medicine (NLM), National Institutes of Health, Department of Health and Human Services; NLM is not responsible for the product and does not endorse or recommend this or any other product."

	nuccNotice = "Codes and names are those of the National Uniform Claim Committee, unchanged; the code set is copyright American Medical Association on behalf of the NUCC."

	cptNotice = "CPT is a registered trademark of the American Medical Association. Numbers alone are used; the labels beside them are this project's, and stdlib/codes/cpt.csv can be taken out."

	snomedNotice = "This material includes the IPS terminology of SNOMED International, which is licensed under the Creative Commons Attribution 4.0 International licence (https://creativecommons.org/licenses/by/4.0/). SNOMED CT is a registered trademark of SNOMED International."

	nubcNotice = "Codes of the National Uniform Billing Committee and of X12 are values of claims; their owners' descriptions are not included."
)

// notices are what is said with the codes of a system, by its word.
var notices = map[string]string{
	"snomed": snomedNotice, "rxnorm": rxnormNotice, "taxonomy": nuccNotice, "cpt": cptNotice,
	"revenue": nubcNotice, "discharge_status": nubcNotice, "claim_sets": nubcNotice,
}

// systems are the code systems, those of diagnoses and procedures first.
var systems = []System{
	tabled("icd10cm", "ICD-10-CM", "CDC/NCHS, release of April 2026", PublicDomain, checkDiagnosis, part{"codes/icd10cm.csv", "code", "description"}),
	tabled("icd10pcs", "ICD-10-PCS", "CMS, fiscal years 2024 to 2026", PublicDomain, checkProcedure, part{"codes/icd10pcs.csv", "code", "description"}),
	tabled("cpt", "CPT", "numbers of January 2020 to April 2026", NumbersOnly, shaped(`[0-9]{5}`), part{"codes/cpt.csv", "code", "label"}),
	tabled("hcpcs", "HCPCS level II", "CMS, January 2020 to April 2026", PublicDomain, shaped(`[A-CE-V][0-9]{4}`), part{"codes/hcpcs.csv", "code", "description"}),
	tabled("ms_drg", "MS-DRG", "CMS, versions 36 to 43.1", PublicDomain, shaped(`[0-9]{3}`), part{"codes/ms_drg.csv", "code", "title"}),
	tabled("mcc_cc", "Complications of a stay (MCC, CC)", "CMS, MS-DRG versions 36 to 43", PublicDomain, checkDiagnosis, part{"codes/mcc_cc.csv", "code", "level"}),
	tabled("unspecified", "Codes that leave open what a sibling says", "CDC/NCHS, release of April 2026", PublicDomain, checkDiagnosis, part{"codes/unspecified.csv", "code", "instead"}),
	tabled("rxnorm", "RxNorm", "names and codes of the drugs in use", Notice, shaped(`[1-9][0-9]{1,6}`), part{"tables/drugs.csv", "rxcui", "name"}, part{"tables/allergens.csv", "rxnorm", "allergen"}),
	tabled("ndc", "NDC", "codes of the drugs in use", PublicDomain, shaped(`[0-9]{5}-[0-9]{4}-[0-9]{2}`), part{"tables/drugs.csv", "ndc", "name"}),
	tabled("cvx", "CVX", "CDC, vaccines in use", PublicDomain, shaped(`[0-9]{2,3}`), part{"tables/immunizations.csv", "cvx", "name"}),
	{Word: "loinc", Title: "LOINC", Release: "2.78, tests and notes in use", Terms: Notice, Notice: loincNotice, parts: []part{{"tables/notes.csv", "loinc", "title"}}, check: CheckLOINC},
	tabled("snomed", "SNOMED CT", "IPS terminology of 2024, concepts that FHIR needs", Notice, shaped(`[1-9][0-9]{5,17}`), part{"codes/snomed.csv", "code", "name"}),
	tabled("pos", "Place of service", "CMS, 2024", PublicDomain, shaped(`[0-9]{2}`), part{"codes/pos.csv", "code", "name"}),
	tabled("taxonomy", "Health Care Provider Taxonomy", "NUCC 20.2", Notice, shaped(`[0-9A-Z]{9}X`), part{"codes/taxonomy.csv", "code", "name"}),
	tabled("revenue", "Revenue codes", "NUBC, values in use", NumbersOnly, shaped(`0[0-9]{3}`), part{"codes/revenue.csv", "code", "label"}),
	tabled("discharge_status", "Patient discharge status", "NUBC, values in use", NumbersOnly, shaped(`[0-9]{2}`), part{"codes/discharge_status.csv", "code", "label"}),
	tabled("claim_sets", "Small sets of claims", "NUBC and X12, values in use", NumbersOnly, shaped(`[a-z_0-9]+:[0-9A-Z]{1,4}`), part{"codes/claim_sets.csv", "code", "label"}),
}

// tabled is a system whose codes stand in tables.
func tabled(word, title, release string, terms Terms, check func(string) error, parts ...part) System {
	s := System{Word: word, Title: title, Release: release, Terms: terms, Notice: notices[word], parts: parts, check: check}
	for _, p := range parts {
		s.Tables = append(s.Tables, p.table)
	}
	return s
}
