package compiler

import (
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
)

// What a line of treatment asks of other medicines, by `on` in its condition or
// in the table of contraindications, is asked of the lines before it: so lines
// can't depend on each other in a circle. Lines stand in the order of the
// modules, but a line whose condition asks for a medicine, or that gives one to
// be avoided beside another, comes after those that give that.

// treatOrder are the lines of treatment in the order in which they are drawn.
func (c *compiler) treatOrder() []treat {
	byDrug := map[int][]int{}
	for i, t := range c.treats {
		for _, d := range t.drugs {
			byDrug[d] = append(byDrug[d], i)
		}
	}
	word := c.takenWords()
	var out []treat
	met := make([]bool, len(c.treats))
	var visit func(i int)
	visit = func(i int) {
		if met[i] {
			return
		}
		met[i] = true
		for j := range i { // The lines of a module keep their order: the first of a class have the first choice.
			if c.treats[j].cond == c.treats[i].cond {
				visit(j)
			}
		}
		var givers []int
		if when := c.treats[i].when; when != nil {
			when.Slots(func(slot int) {
				for _, d := range c.takeDrugs[word[slot]] {
					givers = append(givers, byDrug[d]...)
				}
			})
		}
		for _, d := range c.treats[i].drugs {
			for _, other := range c.yields[d] {
				givers = append(givers, byDrug[other]...)
			}
		}
		slices.Sort(givers)
		for _, giver := range slices.Compact(givers) {
			visit(giver)
		}
		out = append(out, c.treats[i])
	}
	for i := range c.treats {
		visit(i)
	}
	return out
}

// takenWords are the words of medicines by the slots that say whether a person takes one.
func (c *compiler) takenWords() map[int]string {
	out := make(map[int]string, len(c.takes))
	for w, slot := range c.takes {
		out[slot] = w
	}
	return out
}

// before is an expression in which `on` asks the lines drawn before one.
func (b *builder) before(x *plan.Expr, earlier []treat) *plan.Expr {
	if x == nil {
		return nil
	}
	if x.Op == plan.OpSlot {
		if w, ok := b.words[x.Idx]; ok {
			return b.given(b.c.takeDrugs[w], earlier)
		}
		return x
	}
	for i, a := range x.Args {
		n := b.before(a, earlier)
		if n == a {
			continue
		}
		own := *x // The expression is shared.
		own.Args = slices.Clone(x.Args)
		for j := i; j < len(x.Args); j++ {
			own.Args[j] = b.before(x.Args[j], earlier)
		}
		return &own
	}
	return x
}

// given is 1 where one of the lines gave one of the drugs, else 0.
func (b *builder) given(drugs []int, lines []treat) *plan.Expr {
	var x *plan.Expr
	for _, t := range lines {
		for _, d := range t.drugs {
			if slices.Contains(drugs, d) {
				x = or(x, plan.New(plan.OpEq, plan.SlotOf(t.slot), plan.Num(float64(d+1))))
			}
		}
	}
	if x == nil {
		return plan.Num(0)
	}
	return x
}
