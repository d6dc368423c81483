package lang

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/participle/v2/lexer"
	"go.yaml.in/yaml/v3"

	"github.com/hsc-dev/hsc/lang/diag"
)

// The YAML form is read by writing it out as tokens of the language, each with its place in the YAML, and reading those as
// any others: so both forms have the same trees, the same mending and the same messages.

// section is a key at the top of the YAML form.
type section struct {
	key   string
	word  string // the statement that it holds
	form  yamlForm
	about string
}

type yamlForm int

const (
	editionForm yamlForm = iota
	scenarioForm
	useForm
	paramForm
	nounForm
	cohortForm
	namedForm
	definitionForm
	journeyForm
	trialForm
	recordForm
	blockForm
	emitForm
)

// sections are the keys at the top, in the order in which the tree has their statements.
func sections() []section {
	return []section{
		{"hsc", "hsc", editionForm, "the edition of the language"},
		{"scenario", "scenario", scenarioForm, "the header: name, and the fields of a scenario"},
		{"use", "use", useForm, "definitions of other files"},
		{"params", "param", paramForm, "values that --set can change"},
		{"nouns", "noun", nounForm, "names for parts of a population: patients where age < 18"},
		{"cohorts", "cohort", cohortForm, "what there are so many of, by label, or a list of phrases"},
		{"patients", "patient", namedForm, "named individuals"},
		{"members", "member", namedForm, "named members"},
		{"subjects", "subject", namedForm, "named subjects of a trial"},
		{"families", "family", namedForm, "named families"},
		{"conditions", "condition", definitionForm, "conditions"},
		{"drugs", "drug", definitionForm, "drugs"},
		{"labs", "lab", definitionForm, "laboratory tests"},
		{"panels", "panel", definitionForm, "panels of laboratory tests"},
		{"procedures", "procedure", definitionForm, "procedures"},
		{"plans", "plan", definitionForm, "insurance plans"},
		{"formularies", "formulary", definitionForm, "formularies"},
		{"networks", "network", definitionForm, "networks of providers"},
		{"groups", "group", definitionForm, "employer groups"},
		{"payers", "payer", definitionForm, "payers"},
		{"journeys", "journey", journeyForm, "courses of events"},
		{"trials", "trial", trialForm, "clinical trials"},
		{"records", "record", recordForm, "tables of the user's own"},
		{"inject", "inject", blockForm, "wrong data on purpose"},
		{"expect", "expect", blockForm, "what must hold of the result"},
		{"emit", "emit", emitForm, "files to write"},
	}
}

// parseYAML reads the YAML form of f.Source into f.
func parseYAML(f *File, reading func(diag.List) *reader) diag.List {
	y := &yamlReader{places: newPlaces(f.Name, f.Source)}
	root := y.decode()
	if root != nil {
		y.top(root)
	}
	f.Comments = y.allComments()
	if root == nil {
		return y.diags
	}
	r := reading(y.diags)
	for _, toks := range y.stmts {
		f.Stmts = append(f.Stmts, r.statements(append(toks, lexer.EOFToken(toks[len(toks)-1].Pos)))...)
	}
	return r.diags
}

type yamlReader struct {
	*places
	stmts    [][]Word
	toks     []Word // the statement being written
	ends     int    // the offset behind the last scalar that was written
	floor    int    // the first column of the statement's block
	scalars  []stretch
	comments []Comment
	diags    diag.List
}

// stretch is the source of a scalar.
type stretch struct{ start, end int }

// decode parses the YAML itself.
func (y *yamlReader) decode() *yaml.Node {
	var doc, second yaml.Node
	d := yaml.NewDecoder(strings.NewReader(y.src))
	err := d.Decode(&doc)
	switch {
	case errors.Is(err, io.EOF):
		return nil
	case err != nil:
		y.broken(err)
		return nil
	}
	if err := d.Decode(&second); err == nil {
		y.fail(codeYAML, &second, "a scenario is one YAML document; a second one begins here").Help = "put it into a file of its own"
	} else if !errors.Is(err, io.EOF) {
		y.broken(err)
	}
	if len(doc.Content) == 0 || isNull(doc.Content[0]) {
		return nil
	}
	return doc.Content[0]
}

