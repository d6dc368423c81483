package fhir

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"github.com/hsc-dev/hsc/models"
)

//go:embed resources/*.json
var resourceFiles embed.FS

// aliases are the names by which templates call rows, and their tables. The
// first stand for the row that a resource is made of; those below "item" for
// further rows that it points at.
var aliases = []struct{ name, table string }{
	{"patient", "patients"},
	{"person", "persons"},
	{"encounter", "encounters"},
	{"diagnosis", "diagnoses"},
	{"problem", "problems"},
	{"procedure", "procedures"},
	{"order", "orders"},
	{"medication", "medications"},
	{"result", "lab_results"},
	{"vital", "vital_signs"},
	{"immunization", "immunizations"},
	{"allergy", "allergies"},
	{"note", "clinical_notes"},
	{"fill", "fills"},
	{"device", "devices"},
	{"organization", "organizations"},
	{"facility", "facilities"},
	{"provider", "providers"},
	{"item", "lab_results"},
	{"specimen", "lab_results"},
	{"diastolic", "vital_signs"},
	{"visit", "procedures"},
	{"principal", "diagnoses"},
	{"planned", "problems"},
	{"aim", "problems"},
	{"taken", "medications"},
}

// The aliases that the encoder itself looks at.
const (
	aliasPatient      = 0
	aliasPerson       = 1
	aliasEncounter    = 2
	aliasMedication   = 7
	aliasFill         = 13
	aliasOrganization = 15
	aliasCount        = 26
)

// types are the resource types in the order in which a bundle has them; the
// shared ones are those that many patients refer to.
var types = []struct {
	name   string
	shared bool
}{
	{"Organization", true},
	{"Location", true},
	{"Practitioner", true},
	{"PractitionerRole", true},
	{"Patient", false},
	{"Encounter", false},
	{"Condition", false},
	{"AllergyIntolerance", false},
	{"ServiceRequest", false},
	{"Specimen", false},
	{"Observation", false},
	{"DiagnosticReport", false},
	{"Procedure", false},
	{"Device", false},
	{"MedicationRequest", false},
	{"MedicationDispense", false},
	{"Immunization", false},
	{"DocumentReference", false},
	{"CareTeam", false},
	{"Goal", false},
	{"CarePlan", false},
	{"Coverage", false},
	{"Provenance", false},
}

// typeOf is the place of a type's name in types, or -1.
func typeOf(name string) int {
	for i := range types {
		if types[i].name == name {
			return i
		}
	}
	return -1
}

// library is what templates are made of and with: the tables, the codes, and
// what was asked for.
type library struct {
	options Options
	tables  [aliasCount]*models.Table
	written [aliasCount]bool // Whether the run has the table.
	maps    map[string]codeTable
	kinds   []*kind // In the order of types.
	slots   []slot
	zones   map[string]*zone

	encounter encounterColumns
	pharmacy  int // The column of fills.

	exists []bool   // Whether rows of the type are written.
	known  sync.Map // wordsKey to []string; facilities' ids to *place.
}

// encounterColumns are those that the encoder itself looks at.
type encounterColumns struct{ patient, facility, end int }

// provenanceType is the place of Provenance in types.
var provenanceType = typeOf("Provenance")

// newLibrary reads the templates and the tables of codes.
func newLibrary(o Options, tables []*models.Table) (*library, error) {
	l := &library{options: o, exists: make([]bool, len(types))}
	for i, a := range aliases {
		l.tables[i] = models.Find(a.table)
		l.written[i] = slices.ContainsFunc(tables, func(t *models.Table) bool { return t.Name == a.table })
	}
	t := l.tables[aliasEncounter]
	l.encounter = encounterColumns{patient: t.Index("patient_id"), facility: t.Index("facility_id"), end: t.Index("end_time")}
	l.pharmacy = l.tables[aliasFill].Index("pharmacy_id")
	var err error
	if l.zones, err = readZones(); err != nil {
		return nil, err
	}
	if l.maps, err = readCodes(o); err != nil {
		return nil, err
	}
	return l, l.readKinds()
}

// readKinds compiles the templates.
func (l *library) readKinds() error {
	names, err := fs.Glob(resourceFiles, "resources/*.json")
	if err != nil {
		return err
	}
	for _, name := range names {
		text, err := resourceFiles.ReadFile(name)
		if err != nil {
			return err
		}
		k, err := l.newKind(text)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if l.written[k.base] {
			l.kinds = append(l.kinds, k)
			l.exists[k.kind] = true
		}
	}
	slices.SortStableFunc(l.kinds, func(a, b *kind) int { return a.kind - b.kind })
	return nil
}

// alias is the place of an alias by its name.
func (l *library) alias(name string) (int, error) {
	for i := range aliases {
		if aliases[i].name == name {
			return i, nil
		}
	}
	return 0, fmt.Errorf("unknown alias %s", name)
}

// slot is a list of words: how the symbols of a column are written.
type slot struct {
	column
	write func(value string) string
}

// slot is the place of the words of a column in a format.
func (l *library) slot(k column, write func(value string) string) int {
	l.slots = append(l.slots, slot{k, write})
	return len(l.slots) - 1
}

// wordsKey names the words of a slot for a vocabulary.
type wordsKey struct {
	slot  int
	vocab *models.Vocab
}

// words are a vocabulary's strings as the slot writes them, made once and
// shared by all workers.
func (l *library) words(place int, v *models.Vocab) []string {
	key := wordsKey{place, v}
	if known, ok := l.known.Load(key); ok {
		return known.([]string)
	}
	list := make([]string, v.Len())
	for i, s := range v.Strings {
		list[i] = l.slots[place].write(s)
	}
	known, _ := l.known.LoadOrStore(key, list)
	return known.([]string)
}
