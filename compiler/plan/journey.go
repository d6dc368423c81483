package plan

import (
	"slices"

	"github.com/hsc-dev/hsc/models"
)

// Journey is what happens to those who follow it, in time and with causes.
type Journey struct {
	Name string `json:"name"`
	// Given are the arguments that it is followed with, as written; empty for none.
	Given  string `json:"given,omitempty"`
	Module string `json:"module"`
	// Labels are the names of the events that others count from; an index into
	// them is a label.
	Labels []string `json:"labels,omitempty"`
	Steps  []*Step  `json:"steps"`
	// First and Last are the days, from day 0, of the earliest and of the last
	// that may happen of it.
	First int `json:"first"`
	Last  int `json:"last"`
	// Deadly says that some die on it.
	Deadly bool `json:"deadly,omitempty"`
	// SeesVisits says that a condition asks for encounters or vital signs.
	SeesVisits bool `json:"seesVisits,omitempty"`
	// Brings are the conditions of which the journey tells what happens: acute
	// ones, whose episodes are its own, and those that begin with it.
	Brings []int `json:"brings,omitempty"`
}

// Step is what may happen at a point in time; exactly one of Block, Choose,
// Rounds, Event and Stop is set.
type Step struct {
	// Key names the step's stream and ids: it is made of what the step says and
	// not of its place, so that one more step leaves the others as they were.
	Key  string `json:"key"`
	Text string `json:"text"` // when and how likely, as written
	When When   `json:"when"`
	// Chance is the slot that says whether it happens; -1: always.
	Chance int     `json:"chance"`
	If     *Expr   `json:"if,omitempty"`
	Past   []*Past `json:"past,omitempty"` // what If asks of what has happened
	// Moved says that If reads what the journey may have changed by then.
	Moved  bool    `json:"moved,omitempty"`
	Block  []*Step `json:"block,omitempty"`
	Choose *Choose `json:"choose,omitempty"`
	Event  *Event  `json:"event,omitempty"`
	Stop   bool    `json:"stop,omitempty"` // the journey ends for whom If holds
	// Own says that the days of what the block or the choice holds count from
	// the day of the step, and not from day 0 of the journey.
	Own bool `json:"own,omitempty"`
	// Rounds are what a repeated block or choice does each time, in order; it has
	// neither Block nor Choose then.
	Rounds []*Step `json:"rounds,omitempty"`
	// Leave says that who leaves the block by a stop goes on behind it: it is a
	// journey within another.
	Leave bool `json:"leave,omitempty"`
}

// When is the point in time of a step.
type When struct {
	// After is the label that it counts from, -1 for day 0. Days count from
	// the day on which the event ends, minutes from its beginning.
	After int `json:"after"`
	// Lo and Hi are days, months or minutes, as Unit says.
	Lo   int      `json:"lo"`
	Hi   int      `json:"hi"`
	Unit TimeUnit `json:"unit,omitempty"`
	Give int      `json:"give,omitempty"` // days earlier or later
	// Times and Each repeat the step: so many times, so far from each other.
	// Times 0 is once; -1 as long as the stay, or the period, goes on.
	Times int      `json:"times,omitempty"`
	Each  int      `json:"each,omitempty"`
	By    TimeUnit `json:"by,omitempty"`
	// During is where in the year and the week it lies, nil for anywhere.
	During *During `json:"during,omitempty"`
	// Until ends the repetition.
	Until *Until `json:"until,omitempty"`
	// From says that the first of the repetitions is on the day that Lo and Hi
	// say, and not Each behind it.
	From bool `json:"from,omitempty"`
	// On is a date, 0 where none is said.
	On models.Date `json:"on,omitempty"`
	// Said is false for a step that happens when what it is in does.
	Said bool `json:"said,omitempty"`
}

// TimeUnit is what a step counts in.
type TimeUnit string

// The units of steps. Weeks are seven days.
const (
	ByDay    TimeUnit = ""
	ByMonth  TimeUnit = "months"
	ByMinute TimeUnit = "minutes"
)

// Choose is a choice among steps: the slot holds the number of the arm, from 0,
// or its value.
type Choose struct {
	Slot    int       `json:"slot"`
	Weights []float64 `json:"weights"`          // of the arms; together 1. Nil where they aren't known
	Values  []float64 `json:"values,omitempty"` // what the slot holds for each arm; nil: its number
	Arms    []*Step   `json:"arms"`             // nil: nothing
}

// EventKind says what an event is.
type EventKind string

// Died is the disposition of who has died in hospital.
const Died = "died"

