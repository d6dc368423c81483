package main

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
)

var date = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?)?)?$`)

// free are the keys whose strings no profile, value set or invariant looks at.
var free = map[string]bool{
	"city": true, "data": true, "description": true, "district": true, "div": true, "family": true, "given": true,
	"id": true, "line": true, "lotNumber": true, "name": true, "patientInstruction": true, "postalCode": true,
	"prefix": true, "subscriberId": true, "suffix": true, "text": true, "title": true, "value": true, "valueString": true,
}

// reader turns a resource into its leaves; it keeps its memory from line to
// line. It scans the bytes, since json.Decoder takes five times as long for the
// gigabytes of the examples; whether a line is JSON at all, the validators and
// DuckDB say.
type reader struct {
	line []byte
	at   int
	path []byte
	out  [][]byte
}

// leaves returns, sorted and each once, the path and value of every leaf of the
// resource, without what may differ within a shape, each after its type.
func (r *reader) leaves(line []byte) ([][]byte, error) {
	r.line, r.at, r.out = line, 0, r.out[:0]
	r.path = append(r.path[:0], typeOf(line)...)
	if err := r.value(nil); err != nil {
		return nil, err
	}
	if r.space(); r.at != len(line) {
		return nil, fmt.Errorf("expected one resource a line, got %.80s", line)
	}
	slices.SortFunc(r.out, bytes.Compare)
	return slices.CompactFunc(r.out, bytes.Equal), nil
}

// typeOf returns the resource's type.
func typeOf(line []byte) []byte {
	_, rest, _ := bytes.Cut(line, []byte(`"resourceType"`))
	parts := bytes.SplitN(rest, []byte{'"'}, 3)
	if len(parts) < 3 {
		return nil
	}
	return parts[1]
}

// value reads one value, which stands at the key.
func (r *reader) value(key []byte) error {
	r.space()
	if r.at >= len(r.line) {
		return fmt.Errorf("a resource ends too early: %.80s", r.line)
	}
	switch c := r.line[r.at]; c {
	case '{', '[':
		return r.inner(c, key)
	case '"':
		text, err := r.text()
		if err != nil {
			return err
		}
		r.leaf(r.shape(key, text))
	default:
		start := r.at
		for r.at < len(r.line) && bytes.IndexByte([]byte(",]} \t"), r.line[r.at]) < 0 {
			r.at++
		}
		r.leaf(digits(r.line[start:r.at]))
	}
	return nil
}

// inner reads what an object or an array holds and its end.
func (r *reader) inner(open byte, key []byte) error {
	r.at++
	length := len(r.path)
	count := 0
	for ; r.more(); count++ {
		if open == '{' {
			name, err := r.text()
			if err != nil {
				return err
			}
			r.space()
			r.at++ // the colon
			key, r.path = name, append(append(r.path[:length], '.'), name...)
		}
		if err := r.value(key); err != nil {
			return err
		}
	}
	r.at++
	r.path = r.path[:length]
	if open == '[' && count > 1 {
		r.leaf([]byte("several"))
	}
	return nil
}

// more passes commas and space, and says whether a value or a key follows.
func (r *reader) more() bool {
	for r.at < len(r.line) && bytes.IndexByte([]byte(", \t"), r.line[r.at]) >= 0 {
		r.at++
	}
	return r.at < len(r.line) && r.line[r.at] != ']' && r.line[r.at] != '}'
}

func (r *reader) space() {
	for r.at < len(r.line) && (r.line[r.at] == ' ' || r.line[r.at] == '\t') {
		r.at++
	}
}

// text reads a string and returns what stands between its quotes, escapes as
// they are.
func (r *reader) text() ([]byte, error) {
	if r.at >= len(r.line) || r.line[r.at] != '"' {
		return nil, fmt.Errorf("expected a string at byte %d of %.80s", r.at, r.line)
	}
	start := r.at + 1
	for i := start; i < len(r.line); i++ {
		switch r.line[i] {
		case '\\':
			i++
		case '"':
			r.at = i + 1
			return r.line[start:i], nil
		}
	}
	return nil, fmt.Errorf("a string doesn't end: %.80s", r.line)
}

func (r *reader) leaf(value []byte) {
	leaf := make([]byte, 0, len(r.path)+1+len(value))
	r.out = append(r.out, append(append(append(leaf, r.path...), '='), value...))
}

// shape returns what of a string matters to a validator. A display is looked at
// in a Coding; in a reference it's a name.
func (r *reader) shape(key, value []byte) []byte {
	switch {
	case string(key) == "reference":
		kind, _, _ := bytes.Cut(value, []byte{'/'})
		return kind
	case free[string(key)], bytes.HasSuffix(r.path, []byte(".display")) && !bytes.HasSuffix(r.path, []byte("oding.display")):
		return prose(value)
	case len(value) >= 4 && '0' <= value[0] && value[0] <= '9' && date.Match(value):
		return digits(value)
	}
	return value
}

// prose keeps of a free text whether it is one at all.
func prose(value []byte) []byte {
	switch {
	case len(value) == 0:
		return []byte("empty")
	case len(bytes.TrimSpace(value)) != len(value):
		return []byte("spaces")
	}
	return []byte("text")
}

// digits makes every number and date of one form alike.
func digits(value []byte) []byte {
	return bytes.Map(func(c rune) rune {
		if '0' <= c && c <= '9' {
			return '9'
		}
		return c
	}, value)
}
