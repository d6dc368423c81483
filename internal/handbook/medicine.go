package handbook

import (
	"fmt"
	"slices"
	"strings"
)

// treatment is a drug that a line of a condition may give.
type treatment struct {
	line  int
	class string // The word of the line where it offers several drugs.
	drug  string // The drug's word.
	how   []string
	share string
	when  string
}

// treatments are the drugs of a condition's lines, in order.
func (b *Book) treatments(in prose) (out []treatment) {
	if known, ok := b.given[in.cond]; ok {
		return known
	}
	defer func() { b.given[in.cond] = out }()
	for i, f := range in.cond.fields("treat") {
		words, amount := split(f)
		if len(words) == 0 {
			continue
		}
		p, _ := number(amount)
		when := in.when(f)
		if f.Draw == nil || f.Draw.Weights == nil {
			out = append(out, treatment{line: i + 1, drug: words[0], how: words[1:], share: percent(p), when: when})
			continue
		}
		keys, share := shares(f.Draw.Weights)
		for k, key := range keys {
			out = append(out, treatment{line: i + 1, class: words[0], drug: key, share: percent(float64(p * share[k])), when: when})
		}
	}
	return out
}

// medicines are the drugs, and who must not take them.
func (b *Book) medicines(p *Page, in prose) {
	s := Section{
		Title: "Medicines", Head: []string{"line", "drug", "product", "RxCUI", "share", "when"},
		Note: "The lines are gone through in order, and nobody takes two drugs of one class. A share is of those to whom the line applies and who take no drug of its class yet.",
	}
	var taken []string
	for _, t := range b.treatments(in) {
		name, rxcui := b.product(t)
		what := readable(t.drug)
		if t.class != "" && t.class != t.drug {
			what += " (" + readable(t.class) + ")"
		}
		taken = append(taken, t.drug)
		s.Rows = append(s.Rows, []Cell{
			text(fmt.Sprint(t.line)), {Text: what, Kind: Drugs, Word: t.drug}, text(name), text(rxcui), text(t.share), text(t.when),
		})
	}
	p.section(s)
	p.section(b.forbidden("Not for", taken))
}

// product is the product that a line gives: of the drug's strengths the one
// that it names.
func (b *Book) product(t treatment) (name, rxcui string) {
	var best *drug
	hits := -1
	for _, d := range b.drugs {
		if d.word != t.drug {
			continue
		}
		n := 0
		for _, h := range t.how {
			if strings.EqualFold(strings.ReplaceAll(d.strength, " ", ""), h) || h == d.frequency {
				n++
			}
		}
		if n > hits {
			best, hits = d, n
		}
	}
	if best == nil {
		return "", ""
	}
	return best.name, best.rxcui
}

// forbidden are the contraindications of drugs and of their classes.
func (b *Book) forbidden(title string, drugs []string) Section {
	s := Section{Title: title, Head: []string{"drug or class", "rule", "who", "source"}}
	for _, c := range b.contraindications {
		concerns := slices.ContainsFunc(drugs, func(word string) bool {
			return c.what == word || slices.ContainsFunc(b.drugs, func(d *drug) bool { return d.word == word && d.class == c.what })
		})
		if concerns {
			s.Rows = append(s.Rows, cells(readable(c.what), c.rule, upper(prose{book: b}.node(c.state, weakest)), c.source))
		}
	}
	return s
}

func (b *Book) drugPage(word string) *Page {
	list := slices.DeleteFunc(slices.Clone(b.drugs), func(d *drug) bool { return d.word != word })
	if len(list) == 0 {
		return nil
	}
	p := &Page{Kind: Drugs, Word: word, Title: upper(readable(word))}
	p.fact("ingredient", list[0].ingredient)
	var classes []string
	for _, d := range list {
		if d.class != "" && !slices.Contains(classes, d.class) {
			classes = append(classes, d.class)
		}
	}
	p.fact("class", readable(strings.Join(classes, ", ")))
	p.fact("others of the class", strings.Join(b.others(word, classes), ", "))
	s := Section{Title: "Products", Head: []string{"product", "RxCUI", "NDC", "route", "frequency", "directions", "quantity", "days", "refills"}}
	for _, d := range list {
		s.Rows = append(s.Rows, cells(d.name, d.rxcui, d.ndc, d.route, d.frequency, d.sig, d.quantity, d.days, d.refills))
	}
	p.section(s)
	p.section(b.takenFor(word))
	p.section(b.forbidden("Not for", []string{word}))
	p.section(b.allergies(word, classes))
	p.sources(joinedSources(list))
	return p
}

func (b *Book) others(word string, classes []string) (out []string) {
	for _, c := range classes {
		for _, d := range b.classes[c] {
			if d.word != word && !slices.Contains(out, readable(d.word)) {
				out = append(out, readable(d.word))
			}
		}
	}
	slices.Sort(out)
	return out
}

// takenFor is the conditions whose lines may give the drug.
func (b *Book) takenFor(word string) Section {
	s := Section{Title: "Taken for", Head: []string{"condition", "share", "when"}, Note: "A share is of those to whom the line applies."}
	for _, c := range b.conditions {
		cell := b.conditionCell(c.word)
		for _, t := range b.treatments(prose{b, c}) {
			if t.drug == word {
				s.Rows = append(s.Rows, []Cell{cell, text(t.share), text(t.when)})
				cell.Text = ""
			}
		}
	}
	return s
}

// allergies are those that keep a person from the drug.
func (b *Book) allergies(word string, classes []string) Section {
	s := Section{Title: "Not with an allergy to"}
	for _, a := range b.allergens {
		if slices.Contains(a.drugs, word) || slices.ContainsFunc(classes, func(c string) bool { return slices.Contains(a.drugs, c) }) {
			s.Rows = append(s.Rows, cells(a.name))
		}
	}
	return s
}

func joinedSources(list []*drug) string {
	var out []string
	for _, d := range list {
		if d.source != "" && !slices.Contains(out, d.source) {
			out = append(out, d.source)
		}
	}
	return strings.Join(out, "; ")
}

func (b *Book) procedurePage(word string) *Page {
	for _, x := range b.procedures {
		if x.word != word {
			continue
		}
		p := &Page{Kind: Procedures, Word: word, Title: x.title}
		p.fact("code", strings.TrimSpace(x.system+" "+x.code))
		p.fact("minutes", x.minutes)
		p.fact("results", readable(x.results))
		p.section(b.usedBy("Done for", "perform", word))
		p.sources(x.source)
		return p
	}
	return nil
}

// usedBy is the conditions whose lines of that name order or do something.
func (b *Book) usedBy(title, field, word string) Section {
	s := Section{Title: title, Head: []string{"condition", "how many", "when"}}
	for _, c := range b.conditions {
		in := prose{b, c}
		cell := b.conditionCell(c.word)
		for _, f := range c.fields(field) {
			if words, _ := split(f); len(words) == 0 || words[0] != word {
				continue
			}
			for _, n := range in.perYear(f) {
				s.Rows = append(s.Rows, []Cell{cell, text(n[0]), text(n[1])})
				cell.Text = ""
			}
		}
	}
	return s
}
