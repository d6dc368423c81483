package reference

import (
	"fmt"
	"regexp"
	"strings"
)

// formats are the kinds of files that can be imported.
var formats = []format{
	orderFile("icd10cm", "ICD-10-CM", "icd10cm_codes", "icd10cm_order_YYYY.txt", `[A-Z]`,
		`CASE WHEN length(%[1]s) > 3 THEN left(%[1]s, 3) || '.' || substr(%[1]s, 4) ELSE %[1]s END`, `[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?`),
	orderFile("icd10pcs", "ICD-10-PCS", "icd10pcs_codes", "icd10pcs_order_YYYY.txt", `[0-9]`, `%s`, `[0-9A-HJ-NP-Z]{3,7}`),
	loinc, rxnorm, snomed, cpt, ndcProducts, ndcPackages, nppes,
	places("places_county", "PLACES, counties", func(id string) bool { return len(id) <= 5 }, `[0-9]{5}`),
	places("places_tract", "PLACES, census tracts", func(id string) bool { return len(id) > 5 }, `[0-9]{11}`),
	vulnerability("svi_county", "Social Vulnerability Index, counties", 5, func(id string) bool { return len(id) <= 5 }),
	vulnerability("svi_tract", "Social Vulnerability Index, census tracts", 11, func(id string) bool { return len(id) > 5 }),
}

// Dialects: comma-separated with quotes, and divided by a sign that no text has.
var (
	commas = dialect{delim: ",", quote: `"`, header: true}
	tabs   = dialect{delim: "\t", header: true}
)

// text is a column taken as it is; number and date convert it.
func text(name, source string) column { return column{name, quoted(source)} }

func number(name, source string) column {
	return column{name, fmt.Sprintf("replace(%s, ',', '')::DOUBLE", quoted(source))}
}

func date(name, source, form string) column {
	return column{name, fmt.Sprintf("strptime(%s, %s)::DATE", quoted(source), literal(form))}
}

// unlike is the rule that a column matches a pattern.
func unlike(column, pattern, says string) rule {
	return rule{says, column, fmt.Sprintf("%[1]s IS NULL OR NOT regexp_full_match(%[1]s, %[2]s)", column, literal(pattern))}
}

// orderFile is a release of ICD-10 as CDC and CMS publish it: lines of fixed
// width, headings too, each with its number.
func orderFile(system, title, table, file, first, code, shape string) format {
	plain := `trim(substr("line", 7, 7))`
	return format{
		Format:  Format{system, title, table, file, "public domain; CDC and CMS publish it"},
		dialect: dialect{delim: "\x01", columns: []string{"line"}},
		begins:  regexp.MustCompile(`^\d{5} ` + first + `[0-9A-Z]{2,6} {1,5}[01] `),
		sel: []column{
			{"order_number", `TRY_CAST(substr("line", 1, 5) AS INTEGER)`},
			{"code", fmt.Sprintf(code, plain)},
			{"billable", `substr("line", 15, 1) = '1'`},
			{"short_description", `trim(substr("line", 17, 60))`},
			{"description", `trim(substr("line", 78))`},
		},
		unique: []string{"code"},
		rules: []rule{
			unlike("code", shape, "isn't shaped like a code of "+title),
			{"has no description", "code", "coalesce(description, '') = ''"},
			{"isn't the line's number: lines are missing", "order_number", "order_number IS NULL OR order_number > (SELECT count(*) FROM " + table + ")"},
		},
		named: regexp.MustCompile(`_(?:[A-Za-z]+_)?(\d{4})(?:_[A-Za-z]+)?\.[a-z]+$`),
	}
}

var loinc = format{
	Format:  Format{"loinc", "LOINC", "loinc_terms", "Loinc.csv", "free under the LOINC licence of Regenstrief Institute (loinc.org), with its notice"},
	dialect: commas,
	needs: strings.Fields(`LOINC_NUM COMPONENT PROPERTY TIME_ASPCT SYSTEM SCALE_TYP METHOD_TYP CLASS VersionLastChanged STATUS SHORTNAME
		LONG_COMMON_NAME EXAMPLE_UCUM_UNITS`),
	sel: []column{
		text("loinc", "LOINC_NUM"), text("component", "COMPONENT"), text("property", "PROPERTY"), text("timing", "TIME_ASPCT"), text("system", "SYSTEM"),
		text("scale", "SCALE_TYP"), text("method", "METHOD_TYP"), text("class", "CLASS"), text("status", "STATUS"), text("short_name", "SHORTNAME"),
		text("long_name", "LONG_COMMON_NAME"), text("units", "EXAMPLE_UCUM_UNITS"), text("last_changed", "VersionLastChanged"),
	},
	unique: []string{"loinc"},
	rules: []rule{
		unlike("loinc", `[0-9]{1,7}-[0-9]`, "isn't shaped like a LOINC code"),
		{"has a wrong check digit", "loinc", loincWrong},
		{"has no name", "loinc", "long_name IS NULL AND component IS NULL"},
	},
	within: "arg_max(last_changed, TRY_CAST(last_changed AS DOUBLE))",
}

