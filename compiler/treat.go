package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// treat is a medicine line of a condition, or an `on` line of a scenario.
type treat struct {
	name  string
	slot  int
	cond  *condition // nil for a line of the scenario
	drugs []int      // what may come of it, indices into Care.Drugs
	share []float64  // of each of drugs; nil for the only one
	p     float64
	when  *plan.Expr
	from  string
	class []string // classes that its drugs belong to
}

// treatLine lowers `treat metformin 500mg bid 72% when ...` and `treat statin 65% ~ { a: 52%, b: rest }`.
func (s *scope) treatLine(k *condition, f *lang.Field) {
	rest, p, ok := s.c.lastNumber(f)
	if !ok || len(rest) == 0 || p < 0 || p > 1 {
		s.c.err(f.Span(), codeDefinition, "treat names a drug and the share of those who take it", "write treat metformin 500mg bid 72%")
		return
	}
	w := valueText(rest[0])
	t := treat{cond: k, p: p, when: s.when(f), from: k.plan.Module}
	if f.Draw != nil {
		if f.Draw.Weights == nil {
			s.c.err(f.Draw.Span(), codeDefinition, "expected a choice of drugs", "write treat statin 65% ~ { atorvastatin: 52%, rosuvastatin: rest }")
			return
		}
		if t.share, ok = s.shares(f.Draw.Weights); !ok {
			return
		}
		for _, a := range f.Draw.Weights.Arms {
			i := s.c.drug(a.Key.Span(), keyText(a.Key), nil)
			t.drugs = append(t.drugs, i)
		}
	} else {
		t.drugs = []int{s.c.drug(rest[0].Span(), w, rest[1:])}
	}
	if slices.Contains(t.drugs, -1) {
		return
	}
	n := 0
	for _, o := range k.treats {
		if o.name == w || strings.HasPrefix(o.name, w+"/") {
			n++
		}
	}
	t.name = w
	if n > 0 {
		t.name = fmt.Sprintf("%s/%d", w, n)
	}
	s.c.addTreat(k, t)
}

func (c *compiler) addTreat(k *condition, t treat) {
	t.slot = c.slot("treat."+k.name+"."+t.name, plan.Number, 0)
	for _, i := range t.drugs {
		if cl := c.plan.Care.Drugs[i].Class; cl != "" && !slices.Contains(t.class, cl) {
			t.class = append(t.class, cl)
		}
	}
	k.treats = append(k.treats, t)
	k.plan.Treats = append(k.plan.Treats, plan.Treat{Slot: t.slot, Name: "treat." + k.name + "." + t.name})
	c.treats = append(c.treats, t)
}

// drug finds a drug by its word, and among its strengths by the strength and frequency named.
func (c *compiler) drug(at diag.Span, word string, how []*lang.Value) int {
	all := c.vocab.drugs[word]
	if len(all) == 0 {
		c.err(at, codeUnknownWord, fmt.Sprintf("%q is no drug", word), didYouMean(word, sortedKeys(c.vocab.drugs), "hsc words drugs"))
		return -1
	}
	best, hits := all[0], 0
	for _, i := range all {
		n := 0
		for _, v := range how {
			d := c.plan.Care.Drugs[i]
			if t := valueText(v); sameStrength(t, d.Strength) || t == d.Frequency {
				n++
			}
		}
		if n > hits {
			best, hits = i, n
		}
	}
	for _, v := range how {
		t := valueText(v)
		if v.Text.Type == lang.Measure && !sameStrength(t, c.plan.Care.Drugs[best].Strength) {
			c.err(v.Span(), codeUnknownWord, fmt.Sprintf("%s isn't made in %s", word, t), "strengths: "+strings.Join(c.strengths(all), ", "))
			return -1
		}
	}
	return best
}

func (c *compiler) strengths(drugs []int) (out []string) {
	for _, i := range drugs {
		out = append(out, strings.ReplaceAll(c.plan.Care.Drugs[i].Strength, " ", ""))
	}
	return out
}

func sameStrength(a, b string) bool {
	fold := func(s string) string { return strings.ToLower(strings.ReplaceAll(s, " ", "")) }
	return fold(a) == fold(b)
}

// onDrug is the test that a person takes a drug, or one of a class.
func (c *compiler) onDrug(w lang.Word, at diag.Span) *plan.Expr {
	word := w.Value
	drugs := c.vocab.drugs[word]
	if drugs == nil {
		drugs = c.vocab.classes[word]
	}
	if drugs == nil {
		c.err(at, codeUnknownWord, fmt.Sprintf("%q is no drug or class of drugs", word),
			didYouMean(word, append(sortedKeys(c.vocab.drugs), sortedKeys(c.vocab.classes)...), "hsc words drugs"))
		return nil
	}
	// Which lines give these drugs isn't known before all are read: the slot of
	// the word is filled by a facet of its own.
	return plan.New(plan.OpEq, plan.SlotOf(c.takenSlot(word, drugs)), plan.Num(1))
}

// takenSlot holds whether a person takes one of the drugs that a word means.
func (c *compiler) takenSlot(word string, drugs []int) int {
	if i, ok := c.takes[word]; ok {
		return i
	}
	i := c.slot("on "+word, plan.Bool, 0)
	c.takes[word] = i
	c.takeWords = append(c.takeWords, word)
	c.takeDrugs[word] = drugs
	return i
}
