package fhir

import (
	"github.com/hsc-dev/hsc/models"
)

// metaEnd closes meta with the tag that says that the data is made up
// (HL7 v3 ActReason, HTEST: test health data).
const metaEnd = `"tag":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"HTEST","display":"test health data"}`

// appendResource appends the resource of the kind that the context stands at.
func (c *context) appendResource(dst []byte, k *kind) []byte {
	dst = append(dst, `{"resourceType":"`...)
	dst = append(dst, types[k.kind].name...)
	if !c.lib.options.ServerIDs {
		dst = c.id.AppendTo(append(dst, `","id":"`...))
	}
	dst = append(dst, `","meta":{`...)
	if c.updated != models.NoInstant {
		dst = appendInstant(append(dst, `"lastUpdated":"`...), c.updated, c.zone)
		dst = append(dst, `",`...)
	}
	if k.profiles >= 0 {
		dst, _ = (&symbol{k.profileColumn, k.profiles}).append(dst, c)
	} else {
		dst = append(dst, k.profile...)
	}
	dst = append(dst, metaEnd...)
	if c.lib.options.ServerIDs && k.kind == provenanceType {
		// The one type without identifiers is told by a tag.
		dst = append(append(dst, `,{"system":"`...), addresses[k.kind].system...)
		dst = append(c.id.AppendTo(append(dst, `","code":"`...)), `"}`...)
	}
	dst = append(dst, "]}"...)
	dst, _ = k.template.appendMembers(dst, c)
	return append(dst, '}')
}

// writer is where resources go: into a bundle, or into a list for each type.
type writer struct {
	bundle  bool
	text    []byte   // The bundle.
	entries int      // In the bundle.
	lists   [][]byte // By type.
	counts  []int    // By type.
	latest  latest   // When what was written last was last changed.
}

// latest is the latest of some moments.
type latest struct {
	utc  int64
	at   models.Instant
	zone *zone
	any  bool
}

func (l *latest) add(at models.Instant, z *zone) {
	if moment := utc(at, z); !l.any || moment > l.utc {
		*l = latest{moment, at, z, true}
	}
}

// merge takes the later of the two.
func (l *latest) merge(o latest) {
	if o.any && (!l.any || o.utc > l.utc) {
		*l = o
	}
}

// write writes the resource of the kind that the context stands at, unless it
// is older than what was asked for.
func (w *writer) write(c *context, k *kind) bool {
	if w.bundle {
		w.entry(c, k)
		return true
	}
	o := &c.lib.options
	if c.updated != models.NoInstant {
		if o.Since > 0 && c.updated.Date() < o.Since {
			return false
		}
		w.latest.add(c.updated, c.zone)
	}
	w.lists[k.kind] = append(c.appendResource(w.lists[k.kind], k), '\n')
	w.counts[k.kind]++
	return true
}

// entry writes an entry of a bundle.
func (w *writer) entry(c *context, k *kind) {
	if w.entries > 0 {
		w.text = append(w.text, ",\n"...)
	}
	w.entries++
	w.text = c.appendEntry(w.text, k)
}

// appendEntry appends the entry of the resource that the context stands at.
func (c *context) appendEntry(dst []byte, k *kind) []byte {
	o := &c.lib.options
	dst = append(dst, `{"fullUrl":"`...)
	if o.ServerIDs {
		dst = appendUUID(dst, k.kind, c.id)
	} else {
		dst = c.id.AppendTo(append(append(dst, Base...), addresses[k.kind].relative...))
	}
	dst = c.appendResource(append(dst, `","resource":`...), k)
	if !o.Collection {
		dst = c.appendRequest(dst, k)
	}
	return append(dst, '}')
}

