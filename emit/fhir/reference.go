package fhir

import (
	"fmt"

	"github.com/hsc-dev/hsc/models"
)

// Base is the address under which resources have their full URLs, and the
// systems of our identifiers lie. Nothing is served there.
const Base = "https://hsc-dev.github.io/fhir/"

const npiSystem = "http://hl7.org/fhir/sid/us-npi"

// address is how a resource type is spoken of, made ready.
type address struct {
	relative []byte // Type/
	uuid     []byte // urn:uuid:xxxxxxxx-
	system   []byte // The system of our identifiers.
}

// addresses are those of types.
var addresses = func() []address {
	out := make([]address, len(types))
	for i := range types {
		hash := uint32(2166136261) // FNV-1a
		for _, c := range []byte(types[i].name) {
			hash = (hash ^ uint32(c)) * 16777619
		}
		out[i] = address{
			relative: []byte(types[i].name + "/"),
			uuid:     fmt.Appendf(nil, "urn:uuid:%08x-", hash),
			system:   []byte(Base + "sid/" + types[i].name),
		}
	}
	return out
}()

// appendUUID appends the urn:uuid of a resource: version 8 of RFC 9562, of its
// type and its id.
func appendUUID(dst []byte, typ int, id models.ID) []byte {
	dst = append(dst, addresses[typ].uuid...)
	dst = appendHex(dst, uint64(id)>>44, 4)
	dst = appendHex(append(dst, '-', '8'), uint64(id)>>32, 3)
	dst = appendHex(append(dst, '-', '8'), uint64(id)>>20, 3)
	return appendHex(append(dst, "-00000"...), uint64(id), 7)
}

// appendHex appends the lowest digits of a number.
func appendHex(dst []byte, n uint64, digits int) []byte {
	for shift := 4 * (digits - 1); shift >= 0; shift -= 4 {
		dst = append(dst, hexDigits[n>>uint(shift)&15])
	}
	return dst
}

// appendReference appends what a reference says, without its quotes.
func (c *context) appendReference(dst []byte, typ int, id models.ID) []byte {
	switch {
	case !c.lib.options.ServerIDs:
		return id.AppendTo(append(dst, addresses[typ].relative...))
	case c.lib.options.Collection, !types[typ].shared, typ == c.local && id == c.localID:
		return appendUUID(dst, typ, id)
	}
	dst = append(dst, types[typ].name...)
	dst = append(dst, "?identifier="...)
	if npi := c.npi(typ, id); len(npi) > 0 {
		dst = append(append(dst, npiSystem...), '|')
		return append(dst, npi...)
	}
	dst = append(append(dst, addresses[typ].system...), '|')
	return id.AppendTo(dst)
}

// reference makes the node of a reference to a resource of the type.
func (c *compiler) reference(k column, typ string) (node, error) {
	n := typeOf(typ)
	if n < 0 {
		return nil, fmt.Errorf("unknown resource type %s", typ)
	}
	return &reference{k, n}, nil
}

// reference is the text of a reference to the resource whose id a column has.
type reference struct {
	column
	typ int
}

func (n *reference) append(dst []byte, c *context) ([]byte, bool) {
	v, row, ok := n.row(c)
	if !ok || !c.lib.exists[n.typ] {
		return dst, false
	}
	return append(c.appendReference(append(dst, '"'), n.typ, models.ID(v.I64[row])), '"'), true
}

// owner is the reference to the organization that runs the facility of the
// encounter, or of the patient's last one.
type owner struct {
	typ  int
	last bool
}

func (n *owner) append(dst []byte, c *context) ([]byte, bool) {
	p := c.place
	if n.last {
		p = c.lastPlace
	}
	if p == nil || p.Organization == 0 || !c.lib.exists[n.typ] {
		return dst, false
	}
	return append(c.appendReference(append(dst, '"'), n.typ, p.Organization), '"'), true
}

// identifier is the resource's identifier in a system of ours.
type identifier struct{}

func (identifier) append(dst []byte, c *context) ([]byte, bool) {
	dst = append(append(dst, `{"system":"`...), addresses[c.typ].system...)
	dst = c.id.AppendTo(append(dst, `","value":"`...))
	return append(dst, `"}`...), true
}

// targets are references to what was recorded in the encounter, or what a
// prescription made the pharmacy hand out.
type targets struct{}

func (targets) append(dst []byte, c *context) ([]byte, bool) {
	mark := len(dst)
	dst = append(dst, '[')
	for i := range c.made {
		m := &c.made[i]
		if m.told != c.told() {
			continue
		}
		if dst[len(dst)-1] != '[' {
			dst = append(dst, ',')
		}
		dst = c.appendReference(append(dst, `{"reference":"`...), m.typ, m.id)
		dst = append(dst, `"}`...)
	}
	if len(dst) == mark+1 {
		return dst[:mark], false
	}
	return append(dst, ']'), true
}

// npi is the NPI of a member of the directory, as far as the present rows and
// places tell it.
func (c *context) npi(typ int, id models.ID) []byte {
	for i := range c.numbers {
		n := &c.numbers[i]
		if n.typ != typ {
			continue
		}
		if row := c.at[n.id.alias]; row >= 0 && models.ID(c.rows[n.id.alias].Cols[n.id.col].I64[row]) == id {
			return c.rows[n.npi.alias].Text(n.npi.col, row)
		}
	}
	for _, p := range []*place{c.place, c.lastPlace} {
		switch {
		case p == nil:
		case types[typ].name == "Location" && p == c.place:
			return p.npi
		case types[typ].name == "Organization" && p.Organization == id:
			return p.organizationNPI
		}
	}
	return nil
}

// number is where rows have the NPI of somebody they point at.
type number struct {
	typ     int
	id, npi column
}
