package compiler

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/stdlib"
)

// No line of treatment gives a drug to whom the library's table of
// contraindications forbids it, and what the table says to avoid only to one in
// ten of those who'd get it: those whose prescribers don't heed the advice. A
// scenario's own `on` line does, as it says so.

const contraindicationTable = "tables/contraindications.csv"

// heeding is the share of people whose prescribers avoid what is to be avoided.
const heeding = 0.9

// contraindication is a drug or class and the state in which nobody takes it,
// or hardly anybody does.
type contraindication struct {
	what  string
	state lang.Node
	avoid bool
}

// contraindications are the rows of the table, parsed once.
var contraindications = sync.OnceValues(func() ([]contraindication, error) {
	t, err := stdlib.Table(contraindicationTable)
	if err != nil {
		return nil, err
	}
	var out []contraindication
	var src strings.Builder
	rows := t.Rows()
	for rows.Next() {
		out = append(out, contraindication{what: rows.Text("what"), avoid: rows.Text("rule") == "avoid"})
		fmt.Fprintf(&src, "condition row%d {\n  visits office 1 per year when %s\n}\n", len(out), rows.Text("state"))
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	f, diags := lang.Parse(libraryPrefix+contraindicationTable, src.String())
	if len(diags) > 0 {
		return nil, fmt.Errorf("%s: %s", contraindicationTable, diags[0].Message)
	}
	for i, s := range f.Stmts {
		out[i].state = s.(*lang.Definition).Fields[0].When.X
	}
	return out, nil
})

// contraindicate notes for each drug who must not take it.
func (c *compiler) contraindicate() {
	rows, err := contraindications()
	if err != nil {
		c.err(diag.Span{}, codeLibrary, err.Error(), "")
		return
	}
	c.forbidden, c.yields = map[int]*plan.Expr{}, map[int][]int{}
	c.heeds = c.slot("prescribers.heed", plan.Bool, 0)
	s := &scope{c: c, unit: true}
	for _, r := range rows {
		drugs := c.medicines(r.what)
		if len(drugs) == 0 {
			continue
		}
		before := len(c.diags)
		x := s.test(r.state)
		if len(c.diags) > before { // It names what a scenario has replaced; the library's own words are held by a test.
			c.diags = c.diags[:before]
			continue
		}
		if r.avoid && c.isMoved(x) {
			continue // The level is what it is with the medicine.
		}
		c.forbid(drugs, x, r.avoid)
		if p, ok := r.state.(*lang.Pred); ok && p.Verb.Value == "on" { // Two that aren't taken together: whichever comes first.
			c.forbidOther(r, drugs, c.medicines(p.Words[0].Value))
		}
	}
}

// forbidOther notes the other way round of a row about two medicines.
func (c *compiler) forbidOther(r contraindication, drugs, others []int) {
	y := plan.New(plan.OpEq, plan.SlotOf(c.takenSlot(r.what, drugs)), plan.Num(1))
	c.forbid(others, y, r.avoid)
	if !r.avoid {
		return
	}
	for _, d := range drugs { // The other one is what isn't done without.
		c.yields[d] = append(c.yields[d], others...)
	}
}

// forbid notes of drugs that whoever x holds of must not take them, or avoids them.
func (c *compiler) forbid(drugs []int, x *plan.Expr, avoid bool) {
	if avoid {
		x = and(plan.New(plan.OpEq, plan.SlotOf(c.heeds), plan.Num(1)), x)
	}
	for _, d := range drugs {
		c.forbidden[d] = or(c.forbidden[d], x)
	}
}

// isMoved says that an expression reads a level that a medicine moves: such a
// level is known only after the medicines.
func (c *compiler) isMoved(x *plan.Expr) bool {
	var asked []int // Slots that the lines on the levels ask for.
	before := len(c.diags)
	for _, name := range sortedKeys(c.vocab.labDefs) {
		d, reads := c.vocab.labDefs[name], false
		x.Slots(func(slot int) { reads = reads || slot == d.lab.Slot })
		if !reads {
			continue
		}
		for _, l := range d.lines {
			if when := (&scope{c: c, cond: l.cond, unit: true}).when(l.f); when != nil {
				when.Slots(func(slot int) { asked = append(asked, slot) })
			}
		}
	}
	c.diags = c.diags[:before] // They are told where the lines are compiled.
	taken := c.takenWords()
	return slices.ContainsFunc(asked, func(slot int) bool { return taken[slot] != "" })
}

// medicines are the drugs that a word means: those of the word, or of a class.
func (c *compiler) medicines(word string) []int {
	if drugs := c.vocab.drugs[word]; drugs != nil {
		return drugs
	}
	return c.vocab.classes[word]
}

// allowing narrows a line of treatment to whom its drugs aren't forbidden:
// nobody gets one that is, and who may take another of the line's gets that.
func (b *builder) allowing(t *treat, when *plan.Expr, d *plan.Draw, n int) *plan.Expr {
	forbidden := make([]*plan.Expr, len(t.drugs))
	same, none := true, true
	for i, drug := range t.drugs {
		forbidden[i] = b.c.forbidden[drug]
		same, none = same && forbidden[i] == forbidden[0], none && forbidden[i] == nil
	}
	switch {
	case none:
	case same:
		return and(when, plan.New(plan.OpNot, b.before(forbidden[0], n)))
	default:
		d.Whens = make([]*plan.Expr, 1, len(d.Weights)) // The first weight is that of no drug.
		for i := range d.Weights[1:] {
			if forbidden[i] == nil {
				d.Whens = append(d.Whens, nil)
				continue
			}
			d.Whens = append(d.Whens, plan.New(plan.OpNot, b.before(forbidden[i], n)))
		}
	}
	return when
}
