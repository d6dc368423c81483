package compiler

import "slices"

// A condition that a phrase makes certain says something of the conditions
// that come before it in the order of odds: diabetics are obese more often than
// others, though it is obesity that has the odds of diabetes. Conditions are
// drawn one after the other, each by its base odds and those that the person
// has already, so what is certain enters as new base odds: the share of each
// condition among people of whom the evidence is true is found by Bayes' rule
// from the joint distribution, and the odds are solved for again to meet it.

// oddsGiven are the base odds of each condition among people of whom the evidence is true.
func oddsGiven(n *network, evidence map[int]bool) []float64 {
	if !n.concerned(evidence) {
		return n.odds
	}
	return solve(n.ks, n.posterior(evidence), n.tracked, evidence).odds
}

// concerned says that the evidence is about one of the conditions.
func (n *network) concerned(evidence map[int]bool) bool {
	return slices.ContainsFunc(n.ks, func(k *condition) bool {
		_, ok := evidence[k.plan.Has]
		return ok
	})
}

// posterior is the share of each condition among people of whom the evidence
// is true. Where nobody is such, as at ages at which nobody has it, the shares
// are those of all.
func (n *network) posterior(evidence map[int]bool) []float64 {
	weights := slices.Clone(n.joint)
	chance := make([][]float64, len(n.ks)) // of each condition, by subset
	for i, k := range n.ks {
		chance[i] = n.chance(i)
		has, known := evidence[k.plan.Has]
		if !known {
			continue
		}
		for s := range weights {
			q := chance[i][s]
			if !has {
				q = 1 - q
			}
			weights[s] = float64(weights[s] * q)
		}
	}
	total := 0.0
	for _, w := range weights {
		total += w
	}
	out := make([]float64, len(n.ks))
	for i, k := range n.ks {
		has, known := evidence[k.plan.Has]
		switch {
		case known && has:
			out[i] = 1
		case known:
			out[i] = 0
		case total <= 0:
			out[i] = n.marginal[k.plan.Has]
		default:
			for s, w := range weights {
				out[i] += float64(w * chance[i][s])
			}
			out[i] /= total
		}
	}
	return out
}

// chance is the probability of the i-th condition in each subset of the
// tracked ones: 0 or 1 for a tracked condition itself.
func (n *network) chance(i int) []float64 {
	k := n.ks[i]
	out := make([]float64, len(n.joint))
	if b := slices.Index(n.have, k.plan.Has); b >= 0 {
		for s := range out {
			out[s] = float64(s >> b & 1)
		}
		return out
	}
	for s, r := range subsetRatios(k, n.have, n.marginal) {
		out[s] = probability(float64(n.odds[i] * r))
	}
	return out
}
