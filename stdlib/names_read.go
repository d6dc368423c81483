package stdlib

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// ReadNames reads the tables of names of a folder that is laid out like the
// library's own folder people. An error names the table and the row.
func ReadNames(fsys fs.FS, d *Demography) (*Names, error) {
	groups, err := readNameGroups(fsys, d.raceWords())
	if err != nil {
		return nil, fmt.Errorf("name tables: %w", err)
	}
	n := &Names{groups: groups, suffixes: d.suffixes}
	n.givenPicks = make([][sexes][decades]lazyPick, len(groups))
	n.familyPicks = make([]lazyPick, len(d.races))
	r := nameReader{n: n, races: d.raceWords(), given: make(map[string]int32, mostNames), family: make(map[string]int32, mostNames)}
	for _, read := range []func(fs.FS) error{r.readRules, r.readSurnames, r.readGiven, r.readAbroad, r.readForeign} {
		if err := read(fsys); err != nil {
			return nil, fmt.Errorf("name tables: %w", err)
		}
	}
	return n, r.check()
}

// mostNames is about how many names a list has.
const mostNames = 5000

// nameReader is what is needed while the tables are read, and not after.
type nameReader struct {
	n             *Names
	races         []string
	given, family map[string]int32
	cells         []float64 // The numbers of the row that is being read.
}

// plainRows reads one of the large tables, which hold no quotes, several times
// faster than package csv does.
func plainRows(fsys fs.FS, name string, header []string, row func(i int, cells []string) error) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	text := string(data)
	if strings.ContainsAny(text, "\"\r") {
		return fmt.Errorf("%s: expected neither quotes nor carriage returns", name)
	}
	first, text, _ := strings.Cut(text, "\n")
	if first != strings.Join(header, ",") {
		return fmt.Errorf("%s: the header is %q, expected %q", name, first, strings.Join(header, ","))
	}
	cells := make([]string, 0, len(header))
	for i := 0; text != ""; i++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		cells = slices.AppendSeq(cells[:0], strings.SplitSeq(line, ","))
		if len(cells) != len(header) || cells[0] == "" {
			return fmt.Errorf("%s: row %d: expected %d cells, the first not empty", name, i+1, len(header))
		}
		if err := row(i, cells); err != nil {
			return err
		}
	}
	return nil
}

// add is the number of a name in the list, and of its form with accents.
func addName(list *[]string, marks *[]int32, known map[string]int32, name, marked string) int32 {
	at, ok := known[name]
	if !ok {
		at = int32(len(*list))
		known[name] = at
		*list, *marks = append(*list, name), append(*marks, at)
	}
	if marked != "" && (*marks)[at] == at {
		(*marks)[at] = addName(list, marks, known, marked, "")
	}
	return at
}

func (r *nameReader) readSurnames(fsys fs.FS) error {
	const name = "surnames.csv"
	header := []string{
		"surname", "accented", "persons", "hispanic", "white_nh", "black_nh", "aian_nh", "api_nh", "two_or_more_nh", "origin", "source",
	}
	r.n.families = make([][]float64, len(r.races))
	err := plainRows(fsys, name, header, func(i int, c []string) (err error) {
		if r.cells, err = appendNumbers(r.cells[:0], name, i, c[2:9]); err != nil {
			return err
		}
		origin := slices.Index(r.n.groups, c[9])
		if origin < 0 && c[9] != "" && c[9] != pacificOrigin {
			return fmt.Errorf("%s: row %d: the origin %q isn't a group of names", name, i+1, c[9])
		}
		at := int(addName(&r.n.surnames, &r.n.surnameMark, r.family, c[0], c[1]))
		for len(r.n.origin) < len(r.n.surnames) {
			r.n.origin = append(r.n.origin, noName)
			for g := range r.n.families {
				r.n.families[g] = append(r.n.families[g], 0)
			}
		}
		r.n.origin[at] = int8(origin)
		r.spreadSurname(at, c[9] == pacificOrigin)
		return nil
	})
	if err != nil {
		return err
	}
	return r.mixPacific()
}

// pacificOrigin marks the surnames of Pacific islanders, whom the Census counts
// together with Asian persons.
const pacificOrigin = "pacific"

// spreadSurname gives each group of races its persons with a surname. The
// row's numbers are the persons and the percent of Hispanic, white, Black,
// American Indian, Asian or Pacific, and two or more races.
func (r *nameReader) spreadSurname(at int, pacific bool) {
	rules, v, persons := &r.n.rules, r.cells, r.cells[0]/100
	for g, word := range r.races {
		w := 0.0
		switch {
		case word == "hispanic":
			w = float64(persons * v[1])
		case word == "white_nh":
			w = float64(persons * v[2])
		case word == "black_nh":
			w = float64(persons * v[3])
		case word == "aian_nh":
			w = float64(persons * v[4])
		case word == "other_nh":
			w = v[0]
		case word == "two_or_more_nh", g == rules.pacific && !pacific:
			w = float64(persons * v[6])
		case g == rules.pacific:
			w = -float64(persons * (v[5] + v[6]))
		case g == rules.asian && !pacific:
			w = float64(persons * v[5])
		}
		r.n.families[g][at] = w
	}
}

