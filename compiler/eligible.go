package compiler

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
)

// Who can have a condition follows from its prevalence, or incidence: nobody
// can at an age and sex at which nobody does. A condition that everybody is to have cuts the
// cohort to those who can; a share is that of all people, taken from those who
// can, and contradicts the scenario where there are too few of them.

// bearers cuts age and sex to those at which people have what is certain.
func (b *builder) bearers() {
	for _, k := range b.c.vocab.order {
		u := b.conds[k]
		if u == nil || u.certain == nil || k.often() == nil || k.certain {
			continue
		}
		sexes := []bool{k.anyAge(0), k.anyAge(1)}
		if slices.Contains(sexes, false) {
			b.limitTo(plan.SlotSex, bound{set: sexes}, u.certain.text, u.certain.at)
		}
		if ages := b.bearing(k); ages.lo != nil {
			b.limitTo(plan.SlotAge, ages, u.certain.text, u.certain.at)
		}
	}
}

// bearing is the ages between which people of the cohort's sexes have a condition.
func (b *builder) bearing(k *condition) (ages bound) {
	for age := range oldest + 1 {
		for sex := range 2 {
			if !b.allowed(plan.SlotSex, sex) || k.prevalenceAt(sex, age) <= 0 {
				continue
			}
			v := float64(age)
			if ages.lo == nil {
				ages.lo = &v
			}
			ages.hi = &v
		}
	}
	return ages
}

// allowed says that the constraints leave a value of an attribute.
func (b *builder) allowed(slot, v int) bool {
	l := b.limits[slot]
	return l == nil || l.b.holds(float64(v))
}

// anyAge says that people of a sex have the condition at some age.
func (k *condition) anyAge(sex int) bool {
	for age := range oldest + 1 {
		if k.prevalenceAt(sex, age) > 0 {
			return true
		}
	}
	return false
}

// shared is the draw of a condition's has-lines. Where not everybody can have
// the condition, the shares are those of all people: who can't have it passes
// it on (plan.Draw.Bearer), or, where lines have conditions of their own or
// draws are independent, those who can have it have the greater chance.
func (b *builder) shared(k *condition, lines []hasLine, own *plan.Draw) *plan.Draw {
	d := &plan.Draw{Kind: plan.LineDraw, Else: own}
	before := len(b.c.diags)
	scaled := b.lines(k, lines)
	conditional := slices.ContainsFunc(lines, func(l hasLine) bool { return l.when != nil })
	if conditional || b.c.plan.Independent || len(b.c.diags) > before || !slices.ContainsFunc(scaled, func(l plan.Line) bool { return l.When != nil }) {
		d.Lines = scaled
		return d
	}
	for _, l := range lines {
		d.Lines = append(d.Lines, plan.Line{Share: l.share})
	}
	d.Bearer, d.Passing, d.Else = k.possible(), b.passings, nil
	b.passings++
	return d
}

// lines are the has-lines of a condition as shares of those who can have it.
func (b *builder) lines(k *condition, lines []hasLine) (out []plan.Line) {
	var people [2][]float64
	if k.often() != nil {
		people = b.ageSex()
	}
	sum := 0.0
	for _, l := range lines {
		able := 1.0
		if k.often() != nil {
			able = k.able(people, l.when)
		}
		if able >= 1-1e-9 {
			out = append(out, plan.Line{When: l.when, Share: l.share})
			continue
		}
		if l.when == nil {
			sum += l.share
		}
		if most := max(sum, l.share); most > able {
			b.c.err(l.at, codeContradiction, fmt.Sprintf("%q: only %.3g%% of these people can have %s", l.text, 100*able, k.name),
				"ask for a smaller share, or for people of an age and sex that have it")
			able = most
		}
		when := k.possible()
		if l.when != nil {
			when = plan.New(plan.OpAnd, l.when, when)
		}
		out = append(out, plan.Line{When: when, Share: min(1, l.share/max(able, 1e-9))})
	}
	return out
}

// possible is the test that a person's age and sex can have the condition.
func (k *condition) possible() *plan.Expr {
	x := plan.New(plan.OpGt, k.often(), plan.Num(0))
	if k.base != nil {
		x = plan.New(plan.OpAnd, plan.New(plan.OpEq, plan.SlotOf(k.base.plan.Has), plan.Num(1)), x)
	}
	if k.ageFrom > 0 {
		x = plan.New(plan.OpAnd, plan.New(plan.OpGe, plan.SlotOf(plan.SlotAge), plan.Num(k.ageFrom)), x)
	}
	return x
}

// able is the share of people who can have the condition, of those where a test
// of age and sex is true; what else a test asks is left out.
func (k *condition) able(people [2][]float64, when *plan.Expr) float64 {
	if when != nil && !agesOnly(when) {
		when = nil
	}
	var slots [plan.CoreSlots]float64
	can, all := 0.0, 0.0
	for sex := range people {
		for age, w := range people[sex] {
			slots[plan.SlotAge], slots[plan.SlotSex] = float64(age), float64(sex)
			if w <= 0 || when != nil && when.Eval(slots[:]) != 1 {
				continue
			}
			all += w
			if k.prevalenceAt(sex, age) > 0 {
				can += w
			}
		}
	}
	if all == 0 {
		return 1
	}
	return can / all
}

