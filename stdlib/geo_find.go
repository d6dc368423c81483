package stdlib

import (
	"fmt"
	"strings"
)

// State is the state of a two-letter code or a name, in any case: "TX",
// "New York".
func (g *Gazetteer) State(codeOrName string) (int, bool) {
	want := fold(codeOrName)
	for i := range g.States {
		if want == fold(g.States[i].Code) || want == fold(g.States[i].Name) {
			return i, true
		}
	}
	return 0, false
}

// County is the county of a full name ("Harris County") in a state, given by
// code or name.
func (g *Gazetteer) County(name, state string) (int, bool) {
	s, ok := g.State(state)
	if !ok {
		return 0, false
	}
	return g.countyIn(fold(name), g.States[s].Counties)
}

func (g *Gazetteer) countyIn(folded string, counties Span) (int, bool) {
	for i := counties.Lo; i < counties.Hi; i++ {
		if fold(g.Counties[i].Name) == folded {
			return i, true
		}
	}
	return 0, false
}

// City is the ZIP code areas of a post town in a state, in order; none if
// there is no such town.
func (g *Gazetteer) City(name, state string) []int32 {
	s, ok := g.State(state)
	if !ok {
		return nil
	}
	return g.townIn(fold(name), g.States[s].Zips)
}

func (g *Gazetteer) townIn(folded string, zips Span) []int32 {
	var found []int32
	last, same := int32(-1), false // Neighbouring areas share their town.
	for i := zips.Lo; i < zips.Hi; i++ {
		if p := g.Zips[i].Place; p != last {
			last, same = p, fold(g.Places[p]) == folded
		}
		if same {
			found = append(found, int32(i))
		}
	}
	return found
}

// Zip is the area of a five-digit code.
func (g *Gazetteer) Zip(code string) (int, bool) {
	n, ok := whole(code)
	if !ok || len(code) != 5 || g.byCode[n] == 0 {
		return 0, false
	}
	return int(g.byCode[n]) - 1, true
}

// alias is another name of a place, or a name that is no more.
type alias struct {
	state    int
	name     string // Folded.
	label    string
	counties []Span // ZIP code areas of the counties that it means.
	note     string // Why it means none.
}

func (g *Gazetteer) readAliases() error {
	const file = "places/aliases.csv"
	rows, err := placeTable(placeFiles, file, "state", "name", "target", "note", "source")
	if err != nil {
		return err
	}
	for _, r := range rows {
		state, ok := g.State(r[0])
		if !ok {
			return fmt.Errorf("%s: no state %s", file, r[0])
		}
		a := alias{state: state, name: fold(r[1]), label: r[1] + ", " + r[0], note: r[3]}
		for name := range strings.SplitSeq(r[2], "|") {
			if name == "" {
				continue
			}
			c, ok := g.County(name, r[0])
			if !ok {
				return fmt.Errorf("%s: no county %s in %s", file, name, r[0])
			}
			a.counties = append(a.counties, g.Counties[c].Zips)
		}
		g.aliases = append(g.aliases, a)
	}
	return nil
}

func (g *Gazetteer) alias(folded string, state int) *alias {
	for i := range g.aliases {
		if g.aliases[i].state == state && g.aliases[i].name == folded {
			return &g.aliases[i]
		}
	}
	return nil
}

// plain are the letters of the tables' names without their accents.
var plain = strings.NewReplacer(
	"á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "ü", "u", "ñ", "n",
	".", "", "'", "", "’", "", "-", " ",
)

// short are the words that one writes out and another abbreviates.
var short = map[string]string{"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt"}

// fold is the form in which names are compared: without case, accents, points
// and doubled spaces, "Saint" and "St." being the same.
func fold(name string) string {
	words := strings.Fields(plain.Replace(strings.ToLower(name)))
	for i, w := range words {
		if s, ok := short[w]; ok {
			words[i] = s
		}
	}
	return strings.Join(words, " ")
}
