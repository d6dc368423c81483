package chart

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// TestWeekdays: a Monday on which offices are open has about as many office
// visits as any other such day, and none is on a weekend or a holiday.
func TestWeekdays(t *testing.T) {
	w := newWorld(t, compileSpec(t, "2000 patients, with encounters\n"), "encounters").all(t, 0)
	var visits, days [7]int
	for i := range w.rows[Encounters].N {
		r := row{w.rows[Encounters], i}
		if r.word("encounter_type") == "office" {
			visits[r.time("start_time").Date().Weekday()]++
		}
	}
	for day := w.plan.Start; day <= w.plan.End; day++ {
		if !w.chart.calendar.isClosed(day) {
			days[day.Weekday()]++
		}
	}
	var fewest, most float64
	for day := time.Monday; day <= time.Friday; day++ {
		rate := float64(visits[day]) / float64(days[day])
		if most = max(most, rate); fewest == 0 || rate < fewest {
			fewest = rate
		}
	}
	if visits[time.Monday] < 500 || most > 1.15*fewest || visits[time.Saturday]+visits[time.Sunday] > 0 {
		t.Errorf("office visits from Sunday on: %v, on open days: %v", visits, days)
	}
}

// TestHours: few come to the emergency department before dawn, and the share
// of each part of the day is the table's.
func TestHours(t *testing.T) {
	w := newWorld(t, compileSpec(t, "8000 patients, with encounters\n"), "encounters").all(t, 0)
	var count [24]int
	total := 0
	for i := range w.rows[Encounters].N {
		r := row{w.rows[Encounters], i}
		if r.word("encounter_type") == "emergency" {
			count[r.time("start_time")/3600%24]++
			total++
		}
	}
	part := func(from, to int) float64 {
		n := 0
		for _, c := range count[from:to] {
			n += c
		}
		return float64(n) / float64(total)
	}
	if dawn, day := part(3, 6), part(10, 20); total < 1000 || dawn < 0.025 || dawn > 0.065 || day < 0.55 || day > 0.65 {
		t.Errorf("of %d, %v come from 3 to 6 and %v from 10 to 20: %v", total, dawn, day, count)
	}
}

// TestWhoOrders: tests are ordered at visits to those who order them, unless
// the condition has no others.
func TestWhoOrders(t *testing.T) {
	for name, test := range map[string]struct {
		visits  string
		ordered bool // At an eye doctor's.
	}{
		"both": {"visits office 3 per year\n  visits office ophthalmology 9 per year", false},
		"only": {"visits office ophthalmology 9 per year", true},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, compileSpec(t, `condition haze {
  title "Haze"
  prevalence 100%
  code icd10 E05.91
  `+test.visits+`
  monitor tsh 4 per year
  source "test"
}
60 patients, age 50..60, with encounters
`)).all(t, 0)
			own, foreign := 0, 0
			for u := range w.ids {
				visits := w.visits(u)
				w.each(Orders, u, func(r row) {
					v := visits[r.int("encounter_id")]
					if v.text("reason") != "Haze" || r.word("order_type") != "laboratory" {
						return
					}
					if v.word("department") == "Ophthalmology" {
						foreign++
					} else {
						own++
					}
				})
			}
			if (foreign > 0) != test.ordered || (own > 0) == test.ordered {
				t.Errorf("%d tests ordered at an eye doctor's, %d elsewhere", foreign, own)
			}
		})
	}
}

// TestPrincipal: a visit's principal code is its condition's own, or one that
// has to stand before it.
func TestPrincipal(t *testing.T) {
	w := newWorld(t, compileSpec(t, "300 patients, age>60, has heart_failure, has ckd, with encounters\n"), "encounters").all(t, 0)
	own := map[string][]string{
		"conditions/heart_failure": {"I50", "I11", "I13"},
		"conditions/ckd":           {"N18", "I12", "I13", "E10.22", "E11.22"},
		"conditions/hypertension":  {"I10", "I11", "I12", "I13", "I16.0"},
	}
	n := 0
	for i := range w.rows[Encounters].N {
		r := row{w.rows[Encounters], i}
		prefixes := own[r.word("skill_used")]
		if len(prefixes) == 0 {
			continue
		}
		n++
		if code := r.word("primary_diagnosis_code"); !slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(code, p) }) {
			t.Errorf("%s: principal code %s, expected one of %v", r.text("reason"), code, prefixes)
		}
	}
	if n < 1000 {
		t.Errorf("%d visits", n)
	}
}

// TestWhereProceduresAre: what a condition brings is done by those who do it
// (table performers), and not at a physical therapist's.
func TestWhereProceduresAre(t *testing.T) {
	for name, test := range map[string]struct {
		visits string
		done   bool
	}{
		"both": {"visits office dermatology 2 per year\n  visits rehabilitation 9 per year", true},
		"only": {"visits rehabilitation 9 per year", false},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, compileSpec(t, `condition haze {
  title "Haze"
  prevalence 100%
  code icd10 E05.91
  `+test.visits+`
  perform phototherapy 3 per year
  source "test"
}
60 patients, age 50..60, with encounters
`)).all(t, 0)
			own, foreign := 0, 0
			for u := range w.ids {
				visits := w.visits(u)
				w.each(Procedures, u, func(r row) {
					switch v := visits[r.int("encounter_id")]; {
					case v.text("reason") != "Haze" || r.word("procedure") != "phototherapy":
					case v.word("encounter_type") == "rehabilitation":
						foreign++
					default:
						own++
					}
				})
			}
			if foreign > 0 || (own > 0) != test.done {
				t.Errorf("%d done at the therapist's, %d at the dermatologist's", foreign, own)
			}
		})
	}
}
