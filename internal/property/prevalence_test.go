package property

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/runtime"
)

// bands are the ages by which prevalence is looked at, the same as in testdata/prevalence.csv.
func bands() []int { return []int{0, 12, 18, 35, 45, 55, 65, 75, 85} }

func bandOf(age int) int {
	for i, lo := range bands() {
		if age < lo {
			return i - 1
		}
	}
	return len(bands()) - 1
}

func bandName(i int) string {
	lo := bands()[i]
	if i+1 == len(bands()) {
		return fmt.Sprintf("%d..", lo)
	}
	return fmt.Sprintf("%d..%d", lo, bands()[i+1]-1)
}

func sexName(sex int) string { return [2]string{"female", "male"}[sex] }

// tally is people of whom something is expected of a share and true of some.
type tally struct{ n, want, got float64 }

func (c *tally) add(want float64, got bool) {
	c.n++
	c.want += want
	if got {
		c.got++
	}
}

func (c *tally) merge(o tally) { c.n, c.want, c.got = c.n+o.n, c.want+o.want, c.got+o.got }

// holds says that the share is met within a part of it, within some points, or
// within four standard errors. Of few people, one more or less is no error; where
// nobody is expected, there must be nobody.
func (c *tally) holds(relative, points float64) bool {
	if c.want == 0 {
		return c.got == 0
	}
	want := c.want / c.n
	sd := math.Sqrt(c.want * (1 - want))
	return math.Abs(c.got-c.want) <= max(relative*c.want, points*c.n, 4*sd, few(c.want))
}

// few is by how many a count of people may miss a small expectation: as rarely
// as a large one misses by four standard errors.
func few(want float64) float64 {
	term := math.Exp(-want)
	rest := 1 - term // how likely more than n come
	for n := 1.0; ; n++ {
		if rest < 3.2e-5 || n > 100 {
			return n - 1 - want
		}
		term *= want / n
		rest -= term
	}
}

func (c *tally) String() string {
	return fmt.Sprintf("%.3f%% expected, %.3f%% of %.0f drawn", 100*c.want/c.n, 100*c.got/c.n, c.n)
}

// TestPrevalence draws people of the whole country: each condition is as common
// as its module says at each age and sex, though the odds between conditions
// make it commoner in those who have others.
func TestPrevalence(t *testing.T) {
	long(t)
	for _, p := range populations(t) {
		wanted := 0
		for i, c := range p.plan.Care.Conditions {
			if c.Kind == "problem" {
				wanted++
				p.testShares(t, i, p.module(i))
			}
		}
		if wanted < 50 {
			t.Errorf("only %d conditions that last", wanted)
		}
	}
}

// module is the share of people of an age and sex of whom a condition's module
// says that they have it, or have an episode of it while they live in the period.
func (p *population) module(condition int) func(*someone) float64 {
	c, base := p.plan.Care.Conditions[condition], p.base(condition)
	var at [2][130]float64
	for sex := range 2 {
		for age := range at[sex] {
			at[sex][age] = frequency(c, age, sex)
			if base >= 0 && c.Kind == "problem" {
				at[sex][age] *= frequency(p.plan.Care.Conditions[base], age, sex)
			}
		}
	}
	return func(who *someone) float64 {
		v := at[who.sex][who.age]
		switch {
		case c.Kind != "acute":
			return v
		case base >= 0 && !who.with(base):
			return 0
		}
		return 1 - math.Exp(-v*who.years)
	}
}

// frequency is a condition's prevalence or its incidence at an age.
func frequency(c *plan.Condition, age, sex int) float64 {
	slots := make([]float64, plan.CoreSlots)
	slots[plan.SlotAge], slots[plan.SlotSex] = float64(age), float64(sex)
	v := math.NaN()
	switch {
	case c.Prevalence != nil:
		v = c.Prevalence.Eval(slots)
	case c.Incidence != nil:
		v = c.Incidence.Eval(slots)
	}
	if math.IsNaN(v) {
		return 0
	}
	return v
}

