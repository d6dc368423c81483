package compiler

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// noun is a word for a group of people: patients of whom something is true.
type noun struct {
	name string
	base string
	def  *lang.Noun
	used bool
}

// adjective is a word before the noun: a condition, or a kind of coverage.
type adjective struct {
	condition *condition
	payers    []string
}

// payer is a value of coverage.
type payer struct {
	name       string
	lo, hi     *float64 // ages
	title      string
	adjectives []string
	from       string
}

func (c *compiler) declareNouns(f *lang.File) {
	for _, s := range f.Stmts {
		n, ok := s.(*lang.Noun)
		if !ok || n.Partial {
			continue
		}
		name := n.Name.Value
		if name == baseNoun || c.takenName(lang.At(n.Name), "noun", name) {
			continue
		}
		d := &noun{name: name, base: n.Base.Value, def: n}
		c.vocab.nouns[name] = d
		c.nouns = append(c.nouns, d)
	}
}

func (c *compiler) adjective(at diag.Span, word string, a *adjective) {
	old := c.vocab.adjectives[word]
	if old != nil && old.condition != nil && c.isLibrary(lang.At(old.condition.def.Name).File) && !c.isLibrary(at.File) {
		old = nil // The scenario's own word replaces the library's, which may get it later.
	}
	if old != nil && a.condition != nil {
		if old.condition != nil && old.condition != a.condition {
			c.err(at, codeDuplicate, fmt.Sprintf("%q is an adjective of two conditions", word), "")
		}
		return
	}
	if old != nil {
		old.payers = append(old.payers, a.payers...)
		return
	}
	c.vocab.adjectives[word] = a
}

func (c *compiler) declarePayer(d *lang.Definition) {
	if c.taken(d, "payer") {
		return
	}
	p := &payer{name: d.Name.Value, title: d.Name.Value, from: c.module(d)}
	values := &c.plan.Enums[plan.EnumCoverage].Values
	if !slices.Contains(*values, p.name) {
		*values = append(*values, p.name)
	}
	for _, f := range d.Fields {
		switch f.Name.Value {
		case "title":
			p.title = c.textField(f)
		case "adjective":
			p.adjectives = append(p.adjectives, allWords(f)...)
		case "age":
			p.lo, p.hi = c.ages(f)
		case "source", "covers":
		default:
			c.unknownField(f, "payer", []string{"title", "adjective", "age", "source"})
		}
	}
	c.vocab.payers[p.name] = p
	for _, a := range p.adjectives {
		if a != p.name {
			c.adjective(lang.At(d.Name), a, &adjective{payers: []string{p.name}})
		}
	}
}

// ages reads `age from 65` and `age 0..64`; an open end is written as `age 65`.
func (c *compiler) ages(f *lang.Field) (lo, hi *float64) {
	if len(f.Args) == 1 && len(f.Args[0].Items) == 1 && f.Args[0].Items[0].Num != nil {
		r := f.Args[0].Items[0].Num
		a, _ := number(r.Lo.Text.Value)
		if r.Hi == nil {
			return &a, nil
		}
		b, _ := number(r.Hi.Text.Value)
		return &a, &b
	}
	c.err(f.Span(), codeDefinition, "age takes an age from which, or a range", "write age 65, or age 0..64")
	return nil, nil
}

func (c *compiler) declareDrug(d *lang.Definition) {
	if c.taken(d, "drug") {
		return
	}
	x := &plan.Drug{Word: d.Name.Value, Name: d.Name.Value, Ingredient: d.Name.Value, Route: "oral", Frequency: "daily", Quantity: 30, Days: 30, Module: c.module(d)}
	texts := map[string]*string{
		"name": &x.Name, "title": &x.Name, "ingredient": &x.Ingredient, "strength": &x.Strength, "form": &x.Form, "rxcui": &x.RxCUI,
		"ndc": &x.NDC, "route": &x.Route, "frequency": &x.Frequency, "sig": &x.Sig, "class": &x.Class,
	}
	for _, f := range d.Fields {
		if p := texts[f.Name.Value]; p != nil {
			*p = c.textField(f)
			continue
		}
		_, v, _ := c.lastNumber(f)
		switch f.Name.Value {
		case "quantity":
			x.Quantity = v
		case "days_supply":
			x.Days = int(v)
		case "refills":
			x.Refills = int(v)
		case "source":
		default:
			c.unknownField(f, "drug", append(sortedKeys(texts), "quantity", "days_supply", "refills", "source"))
		}
	}
	c.addDrug(x)
}

func (c *compiler) declareProcedure(d *lang.Definition) {
	if c.taken(d, "procedure") {
		return
	}
	p := &plan.Procedure{Name: d.Name.Value, Title: d.Name.Value, System: "CPT", Minutes: 15, Module: c.module(d)}
	for _, f := range d.Fields {
		switch f.Name.Value {
		case "title":
			p.Title = c.textField(f)
		case "cpt":
			p.System, p.Code = "CPT", c.textField(f)
		case "hcpcs":
			p.System, p.Code = "HCPCS", c.textField(f)
		case "minutes":
			_, v, _ := c.lastNumber(f)
			p.Minutes = int(v)
		case "source":
		default:
			c.unknownField(f, "procedure", []string{"title", "cpt", "hcpcs", "minutes", "source"})
		}
	}
	c.plan.Care.Procedures = append(c.plan.Care.Procedures, p)
}

