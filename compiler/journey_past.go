package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/models"
)

// A step may depend on what has happened so far: `when last(a1c) > 9`. The
// condition is compiled like any other, but for its aggregates and predicates
// about events: each becomes a question (plan.Past) whose answer the chart
// puts into a slot when the unit comes to the step.

// past compiles what one expression of a journey asks of what has happened.
type past struct {
	b    *stepper
	asks []*plan.Past
}

// ask checks a condition of a step, and what it asks of the past; nil where it is wrong.
func (b *stepper) ask(n *lang.Expr) (*plan.Expr, []*plan.Past) {
	before := len(b.c.diags)
	p := &past{b: b}
	b.given = b.given || b.namesArgument(n)
	x := (&scope{c: b.c, unit: true, rows: true, past: p}).test(n.X)
	if len(b.c.diags) > before {
		return nil, nil
	}
	return x, p.asks
}

// comesTo narrows who comes to the rest of a step to those for whom x holds; of
// what x asks of the past nothing is known before anything happens.
func (b *stepper) comesTo(x *plan.Expr, asks []*plan.Past) {
	for _, part := range conjuncts(x) {
		if readsPast(part, asks) || b.readsMoved(part) {
			b.past = true
		} else {
			b.guard = and(b.guard, part)
		}
	}
}

// conjuncts are the parts that And joins.
func conjuncts(x *plan.Expr) []*plan.Expr {
	switch {
	case x == nil:
		return nil
	case x.Op != plan.OpAnd:
		return []*plan.Expr{x}
	}
	return append(conjuncts(x.Args[0]), conjuncts(x.Args[1])...)
}

func readsPast(x *plan.Expr, asks []*plan.Past) (reads bool) {
	x.Slots(func(slot int) {
		reads = reads || slices.ContainsFunc(asks, func(p *plan.Past) bool { return p.Slot == slot })
	})
	return reads
}

// question adds a question, and gives the slot of its answer.
func (p *past) question(q *plan.Past, t plan.Type, enum int) *plan.Expr {
	p.b.c.item()
	q.Slot = p.b.c.slot(fmt.Sprintf("journey.%s: %s of %s", p.b.j.name, q.Fn, q.Of), t, enum)
	p.asks = append(p.asks, q)
	return plan.SlotOf(q.Slot)
}

// item makes the slots of one thing of the past, once.
func (c *compiler) item() *plan.Item {
	if c.plan.Care.Item == nil {
		c.plan.Care.Item = &plan.Item{
			Value: c.slot("past.value", plan.Number, 0), Begin: c.slot("past.begin", plan.Date, 0), End: c.slot("past.end", plan.Date, 0),
		}
	}
	return c.plan.Care.Item
}

// things is what a word means in a question about the past.
type things struct {
	of    plan.PastOf
	what  []int
	names map[string]value // What may be read of each.
	table *models.Table    // What else its rows have, which isn't known yet.
	value bool             // Its value needn't be named.
}

// things finds what a word means: an event of the journey, a test, a kind of
// encounter, a procedure or a medicine; nil where it is none of them.
func (p *past) things(w string) *things {
	c, v := p.b.c, p.b.c.vocab
	item := c.item()
	begin, end := value{x: plan.SlotOf(item.Begin), t: plan.Date}, value{x: plan.SlotOf(item.End), t: plan.Date}
	minutes := &plan.Expr{Op: plan.OpCall, Text: "round", Args: []*plan.Expr{plan.New(plan.OpMul, plan.New(plan.OpSub, end.x, begin.x), plan.Num(24*60))}}
	encounter := things{
		of: plan.PastEncounters, table: models.Find("encounters"),
		names: map[string]value{"start_time": begin, "end_time": end, "length_minutes": {x: minutes, t: plan.Number}},
	}
	switch lab, kind, procedure := v.labs[w], c.visitKind(w), p.b.procedureOf(w); {
	case p.b.labels[w] != nil:
		encounter.of, encounter.what = plan.PastLabels, []int{p.b.labels[w].number}
		return &encounter
	case lab != nil && lab.Vital:
		return &things{
			of: plan.PastVitals, what: []int{c.labIndex(w)}, table: models.Find("vital_signs"), value: true,
			names: map[string]value{"value": c.found(lab), "observed_time": begin},
		}
	case lab != nil:
		return &things{
			of: plan.PastLabs, what: []int{c.labIndex(w)}, table: models.Find("lab_results"), value: true,
			names: map[string]value{"value": c.found(lab), "collected_time": begin, "resulted_time": end},
		}
	case kind >= 0:
		encounter.what = []int{kind}
		return &encounter
	case w == encounter.table.Name:
		return &encounter
	case procedure >= 0:
		return &things{of: plan.PastProcedures, what: []int{procedure}, table: models.Find("procedures"), names: map[string]value{"performed_time": begin}}
	case v.drugs[w] != nil || v.classes[w] != nil:
		return &things{of: plan.PastDrugs, what: slices.Concat(v.drugs[w], v.classes[w]), table: models.Find("medications"), names: map[string]value{"start_date": begin}}
	}
	return nil
}

// found is the value of a result: a number, or one of the test's answers as a word.
func (c *compiler) found(lab *plan.Lab) value {
	out := value{x: plan.SlotOf(c.item().Value), t: plan.Number}
	if len(lab.Answers) == 0 {
		return out
	}
	if _, made := c.answered[lab]; !made {
		var words []string
		for _, a := range lab.Answers {
			words = append(words, strings.ReplaceAll(slug(a.Text), "-", "_"))
		}
		c.answered[lab] = c.enum(lab.Name, words)
	}
	out.t, out.enum = plan.Choice, c.answered[lab]
	return out
}

