package lang

import "go.yaml.in/yaml/v3"

// section writes the statements of one key at the top.
func (y *yamlReader) section(s section, k, v *yaml.Node) {
	switch s.form {
	case editionForm:
		y.begin(k, s.word)
		if y.text(v) {
			y.finish()
		}
	case scenarioForm:
		y.scenario(k, v)
	case useForm:
		y.each(v, func(n *yaml.Node) {
			y.begin(n, s.word)
			if y.quoted(n) {
				y.finish()
			}
		})
	case paramForm, nounForm:
		y.labelled(v, s, func(_, v *yaml.Node) bool {
			y.op("=")
			return y.text(v)
		})
	case cohortForm, namedForm:
		y.units(s, v)
	case definitionForm:
		y.labelled(v, s, y.definition)
	case journeyForm:
		y.labelled(v, s, y.journey)
	case trialForm:
		y.labelled(v, s, y.trial)
	case recordForm:
		y.labelled(v, s, y.record)
	case blockForm:
		y.blocks(s, k, v)
	case emitForm:
		y.each(v, y.emit)
	}
}

// each calls f for a scalar, or for each entry of a list.
func (y *yamlReader) each(v *yaml.Node, f func(*yaml.Node)) {
	if v.Kind != yaml.SequenceNode {
		f(v)
		return
	}
	for _, n := range v.Content {
		f(n)
	}
}

// labelled writes a statement for each key of a mapping: its word, its label, and what rest writes.
func (y *yamlReader) labelled(v *yaml.Node, s section, rest func(key, value *yaml.Node) bool) {
	y.pairs(v, "a mapping from names to "+s.about, func(key, value *yaml.Node) {
		y.begin(key, s.word)
		y.floor++
		if y.text(key) && rest(key, value) {
			y.finish()
		}
	})
}

// scenario writes the header: name is its label, every other key a field.
func (y *yamlReader) scenario(k, v *yaml.Node) {
	var name *yaml.Node
	if v.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(v.Content); i += 2 {
			if v.Content[i].Value == "name" {
				name = v.Content[i+1]
			}
		}
		if name == nil {
			y.fail(codeYAMLKey, k, "a scenario needs a name").Help = "add name: ..."
			return
		}
	}
	y.begin(k, "scenario")
	y.floor++
	if name != nil && !y.text(name) {
		return
	}
	y.ends = y.start(v)
	y.open()
	y.pairs(v, "a mapping with name, seed, period, tags, ...", func(key, value *yaml.Node) {
		switch key.Value {
		case "name":
			y.skim(key)
			y.skim(value)
		case "lines":
			y.skim(key)
			y.lines(value)
		default:
			y.field(key, value)
		}
	})
	y.shut()
	y.finish()
}

// field writes a field of a header or a definition: its values, those of a list with commas between them.
func (y *yamlReader) field(key, value *yaml.Node) {
	if !y.text(key) {
		return
	}
	switch {
	case key.Value == "title" && value.Kind == yaml.ScalarNode:
		y.quoted(value)
	case value.Kind == yaml.MappingNode:
		y.expected(value, "a text or a list")
	case value.Kind == yaml.SequenceNode:
		for i, n := range value.Content {
			if i > 0 {
				y.op(",")
			}
			y.text(n)
		}
	default:
		y.text(value)
	}
	y.endLine()
}

// lines writes the lines of a block: a list of texts, or one text with several lines.
func (y *yamlReader) lines(v *yaml.Node) {
	y.each(v, func(n *yaml.Node) {
		y.text(n)
		y.endLine()
	})
}

// definition writes the block of a definition.
func (y *yamlReader) definition(_, v *yaml.Node) bool {
	if v.Kind != yaml.MappingNode {
		y.open()
		y.lines(v)
		y.shut()
		return true
	}
	if like := y.value(v, "like"); like != nil {
		y.word("like")
		y.text(like)
	}
	y.open()
	y.pairs(v, "a mapping", func(key, value *yaml.Node) {
		switch key.Value {
		case "like":
			y.skim(key)
		case "lines":
			y.skim(key)
			y.lines(value)
		default:
			y.field(key, value)
		}
	})
	y.shut()
	return true
}

