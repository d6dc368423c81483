package plan

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
	"math"
	"reflect"
	"sync"
)

// Hash names what a plan makes: two plans with one hash make the same rows. It
// is SHA-256, in hexadecimal, over the plan without names, texts and places in
// source, so that a comment or the other form of a scenario doesn't change it.
func (p *Plan) Hash() (string, error) {
	c := *p
	c.Name, c.Title, c.Tags, c.Subject, c.Emits, c.Expects = "", "", nil, "", nil, nil
	c.Cohorts = make([]*Cohort, len(p.Cohorts))
	for i, co := range p.Cohorts {
		k := *co
		k.Noun, k.Clauses, k.Targets = "", nil, nil
		k.Facets = make([]*Facet, len(co.Facets))
		for n, f := range co.Facets {
			g := *f
			g.From = ""
			k.Facets[n] = &g
		}
		k.Redraw = make([]*Predicate, len(co.Redraw))
		for n, r := range co.Redraw {
			k.Redraw[n] = &Predicate{X: r.X, Late: r.Late}
		}
		c.Cohorts[i] = &k
	}
	d := digest{sum: sha256.New()}
	if err := d.value(reflect.ValueOf(&c).Elem()); err != nil {
		return "", fmt.Errorf("hash the plan: %w", err)
	}
	d.flush()
	return hex.EncodeToString(d.sum.Sum(nil)), nil
}

// digest hashes values: of a struct the fields that aren't zero, each behind
// its name, so that a field that a plan doesn't use changes nothing. A plan as
// JSON takes four times as long to hash.
type digest struct {
	sum hash.Hash
	buf []byte
}

func (d *digest) flush() {
	d.sum.Write(d.buf) // A hash takes everything.
	d.buf = d.buf[:0]
}

func (d *digest) value(v reflect.Value) error {
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			d.number(1)
		} else {
			d.number(0)
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		d.number(uint64(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		d.number(v.Uint())
	case reflect.Float32, reflect.Float64:
		d.buf = binary.LittleEndian.AppendUint64(d.buf, math.Float64bits(v.Float()))
	case reflect.String:
		d.text(v.String())
	case reflect.Pointer:
		return d.pointer(v)
	case reflect.Slice, reflect.Array:
		return d.list(v)
	case reflect.Struct:
		return d.fields(v)
	default:
		return fmt.Errorf("a plan has no %s", v.Kind())
	}
	return nil
}

func (d *digest) number(n uint64) { d.buf = binary.AppendUvarint(d.buf, n) }

func (d *digest) pointer(v reflect.Value) error {
	if v.IsNil() {
		d.number(0)
		return nil
	}
	d.number(1)
	if v.Type() == exprType {
		return d.expr((*Expr)(v.UnsafePointer()))
	}
	return d.value(v.Elem())
}

var exprType = reflect.TypeFor[*Expr]()

// expr is what value makes of an expression, without reflection: most of a
// plan is expressions.
func (d *digest) expr(x *Expr) error {
	d.text(string(x.Op))
	d.buf = binary.LittleEndian.AppendUint64(d.buf, math.Float64bits(x.Num))
	d.number(uint64(x.Idx))
	d.text(x.Text)
	d.number(uint64(len(x.Args)))
	for _, a := range x.Args {
		if a == nil {
			d.number(0)
			continue
		}
		d.number(1)
		if err := d.expr(a); err != nil {
			return err
		}
	}
	return d.pointer(reflect.ValueOf(x.Agg))
}

func (d *digest) text(s string) {
	d.number(uint64(len(s)))
	d.buf = append(d.buf, s...)
}

func (d *digest) list(v reflect.Value) error {
	n := v.Len()
	d.number(uint64(n))
	for i := range n {
		if err := d.value(v.Index(i)); err != nil {
			return err
		}
	}
	return nil
}

// room is how much waits before it is hashed.
const room = 32 << 10

func (d *digest) fields(v reflect.Value) error {
	if len(d.buf) > room {
		d.flush()
	}
	for i, name := range namesOf(v.Type()) {
		f := v.Field(i)
		if f.IsZero() {
			continue
		}
		d.buf = append(d.buf, name...)
		if err := d.value(f); err != nil {
			return err
		}
	}
	d.number(0)
	return nil
}

// fieldNames are the names of the fields of each type of struct, each behind
// its length.
var fieldNames sync.Map // reflect.Type to []string

func namesOf(t reflect.Type) []string {
	if names, ok := fieldNames.Load(t); ok {
		return names.([]string)
	}
	names := make([]string, t.NumField())
	for i := range names {
		name := t.Field(i).Name
		names[i] = string(binary.AppendUvarint(nil, uint64(len(name)))) + name
	}
	fieldNames.Store(t, names)
	return names
}
