package stdlib

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

func TestPlacesAreWhole(t *testing.T) {
	g := Places()
	if n := len(g.Zips); n < 33_000 || n > 34_000 {
		t.Errorf("%d ZIP code areas, expected about 33,184", n)
	}
	if len(g.States) != 52 {
		t.Errorf("%d states, expected 50, DC and PR", len(g.States))
	}
	seen := map[string]bool{}
	for i, z := range g.Zips {
		if seen[z.Code] || z.Population < 1 {
			t.Errorf("ZIP %s: stands twice, or nobody lives there", z.Code)
		}
		seen[z.Code] = true
		c := g.Counties[z.County]
		if i < c.Zips.Lo || i >= c.Zips.Hi || int(z.State) != c.State || !strings.HasPrefix(c.FIPS, g.States[z.State].FIPS) {
			t.Errorf("ZIP %s: county %s and state %s don't belong together", z.Code, c.FIPS, g.States[z.State].Code)
		}
		if i > 0 && z.County == g.Zips[i-1].County && z.Code <= g.Zips[i-1].Code {
			t.Errorf("ZIP %s isn't sorted", z.Code)
		}
	}
}

// A ZIP code area lies near the people of its county. Counties of Alaska and
// some of the west are as large as states.
func TestZipsLieInTheirCounty(t *testing.T) {
	g := Places()
	for i, z := range g.Zips {
		c := g.CountyOf(i)
		km := math.Sqrt(float64(squareDistance(z.Lat, z.Lon, c.Lat, c.Lon))) / 1000
		limit := 165.0
		switch g.StateOf(i).Code {
		case "AK":
			limit = 1200
		case "CA", "NV", "AZ", "OR":
			limit = 320
		case "HI":
			limit = 220
		}
		if km > limit {
			t.Errorf("%s %s is %.0f km from the centre of %s", z.Code, g.PlaceName(i), km, c.Name)
		}
	}
}

func TestKnownPlaces(t *testing.T) {
	g := Places()
	for _, c := range []struct{ zip, town, county, fips, state, zone string }{
		{"77004", "Houston", "Harris County", "48201", "TX", "America/Chicago"},
		{"99503", "Anchorage", "Anchorage Municipality", "02020", "AK", "America/Anchorage"},
		{"79901", "El Paso", "El Paso County", "48141", "TX", "America/Denver"},
		{"70112", "New Orleans", "Orleans Parish", "22071", "LA", "America/Chicago"},
		{"23219", "Richmond", "Richmond city", "51760", "VA", "America/New_York"},
		{"00725", "Caguas", "Caguas Municipio", "72025", "PR", "America/Puerto_Rico"},
		{"20002", "Washington", "District of Columbia", "11001", "DC", "America/New_York"},
		{"78501", "McAllen", "Hidalgo County", "48215", "TX", "America/Chicago"},
		{"14301", "Niagara Falls", "Niagara County", "36063", "NY", "America/New_York"},
	} {
		z, ok := g.Zip(c.zip)
		if !ok {
			t.Errorf("no ZIP %s", c.zip)
			continue
		}
		got := []string{g.PlaceName(z), g.CountyOf(z).Name, g.CountyOf(z).FIPS, g.StateOf(z).Code, g.ZoneOf(z)}
		if want := []string{c.town, c.county, c.fips, c.state, c.zone}; !slices.Equal(got, want) {
			t.Errorf("ZIP %s is %q, expected %q", c.zip, got, want)
		}
	}
}

func TestResolve(t *testing.T) {
	g := Places()
	for _, c := range []struct {
		text, label string
		least       int64 // People.
	}{
		{"TX", "Texas", 29_000_000},
		{"new york", "New York", 19_000_000},
		{"New York, NY", "New York, NY", 1_500_000},
		{"New York City, NY", "New York City, NY", 8_000_000},
		{"Harris County, TX", "Harris County, TX", 4_500_000},
		{"harris county,  Texas", "Harris County, TX", 4_500_000},
		{"Austin, TX", "Austin, TX", 1_000_000},
		{"St. Louis County, MO", "St. Louis County, MO", 900_000},
		{"Saint Louis city, MO", "St. Louis city, MO", 250_000},
		{"Dona Ana County, NM", "Doña Ana County, NM", 200_000},
		{"Prince George's County, MD", "Prince George's County, MD", 900_000},
		{"Washington, D.C.", "Washington, DC", 600_000},
		{"Puerto Rico", "Puerto Rico", 3_000_000},
		{"77004", "ZIP 77004", 30_000},
		{"USA", "the United States", 330_000_000},
	} {
		set, err := g.Resolve(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
		} else if set.Label() != c.label || set.Population() < c.least {
			t.Errorf("%s is %q with %d people, expected %q with %d at least", c.text, set.Label(), set.Population(), c.label, c.least)
		}
	}
}

