package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
)

// A journey with parameters is compiled once for each set of arguments that it
// is followed with. What is constant stands in its body as if it were written
// there; what is drawn is a slot that is filled before anything happens, and a
// line that names it in its arguments becomes a choice among its values.

// argument is what a parameter of a journey is in one of its instances.
type argument struct {
	name  string
	t     plan.Type
	enum  int
	value *lang.Value // What stands for it, nil where it is drawn.
	slot  int         // -1 where value stands for it.
	// The values that a drawn one may have, and what the slot holds for each.
	words  []*lang.Value
	held   []float64
	shares []float64
	used   *bool
}

// wording is the words that a parameter may be, and those that it is compared with.
type wording struct {
	known map[string]bool
	asked map[string]diag.Span
}

// neverIs warns of words that a parameter of a file's journey is compared with and never is.
func (c *compiler) neverIs(j *journey) {
	for _, d := range j.def.Params {
		w := j.words[d.Name.Value]
		if w == nil {
			continue
		}
		for _, word := range sortedKeys(w.asked) {
			if !w.known[word] {
				c.warn(w.asked[word], codeUnused, fmt.Sprintf("%s is never %s", d.Name.Value, word), didYouMean(word, sortedKeys(w.known), "what it may be: "+list(sortedKeys(w.known))))
			}
		}
	}
}

// instance finds a journey with its arguments, compiled.
func (c *compiler) instance(w lang.Word, args []*lang.Arg) *journey {
	j := c.declared(w)
	if j == nil {
		return nil
	}
	j.followed = true
	key := j.name + "(" + strings.Join(texts(args), ", ") + ")"
	if i := c.instances[key]; i != nil {
		return i
	}
	i := &journey{name: j.name, def: j.def, from: j.from, index: -1, used: j.used, words: j.words}
	c.instances[key] = i
	c.compileJourney(i, args)
	return i
}

// texts are arguments as they are written.
func texts(args []*lang.Arg) (out []string) {
	for _, a := range args {
		out = append(out, a.String())
	}
	return out
}

// arguments are what the parameters of a journey are where it is followed so.
// The scope is where the arguments stand.
func (b *stepper) arguments(j *journey, args []*lang.Arg, key string, outer map[string]*argument) map[string]*argument {
	c := b.c
	given := map[string]*lang.Arg{}
	for _, a := range args {
		name := a.Name.Value
		switch {
		case given[name] != nil:
			c.err(lang.At(a.Name), codeDuplicate, fmt.Sprintf("%s is given twice", name), "keep one of them")
		case !slices.ContainsFunc(j.def.Params, func(d *lang.Default) bool { return d.Name.Value == name }):
			c.err(lang.At(a.Name), codeParam, fmt.Sprintf("%s has no parameter %s", j.name, name), paramHelp(j, name))
		}
		given[name] = a
	}
	out := map[string]*argument{}
	for _, d := range j.def.Params {
		name := d.Name.Value
		if out[name] != nil {
			c.err(lang.At(d.Name), codeDuplicate, fmt.Sprintf("parameter %s stands twice", name), "give each a name of its own")
			continue
		}
		if what := c.parameterIs(name); what != "" {
			c.err(lang.At(d.Name), codeParam, fmt.Sprintf("%s is %s: a parameter needs a name of its own", name, what), "")
		}
		x := b.argument(j, d, given[name], key, outer)
		if j.used[name] == nil {
			j.used[name] = new(bool)
		}
		x.used = j.used[name]
		out[name] = x
	}
	return out
}

func paramHelp(j *journey, name string) string {
	var known []string
	for _, d := range j.def.Params {
		known = append(known, d.Name.Value)
	}
	if len(known) == 0 {
		return "follow " + j.name
	}
	return didYouMean(name, known, "its parameters: "+strings.Join(known, ", "))
}

// parameterIs says what else a word is that can't be a journey's parameter.
func (c *compiler) parameterIs(name string) string {
	if what := c.vocab.kindOf(name); what != "" {
		return what
	}
	if c.params[name] != nil {
		return "a parameter of the scenario"
	}
	for _, k := range c.vocab.order {
		if a := k.attr(name); a != nil && a.t == plan.Number {
			return "a detail of " + k.name
		}
	}
	return ""
}

