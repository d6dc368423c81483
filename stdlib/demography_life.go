package stdlib

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// SuffixShare is a suffix of names with its share of persons in percent.
type SuffixShare struct {
	Suffix  string
	Percent float64
}

// Payers is the words of who pays for care, in the order of PayerWeights.
func (d *Demography) Payers() []string {
	return d.payers
}

// PayerWeights is who pays for persons of an age, in percent.
func (d *Demography) PayerWeights(age int) []float64 {
	return d.payerAges.at(age)
}

// Maritals is the marital statuses, in the order of MaritalWeights.
func (d *Demography) Maritals() []Code {
	return d.marital
}

// MaritalWeights is the marital status of persons of an age and sex, in
// percent.
func (d *Demography) MaritalWeights(age int, sex Sex) []float64 {
	return d.maritalAge[sex&1].at(age)
}

// Languages is the languages that persons wish to be spoken to in, in the
// order of LanguageWeights; the codes are those of BCP 47.
func (d *Demography) Languages() []Code {
	return d.languages
}

// LanguageWeights is the language of persons of a group, in percent. The
// group is a number of Races or of NameGroups, which begin alike.
func (d *Demography) LanguageWeights(group int) []float64 {
	return d.byGroup[min(max(group, 0), len(d.byGroup)-1)]
}

// LanguageWeightsIn is LanguageWeights in a state (its two letters), which
// differs where the state has a language of its own.
func (d *Demography) LanguageWeightsIn(state string, group int) []float64 {
	if w, own := d.stateLanguages[stateGroup{state, group}]; own {
		return w
	}
	return d.LanguageWeights(group)
}

type stateGroup struct {
	state string
	group int
}

// Suffixes is the suffixes of a sex (Jr, III) with their shares; most persons
// have none.
func (d *Demography) Suffixes(sex Sex) []SuffixShare {
	return d.suffixes[sex&1]
}

func (d *Demography) readPayers(fsys fs.FS) error {
	rows, err := peopleTable(fsys, "payers.csv", "payer", "meaning", "source")
	if err != nil {
		return err
	}
	for _, r := range rows {
		d.payers = append(d.payers, r[0])
	}
	d.payerAges, err = agedTable(fsys, "payer_mix.csv", d.payers)
	return err
}

func (d *Demography) readMarital(fsys fs.FS) error {
	rows, err := peopleTable(fsys, "marital.csv", "status", "code", "display", "source")
	if err != nil {
		return err
	}
	words := make([]string, len(rows))
	for i, r := range rows {
		words[i] = r[0]
		d.marital = append(d.marital, Code{Word: r[0], Code: r[1], Display: r[2]})
	}
	const name = "marital_by_age.csv"
	header := slices.Concat([]string{"age_lo", "age_hi", "sex"}, words, []string{"source"})
	if rows, err = peopleTable(fsys, name, header...); err != nil {
		return err
	}
	for i, r := range rows {
		sex, err := sexOf(r[2])
		if err != nil {
			return fmt.Errorf("%s: row %d: %w", name, i+1, err)
		}
		row := slices.Concat(r[:2], r[3:])
		if err := d.maritalAge[sex].addRow(name, i, row, len(words)); err != nil {
			return err
		}
	}
	for sex := range d.maritalAge {
		if err := d.maritalAge[sex].whole(name); err != nil {
			return err
		}
	}
	return nil
}

func (d *Demography) readLanguages(fsys fs.FS) error {
	rows, err := peopleTable(fsys, "languages.csv", "code", "language", "source")
	if err != nil {
		return err
	}
	place := make(map[string]int, len(rows))
	for i, r := range rows {
		place[r[0]] = i
		word := strings.ReplaceAll(strings.ToLower(r[1]), " ", "_")
		d.languages = append(d.languages, Code{Word: word, Code: r[0], Display: r[1]})
	}
	groups, err := readNameGroups(fsys, d.raceWords())
	if err != nil {
		return err
	}
	d.byGroup = make([][]float64, len(groups))
	for g := range groups {
		d.byGroup[g] = make([]float64, len(d.languages))
	}
	const name = "language_by_group.csv"
	if rows, err = peopleTable(fsys, name, "state", "group", "code", "percent", "source"); err != nil {
		return err
	}
	d.stateLanguages = map[stateGroup][]float64{}
	for i, r := range rows {
		group := slices.Index(groups, r[1])
		lang, known := place[r[2]]
		if !known || group < 0 {
			return fmt.Errorf("%s: row %d: group %q or language %q isn't known", name, i+1, r[1], r[2])
		}
		w, err := peopleNumbers(name, i, r[3:4])
		if err != nil {
			return err
		}
		d.languagesOf(r[0], group)[lang] = w[0]
	}
	return nil
}

// languagesOf is the weights that a row of the table fills: those of a group
// everywhere, or in a state.
func (d *Demography) languagesOf(state string, group int) []float64 {
	if state == "" {
		return d.byGroup[group]
	}
	key := stateGroup{state, group}
	if d.stateLanguages[key] == nil {
		d.stateLanguages[key] = make([]float64, len(d.languages))
	}
	return d.stateLanguages[key]
}

func (d *Demography) readSuffixes(fsys fs.FS) error {
	const name = "suffixes.csv"
	rows, err := peopleTable(fsys, name, "suffix", "sex", "percent", "source")
	if err != nil {
		return err
	}
	for i, r := range rows {
		sex, err := sexOf(r[1])
		if err != nil {
			return fmt.Errorf("%s: row %d: %w", name, i+1, err)
		}
		w, err := peopleNumbers(name, i, r[2:3])
		if err != nil {
			return err
		}
		d.suffixes[sex] = append(d.suffixes[sex], SuffixShare{Suffix: r[0], Percent: w[0]})
	}
	return nil
}
