package chart

import (
	"math"
	"testing"

	"github.com/hsc-dev/hsc/stdlib"
)

// TestStaysByGroup: adults' stays are as long as those of their MS-DRG are, by
// what is coded at them, where their condition says nothing else.
func TestStaysByGroup(t *testing.T) {
	if testing.Short() {
		t.Skip("2,400 people")
	}
	groups, err := stdlib.MSDRGs()
	if err != nil {
		t.Fatal(err)
	}
	mean, level := map[string]float64{}, map[string]string{}
	each(t, "codes/ms_drg.csv", func(r *stdlib.Rows) { mean[r.Text("code")] = r.Float("gmlos") })
	each(t, "codes/mcc_cc.csv", func(r *stdlib.Rows) { level[r.Text("code")] = r.Text("level") })
	type sum struct{ n, logs float64 }
	found := map[string]sum{}
	p := compileSpec(t, "cohort a: 900 patients, age 55..90, with encounters {\n  has pneumonia\n  without copd\n}\ncohort b: 1500 patients, age 55..90, with encounters {\n  has heart_failure\n  without pneumonia\n  without copd\n}\n")
	for cohort := range 2 {
		w := newWorld(t, p).all(t, cohort)
		for u := range w.ids {
			codes := map[int64][]string{}
			w.each(Diagnoses, u, func(r row) { codes[r.int("encounter_id")] = append(codes[r.int("encounter_id")], r.word("code")) })
			for id, r := range w.visits(u) {
				if r.word("encounter_class") != "IMP" || len(codes[id]) == 0 {
					continue
				}
				f, ok := groups.Family(codes[id][0], "", p.Start)
				if !ok {
					continue
				}
				group := f.None
				for _, c := range codes[id][1:] {
					switch {
					case level[c] == "MCC":
						group = f.MCC
					case level[c] == "CC" && group == f.None:
						group = f.CC
					}
				}
				days := max(float64(r.time("end_time").Date()-r.time("start_time").Date()), 1)
				s := found[group]
				found[group] = sum{s.n + 1, s.logs + math.Log(days)}
			}
		}
	}
	tested := 0
	for group, s := range found {
		if s.n < 80 {
			continue
		}
		tested++
		if got := math.Exp(s.logs / s.n); math.Abs(got/mean[group]-1) > 0.2 {
			t.Errorf("MS-DRG %s: %.0f stays of %.2f days in the geometric mean, expected %.2f", group, s.n, got, mean[group])
		}
	}
	if tested < 3 {
		t.Errorf("%d groups with 80 stays: %v", tested, found)
	}
}

// each reads a table of the library.
func each(t *testing.T, name string, see func(*stdlib.Rows)) {
	t.Helper()
	table, err := stdlib.Table(name)
	if err != nil {
		t.Fatal(err)
	}
	r := table.Rows()
	for r.Next() {
		see(r)
	}
	if r.Err() != nil {
		t.Fatal(r.Err())
	}
}
