package property

import (
	"math"
	"slices"
	"testing"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// TestOrigins holds race and ethnicity to their tables, of the country and of
// its ten largest states, within a point.
func TestOrigins(t *testing.T) {
	long(t)
	pop, err := stdlib.Population()
	if err != nil {
		t.Fatal(err)
	}
	g := stdlib.Places()
	largest := slices.Clone(g.States)
	slices.SortFunc(largest, func(a, b stdlib.State) int { return int(g.People(b.Zips) - g.People(a.Zips)) })
	byState, all, groups := map[string][]float64{}, make([]float64, len(pop.Races())), []string(nil)
	for _, p := range populations(t) {
		groups = p.groups.Strings
		for i := range p.people {
			who := &p.people[i]
			state := p.states.At(who.state)
			if byState[state] == nil {
				byState[state] = make([]float64, len(groups))
			}
			byState[state][who.group]++
			all[who.group]++
		}
	}
	country := make([]float64, len(all))
	people := 0.0
	for i := range g.States {
		n := float64(g.People(g.States[i].Zips))
		people += n
		for k, w := range pop.RaceWeights(g.States[i].Code) {
			country[k] += w * n
		}
	}
	for k := range country {
		country[k] /= people
	}
	nearShares(t, "the country", groups, all, country)
	for _, s := range largest[:10] {
		nearShares(t, s.Code, groups, byState[s.Code], pop.RaceWeights(s.Code))
	}
}

// nearShares holds counts to percentages, within a point or four standard errors.
func nearShares(t *testing.T, where string, groups []string, got, want []float64) {
	t.Helper()
	n := 0.0
	for _, v := range got {
		n += v
	}
	for k, group := range groups {
		share, w := got[k]/n, want[k]/100
		if limit := max(0.01, 4*math.Sqrt(w*(1-w)/n)); math.Abs(share-w) > limit {
			t.Errorf("%s: %.2f%% are %s, expected %.2f%%", where, 100*share, group, 100*w)
		}
	}
}

// TestTheCountrysideHasItsShare holds that as many live in rural counties as
// the counties' populations say, and that people live in the county that their
// address is in.
func TestTheCountrysideHasItsShare(t *testing.T) {
	long(t)
	g := stdlib.Places()
	rural, all := 0.0, 0.0
	for i := range g.Counties {
		n := float64(g.Counties[i].Population)
		if all += n; g.Counties[i].Rural {
			rural += n
		}
	}
	for _, p := range populations(t) {
		live, counties := 0.0, map[models.Sym]bool{}
		for i := range p.people {
			who := &p.people[i]
			counties[who.county] = true
			if who.rural {
				live++
			}
			if g.Counties[who.county].Rural != who.rural {
				t.Fatalf("rural is %v in %s", who.rural, g.Counties[who.county].Name)
			}
		}
		if share, want := live/float64(len(p.people)), rural/all; math.Abs(share-want) > 0.01 || want < 0.1 || want > 0.25 {
			t.Errorf("seed %d: %.2f%% live in the country, expected %.2f%%", p.seed, 100*share, 100*want)
		}
		if len(counties) < 1500 {
			t.Errorf("seed %d: people live in %d counties only", p.seed, len(counties))
		}
	}
}
