package stdlib

import (
	"errors"
	"fmt"

	"github.com/hsc-dev/hsc/internal/rng"
)

// Set is a set of ZIP code areas: what a place in a scenario means. The zero
// Set is empty.
type Set struct {
	g     *Gazetteer
	zips  []int32 // Sorted.
	label string
}

// Everywhere is the whole country.
func (g *Gazetteer) Everywhere() Set {
	return g.spanSet("the United States", Span{0, len(g.Zips)})
}

func (g *Gazetteer) spanSet(label string, spans ...Span) Set {
	n := 0
	for _, s := range spans {
		n += s.Len()
	}
	zips := make([]int32, 0, n)
	for _, s := range spans {
		for i := s.Lo; i < s.Hi; i++ {
			zips = append(zips, int32(i))
		}
	}
	return Set{g: g, zips: zips, label: label}
}

// Label is the place's name as the tables have it: "Harris County, TX".
func (s Set) Label() string { return s.label }

// Len is the number of areas.
func (s Set) Len() int { return len(s.zips) }

// Zips are the indices of the areas, in order. They must not be written to.
func (s Set) Zips() []int32 { return s.zips }

// Population is the number of people.
func (s Set) Population() int64 {
	var n int64
	for _, z := range s.zips {
		n += int64(s.g.Zips[z].Population)
	}
	return n
}

// Filter keeps the areas of which keep is true.
func (s Set) Filter(keep func(zip int) bool) Set {
	var zips []int32
	for _, z := range s.zips {
		if keep(int(z)) {
			zips = append(zips, z)
		}
	}
	return Set{g: s.g, zips: zips, label: s.label}
}

// Sampler draws an area of s by population. An empty set is an error.
func (s Set) Sampler() (Sampler, error) {
	return Mix(Part{Set: s, Weight: 1})
}

// Part is a place and its share of a mix, in any unit.
type Part struct {
	Set    Set
	Weight float64
}

// Sampler draws ZIP code areas. It is read by any number of goroutines.
type Sampler struct {
	zips   []int32
	choice rng.Choice
}

// Mix draws a part by weight, and within it an area by population. An area may
// stand in several parts.
func Mix(parts ...Part) (Sampler, error) {
	var s Sampler
	var weights []float64
	for _, p := range parts {
		people := float64(p.Set.Population())
		if people == 0 && p.Weight > 0 {
			return s, fmt.Errorf("nobody lives in %s with what is asked of it", p.Set.name())
		}
		for _, z := range p.Set.zips {
			s.zips = append(s.zips, z)
			weights = append(weights, float64(p.Weight*float64(p.Set.g.Zips[z].Population))/people)
		}
	}
	if len(s.zips) == 0 {
		return s, errors.New("a mix of places needs a place")
	}
	choice, err := rng.NewChoice(weights)
	s.choice = choice
	return s, err
}

func (s Set) name() string {
	if s.label == "" {
		return "this place"
	}
	return s.label
}

// Pick is the area at u of (0,1), an index into Gazetteer.Zips. It rises with
// u through the parts and, within each, through states and counties, so that
// evenly spread u give each of them its share.
func (s *Sampler) Pick(u float64) int { return int(s.zips[s.choice.Pick(u)]) }

// Len is the number of areas that can come.
func (s *Sampler) Len() int { return len(s.zips) }

// Share is the probability of the i-th area, and Zip its index.
func (s *Sampler) Share(i int) float64 { return s.choice.Share(i) }

// Zip is the index of the i-th area that can come.
func (s *Sampler) Zip(i int) int { return int(s.zips[i]) }
