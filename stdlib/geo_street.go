package stdlib

import (
	"fmt"
	"strconv"

	"github.com/hsc-dev/hsc/internal/rng"
)

// StreetBook is what invented street addresses are made of. The ZIP code, town
// and county beside them are real; that no such street and number exists there
// can't be proved.
type StreetBook struct {
	names, kinds   []string
	byName, byKind rng.Choice
	secondLine     uint32 // Per cent of the addresses that have one.
	letters        uint32 // Per cent of those that are numbered 4B.
}

// GeneralDelivery is the street line of somebody without a home: the post
// office of the ZIP code keeps the mail.
const GeneralDelivery = "General Delivery"

func (g *Gazetteer) readStreets() error {
	const file = "places/streets.csv"
	rows, err := placeTable(placeFiles, file, "kind", "value", "weight", "source")
	if err != nil {
		return err
	}
	b := &g.Streets
	var names, kinds []float64
	for _, r := range rows {
		w, err := strconv.ParseFloat(r[2], 64)
		switch {
		case err != nil:
			return fmt.Errorf("%s: %s: expected a weight, found %q", file, r[1], r[2])
		case r[0] == "name":
			b.names, names = append(b.names, r[1]), append(names, w)
		case r[0] == "suffix":
			b.kinds, kinds = append(b.kinds, r[1]), append(kinds, w)
		default:
			return fmt.Errorf("%s: %q isn't a kind: expected name or suffix", file, r[0])
		}
	}
	if b.byName, err = rng.NewChoice(names); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if b.byKind, err = rng.NewChoice(kinds); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return b.readShares()
}

func (b *StreetBook) readShares() error {
	p, err := readParameters(placeFiles, "places/parameters.csv")
	if err != nil {
		return err
	}
	second, err := p.get("second_line_percent")
	if err != nil {
		return err
	}
	letters, err := p.get("unit_letter_percent")
	b.secondLine, b.letters = uint32(second), uint32(letters)
	return err
}

// The draws of an address.
const (
	streetNumber uint64 = iota
	streetName
	streetKind
	streetSecond
	streetLetter
	streetUnit
)

// StreetAddress appends the street line of the address named by k: "1234 Oak
// Street". The same k gives the same line.
func (b *StreetBook) StreetAddress(dst []byte, k rng.Key) []byte {
	// Three or four digits as a rule: 100..9999, half of them below 1000.
	digits := k.Intn(streetNumber, 2_000_000)
	number := 100 + digits%900
	if digits >= 1_000_000 {
		number = 1000 + digits%9000
	}
	dst = strconv.AppendUint(dst, uint64(number), 10)
	dst = append(dst, ' ')
	dst = append(dst, b.names[b.byName.Pick(k.U(streetName))]...)
	dst = append(dst, ' ')
	return append(dst, b.kinds[b.byKind.Pick(k.U(streetKind))]...)
}

// SecondLine appends the second line of the address named by k, "Apt 4B" or
// "Apt 204", where it has one: most have none.
func (b *StreetBook) SecondLine(dst []byte, k rng.Key) []byte {
	if k.Intn(streetSecond, 100) >= b.secondLine {
		return dst
	}
	dst = append(dst, "Apt "...)
	unit := k.Intn(streetUnit, 96)
	floor, door := 1+unit/8, 1+unit%8
	if k.Intn(streetLetter, 100) < b.letters {
		dst = strconv.AppendUint(dst, uint64(floor), 10)
		return append(dst, 'A'+byte(door-1))
	}
	return strconv.AppendUint(dst, uint64(floor*100+door), 10)
}
