package plan

// Care is what the library and the scenario say of conditions and what
// follows from them. Indices in it point into its own lists.
type Care struct {
	Conditions []*Condition `json:"conditions"`
	Labs       []*Lab       `json:"labs"` // in an order in which computed ones come after what they read
	Panels     []*Panel     `json:"panels"`
	Drugs      []*Drug      `json:"drugs"`
	Procedures []*Procedure `json:"procedures"`
	Kinds      []*Kind      `json:"kinds"`
	Codes      []*Code      `json:"codes"` // ICD-10-CM
	// The slots that hold the visit while its codes are written: its kind (an
	// index into Kinds), the condition that it is for (an index into
	// Conditions, NaN for none) and its day.
	VisitKind, VisitReason, VisitDay int
	// Item is where questions about the past read each thing; nil where no
	// journey asks any.
	Item *Item `json:"item,omitempty"`
}

// Condition is a disease, an acute event or routine care.
type Condition struct {
	Name   string `json:"name"`
	Title  string `json:"title"`
	Kind   string `json:"kind"` // problem, acute or care
	Module string `json:"module"`
	Has    int    `json:"has"`   // slot: 0 or 1
	Onset  int    `json:"onset"` // slot: day of onset; -1 where there is none
	End    int    `json:"end"`   // slot: last day; -1 where it doesn't end
	// Within says that it ends with the condition among whose people it is.
	Within bool `json:"within,omitempty"`
	// AgeFrom is the age in years before which nobody's begins.
	AgeFrom float64 `json:"ageFrom,omitempty"`
	// Prevalence is the share of people of an age and sex who have it; nil
	// where the library says none. The draws use Risk, which is made from it.
	Prevalence *Expr `json:"prevalence,omitempty"`
	// Incidence is the expected number of episodes in a year, acute only.
	Incidence *Expr      `json:"incidence,omitempty"`
	Codes     []CodeLine `json:"codes,omitempty"`
	Visits    []Visit    `json:"visits,omitempty"`
	Monitors  []Monitor  `json:"monitors,omitempty"`
	Performs  []Perform  `json:"performs,omitempty"`
	Treats    []Treat    `json:"treats,omitempty"`
	Effects   []Effect   `json:"effects,omitempty"`
	Drifts    []Drift    `json:"drifts,omitempty"`
	Stay      *Draw      `json:"stay,omitempty"`     // days in hospital
	Recovers  *Draw      `json:"recovers,omitempty"` // days until an acute condition is over
	Reason    string     `json:"reason,omitempty"`
}

// Effect is what an acute condition does to a lab at the encounters of its
// episode: Set draws the level anew, then Scale multiplies and Shift adds.
type Effect struct {
	Lab   int   `json:"lab"`
	When  *Expr `json:"when,omitempty"`
	Set   *Draw `json:"set,omitempty"`
	Scale *Expr `json:"scale,omitempty"`
	Shift *Expr `json:"shift,omitempty"`
}

// Drift moves a person's level of a lab by so much a year; in the middle of the
// period it is the person's own.
type Drift struct {
	Lab  int   `json:"lab"`
	Rate *Expr `json:"rate"`
	When *Expr `json:"when,omitempty"`
}

// CodeLine is a line of diagnosis codes. All lines with a When that holds are
// written; one without is written if none before it was.
type CodeLine struct {
	When *Expr `json:"when,omitempty"`
	Slot int   `json:"slot"` // slot that holds the index of the code; -1: Code
	Code int   `json:"code"`
	Also bool  `json:"also,omitempty"` // secondary, beside the others
	Draw *Draw `json:"draw,omitempty"` // where it depends on the visit: gives the index of the code
}

// Visit is the encounters of one kind that a condition causes.
type Visit struct {
	Key       string `json:"key"` // stable name of the stream: diabetes/office
	Kind      int    `json:"kind"`
	Specialty string `json:"specialty,omitempty"`
	Rate      *Expr  `json:"rate"` // a year; of a dated visit, how likely it is
	When      *Expr  `json:"when,omitempty"`
	On        *Expr  `json:"on,omitempty"` // the day of a dated visit
}

// Monitor is laboratory tests that a condition's visits order.
type Monitor struct {
	Panel int   `json:"panel"` // -1: a single test
	Lab   int   `json:"lab"`
	Rate  *Expr `json:"rate"` // a year; of dated tests, how likely they are
	When  *Expr `json:"when,omitempty"`
	On    *Expr `json:"on,omitempty"` // the day of dated tests
}

