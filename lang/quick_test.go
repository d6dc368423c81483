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

const statements = `noun a = b where c > 1
lab a {}
lab a like b { }; drug c { title "x" }`

// fields are what the grammar has and no source of the repository says in a definition.
const fields = `a ~ 3..9 in 1.. days after x.y
a -5 2..-4 5% .. 9%, 10mg, E11 "t"
a ~ from "t.csv" by a and b and c in 2..3
a ~ from "t.csv" months before birth when x
a ~ f() in 2024-01-01..2024-02-01
a ~ f(1 + 2, g(x within 3 days), not (y == 2)) years
a ~ -5..-3
a at day 4 by x.y { zip 77004: "t", E11: E12, "u": 5, -5..: { a.b: rest, 2: 3, zip 1: 5% }, 2024-01-01: by z { } }
a per b from c at week 3 = x in [1, 2] when on y
a ~ { } when has b 3
a x.y, z, 1 .. 3 per year
a at month 3`

const replacements = `|x|zip|E11|"t"|5mg|5|5%|2024-01-31|-|..|:|,|{|}|(|)|~|=|.|rest|by|when|in|per|at|day|;`

// Each shape of a line with a token less, in another's place, or behind another, by both ways. All cases of the library's
// shapes took minutes: every 211th meets each shape and each replacement.
func TestQuickRefusesWhatTheGrammarRefuses(t *testing.T) {
	for s := range strings.SplitSeq(statements, "\n") {
		mutate(t, s, 1)
	}
	for s := range strings.SplitSeq(fields, "\n") {
		mutate(t, "lab x {\n"+s+"\n}\n", 3)
	}
	for _, s := range shapes(t) {
		mutate(t, s, 211)
	}
}

// mutate compares every nth mutation of a source.
func mutate(t *testing.T, src string, nth int) {
	t.Helper()
	sameBothWays(t, "f.hs", src)
	n := len(src)
	for _, tok := range scan("f.hs", src).tokens {
		at := tok.Pos.Offset
		end := at + len(tok.Value)
		if tok.Type == Line || end > len(src) {
			continue
		}
		for by := range strings.SplitSeq("|"+tok.Value+replacements, "|") {
			for _, rest := range []string{src[end:], " " + src[at:]} {
				if n++; n%nth == 0 {
					sameBothWays(t, "f.hs", src[:at]+by+rest)
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

// Nothing of the library that every scenario reads is left to participle: its
// start-up would come back with the first line. Journeys are read when followed,
// and scenarios when copied.
func TestTheLibraryIsReadQuickly(t *testing.T) {
	for name, src := range sourcesUnder(t, "../stdlib", ".hs") {
		if strings.Contains(name, "journeys/") || strings.Contains(name, "scenarios/") {
			continue
		}
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