// aggregate compiles last(a1c), count(ed_visit within 30 days) and so on.
func (p *past) aggregate(s *scope, n *lang.Fn) value {
	at, fn := n.Span(), plan.AggFn(n.Name.Value)
	first := n.Args[0]
	r, ok := first.X.(*lang.Ref)
	if !ok || len(r.Parts) != 1 {
		return s.fail(first.X.Span(), codeExpect, string(fn)+" goes over what has happened so far: a test, a kind of encounter, an event of the journey, a procedure or a medicine", "")
	}
	t := p.things(r.Parts[0].Value)
	if t == nil {
		return p.noThings(s, r, fn)
	}
	p.b.mention(t, r.Parts[0].Value, r.Span())
	q := &plan.Past{Fn: fn, Of: t.of, What: t.what}
	inner := &scope{c: s.c, unit: true, item: t}
	if first.Where != nil {
		q.Where = inner.test(first.Where)
	}
	if first.Within != nil {
		q.Within = s.literal(first.Within).x.Num
	}
	arg, ok := p.argument(inner, n, q, t)
	if !ok {
		return bad(at)
	}
	out := s.aggregateType(&plan.Agg{Fn: fn}, arg, at)
	if out.bad {
		return out
	}
	out.x = p.question(q, out.t, out.enum)
	return out
}

// argument is what a question takes of each thing.
func (p *past) argument(inner *scope, n *lang.Fn, q *plan.Past, t *things) (arg value, ok bool) {
	want := 2
	if q.Fn == plan.Quantile {
		want = 3
	}
	implied := q.Fn != plan.Count && t.value && len(n.Args) < want
	if q.Fn == plan.Count || implied {
		want--
	}
	if len(n.Args) != want {
		inner.fail(n.Span(), codeExpect, fmt.Sprintf("%s takes %s here, found %d", q.Fn, arityText([2]int{want, want}), len(n.Args)), pastHelp(t))
		return arg, false
	}
	switch {
	case q.Fn == plan.Count:
		return value{t: plan.Number}, true
	case implied:
		arg = t.names["value"]
		arg.at = n.Args[0].Span()
	default:
		arg = inner.expr(n.Args[1].X)
	}
	q.Arg = arg.x
	if q.Fn == plan.Quantile {
		share, fixed := inner.amount(n.Args[len(n.Args)-1].X).Constant()
		if !fixed || share < 0 || share > 1 {
			inner.fail(n.Args[len(n.Args)-1].X.Span(), codeExpect, "a quantile is a share between 0% and 100%", "write quantile(a1c, 90%)")
			return arg, false
		}
		q.Q = share
	}
	return arg, !arg.bad
}

func pastHelp(t *things) string {
	if t.value {
		return "write last(a1c), count(a1c where value > 9) or any(a1c, value > 9)"
	}
	return "write count(ed_visit within 30 days), or last(ed_visit, end_time)"
}

// noThings says that a word isn't what an aggregate goes over, or not yet.
func (p *past) noThings(s *scope, r *lang.Ref, fn plan.AggFn) value {
	w := r.Parts[0].Value
	if p.b.isLater(r.Parts[0]) {
		return bad(r.Span())
	}
	known := slices.Concat(sortedKeys(p.b.labels), sortedKeys(s.c.vocab.labs), s.c.procedureNames(), sortedKeys(s.c.vocab.drugs))
	for _, k := range s.c.plan.Care.Kinds {
		known = append(known, k.Name, k.Name+"_visit")
	}
	return s.fail(r.Span(), codeUnknownWord, fmt.Sprintf("%q is nothing that has happened so far that %s can go over", w, fn),
		didYouMean(w, known, "a test, a kind of encounter, an event of the journey, a procedure or a medicine"))
}

// itemName is what may be read of each thing of the past.
func (s *scope) itemName(name string, at diag.Span) (value, bool) {
	if v, ok := s.item.names[name]; ok {
		v.at = at
		return v, true
	}
	if s.item.table.Index(name) < 0 {
		return value{}, false
	}
	return s.fail(at, codeUnknownWord, name+" isn't known while a journey goes on", "known of each: "+list(sortedKeys(s.item.names))), true
}

// did compiles `did pci`: it has been done by then.
func (p *past) did(procedure int, w lang.Word) *plan.Expr {
	p.b.mention(&things{of: plan.PastProcedures, what: []int{procedure}}, w.Value, lang.At(w))
	q := &plan.Past{Fn: plan.Count, Of: plan.PastProcedures, What: []int{procedure}}
	return plan.New(plan.OpGt, p.question(q, plan.Number, 0), plan.Num(0))
}

// on compiles `on metformin`: the person takes it, or the journey has prescribed it by then.
func (p *past) on(takes *plan.Expr, w string) *plan.Expr {
	v := p.b.c.vocab
	drugs := slices.Concat(v.drugs[w], v.classes[w])
	if !slices.ContainsFunc(drugs, func(i int) bool { return p.b.prescribes[i] }) {
		return takes
	}
	q := &plan.Past{Fn: plan.Count, Of: plan.PastDrugs, What: drugs}
	return plan.New(plan.OpOr, takes, plan.New(plan.OpGt, p.question(q, plan.Number, 0), plan.Num(0)))
}

// isAsked says that a call is an aggregate over the past, and no function of numbers.
func (p *past) isAsked(n *lang.Fn) bool {
	if len(n.Args) == 0 {
		return false
	}
	if arity, function := plan.Functions()[n.Name.Value]; !function || len(n.Args) < arity[0] {
		return true
	}
	r, ok := n.Args[0].X.(*lang.Ref)
	return ok && len(r.Parts) == 1 && p.things(r.Parts[0].Value) != nil
}
