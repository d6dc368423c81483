package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/models"
)

// clauseOf takes one clause of a phrase.
func (s *spec) clauseOf(cl *lang.Clause) {
	at := cl.Span()
	text := cl.String()
	switch {
	case cl.Place.Value != "":
		s.placeClause(lang.Text(cl.Place), at)
	case cl.Mix != nil:
		s.mix(cl.Mix)
		s.clause(text, at, plan.Constructed)
	case cl.Has != nil:
		s.hasClause(cl.Has)
	case cl.Without != nil:
		s.withoutClause(cl.Without)
	case cl.On.Value != "":
		s.onClause(cl.On, 1, nil, text)
	case cl.Follow != nil:
		s.follow(cl.Follow)
	case cl.Where != nil:
		s.mustHold(cl.Where.X, true, text, at)
	case cl.Attr != nil:
		s.attr(cl.Attr, text)
	}
}

func (s *spec) placeClause(text string, at diag.Span) {
	set, ok := s.c.place(text, at)
	if !ok {
		return
	}
	s.places = append(s.places, where{text: text, at: at, sets: []placePart{{label: text, weight: 1, set: set}}})
	s.clause(text, at, plan.Constructed)
}

// attr takes `age > 65`, `age 65..85`, `sex female`, `zip 77004`.
func (s *spec) attr(a *lang.Attr, text string) {
	name, at := a.Name.String(), a.Span()
	if name == "plan" {
		s.c.notYet(at, "plan", "plans and claims")
		return
	}
	if name == "zip" && a.Op.Value == "" {
		s.placeClause("zip "+valueText(a.Value), at)
		return
	}
	sc := s.scope()
	v, ok := sc.named(name, a.Name.Span())
	if !ok {
		s.unknownAttr(a.Name, name)
		return
	}
	if x := s.attrTest(sc, a, v); x != nil {
		s.must(x, text, at)
	}
}

func (s *spec) unknownAttr(p *lang.Path, name string) {
	help := s.scope().near(name)
	if s.c.vocab.adjectives[name] != nil || s.c.vocab.payers[name] != nil {
		help = fmt.Sprintf("an adjective stands before the noun: 200 %s patients", name)
	}
	s.c.err(p.Span(), codeUnknownWord, fmt.Sprintf("%q is no attribute", name), help)
}

func (s *spec) attrTest(sc *scope, a *lang.Attr, v value) *plan.Expr {
	if n := a.Value.Num; n != nil {
		lo, ok := s.scalarOf(sc, n.Lo, v, a)
		if !ok {
			return nil
		}
		if n.Hi != nil {
			if a.Op.Value != "" {
				s.c.err(a.Value.Span(), codeType, fmt.Sprintf("%q is compared with one value, not a range", a.Op.Value), fmt.Sprintf("write %s %s", a.Name, a.Value))
				return nil
			}
			hi, ok := s.scalarOf(sc, n.Hi, v, a)
			if !ok {
				return nil
			}
			if lo.Num > hi.Num {
				s.c.err(a.Value.Span(), codeType, "the range ends before it begins", "write the smaller value first")
				return nil
			}
			return plan.New(plan.OpAnd, plan.New(plan.OpGe, v.x, lo), plan.New(plan.OpLe, v.x, hi))
		}
		return plan.New(opOf(a.Op), v.x, lo)
	}
	text := valueText(a.Value)
	at := a.Value.Span()
	if v.t == plan.Bool && (text == "true" || text == "false" || text == "yes" || text == "no") {
		return plan.New(opOf(a.Op), v.x, plan.Num(map[bool]float64{true: 1}[text == "true" || text == "yes"]))
	}
	if p := s.c.params[text]; p != nil && a.Value.Word != nil {
		p.used = true
		if v.numeric() && (p.t == plan.Number || p.t == plan.Percent) || v.t == p.t && p.t == plan.Date {
			return plan.New(opOf(a.Op), v.x, p.x)
		}
		text = p.x.Text
	}
	m := sc.agree(value{word: text, at: at, lit: true, t: plan.Text, x: &plan.Expr{Op: plan.OpText, Text: text}}, v)
	if m.bad {
		return nil
	}
	if m.t != v.t {
		s.c.err(at, codeType, fmt.Sprintf("%s is %s; %q isn't", a.Name, typeName(v.t), text), "")
		return nil
	}
	op := opOf(a.Op)
	if op != plan.OpEq && op != plan.OpNe {
		s.c.err(lang.At(a.Op), codeType, fmt.Sprintf("%s has no order", a.Name), fmt.Sprintf("write %s %s", a.Name, text))
		return nil
	}
	return plan.New(op, v.x, m.x)
}

