package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// Explain writes the long form that a scenario stands for: the header with its
// defaults, each phrase with its adjectives and nouns as clauses, and in
// comments where each value comes from. The long form is a scenario that
// builds the same data.
func Explain(file *lang.File, o Options) (string, diag.List) {
	c := newCompiler(o)
	c.load(file)
	c.header()
	c.library.define(c)
	c.phrases()
	c.asked()
	c.cohorts()
	c.later()
	sortDiags(c.diags, c.files)
	if c.diags.HasErrors() {
		return "", c.diags
	}
	e := &explainer{c: c}
	e.header(file)
	e.rest(file, true)
	for _, p := range c.phrasesOf(file) {
		e.phrase(p)
	}
	e.rest(file, false)
	f, l := lang.Parse("explain.hs", e.b.String())
	if l.HasErrors() {
		return e.b.String(), l
	}
	return lang.Format(f), c.diags
}

type explainer struct {
	c *compiler
	b strings.Builder
}

func (e *explainer) header(file *lang.File) {
	p := e.c.plan
	name := p.Name
	if name == "" {
		name = strings.ReplaceAll(p.Subject, "-", "_")
	}
	said := map[string]bool{}
	for _, st := range file.Stmts {
		if s, ok := st.(*lang.Scenario); ok {
			for _, f := range s.Fields {
				said[f.Name.Value] = true
			}
		}
	}
	mark := func(field, why string) string {
		if said[field] {
			return ""
		}
		return "  # " + why
	}
	sampling := "stratified"
	if p.Independent {
		sampling = "independent"
	}
	fmt.Fprintf(&e.b, "hsc %d\n\nscenario %s {\n", Edition, name)
	if p.Title != "" {
		fmt.Fprintf(&e.b, "title %s\n", lang.Quote(p.Title))
	}
	if len(p.Tags) > 0 {
		quoted := make([]string, len(p.Tags))
		for i, t := range p.Tags {
			quoted[i] = lang.Quote(t)
		}
		fmt.Fprintf(&e.b, "tags %s\n", strings.Join(quoted, ", "))
	}
	fmt.Fprintf(&e.b, "seed %d%s\nperiod %s..%s%s\nsampling %s%s\n}\n", p.Seed, mark("seed", "default of edition 1"), p.Start, p.End,
		mark("period", "default of edition 1; ages are as of its last day"), sampling, mark("sampling", "default of edition 1"))
}

// rest writes the statements that stand as they are: what is defined before
// the phrases, what is asked of the result after them.
func (e *explainer) rest(file *lang.File, before bool) {
	out := &lang.File{Name: file.Name, Source: file.Source}
	for _, st := range file.Stmts {
		switch st.(type) {
		case *lang.Edition, *lang.Scenario, *lang.Bare, *lang.Cohort, *lang.Named:
		case *lang.Expect, *lang.Emit:
			if !before {
				out.Stmts = append(out.Stmts, st)
			}
		default:
			if before {
				out.Stmts = append(out.Stmts, st)
			}
		}
	}
	if len(out.Stmts) > 0 {
		fmt.Fprintf(&e.b, "\n%s", lang.Format(out))
	}
}

// phrasesOf are those of one file, in order, with their cohorts.
func (c *compiler) phrasesOf(file *lang.File) (out []*phrase) {
	for _, p := range c.made {
		if slices.Contains(file.Stmts, p.stmt) {
			out = append(out, p)
		}
	}
	return out
}

