package fhir

import (
	"fmt"

	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
)

// context is what templates are filled from: the rows of a batch, and where
// the aliases stand among them. It belongs to one goroutine at a time.
type context struct {
	lib     *library
	rows    [aliasCount]*models.Rows
	at      [aliasCount]int // The row; -1 for none.
	hint    [aliasCount]int // Where the last row was found.
	bounds  [aliasCount][2]int
	words   [][]string          // By slot.
	group   []int32             // The rows of a group.
	lists   [aliasCount][]int32 // The rows that aliases stand for.
	numbers []number

	typ     int // Of the resource that is being made.
	id      models.ID
	zone    *zone
	place   *place
	updated models.Instant
	local   int // The type and id of the resource of the same bundle that is spoken of by its URN.
	localID models.ID

	lastEnd   models.Instant // Of the patient's last encounter.
	lastPlace *place
	unit      *zone    // Of the patient: that of the first encounter.
	places    []*place // By row of encounters.
	handed    []*place // The pharmacies by row of fills.
	made      []made
	scratch   []byte // A text on its way into base64.
}

// place is a facility, made ready.
type place struct {
	output.Place
	zone                 *zone
	npi, organizationNPI []byte
}

// made is a resource of the patient that was written.
type made struct {
	typ  int
	id   models.ID
	told int // What tells of it.
}

// newContext makes a context of the library.
func (l *library) newContext() *context {
	c := &context{lib: l, local: -1, lastEnd: models.NoInstant, words: make([][]string, len(l.slots))}
	for _, n := range []struct{ typ, alias, id, npi string }{
		{"Practitioner", "encounter", "provider_id", "provider_npi"},
		{"Practitioner", "patient", "primary_care_provider_id", "primary_care_npi"},
		{"Practitioner", "medication", "provider_id", "prescriber_npi"},
		{"Practitioner", "provider", "provider_id", "npi"},
		{"Location", "facility", "facility_id", "npi"},
		{"Organization", "organization", "organization_id", "npi"},
	} {
		alias, _ := l.alias(n.alias) // All of them are in the list.
		t := l.tables[alias]
		c.numbers = append(c.numbers, number{typeOf(n.typ), column{alias, t.Index(n.id)}, column{alias, t.Index(n.npi)}})
	}
	return c
}

// batch takes the rows of a batch.
func (c *context) batch(b *models.Batch) error {
	for i := range aliases {
		c.rows[i], c.at[i], c.hint[i] = nil, -1, 0
		for _, rows := range b.Tables {
			if rows != nil && rows.Table.Name == aliases[i].table {
				c.rows[i] = rows
			}
		}
	}
	for i := range c.lib.slots {
		s := &c.lib.slots[i]
		c.words[i] = nil
		if rows := c.rows[s.alias]; rows != nil {
			c.words[i] = c.lib.words(i, rows.Cols[s.col].Vocab)
		}
	}
	c.unit = nil
	var err error
	if c.places, err = c.placesOf(c.places[:0], aliasEncounter, c.lib.encounter.facility); err != nil {
		return err
	}
	c.handed, err = c.placesOf(c.handed[:0], aliasFill, c.lib.pharmacy)
	return err
}

// placesOf appends the facilities that rows name in a column.
func (c *context) placesOf(list []*place, alias, col int) ([]*place, error) {
	rows := c.rows[alias]
	if rows == nil {
		return list, nil
	}
	for row := range rows.N {
		if row > 0 && rows.Cols[col].I64[row] == rows.Cols[col].I64[row-1] {
			list = append(list, list[row-1])
			continue
		}
		p, err := c.lib.place(models.ID(rows.Cols[col].I64[row]))
		if err != nil {
			return nil, err
		}
		list = append(list, p)
	}
	return list, nil
}

// place is a facility by its id.
func (l *library) place(id models.ID) (*place, error) {
	if known, ok := l.known.Load(id); ok {
		return known.(*place), nil
	}
	var found output.Place
	ok := l.options.Places != nil
	if ok {
		found, ok = l.options.Places(id)
	}
	if !ok {
		return nil, fmt.Errorf("facility %s isn't known, and with it its time zone", id)
	}
	p := &place{Place: found, zone: l.zones[found.Zone], npi: []byte(found.NPI), organizationNPI: []byte(found.OrganizationNPI)}
	if p.zone == nil {
		return nil, fmt.Errorf("facility %s: there is no time zone %q", id, found.Zone)
	}
	known, _ := l.known.LoadOrStore(id, p)
	return known.(*place), nil
}

