package compiler

import (
	"os"
	"path"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/stdlib"
)

func compiledText(t *testing.T, src string) *plan.Plan {
	t.Helper()
	f, diags := lang.Parse("x.hs", src)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	p, diags := Compile(f, Options{})
	for _, d := range diags {
		t.Errorf("%s: %s", d.Span, d.Message)
	}
	return p
}

// TestLibraryJourneys holds that each journey stands in a file of its name and is followed without a word.
func TestLibraryJourneys(t *testing.T) {
	if len(stdlib.Journeys()) < 10 {
		t.Errorf("%d journeys", len(stdlib.Journeys()))
	}
	for _, m := range stdlib.Journeys() {
		name := strings.TrimSuffix(path.Base(m.Name), ".hs")
		p := compiledText(t, "10 patients, age 35..80, follow "+name+"\n")
		if p == nil || len(p.Journeys) != 1 || p.Journeys[0].Name != name || p.Journeys[0].Module != "journeys/"+name {
			t.Errorf("%s: no such journey in the plan", name)
		}
	}
}

// TestJourneyPlan reads a small journey as it is compiled.
func TestJourneyPlan(t *testing.T) {
	p := compiledText(t, `journey j {
  week 2 +- 3 days, 80%: office_visit as first { order a1c }
  month 2..4 after first: office_visit
  every 3 months 4 times: office_visit
}
10 diabetic patients, follow j 20%
`)
	if p == nil {
		t.FailNow()
	}
	j := p.Journeys[0]
	if j.First != 11 || j.Last != 4*3*31 {
		t.Errorf("from day %d to day %d, expected 11 to 372", j.First, j.Last)
	}
	first, second, third := j.Steps[0], j.Steps[1], j.Steps[2]
	if w := first.When; w.Lo != 14 || w.Hi != 14 || w.Give != 3 || first.Chance < 0 || first.Event.Label != 0 {
		t.Errorf("the first step is %+v", first)
	}
	if w := second.When; w.Lo != 2 || w.Hi != 4 || w.Unit != plan.ByMonth || w.After != 0 {
		t.Errorf("the second step is %+v", second)
	}
	if w := third.When; w.Each != 3 || w.Times != 4 || w.By != plan.ByMonth {
		t.Errorf("the third step is %+v", third)
	}
	if !strings.HasPrefix(first.Key, "j/week 2 +- 3 days, 80%: office_visit") {
		t.Errorf("the key of the first step is %q", first.Key)
	}
}

// TestJourneyText draws a journey as hsc plan does.
func TestJourneyText(t *testing.T) {
	p := compiledText(t, `journey j {
  day 0: ed_visit as arrive { chief_complaint "Fever"; order cbc, ecg }
  2 hours after arrive, 40%: inpatient surgery for 3..5 days as stay {
    diagnose appendicitis
    every day: order bmp
    discharge ~ { home: 80%, snf: rest }
  }
  choose { 30%: day 9: phone_visit; rest: nothing }
  day 12 after stay: office_visit { prescribe metformin 500mg bid; diagnose diabetes new }
  stop when age > 90
}
10 patients, age 30..50, follow j
`)
	if p == nil {
		t.FailNow()
	}
	want := `journey j, day 0 to day 18
  day 0                      emergency as arrive
                             chief_complaint "Fever"
                             order cbc, ecg
  2 hours after arrive, 40%  inpatient surgery for 3..5 days as stay
                             diagnose appendicitis
    every day                order bmp
                             discharge home, snf
  one of
    30%
      day 9                  telehealth
    70%
      nothing
  day 12 after stay          office
                             prescribe metformin hydrochloride 500 MG Oral Tablet
                             diagnose diabetes, new
  stop when age > 90
`
	if got := p.JourneyText(p.Journeys[0]); got != want {
		t.Errorf("found\n%s\nexpected\n%s", got, want)
	}
}

// TestReferenceJourneys compiles the journeys of the language's reference that have a cohort.
func TestReferenceJourneys(t *testing.T) {
	page, err := os.ReadFile("../docs/language.md")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, block := range strings.Split(string(page), "```hs\n")[1:] {
		block, _, _ = strings.Cut(block, "```")
		if strings.HasPrefix(block, "journey ") && strings.Contains(block, "\ncohort ") {
			found++
			compiledText(t, block)
		}
	}
	if found < 2 {
		t.Errorf("%d journeys with a cohort", found)
	}
}

// TestParameterText draws a journey with parameters, rounds and a journey within it.
func TestParameterText(t *testing.T) {
	p := compiledText(t, `journey cycle {
  day 0: infusion as given
  day 10, 15%: ed_visit
}
journey j(kind = mild) {
  day 0: office_visit { diagnose osteoarthritis knee kind; procedure colonoscopy within 90 minutes; refer cardiology }
  day 7, every 21 days 3 times: follow cycle
  day 80: milestone over
  day 90, when kind == severe: { day 0: phone_visit; day 2: dietitian }
  day 100: trend hemoglobin 9, 13.5 for 3 months
  day 110: inpatient { discharge ~ { home: 90%, died: rest } }
  day 120, 12%: dies
  stop when died
}
10 patients, age 30..50, follow j(kind ~ { mild: 40%, severe: rest })
`)
	if p == nil {
		t.FailNow()
	}
	want := `journey j(kind ~ { mild: 40%, severe: rest }), day 0 to day 120
  day 0                         office
    one of
      40%, kind == mild
                                diagnose osteoarthritis
      60%, kind == severe
                                diagnose osteoarthritis
                                procedure colonoscopy within 90 minutes
                                refer cardiology
  day 7, every 21 days 3 times
    journey cycle
      day 0                     infusion as given
      day 10, 15%               emergency
  day 80                        milestone over
  day 90, when kind == severe
    day 0                       telehealth
    day 2                       dietitian
  day 100                       trend hemoglobin 9, 13.5 for 91 days
  day 110                       inpatient
                                discharge home, died
  day 120, 12%                  dies
  stop when died
`
	if got := p.JourneyText(p.Journeys[0]); got != want {
		t.Errorf("found\n%s\nexpected\n%s", got, want)
	}
}
