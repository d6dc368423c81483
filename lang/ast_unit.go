package lang

// Group is adjectives and a noun: the last word is the noun.
type Group struct {
	Base
	Words []Word `parser:"@(Word+)"`
	Trial Word   `parser:"('of':Key @Word)?"`
	Pool  Word   `parser:"('from':Key @Word)?"`
}

// Noun is the last word.
func (g *Group) Noun() Word { return g.Words[len(g.Words)-1] }

// Adjectives are the words before the noun.
func (g *Group) Adjectives() []Word { return g.Words[:len(g.Words)-1] }

// Clause is one condition of a phrase; exactly one field is set.
type Clause struct {
	Base
	Place   Word       `parser:"  @(Code | String)"`
	Mix     *Weights   `parser:"| 'in':Key @@"`
	Has     *Has       `parser:"| @@"`
	Without *Condition `parser:"| 'without':Key @@"`
	On      Word       `parser:"| 'on':Key @Word"`
	Follow  *Follow    `parser:"| @@"`
	Where   *Expr      `parser:"| 'where':Key @@"`
	Attr    *Attr      `parser:"| @@"`
}

// Tail is the rest of a phrase: clauses, and the records to write as well, which come last.
type Tail struct {
	Base
	With   []Word  `parser:"',' ( 'with':Key @(Word (',' Word)*)"`
	Clause *Clause `parser:"| @@"`
	More   *Tail   `parser:"  @@? )"`
}

// Clauses are the clauses of a phrase in order; a nil Tail has none.
func (t *Tail) Clauses() []*Clause {
	var out []*Clause
	for ; t != nil; t = t.More {
		if t.Clause != nil {
			out = append(out, t.Clause)
		}
	}
	return out
}

// Records are the words after `with`; a nil Tail has none.
func (t *Tail) Records() []Word {
	for ; t != nil; t = t.More {
		if len(t.With) > 0 {
			return names(t.With)
		}
	}
	return nil
}

// Attr is `age > 65`, `age 65..85`, `sex female`.
type Attr struct {
	Base
	Name  *Path  `parser:"@@"`
	Op    Word   `parser:"@('<' | '<=' | '>' | '>=' | '!=')?"`
	Value *Value `parser:"@@"`
}

// Has is `has ckd stage 3 28% when age > 70`.
type Has struct {
	Base
	Condition *Condition `parser:"'has':Key @@"`
	Share     Word       `parser:"@Percent?"`
	When      *Expr      `parser:"('when':Key @@)?"`
}

// Condition is a condition's name and details.
type Condition struct {
	Base
	Name   Word      `parser:"@Word"`
	Detail []*Detail `parser:"@@*"`
}

// Detail is a value of one of the condition's attributes; a number needs the attribute's name before it: stage 3.
type Detail struct {
	Base
	Word   Word `parser:"@Word"`
	Number Word `parser:"@Number?"`
}

// Follow is `follow JOURNEY(side = left) 20% starting 2025-01-05..2025-03-10 when ...`, or a choice of journeys.
type Follow struct {
	Base
	Choice   *Weights `parser:"'follow':Key ( '~' @@"`
	Journey  Word     `parser:"| @Word"`
	Args     []*Arg   `parser:"('(' @@ (',' @@)* ')')?"`
	Share    Word     `parser:"@Percent?"`
	Starting *Range   `parser:"('starting':Word @@)?"`
	When     *Expr    `parser:"('when':Key @@)? )"`
}

// Arg is an argument of a journey.
type Arg struct {
	Base
	Name  Word   `parser:"@Word"`
	Value *Value `parser:"( '=' @@"`
	Draw  *Draw  `parser:"| '~' @@ )"`
}

// Body is the block of a cohort, a named individual, a record, or a part of them. Items are grouped by kind (Item.Kind), in
// source order within a kind.
type Body struct {
	Base
	Items []*Item `parser:"'{' (@@ (Line | Semi))* '}'"`
}

// Item is a line about a unit; exactly one field is set.
type Item struct {
	Base
	Has     *Has       `parser:"  @@"`
	Without *Condition `parser:"| 'without':Key @@"`
	On      *OnDrug    `parser:"| @@"`
	Follow  *Follow    `parser:"| @@"`
	Where   *Expr      `parser:"| 'where':Key @@"`
	Column  *Column    `parser:"| @@"`
	Fact    *Fact      `parser:"| @@"`
	Prop    *Prop      `parser:"| @@"`
}

// OnDrug is `on metformin 40% when ...`.
type OnDrug struct {
	Base
	Drug  Word  `parser:"'on':Key @Word"`
	Share Word  `parser:"@Percent?"`
	When  *Expr `parser:"('when':Key @@)?"`
}

// Column is a column of the user's own.
type Column struct {
	Base
	Name  Word  `parser:"'column':Word @Word"`
	Value *Expr `parser:"( '=' @@"`
	Draw  *Draw `parser:"| '~' @@ )"`
}

// Fact is a dated line of a named individual's story.
type Fact struct {
	Base
	Date  Word   `parser:"@Date ':'"`
	Event *Event `parser:"@@"`
}

// Prop is a line about an attribute: drawn (~), computed (=), a share, or a block about a part.
type Prop struct {
	Base
	Name  *Path `parser:"@@"`
	Draw  *Draw `parser:"( '~' @@"`
	Value *Expr `parser:"| '=' @@"`
	Share Word  `parser:"| @Percent"`
	When  *Expr `parser:"  ('when':Key @@)?"`
	Body  *Body `parser:"| @@ )"`
}

// ItemKind is what a line of a Body does.
type ItemKind int

// The kinds of lines, in the order in which a Body has them.
const (
	DrawItem    ItemKind = iota // age ~ normal(74, 7)
	SetItem                     // name = "Ada Example"
	HasItem                     // has hypertension 78%
	WithoutItem                 // without pregnancy
	OnItem                      // on metformin
	FollowItem                  // follow diabetic_first_year
	WhereItem                   // where bmi > 22
	ColumnItem                  // column risk = ...
	ShareItem                   // denied 9%
	PartItem                    // members { ... }
	FactItem                    // 2025-03-02: result a1c = 9.4
)

// Kind is the kind of the line.
func (i *Item) Kind() ItemKind {
	switch {
	case i.Has != nil:
		return HasItem
	case i.Without != nil:
		return WithoutItem
	case i.On != nil:
		return OnItem
	case i.Follow != nil:
		return FollowItem
	case i.Where != nil:
		return WhereItem
	case i.Column != nil:
		return ColumnItem
	case i.Fact != nil:
		return FactItem
	case i.Prop == nil, i.Prop.Draw != nil:
		return DrawItem
	case i.Prop.Value != nil:
		return SetItem
	case i.Prop.Body != nil:
		return PartItem
	}
	return ShareItem
}
