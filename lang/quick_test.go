package lang

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hsc-dev/hsc/lang/diag"
)

// byGrammar reads with participle alone, and counts the lines.
func byGrammar(lines *int) func(diag.List) *reader {
	return func(lexical diag.List) *reader {
		r := newReader(lexical)
		r.quick, r.parse = nil, counting(lines)
		return r
	}
}

func counting(lines *int) func(production, []Word) (any, error) {
	return func(kind production, toks []Word) (any, error) {
		*lines++
		return parseLine(kind, toks)
	}
}

// sameBothWays fails where quick and the grammar disagree about a source: in a tree, a place, a comment, a message.
func sameBothWays(t *testing.T, name, src string) {
	t.Helper()
	lines := 0
	got, gotDiags := Parse(name, src)
	want, wantDiags := parse(name, src, byGrammar(&lines))
	if !reflect.DeepEqual(wantDiags, gotDiags) {
		t.Fatalf("%s: other messages:\n%s", name, cmp.Diff(wantDiags, gotDiags))
	}
	if !reflect.DeepEqual(want, got) {
		t.Fatalf("%s: another tree:\n%s", name, cmp.Diff(want, got, cmp.AllowUnexported(place{})))
	}
}

// everySource are all files of the language in this repository.
func everySource(t testing.TB) map[string]string {
	t.Helper()
	out := sourcesUnder(t, "..", ".hs")
	maps.Copy(out, sourcesUnder(t, "testdata", ".yaml"))
	return out
}

func TestQuickReadsWhatTheGrammarReads(t *testing.T) {
	for name, src := range everySource(t) {
		sameBothWays(t, name, src)
	}
}

// Each shape of a field with a token less, twice, or in another's place, by both ways. All cases took minutes: every 97th
// meets each shape and each replacement.
func TestQuickRefusesWhatTheGrammarRefuses(t *testing.T) {
	n := 0
	for _, src := range shapes(t) {
		for _, tok := range scan("f.hs", src).tokens {
			at := tok.Pos.Offset
			end := at + len(tok.Value)
			if tok.Type == Line || end > len(src) {
				continue
			}
			for _, by := range strings.Split(`|`+tok.Value+" "+tok.Value+`|x|zip|E11|"t"|5mg|5|5%|2024-01-31|-|..|:|,|{|}|(|)|~|=|.|rest|by|when|in|per|at|day|;`, "|") {
				if n++; n%97 == 0 {
					sameBothWays(t, "f.hs", src[:at]+by+src[end:])
				}
			}
		}
	}
}

// shapes are definitions of one field each, one for each shape that a field of the library and of the examples has.
func shapes(t *testing.T) []string {
	t.Helper()
	seen := map[string]string{}
	for name, src := range everySource(t) {
		if !strings.HasPrefix(name, "../stdlib") && !strings.Contains(name, "good") {
			continue
		}
		f, _ := Parse(name, src)
		for _, s := range f.Stmts {
			d, ok := s.(*Definition)
			if !ok {
				continue
			}
			for _, field := range d.Fields {
				at := field.Span()
				if k := shape(field.Tokens); seen[k] == "" && len(field.Tokens) < 40 {
					seen[k] = "lab x {\n  " + src[at.Offset:at.End] + "\n}\n"
				}
			}
		}
	}
	return slices.Sorted(maps.Values(seen))
}

// shape is what a field looks like but for its texts: what begins a part, and the kinds of tokens between, each once.
func shape(toks []Word) string {
	var b strings.Builder
	last := ""
	for _, t := range toks {
		k := string(rune('a' + t.Type))
		if t.Type == Op || t.Type == Keyword {
			k = t.Value
		}
		if k != last {
			b.WriteString(k)
		}
		last = k
	}
	return b.String()
}

func FuzzQuick(f *testing.F) {
	seeds(f, "testdata/good/*.hs", "testdata/bad/*.hs", "../stdlib/conditions/*.hs", "../stdlib/labs/*.hs")
	f.Fuzz(func(t *testing.T, src string) { sameBothWays(t, "f.hs", src) })
}

// Nothing of the library is left to participle: its start-up would come back with the first line.
func TestTheLibraryIsReadQuickly(t *testing.T) {
	for name, src := range sourcesUnder(t, "../stdlib", ".hs") {
		lines := 0
		parse(name, src, func(lexical diag.List) *reader {
			r := newReader(lexical)
			r.parse = counting(&lines)
			return r
		})
		if lines > 0 {
			t.Errorf("%s: %d lines are read by the grammar", name, lines)
		}
	}
}