// value is the value of a key that is written before the others.
func (y *yamlReader) value(n *yaml.Node, key string) *yaml.Node {
	if n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			y.skim(n.Content[i])
			return n.Content[i+1]
		}
	}
	return nil
}

// journey writes parameters and steps.
func (y *yamlReader) journey(_, v *yaml.Node) bool {
	if v.Kind != yaml.MappingNode {
		y.open()
		y.lines(v)
		y.shut()
		return true
	}
	if params := y.value(v, "params"); params != nil {
		y.params(params)
	}
	y.open()
	found := false
	y.pairs(v, "a mapping", func(key, value *yaml.Node) {
		switch key.Value {
		case "params":
		case "lines":
			found = true
			y.skim(key)
			y.lines(value)
		default:
			y.unknownKey(key, "a journey", journeyKeys())
		}
	})
	y.shut()
	if !found {
		y.fail(codeYAMLKey, v, "a journey needs lines").Help = "add lines: [...]"
	}
	return found
}

func (y *yamlReader) params(v *yaml.Node) {
	y.op("(")
	first := true
	y.pairs(v, "a mapping from names to their defaults", func(key, value *yaml.Node) {
		if !first {
			y.op(",")
		}
		first = false
		y.text(key)
		y.op("=")
		y.text(value)
	})
	y.op(")")
}

// trial writes the lines of a trial; visits are a block of their own.
func (y *yamlReader) trial(_, v *yaml.Node) bool {
	y.open()
	if v.Kind != yaml.MappingNode {
		y.lines(v)
		y.shut()
		return true
	}
	y.pairs(v, "a mapping", func(key, value *yaml.Node) {
		switch key.Value {
		case "lines":
			y.skim(key)
			y.lines(value)
		case "visits":
			y.text(key)
			y.open()
			y.lines(value)
			y.shut()
			y.endLine()
		default:
			y.field(key, value)
		}
	})
	y.shut()
	return true
}

// blocks writes inject and expect. Where an entry is a list, each entry is a statement of its own.
func (y *yamlReader) blocks(s section, k, v *yaml.Node) {
	groups := []*yaml.Node{v}
	at := func(*yaml.Node) *yaml.Node { return k }
	if v.Kind == yaml.SequenceNode {
		for _, n := range v.Content {
			if n.Kind == yaml.SequenceNode {
				groups, at = v.Content, func(n *yaml.Node) *yaml.Node { return n }
				break
			}
		}
	}
	for _, g := range groups {
		y.begin(at(g), s.word)
		if at(g) == k {
			y.skim(k)
		}
		y.floor = g.Column
		y.open()
		y.lines(g)
		y.shut()
		y.finish()
	}
}

// emit writes one statement: a text, or a format with to and options.
func (y *yamlReader) emit(n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		y.begin(n, "emit")
		if y.text(n) {
			y.finish()
		}
		return
	}
	y.pairs(n, "a format", func(key, value *yaml.Node) {
		y.begin(key, "emit")
		if y.text(key) && y.emitBody(value) {
			y.finish()
		}
	})
}

func (y *yamlReader) emitBody(v *yaml.Node) bool {
	if to := y.value(v, "to"); to != nil {
		y.word("to")
		y.quoted(to)
	}
	y.pairs(v, "a mapping with to and options", func(key, value *yaml.Node) {
		switch key.Value {
		case "to":
		case "options":
			y.skim(key)
			y.op("{")
			first := true
			y.each(value, func(n *yaml.Node) {
				if !first {
					y.op(",")
				}
				first = false
				y.text(n)
			})
			y.put(Line, "\n")
			y.op("}")
		default:
			y.unknownKey(key, "emit", emitKeys())
		}
	})
	return true
}
