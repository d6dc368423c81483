package stdlib

import (
	"cmp"
	"slices"
	"strings"
)

// nearMost is the number of places that an error names at most.
const nearMost = 5

// candidate is a place that may have been meant.
type candidate struct {
	text   string
	away   int // Edits from what was written.
	people int64
}

// best gives the texts of the nearest candidates, the more populous first.
func best(found []candidate) []string {
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.away, b.away), cmp.Compare(b.people, a.people), cmp.Compare(a.text, b.text))
	})
	var texts []string
	for _, c := range found {
		if len(texts) < nearMost && !slices.Contains(texts, c.text) {
			texts = append(texts, c.text)
		}
	}
	return texts
}

// Near is the counties and towns of a state, by index, whose names are like
// the one given: a few letters away, or the same but for the kind of county.
func (g *Gazetteer) Near(name string, state int) []string {
	s := &g.States[state]
	folded := fold(name)
	most := max(1, len(folded)/3)
	var found []candidate
	for i := s.Counties.Lo; i < s.Counties.Hi; i++ {
		c := &g.Counties[i]
		full := fold(c.Name)
		away := edits(folded, full, most)
		if strings.HasPrefix(full, folded+" ") {
			away = 0
		}
		if away <= most {
			found = append(found, candidate{c.Name + ", " + s.Code, away, c.Population})
		}
	}
	last := int32(-1)
	for i := s.Zips.Lo; i < s.Zips.Hi; i++ {
		z := &g.Zips[i]
		if z.Place == last {
			continue
		}
		last = z.Place
		if away := edits(folded, fold(g.Places[last]), most); away <= most {
			found = append(found, candidate{g.Places[last] + ", " + s.Code, away, int64(z.Population)})
		}
	}
	return best(found)
}

// anywhere is the counties and towns of a folded name in all states, the most
// populous first. A county's name may lack its kind.
func (g *Gazetteer) anywhere(folded string) []string {
	var found []candidate
	for i := range g.Counties {
		c := &g.Counties[i]
		if full := fold(c.Name); full == folded || strings.HasPrefix(full, folded+" ") && !strings.Contains(full[len(folded)+1:], " ") {
			found = append(found, candidate{c.Name + ", " + g.States[c.State].Code, 0, c.Population})
		}
	}
	for i := range g.States {
		s := &g.States[i]
		var people int64
		towns := g.townIn(folded, s.Zips)
		for _, z := range towns {
			people += int64(g.Zips[z].Population)
		}
		if len(towns) > 0 {
			found = append(found, candidate{g.PlaceName(int(towns[0])) + ", " + s.Code, 0, people})
		}
	}
	return best(found)
}

func (g *Gazetteer) nearStates(name string) []string {
	folded := fold(name)
	var found []candidate
	for i := range g.States {
		s := &g.States[i]
		most := max(1, len(s.Name)/3)
		if away := edits(folded, fold(s.Name), most); away <= most {
			found = append(found, candidate{s.Name, away, s.Population})
		}
	}
	return best(found)
}

// nearZips is the codes in use that come before and after.
func (g *Gazetteer) nearZips(code string) []string {
	n, _ := whole(code)
	var near []string
	for _, step := range []int32{-1, 1} {
		for i := n + step; i >= 0 && i < int32(len(g.byCode)); i += step {
			if z := g.byCode[i]; z > 0 {
				near = append(near, g.Zips[z-1].Code)
				break
			}
		}
	}
	return near
}

// prefixed puts the name of a county or town before names of states.
func (g *Gazetteer) prefixed(name string, states []string) []string {
	for i := range states {
		states[i] = name + ", " + states[i]
	}
	return states
}

// biggest is the most populous counties of a state.
func (g *Gazetteer) biggest(s *State) []string {
	var found []candidate
	for i := s.Counties.Lo; i < s.Counties.Hi; i++ {
		found = append(found, candidate{g.Counties[i].Name + ", " + s.Code, 0, g.Counties[i].Population})
	}
	return best(found)
}

// edits is the number of insertions, deletions and replacements between two
// texts, or more than most if it is more.
func edits(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost = min(diagonal, row[j], row[j+1]) + 1
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
