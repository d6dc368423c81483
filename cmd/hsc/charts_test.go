package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/emit/chartbook"
	"github.com/hsc-dev/hsc/internal/golden"
)

// The golden charts: so many people of each condition, in this width.
// mostCharts is the size of all files that a reader and a diff can take.
const (
	chartsDir   = goldenDir + "/" + chartsName
	chartsName  = "charts"
	chartPeople = 10
	chartWidth  = 110
	mostChart   = 250 << 10
	mostCharts  = 8 << 20
)

// TestCharts compares the charts of ten people of each condition of the
// library with what is committed: what hsc show --brief writes of
//
//	cohort CONDITION: 10 patients, has CONDITION, with encounters
//
// One build makes them all. A person is made from the cohort's label and the
// number alone, so that a new condition changes nobody else's number.
func TestCharts(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a thousand people")
	}
	s := &show{store: &store{app: &app{}}}
	p := compiled(t, chartScenario(compiled(t, "1 patients\n").Care))
	book, err := s.built(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	names, charts := namesOf(p.Care), map[string]*strings.Builder{}
	for _, person := range book.People() {
		b := charts[person.Cohort]
		if b == nil {
			b = &strings.Builder{}
			fmt.Fprintf(b, "# %s: %d patients, has %s\n", names.Conditions[person.Cohort].Title, chartPeople, person.Cohort)
			charts[person.Cohort] = b
		}
		person.Number = (person.Number-1)%chartPeople + 1
		b.WriteString("\n" + book.Chart(person, names, false).Text(chartbook.Options{Width: chartWidth, Brief: true}))
	}
	files, size := map[string][]byte{}, 0
	for name, b := range charts {
		files[name+".txt"] = []byte(b.String())
		size += b.Len()
		if b.Len() > mostChart {
			t.Errorf("the charts of %s are %d bytes, expected %d at most", name, b.Len(), mostChart)
		}
		if n := strings.Count(b.String(), "\n  identifiers "); n != chartPeople {
			t.Errorf("%s: %d charts, expected %d", name, n, chartPeople)
		}
	}
	if size > mostCharts {
		t.Errorf("all charts are %d bytes, expected %d at most", size, mostCharts)
	}
	golden.Dir(t, chartsDir, files)
}

// chartScenario asks for people of each condition.
func chartScenario(care *plan.Care) string {
	var b strings.Builder
	for _, c := range care.Conditions {
		if c.Kind != "care" {
			fmt.Fprintf(&b, "cohort %s: %d patients, has %s, with encounters\n", c.Name, chartPeople, c.Name)
		}
	}
	return b.String()
}

// compiled is the plan of a scenario.
func compiled(t *testing.T, text string) *plan.Plan {
	t.Helper()
	s := parse("charts.hs", text)
	p, err := s.compile(&cobra.Command{}, &settings{})
	if err != nil || s.diags.HasErrors() {
		t.Fatalf("%v %v\n%s", err, s.diags, text)
	}
	return p
}
