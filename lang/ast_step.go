package lang

// Default is a parameter of a journey with its default.
type Default struct {
	Base
	Name  Word   `parser:"@Word '='"`
	Value *Value `parser:"@@"`
}

// Steps is a block of steps.
type Steps struct {
	Base
	Steps []*Step `parser:"'{' (@@ (Line | Semi))* '}'"`
}

// Step is `when, how likely: what`, a phase, or a stop.
type Step struct {
	Base
	Phase *Phase  `parser:"  @@"`
	Stop  *Expr   `parser:"| 'stop':Word 'when':Key @@"`
	Head  []*When `parser:"| ( @@ (',' @@)* ':' )?"`
	Do    *Action `parser:"  @@"`
}

// Phase is a stretch of a journey with a name.
type Phase struct {
	Base
	Name  Word   `parser:"'phase':Word @Word"`
	Unit  Word   `parser:"@('day':Word | 'week':Word | 'month':Word)"`
	Range *Range `parser:"@@"`
	Body  *Steps `parser:"@@"`
}

// When is one part of a step's head; exactly one field is set.
type When struct {
	Base
	Cal    *Calendar `parser:"  @@"`
	Clock  *Clock    `parser:"| @@"`
	Every  *Every    `parser:"| @@"`
	Chance Word      `parser:"| @Percent"`
	Date   Word      `parser:"| @Date"`
	During *During   `parser:"| @@"`
	If     *Expr     `parser:"| 'when':Key @@"`
}

// During is the part of the year or of the week in which a step lies: `in winter`, `in monday..friday`.
type During struct {
	Base
	Lo Word `parser:"'in':Key @Word"`
	Hi Word `parser:"('..' @Word)?"`
}

// Calendar is a position in the journey: `day 7 +- 2 days after stay`.
type Calendar struct {
	Base
	Unit  Word      `parser:"@('day':Word | 'week':Word | 'month':Word)"`
	Range *Range    `parser:"@@"`
	Give  *Duration `parser:"('+-' @@)?"`
	After Word      `parser:"('after':Key @Word)?"`
}

// Clock is elapsed time: `2 hours after admit`.
type Clock struct {
	Base
	Range *Numbers `parser:"@@"`
	Unit  Word     `parser:"@('minute':Word | 'minutes':Word | 'hour':Word | 'hours':Word)"`
	After Word     `parser:"'after':Key @Word"`
}

// Every is `every 3 months 4 times until ...`.
type Every struct {
	Base
	N     Word  `parser:"'every':Key @Number?"`
	Unit  Word  `parser:"@Word"`
	Times Word  `parser:"(@Number 'times':Word)?"`
	Until *Expr `parser:"('until':Key @@)?"`
}

// Duration is `3 days`.
type Duration struct {
	Base
	N    Word `parser:"@Number"`
	Unit Word `parser:"@Word"`
}

// Numbers is a number or a closed range of them.
type Numbers struct {
	Base
	Lo Word `parser:"@Number"`
	Hi Word `parser:"('..' @Number)?"`
}

// NumbersUnit is `3..5 days`.
type NumbersUnit struct {
	Base
	Lo   Word `parser:"@Number"`
	Hi   Word `parser:"('..' @Number)?"`
	Unit Word `parser:"@Word"`
}

// Action is what a step does; exactly one field is set.
type Action struct {
	Base
	Nothing bool    `parser:"  @'nothing':Key"`
	Block   *Steps  `parser:"| @@"`
	Choose  *Choose `parser:"| @@"`
	Follow  *Follow `parser:"| @@"`
	Event   *Event  `parser:"| @@"`
}

// Choose is a choice among steps.
type Choose struct {
	Base
	Name Word   `parser:"'choose':Word @Word? '{'"`
	Arms []*Arm `parser:"(@@ (Line | Semi))* '}'"`
}

// Arm is one branch of a Choose; Weight is a Percent or rest.
type Arm struct {
	Base
	Weight Word  `parser:"@(Percent | 'rest':Key) ':'"`
	Step   *Step `parser:"@@"`
}

// Event is a line of what happens. The first word decides which arguments fit: the vocabulary knows, not the parser.
type Event struct {
	Base
	Verb   Word         `parser:"@Word"`
	Args   []*Words     `parser:"(@@ (',' @@)*)?"`
	Within *Duration    `parser:"('within':Key @@)?"`
	For    *NumbersUnit `parser:"('for':Key @@)?"`
	After  *Duration    `parser:"('after':Key @@)?"`
	As     Word         `parser:"('as':Key @Word)?"`
	Draw   *Draw        `parser:"( '~' @@"`
	Value  *Expr        `parser:"| '=' @@"`
	If     *Expr        `parser:"| 'when':Key @@"`
	Else   *Words       `parser:"  'else':Key @@"`
	Body   *Steps       `parser:"| @@ )?"`
}

// Words is a run of plain values without commas.
type Words struct {
	Base
	Items []*Value `parser:"@@+"`
}
