package stdlib_test

import (
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/stdlib"
)

// TestHolidays: a holiday is a day of the year, or the nth such weekday of a month.
func TestHolidays(t *testing.T) {
	rowsOf(t, "tables/holidays.csv", func(r *stdlib.Rows) {
		month, day, weekday, nth := r.Int("month"), r.IntOr("day", 0), r.IntOr("weekday", -1), r.IntOr("nth", 0)
		if month < 1 || month > 12 || r.Text("name") == "" {
			t.Errorf("%s: month %d", r.Text("name"), month)
		}
		fixed := day >= 1 && day <= 31 && weekday < 0 && nth == 0
		moving := day == 0 && weekday >= 0 && weekday <= 6 && nth != 0 && nth >= -4 && nth <= 4
		if !fixed && !moving {
			t.Errorf("%s: expected a day, or a weekday and which of its month", r.Text("name"))
		}
	})
}

// TestAdmissions: people of every age come from somewhere and go somewhere.
func TestAdmissions(t *testing.T) {
	weights := map[string][121]float64{}
	rowsOf(t, "tables/admissions.csv", func(r *stdlib.Rows) {
		what, from, to := r.Text("what"), r.Int("age_from"), r.Int("age_to")
		if from < 0 || to < from || to > 120 || r.Float("weight") <= 0 || r.Text("value") == "" {
			t.Fatalf("%s %s: ages or weight", what, r.Text("value"))
		}
		ages := weights[what]
		for age := from; age <= to; age++ {
			ages[age] += r.Float("weight")
		}
		weights[what] = ages
	})
	if len(weights) != 2 {
		t.Errorf("%d kinds of rows, expected two", len(weights))
	}
	for _, what := range strings.Fields("admission_source discharge_disposition") {
		for age, total := range weights[what] {
			if total <= 0 {
				t.Errorf("%s: nothing for age %d", what, age)
			}
		}
	}
}
