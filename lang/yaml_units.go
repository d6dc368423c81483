package lang

import (
	"slices"

	"go.yaml.in/yaml/v3"
)

// The keys of a cohort's or a named individual's body, of a record, a journey and a format to write.
func unitKeys() []string {
	return append([]string{"phrase", "was"}, lineKeys()...)
}

func lineKeys() []string {
	return []string{"draw", "set", "has", "without", "on", "follow", "where", "facts", "lines"}
}

func recordKeys() []string  { return []string{"count", "per", "where", "draw", "set", "lines"} }
func journeyKeys() []string { return []string{"params", "lines"} }
func emitKeys() []string    { return []string{"to", "options"} }

// units writes cohorts, which may be a list too, and named individuals.
func (y *yamlReader) units(s section, v *yaml.Node) {
	unit := func(_, value *yaml.Node) bool { return y.unit(value) }
	if s.form != cohortForm || v.Kind == yaml.MappingNode {
		y.labelled(v, s, unit)
		return
	}
	y.each(v, func(n *yaml.Node) {
		switch {
		case n.Kind == yaml.MappingNode && y.hasKey(n, "phrase"):
			y.begin(n)
			if y.bare(n) {
				y.finish()
			}
		case n.Kind == yaml.MappingNode && len(n.Content) == 2:
			y.labelled(n, s, unit)
		case n.Kind == yaml.MappingNode:
			y.expected(n, "a phrase, or a mapping with one label")
		default:
			y.begin(n)
			if y.text(n) {
				y.finish()
			}
		}
	})
}

func (y *yamlReader) hasKey(n *yaml.Node, key string) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return true
		}
	}
	return false
}

// unit writes what follows a label.
func (y *yamlReader) unit(v *yaml.Node) bool {
	if v.Kind == yaml.ScalarNode {
		y.op(":")
		return y.text(v)
	}
	if was := y.value(v, "was"); was != nil {
		y.word("was")
		y.text(was)
	}
	y.op(":")
	return y.bare(v)
}

// bare writes a phrase and the lines of its block.
func (y *yamlReader) bare(v *yaml.Node) bool {
	if v.Kind != yaml.MappingNode {
		y.expected(v, "a phrase, or a mapping with phrase")
		return false
	}
	p := y.value(v, "phrase")
	if p == nil {
		y.fail(codeYAMLKey, v, "a cohort needs a phrase").Help = "add phrase: 200 diabetic patients, TX"
		return false
	}
	if !y.text(p) {
		return false
	}
	n := len(v.Content) / 2
	if y.hasKey(v, "was") {
		n--
	}
	if n > 1 {
		y.body(v, "a cohort", unitKeys(), "phrase", "was")
	}
	return true
}

// body writes the lines of a block. The keys of done are written already.
func (y *yamlReader) body(v *yaml.Node, where string, known []string, done ...string) {
	y.open()
	y.pairs(v, "a mapping", func(key, value *yaml.Node) {
		switch {
		case slices.Contains(done, key.Value):
		case slices.Contains(known, key.Value):
			y.skim(key)
			y.bodyLines(key.Value, value)
		default:
			y.unknownKey(key, where, known)
		}
	})
	y.shut()
}

// bodyLines writes the lines that one key stands for.
func (y *yamlReader) bodyLines(key string, v *yaml.Node) {
	switch key {
	case "lines":
		y.lines(v)
	case "draw":
		y.pairs(v, "a mapping from attributes to distributions", func(key, value *yaml.Node) {
			y.text(key)
			y.op("~")
			y.draw(value)
			y.endLine()
		})
	case "set":
		y.pairs(v, "a mapping from attributes to values", func(key, value *yaml.Node) {
			y.text(key)
			y.op("=")
			y.text(value)
			y.endLine()
		})
	case "facts":
		y.pairs(v, "a mapping from dates to what happens", func(key, value *yaml.Node) { y.facts(key, value) })
	default:
		y.each(v, func(n *yaml.Node) {
			y.moveTo(n)
			y.word(key)
			y.text(n)
			y.endLine()
		})
	}
}

// draw writes a distribution; a choice may be a mapping.
func (y *yamlReader) draw(v *yaml.Node) {
	if v.Kind != yaml.MappingNode {
		y.text(v)
		return
	}
	y.moveTo(v)
	y.op("{")
	y.pairs(v, "a choice", func(key, value *yaml.Node) {
		y.text(key)
		y.op(":")
		if value.Kind == yaml.MappingNode {
			y.expected(value, "a percentage, a number or rest")
			return
		}
		y.text(value)
		y.op(",")
	})
	if n := len(y.toks); is(y.toks[n-1], Op, ",") {
		y.toks[n-1] = Word{Type: Line, Value: "\n", Pos: y.at(y.ends)}
	}
	y.op("}")
}

// facts writes what happens on one day: a text, or a list of them.
func (y *yamlReader) facts(date, v *yaml.Node) {
	first := true
	y.each(v, func(n *yaml.Node) {
		if first {
			y.text(date)
		} else {
			y.moveTo(n)
			y.put(Date, date.Value)
		}
		first = false
		y.op(":")
		y.text(n)
		y.endLine()
	})
}

// record writes count, per and where, and the lines of the block.
func (y *yamlReader) record(_, v *yaml.Node) bool {
	count, per := y.value(v, "count"), y.value(v, "per")
	if count == nil || per == nil {
		if v.Kind != yaml.MappingNode {
			y.expected(v, "a mapping with count, per and lines")
			return false
		}
		y.fail(codeYAMLKey, v, "a record needs count and per").Help = "add count: 1..2 and per: patient"
		return false
	}
	y.text(count)
	y.word("per")
	y.text(per)
	if where := y.value(v, "where"); where != nil {
		y.word("where")
		y.text(where)
	}
	y.body(v, "a record", recordKeys(), "count", "per", "where")
	return true
}
