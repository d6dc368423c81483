package lang

import "encoding/json"

// object is a JSON object; its keys are written in alphabetical order.
type object map[string]any

// YAMLSchema is the JSON Schema (draft 2020-12) of the YAML form, made from the tables that its reader uses. Texts of the
// language inside scalars are plain strings to it.
func YAMLSchema() []byte {
	top := object{}
	for _, s := range sections() {
		form := formSchema(s.form)
		form["description"] = s.about
		top[s.key] = form
	}
	b, err := json.MarshalIndent(object{
		"$schema":              "https://json-schema.org/draft/2020-12/schema",
		"title":                "A healthcare scenario in YAML",
		"type":                 "object",
		"properties":           top,
		"additionalProperties": false,
		"minProperties":        1,
		"$defs": object{
			"text":       object{"type": []string{"string", "number", "boolean"}, "description": "text of the language"},
			"texts":      object{"anyOf": []object{ref("text"), arrayOf(ref("text"))}},
			"choice":     object{"anyOf": []object{ref("text"), mapOf(ref("text"))}, "description": "a distribution; a weighted choice may be a mapping"},
			"unit":       object{"anyOf": []object{ref("text"), unitSchema()}},
			"bare":       unitSchema(),
			"definition": object{"anyOf": []object{ref("texts"), fieldsSchema("like")}},
		},
	}, "", "  ")
	if err != nil { // objects of strings always marshal
		return nil
	}
	return append(b, '\n')
}

func ref(name string) object { return object{"$ref": "#/$defs/" + name} }

func arrayOf(items object) object { return object{"type": "array", "items": items} }

func mapOf(values object) object { return object{"type": "object", "additionalProperties": values} }

func formSchema(f yamlForm) object {
	switch f {
	case editionForm:
		return object{"type": "integer", "minimum": 1}
	case scenarioForm:
		s := fieldsSchema("name")
		s["required"] = []string{"name"}
		return s
	case useForm:
		return object{"anyOf": []object{ref("texts")}}
	case paramForm, nounForm:
		return mapOf(ref("text"))
	case cohortForm:
		labelled := mapOf(ref("unit"))
		one := mapOf(ref("unit"))
		one["minProperties"], one["maxProperties"] = 1, 1
		return object{"anyOf": []object{labelled, ref("text"), arrayOf(object{"anyOf": []object{ref("text"), ref("bare"), one}})}}
	case namedForm:
		return mapOf(ref("unit"))
	case definitionForm:
		return mapOf(ref("definition"))
	case journeyForm:
		return mapOf(object{"anyOf": []object{ref("texts"), keysSchema(journeyKeys(), "lines")}})
	case trialForm:
		return mapOf(object{"anyOf": []object{ref("texts"), fieldsSchema("visits")}})
	case recordForm:
		return mapOf(keysSchema(recordKeys(), "count", "per"))
	case blockForm:
		return object{"anyOf": []object{ref("text"), arrayOf(ref("texts"))}}
	case emitForm:
		format := mapOf(keysSchema(emitKeys()))
		item := object{"anyOf": []object{ref("text"), format}}
		return object{"anyOf": []object{item, arrayOf(item)}}
	}
	return object{}
}

// fieldsSchema is a mapping of fields: key is one of its own, lines has what doesn't fit.
func fieldsSchema(key string) object {
	own := ref("text")
	if key == "visits" {
		own = ref("texts")
	}
	return object{"type": "object", "properties": object{key: own, "lines": ref("texts")}, "additionalProperties": ref("texts")}
}

func unitSchema() object { return keysSchema(unitKeys(), "phrase") }

// keysSchema is a mapping with exactly these keys.
func keysSchema(keys []string, required ...string) object {
	props := object{}
	for _, k := range keys {
		switch k {
		case "draw":
			props[k] = mapOf(ref("choice"))
		case "set", "params":
			props[k] = mapOf(ref("text"))
		case "facts":
			props[k] = mapOf(ref("texts"))
		case "phrase", "was", "count", "per", "to":
			props[k] = ref("text")
		default:
			props[k] = ref("texts")
		}
	}
	s := object{"type": "object", "properties": props, "additionalProperties": false}
	if len(required) > 0 {
		s["required"] = required
	}
	return s
}
