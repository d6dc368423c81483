package stdlib

import (
	"embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"slices"
	"strconv"
	"strings"
)

// peopleFiles holds the tables of persons, names and identifiers.
//
//go:embed people/*.csv
var peopleFiles embed.FS

// peopleTable reads one table and checks that its header is as expected, so
// that a table with a column too few or in another order is refused at once.
func peopleTable(fsys fs.FS, name string, header ...string) ([][]string, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	rows, err := peopleRows(f, name, header)
	return rows, errors.Join(err, f.Close())
}

func peopleRows(r io.Reader, name string, header []string) ([][]string, error) {
	reader := csv.NewReader(r)
	rows, err := reader.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(rows) < 2 {
		return nil, fmt.Errorf("%s: expected a header and at least one row", name)
	}
	if !slices.Equal(rows[0], header) {
		return nil, fmt.Errorf("%s: the header is %q, expected %q", name, strings.Join(rows[0], ","), strings.Join(header, ","))
	}
	return rows[1:], nil
}

// peopleNumbers reads the cells as numbers of 0 or more.
func peopleNumbers(name string, row int, cells []string) ([]float64, error) {
	return appendNumbers(make([]float64, 0, len(cells)), name, row, cells)
}

// appendNumbers is peopleNumbers into memory that is there already.
func appendNumbers(dst []float64, name string, row int, cells []string) ([]float64, error) {
	for _, c := range cells {
		v, err := strconv.ParseFloat(c, 64)
		if err != nil || !(v >= 0) || math.IsInf(v, 1) {
			return nil, fmt.Errorf("%s: row %d: %q isn't a number of 0 or more", name, row+1, c)
		}
		dst = append(dst, v)
	}
	return dst, nil
}

// peopleBand reads the first two cells as an age band within 0..OldestAge.
func peopleBand(name string, row int, cells []string) (lo, hi int, err error) {
	lo, errLo := strconv.Atoi(cells[0])
	hi, errHi := strconv.Atoi(cells[1])
	if errLo != nil || errHi != nil || lo < 0 || lo > hi || hi > OldestAge {
		return 0, 0, fmt.Errorf("%s: row %d: %s..%s isn't a band of ages within 0..%d", name, row+1, cells[0], cells[1], OldestAge)
	}
	return lo, hi, nil
}

// agedWeights holds a row of weights for each age of 0..OldestAge.
type agedWeights [OldestAge + 1][]float64

// set gives the ages lo..hi their weights; each age is given them once.
func (a *agedWeights) set(name string, lo, hi int, w []float64) error {
	for age := lo; age <= hi; age++ {
		if a[age] != nil {
			return fmt.Errorf("%s: age %d stands in two bands", name, age)
		}
		a[age] = w
	}
	return nil
}

// whole fails if an age has no weights.
func (a *agedWeights) whole(name string) error {
	for age, w := range a {
		if w == nil {
			return fmt.Errorf("%s: age %d stands in no band", name, age)
		}
	}
	return nil
}

// at is the row of an age; ages out of range have that of the nearest.
func (a *agedWeights) at(age int) []float64 {
	return a[min(max(age, 0), OldestAge)]
}

// agedTable reads a table of the columns age_lo, age_hi, the words, source.
func agedTable(fsys fs.FS, name string, words []string) (*agedWeights, error) {
	header := slices.Concat([]string{"age_lo", "age_hi"}, words, []string{"source"})
	rows, err := peopleTable(fsys, name, header...)
	if err != nil {
		return nil, err
	}
	out := new(agedWeights)
	for i, r := range rows {
		if err := out.addRow(name, i, r, len(words)); err != nil {
			return nil, err
		}
	}
	return out, out.whole(name)
}

func (a *agedWeights) addRow(name string, i int, r []string, n int) error {
	lo, hi, err := peopleBand(name, i, r)
	if err != nil {
		return err
	}
	w, err := peopleNumbers(name, i, r[2:2+n])
	if err != nil {
		return err
	}
	return a.set(name, lo, hi, w)
}
