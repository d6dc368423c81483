package plan

import (
	"fmt"
	"strings"
)

// JourneyText is a journey as a timeline: a line for each step, when it happens
// before what, with what happens at an encounter below it.
func (p *Plan) JourneyText(j *Journey) string {
	var b strings.Builder
	fmt.Fprintf(&b, "journey %s, day %d to day %d\n", j.Name+j.Given, j.First, j.Last)
	t := &timeline{p: p, j: j, b: &b}
	for _, s := range j.Steps {
		t.width = max(t.width, len(s.Text))
	}
	t.width = min(t.width, mostHead)
	t.steps(j.Steps, 1)
	return b.String()
}

// mostHead is the width of the column of times.
const mostHead = 34

type timeline struct {
	p     *Plan
	j     *Journey
	b     *strings.Builder
	width int
}

func (t *timeline) steps(steps []*Step, depth int) {
	for _, s := range steps {
		t.step(s, depth)
	}
}

func (t *timeline) step(s *Step, depth int) {
	indent := strings.Repeat("  ", depth)
	switch {
	case s == nil:
		fmt.Fprintf(t.b, "%snothing\n", indent)
	case s.Stop:
		fmt.Fprintf(t.b, "%s%s\n", indent, s.Text)
	case s.Choose != nil:
		fmt.Fprintf(t.b, "%s%s\n", indent, strings.TrimLeft(s.Text+" one of", " "))
		t.arms(s.Choose, depth+1)
	case s.Event != nil:
		fmt.Fprintf(t.b, "%s%-*s  %s\n", indent, max(t.width-2*(depth-1), 0), s.Text, t.event(s.Event))
		t.steps(s.Event.Body, depth+1)
	default:
		if s.Text != "" {
			fmt.Fprintf(t.b, "%s%s\n", indent, s.Text)
		}
		t.steps(s.Block, depth+1)
		if len(s.Rounds) > 0 { // Each time the same.
			t.step(s.Rounds[0], depth)
		}
	}
}

func (t *timeline) arms(c *Choose, depth int) {
	for i, a := range c.Arms {
		var head []string
		if i < len(c.Weights) {
			head = append(head, number(c.Weights[i]*100)+"%")
		}
		if c.Values != nil && a != nil { // The text is the parameter's value.
			head = append(head, a.Text)
			bare := *a
			bare.Text, a = "", &bare
		}
		fmt.Fprintf(t.b, "%s%s\n", strings.Repeat("  ", depth), strings.Join(head, ", "))
		t.step(a, depth+1)
	}
}

// event is what happens, in the plan's own words.
func (t *timeline) event(e *Event) string {
	care := t.p.Care
	var words []string
	switch e.Kind {
	case EventEncounter:
		words = append(words, care.Kinds[e.Visit].Name, e.Specialty)
		if e.Hi > 0 {
			words = append(words, fmt.Sprintf("for %d..%d days", e.Lo, e.Hi))
		}
		if e.Condition >= 0 {
			words = append(words, "for "+care.Conditions[e.Condition].Name)
		}
		if e.Label >= 0 {
			words = append(words, "as "+t.j.Labels[e.Label])
		}
		return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
	case EventDiagnose:
		words = append(words, care.Conditions[e.Condition].Name)
		if e.New {
			words[0] += ", new"
		}
	case EventResolve:
		words = append(words, care.Conditions[e.Condition].Name)
	case EventTrend:
		for _, v := range e.Points {
			words = append(words, number(v))
		}
		return fmt.Sprintf("trend %s %s for %d days", care.Labs[e.Tests[0].Lab].Name, strings.Join(words, ", "), e.Days)
	case EventMilestone:
		words = append(words, t.j.Labels[e.Label])
	case EventOrder, EventResult, EventPrescribe, EventProcedure, EventReason, EventDischarge, EventDies, EventSet, EventDRG, EventNote, EventRefer, EventImmunize:
	}
	for _, x := range e.Tests {
		if x.Panel >= 0 {
			words = append(words, care.Panels[x.Panel].Name)
		} else {
			words = append(words, care.Labs[x.Lab].Name)
		}
	}
	for _, i := range e.Procedures {
		words = append(words, care.Procedures[i].Name)
	}
	if e.Minutes > 0 {
		words[len(words)-1] += fmt.Sprintf(" within %d minutes", e.Minutes)
	}
	for _, i := range e.Drugs {
		words = append(words, care.Drugs[i].Name)
	}
	if e.Kind == EventSet || e.Kind == EventDiagnose {
		words = append(words, t.sets(e)...)
	}
	words = append(words, e.Words...)
	if e.Text != "" {
		words = append(words, fmt.Sprintf("%q", e.Text))
	}
	return strings.TrimSpace(string(e.Kind) + " " + strings.Join(words, ", "))
}

// EventText is an event of the journey in the plan's own words.
func (p *Plan) EventText(j *Journey, e *Event) string {
	return (&timeline{p: p, j: j}).event(e)
}

// sets are the details that hold from an event on.
func (t *timeline) sets(e *Event) (out []string) {
	for _, x := range e.Sets {
		slot, v := t.p.Slots[x.Slot], number(x.Value)
		if slot.Type == Choice {
			v = t.p.Enums[slot.Enum].Values[int(x.Value)]
		}
		out = append(out, slot.Name+" = "+v)
	}
	return out
}
