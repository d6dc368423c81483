package compiler

import (
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// TestJourneyPastPlan reads what conditions on the past are compiled to, and how hsc plan draws them.
func TestJourneyPastPlan(t *testing.T) {
	p := compiledText(t, `journey j {
  day 0: office_visit as start { order a1c; prescribe metformin }
  every 2 months until last(a1c) < 7: office_visit { order a1c }
  day 40..80, in november..january, in saturday, when count(start) > 0 and count(ed_visit within 2 weeks) >= 2: urgent_care
  every month until 2025-09-30: phone_visit
  every month until died: phone_visit
  day 9, when age > 40 and on metformin: urgent_care
}
10 patients, age 30..80, follow j
`)
	if p == nil {
		t.FailNow()
	}
	j := p.Journeys[0]
	until, counted, dated, always, on := j.Steps[1].When.Until, j.Steps[2], j.Steps[3].When, j.Steps[4].When, j.Steps[5]
	if until == nil || len(until.Past) != 1 || until.Past[0].Fn != plan.Last || until.Past[0].Of != plan.PastLabs || until.Past[0].Arg == nil {
		t.Errorf("until is %+v", until)
	}
	if q := counted.Past; len(q) != 2 || q[0].Of != plan.PastLabels || q[1].Of != plan.PastEncounters || q[1].Within != 14 || p.Care.Kinds[q[1].What[0]].Name != "emergency" {
		t.Errorf("the questions are %+v", q)
	}
	if d := counted.When.During; d == nil || d.Months != 1<<11|1<<12|1<<1 || d.Weekdays != 1<<6 {
		t.Errorf("it lies in %+v", d)
	}
	if dated.Until == nil || dated.Until.On.String() != "2025-09-30" || dated.Times != -1 || always.Until != nil || always.Times != -1 {
		t.Errorf("repeated %+v and %+v", dated, always)
	}
	if len(on.Past) != 1 || on.Past[0].Of != plan.PastDrugs {
		t.Errorf("on metformin asks %+v", on.Past)
	}
	if !j.SeesVisits {
		t.Error("the journey asks for encounters, and the plan doesn't say so")
	}
	text := p.JourneyText(j)
	for _, line := range []string{"every 2 months until last(a1c) < 7  office", "in november..january, in saturday, when count(start) > 0 and count(ed_visit within 2 weeks) >= 2  urgent_care", "every month until 2025-09-30"} {
		if !strings.Contains(text, line) {
			t.Errorf("%q isn't in\n%s", line, text)
		}
	}
}
