// Package handbook makes pages of the library that a clinician can check.
//
// In go the definitions of the library, and of a scenario where there is one,
// and the library's tables; out come pages on conditions, tests, panels, drugs
// and procedures, as one model (Page) with two renderers: text for hsc words,
// Markdown for docs/library. It says what the definitions say, in words and in
// the order in which a chart is reviewed, and adds what other definitions say
// of the same word: which panels have a test, what a drug is taken for.
package handbook

import (
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/stdlib"
)

// The kinds of words that have pages, as hsc words calls them.
const (
	Conditions = "conditions"
	Labs       = "labs"
	Panels     = "panels"
	Drugs      = "drugs"
	Procedures = "procedures"
)

// Book is the definitions and tables by their words.
type Book struct {
	conditions, labs, panels []*definition
	drugs                    []*drug
	procedures               []*procedure
	codes                    map[string]code
	comorbidity              []pair
	contraindications        []contraindication
	allergens                []allergen
	people                   *stdlib.Demography
	classes                  map[string][]*drug
	given                    map[*definition][]treatment // By condition, made when asked for.
}

// definition is a definition of the language.
type definition struct {
	word, title string
	from        string
	def         *lang.Definition
}

// drug is a product.
type drug struct {
	word, name, ingredient, strength, form, rxcui, ndc, route, frequency, sig, quantity, days, refills, class, source string
}

// procedure is a service with its code.
type procedure struct{ word, system, code, title, minutes, results, source string }

// code is a row of the table of diagnosis codes.
type code struct{ code, description, from, to, before, sex, ageFrom, ageTo, firstListed string }

// pair is a row of the table of comorbidities.
type pair struct{ condition, other, ratio, source string }

// contraindication is a row of the table of contraindications.
type contraindication struct {
	what, rule, source string
	state              lang.Node
}

// allergen is a row of the table of allergens.
type allergen struct {
	word, name string
	drugs      []string
}

// New makes the book of the definitions.
func New(defs []*lang.Definition) (*Book, error) {
	b := &Book{codes: map[string]code{}, classes: map[string][]*drug{}, given: map[*definition][]treatment{}}
	var err error
	if b.people, err = stdlib.Population(); err != nil {
		return nil, err
	}
	for _, read := range []func() error{
		b.readDrugs, b.readProcedures, b.readCodes, b.readComorbidity, b.readContraindications, b.readAllergens,
	} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	for _, d := range defs {
		b.define(d)
	}
	for _, list := range [][]*definition{b.conditions, b.labs, b.panels} {
		slices.SortFunc(list, func(x, y *definition) int { return strings.Compare(x.word, y.word) })
	}
	for _, d := range b.drugs {
		if d.class != "" {
			b.classes[d.class] = append(b.classes[d.class], d)
		}
	}
	return b, nil
}

// define takes a definition in. A drug or procedure of a scenario joins the
// library's table, or takes the place of its rows.
func (b *Book) define(d *lang.Definition) {
	x := &definition{word: d.Name.Value, title: d.Name.Value, def: d, from: lang.At(d.Name).File}
	for _, f := range d.Fields {
		if f.Name.Value == "title" || f.Name.Value == "name" {
			x.title = fieldText(f)
		}
	}
	switch d.Kind.Value {
	case "condition":
		b.conditions = append(b.conditions, x)
	case "lab":
		b.labs = append(b.labs, x)
	case "panel":
		b.panels = append(b.panels, x)
	case "drug":
		b.drugs = append(slices.DeleteFunc(b.drugs, func(o *drug) bool { return o.word == x.word }), drugOf(x))
	case "procedure":
		b.procedures = append(slices.DeleteFunc(b.procedures, func(o *procedure) bool { return o.word == x.word }), procedureOf(x))
	}
}

func drugOf(x *definition) *drug {
	d := &drug{word: x.word, name: x.title, ingredient: x.word}
	for name, to := range map[string]*string{
		"ingredient": &d.ingredient, "strength": &d.strength, "form": &d.form, "rxcui": &d.rxcui, "ndc": &d.ndc, "route": &d.route,
		"frequency": &d.frequency, "sig": &d.sig, "quantity": &d.quantity, "days_supply": &d.days, "refills": &d.refills, "class": &d.class, "source": &d.source,
	} {
		if f := x.field(name); f != nil {
			*to = fieldText(f)
		}
	}
	return d
}

func procedureOf(x *definition) *procedure {
	p := &procedure{word: x.word, title: x.title}
	for _, system := range []string{"CPT", "HCPCS"} {
		if f := x.field(strings.ToLower(system)); f != nil {
			p.system, p.code = system, fieldText(f)
		}
	}
	if f := x.field("minutes"); f != nil {
		p.minutes = fieldText(f)
	}
	if f := x.field("source"); f != nil {
		p.source = fieldText(f)
	}
	return p
}

// field is the first field of that name, or nil.
func (d *definition) field(name string) *lang.Field {
	for _, f := range d.def.Fields {
		if f.Name.Value == name {
			return f
		}
	}
	return nil
}

// fields are all fields of these names, in order.
func (d *definition) fields(names ...string) (out []*lang.Field) {
	for _, f := range d.def.Fields {
		if slices.Contains(names, f.Name.Value) {
			out = append(out, f)
		}
	}
	return out
}

// said is the text of a field, "" where there is none.
func (d *definition) said(name string) string {
	if f := d.field(name); f != nil {
		return fieldText(f)
	}
	return ""
}

func find(list []*definition, word string) *definition {
	for _, d := range list {
		if d.word == word {
			return d
		}
	}
	return nil
}

// Page is the page of a word of that kind, nil where there is none.
func (b *Book) Page(kind, word string) *Page {
	switch kind {
	case Conditions:
		return b.conditionPage(find(b.conditions, word))
	case Labs:
		return b.labPage(find(b.labs, word))
	case Panels:
		return b.panelPage(find(b.panels, word))
	case Drugs:
		return b.drugPage(word)
	case Procedures:
		return b.procedurePage(word)
	}
	return nil
}

// Anchor is the name by which links lead to a word's heading on a file of
// several pages, "" where the word has no page.
func (b *Book) Anchor(kind, word string) string {
	title := ""
	switch kind {
	case Labs:
		if d := find(b.labs, word); d != nil {
			title = d.short()
		}
	case Panels:
		if d := find(b.panels, word); d != nil {
			title = d.title
		}
	case Drugs:
		if slices.ContainsFunc(b.drugs, func(d *drug) bool { return d.word == word }) {
			title = upper(readable(word))
		}
	case Procedures:
		if i := slices.IndexFunc(b.procedures, func(p *procedure) bool { return p.word == word }); i >= 0 {
			title = b.procedures[i].title
		}
	case Conditions:
		if d := find(b.conditions, word); d != nil {
			title = d.title
		}
	}
	if title == "" {
		return ""
	}
	return (&Page{Title: title, Word: word}).Anchor()
}

// Words are the words of a kind that have pages, sorted.
func (b *Book) Words(kind string) (out []string) {
	add := func(list []*definition) {
		for _, d := range list {
			out = append(out, d.word)
		}
	}
	switch kind {
	case Conditions:
		add(b.conditions)
	case Labs:
		add(b.labs)
	case Panels:
		add(b.panels)
	case Drugs:
		for _, d := range b.drugs {
			out = append(out, d.word)
		}
	case Procedures:
		for _, p := range b.procedures {
			out = append(out, p.word)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
