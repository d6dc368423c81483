package main

import (
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/runtime"
)

// TestTemplates holds that each template, of the library's journeys too, is in its
// canonical form, builds, and meets what it expects of itself.
func TestTemplates(t *testing.T) {
	list := templates()
	if len(list) < 60 {
		t.Errorf("%d templates", len(list))
	}
	seen := map[string]bool{}
	for _, tpl := range list {
		if seen[tpl.name] {
			t.Errorf("two templates are called %s", tpl.name)
		}
		seen[tpl.name] = true
		t.Run(tpl.name, func(t *testing.T) {
			tpl, err := tpl.written()
			if err != nil {
				t.Fatal(err)
			}
			f, diags := lang.Parse(tpl.name+".hs", tpl.text)
			if len(diags) > 0 {
				t.Fatal(diags)
			}
			if lang.Format(f) != tpl.text {
				t.Error("isn't in its canonical form: hsc fmt -w")
			}
			if testing.Short() {
				t.Skip("builds up to two hundred people")
			}
			meets(t, compiled(t, tpl.text))
		})
	}
}

// meets builds a scenario and holds it to what it expects.
func meets(t *testing.T, p *plan.Plan) {
	t.Helper()
	r, err := runtime.Run(t.Context(), p, nil, runtime.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range r.Expects {
		if !v.Met {
			t.Error(v)
		}
	}
}
