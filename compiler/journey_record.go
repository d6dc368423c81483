package compiler

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/stdlib"
)

// The verbs that write one row more at an encounter: a note, a referral, a
// vaccine; and a milestone, which writes none.

// listed compiles a verb with one word of a table, as `note consultation`.
func (b *stepper) listed(e *lang.Event, out *plan.Event, what string, known []string, err error) bool {
	if err != nil {
		b.c.err(e.Span(), codeLibrary, err.Error(), "")
		return false
	}
	groups, ok := b.named(e, e.Verb.Value+" "+known[0])
	for _, g := range groups {
		w := g.String()
		if !slices.Contains(known, w) {
			b.c.err(g.Span(), codeUnknownWord, fmt.Sprintf("%q is no %s", w, what), didYouMean(w, slices.Clone(known), "one of "+list(known)))
			ok = false
			continue
		}
		out.Words = append(out.Words, w)
	}
	return ok
}

// distinct are the words of a table's column, each once.
func distinct(table, column string) (out []string, err error) {
	t, err := stdlib.Table(table)
	if err != nil {
		return nil, err
	}
	r := t.Rows()
	for r.Next() {
		if w := r.Text(column); !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out, r.Err()
}

// note compiles `note consultation`.
func (b *stepper) note(e *lang.Event, out *plan.Event) bool {
	known, err := distinct("tables/notes.csv", "note_type")
	return b.listed(e, out, "kind of note", known, err)
}

// immunize compiles `immunize influenza`.
func (b *stepper) immunize(e *lang.Event, out *plan.Event) bool {
	known, err := distinct("tables/immunizations.csv", "word")
	return b.listed(e, out, "vaccine", known, err)
}

// refer compiles `refer cardiology`.
func (b *stepper) refer(e *lang.Event, out *plan.Event) bool {
	d, err := stdlib.CareDirectory()
	var known []string
	if err == nil {
		for i := range d.Cares {
			known = append(known, d.Cares[i].Word)
		}
	}
	return b.listed(e, out, "specialty", known, err)
}

// milestone compiles `milestone recovered`: nothing is written of it, and what
// follows may count from it.
func (b *stepper) milestone(e *lang.Event, out *plan.Event, span daySpan) bool {
	w, ok := milestoneOf(e)
	if !ok || e.Draw != nil || e.Value != nil {
		b.c.err(e.Span(), codeDefinition, "a milestone has a name", "write day 90: milestone recovered")
		return false
	}
	b.label(w, out, span)
	if out.Label < 0 {
		return false
	}
	b.labels[b.j.plan.Labels[out.Label]].bare = true
	return true
}

// milestoneOf is the name of a milestone.
func milestoneOf(e *lang.Event) (name lang.Word, ok bool) {
	if e.Verb.Value != string(plan.EventMilestone) || len(e.Args) != 1 || len(e.Args[0].Items) != 1 || e.Args[0].Items[0].Word == nil {
		return name, false
	}
	return e.Args[0].Items[0].Word.Parts()[0], true
}

// hosted says that what happens at a labelled event has an encounter to happen at.
func (b *stepper) hosted(e *lang.Event, st *plan.Step) bool {
	if st.When.After < 0 {
		return true
	}
	for name, l := range b.labels {
		if l.number == st.When.After && l.bare {
			b.c.err(e.Span(), codeDefinition, fmt.Sprintf("%s is a milestone: there is no encounter at which to %s", name, e.Verb.Value), "write office_visit { "+e.Verb.Value+" ... }")
			return false
		}
	}
	return true
}

// minutes compiles the `within 90 minutes` of a procedure, 0 where nothing is said.
func (b *stepper) minutes(e *lang.Event) (int, bool) {
	if e.Within == nil {
		return 0, true
	}
	d, known := days(e.Within.Unit.Value)
	m := int(float64(whole(e.Within.N))*d*24*60 + 0.5)
	if !known || m < 1 || m > 24*60 {
		b.c.err(e.Within.Span(), codeType, "a procedure is done within minutes or hours of the encounter's beginning, a day at most", "write within 90 minutes")
		return 0, false
	}
	return m, true
}
