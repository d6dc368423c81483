package property

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/runtime"
	"github.com/hsc-dev/hsc/stdlib"
)

// many is the number of drugs at once that is called polypharmacy.
const many = 5

// TestMedicines builds people of all kinds and of a dozen conditions and holds
// what they take together to what a pharmacist looks for: classes, what the
// table of contraindications says, and what each medicine is for.
func TestMedicines(t *testing.T) {
	long(t)
	never, avoid := contraindicated(t)
	for i, who := range append([]string{"2_000 patients"}, ofConditions(200, "diabetes", "heart_failure", "ckd", "copd", "afib", "asthma", "depression",
		"bipolar", "opioid_use_disorder", "pregnancy", "dementia", "rheumatoid_arthritis")...) {
		t.Run(who, func(t *testing.T) {
			most := 5 // Percent: of 200 people of one condition.
			if i == 0 {
				most = 2
			}
			src := fmt.Sprintf("cohort c: %s, with encounters\nexpect {\n%s  share(c, %s) <= %d%%\n}\n", who, never, avoid, most)
			d := made(t, src, 17, runtime.Options{Workers: 2})
			for _, v := range d.result.Expects {
				if !v.Met {
					t.Error(v)
				}
			}
			d.testClasses(t)
			d.testIndications(t)
			if i == 0 {
				d.testPolypharmacy(t)
			}
		})
	}
}

func ofConditions(n int, conditions ...string) (out []string) {
	for _, c := range conditions {
		out = append(out, fmt.Sprintf("%d patients, has %s", n, c))
	}
	return out
}

// contraindicated are the rows of the table: expectations that nobody takes a
// medicine of whom a row that says never holds, and the test of a person who
// takes one that a row says to avoid.
func contraindicated(t *testing.T) (never, avoid string) {
	t.Helper()
	var rows strings.Builder
	var any []string
	walk(t, "tables/contraindications.csv", func(r *stdlib.Rows) {
		if x := fmt.Sprintf("on %s and (%s)", r.Text("what"), r.Text("state")); r.Text("rule") == "never" {
			fmt.Fprintf(&rows, "  all(c, not (%s))\n", x)
		} else {
			any = append(any, "("+x+")")
		}
	})
	return rows.String(), strings.Join(any, " or ")
}

// testClasses: nobody takes two drugs of one class at a time.
func (d *data) testClasses(t *testing.T) {
	t.Helper()
	class := map[string]string{}
	walk(t, "tables/drugs.csv", func(r *stdlib.Rows) { class[r.Text("word")] = r.Text("class") })
	taken := map[string]table{}
	for _, m := range d.tables["medications"] {
		k := class[m["drug"]]
		if k == "" {
			k = m["drug"]
		}
		k = m["patient_id"] + " " + k
		for _, o := range taken[k] {
			if (o["end_date"] == "" || o["end_date"] > m["start_date"]) && (m["end_date"] == "" || m["end_date"] > o["start_date"]) {
				t.Errorf("%s from %s to %s for %s, %s from %s to %s for %s", o["drug"], o["start_date"], o["end_date"], o["indication_condition"],
					m["drug"], m["start_date"], m["end_date"], m["indication_condition"])
			}
		}
		taken[k] = append(taken[k], m)
	}
}

// testIndications: what is refilled is for something that the person has, and
// that has a code.
func (d *data) testIndications(t *testing.T) {
	t.Helper()
	has := map[string]bool{}
	for _, k := range d.plan.Care.Conditions {
		has[k.Name] = k.Kind == "care"
	}
	for _, name := range []string{"problems", "diagnoses"} {
		for _, r := range d.tables[name] {
			has[r["patient_id"]+" "+r["condition"]] = true
		}
	}
	for _, m := range d.tables["medications"] {
		if m["refills"] == "0" || m["refills"] == "" {
			continue
		}
		if c := m["indication_condition"]; c == "" || !has[c] && !has[m["patient_id"]+" "+c] {
			t.Errorf("%s for %q, which the person doesn't have", m["drug"], c)
		}
	}
}

// testPolypharmacy: of those of 65 years and older, some 40% take five
// medicines or more (NHANES 2017-2018: 42%, of the last month's prescriptions).
func (d *data) testPolypharmacy(t *testing.T) {
	t.Helper()
	drugs := map[string]map[string]bool{}
	for _, m := range d.tables["medications"] {
		if m["status"] != "active" {
			continue
		}
		if drugs[m["patient_id"]] == nil {
			drugs[m["patient_id"]] = map[string]bool{}
		}
		drugs[m["patient_id"]][m["drug"]] = true
	}
	took, of := 0.0, 0.0
	for _, p := range d.tables["patients"] {
		if p["death_date"] != "" || number(p["age"]) < 65 {
			continue
		}
		of++
		if len(drugs[p["patient_id"]]) >= many {
			took++
		}
	}
	t.Logf("%.1f%% of %.0f of 65 years and older take %d medicines or more", 100*took/of, of, many)
	if share := took / of; of < 200 || share < 0.3 || share > 0.48 {
		t.Errorf("%.1f%% of %.0f of 65 years and older take %d medicines or more", 100*share, of, many)
	}
}
