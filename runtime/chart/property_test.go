package chart

import (
	"fmt"
	"math"
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
		if r.N == 0 {
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

// testOrders: a panel's tests are all there, a test is done once, and computed
// tests agree with what they are computed from.
func (w *world) testOrders(t *testing.T, unit int) {
	t.Helper()
	visits := w.visits(unit)
	values := map[int64]map[int]float64{}
	w.each(LabResults, unit, func(r row) {
		id, lab := r.int("encounter_id"), int(r.vector("test").Idx[r.at])
		if values[id] == nil {
			values[id] = map[int]float64{}
		}
		if _, twice := values[id][lab]; twice {
			t.Errorf("%s twice at one encounter", w.plan.Care.Labs[lab].Name)
		}
		values[id][lab] = float64(r.int("value")) / 1000
		def := w.plan.Care.Labs[lab]
		if v := values[id][lab]; plan.RoundTo(v, def.Decimals) != v {
			t.Errorf("%s is %v, which has more than %d decimals", def.Name, v, def.Decimals)
		}
		collected, resulted := r.time("collected_time"), r.time("resulted_time")
		v := visits[id]
		if collected < v.time("start_time") || collected > v.time("end_time") || resulted < collected || resulted.Date() > w.plan.End {
			t.Errorf("collected %s, resulted %s", collected, resulted)
		}
	})
	w.each(Orders, unit, func(r row) {
		if r.word("order_type") != "laboratory" {
			return
		}
		for _, p := range w.plan.Care.Panels {
			if p.LOINC != r.word("code") || p.LOINC == "" {
				continue
			}
			for _, l := range p.Labs {
				if _, ok := values[r.int("encounter_id")][l]; !ok && !math.IsNaN(w.slots[unit][w.plan.Care.Labs[l].Slot]) {
					t.Errorf("%s without %s", p.Name, w.plan.Care.Labs[l].Name)
				}
			}
		}
	})
	for _, found := range values {
		w.testFormulas(t, unit, found)
	}
}

func (w *world) testFormulas(t *testing.T, unit int, found map[int]float64) {
	t.Helper()
	for lab, v := range found {
		def := w.plan.Care.Labs[lab]
		if def.Formula == nil || def.Noise > 0 {
			continue
		}
		slots := append([]float64(nil), w.slots[unit]...)
		own := def.Formula.Eval(slots)
		if math.Abs(own-slots[def.Slot]) > 1.01*math.Pow(10, -float64(def.Decimals)) {
			continue // A condition or the scenario says otherwise.
		}
		all := true
		for _, r := range w.chart.labs[lab].reads {
			x, ok := found[int(r)]
			all = all && (ok || w.plan.Care.Labs[r].Noise == 0 && w.plan.Care.Labs[r].Vital)
			if ok {
				slots[w.plan.Care.Labs[r].Slot] = x
			}
		}
		want := def.Formula.Eval(slots)
		near := 0.51*math.Pow(10, -float64(def.Decimals)) + 1e-6
		bounded := def.CritLow != nil && want < *def.CritLow || def.CritHigh != nil && want > *def.CritHigh
		if all && !bounded && math.Abs(v-want) > near {
			t.Errorf("%s is %v, its formula gives %v", def.Name, v, want)
		}
	}
}

// testMedications: no class twice, what ends has ended, and what is prescribed
// stands with its order.
func (w *world) testMedications(t *testing.T, unit int) {
	t.Helper()
	classes, life := map[string]bool{}, w.life(unit)
	w.each(Medications, unit, func(r row) {
		start := r.day("start_date")
		if !life.has(start) || !r.null("end_date") && (r.day("end_date") < start || r.day("end_date") > w.plan.End) {
			t.Errorf("%s %s..%s", r.word("name"), start, r.day("end_date"))
		}
		if r.null("end_date") != (r.word("status") == "active") {
			t.Errorf("%s is %s", r.word("name"), r.word("status"))
		}
		for _, d := range w.plan.Care.Drugs {
			if d.Name != r.word("name") || d.Class == "" || d.Refills == 0 {
				continue
			}
			if classes[d.Class] {
				t.Errorf("two drugs of class %s", d.Class)
			}
			classes[d.Class] = true
			break
		}
	})
}

// testOthers: vital signs, immunizations, allergies and notes.
func (w *world) testOthers(t *testing.T, unit int) {
	t.Helper()
	life, birth := w.life(unit), models.Date(w.slots[unit][plan.SlotBirth])
	w.each(VitalSigns, unit, func(r row) {
		v := float64(r.int("value")) / 100
		if v <= 0 || r.word("vital") == "spo2" && v > 100 {
			t.Errorf("%s is %v", r.word("vital"), v)
		}
	})
	last := models.Date(0)
	w.each(Immunizations, unit, func(r row) {
		day := r.day("occurrence_date")
		if !life.has(day) || day < last || r.day("expiration_date") < day {
			t.Errorf("%s on %s", r.word("name"), day)
		}
		last = day
	})
	taken := map[string]bool{}
	w.each(Medications, unit, func(r row) { taken[r.word("drug")] = true })
	w.each(Allergies, unit, func(r row) {
		if r.day("recorded_date") < birth || r.day("recorded_date") > life.last {
			t.Errorf("%s recorded %s", r.word("name"), r.day("recorded_date"))
		}
		if r.word("substance") == "lisinopril" && taken["lisinopril"] {
			t.Error("lisinopril in spite of an allergy")
		}
	})
	w.each(ClinicalNotes, unit, func(r row) {
		if s := r.text("text"); len(s) < 60 || strings.ContainsAny(s, "{}") || strings.Contains(s, "NaN") || strings.Contains(s, "  ") {
			t.Errorf("note %q", s)
		}
	})
}

// testSeen: every problem is coded at least once, unless the person lies in
// hospital from its beginning to the period's end.
func (w *world) testSeen(t *testing.T, unit int) {
	t.Helper()
	coded := map[string]bool{}
	w.each(Diagnoses, unit, func(r row) { coded[r.word("condition")] = true })
	for _, c := range w.plan.Care.Conditions {
		if c.Kind == "problem" && w.slots[unit][c.Has] == 1 && !coded[c.Name] && !w.liesIn(unit, models.Date(w.slots[unit][c.Onset])) {
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
