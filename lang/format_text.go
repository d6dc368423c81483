package lang

import "strings"

// The functions of this file give a node's canonical text on one line. A nil node has no text.

// phrase joins the parts that aren't empty by blanks.
func phrase(parts ...string) string {
	var b strings.Builder
	for _, p := range parts {
		if p == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p)
	}
	return b.String()
}

// with is word and text, or nothing where there is no text.
func with(word, text string) string {
	if text == "" {
		return ""
	}
	return word + " " + text
}

func list[T any](items []T, sep string, text func(T) string) string {
	parts := make([]string, len(items))
	for i, x := range items {
		parts[i] = text(x)
	}
	return strings.Join(parts, sep)
}

// String is the group as written, adjectives first.
func (g *Group) String() string {
	return phrase(joined(g.Words, " "), with("of", g.Trial.Value), with("from", g.Pool.Value))
}

// String is the clause in its canonical form.
func (c *Clause) String() string {
	switch {
	case c.Place.Value != "":
		return c.Place.Value
	case c.Mix != nil:
		return "in " + c.Mix.String()
	case c.Has != nil:
		return c.Has.String()
	case c.Without != nil:
		return "without " + c.Without.String()
	case c.On.Value != "":
		return "on " + c.On.Value
	case c.Follow != nil:
		return c.Follow.String()
	case c.Where != nil:
		return "where " + c.Where.String()
	case c.Attr != nil:
		return phrase(c.Attr.Name.String(), c.Attr.Op.Value, c.Attr.Value.String())
	}
	return ""
}

// String is `has CONDITION ...` in its canonical form.
func (h *Has) String() string {
	return phrase("has", h.Condition.String(), h.Share.Value, with("when", h.When.String()))
}

// String is the condition's name and details.
func (c *Condition) String() string {
	return phrase(c.Name.Value, list(c.Detail, " ", func(d *Detail) string { return phrase(d.Word.Value, d.Number.Value) }))
}

// String is `follow ...` in its canonical form.
func (f *Follow) String() string {
	if f.Choice != nil {
		return "follow ~ " + f.Choice.String()
	}
	name := f.Journey.Value
	if len(f.Args) > 0 {
		name += "(" + list(f.Args, ", ", (*Arg).String) + ")"
	}
	return phrase("follow", name, f.Share.Value, with("starting", f.Starting.String()), with("when", f.When.String()))
}

// String is `name = value` or `name ~ draw`.
func (a *Arg) String() string {
	if a.Draw != nil {
		return a.Name.Value + " ~ " + a.Draw.String()
	}
	return a.Name.Value + " = " + a.Value.String()
}

// String is `on DRUG ...` in its canonical form.
func (o *OnDrug) String() string {
	return phrase("on", o.Drug.Value, o.Share.Value, with("when", o.When.String()))
}

// String is the value as written.
func (v *Value) String() string {
	switch {
	case v == nil:
		return ""
	case v.Word != nil:
		return v.Word.String()
	case v.Num != nil:
		return v.Num.String()
	}
	return v.Text.Value
}

// String is the range as written.
func (r *Range) String() string {
	if r == nil {
		return ""
	}
	if r.Hi == nil {
		return r.Lo.String()
	}
	return r.Lo.String() + ".." + r.Hi.String()
}

// String is the span as written.
func (s *Span) String() string {
	if s == nil {
		return ""
	}
	if s.Hi == nil {
		return s.Lo.String() + s.Dots.Value
	}
	return s.Lo.String() + ".." + s.Hi.String()
}

// String is the run of values, with blanks between them.
func (w *Words) String() string {
	if w == nil {
		return ""
	}
	return list(w.Items, " ", (*Value).String)
}

func argsText(args []*Words) string { return list(args, ", ", (*Words).String) }

// String is the distribution in its canonical form.
func (d *Draw) String() string {
	if d == nil {
		return ""
	}
	return phrase(d.source(), d.after())
}

