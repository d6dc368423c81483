package compiler

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// resolve compiles `resolve pregnancy`: a problem that lasts is over with the
// day of the encounter.
func (b *stepper) resolve(e *lang.Event, out *plan.Event) bool {
	list, ok := b.named(e, "resolve pregnancy")
	if !ok {
		return false
	}
	if len(list) > 1 || len(list[0].Items) != 1 || list[0].Items[0].Word == nil {
		b.c.err(e.Span(), codeDefinition, "resolve names one condition", "write resolve pregnancy")
		return false
	}
	k := b.c.condition(list[0].Items[0].Word.Parts()[0])
	if k == nil {
		return false
	}
	if k.plan.End < 0 {
		b.c.err(e.Span(), codeDefinition, fmt.Sprintf("%s doesn't end: its module has no line lasts", k.name), "write lasts ~ normal(0.75, 0.02) into the condition, or take resolve out")
		return false
	}
	out.Condition = slices.Index(b.c.plan.Care.Conditions, k.plan)
	return true
}