func (s *spec) scalarOf(sc *scope, n *lang.Scalar, v value, a *lang.Attr) (*plan.Expr, bool) {
	if v.text {
		return &plan.Expr{Op: plan.OpText, Text: n.String()}, true
	}
	if v.t == plan.Choice {
		m := sc.agree(value{word: n.String(), at: n.Span(), lit: true, t: plan.Text}, v)
		return m.x, !m.bad
	}
	f, ok := sc.scalar(n, target{t: v.t, name: a.Name.String()})
	return plan.Num(f), ok
}

func opOf(w lang.Word) plan.Op {
	if w.Value == "" {
		return plan.OpEq
	}
	return operators[w.Value]
}

func (s *spec) hasClause(h *lang.Has) {
	k := s.c.condition(h.Condition.Name)
	if k == nil {
		return
	}
	at, text := h.Span(), h.String()
	details, ok := s.c.details(k, detailWords(h.Condition))
	if !ok {
		return
	}
	u := s.use(k)
	share := 1.0
	if h.Share.Value != "" {
		share, _ = number(h.Share.Value)
	}
	if share > 1 {
		s.c.err(lang.At(h.Share), codeShare, fmt.Sprintf("%s is more than everybody", h.Share.Value), "a share is between 0% and 100%")
		return
	}
	if share == 1 && h.When == nil {
		s.has(k, details, text, at)
		s.clause(text, at, plan.Constructed)
		return
	}
	line := hasLine{details: details, share: share, text: text, at: at}
	if h.When != nil {
		line.when = s.scope().test(h.When.X)
	}
	if u.never != nil {
		s.has(k, nil, text, at) // reports the contradiction
		return
	}
	u.lines = append(u.lines, line)
	s.clause(text, at, plan.Constructed)
	s.sharesFit(k, u)
}

// sharesFit checks that the unconditional lines of a condition share one whole, and that no condition that it excludes has a share too.
func (s *spec) sharesFit(k *condition, u *use) {
	sum := 0.0
	for _, l := range u.lines {
		if l.when == nil {
			sum += l.share
		}
	}
	last := u.lines[len(u.lines)-1]
	if sum > 1+1e-9 {
		s.c.err(last.at, codeShare, fmt.Sprintf("the lines of %s add up to %s", k.name, percent(sum)), "lines of one condition share one draw: together 100% at most")
	}
	if u.certain != nil {
		s.c.err(last.at, codeContradiction, fmt.Sprintf("%q and %q can't both hold", u.certain.text, last.text), "say the severity or the stage of a certain condition as a draw: "+k.name+".stage ~ { ... }")
		s.c.relate("the other", u.certain.at)
	}
	for _, o := range s.c.vocab.order {
		if ou := s.conds[o]; o != k && ou != nil && exclude(o, k) && (len(ou.lines) > 0 || ou.certain != nil) {
			s.c.err(last.at, codeContradiction, fmt.Sprintf("%s and %s exclude each other: only one of them can have a share here", o.name, k.name), "make two cohorts")
		}
	}
}

func detailWords(c *lang.Condition) (out [][2]lang.Word) {
	for _, d := range c.Detail {
		out = append(out, [2]lang.Word{d.Word, d.Number})
	}
	return out
}

func (s *spec) withoutClause(w *lang.Condition) {
	k := s.c.condition(w.Name)
	if k == nil {
		return
	}
	text := "without " + w.String()
	if len(w.Detail) == 0 {
		s.without(k, text, w.Span())
		s.clause(text, w.Span(), plan.Constructed)
		return
	}
	details, ok := s.c.details(k, detailWords(w))
	if !ok {
		return
	}
	x := plan.New(plan.OpEq, plan.SlotOf(k.plan.Has), plan.Num(1))
	for _, d := range details {
		x = plan.New(plan.OpAnd, x, plan.New(plan.OpEq, plan.SlotOf(d.attr.slot), plan.Num(d.v)))
	}
	s.redraw(plan.New(plan.OpNot, x), text, w.Span())
}

