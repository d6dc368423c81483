package compiler

import "fmt"

// paramNames reports parameters that have the name of something else: a bare
// word has one meaning.
func (c *compiler) paramNames() {
	for _, name := range sortedKeys(c.params) {
		if what := c.vocab.kindOf(name); what != "" {
			c.err(c.params[name].at, codeParam, fmt.Sprintf("%s is %s: a parameter needs a name of its own", name, what), "")
		}
	}
}

// kindOf says in words what a word of the vocabulary is, nothing where it is none.
func (v *vocabulary) kindOf(word string) string {
	switch {
	case v.labs[word] != nil:
		return "a lab"
	case v.attrs[word] != nil:
		return "an attribute"
	case v.conditions[word] != nil:
		return "a condition"
	case v.adjectives[word] != nil:
		return "an adjective"
	case v.nouns[word] != nil || word == baseNoun:
		return "a noun"
	case len(v.drugs[word]) > 0:
		return "a drug"
	case v.table(word) != nil:
		return "a record kind"
	}
	return ""
}
