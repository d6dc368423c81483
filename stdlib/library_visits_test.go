package stdlib_test

import (
	"slices"
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

// TestSeasons: a condition that has seasons has a weight for every month, whose mean is about one.
func TestSeasons(t *testing.T) {
	rowsOf(t, "tables/seasons.csv", func(r *stdlib.Rows) {
		name, sum := r.Text("condition"), 0.0
		for month := range strings.FieldsSeq("jan feb mar apr may jun jul aug sep oct nov dec") {
			if r.Float(month) < 0 {
				t.Errorf("%s, %s: a weight below 0", name, month)
			}
			sum += r.Float(month)
		}
		if sum < 10.8 || sum > 13.2 {
			t.Errorf("%s: weights %v in all", name, sum)
		}
		if !slices.ContainsFunc(stdlib.Modules(), func(m stdlib.Module) bool { return m.Name == "conditions/"+name+".hs" }) {
			t.Errorf("%s: no condition of the library", name)
		}
	})
}

// TestAdmissions: people of every age come from somewhere and go somewhere; what
// has rows of its own is a condition of the library.
func TestAdmissions(t *testing.T) {
	weights := map[string][121]float64{}
	rowsOf(t, "tables/admissions.csv", func(r *stdlib.Rows) {
		what, name, from, to := r.Text("what"), r.Text("condition"), r.Int("age_from"), r.Int("age_to")
		if from < 0 || to < from || to > 120 || r.Float("weight") <= 0 || r.Text("value") == "" {
			t.Fatalf("%s %s: ages or weight", what, r.Text("value"))
		}
		if name != "" && !slices.ContainsFunc(stdlib.Modules(), func(m stdlib.Module) bool { return m.Name == "conditions/"+name+".hs" }) {
			t.Errorf("%s: no condition of the library", name)
		}
		ages := weights[what+name]
		for age := from; age <= to; age++ {
			ages[age] += r.Float("weight")
		}
		weights[what+name] = ages
	})
	for what := range strings.FieldsSeq("admission_source discharge_disposition") {
		for age, total := range weights[what] {
			if total <= 0 {
				t.Errorf("%s: nothing for age %d", what, age)
			}
		}
	}
}

// TestEncounterHours: each kind that the table names has a weight for every hour at
// which its doors are open.
func TestEncounterHours(t *testing.T) {
	hours := map[string]int{}
	rowsOf(t, "tables/encounter_hours.csv", func(r *stdlib.Rows) {
		kind := r.Text("encounter")
		if r.Int("hour") != hours[kind] || r.Float("weight") <= 0 {
			t.Errorf("%s: hour %d, weight %v; expected hour %d", kind, r.Int("hour"), r.Float("weight"), hours[kind])
		}
		hours[kind]++
	})
	rowsOf(t, "tables/encounters.csv", func(r *stdlib.Rows) {
		kind := r.Text("word")
		if n := hours[kind]; n > 0 && (r.Int("hour_from") != 0 || r.Int("hour_to") != n) {
			t.Errorf("%s: %d hours, the doors are open from %d to %d", kind, n, r.Int("hour_from"), r.Int("hour_to"))
		}
		delete(hours, kind)
	})
	if len(hours) > 0 {
		t.Errorf("no such encounters: %v", hours)
	}
}

// TestOrdersOfConditions: what encounters order for a condition is for one of
// the library's, and other than what they order for whoever comes, as it
// replaces that.
func TestOrdersOfConditions(t *testing.T) {
	conditions := shelve(t)["condition"]
	general := map[string]float64{}
	rowsOf(t, "tables/encounter_orders.csv", func(r *stdlib.Rows) {
		condition, what := r.Text("condition"), r.Text("encounter")+" "+r.Text("order")
		switch {
		case condition == "":
			general[what] = max(general[what], r.Float("share"))
		case conditions[condition] == nil:
			t.Errorf("%s: the library has no condition %s", what, condition)
		case r.Float("share") == general[what]:
			t.Errorf("%s: %v for %s, %v for all", what, r.Float("share"), condition, general[what])
		}
	})
}

// TestWhoMeasures: physicians and nurses take vital signs; eye doctors,
// radiologists and therapists don't.
func TestWhoMeasures(t *testing.T) {
	d, err := stdlib.CareDirectory()
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]bool{
		"primary_care": true, "cardiology": true, "psychiatry": true, "nursing": true,
		"behavioral_health": false, "ophthalmology": false, "radiology": false, "physical_therapy": false,
	} {
		care, ok := d.Care(word)
		if !ok {
			t.Fatalf("no care %s", word)
		}
		for _, s := range d.Cares[care].Specialties {
			if d.Specialties[s].Vitals != want {
				t.Errorf("%s: %s measures vital signs: %v", word, d.Specialties[s].Word, !want)
			}
		}
	}
}

// TestWhoOrdersTests: primary care and physicians who treat with medicines order
// tests; eye doctors, podiatrists and therapists don't.
func TestWhoOrdersTests(t *testing.T) {
	d, err := stdlib.CareDirectory()
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]bool{
		"primary_care": true, "cardiology": true, "psychiatry": true, "obstetrics": true,
		"behavioral_health": false, "ophthalmology": false, "podiatry": false, "physical_therapy": false,
	} {
		care, ok := d.Care(word)
		if !ok {
			t.Fatalf("no care %s", word)
		}
		for _, s := range d.Cares[care].Specialties {
			if d.Specialties[s].OrdersLabs != want {
				t.Errorf("%s: %s orders tests: %v", word, d.Specialties[s].Word, !want)
			}
		}
	}
}
