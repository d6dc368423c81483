package compiler

import (
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// Conditions are drawn one after the other, each by its base odds and those
// that the person has already. The base odds are such that each is as common
// as its prevalence says: a sum over all subsets of its parents, by how likely
// each is. How likely they are is found exactly, by going through the
// conditions in an order and keeping the joint distribution of only those that
// later ones still depend on, the front: most conditions depend on few others,
// so it stays small.

// maxFront is the most conditions that the front holds; any further ones count
// as independent of the others.
const maxFront = 13

// shape is the order and the parents of all conditions, the same at all ages.
type shape struct {
	steps []step
	room  *room
}

// room is the numbers in the making, used anew for each age: one computation at a time.
type room struct {
	joint, next, mass []float64
	weights, chances  []float64 // of all steps
}

// apart is the same shape for another computation at the same time.
func (sh *shape) apart() *shape { return &shape{steps: sh.steps, room: sh.newRoom()} }

func (sh *shape) newRoom() *room {
	states, ratios, allStates, allRatios := 1, 1, 1, 0
	for i := range sh.steps {
		st := &sh.steps[i]
		states, ratios = max(states, st.after), max(ratios, len(st.ratios))
		allStates, allRatios = allStates+st.after, allRatios+len(st.ratios)
	}
	return &room{
		joint: make([]float64, states), next: make([]float64, states), mass: make([]float64, ratios),
		weights: make([]float64, allStates), chances: make([]float64, allRatios),
	}
}

// step is a condition's turn. A state is a subset of the front, as bits.
type step struct {
	node   int       // 0 is death, 1.. the conditions
	slot   int       // of having it
	bits   []int     // the front's bits of its parents
	ratios []float64 // of the odds, by the subset of those parents
	loose  []loose   // parents that the front doesn't hold
	states int       // of the front before it
	combo  []int32   // by state: the subset of its parents
	next   [2][]int32
	after  int // states of the front after it
}

// loose is a parent that counts as independent.
type loose struct {
	node   int
	parent plan.Parent
}

// shapeOf finds the order of the conditions in which the front stays small.
func shapeOf(ks []*condition) *shape {
	o := newOrdering(ks)
	sh := &shape{}
	for range o.parents {
		sh.steps = append(sh.steps, o.step(o.best()))
	}
	sh.room = sh.newRoom()
	return sh
}

// ordering is a shape in the making.
type ordering struct {
	slots    []int
	parents  [][]plan.Parent // by node
	node     map[int]int     // by slot
	children []int           // by node: of those, how many are still to come
	done     []bool
	front    []int // nodes
}

func newOrdering(ks []*condition) *ordering {
	o := &ordering{slots: []int{plan.SlotDeceased}, parents: [][]plan.Parent{nil}, node: map[int]int{plan.SlotDeceased: 0}}
	for i, k := range ks {
		o.slots, o.parents = append(o.slots, k.plan.Has), append(o.parents, k.parents)
		o.node[k.plan.Has] = i + 1
	}
	o.children, o.done = make([]int, len(o.slots)), make([]bool, len(o.slots))
	for i, ps := range o.parents {
		o.parents[i] = slices.DeleteFunc(slices.Clone(ps), func(p plan.Parent) bool { _, ok := o.node[p.Slot]; return !ok })
		for _, p := range o.parents[i] {
			o.children[o.node[p.Slot]]++
		}
	}
	return o
}

// best is the node whose turn leaves the smallest front, of those whose parents are done.
func (o *ordering) best() int {
	found, least := -1, 0
	for n := range o.parents {
		if o.done[n] || slices.ContainsFunc(o.parents[n], func(p plan.Parent) bool { return !o.done[o.node[p.Slot]] }) {
			continue
		}
		size := 0
		if o.children[n] > 0 {
			size++
		}
		for _, f := range o.front {
			if !o.leaves(f, n) {
				size++
			}
		}
		if found < 0 || size < least {
			found, least = n, size
		}
	}
	return found
}

// leaves says that nothing depends on a node any more once another had its turn.
func (o *ordering) leaves(f, n int) bool {
	own := 0
	for _, p := range o.parents[n] {
		if o.node[p.Slot] == f {
			own++
		}
	}
	return o.children[f] == own
}

// step gives a node its turn.
func (o *ordering) step(n int) step {
	st := step{node: n, slot: o.slots[n], states: 1 << len(o.front)}
	var held []plan.Parent
	for _, p := range o.parents[n] {
		if b := slices.Index(o.front, o.node[p.Slot]); b >= 0 {
			st.bits, held = append(st.bits, b), append(held, p)
		} else {
			st.loose = append(st.loose, loose{o.node[p.Slot], p})
		}
	}
	for s := range 1 << len(st.bits) {
		st.ratios = append(st.ratios, ratioOf(held, s))
	}
	keeps := make([]bool, len(o.front)) // by bit
	var front []int
	for b, f := range o.front {
		if keeps[b] = !o.leaves(f, n); keeps[b] {
			front = append(front, f)
		}
	}
	enters := o.children[n] > 0 && len(front) < maxFront
	for s := range st.states {
		st.combo = append(st.combo, int32(gather(s, st.bits)))
		to := compact(s, keeps)
		st.next[0] = append(st.next[0], to)
		if enters {
			to |= 1 << len(front)
		}
		st.next[1] = append(st.next[1], to)
	}
	if enters {
		front = append(front, n)
	}
	for _, p := range o.parents[n] {
		o.children[o.node[p.Slot]]--
	}
	o.front, o.done[n], st.after = front, true, 1<<len(front)
	return st
}

// ratioOf is the product of the odds ratios of the parents in a subset.
func ratioOf(parents []plan.Parent, subset int) float64 {
	r := 1.0
	for b, p := range parents {
		r = float64(r * p.Factor(subset>>b&1 == 1))
	}
	return r
}

func gather(state int, bits []int) (subset int) {
	for i, b := range bits {
		subset |= state >> b & 1 << i
	}
	return subset
}

// compact drops the bits that aren't kept.
func compact(state int, keeps []bool) (out int32) {
	at := 0
	for b, keep := range keeps {
		if keep {
			out |= int32(state >> b & 1 << at)
			at++
		}
	}
	return out
}

// network is the conditions at one age and sex.
type network struct {
	shape    *shape
	odds     []float64 // by node: the base odds
	marginal []float64
}

// solve finds the base odds of each condition at one age and sex. Conditions of
// which there is evidence are as that says, whatever their odds.
func solve(sh *shape, prev []float64, evidence map[int]bool) *network {
	n := &network{shape: sh, odds: make([]float64, len(prev)), marginal: prev}
	r := sh.room
	joint, next := r.joint[:1], r.next
	joint[0] = 1
	for i := range sh.steps {
		st := &sh.steps[i]
		mass := r.mass[:len(st.ratios)]
		clear(mass)
		for s, p := range joint {
			mass[st.combo[s]] += p
		}
		by := float64(n.meanOf(st))
		n.odds[st.node] = baseOdds(mass, st.ratios, prev[st.node]) / by
		n.chances(st, mass)
		st.forward(next[:st.after], joint, mass, evidence, false)
		joint, next = next[:st.after], joint[:cap(joint)]
	}
	return n
}

// meanOf is the mean of what the parents that the front doesn't hold multiply the odds by.
func (n *network) meanOf(st *step) float64 {
	mean := 1.0
	for _, l := range st.loose {
		q := n.marginal[l.node]
		mean = float64(mean * (float64((1-q)*l.parent.Factor(false)) + float64(q*l.parent.Factor(true))))
	}
	if mean <= 0 {
		return 1
	}
	return mean
}

// chances is the probability of a condition by the subset of its parents.
func (n *network) chances(st *step, out []float64) {
	mean := n.meanOf(st)
	for i, r := range st.ratios {
		out[i] = probability(float64(float64(n.odds[st.node]*r) * mean))
	}
}

// forward moves the joint distribution past a condition. As weights, the
// result tells how likely the evidence is as well.
func (st *step) forward(out, joint, chance []float64, evidence map[int]bool, weights bool) {
	clear(out)
	has, known := evidence[st.slot]
	if known {
		st.forwardKnown(out, joint, chance, has, weights)
		return
	}
	for s, p := range joint {
		if p == 0 {
			continue
		}
		q := chance[st.combo[s]]
		out[st.next[1][s]] += float64(p * q)
		out[st.next[0][s]] += float64(p * (1 - q))
	}
}

// forwardKnown is forward past a condition of which there is evidence.
func (st *step) forwardKnown(out, joint, chance []float64, has, weights bool) {
	next := st.next[0]
	if has {
		next = st.next[1]
	}
	for s, p := range joint {
		if weights {
			q := chance[st.combo[s]]
			if !has {
				q = 1 - q
			}
			p = float64(p * q)
		}
		out[next[s]] += p
	}
}

func probability(odds float64) float64 { return odds / (1 + odds) }

// certainOdds stand for a probability of 1.
const certainOdds = 1e12

// baseOdds solves sum(mass * odds*ratio/(1+odds*ratio)) = p for the odds. The
// sum rises with the odds and bends down, so Newton's steps from below stay
// below and come nearer each time. Where too few people have what the condition
// needs, all of those have it.
func baseOdds(masses, values []float64, p float64) float64 {
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