// testShares holds a condition to its shares, by age and sex and of all of whom
// something is wanted.
func (p *population) testShares(t *testing.T, condition int, want func(*someone) float64) {
	t.Helper()
	var cells [2][9]tally
	var all tally
	for i := range p.people {
		who := &p.people[i]
		if w := want(who); !math.IsNaN(w) {
			cells[who.sex][bandOf(who.age)].add(w, who.with(condition))
		}
	}
	name := p.plan.Care.Conditions[condition].Name
	for sex := range cells {
		for band := range cells[sex] {
			c := &cells[sex][band]
			if all.merge(*c); !c.holds(0.1, 0.003) {
				t.Errorf("seed %d: %s, %s of %s: %s", p.seed, name, sexName(sex), bandName(band), c)
			}
		}
	}
	if !all.holds(0.03, 0) {
		t.Errorf("seed %d: %s: %s", p.seed, name, &all)
	}
}

// published is the prevalence that others have published, by sex and band, of
// people from an age on; NaN of a sex of which nothing is.
type published struct {
	from   int
	shares [2][9]float64
}

func (o *published) of(who *someone) float64 {
	if who.age < o.from {
		return 0
	}
	return o.shares[who.sex][bandOf(who.age)]
}

func outside(t *testing.T) map[string]*published {
	t.Helper()
	out := map[string]*published{}
	for _, r := range read(t, "testdata/prevalence.csv") {
		o := out[r["condition"]]
		if o == nil {
			o = &published{from: number(r["from"])}
			for i := range bands() {
				o.shares[0][i], o.shares[1][i] = math.NaN(), math.NaN()
			}
			out[r["condition"]] = o
		}
		for i := range bands() {
			v, err := strconv.ParseFloat(r[bandName(i)], 64)
			if err != nil {
				t.Fatal(err)
			}
			o.shares[map[string]int{"female": 0, "male": 1}[r["sex"]]][i] = v / 100
		}
	}
	return out
}

// TestPrevalenceIsThatOfTheCountry draws people of the whole country and sets
// each condition against figures from outside.
func TestPrevalenceIsThatOfTheCountry(t *testing.T) {
	long(t)
	table := outside(t)
	for _, p := range populations(t) {
		for name, o := range table {
			p.testShares(t, p.condition(t, name), o.of)
		}
	}
	if len(table) < 50 {
		t.Errorf("only %d conditions", len(table))
	}
}

// TestIncidence holds that in a year as many have an episode of an acute
// condition as its module says, by age and sex.
func TestIncidence(t *testing.T) {
	long(t)
	for _, p := range populations(t) {
		wanted := 0
		for i, c := range p.plan.Care.Conditions {
			if c.Kind == "acute" {
				wanted++
				p.testShares(t, i, p.module(i))
			}
		}
		if wanted < 30 {
			t.Errorf("only %d acute conditions", wanted)
		}
	}
}

// TestEpisodes holds that children have as many episodes as the modules say,
// each with a visit for it: several in a year of what is common.
func TestEpisodes(t *testing.T) {
	long(t)
	n := 1500
	if soaking() {
		n = 20_000
	}
	d := made(t, fmt.Sprintf("%d patients, age < 12, with diagnoses\n", n), 6, runtime.Options{})
	seen := map[string]float64{}
	for _, r := range d.tables["diagnoses"] {
		if r["diagnosis_type"] == "principal" {
			seen[r["condition"]]++
		}
	}
	slots := make([]float64, plan.CoreSlots)
	for _, c := range d.plan.Care.Conditions {
		if c.Kind != "acute" || !slices.Contains([]string{"uri", "otitis_media", "gastroenteritis", "strep_throat", "influenza"}, c.Name) {
			continue
		}
		want := 0.0
		for _, p := range d.tables["patients"] {
			slots[plan.SlotAge], slots[plan.SlotSex] = float64(number(p["age"])), map[string]float64{"male": 1}[p["sex"]]
			first, after := max(d.plan.Start, day(t, p["birth_date"])), d.plan.End+1
			if p["death_date"] != "" {
				after = day(t, p["death_date"])
			}
			want += c.Incidence.Eval(slots) * float64(max(1, after-first)) / 365.25
		}
		if got := seen[c.Name]; math.Abs(got-want) > max(0.03*want, 4*math.Sqrt(want)) || want < 30 {
			t.Errorf("%s: %.0f episodes, expected %.0f", c.Name, got, want)
		}
	}
}
