package compiler

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// condition is a condition's definition while it is being compiled.
type condition struct {
	name       string
	def        *lang.Definition
	plan       *plan.Condition
	attrs      []*attribute
	fields     map[string]*lang.Field // the attributes' fields, by name
	adjectives []string
	prevalence *plan.Expr   // of people of an age and sex; nil where there is none
	shares     [2][]float64 // the prevalence by sex and age, once it has been asked for
	certain    bool         // everybody has it: routine care
	ageFrom    float64
	computed   []*attribute // attributes that are computed
	base       *condition   // that of among
	among      lang.Word    // the condition among whose people its prevalence is
	mortality  float64      // odds of death in the period, 0 where nothing is said
	lasts      *lang.Field
	lastsSlot  int // years, where it lasts
	odds       []odds
	excludes   []lang.Word
	parents    []plan.Parent
	treats     []treat
	onset      *lang.Field
	choices    []codeChoice
	stay       *lang.Field
	recovers   *lang.Field
}

// odds says that having the condition multiplies the odds of another.
type odds struct {
	target string
	ratio  float64
	at     diag.Span
}

// codeChoice is a line of codes from which each person has one of his own.
type codeChoice struct {
	slot int
	draw *plan.Draw
	when *plan.Expr
}

func (c *condition) attr(name string) *attribute {
	for _, a := range c.attrs {
		if a.name == c.name+"."+name {
			return a
		}
	}
	return nil
}

// conditionFields are the fields of a condition other than its attributes.
func conditionFields() []string {
	return []string{
		"title", "kind", "adjective", "prevalence", "among", "incidence", "excludes", "odds", "mortality", "onset", "lasts", "code", "also",
		"lab", "shift", "scale", "drift", "treat", "visits", "stay", "recovers", "monitor", "perform", "reason", "source", "age_from",
	}
}

// declareCondition notes a condition, its attributes and their types.
func (c *compiler) declareCondition(def *lang.Definition) {
	if c.taken(def, "condition") {
		return
	}
	name := def.Name.Value
	k := &condition{name: name, def: def, fields: map[string]*lang.Field{}}
	k.plan = &plan.Condition{Name: name, Title: name, Kind: "problem", Module: c.module(def), Onset: -1, End: -1}
	k.plan.Has = c.slot("has "+name, plan.Bool, 0)
	c.vocab.conditions[name] = k
	c.vocab.order = append(c.vocab.order, k)
	for _, f := range def.Fields {
		c.conditionText(k, f)
	}
	if k.plan.Kind == "problem" {
		k.plan.Onset = c.slot(name+".onset", plan.Date, 0)
		c.register(&attribute{name: name + ".onset", slot: k.plan.Onset, t: plan.Date, decimals: -1, derived: true, from: k.plan.Module})
	}
	if k.lasts != nil {
		c.declareEnd(k)
	}
	for _, a := range k.adjectives {
		c.adjective(lang.At(def.Name), a, &adjective{condition: k})
	}
}