func agesOnly(x *plan.Expr) bool {
	only := true
	x.Slots(func(slot int) { only = only && (slot == plan.SlotAge || slot == plan.SlotSex) })
	return only
}

// ageSex is how likely each sex and age of the cohort is, as its facets draw
// them; where a draw can't be told beforehand, as the population has it.
func (b *builder) ageSex() (out [2][]float64) {
	w := b.ageWeights()
	age, sex := b.madeOf(plan.SlotAge).Draw, b.madeOf(plan.SlotSex).Draw
	if sex.Kind == plan.Rows && sex.On.Op == plan.OpSlot && sex.On.Idx == plan.SlotAge {
		p := agesOf(age)
		if p == nil {
			return w
		}
		return [2][]float64{ofSex(p, sex.Rows, 0), ofSex(p, sex.Rows, 1)}
	}
	sexes := [2]float64{}
	switch {
	case sex.Kind == plan.Const:
		sexes[int(sex.Num)] = 1
	case sex.Kind == plan.Pick && sex.Arms == nil:
		for i, v := range sex.Values {
			sexes[int(v)] += sex.Weights[i]
		}
	default:
		return w
	}
	for s := range out {
		out[s] = scaled(agesGiven(age, s), sexes[s])
		if out[s] == nil {
			return w
		}
	}
	return out
}

// ofSex is how likely each age is of a sex, where the sex follows the age by rows.
func ofSex(ages []float64, rows [][]float64, sex int) []float64 {
	out := make([]float64, len(ages))
	for a := range out {
		if row := rows[a]; row[0]+row[1] > 0 {
			out[a] = ages[a] * row[sex] / (row[0] + row[1])
		}
	}
	return out
}

// forgetAges empties the rows of a table by age at which the cohort has nobody.
func (b *builder) forgetAges(d *plan.Draw) {
	age := b.madeOf(plan.SlotAge)
	if age == nil || b.madeOf(plan.SlotSex) == nil || d.Kind != plan.Rows || d.On.Op != plan.OpSlot || d.On.Idx != plan.SlotAge {
		return
	}
	people := b.ageSex()
	for i, row := range d.Rows {
		if a := i + d.Base; a > oldest || people[0][a]+people[1][a] == 0 {
			clear(row)
		}
	}
}

// agesGiven is how likely each age of a sex is, nil where that can't be told.
func agesGiven(d *plan.Draw, sex int) []float64 {
	if d.Kind == plan.Rows && d.On.Op == plan.OpSlot && d.On.Idx == plan.SlotSex && len(d.Rows) == 2 {
		return agesOf(&plan.Draw{Kind: plan.Pick, Weights: d.Rows[sex], Values: d.Values, Arms: d.Arms})
	}
	if d.Kind == plan.Cases {
		var slots [plan.CoreSlots]float64
		slots[plan.SlotSex] = float64(sex)
		for _, c := range d.Cases {
			if c.When == nil || agesOnly(c.When) && c.When.Eval(slots[:]) == 1 {
				return agesOf(c.Draw)
			}
		}
		return nil
	}
	return agesOf(d)
}

// agesOf is how likely each age is in a draw, nil where that can't be told.
func agesOf(d *plan.Draw) []float64 {
	out := make([]float64, oldest+1)
	switch d.Kind {
	case plan.Const:
		out[clampAge(d.Num)] = 1
	case plan.Dist:
		return agesOfDist(d)
	case plan.Pick:
		for i, v := range d.Values {
			if d.Arms == nil || d.Arms[i] == nil {
				out[clampAge(v)] += d.Weights[i]
				continue
			}
			arm := scaled(agesOf(d.Arms[i]), d.Weights[i])
			if arm == nil {
				return nil
			}
			for a := range out {
				out[a] += arm[a]
			}
		}
	default:
		return nil
	}
	return scaled(out, 1)
}

func agesOfDist(d *plan.Draw) []float64 {
	dist, ok := fixedDist(d)
	if !ok || d.Dist == rng.Constant {
		return nil
	}
	out := make([]float64, oldest+1)
	for a := range out {
		v := float64(a)
		if d.Bounds == nil || (bound{lo: d.Bounds.Lo, hi: d.Bounds.Hi}).holds(v) {
			out[a] = max(0, dist.CDF(v+0.5)-dist.CDF(v-0.5))
		}
	}
	return scaled(out, 1)
}

func clampAge(v float64) int { return max(0, min(oldest, int(v))) }

// scaled makes weights add up to a sum; nil stays nil.
func scaled(w []float64, to float64) []float64 {
	sum := 0.0
	for _, v := range w {
		sum += v
	}
	if sum <= 0 || w == nil {
		return w
	}
	out := make([]float64, len(w))
	for i, v := range w {
		out[i] = v * to / sum
	}
	return out
}
