package runtime

import (
	"reflect"
	"slices"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// TestWhenLevelsAreDrawn holds that a level is the same whether the chart draws
// it when it is measured or a column has it drawn beforehand.
func TestWhenLevelsAreDrawn(t *testing.T) {
	const (
		asked   = "cohort a: 40 diabetic patients, with encounters {\n  column one = heart_rate\n  column two = magnesium\n}\n"
		unasked = "cohort a: 40 diabetic patients, with encounters\n"
	)
	before, now := compiled(t, asked), compiled(t, unasked)
	for _, l := range now.Care.Labs {
		if l.Name != "heart_rate" && l.Name != "magnesium" {
			continue
		}
		g, err := prepare(now)
		if err != nil {
			t.Fatal(err)
		}
		h, err := prepare(before)
		if err != nil {
			t.Fatal(err)
		}
		if !g.cohorts[0].later[l.Slot] || h.cohorts[0].later[l.Slot] {
			t.Errorf("%s: expected it to wait unless a column reads it", l.Name)
		}
	}
	a, _ := runTest(t, before, Options{})
	b, _ := runTest(t, now, Options{})
	for _, name := range []string{"lab_results.lab_result_id", "lab_results.value", "lab_results.abnormal_flag", "vital_signs.value", "clinical_notes.text"} {
		if len(b.texts[name]) == 0 || !slices.Equal(a.texts[name], b.texts[name]) {
			t.Errorf("%s depends on when levels are drawn", name)
		}
	}
}

// TestReadByCare holds that all expressions and draws of a plan's care and journeys are
// looked at, whatever fields it comes to have: a level that one reads mustn't wait.
func TestReadByCare(t *testing.T) {
	p := compiled(t, "journey j {\n  day 0, when bmi > 30: office_visit { result sodium ~ normal(140, 2) }\n}\n10 patients, follow j, with encounters\n")
	care := p.Care
	seen := map[any]bool{}
	readByCare(care, func(x *plan.Expr) { seen[x] = true }, func(d *plan.Draw) { seen[d] = true })
	p.Journeys[0].Reads(func(x *plan.Expr) { seen[x] = true }, func(d *plan.Draw) { seen[d] = true })
	for _, k := range care.Conditions {
		seen[k.Prevalence] = true // Drawn by, not read.
	}
	n := 0
	var walk func(v reflect.Value, where string)
	walk = func(v reflect.Value, where string) {
		switch x := v.Interface().(type) {
		case *plan.Expr, *plan.Draw:
			if n++; !v.IsNil() && !seen[x] {
				t.Errorf("%s isn't looked at", where)
			}
			return
		}
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem(), where)
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i), where)
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i), where+"."+v.Type().Field(i).Name)
			}
		default:
		}
	}
	walk(reflect.ValueOf(care), "care")
	walk(reflect.ValueOf(p.Journeys), "journeys")
	if n < 1000 {
		t.Errorf("%d expressions: expected those of the library", n)
	}
}
