package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// words are the values of a field's first group, as text; later groups are separated by commas.
func words(f *lang.Field) []string {
	if len(f.Args) == 0 {
		return nil
	}
	return groupWords(f.Args[0])
}

func groupWords(g *lang.Words) (out []string) {
	for _, v := range g.Items {
		out = append(out, valueText(v))
	}
	return out
}

// valueText is a plain value as written, without quotation marks.
func valueText(v *lang.Value) string {
	switch {
	case v.Word != nil:
		return v.Word.String()
	case v.Text.Value != "":
		return lang.Text(v.Text)
	}
	s := v.Num.Lo.String()
	if v.Num.Hi != nil {
		s += ".." + v.Num.Hi.String()
	}
	return s
}

// values are all values of a field, whatever commas are between them.
func values(f *lang.Field) (out []*lang.Value) {
	for _, g := range f.Args {
		out = append(out, g.Items...)
	}
	return out
}

// allWords are the first word of each group: adjective a, b.
func allWords(f *lang.Field) (out []string) {
	for _, g := range f.Args {
		out = append(out, groupWords(g)...)
	}
	return out
}

// textField is the single text of a field such as title.
func (c *compiler) textField(f *lang.Field) string {
	w := allWords(f)
	if len(w) != 1 || f.Draw != nil || f.By != nil || f.Value != nil {
		c.err(f.Span(), codeDefinition, f.Name.Value+" takes one text", fmt.Sprintf("write %s \"...\"", f.Name.Value))
		return ""
	}
	return w[0]
}

// lastNumber splits the trailing number or percentage off a field's values.
func (c *compiler) lastNumber(f *lang.Field) (rest []*lang.Value, v float64, ok bool) {
	if len(f.Args) == 0 {
		return nil, 0, false
	}
	items := f.Args[0].Items
	last := items[len(items)-1]
	if last.Num == nil || last.Num.Hi != nil {
		return items, 0, false
	}
	n, err := number(last.Num.Lo.Text.Value)
	if err != nil {
		return items, 0, false
	}
	if last.Num.Lo.Neg {
		n = -n
	}
	return items[:len(items)-1], n, true
}

// rate is the number of a field that has it per year, as its last value or by an attribute.
func (s *scope) rate(f *lang.Field) (rest []*lang.Value, x *plan.Expr, ok bool) {
	if f.By != nil {
		if len(f.Args) > 0 {
			rest = f.Args[0].Items
		}
		return rest, s.byExpr(f.By), true
	}
	rest, v, ok := s.c.lastNumber(f)
	if !ok {
		s.c.err(f.Span(), codeDefinition, f.Name.Value+" needs a number", fmt.Sprintf("write %s ... 2 per year", f.Name.Value))
		return rest, plan.Num(0), false
	}
	return rest, plan.Num(v), true
}

// when is the condition of a field, nil where it has none.
func (s *scope) when(f *lang.Field) *plan.Expr {
	if f.When == nil {
		return nil
	}
	return s.test(f.When.X)
}

// oneOf reports a word that isn't one of the known.
func (c *compiler) oneOf(at diag.Span, word, what string, known []string) bool {
	if slices.Contains(known, word) {
		return true
	}
	c.err(at, codeUnknownWord, fmt.Sprintf("%q is no %s", word, what), didYouMean(word, slices.Clone(known), strings.Join([]string{"hsc words", what + "s"}, " ")))
	return false
}

// isWord reports a word that isn't in the vocabulary.
func isWord[V any](c *compiler, at diag.Span, word, what string, in map[string]V) bool {
	if _, ok := in[word]; ok {
		return true
	}
	return c.oneOf(at, word, what, sortedKeys(in))
}
