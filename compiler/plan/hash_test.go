package plan

import (
	"reflect"
	"testing"
)

// Each field that decides about rows changes the hash, each that doesn't
// leaves it: what isn't named here must.
func TestHashSeesEachField(t *testing.T) {
	quiet := map[string]bool{"Name": true, "Title": true, "Tags": true, "Subject": true, "Emits": true, "Expects": true}
	base := hashOf(t, &Plan{})
	v := reflect.TypeFor[Plan]()
	for i := range v.NumField() {
		p := &Plan{}
		f := reflect.ValueOf(p).Elem().Field(i)
		fill(t, f)
		if name := v.Field(i).Name; (hashOf(t, p) == base) != quiet[name] {
			t.Errorf("field %s: the hash changes: %v, expected %v", name, quiet[name], !quiet[name])
		}
	}
}

// What is told apart in a plan is told apart in its hash.
func TestHashTellsApart(t *testing.T) {
	cohort := func(c Cohort) *Plan { return &Plan{Cohorts: []*Cohort{&c}} }
	value := func(x *Expr) *Plan { return cohort(Cohort{Facets: []*Facet{{Draw: &Draw{X: x}}}}) }
	seen := map[string]int{}
	for i, p := range []*Plan{
		{},
		{Seed: 1},
		{Seed: 2},
		{Seed: 256},
		cohort(Cohort{}), cohort(Cohort{Count: 1}),
		{Cohorts: []*Cohort{{}, {}}},
		{Care: &Care{}},
		{Care: &Care{Drugs: []*Drug{{Word: "ab", Name: "c"}}}},
		{Care: &Care{Drugs: []*Drug{{Word: "a", Name: "bc"}}}},
		{Care: &Care{Drugs: []*Drug{{Name: "ab"}}}},
		{Care: &Care{Drugs: []*Drug{{Word: "ab"}}}},
		{Care: &Care{Drugs: []*Drug{{Word: "ab"}, {}}}},
		value(&Expr{}), value(&Expr{Op: OpNum}), value(&Expr{Num: 1}), value(&Expr{Idx: 1}), value(&Expr{Text: "x"}),
		value(&Expr{Args: []*Expr{{}}}), value(&Expr{Args: []*Expr{nil}}), value(&Expr{Args: []*Expr{{Args: []*Expr{{}}}, {}}}),
		value(&Expr{Args: []*Expr{{Args: []*Expr{{}, {}}}}}), value(&Expr{Agg: &Agg{}}), value(nil),
		{Care: &Care{Drugs: []*Drug{{Quantity: 1}}}},
		{Care: &Care{Drugs: []*Drug{{Quantity: 1.5}}}},
		{Care: &Care{Drugs: []*Drug{{Days: 1}}}},
	} {
		h := hashOf(t, p)
		if before, ok := seen[h]; ok {
			t.Errorf("plans %d and %d have one hash", before, i)
		}
		seen[h] = i
	}
}

// An expression is hashed field by field: a new field belongs into expr.
func TestHashKnowsExpressions(t *testing.T) {
	if n := reflect.TypeFor[Expr]().NumField(); n != 6 {
		t.Errorf("an expression has %d fields, expr hashes 6", n)
	}
}

func TestHashRefuses(t *testing.T) {
	d := digest{}
	if err := d.value(reflect.ValueOf([]map[string]int{nil})); err == nil {
		t.Error("a map has no order, and was hashed")
	}
}

func hashOf(t *testing.T, p *Plan) string {
	t.Helper()
	h, err := p.Hash()
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// fill makes a value other than zero.
func fill(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int32, reflect.Int64:
		v.SetInt(1)
	case reflect.Uint32, reflect.Uint64:
		v.SetUint(1)
	case reflect.Float64:
		v.SetFloat(1)
	case reflect.String:
		v.SetString("x")
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
	case reflect.Slice:
		e := reflect.New(v.Type().Elem()).Elem()
		fill(t, e)
		v.Set(reflect.Append(v, e))
	case reflect.Struct:
		fill(t, v.Field(0))
	default:
		t.Fatalf("%s has kind %s", v.Type(), v.Kind())
	}
}
