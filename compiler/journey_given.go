package compiler

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/stdlib"
)

// A condition that asks for what nothing has brought would never hold, and
// nobody would be told: steps are gone through as they are written, and what
// ordinary visits order, do and prescribe is decided after all journeys.

// thing is something that a step of a journey brings.
type thing struct {
	of plan.PastOf
	i  int // an index into what of says
}

// mention is what a condition asks for.
type mention struct {
	of   plan.PastOf
	what []int
	word string
	at   diag.Span
	// asked says that a cohort follows the journey, met that in one of them something brings it.
	asked, met bool
	goesOn     bool // It goes on being asked, so that what stands below counts, too.
}

// mention notes what a condition asks for that nothing above it brings.
func (b *stepper) mention(t *things, word string, at diag.Span) {
	m := mention{of: t.of, what: t.what, word: word, at: at}
	switch {
	case t.of == plan.PastEncounters || t.of == plan.PastVitals: // Ordinary visits bring them, too.
		b.j.plan.SeesVisits = true
	case t.of != plan.PastLabels && !slices.ContainsFunc(b.j.given, m.is):
		b.j.mentions = append(b.j.mentions, m)
	}
}

// is says that a condition asks for such a thing.
func (m *mention) is(g thing) bool {
	return m.of == g.of && (len(m.what) == 0 || slices.Contains(m.what, g.i))
}

// repeats has the conditions of a repeated step see what the step itself brings.
func (b *stepper) repeats(from int) {
	open := b.j.mentions[min(from, len(b.j.mentions)):]
	kept := slices.DeleteFunc(slices.Clone(open), func(m mention) bool { return slices.ContainsFunc(b.j.given, m.is) })
	b.j.mentions = append(b.j.mentions[:len(b.j.mentions)-len(open)], kept...)
}

// goOn has the conditions of a stop see what stands below it.
func (b *stepper) goOn(from int) {
	for i := min(from, len(b.j.mentions)); i < len(b.j.mentions); i++ {
		b.j.mentions[i].goesOn = true
	}
}

// settle takes out what stops ask for and the journey brings anywhere.
func (j *journey) settle() {
	j.mentions = slices.DeleteFunc(j.mentions, func(m mention) bool { return m.goesOn && slices.ContainsFunc(j.given, m.is) })
}

// brought notes what an event brings.
func (b *stepper) brought(e *plan.Event) {
	add := func(of plan.PastOf, i int) {
		if g := (thing{of: of, i: i}); !slices.Contains(b.j.given, g) {
			b.j.given = append(b.j.given, g)
		}
	}
	for _, t := range e.Tests {
		if t.Panel < 0 {
			add(plan.PastLabs, t.Lab)
			continue
		}
		for _, l := range b.c.plan.Care.Panels[t.Panel].Labs {
			add(plan.PastLabs, l)
		}
	}
	for _, p := range e.Procedures {
		add(plan.PastProcedures, p)
		for _, l := range b.c.measuredBy(p) {
			add(plan.PastLabs, l)
		}
	}
	for _, d := range e.Drugs {
		add(plan.PastDrugs, d)
	}
}

// measuredBy are the labs that a procedure measures.
func (c *compiler) measuredBy(procedure int) (labs []int) {
	t, err := stdlib.Table("tables/procedures.csv")
	if err != nil {
		c.err(diag.Span{}, codeLibrary, err.Error(), "")
		return nil
	}
	for r := t.Rows(); r.Next(); {
		if r.Text("word") != c.plan.Care.Procedures[procedure].Name {
			continue
		}
		for _, w := range r.List("results") {
			if c.vocab.labs[w] != nil {
				labs = append(labs, c.labIndex(w))
			}
		}
	}
	return labs
}

// meets marks what conditions of the cohort's journeys ask for that something brings in it.
func (b *builder) meets() {
	var before []thing
	for _, f := range b.co.Facts {
		if f.Verb == "result" {
			before = append(before, thing{of: plan.PastLabs, i: f.Lab})
		}
	}
	for _, f := range b.co.Follows {
		i := slices.IndexFunc(b.c.compiled, func(j *journey) bool { return j.index == f.Journey })
		if i < 0 {
			continue
		}
		j := b.c.compiled[i]
		for k := range j.mentions {
			m := &j.mentions[k]
			m.asked, m.met = true, m.met || slices.ContainsFunc(before, m.is)
		}
		before = append(before, j.given...)
	}
}

// neverBrought reports what conditions ask for that nothing brings in any cohort.
func (c *compiler) neverBrought() {
	for _, j := range c.compiled {
		for _, m := range j.mentions {
			if m.asked && !m.met && !j.broken {
				c.err(m.at, codeDefinition, fmt.Sprintf("nothing has brought %q by then", m.word),
					"a condition sees what stands above it, what the journeys followed before it bring, and dated lines, but not what ordinary visits order or do")
			}
		}
	}
}
