package property

import (
	"testing"

	"github.com/hsc-dev/hsc/runtime"
)

// TestAddresses asks for people without a street and for people abroad.
func TestAddresses(t *testing.T) {
	d := made(t, "cohort c: 200 patients, TX {\n  address ~ { street: 90%, homeless: 6%, abroad: rest }\n}\ncohort away: 10 patients, address abroad\n", 1, runtime.Options{})
	count := map[string]int{}
	for _, p := range d.tables["persons"] {
		switch {
		case p["country"] != "US":
			count["abroad"]++
			if p["state"] != "" || p["county_fips"] != "" || p["latitude"] != "" || p["city"] == "" || p["postal_code"] == "" || p["street_address"] == "" {
				t.Errorf("a foreign address: %v", p)
			}
		case p["street_address"] == "":
			count["homeless"]++
			if p["postal_code"] == "" || p["state"] != "TX" {
				t.Errorf("somebody without a street has a place: %v", p)
			}
		default:
			count["street"]++
		}
	}
	if count["abroad"] < 16 || count["abroad"] > 20 || count["homeless"] < 10 || count["homeless"] > 14 {
		t.Error(count)
	}
}
