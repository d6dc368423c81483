package eval

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// isText reports whether an operand is text: a literal, a column that holds
// text, or a field of the place that does.
func (s *scope) isText(x *plan.Expr) bool {
	switch x.Op {
	case plan.OpText:
		return true
	case plan.OpCol:
		t := s.columnType(x.Idx)
		return t == models.TypeID || t == models.TypeText || t == models.TypeSym
	case plan.OpPlace:
		return placeText(x.Text) != nil
	default:
		return false
	}
}

// columnType is the type of a column of the scope's table; that of one that
// doesn't exist is reported elsewhere.
func (s *scope) columnType(i int) models.Type {
	if s.table == noTable || i < 0 || i >= len(s.tables[s.table].Table.Columns) {
		return models.TypeFloat
	}
	return s.tables[s.table].Table.Columns[i].Type
}

// textComparison compiles l == r or l != r between texts.
func (s *scope) textComparison(op plan.Op, l, r *plan.Expr) (Func, error) {
	if op != plan.OpEq && op != plan.OpNe {
		return nil, fmt.Errorf("operation %q between texts: expected == or !=", op)
	}
	if l.Op == plan.OpText {
		l, r = r, l
	}
	if !s.isText(l) || !s.isText(r) {
		return nil, fmt.Errorf("operation %q between text and a number", op)
	}
	if r.Op == plan.OpText {
		return s.textLiteral(l, r.Text, op == plan.OpEq)
	}
	a, err := s.text(l)
	if err != nil {
		return nil, err
	}
	b, err := s.text(r)
	if err != nil {
		return nil, err
	}
	equal := op == plan.OpEq
	return func(st *State) float64 {
		var okL, okR bool
		st.left, okL = a(st, st.left[:0])
		st.right, okR = b(st, st.right[:0])
		return truth(okL && okR && bytes.Equal(st.left, st.right) == equal)
	}, nil
}

// textLiteral compares a column or a place with a literal, by what the literal
// is in its vocabulary. A word that no row can have equals nothing.
func (s *scope) textLiteral(x *plan.Expr, text string, equal bool) (Func, error) {
	switch x.Op {
	case plan.OpText:
		return constant(truth((x.Text == text) == equal)), nil
	case plan.OpPlace:
		return s.placeIs(x.Text, text, equal), nil
	default:
		return s.columnIs(x, text, equal)
	}
}

func (s *scope) columnIs(x *plan.Expr, text string, equal bool) (Func, error) {
	column, err := s.vector(x.Idx)
	if err != nil {
		return nil, err
	}
	switch s.columnType(x.Idx) {
	case models.TypeSym:
		return s.symbolIs(column, x.Idx, text, equal)
	case models.TypeID:
		id, err := models.ParseID(text)
		if err != nil {
			id = 0 // The null ID, which no row has.
		}
		return func(st *State) float64 {
			v := column(st)
			return truth(!v.IsNull(st.Row) && (models.ID(v.I64[st.Row]) == id) == equal)
		}, nil
	default:
		return func(st *State) float64 {
			v := column(st)
			return truth(!v.IsNull(st.Row) && (string(v.Text(st.Row)) == text) == equal)
		}, nil
	}
}

func (s *scope) symbolIs(column vectorFunc, i int, text string, equal bool) (Func, error) {
	t := &s.tables[s.table]
	vocab := t.Vocab(i)
	if vocab == nil {
		return nil, fmt.Errorf("column %s.%s has no vocabulary", t.Table.Name, t.Table.Columns[i].Name)
	}
	want := uint32(symbolOf(vocab, text))
	return func(st *State) float64 {
		v := column(st)
		return truth(!v.IsNull(st.Row) && (v.Idx[st.Row] == want) == equal)
	}, nil
}

// symbolOf is the symbol of a text, NoSym if the vocabulary has it not. The
// vocabularies of places have no index, so that they are looked through.
func symbolOf(v *models.Vocab, text string) models.Sym {
	if sym, ok := v.Lookup(text); ok {
		return sym
	}
	if i := slices.Index(v.Strings, text); i >= 0 {
		return models.Sym(i)
	}
	return models.NoSym
}

// textFunc appends a text, and says whether there is one.
type textFunc func(*State, []byte) ([]byte, bool)

func (s *scope) text(x *plan.Expr) (textFunc, error) {
	if x.Op == plan.OpPlace {
		g, field := s.places(), placeText(x.Text)
		return func(st *State, b []byte) ([]byte, bool) {
			zip, ok := zipOf(g, st)
			if !ok {
				return b, false
			}
			return append(b, field(g, zip)...), true
		}, nil
	}
	column, err := s.vector(x.Idx)
	if err != nil {
		return nil, err
	}
	t := s.columnType(x.Idx)
	return func(st *State, b []byte) ([]byte, bool) {
		v := column(st)
		if v.IsNull(st.Row) {
			return b, false
		}
		switch t {
		case models.TypeSym:
			return append(b, v.Vocab.At(models.Sym(v.Idx[st.Row]))...), true
		case models.TypeID:
			return models.ID(v.I64[st.Row]).AppendTo(b), true
		default:
			return append(b, v.Text(st.Row)...), true
		}
	}, nil
}

// placeText is the field of a place of that name that holds text, or nil.
func placeText(field string) func(g *stdlib.Gazetteer, zip int) string {
	switch field {
	case "state":
		return func(g *stdlib.Gazetteer, zip int) string { return g.StateOf(zip).Code }
	case "county", "county.name":
		return func(g *stdlib.Gazetteer, zip int) string { return g.CountyOf(zip).Name }
	case "county_fips":
		return func(g *stdlib.Gazetteer, zip int) string { return g.CountyOf(zip).FIPS }
	case "city":
		return func(g *stdlib.Gazetteer, zip int) string { return g.PlaceName(zip) }
	case "zip":
		return func(g *stdlib.Gazetteer, zip int) string { return g.Zips[zip].Code }
	}
	return nil
}

// placeIs compares a field of the place with a literal. Which ZIP code areas
// have that text is found out once.
func (s *scope) placeIs(field, text string, equal bool) Func {
	g, value := s.places(), placeText(field)
	has := make([]bool, len(g.Zips))
	for zip := range has {
		has[zip] = value(g, zip) == text
	}
	return func(st *State) float64 {
		zip, ok := zipOf(g, st)
		return truth(ok && has[zip] == equal)
	}
}

// zipOf is the unit's place, if it has one.
func zipOf(g *stdlib.Gazetteer, st *State) (int, bool) {
	v := st.Slots[plan.SlotPlace]
	if !(v >= 0 && v < float64(len(g.Zips))) {
		return 0, false
	}
	return int(v), true
}
