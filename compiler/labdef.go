package compiler

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
)

// labDef is a laboratory test or vital sign while it is being compiled.
type labDef struct {
	lab   *plan.Lab
	def   *lang.Definition
	value *lang.Field
	lines []labLine // what conditions say of it, in the conditions' order
}

// labLine is a condition's effect on a person's level.
type labLine struct {
	cond *condition
	f    *lang.Field
}

// declareLab notes a lab's name and slot; its expressions come later, when all names are known.
func (c *compiler) declareLab(def *lang.Definition) {
	name := def.Name.Value
	lab := &plan.Lab{Name: name, Title: name, Short: name, Module: c.module(def)}
	if c.taken(def, "lab") {
		return
	}
	lab.Slot = c.slot(name, plan.Number, 0)
	d := &labDef{lab: lab, def: def}
	c.vocab.labs[name], c.vocab.labDefs[name] = lab, d
	for _, f := range def.Fields {
		c.labText(d, f)
	}
	c.vocab.attrs[name] = &attribute{
		name: name, slot: lab.Slot, t: plan.Number, decimals: lab.Decimals, lab: lab, unit: lab.Unit, doc: lab.Short, from: lab.Module,
		whole: false,
	}
	c.plan.Slots[lab.Slot].Unit = lab.Unit
	c.plan.Care.Labs = append(c.plan.Care.Labs, lab)
	if d.value == nil && lab.Centile == "" {
		c.err(lang.At(def.Name), codeDefinition, fmt.Sprintf("lab %s has no value", name), "write value ~ normal(5.3, 0.3), or value = and what it is computed from")
	}
}

func (c *compiler) labText(d *labDef, f *lang.Field) {
	lab := d.lab
	switch f.Name.Value {
	case "title":
		lab.Title = c.textField(f)
	case "short":
		lab.Short = c.textField(f)
	case "loinc":
		lab.LOINC = c.textField(f)
	case "unit":
		lab.Unit = c.textField(f)
	case "specimen":
		lab.Specimen = c.textField(f)
	case "category":
		category := c.textField(f)
		lab.Vital, lab.Survey = category == "vital", category == "survey"
	case "decimals":
		_, v, _ := c.lastNumber(f)
		lab.Decimals = int(v)
	case "noise":
		if f.When == nil { // The others are read with their conditions.
			lab.Noise = c.noise(f)
		}
	case "turnaround":
		_, v, ok := c.lastNumber(f)
		if !ok || v <= 0 {
			c.err(f.Span(), codeDefinition, "turnaround is the hours that the test takes", "write turnaround 48")
		}
		lab.Hours = v
	case "ages":
		c.labAges(lab, f)
	case "taken":
		c.taking(lab, f)
	case "centile":
		w := words(f)
		if len(w) == 0 || len(w) > 2 {
			c.err(f.Span(), codeDefinition, "centile names a lab that grows, and perhaps the one that it is compared by", "write centile bmi")
			break
		}
		lab.Centile = w[0]
		if len(w) == 2 {
			lab.CentileBy = w[1]
		}
	case "answers":
		lab.Answers, lab.Decimals = c.answers(f), 0
	case "keeps":
		_, v, ok := c.lastNumber(f)
		if !ok || v <= 0 {
			c.err(f.Span(), codeDefinition, "keeps takes the width of the steps that measurements don't leave", "write keeps 1")
		}
		lab.Keeps = v
	case "critical":
		lab.CritLow, lab.CritHigh = c.critical(f)
	case "value":
		d.value = f
	case "range", "source":
	default:
		c.unknownField(f, "lab", []string{"title", "short", "loinc", "unit", "specimen", "category", "decimals", "noise", "keeps", "critical", "value", "range", "source", "turnaround", "answers", "ages", "centile", "taken"})
	}
}

// taking reads how often a vital sign is taken, other than at each visit.
func (c *compiler) taking(lab *plan.Lab, f *lang.Field) {
	switch w := words(f); {
	case len(w) == 1 && w[0] == "daily":
		lab.Daily = true
	case len(w) > 0 && w[0] == "yearly":
		if _, v, ok := c.lastNumber(f); ok && v >= 0 && v == float64(int(v)) {
			age := int(v)
			lab.Yearly = &age
			return
		}
		fallthrough
	default:
		c.err(f.Span(), codeDefinition, "taken says how often a vital sign is taken, other than at each visit", "write taken daily (on each day of a stay), or taken yearly age 20 (once in a year from that age on)")
	}
}

