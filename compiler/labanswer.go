package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// labAnswer reads `answer former "Former smoker" "LA15920-4"`: one of the
// answers that a coded test has. With a number after its word, it is what is
// reported of a level from there on: `answer trace 15 "Trace" "LA9663-1"`.
func (c *compiler) labAnswer(d *labDef, f *lang.Field) {
	wrong := func(what string) {
		c.err(f.Span(), codeDefinition, what, `write answer positive "Positive" "LA6576-8" abnormal`)
	}
	if len(f.Args) != 1 || f.Draw != nil || f.By != nil || f.Value != nil || f.Args[0].Items[0].Word == nil {
		wrong("an answer is a word, perhaps a level, a text and a code")
		return
	}
	items := f.Args[0].Items
	a := plan.Answer{Word: valueText(items[0])}
	rest, banded := items[1:], false
	if len(rest) > 0 && rest[0].Num != nil {
		v, err := number(rest[0].Num.Lo.Text.Value)
		if err != nil || rest[0].Num.Hi != nil {
			wrong("the level from which an answer is reported is a number")
			return
		}
		a.From, rest, banded = v, rest[1:], true
	}
	if len(rest) > 0 && valueText(rest[len(rest)-1]) == "abnormal" {
		a.Abnormal, rest = true, rest[:len(rest)-1]
	}
	if len(rest) == 0 || len(rest) > 2 || slices.ContainsFunc(rest, func(v *lang.Value) bool { return v.Text.Type != lang.String }) {
		wrong("an answer has a text, and a code where there is one")
		return
	}
	a.Text = valueText(rest[0])
	if len(rest) == 2 {
		a.Code = valueText(rest[1])
	}
	c.addAnswer(d, f, a, banded)
}

func (c *compiler) addAnswer(d *labDef, f *lang.Field, a plan.Answer, banded bool) {
	all := d.lab.Answers
	switch {
	case slices.ContainsFunc(all, func(o plan.Answer) bool { return o.Word == a.Word }):
		c.err(f.Span(), codeDuplicate, fmt.Sprintf("%s is an answer already", a.Word), "")
	case len(all) > 0 && banded != d.lab.Banded:
		c.err(f.Span(), codeDefinition, "either all answers of a test have a level from which they are reported, or none", "")
	case len(all) > 0 && banded && a.From <= all[len(all)-1].From:
		c.err(f.Span(), codeDefinition, "answers by level come in the order of their levels", "")
	default:
		d.lab.Answers, d.lab.Banded = append(all, a), banded
	}
}

// answered makes the attribute of a test whose result is one of its answers,
// and not a level that they are read from, a choice of them.
func (c *compiler) answered(d *labDef, a *attribute) {
	if len(d.lab.Answers) == 0 || d.lab.Banded {
		return
	}
	words := make([]string, len(d.lab.Answers))
	for i, x := range d.lab.Answers {
		words[i] = x.Word
	}
	a.t, a.enum = plan.Choice, c.enum(d.lab.Name, words)
	c.plan.Slots[a.slot].Type, c.plan.Slots[a.slot].Enum = plan.Choice, a.enum
	if d.value != nil && d.value.Draw == nil {
		c.err(d.value.Span(), codeDefinition, "the result of "+d.lab.Name+" is one of its answers", "write value ~ { ... }, or give the answers levels")
	}
}

// isLevel reports that a test's result is a choice of answers, which nothing
// shifts, scales or lets drift.
func (c *compiler) isLevel(f *lang.Field, lab string) bool {
	if c.vocab.attrs[lab].t != plan.Choice {
		return true
	}
	c.err(f.Span(), codeDefinition, fmt.Sprintf("the result of %s is one of its answers: there is nothing to %s", lab, f.Name.Value), fmt.Sprintf("write lab %s ~ { ... }", lab))
	return false
}

// answerFact is the answer that a dated result names.
func (s *spec) answerFact(e *lang.Event, a *attribute) (float64, bool) {
	words := s.c.plan.Enums[a.enum].Values
	if r, ok := e.Value.X.(*lang.Ref); ok && len(r.Parts) == 1 {
		if i := slices.Index(words, r.Parts[0].Value); i >= 0 {
			return float64(i), true
		}
	}
	s.c.err(e.Value.Span(), codeType, "a dated result of "+a.name+" is one of its answers: "+strings.Join(words, ", "), fmt.Sprintf("write result %s = %s", a.name, words[0]))
	return 0, false
}
