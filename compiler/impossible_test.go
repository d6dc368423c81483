package compiler

import (
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// TestImpossible tells conditions that can't hold from those that may.
func TestImpossible(t *testing.T) {
	for text, want := range map[string]bool{
		"age < 18 and age > 64":                                        true,
		"age < 18 or age > 64":                                         false,
		"age >= 18 and age <= 18":                                      false,
		"age > 18 and age <= 18":                                       true,
		"age > 18 and 18 > age":                                        true,
		"age == 30 and age != 30":                                      true,
		"sex == female and sex == male":                                true,
		"sex != female and sex != male":                                true,
		"sex != female":                                                false,
		"not (sex == female or sex == male)":                           false, // Of none it may hold.
		"has gout and not has gout":                                    true,
		"not has gout and not has asthma":                              false,
		"(has gout or has asthma) and not has gout":                    false,
		"(has gout or has asthma) and not has gout and not has asthma": true,
		"age > 60 and (age < 20 or age < 30)":                          true,
		"age > 60 and (age < 20 or age < 80)":                          false,
		"not (age > 10) and not (age <= 10)":                           false, // Where it is undefined.
		"not (age > 10) and age > 20":                                  true,
		"not (not (age > 10)) and age < 5":                             true,
		"1 > 2":                                                        true,
		"2 > 1":                                                        false,
		"age > bmi and age < bmi":                                      false, // It isn't seen.
		"age in 10..20 and age in 30..40":                              true,
		"sex in [female, male] and age > 4":                            false,
	} {
		f, diags := lang.Parse("x.hs", "1 patients, where "+text+"\n")
		if len(diags) > 0 {
			t.Fatal(text, diags)
		}
		c := newCompiler(Options{})
		c.load(f)
		c.leftOut()
		c.header()
		c.library.define(c)
		var x *plan.Expr
		for _, st := range f.Stmts {
			if b, ok := st.(*lang.Bare); ok {
				x = (&scope{c: c, unit: true}).test(b.Tail.Clause.Where.X)
			}
		}
		if c.diags.HasErrors() || x == nil {
			t.Fatal(text, c.diags)
		}
		if got := c.impossible([]*plan.Expr{x}); got != want {
			t.Errorf("%s: impossible is %v", text, got)
		}
	}
}
