package runtime

import (
	"errors"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// races says which race and ethnicity a person of each group has. A Hispanic
// person's race is drawn, and so are the two races of who has two.
type races struct {
	groups                      []raceGroup
	codes, words                *models.Vocab
	ethnicityCodes, ethnicities *models.Vocab
}

// raceGroup is a group with its races; more than one are drawn by weight.
type raceGroup struct {
	choice                         rng.Choice
	codes, words                   []models.Sym
	ethnicityCode, ethnicityInWord models.Sym
}

// hispanicGroup is the group of races.csv whose race is one of HispanicRaces;
// that of another group without a race is a pair.
const hispanicGroup = "hispanic"

func newRaces(pop *stdlib.Demography) (races, error) {
	r := races{codes: models.NewVocab(), words: models.NewVocab(), ethnicityCodes: models.NewVocab(), ethnicities: models.NewVocab()}
	for _, g := range pop.Races() {
		group := raceGroup{
			ethnicityCode:   r.ethnicityCodes.Intern(g.Ethnicity.Code),
			ethnicityInWord: r.ethnicities.Intern(g.Ethnicity.Display),
		}
		var weights []float64
		add := func(code, words string, weight float64) {
			group.codes, group.words = append(group.codes, r.codes.Intern(code)), append(group.words, r.words.Intern(words))
			weights = append(weights, weight)
		}
		switch {
		case g.Race.Code != "":
			add(g.Race.Code, g.Race.Display, 1)
		case g.Word == hispanicGroup:
			for _, s := range pop.HispanicRaces() {
				add(s.Race.Code, s.Race.Display, s.Weight)
			}
		default:
			for _, p := range pop.RacePairs() {
				add(p.First.Code+"|"+p.Second.Code, p.First.Display+" and "+p.Second.Display, p.Weight)
			}
		}
		var err error
		if group.choice, err = rng.NewChoice(weights); err != nil {
			return r, errors.Join(errors.New("race group "+g.Word), err)
		}
		r.groups = append(r.groups, group)
	}
	return r, nil
}

// pick is the race of a person of a group: its code and its words.
func (g *raceGroup) pick(k rng.Key) (code, words models.Sym) {
	i := 0
	if len(g.codes) > 1 {
		i = g.choice.Pick(k.U(0))
	}
	return g.codes[i], g.words[i]
}
