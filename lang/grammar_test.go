package lang

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/participle/v2/ebnf"
)

func TestGrammarFileIsWhatRuns(t *testing.T) {
	golden(t, "grammar.ebnf", Grammar()+"\n")
}

// set is a set of terminals: <kind>, "word" or "sign".
type set map[string]bool

func (s set) add(t set) (grew bool) {
	for k := range t {
		if !s[k] {
			s[k], grew = true, true
		}
	}
	return grew
}

// ll1 computes FIRST and FOLLOW over the grammar that participle prints, and from them what one token of lookahead can't
// decide. Nothing in participle checks this: it takes "A | A B" in silence.
type ll1 struct {
	first, follow map[string]set
	nullable      map[string]bool
	conflicts     []string
	shadowed      set // head words that stand where a name may stand too: the head word wins
}

// exprFirst are the tokens that an expression begins with, exprOn those that go on inside one.
func exprFirst() set {
	return terminals(`<number> <percent> <date> <string> <code> <measure> <word> "-" "(" "not" "has" "on" "did" "true" "false"`)
}

func exprOn() set {
	return terminals(`"or" "and" "==" "!=" "<" "<=" ">" ">=" "in" "+" "-" "*" "/" "." "(" <word>`)
}

func terminals(s string) set {
	out := set{}
	for w := range strings.FieldsSeq(s) {
		out[w] = true
	}
	return out
}

func (g *ll1) term(t *ebnf.Term) (set, bool) {
	f, empty := set{}, false
	switch {
	case t.Name == "Expr":
		f = exprFirst()
	case t.Name != "":
		f.add(g.first[t.Name])
		empty = g.nullable[t.Name]
	case t.Literal != "":
		f[`"`+strings.Trim(t.Literal, `"`)+`"`] = true
	case t.Token != "":
		f["<"+strings.Trim(t.Token, "<>")+">"] = true
	case t.Group != nil:
		f, empty = g.alternatives(t.Group.Expr)
	}
	return f, empty || t.Repetition == "?" || t.Repetition == "*"
}

func (g *ll1) sequence(ts []*ebnf.Term) (set, bool) {
	f := set{}
	for _, t := range ts {
		a, empty := g.term(t)
		f.add(a)
		if !empty {
			return f, false
		}
	}
	return f, true
}

func (g *ll1) alternatives(e *ebnf.Expression) (set, bool) {
	f, empty := set{}, false
	for _, s := range e.Alternatives {
		a, n := g.sequence(s.Terms)
		f.add(a)
		empty = empty || n
	}
	return f, empty
}

// open says whether a terminal is a word that isn't reserved, which <word> matches too.
func open(terminal string) bool {
	w := strings.Trim(terminal, `"`)
	return w != terminal && isLower(w[0]) && !reserved(w)
}

func (g *ll1) compare(where string, a, b set) {
	for k := range a {
		if b[k] {
			g.conflicts = append(g.conflicts, fmt.Sprintf("%s: %s", where, k))
		}
		for l := range b {
			if k == "<word>" && open(l) {
				g.shadowed[l] = true
			}
			if l == "<word>" && open(k) {
				g.shadowed[k] = true
			}
		}
	}
}

// walk passes what follows a production down to its parts; with check it compares as well.
func (g *ll1) walk(name string, e *ebnf.Expression, follow set, check bool) (grew bool) {
	for i, s := range e.Alternatives {
		if check {
			a, _ := g.sequence(s.Terms)
			for _, other := range e.Alternatives[i+1:] {
				b, _ := g.sequence(other.Terms)
				g.compare(fmt.Sprintf("%s: [%s] or [%s]", name, s, other), a, b)
			}
		}
		for j, t := range s.Terms {
			grew = g.step(name, t, s.Terms[j+1:], follow, check) || grew
		}
	}
	return grew
}

func (g *ll1) step(name string, t *ebnf.Term, rest []*ebnf.Term, follow set, check bool) bool {
	after, empty := g.sequence(rest)
	if empty {
		after.add(follow)
	}
	f, _ := g.term(t)
	if check && t.Repetition != "" && t.Repetition != "!" {
		g.compare(fmt.Sprintf("%s: %s may begin with and be followed by", name, t), f, after)
	}
	if t.Repetition == "*" || t.Repetition == "+" {
		after.add(f)
	}
	switch {
	case t.Name != "":
		if g.follow[t.Name] == nil {
			g.follow[t.Name] = set{}
		}
		return g.follow[t.Name].add(after)
	case t.Group != nil:
		return g.walk(name, t.Group.Expr, after, check)
	}
	return false
}

func analyse(t *testing.T, grammar string) *ll1 {
	t.Helper()
	parsed, err := ebnf.ParseString(grammar)
	if err != nil {
		t.Fatal(err)
	}
	g := &ll1{first: map[string]set{}, follow: map[string]set{"StmtRoot": {"EOF": true}}, nullable: map[string]bool{}, shadowed: set{}}
	for _, p := range parsed.Productions {
		g.first[p.Production] = set{}
		if g.follow[p.Production] == nil {
			g.follow[p.Production] = set{}
		}
	}
	for grew := true; grew; {
		grew = false
		for _, p := range parsed.Productions {
			f, empty := g.alternatives(p.Expression)
			grew = g.first[p.Production].add(f) || empty != g.nullable[p.Production] || grew
			g.nullable[p.Production] = empty
		}
	}
	for grew := true; grew; {
		grew = false
		for _, p := range parsed.Productions {
			grew = g.walk(p.Production, p.Expression, g.follow[p.Production], false) || grew
		}
	}
	for _, p := range parsed.Productions {
		g.walk(p.Production, p.Expression, g.follow[p.Production], true)
	}
	for k := range exprOn() {
		if g.follow["Expr"][k] {
			g.conflicts = append(g.conflicts, "Expr may go on with and be followed by "+k)
		}
	}
	slices.Sort(g.conflicts)
	return g
}

func TestGrammarIsLL1(t *testing.T) {
	g := analyse(t, Grammar())
	for _, c := range g.conflicts {
		t.Error(c)
	}
	want := `"choose" "column" "day" "exclude" "include" "month" "phase" "stop" "visits" "week" "zip"`
	if got := strings.Join(slices.Sorted(maps.Keys(g.shadowed)), " "); got != want {
		t.Errorf("words that win over a name of the same letters:\ngot  %s\nwant %s", got, want)
	}
}

func TestTheCheckFindsConflicts(t *testing.T) {
	for _, c := range []struct{ grammar, want string }{
		{`StmtRoot = A | B . A = "a" "b" . B = "a" "c" .`, `StmtRoot: [A] or [B]: "a"`},
		{`StmtRoot = <word>? <word> .`, `StmtRoot: <word>? may begin with and be followed by: <word>`},
		{`StmtRoot = A* . A = "x" ("," <word>)* ","? .`, `A: ("," <word>)* may begin with and be followed by: ","`},
		{`StmtRoot = Expr "in" <word> . Expr = <word> .`, `Expr may go on with and be followed by "in"`},
	} {
		if got := strings.Join(analyse(t, c.grammar).conflicts, "\n"); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.grammar, got, c.want)
		}
	}
}
