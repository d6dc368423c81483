package handbook

import (
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/stdlib"
)

// conditionFields are the fields that aren't attributes.
var conditionFields = []string{
	"title", "kind", "adjective", "prevalence", "among", "incidence", "excludes", "odds", "mortality", "onset", "lasts", "code", "also",
	"lab", "shift", "scale", "drift", "treat", "visits", "stay", "recovers", "monitor", "perform", "reason", "source", "age_from",
}

// kindTexts say what a kind of condition is.
var kindTexts = map[string]string{
	"problem": "a problem: it lasts, and is on the problem list",
	"acute":   "acute: an episode, with its own visits",
	"care":    "no disease: routine care",
}

// conditionKind is the kind of a condition as its definition has it.
func conditionKind(d *definition) string {
	if kind := d.said("kind"); kind != "" {
		return kind
	}
	return "problem"
}

func (b *Book) conditionPage(d *definition) *Page {
	if d == nil {
		return nil
	}
	p, in := &Page{Kind: Conditions, Word: d.word, Title: d.title}, prose{b, d}
	p.fact("is", kindTexts[conditionKind(d)])
	p.fact("adjective", strings.Join(all(d.field("adjective")), ", "))
	for _, f := range d.fields("among") {
		p.Facts = append(p.Facts, Fact{"only among", b.conditionCell(fieldText(f))})
	}
	for _, w := range all(d.field("excludes")) {
		p.Facts = append(p.Facts, Fact{"never with", b.conditionCell(w)})
	}
	if age := d.said("age_from"); age != "" {
		p.fact("begins", "at age "+age+" or later")
	}
	p.fact("years since it began", in.drawn(d.field("onset")))
	p.fact("lasts (years)", in.drawn(d.field("lasts")))
	p.fact("odds of death", d.said("mortality"))
	p.fact("visits are for", d.said("reason"))
	b.whoHasIt(p, d)
	b.goesWith(p, d)
	b.attributes(p, in)
	b.codeSections(p, in)
	b.medicines(p, in)
	b.levels(p, in)
	b.care(p, in)
	p.sources(d.said("source"))
	return p
}

// sources are what the figures are from, a line each.
func (p *Page) sources(source string) {
	s := Section{Title: "Sources"}
	for part := range strings.SplitSeq(source, ";") {
		if part = strings.TrimSpace(part); part != "" {
			s.Rows = append(s.Rows, cells(part))
		}
	}
	p.section(s)
}

// all are the values of a field, nil of a field that isn't there.
func all(f *lang.Field) (out []string) {
	if f == nil {
		return nil
	}
	for _, g := range f.Args {
		for _, v := range g.Items {
			out = append(out, valueText(v))
		}
	}
	return out
}

// conditionCell leads to a condition's page.
func (b *Book) conditionCell(word string) Cell {
	if d := find(b.conditions, word); d != nil {
		return Cell{Text: d.title, Kind: Conditions, Word: word}
	}
	return text(readable(word))
}