// The kinds of events.
const (
	EventEncounter EventKind = "encounter"
	EventOrder     EventKind = "order"
	EventResult    EventKind = "result"
	EventDiagnose  EventKind = "diagnose"
	EventPrescribe EventKind = "prescribe"
	EventProcedure EventKind = "procedure"
	EventReason    EventKind = "chief_complaint"
	EventDischarge EventKind = "discharge"
	EventResolve   EventKind = "resolve"
	EventDies      EventKind = "dies"
	EventNote      EventKind = "note"
	EventRefer     EventKind = "refer"
	EventImmunize  EventKind = "immunize"
	EventMilestone EventKind = "milestone"
	EventTrend     EventKind = "trend"
	EventSet       EventKind = "set"
	EventDRG       EventKind = "drg" // an assertion that the compiler has checked: nothing happens
)

// Arm is the place of the arm that a value of the slot means, -1 for none.
func (c *Choose) Arm(v float64) int {
	switch {
	case v != v:
		return -1
	case c.Values == nil:
		return int(v)
	}
	return slices.Index(c.Values, v)
}

// Alone says that an event needs no encounter.
func (k EventKind) Alone() bool {
	switch k {
	case EventDies, EventMilestone, EventTrend, EventSet:
		return true
	default:
		return false
	}
}

// Event is what happens. Which fields count follows from its kind.
type Event struct {
	Kind  EventKind `json:"kind"`
	Visit int       `json:"visit"` // an index into Care.Kinds
	// Specialty is the care that is asked for, empty for the visit's usual one.
	Specialty string `json:"specialty,omitempty"`
	// Condition is what it is for, or what is diagnosed; -1 for none.
	Condition int `json:"condition"`
	// New says that the condition begins with the diagnosis.
	New   bool    `json:"new,omitempty"`
	Label int     `json:"label"` // -1 for none
	Lo    int     `json:"lo,omitempty"`
	Hi    int     `json:"hi,omitempty"` // days of a stay; 0 for as long as usual
	Body  []*Step `json:"body,omitempty"`
	// Tests are ordered, each a panel or a lab.
	Tests []Test `json:"tests,omitempty"`
	Value *Draw  `json:"value,omitempty"` // of a result
	Drugs []int  `json:"drugs,omitempty"`
	// Points are the levels between which a trend goes in equal parts of Days; one
	// alone is where it goes from the person's own.
	Points []float64 `json:"points,omitempty"`
	Days   int       `json:"days,omitempty"`
	// Sets are the details of Condition that hold from the day of the event on.
	Sets []Set `json:"sets,omitempty"`
	// Procedures are those done.
	Procedures []int `json:"procedures,omitempty"`
	// Slot holds the number of a discharge's disposition, -1 where there is but one.
	Slot int `json:"slot"`
	// Minutes of the encounter's beginning are those within which a procedure is
	// done, 0 where nothing is said.
	Minutes int `json:"minutes,omitempty"`
	// Words are the dispositions of a discharge (who is discharged to Died dies
	// with the end of the stay), or the notes, specialties or vaccines.
	Words []string `json:"words,omitempty"`
	Text  string   `json:"text,omitempty"`
}

// Set is a detail of a condition and its value.
type Set struct {
	Slot  int     `json:"slot"`
	Value float64 `json:"value"`
}

// Test is a panel, or a single lab where Panel is -1.
type Test struct {
	Panel int `json:"panel"`
	Lab   int `json:"lab"`
}

// Follow says that a cohort's units may follow a journey.
type Follow struct {
	Journey int `json:"journey"`
	Slot    int `json:"slot"` // whether the unit does
	// From and To are the days on one of which day 0 lies, 0 where the whole
	// period is meant.
	From models.Date `json:"from,omitempty"`
	To   models.Date `json:"to,omitempty"`
}

// Reads calls a function with each expression and draw of the journey.
func (j *Journey) Reads(see func(*Expr), draw func(*Draw)) { readSteps(j.Steps, see, draw) }

// Events calls a function with each event of the journey.
func (j *Journey) Events(f func(*Event)) { eachEvent(j.Steps, f) }

func eachEvent(steps []*Step, f func(*Event)) {
	for _, s := range steps {
		if s == nil {
			continue
		}
		eachEvent(s.Block, f)
		eachEvent(s.Rounds, f)
		if s.Choose != nil {
			eachEvent(s.Choose.Arms, f)
		}
		if s.Event != nil {
			f(s.Event)
			eachEvent(s.Event.Body, f)
		}
	}
}

func readSteps(steps []*Step, see func(*Expr), draw func(*Draw)) {
	for _, s := range steps {
		if s == nil {
			continue
		}
		see(s.If)
		readPast(s.Past, see)
		if u := s.When.Until; u != nil {
			see(u.If)
			readPast(u.Past, see)
		}
		readSteps(s.Block, see, draw)
		readSteps(s.Rounds, see, draw)
		if s.Choose != nil {
			readSteps(s.Choose.Arms, see, draw)
		}
		if s.Event != nil {
			draw(s.Event.Value)
			readSteps(s.Event.Body, see, draw)
		}
	}
}