// begin goes to a unit of the batch.
func (c *context) begin(unit int) {
	c.unit = nil
	for i := range c.rows {
		c.at[i], c.bounds[i] = -1, [2]int{}
		if c.rows[i] != nil && unit+1 < len(c.rows[i].Units) {
			lo, hi := c.rows[i].Unit(unit)
			c.bounds[i], c.hint[i] = [2]int{lo, hi}, lo
		}
	}
	if lo, hi := c.bounds[aliasEncounter][0], c.bounds[aliasEncounter][1]; lo < hi {
		c.unit = c.places[lo].zone
	}
}

// stand lets the kind's row be the one that resources are made of, and finds
// those that it points at.
func (c *context) stand(k *kind, row int) {
	for i := range k.joins {
		j := &k.joins[i]
		c.at[j.alias] = -1
	}
	c.at[k.base] = row
	for i := range k.joins {
		j := &k.joins[i]
		c.at[j.alias] = c.find(j, k.base, row)
	}
	c.typ, c.id = k.kind, models.ID(c.rows[k.base].Cols[k.id].I64[row])^k.mask
	c.place, c.zone = nil, c.unit
	if e := c.at[aliasEncounter]; e >= 0 {
		c.place, c.zone = c.places[e], c.places[e].zone
	}
	if k.base == aliasFill {
		c.place, c.zone = c.handed[row], c.handed[row].zone
	}
	c.updated = models.NoInstant
	if k.last {
		c.updated = c.lastEnd
		if c.lastPlace != nil {
			c.zone = c.lastPlace.zone
		}
	}
	for i, u := range k.updated {
		if v, row, ok := u.row(c); ok {
			c.updated = instantAt(v, row, k.kinds[i])
			break
		}
	}
}

// find finds the row that an alias stands at, or -1.
func (c *context) find(j *join, base, row int) int {
	if j.leader != nil {
		for row > c.bounds[base][0] && c.agrees(j.leader, row-1, row) {
			row--
		}
		return row
	}
	if c.rows[j.alias] == nil {
		return -1
	}
	if j.key.alias >= 0 {
		if _, _, ok := j.key.row(c); !ok {
			return -1
		}
	}
	lo, hi := c.bounds[j.alias][0], c.bounds[j.alias][1]
	if j.alias == base {
		c.hint[j.alias] = row
	}
	start := c.hint[j.alias]
	for n := range hi - lo {
		r := start + n
		if r >= hi {
			r -= hi - lo
		}
		if c.fits(j, r, row) {
			c.hint[j.alias] = r
			return r
		}
	}
	return -1
}

// fits reports whether the row is the one that the join looks for.
func (c *context) fits(j *join, r, row int) bool {
	if j.key.alias >= 0 {
		v, from, ok := j.key.row(c)
		return ok && c.rows[j.alias].Cols[c.lib.tables[j.alias].Primary()].I64[r] == v.I64[from]
	}
	half := len(j.on) / 2
	for i := range half {
		a, b := j.on[i], j.on[half+i]
		if c.rows[a.alias].Cols[a.col].I64[r] != c.rows[b.alias].Cols[b.col].I64[row] {
			return false
		}
	}
	return c.holds(j.when, r)
}

// holds reports whether a row passes the tests.
func (c *context) holds(tests []test, row int) bool {
	for i := range tests {
		t := &tests[i]
		v := &c.rows[t.alias].Cols[t.col]
		has := !v.IsNull(row)
		switch {
		case !has:
		case t.ranged:
			has = v.I64[row] >= t.lo && v.I64[row] <= t.hi
		case t.slot >= 0:
			has = c.words[t.slot][v.Idx[row]] != ""
		}
		if has == t.unless {
			return false
		}
	}
	return true
}

// agrees reports whether two rows have the same in the columns.
func (c *context) agrees(columns []column, a, b int) bool {
	for _, k := range columns {
		v := &c.rows[k.alias].Cols[k.col]
		switch {
		case v.IsNull(a) != v.IsNull(b):
			return false
		case c.lib.tables[k.alias].Columns[k.col].Type == models.TypeSym:
			if v.Idx[a] != v.Idx[b] {
				return false
			}
		case v.I64[a] != v.I64[b]:
			return false
		}
	}
	return true
}

// gather gathers the run of rows that makes one resource with this one, and
// says whether it begins here.
func (c *context) gather(k *kind, row int) bool {
	c.group = c.group[:0]
	if len(k.group) == 0 {
		return true
	}
	if row > c.bounds[k.base][0] && c.agrees(k.group, row-1, row) && c.holds(k.when, row-1) {
		return false
	}
	c.group = append(c.group, int32(row))
	for next := row + 1; next < c.bounds[k.base][1] && c.agrees(k.group, row, next) && c.holds(k.when, next); next++ {
		c.group = append(c.group, int32(next))
	}
	return true
}
