package compiler

import (
	"fmt"
	"strings"

	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// later says of each statement whose meaning isn't built that it isn't.
func (c *compiler) later() {
	c.paramNames()
	c.ownJourneys()
	c.neverBrought()
	c.codesInPeriod()
	for _, f := range c.files {
		for _, st := range f.Stmts {
			switch st := st.(type) {
			case *lang.Trial:
				c.notYet(lang.At(st.Name), "trial", "trials")
			case *lang.Inject:
				c.notYet(st.Span(), "inject", "wrong data on purpose")
			}
		}
	}
}

// unused warns of what the scenario's own file defines and nothing reads. A
// file that is used by others may define more than this scenario needs.
func (c *compiler) unused() {
	main := c.files[len(c.files)-1]
	for _, name := range sortedKeys(c.params) {
		if p := c.params[name]; !p.used && p.at.File == main.Name {
			c.warn(p.at, codeUnused, fmt.Sprintf("parameter %s is never used", name), "use it, or take it out")
		}
	}
	for _, n := range c.nouns {
		if at := lang.At(n.def.Name); !n.used && at.File == main.Name {
			c.warn(at, codeUnused, fmt.Sprintf("noun %s is never used", n.name), "use it, or take it out")
		}
	}
	for _, st := range main.Stmts {
		if d, ok := st.(*lang.Definition); ok && !c.usedDefinition(main, d) {
			c.warn(lang.At(d.Name), codeUnused, fmt.Sprintf("%s %s is never used", d.Kind.Value, d.Name.Value), "use it, or take it out")
		}
	}
}

// usedDefinition says that a definition has an effect: a condition that people
// get by itself, or a word that stands somewhere else in the file.
func (c *compiler) usedDefinition(f *lang.File, d *lang.Definition) bool {
	names := []string{d.Name.Value}
	switch d.Kind.Value {
	case "condition":
		k := c.vocab.conditions[d.Name.Value]
		if k == nil || k.prevalence != nil || k.plan.Incidence != nil {
			return true
		}
		names = append(names, k.adjectives...)
	case "payer", "plan", "formulary", "network", "group":
		return true
	}
	at := lang.At(d.Name)
	elsewhere := f.Source[:at.Offset] + f.Source[at.End:]
	for _, n := range names {
		if hasWord(elsewhere, n) {
			return true
		}
	}
	return false
}

func hasWord(text, word string) bool {
	part := func(b byte) bool { return b == '_' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9' }
	for i := 0; ; {
		k := strings.Index(text[i:], word)
		if k < 0 {
			return false
		}
		lo, hi := i+k, i+k+len(word)
		if (lo == 0 || !part(text[lo-1])) && (hi == len(text) || !part(text[hi])) {
			return true
		}
		i = hi
	}
}

// placeWord is a place as a word: TX is texas.
func placeWord(label string) string {
	g := stdlib.Places()
	if i, ok := g.State(label); ok {
		return slug(g.States[i].Name)
	}
	name, _, _ := strings.Cut(label, ",")
	return slug(strings.TrimSuffix(name, " County"))
}

// slug is a text in lower case with hyphens.
func slug(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}

// codesInPeriod warns of a period that begins before the first of the library's
// codes for diagnoses: what is diagnosed then has no code, and no row.
func (c *compiler) codesInPeriod() {
	first := int32(0)
	for _, code := range c.plan.Care.Codes {
		if code.From > 0 && (first == 0 || code.From < first) {
			first = code.From
		}
	}
	if day := models.Date(first); first > 0 && c.plan.Start < day {
		c.warn(c.periodAt, codeHeader, "the library has no codes for diagnoses before "+day.String(), "what is diagnosed earlier in the period has no rows: begin later")
	}
}