func TestResolveFaults(t *testing.T) {
	g := Places()
	for _, c := range []struct {
		text   string
		reason PlaceReason
		says   string
		near   string // One of them.
	}{
		{"Haris County, TX", NoPlace, `no county or town "Haris County" is known in Texas`, "Harris County, TX"},
		{"Harris, TX", NoPlace, `no county or town "Harris" is known in Texas`, "Harris County, TX"},
		{"Harris County, OK", NotInState, "Harris County isn't in Oklahoma", "Harris County, TX"},
		{"Cook County, TX", NotInState, "Cook County isn't in Texas", "Cook County, IL"},
		{"Autsin, TX", NoPlace, `no county or town "Autsin" is known in Texas`, "Austin, TX"},
		{"Austin, Texs", NoState, `"Texs" isn't a state`, "Austin, Texas"},
		{"Harris County", NeedsState, "Harris County needs its state", "Harris County, TX"},
		{"Austin", NeedsState, "Austin needs its state", "Austin, TX"},
		{"Texxas", NoPlace, `no place "Texxas" is known`, "Texas"},
		{"00000", NoZip, "nobody lives in ZIP code 00000", "00601"},
		{"Hartford County, CT", Superseded, "planning regions", "Capitol Planning Region, CT"},
		{"", NoPlace, `no place "" is known`, ""},
		{",", NoState, `"" isn't a state`, ""},
		{"Paris, France", NoState, `"France" isn't a state`, ""},
	} {
		_, err := g.Resolve(c.text)
		var fault *PlaceError
		if !errors.As(err, &fault) {
			t.Errorf("%s: got %v, expected a PlaceError", c.text, err)
			continue
		}
		if fault.Reason != c.reason || !strings.Contains(fault.Error(), c.says) || c.near != "" && !slices.Contains(fault.Near, c.near) {
			t.Errorf("%q: reason %d, %q, near %q; expected %d, %q, near %q", c.text, fault.Reason, fault, fault.Near, c.reason, c.says, c.near)
		}
		for _, near := range fault.Near {
			if _, err := g.Resolve(near); err != nil {
				t.Errorf("%q: the near place %q isn't one: %v", c.text, near, err)
			}
		}
	}
}

func TestSamplerKeepsShares(t *testing.T) {
	g := Places()
	s, err := g.Everywhere().Sampler()
	if err != nil {
		t.Fatal(err)
	}
	const n = 10_000
	strata := rng.NewStrata(rng.Seed(7))
	count := make([]int, len(g.States))
	for i := range uint32(n) {
		count[g.Zips[s.Pick(strata.U(i))].State]++
	}
	total := float64(g.Everywhere().Population())
	for i, c := range count {
		if want := float64(g.States[i].Population) / total * n; math.Abs(float64(c)-want) > 5 {
			t.Errorf("%s: %d of %d, expected %.1f", g.States[i].Code, c, n, want)
		}
	}
}

func TestMix(t *testing.T) {
	g := Places()
	harris, galveston := resolved(t, "Harris County, TX"), resolved(t, "Galveston County, TX")
	s, err := Mix(Part{harris, 62}, Part{galveston, 38})
	if err != nil {
		t.Fatal(err)
	}
	in := 0
	for i := range 1000 {
		if g.CountyOf(s.Pick((float64(i)+0.5)/1000)).Name == "Harris County" {
			in++
		}
	}
	if in != 620 {
		t.Errorf("Harris County has %d of 1000, expected 620", in)
	}
	if _, err := Mix(); err == nil {
		t.Error("a mix of nothing was taken")
	}
	empty := harris.Filter(func(int) bool { return false })
	if _, err := empty.Sampler(); err == nil || !strings.Contains(err.Error(), "Harris County, TX") {
		t.Errorf("an empty set gave %v", err)
	}
}

