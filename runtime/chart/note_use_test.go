package chart

import (
	"strings"
	"testing"
)

// TestNoteTypes: all five types of clinical notes of US Core are written; a
// consultation stands for the usual note at a first visit, and a procedure note
// beside others, where something was operated, which it names.
func TestNoteTypes(t *testing.T) {
	w := newWorld(t, compileSpec(t, "1200 patients, with encounters\n")).all(t, 0)
	types := map[string]int{}
	for unit := range w.slots {
		operations, kinds := map[int64]bool{}, map[int64]string{}
		w.each(Encounters, unit, func(r row) { kinds[r.int("encounter_id")] = r.word("encounter_type") })
		w.each(Procedures, unit, func(r row) {
			if p := w.chart.procedures[0:]; r.word("procedure") != "" {
				for i := range p {
					if w.plan.Care.Procedures[i].Name == r.word("procedure") && p[i].operation {
						operations[r.int("encounter_id")] = true
					}
				}
			}
		})
		of := map[int64][]string{}
		w.each(ClinicalNotes, unit, func(r row) {
			types[r.word("loinc_code")]++
			id := r.int("encounter_id")
			of[id] = append(of[id], r.word("note_type"))
			if r.word("note_type") == "procedure" && (!operations[id] || strings.HasPrefix(r.text("text"), "PROCEDURE: none")) {
				t.Errorf("a procedure note without an operation: %s", r.text("text"))
			}
		})
		for id, list := range of {
			if all := strings.Join(list, " "); strings.Contains(all, "consultation") && strings.Contains(all, "progress") {
				t.Errorf("%s has %s", kinds[id], all)
			}
		}
	}
	for _, code := range []string{"11488-4", "18842-5", "34117-2", "28570-0", "11506-3"} {
		if types[code] == 0 {
			t.Errorf("no note %s among %v", code, types)
		}
	}
}

func TestOperations(t *testing.T) {
	for _, test := range []struct {
		system, code string
		minutes      int
		want         bool
	}{
		{"CPT", "12001", 20, true},
		{"CPT", "36415", 5, false},
		{"CPT", "36430", 120, false},
		{"CPT", "71046", 10, false},
		{"CPT", "99213", 20, false},
		{"HCPCS", "G0108", 30, false},
		{"ICD-10-PCS", "0SRC0J9", 90, true},
		{"ICD-10-PCS", "30233N1", 90, false},
		{"ICD-10-PCS", "", 90, false},
	} {
		if isOperation(test.system, test.code, test.minutes) != test.want {
			t.Errorf("%s %s of %d minutes: expected %v", test.system, test.code, test.minutes, test.want)
		}
	}
}