func (s *spec) onClause(w lang.Word, share float64, when *plan.Expr, text string) {
	if s.c.onDrug(w, lang.At(w)) == nil {
		return
	}
	s.on = append(s.on, onLine{word: w, share: share, when: when, text: text})
	s.clause(text, lang.At(w), plan.Constructed)
}

// item takes one line of a cohort's block.
func (s *spec) item(it *lang.Item, named bool) {
	at := it.Span()
	text := itemText(it)
	switch {
	case it.Has != nil:
		s.hasClause(it.Has)
	case it.Without != nil:
		s.withoutClause(it.Without)
	case it.On != nil:
		s.onItem(it.On, text)
	case it.Follow != nil:
		s.follow(it.Follow)
	case it.Where != nil:
		s.mustHold(it.Where.X, true, text, at)
	case it.Column != nil:
		s.column(it.Column)
	case it.Fact != nil:
		if !named {
			s.c.err(at, codeDefinition, "a dated line belongs to a named individual", "write patient ada: woman, age 71 { 2025-03-02: ... }")
			return
		}
		s.fact(it.Fact)
	case it.Prop != nil:
		s.prop(it.Prop, named, text)
	}
}

// itemText is a line of a block in its canonical form, in whichever form it was written.
func itemText(it *lang.Item) string {
	switch {
	case it.Where != nil:
		return "where " + it.Where.String()
	case it.On != nil:
		return it.On.String()
	case it.Prop != nil && it.Prop.Draw != nil:
		return it.Prop.Name.String() + " ~ " + it.Prop.Draw.String()
	case it.Prop != nil && it.Prop.Value != nil:
		return it.Prop.Name.String() + " = " + it.Prop.Value.String()
	}
	return ""
}

func (s *spec) onItem(o *lang.OnDrug, text string) {
	share := 1.0
	if o.Share.Value != "" {
		share, _ = number(o.Share.Value)
		if share > 1 {
			s.c.err(lang.At(o.Share), codeShare, fmt.Sprintf("%s is more than everybody", o.Share.Value), "")
			return
		}
	}
	var when *plan.Expr
	if o.When != nil {
		when = s.scope().test(o.When.X)
	}
	s.onClause(o.Drug, share, when, text)
}

// prop takes `age ~ normal(74, 7)`, `name = "Ada"`, `sex ~ { ... }`.
func (s *spec) prop(p *lang.Prop, named bool, text string) {
	name, at := p.Name.String(), p.Name.Span()
	if p.Body != nil || p.Share.Value != "" {
		if with := blockLater(name); with != "" {
			s.c.notYet(at, name, with)
			return
		}
		if p.Share.Value != "" && s.c.vocab.conditions[name] != nil {
			s.c.err(at, codeUnknownWord, fmt.Sprintf("%q is no line about a cohort", name), fmt.Sprintf("did you mean has %s %s?", name, p.Share.Value))
			return
		}
		s.c.err(at, codeUnknownWord, fmt.Sprintf("%q is no part of a person that has a block or a share", name), "see docs/language.md, cohorts")
		return
	}
	if named && name == "name" && p.Value != nil {
		s.fixName(p.Value)
		return
	}
	a := s.c.vocab.attrs[name]
	if a == nil {
		s.unknownLine(p, name)
		return
	}
	if a.derived || a.slot < 0 {
		s.c.err(at, codeDefinition, fmt.Sprintf("%s follows from other attributes and can't be set", name), "birth_date follows from age, a city from the place: say those")
		return
	}
	if old := s.draws[a.slot]; old != nil {
		s.c.err(at, codeDuplicate, fmt.Sprintf("%s is drawn twice", name), "keep one of the lines")
		s.c.relate("first here", old.at)
		return
	}
	sc := s.scope()
	g := &given{text: text, at: p.Name.Span()}
	if p.Draw != nil {
		g.draw = sc.draw(p.Draw, a.target())
	} else {
		g.draw = s.computed(sc, a, p.Value)
	}
	s.draws[a.slot] = g
}

