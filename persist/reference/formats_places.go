package reference

import (
	"fmt"
	"regexp"
	"strings"
)

// nppes is the file of all providers: 330 columns, of which those are kept by
// which a provider is found.
var nppes = format{
	Format:  Format{"nppes", "NPPES", "nppes_providers", "npidata_pfile_*.csv", "public; CMS publishes it under the Freedom of Information Act. It names real people: nothing of it goes into what hsc builds"},
	dialect: commas,
	needs:   nppesNeeds(),
	sel: []column{
		text("npi", "NPI"), text("entity_type", "Entity Type Code"), text("replacement_npi", "Replacement NPI"),
		text("organization_name", "Provider Organization Name (Legal Business Name)"), text("last_name", "Provider Last Name (Legal Name)"),
		text("first_name", "Provider First Name"), text("middle_name", "Provider Middle Name"), text("credentials", "Provider Credential Text"),
		text("address", nppesAt+" Address"), text("address_2", "Provider Second Line Business Practice Location Address"),
		text("city", nppesPlace+" City Name"), text("state", nppesPlace+" State Name"), text("postal_code", nppesPlace+" Postal Code"),
		text("country", nppesPlace+" Country Code (If outside U.S.)"), text("phone", nppesPlace+" Telephone Number"),
		date("enumerated", "Provider Enumeration Date", "%m/%d/%Y"), date("updated", "Last Update Date", "%m/%d/%Y"),
		date("deactivated", "NPI Deactivation Date", "%m/%d/%Y"), date("reactivated", "NPI Reactivation Date", "%m/%d/%Y"),
		{"taxonomies", "list_filter([" + nppesTaxonomies("{code}") + "], lambda t: t IS NOT NULL)"},
		{"primary_taxonomy", "coalesce(" + nppesTaxonomies("CASE WHEN {primary} = 'Y' THEN {code} END") + ")"},
	},
	unique: []string{"npi"},
	rules: []rule{
		unlike("npi", `[12][0-9]{9}`, "isn't shaped like an NPI"),
		{"has a wrong check digit", "npi", "regexp_full_match(npi, '[0-9]{10}') AND " + luhn(npiWrong)},
		{"is active and of no kind, person or organization", "npi", "deactivated IS NULL AND entity_type IS DISTINCT FROM '1' AND entity_type IS DISTINCT FROM '2'"},
		{"is active and has no date of enumeration", "npi", "deactivated IS NULL AND enumerated IS NULL"},
	},
	named:  regexp.MustCompile(`-(\d{8})\.csv$`),
	within: "strftime(max(updated), '%Y%m%d')",
}

// The beginnings of long names of columns.
const (
	nppesAt    = "Provider First Line Business Practice Location"
	nppesPlace = "Provider Business Practice Location Address"
)

// nppesSlots is how many specialties a provider can have.
const nppesSlots = 15

// nppesTaxonomies is an expression over each of a provider's specialties.
func nppesTaxonomies(each string) string {
	all := make([]string, nppesSlots)
	for n := range all {
		code := fmt.Sprintf("Healthcare Provider Taxonomy Code_%d", n+1)
		primary := fmt.Sprintf("Healthcare Provider Primary Taxonomy Switch_%d", n+1)
		all[n] = strings.NewReplacer("{code}", quoted(code), "{primary}", quoted(primary)).Replace(each)
	}
	return strings.Join(all, ", ")
}

func nppesNeeds() []string {
	needs := []string{
		"NPI", "Entity Type Code", "Replacement NPI", "Provider Organization Name (Legal Business Name)", "Provider Last Name (Legal Name)",
		"Provider First Name", "Provider Middle Name", "Provider Credential Text", nppesAt + " Address",
		"Provider Second Line Business Practice Location Address", nppesPlace + " City Name", nppesPlace + " State Name", nppesPlace + " Postal Code",
		nppesPlace + " Country Code (If outside U.S.)", nppesPlace + " Telephone Number", "Provider Enumeration Date", "Last Update Date",
		"NPI Deactivation Date", "NPI Reactivation Date",
	}
	for n := range nppesSlots {
		needs = append(needs, fmt.Sprintf("Healthcare Provider Taxonomy Code_%d", n+1), fmt.Sprintf("Healthcare Provider Primary Taxonomy Switch_%d", n+1))
	}
	return needs
}

