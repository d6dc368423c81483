package stdlib

import (
	"sync"
	"sync/atomic"

	"github.com/hsc-dev/hsc/internal/rng"
)

// Directory is everybody and every place that gives care: facilities,
// organizations and providers, in numbers that follow from each county's
// people. None of them is stored. Each is a number, and what it is (name,
// address, employer, identifiers) is a function of that number, so that no unit
// waits for another and every run knows the same ones.
//
// Numbers are dense. Facilities run by kind, then county, then position in the
// county; providers by specialty, county, position. The position in the county
// says where a provider works: at the facility of that position, modulo the
// number of facilities of the specialty's setting. National Provider Identifiers
// are made from the ranges 0.. (providers), 60,000,000.. (facilities) and
// 80,000,000.. (organizations) by one bijection of 0..99,999,999.
type Directory struct {
	Kinds       []FacilityKind
	Specialties []Specialty
	Cares       []Care
	Vocabs      DirectoryVocabs

	places *Gazetteer
	names  *Names
	phones *AreaCodes
	parts  nameParts

	facilities census // By kind.
	providers  census // By specialty.
	nearest    []atomic.Int32
	groups     rng.Choice // Races of providers, as Demography numbers them.
	born       [2]int
	systems    []int32 // systems[s] is the number of the first health system of state s.
	chains     int     // Of each kind of facility.

	facilityRoot, providerRoot, organizationRoot, nameRoot, npiRoot rng.Key
}

// FacilityKind is a kind of places of care.
type FacilityKind struct {
	Word       string // What encounters and specialties call it.
	Title      string
	Type       string // The value of facilities.type.
	Taxonomy   Code   // NUCC.
	Per100k    int64  // Thousandths of facilities for 100,000 people.
	OneFrom    int64  // A county of so many people has one in any case.
	Chained    bool   // Owners are chains instead of the state's health systems.
	OwnedShare uint32 // Per cent that such an owner has; the others stand alone.
	Certified  bool   // Has a CMS Certification Number.
}

// Specialty is what a provider does.
type Specialty struct {
	Word        string
	Title       string
	Taxonomy    Code  // NUCC.
	Setting     int   // The kind of facility where he works.
	FromPeople  int64 // Smaller counties have none but those of PerFacility.
	Per100k     int64 // Thousandths of providers for 100,000 people of the other counties.
	PerFacility int64 // Providers that each such facility has in any case.
	Female      uint32
	Prescribes  bool // Has a DEA number.
	OrdersLabs  bool // Its visits order laboratory tests.
	Vitals      bool // Its visits measure vital signs.

	ageFrom, ageTo int
	credentials    rng.Choice
	credential     []int32 // By arm of credentials: the symbol.
}

// Care is a word that encounters ask for: a specialty, or a group of them such
// as primary_care, of which the patient's age and the county decide.
type Care struct {
	Word        string
	Specialties []int
}

// FacilityNumber names a facility of the directory.
type FacilityNumber uint32

// ProviderNumber names a provider of the directory.
type ProviderNumber uint32

// OrganizationNumber names an organization of the directory.
type OrganizationNumber uint32

// CareDirectory is the library's directory. Its tables are part of the program and
// are read at the first call; an error means that they are broken.
func CareDirectory() (*Directory, error) { return careDirectory() }

var careDirectory = sync.OnceValues(readDirectory)

// Kind is the index of a kind of facility by its word: "hospital".
func (d *Directory) Kind(word string) (int, bool) {
	for i := range d.Kinds {
		if d.Kinds[i].Word == word {
			return i, true
		}
	}
	return 0, false
}

// Care is the index of a specialty's or a group's word: "cardiology",
// "primary_care".
func (d *Directory) Care(word string) (int, bool) {
	for i := range d.Cares {
		if d.Cares[i].Word == word {
			return i, true
		}
	}
	return 0, false
}

// Facilities is the number of facilities of a kind in a county.
func (d *Directory) Facilities(kind, county int) int { return d.facilities.count(kind, county) }

// Providers is the number of providers of a specialty in a county.
func (d *Directory) Providers(specialty, county int) int { return d.providers.count(specialty, county) }

// TotalFacilities is one more than the highest FacilityNumber.
func (d *Directory) TotalFacilities() int { return int(d.facilities.total()) }

// TotalProviders is one more than the highest ProviderNumber.
func (d *Directory) TotalProviders() int { return int(d.providers.total()) }
