package compiler

// A condition that a phrase makes certain says something of the conditions
// that come before it in the order of odds: diabetics are obese more often than
// others, though it is obesity that has the odds of diabetes. Conditions are
// drawn one after the other, each by its base odds and those that the person
// has already, so what is certain enters as new base odds: the share of each
// condition among people of whom the evidence is true is found by Bayes' rule,
// going through the conditions forth and back, and the odds are solved for
// again to meet it.

// given are the base odds of each condition among people of whom the evidence is true.
func (n *network) given(evidence map[int]bool) []float64 {
	if !n.concerned(evidence) {
		return n.odds
	}
	return solve(n.shape, n.posterior(evidence), evidence).odds
}

// concerned says that the evidence is about one of the conditions.
func (n *network) concerned(evidence map[int]bool) bool {
	for i := range n.shape.steps {
		if _, ok := evidence[n.shape.steps[i].slot]; ok {
			return true
		}
	}
	return false
}

// posterior is the share of each condition among people of whom the evidence
// is true. Where nobody is such, as at ages at which nobody has it, the shares
// are those of all.
func (n *network) posterior(evidence map[int]bool) []float64 {
	steps, r := n.shape.steps, n.shape.room
	before := r.weights[:1] // of the front's states before a step; all are kept
	before[0] = 1
	at, rest, chances := 1, r.weights[1:], r.chances
	for i := range steps {
		st := &steps[i]
		after, chance := rest[:st.after], chances[:len(st.ratios)]
		n.chances(st, chance)
		st.forward(after, before, chance, evidence, true)
		before, at, rest, chances = after, at+st.after, rest[st.after:], chances[len(st.ratios):]
	}
	total := before[0]
	out := make([]float64, len(n.odds))
	if total <= 0 {
		copy(out, n.marginal)
		return settled(out, n.shape, evidence)
	}
	later, earlier := r.joint[:1], r.next // how likely the evidence still to come is, by state
	later[0] = 1
	of := len(r.chances)
	for i := len(steps) - 1; i >= 0; i-- {
		st := &steps[i]
		at, of = at-st.after, of-len(st.ratios)
		with := st.backward(earlier[:st.states], r.weights[at-st.states:at], later, r.chances[of:], evidence)
		out[st.node] = with / total
		later, earlier = earlier[:st.states], later[:cap(later)]
	}
	return settled(out, n.shape, evidence)
}

// settled makes certain what the evidence says.
func settled(share []float64, sh *shape, evidence map[int]bool) []float64 {
	for i := range sh.steps {
		if has, known := evidence[sh.steps[i].slot]; known {
			share[sh.steps[i].node] = map[bool]float64{true: 1}[has]
		}
	}
	return share
}

// backward is how likely the evidence from a step on is, by the state before
// it, and the weight of those who have its condition.
func (st *step) backward(out, before, later, chance []float64, evidence map[int]bool) (with float64) {
	has, known := evidence[st.slot]
	for s := range out {
		q := chance[st.combo[s]]
		yes, no := float64(q*later[st.next[1][s]]), float64((1-q)*later[st.next[0][s]])
		if known && has {
			no = 0
		} else if known {
			yes = 0
		}
		out[s] = yes + no
		with += float64(before[s] * yes)
	}
	return with
}
