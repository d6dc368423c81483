package chart

import (
	"math"
	"slices"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
)

func slotNamed(t *testing.T, p *plan.Plan, name string) int {
	t.Helper()
	i := slices.IndexFunc(p.Slots, func(s plan.Slot) bool { return s.Name == name })
	if i < 0 {
		t.Fatalf("the plan has no slot %s", name)
	}
	return i
}

// facetSlot is the slot that a cohort's facet of a name fills.
func facetSlot(p *plan.Plan, cohort int, name string) int {
	for _, f := range p.Cohorts[cohort].Facets {
		if f.Name == name {
			return f.Slot
		}
	}
	return -1
}

const kneeJourney = `journey knee(kind = mild, weeks = 2) {
  day 0: urgent_care as first { diagnose osteoarthritis knee kind }
  day 5 after first, when kind == severe: dietitian { diagnose osteoarthritis }
  day 9 after first, when weeks * 2 > 5: therapy { diagnose osteoarthritis }
}
`

// TestJourneyParameters: a drawn parameter is decided once, in the shares that are asked for, and
// everything that names it agrees with it; a constant one is as if it were written.
func TestJourneyParameters(t *testing.T) {
	p := compileSpec(t, kneeJourney+`cohort drawn: 300 patients, age 40..70, with encounters {
  follow knee(kind ~ { mild: 30%, moderate: 25%, severe: rest }, weeks ~ { 2: 40%, 3: rest }) starting 2025-02-01..2025-10-31
}
cohort certain: 60 patients, age 40..70, has osteoarthritis, with encounters {
  follow knee(kind ~ { mild: 50%, severe: rest }) starting 2025-02-01..2025-10-31
}
cohort fixed: 40 patients, age 40..70, with encounters {
  follow knee(kind = severe, weeks = 3) starting 2025-02-01..2025-10-31
}
`)
	healthy(p)
	w := newWorld(t, p).all(t, 0)
	kind := slotNamed(t, p, "journey.knee.kind")
	severity := slotNamed(t, p, "osteoarthritis.severity")
	weeks := slotNamed(t, p, "journey.knee.weeks")
	names, drawn := p.Enums[p.Slots[severity].Enum].Values, p.Enums[p.Slots[kind].Enum].Values
	n := map[string]int{}
	for u := range 400 {
		want, long := "severe", true
		if u < 300 {
			want, long = drawn[int(w.slots[u][kind])], w.slots[u][weeks] == 3
			n[want]++
		} else if u < 360 {
			kinds := facetSlot(p, 1, "journey.knee.kind")
			want, long = p.Enums[p.Slots[kinds].Enum].Values[int(w.slots[u][kinds])], false
		}
		if got := names[int(w.slots[u][severity])]; got != want {
			t.Errorf("unit %d: severity %s, drawn %s", u, got, want)
		}
		seen := map[string]bool{}
		w.each(Encounters, u, func(r row) { seen[r.word("encounter_type")] = true })
		if !seen["urgent_care"] || seen["dietitian"] != (want == "severe") || seen["therapy"] != long {
			t.Errorf("unit %d, %s, long %v: encounters %v", u, want, long, seen)
		}
	}
	for k, share := range map[string]float64{"mild": 0.30, "moderate": 0.25, "severe": 0.45} {
		if math.Abs(float64(n[k])/300-share) > 0.01 {
			t.Errorf("%d of 300 are %s, expected %g", n[k], k, share)
		}
	}
}

// TestJourneyParametersStable: another share of a parameter leaves ids and times as they were.
func TestJourneyParametersStable(t *testing.T) {
	at := func(share string) map[int64]int64 {
		p := compileSpec(t, kneeJourney+"100 patients, age 40..70, with encounters {\n  follow knee(kind ~ { mild: "+share+", severe: rest }) starting 2025-02-01..2025-06-30\n}\n")
		healthy(p)
		w := newWorld(t, p).all(t, 0)
		out := map[int64]int64{}
		for u := range 100 {
			w.each(Encounters, u, func(r row) {
				if r.word("encounter_type") == "urgent_care" {
					out[r.int("encounter_id")] = r.int("start_time")
				}
			})
		}
		return out
	}
	a, b := at("30%"), at("60%")
	for id, time := range a {
		if b[id] != time {
			t.Fatalf("encounter %d moved or went with another share", id)
		}
	}
}

// TestSubJourney: what a journey holds counts from the step's day, its labels are its own, and a
// repeated one is another each time.
func TestSubJourney(t *testing.T) {
	p := compileSpec(t, `journey cycle {
  day 0: infusion as visit
  day 7: lab_visit
  day 10 after visit, 40%: phone_visit
  stop when sex == male
  day 14: dietitian
}
journey course {
  day 0: urgent_care as start
  day 10, every 21 days 4 times: follow cycle
  day 100 after start: { day 0: speech; day 4: rehabilitation as last }
}
300 patients, age 40..60, follow course starting 2025-02-01..2025-05-31, with encounters
`)
	healthy(p)
	w := newWorld(t, p).all(t, 0)
	calls := [5]int{}
	for u := range 300 {
		if w.slots[u][plan.SlotDeceased] == 1 {
			continue
		}
		days := map[string][]int{}
		start := int64(0)
		ids := map[int64]bool{}
		w.each(Encounters, u, func(r row) {
			if r.word("encounter_type") == "urgent_care" {
				start = int64(r.time("start_time").Date())
			}
			if ids[r.int("encounter_id")] {
				t.Errorf("unit %d: an id stands twice", u)
			}
			ids[r.int("encounter_id")] = true
		})
		w.each(Encounters, u, func(r row) {
			k := r.word("encounter_type")
			days[k] = append(days[k], int(int64(r.time("start_time").Date())-start))
		})
		onDays(t, u, "infusion", days["infusion"], 10, 31, 52, 73)
		onDays(t, u, "lab_visit", days["lab_visit"], 17, 38, 59, 80)
		onDays(t, u, "speech", days["speech"], 100)
		onDays(t, u, "rehabilitation", days["rehabilitation"], 104)
		if male := w.slots[u][plan.SlotSex] == 1; male && len(days["dietitian"]) > 0 {
			t.Errorf("unit %d: went on where the journey stops", u)
		} else if !male {
			onDays(t, u, "dietitian", days["dietitian"], 24, 45, 66, 87)
		}
		calls[len(days["telehealth"])]++
	}
	if calls[0] > 80 || calls[4] > 30 || calls[1]+calls[2] < 150 {
		t.Errorf("0 to 4 calls have %v of 300, expected each cycle's of 40%% by itself", calls)
	}
}

// onDays holds that there are so many days, each at most a long weekend and a move from the expected one.
func onDays(t *testing.T, unit int, what string, got []int, want ...int) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("unit %d: %s on days %v, expected %v", unit, what, got, want)
		return
	}
	for i := range want {
		if d := got[i] - want[i]; d < -3 || d > 5 {
			t.Errorf("unit %d: %s on day %d, expected %d", unit, what, got[i], want[i])
		}
	}
}