// conditionText reads the fields that name nothing else, and the attributes' names and types.
func (c *compiler) conditionText(k *condition, f *lang.Field) {
	switch f.Name.Value {
	case "title":
		k.plan.Title = c.textField(f)
	case "kind":
		k.plan.Kind = c.textField(f)
		c.oneOf(f.Span(), k.plan.Kind, "kind of condition", []string{"problem", "acute", "care"})
	case "adjective":
		k.adjectives = append(k.adjectives, allWords(f)...)
	case "reason":
		k.plan.Reason = c.textField(f)
	case "excludes":
		for _, v := range values(f) {
			if v.Word != nil {
				k.excludes = append(k.excludes, v.Word.Parts()[0])
			}
		}
	case "age_from":
		_, k.ageFrom, _ = c.lastNumber(f)
		k.plan.AgeFrom = k.ageFrom
	case "odds":
		c.oddsField(k, f)
	case "onset":
		k.onset = f
	case "lasts":
		k.lasts = c.courseField(f, "lasts draws the years until it is over", "write lasts ~ uniform(0.7, 0.8)")
	case "stay":
		k.stay = f
	case "recovers":
		k.recovers = c.courseField(f, "recovers draws the days until an episode is over", "write recovers ~ uniform(5, 14)")
	case "among":
		if vs := values(f); len(vs) == 1 && vs[0].Word != nil {
			k.among = vs[0].Word.Parts()[0]
		} else {
			c.err(f.Span(), codeDefinition, "among names a condition", "write among pregnancy")
		}
	case "mortality":
		_, v, ok := c.lastNumber(f)
		if !ok || v <= 0 {
			c.err(f.Span(), codeDefinition, "mortality is by what the odds of death are multiplied", "write mortality 2.4")
		}
		k.mortality = v
	case "prevalence", "incidence", "code", "also", "lab", "shift", "scale", "drift", "treat", "visits", "monitor", "perform", "source":
	default:
		if f.Value != nil && len(f.Args) == 0 {
			c.declareComputed(k, f)
			return
		}
		if f.Draw == nil || len(f.Args) > 0 {
			c.unknownField(f, "condition", conditionFields())
			return
		}
		c.declareAttr(k, f)
	}
}

// courseField is a field that is a draw and nothing else, nil where it isn't.
func (c *compiler) courseField(f *lang.Field, msg, help string) *lang.Field {
	if f.Draw == nil || len(f.Args) > 0 {
		c.err(f.Span(), codeDefinition, msg, help)
		return nil
	}
	return f
}

func (c *compiler) oddsField(k *condition, f *lang.Field) {
	rest, v, ok := c.lastNumber(f)
	if !ok || len(rest) != 1 || rest[0].Word == nil || v < 0 {
		c.err(f.Span(), codeDefinition, "odds names a condition and the ratio", "write odds hypertension 3.2")
		return
	}
	k.odds = append(k.odds, odds{target: rest[0].Word.String(), ratio: v, at: rest[0].Span()})
}

// declareAttr gives an attribute of a condition its type: that of the values its draw names.
func (c *compiler) declareAttr(k *condition, f *lang.Field) {
	name := f.Name.Value
	if k.attr(name) != nil {
		c.err(lang.At(f.Name), codeDuplicate, fmt.Sprintf("%s.%s is defined twice", k.name, name), "")
		return
	}
	a := &attribute{name: k.name + "." + name, t: plan.Number, decimals: -1, cond: k, from: k.plan.Module}
	var names []string
	kind := sniff(f.Draw, &names)
	switch kind {
	case plan.Choice:
		a.t, a.enum = plan.Choice, c.enum(k.name+"."+name, names)
	case plan.Bool:
		a.t = plan.Bool
	case plan.Number, plan.Date, plan.Text, plan.Percent, plan.Days:
		a.whole = wholeKeys(names)
	}
	a.slot = c.slot(a.name, a.t, a.enum)
	k.attrs, k.fields[name] = append(k.attrs, a), f
	c.register(a)
}

// sniff finds what a draw gives from its shape, and the keys of its choices.
func sniff(d *lang.Draw, names *[]string) plan.Type {
	switch {
	case d == nil:
		return plan.Number
	case d.By != nil:
		t := plan.Number
		for _, cs := range d.By.Cases {
			if cs.Draw == nil {
				return plan.Text
			}
			t = max(t, sniff(cs.Draw, names))
		}
		return t
	case d.Weights != nil:
		t := plan.Number
		for _, a := range d.Weights.Arms {
			if key := keyText(a.Key); !slices.Contains(*names, key) {
				*names = append(*names, key)
			}
			if a.Key.Word != nil || a.Key.Text.Value != "" {
				t = plan.Choice
			}
		}
		return t
	case d.Call != nil && d.Call.Name.Value == "bernoulli":
		return plan.Bool
	case d.Range != nil && d.Range.Lo.Text.Type == lang.Percent:
		return plan.Bool
	}
	return plan.Number
}