// Check digits in SQL, mod 10 after Luhn. LOINC's takes up to seven digits
// before the dash; NPI's is over the ten digits after 80840, which add 24.
const (
	loincWrong = `regexp_full_match(loinc, '[0-9]{1,7}-[0-9]') AND TRY_CAST(right(loinc, 1) AS INTEGER) <>
		(10 - list_sum(list_transform(range(1, 8), lambda i: CASE WHEN i % 2 = 1
			THEN (2 * (ascii(lpad(split_part(loinc, '-', 1), 7, '0')[i]) - 48)) // 10 + (2 * (ascii(lpad(split_part(loinc, '-', 1), 7, '0')[i]) - 48)) % 10
			ELSE ascii(lpad(split_part(loinc, '-', 1), 7, '0')[i]) - 48 END)) % 10) % 10`
	npiWrong = `(24 + doubled(TRY_CAST(npi AS BIGINT) // 1000000000 % 10) + TRY_CAST(npi AS BIGINT) // 100000000 % 10 + doubled(TRY_CAST(npi AS BIGINT) // 10000000 % 10)
		+ TRY_CAST(npi AS BIGINT) // 1000000 % 10 + doubled(TRY_CAST(npi AS BIGINT) // 100000 % 10) + TRY_CAST(npi AS BIGINT) // 10000 % 10 + doubled(TRY_CAST(npi AS BIGINT) // 1000 % 10)
		+ TRY_CAST(npi AS BIGINT) // 100 % 10 + doubled(TRY_CAST(npi AS BIGINT) // 10 % 10) + TRY_CAST(npi AS BIGINT) % 10) % 10 <> 0`
)

// luhn writes the doubled digits of a rule out: twice the digit, less 9 from
// 10 on.
func luhn(sql string) string {
	return regexp.MustCompile(`doubled\((TRY_CAST\([^)]*\)[^)]*)\)`).ReplaceAllString(sql, `(2 * ($1) - CASE WHEN ($1) > 4 THEN 9 ELSE 0 END)`)
}

var rxnorm = format{
	Format: Format{"rxnorm", "RxNorm", "rxnorm_atoms", "RXNCONSO.RRF", "free with a UMLS licence of the National Library of Medicine; some sources in it have terms of their own"},
	dialect: dialect{
		delim:   "|",
		columns: strings.Fields("RXCUI LAT TS LUI STT SUI ISPREF RXAUI SAUI SCUI SDUI SAB TTY CODE STR SRL SUPPRESS CVF end_of_line"),
	},
	begins: regexp.MustCompile(`^\d{1,8}\|[A-Z]{3}\|(?:[^|]*\|){16}$`),
	sel: []column{
		text("rxcui", "RXCUI"), text("rxaui", "RXAUI"), text("source", "SAB"), text("term_type", "TTY"), text("code", "CODE"), text("name", "STR"),
		text("suppress", "SUPPRESS"),
	},
	unique: []string{"rxaui"},
	rules: []rule{
		unlike("rxcui", `[1-9][0-9]{0,7}`, "isn't shaped like an RxCUI"),
		{"has no name", "rxcui", "name IS NULL"},
		{"has no source or type", "rxcui", "source IS NULL OR term_type IS NULL"},
	},
	named: regexp.MustCompile(`RxNorm_[a-z]+_(\d\d)(\d\d)(\d{4})/`),
}

