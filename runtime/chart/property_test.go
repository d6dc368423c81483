package chart

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// scenarios are what the properties are tested over.
func scenarios() []string {
	return []string{
		"2000 patients, with encounters\n",
		"300 diabetic patients, TX, age>65, with encounters\n",
		"300 patients, age<3, with encounters\n",
		"scenario long {\n  period 2016-03-01..2018-09-30\n}\n200 patients, age>50, has diabetes, has depression, with encounters\n",
		busy,
	}
}

// busy is a scenario whose own condition orders the same tests twice, is seen
// often, and lies in hospital long.
const busy = `scenario busy { period 2025-04-01..2025-06-30 }
condition storm {
  title "Thyroid storm"
  prevalence 100%
  onset ~ uniform(0.01, 0.3)
  code icd10 E05.91
  visits office 40 per year
  visits inpatient 6 per year
  visits observation 3 per year
  visits emergency 12 per year
  stay ~ uniform(1, 60)
  monitor bmp 30 per year
  monitor cmp 30 per year
  monitor sodium 30 per year
  perform ecg 30 per year
  source "test"
}
condition silent {
  title "Silent disease"
  prevalence 100%
  onset ~ uniform(0.01, 3)
  code icd10 E07.9
  source "test"
}
120 patients, age>30, with encounters
`

// TestProperties goes over all that a scenario makes.
func TestProperties(t *testing.T) {
	rules := codingRules(t)
	for _, spec := range scenarios() {
		t.Run(strings.Fields(spec)[1], func(t *testing.T) {
			w := newWorld(t, compileSpec(t, spec)).all(t, 0)
			for _, r := range w.rows {
				if err := r.Check(); err != nil {
					t.Fatal(err)
				}
			}
			w.testIDs(t)
			for u := range w.ids {
				w.testEncounters(t, u)
				w.testDiagnoses(t, u, rules)
				w.testOrders(t, u)
				w.testMedications(t, u)
				w.testOthers(t, u)
				w.testFills(t, u)
				w.testDevices(t, u)
				w.testSeen(t, u)
				if t.Failed() {
					t.Fatalf("unit %d", u)
				}
			}
			w.testRefs(t)
		})
	}
}

// testIDs: ids are unique, and encounters that rows point at are the unit's own.
func (w *world) testIDs(t *testing.T) {
	t.Helper()
	for table, r := range w.rows {
		seen := map[int64]bool{}
		for i := range r.N {
			id := r.Cols[0].I64[i]
			if seen[id] {
				t.Errorf("%s: id %d twice", r.Table.Name, id)
			}
			seen[id] = true
		}
		if r.N == 0 && Table(table) != Devices { // Few have one.
			t.Errorf("%s has no rows", r.Table.Name)
		}
		at := r.Table.Index("encounter_id")
		if at <= 0 || Table(table) == Encounters {
			continue
		}
		for u := range w.ids {
			own := w.visits(u)
			w.each(Table(table), u, func(x row) {
				if !x.null("encounter_id") && own[x.int("encounter_id")] == (row{}) {
					t.Errorf("%s: encounter %d isn't the patient's", r.Table.Name, x.int("encounter_id"))
				}
			})
		}
	}
}

func (w *world) visits(unit int) map[int64]row {
	out := map[int64]row{}
	w.each(Encounters, unit, func(r row) { out[r.int("encounter_id")] = r })
	return out
}

// life is when the unit may be seen.
func (w *world) life(unit int) span {
	s := span{first: w.plan.Start, last: w.plan.End}
	s.first = max(s.first, models.Date(w.slots[unit][plan.SlotBirth]))
	if d := w.slots[unit][plan.SlotDeath]; d == d {
		s.last = max(min(s.last, models.Date(d)-1), s.first)
	}
	return s
}

