package stdlib

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func schemesForTest(t testing.TB) []Scheme {
	t.Helper()
	s, err := Identifiers()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestIdentifiersAreUniqueAndPassTheirCheck writes many of each scheme.
func TestIdentifiersAreUniqueAndPassTheirCheck(t *testing.T) {
	for _, s := range schemesForTest(t) {
		if s.Append == nil {
			continue
		}
		count := uint64(20_000)
		if s.Size > 0 {
			count = min(count, s.Size)
		}
		step := uint64(1)
		if s.Size > 2*count {
			step = s.Size/count - s.Size/count%2 - 1 // Odd, over the whole range.
		}
		seen := make(map[string]uint64, count)
		for i := range count {
			n := i * step
			id := string(s.Append([]byte("x"), n))[1:]
			if err := s.Check(id); err != nil {
				t.Fatalf("%s of %d: %v", s.Word, n, err)
			}
			if other, twice := seen[id]; twice {
				t.Fatalf("%s: %s for %d and %d", s.Word, id, other, n)
			}
			seen[id] = n
		}
		if s.Size > 0 && string(s.Append(nil, s.Size+exampleNumber)) != s.Example() {
			t.Errorf("%s doesn't begin again at its size %d", s.Word, s.Size)
		}
	}
}

// TestChecksRefuse gives each check identifiers that could be somebody's, and
// texts that are none.
func TestChecksRefuse(t *testing.T) {
	bad := map[string]string{
		"npi":         "1234567893 2000000000 200000000 20000000040 2000000O04",
		"ssn":         "123-45-6789 900-70-1234 900-50-1234 000-1-2345 000123456 66-00-0000",
		"mbi":         "1EG4TE5MK73 1S00A00AA0 0S00A00AA00 1S00S00AA00 1SO0A00AA00 1S00A00AA0A",
		"phone":       "512-555-0200 512-554-0134 112-555-0134 512-555-013 (512)555-0134",
		"email":       "a@gmail.com example.com @example.com a@b@example.com josé@example.com .a@example.com a@badexample.com A@example.com",
		"url":         "http://example.com https://example.de https://badexample.com https://example.com.evil.de https://exämple.example.com",
		"mrn":         "M12345678 123456789",
		"member_id":   "HSC12345678 ABC123456789",
		"account":     "12345678 TEST1234567",
		"ein":         "12-3456789 07-123456 071234567 ab-cdefghi",
		"dea":         "AB1234563 ZS0000001 ZS000000 Zs0000000 Z80000000",
		"ccn":         "450001 00001 00A001",
		"clia":        "45D1234567 99D1234567 00D123456",
		"ncpdp":       "4512345 001234",
		"medicaid_id": "11123456789 0012345678",
		"licence":     "TX-1234567 00-123456",
		"naic":        "00000 00100 12345 0001",
		"bin":         "610014 99991",
		"aba":         "111000025 990000001 99000000",
		"payer_id":    "60054 HSC1 HSCab HSC-1",
		"udi":         "00812345678905 09520000000001 0952000000000",
		"oid":         "2.16.840.1 2.9990 2.999. 2.999.01 2.999.a 2.999..1",
	}
	for _, s := range schemesForTest(t) {
		if s.Check == nil {
			continue
		}
		if bad[s.Word] == "" {
			t.Errorf("%s has no bad examples", s.Word)
		}
		for _, id := range append(strings.Fields(bad[s.Word]), "") {
			if s.Check(id) == nil {
				t.Errorf("%s accepts %q", s.Word, id)
			}
		}
	}
}

// TestKnownCheckDigits compares with numbers that others published.
func TestKnownCheckDigits(t *testing.T) {
	if got := luhn([]byte("123456789"), npiPrefix); got != '3' {
		t.Errorf("the NPI 123456789 has the check digit %c, expected 3", got)
	}
	if got := deaDigit([]byte("142432")); got != '6' {
		t.Errorf("the DEA number 142432 has the check digit %c, expected 6", got)
	}
	if got := weighted([]byte("11100002"), 3, 7, 1); got != '5' {
		t.Errorf("the routing number 11100002 has the check digit %c, expected 5", got)
	}
	if got := weighted([]byte("0400638133393"), 3, 1); got != '1' {
		t.Errorf("the GTIN 0400638133393 has the check digit %c, expected 1", got)
	}
	if err := CheckOID("2.999"); err != nil {
		t.Error(err)
	}
}

func TestPhonesBelongToTheState(t *testing.T) {
	a, err := PhoneAreas()
	if err != nil {
		t.Fatal(err)
	}
	if len(a.byState) != 52 {
		t.Errorf("%d states, expected 50, DC and PR", len(a.byState))
	}
	for state, codes := range a.byState {
		seen := map[string]bool{}
		for n := range uint64(100 * len(codes)) {
			p := string(a.AppendPhone(nil, state, n))
			if err := CheckPhone(p); err != nil || seen[p] {
				t.Fatalf("%s: %s twice or %v", state, p, err)
			}
			seen[p] = true
		}
	}
	if got := string(a.AppendPhone(nil, "WY", 34)); got != "307-555-0134" {
		t.Error(got)
	}
	if len(a.Of("XX")) < 250 {
		t.Error("an unknown state hasn't every area code")
	}
}

func TestEmail(t *testing.T) {
	for _, c := range []struct {
		given, family string
		n             uint64
		want          string
	}{
		{"José", "García-López", 0, "jose.garcia-lopez0@example.com"},
		{"Zoë", "O'Brien", 7, "zoe.obrien2@example.org"},
		{"Ana María", "De La Peña", 3002, "ana-maria.de-la-pena1000@example.net"},
		{"", "St. John", 1, "st-john0@example.org"},
		{"李", "", 0, "person0@example.com"},
	} {
		got := string(AppendEmail(nil, c.given, c.family, c.n))
		if got != c.want {
			t.Errorf("%s, expected %s", got, c.want)
		}
		if err := CheckEmail(got); err != nil {
			t.Error(err)
		}
	}
	n := namesForTest(t)
	for i, s := range n.Surnames() {
		if err := CheckEmail(string(AppendEmail(nil, n.Given()[i%len(n.Given())], s, uint64(i)))); err != nil {
			t.Error(err)
		}
	}
}

func TestDEAInitials(t *testing.T) {
	for surname, want := range map[string]string{"Smith": "ZS", "Álvarez": "ZA", "o'Brien": "ZO", "": "Z9", "3M": "Z9"} {
		if got := string(AppendDEA(nil, surname, 1)); !strings.HasPrefix(got, want) {
			t.Errorf("%s has %s", surname, got)
		}
	}
}

func TestBrokenIdentifierTable(t *testing.T) {
	text, err := fs.ReadFile(peopleFiles, "people/identifiers.csv")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range [][2]string{{"npi,", "nip,"}, {"not assigned yet", "perhaps"}, {"mrn,Medical", "mrn,Medical\nmrn,Medical"}} {
		broken := strings.Replace(string(text), c[0], c[1], 1)
		if _, err := readIdentifiers(fstest.MapFS{"identifiers.csv": {Data: []byte(broken)}}); err == nil {
			t.Errorf("%q for %q is accepted", c[1], c[0])
		}
	}
	if _, err := readAreaCodes(fstest.MapFS{"area_codes.csv": {Data: []byte("state,area_code,source\nTX,99,x\n")}}); err == nil {
		t.Error("the area code 99 is accepted")
	}
}

// TestIdentifiersPage holds docs/identifiers.md to the table. HSC_UPDATE=1
// writes it.
func TestIdentifiersPage(t *testing.T) {
	const path = "../docs/identifiers.md"
	want := identifiersPage(schemesForTest(t))
	if os.Getenv("HSC_UPDATE") != "" {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/identifiers.md isn't what the table gives: HSC_UPDATE=1 go test ./stdlib writes it")
	}
}

func identifiersPage(schemes []Scheme) string {
	var b strings.Builder
	b.WriteString(`# Identifiers

Every identifier that hsc makes is fictional by rule. This page is written from
the table stdlib/people/identifiers.csv; ` + "`hsc words identifiers`" + ` shows it.

- **cannot be assigned**: a rule of its issuer excludes it for ever.
- **not assigned yet**: it lies in a range that was never opened. A new range
  would have to be announced first; the table is changed then.
- **local to its issuer**: it means nothing outside the system that made it.
- **cannot be proved**: it is invented, and nobody can check that it doesn't
  exist.

| word | identifier | example | how many | status |
|---|---|---|---|---|
`)
	for _, s := range schemes {
		size, example := "any number", ""
		if s.Size > 0 {
			size = fmt.Sprint(s.Size)
		}
		if s.Append != nil {
			example = "`" + s.Example() + "`"
		} else {
			size = ""
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", s.Word, s.Name, example, size, s.Status)
	}
	b.WriteString("\nPhones: as many for each area code of the state. DEA numbers: as many for each initial.\n")
	for _, s := range schemes {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\nStatus: %s. Source: %s.\n", s.Name, s.Rule, s.Status, s.Source)
	}
	return b.String()
}

// FuzzChecks gives every check any text: none may fail but by its error, and
// what it accepts has no blanks.
func FuzzChecks(f *testing.F) {
	for _, s := range schemesForTest(f) {
		f.Add(s.Example())
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range schemesForTest(t) {
			if s.Check != nil && s.Check(text) == nil && strings.TrimSpace(text) != text {
				t.Errorf("%s accepts %q", s.Word, text)
			}
		}
	})
}

func BenchmarkAppendIdentifiers(b *testing.B) {
	for _, s := range schemesForTest(b) {
		if s.Append == nil {
			continue
		}
		b.Run(s.Word, func(b *testing.B) {
			b.ReportAllocs()
			dst, n := make([]byte, 0, 80), uint64(0)
			for b.Loop() {
				dst = s.Append(dst[:0], n*7919)
				n++
			}
		})
	}
}
