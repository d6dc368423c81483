package stdlib

import (
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

// The ranges of National Provider Identifiers, before they are mixed.
const (
	npiFacilities    = 60_000_000
	npiOrganizations = 80_000_000
	npiNumbers       = 100_000_000
)

// The draws of a facility, an organization and a provider.
const (
	facilityZip uint64 = iota
	facilityOwned
	facilityOwner
	facilityPattern
	facilityPhone
)

const (
	organizationZip uint64 = iota
	organizationPattern
	organizationPhone
)

const (
	providerSex uint64 = iota
	providerGroup
	providerBorn
	providerCredential
)

// ProviderID is the key of a provider's row.
func (d *Directory) ProviderID(p ProviderNumber) models.ID {
	return models.IDOf(uint64(d.providerRoot.At(uint64(p))))
}

// FacilityID is the key of a facility's row.
func (d *Directory) FacilityID(f FacilityNumber) models.ID {
	return models.IDOf(uint64(d.facilityRoot.At(uint64(f))))
}

// OrganizationID is the key of an organization's row.
func (d *Directory) OrganizationID(o OrganizationNumber) models.ID {
	return models.IDOf(uint64(d.organizationRoot.At(uint64(o))))
}

// AppendNPI appends a provider's National Provider Identifier.
func (d *Directory) AppendNPI(dst []byte, p ProviderNumber) []byte {
	return d.appendNPI(dst, uint64(p))
}

func (d *Directory) appendNPI(dst []byte, n uint64) []byte {
	return AppendNPI(dst, rng.Permute(n, npiNumbers, d.npiRoot))
}

// ProviderRow fills in a row but for its origin. Texts are written into what
// the row already holds; symbols are of Vocabs and of the gazetteer's Vocabs.
func (d *Directory) ProviderRow(p ProviderNumber, row *models.Provider) {
	specialty, county, position := d.providers.find(uint32(p))
	s := &d.Specialties[specialty]
	f := d.workplace(specialty, county, position)
	z := &d.places.Zips[f.zip]
	k := d.providerRoot.At(uint64(p))

	row.ProviderID = d.ProviderID(p)
	row.NPI = d.appendNPI(row.NPI[:0], uint64(p))
	d.nameProvider(k, s, row)
	row.Credential = models.Sym(s.credential[s.credentials.Pick(k.U(providerCredential))])
	row.Specialty = models.Sym(specialty)
	row.TaxonomyCode = d.Vocabs.specialtyTaxonomy[specialty]
	if s.Prescribes {
		row.DEANumber = AppendDEA(row.DEANumber[:0], string(row.FamilyName), uint64(p))
	} else {
		row.DEANumber = nil
	}
	row.OrganizationID = d.OrganizationID(d.owner(f))
	row.FacilityID = d.FacilityID(f.FacilityNumber)
	row.Phone = d.appendFacilityPhone(row.Phone[:0], f)
	row.StreetAddress = d.places.Streets.StreetAddress(row.StreetAddress[:0], d.facilityRoot.At(uint64(f.FacilityNumber)))
	row.City, row.State, row.PostalCode = models.Sym(z.Place), models.Sym(z.State), models.Sym(f.zip)
}

// nameProvider draws a name that fits sex, year of birth and group.
func (d *Directory) nameProvider(k rng.Key, s *Specialty, row *models.Provider) {
	sex := Male
	row.Sex = models.SexMale
	if k.Intn(providerSex, 100) < s.Female {
		sex, row.Sex = Female, models.SexFemale
	}
	born := d.born[0] + int(k.Intn(providerBorn, uint32(d.born[1]-d.born[0]+1)))
	name := d.names.Draw(k.Name("name"), NamePerson{
		Sex: sex, BirthYear: born, Group: d.groups.Pick(k.U(providerGroup)), Age: grownAge,
	})
	row.GivenName = append(row.GivenName[:0], d.names.Given()[name.Given]...)
	row.FamilyName = d.names.AppendFamily(row.FamilyName[:0], name)
}

func (d *Directory) appendFacilityPhone(dst []byte, f site) []byte {
	k := d.facilityRoot.At(uint64(f.FacilityNumber))
	return d.phones.AppendPhone(dst, d.places.StateOf(f.zip).Code, k.Draw(facilityPhone))
}

// FacilityRow fills in a row but for its origin, as ProviderRow does.
func (d *Directory) FacilityRow(f FacilityNumber, row *models.Facility) {
	at := d.locate(f)
	z, c := &d.places.Zips[at.zip], &d.places.Counties[at.county]

	row.FacilityID = d.FacilityID(f)
	row.OrganizationID = d.OrganizationID(d.owner(at))
	row.NPI = d.appendNPI(row.NPI[:0], npiFacilities+uint64(f))
	if d.Kinds[at.kind].Certified {
		// One number each, all over the part of state 00: the range that real
		// numbers have for a type of hospital is too small for the country's.
		row.CCN = AppendCCN(row.CCN[:0], uint64(f)+1)
	} else {
		row.CCN = nil
	}
	row.Name = d.appendFacilityName(row.Name[:0], at)
	row.Type = d.Vocabs.kindType[at.kind]
	row.StreetAddress = d.places.Streets.StreetAddress(row.StreetAddress[:0], d.facilityRoot.At(uint64(f)))
	row.City, row.State, row.PostalCode = models.Sym(z.Place), models.Sym(z.State), models.Sym(at.zip)
	row.County, row.CountyFIPS = c.Sym, models.Sym(at.county)
	row.Latitude, row.Longitude = int64(z.Lat), int64(z.Lon)
	row.Timezone = models.Sym(z.Zone)
	row.Phone = d.appendFacilityPhone(row.Phone[:0], at)
}

// OrganizationRow fills in a row but for its origin, as ProviderRow does.
func (d *Directory) OrganizationRow(o OrganizationNumber, row *models.Organization) {
	zip, address := d.seat(o)
	z := &d.places.Zips[zip]
	k := d.organizationRoot.At(uint64(o))

	row.OrganizationID = d.OrganizationID(o)
	row.NPI = d.appendNPI(row.NPI[:0], npiOrganizations+uint64(o))
	row.Name = d.appendOrganizationName(row.Name[:0], o)
	row.Type = d.organizationType(o)
	row.TaxID = AppendEIN(row.TaxID[:0], rng.Permute(uint64(o), npiNumbers, d.nameRoot))
	row.StreetAddress = d.places.Streets.StreetAddress(row.StreetAddress[:0], address)
	row.City, row.State, row.PostalCode = models.Sym(z.Place), models.Sym(z.State), models.Sym(zip)
	row.Phone = d.phones.AppendPhone(row.Phone[:0], d.places.StateOf(zip).Code, k.Draw(organizationPhone))
}

func (d *Directory) organizationType(o OrganizationNumber) models.Sym {
	if kind, chained := d.chainKind(o); chained {
		return d.Vocabs.kindOwner[kind]
	}
	if f, alone := d.aloneFacility(o); alone {
		return d.Vocabs.kindOwner[d.KindOf(f)]
	}
	return d.Vocabs.healthSystem
}