// testEncounters: within the person's life, in order, without overlaps, on
// days on which offices are open.
func (w *world) testEncounters(t *testing.T, unit int) {
	t.Helper()
	life, last := w.life(unit), models.Instant(0)
	w.each(Encounters, unit, func(r row) {
		start, end := r.time("start_time"), r.time("end_time")
		if start < last || end <= start || start.Date() < life.first || end.Date() > life.last {
			t.Errorf("%s %s..%s, the one before ended %s, life %v..%v", r.word("encounter_type"), start, end, last, life.first, life.last)
		}
		last = end
		if int64(end-start)/60 != r.int("length_minutes") {
			t.Errorf("length %d of %s..%s", r.int("length_minutes"), start, end)
		}
		if start%300 != 0 {
			t.Errorf("%s begins at %s", r.word("encounter_type"), start)
		}
		kind := w.plan.Care.Kinds[r.vector("encounter_type").Idx[r.at]]
		if !kind.Weekends && w.chart.calendar.isClosed(start.Date()) && life.days() > 10 && w.chart.calendar.open(start.Date(), life) != start.Date() {
			if onset := w.lateOnset(unit, life); onset < life.last-10 {
				t.Errorf("%s on %s, when offices are closed", kind.Name, start)
			}
		}
		if (r.word("encounter_class") == "IMP") != (r.word("discharge_disposition") != "") || r.text("reason") == "" || r.word("department") == "" {
			t.Errorf("%s: disposition %q, reason %q", kind.Name, r.word("discharge_disposition"), r.text("reason"))
		}
		if err := stdlib.CheckNPI(r.text("provider_npi")); err != nil {
			t.Error(err)
		}
	})
}

// lateOnset is the last day on which one of the unit's conditions begins.
func (w *world) lateOnset(unit int, life span) models.Date {
	last := life.first
	for _, c := range w.plan.Care.Conditions {
		if c.Onset >= 0 && w.slots[unit][c.Has] == 1 {
			last = max(last, models.Date(w.slots[unit][c.Onset]))
		}
	}
	return last
}

type rule struct{ kind, code, other string }

func codingRules(t *testing.T) (out []rule) {
	t.Helper()
	table, err := stdlib.Table("tables/coding_rules.csv")
	if err != nil {
		t.Fatal(err)
	}
	for rows := table.Rows(); rows.Next(); {
		out = append(out, rule{rows.Text("rule"), rows.Text("code"), rows.Text("other")})
	}
	return out
}

// testDiagnoses: the encounter's codes are valid on their day, in order, and
// obey the coding rules.
func (w *world) testDiagnoses(t *testing.T, unit int, rules []rule) {
	t.Helper()
	byVisit := map[int64][]string{}
	visits := w.visits(unit)
	w.each(Diagnoses, unit, func(r row) {
		id := r.int("encounter_id")
		k := w.plan.Care.Codes[r.vector("code").Idx[r.at]]
		day := r.day("diagnosed_date")
		byVisit[id] = append(byVisit[id], k.Code)
		if k.From != 0 && day < models.Date(k.From) || k.To != 0 && day > models.Date(k.To) {
			t.Errorf("%s on %s", k.Code, day)
		}
		n := len(byVisit[id])
		if r.int("sequence") != int64(n) || (r.word("diagnosis_type") == "principal") != (n == 1) || n == 1 && !k.FirstListed {
			t.Errorf("%s is number %d, %s", k.Code, n, r.word("diagnosis_type"))
		}
		if n == 1 && visits[id].word("primary_diagnosis_code") != k.Code {
			t.Errorf("principal %s, the encounter says %s", k.Code, visits[id].word("primary_diagnosis_code"))
		}
		if day != visits[id].time("start_time").Date() || !r.null("onset_date") && r.day("onset_date") > day {
			t.Errorf("%s: begins %s, coded %s", k.Code, r.day("onset_date"), day)
		}
	})
	for id, codes := range byVisit {
		for _, problem := range broken(codes, rules) {
			t.Errorf("encounter %d with %v: %s", id, codes, problem)
		}
	}
	for id, v := range visits {
		if len(byVisit[id]) == 0 {
			t.Errorf("%s (%s) has no diagnosis", v.word("encounter_type"), v.text("reason"))
		}
	}
}

