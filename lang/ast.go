package lang

import "github.com/hsc-dev/hsc/lang/diag"

// File is a parsed source. Stmts are grouped by kind (see Group), in source order within a kind, so that the language and
// its YAML form give the same tree; comments and the order in the source are kept beside it.
type File struct {
	Name     string
	Source   string // as given, YAML where it was YAML
	YAML     bool
	Stmts    []Stmt
	Comments []Comment // in source order
}

// Comment is a comment of the source.
type Comment struct {
	Text string // with its "#", without blanks at its end
	At   diag.Span
	Own  bool // it has the line to itself
}

// Stmt is a statement: one of the types below that embed Head.
type Stmt interface {
	Span() diag.Span
	IsPartial() bool
	head() *Head
}

// Head is what every statement has.
type Head struct {
	Base
	Partial bool // something in it was wrong and mended or left out: names from it count, nothing is compiled from it
}

// IsPartial says that something in the statement was wrong, so that later passes skip it.
func (h *Head) IsPartial() bool { return h.Partial }

func (h *Head) head() *Head { return h }

// In the tags, words that count by their place are written 'word':Word and reserved ones 'word':Key, so that a text never
// matches one.

// Edition is `hsc 1`.
type Edition struct {
	Head
	Version Word `parser:"'hsc':Word @Number (Line | Semi)"`
}

// Use is `use "./plans.hs"`.
type Use struct {
	Head
	Path Word `parser:"'use':Word @String (Line | Semi)"`
}

// Param is `param n = 200`.
type Param struct {
	Head
	Name  Word   `parser:"'param':Word @Word '='"`
	Value *Value `parser:"@@ (Line | Semi)"`
}

// Noun is `noun children = patients where age < 18`.
type Noun struct {
	Head
	Name  Word  `parser:"'noun':Word @Word '='"`
	Base  Word  `parser:"@Word 'where':Key"`
	Where *Expr `parser:"@@ (Line | Semi)"`
}

// Scenario is the header of a file.
type Scenario struct {
	Head
	Name   Word     `parser:"'scenario':Word @Word '{'"`
	Fields []*Field `parser:"(@@ (Line | Semi))* '}' (Line | Semi)"`
}

// Bare is a phrase standing alone: `200 diabetic patients, TX`.
type Bare struct {
	Head
	Count Word   `parser:"@Number"`
	Of    *Group `parser:"@@"`
	Tail  *Tail  `parser:"@@?"`
	Body  *Body  `parser:"@@? (Line | Semi)"`
}

// Cohort is a phrase with a label: `cohort dm: 200 diabetic patients, TX`. Count is a Number, or the Name of a parameter.
type Cohort struct {
	Head
	Label Word   `parser:"'cohort':Word @Word"`
	Was   Word   `parser:"('was':Key @Word)? ':'"`
	Count Word   `parser:"@(Number | Word)"`
	Of    *Group `parser:"@@"`
	Tail  *Tail  `parser:"@@?"`
	Body  *Body  `parser:"@@? (Line | Semi)"`
}

// Named is an individual fixed where the author says so. Kind is patient, member, subject or family.
type Named struct {
	Head
	Kind  Word   `parser:"@('patient':Word | 'member':Word | 'subject':Word | 'family':Word)"`
	Label Word   `parser:"@Word"`
	Was   Word   `parser:"('was':Key @Word)? ':'"`
	Of    *Group `parser:"@@"`
	Tail  *Tail  `parser:"@@?"`
	Body  *Body  `parser:"@@? (Line | Semi)"`
}

// Journey is a course of events.
type Journey struct {
	Head
	Name   Word       `parser:"'journey':Word @Word"`
	Params []*Default `parser:"('(' @@ (',' @@)* ')')?"`
	Body   *Steps     `parser:"@@ (Line | Semi)"`
}

// Definition defines a condition, drug, lab and so on: Kind says what.
type Definition struct {
	Head
	Kind   Word     `parser:"@('condition':Word|'drug':Word|'lab':Word|'panel':Word|'procedure':Word|'plan':Word|'formulary':Word|'network':Word|'group':Word|'payer':Word)"`
	Name   Word     `parser:"@Word"`
	Like   Word     `parser:"('like':Key @Word)? '{'"`
	Fields []*Field `parser:"(@@ (Line | Semi))* '}' (Line | Semi)"`
}

// Trial is a clinical trial.
type Trial struct {
	Head
	Name  Word         `parser:"'trial':Word @Word '{'"`
	Lines []*TrialLine `parser:"(@@ (Line | Semi))* '}' (Line | Semi)"`
}

// Record is a table of the user's own.
type Record struct {
	Head
	Name  Word     `parser:"'record':Word @Word"`
	Count *Numbers `parser:"@@"`
	Per   Word     `parser:"'per':Key @Word"`
	Where *Expr    `parser:"('where':Key @@)?"`
	Body  *Body    `parser:"@@ (Line | Semi)"`
}

// Inject puts in wrong data on purpose.
type Inject struct {
	Head
	Lines []*Defect `parser:"'inject':Word '{' (@@ (Line | Semi))* '}' (Line | Semi)"`
}

// Expect holds the scenario's own acceptance tests.
type Expect struct {
	Head
	Tests []*Expr `parser:"'expect':Word ( '{' (@@ (Line | Semi))* '}' | @@ ) (Line | Semi)"`
}

// Emit says which files to write. Names are the formats.
type Emit struct {
	Head
	Names   []Word    `parser:"'emit':Word @(Word (',' Word)*)"`
	To      Word      `parser:"('to':Key @String)?"`
	Options []*Option `parser:"('{' (@@ (',' | Line))* '}')? (Line | Semi)"`
}

// Formats are the formats' names.
func (e *Emit) Formats() []Word { return names(e.Names) }

// Option is `profile us_core` or `bundle per patient`.
type Option struct {
	Base
	Words *Words `parser:"@@"`
	Per   Word   `parser:"('per':Key @Word)?"`
}
