package stdlib

import (
	"embed"
	"errors"
	"fmt"
	"math"
	"sync/atomic"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

// directoryFiles holds the tables of the care directory.
//
//go:embed directory/*.csv
var directoryFiles embed.FS

// DirectoryVocabs are the vocabularies of the directory's own columns. Those
// of its places are the gazetteer's.
type DirectoryVocabs struct {
	Specialty        *models.Vocab // providers.specialty; the symbol is the index.
	Credential       *models.Vocab // providers.credential.
	Taxonomy         *models.Vocab // providers.taxonomy_code.
	FacilityType     *models.Vocab // facilities.type.
	OrganizationType *models.Vocab // organizations.type.

	specialtyTaxonomy   []models.Sym
	kindType, kindOwner []models.Sym // kindOwner is the type of an owner that isn't a health system.
	healthSystem        models.Sym
}

func readDirectory() (*Directory, error) {
	root := rng.Seed(0).Name("directory")
	d := &Directory{
		facilityRoot: root.Name("facility"), providerRoot: root.Name("provider"),
		organizationRoot: root.Name("organization"), nameRoot: root.Name("name"), npiRoot: root.Name("npi"),
	}
	v := &d.Vocabs
	for _, vocab := range []**models.Vocab{&v.Specialty, &v.Credential, &v.Taxonomy, &v.FacilityType, &v.OrganizationType} {
		*vocab = models.NewVocab()
	}
	v.healthSystem = v.OrganizationType.Intern("health_system")
	for _, read := range []func() error{d.readOthers, d.readKinds, d.readSpecialties, d.readNames, d.readGroups, d.readScale} {
		if err := read(); err != nil {
			return nil, fmt.Errorf("care directory: %w", err)
		}
	}
	d.count()
	d.nearest = make([]atomic.Int32, (len(d.Kinds)+len(d.Specialties))*len(d.places.Counties))
	return d, d.check()
}

// readOthers brings in the parts of the library that the directory uses.
func (d *Directory) readOthers() error {
	var errs [3]error
	d.places, errs[0] = places()
	d.names, errs[1] = PersonNames()
	d.phones, errs[2] = PhoneAreas()
	return errors.Join(errs[:]...)
}

func (d *Directory) readKinds() error {
	table, err := openCSV(directoryFiles, "directory/facilities.csv")
	if err != nil {
		return err
	}
	v := &d.Vocabs
	rows := table.Rows()
	for rows.Next() {
		d.Kinds = append(d.Kinds, FacilityKind{
			Word: rows.Text("word"), Title: rows.Text("title"), Type: rows.Text("type"),
			Taxonomy:   Code{Code: rows.Text("taxonomy"), Display: rows.Text("taxonomy_title")},
			Per100k:    thousandths(rows.Float("per_100k")),
			OneFrom:    int64(rows.Int("one_from")),
			Chained:    rows.Text("owner") == "chain",
			OwnedShare: uint32(rows.Int("owned_percent")),
			Certified:  rows.Bool("certified"),
		})
		v.kindType = append(v.kindType, v.FacilityType.Intern(rows.Text("type")))
		v.kindOwner = append(v.kindOwner, v.OrganizationType.Intern(rows.Text("organization_type")))
	}
	return rows.Err()
}

func thousandths(rate float64) int64 { return int64(math.Floor(float64(rate*1000) + 0.5)) }

func (d *Directory) readSpecialties() error {
	table, err := openCSV(directoryFiles, "directory/specialties.csv")
	if err != nil {
		return err
	}
	v := &d.Vocabs
	rows := table.Rows()
	for rows.Next() {
		s := Specialty{
			Word: rows.Text("word"), Title: rows.Text("title"),
			Taxonomy:    Code{Code: rows.Text("taxonomy"), Display: rows.Text("taxonomy_title")},
			FromPeople:  int64(rows.Int("from_people")),
			Per100k:     thousandths(rows.Float("per_100k")),
			PerFacility: int64(rows.Int("per_facility")),
			Female:      uint32(rows.Int("female_percent")),
			Prescribes:  rows.Bool("prescribes"),
			OrdersLabs:  rows.Bool("orders_labs"),
			Vitals:      rows.Bool("vitals"),
			ageFrom:     rows.Int("age_from"), ageTo: rows.Int("age_to"),
		}
		if err := s.setCredentials(rows.Weighted("credentials"), v.Credential); err != nil {
			return errors.Join(rows.Err(), err)
		}
		setting, ok := d.Kind(rows.Text("setting"))
		if !ok {
			return fmt.Errorf("directory/specialties.csv: %s: %q isn't a kind of facility", s.Word, rows.Text("setting"))
		}
		s.Setting = setting
		v.Specialty.Intern(s.Word)
		v.specialtyTaxonomy = append(v.specialtyTaxonomy, v.Taxonomy.Intern(s.Taxonomy.Code))
		d.addCare(s.Word, len(d.Specialties))
		if group := rows.Text("group"); group != "" {
			d.addCare(group, len(d.Specialties))
		}
		d.Specialties = append(d.Specialties, s)
	}
	return rows.Err()
}

func (s *Specialty) setCredentials(words []WeightedWord, vocab *models.Vocab) error {
	var weights []float64
	for _, w := range words {
		s.credential = append(s.credential, int32(vocab.Intern(w.Word)))
		weights = append(weights, w.Weight)
	}
	choice, err := rng.NewChoice(weights)
	s.credentials = choice
	if err != nil {
		return fmt.Errorf("directory/specialties.csv: %s: credentials: %w", s.Word, err)
	}
	return nil
}

func (d *Directory) addCare(word string, specialty int) {
	i, ok := d.Care(word)
	if !ok {
		i = len(d.Cares)
		d.Cares = append(d.Cares, Care{Word: word})
	}
	d.Cares[i].Specialties = append(d.Cares[i].Specialties, specialty)
}

// readGroups reads the shares of races among providers.
func (d *Directory) readGroups() error {
	people, err := Population()
	if err != nil {
		return err
	}
	table, err := openCSV(directoryFiles, "directory/groups.csv")
	if err != nil {
		return err
	}
	weights := make([]float64, len(people.Races()))
	rows := table.Rows()
	for rows.Next() {
		known := false
		for i, race := range people.Races() {
			if race.Word == rows.Text("group") {
				weights[i], known = rows.Float("weight"), true
			}
		}
		if !known {
			return fmt.Errorf("directory/groups.csv: %q isn't a group of races", rows.Text("group"))
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	d.groups, err = rng.NewChoice(weights)
	return err
}

// readScale reads the parameters and counts the health systems of each state.
func (d *Directory) readScale() error {
	p, err := readParameters(directoryFiles, "directory/parameters.csv")
	if err != nil {
		return err
	}
	var values [4]int64
	for i, name := range []string{"people_per_system", "chains_per_kind", "born_from", "born_to"} {
		if values[i], err = p.get(name); err != nil {
			return err
		}
		if values[i] < 1 {
			return fmt.Errorf("%s: %s: expected 1 or more", p.file, name)
		}
	}
	d.chains, d.born = int(values[1]), [2]int{int(values[2]), int(values[3])}
	d.systems = []int32{0}
	for i := range d.places.States {
		n := max(1, d.places.States[i].Population/values[0])
		d.systems = append(d.systems, d.systems[i]+int32(n))
	}
	return nil
}

// check holds what the numbers of the directory rest on.
func (d *Directory) check() error {
	switch {
	case d.providers.total() > npiFacilities:
		return fmt.Errorf("care directory: %d providers are more than the %d that have NPIs", d.providers.total(), npiFacilities)
	case d.facilities.total() > npiOrganizations-npiFacilities,
		uint32(d.firstAlone())+d.facilities.total() > npiNumbers-npiOrganizations:
		return fmt.Errorf("care directory: %d facilities are more than have NPIs", d.facilities.total())
	}
	for i := range d.Kinds {
		if len(d.Kinds[i].Word) == 0 || d.facilities.starts[i*d.facilities.counties] == d.facilities.starts[(i+1)*d.facilities.counties] {
			return fmt.Errorf("care directory: no county has a %s", d.Kinds[i].Word)
		}
	}
	return nil
}