// wholeKeys says that a choice is among whole numbers, as the stages of a disease.
func wholeKeys(names []string) bool {
	for _, n := range names {
		if v, err := number(n); err != nil || v != float64(int(v)) {
			return false
		}
	}
	return len(names) > 0
}

// compileCondition lowers what reads other names.
func (c *compiler) compileCondition(k *condition) {
	s := &scope{c: c, cond: k, unit: true}
	for _, f := range k.def.Fields {
		switch f.Name.Value {
		case "prevalence":
			_, x, ok := s.rate(f)
			if ok {
				k.prevalence, k.plan.Prevalence = x, x
				v, fixed := x.Constant()
				k.certain = fixed && v == 1
			}
		case "incidence":
			_, k.plan.Incidence, _ = s.rate(f)
		case "code", "also":
			s.codeLine(k, f)
		case "lab", "shift", "scale":
			s.labEffect(k, f)
		case "drift":
			s.driftLine(k, f)
		case "treat":
			s.treatLine(k, f)
		case "visits":
			s.visitLine(k, f)
		case "monitor":
			s.monitorLine(k, f)
		case "perform":
			s.performLine(k, f)
		}
	}
	for _, o := range k.odds {
		isWord(c, o.at, o.target, "condition", c.vocab.conditions)
	}
	for _, w := range k.excludes {
		isWord(c, lang.At(w), w.Value, "condition", c.vocab.conditions)
	}
	if k.among.Value != "" {
		isWord(c, lang.At(k.among), k.among.Value, "condition", c.vocab.conditions)
	}
	for _, a := range k.computed {
		c.resolve(a, k.def.Span())
	}
	if k.stay != nil && k.stay.Draw != nil {
		k.plan.Stay = s.draw(k.stay.Draw, target{t: plan.Number, whole: true, decimals: -1, name: "stay"})
	}
	if k.recovers != nil {
		k.plan.Recovers = s.draw(k.recovers.Draw, target{t: plan.Number, whole: true, decimals: -1, name: "recovers"})
		if k.plan.Kind != "acute" {
			c.err(k.recovers.Span(), codeDefinition, "one recovers from an acute condition: a problem goes on, or lasts", "leave recovers out, or write kind acute")
		}
	}
	if k.plan.Kind == "acute" && k.plan.Incidence == nil {
		c.err(lang.At(k.def.Name), codeDefinition, "an acute condition needs its incidence", "write incidence 5% per year")
	}
}

// labEffect notes that a condition sets, shifts or scales a person's level of a lab.
func (s *scope) labEffect(k *condition, f *lang.Field) {
	w := words(f)
	if len(w) == 0 || !isWord(s.c, f.Span(), w[0], "lab", s.c.vocab.labs) {
		return
	}
	if k.plan.Kind == "acute" {
		s.episodeEffect(k, f, w[0])
		return
	}
	d := s.c.vocab.labDefs[w[0]]
	d.lines = append(d.lines, labLine{cond: k, f: f})
}

// episodeEffect lowers what an acute condition does to a lab: it holds at the
// encounters of an episode, not for the person.
func (s *scope) episodeEffect(k *condition, f *lang.Field, lab string) {
	e := plan.Effect{Lab: s.c.labIndex(lab), When: s.when(f)}
	switch f.Name.Value {
	case "lab":
		e.Set = s.effect(f, s.c.vocab.attrs[lab].target())
	case "scale":
		e.Scale = s.factor(f)
	case "shift":
		e.Shift = s.factor(f)
	}
	k.plan.Effects = append(k.plan.Effects, e)
}

