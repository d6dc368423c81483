package compiler

import (
	"fmt"
	"math"
	"slices"
	"sync"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/lang"
)

// The prevalence of a condition says how common it is among people of an age
// and sex; the odds say how much commoner among those who have another. Both
// hold at once: for each age and sex the base odds are solved for, such that
// the mean over everybody else's conditions is the prevalence again.
//
// How that is solved stands in network.go.

const oldest = 110 // completed years; nobody drawn is older

// sortConditions puts the conditions in an order in which odds point forward.
func (c *compiler) sortConditions() {
	v := c.vocab
	var out []*condition
	state := map[*condition]int{} // 1 under way, 2 done
	var visit func(k *condition) bool
	parents := map[*condition][]*condition{}
	for _, k := range v.order {
		for _, o := range k.odds {
			if t := v.conditions[o.target]; t != nil {
				parents[t] = append(parents[t], k)
			}
		}
		if k.base = v.conditions[k.among.Value]; c.isAmongItself(k) {
			c.err(lang.At(k.among), codeCycle, fmt.Sprintf("%s would be among its own people", k.name), "name a condition that isn't itself among these")
			k.base = nil
		}
		if k.base != nil {
			parents[k] = append(parents[k], k.base)
		}
	}
	visit = func(k *condition) bool {
		switch state[k] {
		case 1:
			return false
		case 2:
			return true
		}
		state[k] = 1
		for _, p := range parents[k] {
			if !visit(p) {
				c.err(lang.At(k.def.Name), codeCycle, fmt.Sprintf("the odds of %s depend on %s, and the other way round", k.name, p.name), "odds go one way: keep those of the condition that comes first")
				return true
			}
		}
		state[k] = 2
		out = append(out, k)
		return true
	}
	for _, k := range v.order {
		visit(k)
	}
	v.order = out
}

// isAmongItself says that a condition is found again on the way along among.
func (c *compiler) isAmongItself(k *condition) bool {
	for b := k.base; b != nil; b = b.base {
		if b == k {
			return true
		}
	}
	return false
}

// link turns odds, exclusions, what a condition is among, and its mortality
// into the parents of each condition. Who dies is drawn first, by age and sex:
// the odds of death of those who have a condition are those of having it among
// the dead.
func (c *compiler) link() {
	v := c.vocab
	for i, k := range v.order {
		if k.mortality > 0 {
			k.parents = append(k.parents, plan.Parent{Slot: plan.SlotDeceased, Ratio: k.mortality})
		}
		if k.base != nil {
			k.parents = append(k.parents, plan.Parent{Slot: k.base.plan.Has, Ratio: 1, Needed: true})
		}
		for _, o := range k.odds {
			if t := v.conditions[o.target]; t != nil && t.prevalence != nil {
				t.parents = append(t.parents, plan.Parent{Slot: k.plan.Has, Ratio: o.ratio})
			}
		}
		for _, w := range k.excludes {
			t := v.conditions[w.Value]
			if t == nil {
				continue
			}
			later, first := t, k
			if slices.Index(v.order, t) < i {
				later, first = k, t
			}
			p := plan.Parent{Slot: first.plan.Has}
			if !slices.ContainsFunc(later.parents, func(o plan.Parent) bool { return o.Slot == p.Slot && o.Ratio == 0 }) {
				later.parents = append(later.parents, p)
			}
		}
	}
}

// calibrated gives each condition with a prevalence its risk at the ages that a
// cohort may have. What a cohort makes certain or rules out, by the slots of
// having it, is evidence: the others are then as common as among people of whom
// that is true.
func (c *compiler) calibrated(evidence map[int]bool, of ageSpans) map[*condition]*plan.Risk {
	out := map[*condition]*plan.Risk{}
	ks := c.risky()
	for _, k := range ks {
		out[k] = &plan.Risk{Parents: k.parents}
		for sex := range 2 {
			out[k].Odds[sex] = make([]float64, oldest+1)
		}
	}
	var sexes sync.WaitGroup
	c.shapesOf(ks)
	for sex := range 2 {
		sexes.Go(func() {
			var last *network
			for age := of[sex].from; age <= of[sex].to; age++ {
				n := c.prior(ks, sex, age)
				var odds []float64
				if n != last {
					odds, last = n.given(evidence), n
				}
				setOdds(ks, out, sex, age, odds)
			}
		})
	}
	sexes.Wait()
	return out
}

