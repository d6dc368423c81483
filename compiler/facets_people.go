package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/stdlib"
)

// demography makes the facets of who a person is. Age and sex come from the
// population's pyramid, weighted by the prevalence of each condition that is
// certain and by the payer mix of the coverage asked for, and cut to the
// constraints. Age comes first and sex by age, unless the scenario draws sex
// itself: then age comes by sex.
func (b *builder) demography() {
	c := b.c
	b.coverageAges()
	before := len(c.diags)
	b.bearers()
	b.contradicted = len(c.diags) > before
	b.payerFrom()
	b.whereabouts()
	w := b.ageWeights()
	if b.draws[plan.SlotSex] != nil || b.ageReadsSex() {
		b.facet("person.sex", plan.SlotSex, bySex(w), "people/age_sex_pyramid")
		b.facet("person.age", plan.SlotAge, ageBySex(w), "people/age_sex_pyramid")
	} else {
		b.facet("person.age", plan.SlotAge, ageMarginal(w), "people/age_sex_pyramid")
		b.facet("person.sex", plan.SlotSex, sexByAge(w), "people/age_sex_pyramid")
	}
	b.facet("person.coverage", plan.SlotCoverage, b.coverageDraw(), "people/payer_mix")
	b.usual(plan.SlotRace, func() facetOf { return facetOf{"person.race", c.raceDraw(), "people/race_by_state"} })
	b.usual(plan.SlotLanguage, func() facetOf { return facetOf{"person.language", c.languageDraw(), "people/language_by_group"} })
	b.usual(plan.SlotMarital, func() facetOf { return facetOf{"person.marital_status", c.maritalDraw(), "people/marital_by_age"} })
	b.facet("person.address", plan.SlotAddress, b.addressDraw(), "tables/defaults")
	b.mortals()
	b.meets()
	b.life()
}

// addressDraw is a street or none; nobody lives abroad who isn't asked to.
func (b *builder) addressDraw() *plan.Draw {
	h := b.c.people.defaults["homeless_share"]
	w := []float64{1 - h, h, 0}
	if l := b.limits[plan.SlotAddress]; l != nil && l.b.holds(2) && !l.b.holds(0) {
		w[2] = 1
	}
	return &plan.Draw{Kind: plan.Pick, Weights: w, Values: []float64{0, 1, 2}}
}

// coverageAges cuts the ages to those that the drawn coverages take.
func (b *builder) coverageAges() {
	g := b.draws[plan.SlotCoverage]
	if g == nil || g.draw.Kind != plan.Pick {
		return
	}
	var payers []string
	for i, v := range g.draw.Values {
		if g.draw.Weights[i] > 0 {
			payers = append(payers, b.c.plan.Enums[plan.EnumCoverage].Values[int(v)])
		}
	}
	if bd := b.c.payerAges(payers); bd.lo != nil || bd.hi != nil {
		b.limitTo(plan.SlotAge, bd, g.text, g.at)
	}
}

// payerFrom advises once where a payer takes people from an age on and the
// scenario leaves just that age out: age > 65 beside a Medicare word.
func (b *builder) payerFrom() {
	l := b.limits[plan.SlotAge]
	if l == nil {
		return
	}
	for _, payer := range l.why {
		for _, own := range l.why {
			if payer.b.lo == nil || own.b.lo == nil || *own.b.lo != *payer.b.lo+1 || !strings.Contains(own.text, "> ") {
				continue
			}
			b.c.advise(own.at, codeMedicareAge, fmt.Sprintf("%q leaves out those of %g, whom %q takes", own.text, *payer.b.lo, payer.text), fmt.Sprintf("write age >= %g if they are meant", *payer.b.lo))
			return
		}
	}
}

func (b *builder) whereabouts() {
	sets := b.placeSets()
	if sets == nil {
		sets = []plan.PlaceSet{{Weight: 1}}
	}
	b.facet("person.place", plan.SlotPlace, &plan.Draw{Kind: plan.Place, Places: sets}, "places").Asked = len(sets) > 1
}

func (b *builder) ageReadsSex() bool {
	g, reads := b.draws[plan.SlotAge], false
	if g != nil {
		g.draw.Reads(func(slot int) { reads = reads || slot == plan.SlotSex })
	}
	return reads
}

// ageWeights are the weights of each age, by sex.
func (b *builder) ageWeights() (w [2][]float64) {
	var certain []*condition
	for _, k := range b.c.vocab.order {
		if u := b.conds[k]; u != nil && u.certain != nil && !k.certain && !b.implied(k) {
			certain = append(certain, k)
		}
	}
	for sex := range 2 {
		pyramid := b.c.people.AgeWeights(stdlib.Sex(sex))
		w[sex] = make([]float64, oldest+1)
		for age := range w[sex] {
			if age < len(pyramid) {
				w[sex][age] = float64(pyramid[age] * b.weight(certain, sex, age))
			}
		}
	}
	return w
}

