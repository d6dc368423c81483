package stdlib

import (
	"fmt"
	"strings"
)

// PlaceReason says why a text isn't a place.
type PlaceReason uint8

// The reasons.
const (
	NoPlace    PlaceReason = iota // Nothing of that name is known.
	NoState                       // What stands behind the comma isn't a state.
	NotInState                    // The place is in other states, but not in this one.
	NeedsState                    // A county or town without its state.
	NoZip                         // A ZIP code that doesn't exist or in which nobody lives.
	Superseded                    // A place that is no more.
)

// PlaceError says what is wrong with the text of a place.
type PlaceError struct {
	Text   string // As it was given.
	Reason PlaceReason
	Name   string   // The part before the comma.
	State  string   // The state's name, where one was understood.
	Note   string   // Of a superseded place: what became of it.
	Near   []string // Places that may have been meant, best first, each understood by Resolve.
}

// Error is one sentence without the near places.
func (e *PlaceError) Error() string {
	switch e.Reason {
	case NoState:
		return fmt.Sprintf("%q isn't a state", e.State)
	case NotInState:
		return fmt.Sprintf("%s isn't in %s", e.Name, e.State)
	case NeedsState:
		return fmt.Sprintf("%s needs its state", e.Name)
	case NoZip:
		return fmt.Sprintf("nobody lives in ZIP code %s", e.Name)
	case Superseded:
		return e.Note
	case NoPlace:
	}
	if e.State != "" {
		return fmt.Sprintf("no county or town %q is known in %s", e.Name, e.State)
	}
	return fmt.Sprintf("no place %q is known", e.Name)
}

// Resolve finds the place of a text: the country ("USA"), a state ("TX",
// "New York"), a county ("Harris County, TX"), a town ("Austin, TX") or a ZIP
// code ("77004"). Any error is a *PlaceError.
func (g *Gazetteer) Resolve(text string) (Set, error) {
	name := strings.TrimSpace(text)
	if at := strings.LastIndexByte(name, ','); at >= 0 {
		return g.resolveIn(text, strings.TrimSpace(name[:at]), strings.TrimSpace(name[at+1:]))
	}
	if len(name) == 5 && strings.Trim(name, "0123456789") == "" {
		return g.resolveZip(text, name)
	}
	switch fold(name) {
	case "us", "usa", "united states", "the united states":
		return g.Everywhere(), nil
	}
	if s, ok := g.State(name); ok {
		return g.spanSet(g.States[s].Name, g.States[s].Zips), nil
	}
	if near := g.anywhere(fold(name)); len(near) > 0 {
		return Set{}, &PlaceError{Text: text, Reason: NeedsState, Name: name, Near: near}
	}
	return Set{}, &PlaceError{Text: text, Reason: NoPlace, Name: name, Near: g.nearStates(name)}
}

func (g *Gazetteer) resolveZip(text, code string) (Set, error) {
	z, ok := g.Zip(code)
	if !ok {
		return Set{}, &PlaceError{Text: text, Reason: NoZip, Name: code, Near: g.nearZips(code)}
	}
	return g.spanSet("ZIP "+code, Span{z, z + 1}), nil
}

// resolveIn finds a county or, if there is none, a town in a state.
func (g *Gazetteer) resolveIn(text, name, state string) (Set, error) {
	s, ok := g.State(state)
	if !ok {
		return Set{}, &PlaceError{Text: text, Reason: NoState, Name: name, State: state, Near: g.prefixed(name, g.nearStates(state))}
	}
	in, folded := &g.States[s], fold(name)
	if c, ok := g.countyIn(folded, in.Counties); ok {
		return g.spanSet(g.Counties[c].Name+", "+in.Code, g.Counties[c].Zips), nil
	}
	if towns := g.townIn(folded, in.Zips); len(towns) > 0 {
		return Set{g: g, zips: towns, label: g.PlaceName(int(towns[0])) + ", " + in.Code}, nil
	}
	fault := &PlaceError{Text: text, Reason: NoPlace, Name: name, State: in.Name}
	if a := g.alias(folded, s); a != nil && len(a.counties) > 0 {
		return g.spanSet(a.label, a.counties...), nil
	} else if a != nil {
		fault.Reason, fault.Note = Superseded, a.note
		fault.Near = g.biggest(in)
		return Set{}, fault
	}
	fault.Near = g.Near(name, s)
	lacksKind := len(fault.Near) > 0 && strings.HasPrefix(fold(fault.Near[0]), folded+" ")
	if elsewhere := g.anywhere(folded); len(elsewhere) > 0 && !lacksKind {
		fault.Reason = NotInState
		fault.Near = append(fault.Near, elsewhere...)
	}
	return Set{}, fault
}
