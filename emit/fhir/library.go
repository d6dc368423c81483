package fhir

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/hsc-dev/hsc/emit/output"
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
	{"organization", "organizations"},
	{"facility", "facilities"},
	{"provider", "providers"},
	{"item", "lab_results"},
	{"specimen", "lab_results"},
	{"diastolic", "vital_signs"},
	{"visit", "procedures"},
}

// The aliases that the encoder itself looks at.
const (
	aliasPatient   = 0
	aliasPerson    = 1
	aliasEncounter = 2
	aliasCount     = 20
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
	{"MedicationRequest", false},
	{"Immunization", false},
	{"DocumentReference", false},
	{"CareTeam", false},
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

// header is what a file of resources/ says besides the resource itself.
type header struct {
	Type    string                     // The resource type.
	From    string                     // The alias of the rows that it is made of.
	Profile string                     // Of US Core; =column for one that a table of codes has.
	Snomed  bool                       // Whether the profile needs SNOMED CT.
	When    map[string]json.RawMessage // Columns, and the values that rows must have there; true for any.
	Unless  map[string]json.RawMessage // The same, of rows that are left out.
	Without string                     // An alias of whose table the patient has no row.
	Updated []string                   // The columns that tell when it was last changed: the first with a value counts; @last is the end of the patient's last encounter.
	Join    map[string]string          // Aliases, and the columns that point at their rows.
	Match   map[string]match           // Aliases, and how their rows are found.
	Leader  map[string][]string        // Aliases of the first row of a run that agrees in columns.
	Group   []string                   // Columns in which a run of rows agrees that makes one resource.

	Resource json.RawMessage
}

// match says which row of a table an alias stands at.
type match struct {
	On     []string // Columns in which it agrees with the resource's row.
	When   map[string]json.RawMessage
	Unless map[string]json.RawMessage
}

// kind is a resource made ready.
type kind struct {
	kind     int // The place in types.
	base     int // The alias of its rows.
	id       int // The column of its id.
	patient  int // The column that points at the patient, or -1.
	shared   bool
	template *object
	profile  []byte // With its label; empty for none.
	profiles int    // The slot of profiles, or -1.
	when     []test
	updated  []column
	kinds    []models.Type // Of updated.
	joins    []join
	group    []column
	last     bool // It was last changed when the patient's last encounter ended.
	without  int  // The alias of which the patient has no row, or -1.

	profileColumn column // Of profiles.
}

// test is what a row must have in a column, or mustn't.
type test struct {
	column
	slot   int // Words of the values that are in the list; -1 for any value.
	unless bool
}

// join finds the row that an alias stands at.
type join struct {
	alias  int
	key    column   // The column that has the id of the row; alias -1 where there is none.
	on     []column // Pairs: columns of the alias and of the base.
	when   []test
	leader []column // Columns of the run whose first row it is.
}

// newKind reads a file of resources/.
func (l *library) newKind(file []byte) (*kind, error) {
	var h header
	if err := json.Unmarshal(file, &h); err != nil {
		return nil, err
	}
	k := &kind{kind: typeOf(h.Type), profiles: -1, patient: -1, without: -1}
	var err error
	if k.base, err = l.alias(h.From); err != nil {
		return nil, err
	}
	t := l.tables[k.base]
	if k.kind < 0 {
		return nil, fmt.Errorf("unknown resource type %s", h.Type)
	}
	k.shared, k.id = t.Per == "shared", t.Primary()
	if k.base != aliasPatient {
		k.patient = t.Index("patient_id")
	}
	c := &compiler{library: l, base: k.base}
	if k.when, err = c.tests(h.When, h.Unless); err != nil {
		return nil, err
	}
	if err = k.find(c, &h); err != nil {
		return nil, err
	}
	if err = k.declare(c, &h); err != nil {
		return nil, err
	}
	root, err := l.compile(h.Resource, k.base)
	if err != nil {
		return nil, err
	}
	var ok bool
	if k.template, ok = root.(*object); !ok {
		return nil, fmt.Errorf("expected an object that hangs on rows")
	}
	return k, nil
}

// declare makes ready what meta says.
func (k *kind) declare(c *compiler, h *header) error {
	o := c.options
	if h.Profile == "" || o.Profile == output.PlainR4 || h.Snomed && o.NoSNOMED {
		return nil
	}
	write := func(name string) string {
		url := "http://hl7.org/fhir/us/core/StructureDefinition/" + name
		if o.Profile != "" && o.Profile != Profiles()[0] {
			url += "|" + o.Profile
		}
		return `"profile":["` + url + `"],`
	}
	name, mapped := strings.CutPrefix(h.Profile, "=")
	if !mapped {
		k.profile = []byte(write(name))
		return nil
	}
	col, _, err := c.column(name)
	if err != nil {
		return err
	}
	table := c.maps["profile"]
	k.profileColumn = col
	k.profiles = c.slot(col, func(value string) string {
		if table[value] == nil {
			return ""
		}
		return write(table[value].text)
	})
	return nil
}

// find makes the joins ready.
func (k *kind) find(c *compiler, h *header) error {
	if h.Without != "" {
		var err error
		if k.without, err = c.alias(h.Without); err != nil {
			return err
		}
	}
	for _, path := range h.Updated {
		if path == "@last" {
			k.last = true
			continue
		}
		col, t, err := c.column(path)
		if err != nil {
			return err
		}
		k.updated, k.kinds = append(k.updated, col), append(k.kinds, t.Type)
	}
	var err error
	if k.group, err = c.columns(k.base, h.Group); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(h.Join)) {
		j := join{}
		if j.alias, err = c.alias(name); err != nil {
			return err
		}
		if j.key, _, err = c.column(h.Join[name]); err != nil {
			return err
		}
		k.joins = append(k.joins, j)
	}
	for _, name := range slices.Sorted(maps.Keys(h.Match)) {
		j, err := c.match(name, h.Match[name])
		if err != nil {
			return err
		}
		k.joins = append(k.joins, j)
	}
	for _, name := range slices.Sorted(maps.Keys(h.Leader)) {
		j := join{key: column{alias: -1}}
		if j.alias, err = c.alias(name); err != nil {
			return err
		}
		if j.leader, err = c.columns(k.base, h.Leader[name]); err != nil {
			return err
		}
		k.joins = append(k.joins, j)
	}
	return nil
}

