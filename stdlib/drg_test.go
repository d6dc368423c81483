package stdlib_test

import (
	"slices"
	"testing"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// TestMSDRGs groups stays that everybody who codes knows.
func TestMSDRGs(t *testing.T) {
	d, err := stdlib.MSDRGs()
	if err != nil {
		t.Fatal(err)
	}
	day := models.DateOf(2025, 3, 1)
	for _, c := range []struct {
		code, procedure string
		want            []string
	}{
		{"I50.23", "", []string{"293", "292", "291"}},
		{"J18.9", "", []string{"195", "194", "193"}},
		{"A41.9", "", []string{"872", "871"}},
		{"M17.11", "knee_replacement", []string{"470", "469"}},
		{"I21.4", "infarct_stenting", []string{"322", "321"}},
		{"K80.00", "cholecystectomy", []string{"419", "418", "417"}},
		{"O80", "vaginal_delivery", []string{"807", "806", "805"}},
		{"J18.9", "knee_replacement", nil},
		{"J18.9", "ecg", nil},
		{"no code", "", nil},
	} {
		f, ok := d.Family(c.code, c.procedure, day)
		if ok != (c.want != nil) || ok && !slices.Equal(f.Groups(), c.want) {
			t.Errorf("%s with %q: %v %v, expected %v", c.code, c.procedure, f.Groups(), ok, c.want)
		}
	}
	if d.Title("470", day, day) == "" || d.Title("999", day, day) != "" {
		t.Error("470 has a title, and 999 none")
	}
}

// TestDRGTables holds that the tables of groups speak of groups, codes and procedures that there are.
func TestDRGTables(t *testing.T) {
	groups, codes := wordsOf(t, "codes/ms_drg.csv", "code"), wordsOf(t, "codes/icd10cm.csv", "code")
	pcs, procedures := wordsOf(t, "codes/icd10pcs.csv", "code"), wordsOf(t, "tables/procedures.csv", "word")
	mapped := wordsOf(t, "tables/drg_procedures.csv", "pcs")
	rowsOf(t, "tables/drg_procedures.csv", func(r *stdlib.Rows) {
		if !pcs[r.Text("pcs")] || !procedures[r.Text("procedure")] {
			t.Errorf("%s is %s: expected a procedure of the library and a code of its table", r.Text("procedure"), r.Text("pcs"))
		}
	})
	missing := map[string]bool{}
	rowsOf(t, "tables/drg_families.csv", func(r *stdlib.Rows) {
		if p := r.Text("pcs"); p != "" && !mapped[p] {
			t.Errorf("no procedure is %s", p)
		}
		for _, g := range []string{r.Text("none"), r.Text("cc"), r.Text("mcc")} {
			if !groups[g] {
				missing[g] = true
			}
		}
		for _, c := range r.List("codes") {
			if !codes[c] {
				t.Errorf("%s is no code of the library", c)
			}
		}
	})
	for g := range missing {
		t.Errorf("codes/ms_drg.csv lacks %s", g)
	}
}
