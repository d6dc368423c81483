package handbook

import (
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/models"
)

func (b *Book) labPage(d *definition) *Page {
	if d == nil {
		return nil
	}
	p, in := &Page{Kind: Labs, Word: d.word, Title: d.short()}, prose{b, nil}
	p.fact("is", d.title)
	p.fact("LOINC", d.said("loinc"))
	p.fact("unit", unitFact(d.said("unit")))
	p.fact("specimen", d.said("specimen"))
	p.fact("kind", d.said("category"))
	p.fact("decimals", d.said("decimals"))
	p.fact("noise", noise(d.said("noise")))
	if f := d.field("value"); f != nil && f.Value != nil {
		p.fact("computed", f.Value.String())
	}
	b.labRanges(p, d, in)
	if f := d.field("value"); f != nil && f.Draw != nil {
		s := Section{Title: "In healthy people", Head: []string{"of", "median (5% to 95%)"}}
		for _, l := range in.leaves(f) {
			s.Rows = append(s.Rows, cells(l.of, in.drawText(l.draw)))
		}
		p.section(s)
	}
	s := Section{Title: "Panels that have it"}
	for _, panel := range b.panels {
		if f := panel.field("labs"); f != nil && slices.Contains(all(f), d.word) {
			s.Rows = append(s.Rows, []Cell{{Text: panel.title, Kind: Panels, Word: panel.word}})
		}
	}
	p.section(s)
	p.section(b.moved(d))
	p.section(b.usedBy("Ordered for", "monitor", d.word))
	p.sources(d.said("source"))
	return p
}

// unitFact is a unit as it is read, and as UCUM has it where that differs.
func unitFact(unit string) string {
	if read := models.UnitText(unit); read != unit {
		return strings.TrimSpace(read + " (UCUM " + unit + ")")
	}
	return unit
}

func noise(s string) string {
	if v, ok := number(s); ok && v > 0 {
		return s + " of the level from one measurement to the next"
	}
	return ""
}

// labRanges is the reference range and the critical limits.
func (b *Book) labRanges(p *Page, d *definition, in prose) {
	s := Section{Title: "Ranges", Head: []string{"", "of", "range"}}
	for _, name := range []string{"range", "critical"} {
		f := d.field(name)
		if f == nil {
			continue
		}
		title := map[string]string{"range": "reference", "critical": "critical beyond"}[name]
		for _, r := range in.spans(f) {
			s.Rows = append(s.Rows, cells(title, r[0], r[1]))
			title = ""
		}
	}
	p.section(s)
}

// spans are the ranges of a field by case.
func (p prose) spans(f *lang.Field) (out [][2]string) {
	if f.By == nil && f.Draw == nil {
		return [][2]string{{"", fieldText(f)}}
	}
	for _, l := range p.leaves(f) {
		out = append(out, [2]string{l.of, p.drawText(l.draw) + l.code})
	}
	return out
}

// ranges is the reference range in one cell, perhaps with its unit.
func (b *Book) ranges(d *definition, withUnit bool) string {
	f := d.field("range")
	if f == nil {
		return ""
	}
	var parts []string
	for _, r := range (prose{b, nil}).spans(f) {
		if r[0] == "" {
			parts = append(parts, r[1])
			continue
		}
		parts = append(parts, r[0]+": "+r[1])
	}
	out := strings.Join(parts, "; ")
	if unit := models.UnitText(d.said("unit")); unit != "" && withUnit {
		out += " " + unit
	}
	return out
}

// moved is the conditions that set, move or multiply the level.
func (b *Book) moved(d *definition) Section {
	s := Section{Title: "Moved by", Head: []string{"condition", "effect", "when"}}
	for _, c := range b.conditions {
		in := prose{b, c}
		cell := b.conditionCell(c.word)
		for _, f := range c.fields("lab", "shift", "scale", "drift") {
			if words, _ := split(f); len(words) == 0 || words[0] != d.word {
				continue
			}
			for _, e := range in.effects(f) {
				s.Rows = append(s.Rows, []Cell{cell, text(e[0]), text(e[1])})
				cell.Text = ""
			}
		}
	}
	return s
}

func (b *Book) panelPage(d *definition) *Page {
	if d == nil {
		return nil
	}
	p := &Page{Kind: Panels, Word: d.word, Title: d.title}
	p.fact("LOINC", d.said("loinc"))
	p.fact("CPT", d.said("cpt"))
	s := Section{Title: "Tests", Head: []string{"test", "LOINC", "unit", "reference range"}}
	for _, word := range all(d.field("labs")) {
		lab := find(b.labs, word)
		if lab == nil {
			s.Rows = append(s.Rows, cells(readable(word), "", "", ""))
			continue
		}
		s.Rows = append(s.Rows, []Cell{
			{Text: lab.short(), Kind: Labs, Word: word}, text(lab.said("loinc")), text(models.UnitText(lab.said("unit"))), text(b.ranges(lab, false)),
		})
	}
	p.section(s)
	p.section(b.usedBy("Ordered for", "monitor", d.word))
	p.sources(d.said("source"))
	return p
}
