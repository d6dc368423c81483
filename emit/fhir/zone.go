package fhir

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/hsc-dev/hsc/models"
)

//go:embed zones.csv
var zonesCSV string

// zone is a time zone of the United States: its offset from UTC, and the first
// year in which it keeps daylight time as its neighbours do. The program's own
// table makes output the same on every machine; a test holds it against the
// IANA database from 1990 on. Before 1987 daylight time isn't followed: no
// event has a time then, only dates.
type zone struct {
	minutes int // Of standard time, east of UTC.
	from    int // The first year with daylight time; 0 for none.
	days    *calendar
}

// calendar has for each year from firstYear on the local times between which
// the clock shows daylight time.
type calendar [lastYear - firstYear + 1][2]models.Instant

// The years that daylight time is followed in.
const (
	firstYear = 1987
	lastYear  = 2199
)

func newCalendar() *calendar {
	c := &calendar{}
	for i := range c {
		begin, end := bounds(firstYear + i)
		c[i] = [2]models.Instant{begin.At(3 * 3600), end.At(2 * 3600)}
	}
	return c
}

// daylight is how much daylight time is ahead, in minutes.
const daylight = 60

// readZones reads the table of zones.
func readZones() (map[string]*zone, error) {
	rows, err := csv.NewReader(strings.NewReader(zonesCSV)).ReadAll()
	if err != nil {
		return nil, err
	}
	zones, days := make(map[string]*zone, len(rows)), newCalendar()
	for _, r := range rows[1:] {
		minutes, err := strconv.Atoi(r[1])
		if err != nil {
			return nil, fmt.Errorf("zone %s: %w", r[0], err)
		}
		from, err := strconv.Atoi(r[2])
		if err != nil {
			return nil, fmt.Errorf("zone %s: %w", r[0], err)
		}
		zones[r[0]] = &zone{minutes, from, days}
	}
	return zones, nil
}

// offset is the zone's offset from UTC at a local time, in minutes. An hour
// that the clock shows twice is the first of the two; one that it leaves out
// counts as standard time.
func (z *zone) offset(t models.Instant) int {
	if z == nil {
		return 0
	}
	if z.from == 0 {
		return z.minutes
	}
	year := t.Date().Year()
	if year < z.from || year > lastYear {
		return z.minutes
	}
	if d := &z.days[year-firstYear]; t < d[0] || t >= d[1] {
		return z.minutes
	}
	return z.minutes + daylight
}

// bounds are the days on which daylight time begins and ends: since 2007 the
// second Sunday in March and the first in November (15 U.S.C. 260a), before the
// first in April and the last in October.
func bounds(year int) (begin, end models.Date) {
	if year >= 2007 {
		return sunday(year, 3, 8), sunday(year, 11, 1)
	}
	return sunday(year, 4, 1), sunday(year, 10, 25)
}

// sunday is the first Sunday from the day on.
func sunday(year, month, day int) models.Date {
	d := models.DateOf(year, month, day)
	return d + models.Date((7-int(d.Weekday()-time.Sunday))%7)
}

// appendInstant appends a local time with the zone's offset.
func appendInstant(dst []byte, t models.Instant, z *zone) []byte {
	dst = t.AppendISO(dst)
	m := z.offset(t)
	if m == 0 {
		return append(dst, 'Z')
	}
	sign := byte('+')
	if m < 0 {
		sign, m = '-', -m
	}
	return append(dst, sign, byte('0'+m/600), byte('0'+m/60%10), ':', byte('0'+m%60/10), byte('0'+m%10))
}

// utc is the moment in seconds since 1970 began in Greenwich.
func utc(t models.Instant, z *zone) int64 { return int64(t) - int64(z.offset(t))*60 }
