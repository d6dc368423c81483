package handbook

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/models"
)

// prose tells expressions in words; within a condition its attributes go by
// their bare names.
type prose struct {
	book *Book
	cond *definition
}

// when is the condition of a field in words, "" where it has none.
func (p prose) when(f *lang.Field) string {
	if f.When == nil {
		return ""
	}
	return p.node(f.When.X, 0)
}

// The strength of connectives; a weaker one within a stronger needs brackets.
const (
	weakest = iota
	either
	both
)

func (p prose) node(n lang.Node, level int) string {
	switch n := n.(type) {
	case *lang.Bin:
		return p.binary(n, level)
	case *lang.Not:
		return p.not(n.X)
	case *lang.Pred:
		return p.predicate(n)
	case *lang.InSpan:
		return p.name(n.X) + " " + lang.NodeText(n.Lo) + " to " + lang.NodeText(n.Hi) + p.unit(n.X)
	case *lang.InList:
		parts := make([]string, len(n.List))
		for i, x := range n.List {
			parts[i] = readable(lang.NodeText(x))
		}
		return p.name(n.X) + " is " + strings.Join(parts, " or ")
	case *lang.Ref:
		return p.name(n)
	case *lang.Cond:
		return p.node(n.Then, both) + " if " + p.node(n.If, weakest) + ", else " + p.node(n.Else, weakest)
	}
	return lang.NodeText(n)
}

func (p prose) binary(n *lang.Bin, level int) string {
	var s string
	own := both
	switch op := n.Op.Value; op {
	case "and":
		s = p.node(n.L, both) + " and " + p.node(n.R, both)
	case "or":
		own = either
		s = p.node(n.L, either) + " or " + p.node(n.R, either)
	case "==", "!=", "<", "<=", ">", ">=":
		return p.compare(op, n.L, n.R)
	default:
		return lang.NodeText(n)
	}
	if own < level {
		return "(" + s + ")"
	}
	return s
}

// signs are the comparisons as a clinician writes them.
var signs = map[string]string{"==": "is", "!=": "isn't", "<": "<", "<=": "≤", ">": ">", ">=": "≥"}

func (p prose) compare(op string, l, r lang.Node) string {
	value := lang.NodeText(r)
	switch lang.NodeText(l) {
	case "sex":
		if op == "!=" {
			value = map[string]string{"female": "male", "male": "female"}[value]
		}
		return value
	case "visit.kind":
		return "the visit " + signs[op] + " " + readable(value)
	case "visit.reason":
		return "the visit " + signs[op] + " for " + p.book.conditionTitle(value)
	}
	if value == "true" || value == "false" {
		if (value == "true") == (op == "==") {
			return p.node(l, both)
		}
		return p.not(l)
	}
	if _, isNumber := number(value); !isNumber {
		value = p.node(r, both)
		if _, isWord := r.(*lang.Ref); isWord {
			value = readable(lang.NodeText(r))
		}
	}
	sign := signs[op]
	if _, isNumber := number(value); isNumber && op == "==" {
		return p.node(l, both) + " " + value
	}
	return p.node(l, both) + " " + sign + " " + value + p.unit(l)
}

// unit is the unit of a test that is compared, with a blank before it.
func (p prose) unit(n lang.Node) string {
	lab := find(p.book.labs, lang.NodeText(n))
	if lab == nil {
		return ""
	}
	unit := models.UnitText(lab.said("unit"))
	if unit == "" || unit[0] == '%' || unit[0] == '/' {
		return unit
	}
	return " " + unit
}

func (p prose) not(n lang.Node) string {
	switch n := n.(type) {
	case *lang.Pred:
		if n.Verb.Value == "on" {
			return "not taking " + p.book.drugTitle(n.Words[0].Value)
		}
		return "no " + p.predicate(n)
	case *lang.Ref:
		return "no " + p.name(n)
	}
	return "not (" + p.node(n, weakest) + ")"
}

// predicate is has and on: a condition with its details, a medicine.
func (p prose) predicate(n *lang.Pred) string {
	if len(n.Words) == 0 {
		return lang.NodeText(n)
	}
	word := n.Words[0].Value
	switch n.Verb.Value {
	case "has":
		var detail []string
		for _, w := range n.Words[1:] {
			detail = append(detail, readable(w.Value))
		}
		title := p.book.conditionTitle(word)
		if len(detail) > 0 {
			title += " (" + strings.Join(detail, " ") + ")"
		}
		return title
	case "on":
		return "taking " + p.book.drugTitle(word)
	}
	return lang.NodeText(n)
}

// name is what is tested: a test by its short name, an attribute of another
// condition with that condition.
func (p prose) name(n lang.Node) string {
	word := lang.NodeText(n)
	if lab := find(p.book.labs, word); lab != nil {
		return lab.short()
	}
	if cond, attr, dotted := strings.Cut(word, "."); dotted && find(p.book.conditions, cond) != nil {
		return readable(attr) + " of " + p.book.conditionTitle(cond)
	}
	return readable(word)
}

// short is a test's short name.
func (d *definition) short() string {
	if s := d.said("short"); s != "" {
		return s
	}
	return d.title
}

// conditionTitle is a condition as it stands within a sentence.
func (b *Book) conditionTitle(word string) string {
	if d := find(b.conditions, word); d != nil {
		return lower(d.title)
	}
	return readable(word)
}

// drugTitle is a drug or a class within a sentence.
func (b *Book) drugTitle(word string) string {
	isDrug := slices.ContainsFunc(b.drugs, func(d *drug) bool { return d.word == word })
	if !isDrug && len(b.classes[word]) > 0 {
		return "a drug of class " + readable(word)
	}
	return readable(word)
}

// readable is a word of the language as text.
func readable(word string) string { return strings.ReplaceAll(word, "_", " ") }

// lower puts a title into a sentence: its first letter is small unless the
// word is an abbreviation.
func lower(title string) string {
	r := []rune(title)
	if len(r) > 1 && unicode.IsUpper(r[0]) && unicode.IsLower(r[1]) {
		r[0] = unicode.ToLower(r[0])
	}
	return string(r)
}

// upper begins a table's cell; an abbreviation stays as it is.
func upper(s string) string {
	r := []rune(s)
	if len(r) > 0 && (len(r) == 1 || !unicode.IsUpper(r[1])) {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

// allOf is conditions that hold together; those that are empty don't count.
func allOf(parts ...string) string {
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	return strings.Join(parts, " and ")
}
