package compiler

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// Edition is the newest edition of the language, and the one that this compiler builds.
const Edition = 1

// param is a parameter of a scenario.
type param struct {
	x    *plan.Expr
	t    plan.Type
	at   diag.Span
	used bool
}

// header reads the edition, the scenario statement and the parameters.
func (c *compiler) header() {
	c.plan.Library = stdlib.Hash()
	c.plan.Start, _ = models.ParseDate("2025-01-01")
	c.plan.End, _ = models.ParseDate("2025-12-31")
	for _, s := range c.statements() {
		switch s := s.(type) {
		case *lang.Edition:
			if s.Version.Value != strconv.Itoa(Edition) {
				c.err(lang.At(s.Version), codeEdition, fmt.Sprintf("this hsc builds edition %d of the language, not %s", Edition, s.Version.Value), fmt.Sprintf("write hsc %d, or use a newer hsc", Edition))
			}
		case *lang.Param:
			c.param(s)
		case *lang.Scenario:
			c.scenario(s)
		}
	}
	for _, name := range sortedKeys(c.opts.Set) {
		if c.params[name] == nil {
			c.err(diag.Span{}, codeParam, fmt.Sprintf("--set %s: the scenario has no parameter of this name", name), didYouMean(name, sortedKeys(c.params), "param NAME = VALUE declares one"))
		}
	}
	c.override()
}

func (c *compiler) override() {
	if c.opts.Seed != nil {
		c.plan.Seed = *c.opts.Seed
	}
	if c.opts.AsOf != "" {
		d, err := models.ParseDate(c.opts.AsOf)
		if err != nil {
			c.err(diag.Span{}, codeHeader, "--as-of: "+err.Error(), "write 2025-06-30")
			return
		}
		c.plan.End = d
	}
	if c.plan.End <= c.plan.Start {
		c.err(diag.Span{}, codeHeader, fmt.Sprintf("the period ends on %s, before it has begun on %s", c.plan.End, c.plan.Start), "period 2025-01-01..2025-12-31")
	}
}

func (c *compiler) scenario(s *lang.Scenario) {
	if c.takenName(lang.At(s.Name), "scenario", "") {
		return
	}
	c.plan.Name = s.Name.Value
	seen := map[string]bool{}
	for _, f := range s.Fields {
		name := f.Name.Value
		if seen[name] {
			c.err(lang.At(f.Name), codeDuplicate, name+" stands twice in the header", "")
			continue
		}
		seen[name] = true
		c.headerField(f)
	}
}

func (c *compiler) headerField(f *lang.Field) {
	switch f.Name.Value {
	case "title":
		c.plan.Title = c.textField(f)
	case "tags":
		c.plan.Tags = allWords(f)
	case "seed":
		w := allWords(f)
		v, err := uint64(0), error(nil)
		if len(w) == 1 {
			v, err = strconv.ParseUint(strings.ReplaceAll(w[0], "_", ""), 10, 64)
		}
		if len(w) != 1 || err != nil {
			c.err(f.Span(), codeHeader, "seed takes a whole number from 0", "write seed 42")
		}
		c.plan.Seed = v
	case "period":
		c.period(f)
	case "sampling":
		if w := allWords(f); len(w) != 1 || w[0] != "independent" && w[0] != "stratified" {
			c.err(f.Span(), codeHeader, "sampling is stratified (the default) or independent", "write sampling independent")
		} else {
			c.plan.Independent = w[0] == "independent"
		}
	default:
		c.unknownField(f, "scenario", []string{"title", "tags", "seed", "period", "sampling"})
	}
}

func (c *compiler) period(f *lang.Field) {
	if len(f.Args) == 1 && len(f.Args[0].Items) == 1 && f.Args[0].Items[0].Num != nil && f.Args[0].Items[0].Num.Hi != nil {
		r := f.Args[0].Items[0].Num
		lo, err1 := models.ParseDate(r.Lo.Text.Value)
		hi, err2 := models.ParseDate(r.Hi.Text.Value)
		if err1 == nil && err2 == nil && lo < hi {
			c.plan.Start, c.plan.End, c.periodAt = lo, hi, f.Span()
			if hi-lo > 366*30 {
				c.err(f.Span(), codeHeader, "a period is 30 years at most", "")
			}
			return
		}
	}
	c.err(f.Span(), codeHeader, "period takes its first and its last day", "write period 2025-01-01..2025-12-31")
}

func (c *compiler) param(s *lang.Param) {
	name, at := s.Name.Value, lang.At(s.Name)
	if c.takenName(at, "param", name) {
		return
	}
	p := &param{at: at}
	c.params[name] = p
	text := valueText(s.Value)
	if set, ok := c.opts.Set[name]; ok {
		if paramType(set) != paramType(text) {
			c.err(diag.Span{}, codeParam, fmt.Sprintf("--set %s=%s: expected %s, as in param %s = %s", name, set, paramType(text), name, text), "")
			return
		}
		text = set
	}
	switch paramType(text) {
	case "a number":
		v, _ := number(text)
		p.x, p.t = plan.Num(v), plan.Number
	case "a percentage":
		v, _ := number(text)
		p.x, p.t = plan.Num(v), plan.Percent
	case "a date":
		d, err := models.ParseDate(text)
		if err != nil {
			c.err(s.Value.Span(), codeParam, err.Error(), "")
		}
		p.x, p.t = plan.Num(day(d)), plan.Date
	default:
		p.x, p.t = &plan.Expr{Op: plan.OpText, Text: text}, plan.Text
	}
}

// paramType says what kind of value a text is.
func paramType(s string) string {
	if _, err := models.ParseDate(s); err == nil {
		return "a date"
	}
	v, err := number(s)
	switch {
	case err != nil || math.IsNaN(v) || math.IsInf(v, 0):
		return "a word"
	case strings.HasSuffix(s, "%"):
		return "a percentage"
	}
	return "a number"
}

// count reads how many units a cohort has: a number or a parameter.
func (c *compiler) count(w lang.Word) int {
	v := 0.0
	if w.Type == lang.Number {
		n, err := number(w.Value)
		if err != nil || strings.Contains(w.Value, ".") {
			c.err(lang.At(w), codeCount, fmt.Sprintf("%s is no number of people", w.Value), "write a whole number, such as 200")
			return 0
		}
		v = n
	} else {
		p := c.params[w.Value]
		if p == nil {
			c.err(lang.At(w), codeCount, fmt.Sprintf("a cohort needs a count; %q is no parameter", w.Value), "write 200 before what there are so many of, or param "+w.Value+" = 200")
			return 0
		}
		p.used = true
		if p.t != plan.Number {
			c.err(lang.At(w), codeCount, fmt.Sprintf("parameter %s is %s, not a number", w.Value, typeName(p.t)), "")
			return 0
		}
		v = p.x.Num
	}
	if v != math.Floor(v) || v < 0 || v > 1e9 {
		c.err(lang.At(w), codeCount, fmt.Sprintf("%s people can't be made", w.Value), "a whole number from 0 to 1,000,000,000")
		return 0
	}
	return int(v)
}
