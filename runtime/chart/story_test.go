package chart

import (
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// TestStory: what a scenario says of a named individual happens as it is said.
func TestStory(t *testing.T) {
	w := newWorld(t, compileSpec(t, `patient ada: diabetic woman, age 71, "Austin, TX" {
  name = "Ada Example"
  2025-03-02: result a1c = 9.4
  2025-03-02: result ldl = 131
  2025-03-02: result a1c = 9.6
  2025-05-17: emergency
  2025-05-17: result sodium = 128
}
`)).all(t, 0)
	want := map[string][]int64{"2025-03-02 a1c": {9400, 9600}, "2025-03-02 ldl": {131000}, "2025-05-17 sodium": {128000}}
	found := map[string][]int64{}
	w.each(LabResults, 0, func(r row) {
		name := r.time("collected_time").Date().String() + " " + r.word("test")
		if _, ok := want[name]; ok {
			found[name] = append(found[name], r.int("value"))
		}
	})
	for name, values := range want {
		sum, got := int64(0), int64(0)
		for _, v := range values {
			sum += v
		}
		for _, v := range found[name] {
			got += v
		}
		if len(found[name]) != len(values) || sum != got {
			t.Errorf("%s: %v, expected %v", name, found[name], values)
		}
	}
	kinds := map[string]bool{}
	w.each(Encounters, 0, func(r row) {
		kinds[r.time("start_time").Date().String()+" "+r.word("encounter_type")] = true
	})
	if !kinds["2025-05-17 emergency"] || !kinds["2025-03-02 office"] {
		t.Errorf("encounters %v, expected an emergency on 2025-05-17 and a visit on 2025-03-02", kinds)
	}
	for _, r := range w.rows {
		if err := r.Check(); err != nil {
			t.Error(err)
		}
	}
}

// TestKept: measured values stay within the bounds that a scenario sets.
func TestKept(t *testing.T) {
	w := newWorld(t, compileSpec(t, "200 diabetic patients, a1c > 9, sbp 120..128, with encounters\n")).all(t, 0)
	n := 0
	for u := range w.ids {
		w.each(LabResults, u, func(r row) {
			if r.word("test") == "a1c" {
				n++
				if r.int("value") <= 9000 {
					t.Errorf("a1c %d", r.int("value"))
				}
			}
		})
		w.each(VitalSigns, u, func(r row) {
			if v := r.int("value"); r.word("vital") == "sbp" && (v < 12000 || v > 12800) {
				t.Errorf("sbp %d", v)
			}
		})
	}
	if n < 200 {
		t.Errorf("%d measurements of a1c", n)
	}
}

// TestClasses: of two drugs of a class that go on, or that are taken at the same
// time, the second isn't prescribed.
func TestClasses(t *testing.T) {
	w := newWorld(t, compileSpec(t, "1 diabetic patients, age 60\n"))
	key := w.fill(0, 0)
	drug := func(word string) float64 {
		for i, d := range w.plan.Care.Drugs {
			if d.Word == word {
				return float64(i + 1)
			}
		}
		t.Fatalf("no drug %s", word)
		return 0
	}
	set := func(condition, word string) {
		for _, c := range w.plan.Care.Conditions {
			if c.Name == condition {
				w.state.Slots[c.Treats[0].Slot] = drug(word)
			}
		}
	}
	for _, c := range w.plan.Care.Conditions {
		for _, x := range c.Treats {
			w.state.Slots[x.Slot] = 0
		}
	}
	set("diabetes", "atorvastatin")
	set("hyperlipidemia", "rosuvastatin")
	set("uti", "ciprofloxacin")
	set("pneumonia", "doxycycline")
	if err := w.worker.Unit(&w.state, key, 1, &w.rows, nil); err != nil {
		t.Fatal(err)
	}
	got := map[string]int{}
	for i := range w.rows[Medications].N {
		got[row{w.rows[Medications], i}.word("drug")]++
	}
	if len(got) != 2 || got["atorvastatin"]+got["rosuvastatin"] != 1 || got["ciprofloxacin"]+got["doxycycline"] != 1 {
		t.Errorf("prescribed: %v, expected one statin and one antibiotic", got)
	}
}

// TestCourses: who has two infections in the year takes an antibiotic for each,
// and never two at the same time.
func TestCourses(t *testing.T) {
	w := newWorld(t, compileSpec(t, "200 patients, age 20..60, has strep_throat, has cellulitis, with encounters\n")).all(t, 0)
	both := 0
	for u := range w.ids {
		type course struct{ from, to models.Date }
		var courses []course
		treated := map[string]bool{}
		w.each(Medications, u, func(r row) {
			if drug := r.word("drug"); w.classOf(drug) == "antibiotic" {
				c := course{r.day("start_date"), models.NoDate}
				if !r.null("end_date") {
					c.to = r.day("end_date")
				}
				courses = append(courses, c)
				treated[r.word("indication_condition")] = true
			}
		})
		if treated["strep_throat"] && treated["cellulitis"] {
			both++
		}
		for i, a := range courses {
			for _, b := range courses[:i] {
				if a.to != models.NoDate && b.to != models.NoDate && a.from < b.to && b.from < a.to {
					t.Errorf("unit %d: two antibiotics, from %s and %s", u, a.from, b.from)
				}
			}
		}
	}
	if both < 120 {
		t.Errorf("%d of 200 take antibiotics for both infections", both)
	}
}

// classOf is the class of a drug.
func (w *world) classOf(word string) string {
	for _, d := range w.plan.Care.Drugs {
		if d.Word == word {
			return d.Class
		}
	}
	return ""
}

// TestDoses: of a series, each dose comes after the one before it, and the
// share that gets it is near the table's.
func TestDoses(t *testing.T) {
	w := newWorld(t, compileSpec(t, "scenario years {\n  period 2024-01-01..2025-12-31\n}\n1500 patients, age 1, with encounters\n")).all(t, 0)
	given, living := 0, 0
	for u := range w.ids {
		if death := w.slots[u][plan.SlotDeath]; death == death {
			continue
		}
		living++
		last := map[string]models.Date{}
		numbers := map[string]int64{}
		w.each(Immunizations, u, func(r row) {
			name := r.word("vaccine")
			if name != "dtap" && name != "polio" && name != "hib" {
				return
			}
			if n := r.int("dose_number"); n <= numbers[name] || r.day("occurrence_date") <= last[name] {
				t.Errorf("unit %d: dose %d of %s on %s after dose %d", u, n, name, r.day("occurrence_date"), numbers[name])
			}
			numbers[name], last[name] = r.int("dose_number"), r.day("occurrence_date")
		})
		if birth := models.Date(w.slots[u][plan.SlotBirth]); birth < w.plan.Start {
			t.Fatalf("born %s", birth)
		}
		if numbers["dtap"] >= 3 {
			given++
		}
	}
	if share := float64(given) / float64(living); share < 0.86 || share > 0.96 {
		t.Errorf("%v of the children have three doses of DTaP, expected about 91%%", share)
	}
}

// TestRecovers: an acute condition says how long it takes to be over.
func TestRecovers(t *testing.T) {
	w := newWorld(t, compileSpec(t, `
condition grippe {
  title "Grippe"
  kind acute
  incidence 90% per year
  code icd10 J11.1
  visits ~ { office: 100% }
  recovers ~ uniform(40, 60)
  source "test"
}
100 patients, age 20..60, has grippe, with encounters
`)).all(t, 0)
	ended := 0
	for u := range w.ids {
		w.each(Diagnoses, u, func(r row) {
			if r.word("condition") != "grippe" || r.null("abatement_date") {
				return
			}
			ended++
			if days := r.day("abatement_date") - r.day("onset_date"); days < 40 || days > 60 {
				t.Errorf("unit %d: over after %d days", u, days)
			}
		})
	}
	if ended < 60 {
		t.Errorf("%d of 100 are over", ended)
	}
}
