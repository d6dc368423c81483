package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// `drg 470` asserts: a stay in which neither the diagnoses nor the procedures can
// lead to that group is an error. Which complications a person has isn't known
// before anything happens, so that any severity of a group will do.

// asserted is a group that a stay is to have.
type asserted struct {
	groups []string
	event  *lang.Event
}

// drg notes what `drg 291`, or `drg 322 when did pci else 282`, asserts; the
// stay's block is looked at when it is complete.
func (b *stepper) drg(e *lang.Event, out *plan.Event) bool {
	const like = "write drg 470, or drg 322 when did coronary_stenting else 282"
	if !b.within || len(e.Args) != 1 || e.Draw != nil || e.Value != nil {
		b.c.err(e.Span(), codeDefinition, "a stay's block says which group it has", like)
		return false
	}
	if e.If != nil {
		if x, _ := b.ask(e.If); x == nil {
			return false
		}
	}
	d, err := stdlib.MSDRGs()
	if err != nil {
		b.c.err(e.Span(), codeLibrary, err.Error(), "")
		return false
	}
	for _, g := range []*lang.Words{e.Args[0], e.Else} {
		if g == nil {
			continue
		}
		w := g.String()
		if len(w) < 3 {
			w = strings.Repeat("0", 3-len(w)) + w
		}
		if d.Title(w, b.c.plan.Start, b.c.plan.End) == "" {
			b.c.err(g.Span(), codeUnknownWord, fmt.Sprintf("%s is no MS-DRG of the period", g), "the library has those of codes/ms_drg.csv")
			return false
		}
		out.Words = append(out.Words, w)
	}
	b.asserts = append(b.asserts, asserted{groups: out.Words, event: e})
	return true
}

// grouped compares what the block of an encounter asserts with what its
// diagnoses and procedures can lead to.
func (b *stepper) grouped(of *plan.Event, since int) {
	asserts := b.asserts[since:]
	b.asserts = b.asserts[:since]
	if len(asserts) == 0 {
		return
	}
	if b.c.plan.Care.Kinds[of.Visit].Class != "IMP" {
		b.c.err(asserts[0].event.Span(), codeDefinition, "only a stay in hospital has an MS-DRG", "write it into the block of an inpatient stay")
		return
	}
	possible := b.groupsOf(of)
	for _, a := range asserts {
		for _, g := range a.groups {
			if possible != nil && !slices.Contains(possible, g) {
				b.c.err(a.event.Span(), codeContradiction, fmt.Sprintf("this stay can't be of MS-DRG %s: its diagnoses and procedures lead to %s", g, list(possible)),
					"correct the group, the diagnosis or the procedure")
			}
		}
	}
}

// groupsOf are the groups of an encounter, nil where the library can't tell.
func (b *stepper) groupsOf(of *plan.Event) (out []string) {
	d, err := stdlib.MSDRGs()
	if err != nil {
		return nil
	}
	conditions, procedures := []int{}, []string{""}
	if of.Condition >= 0 {
		conditions = append(conditions, of.Condition)
	}
	(&plan.Journey{Steps: of.Body}).Events(func(e *plan.Event) {
		if e.Kind == plan.EventDiagnose {
			conditions = append(conditions, e.Condition)
		}
		for _, p := range e.Procedures {
			procedures = append(procedures, b.c.plan.Care.Procedures[p].Name)
		}
	})
	if len(conditions) == 0 { // It is for what the journey has been about.
		for _, x := range b.j.diagnoses {
			conditions = append(conditions, slices.Index(b.c.plan.Care.Conditions, x.cond.plan))
		}
	}
	for _, k := range conditions {
		for _, code := range b.c.codesOf(b.c.plan.Care.Conditions[k]) {
			out = append(out, b.leadTo(d, code, procedures)...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// leadTo are the groups that a first code and any of the procedures lead to, by
// the definitions of the period's ends, which change once in a year.
func (b *stepper) leadTo(d *stdlib.DRGs, code string, procedures []string) (out []string) {
	for _, p := range procedures {
		for _, day := range []models.Date{b.c.plan.Start, b.c.plan.End} {
			if f, ok := d.Family(code, p, day); ok {
				out = append(out, f.Groups()...)
			}
		}
	}
	return out
}

// codesOf are the codes that a condition may have as the first.
func (c *compiler) codesOf(k *plan.Condition) (out []string) {
	add := func(v float64) {
		if i := int(v); i >= 0 && i < len(c.plan.Care.Codes) {
			out = append(out, c.plan.Care.Codes[i].Code)
		}
	}
	var drawn func(d *plan.Draw)
	drawn = func(d *plan.Draw) {
		if d == nil {
			return
		}
		if d.Kind == plan.Const {
			add(d.Num)
		}
		for i, v := range d.Values {
			if d.Arms == nil || d.Arms[i] == nil {
				add(v)
			}
		}
		for _, a := range d.Arms {
			drawn(a)
		}
		for _, x := range d.Cases {
			drawn(x.Draw)
		}
	}
	for _, l := range k.Codes {
		switch {
		case l.Also:
		case l.Draw != nil:
			drawn(l.Draw)
		case l.Slot < 0:
			add(float64(l.Code))
		}
	}
	for _, ch := range c.vocab.conditions[k.Name].choices {
		drawn(ch.draw)
	}
	return out
}
