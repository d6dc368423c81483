package compiler

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/stdlib"
)

// country is what a cohort without a place is drawn from.
const country = "United States"

// where is one constraint on the place: a set of ZIP code areas, a mix of
// sets, or a test of each area.
type where struct {
	text string
	at   diag.Span
	sets []placePart
	test func(zip int) bool
}

type placePart struct {
	label  string
	weight float64
	set    stdlib.Set
}

// place resolves TX, "Harris County, TX", "Austin, TX" or zip 77004.
func (c *compiler) place(text string, at diag.Span) (stdlib.Set, bool) {
	name, isZip := strings.CutPrefix(text, "zip ")
	set, err := stdlib.Places().Resolve(name)
	if err == nil {
		return set, true
	}
	help := `write TX, "Harris County, TX", "Austin, TX" or zip 77004`
	var pe *stdlib.PlaceError
	if errors.As(err, &pe) && len(pe.Near) > 0 {
		help = fmt.Sprintf("did you mean %q?", pe.Near[0])
		if isZip {
			help = "did you mean zip " + pe.Near[0] + "?"
		}
		if pe.Note != "" {
			help = pe.Note + "; " + help
		}
	}
	c.err(at, codePlace, err.Error(), help)
	return stdlib.Set{}, false
}

// mix resolves `in { TX: 50%, GA: rest }`.
func (s *spec) mix(w *lang.Weights) {
	sc := s.scope()
	shares, ok := sc.shares(w)
	if !ok {
		return
	}
	out := where{text: "in " + w.String(), at: w.Span()}
	for i, a := range w.Arms {
		set, ok := s.c.place(keyText(a.Key), a.Key.Span())
		if !ok {
			return
		}
		out.sets = append(out.sets, placePart{label: keyText(a.Key), weight: shares[i], set: set})
	}
	s.places = append(s.places, out)
}

// placeSets meets all constraints on the place.
func (s *spec) placeSets() []plan.PlaceSet {
	parts := []placePart{{label: country, weight: 1, set: stdlib.Places().Everywhere()}}
	for i, w := range s.places {
		next := s.meetPlace(parts, w)
		if next == nil {
			s.placeConflict(i)
			return nil
		}
		parts = next
	}
	var out []plan.PlaceSet
	for _, p := range parts {
		out = append(out, plan.PlaceSet{Label: p.label, Weight: p.weight, Zips: ranges(p.set.Zips())})
	}
	return out
}

// meetPlace cuts the parts to a constraint; nil where a part has nothing left.
func (s *spec) meetPlace(parts []placePart, w where) (out []placePart) {
	for _, p := range parts {
		if w.test != nil {
			p.set = p.set.Filter(w.test)
			out = append(out, p)
			continue
		}
		for _, q := range w.sets {
			zips := p.set.Zips()
			cut := placePart{label: q.label, weight: p.weight * q.weight, set: q.set.Filter(func(zip int) bool {
				_, in := slices.BinarySearch(zips, int32(zip))
				return in
			})}
			if len(parts) > 1 {
				cut.label = p.label
			}
			out = append(out, cut)
		}
	}
	for _, p := range out {
		if p.set.Len() == 0 && p.weight > 0 {
			return nil
		}
	}
	return out
}

func (s *spec) placeConflict(i int) {
	w := s.places[i]
	if i == 0 {
		s.c.err(w.at, codeContradiction, fmt.Sprintf("no place is left by %q", w.text), "")
		return
	}
	s.c.err(w.at, codeContradiction, fmt.Sprintf("%q and %q can't both hold: no place is in both", s.places[i-1].text, w.text), "take one of them out")
}

// ranges packs sorted indices into half-open ranges.
func ranges(zips []int32) (out [][2]int32) {
	if !slices.IsSorted(zips) {
		zips = slices.Sorted(slices.Values(zips))
	}
	for _, z := range zips {
		if n := len(out); n > 0 && out[n-1][1] == z {
			out[n-1][1]++
			continue
		}
		out = append(out, [2]int32{z, z + 1})
	}
	return out
}

// placeTest is a test of a ZIP code area, if the expression reads nothing but the place.
func placeTest(x *plan.Expr) (func(zip int) bool, bool) {
	reads, other := false, false
	x.Walk(func(e *plan.Expr) {
		switch e.Op {
		case plan.OpPlace:
			reads = true
		case plan.OpSlot, plan.OpCol, plan.OpAgg:
			other = true
		default:
		}
	})
	if !reads || other {
		return nil, false
	}
	return func(zip int) bool { return placeEval(x, zip) == 1 }, true
}

// placeEval is the value of an expression at a place.
func placeEval(x *plan.Expr, zip int) float64 {
	if x.Op == plan.OpPlace {
		return placeNumber(x.Text, zip)
	}
	if (x.Op == plan.OpEq || x.Op == plan.OpNe) && (x.Args[0].Op == plan.OpText || x.Args[1].Op == plan.OpText) {
		same := placeText(x.Args[0], zip) == placeText(x.Args[1], zip)
		if same == (x.Op == plan.OpEq) {
			return 1
		}
		return 0
	}
	folded := &plan.Expr{Op: x.Op, Num: x.Num, Text: x.Text}
	for _, a := range x.Args {
		folded.Args = append(folded.Args, plan.Num(placeEval(a, zip)))
	}
	return folded.Eval(nil)
}

func placeNumber(field string, zip int) float64 {
	g := stdlib.Places()
	z := &g.Zips[zip]
	switch field {
	case "county.population":
		return float64(g.Counties[z.County].Population)
	case "latitude":
		return float64(z.Lat) / 1e5
	case "longitude":
		return float64(z.Lon) / 1e5
	case "rural":
		if g.Counties[z.County].Rural {
			return 1
		}
	}
	return 0
}

func placeText(x *plan.Expr, zip int) string {
	if x.Op == plan.OpText {
		return x.Text
	}
	g := stdlib.Places()
	z := &g.Zips[zip]
	switch x.Text {
	case "state":
		return g.States[z.State].Code
	case "county":
		return g.Counties[z.County].Name
	case "county_fips":
		return g.Counties[z.County].FIPS
	case "city":
		return g.Places[z.Place]
	case "zip":
		return z.Code
	}
	return ""
}