// places is a release of CDC's PLACES, a row for each place and measure. The
// row of the whole country has a number of its own.
func places(table, title string, is func(string) bool, shape string) format {
	return format{
		Format:  Format{"places", title, table, "PLACES__Local_Data_for_Better_Health_*.csv", "public domain; CDC publishes it"},
		dialect: commas,
		needs: strings.Fields(`Year StateAbbr LocationName Category Measure Data_Value_Type Data_Value Low_Confidence_Limit
			High_Confidence_Limit TotalPopulation LocationID MeasureId DataValueTypeID`),
		is: func(row map[string]string) bool { return is(row["LocationID"]) },
		sel: []column{
			text("location", "LocationID"), text("location_name", "LocationName"), text("state", "StateAbbr"),
			{"year", `"Year"::INTEGER`},
			text("category", "Category"), text("measure_id", "MeasureId"), text("measure", "Measure"), text("value_type", "DataValueTypeID"),
			number("value", "Data_Value"), number("low", "Low_Confidence_Limit"), number("high", "High_Confidence_Limit"), number("population", "TotalPopulation"),
		},
		unique: []string{"location", "measure_id", "value_type", "year"},
		rules: []rule{
			{"isn't the number of such a place", "location", fmt.Sprintf("state <> 'US' AND NOT regexp_full_match(location, %s) OR location IS NULL", literal(shape))},
			{"has a share that can't be", "location", "value NOT BETWEEN 0 AND 100 OR low > value OR high < value"},
			{"has no measure", "location", "measure_id IS NULL OR value_type IS NULL"},
		},
		named:  regexp.MustCompile(`(20\d\d)_release`),
		within: "max(year)::VARCHAR",
	}
}

// vulnerability is a release of CDC's and ATSDR's Social Vulnerability Index:
// ranks from 0 to 1, -999 where there is none.
func vulnerability(table, title string, digits int, is func(string) bool) format {
	rank := func(name, source string) column {
		return column{name, fmt.Sprintf("nullif(%s::DOUBLE, -999)", quoted(source))}
	}
	return format{
		Format:  Format{"svi", title, table, "SVI_YYYY_US*.csv", "public domain; CDC and ATSDR publish it"},
		dialect: commas,
		needs:   strings.Fields("ST_ABBR COUNTY FIPS LOCATION E_TOTPOP RPL_THEME1 RPL_THEME2 RPL_THEME3 RPL_THEME4 RPL_THEMES"),
		is:      func(row map[string]string) bool { return is(row["FIPS"]) },
		sel: []column{
			{"fips", fmt.Sprintf(`lpad("FIPS", %d, '0')`, digits)},
			text("location_name", "LOCATION"), text("state", "ST_ABBR"), text("county", "COUNTY"),
			number("population", "E_TOTPOP"), rank("socioeconomic", "RPL_THEME1"), rank("household", "RPL_THEME2"),
			rank("minority_language", "RPL_THEME3"), rank("housing_transport", "RPL_THEME4"), rank("overall", "RPL_THEMES"),
		},
		unique: []string{"fips"},
		rules: []rule{
			unlike("fips", fmt.Sprintf(`[0-9]{%d}`, digits), "isn't the number of such a place"),
			{"has a rank that can't be", "fips", "overall NOT BETWEEN 0 AND 1 OR socioeconomic NOT BETWEEN 0 AND 1 OR household NOT BETWEEN 0 AND 1 OR minority_language NOT BETWEEN 0 AND 1 OR housing_transport NOT BETWEEN 0 AND 1"},
		},
		named: regexp.MustCompile(`SVI_?(20\d\d)`),
	}
}
