package lang

import "strings"

// grouped says whether the lines of a body can stand under the keys of their kinds: in the order of the kinds, without
// comments and blank lines, each of a kind that has a key, and no attribute twice.
func grouped(e *entry) bool {
	if len(e.foot) > 0 || e.trailing != "" || len(e.kids) == 0 {
		return false
	}
	last := DrawItem
	seen := map[string]bool{}
	for i, k := range e.kids {
		if len(k.lead) > 0 || k.trailing != "" || k.blank && i > 0 || k.item == nil || k.item.Kind() < last {
			return false
		}
		if _, ok := k.oneLine(); !ok {
			return false
		}
		last = k.item.Kind()
		key, name, _ := shorthand(k)
		again := name != "" && seen[key+" "+name]
		if key == "" || again && (key != "facts" || nameOf(e.kids[i-1]) != name) {
			return false
		}
		seen[key+" "+name] = true
	}
	return true
}

// shorthand is the key that a line can stand under, its name there, and its text; no key where there is none.
func shorthand(k *entry) (key, name, text string) {
	line, _ := k.oneLine()
	switch k.item.Kind() {
	case DrawItem:
		name = k.item.Prop.Name.String()
		return "draw", name, strings.TrimPrefix(line, name+" ~ ")
	case SetItem:
		name = k.item.Prop.Name.String()
		return "set", name, strings.TrimPrefix(line, name+" = ")
	case HasItem, WithoutItem, OnItem, FollowItem, WhereItem:
		key, text, _ = strings.Cut(line, " ")
		return key, "", text
	case FactItem:
		name = k.item.Fact.Date.Value
		return "facts", name, strings.TrimPrefix(line, name+": ")
	case ColumnItem, ShareItem, PartItem:
	}
	return "", "", ""
}

// groups writes the lines of a body under the keys of their kinds.
func (w *yamlWriter) groups(e *entry, depth int) {
	for i := 0; i < len(e.kids); {
		key, _, _ := shorthand(e.kids[i])
		j := i
		for j < len(e.kids) {
			if k, _, _ := shorthand(e.kids[j]); k != key {
				break
			}
			j++
		}
		w.line(depth, key+":")
		w.group(key, e.kids[i:j], depth+1)
		i = j
	}
}

func (w *yamlWriter) group(key string, kids []*entry, depth int) {
	for i, k := range kids {
		_, name, text := shorthand(k)
		switch key {
		case "draw", "set":
			w.line(depth, name+": "+yamlScalar(text))
		case "facts":
			first, last := i == 0 || name != nameOf(kids[i-1]), i == len(kids)-1 || name != nameOf(kids[i+1])
			switch {
			case first && last:
				w.line(depth, name+": "+yamlScalar(text))
				continue
			case first:
				w.line(depth, name+":")
			}
			w.line(depth+1, "- "+yamlScalar(text))
		default:
			w.line(depth, "- "+yamlScalar(text))
		}
	}
}

func nameOf(k *entry) string {
	_, name, _ := shorthand(k)
	return name
}
