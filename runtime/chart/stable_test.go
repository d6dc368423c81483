package chart

import (
	"bytes"
	"slices"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// dump is all of a unit's rows as bytes.
func (w *world) dump(unit int) []byte {
	var out []byte
	for table, r := range w.rows {
		w.each(Table(table), unit, func(x row) {
			for i := range r.Table.Columns {
				v := &r.Cols[i]
				switch {
				case v.IsNull(x.at):
					out = append(out, '-')
				case len(v.I64) > 0:
					out = models.AppendDecimal(out, v.I64[x.at], 0)
				case len(v.I32) > 0:
					out = models.Date(v.I32[x.at]).AppendTo(out)
				case len(v.Idx) > 0:
					out = append(out, v.Vocab.At(models.Sym(v.Idx[x.at]))...)
				case len(v.Off) > 1:
					out = append(out, v.Text(x.at)...)
				}
				out = append(out, '|')
			}
			out = append(out, '\n')
		})
	}
	return out
}

// TestUnitsAlone: what a unit is doesn't depend on the units before it.
func TestUnitsAlone(t *testing.T) {
	p := compileSpec(t, "60 diabetic patients, with encounters\n")
	forward := newWorld(t, p).all(t, 0)
	backward := newWorld(t, p)
	for u := range 60 {
		backward.unit(t, 0, uint32(59-u))
	}
	for u := range 60 {
		if !bytes.Equal(forward.dump(u), backward.dump(59-u)) {
			t.Fatalf("unit %d isn't the same after other units", u)
		}
	}
}

// TestOneTableAlone: tables that aren't made change nothing in the others.
func TestOneTableAlone(t *testing.T) {
	p := compileSpec(t, "80 hypertensive patients, with encounters\n")
	all := newWorld(t, p).all(t, 0)
	for table, name := range TableNames() {
		alone := newWorld(t, p, name).all(t, 0)
		for other, r := range alone.rows {
			if (r != nil) != (other == table) {
				t.Fatalf("%s alone made table %d", name, other)
			}
		}
		for u := range 80 {
			var a, b []int64
			all.each(Table(table), u, func(x row) { a = append(a, x.rows.Cols[0].I64[x.at]) })
			alone.each(Table(table), u, func(x row) { b = append(b, x.rows.Cols[0].I64[x.at]) })
			if !slices.Equal(a, b) {
				t.Fatalf("%s alone: unit %d has %d rows, with all tables %d", name, u, len(b), len(a))
			}
		}
	}
}

// TestNewcomer: a condition that a person doesn't have in another run takes
// nothing but its own rows away; what remains keeps ids, times and values.
func TestNewcomer(t *testing.T) {
	p := compileSpec(t, "600 patients, age>60, with encounters\n")
	with, without := newWorld(t, p), newWorld(t, p)
	i := slices.IndexFunc(p.Care.Conditions, func(c *plan.Condition) bool { return c.Name == "hypertension" })
	has := p.Care.Conditions[i].Has
	kept, moved := 0, 0
	for u := range 600 {
		with.unit(t, 0, uint32(u))
		key := without.fill(0, uint32(u))
		without.state.Slots[has] = 0
		if err := without.worker.Unit(&without.state, key, with.ids[u], &without.rows, nil); err != nil {
			t.Fatal(err)
		}
		for _, r := range without.rows {
			r.EndUnit()
		}
		before := map[int64]models.Instant{}
		with.each(Encounters, u, func(r row) { before[r.int("encounter_id")] = r.time("start_time") })
		without.each(Encounters, u, func(r row) {
			if at, ok := before[r.int("encounter_id")]; ok && at == r.time("start_time") {
				kept++
			} else {
				moved++
			}
		})
		values := map[int64]int64{}
		with.each(VitalSigns, u, func(r row) { values[r.int("vital_sign_id")] = r.int("value") })
		without.each(VitalSigns, u, func(r row) {
			if v, ok := values[r.int("vital_sign_id")]; ok && v != r.int("value") {
				t.Errorf("unit %d: %s changed from %d to %d", u, r.word("vital"), v, r.int("value"))
			}
		})
	}
	if kept < 1000 || moved*50 > kept {
		t.Errorf("%d encounters stayed as they were, %d changed or came anew", kept, moved)
	}
}

// TestUnitDoesNotAllocate: once the scratch space has grown, a unit costs no
// allocation but those of growing rows.
func TestUnitDoesNotAllocate(t *testing.T) {
	w := newWorld(t, compileSpec(t, "200 diabetic patients\n"))
	round := func() {
		for _, r := range w.rows {
			r.Reset()
		}
		for u := range 50 {
			key := w.fill(0, uint32(u))
			if err := w.worker.Unit(&w.state, key, 1, &w.rows, &w.refs); err != nil {
				t.Fatal(err)
			}
		}
	}
	round()
	if n := testing.AllocsPerRun(5, round); n > 5 {
		t.Errorf("50 units allocate %v times", n)
	}
}

func TestRefs(t *testing.T) {
	d, err := stdlib.CareDirectory()
	if err != nil {
		t.Fatal(err)
	}
	var a, b Refs
	a.Provider(d, 4000)
	a.Provider(d, 7)
	b.Provider(d, stdlib.ProviderNumber(d.TotalProviders()-1))
	b.Facility(d, 3)
	a.Merge(&b)
	b.Merge(&a)
	var one, two []stdlib.ProviderNumber
	a.Providers(func(p stdlib.ProviderNumber) { one = append(one, p) })
	b.Providers(func(p stdlib.ProviderNumber) { two = append(two, p) })
	if len(one) != 3 || !slices.IsSorted(one) || !slices.Equal(one, two) {
		t.Errorf("providers %v and %v, expected 7, 4000 and the last one", one, two)
	}
	facilities := 0
	a.Facilities(func(stdlib.FacilityNumber) { facilities++ })
	if facilities != 4 {
		t.Errorf("%d facilities, expected those of three providers and one more", facilities)
	}
}
