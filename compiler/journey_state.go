package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// What a journey changes of a person: a level that moves over time (`trend`), a
// detail of a condition that is another from a day on (`set`, or a diagnosis
// that is new). A condition of a step that reads it is asked at the step's time.

// moves notes that the journey changes a slot.
func (b *stepper) moves(slot int) {
	if b.moved == nil {
		b.moved = map[int]bool{}
	}
	b.moved[slot] = true
}

// readsMoved says that an expression reads what the journey may have changed by then.
func (b *stepper) readsMoved(x *plan.Expr) (reads bool) {
	x.Slots(func(slot int) { reads = reads || b.moved[slot] })
	return reads
}

// trend compiles `trend a1c 9.5, 7.0 for 12 months`: from the step's day on the
// level goes from each value to the next in equal times; one value alone is where
// it goes from what it is.
func (b *stepper) trend(e *lang.Event, out *plan.Event) bool {
	const like = "write trend a1c 9.5, 7.0 for 12 months"
	if len(e.Args) == 0 || e.For == nil || e.For.Hi.Value != "" || e.Draw != nil || e.Value != nil {
		b.c.err(e.Span(), codeDefinition, "a trend has a test, values and a time", like)
		return false
	}
	d, known := days(e.For.Unit.Value)
	if out.Days = int(float64(whole(e.For.Lo)) * d); !known || out.Days < 1 {
		b.c.err(e.For.Span(), codeType, "a trend takes days, weeks, months or years", like)
		return false
	}
	first := e.Args[0].Items
	w := valueText(first[0])
	if !isWord(b.c, first[0].Span(), w, "lab", b.c.vocab.labs) {
		return false
	}
	lab := b.c.vocab.labs[w]
	if lab.Formula != nil || lab.Centile != "" || len(lab.Answers) > 0 {
		b.c.err(first[0].Span(), codeDefinition, w+" has no level of its own that could move", "let those move that it is computed from")
		return false
	}
	items := slices.Clone(first[1:])
	for _, g := range e.Args[1:] {
		items = append(items, g.Items...)
	}
	if len(items) == 0 {
		b.c.err(e.Span(), codeDefinition, "a trend has a test, values and a time", like)
		return false
	}
	for _, v := range items {
		t, n := constantType(v)
		if t != plan.Number || n < 0 && !lab.Negative || lab.Unit == "%" && n > 100 {
			b.c.err(v.Span(), codeType, fmt.Sprintf("%s is no value of %s", v, w), like)
			return false
		}
		out.Points = append(out.Points, n)
	}
	out.Tests = []plan.Test{{Panel: -1, Lab: b.c.labIndex(w)}}
	b.moves(lab.Slot)
	return true
}

// set compiles `set ckd.stage = 4`; `set stage = 4` is that of the one condition
// that the journey has diagnosed and that has a stage.
func (b *stepper) set(e *lang.Event, out *plan.Event) bool {
	if len(e.Args) != 1 || len(e.Args[0].Items) != 1 || e.Args[0].Items[0].Word == nil || e.Value == nil {
		b.c.err(e.Span(), codeDefinition, "set names a detail of a condition and its value", "write set ckd.stage = 4")
		return false
	}
	at := e.Args[0].Span()
	k, a := b.detailOf(e.Args[0].String())
	if a == nil {
		b.c.err(at, codeUnknownWord, fmt.Sprintf("%s is no detail of a condition that this journey has diagnosed", e.Args[0]), "write the condition before it: set ckd.stage = 4")
		return false
	}
	s := &scope{c: b.c, unit: true}
	v := s.agree(s.loose(e.Value.X), value{x: plan.SlotOf(a.slot), t: a.t, enum: a.enum, at: e.Value.Span()})
	if v.bad {
		return false
	}
	n, fixed := v.x.Constant()
	if v.t != a.t && (!v.numeric() || a.t != plan.Number) || !fixed {
		b.c.err(e.Value.Span(), codeType, fmt.Sprintf("%s is set to a value that is known beforehand, and is %s", a.name, typeName(a.t)), "write set "+a.name+" = ...")
		return false
	}
	if a.t == plan.Number && !b.c.drawable(k, a, n) {
		b.c.err(e.Value.Span(), codeUnknownWord, fmt.Sprintf("%s is no value of %s", formatNumber(n), a.name), "hsc words "+k.name)
		return false
	}
	out.Condition = slices.Index(b.c.plan.Care.Conditions, k.plan)
	out.Sets = []plan.Set{{Slot: a.slot, Value: n}}
	b.moves(a.slot)
	return true
}

// detailOf finds a detail: ckd.stage, or stage of what has been diagnosed.
func (b *stepper) detailOf(name string) (*condition, *attribute) {
	if of, bare, dotted := strings.Cut(name, "."); dotted {
		if k := b.c.vocab.conditions[of]; k != nil {
			return k, k.attr(bare)
		}
		return nil, nil
	}
	for _, d := range slices.Backward(b.j.diagnoses) {
		if a := d.cond.attr(name); a != nil {
			return d.cond, a
		}
	}
	return nil, nil
}

// progresses has the details of a diagnosis hold from its day on, and says that
// the journey has diagnosed the condition before: it goes on in another form then.
func (b *stepper) progresses(k *condition, details []detail, out *plan.Event) bool {
	for _, d := range details {
		out.Sets = append(out.Sets, plan.Set{Slot: d.attr.slot, Value: d.v})
		b.moves(d.attr.slot)
	}
	before := slices.ContainsFunc(b.j.diagnoses, func(d diagnosed) bool { return d.cond == k })
	if before && len(details) > 0 {
		out.New, out.Condition = false, slices.Index(b.c.plan.Care.Conditions, k.plan)
	}
	return before && len(details) > 0
}
