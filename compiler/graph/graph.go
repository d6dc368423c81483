// Package graph draws the journeys of a plan: as SVG, a timeline with a line
// for each step against the days on which it may happen, and as a flowchart in
// Mermaid's notation, which many wikis and code hosts show as a picture.
//
// In goes a plan; out come bytes that depend on nothing else. Times are days
// from day 0 of each journey.
package graph

import (
	"math"
	"strconv"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// line is a step as it is drawn.
type line struct {
	depth int
	head  string   // when, how likely and for whom
	what  string   // what happens
	notes []string // what happens at the encounter
	kind  kind
	days  span
	stay  int   // the most days that it lasts
	each  []int // days from the first for a step that is repeated
	label int   // -1 for none
	after int   // the label that it counts from, -1 for none
}

// kind says what a line stands for.
type kind int

const (
	visit kind = iota
	emergency
	inpatient
	act    // what happens outside the block of an encounter
	choice // one of several arms follows
	arm
	block
	end // the journey ends for some
)

// span is the days, from day 0, on which a step may happen; nothing is known
// of a step with a date of its own.
type span struct {
	first, last int
	known       bool
}

// reader makes lines of steps.
type reader struct {
	p      *plan.Plan
	j      *plan.Journey
	lines  []line
	begins map[int]span // of labels
	ends   map[int]span
	here   span  // of the step before
	rounds []int // days from the first of those in which the step lies
}

// linesOf are a journey's lines, in the order of its steps.
func linesOf(p *plan.Plan, j *plan.Journey) []line {
	r := &reader{p: p, j: j, begins: map[int]span{}, ends: map[int]span{}, here: span{known: true}}
	r.steps(j.Steps, 0, span{known: true})
	return r.lines
}

func (r *reader) steps(steps []*plan.Step, depth int, base span) {
	for _, s := range steps {
		r.step(s, depth, base, s.Text)
	}
}

// step adds the lines of a step; base is the days from which its days count.
func (r *reader) step(s *plan.Step, depth int, base span, head string) {
	l := line{depth: depth, head: head, label: -1, after: s.When.After, kind: block}
	l.days, l.each = r.when(s, base)
	l.each = sums(r.rounds, l.each)
	if s.When.Said && s.Event == nil {
		r.here = l.days
	}
	own := base
	if s.Own {
		own = l.days
	}
	switch {
	case s.Event != nil:
		r.event(s, l)
	case s.Stop:
		l.kind, l.head, l.what, l.days = end, "", s.Text, r.here
		r.lines = append(r.lines, l)
	case s.Choose != nil:
		l.kind, l.what = choice, "one of"
		r.lines = append(r.lines, l)
		r.arms(s.Choose, depth+1, own)
	case len(s.Rounds) > 0: // Each time the same.
		l.what = "each time"
		r.lines = append(r.lines, l)
		outer := r.rounds
		r.rounds = l.each
		r.step(s.Rounds[0], depth+1, l.days, "")
		r.rounds = outer
	case s.Text == "":
		r.steps(s.Block, depth, own)
	default:
		r.lines = append(r.lines, l)
		r.steps(s.Block, depth+1, own)
	}
}

func (r *reader) arms(c *plan.Choose, depth int, base span) {
	before := r.here
	for i, a := range c.Arms {
		var head []string
		if i < len(c.Weights) {
			head = append(head, percent(c.Weights[i]))
		}
		r.here = before
		l := line{depth: depth, kind: arm, label: -1, after: -1, days: before}
		switch {
		case a == nil:
			l.head, l.what = strings.Join(head, ", "), "nothing"
			r.lines = append(r.lines, l)
		case a.Event == nil && c.Values == nil && a.Text == "":
			l.head = strings.Join(head, ", ")
			r.lines = append(r.lines, l)
			r.step(a, depth+1, base, "")
		default:
			if a.Text != "" {
				head = append(head, a.Text)
			}
			r.step(a, depth, base, strings.Join(head, ", "))
		}
	}
	r.here = before
}

// event adds an event: at an encounter that stands before it, or of its own.
func (r *reader) event(s *plan.Step, l line) {
	e := s.Event
	l.what, l.kind, l.label = r.p.EventText(r.j, e), act, e.Label
	if e.Label >= 0 { // An encounter, or a milestone.
		r.begins[e.Label] = l.days
		r.ends[e.Label] = span{l.days.first + e.Lo, l.days.last + e.Hi, l.days.known}
	}
	if e.Kind == plan.EventEncounter {
		l.stay, l.kind = e.Hi, visit
		switch r.p.Care.Kinds[e.Visit].Class {
		case "EMER":
			l.kind = emergency
		case "IMP", "OBSENC":
			l.kind = inpatient
		}
		r.here = l.days
		l.notes = r.body(e.Body, "")
	}
	r.lines = append(r.lines, l)
}

// body is what happens in the block of an encounter, a text for each step.
func (r *reader) body(steps []*plan.Step, before string) (out []string) {
	for _, s := range steps {
		if s == nil {
			continue
		}
		head := before
		if s.Text != "" {
			head += s.Text + ": "
		}
		switch {
		case s.Event != nil:
			out = append(out, head+r.p.EventText(r.j, s.Event))
		case s.Choose != nil:
			out = append(out, r.bodyArms(s.Choose, head)...)
		default:
			out = append(out, r.body(s.Block, head)...)
		}
	}
	return out
}

func (r *reader) bodyArms(c *plan.Choose, head string) (out []string) {
	for i, a := range c.Arms {
		share := head
		if i < len(c.Weights) {
			share += percent(c.Weights[i]) + ": "
		}
		out = append(out, r.body([]*plan.Step{a}, share)...)
	}
	return out
}

// percent is a share for readers.
func percent(share float64) string {
	return strconv.FormatFloat(math.Round(share*1e4)/1e2, 'f', -1, 64) + "%"
}