func blockLater(name string) string {
	switch name {
	case "claims", "subscriber", "members", "denied", "denial_reason", "out_of_network", "corrected", "voided", "secondary_payer":
		return "plans and claims"
	}
	return ""
}

// unknownLine reports a line that begins with no attribute: perhaps a head word was misspelt.
func (s *spec) unknownLine(p *lang.Prop, name string) {
	if name == "size" || name == "plan" || name == "submitted" || name == "paid" || name == "adherence" {
		s.c.notYet(p.Name.Span(), name, "plans and claims")
		return
	}
	help := s.scope().near(name)
	if n := diag.Nearest(name, []string{"has", "without", "on", "follow", "where", "column"}); n != "" && !strings.Contains(name, ".") {
		help = fmt.Sprintf("did you mean %q?", n)
	} else if p.Draw != nil {
		help += fmt.Sprintf("; a column of your own is written column %s ~ ...", name)
	}
	s.c.err(p.Name.Span(), codeUnknownWord, fmt.Sprintf("%q is no attribute", name), help)
}

func (s *spec) computed(sc *scope, a *attribute, e *lang.Expr) *plan.Draw {
	v := sc.loose(e.X)
	m := sc.agree(v, value{x: plan.SlotOf(a.slot), t: a.t, enum: a.enum, at: v.at})
	if m.bad {
		return constant(0)
	}
	if m.t != a.t && (!m.numeric() || a.t != plan.Number) {
		s.c.err(m.at, codeType, fmt.Sprintf("%s is %s, found %s", a.name, typeName(a.t), typeName(m.t)), "")
		return constant(0)
	}
	if f, ok := m.x.Constant(); ok {
		return constant(f)
	}
	d := &plan.Draw{Kind: plan.Computed, X: m.x, Whole: a.whole}
	if a.decimals >= 0 {
		d.Round, d.Decimals = true, a.decimals
	}
	return d
}

func (s *spec) fixName(e *lang.Expr) {
	l, ok := e.X.(*lang.Lit)
	if !ok || l.Value.Type != lang.String || strings.TrimSpace(lang.Text(l.Value)) == "" {
		s.c.err(e.Span(), codeType, "a name is a text", `write name = "Ada Example"`)
		return
	}
	s.co.Name = strings.TrimSpace(lang.Text(l.Value))
}

// fact takes a dated line of a story: a result, or an encounter.
func (s *spec) fact(f *lang.Fact) {
	d, err := models.ParseDate(f.Date.Value)
	at := lang.At(f.Date)
	if err != nil {
		s.c.err(at, codeDate, err.Error(), "")
		return
	}
	if d < s.c.plan.Start || d > s.c.plan.End {
		s.c.err(at, codeDate, fmt.Sprintf("%s lies outside the period %s..%s", d, s.c.plan.Start, s.c.plan.End), "move it, or write a period that holds it into the scenario statement")
		return
	}
	e := f.Event
	verb := e.Verb.Value
	switch i := s.c.visitKind(verb); {
	case verb == "result":
		s.resultFact(d, e)
	case i >= 0 && len(e.Args) == 0 && e.Body == nil && e.Draw == nil && e.Value == nil:
		s.co.Facts = append(s.co.Facts, plan.Fact{Day: d, Verb: "encounter", Kind: i})
	case slices.Contains([]string{"claim", "accumulated", "fill", "prior_authorization"}, verb):
		s.c.notYet(lang.At(e.Verb), verb, "plans and claims")
	default:
		s.c.notYet(lang.At(e.Verb), verb, "journeys")
	}
}

func (s *spec) resultFact(d models.Date, e *lang.Event) {
	at := lang.At(e.Verb)
	if len(e.Args) != 1 || e.Value == nil {
		s.c.err(at, codeDefinition, "a result names a test and its value", "write result a1c = 9.4")
		return
	}
	w := groupWords(e.Args[0])
	if len(w) != 1 || !isWord(s.c, e.Args[0].Span(), w[0], "lab", s.c.vocab.labs) {
		return
	}
	v, ok := s.scope().amount(e.Value.X).Constant()
	if !ok {
		s.c.err(e.Value.Span(), codeType, "a dated result is a number", "")
		return
	}
	s.co.Facts = append(s.co.Facts, plan.Fact{Day: d, Verb: "result", Lab: s.c.labIndex(w[0]), Value: v})
}
