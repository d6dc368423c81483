// Package plan is the checked program: what the compiler found a scenario to
// mean, and all that the runtime needs to make its rows.
//
// A unit (one person) is a row of numbers, its slots. The facets of a cohort
// fill the slots in order; each draw of a facet is a function of the seed, the
// cohort, the unit's number and the facet's name, and of nothing else. What
// happens to the unit in the period (its care) follows from the slots. Slots
// are laid out once for the whole plan, so that an expression means the same
// in every cohort.
//
// A plan is immutable, holds no syntax tree, and marshals to JSON as it stands.
package plan

import "github.com/hsc-dev/hsc/models"

// Plan is one scenario, ready to run.
type Plan struct {
	Edition     int         `json:"edition"`
	Name        string      `json:"name,omitempty"` // the scenario statement's name, empty if it has none
	Title       string      `json:"title,omitempty"`
	Tags        []string    `json:"tags,omitempty"`
	Seed        uint64      `json:"seed"`
	Start       models.Date `json:"start"` // first day of the period
	End         models.Date `json:"end"`   // last day of the period; ages are as of this day
	Independent bool        `json:"independent,omitempty"`
	Library     string      `json:"library"` // hash of the standard library
	Slots       []Slot      `json:"slots"`
	Enums       []Enum      `json:"enums"`
	Cohorts     []*Cohort   `json:"cohorts"`
	Care        *Care       `json:"care"`
	Journeys    []*Journey  `json:"journeys,omitempty"` // those that a cohort follows, and the scenario's own
	Tables      []string    `json:"tables"`             // written, in models.Tables order, then Records
	Records     []*Record   `json:"records,omitempty"`
	Columns     []*Column   `json:"columns,omitempty"`
	Expects     []*Expect   `json:"expects,omitempty"`
	Emits       []Emit      `json:"emits,omitempty"`
	Subject     string      `json:"subject,omitempty"` // what was asked for, in words for a made-up name: diabetes-texas
}

// Slot is one number of a unit.
type Slot struct {
	Name string `json:"name"` // the path a scenario uses: age, diabetes.severity, a1c
	Type Type   `json:"type"`
	Enum int    `json:"enum,omitempty"` // index into Plan.Enums for Type Enum
	Unit string `json:"unit,omitempty"`
}

// Type is what a slot's or an expression's number stands for. An undefined
// value of any type is NaN.
type Type uint8

// The types of values.
const (
	Number  Type = iota
	Bool         // 0 or 1
	Choice       // index of an enumeration's value
	Date         // days since 1970-01-01
	Text         // only as a literal, or as a column of a table
	Percent      // a share, 0.28 for 28%
	Days         // a span of time in days
)

// Enum is a closed list of values that have names.
type Enum struct {
	Name   string   `json:"name"`
	Values []string `json:"values"`
}

// The slots that every plan has, in this order; their names are those that a
// scenario uses.
const (
	SlotAge      = iota // completed years at the period's end, or at death
	SlotSex             // 0 female, 1 male
	SlotPlace           // index of a ZIP code area in stdlib.Places
	SlotRace            // index into stdlib.Races
	SlotCoverage        // index into Enums[EnumCoverage]
	SlotDeceased        // whether the person died in the period
	SlotDeath           // day of death, NaN for the living
	SlotBirth           // day of birth
	SlotLanguage
	SlotMarital
	SlotAddress // index into Enums[EnumAddress]: street, homeless or abroad
	CoreSlots   // number of the slots above
)

// The enumerations that every plan has.
const (
	EnumSex = iota
	EnumRace
	EnumCoverage
	EnumAddress
	CoreEnums
)

// Cohort is a number of units made by the same facets.
type Cohort struct {
	Label string `json:"label"`
	Key   string `json:"key"` // names the random streams: the label, or what it was before a rename
	Noun  string `json:"noun"`
	Count int    `json:"count"`
	Named bool   `json:"named,omitempty"` // a single individual with a story
	// Facets stand in an order in which each comes after all that it reads.
	Facets []*Facet `json:"facets"`
	// Redraw holds the predicates that could not be built into the samplers.
	Redraw []*Predicate `json:"redraw,omitempty"`
	// Clauses says of each constraint how it is met, for hsc plan and explain.
	Clauses []Clause `json:"clauses,omitempty"`
	// Targets are the shares and means that the scenario asks for, to be set
	// against what was drawn.
	Targets []Target `json:"targets,omitempty"`
	Name    string   `json:"name,omitempty"` // a named individual's full name, if fixed
	Facts   []Fact   `json:"facts,omitempty"`
	Follows []Follow `json:"follows,omitempty"`
}

