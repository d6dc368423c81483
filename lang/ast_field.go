package lang

// Field is a line of a definition, a header, a trial: a word, values, and what it draws, computes or looks up.
type Field struct {
	Base
	Name  Word     `parser:"@Word"`
	Args  []*Words `parser:"(@@ (',' @@)*)?"`
	Per   Word     `parser:"('per':Key @Word)?"`
	From  Word     `parser:"('from':Key @Word)?"`
	At    *Duty    `parser:"('at':Key @@)?"`
	By    *By      `parser:"( @@"`
	Draw  *Draw    `parser:"| '~' @@"`
	Value *Expr    `parser:"| '=' @@ )?"`
	When  *Expr    `parser:"('when':Key @@)?"`
}

// Duty is `at week 24`.
type Duty struct {
	Base
	Unit Word `parser:"@('day':Word | 'week':Word | 'month':Word)"`
	N    Word `parser:"@Number"`
}

// TrialLine is a line of a trial; exactly one field is set.
type TrialLine struct {
	Base
	Include []*Clause     `parser:"  'include':Word @@ (',' @@)*"`
	Exclude []*Clause     `parser:"| 'exclude':Word @@ (',' @@)*"`
	Visits  []*TrialVisit `parser:"| 'visits':Word '{' (@@ (Line | Semi))* '}'"`
	Field   *Field        `parser:"| @@"`
}

// TrialVisit is `week 4 +- 3 days: screening`.
type TrialVisit struct {
	Base
	At   *Calendar `parser:"@@"`
	Name Word      `parser:"(':' @Word)?"`
}

// Defect is `0.5% invalid npi in claims`; Amount is a Percent or a Number.
type Defect struct {
	Base
	Amount Word  `parser:"@(Percent | Number)"`
	Kind   Word  `parser:"@Word"`
	What   *Path `parser:"@@"`
	Table  Word  `parser:"('in':Key @Word)?"`
}

// Draw is what may stand after "~". One of the first five fields is set.
type Draw struct {
	Base
	Weights *Weights `parser:"( @@"`
	By      *By      `parser:"| @@"`
	Table   *Table   `parser:"| @@"`
	Call    *Call    `parser:"| @@"`
	Range   *Span    `parser:"| @@ )"`
	In      *Span    `parser:"('in':Key @@)?"`
	Unit    Word     `parser:"(@Word"`
	Rel     Word     `parser:"  (@('after':Key | 'before':Key)"`
	Anchor  *Path    `parser:"   @@)?)?"`
}

// Call is a distribution or a faker's function, with its arguments.
type Call struct {
	Base
	Name Word    `parser:"@Word"`
	Args []*Expr `parser:"('(' (@@ (',' @@)*)? ')')?"`
}

// Table is `from "income.csv" by state and sex`.
type Table struct {
	Base
	File Word   `parser:"'from':Key @String"`
	Cols []Word `parser:"('by':Key @(Word ('and':Key Word)*))?"`
}

// Keys are the names of the columns by which rows are looked up.
func (t *Table) Keys() []Word { return names(t.Cols) }

// By looks a value up: `by sex { female: normal(64, 3), male: normal(69, 3) }`.
type By struct {
	Base
	Path  *Path   `parser:"'by':Key @@ '{'"`
	Cases []*Case `parser:"(@@ (',' | Line))* '}'"`
}

// Case is one entry of a By: Code is a Code or a String.
type Case struct {
	Base
	Key  *Key  `parser:"@@ ':'"`
	Code Word  `parser:"( @(Code | String)"`
	Draw *Draw `parser:"| @@ )"`
}

// Weights is a weighted choice.
type Weights struct {
	Base
	Arms []*Weight `parser:"'{' (@@ (',' | Line))* '}'"`
}

// Weight is one entry of a choice; Weight is a Percent, a Number or rest.
type Weight struct {
	Base
	Key    *Key `parser:"@@ ':'"`
	Weight Word `parser:"@(Percent | Number | 'rest':Key)"`
}

// Key is what stands before the colon of a choice; exactly one field is set.
type Key struct {
	Base
	Zip   Word  `parser:"  'zip':Word @Number"`
	Word  *Path `parser:"| @@"`
	Text  Word  `parser:"| @(Code | String)"`
	Range *Span `parser:"| @@"`
}

// Value is a plain value; exactly one field is set.
type Value struct {
	Base
	Word *Path  `parser:"  @@"`
	Text Word   `parser:"| @(Code | String | Measure)"`
	Num  *Range `parser:"| @@"`
}

// Range is a value or a closed range.
type Range struct {
	Base
	Lo *Scalar `parser:"@@"`
	Hi *Scalar `parser:"('..' @@)?"`
}

// Span is a value or a range of them: 5, -3, 5..9, 5.., 10%..20%, 2024-01-01..2024-03-31. Dots is ".." where it is a
// range; without Hi it has no upper end.
type Span struct {
	Base
	Lo   *Scalar `parser:"@@"`
	Dots Word    `parser:"(@'..'"`
	Hi   *Scalar `parser:"  @@?)?"`
}

// Open says that the range has no upper end.
func (s *Span) Open() bool { return s.Dots.Value != "" && s.Hi == nil }

// Scalar is a number, a percentage or a date, with its sign.
type Scalar struct {
	Base
	Neg  bool `parser:"@'-'?"`
	Text Word `parser:"@(Number | Percent | Date)"`
}

// String is the scalar as written.
func (s *Scalar) String() string {
	if s.Neg {
		return "-" + s.Text.Value
	}
	return s.Text.Value
}

// Path is a dotted name.
type Path struct {
	Base
	Dotted []Word `parser:"@(Word ('.' Word)*)"`
}

// Parts are the names of the path.
func (p *Path) Parts() []Word { return names(p.Dotted) }

// String is the path as written, without blanks.
func (p *Path) String() string {
	if len(p.Dotted) == 1 {
		return p.Dotted[0].Value
	}
	return joined(p.Dotted, "")
}
