package stdlib

import (
	"fmt"
	"hash/fnv"
	"testing"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

// Who and where is the same on any machine. A change of the tables of places
// or of the directory changes these sums, and every scenario's output with
// them: it belongs into the change log.
func TestDirectoryIsFixed(t *testing.T) {
	d, g := testDirectory(t), Places()
	sums := map[string]string{
		"areas":      "25a9d6b04bcbd73d",
		"facilities": "f13a5205cef68591",
		"choices":    "7133d3598896ae99",
	}
	for what, got := range map[string]string{
		"areas": sampledAreas(t, g), "facilities": sampledFacilities(d, g), "choices": sampledChoices(d, g),
	} {
		if got != sums[what] {
			t.Errorf("%s: sum %s, expected %s", what, got, sums[what])
		}
	}
}

func sampledAreas(t *testing.T, g *Gazetteer) string {
	s, err := g.Everywhere().Sampler()
	if err != nil {
		t.Fatal(err)
	}
	h := fnv.New64a()
	strata := rng.NewStrata(rng.Seed(11))
	for i := range uint32(10_000) {
		z := s.Pick(strata.U(i))
		fmt.Fprintln(h, g.Zips[z].Code, g.PlaceName(z), g.CountyOf(z).FIPS, g.Zips[z].Lat, g.Zips[z].Lon, g.ZoneOf(z), string(g.Streets.StreetAddress(nil, rng.Key(i))))
	}
	return fmt.Sprintf("%016x", h.Sum64())
}

func sampledFacilities(d *Directory, g *Gazetteer) string {
	h := fnv.New64a()
	var f models.Facility
	var o models.Organization
	for n := 0; n < d.TotalFacilities(); n += 97 {
		d.FacilityRow(FacilityNumber(n), &f)
		d.OrganizationRow(d.OwnerOf(FacilityNumber(n)), &o)
		fmt.Fprintln(h, f.FacilityID, string(f.NPI), string(f.Name), string(f.StreetAddress), g.Vocabs.PostalCode.At(f.PostalCode), string(o.Name), o.OrganizationID, string(o.NPI))
	}
	return fmt.Sprintf("%016x", h.Sum64())
}

func sampledChoices(d *Directory, g *Gazetteer) string {
	h := fnv.New64a()
	hospital, _ := d.Kind("hospital")
	for zip := 0; zip < len(g.Zips); zip += 331 {
		k := rng.Seed(5).At(uint64(zip))
		f := d.Facility(zip, hospital, k)
		fmt.Fprintln(h, f)
		for care := range d.Cares {
			fmt.Fprintln(h, d.Provider(zip, care, 44, k), d.ProviderAt(f, care, 44, k))
		}
	}
	return fmt.Sprintf("%016x", h.Sum64())
}
