package fhir

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
)

// header is what a file of resources/ says besides the resource itself.
type header struct {
	Type    string                     // The resource type.
	From    string                     // The alias of the rows that it is made of.
	Derived bool                       // Whether the id is made of the row's key, which another resource of the type has.
	Profile string                     // Of US Core; =column for one that a table of codes has.
	Snomed  bool                       // Whether the profile needs SNOMED CT.
	When    map[string]json.RawMessage // Columns, and the values that rows must have there, Z3A.* for all that begin so; true for any.
	Unless  map[string]json.RawMessage // The same, of rows that are left out.
	Without string                     // An alias of whose table the patient has no row.
	Updated []string                   // The columns that tell when it was last changed: the first with a value counts; @last is the end of the patient's last encounter.
	Join    map[string]string          // Aliases, and the columns that point at their rows.
	Match   map[string]match           // Aliases, and how their rows are found.
	Leader  map[string][]string        // Aliases of the first row of a run that agrees in columns.
	Group   []string                   // Columns in which a run of rows agrees that makes one resource.
	Latest  bool                       // Whether it is made of the run's last row.
	Each    map[string]match           // Aliases that stand for many rows, and how those are found.
	Needs   string                     // One of these, without whose rows there is no resource.

	Resource json.RawMessage
}

// match says which row of a table an alias stands at.
type match struct {
	On     []string // Columns in which it agrees with the resource's row.
	Once   []string // Columns in which rows that follow each other agree of which the first stands for all.
	When   map[string]json.RawMessage
	Unless map[string]json.RawMessage
}

// kind is a resource made ready.
type kind struct {
	kind     int // The place in types.
	base     int // The alias of its rows.
	id       int // The column of its id.
	mask     models.ID
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
	each     []join
	latest   bool
	needs    int // The alias of each that must have rows, or -1.

	profileColumn column // Of profiles.
}

// derived turns a row's key into the id of a second resource of the same type.
const derived models.ID = 0x5bd1e995_2f0b4ad

// test is what a row must have in a column, or mustn't.
type test struct {
	column
	slot   int  // Words of the values that are in the list; -1 for any value.
	ranged bool // The value, a number, is of lo to hi.
	lo, hi int64
	unless bool
}

// join finds the row that an alias stands at.
type join struct {
	alias  int
	key    column   // The column that has the id of the row; alias -1 where there is none.
	on     []column // Pairs: columns of the alias and of the base.
	when   []test
	leader []column // Columns of the run whose first row it is.
	once   []column // Columns of runs of whose rows the first stands for all.
}

// newKind reads a file of resources/.
func (l *library) newKind(file []byte) (*kind, error) {
	var h header
	if err := json.Unmarshal(file, &h); err != nil {
		return nil, err
	}
	k := &kind{kind: typeOf(h.Type), profiles: -1, patient: -1, without: -1, needs: -1}
	var err error
	if k.base, err = l.alias(h.From); err != nil {
		return nil, err
	}
	t := l.tables[k.base]
	if k.kind < 0 {
		return nil, fmt.Errorf("unknown resource type %s", h.Type)
	}
	k.shared, k.id, k.latest = t.Per == "shared", t.Primary(), h.Latest
	if h.Derived {
		k.mask = derived
	}
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
	if err = k.findEach(c, &h); err != nil {
		return nil, err
	}
	root, err := l.compile(h.Resource, k)
	if err != nil {
		return nil, err
	}
	var ok bool
	if k.template, ok = root.(*object); !ok {
		return nil, errors.New("expected an object that hangs on rows")
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
	if j.once, err = c.columns(j.alias, m.Once); err != nil {
		return j, err
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
			t, err := c.test(name, list[name])
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			t.unless = i == 1
			out = append(out, t)
		}
	}
	return out, nil
}
