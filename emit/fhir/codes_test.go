package fhir

import (
	"bytes"
	"encoding/csv"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// concepts are the library's.
func concepts(t *testing.T) []output.Concept {
	t.Helper()
	table, err := stdlib.Table("codes/snomed.csv")
	if err != nil {
		t.Fatal(err)
	}
	var out []output.Concept
	for rows := table.Rows(); rows.Next(); {
		out = append(out, output.Concept{Name: rows.Text("word"), Code: rows.Text("code"), Display: rows.Text("name")})
	}
	return out
}

// TestWordsHaveCodes demands an entry for every word of the library that a
// table of codes is asked for: what has none is told in words.
func TestWordsHaveCodes(t *testing.T) {
	tables, err := readCodes(Options{Concepts: concepts(t)})
	if err != nil {
		t.Fatal(err)
	}
	inWords := map[string]bool{ // The short table of SNOMED CT hasn't them.
		"allergen adhesive": true, "allergen iodinated_contrast": true, "allergen soy": true, "reaction stomach upset": true, "reaction tendon pain": true, "reaction local swelling": true,
		"site mouth": true, // The route says it.
	}
	seen := 0
	known := func(table, word string) {
		seen++
		if word != "" && tables[table][word] == nil && !inWords[table+" "+word] {
			t.Errorf("table %s has no %q", table, word)
		}
	}
	each(t, "tables/drugs.csv", func(r line) { known("route", r.Text("route")); known("timing", r.Text("frequency")) })
	each(t, "tables/immunizations.csv", func(r line) { known("route", r.Text("route")); known("site", r.Text("site")) })
	each(t, "tables/admissions.csv", func(r line) {
		known(map[string]string{"admission_source": "admit", "discharge_disposition": "discharge"}[r.Text("what")], r.Text("value"))
	})
	each(t, "tables/allergens.csv", func(r line) {
		if r.Text("rxnorm") == "" {
			known("allergen", r.Text("word"))
		}
		for reaction := range strings.SplitSeq(r.Text("reactions"), ";") {
			word, _, _ := strings.Cut(reaction, ":")
			known("reaction", word)
		}
	})
	each(t, "people/languages.csv", func(r line) { known("language", r.Text("code")) })
	each(t, "people/marital.csv", func(r line) { known("marital", r.Text("code")) })
	each(t, "people/races.csv", func(r line) { known("race", r.Text("race_code")); known("ethnicity", r.Text("ethnicity_code")) })
	each(t, "directory/facilities.csv", func(r line) {
		known("facility", r.Text("type"))
		known("organization", r.Text("organization_type"))
	})
	if seen < 500 {
		t.Errorf("expected words of the library, found %d", seen)
	}
}

// line is a line of a table, by column.
type line map[string]string

// Text is what a column has.
func (l line) Text(column string) string { return l[column] }

// each reads a table of the library, from its file: not all are lent.
func each(t *testing.T, name string, f func(r line)) {
	t.Helper()
	text, err := os.ReadFile("../../stdlib/" + name)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows[1:] {
		l := line{}
		for i, column := range rows[0] {
			l[column] = r[i]
		}
		f(l)
	}
}

// TestClosedVocabularies demands a code for every value that a column may have.
func TestClosedVocabularies(t *testing.T) {
	tables, err := readCodes(Options{NoSNOMED: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ table, of, column string }{
		{"class", "encounters", "encounter_class"},
		{"clinical", "diagnoses", "clinical_status"},
		{"clinical", "problems", "clinical_status"},
		{"verification", "diagnoses", "verification_status"},
		{"flag", "lab_results", "abnormal_flag"},
		{"allergy_clinical", "allergies", "clinical_status"},
		{"report_status", "lab_results", "status"},
		{"system", "procedures", "code_system"},
		{"birthsex", "patients", "sex"},
	} {
		table := models.Find(c.of)
		for _, word := range table.Columns[table.Index(c.column)].Vocab.Strings {
			if k := tables[c.table][word]; k == nil || len(k.codings) == 0 {
				t.Errorf("%s.%s: %s has no code", c.of, c.column, word)
			}
		}
	}
}

// TestPanelsAreTheLibrarys holds the LOINC of panels against the library.
func TestPanelsAreTheLibrarys(t *testing.T) {
	tables, err := readCodes(Options{NoSNOMED: true})
	if err != nil {
		t.Fatal(err)
	}
	panel := regexp.MustCompile(`(?ms)^panel (\w+) \{(.*?)^\}`)
	loinc := regexp.MustCompile(`loinc "([^"]+)"`)
	want := map[string]string{}
	for _, m := range stdlib.Modules() {
		for _, p := range panel.FindAllStringSubmatch(m.Source, -1) {
			if code := loinc.FindStringSubmatch(p[2]); code != nil {
				want[p[1]] = code[1]
			}
		}
	}
	for word, c := range tables["panel"] {
		if c.codings[0].code != want[word] {
			t.Errorf("panel %s has LOINC %s, the library %q", word, c.codings[0].code, want[word])
		}
	}
	for word, code := range want {
		if tables["panel"][word] == nil && word != "vital_signs" && word != "blood_pressure" {
			t.Errorf("panel %s of LOINC %s isn't in the table", word, code)
		}
	}
}

// TestWrongCodes demands errors for concepts and systems that aren't there.
func TestWrongCodes(t *testing.T) {
	if _, err := readCodes(Options{}); err == nil || !strings.Contains(err.Error(), "there is no concept") {
		t.Errorf("%v", err)
	}
	if _, _, err := codingOf([]string{"dogs", "1", ""}, map[string]string{}, Options{}); err == nil || err.Error() != "there is no system dogs" {
		t.Errorf("%v", err)
	}
}

// TestImages demands a report of every procedure of the library that is of
// CPT's section of radiology.
func TestImages(t *testing.T) {
	tables, err := readCodes(Options{NoSNOMED: true})
	if err != nil {
		t.Fatal(err)
	}
	procedures, err := stdlib.Table("tables/procedures.csv")
	if err != nil {
		t.Fatal(err)
	}
	for rows := procedures.Rows(); rows.Next(); {
		code := rows.Text("code")
		if rows.Text("system") == "CPT" && code[0] == '7' && tables["image"][code] == nil {
			t.Errorf("%s, CPT %s, has no report", rows.Text("word"), code)
		}
	}
}