// broken are the rules that an encounter's codes break.
func broken(codes []string, rules []rule) (out []string) {
	find := func(prefix string) (first, last int) {
		first, last = -1, -1
		for i, c := range codes {
			if strings.HasPrefix(c, prefix) {
				last = i
				if first < 0 {
					first = i
				}
			}
		}
		return first, last
	}
	for _, r := range rules {
		a, aLast := find(r.code)
		b, _ := find(r.other)
		if a < 0 {
			continue
		}
		switch {
		case r.kind == "never_beside" && b >= 0, r.kind == "requires" && b < 0, r.kind == "before" && b >= 0 && aLast > b:
			out = append(out, fmt.Sprint(r))
		}
	}
	for i, c := range codes {
		for _, o := range codes[:i] {
			if c == o {
				out = append(out, c+" twice")
			}
		}
	}
	return out
}

// testSeen: every problem is coded at least once, by itself or by another with
// the same code (O99.810 of a pregnancy for prediabetes), unless the person lies
// in hospital from its beginning to the period's end.
func (w *world) testSeen(t *testing.T, unit int) {
	t.Helper()
	coded := map[string]bool{}
	w.each(Diagnoses, unit, func(r row) { coded[r.word("condition")], coded[r.word("code")] = true, true })
	for _, c := range w.plan.Care.Conditions {
		seen := coded[c.Name] || slices.ContainsFunc(c.Codes, func(l plan.CodeLine) bool {
			return l.Slot < 0 && l.Draw == nil && coded[w.plan.Care.Codes[l.Code].Code]
		})
		if c.Kind == "problem" && w.slots[unit][c.Has] == 1 && !seen && !w.liesIn(unit, models.Date(w.slots[unit][c.Onset])) {
			t.Errorf("%s isn't coded", c.Name)
		}
	}
}

// TestMust: a problem has a visit of its own wherever a day is free for it.
func TestMust(t *testing.T) {
	w := newWorld(t, compileSpec(t, busy)).all(t, 0)
	without := 0
	for u := range w.ids {
		own, full := false, true
		w.each(Encounters, u, func(r row) { own = own || r.text("reason") == "Silent disease" })
		for _, c := range w.plan.Care.Conditions {
			for day := w.plan.Start; c.Name == "silent" && day <= w.life(u).last; day++ {
				if day >= models.Date(w.slots[u][c.Onset]) && !w.chart.calendar.isClosed(day) {
					full = full && w.liesOn(u, day)
				}
			}
		}
		if !own && !full {
			t.Errorf("unit %d: no visit, though there is a day for it", u)
		}
		if !own {
			without++
		}
	}
	if without > 60 {
		t.Errorf("%d of 120 have no day for a visit", without)
	}
}

// liesOn says that the person is in hospital at some time of a day.
func (w *world) liesOn(unit int, day models.Date) bool {
	in := false
	w.each(Encounters, unit, func(r row) {
		in = in || r.time("start_time").Date() <= day && r.time("end_time").Date() >= day && r.int("length_minutes") > 6*60
	})
	return in
}

// liesIn says that all days from one on are days in hospital.
func (w *world) liesIn(unit int, from models.Date) bool {
	life := w.life(unit)
	for day := max(from, life.first); day <= life.last; day++ {
		if !w.liesOn(unit, day) {
			return false
		}
	}
	return true
}

// testRefs: all that encounters point at is among the references, and nothing else.
func (w *world) testRefs(t *testing.T) {
	t.Helper()
	d := w.chart.directory
	providers, facilities := map[int64]bool{}, map[int64]bool{}
	w.refs.Providers(func(p stdlib.ProviderNumber) { providers[int64(d.ProviderID(p))] = true })
	w.refs.Facilities(func(f stdlib.FacilityNumber) { facilities[int64(d.FacilityID(f))] = true })
	for i := range w.rows[Encounters].N {
		r := row{w.rows[Encounters], i}
		if !providers[r.int("provider_id")] || !facilities[r.int("facility_id")] {
			t.Fatal("an encounter's provider or facility isn't among the references")
		}
	}
	n := 0
	w.refs.Organizations(func(stdlib.OrganizationNumber) { n++ })
	if n == 0 || n > len(facilities) {
		t.Errorf("%d organizations of %d facilities", n, len(facilities))
	}
}