// weight is how much likelier the certain conditions, the coverage and who is to die or live make an age and sex.
func (b *builder) weight(certain []*condition, sex, age int) float64 {
	v := 1.0
	for _, k := range certain {
		v = float64(v * k.prevalenceAt(sex, age))
	}
	if l := b.limits[plan.SlotCoverage]; l != nil && l.b.set != nil {
		mix := b.c.people.PayerWeights(age)
		sum := 0.0
		for i, ok := range l.b.set {
			switch {
			case !ok:
			case i < len(mix):
				sum += mix[i]
			default: // a payer of the scenario's own has people of every age
				sum++
			}
		}
		v = float64(v * sum)
	}
	v = float64(v * b.fate(sex, age))
	for _, bd := range []struct {
		slot int
		v    float64
	}{{plan.SlotAge, float64(age)}, {plan.SlotSex, float64(sex)}} {
		if l := b.limits[bd.slot]; l != nil && !l.b.holds(bd.v) {
			return 0
		}
	}
	return v
}

// fate is how likely at an age and sex it is what the scenario says of dying in the period.
func (b *builder) fate(sex, age int) float64 {
	if b.limits[plan.SlotDeceased] == nil {
		return 1
	}
	q, v := b.c.dying(age, sex == 1), 0.0
	if b.allowed(plan.SlotDeceased, 1) {
		v += q
	}
	if b.allowed(plan.SlotDeceased, 0) {
		v += 1 - q
	}
	return v
}

// implied says that another certain condition, which is among k's people, counts for it.
func (b *builder) implied(k *condition) bool {
	for o, u := range b.conds {
		if o.base == k && u.certain != nil {
			return true
		}
	}
	return false
}

func ages() []float64 {
	out := make([]float64, oldest+1)
	for i := range out {
		out[i] = float64(i)
	}
	return out
}

func ageMarginal(w [2][]float64) *plan.Draw {
	sum := make([]float64, oldest+1)
	for i := range sum {
		sum[i] = w[0][i] + w[1][i]
	}
	return &plan.Draw{Kind: plan.Pick, Weights: sum, Values: ages()}
}

func ageBySex(w [2][]float64) *plan.Draw {
	return &plan.Draw{Kind: plan.Rows, On: plan.SlotOf(plan.SlotSex), Rows: [][]float64{w[0], w[1]}, Values: ages()}
}

func bySex(w [2][]float64) *plan.Draw {
	sums := []float64{0, 0}
	for sex := range 2 {
		for _, v := range w[sex] {
			sums[sex] += v
		}
	}
	return &plan.Draw{Kind: plan.Pick, Weights: sums, Values: []float64{0, 1}}
}

// sexByAge is sex by age; an age that the weights leave out has the sexes of the nearest one that they have.
func sexByAge(w [2][]float64) *plan.Draw {
	d := &plan.Draw{Kind: plan.Rows, On: plan.SlotOf(plan.SlotAge), Values: []float64{0, 1}}
	for age := range oldest + 1 {
		d.Rows = append(d.Rows, []float64{w[0][age], w[1][age]})
	}
	fill(d.Rows)
	return d
}

// fill gives rows without weights those of the nearest row that has some.
func fill(rows [][]float64) {
	empty := func(r []float64) bool { return !slices.ContainsFunc(r, func(v float64) bool { return v > 0 }) }
	for i := range rows {
		if !empty(rows[i]) {
			continue
		}
		for d := 1; d < len(rows); d++ {
			if j := i - d; j >= 0 && !empty(rows[j]) {
				rows[i] = slices.Clone(rows[j])
				break
			}
			if j := i + d; j < len(rows) && !empty(rows[j]) {
				rows[i] = slices.Clone(rows[j])
				break
			}
		}
	}
}

// coverageDraw is the payer mix by age. A payer of the scenario's own is in no mix: it is drawn only where the scenario leaves no other.
func (b *builder) coverageDraw() *plan.Draw {
	c := b.c
	n := len(c.plan.Enums[plan.EnumCoverage].Values)
	d := &plan.Draw{Kind: plan.Rows, On: plan.SlotOf(plan.SlotAge)}
	for i := range n {
		d.Values = append(d.Values, float64(i))
	}
	for age := range oldest + 1 {
		row := make([]float64, n)
		mix := c.people.PayerWeights(age)
		copy(row, mix)
		for i := len(mix); i < n; i++ {
			row[i] = b.ownPayer(len(mix))
		}
		d.Rows = append(d.Rows, row)
	}
	return d
}

