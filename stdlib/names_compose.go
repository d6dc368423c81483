package stdlib

import "github.com/hsc-dev/hsc/internal/rng"

// NamePerson is what a name depends on.
type NamePerson struct {
	Sex       Sex
	BirthYear int
	Group     int // A number of Races.
	Age       int // At the end of the period; only grown women join two surnames.
}

// FullName is the parts of a person's name as indices into Given and Surnames.
type FullName struct {
	Given   int32
	Middle  int32 // -1: none.
	Surname int32
	Second  int32 // A second surname; -1: none.
	Hyphen  bool  // The surnames are joined by a hyphen, not by a space.
	Suffix  string
}

// The draws of a name, by number. A part that is added later takes the next.
const (
	nameDrawSurname = iota
	nameDrawGiven
	nameDrawMiddleShare
	nameDrawMiddle
	nameDrawAccent
	nameDrawForm
	nameDrawSecond
	nameDrawSuffix
)

// grownAge is the age from which a woman may have joined two surnames.
const grownAge = 20

// Draw is the name of a person at a place of the tree of draws.
func (n *Names) Draw(k rng.Key, p NamePerson) FullName {
	surname := n.PickSurname(p.Group, k.U(nameDrawSurname))
	return n.DrawWith(k, p, surname, n.PickGiven(p.Sex, p.BirthYear, n.GivenGroup(p.Group, surname), k.U(nameDrawGiven)))
}

// DrawWith completes a name whose surname and given name were picked already:
// those of a family, or by even draws.
func (n *Names) DrawWith(k rng.Key, p NamePerson, surname, given int) FullName {
	group := n.GivenGroup(p.Group, surname)
	f := FullName{Given: int32(given), Middle: noName, Surname: int32(surname), Second: noName}
	if k.U(nameDrawMiddleShare) < n.rules.middle[group] {
		if m := n.PickGiven(p.Sex, p.BirthYear, group, k.U(nameDrawMiddle)); m != given {
			f.Middle = int32(m)
		}
	}
	n.drawSecond(k, p, &f)
	if k.U(nameDrawAccent) < n.rules.accent[group] {
		n.mark(&f)
	}
	f.Suffix = n.PickSuffix(p.Sex, k.U(nameDrawSuffix))
	if f.Suffix == "Sr" && p.Age < grownAge { // He has a son of his name.
		f.Suffix = ""
	}
	return f
}

// drawSecond gives some persons two surnames.
func (n *Names) drawSecond(k rng.Key, p NamePerson, f *FullName) {
	group := min(max(p.Group, 0), len(n.groups)-1)
	u, space, hyphen := k.U(nameDrawForm), n.rules.twoSurnames[group], n.rules.twoHyphen[group]
	if p.Sex == Female && p.Age >= grownAge {
		hyphen += n.rules.hyphenWoman[group]
	}
	if u >= space+hyphen {
		return
	}
	if s := int32(n.PickSurname(group, k.U(nameDrawSecond))); s != f.Surname {
		f.Second, f.Hyphen = s, u >= space
	}
}

// mark writes every part with its accents.
func (n *Names) mark(f *FullName) {
	f.Given, f.Surname = n.givenMark[f.Given], n.surnameMark[f.Surname]
	if f.Middle >= 0 {
		f.Middle = n.givenMark[f.Middle]
	}
	if f.Second >= 0 {
		f.Second = n.surnameMark[f.Second]
	}
}

// PickSuffix is the suffix (Jr, III) at u of (0,1) for a sex; most have none.
func (n *Names) PickSuffix(sex Sex, u float64) string {
	sum := 0.0
	for _, s := range n.suffixes[sex&1] {
		if sum += s.Percent / 100; u < sum {
			return s.Suffix
		}
	}
	return ""
}

// TwinGiven is the given name of a twin: PickGiven at u, and where that is the
// sibling's name, one further on.
func (n *Names) TwinGiven(sex Sex, birthYear, group int, u float64, sibling int) int {
	for try := range 16 {
		v := u + float64(try)/16
		if v >= 1 {
			v--
		}
		if g := n.PickGiven(sex, birthYear, group, v); g != sibling {
			return g
		}
	}
	return (sibling + 1) % len(n.given)
}

// AppendFamily writes the family name: one surname, or two.
func (n *Names) AppendFamily(dst []byte, f FullName) []byte {
	dst = append(dst, n.surnames[f.Surname]...)
	if f.Second < 0 {
		return dst
	}
	if f.Hyphen {
		dst = append(dst, '-')
	} else {
		dst = append(dst, ' ')
	}
	return append(dst, n.surnames[f.Second]...)
}

// Family is the family name as text. It allocates only where there are two
// surnames.
func (n *Names) Family(f FullName) string {
	if f.Second < 0 {
		return n.surnames[f.Surname]
	}
	return string(n.AppendFamily(nil, f))
}

// AppendFull writes the whole name: given, middle, family, suffix.
func (n *Names) AppendFull(dst []byte, f FullName) []byte {
	dst = append(append(dst, n.given[f.Given]...), ' ')
	if f.Middle >= 0 {
		dst = append(append(dst, n.given[f.Middle]...), ' ')
	}
	dst = n.AppendFamily(dst, f)
	if f.Suffix != "" {
		dst = append(append(dst, ' '), f.Suffix...)
	}
	return dst
}

// NewbornGiven is the name under which a newborn is registered until it has
// one: "Baby Girl", and for the children of a multiple birth, numbered from 1,
// "Baby Girl A", "Baby Girl B". Order 0 is a single child.
func NewbornGiven(sex Sex, order int) string {
	name := "Baby Girl"
	if sex == Male {
		name = "Baby Boy"
	}
	if order < 1 || order > 26 {
		return name
	}
	return name + " " + string(rune('A'+order-1))
}
