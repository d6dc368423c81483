package property

import (
	"testing"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime"
)

// codeless is a scenario of definitions of its own that have no codes.
const codeless = `lab brew {
  title "Brew"
  unit "mg/dL"
  value ~ normal(5, 1)
}
drug brewex {
  name "brewex 5 MG Oral Tablet"
  ingredient "brewex"
  strength "5mg"
  form "tablet"
  route "oral"
  frequency daily
  quantity 30
  days_supply 30
}
procedure brewing {
  title "Brewing"
  minutes 10
}
condition brewed {
  title "Brewed"
  adjective brewed
  prevalence 10%
  treat brewex daily 100%
  perform brewing 3 per year
  monitor brew 2 per year
  visits office 2 per year
}
60 brewed adults, with encounters
`

// TestDefinitionsMayLackCodes holds that a column that can't be null isn't,
// whatever a scenario's own definitions leave out: typed files and the database
// refuse a null there.
func TestDefinitionsMayLackCodes(t *testing.T) {
	d := made(t, codeless, 1, runtime.Options{})
	for _, table := range models.Tables() {
		for _, c := range table.Columns {
			if c.Nullable {
				continue
			}
			for _, r := range d.tables[table.Name] {
				if r[c.Name] == "" {
					t.Errorf("%s: %s can't be null, but is: %v", table.Name, c.Name, r)
					break
				}
			}
		}
	}
	for _, table := range []string{"procedures", "orders", "lab_results", "medications"} {
		own := 0
		for _, r := range d.tables[table] {
			if r["skill_used"] == "scenario" {
				own++
			}
		}
		if own == 0 {
			t.Errorf("%s: no row of the scenario's own definitions", table)
		}
	}
}
