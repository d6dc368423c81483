package plan

// Expr is a checked expression: a tree of operations on numbers. NaN stands
// for undefined; a comparison with an undefined side is false.
type Expr struct {
	Op   Op      `json:"op"`
	Num  float64 `json:"num,omitempty"`
	Idx  int     `json:"idx,omitempty"`  // slot, column or field
	Text string  `json:"text,omitempty"` // literal of a text comparison, name of a function
	Args []*Expr `json:"args,omitempty"`
	Agg  *Agg    `json:"agg,omitempty"`
}

// Op is an operation of an expression.
type Op string

// The operations.
const (
	OpNum   Op = "num"   // Num
	OpSlot  Op = "slot"  // the unit's slot Idx
	OpPlace Op = "place" // field Text of the unit's place: state, county, county.population, ...
	OpCol   Op = "col"   // column Idx of the current row
	OpText  Op = "text"  // Text, only as a side of OpEq or OpNe whose other side is OpCol or OpPlace
	OpAdd   Op = "+"
	OpSub   Op = "-"
	OpMul   Op = "*"
	OpDiv   Op = "/" // division by zero is undefined
	OpNeg   Op = "neg"
	OpEq    Op = "=="
	OpNe    Op = "!="
	OpLt    Op = "<"
	OpLe    Op = "<="
	OpGt    Op = ">"
	OpGe    Op = ">="
	OpAnd   Op = "and"
	OpOr    Op = "or"
	OpNot   Op = "not"
	OpIf    Op = "if"   // Args: condition, then, else
	OpCall  Op = "call" // Text names the function: pow min max round floor abs sqrt exp log mod
	OpAgg   Op = "agg"
)

// Agg is an aggregate over units or rows.
type Agg struct {
	Fn AggFn `json:"fn"`
	// Units: over the units of the cohorts in Cohorts (scenario level only).
	// Otherwise over the rows of Table: of the current unit where the
	// aggregate stands in a unit's scope, else of the whole scenario.
	Units   bool    `json:"units,omitempty"`
	Cohorts []int   `json:"cohorts,omitempty"`
	Table   string  `json:"table,omitempty"`
	Unit    bool    `json:"unit,omitempty"` // in a unit's scope
	Where   *Expr   `json:"where,omitempty"`
	Arg     *Expr   `json:"arg,omitempty"`
	Q       float64 `json:"q,omitempty"`      // of quantile
	Within  float64 `json:"within,omitempty"` // days before the period's end, 0 for all
	Day     int     `json:"day,omitempty"`    // column that dates a row, for last, first and within
}

// AggFn is the function of an aggregate.
type AggFn string

// The aggregates.
const (
	Count    AggFn = "count"
	Share    AggFn = "share"
	Mean     AggFn = "mean"
	Median   AggFn = "median"
	Quantile AggFn = "quantile"
	Sum      AggFn = "sum"
	Min      AggFn = "min"
	Max      AggFn = "max"
	All      AggFn = "all"
	Any      AggFn = "any"
	Last     AggFn = "last"
	First    AggFn = "first"
)
