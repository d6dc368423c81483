package codesystem_test

import (
	"os"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
	"github.com/hsc-dev/hsc/stdlib/codesystem"
)

// rowsOf walks a table by its path.
func rowsOf(t *testing.T, name string, row func(r *stdlib.Rows)) {
	t.Helper()
	f, err := os.Open("../" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	table, err := stdlib.ReadCSV(name, f)
	if err != nil {
		t.Fatal(err)
	}
	rows := table.Rows()
	for rows.Next() {
		row(rows)
	}
	if rows.Err() != nil {
		t.Error(rows.Err())
	}
}

// TestDirectoryTaxonomy holds that each kind of provider and of facility has a
// taxonomy code of the table, under its official name.
func TestDirectoryTaxonomy(t *testing.T) {
	l, day := codesystem.Built(), models.DateOf(2025, 1, 1)
	for _, name := range []string{"directory/specialties.csv", "directory/facilities.csv"} {
		rowsOf(t, name, func(r *stdlib.Rows) {
			c, ok := l.Lookup("taxonomy", r.Text("taxonomy"), day)
			if !ok || c.Text != r.Text("taxonomy_title") {
				t.Errorf("%s: %s %q is %q in the table", name, r.Text("taxonomy"), r.Text("taxonomy_title"), c.Text)
			}
		})
	}
}

// TestDischargeWords holds that each way to leave hospital has a status.
func TestDischargeWords(t *testing.T) {
	status := map[string]bool{}
	rowsOf(t, "codes/discharge_status.csv", func(r *stdlib.Rows) { status[r.Text("fhir")] = true })
	rowsOf(t, "tables/admissions.csv", func(r *stdlib.Rows) {
		if r.Text("what") == "discharge_disposition" && !status[r.Text("value")] {
			t.Errorf("no discharge status means %q", r.Text("value"))
		}
	})
}

// TestGroups holds that the weights of stays have numbers that can be: longer
// on the arithmetic mean than on the geometric, and that a family's weights
// fall with the severity.
func TestGroups(t *testing.T) {
	weight := map[string]float64{}
	rowsOf(t, "codes/ms_drg.csv", func(r *stdlib.Rows) {
		w, g, a := r.Float("relative_weight"), r.Float("gmlos"), r.Float("amlos")
		if w < 0.1 || w > 30 || g < 1 || a < g || a > 3*g {
			t.Errorf("%s: weight %g, stay %g and %g", r.Text("code"), w, g, a)
		}
		if m := r.Text("mdc"); m != "" && (m < "01" || m > "25") || r.Text("type") != "medical" && r.Text("type") != "surgical" {
			t.Errorf("%s: MDC %q, type %q", r.Text("code"), m, r.Text("type"))
		}
		weight[r.Text("code")] = w
	})
	for _, family := range [][]string{{"291", "292", "293"}, {"193", "194", "195"}, {"637", "638", "639"}, {"871", "872"}, {"805", "806", "807"}, {"521", "522"}} {
		for i := 1; i < len(family); i++ {
			if weight[family[i-1]] == 0 || weight[family[i]] >= weight[family[i-1]] {
				t.Errorf("%s weighs %g, %s %g", family[i-1], weight[family[i-1]], family[i], weight[family[i]])
			}
		}
	}
}

// TestSeverity holds the levels of complications.
func TestSeverity(t *testing.T) {
	rowsOf(t, "codes/mcc_cc.csv", func(r *stdlib.Rows) {
		if level := r.Text("level"); level != "MCC" && level != "CC" {
			t.Errorf("%s: level %q", r.Text("code"), level)
		}
		r.Bool("alive_only")
	})
}

// TestOwnLabels holds that labels of ours are words, without the signs of the
// owner's short texts, and that the exempt mark of old claims isn't there.
func TestOwnLabels(t *testing.T) {
	rowsOf(t, "codes/cpt.csv", func(r *stdlib.Rows) {
		if label := r.Text("label"); len(label) < 4 || len(label) > 80 || strings.ContainsAny(label, "&<>=/;") || label[0] < 'A' || label[0] > 'Z' {
			t.Errorf("%s: label %q", r.Text("code"), label)
		}
	})
	rowsOf(t, "codes/claim_sets.csv", func(r *stdlib.Rows) {
		if r.Text("set") == "poa" && r.Text("code") == "1" {
			t.Error("present on admission has 1, which claims no longer carry")
		}
	})
}
