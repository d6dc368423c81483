package plan

import "github.com/hsc-dev/hsc/internal/rng"

// Draw says how a facet gets its number from the uniform number u of its
// stream. The zero Kind is invalid.
type Draw struct {
	Kind DrawKind `json:"kind"`
	// Const: the number. Dist: unused.
	Num float64 `json:"num,omitempty"`
	// Computed: the expression. Cases: unused.
	X *Expr `json:"x,omitempty"`
	// Dist: the distribution, its parameters where they are expressions, and
	// the closed bounds that it is narrowed to (infinite where open).
	Dist   rng.Kind `json:"dist,omitempty"`
	Params []*Expr  `json:"params,omitempty"`
	Bounds *Bounds  `json:"bounds,omitempty"`
	// LoX and HiX are bounds that depend on the unit.
	LoX *Expr `json:"lox,omitempty"`
	HiX *Expr `json:"hix,omitempty"`
	// Whole says that the value is a whole number; Decimals, rounded to so
	// many places when Round is set.
	Whole    bool `json:"whole,omitempty"`
	Round    bool `json:"round,omitempty"`
	Decimals int  `json:"decimals,omitempty"`
	// Pick: weights and the values they stand for; a value that is itself
	// drawn has an entry in Arms.
	Weights []float64 `json:"weights,omitempty"`
	Values  []float64 `json:"values,omitempty"`
	Arms    []*Draw   `json:"arms,omitempty"`
	// Whens of a Pick are when each value may be chosen, nil entries always. A
	// value that may not gives its share to the others but the first, or to
	// the first where none of those may be.
	Whens []*Expr `json:"whens,omitempty"`
	// Cases: the first whose When holds; nil When always holds. None: undefined.
	Cases []Case `json:"cases,omitempty"`
	// Rows: On is the row, a number from Base; each row is a Pick over Values.
	On   *Expr       `json:"on,omitempty"`
	Base int         `json:"base,omitempty"`
	Rows [][]float64 `json:"rows,omitempty"`
	// Chance: 1 with the probability X, else 0.
	// Risk: a condition's prevalence by age and sex and the odds of others.
	Risk *Risk `json:"risk,omitempty"`
	// Lines: has-lines of one condition that share a draw; the value is the
	// number of the line, from 1, 0 for none; Else draws where none applies (Risk).
	Lines []Line `json:"lines,omitempty"`
	// Bearer is the test of who can have what the lines give, where not
	// everybody can. Who can't passes it on; Passing is the number of the draw
	// among the cohort's that have a Bearer.
	Bearer  *Expr `json:"bearer,omitempty"`
	Passing int   `json:"passing,omitempty"`
	Else    *Draw `json:"else,omitempty"`
	// Place: weighted sets of ZIP code areas.
	Places []PlaceSet `json:"places,omitempty"`
	// Level: Of drawn, times Scale, plus Shift, within Bounds, rounded.
	Of    *Draw `json:"of,omitempty"`
	Scale *Expr `json:"scale,omitempty"`
	Shift *Expr `json:"shift,omitempty"`
	// Day: Of is an amount of Unit days that is added to Anchor (Sign -1: taken from it).
	Anchor *Expr   `json:"anchor,omitempty"`
	Sign   float64 `json:"sign,omitempty"`
	Unit   float64 `json:"unit,omitempty"`
}

// DrawKind is the way in which a Draw makes its number.
type DrawKind string

// The kinds of draws; the fields that each uses are said at Draw.
const (
	Const    DrawKind = "const"
	Computed DrawKind = "computed"
	Dist     DrawKind = "distribution"
	Pick     DrawKind = "choice"
	Cases    DrawKind = "cases"
	Rows     DrawKind = "table"
	Chance   DrawKind = "chance"
	RiskDraw DrawKind = "risk"
	LineDraw DrawKind = "lines"
	Place    DrawKind = "place"
	Level    DrawKind = "level"
	Day      DrawKind = "day"
)

// Bounds are the closed ends of what may be drawn; infinite ends are null in JSON.
type Bounds struct {
	Lo, Hi *float64
}

// Case is a draw that holds when When does.
type Case struct {
	When *Expr `json:"when,omitempty"`
	Draw *Draw `json:"draw"`
}

// Line is one has-line of a condition.
type Line struct {
	When  *Expr   `json:"when,omitempty"`
	Share float64 `json:"share"` // 0..1
}

// Risk is the probability of a condition: base odds by sex and age, times the
// odds ratio of each parent that the person has.
type Risk struct {
	Odds    [2][]float64 `json:"odds"` // by sex, then by completed years 0..
	Parents []Parent     `json:"parents,omitempty"`
}

// Parent is a condition whose presence multiplies the odds by Ratio; a Ratio
// of 0 excludes. Without one that is Needed nobody has the condition.
type Parent struct {
	Slot   int     `json:"slot"`
	Ratio  float64 `json:"ratio"`
	Needed bool    `json:"needed,omitempty"`
}

// Factor is what the odds are multiplied by for those who have the parent, and for the others.
func (p Parent) Factor(has bool) float64 {
	switch {
	case has:
		return p.Ratio
	case p.Needed:
		return 0
	}
	return 1
}

// PlaceSet is a set of ZIP code areas, drawn by population.
type PlaceSet struct {
	Label  string     `json:"label"`
	Weight float64    `json:"weight"`
	Zips   [][2]int32 `json:"zips"` // half-open ranges of indices into stdlib.Places
}
