package stdlib

import (
	"fmt"
	"io/fs"
)

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
	}
	for i, race := range races {
		if i >= len(groups) || groups[i] != race {
			return nil, fmt.Errorf("%s: row %d: expected the group %s, as in races.csv", name, i+1, race)
		}
	}
	return groups, nil
}
