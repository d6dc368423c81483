package property

import (
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime"
	"github.com/hsc-dev/hsc/stdlib"
)

// people are the scenarios whose rows are looked at.
func scenarios() map[string]string {
	return map[string]string{
		"the line":  line,
		"everybody": "1_500 patients, with encounters\n",
		"children":  "300 medicaid children, \"Harris County, TX\", with encounters\n",
		"the old":   "300 medicare patients, age > 84, with encounters\n",
		"infants":   "200 infants, CA, with encounters\n",
		"sick":      "200 patients, GA, has heart_failure, has ckd stage 4, has copd, with encounters\n",
		"two years": "scenario s {\n  period 2023-07-01..2025-03-31\n}\n200 obese adults, FL, with encounters\n",
	}
}

func TestRowsAreWhole(t *testing.T) {
	for name, src := range scenarios() {
		t.Run(name, func(t *testing.T) {
			d := made(t, src, 3, runtime.Options{})
			foreignKeys(t, d)
			life(t, d)
			codes(t, d)
			numbers(t, d)
		})
	}
}

// foreignKeys holds that keys are unique and that every reference finds its row.
func foreignKeys(t *testing.T, d *data) {
	t.Helper()
	ids := map[string]map[string]map[string]string{}
	for name, key := range keys() {
		ids[name] = d.tables[name].by(key)
		if len(ids[name]) != len(d.tables[name]) {
			t.Errorf("%s: %d rows with %d keys", name, len(d.tables[name]), len(ids[name]))
		}
	}
	for _, tab := range models.Tables() {
		for _, col := range tab.Columns {
			ref, _ := models.SplitRef(col.Refs)
			if ref == "" {
				continue
			}
			for _, r := range d.tables[tab.Name] {
				v := r[col.Name]
				if v == "" && col.Nullable {
					continue
				}
				if ids[ref][v] == nil {
					t.Errorf("%s.%s: no %s %q", tab.Name, col.Name, ref, v)
					break
				}
			}
		}
	}
}

// dated are the columns that say when something happened in the period.
func dated() map[string][]string {
	return map[string][]string{
		"encounters": {"start_time", "end_time"}, "diagnoses": {"diagnosed_date"}, "procedures": {"performed_time"},
		"orders": {"ordered_time"}, "lab_results": {"collected_time", "resulted_time"},
		"vital_signs": {"observed_time"}, "immunizations": {"occurrence_date"}, "clinical_notes": {"written_time"},
	}
}

// life holds that dates lie in life and in the period, and ages agree with them.
func life(t *testing.T, d *data) {
	t.Helper()
	patients := d.tables["patients"].by("patient_id")
	start, end := d.plan.Start.String(), d.plan.End.String()
	for name, cols := range dated() {
		for _, r := range d.tables[name] {
			p := patients[r["patient_id"]]
			for _, c := range cols {
				day := r[c]
				if day == "" {
					continue
				}
				day = day[:10]
				if day < start || day > end || day < p["birth_date"] || p["death_date"] != "" && day > p["death_date"] {
					t.Errorf("%s.%s = %s outside %s..%s, life %s..%s", name, c, r[c], start, end, p["birth_date"], p["death_date"])
				}
			}
		}
	}
	for _, r := range d.tables["diagnoses"] {
		p := patients[r["patient_id"]]
		if o := r["onset_date"]; o != "" && (o < p["birth_date"] || o > r["diagnosed_date"]) {
			t.Errorf("onset %s of somebody born %s, diagnosed %s", o, p["birth_date"], r["diagnosed_date"])
		}
	}
	for _, r := range d.tables["medications"] { // They may have begun before the period.
		if p := patients[r["patient_id"]]; r["start_date"] < p["birth_date"] || r["start_date"] > end || r["end_date"] != "" && r["end_date"] < start {
			t.Errorf("%s from %s to %s, born %s", r["drug"], r["start_date"], r["end_date"], p["birth_date"])
		}
	}
	for _, r := range d.tables["allergies"] {
		if p := patients[r["patient_id"]]; r["recorded_date"] < p["birth_date"] || r["recorded_date"] > end {
			t.Errorf("allergy recorded %s, born %s", r["recorded_date"], p["birth_date"])
		}
	}
	for _, p := range d.tables["patients"] {
		agesAgree(t, p, d.plan.End)
	}
}