func resolved(t *testing.T, text string) Set {
	t.Helper()
	set, err := Places().Resolve(text)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestRuralCounties(t *testing.T) {
	g := Places()
	ga := resolved(t, "GA").Filter(func(zip int) bool { return g.CountyOf(zip).Population < 20_000 })
	if ga.Len() < 50 || ga.Population() > 1_000_000 {
		t.Errorf("small counties of Georgia: %d areas with %d people", ga.Len(), ga.Population())
	}
	for i := range g.Counties {
		if c := &g.Counties[i]; c.Rural != (c.Population < 50_000) {
			t.Errorf("%s: rural is %v with %d people", c.Name, c.Rural, c.Population)
		}
	}
}

func TestPickIn(t *testing.T) {
	g := Places()
	c, _ := g.County("Harris County", "TX")
	span := g.Counties[c].Zips
	for _, u := range []float64{1e-18, 0.25, 0.5, 1 - 1e-16} {
		if z := g.PickIn(span, u); z < span.Lo || z >= span.Hi {
			t.Errorf("u %v picked %d outside %v", u, z, span)
		}
	}
}

func TestStreetAddress(t *testing.T) {
	b := &Places().Streets
	seconds := 0
	var line []byte
	for i := range uint64(10_000) {
		k := rng.Seed(1).At(i)
		line = b.StreetAddress(line[:0], k)
		if f := strings.Fields(string(line)); len(f) < 3 || f[0] < "1" || f[0][0] > '9' {
			t.Fatalf("%q isn't a street address", line)
		}
		if len(b.SecondLine(nil, k)) > 0 {
			seconds++
		}
	}
	if seconds < 2000 || seconds > 2400 {
		t.Errorf("%d of 10,000 addresses have a second line, expected about 2,200", seconds)
	}
}

func TestAbroad(t *testing.T) {
	g := Places()
	a := &g.Abroad
	for i := range uint64(200) {
		k := rng.Seed(2).At(i)
		town := &a.Towns[a.Pick(k.U(50))]
		line := string(town.StreetAddress(nil, k))
		if strings.ContainsAny(line, "{}") || !strings.ContainsAny(line, "0123456789") || len(town.Country) != 2 {
			t.Errorf("%q, %s, %s isn't an address", line, town.City, town.Country)
		}
		if g.Vocabs.City.At(town.CitySym) != town.City || g.Vocabs.PostalCode.At(town.PostalSym) != town.PostalCode {
			t.Errorf("%s: the symbols are of something else", town.City)
		}
	}
}

// The vocabularies hold no string twice, as columns of symbols need it.
func TestPlaceVocabs(t *testing.T) {
	g := Places()
	for i, v := range []*models.Vocab{g.Vocabs.City, g.Vocabs.County, g.Vocabs.CountyFIPS, g.Vocabs.State, g.Vocabs.PostalCode, g.Vocabs.Timezone} {
		if distinct := models.NewVocab(v.Strings...); distinct.Len() != v.Len() {
			t.Errorf("vocabulary %d has %d strings, %d of them distinct", i, v.Len(), distinct.Len())
		}
	}
	for i := range g.Counties {
		if c := &g.Counties[i]; g.Vocabs.County.At(c.Sym) != c.Name || g.Vocabs.CountyFIPS.At(models.Sym(i)) != c.FIPS {
			t.Errorf("%s: the symbols are of something else", c.Name)
		}
	}
}

func BenchmarkReadPlaces(b *testing.B) {
	for b.Loop() {
		if _, err := readPlaces(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSamplerPick(b *testing.B) {
	s, err := Places().Everywhere().Sampler()
	if err != nil {
		b.Fatal(err)
	}
	k, n := rng.Seed(1), uint64(0)
	b.ReportAllocs()
	for b.Loop() {
		n++
		s.Pick(k.U(n))
	}
}

func BenchmarkStreetAddress(b *testing.B) {
	book := &Places().Streets
	buf := make([]byte, 0, 64)
	k, n := rng.Seed(1), uint64(0)
	b.ReportAllocs()
	for b.Loop() {
		n++
		buf = book.StreetAddress(buf[:0], k.At(n))
	}
}