func (c *compiler) noise(f *lang.Field) float64 {
	_, v, ok := c.lastNumber(f)
	if !ok || v < 0 || v > 1 {
		c.err(f.Span(), codeDefinition, "noise is the variation from one measurement to the next, as a percentage", "write noise 3%")
	}
	return v
}

// labAges reads at what ages the test is done.
func (c *compiler) labAges(lab *plan.Lab, f *lang.Field) {
	lo, hi := c.ages(f)
	if lo == nil {
		return
	}
	lab.AgeLo = int(*lo)
	if hi != nil {
		years := int(*hi)
		lab.AgeHi = &years
	}
}

// answers reads what a test without numbers may find, each perhaps with its code.
func (c *compiler) answers(f *lang.Field) (out []plan.Answer) {
	for _, a := range f.Args {
		if len(a.Items) == 0 || len(a.Items) > 2 {
			c.err(f.Span(), codeDefinition, "each answer is a text, perhaps with its LOINC answer code", `write answers "Negative" "LA6577-6", "Positive" "LA6576-8"`)
			return nil
		}
		x := plan.Answer{Text: valueText(a.Items[0])}
		if len(a.Items) == 2 {
			x.Code = valueText(a.Items[1])
		}
		out = append(out, x)
	}
	return out
}

func (c *compiler) critical(f *lang.Field) (lo, hi *float64) {
	if f.By != nil && len(f.By.Cases) == 1 && f.By.Cases[0].Draw != nil && f.By.Cases[0].Draw.Range != nil {
		r := f.By.Cases[0].Draw.Range // an open end has no other spelling: by age { 0..: 15.. }
		lo, hi, _ = (&scope{c: c}).bounds(r, target{t: plan.Number, name: f.Name.Value})
		return lo, hi
	}
	if len(f.Args) == 0 || f.Args[0].Items[0].Num == nil {
		c.err(f.Span(), codeDefinition, "critical takes a range", "write critical 40..500")
		return nil, nil
	}
	r := f.Args[0].Items[0].Num
	a := signed(r.Lo)
	if r.Hi == nil {
		return &a, nil
	}
	b := signed(r.Hi)
	return &a, &b
}

// signed is a number that may be below 0.
func signed(v *lang.Scalar) float64 {
	x, _ := number(v.Text.Value)
	if v.Neg {
		return -x
	}
	return x
}

// compileLab lowers the parts of a lab that read other names.
func (c *compiler) compileLab(d *labDef) {
	s := &scope{c: c, unit: true}
	for _, f := range d.def.Fields {
		if f.Name.Value == "range" {
			d.lab.Low, d.lab.High = s.reference(f)
			d.lab.Negative = below0(d.lab.Low)
		}
		if f.Name.Value == "noise" && f.When != nil {
			d.lab.Noisy = append(d.lab.Noisy, plan.Noisy{Share: c.noise(f), When: s.when(f)})
		}
	}
	for _, name := range []string{d.lab.Centile, d.lab.CentileBy} {
		if name != "" {
			isWord(c, lang.At(d.def.Name), name, "lab", c.vocab.labs)
		}
	}
	if d.value != nil && d.value.Value != nil {
		d.lab.Formula = s.amount(d.value.Value.X)
	}
}

// below0 says that a number in an expression is negative: of a test whose
// reference range reaches below 0, values may.
func below0(x *plan.Expr) bool {
	return x != nil && (x.Op == plan.OpNum && x.Num < 0 || slices.ContainsFunc(x.Args, below0))
}

// reference is the reference range: one for all, or by sex or age.
func (s *scope) reference(f *lang.Field) (lo, hi *plan.Expr) {
	if f.By == nil {
		a, b := s.c.critical(f)
		return bounded(a), bounded(b)
	}
	return s.rangeBy(f.By, false), s.rangeBy(f.By, true)
}

