package compiler

import (
	"slices"
	"sort"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/models"
)

// baseNoun is the noun that every other comes from.
const baseNoun = "patients"

// vocabulary is every word that a scenario may use: what the library and the
// files define. The parser knows none of them.
type vocabulary struct {
	attrs      map[string]*attribute
	nouns      map[string]*noun
	adjectives map[string]*adjective
	conditions map[string]*condition
	order      []*condition // in an order in which odds point forward
	labs       map[string]*plan.Lab
	labDefs    map[string]*labDef
	panels     map[string]int
	drugs      map[string][]int // by word, indices into Care.Drugs
	classes    map[string][]int
	payers     map[string]*payer
	codes      map[string]int
	records    map[string]string // other words for tables
}

// attribute is something of a unit that has a name.
type attribute struct {
	name     string
	slot     int        // -1 where x computes it
	x        *plan.Expr // nil where slot holds it
	t        plan.Type
	enum     int
	whole    bool
	decimals int // -1: not rounded
	text     bool
	unit     string
	doc      string
	from     string // file that says so, for hsc words
	cond     *condition
	lab      *plan.Lab
	derived  bool // can't be drawn or set by a scenario
	// What a condition computes: its expression, and whether that reads the visit.
	node      lang.Node
	resolving bool
	ofVisit   bool
}

func (a *attribute) value(at diag.Span) value {
	v := value{t: a.t, enum: a.enum, text: a.text, at: at, x: a.x}
	if v.x == nil {
		v.x = plan.SlotOf(a.slot)
	}
	return v
}

func (a *attribute) target() target {
	return target{t: a.t, enum: a.enum, whole: a.whole, decimals: a.decimals, name: a.name}
}

func newVocabulary() *vocabulary {
	return &vocabulary{
		attrs: map[string]*attribute{}, nouns: map[string]*noun{}, adjectives: map[string]*adjective{},
		conditions: map[string]*condition{}, labs: map[string]*plan.Lab{}, labDefs: map[string]*labDef{},
		panels: map[string]int{}, drugs: map[string][]int{}, classes: map[string][]int{},
		payers: map[string]*payer{}, codes: map[string]int{}, records: map[string]string{},
	}
}

func (v *vocabulary) attrNames() []string { return sortedKeys(v.attrs) }

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

// table is the schema that a record word means, or nil.
func (v *vocabulary) table(word string) *models.Table {
	if name, ok := v.records[word]; ok {
		word = name
	}
	return models.Find(word)
}

// recordWords are the words for tables, in order.
func (v *vocabulary) recordWords() []string {
	out := sortedKeys(v.records)
	for _, t := range models.Tables() {
		out = append(out, t.Name)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// setWords are the words that an aggregate can go over.
func (v *vocabulary) setWords(c *compiler) []string {
	out := append(v.recordWords(), sortedKeys(v.labs)...)
	for _, k := range c.plan.Care.Kinds {
		out = append(out, k.Name)
	}
	for _, k := range c.plan.Cohorts {
		out = append(out, k.Label)
	}
	for _, r := range c.plan.Records {
		out = append(out, r.Name)
	}
	return out
}

// columnWords are the words that a column of a closed list may hold, and what they are; nil for any text.
func (v *vocabulary) columnWords(col *models.Column) ([]string, string) {
	if col.Vocab != nil {
		return col.Vocab.Strings, col.Name
	}
	switch col.Name {
	case "test":
		return sortedKeys(v.labs), "laboratory test"
	case "vital":
		return sortedKeys(v.labs), "vital sign"
	case "condition", "indication_condition":
		return sortedKeys(v.conditions), "condition"
	case "drug":
		return sortedKeys(v.drugs), "drug"
	case "panel":
		return sortedKeys(v.panels), "panel"
	case "coverage":
		return sortedKeys(v.payers), "coverage"
	}
	return nil, ""
}

// laterTable says with what a table that isn't built yet comes.
func laterTable(word string) string {
	switch word {
	case "claims", "claim_lines", "remittances", "members", "enrollments", "authorizations", "accumulators":
		return "plans and claims"
	case "prescriptions", "pharmacy_claims":
		return "pharmacy claims"
	case "visits", "subjects", "adverse_events", "exposures":
		return "trials"
	}
	return ""
}