func agesAgree(t *testing.T, p map[string]string, end models.Date) {
	t.Helper()
	birth, err := models.ParseDate(p["birth_date"])
	if err != nil {
		t.Fatal(err)
	}
	asOf := end
	if p["death_date"] != "" {
		if asOf, err = models.ParseDate(p["death_date"]); err != nil {
			t.Fatal(err)
		}
	}
	if n := birth.YearsUntil(asOf); p["age"] != itoa(n) {
		t.Errorf("age %s of somebody born %s as of %s, who is %d", p["age"], birth, asOf, n)
	}
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

// codes holds that codes are the library's and valid on the day, and that the
// coding rules of the library's table are kept.
func codes(t *testing.T, d *data) {
	t.Helper()
	valid := codeDays(t)
	perEncounter := map[string][]string{}
	for _, r := range d.tables["diagnoses"] {
		v, ok := valid[r["code"]]
		if !ok {
			t.Errorf("code %s isn't in the table", r["code"])
			continue
		}
		if day := r["diagnosed_date"]; v[0] != "" && day < v[0] || v[1] != "" && day > v[1] {
			t.Errorf("code %s used on %s, valid %s..%s", r["code"], day, v[0], v[1])
		}
		if r["sequence"] == "1" && v[2] == "0" {
			t.Errorf("%s is first-listed", r["code"])
		}
		perEncounter[r["encounter_id"]] = append(perEncounter[r["encounter_id"]], r["code"])
	}
	codingRules(t, perEncounter)
}

func codeDays(t *testing.T) map[string][3]string {
	t.Helper()
	tab, err := stdlib.Table("codes/icd10cm.csv")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][3]string{}
	for r := tab.Rows(); r.Next(); {
		out[r.Text("code")] = [3]string{r.Text("valid_from"), r.Text("valid_to"), r.Text("first_listed")}
	}
	return out
}

func codingRules(t *testing.T, encounters map[string][]string) {
	t.Helper()
	tab, err := stdlib.Table("tables/coding_rules.csv")
	if err != nil {
		t.Fatal(err)
	}
	at := func(codes []string, prefix string) int {
		for i, c := range codes {
			if strings.HasPrefix(c, prefix) {
				return i
			}
		}
		return -1
	}
	for r := tab.Rows(); r.Next(); {
		rule, a, b := r.Text("rule"), r.Text("code"), r.Text("other")
		for id, codes := range encounters {
			i, k := at(codes, a), at(codes, b)
			bad := rule == "never_beside" && i >= 0 && k >= 0 || rule == "before" && i >= 0 && k >= 0 && i > k || rule == "requires" && i >= 0 && k < 0
			if bad {
				t.Errorf("encounter %s has %v: %s %s %s (%s)", id, codes, a, rule, b, r.Text("section"))
			}
		}
	}
}

// numbers holds the check digits and the rules of identifiers.
func numbers(t *testing.T, d *data) {
	t.Helper()
	check := func(name, column string, f func(string) error) {
		for _, r := range d.tables[name] {
			if v := r[column]; v != "" {
				if err := f(v); err != nil {
					t.Errorf("%s.%s %q: %v", name, column, v, err)
				}
			}
		}
	}
	check("providers", "npi", stdlib.CheckNPI)
	check("organizations", "npi", stdlib.CheckNPI)
	check("facilities", "npi", stdlib.CheckNPI)
	check("providers", "dea_number", stdlib.CheckDEA)
	check("facilities", "ccn", stdlib.CheckCCN)
	check("organizations", "tax_id", stdlib.CheckEIN)
	check("persons", "phone", stdlib.CheckPhone)
	check("persons", "email", stdlib.CheckEmail)
	check("persons", "ssn", stdlib.CheckSSN)
	check("patients", "mrn", stdlib.CheckMRN)
	check("lab_results", "loinc_code", checkLOINC)
	check("vital_signs", "loinc_code", checkLOINC)
}

// checkLOINC checks the last digit of a LOINC code (Luhn, mod 10).
func checkLOINC(s string) error {
	digits, last, ok := strings.Cut(s, "-")
	if !ok || len(last) != 1 {
		return errText("no LOINC code")
	}
	sum, double := 0, true
	for i := len(digits) - 1; i >= 0; i-- {
		v := int(digits[i] - '0')
		if double {
			if v *= 2; v > 9 {
				v -= 9
			}
		}
		sum, double = sum+v, !double
	}
	if want := (10 - sum%10) % 10; int(last[0]-'0') != want {
		return errText("check digit " + last)
	}
	return nil
}

type errText string

func (e errText) Error() string { return string(e) }
