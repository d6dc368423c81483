package reference

import (
	"context"
	"fmt"
)

// verhoeff adds the identifiers of a SNOMED CT table whose check digit is
// wrong.
func (f *format) verhoeff(ctx context.Context, q querier, problems []string) ([]string, error) {
	rows, err := q.QueryContext(ctx, fmt.Sprintf("SELECT description_id FROM %[1]s UNION ALL SELECT DISTINCT concept_id FROM %[1]s", quoted(f.Table)))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	wrong, first := 0, ""
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		if !verhoeffHolds(id) {
			if wrong++; wrong == 1 {
				first = id
			}
		}
	}
	if wrong > 0 {
		problems = append(problems, fmt.Sprintf("%q has a wrong check digit (%d identifiers)", first, wrong))
	}
	return problems, rows.Err()
}

// The tables of Verhoeff's check: the dihedral group of ten, and the
// permutation of each place.
var (
	verhoeffTimes = [10][10]byte{
		{0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
		{1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
		{2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
		{3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
		{4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
		{5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
		{6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
		{7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
		{8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
		{9, 8, 7, 6, 5, 4, 3, 2, 1, 0},
	}
	verhoeffPlace = [8][10]byte{
		{0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
		{1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
		{5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
		{8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
		{9, 4, 5, 3, 1, 2, 6, 8, 7, 0},
		{4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
		{2, 7, 9, 3, 8, 0, 6, 4, 1, 5},
		{7, 0, 4, 6, 9, 1, 3, 2, 5, 8},
	}
)

// verhoeffHolds checks the last digit of an identifier of 6 to 18 digits.
func verhoeffHolds(id string) bool {
	if len(id) < 6 || len(id) > 18 {
		return false
	}
	c := byte(0)
	for i := range len(id) {
		d := id[len(id)-1-i] - '0'
		if d > 9 {
			return false
		}
		c = verhoeffTimes[c][verhoeffPlace[i%8][d]]
	}
	return c == 0
}
