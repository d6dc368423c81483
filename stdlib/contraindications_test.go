package stdlib_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/stdlib"
)

// coming are conditions that the table names and the library is about to have.
var coming = strings.Fields("afib breast_cancer cad deep_vein_thrombosis gout pad pulmonary_embolism sleep_apnea stroke_history")

// TestContraindications reads the table that keeps people from medicines:
// every drug or class exists, every state is an expression of the language
// that names known conditions, drugs and tests, and no row stands twice.
func TestContraindications(t *testing.T) {
	v := vocabularyForTest(t)
	seen, never, n := map[string]bool{}, 0, 0
	rowsOf(t, "tables/contraindications.csv", func(r *stdlib.Rows) {
		what, state, rule := r.Text("what"), r.Text("state"), r.Text("rule")
		key := what + " when " + state
		if n++; seen[key] {
			t.Errorf("%s stands twice", key)
		}
		seen[key] = true
		if v.drugs[what] == nil && !v.isClass(what) {
			t.Errorf("%s: %s is no drug or class", key, what)
		}
		if !slices.Contains([]string{"never", "avoid"}, rule) || r.Text("source") == "" {
			t.Errorf("%s: rule %q, source %q", key, rule, r.Text("source"))
		}
		if rule == "never" {
			never++
		}
		for _, problem := range v.stateProblems(state) {
			if word, missing := strings.CutSuffix(problem, " is no condition"); !missing || !slices.Contains(coming, word) {
				t.Errorf("%s: %s", key, problem)
			}
		}
	})
	if n < 60 || never < 30 {
		t.Errorf("%d rows, %d of them never", n, never)
	}
}

// stateProblems are the unknown names of a state of a person.
func (v *vocabulary) stateProblems(state string) []string {
	f, problems := lang.Parse("contraindications.csv", "noun kept = patients where "+state+"\n")
	if len(problems) > 0 || len(f.Stmts) != 1 {
		return []string{"the state doesn't parse"}
	}
	return v.nodeProblems(f.Stmts[0].(*lang.Noun).Where.X, nil)
}

// TestClassesThatAreNeverCombined holds the exclusive groups that a prescriber expects.
func TestClassesThatAreNeverCombined(t *testing.T) {
	v := vocabularyForTest(t)
	for class, drugs := range map[string]string{
		"raas":          "lisinopril losartan valsartan sacubitril_valsartan lisinopril_hydrochlorothiazide losartan_hydrochlorothiazide",
		"incretin":      "semaglutide dulaglutide tirzepatide liraglutide sitagliptin",
		"anticoagulant": "apixaban rivaroxaban dabigatran warfarin enoxaparin",
		"basal_insulin": "insulin_glargine insulin_degludec",
		"rapid_insulin": "insulin_lispro insulin_aspart",
		"statin":        "atorvastatin rosuvastatin simvastatin pravastatin",
		"ssri_snri":     "sertraline escitalopram fluoxetine citalopram duloxetine venlafaxine",
		"beta_blocker":  "metoprolol_succinate metoprolol_tartrate carvedilol atenolol propranolol bisoprolol",
		"ppi":           "omeprazole pantoprazole",
	} {
		for d := range strings.FieldsSeq(drugs) {
			if v.class[d] != class {
				t.Errorf("%s is of class %q, not %s", d, v.class[d], class)
			}
		}
	}
	for _, pair := range [][2]string{{"aspirin", "clopidogrel"}, {"insulin_glargine", "insulin_lispro"}, {"nitroglycerin", "isosorbide_mononitrate"}, {"methotrexate", "hydroxychloroquine"}} {
		if v.class[pair[0]] == v.class[pair[1]] {
			t.Errorf("%s and %s are taken together, yet of one class", pair[0], pair[1])
		}
	}
}
