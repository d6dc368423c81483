package compiler

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// facet finds a facet of the first cohort by its name.
func facet(t *testing.T, p *plan.Plan, name string) *plan.Facet {
	t.Helper()
	for _, f := range p.Cohorts[0].Facets {
		if f.Name == name {
			return f
		}
	}
	t.Fatalf("no facet %s", name)
	return nil
}

// drawnAges are the ages that a cohort can have, as lo..hi.
func drawnAges(d *plan.Draw) string {
	var left []string
	rows := [][]float64{d.Weights}
	if d.Kind == plan.Rows {
		rows = d.Rows
	}
	for i, v := range d.Values {
		if slices.ContainsFunc(rows, func(r []float64) bool { return r[i] > 0 }) {
			left = append(left, fmt.Sprint(v))
		}
	}
	return left[0] + ".." + left[len(left)-1]
}

func TestConstraintsNarrow(t *testing.T) {
	for src, want := range map[string]string{
		"200 patients, age > 65":                          "66..100",
		"200 patients, age >= 65":                         "65..100",
		"200 patients, age 65..85":                        "65..85",
		"200 children":                                    "0..17",
		"200 medicare patients":                           "65..100",
		"200 medicare patients, age < 70":                 "65..69",
		"200 teenagers, where age != 15":                  "13..19",
		"200 patients, has croup":                         "0..11",
		"200 patients, age > 1, has bronchiolitis":        "2..4",
		"200 patients, where age in 30..40":               "30..40",
		"200 patients, where age >= 30 and not age >= 40": "30..100", // "not" of a range is drawn again
		"200 patients, birth_year < 1960":                 "65..100", // born by 1959, seen at the end of 2025 or at death in it
	} {
		p, l := compile(t, src+"\n")
		if p == nil {
			t.Errorf("%s: %v", src, l)
			continue
		}
		if got := drawnAges(facet(t, p, "person.age").Draw); got != want {
			t.Errorf("%s: ages %s, expected %s", src, got, want)
		}
	}
}

func TestHowClausesAreMet(t *testing.T) {
	for src, want := range map[string]string{
		"200 diabetic patients, TX, age > 65":                           "constructed",
		"200 patients, where bmi > 22 or age > 80":                      "redrawn",
		"200 patients, where county.population < 20_000":                "constructed",
		"200 patients, where state == TX or state == GA":                "constructed",
		"200 patients, where weight > 90":                               "redrawn", // computed from height and body mass index
		"200 diabetic patients, where diabetes.severity == complicated": "constructed",
		"200 patients, where count(encounters) > 2":                     "redrawn",
		"200 patients, where not has ckd":                               "constructed",
		"200 patients, a1c > 6":                                         "redrawn", // cut, but some conditions leave no such level
	} {
		p, l := compile(t, src+"\n")
		if p == nil {
			t.Errorf("%s: %v", src, l)
			continue
		}
		c := p.Cohorts[0].Clauses
		if got := string(c[len(c)-1].How); got != want {
			t.Errorf("%s: %s is %s, expected %s", src, c[len(c)-1].Text, got, want)
		}
	}
}

// TestOneFileAddsACondition compiles a scenario that defines a condition of
// its own: the vocabulary, the long form and the plan know it.
func TestOneFileAddsACondition(t *testing.T) {
	src := `drug sparkle_stop {
  name "sparklestop 10 MG Oral Tablet"
  strength 10mg
  class antisparkling
  quantity 30
}
condition sparkle_fever {
  title      "Sparkle fever"
  adjective  sparkling
  prevalence by age { 0..17: 2%, 18..: 6% }
  odds       depression 2
  onset      ~ gamma(3, 2)
  grade      ~ { mild: 70%, severe: rest }
  code       icd10 R50.9 when grade == severe
  code       icd10 R53.83
  lab        wbc ~ by grade { mild: normal(9, 1), severe: normal(14, 2) }
  treat      sparkle_stop 10mg 40% when grade == severe
  visits     office 2 per year
  monitor    cbc 1 per year
  reason     "Sparkling"
  source     "made up"
}
50 sparkling patients, TX, with encounters
`
	p, l := compile(t, src)
	if p == nil {
		t.Fatal(l)
	}
	if f := facet(t, p, "condition.sparkle_fever"); f.Draw.Kind != plan.Const || f.Draw.Num != 1 {
		t.Errorf("not everybody has it: %+v", f.Draw)
	}
	if f := facet(t, p, "condition.depression"); !slices.ContainsFunc(f.Draw.Risk.Parents, func(r plan.Parent) bool { return r.Ratio == 2 }) {
		t.Error("depression doesn't know its odds")
	}
	file, _ := parsed(t, src)
	words, _ := Words(file, Options{})
	if !slices.ContainsFunc(words, func(w Word) bool {
		return w.Word == "sparkle_fever" && w.Kind == "conditions" && strings.Contains(w.Source, "grade")
	}) {
		t.Error("hsc words doesn't know it")
	}
	if long, l := Explain(file, Options{}); !strings.Contains(long, "has sparkle_fever") {
		t.Errorf("explain doesn't know it: %s %v", long, l)
	}
}

func TestPeriodsBeforeTheCodes(t *testing.T) {
	for src, want := range map[string]int{
		"scenario s {\n  period 1995-01-01..1995-12-31\n}\n5 diabetic adults\n": 1,
		"scenario s {\n  period 2016-01-01..2016-12-31\n}\n5 diabetic adults\n": 0,
		"5 diabetic adults\n": 0,
	} {
		if _, l := compile(t, src); len(l) != want {
			t.Errorf("%s: %v", src, l)
		}
	}
}
