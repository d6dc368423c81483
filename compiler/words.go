package compiler

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
	"github.com/hsc-dev/hsc/stdlib/faker"
)

// Word is a word that a scenario may use.
type Word struct {
	Word    string `json:"word"`
	Kind    string `json:"kind"` // conditions, adjectives, nouns, labs, ...
	Meaning string `json:"meaning"`
	From    string `json:"from"`             // the module or table that defines it
	Source  string `json:"source,omitempty"` // the definition itself, as text
}

// Words is the vocabulary of the library and, where a file is given, of the
// file: by kind, and by word within a kind.
func Words(file *lang.File, o Options) ([]Word, diag.List) {
	if file == nil {
		file = &lang.File{Name: "-"}
	}
	c := newCompiler(o)
	c.load(file)
	c.header()
	c.library.define(c)
	if c.diags.HasErrors() {
		return nil, c.diags
	}
	w := &wordList{c: c}
	w.clinical()
	w.journeys()
	w.language()
	w.identifiers()
	slices.SortStableFunc(w.out, func(a, b Word) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Word, b.Word)) })
	return w.out, c.diags
}

type wordList struct {
	c   *compiler
	out []Word
}

func (w *wordList) add(kind, word, meaning, from, source string) {
	w.out = append(w.out, Word{Word: word, Kind: kind, Meaning: meaning, From: from, Source: source})
}

func (w *wordList) clinical() {
	v, care := w.c.vocab, w.c.plan.Care
	for _, k := range v.order {
		w.add("conditions", k.name, k.plan.Title, k.plan.Module, w.definition(k.def))
		for _, a := range k.attrs {
			w.add("attributes", a.name, w.typeText(a.t, a.enum), a.from, "")
		}
	}
	for _, name := range sortedKeys(v.adjectives) {
		a := v.adjectives[name]
		if a.condition != nil {
			w.add("adjectives", name, "has "+a.condition.name, a.condition.plan.Module, "")
			continue
		}
		w.add("adjectives", name, payerText(w.c, a.payers), "payers", "")
	}
	for _, name := range sortedKeys(v.labDefs) {
		d := v.labDefs[name]
		w.add("labs", name, fmt.Sprintf("%s, LOINC %s, %s", d.lab.Short, d.lab.LOINC, d.lab.Unit), d.lab.Module, w.definition(d.def))
	}
	for _, p := range care.Panels {
		var labs []string
		for _, i := range p.Labs {
			labs = append(labs, care.Labs[i].Name)
		}
		w.add("panels", p.Name, p.Title+": "+strings.Join(labs, ", "), p.Module, "")
	}
	for _, word := range sortedKeys(v.drugs) {
		w.drug(word, v.drugs[word])
	}
	for _, p := range care.Procedures {
		w.add("procedures", p.Name, fmt.Sprintf("%s, %s %s", p.Title, p.System, p.Code), p.Module, "")
	}
	for _, k := range care.Kinds {
		w.add("encounters", k.Name, fmt.Sprintf("%s, class %s, place of service %s", k.Title, k.Class, k.POS), "tables/encounters", "")
	}
	for _, name := range sortedKeys(v.payers) {
		w.add("coverage", name, v.payers[name].title, v.payers[name].from, "")
	}
}

// journeys lists the journeys: how many steps they have, and over what time.
func (w *wordList) journeys() {
	for _, name := range sortedKeys(w.c.journeys) {
		j := w.c.journeys[name]
		if j.def == nil && !w.c.libraryJourney(j) || j.def.Partial {
			continue
		}
		j = w.c.instance(j.def.Name, nil)
		meaning := fmt.Sprintf("%d steps in %d days", len(j.plan.Steps), j.plan.Last-j.plan.First+1)
		var of []string
		for _, d := range j.diagnoses {
			if !slices.Contains(of, d.cond.name) {
				of = append(of, d.cond.name)
			}
		}
		if len(of) > 0 {
			meaning += "; diagnoses " + list(of)
		}
		w.add("journeys", name, meaning, j.plan.Module, strings.TrimSpace(lang.Format(&lang.File{Stmts: []lang.Stmt{j.def}})))
	}
}

// drug lists a drug once, with all its strengths.
func (w *wordList) drug(word string, strengths []int) {
	var products []string
	for _, i := range strengths {
		d := w.c.plan.Care.Drugs[i]
		products = append(products, fmt.Sprintf("%s (RxCUI %s)", d.Name, d.RxCUI))
	}
	d := w.c.plan.Care.Drugs[strengths[0]]
	w.add("drugs", word, fmt.Sprintf("class %s: %s", d.Class, strings.Join(products, "; ")), d.Module, "")
}

// language lists nouns, attributes, records, distributions and functions.
func (w *wordList) language() {
	v := w.c.vocab
	w.add("nouns", baseNoun, "people with a life record: the noun that the others come from", "the language", "")
	for _, name := range sortedKeys(v.nouns) {
		n := v.nouns[name]
		w.add("nouns", name, fmt.Sprintf("%s where %s", n.base, lang.NodeText(n.def.Where.X)), lang.At(n.def.Name).File, "")
	}
	for _, name := range sortedKeys(v.attrs) {
		if a := v.attrs[name]; a.cond == nil {
			meaning := cmp.Or(a.doc, "")
			if a.unit != "" {
				meaning += ", " + a.unit
			}
			w.add("attributes", name, strings.TrimPrefix(meaning+": "+w.typeText(a.t, a.enum), ": "), a.from, "")
		}
	}
	for _, t := range models.Tables() {
		w.add("records", t.Name, t.Doc, "docs/tables.md", "")
	}
	for _, name := range sortedKeys(v.records) {
		w.add("records", name, "the same as "+v.records[name], "tables/record_words", "")
	}
	for _, name := range Distributions() {
		w.add("distributions", name, "a distribution to draw from", "the language", "")
	}
	for _, name := range sortedKeys(plan.Functions()) {
		w.add("functions", name, "a function of numbers", "the language", "")
	}
	for _, name := range aggregates() {
		w.add("functions", name, "an aggregate over a set", "the language", "")
	}
	for _, name := range faker.Names() {
		w.add("texts", name, "text for a column or a record of your own", "stdlib/faker", "")
	}
	for _, f := range Formats() {
		w.add("formats", f, "an output format", "the language", "")
	}
}

func (w *wordList) identifiers() {
	schemes, err := stdlib.Identifiers()
	if err != nil {
		w.c.err(diag.Span{}, codeLibrary, err.Error(), "")
		return
	}
	for i := range schemes {
		s := &schemes[i]
		w.add("identifiers", s.Word, fmt.Sprintf("%s: %s; %s", s.Name, s.Rule, s.Status), "people/identifiers", "")
	}
}

func (w *wordList) typeText(t plan.Type, enum int) string {
	if t == plan.Choice {
		return list(w.c.plan.Enums[enum].Values)
	}
	return typeName(t)
}

// definition is the text of a definition.
func (w *wordList) definition(d *lang.Definition) string {
	return strings.TrimSpace(lang.Format(&lang.File{Stmts: []lang.Stmt{d}}))
}
