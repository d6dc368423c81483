package property

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/runtime"
	"github.com/hsc-dev/hsc/stdlib"
)

// following is a cohort for each journey of the library, of so many people.
func following(people int) string {
	var b strings.Builder
	for _, m := range stdlib.Journeys() {
		name := strings.TrimSuffix(path.Base(m.Name), ".hs")
		fmt.Fprintf(&b, "cohort on_%s: %d patients, age 35..80, follow %s, with encounters\n", name, people, name)
	}
	return b.String()
}

// TestJourneysMakeSense builds people on each journey of the library: rows are
// whole, in life and in order, coded by the guidelines, and every medicine has
// what it is for.
func TestJourneysMakeSense(t *testing.T) {
	long(t)
	c := codedData(t, following(200))
	d := c.data
	foreignKeys(t, d)
	life(t, d)
	codes(t, d)
	c.testRules(t)
	c.testTrimesters(t)
	c.testDiabetes(t)
	c.testSeventh(t)
	c.testSides(t)
	c.testEdits(t)
	d.testClasses(t)
	d.testIndications(t)
	d.testStays(t)
	d.testDiagnosed(t)
}

// testStays holds that nobody lies in hospital twice at a time, or is elsewhere meanwhile.
func (d *data) testStays(t *testing.T) {
	t.Helper()
	of := map[string][]map[string]string{}
	for _, r := range d.tables["encounters"] {
		of[r["patient_id"]] = append(of[r["patient_id"]], r)
	}
	var p problems
	for who, list := range of {
		slices.SortFunc(list, func(a, b map[string]string) int { return cmp.Compare(a["start_time"], b["start_time"]) })
		for i := 1; i < len(list); i++ {
			if list[i]["start_time"] < list[i-1]["end_time"] {
				p.add(list[i]["encounter_type"]+" during "+list[i-1]["encounter_type"], who+" at "+list[i]["start_time"])
			}
		}
	}
	p.report(t)
}

// testDiagnosed holds that every encounter of a journey has a diagnosis.
func (d *data) testDiagnosed(t *testing.T) {
	t.Helper()
	bare, all := 0, 0
	for _, r := range d.tables["encounters"] {
		if r["encounter_type"] == "lab_visit" {
			continue
		}
		all++
		if r["primary_diagnosis_code"] == "" {
			bare++
		}
	}
	if bare*200 > all {
		t.Errorf("%d of %d encounters have no diagnosis", bare, all)
	}
}

// TestJourneysOfTheLibrary holds what the library's journeys say of shares and times.
func TestJourneysOfTheLibrary(t *testing.T) {
	long(t)
	src := `cohort hf: 300 patients, age 55..85, follow hf_exacerbation starting 2025-02-01..2025-10-31, with encounters
cohort dm: 300 patients, age 35..70, follow diabetic_first_year, with encounters
cohort pain: 400 patients, age 35..85, follow ed_chest_pain starting 2025-02-01..2025-11-15, with encounters
expect {
  share(hf, has heart_failure) == 100%
  share(hf, count(encounters where encounter_class == IMP) >= 1) == 100%
  share(dm, has diabetes) == 100%
  share(dm, diabetes.onset >= 2024-12-15) == 100%
  share(pain, has myocardial_infarction) in 19%..24%
  share(pain, has chest_pain) in 78%..84%
  share(pain, count(encounters where encounter_class == EMER) >= 1) in 99%..100%
}
`
	d := made(t, src, 5, runtime.Options{})
	for _, v := range d.result.Expects {
		if !v.Met {
			t.Error(v)
		}
	}
	d.testReadmitted(t, "hf")
}

// testReadmitted holds that 22% of a cohort, and a few by their own course, lie
// in hospital again within 30 days of a discharge.
func (d *data) testReadmitted(t *testing.T, cohort string) {
	t.Helper()
	in, stays := map[string]bool{}, map[string][]map[string]string{}
	for _, r := range d.tables["patients"] {
		in[r["patient_id"]] = r["cohort"] == cohort
	}
	for _, r := range d.tables["encounters"] {
		if in[r["patient_id"]] && r["encounter_class"] == "IMP" {
			stays[r["patient_id"]] = append(stays[r["patient_id"]], r)
		}
	}
	again := 0
	for _, list := range stays {
		if slices.ContainsFunc(list, func(a map[string]string) bool {
			return slices.ContainsFunc(list, func(b map[string]string) bool {
				gap := day(t, b["start_time"][:10]) - day(t, a["end_time"][:10])
				return b["start_time"] > a["end_time"] && gap <= 30
			})
		}) {
			again++
		}
	}
	if share := float64(again) / float64(len(stays)); share < 0.19 || share > 0.30 {
		t.Errorf("%d of %d readmitted within 30 days, expected 22%%, and a few by their own course", again, len(stays))
	}
}
