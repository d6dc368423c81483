package compiler

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/models"
)

// phrases takes in every phrase of the scenario's file.
func (c *compiler) phrases() {
	c.made = c.labels()
	for _, p := range c.made {
		c.phrase(p)
	}
}

// cohorts makes the facets of every cohort, all that reads them being known.
func (c *compiler) cohorts() {
	for _, p := range c.made {
		p.spec.facets()
	}
	c.plan.Subject = c.subject()
}

// phrase is a statement that makes units.
type phrase struct {
	stmt  lang.Stmt
	count lang.Word // zero for a named individual
	of    *lang.Group
	tail  *lang.Tail
	body  *lang.Body
	named bool
	spec  *spec
	index int
}

// labels gives each phrase its cohort, so that expressions may name any of them.
func (c *compiler) labels() (out []*phrase) {
	unlabelled := map[string]int{}
	for _, st := range c.statements() {
		p := &phrase{stmt: st, index: len(c.plan.Cohorts)}
		var co *plan.Cohort
		switch st := st.(type) {
		case *lang.Bare:
			p.count, p.of, p.tail, p.body = st.Count, st.Of, st.Tail, st.Body
			co = c.unlabelled(st, unlabelled)
		case *lang.Cohort:
			p.count, p.of, p.tail, p.body = st.Count, st.Of, st.Tail, st.Body
			co = labelled(st.Label, st.Was)
		case *lang.Named:
			p.of, p.tail, p.body, p.named = st.Of, st.Tail, st.Body, true
			co = c.individual(st)
		}
		if co == nil || c.labelTaken(st, co) {
			continue
		}
		c.plan.Cohorts = append(c.plan.Cohorts, co)
		out = append(out, p)
	}
	return out
}

// unlabelled calls a cohort by its noun, and the second of a noun by noun and number.
func (c *compiler) unlabelled(st *lang.Bare, seen map[string]int) *plan.Cohort {
	noun := st.Of.Noun().Value
	seen[noun]++
	label := noun
	if n := seen[noun]; n > 1 {
		label = fmt.Sprintf("%s_%d", noun, n)
		c.advise(st.Span(), codeLabel, fmt.Sprintf("this cohort is called %s because it is the second of its noun", label), "give both a label, so that neither changes when one is put in: cohort NAME: ...")
	}
	return &plan.Cohort{Label: label, Key: label}
}

func labelled(label, was lang.Word) *plan.Cohort {
	co := &plan.Cohort{Label: label.Value, Key: label.Value}
	if was.Value != "" {
		co.Key = was.Value
	}
	return co
}

func (c *compiler) individual(st *lang.Named) *plan.Cohort {
	switch st.Kind.Value {
	case "subject":
		c.notYet(lang.At(st.Kind), "subject", "trials")
		return nil
	case "family":
		c.notYet(lang.At(st.Kind), "family", "plans and claims")
		return nil
	}
	co := labelled(st.Label, st.Was)
	co.Named, co.Count = true, 1
	return co
}

func (c *compiler) labelTaken(st lang.Stmt, co *plan.Cohort) bool {
	for _, o := range c.plan.Cohorts {
		switch {
		case o.Label == co.Label:
			c.err(st.Span(), codeDuplicate, fmt.Sprintf("there are two cohorts called %s", co.Label), "labels are unique: they name the random streams")
			return true
		case o.Key == co.Key:
			c.err(st.Span(), codeDuplicate, fmt.Sprintf("%s and %s would have the same random streams: both are or were called %s", o.Label, co.Label, co.Key), `take out "was", or name another`)
			return true
		}
	}
	return false
}

func (c *compiler) phrase(p *phrase) {
	co := c.plan.Cohorts[p.index]
	s := &spec{c: c, co: co, index: p.index, at: p.of.Span(), limits: map[int]*limit{}, draws: map[int]*given{}, conds: map[*condition]*use{}}
	p.spec = s
	if !p.named {
		co.Count = c.count(p.count)
	}
	s.group(p.of)
	for _, cl := range p.tail.Clauses() {
		s.clauseOf(cl)
	}
	for _, w := range p.tail.Records() {
		c.with(w)
	}
	if p.body != nil {
		for _, it := range p.body.Items {
			s.item(it, p.named)
		}
	}
	c.write("persons")
	c.write("patients")
}

// group resolves the adjectives and the noun.
func (s *spec) group(g *lang.Group) {
	if g.Trial.Value != "" || g.Pool.Value != "" {
		s.c.notYet(g.Span(), "of, from", "trials")
		return
	}
	for _, w := range g.Adjectives() {
		s.adjective(w)
	}
	s.noun(g.Noun())
}