// broken reports an error of the YAML parser, which gives a line at best.
func (y *yamlReader) broken(err error) {
	line, message := yamlLine(err)
	line = min(max(line, 1), len(y.starts))
	help := `where a text has ": " or " #" in it, or begins with a sign, put it in quotation marks: '{ a: 50%, b: rest }'`
	for _, n := range []int{line, line - 1, line + 1} { // YAML counts the line before or after now and then
		if n >= 1 && n <= len(y.starts) && strings.HasPrefix(strings.TrimLeft(y.src[y.starts[n-1]:], " "), "\t") {
			line, message, help = n, "a tab can't indent YAML", "indent with blanks"
			break
		}
	}
	start := y.starts[line-1]
	start += run(y.src[start:], func(c byte) bool { return c == ' ' })
	text := strings.TrimRight(y.src[start:y.lineEnd(start)], " \r")
	if strings.HasPrefix(text, "\t") {
		text = "\t"
	}
	y.diags.Errorf(codeYAML, At(Word{Type: Name, Value: text, Pos: y.at(start)}), "%s", message).Help = help
}

// fail reports an error at a node.
func (y *yamlReader) fail(code string, n *yaml.Node, format string, args ...any) *diag.Diagnostic {
	start := y.start(n)
	w := Word{Type: Name, Value: y.src[start:min(start+1, len(y.src))], Pos: y.at(start)}
	if n.Kind == yaml.ScalarNode {
		_, end := y.scalar(n)
		w.Value, _, _ = strings.Cut(y.src[start:max(end, start)], "\n")
	}
	return y.diags.Errorf(code, At(w), format, args...)
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// kindName is what a node is, in words.
func kindName(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a mapping"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "an alias"
	case yaml.ScalarNode, yaml.DocumentNode:
		if isNull(n) {
			return "nothing"
		}
	}
	return "a text"
}

// expected reports a node of the wrong kind.
func (y *yamlReader) expected(n *yaml.Node, what string) {
	if n.Kind == yaml.AliasNode {
		y.fail(codeYAMLAlias, n, "an alias (*%s) can't stand here", n.Value).Help = "write it out, or define it once and name it: a param, a condition, a journey"
		return
	}
	y.fail(codeYAMLKind, n, "expected %s, not %s", what, kindName(n))
}

// pairs walks a mapping and reports keys that aren't scalars or stand twice.
func (y *yamlReader) pairs(n *yaml.Node, what string, each func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		y.expected(n, what)
		return
	}
	seen := map[string]diag.Span{}
	for i := 0; i+1 < len(n.Content) && len(y.diags) <= maxMessages; i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if k.Kind != yaml.ScalarNode {
			y.expected(k, "a name before the colon")
			continue
		}
		if first, ok := seen[k.Value]; ok {
			d := y.fail(codeYAMLKey, k, "the key %q stands here a second time", k.Value)
			d.Help = "take one out; a body's repeated lines go into lines: [...]"
			d.Related = []diag.Related{{Message: "the first one", Span: first}}
			y.skim(k)
			continue
		}
		seen[k.Value] = At(Word{Type: Name, Value: k.Value, Pos: y.at(y.start(k))})
		each(k, v)
	}
}

// unknownKey reports a key that isn't among known.
func (y *yamlReader) unknownKey(k *yaml.Node, where string, known []string) {
	y.skim(k)
	d := y.fail(codeYAMLKey, k, "%s has no key %q", where, k.Value)
	d.Help = diag.DidYouMean(k.Value, known)
	if d.Help == "" {
		d.Help = fmt.Sprintf("it has %s", strings.Join(known, ", "))
	}
}

// top reads the whole document.
func (y *yamlReader) top(root *yaml.Node) {
	known := make([]string, 0, len(sections()))
	forms := map[string]section{}
	for _, s := range sections() {
		known = append(known, s.key)
		forms[s.key] = s
	}
	y.pairs(root, "a mapping of scenario, cohorts, expect, emit, ...", func(k, v *yaml.Node) {
		s, ok := forms[k.Value]
		if !ok {
			y.unknownKey(k, "a scenario's file", known)
			return
		}
		y.skim(k)
		if v.Kind == yaml.ScalarNode && isNull(v) {
			y.fail(codeYAMLKind, k, "%q has nothing in it", k.Value).Help = "take it out, or fill it"
			return
		}
		y.section(s, k, v)
	})
}
