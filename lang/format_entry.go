package lang

import "slices"

// entry is a line to print: its text, and the block or the choice that it has.
type entry struct {
	head string // the text up to the block
	tail string // the text after it
	kind blockKind
	kids []*entry
	wide bool // the block is never written on one line

	stmt   Stmt   // the statement that it is
	item   *Item  // the line of a body that it is
	tokens []Word // the line's own; where they begin and end tells which comments are its own
	open   Word   // the block's braces
	shut   Word

	blank    bool     // a blank line stands before it
	lead     []remark // comments before it
	opening  string   // the comment behind the opening brace
	foot     []remark // comments before the closing brace
	trailing string   // the comment behind it
}

type blockKind int

const (
	noKids blockKind = iota
	lineKids
	choiceKids
)

// remark is a comment on a line of its own.
type remark struct {
	text  string
	blank bool // a blank line stands before it
}

// linesBlock makes e a line with a block of lines. The braces are among tokens, behind everything else.
func (e *entry) linesBlock(tokens []Word, kids []*entry) *entry {
	e.kind, e.kids = lineKids, kids
	e.open, e.shut = braces(tokens)
	return e
}

// braces finds the first brace that opens a block at the end of tokens, and the last that closes it.
func braces(tokens []Word) (open, shut Word) {
	depth := 0
	for _, t := range slices.Backward(tokens) {
		switch {
		case is(t, Op, "}"):
			if depth == 0 && shut.Value == "" {
				shut = t
			}
			depth++
		case is(t, Op, "{"):
			if depth--; depth == 0 {
				return t, shut
			}
		}
	}
	return open, shut
}

func entries[T any](items []T, of func(T) *entry) []*entry {
	out := make([]*entry, len(items))
	for i, x := range items {
		out[i] = of(x)
	}
	return out
}

// drawEntry is a line whose end is a distribution: a choice in it may be broken into lines.
func drawEntry(head string, d *Draw, tail string, tokens []Word) *entry {
	e := &entry{tokens: tokens}
	switch {
	case d.Weights != nil:
		e.choice(head, d.Weights.Tokens, entries(d.Weights.Arms, weightEntry))
	case d.By != nil:
		e.by(head, d.By)
	default:
		e.head = phrase(head, d.String(), tail)
		return e
	}
	e.tail = phrase(d.after(), tail)
	return e
}

func (e *entry) choice(head string, tokens []Word, kids []*entry) {
	e.head, e.kind, e.kids = head, choiceKids, kids
	e.open, e.shut = braces(tokens)
}

func (e *entry) by(head string, b *By) {
	e.choice(phrase(head, "by "+b.Path.String()), b.Tokens, entries(b.Cases, caseEntry))
}

func weightEntry(w *Weight) *entry { return &entry{head: w.String(), tokens: w.Tokens} }

func caseEntry(c *Case) *entry {
	if c.Draw == nil {
		return &entry{head: c.String(), tokens: c.Tokens}
	}
	return drawEntry(c.Key.String()+":", c.Draw, "", c.Tokens)
}

func fieldEntry(f *Field) *entry {
	at := ""
	if f.At != nil {
		at = phrase("at", f.At.Unit.Value, f.At.N.Value)
	}
	head := phrase(f.Name.Value, argsText(f.Args), with("per", f.Per.Value), with("from", f.From.Value), at)
	when := with("when", f.When.String())
	switch {
	case f.Draw != nil:
		return drawEntry(head+" ~", f.Draw, when, f.Tokens)
	case f.By != nil:
		e := &entry{tokens: f.Tokens, tail: when}
		e.by(head, f.By)
		return e
	case f.Value != nil:
		head += " = " + f.Value.String()
	}
	return &entry{head: phrase(head, when), tokens: f.Tokens}
}

func itemEntry(i *Item) *entry {
	e := itemLines(i)
	e.item = i
	return e
}