func (s *spec) adjective(w lang.Word) {
	c, at := s.c, lang.At(w)
	a := c.vocab.adjectives[w.Value]
	if p := c.vocab.payers[w.Value]; a == nil && p != nil {
		a = &adjective{payers: []string{p.name}}
	}
	switch {
	case a == nil:
		c.unknownAdjective(w)
	case a.condition != nil:
		s.has(a.condition, nil, w.Value, at)
		s.clause(w.Value, at, plan.Constructed)
	default:
		s.covered(a.payers, w.Value, at)
		s.clause(w.Value, at, plan.Constructed)
	}
}

func (c *compiler) unknownAdjective(w lang.Word) {
	known := append(sortedKeys(c.vocab.adjectives), sortedKeys(c.vocab.payers)...)
	help := didYouMean(w.Value, known, "hsc words adjectives")
	if c.vocab.conditions[w.Value] != nil {
		help = fmt.Sprintf("a condition stands behind the noun: 200 patients, has %s", w.Value)
	} else if c.vocab.nouns[w.Value] != nil || w.Value == baseNoun {
		help = "a phrase has one noun, and it comes last"
	}
	c.err(lang.At(w), codeUnknownWord, fmt.Sprintf("%q is no condition, place or adjective", w.Value), help)
}

// covered limits the coverage, and the ages to those that the payers take.
func (s *spec) covered(payers []string, text string, at diag.Span) {
	values := s.c.plan.Enums[plan.EnumCoverage].Values
	set := make([]bool, len(values))
	for _, p := range payers {
		if i := slices.Index(values, p); i >= 0 {
			set[i] = true
		}
	}
	s.limitTo(plan.SlotCoverage, bound{set: set}, text, at)
	if b := s.c.payerAges(payers); b.lo != nil || b.hi != nil {
		s.limitTo(plan.SlotAge, b, text, at)
	}
}

// payerAges are the ages that some of the payers take.
func (c *compiler) payerAges(payers []string) (b bound) {
	for i, name := range payers {
		p := c.vocab.payers[name]
		if p == nil {
			return bound{}
		}
		if i == 0 {
			b = bound{lo: p.lo, hi: p.hi}
			continue
		}
		if p.lo == nil || b.lo != nil && *p.lo < *b.lo {
			b.lo = p.lo
		}
		if p.hi == nil || b.hi != nil && *p.hi > *b.hi {
			b.hi = p.hi
		}
	}
	return b
}

// maxNouns is how many nouns may be made of each other.
const maxNouns = 20

func (s *spec) noun(w lang.Word) {
	c := s.c
	s.co.Noun = w.Value
	name := w.Value
	if name == "families" || name == "subjects" {
		c.notYet(lang.At(w), name, map[string]string{"families": "plans and claims", "subjects": "trials"}[name])
		return
	}
	for depth := 0; name != baseNoun; depth++ {
		n := c.vocab.nouns[name]
		if depth > maxNouns {
			c.err(lang.At(w), codeUnknownWord, fmt.Sprintf("%q is a noun of itself: the nouns that it is made of come back to it", w.Value), "make one of them a part of "+baseNoun)
			return
		}
		if n == nil {
			known := append(sortedKeys(c.vocab.nouns), baseNoun)
			help := didYouMean(name, known, "hsc words nouns")
			if a := c.vocab.adjectives[name]; a != nil {
				help = fmt.Sprintf("an adjective needs a noun: %s patients", name)
			}
			c.err(lang.At(w), codeUnknownWord, fmt.Sprintf("%q is no noun", name), help)
			return
		}
		n.used = true
		s.mustHold(n.def.Where.X, false, w.Value, lang.At(w))
		name = n.base
	}
}

// dispensed is the table of what pharmacies do: it is no part of what clinics
// record, and is written where it is asked for.
const dispensed = "fills"

// with notes that a record kind is to be written.
func (c *compiler) with(w lang.Word) {
	if later := laterTable(w.Value); later != "" {
		c.notYet(lang.At(w), w.Value, later)
		return
	}
	t := c.vocab.table(w.Value)
	if t == nil {
		c.err(lang.At(w), codeUnknownTable, fmt.Sprintf("%q is no record kind", w.Value), didYouMean(w.Value, c.vocab.recordWords(), "hsc words records"))
		return
	}
	c.write(t.Name)
	if t.Name == "encounters" { // and the patient's clinical record
		for _, o := range models.Tables() {
			if o.Name != dispensed {
				c.write(o.Name)
			}
		}
	}
}

// write adds a table to what is written, with the tables that its rows point at.
func (c *compiler) write(table string) {
	if slices.Contains(c.plan.Tables, table) {
		return
	}
	c.plan.Tables = append(c.plan.Tables, table)
	t := models.Find(table)
	for i := range t.Columns {
		if ref, _ := models.SplitRef(t.Columns[i].Refs); ref != "" {
			c.write(ref)
		}
	}
}
