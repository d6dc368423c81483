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

// asked compiles what is asked of the result: records, expectations, files.
func (c *compiler) asked() {
	for _, st := range c.statements() {
		if r, ok := st.(*lang.Record); ok {
			c.record(r)
		}
	}
	for _, st := range c.statements() {
		switch st := st.(type) {
		case *lang.Expect:
			c.expects(st)
		case *lang.Emit:
			c.emit(st)
		}
	}
	c.sortTables()
	if main := c.files[len(c.files)-1]; len(c.plan.Cohorts) == 0 && len(main.Stmts) > 0 && !c.diags.HasErrors() {
		c.err(diag.Span{File: main.Name}, codeNothing, "nothing is asked for: there is no phrase and no cohort", "write 200 diabetic patients, TX")
	}
}

// sortTables puts the tables in the order of the schema.
func (c *compiler) sortTables() {
	var out []string
	for _, t := range models.Tables() {
		if slices.Contains(c.plan.Tables, t.Name) {
			out = append(out, t.Name)
		}
	}
	for _, r := range c.plan.Records {
		out = append(out, r.Name)
	}
	c.plan.Tables = out
}

func (c *compiler) expects(e *lang.Expect) {
	for _, t := range e.Tests {
		c.expect(t)
	}
}

func (c *compiler) expect(t *lang.Expr) {
	s := &scope{c: c, top: true, rows: true}
	before := len(c.diags)
	v := s.expr(t.X)
	if len(c.diags) > before {
		return
	}
	if v.t != plan.Bool {
		c.err(v.at, codeExpect, fmt.Sprintf("an expectation is true or false, found %s", typeName(v.t)), "compare it: count(cohort) == 200, mean(cohort, age) in 70..78")
		return
	}
	e := &plan.Expect{Text: t.String(), At: t.Span().String(), X: v.x}
	c.secondOpinion(v.x, plan.Bool, e.Text, v.at)
	c.sides(e, t.X)
	c.plan.Expects = append(c.plan.Expects, e)
}

// sides splits an expectation into what is measured and what was asked, for the table of results.
func (c *compiler) sides(e *plan.Expect, n lang.Node) {
	s := &scope{c: c, top: true, rows: true}
	var measured lang.Node
	switch n := n.(type) {
	case *lang.Bin:
		if n.Op.Type == lang.Op {
			measured = n.L
			e.Want = n.Op.Value + " " + lang.NodeText(n.R)
		}
	case *lang.InSpan:
		measured = n.X
		e.Want = "in " + lang.NodeText(n.Lo) + ".." + lang.NodeText(n.Hi)
	}
	if measured == nil {
		e.Want, e.Got, e.Type = "true", e.X, plan.Bool
		return
	}
	v := s.expr(measured)
	e.Got, e.Type = v.x, v.t
}

// Formats are the output formats that this version writes.
func Formats() []string { return []string{"json", "ndjson", "csv", "parquet", "fhir", "fhir_bulk"} }

func laterFormat(name string) string {
	switch name {
	case "x12":
		return "plans and claims"
	case "ncpdp", "hl7v2", "ccda", "sdtm", "adam", "star":
		return "a later version"
	}
	return ""
}

func (c *compiler) emit(e *lang.Emit) {
	for _, f := range e.Formats() {
		name := f.Value
		if with := laterFormat(name); with != "" {
			c.notYet(lang.At(f), name, with)
			continue
		}
		if !c.oneOf(lang.At(f), name, "format", Formats()) {
			continue
		}
		if slices.ContainsFunc(c.plan.Emits, func(o plan.Emit) bool { return o.Format == name }) {
			c.err(lang.At(f), codeDuplicate, name+" is emitted twice", "one emit statement for each format")
			continue
		}
		out := plan.Emit{Format: name, To: lang.Text(e.To)}
		given := map[string]bool{}
		for _, o := range e.Options {
			c.option(&out, o, given)
		}
		c.plan.Emits = append(c.plan.Emits, out)
	}
}

// subject says in a few words what was asked for, to make a name of: diabetes-texas.
func (c *compiler) subject() string {
	if len(c.plan.Cohorts) == 0 {
		return ""
	}
	co := c.plan.Cohorts[0]
	var words []string
	place := ""
	for _, f := range co.Facets {
		name, isCondition := strings.CutPrefix(f.Name, "condition.")
		k := c.vocab.conditions[name]
		switch {
		case isCondition && k != nil && !k.certain && f.Draw.Kind == plan.Const && f.Draw.Num == 1 && len(words) < 2:
			words = append(words, name)
		case f.Name == "person.place" && len(f.Draw.Places) == 1 && f.Draw.Places[0].Label != country:
			place = placeWord(f.Draw.Places[0].Label)
		}
	}
	if len(words) == 0 {
		words = append(words, co.Noun)
	}
	if place != "" {
		words = append(words, place)
	}
	return slug(strings.Join(words, "-"))
}
