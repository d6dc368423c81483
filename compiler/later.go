package compiler

import (
	"fmt"
	"strings"

	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/stdlib"
)

// later says of each statement whose meaning isn't built that it isn't.
func (c *compiler) later() {
	for _, f := range c.files {
		for _, st := range f.Stmts {
			switch st := st.(type) {
			case *lang.Journey:
				c.notYet(lang.At(st.Name), "journey", "journeys")
			case *lang.Trial:
				c.notYet(lang.At(st.Name), "trial", "trials")
			case *lang.Inject:
				c.notYet(st.Span(), "inject", "wrong data on purpose")
			}
		}
	}
}

// unused warns of definitions that nothing reads.
func (c *compiler) unused() {
	for _, name := range sortedKeys(c.params) {
		if p := c.params[name]; !p.used {
			c.warn(p.at, codeUnused, fmt.Sprintf("parameter %s is never used", name), "use it, or take it out")
		}
	}
	for _, n := range c.nouns {
		if at := lang.At(n.def.Name); !n.used && !c.isLibrary(at.File) {
			c.warn(at, codeUnused, fmt.Sprintf("noun %s is never used", n.name), "use it, or take it out")
		}
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