// like puts the fields of another definition of the same kind before a
// definition's own, less those that it says itself.
func (c *compiler) like(d *lang.Definition) {
	model := c.definitionOf(d.Kind.Value, d.Like.Value, d)
	if model == nil {
		c.err(lang.At(d.Like), codeUnknownWord, fmt.Sprintf("there is no %s called %q to be like", d.Kind.Value, d.Like.Value), "")
		return
	}
	if c.circular(d) {
		return
	}
	var inherited []*lang.Field
	for _, f := range model.Fields {
		if f.Name.Value != "adjective" && !slices.ContainsFunc(d.Fields, func(own *lang.Field) bool { return own.Name.Value == f.Name.Value }) {
			inherited = append(inherited, f)
		}
	}
	d.Fields = append(inherited, d.Fields...)
}

// circular reports definitions that are like each other.
func (c *compiler) circular(d *lang.Definition) bool {
	seen := []*lang.Definition{d}
	for m := d; m != nil && m.Like.Value != ""; {
		if m = c.definitionOf(d.Kind.Value, m.Like.Value, m); m == d {
			c.err(lang.At(d.Like), codeCycle, fmt.Sprintf("%s is like itself", d.Name.Value), "let one of them say all that it is")
			return true
		}
		if slices.Contains(seen, m) {
			return false
		}
		seen = append(seen, m)
	}
	return false
}

// definitionOf finds a definition other than the one given, of the scenario's files before the library.
func (c *compiler) definitionOf(kind, name string, but *lang.Definition) *lang.Definition {
	for _, f := range slices.Concat(c.files, c.library.files) {
		for _, s := range f.Stmts {
			if o, ok := s.(*lang.Definition); ok && o != but && o.Kind.Value == kind && o.Name.Value == name {
				return o
			}
		}
	}
	return nil
}

// condition finds a condition by its word.
func (c *compiler) condition(w lang.Word) *condition {
	k := c.vocab.conditions[w.Value]
	if k == nil {
		known := sortedKeys(c.vocab.conditions)
		help := didYouMean(w.Value, known, "hsc words conditions")
		if a := c.vocab.adjectives[w.Value]; a != nil && a.condition != nil {
			help = fmt.Sprintf("did you mean %q?  (an adjective stands before the noun)", a.condition.name)
		}
		c.err(lang.At(w), codeUnknownWord, fmt.Sprintf("%q is no condition", w.Value), help)
	}
	return k
}

// detail is a value that a phrase gives an attribute of a condition.
type detail struct {
	attr *attribute
	v    float64
	at   diag.Span
}

// details resolves the words after a condition's name: stage 3, uncontrolled.
func (c *compiler) details(k *condition, words [][2]lang.Word) (out []detail, ok bool) {
	ok = true
	for _, p := range words {
		d, found := c.detail(k, p[0], p[1])
		if !found {
			ok = false
			continue
		}
		out = append(out, d)
	}
	return out, ok
}

func (c *compiler) detail(k *condition, w, n lang.Word) (detail, bool) {
	at := lang.At(w)
	if a := k.attr(w.Value); a != nil {
		switch {
		case n.Value != "" && a.t == plan.Number:
			v, err := number(n.Value)
			if err == nil && c.drawable(k, a, v) {
				return detail{attr: a, v: v, at: at.To(lang.At(n))}, true
			}
			c.err(lang.At(n), codeUnknownWord, fmt.Sprintf("%s is no %s of %s", n.Value, w.Value, k.name), "hsc words "+k.name)
			return detail{}, false
		case a.t == plan.Bool && n.Value == "":
			return detail{attr: a, v: 1, at: at}, true
		}
		c.err(at, codeType, fmt.Sprintf("%s of %s needs a value", w.Value, k.name), c.detailHelp(k, a))
		return detail{}, false
	}
	var known []string
	for _, a := range k.attrs {
		if a.t != plan.Choice {
			known = append(known, a.name[len(k.name)+1:])
			continue
		}
		values := c.plan.Enums[a.enum].Values
		if i := slices.Index(values, w.Value); i >= 0 {
			return detail{attr: a, v: float64(i), at: at}, true
		}
		known = append(known, values...)
	}
	c.err(at, codeUnknownWord, fmt.Sprintf("%q says nothing about %s", w.Value, k.name), didYouMean(w.Value, known, "hsc words "+k.name))
	return detail{}, false
}

// detailHelp says how an attribute's value is written in a has: a number after
// the attribute's name, a word without it.
func (c *compiler) detailHelp(k *condition, a *attribute) string {
	if a.t == plan.Choice && len(c.plan.Enums[a.enum].Values) > 0 {
		return fmt.Sprintf("write the value alone: has %s %s", k.name, c.plan.Enums[a.enum].Values[0])
	}
	return "hsc words " + k.name
}

// drawable says that a choice of the attribute's draw has the value.
func (c *compiler) drawable(k *condition, a *attribute, v float64) bool {
	var names []string
	sniff(k.fields[a.name[len(k.name)+1:]].Draw, &names)
	if len(names) == 0 {
		return true
	}
	return slices.ContainsFunc(names, func(s string) bool {
		n, err := number(s)
		return err == nil && n == v
	})
}
