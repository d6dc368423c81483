package property

import "testing"

// asking is a journey that asks of everything that it and ordinary visits bring.
const asking = `journey asking {
  day 0: office_visit as start { diagnose diabetes; order a1c, bmp; prescribe metformin 500mg bid }
  every 6 weeks until last(a1c) < 6.9: office_visit { order a1c }
  day 20..60, in monday..thursday, when last(a1c) > 7.5 and mean(sbp within 60 days) > 120: office_visit endocrinology { prescribe empagliflozin 10mg daily }
  day 70, when count(encounters within 60 days) >= 4: ed_visit as worse { order bmp, troponin }
  2 hours after worse, when has pneumonia and count(ed_visit within 200 days) > 0: inpatient for 2..6 days as stay {
    diagnose pneumonia
    every day, when last(potassium) > 3.9: order magnesium
    discharge ~ { home: 85%, died: 5%, snf: rest }
  }
  stop when count(stay) > 0 and last(potassium) > 4.6
  month 4..9, in winter: urgent_care { order cbc }
  every 2 months 3 times, when on metformin and not did colonoscopy: {
    day 0: phone_visit
    day 3, when last(a1c) > 8: office_visit { procedure colonoscopy }
  }
}
`

// TestJourneysThatAskMakeSense builds people on a journey whose steps depend on
// what has happened: rows are whole, in life and in order, and nobody is at two places.
func TestJourneysThatAskMakeSense(t *testing.T) {
	long(t)
	c := codedData(t, asking+"cohort asked: 500 diabetic patients, age 35..85, with encounters { has pneumonia 60%; follow asking }\n")
	d := c.data
	foreignKeys(t, d)
	life(t, d)
	codes(t, d)
	c.testRules(t)
	d.testClasses(t)
	d.testIndications(t)
	d.testStays(t)
	if n := len(d.tables["encounters"]); n < 5000 {
		t.Errorf("%d encounters: the test tells little", n)
	}
}