// drawn is a draw in words, with its cases.
func (p prose) drawn(f *lang.Field) string {
	if f == nil {
		return ""
	}
	var parts []string
	for _, l := range p.leaves(f) {
		s := p.drawText(l.draw)
		if l.of != "" {
			s = l.of + ": " + s
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, "; ")
}

func (b *Book) whoHasIt(p *Page, d *definition) {
	for _, f := range d.fields("prevalence") {
		title, note := "Who has it", "The share of people who have it at some time in the year."
		if among := d.field("among"); among != nil {
			note = "The share of those with " + b.conditionTitle(fieldText(among)) + "."
		}
		p.section(b.rateTable(title, f, note))
	}
	for _, f := range d.fields("incidence") {
		p.section(b.rateTable("Episodes", f, "Episodes a year for 100 people."))
	}
}

// goesWith is the odds ratios of the table, in both directions, and those that
// the definition itself has.
func (b *Book) goesWith(p *Page, d *definition) {
	s := Section{
		Title: "Goes with", Head: []string{"condition", "odds ratio", "source"},
		Note: "How much higher the odds of the one are for those who have the other, among people alike in age and sex.",
	}
	for _, c := range b.comorbidity {
		switch d.word {
		case c.condition:
			s.Rows = append(s.Rows, []Cell{b.conditionCell(c.other), text(c.ratio), text(c.source)})
		case c.other:
			s.Rows = append(s.Rows, []Cell{b.conditionCell(c.condition), text(c.ratio), text(c.source)})
		}
	}
	slices.SortStableFunc(s.Rows, func(x, y []Cell) int { return strings.Compare(x[0].Text, y[0].Text) })
	p.section(s)
	own := Section{
		Title: "Odds of the definition", Head: []string{"of", "ratio", "for those with"},
		Note: "Among people alike in all else that they have; over all people they come to the ratios of the table.",
	}
	for _, o := range b.conditions {
		for _, f := range o.fields("odds") {
			words, ratio := split(f)
			if len(words) == 1 && (o == d || words[0] == d.word) {
				own.Rows = append(own.Rows, []Cell{b.conditionCell(words[0]), text(ratio), b.conditionCell(o.word)})
			}
		}
	}
	p.section(own)
}

// attributes are what the condition is like.
func (b *Book) attributes(p *Page, in prose) {
	s := Section{Title: "What it is like", Head: []string{"attribute", "of", "shares, or median (5% to 95%)"}}
	for _, f := range in.cond.def.Fields {
		if slices.Contains(conditionFields, f.Name.Value) {
			continue
		}
		name := readable(f.Name.Value)
		if f.Value != nil {
			s.Rows = append(s.Rows, cells(name, "", "computed: "+in.node(f.Value.X, weakest)))
		}
		for _, l := range in.leaves(f) {
			s.Rows = append(s.Rows, cells(name, l.of, in.drawText(l.draw)+l.code))
			name = ""
		}
	}
	p.section(s)
}

// codeSections are the diagnosis codes, and those beside them.
func (b *Book) codeSections(p *Page, in prose) {
	s := Section{
		Title: "Diagnosis codes", Head: []string{"code", "description", "share", "when", "valid"},
		Note: "Every line whose condition holds is written; one without a condition is written where none above it was. A share is of those to whom the line applies, each of whom keeps the code.",
	}
	for _, f := range in.cond.fields("code") {
		s.Rows = append(s.Rows, b.codeRows(in, f)...)
	}
	p.section(s)
	s = Section{Title: "Codes beside them", Head: []string{"code", "description", "share", "when", "valid"}}
	for _, f := range in.cond.fields("also") {
		s.Rows = append(s.Rows, b.codeRows(in, f)...)
	}
	p.section(s)
}

func (b *Book) codeRows(in prose, f *lang.Field) (rows [][]Cell) {
	when := in.when(f)
	if words := items(f); f.By == nil && f.Draw == nil && len(words) > 1 {
		return [][]Cell{b.codeRow(words[1], "", when)}
	}
	for _, l := range in.leaves(f) {
		of := allOf(l.of, when)
		switch {
		case l.draw == nil:
			rows = append(rows, b.codeRow(l.code, "", of))
		case l.draw.Weights != nil:
			codes, share := shares(l.draw.Weights)
			for i, c := range codes {
				rows = append(rows, b.codeRow(c, percent(share[i]), of))
			}
		default:
			rows = append(rows, b.codeRow(in.drawText(l.draw), "", of))
		}
	}
	return rows
}

// firstValid is when ICD-10-CM came into use: it needs no saying.
const firstValid = "2015-10-01"

func (b *Book) codeRow(word, share, when string) []Cell {
	c := b.codes[word]
	var valid []string
	if c.from != "" && c.from != firstValid {
		valid = append(valid, "from "+c.from)
	}
	if c.to != "" {
		valid = append(valid, "to "+c.to)
	}
	if c.before != "" {
		valid = append(valid, "before then "+c.before)
	}
	if c.sex != "" {
		valid = append(valid, c.sex)
	}
	switch {
	case c.ageFrom != "" && c.ageTo != "":
		valid = append(valid, "age "+c.ageFrom+" to "+c.ageTo)
	case c.ageFrom != "":
		valid = append(valid, "from age "+c.ageFrom)
	case c.ageTo != "":
		valid = append(valid, "to age "+c.ageTo)
	}
	if c.firstListed == "0" {
		valid = append(valid, "never first")
	}
	return cells(word, c.description, share, when, strings.Join(valid, ", "))
}

// levels are what it does to tests and vital signs.
func (b *Book) levels(p *Page, in prose) {
	s := Section{
		Title: "Tests and vital signs", Head: []string{"test", "effect", "when", "reference range"},
		Note: "A level is the person's own: the median, and where nine in ten lie. Measurements vary about it.",
	}
	before := ""
	for _, f := range in.cond.fields("lab", "shift", "scale", "drift") {
		words, _ := split(f)
		if len(words) == 0 {
			continue
		}
		lab, healthy := find(b.labs, words[0]), ""
		cell := text(readable(words[0]))
		if lab != nil {
			cell = Cell{Text: lab.short(), Kind: Labs, Word: lab.word}
			healthy = b.ranges(lab, true)
		}
		if before == words[0] {
			cell, healthy = Cell{}, ""
		}
		before = words[0]
		for _, e := range in.effects(f) {
			s.Rows = append(s.Rows, []Cell{cell, text(e[0]), text(e[1]), text(healthy)})
			cell.Text, healthy = "", ""
		}
	}
	p.section(s)
}

// effects are what a line does to a level, and when.
func (p prose) effects(f *lang.Field) (out [][2]string) {
	when := p.when(f)
	_, amount := split(f)
	verb := map[string]string{"scale": "× "}[f.Name.Value]
	after := ""
	if f.Per.Value != "" {
		after = " a " + f.Per.Value
	}
	if f.Name.Value == "shift" || f.Name.Value == "drift" {
		if amount != "" && amount[0] != '-' {
			amount = "+" + amount
		}
	}
	if f.Value != nil {
		return [][2]string{{verb + f.Value.String() + after, when}}
	}
	list := p.leaves(f)
	if len(list) == 0 {
		return [][2]string{{verb + amount + after, when}}
	}
	for _, l := range list {
		out = append(out, [2]string{verb + p.drawText(l.draw) + after, allOf(l.of, when)})
	}
	return out
}

// care is the visits, what they order and what they do.
func (b *Book) care(p *Page, in prose) {
	s := Section{Title: "Visits", Head: []string{"kind", "specialty", "how many", "when"}}
	for _, f := range in.cond.fields("visits") {
		words, _ := split(f)
		words = append(words, "", "")
		if len(words) == 2 { // Where an episode is seen.
			for _, l := range in.leaves(f) {
				s.Rows = append(s.Rows, cells("of an episode", "", in.drawText(l.draw), l.of))
			}
			continue
		}
		for _, n := range in.perYear(f) {
			s.Rows = append(s.Rows, cells(readable(words[0]), readable(words[1]), n[0], n[1]))
		}
	}
	if stay := in.drawn(in.cond.field("stay")); stay != "" {
		s.Note = "Days of a stay: " + stay + "."
	}
	if days := in.drawn(in.cond.field("recovers")); days != "" {
		s.Note = strings.TrimSpace(s.Note + " Days until it is over: " + days + ".")
	}
	p.section(s)
	s = Section{Title: "Monitoring", Head: []string{"test or panel", "how many", "when"}}
	for _, f := range in.cond.fields("monitor") {
		words, _ := split(f)
		for _, n := range in.perYear(f) {
			s.Rows = append(s.Rows, []Cell{b.orderCell(words), text(n[0]), text(n[1])})
		}
	}
	p.section(s)
	s = Section{Title: "Procedures", Head: []string{"procedure", "code", "how many", "when"}}
	for _, f := range in.cond.fields("perform") {
		words, _ := split(f)
		for _, n := range in.perYear(f) {
			name, code := b.procedureCell(words)
			s.Rows = append(s.Rows, []Cell{name, text(code), text(n[0]), text(n[1])})
		}
	}
	p.section(s)
}

// perYear is how many there are, and of whom.
func (p prose) perYear(f *lang.Field) (out [][2]string) {
	when := p.when(f)
	_, amount := split(f)
	unit := ""
	if f.Per.Value != "" {
		unit = " per " + f.Per.Value
	}
	if f.By == nil {
		if f.Value != nil {
			amount = f.Value.String()
		}
		return [][2]string{{amount + unit, when}}
	}
	for _, l := range p.leaves(f) {
		out = append(out, [2]string{p.drawText(l.draw) + unit, allOf(l.of, when)})
	}
	return out
}

// orderCell is a test or a panel that is ordered.
func (b *Book) orderCell(words []string) Cell {
	if len(words) == 0 {
		return Cell{}
	}
	if d := find(b.panels, words[0]); d != nil {
		return Cell{Text: d.title, Kind: Panels, Word: d.word}
	}
	if d := find(b.labs, words[0]); d != nil {
		return Cell{Text: d.short(), Kind: Labs, Word: d.word}
	}
	return text(readable(words[0]))
}

func (b *Book) procedureCell(words []string) (Cell, string) {
	if len(words) == 0 {
		return Cell{}, ""
	}
	for _, p := range b.procedures {
		if p.word == words[0] {
			return Cell{Text: p.title, Kind: Procedures, Word: p.word}, strings.TrimSpace(p.system + " " + p.code)
		}
	}
	return text(readable(words[0])), ""
}

// Overall is the share of all people who have a condition, and the codes that
// it may be written with: the index of the library.
func (b *Book) Overall(word string) (share, female, male string, codes []string) {
	d := find(b.conditions, word)
	if d == nil {
		return "", "", "", nil
	}
	for _, f := range d.fields("prevalence", "incidence") {
		if v, ok := b.whole(f, stdlib.Female, stdlib.Male); ok {
			women, _ := b.whole(f, stdlib.Female)
			men, _ := b.whole(f, stdlib.Male)
			share, female, male = percent(v), percent(women), percent(men)
		}
	}
	in := prose{b, d}
	for _, f := range d.fields("code") {
		for _, r := range b.codeRows(in, f) {
			if !slices.Contains(codes, r[0].Text) {
				codes = append(codes, r[0].Text)
			}
		}
	}
	return share, female, male, codes
}

// Title is what a condition is called, and its kind.
func (b *Book) Title(word string) (title, kind string) {
	if d := find(b.conditions, word); d != nil {
		return d.title, conditionKind(d)
	}
	return "", ""
}
