package stdlib

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

// Abroad is the towns of those who live in another country: visitors, and
// people who are insured here and live there.
type Abroad struct {
	Towns  []ForeignTown
	choice rng.Choice
}

// ForeignTown is a town of another country. Its addresses have a street line,
// no state, no county and no coordinates.
type ForeignTown struct {
	Country    string // ISO 3166-1, two letters.
	City       string
	PostalCode string
	CitySym    models.Sym // In the gazetteer's Vocabs.City.
	PostalSym  models.Sym // In the gazetteer's Vocabs.PostalCode.

	street  string // With the places {street} and {number}.
	streets []string
}

// Pick is the town at u of (0,1), an index into Towns.
func (a *Abroad) Pick(u float64) int { return a.choice.Pick(u) }

// StreetAddress appends the street line of the address named by k, in the
// order of the country.
func (t *ForeignTown) StreetAddress(dst []byte, k rng.Key) []byte {
	before, rest, _ := strings.Cut(t.street, "{")
	dst = append(dst, before...)
	for rest != "" {
		word, after, _ := strings.Cut(rest, "}")
		if word == "number" {
			dst = strconv.AppendUint(dst, uint64(1+k.Intn(streetNumber, 199)), 10)
		} else {
			dst = append(dst, t.streets[k.Intn(streetName, uint32(len(t.streets)))]...)
		}
		before, rest, _ = strings.Cut(after, "{")
		dst = append(dst, before...)
	}
	return dst
}

func (g *Gazetteer) readAbroad() error {
	const file = "places/abroad.csv"
	rows, err := placeTable(placeFiles, file, "country", "city", "postal_code", "street", "streets", "weight", "source")
	if err != nil {
		return err
	}
	var weights []float64
	for _, r := range rows {
		w, err := strconv.ParseFloat(r[5], 64)
		if err != nil || !strings.Contains(r[3], "{street}") || r[4] == "" {
			return fmt.Errorf("%s: %s: expected a street pattern, streets and a weight", file, r[1])
		}
		g.Abroad.Towns = append(g.Abroad.Towns, ForeignTown{
			Country: r[0], City: r[1], PostalCode: r[2], street: r[3], streets: strings.Split(r[4], ";"),
			CitySym: symbol(g.Vocabs.City, 0, r[1]), PostalSym: g.postalSymbol(r[2]),
		})
		weights = append(weights, w)
	}
	if g.Abroad.choice, err = rng.NewChoice(weights); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// postalSymbol is the symbol of a code, which may be that of a ZIP code.
func (g *Gazetteer) postalSymbol(code string) models.Sym {
	if z, ok := g.Zip(code); ok {
		return models.Sym(z)
	}
	return symbol(g.Vocabs.PostalCode, len(g.Zips), code)
}

// symbol finds or adds a string of a vocabulary that has no index; it doesn't
// stand before from.
func symbol(v *models.Vocab, from int, s string) models.Sym {
	i := slices.Index(v.Strings[from:], s)
	if i < 0 {
		v.Strings = append(v.Strings, s)
		return models.Sym(len(v.Strings) - 1)
	}
	return models.Sym(from + i)
}