// ownPayer is the weight of a payer of the scenario's own: 1 where the limits
// leave none of the library's.
func (b *builder) ownPayer(library int) float64 {
	l := b.limits[plan.SlotCoverage]
	if l == nil || l.b.set == nil || slices.Contains(l.b.set[:library], true) {
		return 0
	}
	return 1
}

func (c *compiler) raceDraw() *plan.Draw {
	d := &plan.Draw{Kind: plan.Rows, On: &plan.Expr{Op: plan.OpPlace, Text: "state.index"}}
	for i := range c.plan.Enums[plan.EnumRace].Values {
		d.Values = append(d.Values, float64(i))
	}
	for _, st := range stdlib.Places().States {
		d.Rows = append(d.Rows, slices.Clone(c.people.RaceWeights(st.Code)))
	}
	return d
}

func (c *compiler) languageDraw() *plan.Draw {
	d := &plan.Draw{Kind: plan.Rows, On: plan.SlotOf(plan.SlotRace)}
	for i := range c.people.Languages() {
		d.Values = append(d.Values, float64(i))
	}
	for g := range c.people.Races() {
		d.Rows = append(d.Rows, slices.Clone(c.people.LanguageWeights(g)))
	}
	return d
}

func (c *compiler) maritalDraw() *plan.Draw {
	d := &plan.Draw{Kind: plan.Cases}
	for _, sex := range []stdlib.Sex{stdlib.Female, stdlib.Male} {
		t := &plan.Draw{Kind: plan.Rows, On: plan.SlotOf(plan.SlotAge)}
		for i := range c.people.Maritals() {
			t.Values = append(t.Values, float64(i))
		}
		for age := range oldest + 1 {
			t.Rows = append(t.Rows, slices.Clone(c.people.MaritalWeights(age, sex)))
		}
		d.Cases = append(d.Cases, plan.Case{When: plan.New(plan.OpEq, plan.SlotOf(plan.SlotSex), plan.Num(float64(sex))), Draw: t})
	}
	return d
}

// life makes death in the period, and the day of birth, which agrees with the
// completed years on the period's last day, or on the day of death.
func (b *builder) life() {
	start, end := day(b.c.plan.Start), day(b.c.plan.End)
	dead := plan.New(plan.OpEq, plan.SlotOf(plan.SlotDeceased), plan.Num(1))
	b.usual(plan.SlotDeceased, func() facetOf { return facetOf{"person.deceased", b.dies(), "people/mortality"} })
	b.usual(plan.SlotDeath, func() facetOf {
		when := &plan.Draw{Kind: plan.Cases, Cases: []plan.Case{{When: dead, Draw: wholeDays(plan.Num(min(start+2, end)), plan.Num(end))}}}
		return facetOf{"person.death_date", when, "people/mortality"}
	})
	b.usual(plan.SlotBirth, func() facetOf {
		asOf := plan.New(plan.OpIf, dead, plan.SlotOf(plan.SlotDeath), plan.Num(end))
		minus := func(years *plan.Expr) *plan.Expr {
			return &plan.Expr{Op: plan.OpCall, Text: "add_years", Args: []*plan.Expr{asOf, plan.New(plan.OpNeg, years)}}
		}
		age := plan.SlotOf(plan.SlotAge)
		lo := plan.New(plan.OpAdd, minus(plan.New(plan.OpAdd, age, plan.Num(1))), plan.Num(1))
		return facetOf{"person.birth", wholeDays(lo, minus(age)), "people/age_sex_pyramid"}
	})
}

// dies is whether a person dies in the period, by age and sex.
func (b *builder) dies() *plan.Draw {
	dies := &plan.Draw{Kind: plan.Cases}
	for _, male := range []bool{false, true} {
		t := &plan.Draw{Kind: plan.Rows, On: plan.SlotOf(plan.SlotAge), Values: []float64{0, 1}}
		for age := range oldest + 1 {
			q := b.c.dying(age, male)
			t.Rows = append(t.Rows, []float64{1 - q, q})
		}
		sex := map[bool]float64{true: 1}[male]
		dies.Cases = append(dies.Cases, plan.Case{When: plan.New(plan.OpEq, plan.SlotOf(plan.SlotSex), plan.Num(sex)), Draw: t})
	}
	return dies
}

// wholeDays is any day of lo..hi alike.
func wholeDays(lo, hi *plan.Expr) *plan.Draw {
	half := plan.Num(0.5)
	return &plan.Draw{Kind: plan.Dist, Dist: rng.Uniform, Params: []*plan.Expr{plan.New(plan.OpSub, lo, half), plan.New(plan.OpAdd, hi, half)}, Whole: true}
}
