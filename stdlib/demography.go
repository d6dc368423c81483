package stdlib

import (
	"fmt"
	"io/fs"
	"sync"

	"github.com/hsc-dev/hsc/internal/rng"
)

// OldestAge is the highest age that the tables of persons know. Whoever is
// older is counted there.
const OldestAge = 100

// Sex is the sex of a person as the tables tell it.
type Sex uint8

// The sexes, in the order of every table by sex.
const (
	Female Sex = iota
	Male
	sexes = 2
)

// String is the word of the language: female or male.
func (s Sex) String() string {
	if s == Male {
		return "male"
	}
	return "female"
}

func sexOf(word string) (Sex, error) {
	switch word {
	case "female":
		return Female, nil
	case "male":
		return Male, nil
	}
	return 0, fmt.Errorf("%q isn't a sex: expected female or male", word)
}

// PyramidRow is one band of the population's pyramid.
type PyramidRow struct {
	Lo, Hi int     // Completed years, both included.
	Sex    Sex     //
	Weight float64 // Thousands of persons.
}

// Code is a value of a published code set.
type Code struct {
	Word    string // The language's word, where it has one.
	Code    string // The value in records.
	Display string // The text that the code set gives it.
}

// Demography is the population: who lives where, how old, of which group,
// insured by whom. It is read once and never changes; every slice that its
// methods return is shared and must not be written to.
type Demography struct {
	pyramid    []PyramidRow
	ages       [sexes][]float64
	mortality  [sexes][]float64 // The logarithm of the yearly probability of death.
	races      []RaceGroup
	hispanic   []RaceShare
	pairs      []RacePair
	byState    map[string][]float64
	raceAges   *agedWeights
	payers     []string
	payerAges  *agedWeights
	marital    []Code
	maritalAge [sexes]agedWeights
	languages  []Code
	byGroup    [][]float64

	stateLanguages map[stateGroup][]float64

	suffixes [sexes][]SuffixShare
}

// Population is the demography that the library ships. The tables are read at
// the first call.
func Population() (*Demography, error) {
	return population()
}

var population = sync.OnceValues(func() (*Demography, error) {
	sub, err := fs.Sub(peopleFiles, "people")
	if err != nil {
		return nil, err
	}
	return ReadDemography(sub)
})

// ReadDemography reads the tables of a folder that is laid out like the
// library's own folder people. An error names the table and the row.
func ReadDemography(fsys fs.FS) (*Demography, error) {
	d := new(Demography)
	for _, read := range []func(fs.FS) error{
		d.readMortality, d.readPyramid,
		d.readRaces, d.readRaceShares, d.readRacesByState, d.readRacesByAge,
		d.readPayers, d.readMarital, d.readLanguages, d.readSuffixes,
	} {
		if err := read(fsys); err != nil {
			return nil, fmt.Errorf("population tables: %w", err)
		}
	}
	return d, nil
}

// Pyramid is the population by band of age and by sex.
func (d *Demography) Pyramid() []PyramidRow {
	return d.pyramid
}

// AgeWeights is the population of a sex by single year of age, 0..OldestAge:
// even within a band, but falling by mortality in the last one. The sum of
// both sexes is the pyramid's sum.
func (d *Demography) AgeWeights(sex Sex) []float64 {
	return d.ages[sex&1]
}

// Mortality is the probability to die within a year at the age. Between the
// table's ages its logarithm is interpolated.
func (d *Demography) Mortality(age int, male bool) float64 {
	logs := d.mortality[Female]
	if male {
		logs = d.mortality[Male]
	}
	return min(rng.Exp(logs[min(max(age, 0), len(logs)-1)]), 1)
}

func (d *Demography) readMortality(fsys fs.FS) error {
	const name = "mortality.csv"
	rows, err := peopleTable(fsys, name, "age", "male", "female", "source")
	if err != nil {
		return err
	}
	for i, r := range rows {
		v, err := peopleNumbers(name, i, r[:3])
		if err != nil {
			return err
		}
		age, start := int(v[0]), len(d.mortality[Male])
		if v[1] == 0 || v[2] == 0 || age < start || i == 0 && age != 0 {
			return fmt.Errorf("%s: row %d: expected rising ages from 0 and probabilities above 0", name, i+1)
		}
		d.mortality[Male] = interpolateTo(d.mortality[Male], age, rng.Log(v[1]))
		d.mortality[Female] = interpolateTo(d.mortality[Female], age, rng.Log(v[2]))
	}
	return nil
}

// interpolateTo continues a series by single years on a straight line to the
// value v at the age.
func interpolateTo(series []float64, age int, v float64) []float64 {
	if len(series) == 0 {
		return append(series, v)
	}
	from, lo := len(series)-1, series[len(series)-1]
	for a := from + 1; a < age; a++ {
		share := float64(a-from) / float64(age-from)
		series = append(series, lo+float64((v-lo)*share))
	}
	return append(series, v)
}

func (d *Demography) readPyramid(fsys fs.FS) error {
	const name = "age_sex_pyramid.csv"
	rows, err := peopleTable(fsys, name, "age_lo", "age_hi", "sex", "population_thousands", "source")
	if err != nil {
		return err
	}
	for _, sex := range []Sex{Female, Male} {
		d.ages[sex] = make([]float64, OldestAge+1)
	}
	for i, r := range rows {
		row, err := pyramidRow(name, i, r)
		if err != nil {
			return err
		}
		d.pyramid = append(d.pyramid, row)
		d.spread(row)
	}
	return nil
}

func pyramidRow(name string, i int, r []string) (PyramidRow, error) {
	lo, hi, err := peopleBand(name, i, r)
	if err != nil {
		return PyramidRow{}, err
	}
	sex, err := sexOf(r[2])
	if err != nil {
		return PyramidRow{}, fmt.Errorf("%s: row %d: %w", name, i+1, err)
	}
	w, err := peopleNumbers(name, i, r[3:4])
	if err != nil {
		return PyramidRow{}, err
	}
	return PyramidRow{Lo: lo, Hi: hi, Sex: sex, Weight: w[0]}, nil
}

// spread shares a band out to its years.
func (d *Demography) spread(row PyramidRow) {
	w := make([]float64, row.Hi-row.Lo+1)
	alive, sum := 1.0, 0.0
	for i := range w {
		w[i] = alive
		sum += alive
		if row.Hi == OldestAge {
			alive = float64(alive * (1 - d.Mortality(row.Lo+i, row.Sex == Male)))
		}
	}
	for i, x := range w {
		d.ages[row.Sex][row.Lo+i] += float64(row.Weight * x / sum)
	}
}
