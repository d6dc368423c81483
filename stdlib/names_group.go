package stdlib

import (
	"fmt"
	"io/fs"
	"slices"
)

// liftedGroups is the groups by which the study of first names tells how much
// likelier a name is, in the order of the columns of given_names.csv.
var liftedGroups = [lifted]string{"hispanic", "white_nh", "black_nh", "aian_nh", "asian_nh"}

// nameRules is the shares of name_rules.csv, by group of names, and where the
// groups stand that the tables treat apart.
type nameRules struct {
	accent, twoSurnames, twoHyphen, hyphenWoman, middle, pacificSurname []float64

	lift           []int // By group of names: its column of lifts, or noName.
	asian, pacific int   // Noname where races.csv has no such group.
}

// readNameGroups is the groups that names are told apart by: those of race and
// ethnicity in the order of Races, and after them the origins of families
// within a group, whose names don't mix.
func readNameGroups(fsys fs.FS, races []string) ([]string, error) {
	const name = "name_groups.csv"
	rows, err := peopleTable(fsys, name, "group", "of", "source")
	if err != nil {
		return nil, err
	}
	groups := make([]string, len(rows))
	for i, r := range rows {
		groups[i] = r[0]
		if !slices.Contains(races, r[1]) {
			return nil, fmt.Errorf("%s: row %d: %q isn't a group of races.csv", name, i+1, r[1])
		}
	}
	for i, race := range races {
		if i >= len(groups) || groups[i] != race {
			return nil, fmt.Errorf("%s: row %d: expected the group %s, as in races.csv", name, i+1, race)
		}
	}
	return groups, nil
}

func (r *nameReader) readRules(fsys fs.FS) error {
	groups, rules := r.n.groups, &r.n.rules
	rules.asian, rules.pacific = slices.Index(r.races, "asian_nh"), slices.Index(r.races, "nhpi_nh")
	rules.lift = make([]int, len(groups))
	for g, word := range groups {
		if rules.lift[g] = slices.Index(liftedGroups[:], word); g >= len(r.races) {
			rules.lift[g] = slices.Index(liftedGroups[:], "asian_nh")
		}
	}
	columns := []struct {
		rule string
		to   *[]float64
	}{
		{"accent", &rules.accent},
		{"two_surnames", &rules.twoSurnames},
		{"two_surnames_hyphen", &rules.twoHyphen},
		{"hyphen_woman", &rules.hyphenWoman},
		{"middle_name", &rules.middle},
		{"pacific_surname", &rules.pacificSurname},
	}
	const name = "name_rules.csv"
	rows, err := peopleTable(fsys, name, "rule", "group", "percent", "source")
	if err != nil {
		return err
	}
	for _, c := range columns {
		*c.to = make([]float64, len(groups))
	}
	for i, row := range rows {
		at := slices.IndexFunc(columns, func(c struct {
			rule string
			to   *[]float64
		},
		) bool {
			return c.rule == row[0]
		})
		pct, err := peopleNumbers(name, i, row[2:3])
		if err != nil {
			return err
		}
		if at < 0 || pct[0] > 100 || !setShare(*columns[at].to, groups, row[1], pct[0]/100) {
			return fmt.Errorf("%s: row %d: expected a rule that is known, a group of names or any, and at most 100", name, i+1)
		}
	}
	return nil
}

// setShare gives a share to a group, or to any group that has none yet.
func setShare(shares []float64, groups []string, word string, share float64) bool {
	found := false
	for g, group := range groups {
		if group == word || word == "any" && shares[g] == 0 {
			shares[g], found = share, true
		}
	}
	return found
}
