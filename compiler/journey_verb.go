package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/stdlib"
)

// named gives the words of a list, an error where it is empty.
func (b *stepper) named(e *lang.Event, like string) (out []*lang.Words, ok bool) {
	if len(e.Args) == 0 {
		b.c.err(lang.At(e.Verb), codeDefinition, e.Verb.Value+" says what", "write "+like)
		return nil, false
	}
	return e.Args, true
}

// order compiles `order a1c, lipid_panel, ecg`: tests, or procedures that are tests.
func (b *stepper) order(e *lang.Event, out *plan.Event) bool {
	list, ok := b.named(e, "order a1c, lipid_panel")
	for _, g := range list {
		w := strings.Join(groupWords(g), " ")
		p, isPanel := b.c.vocab.panels[w]
		i := b.procedureOf(w)
		switch {
		case isPanel:
			out.Tests = append(out.Tests, plan.Test{Panel: p, Lab: -1})
		case b.c.vocab.labs[w] != nil:
			out.Tests = append(out.Tests, plan.Test{Panel: -1, Lab: b.c.labIndex(w)})
		case i >= 0:
			out.Procedures = append(out.Procedures, i)
		default:
			known := slices.Concat(sortedKeys(b.c.vocab.labs), sortedKeys(b.c.vocab.panels), b.c.procedureNames())
			b.c.err(g.Span(), codeUnknownWord, fmt.Sprintf("%q is no test, panel or procedure", w), didYouMean(w, known, "hsc words labs"))
			ok = false
		}
	}
	return ok
}

func (b *stepper) procedureOf(w string) int {
	return slices.IndexFunc(b.c.plan.Care.Procedures, func(p *plan.Procedure) bool { return p.Name == w })
}

// result compiles `result bnp ~ lognormal(900, 350)` and `result a1c = 9.4`.
func (b *stepper) result(e *lang.Event, out *plan.Event) bool {
	if len(e.Args) != 1 || (e.Draw == nil) == (e.Value == nil) {
		b.c.err(lang.At(e.Verb), codeDefinition, "a result names a test and its value", "write result a1c = 9.4")
		return false
	}
	w := strings.Join(groupWords(e.Args[0]), " ")
	if !isWord(b.c, e.Args[0].Span(), w, "lab", b.c.vocab.labs) {
		return false
	}
	s := &scope{c: b.c, unit: true}
	before := len(b.c.diags)
	if e.Draw != nil {
		out.Value = s.draw(e.Draw, b.c.vocab.attrs[w].target())
	} else {
		out.Value = &plan.Draw{Kind: plan.Computed, X: s.amount(e.Value.X)}
	}
	out.Tests = []plan.Test{{Panel: -1, Lab: b.c.labIndex(w)}}
	return len(b.c.diags) == before
}

// diagnose compiles `diagnose ckd stage 4` and `diagnose diabetes new`.
func (b *stepper) diagnose(e *lang.Event, out *plan.Event) bool {
	list, ok := b.named(e, "diagnose diabetes")
	if !ok {
		return false
	}
	if len(list) > 1 {
		b.c.err(e.Span(), codeDefinition, "one diagnosis stands on a line", "write diagnose a; diagnose b")
		return false
	}
	words := list[0].Items
	if n := len(words) - 1; n > 0 && valueText(words[n]) == "new" {
		out.New, words = true, words[:n]
	}
	if words[0].Word == nil {
		b.c.err(words[0].Span(), codeUnknownWord, fmt.Sprintf("%q is no condition", valueText(words[0])), "hsc words conditions")
		return false
	}
	k := b.c.condition(words[0].Word.Parts()[0])
	if k == nil {
		return false
	}
	if out.New && k.plan.Kind != "problem" {
		b.c.err(e.Span(), codeDefinition, k.name+" is acute: each of its episodes is new", "take new out")
		return false
	}
	details, ok := b.c.details(k, detailPairs(words[1:]))
	if ok && (!out.New || !b.progresses(k, details, out)) {
		b.brings(k, details, out, "diagnose "+e.Args[0].String(), e.Span())
	}
	return ok
}

// detailPairs are the details that stand after a condition: a word, or a word
// and its number.
func detailPairs(v []*lang.Value) (out [][2]lang.Word) {
	for i := 0; i < len(v); i++ {
		if v[i].Word == nil {
			continue
		}
		p := [2]lang.Word{v[i].Word.Parts()[0]}
		if i+1 < len(v) && v[i+1].Num != nil {
			p[1] = v[i+1].Num.Lo.Text
			i++
		}
		out = append(out, p)
	}
	return out
}

// prescribe compiles `prescribe metformin 500mg bid, lisinopril 10mg daily`.
func (b *stepper) prescribe(e *lang.Event, out *plan.Event) bool {
	list, ok := b.named(e, "prescribe metformin 500mg bid")
	for _, g := range list {
		i := b.c.drug(g.Items[0].Span(), valueText(g.Items[0]), g.Items[1:])
		if ok = ok && i >= 0; i >= 0 {
			out.Drugs, b.prescribes[i] = append(out.Drugs, i), true
		}
	}
	return ok
}

// procedure compiles `procedure pci`, and `procedure knee_replacement left`,
// which is the procedure knee_replacement_left, `within 90 minutes`.
func (b *stepper) procedure(e *lang.Event, out *plan.Event) bool {
	list, ok := b.named(e, "procedure colonoscopy")
	for _, g := range list {
		i := b.procedureOf(strings.Join(groupWords(g), "_"))
		if i < 0 {
			b.noProcedure(g)
			ok = false
			continue
		}
		out.Procedures = append(out.Procedures, i)
	}
	minutes, timed := b.minutes(e)
	out.Minutes = minutes
	return ok && timed
}

func (b *stepper) noProcedure(g *lang.Words) {
	words := groupWords(g)
	if len(words) > 1 && b.procedureOf(words[0]) >= 0 {
		b.c.err(g.Span(), codeUnknownWord, fmt.Sprintf("%s is not told apart by %s", words[0], strings.Join(words[1:], " ")), "write procedure "+words[0])
		return
	}
	b.c.oneOf(g.Span(), strings.Join(words, " "), "procedure", b.c.procedureNames())
}

// complaint compiles `chief_complaint "Chest pain"`.
func (b *stepper) complaint(e *lang.Event, out *plan.Event) bool {
	if len(e.Args) != 1 || len(e.Args[0].Items) != 1 || e.Args[0].Items[0].Text.Type != lang.String {
		b.c.err(e.Span(), codeDefinition, "a chief complaint is a text", `write chief_complaint "Chest pain"`)
		return false
	}
	out.Text = lang.Text(e.Args[0].Items[0].Text)
	return true
}

// dispositions are where patients are discharged to, as FHIR's codes have it.
func dispositions() (out []string, err error) {
	t, err := stdlib.Table("tables/admissions.csv")
	if err != nil {
		return nil, err
	}
	r := t.Rows()
	for r.Next() {
		if r.Text("what") == "discharge_disposition" {
			if v := r.Text("value"); !slices.Contains(out, v) {
				out = append(out, v)
			}
		}
	}
	return out, r.Err()
}
