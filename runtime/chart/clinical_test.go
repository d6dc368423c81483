package chart

import (
	"math"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// moment is when tests of an encounter are collected, to the day.
type moment struct {
	encounter int64
	day       models.Date
}

// testOrders: a panel's tests are all there, a test is done once at a visit and
// once a day in hospital, and computed tests agree with what they are computed from.
func (w *world) testOrders(t *testing.T, unit int) {
	t.Helper()
	visits := w.visits(unit)
	values, orders := map[moment]map[int]float64{}, map[int64]moment{}
	w.each(LabResults, unit, func(r row) {
		id, lab := moment{r.int("encounter_id"), r.time("collected_time").Date()}, int(r.vector("test").Idx[r.at])
		orders[r.int("order_id")] = id
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
		v := visits[id.encounter]
		if collected < v.time("start_time") || collected > v.time("end_time") || resulted < collected || resulted.Date() > w.plan.End {
			t.Errorf("collected %s, resulted %s", collected, resulted)
		}
	})
	w.each(Orders, unit, func(r row) {
		if r.word("order_type") == "medication" {
			return
		}
		when, ok := orders[r.int("order_id")]
		if ordered := r.time("ordered_time"); !ok || ordered < visits[when.encounter].time("start_time") || ordered.Date() > when.day {
			t.Errorf("%s ordered %s, no results of it or collected on %s", r.word("description"), ordered, when.day)
		}
		for _, p := range w.plan.Care.Panels {
			if p.LOINC != r.word("code") || p.LOINC == "" {
				continue
			}
			for _, l := range p.Labs {
				if _, ok := values[when][l]; !ok && !math.IsNaN(w.slots[unit][w.plan.Care.Labs[l].Slot]) {
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
			all = all && (ok || w.plan.Care.Labs[r].Noise == 0 && w.plan.Care.Labs[r].Vital && w.chart.curves[r] == nil) // A child grows.
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
		birth := models.Date(w.slots[unit][plan.SlotBirth])
		if start < birth || start > life.last || !r.null("end_date") && (r.day("end_date") < max(start, life.first) || r.day("end_date") > w.plan.End) {
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
