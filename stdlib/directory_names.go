package stdlib

import (
	"fmt"
	"strings"

	"github.com/hsc-dev/hsc/internal/rng"
)

// nameParts is what names of facilities and organizations are made of: two
// words, put into a pattern. All are invented.
type nameParts struct {
	first, second               []string
	kinds                       []namePatterns // By kind of facility.
	system, chain, independents namePatterns
}

// namePatterns are texts with the places {name} (the two words), {town} and
// {facility}.
type namePatterns struct {
	texts  []string
	choice rng.Choice
}

func (d *Directory) readNames() error {
	table, err := openCSV(directoryFiles, "directory/names.csv")
	if err != nil {
		return err
	}
	texts, weights := map[string][]string{}, map[string][]float64{}
	rows := table.Rows()
	for rows.Next() {
		part := rows.Text("part")
		texts[part] = append(texts[part], rows.Text("value"))
		weights[part] = append(weights[part], rows.Float("weight"))
	}
	if err := rows.Err(); err != nil {
		return err
	}
	patterns := func(part string) (p namePatterns) {
		p.texts = texts[part]
		choice, choiceErr := rng.NewChoice(weights[part])
		if choiceErr != nil && err == nil {
			err = fmt.Errorf("directory/names.csv: part %s: %w", part, choiceErr)
		}
		p.choice = choice
		return p
	}
	d.parts = nameParts{
		first: texts["first"], second: texts["second"],
		system: patterns("system"), chain: patterns("chain"), independents: patterns("independent"),
	}
	for i := range d.Kinds {
		d.parts.kinds = append(d.parts.kinds, patterns(d.Kinds[i].Word))
	}
	if d.pairs() == 0 {
		return fmt.Errorf("directory/names.csv: expected values of the parts first and second")
	}
	return err
}

// pairs is the number of pairs of words.
func (d *Directory) pairs() uint64 { return uint64(len(d.parts.first) * len(d.parts.second)) }

// appendPair appends the n-th pair of words under k: different pairs for
// different n, as long as there are any.
func (d *Directory) appendPair(dst []byte, n uint64, k rng.Key) []byte {
	pair := rng.Permute(n, d.pairs(), k)
	seconds := uint64(len(d.parts.second))
	dst = append(dst, d.parts.first[pair/seconds]...)
	dst = append(dst, ' ')
	return append(dst, d.parts.second[pair%seconds]...)
}

// fill appends a pattern's text, with what the places in it stand for.
func (p *namePatterns) fill(dst []byte, u float64, place func(dst []byte, word string) []byte) []byte {
	text := p.texts[p.choice.Pick(u)]
	for {
		before, rest, found := strings.Cut(text, "{")
		dst = append(dst, before...)
		if !found {
			return dst
		}
		word, after, _ := strings.Cut(rest, "}")
		dst = place(dst, word)
		text = after
	}
}

// appendFacilityName appends the name over the door; no two of a kind in a
// county have the same pair of words.
func (d *Directory) appendFacilityName(dst []byte, f site) []byte {
	k := d.nameRoot.At(uint64(f.kind)).At(uint64(f.county))
	u := d.facilityRoot.At(uint64(f.FacilityNumber)).U(facilityPattern)
	return d.parts.kinds[f.kind].fill(dst, u, func(dst []byte, word string) []byte {
		if word == "town" {
			return append(dst, d.places.PlaceName(f.zip)...)
		}
		return d.appendPair(dst, uint64(f.position), k)
	})
}

func (d *Directory) appendOrganizationName(dst []byte, o OrganizationNumber) []byte {
	u := d.organizationRoot.At(uint64(o)).U(organizationPattern)
	if f, alone := d.aloneFacility(o); alone {
		return d.parts.independents.fill(dst, u, func(dst []byte, _ string) []byte {
			return d.appendFacilityName(dst, d.locate(f))
		})
	}
	patterns := &d.parts.system
	if _, chained := d.chainKind(o); chained {
		patterns = &d.parts.chain
	}
	return patterns.fill(dst, u, func(dst []byte, _ string) []byte {
		return d.appendPair(dst, uint64(o), d.nameRoot)
	})
}
