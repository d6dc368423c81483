package lang

import (
	"encoding/json"
	"fmt"
	"testing"

	"go.yaml.in/yaml/v3"
)

// fits checks v against the few words of JSON Schema that YAMLSchema uses.
func fits(root, schema map[string]any, v any) error {
	if r, ok := schema["$ref"].(string); ok {
		defs, _ := root["$defs"].(map[string]any)
		def, ok := defs[r[len("#/$defs/"):]].(map[string]any)
		if !ok {
			return fmt.Errorf("%s leads nowhere", r)
		}
		return fits(root, def, v)
	}
	if options, ok := schema["anyOf"].([]any); ok {
		var last error
		for _, s := range options {
			if last = fits(root, s.(map[string]any), v); last == nil {
				return nil
			}
		}
		return last
	}
	switch v := v.(type) {
	case map[string]any:
		return fitsObject(root, schema, v)
	case []any:
		items, ok := schema["items"].(map[string]any)
		if !ok || schema["type"] != "array" {
			return fmt.Errorf("a list doesn't fit %v", schema["type"])
		}
		for _, x := range v {
			if err := fits(root, items, x); err != nil {
				return err
			}
		}
		return nil
	}
	if schema["type"] == "object" || schema["type"] == "array" {
		return fmt.Errorf("%v doesn't fit %v", v, schema["type"])
	}
	return nil
}

func fitsObject(root, schema map[string]any, v map[string]any) error {
	if schema["type"] != "object" {
		return fmt.Errorf("a mapping doesn't fit %v", schema["type"])
	}
	required, _ := schema["required"].([]any)
	for _, k := range required {
		if _, ok := v[k.(string)]; !ok {
			return fmt.Errorf("%v is missing", k)
		}
	}
	if n, ok := schema["maxProperties"].(float64); ok && len(v) > int(n) {
		return fmt.Errorf("more than %v keys", n)
	}
	props, _ := schema["properties"].(map[string]any)
	for k, x := range v {
		s, ok := props[k].(map[string]any)
		if !ok {
			if s, ok = schema["additionalProperties"].(map[string]any); !ok {
				return fmt.Errorf("no key %q", k)
			}
		}
		if err := fits(root, s, x); err != nil {
			return fmt.Errorf("%s: %w", k, err)
		}
	}
	return nil
}

func validate(t *testing.T, src string) error {
	t.Helper()
	var schema map[string]any
	if err := json.Unmarshal(YAMLSchema(), &schema); err != nil {
		t.Fatal(err)
	}
	var node yaml.Node
	if err := yaml.Unmarshal([]byte(src), &node); err != nil {
		t.Fatal(err)
	}
	return fits(schema, schema, plainYAML(node.Content[0]))
}

// plainYAML is a node as JSON has it, with all keys and scalars as text.
func plainYAML(n *yaml.Node) any {
	switch n.Kind {
	default:
		return n.Value
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = plainYAML(n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		list := []any{}
		for _, x := range n.Content {
			list = append(list, plainYAML(x))
		}
		return list
	}
}

func TestSchemaTakesEveryExample(t *testing.T) {
	for _, p := range glob(t, "testdata/good/*") {
		src := read(t, p)
		if f := parsed(t, p, src); !f.YAML {
			y, err := Convert(f, "yaml")
			if err != nil {
				t.Fatal(err)
			}
			src = y
		}
		if err := validate(t, src); err != nil {
			t.Errorf("%s: %v\n%s", p, err, src)
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	for _, src := range []string{
		"scenaro: { name: x }",
		"scenario: { seed: 1 }",
		"cohorts: { a: { phrase: 1 patients, draws: {} } }",
		"cohorts: [{ a: 1 patients, b: 1 patients }]",
		"journeys: { j: { params: {} } }",
		"emit: [{ csv: { too: x } }]",
		"params: [n]",
	} {
		if validate(t, src) == nil {
			t.Errorf("taken: %s", src)
		}
	}
	golden(t, "testdata/schema.json.golden", string(YAMLSchema()))
}
