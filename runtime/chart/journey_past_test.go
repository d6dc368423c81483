package chart

import (
	"slices"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// found is a result of a unit, or an encounter.
type found struct {
	at, known models.Instant
	value     float64
	kind      string
}

// resultsIn are a unit's results of a test, in the order in which they were
// collected, at encounters of some kinds.
func (w *world) resultsIn(unit int, test string, kinds ...string) (out []found) {
	at := map[int64]string{}
	w.each(Encounters, unit, func(r row) { at[r.int("encounter_id")] = r.word("encounter_type") })
	w.each(LabResults, unit, func(r row) {
		if kind := at[r.int("encounter_id")]; r.word("test") == test && slices.Contains(kinds, kind) {
			out = append(out, found{at: r.time("collected_time"), known: r.time("resulted_time"), value: float64(r.int("value")) / 1000, kind: kind})
		}
	})
	slices.SortFunc(out, func(a, b found) int { return int(a.at - b.at) })
	return out
}

// dies says that a unit doesn't live to see the end of the period.
func (w *world) dies(unit int) bool {
	return w.slots[unit][plan.SlotDeath] == w.slots[unit][plan.SlotDeath]
}

// beginnings are those of a unit's encounters of a kind, in the order of time.
func (w *world) beginnings(unit int, kind string) (out []models.Instant) {
	w.each(Encounters, unit, func(r row) {
		if r.word("encounter_type") == kind {
			out = append(out, r.time("start_time"))
		}
	})
	slices.Sort(out)
	return out
}

// lastBefore is the last result that was known by a time.
func lastBefore(list []found, now models.Instant) (last found, any bool) {
	for _, x := range list {
		if x.known <= now {
			last, any = x, true
		}
	}
	return last, any
}

// TestJourneyReadsResults: whoever comes to a step that asks for the last result has a row that says so, and nobody
// else has: the value that decided is the one that is written.
func TestJourneyReadsResults(t *testing.T) {
	p := compileSpec(t, `journey j {
  day 0: urgent_care { order a1c; diagnose diabetes }
  day 60 +- 20 days: urgent_care { order bmp }
  day 120, when last(a1c) > 7.5: dietitian
  day 150, when mean(a1c within 40 weeks) <= 7.5 and last(creatinine) < 1.2: speech
  day 151, when last(egfr) < 60: rehabilitation
}
600 diabetic patients, age 30..70, follow j starting 2025-01-10..2025-06-30, with encounters
`)
	only(p, "diabetes")
	w := newWorld(t, p).all(t, 0)
	fired := 0
	for u := range 600 {
		if w.dies(u) {
			continue
		}
		a1c, creatinine, egfr := w.resultsIn(u, "a1c", "urgent_care"), w.resultsIn(u, "creatinine", "urgent_care"), w.resultsIn(u, "egfr", "urgent_care")
		if len(a1c) != 1 {
			t.Fatalf("unit %d: %d a1c", u, len(a1c))
		}
		high, low, kidney := a1c[0].value > 7.5, len(creatinine) == 1 && creatinine[0].value < 1.2, len(egfr) == 1 && egfr[0].value < 60
		for kind, want := range map[string]bool{"dietitian": high, "speech": !high && low, "rehabilitation": kidney} {
			got := w.beginnings(u, kind)
			if len(got) > 0 {
				fired++
			}
			if (len(got) == 1) != want {
				t.Errorf("unit %d: %s %d times at a1c %v, creatinine %v, egfr %v", u, kind, len(got), a1c, creatinine, egfr)
			}
		}
	}
	if fired < 200 || fired > 1000 {
		t.Errorf("%d steps were taken: the test tells little", fired)
	}
}

// only has a person seen for nothing but what a journey brings, and some conditions keep their codes.
func only(p *plan.Plan, conditions ...string) {
	for _, c := range p.Care.Conditions {
		c.Visits, c.Monitors, c.Performs = nil, nil, nil
		if !slices.Contains(conditions, c.Name) {
			c.Codes = c.Codes[:0]
		}
	}
}

// TestJourneyWaitsForResults: a result counts from the time on at which it is known.
func TestJourneyWaitsForResults(t *testing.T) {
	p := compileSpec(t, `journey j {
  day 0: urgent_care { order a1c; diagnose diabetes }
  day 30: ed_visit as arrive { order a1c }
  30 minutes after arrive, when last(a1c) > 6.8: observation as sooner
  day 3 after arrive, when last(a1c) > 6.8: dietitian
}
500 diabetic patients, age 30..70, follow j starting 2025-01-10..2025-06-30, with encounters
`)
	only(p, "diabetes")
	w := newWorld(t, p).all(t, 0)
	differ := 0
	for u := range 500 {
		if w.dies(u) {
			continue
		}
		list := w.resultsIn(u, "a1c", "urgent_care", "emergency")
		arrive := w.beginnings(u, "emergency")
		if len(list) != 2 || len(arrive) != 1 {
			t.Fatalf("unit %d: %d results, %d visits", u, len(list), len(arrive))
		}
		soon, _ := lastBefore(list, arrive[0]+30*60)
		late, _ := lastBefore(list, arrive[0]+3*24*3600)
		if soon.kind != "urgent_care" || late.kind != "emergency" {
			t.Fatalf("unit %d: known %v and %v", u, soon, late)
		}
		if soon.value > 6.8 != (late.value > 6.8) {
			differ++
		}
		if got := len(w.beginnings(u, "observation")); (got == 1) != (soon.value > 6.8) {
			t.Errorf("unit %d: %d times observed after %v", u, got, soon)
		}
		if got := len(w.beginnings(u, "dietitian")); (got == 1) != (late.value > 6.8) {
			t.Errorf("unit %d: %d times to a dietitian after %v", u, got, late)
		}
	}
	if differ < 20 {
		t.Errorf("the results differ in %d units: the test tells little", differ)
	}
}

// TestJourneyUntil: a step is repeated until what it waits for is known, and no longer.
func TestJourneyUntil(t *testing.T) {
	p := compileSpec(t, `journey j {
  every 2 months until last(a1c) < 7.4: urgent_care { order a1c; diagnose diabetes }
  every month until 2025-06-30: rehabilitation
  every 2 weeks 3 times, when count(urgent_care within 10 days) > 0: dietitian
}
400 diabetic patients, age 30..70, follow j starting 2025-01-10..2025-01-31, with encounters
`)
	only(p, "diabetes")
	w := newWorld(t, p).all(t, 0)
	ended, went := 0, 0
	for u := range 400 {
		if w.dies(u) {
			continue
		}
		list, visits := w.resultsIn(u, "a1c", "urgent_care"), w.beginnings(u, "urgent_care")
		for _, at := range visits {
			if last, any := lastBefore(list, at); any && last.value < 7.4 {
				t.Errorf("unit %d: goes on after %v", u, last)
			}
		}
		if last := list[len(list)-1]; last.value < 7.4 {
			ended++
		} else if date := visits[len(visits)-1].Date(); date < models.DateOf(2025, 11, 1) {
			t.Errorf("unit %d: ends on %s with %v", u, date, last)
		}
		for _, at := range w.beginnings(u, "rehabilitation") {
			if at.Date() > models.DateOf(2025, 7, 2) {
				t.Errorf("unit %d: therapy on %s", u, at.Date())
			}
		}
		if n := len(w.beginnings(u, "dietitian")); n > 0 {
			went++
		}
	}
	if ended < 100 || ended > 350 || went > 0 {
		t.Errorf("%d of 400 ended; %d went to a dietitian within ten days of a visit that lies two months off", ended, went)
	}
}

// TestJourneyCounts: encounters, labels, procedures and medicines are counted as the tables have them.
func TestJourneyCounts(t *testing.T) {
	p := compileSpec(t, `journey j {
  day 0: urgent_care { procedure ecg; diagnose influenza }
  day 10..40, 60%: ed_visit as again { prescribe metformin 500mg bid }
  day 12..60, 50%: ed_visit as once_more
  day 90, when count(ed_visit within 60 days) >= 1: dietitian
  day 91, when count(again) > 0 and count(once_more) == 0: speech
  day 92, when on metformin and did ecg and count(metformin) == 1: rehabilitation
  day 93, when any(ed_visit, length_minutes > 200) and last(again, start_time) > first(urgent_care, end_time): infusion
}
400 patients, age 30..60, without diabetes, follow j starting 2025-01-10..2025-06-30, with encounters
`)
	only(p, "influenza")
	w := newWorld(t, p).all(t, 0)
	fired := map[string]int{}
	for u := range 400 {
		if w.dies(u) {
			continue
		}
		prescribed, recent, long, n := false, 0, false, 0
		w.each(Medications, u, func(r row) { prescribed = prescribed || r.word("drug") == "metformin" })
		day := w.beginnings(u, "urgent_care")[0].Date() + 90
		w.each(Encounters, u, func(r row) {
			if r.word("encounter_type") == "emergency" {
				n++
				long = long || r.int("length_minutes") > 200
				if r.time("start_time").Date() > day-60+3 {
					recent++
				}
			}
		})
		for kind, want := range map[string]bool{"dietitian": recent > 0, "speech": prescribed && n == 1, "rehabilitation": prescribed, "infusion": prescribed && long} {
			got := w.beginnings(u, kind)
			if fired[kind] += len(got); (len(got) == 1) != want && kind != "dietitian" || kind == "dietitian" && want && len(got) == 0 {
				t.Errorf("unit %d: %s %d times with %d emergency visits, %d recent, metformin %v", u, kind, len(got), n, recent, prescribed)
			}
		}
	}
	for kind, n := range fired {
		if n < 50 || n > 350 {
			t.Errorf("%s: %d times: the test tells little", kind, n)
		}
	}
}

// TestJourneyPastStaysTheSame: a step with a condition on the past leaves the other rows as they were; one that has
// ordinary visits planned before the journey moves few of them.
func TestJourneyPastStaysTheSame(t *testing.T) {
	const head, tail = "journey j {\n  day 0: urgent_care { order a1c, bmp; diagnose diabetes }\n  day 50: ed_visit { order bmp }\n", "}\n200 diabetic patients, age 30..50, follow j starting 2025-02-01..2025-06-30, with encounters\n"
	plain := newWorld(t, compileSpec(t, head+tail)).all(t, 0)
	for step, most := range map[string]float64{
		"  day 100, when last(a1c) > 7 and mean(creatinine) < 1.5: dietitian\n": 0.002,
		"  day 100, when count(encounters within 60 days) > 2: dietitian\n":     0.02,
	} {
		asked := newWorld(t, compileSpec(t, head+step+tail)).all(t, 0)
		for table, id := range map[Table]string{LabResults: "lab_result_id", VitalSigns: "vital_sign_id"} {
			values := map[int64]int64{}
			for u := range 200 {
				asked.each(table, u, func(r row) { values[r.int(id)] = r.int("value") })
			}
			lost, n := 0, 0
			for u := range 200 {
				plain.each(table, u, func(r row) {
					n++
					if v, ok := values[r.int(id)]; !ok || v != r.int("value") {
						lost++
					}
				})
			}
			if n < 1000 || float64(lost) > most*float64(n) {
				t.Errorf("%s: %d of %d rows went or changed with%s", TableNames()[table], lost, n, step)
			}
		}
	}
}

// TestJourneyLabelsCarryWhoComes: who can't come to a diagnosis, as what it counts from doesn't happen, hasn't the condition.
func TestJourneyLabelsCarryWhoComes(t *testing.T) {
	p := compileSpec(t, `journey j {
  day 0, 40%: urgent_care as first
  day 3 after first: ed_visit { diagnose appendicitis }
}
300 patients, age 30..50, follow j starting 2025-02-01..2025-10-31, with encounters
`)
	w := newWorld(t, p).all(t, 0)
	i := slices.IndexFunc(p.Care.Conditions, func(c *plan.Condition) bool { return c.Name == "appendicitis" })
	has := 0
	for u := range 300 {
		if w.slots[u][p.Care.Conditions[i].Has] == 1 {
			has++
		}
	}
	if has < 115 || has > 130 {
		t.Errorf("%d of 300 have appendicitis, expected 40%% and a few", has)
	}
}

// TestJourneyStopsByResults: nobody comes to a step at or after which a stop holds; who left isn't back when it no longer does.
func TestJourneyStopsByResults(t *testing.T) {
	p := compileSpec(t, `journey inner {
  day 0: urgent_care { order a1c }
  stop when last(a1c) > 8
  day 10: speech
}
journey j {
  day 0: urgent_care { order a1c; diagnose diabetes }
  stop when last(a1c) < 6.8
  day 30: follow inner
  every 2 months 4 times: urgent_care { order a1c }
  day 20: dietitian
}
400 diabetic patients, age 30..70, follow j starting 2025-01-10..2025-01-31, with encounters
`)
	only(p, "diabetes")
	w := newWorld(t, p).all(t, 0)
	left, back, inner := 0, 0, 0
	for u := range 400 {
		if w.dies(u) {
			continue
		}
		list, ended := w.resultsIn(u, "a1c", "urgent_care"), models.Instant(0)
		for _, at := range w.beginnings(u, "urgent_care") {
			last, any := lastBefore(list, at)
			if ended != 0 {
				t.Errorf("unit %d: a visit on %s after leaving on %s", u, at.Date(), ended.Date())
			}
			if any && last.value < 6.8 {
				ended = at
			}
		}
		n := len(w.beginnings(u, "urgent_care"))
		if n < 6 {
			left++
		}
		if last := list[len(list)-1]; n < 6 && last.value >= 6.8 {
			t.Errorf("unit %d: left after %v", u, last)
		}
		if first := list[0].value; (len(w.beginnings(u, "dietitian")) == 1) != (first >= 6.8) {
			t.Errorf("unit %d: %d times to a dietitian after %v", u, len(w.beginnings(u, "dietitian")), list)
		}
		spoke := len(w.beginnings(u, "speech")) == 1
		if spoke {
			inner++
		}
		if n >= 3 && !spoke && list[1].value > 8 { // Who leaves the inner journey goes on with the outer one.
			back++
		}
		if spoke && list[1].value > 8 {
			t.Errorf("unit %d: goes on with the inner journey after %v", u, list[1])
		}
	}
	if left < 40 || left > 350 || back < 10 || inner < 40 {
		t.Errorf("%d left, %d left the inner journey alone, %d went through it: the test tells little", left, back, inner)
	}
}

// TestJourneyDays: on each day of a stay a step sees what is known at that day's round.
func TestJourneyDays(t *testing.T) {
	p := compileSpec(t, `journey j {
  day 0: inpatient for 4..6 days { diagnose pneumonia; every day: order bmp; every day, when last(potassium) > 4.2: order ferritin; every day until count(bun) >= 2: order vitamin_d }
}
300 patients, age 30..60, follow j starting 2025-01-10..2025-06-30, with encounters
`)
	only(p, "pneumonia")
	w := newWorld(t, p).all(t, 0)
	fired, idle := 0, 0
	for u := range 300 {
		if w.dies(u) {
			continue
		}
		potassium, ferritin := w.resultsIn(u, "potassium", "inpatient"), w.resultsIn(u, "ferritin", "inpatient")
		if n := len(w.resultsIn(u, "vitamin_d", "inpatient")); n != 2 { // Of the day of admission, and of the next.
			t.Errorf("unit %d: %d times until two are known", u, n)
		}
		for i, k := range potassium {
			last, any := lastBefore(potassium[:i], k.at)
			want := any && last.value > 4.2
			got := slices.ContainsFunc(ferritin, func(f found) bool { return f.at == k.at })
			if got != want {
				t.Errorf("unit %d, day %d: ferritin %v after %v", u, i, got, last)
			}
			if got {
				fired++
			} else {
				idle++
			}
		}
	}
	if fired < 200 || idle < 200 {
		t.Errorf("%d orders, %d days without: the test tells little", fired, idle)
	}
}

// TestJourneyReadsStories: dated lines count, and so do vital signs and tests without numbers.
func TestJourneyReadsStories(t *testing.T) {
	p := compileSpec(t, `journey j {
  day 0: urgent_care { order rapid_strep; diagnose influenza }
  day 1, when last(a1c) == 9.4: dietitian
  day 2, when last(rapid_strep) == positive: speech
  day 3, when max(sbp) >= 130: rehabilitation
}
patient ada: diabetic woman, age 50 {
  2025-03-02: result a1c = 9.4
  follow j starting 2025-04-01
}
patient bob: diabetic man, age 50 {
  2025-03-02: result a1c = 7.1
  follow j starting 2025-04-01
}
cohort many: 300 patients, age 30..60, follow j starting 2025-01-10..2025-06-30, with encounters
`)
	only(p, "diabetes", "influenza")
	w := newWorld(t, p).all(t, 0)
	if a, b := len(w.beginnings(300, "dietitian")), len(w.beginnings(301, "dietitian")); a != 1 || b != 0 { // Individuals come behind cohorts.
		t.Errorf("%d and %d visits to a dietitian, expected one of Ada's", a, b)
	}
	fired := 0
	for u := range 300 {
		if w.dies(u) {
			continue
		}
		positive, therapies := false, w.beginnings(u, "rehabilitation")
		now := (w.beginnings(u, "urgent_care")[0].Date() + 3).At(0)
		if len(therapies) > 0 {
			now = therapies[0]
		}
		w.each(LabResults, u, func(r row) {
			positive = positive || r.word("test") == "rapid_strep" && r.text("value_text") == "Positive"
		})
		if got := len(w.beginnings(u, "speech")); (got == 1) != positive {
			t.Errorf("unit %d: %d speech therapies, positive %v", u, got, positive)
		}
		high := false
		w.each(VitalSigns, u, func(r row) {
			high = high || r.word("vital") == "sbp" && r.int("value") >= 13000 && r.time("observed_time") < now
		})
		if (len(therapies) == 1) != high {
			t.Errorf("unit %d: %d therapies, high %v", u, len(therapies), high)
		}
		fired += len(therapies)
	}
	if fired < 20 || fired > 280 {
		t.Errorf("%d therapies: the test tells little", fired)
	}
}
