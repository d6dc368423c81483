package property

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime"
	"github.com/hsc-dev/hsc/stdlib"
)

// sickest are conditions of organs that one sex has, of an age, or with many medicines and tests.
func sickest() []string {
	return []string{
		"pregnancy", "prostate_cancer", "breast_cancer", "esrd", "dementia", "hiv", "schizophrenia", "adhd", "stroke_history",
		"type1_diabetes", "lung_cancer", "osteoporosis",
	}
}

// TestNothingIsImpossible builds people of all kinds, and people of each of
// twelve conditions, and looks at every row: nothing happens before birth or
// after death, to somebody of the other sex, or at an age at which it doesn't.
func TestNothingIsImpossible(t *testing.T) {
	long(t)
	people, ill := 600, 50
	if soaking() {
		people, ill = 2000, 200
	}
	var src strings.Builder
	fmt.Fprintf(&src, "cohort general: %d patients, with encounters\n", people)
	for _, c := range sickest() {
		fmt.Fprintf(&src, "cohort with_%s: %d patients, has %s, with encounters\n", c, ill, c)
	}
	src.WriteString(following(ill))
	d := made(t, src.String(), 17, runtime.Options{})
	patients := d.tables["patients"].by("patient_id")
	var p problems
	for _, table := range models.Tables() {
		for _, r := range d.tables[table.Name] {
			if who := patients[r["patient_id"]]; who != nil && table.Name != "patients" {
				inLife(&p, table, r, who)
			}
		}
	}
	d.testCodesOf(t, &p, patients)
	d.testWordsOf(&p, patients)
	d.testTestsOf(t, &p, patients)
	d.testVaccines(t, &p, patients)
	p.report(t)
	checkPanels(t, d)
}

// inLife holds every day that a row has to the person's life. A lot of vaccine
// expires later.
func inLife(p *problems, table *models.Table, r, who map[string]string) {
	for _, c := range table.Columns {
		day := r[c.Name]
		if day == "" || c.Type != models.TypeDate && c.Type != models.TypeTimestamp || c.Name == "expiration_date" {
			continue
		}
		where := fmt.Sprintf("%s, born %s, dead %s", day, who["birth_date"], who["death_date"])
		if day = day[:10]; day < who["birth_date"] {
			p.add(table.Name+"."+c.Name+" before birth", where)
		}
		if dead := who["death_date"]; dead != "" && day > dead {
			p.add(table.Name+"."+c.Name+" after death", where)
		}
	}
}

// testCodesOf holds diagnoses to the ages and the sex that their codes are for,
// on the day of the encounter, and the problem list to the sex.
func (d *data) testCodesOf(t *testing.T, p *problems, patients map[string]map[string]string) {
	t.Helper()
	type edit struct {
		lo, hi int
		sex    string
	}
	edits := map[string]edit{}
	walk(t, "codes/icd10cm.csv", func(r *stdlib.Rows) {
		edits[r.Text("code")] = edit{bound(r.Text("age_lo"), 0), bound(r.Text("age_hi"), 130), r.Text("sex")}
	})
	start := d.tables["encounters"].by("encounter_id")
	for _, r := range d.tables["diagnoses"] {
		who, e := patients[r["patient_id"]], edits[r["code"]]
		age := ageAt(t, who["birth_date"], start[r["encounter_id"]]["start_time"][:10])
		if age < e.lo || age > e.hi {
			p.add(fmt.Sprintf("%s, for ages %d to %d, at %d", r["code"], e.lo, e.hi, age), r["diagnosed_date"])
		}
		if e.sex != "" && e.sex != who["sex"] {
			p.add(r["code"]+" of a "+who["sex"]+" person", r["diagnosed_date"])
		}
	}
	for _, r := range d.tables["problems"] {
		if e, who := edits[r["code"]], patients[r["patient_id"]]; e.sex != "" && e.sex != who["sex"] {
			p.add(r["code"]+" on the problem list of a "+who["sex"]+" person", r["recorded_date"])
		}
	}
}

// oneSex are the words of what only one sex has, is tested for, or is done to.
func oneSex() map[string]string {
	return map[string]string{
		"bph": "male", "prostate_cancer": "male", "psa": "male", "free_psa_percent": "male", "prostate_biopsy": "male", "prostate_mri": "male",
		"leuprolide": "male", "abiraterone": "male", "finasteride": "male", "dutasteride": "male", "leuprolide_injection": "male",
		"pregnancy": "female", "gestational_diabetes": "female", "hcg": "female", "pap_smear": "female", "hpv": "female", "group_b_strep": "female",
		"ca_125": "female", "mammogram": "female", "obstetric_ultrasound": "female", "dating_ultrasound": "female", "growth_ultrasound": "female",
		"nonstress_test": "female", "vaginal_delivery": "female", "cesarean_delivery": "female", "prenatal_vitamin": "female",
		"rsv_maternal": "female", "tdap_pregnancy": "female", "glucose_1h": "female",
	}
}

// testWordsOf holds what is of one sex to people of that sex, by the library's words.
func (d *data) testWordsOf(p *problems, patients map[string]map[string]string) {
	only := oneSex()
	for table, columns := range map[string][]string{
		"diagnoses": {"condition"}, "problems": {"condition"}, "procedures": {"procedure"}, "lab_results": {"test"}, "medications": {"drug"},
		"immunizations": {"vaccine"},
	} {
		for _, r := range d.tables[table] {
			for _, c := range columns {
				word, sex := r[c], patients[r["patient_id"]]["sex"]
				// The vaccine against the virus has the same name as the test for it.
				if want := only[word]; want != "" && want != sex && (word != "hpv" || table != "immunizations") {
					p.add(table+": "+word+" of a "+sex+" person", r["skill_used"])
				}
			}
		}
	}
}

