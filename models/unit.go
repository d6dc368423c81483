package models

import "strings"

// UnitText is a unit as it is read: UCUM's brackets and annotations are left
// out, but for annotations that are a number, as in mL/min/{1.73_m2}; Cel is
// printed as its symbol (UCUM, section 30), arbitrary units as U. A pH has no
// unit: the name says it.
func UnitText(unit string) string {
	switch unit {
	case "Cel":
		return "°C"
	case "[pH]":
		return ""
	}
	var out strings.Builder
	for unit != "" {
		before, rest, annotated := strings.Cut(unit, "{")
		out.WriteString(strings.NewReplacer("[arb'U]", "U", "[", "", "]", "").Replace(before))
		inner, after, _ := strings.Cut(rest, "}")
		if annotated && inner != "" && inner[0] >= '0' && inner[0] <= '9' {
			out.WriteString(strings.ReplaceAll(inner, "_", " "))
		}
		unit = after
	}
	return out.String()
}
