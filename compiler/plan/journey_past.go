package plan

import "github.com/hsc-dev/hsc/models"

// Past is a question about what has happened to a unit until a step's time:
// last(a1c), count(ed_visit within 30 days). It is answered when the unit comes
// to the step, into a slot that the step's condition reads.
type Past struct {
	Slot int    `json:"slot"`
	Fn   AggFn  `json:"fn"`
	Of   PastOf `json:"of"`
	// What are indices into what Of says; none is all of them.
	What []int `json:"what,omitempty"`
	// Within is the days before the step that count, 0 for all.
	Within float64 `json:"within,omitempty"`
	// Where and Arg read the slots of Care.Item.
	Where *Expr   `json:"where,omitempty"`
	Arg   *Expr   `json:"arg,omitempty"` // nil where things are only counted
	Q     float64 `json:"q,omitempty"`   // of quantile
}

// PastOf says what a question goes over.
type PastOf string

// What questions go over.
const (
	PastLabs       PastOf = "labs"       // results of a test: an index into Care.Labs
	PastVitals     PastOf = "vitals"     // a vital sign: an index into Care.Labs
	PastEncounters PastOf = "encounters" // Care.Kinds
	PastLabels     PastOf = "labels"     // the journey's Labels
	PastProcedures PastOf = "procedures" // Care.Procedures
	PastDrugs      PastOf = "drugs"      // Care.Drugs: prescriptions by journeys
)

// Until ends a repetition: before the first day after On, or when If holds at
// the time of one that would follow.
type Until struct {
	On   models.Date `json:"on,omitempty"`
	If   *Expr       `json:"if,omitempty"`
	Past []*Past     `json:"past,omitempty"`
}

// Item is the slots of one thing of the past, while a question reads it.
type Item struct {
	Value int `json:"value"` // of a result
	Begin int `json:"begin"` // in days, the time of day as a fraction; of a result when it was collected
	End   int `json:"end"`   // the same; of a result when it was known
}

func readPast(list []*Past, see func(*Expr)) {
	for _, p := range list {
		see(p.Where)
		see(p.Arg)
	}
}
