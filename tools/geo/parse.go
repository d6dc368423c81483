package main

import (
	"strconv"
	"strings"
)

// area is a ZIP code area as one of the sources tells it.
type area struct {
	zip, place, state string
	county, fips      string // Name without its kind, five digits.
	lat, lon          float64
	population        int
	zone              string // IANA.
	shares            string // Per cent of the people by county: {"72001": 98.74, "72141": 1.26}.
}

// parseDetails reads the list of object literals in the package's JavaScript.
// They stand one property a line.
func parseDetails(js string) []area {
	_, list, _ := strings.Cut(js, "var zipCodes = [\n")
	list, _, _ = strings.Cut(list, "\n];")
	var areas []area
	var a area
	for line := range strings.Lines(list) {
		line = strings.TrimRight(strings.TrimSpace(line), ",")
		switch line {
		case "{":
			a = area{}
		case "}":
			areas = append(areas, a)
		default:
			key, value, _ := strings.Cut(line, ": ")
			a.set(key, unquote(value))
		}
	}
	return areas
}

func (a *area) set(key, value string) {
	switch key {
	case "zip":
		a.zip = value
	case "city":
		a.place = value
	case "stateAbbreviation":
		a.state = value
	case "county":
		a.county = value
	case "county_fips":
		a.fips = strings.Repeat("0", max(0, 5-len(value))) + value
	case "latitude":
		a.lat = number(value)
	case "longitude":
		a.lon = number(value)
	case "population":
		a.population = int(number(value))
	case "timezone":
		a.zone = value
	case "county_weights":
		a.shares = value
	}
}

// unquote undoes JavaScript's quotes and its \x escapes, which Go would read
// as bytes of UTF-8.
func unquote(literal string) string {
	if len(literal) < 2 || literal[0] != '"' && literal[0] != '\'' {
		return literal
	}
	inner := strings.ReplaceAll(literal[1:len(literal)-1], `\x`, `\u00`)
	inner = strings.ReplaceAll(strings.ReplaceAll(inner, `\'`, `'`), `"`, `\"`)
	text, err := strconv.Unquote(`"` + inner + `"`)
	if err != nil {
		return literal
	}
	return text
}

// number reads a number; null and what isn't one count as 0.
func number(s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return 0
	}
	return v
}

// parseGeoNames reads GeoNames' postal file: country, code, place, state name,
// state, county name, county code, two more divisions, latitude, longitude.
func parseGeoNames(tsv string) map[string]area {
	areas := map[string]area{}
	for line := range strings.Lines(tsv) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) < 11 {
			continue
		}
		if _, seen := areas[f[1]]; seen {
			continue
		}
		areas[f[1]] = area{
			zip: f[1], place: f[2], state: f[4], county: f[5], fips: f[6],
			lat: number(f[9]), lon: number(f[10]),
		}
	}
	return areas
}