// source is the distribution without its bounds and unit.
func (d *Draw) source() string {
	switch {
	case d.Weights != nil:
		return d.Weights.String()
	case d.By != nil:
		return d.By.String()
	case d.Table != nil:
		return phrase("from", d.Table.File.Value, with("by", joined(d.Table.Keys(), " and ")))
	case d.Call != nil:
		return d.Call.String()
	}
	return d.Range.String()
}

// after is what follows the distribution.
func (d *Draw) after() string {
	anchor := ""
	if d.Anchor != nil {
		anchor = d.Anchor.String()
	}
	return phrase(with("in", d.In.String()), d.Unit.Value, d.Rel.Value, anchor)
}

// String is the call in its canonical form.
func (c *Call) String() string {
	if len(c.Args) == 0 {
		return c.Name.Value
	}
	return c.Name.Value + "(" + list(c.Args, ", ", (*Expr).String) + ")"
}

// String is the choice on one line.
func (w *Weights) String() string {
	if len(w.Arms) == 0 {
		return "{ }"
	}
	return "{ " + list(w.Arms, ", ", (*Weight).String) + " }"
}

// String is `key: weight`.
func (w *Weight) String() string { return w.Key.String() + ": " + w.Weight.Value }

// String is `by path { ... }` on one line.
func (b *By) String() string {
	if len(b.Cases) == 0 {
		return "by " + b.Path.String() + " { }"
	}
	return "by " + b.Path.String() + " { " + list(b.Cases, ", ", (*Case).String) + " }"
}

// String is `key: draw`.
func (c *Case) String() string {
	if c.Draw != nil {
		return c.Key.String() + ": " + c.Draw.String()
	}
	return c.Key.String() + ": " + c.Code.Value
}

// String is the key as written.
func (k *Key) String() string {
	switch {
	case k.Zip.Value != "":
		return "zip " + k.Zip.Value
	case k.Word != nil:
		return k.Word.String()
	case k.Range != nil:
		return k.Range.String()
	}
	return k.Text.Value
}

// String is `N unit`.
func (d *Duration) String() string {
	if d == nil {
		return ""
	}
	return phrase(d.N.Value, d.Unit.Value)
}

// String is the number, or lo..hi.
func (n *Numbers) String() string { return numbers(n.Lo, n.Hi) }

func numbers(lo, hi Word) string {
	if hi.Value == "" {
		return lo.Value
	}
	return lo.Value + ".." + hi.Value
}

// String is `lo..hi unit`.
func (n *NumbersUnit) String() string {
	if n == nil {
		return ""
	}
	return phrase(numbers(n.Lo, n.Hi), n.Unit.Value)
}

// String is the calendar position in its canonical form.
func (c *Calendar) String() string {
	return phrase(c.Unit.Value, c.Range.String(), with("+-", c.Give.String()), with("after", c.After.Value))
}

// String is one part of a step's head.
func (w *When) String() string {
	switch {
	case w.Cal != nil:
		return w.Cal.String()
	case w.Clock != nil:
		return phrase(w.Clock.Range.String(), w.Clock.Unit.Value, with("after", w.Clock.After.Value))
	case w.Every != nil:
		times := ""
		if w.Every.Times.Value != "" {
			times = w.Every.Times.Value + " times"
		}
		return phrase("every", w.Every.N.Value, w.Every.Unit.Value, times, with("until", w.Every.Until.String()))
	case w.Chance.Value != "":
		return w.Chance.Value
	case w.Date.Value != "":
		return w.Date.Value
	case w.During != nil:
		return "in " + numbers(w.During.Lo, w.During.Hi)
	}
	return "when " + w.If.String()
}

// String is the defect in its canonical form.
func (d *Defect) String() string {
	return phrase(d.Amount.Value, d.Kind.Value, d.What.String(), with("in", d.Table.Value))
}

// String is the option in its canonical form.
func (o *Option) String() string { return phrase(o.Words.String(), with("per", o.Per.Value)) }
