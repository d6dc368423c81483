package lang

import (
	"errors"
	"io"
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// Grammar is the grammar in EBNF, as participle prints what it runs. Expr stands for the expressions, which are parsed by
// hand.
func Grammar() string { return build[stmtRoot]().String() }

// The roots of the productions that are parsed alone: a statement's head, and a line of each kind of block.
type (
	stmtRoot struct {
		X Stmt `parser:"@@"`
	}
	itemRoot struct {
		X *Item `parser:"@@ (Line | Semi)"`
	}
	stepRoot struct {
		X *Step `parser:"@@ (Line | Semi)"`
	}
	armRoot struct {
		X *Arm `parser:"@@ (Line | Semi)"`
	}
	fieldRoot struct {
		X *Field `parser:"@@ (Line | Semi)"`
	}
	trialRoot struct {
		X *TrialLine `parser:"@@ (Line | Semi)"`
	}
	visitRoot struct {
		X *TrialVisit `parser:"@@ (Line | Semi)"`
	}
	defectRoot struct {
		X *Defect `parser:"@@ (Line | Semi)"`
	}
	testRoot struct {
		X *Expr `parser:"@@ (Line | Semi)"`
	}
)

// production names what is parsed alone.
type production int

const (
	noBlock production = iota
	stmtLine
	itemLine
	stepLine
	armLine
	fieldLine
	trialLine
	visitLine
	defectLine
	testLine
)

// roots makes all productions reachable from one, so that participle compiles each of them once: nine parsers took 65 ms
// to build, where this takes 12.
type roots struct {
	Stmt   *stmtRoot   `parser:"  @@"`
	Item   *itemRoot   `parser:"| @@"`
	Step   *stepRoot   `parser:"| @@"`
	Arm    *armRoot    `parser:"| @@"`
	Field  *fieldRoot  `parser:"| @@"`
	Trial  *trialRoot  `parser:"| @@"`
	Visit  *visitRoot  `parser:"| @@"`
	Defect *defectRoot `parser:"| @@"`
	Test   *testRoot   `parser:"| @@"`
}

type lineParser func([]Word) (any, error)

// parsers builds the productions once: participle compiles struct tags by reflection.
var parsers = sync.OnceValue(func() map[production]lineParser {
	all := build[roots]()
	return map[production]lineParser{
		stmtLine:   alone(all, func(r *stmtRoot) any { return r.X }),
		itemLine:   alone(all, func(r *itemRoot) any { return r.X }),
		stepLine:   alone(all, func(r *stepRoot) any { return r.X }),
		armLine:    alone(all, func(r *armRoot) any { return r.X }),
		fieldLine:  alone(all, func(r *fieldRoot) any { return r.X }),
		trialLine:  alone(all, func(r *trialRoot) any { return r.X }),
		visitLine:  alone(all, func(r *visitRoot) any { return r.X }),
		defectLine: alone(all, func(r *defectRoot) any { return r.X }),
		testLine:   alone(all, func(r *testRoot) any { return r.X }),
	}
})

// parseLine reads a line by the grammar.
func parseLine(kind production, toks []Word) (any, error) { return parsers()[kind](toks) }

// build compiles a root. Its tags are constants, so that it fails on the first run of any test or never.
func build[R any]() *participle.Parser[R] {
	return participle.MustBuild[R](participle.Lexer(definition{}), participle.UseLookahead(0),
		participle.Union[Stmt](&Bare{}, &Edition{}, &Use{}, &Param{}, &Noun{}, &Scenario{}, &Cohort{}, &Named{}, &Journey{},
			&Definition{}, &Trial{}, &Record{}, &Inject{}, &Expect{}, &Emit{}))
}

// alone is the parser of one production of all.
func alone[R any](all *participle.Parser[roots], get func(*R) any) lineParser {
	p, err := participle.ParserForProduction[R](all)
	return func(toks []Word) (any, error) {
		if err != nil {
			return nil, err
		}
		pl, err := lexer.Upgrade(&replay{toks: toks})
		if err != nil {
			return nil, err
		}
		r, err := p.ParseFromLexer(pl)
		if err != nil {
			return nil, err
		}
		return get(r), nil
	}
}

// definition tells participle the kinds of tokens. It never scans: tokens come from scan.
type definition struct{}

func (definition) Symbols() map[string]Kind { return symbols() }

func (definition) Lex(string, io.Reader) (lexer.Lexer, error) {
	return nil, errors.New("tokens come from the scanner")
}

// replay gives participle the tokens of a line, and an EOF behind them.
type replay struct {
	toks []Word
	next int
}

func (r *replay) Next() (Word, error) {
	if r.next < len(r.toks) {
		r.next++
		return r.toks[r.next-1], nil
	}
	if len(r.toks) == 0 {
		return lexer.EOFToken(lexer.Position{}), nil
	}
	return lexer.EOFToken(r.toks[len(r.toks)-1].Pos), nil
}
