package lang

// stmtEntry is a statement to print.
func stmtEntry(s Stmt) *entry {
	e := &entry{stmt: s, tokens: s.head().Tokens, wide: true}
	switch s := s.(type) {
	case *Edition:
		e.head = "hsc " + s.Version.Value
	case *Use:
		e.head = "use " + s.Path.Value
	case *Param:
		e.head = "param " + s.Name.Value + " = " + s.Value.String()
	case *Noun:
		e.head = "noun " + s.Name.Value + " = " + s.Base.Value + " where " + s.Where.String()
	case *Scenario:
		e.head = "scenario " + s.Name.Value
		return e.linesBlock(s.Tokens, entries(s.Fields, fieldEntry))
	case *Bare:
		return unitEntry(e, s.Count.Value, s.Of, s.Tail, s.Body)
	case *Cohort:
		return unitEntry(e, phrase("cohort", s.Label.Value, with("was", s.Was.Value))+": "+s.Count.Value, s.Of, s.Tail, s.Body)
	case *Named:
		return unitEntry(e, phrase(s.Kind.Value, s.Label.Value, with("was", s.Was.Value))+":", s.Of, s.Tail, s.Body)
	case *Record:
		e.head = phrase("record", s.Name.Value, s.Count.String(), with("per", s.Per.Value), with("where", s.Where.String()))
		return e.linesBlock(s.Body.Tokens, bodyEntries(s.Body))
	case *Journey:
		e.head = "journey " + s.Name.Value
		if len(s.Params) > 0 {
			e.head += "(" + list(s.Params, ", ", func(d *Default) string { return d.Name.Value + " = " + d.Value.String() }) + ")"
		}
		return e.linesBlock(s.Body.Tokens, stepsEntries(s.Body))
	case *Definition:
		e.head = phrase(s.Kind.Value, s.Name.Value, with("like", s.Like.Value))
		return e.linesBlock(s.Tokens, entries(s.Fields, fieldEntry))
	case *Trial:
		e.head = "trial " + s.Name.Value
		return e.linesBlock(s.Tokens, entries(s.Lines, trialEntry))
	case *Inject:
		e.head = "inject"
		return e.linesBlock(s.Tokens, entries(s.Lines, func(d *Defect) *entry { return &entry{head: d.String(), tokens: d.Tokens} }))
	case *Expect:
		return expectEntry(e, s)
	case *Emit:
		e.head = phrase("emit", joined(s.Formats(), ", "), with("to", s.To.Value))
		if len(s.Options) > 0 {
			e.head += " { " + list(s.Options, ", ", (*Option).String) + " }"
		}
	}
	return e
}

// lineWidth is how wide a line may be before a block, a choice or a phrase is broken.
const lineWidth = 100

// unitEntry is a phrase with its block. A phrase too wide for a line goes on after a comma.
func unitEntry(e *entry, head string, of *Group, tail *Tail, body *Body) *entry {
	parts := []string{phrase(head, of.String())}
	for _, c := range tail.Clauses() {
		parts = append(parts, c.String())
	}
	for i, w := range tail.Records() {
		if i == 0 {
			parts = append(parts, "with "+w.Value)
			continue
		}
		parts = append(parts, w.Value)
	}
	room := lineWidth
	if body != nil {
		room -= len(" {")
	}
	e.head = wrap(parts, room)
	if body == nil {
		return e
	}
	return e.linesBlock(body.Tokens, bodyEntries(body))
}

// wrap joins parts by commas and breaks after one where a line gets too wide.
func wrap(parts []string, room int) string {
	out, width := "", 0
	for i, p := range parts {
		if i < len(parts)-1 {
			p += ","
		}
		n := width + 1 + columns(p)
		switch {
		case i == 0:
			out, width = p, columns(p)
		case n > room:
			out, width = out+"\n    "+p, 4+columns(p)
		default:
			out, width = out+" "+p, n
		}
	}
	return out
}

func expectEntry(e *entry, s *Expect) *entry {
	if len(s.Tests) == 1 {
		e.head = "expect " + s.Tests[0].String()
		e.tokens = append([]Word{s.Tokens[0]}, s.Tests[0].Tokens...) // without braces, behind which a comment may stand
		return e
	}
	e.head = "expect"
	return e.linesBlock(s.Tokens, entries(s.Tests, func(t *Expr) *entry {
		return &entry{head: t.String(), tokens: t.Tokens}
	}))
}

func trialEntry(l *TrialLine) *entry {
	e := &entry{tokens: l.Tokens}
	switch {
	case l.Field != nil:
		return fieldEntry(l.Field)
	case l.Include != nil:
		e.head = "include " + list(l.Include, ", ", (*Clause).String)
	case l.Exclude != nil:
		e.head = "exclude " + list(l.Exclude, ", ", (*Clause).String)
	default:
		e.head, e.wide = "visits", true
		return e.linesBlock(l.Tokens, entries(l.Visits, func(v *TrialVisit) *entry {
			head := v.At.String()
			if v.Name.Value != "" {
				head += ": " + v.Name.Value
			}
			return &entry{head: head, tokens: v.Tokens}
		}))
	}
	return e
}