// argument is what a parameter is: what is given, else its default.
func (b *stepper) argument(j *journey, d *lang.Default, a *lang.Arg, key string, outer map[string]*argument) *argument {
	x := &argument{name: d.Name.Value, slot: -1, value: d.Value}
	x.t, _ = constantType(d.Value)
	switch {
	case a == nil:
	case a.Draw != nil:
		return b.drawnArgument(j, x, a, key)
	default:
		if o := passedOn(a.Value, outer); o != nil {
			*o.used = true
			if o.t != x.t {
				b.wrongArgument(x, a)
				break
			}
			passed := *o
			passed.name = x.name
			if x.t == plan.Choice { // What it may be there, it may be here.
				b.knows(j, x, o.enum)
			}
			return &passed
		}
		v := b.scenarios(a.Value)
		if t, _ := constantType(v); t != x.t {
			b.wrongArgument(x, a)
			break
		}
		x.value = v
	}
	if x.t == plan.Choice {
		x.enum = b.argumentEnum(j, x.name, []string{valueText(x.value), valueText(d.Value)})
	}
	return x
}

// knows has a parameter know the words of the one that is given on.
func (b *stepper) knows(j *journey, x *argument, enum int) {
	b.argumentEnum(j, x.name, append(slices.Clone(b.c.plan.Enums[enum].Values), valueText(x.value)))
}

func (b *stepper) wrongArgument(x *argument, a *lang.Arg) {
	b.c.err(a.Span(), codeType, fmt.Sprintf("%s is %s, as its default %s", x.name, typeName(x.t), x.value), "")
}

// passedOn is the argument of the journey around that is given on.
func passedOn(v *lang.Value, outer map[string]*argument) *argument {
	if v.Word == nil || len(v.Word.Parts()) != 1 {
		return nil
	}
	return outer[v.Word.String()]
}

// scenarios puts the value of a parameter of the scenario in its place.
func (b *stepper) scenarios(v *lang.Value) *lang.Value {
	if v.Word == nil {
		return v
	}
	p := b.c.params[v.Word.String()]
	if p == nil {
		return v
	}
	p.used = true
	n, fixed := p.x.Constant()
	if !fixed {
		return v
	}
	return numberValue(v.Base, n)
}

func numberValue(at lang.Base, n float64) *lang.Value {
	w := at.Tokens[0]
	w.Type, w.Value = lang.Number, formatNumber(max(n, -n))
	s := &lang.Scalar{Base: at, Neg: n < 0, Text: w}
	return &lang.Value{Base: at, Num: &lang.Range{Base: at, Lo: s}}
}

// constantType is the type of a value as it stands, and its number if it is one.
func constantType(v *lang.Value) (plan.Type, float64) {
	switch {
	case v.Word != nil:
		return plan.Choice, 0
	case v.Num == nil || v.Num.Hi != nil || v.Num.Lo.Text.Type == lang.Date:
		return plan.Text, 0
	}
	n, err := number(v.Num.Lo.Text.Value)
	if err != nil {
		return plan.Text, 0
	}
	if v.Num.Lo.Neg {
		n = -n
	}
	return plan.Number, n
}

// argumentEnum is an enumeration of the words that a parameter may be, or be
// compared with: its own, and those of each list of the vocabulary that has the
// first of them.
func (b *stepper) argumentEnum(in *journey, name string, own []string) int {
	var values []string
	add := func(list []string) {
		for _, v := range list {
			if !slices.Contains(values, v) {
				values = append(values, v)
			}
		}
	}
	add(own)
	for i := range b.c.plan.Enums {
		if e := &b.c.plan.Enums[i]; b.c.open[i] == nil && slices.Contains(e.Values, own[len(own)-1]) {
			add(e.Values)
		}
	}
	enum := b.c.enum(b.j.name+"."+name, values)
	words := in.words[name]
	if words == nil {
		words = &wording{known: map[string]bool{}, asked: map[string]diag.Span{}}
		in.words[name] = words
	}
	for _, v := range values {
		words.known[v] = true
	}
	b.c.open[enum] = words
	return enum
}

