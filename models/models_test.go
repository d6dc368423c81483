package models

import (
	"math"
	"testing"
	"time"
)

func TestIDText(t *testing.T) {
	cases := map[ID]string{
		1:         "000000000001",
		31:        "00000000000z",
		32:        "000000000010",
		1<<60 - 1: "zzzzzzzzzzzz",
	}
	for id, want := range cases {
		if got := id.String(); got != want {
			t.Errorf("ID(%d) = %q, want %q", id, got, want)
		}
		if back, err := ParseID(want); err != nil || back != id {
			t.Errorf("ParseID(%q) = %d, %v", want, back, err)
		}
	}
	for _, bad := range []string{"", "0", "00000000000I", "00000000000l", "0000000000001"} {
		if _, err := ParseID(bad); err == nil {
			t.Errorf("ParseID(%q) gave no error", bad)
		}
	}
	if IDOf(0) != 1 || IDOf(math.MaxUint64) != 1<<60-1 {
		t.Errorf("IDOf keeps %d and %d", IDOf(0), IDOf(math.MaxUint64))
	}
}

func TestAppendDecimal(t *testing.T) {
	cases := []struct {
		unscaled int64
		scale    int
		want     string
	}{
		{0, 2, "0.00"},
		{5, 2, "0.05"},
		{-5, 2, "-0.05"},
		{-1205, 2, "-12.05"},
		{7, 0, "7"},
		{123456, 5, "1.23456"},
		{math.MinInt64 + 1, 3, "-9223372036854775.807"},
		{math.MinInt64, 0, "-9223372036854775808"},
	}
	for _, c := range cases {
		if got := string(AppendDecimal(nil, c.unscaled, c.scale)); got != c.want {
			t.Errorf("AppendDecimal(%d, %d) = %q, want %q", c.unscaled, c.scale, got, c.want)
		}
	}
	if got := Money(-99).String(); got != "-0.99" {
		t.Errorf("Money(-99) = %q", got)
	}
}

// TestDateAgainstTime compares every 13th day of five centuries with package
// time.
func TestDateAgainstTime(t *testing.T) {
	for d := Date(-100_000); d < 100_000; d += 13 {
		want := time.Unix(int64(d)*86_400, 0).UTC()
		y, m, day := d.Civil()
		if y != want.Year() || m != int(want.Month()) || day != want.Day() || d.Weekday() != want.Weekday() {
			t.Fatalf("Date(%d) = %d-%d-%d %v, want %v", d, y, m, day, d.Weekday(), want)
		}
		if back := DateOf(y, m, day); back != d {
			t.Fatalf("DateOf(%d, %d, %d) = %d, want %d", y, m, day, back, d)
		}
		if got := d.String(); got != want.Format(time.DateOnly) {
			t.Fatalf("Date(%d) = %q", d, got)
		}
		if back, err := ParseDate(d.String()); err != nil || back != d {
			t.Fatalf("ParseDate(%q) = %d, %v", d.String(), back, err)
		}
	}
}

func TestDateOfOverflows(t *testing.T) {
	for _, c := range [][3]int{{2025, 14, 1}, {2025, 0, 1}, {2025, -25, 31}, {2024, 2, 30}, {1900, 3, 0}} {
		want := time.Date(c[0], time.Month(c[1]), c[2], 0, 0, 0, 0, time.UTC).Unix() / 86_400
		if got := DateOf(c[0], c[1], c[2]); int64(got) != want {
			t.Errorf("DateOf(%v) = %v, want day %d", c, got, want)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, bad := range []string{"", "2025-3-1", "2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025/04/30", "20a5-04-30", "2025-04-30 "} {
		if d, err := ParseDate(bad); err == nil || d != NoDate {
			t.Errorf("ParseDate(%q) = %v, %v", bad, d, err)
		}
	}
}

func TestYears(t *testing.T) {
	date := func(s string) Date {
		d, err := ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	cases := []struct {
		from, to string
		years    int
	}{
		{"1960-02-29", "2025-02-28", 64},
		{"1960-02-29", "2025-03-01", 65},
		{"1960-02-29", "2024-02-29", 64},
		{"1960-05-05", "2025-05-04", 64},
		{"1960-05-05", "2025-05-05", 65},
		{"2025-01-01", "2025-12-31", 0},
	}
	for _, c := range cases {
		if got := date(c.from).YearsUntil(date(c.to)); got != c.years {
			t.Errorf("from %s to %s: %d years, want %d", c.from, c.to, got, c.years)
		}
	}
	if got := date("1960-02-29").AddYears(1); got != date("1961-02-28") {
		t.Errorf("29 February and a year: %v", got)
	}
	if got := date("1960-02-29").AddYears(-60); got != date("1900-02-28") {
		t.Errorf("29 February less 60 years: %v", got)
	}
	if got := date("2025-01-31").AddMonths(1); got != date("2025-02-28") {
		t.Errorf("31 January and a month: %v", got)
	}
	if got := date("2025-01-31").AddMonths(-11); got != date("2024-02-29") {
		t.Errorf("31 January less 11 months: %v", got)
	}
}

func TestInstant(t *testing.T) {
	for _, s := range []int64{0, -1, 1_740_821_400, -2_208_988_801} {
		want := time.Unix(s, 0).UTC()
		i := Instant(s)
		if got := i.String(); got != want.Format(time.DateTime) {
			t.Errorf("Instant(%d) = %q, want %q", s, got, want.Format(time.DateTime))
		}
		if got := string(i.AppendISO(nil)); got != want.Format("2006-01-02T15:04:05") {
			t.Errorf("Instant(%d) = %q", s, got)
		}
		if back := i.Date().At(i.SecondOfDay()); back != i {
			t.Errorf("Instant(%d) comes back as %d", s, back)
		}
	}
}

func TestVocab(t *testing.T) {
	v := NewVocab("a", "b", "a")
	if v.Len() != 2 || v.Intern("b") != 1 || v.Intern("c") != 2 {
		t.Fatalf("vocabulary %v", v.Strings)
	}
	if s, ok := v.Lookup("c"); !ok || s != 2 || v.At(s) != "c" {
		t.Errorf("c is %d, %v", s, ok)
	}
	if _, ok := v.Lookup("d"); ok || v.At(NoSym) != "" || v.At(9) != "" {
		t.Error("the vocabulary has what nobody added")
	}
	var zero Vocab
	if zero.Intern("x") != 0 || zero.At(0) != "x" {
		t.Error("the zero vocabulary takes no word")
	}
}