func itemLines(i *Item) *entry {
	e := &entry{tokens: i.Tokens}
	switch {
	case i.Has != nil:
		e.head = i.Has.String()
	case i.Without != nil:
		e.head = "without " + i.Without.String()
	case i.On != nil:
		e.head = i.On.String()
	case i.Follow != nil && i.Follow.Choice != nil:
		e.choice("follow ~", i.Follow.Choice.Tokens, entries(i.Follow.Choice.Arms, weightEntry))
	case i.Follow != nil:
		e.head = i.Follow.String()
	case i.Where != nil:
		e.head = "where " + i.Where.String()
	case i.Column != nil && i.Column.Draw != nil:
		return drawEntry("column "+i.Column.Name.Value+" ~", i.Column.Draw, "", i.Tokens)
	case i.Column != nil:
		e.head = "column " + i.Column.Name.Value + " = " + i.Column.Value.String()
	case i.Fact != nil:
		return eventEntry(i.Fact.Date.Value+":", i.Fact.Event, i.Tokens)
	case i.Prop != nil:
		return propEntry(i.Prop, i.Tokens)
	}
	return e
}

func propEntry(p *Prop, tokens []Word) *entry {
	name := p.Name.String()
	e := &entry{tokens: tokens}
	switch {
	case p.Draw != nil:
		return drawEntry(name+" ~", p.Draw, "", tokens)
	case p.Value != nil:
		e.head = name + " = " + p.Value.String()
	case p.Body != nil:
		e.head = name
		return e.linesBlock(p.Body.Tokens, bodyEntries(p.Body))
	default:
		e.head = phrase(name, p.Share.Value, with("when", p.When.String()))
	}
	return e
}

func bodyEntries(b *Body) []*entry {
	if b == nil {
		return nil
	}
	return entries(b.Items, itemEntry)
}

func stepsEntries(s *Steps) []*entry { return entries(s.Steps, stepEntry) }

func stepEntry(s *Step) *entry { return stepEntryAfter("", s, s.Tokens) }

// stepEntryAfter is a step behind what stands before it on its line.
func stepEntryAfter(before string, s *Step, tokens []Word) *entry {
	e := &entry{tokens: tokens}
	switch {
	case s.Phase != nil:
		p := s.Phase
		e.head, e.wide = phrase(before, "phase", p.Name.Value, p.Unit.Value, p.Range.String()), true
		return e.linesBlock(p.Body.Tokens, stepsEntries(p.Body))
	case s.Stop != nil:
		e.head = phrase(before, "stop when", s.Stop.String())
		return e
	}
	if len(s.Head) > 0 {
		before = phrase(before, list(s.Head, ", ", (*When).String)+":")
	}
	return actionEntry(before, s.Do, tokens)
}

func actionEntry(before string, a *Action, tokens []Word) *entry {
	e := &entry{head: before, tokens: tokens}
	switch {
	case a == nil:
	case a.Nothing:
		e.head = phrase(before, "nothing")
	case a.Block != nil:
		return e.linesBlock(a.Block.Tokens, stepsEntries(a.Block))
	case a.Choose != nil:
		e.head, e.wide = phrase(before, "choose", a.Choose.Name.Value), true
		return e.linesBlock(a.Choose.Tokens, entries(a.Choose.Arms, func(m *Arm) *entry {
			return stepEntryAfter(m.Weight.Value+":", m.Step, m.Tokens)
		}))
	case a.Follow != nil && a.Follow.Choice != nil:
		e.choice(phrase(before, "follow ~"), a.Follow.Choice.Tokens, entries(a.Follow.Choice.Arms, weightEntry))
	case a.Follow != nil:
		e.head = phrase(before, a.Follow.String())
	case a.Event != nil:
		return eventEntry(before, a.Event, tokens)
	}
	return e
}

func eventEntry(before string, v *Event, tokens []Word) *entry {
	head := phrase(before, v.Verb.Value, argsText(v.Args), with("within", v.Within.String()), with("for", v.For.String()),
		with("after", v.After.String()), with("as", v.As.Value))
	e := &entry{head: head, tokens: tokens}
	switch {
	case v.Draw != nil:
		return drawEntry(head+" ~", v.Draw, "", tokens)
	case v.Value != nil:
		e.head += " = " + v.Value.String()
	case v.If != nil:
		e.head = phrase(head, "when", v.If.String(), with("else", v.Else.String()))
	case v.Body != nil:
		return e.linesBlock(v.Body.Tokens, stepsEntries(v.Body))
	}
	return e
}
