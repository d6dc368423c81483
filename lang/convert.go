package lang

import (
	"fmt"
	"strings"
)

// Convert is the file in the other form: to is "hs" or "yaml". Tree and comments are kept; in YAML the statements stand by
// kind. It refuses a file with errors, and for YAML one that defines a name twice, which a mapping can't hold.
func Convert(f *File, to string) (string, error) {
	for _, s := range f.Stmts {
		if s.IsPartial() {
			return "", fmt.Errorf("%s: the statement has errors: mend them before converting", s.Span())
		}
	}
	switch to {
	case "hs":
		return Format(f), nil
	case "yaml":
		w := &yamlWriter{}
		if err := w.file(f); err != nil {
			return "", err
		}
		return w.out.String(), nil
	}
	return "", fmt.Errorf("expected hs or yaml as the form to convert to, not %q", to)
}

// yamlWriter prints entries as YAML.
type yamlWriter struct{ out strings.Builder }

func (w *yamlWriter) file(f *File) error {
	es := fileEntries(f)
	foot := attach(es, f)
	bySection := map[string][]*entry{}
	for _, e := range es {
		key := sectionOf(e.stmt)
		bySection[key] = append(bySection[key], e)
	}
	first := true
	for _, s := range sections() {
		es := bySection[s.key]
		if len(es) == 0 {
			continue
		}
		if !first {
			w.out.WriteByte('\n')
		}
		first = false
		if err := w.section(s, es); err != nil {
			return err
		}
	}
	for i, r := range foot {
		if i == 0 && !first {
			w.out.WriteByte('\n')
		}
		w.line(0, r.text)
	}
	return nil
}

// sectionOf is the key under which a statement stands.
func sectionOf(s Stmt) string {
	word := heads()[rank(s)]
	for _, x := range sections() {
		if x.word == word {
			return x.key
		}
	}
	return word
}

func (w *yamlWriter) line(depth int, text string) {
	w.out.WriteString(strings.Repeat(indentation, depth) + text + "\n")
}

func (w *yamlWriter) lead(e *entry, depth int, first bool) {
	for i, r := range e.lead {
		if r.blank && (!first || i > 0) {
			w.out.WriteByte('\n')
		}
		w.line(depth, r.text)
	}
	if e.blank && (!first || len(e.lead) > 0) {
		w.out.WriteByte('\n')
	}
}

// foot writes the comments at the end of a block.
func (w *yamlWriter) foot(e *entry, depth int) {
	for i, r := range e.foot {
		if r.blank && (len(e.kids) > 0 || i > 0) {
			w.out.WriteByte('\n')
		}
		w.line(depth, r.text)
	}
	if e.trailing != "" { // the comment behind the closing brace, which YAML doesn't have
		w.line(depth, e.trailing)
	}
}

func (w *yamlWriter) section(s section, es []*entry) error {
	switch s.form {
	case editionForm, scenarioForm:
		if len(es) > 1 {
			return twice(es[1], s.word)
		}
		w.lead(es[0], 0, true)
		if s.form == scenarioForm {
			w.scenario(es[0])
			return nil
		}
		w.line(0, "hsc: "+strings.TrimPrefix(es[0].head, "hsc ")+comment(es[0].trailing))
		return nil
	case useForm, emitForm:
		w.line(0, s.key+":")
		for i, e := range es {
			w.lead(e, 1, i == 0)
			w.line(1, "- "+textOf(s, e)+comment(e.trailing))
		}
		return nil
	case blockForm:
		w.blocks(s, es)
		return nil
	case cohortForm:
		if listed(es) {
			w.cohortList(es)
			return nil
		}
	case paramForm, nounForm, namedForm, definitionForm, journeyForm, trialForm, recordForm:
	}
	return w.mapping(s, es)
}

func twice(e *entry, what string) error {
	return fmt.Errorf("%s: a second %s can't stand in YAML: give it another name, or take it out", e.span(), what)
}

func textOf(s section, e *entry) string {
	if u, ok := e.stmt.(*Use); ok {
		return fileScalar(u.Path)
	}
	return yamlScalar(strings.TrimPrefix(e.head, s.word+" "))
}

// fileScalar is a text as a scalar without the language's quotation marks, where that says the same.
func fileScalar(t Word) string {
	if s := Text(t); s != "" && Quote(s) == t.Value && !strings.HasPrefix(s, `"`) {
		return yamlScalar(s)
	}
	return yamlScalar(t.Value)
}

// listed says whether cohorts must stand in a list: a phrase without a label, or a label that stands twice.
func listed(es []*entry) bool {
	seen := map[string]bool{}
	for _, e := range es {
		c, ok := e.stmt.(*Cohort)
		if !ok || seen[c.Label.Value] {
			return true
		}
		seen[c.Label.Value] = true
	}
	return false
}

func (w *yamlWriter) cohortList(es []*entry) {
	w.line(0, "cohorts:")
	for i, e := range es {
		w.lead(e, 1, i == 0)
		switch s := e.stmt.(type) {
		case *Bare:
			if s.Body == nil {
				w.line(1, "- "+yamlScalar(flat(e.head))+comment(e.trailing))
				continue
			}
			w.line(1, "- phrase: "+yamlScalar(flat(e.head))+comment(e.opening))
			w.bodyLines(e, 2)
		case *Cohort:
			w.out.WriteString(indentation + "- ")
			w.unit(e, s.Label.Value, s.Was.Value, s.Body, 3, true)
		}
	}
}

// flat is a phrase on one line.
func flat(head string) string { return strings.ReplaceAll(head, "\n    ", " ") }

// mapping writes statements under their labels.
func (w *yamlWriter) mapping(s section, es []*entry) error {
	w.line(0, s.key+":")
	seen := map[string]bool{}
	for i, e := range es {
		label := labelOf(e.stmt)
		if seen[label] {
			return twice(e, s.word+" "+label)
		}
		seen[label] = true
		w.lead(e, 1, i == 0)
		switch x := e.stmt.(type) {
		case *Param:
			w.line(1, label+": "+yamlScalar(x.Value.String())+comment(e.trailing))
		case *Noun:
			w.line(1, label+": "+yamlScalar(x.Base.Value+" where "+x.Where.String())+comment(e.trailing))
		case *Cohort:
			w.unit(e, label, x.Was.Value, x.Body, 2, false)
		case *Named:
			w.unit(e, label, x.Was.Value, x.Body, 2, false)
		case *Definition:
			w.definition(e, x)
		case *Journey:
			w.journey(e, x)
		case *Trial:
			w.listUnder(e, label, 1)
		case *Record:
			w.record(e, x)
		}
	}
	return nil
}

func labelOf(s Stmt) string {
	switch s := s.(type) {
	case *Param:
		return s.Name.Value
	case *Noun:
		return s.Name.Value
	case *Cohort:
		return s.Label.Value
	case *Named:
		return s.Label.Value
	case *Definition:
		return s.Name.Value
	case *Journey:
		return s.Name.Value
	case *Trial:
		return s.Name.Value
	case *Record:
		return s.Name.Value
	}
	return ""
}
