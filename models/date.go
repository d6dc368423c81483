package models

import (
	"fmt"
	"time"
)

// Date is a civil date: days since 1970-01-01 in the Gregorian calendar.
type Date int32

// Instant is a moment of the facility's local civil time: seconds since
// 1970-01-01 00:00:00 there. The facility's row has the time zone.
type Instant int64

// secondsPerDay is the length of a civil day.
const secondsPerDay = 86_400

// DateOf is the date of a year, a month and a day. Days and months beyond
// their range run over into the next ones, as in time.Date.
func DateOf(year, month, day int) Date {
	month-- // Count months from 0, so that an overflow divides evenly.
	year += floorDiv(month, 12)
	month -= floorDiv(month, 12) * 12
	// The year begins in March, so that the leap day is its last
	// (H. Hinnant, "chrono-compatible low-level date algorithms").
	if month < 2 {
		year--
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*((month+10)%12) + 2) / 5
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return Date(era*146_097 + dayOfEra - 719_468 + day - 1)
}

// Civil is the year, the month (1 to 12) and the day (1 to 31) of the date.
func (d Date) Civil() (year, month, day int) {
	z := int(d) + 719_468
	era := floorDiv(z, 146_097)
	dayOfEra := z - era*146_097
	yearOfEra := (dayOfEra - dayOfEra/1_460 + dayOfEra/36_524 - dayOfEra/146_096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153
	day = dayOfYear - (153*shifted+2)/5 + 1
	month = shifted + 3
	year = yearOfEra + era*400
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

// floorDiv divides rounding towards minus infinity.
func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// Year is the date's year.
func (d Date) Year() int {
	year, _, _ := d.Civil()
	return year
}

// Weekday is the date's day of the week.
func (d Date) Weekday() time.Weekday {
	n := (int(d) + 4) % 7 // 1970-01-01 was a Thursday.
	if n < 0 {
		n += 7
	}
	return time.Weekday(n)
}

// AddYears is the same day n years later; 29 February becomes 28 February
// where the year has none.
func (d Date) AddYears(n int) Date {
	year, month, day := d.Civil()
	return DateOf(year+n, month, min(day, daysIn(year+n, month)))
}

// AddMonths is the same day n months later, or the last day of a month that
// is too short for it.
func (d Date) AddMonths(n int) Date {
	year, month, day := d.Civil()
	first := DateOf(year, month+n, 1)
	year, month, _ = first.Civil()
	return first + Date(min(day, daysIn(year, month))) - 1
}

// daysIn is the length of a month in days.
func daysIn(year, month int) int {
	return int(DateOf(year, month+1, 1) - DateOf(year, month, 1))
}

// YearsUntil is the number of completed years from d to a later day: the age
// on that day of a person born on d. Who is born on 29 February completes a
// year on 1 March where there is no such day.
func (d Date) YearsUntil(day Date) int {
	y0, m0, d0 := d.Civil()
	y1, m1, d1 := day.Civil()
	years := y1 - y0
	if m1 < m0 || m1 == m0 && d1 < d0 {
		years--
	}
	return years
}

// At is the moment of that many seconds after the date's midnight.
func (d Date) At(seconds int) Instant { return Instant(int64(d)*secondsPerDay + int64(seconds)) }

// AppendTo appends the date as 2025-03-01.
func (d Date) AppendTo(b []byte) []byte {
	year, month, day := d.Civil()
	if year < 0 || year > 9999 {
		return fmt.Appendf(b, "%05d-%02d-%02d", year, month, day)
	}
	return append(b,
		byte('0'+year/1000), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10), '-',
		byte('0'+month/10), byte('0'+month%10), '-',
		byte('0'+day/10), byte('0'+day%10))
}

// String is the date as 2025-03-01.
func (d Date) String() string { return string(d.AppendTo(make([]byte, 0, 10))) }

// ParseDate reads a date such as 2025-03-01.
func ParseDate(s string) (Date, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return NoDate, fmt.Errorf("%q: %w", s, errDate)
	}
	year, ok1 := digits(s[:4])
	month, ok2 := digits(s[5:7])
	day, ok3 := digits(s[8:])
	if !ok1 || !ok2 || !ok3 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return NoDate, fmt.Errorf("%q: %w", s, errDate)
	}
	return DateOf(year, month, day), nil
}

// digits reads a number that has nothing but digits.
func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// Date is the instant's civil date.
func (t Instant) Date() Date { return Date(floorDiv(int(t), secondsPerDay)) }

// SecondOfDay is the number of seconds since the instant's midnight.
func (t Instant) SecondOfDay() int { return int(int64(t) - int64(t.Date())*secondsPerDay) }

// AppendTo appends the instant as 2025-03-01 09:30:00.
func (t Instant) AppendTo(b []byte) []byte { return t.appendWith(b, ' ') }

// AppendISO appends the instant as 2025-03-01T09:30:00 (ISO 8601, local).
func (t Instant) AppendISO(b []byte) []byte { return t.appendWith(b, 'T') }

func (t Instant) appendWith(b []byte, between byte) []byte {
	b = append(t.Date().AppendTo(b), between)
	s := t.SecondOfDay()
	hour, minute, second := s/3600, s/60%60, s%60
	return append(b,
		byte('0'+hour/10), byte('0'+hour%10), ':',
		byte('0'+minute/10), byte('0'+minute%10), ':',
		byte('0'+second/10), byte('0'+second%10))
}

// String is the instant as 2025-03-01 09:30:00.
func (t Instant) String() string { return string(t.AppendTo(make([]byte, 0, 19))) }
