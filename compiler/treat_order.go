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

// givers are lines of treatment in the order in which they are drawn, by what they give.
type givers struct {
	list    []treat
	byDrug  map[int][]int
	byWord  map[string][]int
	byClass map[string][]int
}

func (c *compiler) giversOf(lines []treat) *givers {
	g := &givers{list: lines, byDrug: map[int][]int{}, byWord: map[string][]int{}, byClass: map[string][]int{}}
	for i, t := range lines {
		for _, d := range t.drugs {
			drug := c.plan.Care.Drugs[d]
			g.byDrug[d] = append(g.byDrug[d], i)
			g.byWord[drug.Word] = append(g.byWord[drug.Word], i)
			g.byClass[drug.Class] = append(g.byClass[drug.Class], i)
		}
	}
	return g
}

// libraryLines are the lines of treatment of a cohort whose scenario has none.
func (c *compiler) libraryLines() *givers {
	if c.lines == nil {
		c.lines = c.giversOf(c.treatOrder())
	}
	return c.lines
}

// near are the lines before the nth that may give a drug, or one of a class, that t may give.
func (g *givers) near(c *compiler, t *treat, n int) (out []int) {
	for _, class := range t.class {
		out = append(out, g.byClass[class]...)
	}
	for _, d := range t.drugs {
		out = append(out, g.byWord[c.plan.Care.Drugs[d].Word]...)
	}
	return upTo(out, n)
}

// giving are the lines before the nth that may give one of the drugs.
func (g *givers) giving(drugs []int, n int) (out []int) {
	for _, d := range drugs {
		out = append(out, g.byDrug[d]...)
	}
	return upTo(out, n)
}

// upTo are the numbers below n, each once, in order.
func upTo(list []int, n int) []int {
	slices.Sort(list)
	list = slices.Compact(list)
	end, _ := slices.BinarySearch(list, n)
	return list[:end]
}

// takenWords are the words of medicines by the slots that say whether a person takes one.
func (c *compiler) takenWords() map[int]string {
	out := make(map[int]string, len(c.takes))
	for w, slot := range c.takes {
		out[slot] = w
	}
	return out
}

// before is an expression in which `on` asks the lines drawn before the nth.
func (b *builder) before(x *plan.Expr, n int) *plan.Expr {
	if x == nil {
		return nil
	}
	if x.Op == plan.OpSlot {
		if w, ok := b.words[x.Idx]; ok {
			return b.given(b.c.takeDrugs[w], n)
		}
		return x
	}
	for i, a := range x.Args {
		y := b.before(a, n)
		if y == a {
			continue
		}
		own := *x // The expression is shared.
		own.Args = slices.Clone(x.Args)
		own.Args[i] = y
		for j := i + 1; j < len(x.Args); j++ {
			own.Args[j] = b.before(x.Args[j], n)
		}
		return &own
	}
	return x
}

// given is 1 where one of the lines before the nth gave one of the drugs, else 0.
func (b *builder) given(drugs []int, n int) *plan.Expr {
	var x *plan.Expr
	for _, i := range b.givers.giving(drugs, n) {
		t := &b.givers.list[i]
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
