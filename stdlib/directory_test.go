package stdlib

import (
	"math"
	"slices"
	"testing"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

func testDirectory(t testing.TB) *Directory {
	t.Helper()
	d, err := CareDirectory()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Every county has a clinic and a family physician, and everything else is
// within reach: in the state, as a rule within two hours' drive.
func TestDirectoryReach(t *testing.T) {
	d, g := testDirectory(t), Places()
	clinic, _ := d.Kind("clinic")
	hospital, _ := d.Kind("hospital")
	family, _ := d.Care("family_medicine")
	far := 0
	for i := range g.Counties {
		c := &g.Counties[i]
		if d.Facilities(clinic, i) < 1 || d.Providers(d.Cares[family].Specialties[0], i) < 1 {
			t.Errorf("%s, %s has no clinic or no family physician", c.Name, g.States[c.State].Code)
		}
		near := &g.Counties[d.countyWithKind(hospital, i)]
		if near.State != c.State {
			t.Errorf("%s, %s: the hospital is in another state", c.Name, g.States[c.State].Code)
		}
		if km := math.Sqrt(float64(squareDistance(c.Lat, c.Lon, near.Lat, near.Lon))) / 1000; km > 150 {
			far++
		}
	}
	if far > 25 {
		t.Errorf("%d counties are more than 150 km from a hospital's county", far)
	}
}

func TestDirectorySize(t *testing.T) {
	d, g := testDirectory(t), Places()
	for _, c := range []struct {
		kind        string
		least, most int
	}{
		{"hospital", 4500, 6500}, {"clinic", 45_000, 55_000}, {"urgent_care", 12_000, 16_000}, {"pharmacy", 55_000, 65_000},
	} {
		kind, ok := d.Kind(c.kind)
		n := 0
		for i := range g.Counties {
			n += d.Facilities(kind, i)
		}
		if !ok || n < c.least || n > c.most {
			t.Errorf("%d of kind %s, expected %d to %d", n, c.kind, c.least, c.most)
		}
	}
	if n := d.TotalProviders(); n < 1_000_000 || n > 5_000_000 {
		t.Errorf("%d providers", n)
	}
}

func TestCensus(t *testing.T) {
	d := testDirectory(t)
	for n := uint32(0); n < d.providers.total(); n += 9973 {
		class, county, position := d.providers.find(n)
		if d.providers.first(class, county)+uint32(position) != n || position >= d.providers.count(class, county) {
			t.Fatalf("provider %d is found as %d, %d, %d", n, class, county, position)
		}
	}
}

func TestCareWords(t *testing.T) {
	d := testDirectory(t)
	for _, word := range []string{
		"primary_care", "urgent_care", "emergency_medicine", "hospital_medicine", "pathology", "psychiatry",
		"behavioral_health", "cardiology", "endocrinology", "nephrology", "obstetrics", "ophthalmology", "podiatry", "pulmonology",
	} {
		if _, ok := d.Care(word); !ok {
			t.Errorf("no care %s", word)
		}
	}
	if _, ok := d.Care("astrology"); ok {
		t.Error("astrology is a care")
	}
	if _, ok := d.Kind("castle"); ok {
		t.Error("castle is a kind of facility")
	}
}

// Whoever lives anywhere is given care of every word by somebody of the
// state who may see him.
func TestProvider(t *testing.T) {
	d, g := testDirectory(t), Places()
	k := rng.Seed(3)
	for zip := 0; zip < len(g.Zips); zip += 211 {
		for care := range d.Cares {
			age := (zip * 7) % 90
			p := d.Provider(zip, care, age, k.At(uint64(zip)))
			specialty, county, _ := d.providers.find(uint32(p))
			if !slices.Contains(d.Cares[care].Specialties, specialty) {
				t.Fatalf("%s is given by %s", d.Cares[care].Word, d.Specialties[specialty].Word)
			}
			if s := &d.Specialties[specialty]; len(d.Cares[care].Specialties) > 1 && (age < s.ageFrom || age > s.ageTo) && d.Cares[care].Word != "obstetrics" {
				t.Errorf("%s sees somebody of %d", s.Word, age)
			}
			f := d.FacilityOf(p)
			if kind, home, _ := d.facilities.find(uint32(f)); kind != d.Specialties[specialty].Setting || home != county {
				t.Errorf("a provider of county %d works in %d", county, home)
			}
			if g.Counties[county].State != int(g.Zips[zip].State) && g.Counties[county].Population > 0 && !rare(d, specialty) {
				t.Errorf("%s for %s comes from another state", d.Specialties[specialty].Word, g.Zips[zip].Code)
			}
		}
	}
}

// rare says whether a specialty is so rare that a state may have none.
func rare(d *Directory, specialty int) bool { return d.Specialties[specialty].Per100k < 1500 }

func TestProviderAt(t *testing.T) {
	d := testDirectory(t)
	hospital, _ := d.Kind("hospital")
	emergency, _ := d.Care("emergency_medicine")
	psychiatry, _ := d.Care("psychiatry")
	zip, _ := Places().Zip("77004")
	for i := range uint64(500) {
		k := rng.Seed(9).At(i)
		f := d.Facility(zip, hospital, k)
		p := d.ProviderAt(f, emergency, 40, k)
		if d.FacilityOf(p) != f {
			t.Fatalf("an emergency physician of facility %d works at %d", f, d.FacilityOf(p))
		}
		// Psychiatrists have their own clinics; one of the county comes.
		p = d.ProviderAt(f, psychiatry, 40, k)
		if d.Specialties[d.SpecialtyOf(p)].Word != "psychiatry" {
			t.Fatalf("psychiatry is given by %s", d.Specialties[d.SpecialtyOf(p)].Word)
		}
	}
}

// Care is near: in a large county it is nearer than a place drawn blindly.
func TestFacilityIsNear(t *testing.T) {
	d, g := testDirectory(t), Places()
	clinic, _ := d.Kind("clinic")
	county, _ := g.County("Los Angeles County", "CA")
	span := g.Counties[county].Zips
	var near, blind float64
	const n = 2000
	for i := range uint64(n) {
		k := rng.Seed(4).At(i)
		zip := g.PickIn(span, k.U(90))
		at := func(other int) float64 {
			a, b := &g.Zips[zip], &g.Zips[other]
			return math.Sqrt(float64(squareDistance(a.Lat, a.Lon, b.Lat, b.Lon))) / 1000
		}
		near += at(d.ZipOf(d.Facility(zip, clinic, k))) / n
		blind += at(g.PickIn(span, k.U(91))) / n
	}
	if near > 0.7*blind {
		t.Errorf("clinics are %.1f km away on average, blind draws %.1f", near, blind)
	}
}

func TestDirectoryIdentifiers(t *testing.T) {
	d := testDirectory(t)
	const n = 1_000_000
	seen := make([]uint64, npiNumbers/64+1)
	var buf []byte
	add := func(number uint64) {
		buf = d.appendNPI(buf[:0], number)
		free := 0
		for _, c := range buf[1:9] {
			free = free*10 + int(c-'0')
		}
		if len(buf) != 10 || buf[0] != '2' || seen[free/64]&(1<<(free%64)) != 0 {
			t.Fatalf("NPI %s of number %d: twice, or malformed", buf, number)
		}
		seen[free/64] |= 1 << (free % 64)
		if number%1009 == 0 {
			if err := CheckNPI(string(buf)); err != nil {
				t.Fatal(err)
			}
		}
	}
	for i := range uint64(n) {
		add(i)
	}
	for i := range uint64(n / 10) {
		add(npiFacilities + i)
		add(npiOrganizations + i)
	}
}

func TestDirectoryRows(t *testing.T) {
	d, g := testDirectory(t), Places()
	var provider models.Provider
	var facility models.Facility
	var organization models.Organization
	female, women := 0, 0
	pediatrics, _ := d.Care("pediatrics")
	first := d.providers.first(d.Cares[pediatrics].Specialties[0], 0)
	for i := range uint32(3000) {
		d.ProviderRow(ProviderNumber(first+i*5), &provider)
		if provider.Sex == models.SexFemale {
			women++
		}
		female++
		for what, err := range map[string]error{
			"npi": CheckNPI(string(provider.NPI)), "dea": CheckDEA(string(provider.DEANumber)), "phone": CheckPhone(string(provider.Phone)),
		} {
			if err != nil {
				t.Fatalf("%s: %v", what, err)
			}
		}
		if d.Vocabs.Specialty.At(provider.Specialty) != "pediatrics" || d.Vocabs.Taxonomy.At(provider.TaxonomyCode) != "208000000X" {
			t.Fatalf("%s %s isn't a pediatrician", provider.GivenName, provider.FamilyName)
		}
		f := d.FacilityOf(ProviderNumber(first + i*5))
		d.FacilityRow(f, &facility)
		d.OrganizationRow(d.OwnerOf(f), &organization)
		if provider.FacilityID != facility.FacilityID || facility.OrganizationID != organization.OrganizationID || provider.OrganizationID != facility.OrganizationID {
			t.Fatal("the keys of provider, facility and organization don't meet")
		}
		zip := int(facility.PostalCode)
		if models.Sym(g.Zips[zip].Place) != facility.City || g.Vocabs.County.At(facility.County) != g.CountyOf(zip).Name ||
			g.Vocabs.CountyFIPS.At(facility.CountyFIPS) != g.CountyOf(zip).FIPS || g.Vocabs.PostalCode.At(facility.PostalCode) != g.Zips[zip].Code {
			t.Fatalf("%s: city, county and ZIP code don't belong together", facility.Name)
		}
		if err := CheckEIN(string(organization.TaxID)); err != nil {
			t.Fatal(err)
		}
		if len(organization.Name) == 0 || len(facility.Name) == 0 || facility.CCN != nil {
			t.Fatalf("facility %q of %q, CCN %q", facility.Name, organization.Name, facility.CCN)
		}
	}
	if share := float64(women) / float64(female); math.Abs(share-0.65) > 0.04 {
		t.Errorf("%.2f of pediatricians are women, expected 0.65", share)
	}
}

func TestHospitalRows(t *testing.T) {
	d := testDirectory(t)
	var f models.Facility
	seen := map[string]bool{}
	hospital, _ := d.Kind("hospital")
	last := d.facilities.first(hospital, d.facilities.counties-1)
	for i := range last {
		d.FacilityRow(FacilityNumber(i), &f)
		if err := CheckCCN(string(f.CCN)); err != nil || seen[string(f.CCN)] {
			t.Fatalf("CCN %s: %v, or twice", f.CCN, err)
		}
		seen[string(f.CCN)] = true
	}
}

// Names over the door are different within a county and kind.
func TestFacilityNamesDiffer(t *testing.T) {
	d, g := testDirectory(t), Places()
	county, _ := g.County("Los Angeles County", "CA")
	for kind := range d.Kinds {
		seen := map[string]int{}
		n := d.Facilities(kind, county)
		for i := range n {
			f := FacilityNumber(d.facilities.first(kind, county) + uint32(i))
			seen[string(d.appendFacilityName(nil, d.locate(f)))]++
		}
		if len(seen) != n {
			t.Errorf("%s: %d names for %d facilities", d.Kinds[kind].Word, len(seen), n)
		}
	}
}

func TestDirectoryIDsDiffer(t *testing.T) {
	d := testDirectory(t)
	seen := make(map[models.ID]bool, 300_000)
	for i := range uint32(100_000) {
		for _, id := range []models.ID{d.ProviderID(ProviderNumber(i)), d.FacilityID(FacilityNumber(i)), d.OrganizationID(OrganizationNumber(i))} {
			if seen[id] {
				t.Fatalf("id %s stands twice", id)
			}
			seen[id] = true
		}
	}
}

func BenchmarkReadDirectory(b *testing.B) {
	testDirectory(b)
	for b.Loop() {
		if _, err := readDirectory(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkProviderRow(b *testing.B) {
	d := testDirectory(b)
	var row models.Provider
	total := uint32(d.TotalProviders())
	n := uint32(0)
	b.ReportAllocs()
	for b.Loop() {
		n = (n + 7919) % total
		d.ProviderRow(ProviderNumber(n), &row)
	}
}

func BenchmarkFacilityRow(b *testing.B) {
	d := testDirectory(b)
	var row models.Facility
	total := uint32(d.TotalFacilities())
	n := uint32(0)
	b.ReportAllocs()
	for b.Loop() {
		n = (n + 7919) % total
		d.FacilityRow(FacilityNumber(n), &row)
	}
}

func BenchmarkProvider(b *testing.B) {
	d := testDirectory(b)
	care, _ := d.Care("primary_care")
	s, err := Places().Everywhere().Sampler()
	if err != nil {
		b.Fatal(err)
	}
	n := uint64(0)
	b.ReportAllocs()
	for b.Loop() {
		n++
		k := rng.Seed(1).At(n)
		d.Provider(s.Pick(k.U(99)), care, 50, k)
	}
}
