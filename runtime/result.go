package runtime

import (
	"math"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// maxSamples is the number of people of whom a result tells.
const maxSamples = 3

// problem is the kind of conditions that last.
const problem = "problem"

// Sample is a few facts of a person, for a first look at what was made.
type Sample struct {
	Cohort     string
	Name       string
	Age        int
	Sex        string
	Place      string   // Post town and state.
	Conditions []string // Titles of the lasting ones.
	Encounters int      // -1 where none are made.
}

// sample tells of the current unit.
func (w *worker) sample(c *cohort) Sample {
	st, g := &w.state, w.layout.library.places
	zip := int(st.Slots[plan.SlotPlace])
	s := Sample{
		Cohort: c.def.Label, Name: string(w.person.full), Age: int(st.Slots[plan.SlotAge]), Sex: "female",
		Place: g.PlaceName(zip) + ", " + g.StateOf(zip).Code, Encounters: -1,
	}
	if st.Slots[plan.SlotSex] == 1 {
		s.Sex = "male"
	}
	if i := w.care[0]; i >= 0 {
		s.Encounters = st.Rows[i].N - st.First[i]
	}
	if w.plan.Care == nil {
		return s
	}
	for _, k := range w.plan.Care.Conditions {
		if k.Kind == problem && st.Slots[k.Has] == 1 {
			s.Conditions = append(s.Conditions, k.Title)
		}
	}
	return s
}

// result sums the run up.
func (r *run) result() *Result {
	out := &Result{Units: r.total.units, Samples: r.total.samples}
	for i, t := range r.layout.tables {
		if r.layout.writes[i] {
			out.Rows = append(out.Rows, Count{t.Table.Name, r.total.rows[i]})
		}
	}
	for i := range r.cohorts {
		for n, t := range r.cohorts[i].def.Targets {
			got := math.NaN()
			if f := &r.total.targets[i][n]; f.N > 0 {
				got = f.Sum / float64(f.N)
			}
			out.Targets = append(out.Targets, Drawn{Cohort: i, Text: t.Text, Want: t.Want, Got: got, Mean: t.Mean})
		}
	}
	if r.options.last() {
		out.Expects = r.total.tally.Verdicts()
	}
	return out
}
