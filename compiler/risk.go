package compiler

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// The prevalence of a condition says how common it is among people of an age
// and sex; the odds say how much commoner among those who have another. Both
// hold at once: for each age and sex the base odds are solved for, such that
// the mean over everybody else's conditions is the prevalence again.
//
// The joint distribution of the conditions that others depend on is kept
// exactly, as a table over their subsets, up to maxJoint of them; any further
// ones count as independent.

const (
	oldest   = 110 // completed years; nobody drawn is older
	maxJoint = 12
)

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

// link turns odds and exclusions into the parents of each condition.
func (c *compiler) link() {
	v := c.vocab
	for i, k := range v.order {
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

// calibrated gives each condition with a prevalence its risk. What a cohort
// makes certain or rules out, by the slots of having it, is evidence: the
// others are then as common as among people of whom that is true.
func (c *compiler) calibrated(evidence map[int]bool) map[*condition]*plan.Risk {
	out := map[*condition]*plan.Risk{}
	var ks []*condition
	for _, k := range c.vocab.order {
		if k.prevalence != nil && !k.certain {
			out[k] = &plan.Risk{Parents: k.parents}
			for sex := range 2 {
				out[k].Odds[sex] = make([]float64, oldest+1)
			}
			ks = append(ks, k)
		}
	}
	for sex := range 2 {
		for age, n := range c.prior(ks, sex) {
			var odds []float64
			if n != nil {
				odds = oddsGiven(n, evidence)
			}
			setOdds(ks, out, sex, age, odds)
		}
	}
	return out
}

// prior is the conditions at each age without evidence, which is the same for
// every cohort; nil where nothing has changed since the age before.
func (c *compiler) prior(ks []*condition, sex int) []*network {
	if c.priors[sex] != nil {
		return c.priors[sex]
	}
	tracked, last := tracks(ks), []float64(nil)
	for age := range oldest + 1 {
		var n *network
		prev := prevalences(ks, sex, age)
		if age == 0 || !slices.Equal(prev, last) {
			n = solve(ks, prev, tracked, nil)
		}
		c.priors[sex], last = append(c.priors[sex], n), prev
	}
	return c.priors[sex]
}

// setOdds notes the odds at an age; nil repeats those of the age before.
func setOdds(ks []*condition, risks map[*condition]*plan.Risk, sex, age int, odds []float64) {
	for i, k := range ks {
		r := risks[k].Odds[sex]
		if odds == nil {
			r[age] = r[age-1]
			continue
		}
		r[age] = odds[i]
	}
}

// tracks are the conditions that others depend on, by their slots.
func tracks(ks []*condition) (slots []int) {
	for _, k := range ks {
		used := slices.ContainsFunc(ks, func(o *condition) bool {
			return slices.ContainsFunc(o.parents, func(p plan.Parent) bool { return p.Slot == k.plan.Has })
		})
		if used && len(slots) < maxJoint {
			slots = append(slots, k.plan.Has)
		}
	}
	return slots
}

func prevalences(ks []*condition, sex, age int) []float64 {
	out := make([]float64, len(ks))
	for i, k := range ks {
		out[i] = k.prevalenceAt(sex, age)
	}
	return out
}

// prevalenceAt is the share of people of an age and sex who have the condition.
func (k *condition) prevalenceAt(sex, age int) float64 {
	if k.prevalence == nil {
		return 1
	}
	var slots [plan.CoreSlots]float64
	slots[plan.SlotAge], slots[plan.SlotSex] = float64(age), float64(sex)
	p := k.prevalence.Eval(slots[:])
	if p != p || float64(age) < k.ageFrom {
		return 0
	}
	return p
}

// network is the conditions at one age and sex: their base odds, and the joint
// distribution of the tracked ones, over the subsets of have.
type network struct {
	ks       []*condition
	tracked  []int
	odds     []float64
	joint    []float64
	have     []int
	marginal map[int]float64
}

// solve finds the base odds of each condition at one age and sex. Conditions of
// which there is evidence are as that says, whatever their odds.
func solve(ks []*condition, prev []float64, tracked []int, evidence map[int]bool) *network {
	n := &network{ks: ks, tracked: tracked, odds: make([]float64, len(ks)), joint: []float64{1}, marginal: map[int]float64{}}
	for i, k := range ks {
		ratios := subsetRatios(k, n.have, n.marginal)
		n.odds[i] = baseOdds(n.joint, ratios, prev[i])
		n.marginal[k.plan.Has] = prev[i]
		if !slices.Contains(tracked, k.plan.Has) {
			continue
		}
		has, known := evidence[k.plan.Has]
		next := make([]float64, 2*len(n.joint))
		for s, p := range n.joint {
			q := probability(float64(n.odds[i] * ratios[s]))
			if known {
				q = map[bool]float64{true: 1}[has]
			}
			next[s] = float64(p * (1 - q))
			next[s+len(n.joint)] = float64(p * q)
		}
		n.joint, n.have = next, append(n.have, k.plan.Has)
	}
	return n
}

// subsetRatios is, for each subset of the conditions in have, the product of
// the odds ratios of k's parents in it. Parents that aren't tracked count with
// their mean.
func subsetRatios(k *condition, have []int, marginal map[int]float64) []float64 {
	out := make([]float64, 1<<len(have))
	mean := 1.0
	for _, p := range k.parents {
		if q, met := marginal[p.Slot]; met && !slices.Contains(have, p.Slot) {
			mean = float64(mean * (1 + float64(q*(p.Ratio-1))))
		}
	}
	for s := range out {
		r := mean
		for _, p := range k.parents {
			if b := slices.Index(have, p.Slot); b >= 0 && s>>b&1 == 1 {
				r = float64(r * p.Ratio)
			}
		}
		out[s] = r
	}
	return out
}

func probability(odds float64) float64 { return odds / (1 + odds) }

// certainOdds stand for a probability of 1.
const certainOdds = 1e12

// baseOdds solves sum(joint * odds*ratio/(1+odds*ratio)) = p for the odds. The
// sum rises with the odds and bends down, so Newton's steps from below stay
// below and come nearer each time.
func baseOdds(joint, ratios []float64, p float64) float64 {
	masses, values := byRatio(joint, ratios)
	top := slices.Max(values)
	switch {
	case p <= 0 || top <= 0:
		return 0
	case p >= 1:
		return certainOdds
	}
	o := p / (1 - p) / top
	for range 200 {
		sum, slope := 0.0, 0.0
		for i, m := range masses {
			d := 1 + float64(o*values[i])
			share := float64(m*values[i]) / d
			sum += float64(share * o)
			slope += share / d
		}
		step := (p - sum) / slope
		if !(step > 1e-13*o) || o > certainOdds {
			break
		}
		o += step
	}
	return min(o, certainOdds)
}

// byRatio adds up the mass of the subsets that have the same ratio.
func byRatio(joint, ratios []float64) (masses, values []float64) {
	for s, r := range ratios {
		i := slices.Index(values, r)
		if i < 0 {
			i = len(values)
			values, masses = append(values, r), append(masses, 0)
		}
		masses[i] += joint[s]
	}
	return masses, values
}
