package runtime

import (
	"fmt"
	"math"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// ownEmailFrom is the age from which somebody has an e-mail address: services
// take no accounts of children under 13 (16 CFR 312, COPPA).
const ownEmailFrom = 13

// person makes the rows of persons and patients of one unit. Its texts are
// written into the same memory for every unit.
type person struct {
	lib     *library
	person  models.Person
	patient models.Patient
	full    models.Text
	middle  models.Text
	second  models.Text // Line of the address.
	street  models.Text
	mail    models.Text
	email   [2]string // The names that an e-mail address is made of.

	fixed []fixedName // By cohort.
}

// fixedName is the name that the scenario gives an individual; empty where it gives none.
type fixedName struct{ given, family, whole string }

func newPerson(p *plan.Plan, lib *library) *person {
	w := &person{lib: lib}
	w.person.Origin, w.patient.Origin = origin(p), origin(p)
	w.fixed = make([]fixedName, len(p.Cohorts))
	for i, c := range p.Cohorts {
		w.fixed[i] = splitName(c.Name)
	}
	return w
}

// splitName parts a name at its last blank; a name of one word is both parts.
func splitName(name string) fixedName {
	name = strings.TrimSpace(name)
	i := strings.LastIndexByte(name, ' ')
	if i < 0 {
		return fixedName{given: name, family: name, whole: name}
	}
	return fixedName{given: strings.TrimSpace(name[:i]), family: name[i+1:], whole: name}
}

// defined checks that the slots are there that everybody has.
func (w *person) defined(slots []float64) error {
	for _, c := range []struct {
		name string
		slot int
		n    int
	}{
		{"age", plan.SlotAge, math.MaxInt32},
		{"sex", plan.SlotSex, 2},
		{"place", plan.SlotPlace, len(w.lib.places.Zips)},
		{"race", plan.SlotRace, len(w.lib.races.groups)},
		{"birth_date", plan.SlotBirth, math.MaxInt32},
	} {
		v := slots[c.slot]
		if c.slot == plan.SlotBirth {
			v = math.Abs(v)
		}
		if !(v >= 0 && v < float64(c.n)) {
			return fmt.Errorf("attribute %s is %v: nobody can be made of it", c.name, slots[c.slot])
		}
	}
	return nil
}

// make fills both rows from the unit's slots. The key is the unit's, the
// record number the run's.
func (w *person) make(slots []float64, cohort int, key rng.Key, record uint64) error {
	if err := w.defined(slots); err != nil {
		return err
	}
	p := &w.person
	p.PersonID = models.IDOf(uint64(key.Name("person")))
	p.BirthDate = models.Date(slots[plan.SlotBirth])
	p.Sex = models.SexFemale
	if slots[plan.SlotSex] == 1 {
		p.Sex = models.SexMale
	}
	group := int(slots[plan.SlotRace])
	race := &w.lib.races.groups[group]
	p.RaceCode, p.Race = race.pick(key.Name("person.race_code"))
	p.EthnicityCode, p.Ethnicity = race.ethnicityCode, race.ethnicityInWord
	p.Language = symbol(slots[plan.SlotLanguage], len(w.lib.pop.Languages()))
	if p.Language == models.NoSym {
		p.Language = 0 // English: a plan that doesn't draw it doesn't ask for another.
	}
	p.MaritalStatus = symbol(slots[plan.SlotMarital], len(w.lib.pop.Maritals()))
	p.Deceased, p.DeathDate = slots[plan.SlotDeceased] == 1, models.NoDate
	if death := slots[plan.SlotDeath]; p.Deceased && death == death {
		p.DeathDate = models.Date(death)
	}
	w.name(slots, cohort, group, key)
	w.address(slots, key)
	w.contact(slots, key)
	w.asPatient(slots, cohort, key, record)
	return nil
}

// symbol is the number of a slot as a symbol, null where it is undefined.
func symbol(v float64, n int) models.Sym {
	if !(v >= 0 && v < float64(n)) {
		return models.NoSym
	}
	return models.Sym(v)
}

func (w *person) name(slots []float64, cohort, group int, key rng.Key) {
	p, n := &w.person, w.lib.names
	name := n.Draw(key.Name("person.name"), stdlib.NamePerson{
		Sex: stdlib.Sex(slots[plan.SlotSex]), BirthYear: p.BirthDate.Year(), Group: group, Age: int(slots[plan.SlotAge]),
	})
	p.GivenName = append(p.GivenName[:0], n.Given()[name.Given]...)
	p.FamilyName = n.AppendFamily(p.FamilyName[:0], name)
	p.MiddleName, p.Suffix = nil, models.NoSym
	w.email = [2]string{n.Given()[name.Given], n.Surnames()[name.Surname]}
	if fixed := &w.fixed[cohort]; fixed.whole != "" {
		p.GivenName = append(p.GivenName[:0], fixed.given...)
		p.FamilyName = append(p.FamilyName[:0], fixed.family...)
		w.full, w.email = append(w.full[:0], fixed.whole...), [2]string{fixed.given, fixed.family}
		return
	}
	if name.Middle >= 0 {
		w.middle = append(w.middle[:0], n.Given()[name.Middle]...)
		p.MiddleName = w.middle
	}
	if name.Suffix != "" {
		p.Suffix, _ = w.lib.words["suffix"].Lookup(name.Suffix)
	}
	w.full = n.AppendFull(w.full[:0], name)
}

// address is a made-up street in a real ZIP code area. Who has no home has no street.
func (w *person) address(slots []float64, key rng.Key) {
	p, g, zip := &w.person, w.lib.places, int(slots[plan.SlotPlace])
	z := &g.Zips[zip]
	p.City, p.State, p.PostalCode, p.Country = models.Sym(z.Place), models.Sym(z.State), models.Sym(zip), 0
	p.County, p.CountyFIPS = g.CountyOf(zip).Sym, models.Sym(z.County)
	p.Latitude, p.Longitude = int64(z.Lat), int64(z.Lon)
	k := key.Name("person.address")
	switch slots[plan.SlotAddress] {
	case homeless:
		p.StreetAddress, p.StreetAddress2 = nil, nil
		return
	case abroad:
		w.foreign(k)
		return
	}
	w.street = g.Streets.StreetAddress(w.street[:0], k)
	p.StreetAddress = w.street
	p.StreetAddress2 = nil
	if w.second = g.Streets.SecondLine(w.second[:0], k); len(w.second) > 0 {
		p.StreetAddress2 = w.second
	}
}

// The values of the address enumeration that are no street of this country.
const (
	homeless = 1
	abroad   = 2
)

// foreign is an address in another country. The place of the person's slots
// is then where care is given.
func (w *person) foreign(k rng.Key) {
	p, a := &w.person, &w.lib.places.Abroad
	i := a.Pick(k.U(0))
	town := &a.Towns[i]
	p.City, p.PostalCode, p.Country = town.CitySym, town.PostalSym, w.lib.countries[i]
	p.State, p.County, p.CountyFIPS = models.NoSym, models.NoSym, models.NoSym
	p.Latitude, p.Longitude = models.NoInt, models.NoInt
	w.street = town.StreetAddress(w.street[:0], k)
	p.StreetAddress, p.StreetAddress2 = w.street, nil
}

// emailNumbers is how many addresses one name has: a hundred numbers at three hosts.
const emailNumbers = 300

func (w *person) contact(slots []float64, key rng.Key) {
	p, state := &w.person, w.lib.places.StateOf(int(slots[plan.SlotPlace])).Code
	p.Phone = w.lib.phones.AppendPhone(p.Phone[:0], state, key.Name("person.phone").Draw(0))
	p.SSN = stdlib.AppendSSN(p.SSN[:0], key.Name("person.ssn").Draw(0))
	if slots[plan.SlotAge] < ownEmailFrom {
		p.Email = nil
		return
	}
	w.mail = stdlib.AppendEmail(w.mail[:0], w.email[0], w.email[1], key.Name("person.email").Draw(0)%emailNumbers)
	p.Email = w.mail
}

// asPatient fills the patient's row from the person's.
func (w *person) asPatient(slots []float64, cohort int, key rng.Key, record uint64) {
	p, q := &w.person, &w.patient
	q.PatientID, q.PersonID = models.IDOf(uint64(key.Name("patient"))), p.PersonID
	q.MRN = stdlib.AppendMRN(q.MRN[:0], record)
	q.Cohort = w.lib.cohorts[cohort]
	q.Name, q.GivenName, q.FamilyName = w.full, p.GivenName, p.FamilyName
	q.BirthDate, q.Age, q.Sex = p.BirthDate, int64(slots[plan.SlotAge]), p.Sex
	q.Race, q.Ethnicity = p.Race, p.Ethnicity
	q.Coverage = symbol(slots[plan.SlotCoverage], w.lib.words["coverage"].Len())
	q.City, q.County, q.CountyFIPS, q.State, q.PostalCode = p.City, p.County, p.CountyFIPS, p.State, p.PostalCode
	q.Latitude, q.Longitude = p.Latitude, p.Longitude
	q.Deceased, q.DeathDate = p.Deceased, p.DeathDate
}
