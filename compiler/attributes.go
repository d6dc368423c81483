package compiler

import (
	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/stdlib"
)

// people is the population that cohorts are drawn from.
type people struct {
	*stdlib.Demography
	defaults map[string]float64
}

// coreAttributes registers what every person has, in the order of plan's slots.
func (c *compiler) coreAttributes() error {
	pop, err := stdlib.Population()
	if err != nil {
		return err
	}
	c.people = &people{Demography: pop, defaults: map[string]float64{}}
	t, err := stdlib.Table("tables/defaults.csv")
	if err != nil {
		return err
	}
	r := t.Rows()
	for r.Next() {
		c.people.defaults[r.Text("name")] = r.Float("value")
	}
	if err := r.Err(); err != nil {
		return err
	}
	c.enum("sex", []string{"female", "male"})
	var races []string
	for _, r := range pop.Races() {
		races = append(races, r.Word)
	}
	c.enum("race", races)
	c.enum("coverage", append([]string(nil), pop.Payers()...))
	c.enum("address", []string{"street", "homeless", "abroad"})
	languages := c.enum("language", codeWords(pop.Languages()))
	maritals := c.enum("marital_status", codeWords(pop.Maritals()))
	from := "people"
	for _, a := range []*attribute{
		{name: "age", t: plan.Number, whole: true, unit: "years", doc: "completed years on the period's last day, or at death"},
		{name: "sex", t: plan.Choice, enum: plan.EnumSex, doc: "female or male"},
		{name: "place", t: plan.Number, derived: true, doc: "the ZIP code area"},
		{name: "race", t: plan.Choice, enum: plan.EnumRace, doc: "race and ethnicity, as one group"},
		{name: "coverage", t: plan.Choice, enum: plan.EnumCoverage, doc: "class of payer"},
		{name: "deceased", t: plan.Bool, doc: "died in the period"},
		{name: "death_date", t: plan.Date, derived: true, doc: "day of death"},
		{name: "birth_date", t: plan.Date, derived: true, doc: "day of birth; follows from age"},
		{name: "language", t: plan.Choice, enum: languages, doc: "language spoken at home"},
		{name: "marital_status", t: plan.Choice, enum: maritals, doc: "marital status"},
		{name: "address", t: plan.Choice, enum: plan.EnumAddress, doc: "a street address, none, or one in another country: abroad only where it is asked for"},
	} {
		a.decimals, a.from = -1, from
		a.slot = c.slot(a.name, a.t, a.enum)
		c.plan.Slots[a.slot].Unit = a.unit
		c.register(a)
	}
	delete(c.vocab.attrs, "place")
	c.placeAttributes()
	return nil
}

func codeWords(codes []stdlib.Code) (out []string) {
	for _, k := range codes {
		out = append(out, k.Word)
	}
	return out
}

// placeAttributes are those that follow from where a person lives.
func (c *compiler) placeAttributes() {
	field := func(name string, t plan.Type, text bool, doc string) {
		c.register(&attribute{
			name: name, slot: -1, x: &plan.Expr{Op: plan.OpPlace, Text: name}, t: t, text: text, decimals: -1, doc: doc, from: "places", derived: true,
		})
	}
	field("state", plan.Text, true, "postal code of the state: TX")
	field("county", plan.Text, true, `name of the county: "Harris County"`)
	field("county_fips", plan.Text, true, "FIPS code of the county: 48201")
	field("city", plan.Text, true, "post town")
	field("zip", plan.Text, true, "ZIP code")
	field("county.population", plan.Number, false, "people in the county")
	field("latitude", plan.Number, false, "degrees north")
	field("longitude", plan.Number, false, "degrees east")
	field("rural", plan.Bool, false, "the county has fewer people than the library's limit")
	c.register(&attribute{
		name: "birth_year", slot: -1, t: plan.Number, whole: true, decimals: -1, derived: true, doc: "calendar year of birth", from: "people",
		x: &plan.Expr{Op: plan.OpCall, Text: "year", Args: []*plan.Expr{plan.SlotOf(plan.SlotBirth)}},
	})
}
