package stdlib

import (
	"io/fs"
	"sync"
	"sync/atomic"

	"github.com/hsc-dev/hsc/internal/rng"
)

const (
	firstDecade = 1920
	decades     = 11 // 1920..2020.
	lifted      = 5  // The groups of liftedGroups.
	noName      = -1
)

// Names is the names of persons: given names by sex, decade of birth and group,
// surnames by group. Names are numbers into two lists, so that a column of
// names is a column of numbers. It is read once and never changes but for the
// tables of weights, each of which is made when it is first asked for; any
// number of goroutines may use it.
type Names struct {
	given       []string // In Unicode's normal form C, as all text here.
	surnames    []string
	givenMark   []int32 // The form with accents of each given name, or the name itself.
	surnameMark []int32
	origin      []int8 // Of each surname: the group of names within Asian, or noName.

	groups   []string
	births   []givenBirths
	abroad   [][sexes]abroadNames // By group of names.
	foreign  [][decades]float64   // By group of names: the share of names from abroad.
	families [][]float64          // By group of race and ethnicity: the weight of each surname.
	rules    nameRules
	suffixes [sexes][]SuffixShare

	givenPicks  [][sexes][decades]lazyPick // By group of names.
	familyPicks []lazyPick                 // By group of race and ethnicity.
}

// givenBirths is a given name with its births and with how much likelier than
// everybody each group has it (1 where nothing is known).
type givenBirths struct {
	name   int32
	sex    Sex
	births [decades]float64
	lift   [lifted]float64
}

type abroadNames struct {
	names   []int32
	weights []float64
}

// lazyPick is a table of weights that is made at the first question. Two
// goroutines may both make it; they make the same.
type lazyPick struct {
	made atomic.Pointer[namePick]
}

type namePick struct {
	choice rng.Choice
	names  []int32
}

func (l *lazyPick) at(u float64, build func() *namePick) int {
	p := l.made.Load()
	if p == nil {
		p = build()
		l.made.Store(p)
	}
	return int(p.names[p.choice.Pick(u)])
}

// PersonNames is the names that the library ships. The tables are read at the
// first call.
func PersonNames() (*Names, error) {
	return personNames()
}

var personNames = sync.OnceValues(func() (*Names, error) {
	d, err := Population()
	if err != nil {
		return nil, err
	}
	sub, err := fs.Sub(peopleFiles, "people")
	if err != nil {
		return nil, err
	}
	return ReadNames(sub, d)
})

// Given is every given name; a pick is an index into it. The slice is shared.
func (n *Names) Given() []string {
	return n.given
}

// Surnames is every surname; a pick is an index into it. The slice is shared.
func (n *Names) Surnames() []string {
	return n.surnames
}

// NameGroups is the groups that given names are told apart by: those of Races
// in their order, then the origins within Asian (chinese, indian, ...).
func (n *Names) NameGroups() []string {
	return n.groups
}

// GivenGroup is the group of given names that fits a person of a group of
// Races with the surname: for Asian persons the surname's origin.
func (n *Names) GivenGroup(group, surname int) int {
	if group == n.rules.asian && n.origin[surname] >= 0 {
		return int(n.origin[surname])
	}
	return group
}

// PickSurname is the surname at u of (0,1) for a group of Races.
func (n *Names) PickSurname(group int, u float64) int {
	group = min(max(group, 0), len(n.familyPicks)-1)
	return n.familyPicks[group].at(u, func() *namePick { return n.buildSurnames(group) })
}

// PickGiven is the given name at u of (0,1) for a sex, a year of birth and a
// group of NameGroups. Years before 1920 have the names of the 1920s, later
// ones than 2029 those of the 2020s.
func (n *Names) PickGiven(sex Sex, birthYear, group int, u float64) int {
	group = min(max(group, 0), len(n.givenPicks)-1)
	decade := min(max((birthYear-firstDecade)/10, 0), decades-1)
	sex &= 1
	return n.givenPicks[group][sex][decade].at(u, func() *namePick { return n.buildGiven(sex, decade, group) })
}

// MarkedGiven is the form of a given name with accents (José for Jose), or the
// name itself.
func (n *Names) MarkedGiven(given int) int {
	return int(n.givenMark[given])
}

// MarkedSurname is the form of a surname with accents (Peña for Pena), or the
// name itself.
func (n *Names) MarkedSurname(surname int) int {
	return int(n.surnameMark[surname])
}

func (n *Names) buildSurnames(group int) *namePick {
	p := newNamePick(n.families[group])
	return &p
}

// newNamePick makes a table whose arms without weight are left out.
func newNamePick(weights []float64) namePick {
	var names []int32
	var kept []float64
	for i, w := range weights {
		if w > 0 {
			names = append(names, int32(i))
			kept = append(kept, w)
		}
	}
	return pickOf(names, kept)
}

// pickOf makes a table of weights that ReadNames has checked. Should they be
// without a sum all the same, every name is as likely as another.
func pickOf(names []int32, weights []float64) namePick {
	choice, err := rng.NewChoice(weights)
	if err != nil {
		return evenPick(names)
	}
	return namePick{choice: choice, names: names}
}

func evenPick(names []int32) namePick {
	even := make([]float64, max(len(names), 1))
	for i := range even {
		even[i] = 1
	}
	if len(names) == 0 {
		names = []int32{0}
	}
	choice, _ := rng.NewChoice(even)
	return namePick{choice: choice, names: names}
}

// buildGiven mixes the names born in the country, each times the group's lift,
// with those from abroad.
func (n *Names) buildGiven(sex Sex, decade, group int) *namePick {
	weights := make([]float64, len(n.given))
	lift, total := n.rules.lift[group], 0.0
	for i := range n.births {
		b := &n.births[i]
		if b.sex != sex {
			continue
		}
		w := b.births[decade]
		if lift >= 0 {
			w = float64(w * b.lift[lift])
		}
		weights[b.name] += w
		total += w
	}
	foreign, from := n.foreign[group][decade], n.abroad[group][sex]
	sum := 0.0
	for _, w := range from.weights {
		sum += w
	}
	if foreign > 0 && sum > 0 {
		scale := float64(total*foreign) / float64((1-foreign)*sum)
		for i, name := range from.names {
			weights[name] += float64(from.weights[i] * scale)
		}
	}
	p := newNamePick(weights)
	return &p
}
