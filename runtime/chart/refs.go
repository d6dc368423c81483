package chart

import (
	"math/bits"

	"github.com/hsc-dev/hsc/stdlib"
)

// Refs are the members of the care directory that rows point at. The zero
// value is empty.
type Refs struct{ providers, facilities, organizations set }

// set is a set of small numbers.
type set []uint64

func (s *set) add(n int) {
	for n>>6 >= len(*s) {
		*s = append(*s, make([]uint64, n>>6+1-len(*s))...)
	}
	(*s)[n>>6] |= 1 << (uint(n) & 63)
}

func (s *set) has(n int) bool { return n>>6 < len(*s) && (*s)[n>>6]>>(uint(n)&63)&1 == 1 }

func (s *set) merge(o set) {
	if len(o) > len(*s) {
		*s = append(*s, make([]uint64, len(o)-len(*s))...)
	}
	for i, word := range o {
		(*s)[i] |= word
	}
}

func (s *set) each(f func(n int)) {
	for i, word := range *s {
		for ; word != 0; word &= word - 1 {
			f(i<<6 + bits.TrailingZeros64(word))
		}
	}
}

// Provider adds a provider, the facility where he works, and its organization.
func (r *Refs) Provider(d *stdlib.Directory, p stdlib.ProviderNumber) {
	if r.providers.has(int(p)) {
		return
	}
	r.providers.add(int(p))
	r.Facility(d, d.FacilityOf(p))
}

// Facility adds a facility and its organization.
func (r *Refs) Facility(d *stdlib.Directory, f stdlib.FacilityNumber) {
	if r.facilities.has(int(f)) {
		return
	}
	r.facilities.add(int(f))
	r.organizations.add(int(d.OwnerOf(f)))
}

// Merge adds all that another has.
func (r *Refs) Merge(o *Refs) {
	r.providers.merge(o.providers)
	r.facilities.merge(o.facilities)
	r.organizations.merge(o.organizations)
}

// Providers calls f with each provider, from the lowest number up.
func (r *Refs) Providers(f func(stdlib.ProviderNumber)) {
	r.providers.each(func(n int) { f(stdlib.ProviderNumber(n)) })
}

// Facilities calls f with each facility, from the lowest number up.
func (r *Refs) Facilities(f func(stdlib.FacilityNumber)) {
	r.facilities.each(func(n int) { f(stdlib.FacilityNumber(n)) })
}

// Organizations calls f with each organization, from the lowest number up.
func (r *Refs) Organizations(f func(stdlib.OrganizationNumber)) {
	r.organizations.each(func(n int) { f(stdlib.OrganizationNumber(n)) })
}

// refer adds those whom the unit's rows point at.
func (w *Worker) refer(refs *Refs) {
	if refs == nil {
		return
	}
	for i := range w.placed {
		refs.Provider(w.directory, w.placed[i].provider)
		refs.Facility(w.directory, w.placed[i].facility)
	}
	if w.pharmacyID != 0 {
		refs.Facility(w.directory, w.pharmacy)
	}
}