// testTestsOf holds tests to the ages that they are done at.
func (d *data) testTestsOf(t *testing.T, p *problems, patients map[string]map[string]string) {
	t.Helper()
	lo, hi := map[string]int{}, map[string]int{}
	for _, l := range d.plan.Care.Labs {
		lo[l.Name], hi[l.Name] = l.AgeLo, 130
		if l.AgeHi != nil {
			hi[l.Name] = *l.AgeHi
		}
	}
	for table, column := range map[string]string{"lab_results": "test", "vital_signs": "vital"} {
		for _, r := range d.tables[table] {
			day, test := r["collected_time"]+r["observed_time"], r[column]
			if age := ageAt(t, patients[r["patient_id"]]["birth_date"], day[:10]); age < lo[test] || age > hi[test] {
				p.add(fmt.Sprintf("%s, done from %d to %d, at %d", test, lo[test], hi[test], age), day)
			}
		}
	}
}

// vaccineMonths are the months of age at which the schedules of the CDC for
// children and for adults have a vaccine at the earliest and at the latest,
// catching up included.
func vaccineMonths() map[string][2]int {
	const always = 1500
	return map[string][2]int{
		"mmr": {12, always}, "varicella": {12, always}, "hepatitis_a_child": {12, 12 * 19}, "rotavirus": {1, 8}, "dtap": {1, 12 * 7},
		"hib": {1, always}, "polio": {1, always}, "hpv": {12 * 9, 12 * 46}, "meningococcal": {12 * 10, 12 * 24}, "meningococcal_b": {12 * 10, 12 * 26},
		"tdap_adolescent": {12 * 7, 12 * 19}, "zoster": {12 * 18, always}, "zoster_live": {12 * 50, always}, "influenza": {6, always},
		"influenza_high_dose": {12 * 65, always}, "influenza_adjuvanted": {12 * 65, always}, "influenza_live": {24, 12 * 50},
		"pneumococcal_child": {1, 12 * 19}, "pneumococcal_adult": {12 * 19, always}, "rsv_older_adult": {12 * 50, always}, "rsv_infant": {0, 20},
		"rsv_maternal": {12 * 12, 12 * 56}, "td_adult": {12 * 7, always}, "covid_19": {6, always}, "tdap_pregnancy": {12 * 12, 12 * 56},
	}
}

func (d *data) testVaccines(t *testing.T, p *problems, patients map[string]map[string]string) {
	t.Helper()
	bounds, seen := vaccineMonths(), map[string]bool{}
	for _, r := range d.tables["immunizations"] {
		b, known := bounds[r["vaccine"]]
		if seen[r["vaccine"]] = true; !known {
			continue
		}
		born, given := day(t, patients[r["patient_id"]]["birth_date"]), day(t, r["occurrence_date"])
		if given < born.AddMonths(b[0])-4 || given > born.AddMonths(b[1]+1) { // The schedules allow four days before.
			p.add(fmt.Sprintf("%s at another age than %d to %d months", r["vaccine"], b[0], b[1]), fmt.Sprintf("%s, born %s", given, born))
		}
	}
	if len(seen) < 15 {
		t.Errorf("only %d vaccines", len(seen))
	}
}

// TestWhatIsAlwaysTreatedIsTreated holds that people whose disease is treated in
// all of them, or in nineteen of twenty, take what treats it, unless they mustn't.
func TestWhatIsAlwaysTreatedIsTreated(t *testing.T) {
	long(t)
	n := 250
	if soaking() {
		n = 3000
	}
	for _, c := range []struct{ condition, where, takes, share string }{
		{"type1_diabetes", "type1_diabetes.pump", "on rapid_insulin", "99%..100%"},
		{"type1_diabetes", "not type1_diabetes.pump", "on basal_insulin", "99%..100%"},
		{"type1_diabetes", "age >= 0", "on rapid_insulin", "92%..100%"},
		{"hiv", "hiv.care != untreated", "on antiretroviral_regimen", "99%..100%"},
		{"heart_failure", "on sacubitril_valsartan and heart_rate >= 50 and sbp >= 95", "on beta_blocker", "97%..100%"},
		{"hepatitis_c", "hepatitis_c.status == in_treatment", "on sofosbuvir_velpatasvir", "90%..100%"},
		{"gerd", "age >= 18 and (gerd.esophagitis or gerd.barrett)", "on ppi", "90%..100%"},
		{"gestational_diabetes", "gestational_diabetes.control == insulin and gestational_diabetes.late", "on insulin_glargine", "88%..100%"},
		{"prostate_cancer", "on abiraterone", "on prednisone", "70%..100%"},
	} {
		src := fmt.Sprintf("cohort c: %d patients, has %s\nexpect share(c where %s, %s) in %s\nexpect count(c where %s) > 0\n",
			n, c.condition, c.where, c.takes, c.share, c.where)
		r, err := runtime.Run(t.Context(), build(t, src, 3), nil, runtime.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range r.Expects {
			if !v.Met {
				t.Errorf("%s: %s", c.condition, v)
			}
		}
	}
	// What is taken is prescribed or goes on: nobody is diagnosed without a row of it.
	d := made(t, "120 patients, has type1_diabetes, with encounters\n", 4, runtime.Options{})
	treated := map[string]bool{}
	for _, r := range d.tables["medications"] {
		treated[r["patient_id"]] = treated[r["patient_id"]] || strings.HasPrefix(r["drug"], "insulin_")
	}
	for _, r := range d.tables["diagnoses"] {
		if r["condition"] == "type1_diabetes" && !treated[r["patient_id"]] {
			t.Errorf("type 1 diabetes of %s, diagnosed %s, without insulin", r["patient_id"], r["diagnosed_date"])
			break
		}
	}
}