// match makes a join by columns that agree.
func (c *compiler) match(name string, m match) (join, error) {
	j := join{key: column{alias: -1}}
	var err error
	if j.alias, err = c.alias(name); err != nil {
		return j, err
	}
	for _, alias := range []int{j.alias, c.base} {
		columns, err := c.columns(alias, m.On)
		if err != nil {
			return j, err
		}
		j.on = append(j.on, columns...)
	}
	of := &compiler{library: c.library, base: j.alias}
	j.when, err = of.tests(m.When, m.Unless)
	return j, err
}

// columns finds columns of an alias.
func (c *compiler) columns(alias int, names []string) ([]column, error) {
	var out []column
	for _, name := range names {
		of := &compiler{library: c.library, base: alias}
		col, _, err := of.column(name)
		if err != nil {
			return nil, err
		}
		out = append(out, col)
	}
	return out, nil
}

// tests reads the lists of values that rows must have, or mustn't.
func (c *compiler) tests(when, unless map[string]json.RawMessage) ([]test, error) {
	var out []test
	for i, list := range []map[string]json.RawMessage{when, unless} {
		for _, name := range slices.Sorted(maps.Keys(list)) {
			col, _, err := c.column(name)
			if err != nil {
				return nil, err
			}
			t := test{column: col, slot: -1, unless: i == 1}
			if string(list[name]) != "true" {
				var values []string
				if err := json.Unmarshal(list[name], &values); err != nil {
					return nil, fmt.Errorf("%s: %w", name, err)
				}
				t.slot = c.slot(col, func(value string) string {
					if slices.Contains(values, value) {
						return value
					}
					return ""
				})
			}
			out = append(out, t)
		}
	}
	return out, nil
}