// appendRequest appends what the server is asked to do with an entry. What has
// an NPI is told by it, so that it meets what the server knows already.
func (c *context) appendRequest(dst []byte, k *kind) []byte {
	a := &addresses[k.kind]
	if !c.lib.options.ServerIDs {
		dst = append(append(dst, `,"request":{"method":"PUT","url":"`...), a.relative...)
		return append(c.id.AppendTo(dst), `"}`...)
	}
	dst = append(append(dst, `,"request":{"method":"POST","url":"`...), types[k.kind].name...)
	dst = append(dst, `","ifNoneExist":"`...)
	npi := c.npi(k.kind, c.id)
	switch {
	case len(npi) > 0:
		dst = append(append(dst, "identifier="+npiSystem+"|"...), npi...)
		return append(dst, `"}`...)
	case k.kind == provenanceType:
		dst = append(dst, "_tag="...)
	default:
		dst = append(dst, "identifier="...)
	}
	dst = append(append(dst, a.system...), '|')
	return append(c.id.AppendTo(dst), `"}`...)
}

// patient writes the resources of the patient at the row.
func (c *context) patient(w *writer, row int) {
	c.made = c.made[:0]
	id := c.rows[aliasPatient].Cols[c.lib.tables[aliasPatient].Primary()].I64[row]
	c.last(id)
	for _, k := range c.lib.kinds {
		if k.shared || c.rows[k.base] == nil || k.without >= 0 && !c.lacks(k.without, id) {
			continue
		}
		for i := range c.at {
			c.at[i] = -1
		}
		c.at[aliasPatient] = row
		lo, hi := c.bounds[k.base][0], c.bounds[k.base][1]
		if k.base == aliasPatient {
			lo, hi = row, row+1
		}
		for r := lo; r < hi; r++ {
			c.patientRow(w, k, r, id)
		}
	}
}

// patientRow writes the resource of a row, where it makes one and is the
// patient's.
func (c *context) patientRow(w *writer, k *kind, row int, patient int64) {
	if k.patient >= 0 && c.rows[k.base].Cols[k.patient].I64[row] != patient || !c.holds(k.when, row) || !c.gather(k, row) {
		return
	}
	if !c.collect(k, row) {
		return
	}
	if n := len(c.group); k.latest && n > 0 {
		row = int(c.group[n-1])
	}
	c.stand(k, row)
	if k.kind == provenanceType && c.updated == models.NoInstant {
		return // It says when, which nothing tells.
	}
	if w.write(c, k) {
		c.made = append(c.made, made{k.kind, c.id, c.told()})
	}
}

// told is what tells of the resource that the context stands at: the row of an
// encounter, -1 for the patient, and below those prescriptions.
func (c *context) told() int {
	if c.at[aliasFill] >= 0 {
		return -2 - c.at[aliasMedication]
	}
	return c.at[aliasEncounter]
}

// lacks reports whether the patient has no row of the alias, whose table is
// there.
func (c *context) lacks(alias int, id int64) bool {
	rows := c.rows[alias]
	if rows == nil {
		return false
	}
	v := &rows.Cols[c.lib.tables[alias].Index("patient_id")]
	for r := c.bounds[alias][0]; r < c.bounds[alias][1]; r++ {
		if v.I64[r] == id {
			return false
		}
	}
	return true
}

// last finds when and where the patient's last encounter ended.
func (c *context) last(id int64) {
	c.lastEnd, c.lastPlace = models.NoInstant, nil
	rows := c.rows[aliasEncounter]
	if rows == nil {
		return
	}
	e := &c.lib.encounter
	var l latest
	for r := c.bounds[aliasEncounter][0]; r < c.bounds[aliasEncounter][1]; r++ {
		end := &rows.Cols[e.end]
		if rows.Cols[e.patient].I64[r] != id || end.IsNull(r) {
			continue
		}
		before := l.utc
		if l.add(models.Instant(end.I64[r]), c.places[r].zone); c.lastPlace == nil || l.utc != before {
			c.lastEnd, c.lastPlace = l.at, c.places[r]
		}
	}
}

// sharedRow writes the resources of a row that all units share.
func (c *context) sharedRow(w *writer, kinds []*kind, row int) {
	for i := range c.at {
		c.at[i] = -1
	}
	for _, k := range kinds {
		if !c.holds(k.when, row) {
			continue
		}
		c.stand(k, row)
		w.write(c, k)
		c.local, c.localID = k.kind, c.id // What follows of the row is in the same bundle.
	}
	c.local = -1
}