func (e *explainer) phrase(p *phrase) {
	co := e.c.plan.Cohorts[p.index]
	head := fmt.Sprintf("cohort %s", co.Label)
	if p.named {
		head = fmt.Sprintf("patient %s", co.Label)
	}
	if co.Key != co.Label {
		head += " was " + co.Key
	}
	head += ": "
	if !p.named {
		head += fmt.Sprintf("%d ", co.Count)
	}
	parts := []string{head + baseNoun}
	notes := e.group(p, &parts)
	for _, cl := range p.tail.Clauses() {
		parts = append(parts, cl.String())
	}
	var said []string
	for _, w := range p.tail.Records() {
		said = append(said, w.Value)
	}
	if len(said) > 0 {
		parts = append(parts, "with "+strings.Join(said, ", "))
	}
	fmt.Fprintf(&e.b, "\n%s {\n# written: %s\n", strings.Join(parts, ", "), strings.Join(e.c.plan.Tables, ", "))
	for _, n := range notes {
		fmt.Fprintf(&e.b, "# %s\n", n)
	}
	e.b.WriteString(bodyText(p.body))
	e.defaults(co)
	e.b.WriteString("}\n")
}

// group writes adjectives and nouns as clauses, and says what they stood for.
func (e *explainer) group(p *phrase, parts *[]string) (notes []string) {
	v := e.c.vocab
	for _, w := range p.of.Adjectives() {
		a := v.adjectives[w.Value]
		if a == nil {
			a = &adjective{payers: []string{w.Value}}
		}
		if a.condition != nil {
			*parts = append(*parts, "has "+a.condition.name)
			notes = append(notes, fmt.Sprintf("%q: has %s  (%s)", w.Value, a.condition.name, a.condition.plan.Module))
			continue
		}
		text := "where " + payerText(e.c, a.payers)
		*parts = append(*parts, text)
		notes = append(notes, fmt.Sprintf("%q: %s  (payers)", w.Value, text))
	}
	for name := p.of.Noun().Value; name != baseNoun; {
		n := v.nouns[name]
		text := "where " + lang.NodeText(n.def.Where.X)
		*parts = append(*parts, text)
		notes = append(notes, fmt.Sprintf("%q: %s %s  (%s)", name, n.base, text, lang.At(n.def.Name).File))
		name = n.base
	}
	return notes
}

func payerText(c *compiler, payers []string) string {
	text := "coverage == " + payers[0]
	if len(payers) > 1 {
		text = "coverage in [" + strings.Join(payers, ", ") + "]"
	}
	b := c.payerAges(payers)
	if b.lo != nil {
		text += " and age >= " + formatNumber(*b.lo)
	}
	if b.hi != nil {
		text += " and age <= " + formatNumber(*b.hi)
	}
	return text
}

// bodyText is the inside of a block.
func bodyText(b *lang.Body) string {
	if b == nil || len(b.Items) == 0 {
		return ""
	}
	word := func(s string, k lang.Kind) lang.Word { return lang.Word{Type: k, Value: s} }
	f := &lang.File{Stmts: []lang.Stmt{&lang.Cohort{
		Label: word("x", lang.Name), Count: word("1", lang.Number), Of: &lang.Group{Words: []lang.Word{word(baseNoun, lang.Name)}}, Body: b,
	}}}
	text := strings.TrimRight(lang.Format(f), "\n")
	first, last := strings.IndexByte(text, '\n'), strings.LastIndexByte(text, '\n')
	if first < 0 || first >= last {
		open := strings.IndexByte(text, '{')
		return strings.TrimSuffix(text[open+1:], "}") + "\n"
	}
	return text[first+1:last] + "\n"
}

// defaults says how everything is drawn, and where that is said.
func (e *explainer) defaults(co *plan.Cohort) {
	p := e.c.plan
	for _, f := range co.Facets {
		if !telling(f) {
			continue
		}
		fmt.Fprintf(&e.b, "# %s %s  (%s)\n", p.Slots[f.Slot].Name, shorten(p.DrawText(f.Slot, f.Draw)), f.From)
	}
}

// telling leaves out the bookkeeping: the lines of has, codes and medicines of conditions that nobody has.
func telling(f *plan.Facet) bool {
	for _, prefix := range []string{"on.", "code.", "treat."} {
		if strings.HasPrefix(f.Name, prefix) {
			return false
		}
	}
	return !strings.HasSuffix(f.Name, "/has")
}

func shorten(s string) string {
	if r := []rune(s); len(r) > 140 {
		return string(r[:137]) + "..."
	}
	return s
}