func bounded(v *float64) *plan.Expr {
	if v == nil {
		return nil
	}
	return plan.Num(*v)
}

// rangeBy is one end of a range that an attribute chooses; undefined where no case fits.
func (s *scope) rangeBy(b *lang.By, upper bool) *plan.Expr {
	on := s.byPath(b)
	x := undefined()
	if on.bad {
		return x
	}
	for _, cs := range slices.Backward(b.Cases) {
		when := s.keyTest(cs.Key, on)
		if when == nil || cs.Draw == nil {
			return x
		}
		var then *plan.Expr
		switch r := cs.Draw.Range; {
		case cs.Draw.By != nil:
			then = s.rangeBy(cs.Draw.By, upper)
		case r == nil:
			s.c.err(cs.Span(), codeDefinition, "expected a range such as 0.6..1.2", "")
			return x
		case upper && r.Hi == nil:
			then = undefined()
		default:
			end := r.Lo
			if upper {
				end = r.Hi
			}
			then = plan.Num(signed(end))
		}
		x = plan.New(plan.OpIf, when, then, x)
	}
	return x
}

// declarePanel reads a panel.
func (c *compiler) declarePanel(def *lang.Definition) {
	if c.taken(def, "panel") {
		return
	}
	p := &plan.Panel{Name: def.Name.Value, Title: def.Name.Value, Module: c.module(def)}
	for _, f := range def.Fields {
		switch f.Name.Value {
		case "title":
			p.Title = c.textField(f)
		case "loinc":
			p.LOINC = c.textField(f)
		case "cpt":
			p.CPT = c.textField(f)
		case "labs", "source":
		default:
			c.unknownField(f, "panel", []string{"title", "loinc", "cpt", "labs", "source"})
		}
	}
	c.vocab.panels[p.Name] = len(c.plan.Care.Panels)
	c.plan.Care.Panels = append(c.plan.Care.Panels, p)
}

// fillPanel resolves a panel's tests, when all labs are known.
func (c *compiler) fillPanel(def *lang.Definition) {
	p := c.plan.Care.Panels[c.vocab.panels[def.Name.Value]]
	for _, f := range def.Fields {
		if f.Name.Value != "labs" {
			continue
		}
		for _, v := range values(f) {
			if w := valueText(v); isWord(c, v.Span(), w, "lab", c.vocab.labs) {
				p.Labs = append(p.Labs, c.labIndex(w))
			}
		}
	}
	if len(p.Labs) == 0 {
		c.err(lang.At(def.Name), codeDefinition, fmt.Sprintf("panel %s has no labs", def.Name.Value), "write labs a, b, c")
	}
}

func (c *compiler) labIndex(name string) int {
	for i, l := range c.plan.Care.Labs {
		if l.Name == name {
			return i
		}
	}
	return -1
}

func (c *compiler) unknownField(f *lang.Field, what string, known []string) {
	c.err(lang.At(f.Name), codeUnknownOption, fmt.Sprintf("a %s has no field called %q", what, f.Name.Value), didYouMean(f.Name.Value, known, "docs/language.md, definitions"))
}

// keep notes the bounds of the scenario's own draw of a level, within which measured values stay.
func (b *builder) keep(d *labDef, g *given) {
	bounds := func(when *plan.Expr, x *plan.Draw) {
		if x.Bounds != nil {
			d.lab.Keep = append(d.lab.Keep, plan.Keep{Cohort: b.index, When: when, Bounds: x.Bounds})
		}
	}
	var walk func(when *plan.Expr, x *plan.Draw)
	walk = func(when *plan.Expr, x *plan.Draw) {
		if x.Kind != plan.Cases {
			bounds(when, x)
			return
		}
		for _, cs := range x.Cases {
			w := cs.When
			if when != nil {
				w = plan.New(plan.OpAnd, when, w)
			}
			walk(w, cs.Draw)
		}
	}
	walk(nil, g.draw)
	if l := b.limits[d.lab.Slot]; l != nil {
		d.lab.Keep = append(d.lab.Keep, plan.Keep{Cohort: b.index, Bounds: &plan.Bounds{Lo: l.b.lo, Hi: l.b.hi}})
	}
}