// Perform is a procedure that a condition's visits bring.
type Perform struct {
	Procedure int   `json:"procedure"`
	Rate      *Expr `json:"rate"`
	When      *Expr `json:"when,omitempty"`
	On        *Expr `json:"on,omitempty"` // the day of a dated procedure
}

// Treat is a medicine of a condition; the slot holds the drug's index plus 1, 0 for none.
type Treat struct {
	Slot int    `json:"slot"`
	Name string `json:"name"` // facet: treat.diabetes.metformin
}

// Lab is a laboratory test or a vital sign.
type Lab struct {
	Name      string   `json:"name"`
	Title     string   `json:"title"`
	Short     string   `json:"short"`
	LOINC     string   `json:"loinc"`
	Unit      string   `json:"unit"`
	Specimen  string   `json:"specimen,omitempty"`
	Decimals  int      `json:"decimals"`
	Vital     bool     `json:"vital,omitempty"`
	Survey    bool     `json:"survey,omitempty"` // it is asked, not ordered
	Slot      int      `json:"slot"`             // the person's own level
	Low, High *Expr    `json:",omitempty"`       // reference range, by sex and age; nil where there is none
	CritLow   *float64 `json:"critLow,omitempty"`
	CritHigh  *float64 `json:"critHigh,omitempty"`
	Noise     float64  `json:"noise,omitempty"` // variation within a person, as a share of the level
	Keeps     float64  `json:"keeps,omitempty"` // measurements stay within the multiple of it that the level lies in; 0: they needn't
	Noisy     []Noisy  `json:"noisy,omitempty"` // where it is another; the last that holds counts
	Hours     float64  `json:"hours,omitempty"` // how long the test takes; 0: as long as most do
	Negative  bool     `json:"negative,omitempty"`
	Daily     bool     `json:"daily,omitempty"`     // a vital sign that is taken on each day of a stay
	Yearly    *int     `json:"yearly,omitempty"`    // one that is taken once in a year from this age on
	AgeLo     int      `json:"ageLo,omitempty"`     // it is done from this age on
	AgeHi     *int     `json:"ageHi,omitempty"`     // and up to this one
	Centile   string   `json:"centile,omitempty"`   // the lab of which it is the percentile by growth charts
	CentileBy string   `json:"centileBy,omitempty"` // for the other's value, not for age
	Formula   *Expr    `json:"formula,omitempty"`   // computed from other slots of the same moment
	Module    string   `json:"module"`
	// Answers are what is found, where it is no number: the value is one's place.
	Answers []Answer `json:"answers,omitempty"`
	// Keep holds the scenario's own bounds on the level; a measured value
	// stays within them. Nil where the scenario has none.
	Keep []Keep `json:"keep,omitempty"`
}

// Noisy is the variation within those of whom the condition holds.
type Noisy struct {
	Share float64 `json:"share"`
	When  *Expr   `json:"when"`
}

// Answer is what a test without numbers may find, with its LOINC answer code.
type Answer struct {
	Text string `json:"text"`
	Code string `json:"code,omitempty"`
}

// Keep bounds the measured values of one cohort.
type Keep struct {
	Cohort int     `json:"cohort"`
	When   *Expr   `json:"when,omitempty"`
	Bounds *Bounds `json:"bounds"`
}

// Panel is tests that are ordered together.
type Panel struct {
	Name   string `json:"name"`
	Title  string `json:"title"`
	LOINC  string `json:"loinc"`
	CPT    string `json:"cpt"`
	Labs   []int  `json:"labs"`
	Module string `json:"module"`
}

// Drug is a clinical drug as it is prescribed.
type Drug struct {
	Word, Name, Ingredient, Strength, Form, RxCUI, NDC, Route, Frequency, Sig, Class string
	Quantity                                                                         float64
	Days, Refills                                                                    int
	Course                                                                           bool `json:",omitempty"` // taken for its days, then no more
	Module                                                                           string
}

// Procedure is a service with its code.
type Procedure struct {
	Name, System, Code, Title, Module string
	Minutes                           int
}

// Kind is a kind of encounter.
type Kind struct {
	Name, Title, Class, POS, Facility, Specialty string
	MinutesLo, MinutesMode, MinutesHi            int
	HourFrom, HourTo                             int
	Weekends                                     bool
	Problems                                     float64  // share of the person's other problems that a visit's codes have
	Shared                                       float64  // share of a lasting condition's visits on days that the patient has for the care, whatever they are for
	Services                                     []string // CPT numbers that the visit itself is billed by
	Weights                                      []float64
}

// Code is a diagnosis code with the days on which it may be used.
type Code struct {
	Code, Description string
	From, To          int32 // days; 0 is open
	Before            int   // code that was used before From; -1 for none
	FirstListed       bool
}
