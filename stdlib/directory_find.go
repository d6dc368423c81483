package stdlib

import "github.com/hsc-dev/hsc/internal/rng"

// tries is how many members of the directory a search looks at, of which it
// takes the nearest to the patient: people go near, but not always nearest.
const tries = 3

// The draws of a search.
const (
	findSpecialty uint64 = iota
	findFirst            // tries of them.
)

// Facility is a facility of a kind for somebody who lives in a ZIP code area
// (an index into Gazetteer.Zips): in his county or, if it has none, in the
// nearest one of his state. The same k gives the same facility.
func (d *Directory) Facility(zip, kind int, k rng.Key) FacilityNumber {
	county := d.countyWithKind(kind, int(d.places.Zips[zip].County))
	first, n := d.facilities.first(kind, county), d.facilities.count(kind, county)
	position := d.nearestTry(zip, kind, county, n, n, k)
	return FacilityNumber(first + uint32(position))
}

// nearestTry draws a few of n positions and takes the one whose facility, of
// which the county has so many, lies nearest to the ZIP code area.
func (d *Directory) nearestTry(zip, kind, county, n, facilities int, k rng.Key) int {
	home := &d.places.Zips[zip]
	first := d.facilities.first(kind, county)
	best, bestAway := 0, int64(-1)
	for try := range uint64(min(tries, n)) {
		position := int(k.Intn(findFirst+try, uint32(n)))
		z := &d.places.Zips[d.zipOf(first+uint32(position%facilities), county)]
		away := squareDistance(home.Lat, home.Lon, z.Lat, z.Lon)
		if bestAway < 0 || away < bestAway {
			best, bestAway = position, away
		}
	}
	return best
}

// Provider is a provider of a care (an index into Cares) for somebody of an
// age who lives in a ZIP code area: in his county or, if it has none, in the
// nearest one of his state. The same k gives the same provider.
func (d *Directory) Provider(zip, care, age int, k rng.Key) ProviderNumber {
	home := int(d.places.Zips[zip].County)
	specialty := d.specialty(care, age, home, k)
	county := d.countyWithSpecialty(specialty, home)
	setting := d.Specialties[specialty].Setting
	n := d.providers.count(specialty, county)
	position := d.nearestTry(zip, setting, county, n, d.facilities.count(setting, county), k)
	return ProviderNumber(d.providers.first(specialty, county) + uint32(position))
}

// ProviderAt is a provider of a care who works at a facility, for somebody of
// an age. Where nobody of that care does, it is one of the neighbourhood.
func (d *Directory) ProviderAt(f FacilityNumber, care, age int, k rng.Key) ProviderNumber {
	kind, county, place := d.facilities.find(uint32(f))
	places := d.facilities.count(kind, county)
	specialty := d.specialty(care, age, county, k)
	n := d.providers.count(specialty, county)
	if d.Specialties[specialty].Setting != kind || n <= place {
		return d.Provider(d.zipOf(uint32(f), county), care, age, k)
	}
	colleagues := (n - place + places - 1) / places
	position := place + places*int(k.Intn(findFirst, uint32(colleagues)))
	return ProviderNumber(d.providers.first(specialty, county) + uint32(position))
}

// specialty is the one of a care's that sees somebody of an age: one that the
// county has, where it has any, by their rates.
func (d *Directory) specialty(care, age, county int, k rng.Key) int {
	all := d.Cares[care].Specialties
	if len(all) == 1 {
		return all[0]
	}
	for _, inCounty := range []bool{true, false} {
		total := uint32(0)
		for _, s := range all {
			total += d.weight(s, age, county, inCounty)
		}
		if total == 0 {
			continue
		}
		at := k.Intn(findSpecialty, total)
		for _, s := range all {
			w := d.weight(s, age, county, inCounty)
			if at < w {
				return s
			}
			at -= w
		}
	}
	return all[0]
}

func (d *Directory) weight(specialty, age, county int, inCounty bool) uint32 {
	s := &d.Specialties[specialty]
	if age < s.ageFrom || age > s.ageTo {
		return 0
	}
	n := d.providers.count(specialty, county)
	if inCounty {
		return uint32(n)
	}
	return uint32(s.Per100k + s.PerFacility)
}

// FacilityOf is where a provider works.
func (d *Directory) FacilityOf(p ProviderNumber) FacilityNumber {
	specialty, county, position := d.providers.find(uint32(p))
	return d.workplace(specialty, county, position).FacilityNumber
}

func (d *Directory) workplace(specialty, county, position int) site {
	kind := d.Specialties[specialty].Setting
	place := position % d.facilities.count(kind, county)
	f := d.facilities.first(kind, county) + uint32(place)
	return site{FacilityNumber: FacilityNumber(f), kind: kind, county: county, position: place, zip: d.zipOf(f, county)}
}

// SpecialtyOf is the index of a provider's specialty.
func (d *Directory) SpecialtyOf(p ProviderNumber) int {
	specialty, _, _ := d.providers.find(uint32(p))
	return specialty
}

// KindOf is the index of a facility's kind.
func (d *Directory) KindOf(f FacilityNumber) int {
	kind, _, _ := d.facilities.find(uint32(f))
	return kind
}

// ZipOf is the ZIP code area in which a facility stands.
func (d *Directory) ZipOf(f FacilityNumber) int { return d.locate(f).zip }

// site is what a facility's number says: which of its kind in which county.
type site struct {
	FacilityNumber

	kind, county, position int
	zip                    int
}

func (d *Directory) locate(f FacilityNumber) site {
	kind, county, position := d.facilities.find(uint32(f))
	return site{FacilityNumber: f, kind: kind, county: county, position: position, zip: d.zipOf(uint32(f), county)}
}

func (d *Directory) zipOf(f uint32, county int) int {
	return d.places.PickIn(d.places.Counties[county].Zips, d.facilityRoot.At(uint64(f)).U(facilityZip))
}

// ZoneOf is the IANA time zone in which a facility's times are told.
func (d *Directory) ZoneOf(f FacilityNumber) string { return d.places.ZoneOf(d.ZipOf(f)) }
