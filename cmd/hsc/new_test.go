package main

import (
	"testing"

	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/runtime"
)

// TestTemplates holds that each template is in its canonical form, builds, and
// meets what it expects of itself.
func TestTemplates(t *testing.T) {
	list, err := templates()
	if err != nil {
		t.Fatal(err)
	}
	if len(list) < 14 {
		t.Errorf("%d templates", len(list))
	}
	for _, tpl := range list {
		t.Run(tpl.name, func(t *testing.T) {
			f, diags := lang.Parse(tpl.name+".hs", tpl.text)
			if len(diags) > 0 {
				t.Fatal(diags)
			}
			if lang.Format(f) != tpl.text {
				t.Error("isn't in its canonical form: hsc fmt -w")
			}
			if testing.Short() {
				t.Skip("builds a hundred people")
			}
			r, err := runtime.Run(t.Context(), compiled(t, tpl.text), nil, runtime.Options{})
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range r.Expects {
				if !v.Met {
					t.Error(v)
				}
			}
		})
	}
}
