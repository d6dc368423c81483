package stdlib_test

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"github.com/hsc-dev/hsc/stdlib"
)

// TestDrugSupply: what is dispensed lasts as long as it says, a course says for
// how long it is taken, and refills keep to the Controlled Substances Act: none
// of schedule II, five at most of III and IV.
func TestDrugSupply(t *testing.T) {
	daily := map[string]float64{"daily": 1, "nightly": 1, "bid": 2, "tid": 3, "qid": 4, "weekly": 1.0 / 7}
	solid := regexp.MustCompile(`^(?:Take|Dissolve|Chew) ([0-9]+) (?:[a-z]+ )?(?:tablet|capsule|film)s?\b`)
	changing := regexp.MustCompile(`\bthen\b|days? [0-9]|tablets and`)
	course := regexp.MustCompile(`for ([0-9]+) (days|weeks)`)
	checked, schedules := 0, map[string]int{}
	rowsOf(t, "tables/drugs.csv", func(r *stdlib.Rows) {
		key, sig := r.Text("word")+" "+r.Text("strength"), r.Text("sig")
		if m := solid.FindStringSubmatch(sig); m != nil && daily[r.Text("frequency")] > 0 && !changing.MatchString(sig) {
			checked++
			units, err := strconv.ParseFloat(m[1], 64)
			if err != nil {
				t.Fatal(err)
			}
			if want := units * daily[r.Text("frequency")] * r.Float("days_supply"); math.Abs(want-r.Float("quantity")) > 0.01 {
				t.Errorf("%s: %q for %d days is %v, not %v", key, sig, r.Int("days_supply"), want, r.Float("quantity"))
			}
		}
		if m := course.FindStringSubmatch(sig); m != nil {
			days, err := strconv.Atoi(m[1])
			if err != nil {
				t.Fatal(err)
			}
			if m[2] == "weeks" {
				days *= 7
			}
			if r.Text("course") != "1" || r.Int("days_supply")*(1+r.Int("refills")) != days {
				t.Errorf("%s: %q, but course %q, %d days, %d refills", key, sig, r.Text("course"), r.Int("days_supply"), r.Int("refills"))
			}
		}
		schedules[r.Text("dea_schedule")]++
		switch s := r.Text("dea_schedule"); {
		case s == "II" && r.Int("refills") > 0, (s == "III" || s == "IV") && r.Int("refills") > 5:
			t.Errorf("%s: %d refills in schedule %s", key, r.Int("refills"), s)
		case s != "" && !slices.Contains([]string{"II", "III", "IV", "V"}, s):
			t.Errorf("%s: schedule %q", key, s)
		}
	})
	if checked < 150 || schedules["II"] < 6 || schedules["IV"] < 5 {
		t.Errorf("%d rows checked, schedules %v", checked, schedules)
	}
}
