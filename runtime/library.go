package runtime

import (
	"errors"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/chart"
	"github.com/hsc-dev/hsc/stdlib"
)

// The tables that are made here.
const (
	personsTable    = "persons"
	patientsTable   = "patients"
	encountersTable = "encounters"
)

// library is the parts of the standard library that people are made of, and
// the vocabularies of what is made of them.
type library struct {
	places    *stdlib.Gazetteer
	pop       *stdlib.Demography
	names     *stdlib.Names
	phones    *stdlib.AreaCodes
	directory *stdlib.Directory
	races     races

	words map[string]*models.Vocab // By column, for persons and patients.
	care  *chart.Vocabulary        // Of the chart's tables; nil where the plan says nothing of care.
	plan  *plan.Plan

	cohorts   []models.Sym // The label of each cohort.
	countries []models.Sym // The country of each town abroad.
}

// system and the modules are what rows of persons and shared tables say of their origin.
const (
	system          = "hsc"
	peopleModule    = "people"
	directoryModule = "directory"
)

func loadLibrary(p *plan.Plan) (*library, error) {
	lib := &library{places: stdlib.Places(), plan: p}
	var errs [4]error
	lib.pop, errs[0] = stdlib.Population()
	lib.names, errs[1] = stdlib.PersonNames()
	lib.phones, errs[2] = stdlib.PhoneAreas()
	lib.directory, errs[3] = stdlib.CareDirectory()
	if err := errors.Join(errs[:]...); err != nil {
		return nil, err
	}
	var err error
	if lib.races, err = newRaces(lib.pop); err != nil {
		return nil, err
	}
	lib.bindPeople()
	if p.Care != nil {
		lib.care, err = chart.Vocabs(p)
	}
	return lib, err
}

// bindPeople makes the vocabularies of the columns of persons and patients.
func (lib *library) bindPeople() {
	places := &lib.places.Vocabs
	suffixes := models.NewVocab()
	for _, sex := range []stdlib.Sex{stdlib.Female, stdlib.Male} {
		for _, s := range lib.pop.Suffixes(sex) {
			suffixes.Intern(s.Suffix)
		}
	}
	labels := models.NewVocab()
	for _, c := range lib.plan.Cohorts {
		lib.cohorts = append(lib.cohorts, labels.Intern(c.Label))
	}
	var coverages []string
	if len(lib.plan.Enums) > plan.EnumCoverage {
		coverages = lib.plan.Enums[plan.EnumCoverage].Values
	}
	countries := models.NewVocab("US")
	for i := range lib.places.Abroad.Towns {
		lib.countries = append(lib.countries, countries.Intern(lib.places.Abroad.Towns[i].Country))
	}
	lib.words = map[string]*models.Vocab{
		"suffix": suffixes, "race_code": lib.races.codes, "race": lib.races.words,
		"ethnicity_code": lib.races.ethnicityCodes, "ethnicity": lib.races.ethnicities,
		"language": codesOf(lib.pop.Languages()), "marital_status": codesOf(lib.pop.Maritals()),
		"city": places.City, "county": places.County, "county_fips": places.CountyFIPS,
		"state": places.State, "postal_code": places.PostalCode, "country": countries,
		"cohort": labels, "coverage": models.NewVocab(coverages...),
		"source_system": models.NewVocab(system), "skill_used": models.NewVocab(peopleModule),
	}
}

func codesOf(codes []stdlib.Code) *models.Vocab {
	v := models.NewVocab()
	for _, c := range codes {
		v.Intern(c.Code)
	}
	return v
}

// vocabsOf are the vocabularies of a table by column.
func (lib *library) vocabsOf(t *models.Table) []*models.Vocab {
	var words map[string]*models.Vocab
	switch t.Name {
	case personsTable, patientsTable:
		words = lib.words
	case "organizations", "facilities", "providers":
		words = lib.directoryWords(t.Name)
	default:
		if lib.care == nil {
			return nil
		}
		return lib.care.Table(t.Name)
	}
	out := make([]*models.Vocab, len(t.Columns))
	for i := range t.Columns {
		if c := &t.Columns[i]; c.Type == models.TypeSym && c.Vocab == nil {
			out[i] = words[c.Name]
		}
	}
	return out
}

// directoryWords are the vocabularies of a table that all units share.
func (lib *library) directoryWords(table string) map[string]*models.Vocab {
	places, v := &lib.places.Vocabs, &lib.directory.Vocabs
	words := map[string]*models.Vocab{
		"city": places.City, "county": places.County, "county_fips": places.CountyFIPS,
		"state": places.State, "postal_code": places.PostalCode, "timezone": places.Timezone,
		"credential": v.Credential, "specialty": v.Specialty, "taxonomy_code": v.Taxonomy, "type": v.FacilityType,
		"source_system": models.NewVocab(system), "skill_used": models.NewVocab(directoryModule),
	}
	if table == "organizations" {
		words["type"] = v.OrganizationType
	}
	return words
}

// origin is what a row of one of the two modules made here says of itself.
func origin(p *plan.Plan) models.Origin {
	return models.Origin{SourceType: models.SourceGenerated, GenerationSeed: int64(p.Seed)}
}