// shapesOf makes the shape of the conditions, one for each sex: they are computed at the same time.
func (c *compiler) shapesOf(ks []*condition) {
	if c.shapes[0] == nil {
		c.shapes[0] = shapeOf(ks)
		c.shapes[1] = c.shapes[0].apart()
	}
}

// ageSpans are the ages that people of each sex may have, both ends included.
type ageSpans [2]struct{ from, to int }

// allAges are those of everybody.
func allAges() (out ageSpans) {
	out[0].to, out[1].to = oldest, oldest
	return out
}

// risky are the conditions that some have and others don't, in their order.
func (c *compiler) risky() (ks []*condition) {
	for _, k := range c.vocab.order {
		if k.prevalence != nil && !k.certain {
			ks = append(ks, k)
		}
	}
	return ks
}

// prior is the conditions of a sex at an age without evidence.
type prior struct {
	like   int       // the first of the ages with the same shares
	shares []float64 // of the first of such ages
	solved *network
}

// prior solves for the conditions at an age without evidence, which is the same
// for every cohort, and for all ages with the same shares.
func (c *compiler) prior(ks []*condition, sex, age int) *network {
	if c.priors[sex] == nil {
		c.priors[sex] = c.priorShares(ks, sex)
	}
	p := &c.priors[sex][c.priors[sex][age].like]
	if p.solved == nil {
		p.solved = solve(c.shapes[sex], p.shares, nil)
	}
	return p.solved
}

func (c *compiler) priorShares(ks []*condition, sex int) []prior {
	out := make([]prior, oldest+1)
	var last []float64
	for age := range out {
		shares := prevalences(ks, sex, age)
		shares[0] = c.dying(age, sex == 1)
		if age == 0 || math.Abs(shares[0]-last[0]) > sameDying || !slices.Equal(shares[1:], last[1:]) {
			out[age], last = prior{like: age, shares: shares}, shares
			continue
		}
		out[age].like = out[age-1].like
	}
	return out
}

// sameDying is by how much the risk of death may differ between ages that have the same odds.
const sameDying = 0.01

// dying is how likely a person of an age dies in the period.
func (c *compiler) dying(age int, male bool) float64 {
	years := (day(c.plan.End) - day(c.plan.Start) + 1) / 365.25
	return min(0.95, float64(c.people.Mortality(age, male)*years))
}

// setOdds notes the odds at an age; nil repeats those of the age before.
func setOdds(ks []*condition, risks map[*condition]*plan.Risk, sex, age int, odds []float64) {
	for i, k := range ks {
		r := risks[k].Odds[sex]
		if odds == nil {
			r[age] = r[age-1]
			continue
		}
		r[age] = odds[1+i]
	}
}

// prevalences are those of death, to be filled in, and of each condition.
func prevalences(ks []*condition, sex, age int) []float64 {
	out := make([]float64, 1+len(ks))
	for i, k := range ks {
		out[1+i] = k.prevalenceAt(sex, age)
	}
	return out
}

// often is the prevalence of a condition or the incidence of an acute one; nil
// where there is neither, or where it depends on more than age and sex.
func (k *condition) often() *plan.Expr {
	x := k.prevalence
	if x == nil {
		x = k.plan.Incidence
	}
	if x == nil || !agesOnly(x) {
		return nil
	}
	return x
}

// prevalenceAt is the share of people of an age and sex who have the condition,
// or an episode of it in a year.
func (k *condition) prevalenceAt(sex, age int) float64 {
	if k.shares[sex] == nil {
		k.shares[sex] = make([]float64, oldest+1)
		often := k.often()
		for a := range k.shares[sex] {
			k.shares[sex][a] = 1
			if often != nil {
				k.shares[sex][a] = k.evalPrevalence(often, sex, a)
			}
		}
	}
	return k.shares[sex][age]
}

func (k *condition) evalPrevalence(often *plan.Expr, sex, age int) float64 {
	var slots [plan.CoreSlots]float64
	slots[plan.SlotAge], slots[plan.SlotSex] = float64(age), float64(sex)
	p := often.Eval(slots[:])
	if k.prevalence == nil {
		p = 1 - rng.Exp(-p)
	}
	if p != p || float64(age) < k.ageFrom {
		return 0
	}
	if k.base != nil {
		p = float64(p * k.base.prevalenceAt(sex, age))
	}
	return p
}
