package fhir

import (
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/hsc-dev/hsc/models"
)

// TestZones holds the table against the IANA database at every hour from 1990
// to 2037, but for the hours that the clock leaves out or shows twice.
func TestZones(t *testing.T) {
	zones, err := readZones()
	if err != nil {
		t.Fatal(err)
	}
	step := 1
	if testing.Short() {
		step = 7
	}
	for name, z := range zones {
		l, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		first := 1990
		if z.from > 1990 {
			first = z.from + 1 // Until some day of that year the place had other rules.
		}
		wrong := 0
		for hour := int(models.DateOf(first, 1, 1)) * 24; hour < int(models.DateOf(2038, 1, 1))*24; hour += step {
			local := models.Instant(hour*3600 + 1800)
			got := z.offset(local)
			u := time.Unix(int64(local)-int64(got)*60, 0)
			_, want := u.In(l).Zone()
			if want/60 == got || skipped(local, l) {
				continue
			}
			if wrong++; wrong < 3 {
				t.Errorf("%s: %s is at %d minutes, want %d", name, local, got, want/60)
			}
		}
	}
}

// skipped says that no clock ever shows the time.
func skipped(local models.Instant, l *time.Location) bool {
	u := time.Unix(int64(local), 0).UTC()
	shown := time.Date(u.Year(), u.Month(), u.Day(), u.Hour(), u.Minute(), u.Second(), 0, l)
	return shown.Hour() != u.Hour()
}

func TestInstants(t *testing.T) {
	zones, err := readZones()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		zone string
		at   models.Instant
		want string
	}{
		{"America/New_York", models.DateOf(2025, 3, 9).At(7199), "2025-03-09T01:59:59-05:00"},
		{"America/New_York", models.DateOf(2025, 3, 9).At(3 * 3600), "2025-03-09T03:00:00-04:00"},
		{"America/New_York", models.DateOf(2025, 11, 2).At(7199), "2025-11-02T01:59:59-04:00"},
		{"America/New_York", models.DateOf(2025, 11, 2).At(7200), "2025-11-02T02:00:00-05:00"},
		{"America/Phoenix", models.DateOf(2025, 7, 1).At(0), "2025-07-01T00:00:00-07:00"},
		{"Pacific/Guam", models.DateOf(2025, 7, 1).At(0), "2025-07-01T00:00:00+10:00"},
		{"", models.DateOf(2025, 7, 1).At(0), "2025-07-01T00:00:00Z"},
	} {
		if got := string(appendInstant(nil, c.at, zones[c.zone])); got != c.want {
			t.Errorf("%s %s: %s, want %s", c.zone, c.at, got, c.want)
		}
	}
}
