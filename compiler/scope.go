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

// scope is where an expression stands: which names it may use.
type scope struct {
	c     *compiler
	cond  *condition // the condition whose attributes go by their bare names
	unit  bool       // the attributes of a unit may be read
	rows  bool       // the rows of a unit may be read, by aggregates
	table *models.Table
	top   bool    // aggregates go over cohorts and whole tables
	visit bool    // the visit may be read at which codes are written
	past  *past   // a journey's condition, which may ask what has happened so far
	item  *things // one of the things that such a question goes over
}

func (s *scope) fail(at diag.Span, code, msg, help string) value {
	s.c.err(at, code, msg, help)
	return bad(at)
}

// ref resolves a dotted name. A single word that names nothing here comes back as a word.
func (s *scope) ref(n *lang.Ref) value {
	parts := make([]string, len(n.Parts))
	for i, w := range n.Parts {
		parts[i] = w.Value
	}
	name, at := strings.Join(parts, "."), n.Span()
	if v, ok := s.named(name, at); ok {
		return v
	}
	if len(parts) == 1 {
		return value{word: name, at: at}
	}
	return s.fail(at, codeUnknownWord, fmt.Sprintf("%q is no attribute", name), s.near(name))
}

func (s *scope) named(name string, at diag.Span) (value, bool) {
	if s.table != nil {
		if v, ok := s.column(name, at); ok {
			return v, true
		}
		name = strings.TrimPrefix(name, "patient.")
	}
	if s.item != nil {
		if v, ok := s.itemName(name, at); ok {
			return v, true
		}
	}
	if x := s.c.args[name]; x != nil && s.cond == nil {
		return x.inExpression(at, s.c), true
	}
	if p := s.c.params[name]; p != nil {
		p.used = true
		return value{x: p.x, t: p.t, at: at}, true
	}
	if s.cond != nil {
		if a := s.own(name); a != nil {
			return s.resolved(a, at), true
		}
		if v, ok := s.visitName(name, at); ok {
			return v, true
		}
	}
	if !s.unit {
		return value{}, false
	}
	if a := s.c.vocab.attrs[name]; a != nil {
		return s.resolved(a, at), true
	}
	return value{}, false
}

func (s *scope) column(name string, at diag.Span) (value, bool) {
	i := s.table.Index(name)
	if i < 0 {
		return value{}, false
	}
	col := &s.table.Columns[i]
	v := value{x: &plan.Expr{Op: plan.OpCol, Idx: i}, at: at}
	switch col.Type {
	case models.TypeID, models.TypeText:
		v.t, v.text = plan.Text, true
	case models.TypeSym:
		v.t, v.text = plan.Text, true
		v.known, v.domain = s.c.vocab.columnWords(col)
	case models.TypeDate, models.TypeTimestamp:
		v.t = plan.Date
	case models.TypeBool:
		v.t = plan.Bool
	case models.TypeInt, models.TypeDecimal, models.TypeFloat:
		v.t = plan.Number
	}
	return v, true
}

// near names the word that was probably meant.
func (s *scope) near(name string) string {
	var known []string
	if s.table != nil {
		for i := range s.table.Columns {
			known = append(known, s.table.Columns[i].Name)
		}
	}
	if s.item != nil {
		known = append(known, sortedKeys(s.item.names)...)
	}
	if s.cond != nil {
		for _, a := range s.cond.attrs {
			known = append(known, a.name)
		}
	}
	if s.unit {
		known = append(known, s.c.vocab.attrNames()...)
	}
	return didYouMean(name, known, "hsc words attributes")
}

// didYouMean is the help of an unknown word.
func didYouMean(word string, known []string, where string) string {
	slices.Sort(known)
	if n := diag.Nearest(word, slices.Compact(known)); n != "" {
		return fmt.Sprintf("did you mean %q?  (%s)", n, where)
	}
	return "see " + where
}

// settled reports a word that no other side has given a meaning.
func (s *scope) settled(v value) value {
	if v.x != nil || v.bad {
		return v
	}
	return s.fail(v.at, codeUnknownWord, fmt.Sprintf("%q is no attribute or value that is known here", v.word), s.near(v.word))
}

// agree gives a bare word or a text the meaning that the other side has for it.
func (s *scope) agree(v, other value) value {
	if v.bad || other.bad {
		return v
	}
	if other.x != nil && other.t == plan.Choice && !other.lit && (v.x == nil || v.lit && v.t != plan.Choice) {
		values := s.c.plan.Enums[other.enum].Values
		i := slices.Index(values, v.word)
		if open := s.c.open[other.enum]; open != nil && v.word != "" {
			if open.asked[v.word] = v.at; i < 0 {
				i = len(values)
				e := &s.c.plan.Enums[other.enum]
				e.Values = append(e.Values, v.word)
			}
		}
		if i >= 0 {
			return value{x: plan.Num(float64(i)), t: plan.Choice, enum: other.enum, word: v.word, lit: true, at: v.at}
		}
		return s.fail(v.at, codeType, fmt.Sprintf("%q is no %s (%s)", v.word, s.c.plan.Enums[other.enum].Name, list(values)),
			didYouMean(v.word, slices.Clone(values), "hsc words "+s.c.plan.Enums[other.enum].Name))
	}
	if other.text && (v.x == nil || v.lit) {
		if other.known != nil && !slices.Contains(other.known, v.word) {
			return s.fail(v.at, codeUnknownWord, fmt.Sprintf("%q is no %s", v.word, other.domain),
				didYouMean(v.word, slices.Clone(other.known), "hsc words"))
		}
		return value{x: &plan.Expr{Op: plan.OpText, Text: v.word}, t: plan.Text, lit: true, at: v.at}
	}
	if v.x == nil && other.x != nil && other.t != plan.Text && diag.Nearest(v.word, s.c.vocab.attrNames()) == "" {
		return s.fail(v.at, codeType, fmt.Sprintf("%q is no value here: the other side is %s", v.word, typeName(other.t)), "")
	}
	return s.settled(v)
}

// list shortens a list of values for a message.
func list(values []string) string {
	if len(values) > 12 {
		return strings.Join(values[:12], ", ") + ", ..."
	}
	return strings.Join(values, ", ")
}