var snomed = format{
	Format:  Format{"snomed", "SNOMED CT", "snomed_descriptions", "sct2_Description_Snapshot-en_*.txt", "licensed by SNOMED International; in the United States through a UMLS licence"},
	dialect: tabs,
	needs:   strings.Fields("id effectiveTime active moduleId conceptId languageCode typeId term caseSignificanceId"),
	sel: []column{
		text("description_id", "id"), date("effective", "effectiveTime", "%Y%m%d"),
		{"active", `"active" = '1'`},
		text("module_id", "moduleId"),
		text("concept_id", "conceptId"), text("language", "languageCode"),
		{"type", `CASE "typeId" WHEN '900000000000003001' THEN 'fully specified name' WHEN '900000000000013009' THEN 'synonym' WHEN '900000000000550004' THEN 'definition' ELSE "typeId" END`},
		text("term", "term"),
	},
	unique: []string{"description_id"},
	rules: []rule{
		unlike("description_id", `[1-9][0-9]{5,17}`, "isn't shaped like an identifier of SNOMED CT"),
		unlike("concept_id", `[1-9][0-9]{5,17}`, "isn't shaped like an identifier of SNOMED CT"),
		{"has no term", "description_id", "term IS NULL"},
	},
	named:  regexp.MustCompile(`_(\d{8})\.txt$`),
	within: "strftime(max(effective), '%Y%m%d')",
}

var cpt = format{
	Format:  Format{"cpt", "CPT", "cpt_codes", "Consolidated_Code_List.txt", "copyright of the American Medical Association; its data file needs a licence of the AMA"},
	dialect: dialect{delim: "\t", header: true, noticeLines: 60},
	needs:   []string{"CPT Code", "Long", "Medium", "Short"},
	sel: []column{
		text("code", "CPT Code"), text("long_description", "Long"), text("medium_description", "Medium"), text("short_description", "Short"),
	},
	unique: []string{"code"},
	rules: []rule{
		unlike("code", `[0-9]{4}[0-9AFMTU]`, "isn't shaped like a CPT code"),
		{"has no description", "code", "long_description IS NULL"},
	},
	named: regexp.MustCompile(`(20\d\d)`),
}

var ndcProducts = format{
	Format:  Format{"ndc", "NDC products", "ndc_products", "product.txt", "public domain; FDA publishes it"},
	dialect: dialect{delim: "\t", header: true, latin1: true},
	needs: strings.Fields(`PRODUCTID PRODUCTNDC PRODUCTTYPENAME PROPRIETARYNAME NONPROPRIETARYNAME DOSAGEFORMNAME ROUTENAME STARTMARKETINGDATE
		LABELERNAME SUBSTANCENAME ACTIVE_NUMERATOR_STRENGTH ACTIVE_INGRED_UNIT DEASCHEDULE`),
	sel: []column{
		text("product_id", "PRODUCTID"), text("product_ndc", "PRODUCTNDC"), text("product_type", "PRODUCTTYPENAME"), text("brand_name", "PROPRIETARYNAME"),
		text("generic_name", "NONPROPRIETARYNAME"), text("form", "DOSAGEFORMNAME"), text("route", "ROUTENAME"),
		date("marketed_from", "STARTMARKETINGDATE", "%Y%m%d"), text("labeler", "LABELERNAME"), text("substance", "SUBSTANCENAME"),
		text("strength", "ACTIVE_NUMERATOR_STRENGTH"), text("unit", "ACTIVE_INGRED_UNIT"), text("dea_schedule", "DEASCHEDULE"),
	},
	unique: []string{"product_id"},
	rules:  []rule{unlike("product_ndc", `[0-9]{4,5}-[0-9]{3,4}`, "isn't shaped like a product's NDC")},
	named:  regexp.MustCompile(`(20\d{6})`),
}

var ndcPackages = format{
	Format:  Format{"ndc", "NDC packages", "ndc_packages", "package.txt", "public domain; FDA publishes it"},
	dialect: dialect{delim: "\t", header: true, latin1: true},
	needs:   strings.Fields("PRODUCTID PRODUCTNDC NDCPACKAGECODE PACKAGEDESCRIPTION STARTMARKETINGDATE"),
	sel: []column{
		text("product_id", "PRODUCTID"), text("product_ndc", "PRODUCTNDC"), text("package_ndc", "NDCPACKAGECODE"),
		{"ndc11", `lpad(split_part("NDCPACKAGECODE", '-', 1), 5, '0') || lpad(split_part("NDCPACKAGECODE", '-', 2), 4, '0') || lpad(split_part("NDCPACKAGECODE", '-', 3), 2, '0')`},
		text("description", "PACKAGEDESCRIPTION"), date("marketed_from", "STARTMARKETINGDATE", "%Y%m%d"),
	},
	unique: []string{"product_id", "package_ndc"},
	rules: []rule{
		unlike("package_ndc", `[0-9]{4}-[0-9]{4}-[0-9]{2}|[0-9]{5}-[0-9]{3}-[0-9]{2}|[0-9]{5}-[0-9]{4}-[0-9]{1,2}`, "isn't shaped like a package's NDC"),
	},
	named: regexp.MustCompile(`(20\d{6})`),
}
