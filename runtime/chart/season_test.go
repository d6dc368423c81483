package chart

import (
	"slices"
	"testing"

	"github.com/hsc-dev/hsc/models"
)

// TestIllnessSeasons: influenza comes in winter, hardly ever in summer; an illness
// without a season comes at any time.
func TestIllnessSeasons(t *testing.T) {
	w := newWorld(t, compileSpec(t, "3000 patients, has influenza, has uti, with encounters\n"), "encounters").all(t, 0)
	var months [2][12]float64
	reasons := []string{"Fever and body aches", "Painful urination"}
	for i := range w.rows[Encounters].N {
		r := row{w.rows[Encounters], i}
		_, month, _ := r.time("start_time").Date().Civil()
		if k := slices.Index(reasons, r.text("reason")); k >= 0 {
			months[k][month-1]++
		}
	}
	winter, summer := months[0][11]+months[0][0]+months[0][1], months[0][5]+months[0][6]+months[0][7]
	if winter < 1500 || summer > winter/20 {
		t.Errorf("influenza from January on: %v", months[0])
	}
	if most, least := slices.Max(months[1][:]), slices.Min(months[1][:]); least < 150 || most > 1.5*least {
		t.Errorf("urinary infections from January on: %v", months[1])
	}
}

// TestSeasonDay: a share of the weight of the span is passed at a day; days
// without weight are left out, and a span without any has none.
func TestSeasonDay(t *testing.T) {
	first := models.DateOf(2025, 1, 1)
	s := newSeason(span{first: first, last: models.DateOf(2025, 12, 31)}, &[13]float64{1: 1, 3: 3})
	for _, c := range []struct {
		from, to models.Date
		share    float64
		want     models.Date
	}{
		{first, models.DateOf(2025, 12, 31), 0, first},
		{first, models.DateOf(2025, 12, 31), 0.2499, models.DateOf(2025, 1, 31)},
		{first, models.DateOf(2025, 12, 31), 0.2501, models.DateOf(2025, 3, 1)},
		{first, models.DateOf(2025, 12, 31), 0.999999, models.DateOf(2025, 3, 31)},
		{models.DateOf(2025, 2, 1), models.DateOf(2025, 3, 2), 0.6, models.DateOf(2025, 3, 2)},
	} {
		if got, ok := s.day(span{first: c.from, last: c.to}, c.share); !ok || got != c.want {
			t.Errorf("%s to %s, %v: %s, expected %s", c.from, c.to, c.share, got, c.want)
		}
	}
	for _, none := range []span{{models.DateOf(2025, 5, 1), models.DateOf(2025, 6, 1)}, {first - 5, first}, {first, models.DateOf(2026, 1, 1)}} {
		if day, ok := s.day(none, 0.5); ok {
			t.Errorf("%s to %s: %s, expected no day", none.first, none.last, day)
		}
	}
}
