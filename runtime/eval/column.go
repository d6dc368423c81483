package eval

import (
	"fmt"
	"math"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

const secondsPerDay = 86_400

// vectorFunc is a column of the current batch.
type vectorFunc func(*State) *models.Vector

func (s *scope) vector(i int) (vectorFunc, error) {
	if s.table == noTable {
		return nil, fmt.Errorf("column %d is read outside of an aggregate over rows", i)
	}
	t, table := s.table, s.tables[s.table].Table
	if i < 0 || i >= len(table.Columns) {
		return nil, fmt.Errorf("column %d: table %s has columns 0..%d", i, table.Name, len(table.Columns)-1)
	}
	return func(st *State) *models.Vector { return &st.Rows[t].Cols[i] }, nil
}

// column compiles the reading of a column as a number: a symbol as its index,
// a decimal with its scale, a date in days, a timestamp in days with the time
// of day as a fraction, a boolean as 0 or 1, an id as it is; null is NaN.
func (s *scope) column(i int) (Func, error) {
	column, err := s.vector(i)
	if err != nil {
		return nil, err
	}
	c := &s.tables[s.table].Table.Columns[i]
	switch c.Type {
	case models.TypeText:
		return nil, fmt.Errorf("column %s holds text, where a number is expected", c.Name)
	case models.TypeSym:
		return defined(column, func(v *models.Vector, row int) float64 { return float64(v.Idx[row]) }), nil
	case models.TypeDate:
		return defined(column, func(v *models.Vector, row int) float64 { return float64(v.I32[row]) }), nil
	case models.TypeFloat:
		return defined(column, func(v *models.Vector, row int) float64 { return v.F64[row] }), nil
	case models.TypeTimestamp:
		return defined(column, func(v *models.Vector, row int) float64 { return float64(v.I64[row]) / secondsPerDay }), nil
	case models.TypeDecimal:
		scale := tenTo(c.Scale)
		return defined(column, func(v *models.Vector, row int) float64 { return float64(v.I64[row]) / scale }), nil
	case models.TypeID, models.TypeInt, models.TypeBool:
	}
	return defined(column, func(v *models.Vector, row int) float64 { return float64(v.I64[row]) }), nil
}

func defined(column vectorFunc, read func(*models.Vector, int) float64) Func {
	return func(st *State) float64 {
		v := column(st)
		if v.IsNull(st.Row) {
			return math.NaN()
		}
		return read(v, st.Row)
	}
}

// placeNumber compiles a field of the place that is a number.
func (s *scope) placeNumber(field string) (Func, error) {
	var read func(g *stdlib.Gazetteer, zip int) float64
	switch field {
	case "state.index": // Into Gazetteer.States.
		read = func(g *stdlib.Gazetteer, zip int) float64 { return float64(g.Zips[zip].State) }
	case "county.population":
		read = func(g *stdlib.Gazetteer, zip int) float64 { return float64(g.CountyOf(zip).Population) }
	case "latitude":
		read = func(g *stdlib.Gazetteer, zip int) float64 { return float64(g.Zips[zip].Lat) / 100_000 }
	case "longitude":
		read = func(g *stdlib.Gazetteer, zip int) float64 { return float64(g.Zips[zip].Lon) / 100_000 }
	case "rural":
		read = func(g *stdlib.Gazetteer, zip int) float64 { return truth(g.CountyOf(zip).Rural) }
	default:
		return nil, fmt.Errorf("field %q of a place stands where a number is expected", field)
	}
	g := s.places()
	return func(st *State) float64 {
		zip, ok := zipOf(g, st)
		if !ok {
			return math.NaN()
		}
		return read(g, zip)
	}, nil
}

// tenTo is a power of ten.
func tenTo(n int) float64 {
	p := 1.0
	for range n {
		p *= 10
	}
	return p
}
