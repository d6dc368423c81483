package stdlib

import "github.com/hsc-dev/hsc/internal/rng"

// Organizations are numbered: the health systems of all states, the chains of
// all kinds, then one for each facility that stands alone, by its number.

// OwnerOf is the organization that runs a facility.
func (d *Directory) OwnerOf(f FacilityNumber) OrganizationNumber { return d.owner(d.locate(f)) }

func (d *Directory) owner(f site) OrganizationNumber {
	t := &d.Kinds[f.kind]
	k := d.facilityRoot.At(uint64(f.FacilityNumber))
	if k.Intn(facilityOwned, 100) >= t.OwnedShare {
		return d.firstAlone() + OrganizationNumber(f.FacilityNumber)
	}
	if t.Chained {
		chain := int(k.Intn(facilityOwner, uint32(d.chains)))
		return d.firstChain() + OrganizationNumber(f.kind*d.chains+chain)
	}
	return d.systemOf(f.county, f.position)
}

// systemOf is one of the two health systems of the state that a county has.
func (d *Directory) systemOf(county, position int) OrganizationNumber {
	state := d.places.Counties[county].State
	first := d.systems[state]
	n := uint32(d.systems[state+1] - first)
	k := d.organizationRoot.Name("county").At(uint64(county))
	return OrganizationNumber(uint32(first) + k.Intn(uint64(position&1), n))
}

func (d *Directory) firstChain() OrganizationNumber {
	return OrganizationNumber(d.systems[len(d.systems)-1])
}

func (d *Directory) firstAlone() OrganizationNumber {
	return d.firstChain() + OrganizationNumber(len(d.Kinds)*d.chains)
}

// chainKind is the kind of facilities that a chain has, if o is a chain.
func (d *Directory) chainKind(o OrganizationNumber) (int, bool) {
	if o < d.firstChain() || o >= d.firstAlone() {
		return 0, false
	}
	return int(o-d.firstChain()) / d.chains, true
}

// aloneFacility is the only facility of an organization, if it has but one.
func (d *Directory) aloneFacility(o OrganizationNumber) (FacilityNumber, bool) {
	if o < d.firstAlone() {
		return 0, false
	}
	return FacilityNumber(o - d.firstAlone()), true
}

// seat is the ZIP code area of an organization, and the place of the tree of
// draws that its street comes from.
func (d *Directory) seat(o OrganizationNumber) (zip int, address rng.Key) {
	if f, alone := d.aloneFacility(o); alone {
		return d.ZipOf(f), d.facilityRoot.At(uint64(f))
	}
	k := d.organizationRoot.At(uint64(o))
	within := Span{0, len(d.places.Zips)}
	if o < d.firstChain() {
		state := 0
		for d.systems[state+1] <= int32(o) {
			state++
		}
		within = d.places.States[state].Zips
	}
	return d.places.PickIn(within, k.U(organizationZip)), k
}