func (s *scope) visitLine(k *condition, f *lang.Field) {
	if f.Draw != nil { // the settings of an acute episode
		s.visitChoice(k, f.Draw, s.when(f))
		return
	}
	rest, x, ok := s.rate(f)
	if !ok || len(rest) == 0 || len(rest) > 2 {
		s.c.err(f.Span(), codeDefinition, "visits names an encounter kind, perhaps a specialty, and a number per year", "write visits office cardiology 1 per year")
		return
	}
	v := plan.Visit{Rate: x, When: s.when(f)}
	if v.On, ok = s.per(f); !ok {
		return
	}
	kind := valueText(rest[0])
	if v.Kind, ok = s.c.kind(rest[0].Span(), kind); !ok {
		return
	}
	if len(rest) == 2 {
		v.Specialty = valueText(rest[1])
		s.c.specialty(rest[1].Span(), v.Specialty)
	}
	v.Key = fmt.Sprintf("visits.%s/%s/%s/%d", k.name, kind, v.Specialty, sameVisits(k, kind, v.Specialty))
	k.plan.Visits = append(k.plan.Visits, v)
}

func sameVisits(k *condition, kind, specialty string) (n int) {
	prefix := fmt.Sprintf("visits.%s/%s/%s/", k.name, kind, specialty)
	for _, v := range k.plan.Visits {
		if len(v.Key) >= len(prefix) && v.Key[:len(prefix)] == prefix {
			n++
		}
	}
	return n
}

// visitChoice is where an acute episode is seen: a choice of encounter kinds, perhaps by an attribute.
func (s *scope) visitChoice(k *condition, d *lang.Draw, when *plan.Expr) {
	switch {
	case d.By != nil:
		on := s.byPath(d.By)
		if on.bad || !s.covered(d.By, on) {
			return
		}
		for _, cs := range d.By.Cases {
			test := s.keyTest(cs.Key, on)
			if test == nil || cs.Draw == nil {
				return
			}
			if when != nil {
				test = plan.New(plan.OpAnd, when, test)
			}
			s.visitChoice(k, cs.Draw, test)
		}
	case d.Weights != nil:
		shares, ok := s.shares(d.Weights)
		if !ok {
			return
		}
		for i, a := range d.Weights.Arms {
			kind := keyText(a.Key)
			idx, ok := s.c.kind(a.Key.Span(), kind)
			if !ok {
				return
			}
			key := fmt.Sprintf("visits.%s/%s//%d", k.name, kind, sameVisits(k, kind, ""))
			k.plan.Visits = append(k.plan.Visits, plan.Visit{Key: key, Kind: idx, Rate: plan.Num(shares[i]), When: when})
		}
	default:
		s.c.err(d.Span(), codeDefinition, "expected a choice of encounter kinds", "write visits ~ { office: 60%, emergency: rest }")
	}
}

func (s *scope) monitorLine(k *condition, f *lang.Field) {
	rest, x, ok := s.rate(f)
	if !ok || len(rest) != 1 {
		s.c.err(f.Span(), codeDefinition, "monitor names a lab or a panel and a number per year", "write monitor a1c 2.6 per year")
		return
	}
	w := valueText(rest[0])
	m := plan.Monitor{Panel: -1, Lab: -1, Rate: x, When: s.when(f)}
	if m.On, ok = s.per(f); !ok {
		return
	}
	if p, ok := s.c.vocab.panels[w]; ok {
		m.Panel = p
	} else if isWord(s.c, rest[0].Span(), w, "lab", s.c.vocab.labs) {
		m.Lab = s.c.labIndex(w)
	}
	k.plan.Monitors = append(k.plan.Monitors, m)
}

func (s *scope) performLine(k *condition, f *lang.Field) {
	rest, x, ok := s.rate(f)
	if !ok || len(rest) != 1 {
		s.c.err(f.Span(), codeDefinition, "perform names a procedure and a number per year", "write perform ecg 0.5 per year")
		return
	}
	w := valueText(rest[0])
	i := slices.IndexFunc(s.c.plan.Care.Procedures, func(p *plan.Procedure) bool { return p.Name == w })
	if i < 0 {
		s.c.oneOf(rest[0].Span(), w, "procedure", s.c.procedureNames())
		return
	}
	p := plan.Perform{Procedure: i, Rate: x, When: s.when(f)}
	if p.On, ok = s.per(f); !ok {
		return
	}
	k.plan.Performs = append(k.plan.Performs, p)
}