// Facet is one draw or computation of a unit.
type Facet struct {
	Name string `json:"name"` // stable: person.age, condition.ckd, lab.a1c
	Slot int    `json:"slot"`
	Draw *Draw  `json:"draw"`
	From string `json:"from"` // where it is said: a place in the scenario, or a module of the library
	// Redrawn says that a predicate of Redraw depends on it: a new try of the unit draws it again.
	Redrawn bool `json:"redrawn,omitempty"`
	// Asked says that the scenario asks for it by a share or a draw of its own:
	// the first tries keep it, so that what was asked for is what comes out.
	Asked bool `json:"asked,omitempty"`
}

// Predicate must hold for every unit of a cohort; units are redrawn until it does.
type Predicate struct {
	Text string `json:"text"`
	At   string `json:"at"` // file:line:col
	X    *Expr  `json:"x"`
	// Late says that it reads what happens in the period, not only who the person is.
	Late bool `json:"late,omitempty"`
}

// Clause is one constraint of a cohort and the way in which it is met.
type Clause struct {
	Text string `json:"text"`
	At   string `json:"at"`
	How  How    `json:"how"`
}

// How says whether a constraint narrows what is drawn or has units drawn again.
type How string

// The two ways to meet a constraint.
const (
	Constructed How = "constructed"
	Redrawn     How = "redrawn"
)

// Target is a share or a mean that a cohort asks for.
type Target struct {
	Text string  `json:"text"` // as the scenario says it: sex female
	X    *Expr   `json:"x"`    // per unit: 0 or 1 for a share, a number for a mean
	Want float64 `json:"want"` // NaN-free; a share between 0 and 1, or a mean
	Mean bool    `json:"mean,omitempty"`
	SD   float64 `json:"sd,omitempty"` // standard deviation of what a mean is of
}

// Fact is a dated line of a named individual's story.
type Fact struct {
	Day   models.Date `json:"day"`
	Verb  string      `json:"verb"` // result, or an encounter kind
	Lab   int         `json:"lab,omitempty"`
	Kind  int         `json:"kind,omitempty"`
	Value float64     `json:"value,omitempty"`
}

// Column is a column of the user's own in the patients table.
type Column struct {
	Name   string   `json:"name"`
	Type   Type     `json:"type"`
	Enum   int      `json:"enum,omitempty"`
	Cohort int      `json:"cohort"`      // index into Plan.Cohorts; null elsewhere
	Slot   int      `json:"slot"`        // for what is drawn or computed once per unit
	X      *Expr    `json:"x,omitempty"` // for what reads rows; nil where Slot has it
	Faker  string   `json:"faker,omitempty"`
	Args   []string `json:"args,omitempty"`
}

// Record is a table of the user's own.
type Record struct {
	Name    string         `json:"name"`
	Lo, Hi  int            // rows for each unit or encounter
	Per     string         `json:"per"` // patient, encounter or scenario
	Where   *Expr          `json:"where,omitempty"`
	Columns []RecordColumn `json:"columns"`
	Cohorts []int          `json:"cohorts,omitempty"`
}

// RecordColumn is a column of a Record: drawn, computed, or text of the faker's.
type RecordColumn struct {
	Name  string   `json:"name"`
	Type  Type     `json:"type"`
	Enum  int      `json:"enum,omitempty"`
	Draw  *Draw    `json:"draw,omitempty"`
	Faker string   `json:"faker,omitempty"` // pattern, company, ...; Draw is nil
	Args  []string `json:"args,omitempty"`
}

// Expect is one line of an expect block.
type Expect struct {
	Text string `json:"text"`
	At   string `json:"at"`
	X    *Expr  `json:"x"`
	Want string `json:"want"`          // the side that says what was asked: in 50%..58%
	Got  *Expr  `json:"got,omitempty"` // the side that is measured, to be shown
	Type Type   `json:"type"`          // of Got
}

// Emit asks for files of one format.
type Emit struct {
	Format   string   `json:"format"`
	To       string   `json:"to,omitempty"` // as written; relative to the scenario's folder
	Nested   bool     `json:"nested,omitempty"`
	Compress string   `json:"compress,omitempty"`
	FHIR     FHIR     `json:"fhir,omitzero"`
	Options  []string `json:"options,omitempty"`
}

// FHIR is what is asked of formats fhir and fhir_bulk; the zero value is what
// they do by themselves.
type FHIR struct {
	Profile    string `json:"profile,omitempty"`    // Version of US Core, or r4.
	Collection bool   `json:"collection,omitempty"` // Bundles of type collection.
	ServerIDs  bool   `json:"server_ids,omitempty"` // The server gives the ids.
	NoSNOMED   bool   `json:"no_snomed,omitempty"`  // Without SNOMED CT.
	Since      string `json:"since,omitempty"`      // The first day of changes that are written.
}