// drawnArgument compiles `side ~ { right: 50%, left: rest }`: a slot, filled
// before anything happens.
func (b *stepper) drawnArgument(j *journey, x *argument, a *lang.Arg, key string) *argument {
	var names []string
	t := sniff(a.Draw, &names)
	if t != x.t || x.t == plan.Text {
		b.c.err(a.Span(), codeType, fmt.Sprintf("%s is %s and can't be drawn from this", x.name, typeName(x.t)), "draw values like its default: "+x.name+" = "+x.value.String())
		return x
	}
	want := target{t: t, decimals: -1, name: x.name}
	if t == plan.Choice {
		x.enum = b.argumentEnum(j, x.name, append(slices.Clone(names), valueText(x.value)))
		want.enum = x.enum
	}
	draw := (&scope{c: b.c, unit: true}).draw(a.Draw, want)
	x.value = nil
	x.slot = b.decideOf(key+"."+x.name, t, x.enum, draw, a.Span())
	for i, n := range names {
		v, err := number(n)
		if t == plan.Choice {
			v, err = float64(i), nil
		}
		if err != nil {
			x.words = nil
			return x
		}
		x.held = append(x.held, v)
		x.words = append(x.words, wordOrNumber(a.Base, n, t))
	}
	if draw.Kind == plan.Pick && len(draw.Weights) == len(x.words) {
		x.shares = draw.Weights
	}
	return x
}

func wordOrNumber(at lang.Base, text string, t plan.Type) *lang.Value {
	if t != plan.Choice {
		n, _ := number(text)
		return numberValue(at, n)
	}
	w := at.Tokens[0]
	w.Type, w.Value = lang.Name, text
	return &lang.Value{Base: at, Word: &lang.Path{Base: at, Dotted: []lang.Word{w}}}
}

// inExpression is what a parameter is in an expression.
func (x *argument) inExpression(at diag.Span, c *compiler) value {
	*x.used = true
	if x.slot >= 0 {
		return value{x: plan.SlotOf(x.slot), t: x.t, enum: x.enum, at: at}
	}
	switch t, n := constantType(x.value); t {
	case plan.Number:
		return value{x: plan.Num(n), t: t, at: at}
	case plan.Choice:
		i := slices.Index(c.plan.Enums[x.enum].Values, valueText(x.value))
		return value{x: plan.Num(float64(i)), t: t, enum: x.enum, at: at}
	default:
		return value{x: &plan.Expr{Op: plan.OpText, Text: valueText(x.value)}, t: plan.Text, lit: true, word: valueText(x.value), at: at}
	}
}

// mentioned is the first drawn parameter that stands among an event's
// arguments, nil where none does.
func (b *stepper) mentioned(e *lang.Event) *argument {
	for _, g := range e.Args {
		for _, v := range g.Items {
			if x := passedOn(v, b.c.args); x != nil && x.slot >= 0 {
				return x
			}
		}
	}
	return nil
}

// filled is an event with what is constant in the place of the parameters; a
// drawn one is taken for the given value.
func (b *stepper) filled(e *lang.Event, of *argument, is *lang.Value) *lang.Event {
	if len(b.c.args) == 0 || len(e.Args) == 0 {
		return e
	}
	out := *e
	out.Args = nil
	for _, g := range e.Args {
		words := *g
		words.Items = nil
		for _, v := range g.Items {
			x := passedOn(v, b.c.args)
			switch {
			case x == nil:
			case x == of:
				*x.used, v = true, is
			case x.slot < 0:
				*x.used, v = true, x.value
			}
			words.Items = append(words.Items, v)
		}
		out.Args = append(out.Args, &words)
	}
	return &out
}

// eachValue compiles an event that names a drawn parameter: one for each value
// of it, among which its slot chooses.
func (b *stepper) eachValue(e *lang.Event, x *argument, out *plan.Step, span daySpan) *plan.Choose {
	*x.used = true
	if len(x.words) == 0 {
		b.c.err(e.Span(), codeParam, fmt.Sprintf("%s is drawn from no list of values: it can stand in expressions only", x.name), "draw it from a choice: "+x.name+" ~ { a: 50%, b: rest }")
		return nil
	}
	ch := &plan.Choose{Slot: x.slot, Weights: x.shares, Values: x.held}
	guard, any := b.guard, b.any
	after := any
	for i, v := range x.words {
		b.guard, b.any = and(guard, plan.New(plan.OpEq, plan.SlotOf(x.slot), plan.Num(x.held[i]))), any
		arm := &plan.Step{Chance: -1, When: plan.When{After: -1}, Key: out.Key + "/" + valueText(v), Text: x.name + " == " + valueText(v)}
		if !b.does(b.filled(e, x, v), arm, span) {
			arm = nil
		}
		ch.Arms = append(ch.Arms, arm)
		after = after || b.any
	}
	b.guard, b.any = guard, after
	return ch
}
