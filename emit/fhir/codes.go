package fhir

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"

	"github.com/hsc-dev/hsc/models"
)

//go:embed codes.csv
var codesCSV string

//go:embed systems.csv
var systemsCSV string

// codeTable has the codes of values; a value may have several codings.
type codeTable map[string]*concept

// concept is what a table of codes has for a value.
type concept struct {
	codings []coding
	text    string
}

// coding is a code of a system, as FHIR has it.
type coding struct{ system, code, display string }

// The names of systems that codes.csv treats apart.
const (
	systemSNOMED = "snomed" // Its code is a concept's name in Options.Concepts.
	systemJSON   = "json"   // Its code is JSON as it is to stand.
)

// readCodes reads the tables of codes: map, value, system, code, display,
// text, source.
func readCodes(o Options) (map[string]codeTable, error) {
	systems := map[string]string{}
	rows, err := csv.NewReader(strings.NewReader(systemsCSV)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("systems.csv: %w", err)
	}
	for _, r := range rows[1:] {
		systems[r[0]] = r[1]
	}
	if rows, err = csv.NewReader(strings.NewReader(codesCSV)).ReadAll(); err != nil {
		return nil, fmt.Errorf("codes.csv: %w", err)
	}
	out := map[string]codeTable{}
	for _, r := range rows[1:] {
		name, value := r[0], r[1]
		if out[name] == nil {
			out[name] = codeTable{}
		}
		entry := out[name][value]
		if entry == nil {
			entry = &concept{}
			out[name][value] = entry
		}
		if r[5] != "" {
			entry.text = r[5]
		}
		k, ok, err := codingOf(r[2:5], systems, o)
		if err != nil {
			return nil, fmt.Errorf("codes.csv: %s %s: %w", name, value, err)
		}
		if ok {
			entry.codings = append(entry.codings, k)
		}
	}
	return out, nil
}

// codingOf reads a coding; none where the row has none, or one that wasn't
// asked for.
func codingOf(fields []string, systems map[string]string, o Options) (coding, bool, error) {
	k := coding{system: systems[fields[0]], code: fields[1], display: fields[2]}
	switch fields[0] {
	case "":
		return k, false, nil
	case systemJSON:
		return coding{code: fields[1]}, true, nil
	case systemSNOMED:
		if o.NoSNOMED {
			return k, false, nil
		}
		for _, c := range o.Concepts {
			if c.Name == fields[1] {
				return coding{k.system, c.Code, c.Display}, true, nil
			}
		}
		return k, false, fmt.Errorf("there is no concept %s", fields[1])
	}
	if k.system == "" {
		return k, false, fmt.Errorf("there is no system %s", fields[0])
	}
	return k, true, nil
}

// appendCoding appends a Coding.
func (k *coding) append(dst []byte) []byte {
	dst = append(dst, `{"system":`...)
	dst = appendString(dst, []byte(k.system))
	dst = append(dst, `,"code":`...)
	dst = appendString(dst, []byte(k.code))
	if k.display != "" {
		dst = append(dst, `,"display":`...)
		dst = appendString(dst, []byte(k.display))
	}
	return append(dst, '}')
}

// appendConcept appends a CodeableConcept.
func (c *concept) append(dst []byte) []byte {
	dst = append(dst, '{')
	for i := range c.codings {
		if i == 0 {
			dst = append(dst, `"coding":[`...)
		} else {
			dst = append(dst, ',')
		}
		dst = c.codings[i].append(dst)
	}
	if len(c.codings) > 0 {
		dst = append(dst, ']')
		if c.text != "" {
			dst = append(dst, ',')
		}
	}
	if c.text != "" {
		dst = append(append(dst, `"text":`...), appendString(nil, []byte(c.text))...)
	}
	return append(dst, '}')
}

// of is what the table has for a value; for one that it doesn't know what it has
// for *, or a concept of the value's words.
func (t codeTable) of(value string) *concept {
	if c := t[value]; c != nil {
		return c
	}
	if c := t["*"]; c != nil {
		return c
	}
	return &concept{text: strings.ReplaceAll(value, "_", " ")}
}

// write writes values of the table in a format; "" where it has nothing.
func (t codeTable) write(format string) func(value string) string {
	switch format {
	case "concept":
		return func(value string) string {
			c := *t.of(value)
			if c.text == "" && len(c.codings) == 0 {
				return ""
			}
			return string(c.append(nil))
		}
	case "coded":
		return func(value string) string {
			if t[value] == nil {
				return ""
			}
			return string(t[value].append(nil))
		}
	case "each":
		return t.categories
	}
	return func(value string) string { return t.first(format, value) }
}

// first is the first coding of a value: the Coding, or JSON as it stands.
func (t codeTable) first(format, value string) string {
	c := t.of(value)
	switch {
	case len(c.codings) == 0:
		return ""
	case format == "coding":
		return string(c.codings[0].append(nil))
	}
	return c.codings[0].code
}

// categories are the OMB categories of a race, each as an extension. Codes
// are separated by |; a null flavor stands only where there is nothing else.
func (t codeTable) categories(value string) string {
	var dst, unknown []byte
	for code := range strings.SplitSeq(value, "|") {
		c := t.of(code)
		if len(c.codings) == 0 {
			continue
		}
		part := c.codings[0].append([]byte(`{"url":"ombCategory","valueCoding":`))
		part = append(part, '}')
		switch {
		case c.codings[0].code == "UNK":
			unknown = part
		case len(dst) > 0:
			dst = append(append(dst, ','), part...)
		default:
			dst = part
		}
	}
	if len(dst) == 0 {
		dst = unknown
	}
	return string(dst)
}

// plainWord writes a symbol as it is.
func plainWord(how writing) func(value string) string {
	switch how {
	case rawText:
		return func(value string) string { return value }
	case plainText:
		return func(value string) string { return string(appendPlain(nil, []byte(value))) }
	case xhtmlText:
		return func(value string) string { return string(appendXHTML(nil, []byte(value))) }
	case jsonValue:
	}
	return func(value string) string {
		if value == "" {
			return ""
		}
		return string(appendString(nil, []byte(value)))
	}
}

// tenDigits is a National Drug Code as its label has it, of ten digits, which
// is the form that FHIR takes: 4-4-2, 5-3-2 or 5-4-1. Eleven digits have a zero
// before one of the three segments; where it can't be told which, there is none.
func tenDigits(eleven string) string {
	parts := strings.Split(eleven, "-")
	if len(parts) != 3 || len(parts[0]) != 5 || len(parts[1]) != 4 || len(parts[2]) != 2 {
		return ""
	}
	padded := -1
	for i, part := range parts {
		if part[0] != '0' {
			continue
		}
		if padded > 0 {
			return ""
		}
		if padded < 0 {
			padded = i
		}
	}
	if padded < 0 {
		return ""
	}
	parts[padded] = parts[padded][1:]
	return strings.Join(parts, "-")
}

// unitWord writes a unit for people to read. One with an annotation stands as
// UCUM has it: no other text says as much, and validators look for it.
func unitWord(how writing) func(value string) string {
	plain := plainWord(how)
	return func(value string) string {
		if strings.Contains(value, "{") && how == jsonValue {
			return plain(value)
		}
		return plain(models.UnitText(value))
	}
}