// mixPacific brings the surnames of Pacific islanders, which spreadSurname
// marks by a negative weight, to their share of the group.
func (r *nameReader) mixPacific() error {
	if r.n.rules.pacific < 0 {
		return nil
	}
	w := r.n.families[r.n.rules.pacific]
	own, others := 0.0, 0.0
	for _, x := range w {
		own, others = own+max(-x, 0), others+max(x, 0)
	}
	if own == 0 || others == 0 {
		return fmt.Errorf("surnames.csv: expected surnames of the origin %s and others", pacificOrigin)
	}
	share := r.n.rules.pacificSurname[r.n.rules.pacific]
	for i, x := range w {
		if x < 0 {
			w[i] = float64(-x * share / own)
		} else {
			w[i] = float64(x * (1 - share) / others)
		}
	}
	return nil
}

func (r *nameReader) readGiven(fsys fs.FS) error {
	const name = "given_names.csv"
	header := []string{"name", "accented", "sex"}
	for d := range decades {
		header = append(header, fmt.Sprint(firstDecade+10*d))
	}
	header = append(append(header, liftedGroups[:]...), "source")
	return plainRows(fsys, name, header, func(i int, c []string) error {
		sex, err := sexOf(c[2])
		if err != nil {
			return fmt.Errorf("%s: row %d: %w", name, i+1, err)
		}
		b := givenBirths{sex: sex, name: addName(&r.n.given, &r.n.givenMark, r.given, c[0], c[1])}
		for d := range decades {
			if c[3+d] == "" {
				c[3+d] = "0"
			}
		}
		if r.cells, err = appendNumbers(r.cells[:0], name, i, c[3:len(c)-1]); err != nil {
			return err
		}
		copy(b.births[:], r.cells)
		copy(b.lift[:], r.cells[decades:])
		r.n.births = append(r.n.births, b)
		return nil
	})
}

func (r *nameReader) readAbroad(fsys fs.FS) error {
	const name = "given_abroad.csv"
	r.n.abroad = make([][sexes]abroadNames, len(r.n.groups))
	header := []string{"group", "sex", "name", "accented", "weight", "source"}
	return plainRows(fsys, name, header, func(i int, c []string) error {
		group := slices.Index(r.n.groups, c[0])
		if group < 0 {
			return fmt.Errorf("%s: row %d: %q isn't a group of names", name, i+1, c[0])
		}
		sex, err := sexOf(c[1])
		if err != nil {
			return fmt.Errorf("%s: row %d: %w", name, i+1, err)
		}
		w, err := peopleNumbers(name, i, c[4:5])
		if err != nil {
			return err
		}
		from := &r.n.abroad[group][sex]
		from.names = append(from.names, addName(&r.n.given, &r.n.givenMark, r.given, c[2], c[3]))
		from.weights = append(from.weights, w[0])
		return nil
	})
}

func (r *nameReader) readForeign(fsys fs.FS) error {
	const name = "given_abroad_share.csv"
	header := []string{"group"}
	for d := range decades {
		header = append(header, fmt.Sprint(firstDecade+10*d))
	}
	rows, err := peopleTable(fsys, name, append(header, "source")...)
	if err != nil {
		return err
	}
	r.n.foreign = make([][decades]float64, len(r.n.groups))
	for i, row := range rows {
		group := slices.Index(r.n.groups, row[0])
		v, err := peopleNumbers(name, i, row[1:1+decades])
		if err != nil {
			return err
		}
		if group < 0 || slices.Max(v) >= 100 {
			return fmt.Errorf("%s: row %d: expected a group of names and percentages below 100", name, i+1)
		}
		for d, pct := range v {
			r.n.foreign[group][d] = pct / 100
		}
	}
	return nil
}

// check makes sure that every sex has names in every decade and every group
// has surnames, so that no pick can fail.
func (r *nameReader) check() error {
	for sex := range Sex(sexes) {
		for d := range decades {
			if !slices.ContainsFunc(r.n.births, func(b givenBirths) bool { return b.sex == sex && b.births[d] > 0 }) {
				return fmt.Errorf("name tables: given_names.csv has no %v names of the %ds", sex, firstDecade+10*d)
			}
		}
	}
	for g, word := range r.races {
		if len(r.n.families[g]) == 0 || !(slices.Max(r.n.families[g]) > 0) {
			return fmt.Errorf("name tables: surnames.csv has none for %s", word)
		}
	}
	return nil
}
