package chartbook

// Names are what people call the words of the rows; where one isn't there, the
// word itself is read.
type Names struct {
	Conditions map[string]Condition
	Tests      map[string]Test   // Laboratory tests and vital signs.
	Panels     map[string]string // The titles of panels.
	Kinds      map[string]string // Those of kinds of encounters.
}

// Condition is what a condition is called.
type Condition struct {
	Title   string
	Lasting bool // It is on the problem list.
}

// Test is what a test is called and how its values are written.
type Test struct {
	Short    string
	Decimals int
}

// Chart is the life of one person.
type Chart struct {
	Number        int            `json:"number"`
	Patient       Patient        `json:"patient"`
	Problems      []Problem      `json:"problems"`
	Episodes      []Problem      `json:"episodes"`
	Allergies     []Allergy      `json:"allergies"`
	Medicines     []Medicine     `json:"medicines"`
	Earlier       []Medicine     `json:"earlier_medicines"`
	Immunizations []Immunization `json:"immunizations"`
	Encounters    []Encounter    `json:"encounters"`

	told map[string]bool // Which tables the scenario has.
}

// Patient is the head of a chart.
type Patient struct {
	ID          string `json:"id"`
	MRN         string `json:"mrn"`
	SSN         string `json:"ssn,omitempty"`
	Name        string `json:"name"`
	Sex         string `json:"sex"`
	BirthDate   string `json:"birth_date"`
	Age         int    `json:"age"`
	DeathDate   string `json:"death_date,omitempty"`
	Race        string `json:"race"`
	Ethnicity   string `json:"ethnicity"`
	Language    string `json:"language,omitempty"`
	Address     string `json:"address,omitempty"`
	County      string `json:"county,omitempty"`
	Phone       string `json:"phone,omitempty"`
	Coverage    string `json:"coverage,omitempty"`
	PrimaryCare string `json:"primary_care,omitempty"`
	Cohort      string `json:"cohort,omitempty"`
}

// Problem is a condition and the codes that it was last recorded with.
type Problem struct {
	Condition string `json:"condition"`
	Title     string `json:"title"`
	Since     string `json:"since,omitempty"`
	Until     string `json:"until,omitempty"`
	Status    string `json:"status"`
	Codes     []Code `json:"codes"`
}

// Code is a code with its title.
type Code struct {
	Code        string `json:"code"`
	System      string `json:"system,omitempty"`
	Description string `json:"description"`
	Condition   string `json:"condition,omitempty"`
	Present     string `json:"present_on_admission,omitempty"`
}

// Allergy is a line of the allergy list.
type Allergy struct {
	Substance string `json:"substance"`
	Category  string `json:"category"`
	Reaction  string `json:"reaction,omitempty"`
	Severity  string `json:"severity,omitempty"`
	Since     string `json:"since,omitempty"`
	Status    string `json:"status"`
}

// Medicine is a prescription.
type Medicine struct {
	Drug     string `json:"drug"`
	RxNorm   string `json:"rxnorm,omitempty"`
	Name     string `json:"name"`
	Sig      string `json:"sig,omitempty"`
	Quantity string `json:"quantity,omitempty"`
	Days     string `json:"days_supply,omitempty"`
	Refills  string `json:"refills,omitempty"`
	Since    string `json:"since"`
	Until    string `json:"until,omitempty"`
	Status   string `json:"status"`
	For      string `json:"for,omitempty"`
	ForCode  string `json:"for_code,omitempty"`
}

// Immunization is a vaccine that was given.
type Immunization struct {
	Date string `json:"date"`
	Name string `json:"name"`
	CVX  string `json:"cvx,omitempty"`
	Dose string `json:"dose,omitempty"`
	Site string `json:"site,omitempty"`
}

// Encounter is a visit, a stay or a contact with all that it brought.
type Encounter struct {
	ID            string         `json:"id"`
	Start         string         `json:"start"`
	End           string         `json:"end,omitempty"`
	Minutes       int            `json:"minutes,omitempty"`
	Class         string         `json:"class"`
	Kind          string         `json:"kind"`
	Place         string         `json:"place,omitempty"`
	Department    string         `json:"department,omitempty"`
	Clinician     string         `json:"clinician,omitempty"`
	Reason        string         `json:"reason,omitempty"`
	Acuity        string         `json:"acuity,omitempty"`
	Admitted      string         `json:"admission_source,omitempty"`
	Discharged    string         `json:"discharge_disposition,omitempty"`
	Vitals        []Vital        `json:"vitals"`
	Diagnoses     []Code         `json:"diagnoses"`
	Results       []Panel        `json:"results"`
	Procedures    []Code         `json:"procedures"`
	Prescribed    []Medicine     `json:"prescribed"`
	Immunizations []Immunization `json:"immunizations"`
	Notes         []Note         `json:"notes,omitempty"`
}

// Vital is a vital sign.
type Vital struct {
	Vital string `json:"vital"`
	Name  string `json:"name"`
	Value string `json:"value"`
	Unit  string `json:"unit"`
	Flag  string `json:"flag,omitempty"`
	Time  string `json:"time"`
}

// Panel is the results of a panel, or those that were ordered alone.
type Panel struct {
	Panel   string   `json:"panel,omitempty"`
	Title   string   `json:"title,omitempty"`
	Time    string   `json:"collected"`
	Results []Result `json:"results"`
}

// Result is a result of the laboratory.
type Result struct {
	Test  string `json:"test"`
	Name  string `json:"name"`
	LOINC string `json:"loinc,omitempty"`
	Value string `json:"value"`
	Unit  string `json:"unit,omitempty"`
	Low   string `json:"low,omitempty"`
	High  string `json:"high,omitempty"`
	Flag  string `json:"flag,omitempty"`
}

// Normal says that nothing is the matter with the result.
func (r Result) Normal() bool { return r.Flag == "" || r.Flag == "N" }

// Note is a note in words.
type Note struct {
	Title string `json:"title"`
	Time  string `json:"written"`
	Text  string `json:"text"`
}
