package stdlib

import (
	"fmt"
	"io/fs"
	"slices"
)

// RaceGroup is a group of race and ethnicity together, as the Census tells
// them: everybody stands in one.
type RaceGroup struct {
	Word      string // The language's word, black_nh for instance.
	Race      Code   // Without a code where the race is drawn further.
	Ethnicity Code
}

// RaceShare is a race with its weight.
type RaceShare struct {
	Race   Code
	Weight float64
}

// RacePair is two races of one person with the pair's weight.
type RacePair struct {
	First, Second Code
	Weight        float64
}

// Races is the groups, in the order of every weight by race.
func (d *Demography) Races() []RaceGroup {
	return d.races
}

// HispanicRaces is the race of a Hispanic person.
func (d *Demography) HispanicRaces() []RaceShare {
	return d.hispanic
}

// RacePairs is the races of a person of the group two_or_more_nh.
func (d *Demography) RacePairs() []RacePair {
	return d.pairs
}

// RaceWeights is the population of a state (its two letters) by group, in
// percent; of an unknown or empty state that of the whole country. The order
// is that of Races.
func (d *Demography) RaceWeights(state string) []float64 {
	if w, ok := d.byState[state]; ok {
		return w
	}
	return d.byState[""]
}

// RaceWeightsAt is RaceWeights leaned towards the groups of an age: the
// state's shares times what the age has more or less of a group than the
// country, added up to 100 again. Over all ages the state's shares result but
// for about a point.
func (d *Demography) RaceWeightsAt(state string, age int) []float64 {
	lean := d.raceAges.at(age)
	out := slices.Clone(d.RaceWeights(state))
	sum := 0.0
	for i := range out {
		out[i] = float64(out[i] * lean[i])
		sum += out[i]
	}
	for i := range out {
		out[i] = float64(out[i] * 100 / sum)
	}
	return out
}

func (d *Demography) raceWords() []string {
	words := make([]string, len(d.races))
	for i, r := range d.races {
		words[i] = r.Word
	}
	return words
}

func (d *Demography) readRaces(fsys fs.FS) error {
	rows, err := peopleTable(fsys, "races.csv", "group", "race_code", "race", "ethnicity_code", "ethnicity", "source")
	if err != nil {
		return err
	}
	for _, r := range rows {
		d.races = append(d.races, RaceGroup{
			Word:      r[0],
			Race:      Code{Code: r[1], Display: r[2]},
			Ethnicity: Code{Code: r[3], Display: r[4]},
		})
	}
	return nil
}

func (d *Demography) readRaceShares(fsys fs.FS) error {
	rows, err := peopleTable(fsys, "hispanic_race.csv", "race_code", "race", "weight", "source")
	if err != nil {
		return err
	}
	for i, r := range rows {
		w, err := peopleNumbers("hispanic_race.csv", i, r[2:3])
		if err != nil {
			return err
		}
		d.hispanic = append(d.hispanic, RaceShare{Race: Code{Code: r[0], Display: r[1]}, Weight: w[0]})
	}
	rows, err = peopleTable(fsys, "race_pairs.csv", "first_code", "first", "second_code", "second", "weight", "source")
	if err != nil {
		return err
	}
	for i, r := range rows {
		w, err := peopleNumbers("race_pairs.csv", i, r[4:5])
		if err != nil {
			return err
		}
		first, second := Code{Code: r[0], Display: r[1]}, Code{Code: r[2], Display: r[3]}
		d.pairs = append(d.pairs, RacePair{First: first, Second: second, Weight: w[0]})
	}
	return nil
}

func (d *Demography) readRacesByState(fsys fs.FS) error {
	const name = "race_by_state.csv"
	header := slices.Concat([]string{"state", "population_2020"}, d.raceWords(), []string{"source"})
	rows, err := peopleTable(fsys, name, header...)
	if err != nil {
		return err
	}
	d.byState = make(map[string][]float64, len(rows)+1)
	country, people := make([]float64, len(d.races)), 0.0
	for i, r := range rows {
		v, err := peopleNumbers(name, i, r[1:len(r)-1])
		if err != nil {
			return err
		}
		d.byState[r[0]] = v[1:]
		people += v[0]
		for g, pct := range v[1:] {
			country[g] += float64(v[0] * pct)
		}
	}
	if people == 0 {
		return fmt.Errorf("%s: nobody lives in any state", name)
	}
	for g := range country {
		country[g] /= people
	}
	d.byState[""] = country
	return nil
}

// readRacesByAge turns the shares of each age into what it has more or less
// than the country as a whole, as the same table gives it.
func (d *Demography) readRacesByAge(fsys fs.FS) error {
	bands, err := agedTable(fsys, "race_by_age.csv", d.raceWords())
	if err != nil {
		return err
	}
	country, people := make([]float64, len(d.races)), 0.0
	for age, shares := range bands {
		n := d.ages[Female][age] + d.ages[Male][age]
		people += n
		for g, pct := range shares {
			country[g] += float64(n * pct)
		}
	}
	d.raceAges = new(agedWeights)
	for age, shares := range bands {
		d.raceAges[age] = make([]float64, len(shares))
		for g, pct := range shares {
			d.raceAges[age][g] = float64(pct*people) / max(country[g], 1e-9)
		}
	}
	return nil
}
