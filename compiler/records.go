package compiler

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib/faker"
)

func isFaker(name string) bool { return slices.Contains(faker.Names(), name) }

// column adds a column of the user's own to the patients of a cohort.
func (s *spec) column(col *lang.Column) {
	name, at := col.Name.Value, lang.At(col.Name)
	c := s.c
	if models.Find("patients").Index(name) >= 0 {
		c.err(at, codeDuplicate, fmt.Sprintf("patients has a column called %s already", name), "choose another name")
		return
	}
	if slices.ContainsFunc(c.plan.Columns, func(o *plan.Column) bool { return o.Name == name && o.Cohort == s.index }) {
		c.err(at, codeDuplicate, fmt.Sprintf("column %s is defined twice", name), "")
		return
	}
	out := &plan.Column{Name: name, Cohort: s.index, Slot: -1}
	switch {
	case col.Value != nil:
		v := (&scope{c: c, unit: true, rows: true}).expr(col.Value.X)
		if v.bad {
			return
		}
		if v.t == plan.Text {
			c.err(v.at, codeType, "a computed column is a number, a date, true or false, or a word of a list", "text is drawn: column x ~ company()")
			return
		}
		out.X, out.Type, out.Enum = v.x, v.t, v.enum
		c.secondOpinion(v.x, v.t, lang.NodeText(col.Value.X), v.at)
	case fakerCall(col.Draw) != nil:
		call := fakerCall(col.Draw)
		out.Type, out.Faker, out.Args = plan.Text, call.Name.Value, c.fakerArgs(call)
	default:
		a := &attribute{name: name, t: plan.Number, decimals: -1}
		var names []string
		if a.t = sniff(col.Draw, &names); a.t == plan.Choice {
			a.enum = c.enum(name, names)
		}
		a.whole = a.t == plan.Number && wholeKeys(names) || dated(col.Draw) && col.Draw.Unit.Value == ""
		out.Type, out.Enum = a.t, a.enum
		if dated(col.Draw) {
			out.Type = plan.Date
		}
		out.Slot = c.slot(c.plan.Cohorts[s.index].Label+"."+name, out.Type, a.enum)
		s.extra = append(s.extra, extra{name: "column." + name, slot: out.Slot, draw: s.scope().draw(col.Draw, a.target()), at: at})
	}
	if old := c.columnNamed(name); old != nil && (old.Type != out.Type) {
		c.err(at, codeType, fmt.Sprintf("column %s is %s in one cohort and %s in another", name, typeName(old.Type), typeName(out.Type)), "one column has one type")
		return
	}
	c.plan.Columns = append(c.plan.Columns, out)
	c.columnAttr(out, name)
}

// columnAttr lets expressions name the column.
func (c *compiler) columnAttr(col *plan.Column, name string) {
	if c.vocab.attrs[name] != nil || col.Faker != "" {
		return
	}
	a := &attribute{name: name, slot: col.Slot, x: col.X, t: col.Type, enum: col.Enum, decimals: -1, derived: true, doc: "a column of the scenario"}
	c.register(a)
}

func (c *compiler) columnNamed(name string) *plan.Column {
	for _, o := range c.plan.Columns {
		if o.Name == name {
			return o
		}
	}
	return nil
}

// extra is a draw of a user's column, which nothing else reads.
type extra struct {
	name string
	slot int
	draw *plan.Draw
	at   diag.Span
}

func fakerCall(d *lang.Draw) *lang.Call {
	if d == nil || d.Call == nil || !isFaker(d.Call.Name.Value) {
		return nil
	}
	return d.Call
}

func (c *compiler) fakerArgs(call *lang.Call) (out []string) {
	for _, a := range call.Args {
		l, ok := a.X.(*lang.Lit)
		if !ok {
			c.err(a.Span(), codeType, fmt.Sprintf("%s takes texts and numbers", call.Name.Value), `write pattern("GM-######")`)
			continue
		}
		out = append(out, lang.Text(l.Value))
	}
	if _, err := faker.Find(call.Name.Value, out...); err != nil {
		c.err(call.Span(), codeDistribution, err.Error(), "")
	}
	return out
}

// record compiles a table of the user's own.
func (c *compiler) record(r *lang.Record) {
	name, at := r.Name.Value, lang.At(r.Name)
	if models.Find(name) != nil || c.vocab.records[name] != "" {
		c.err(at, codeDuplicate, fmt.Sprintf("there is a table called %s already", name), "choose another name")
		return
	}
	if c.takenName(at, "record", name) {
		return
	}
	out := &plan.Record{Name: name, Per: r.Per.Value}
	if !slices.Contains([]string{"patient", "encounter", "scenario"}, r.Per.Value) {
		c.err(lang.At(r.Per), codeUnknownWord, fmt.Sprintf("a record isn't made per %s", r.Per.Value), "write per patient, per encounter or per scenario")
		return
	}
	lo, _ := number(r.Count.Lo.Value)
	out.Lo, out.Hi = int(lo), int(lo)
	if r.Count.Hi.Value != "" {
		hi, _ := number(r.Count.Hi.Value)
		out.Hi = int(hi)
	}
	if out.Hi < out.Lo || out.Hi > 1000 {
		c.err(r.Count.Span(), codeCount, "a record has from 0 to 1000 rows for each, the smaller number first", "write record meters 1..2 per patient { ... }")
		return
	}
	s := &spec{c: c}
	if r.Where != nil {
		out.Where = s.scope().test(r.Where.X)
	}
	if out.Per == "encounter" {
		c.write("encounters")
	}
	for _, it := range r.Body.Items {
		c.recordColumn(s, out, it)
	}
	if len(out.Columns) == 0 {
		c.err(at, codeDefinition, fmt.Sprintf("record %s has no columns", name), `write meter_id ~ pattern("GM-######")`)
	}
	c.plan.Records = append(c.plan.Records, out)
}

func (c *compiler) recordColumn(s *spec, out *plan.Record, it *lang.Item) {
	if it.Prop == nil || it.Prop.Draw == nil && it.Prop.Value == nil {
		c.err(it.Span(), codeDefinition, "a line of a record is a column with its draw or its value", `write maker ~ { "Acme": 60%, "Borealis": rest }`)
		return
	}
	name := it.Prop.Name.String()
	if slices.ContainsFunc(out.Columns, func(o plan.RecordColumn) bool { return o.Name == name }) {
		c.err(it.Prop.Name.Span(), codeDuplicate, fmt.Sprintf("column %s is defined twice", name), "")
		return
	}
	col := plan.RecordColumn{Name: name}
	d := it.Prop.Draw
	switch {
	case d == nil:
		v := s.scope().expr(it.Prop.Value.X)
		col.Type, col.Enum, col.Draw = v.t, v.enum, &plan.Draw{Kind: plan.Computed, X: v.x}
		if v.t == plan.Text && !v.bad {
			c.err(v.at, codeType, "a computed column is no text", `a fixed text is a choice of one: { "x": 100% }`)
		}
	case fakerCall(d) != nil:
		col.Type, col.Faker, col.Args = plan.Text, d.Call.Name.Value, c.fakerArgs(d.Call)
	default:
		var names []string
		a := &attribute{name: name, decimals: -1}
		if a.t = sniff(d, &names); a.t == plan.Choice {
			a.enum = c.enum(name, names)
		}
		a.whole = a.t == plan.Number && wholeKeys(names) || dated(d) && d.Unit.Value == ""
		col.Type, col.Enum, col.Draw = a.t, a.enum, s.scope().draw(d, a.target())
		if dated(d) {
			col.Type = plan.Date
		}
	}
	out.Columns = append(out.Columns, col)
}

// dated says that a draw gives days: a range of dates, or a span before or after a day.
func dated(d *lang.Draw) bool {
	switch {
	case d.By != nil:
		return slices.ContainsFunc(d.By.Cases, func(c *lang.Case) bool { return c.Draw != nil && dated(c.Draw) })
	case d.Range != nil && d.Range.Lo.Text.Type == lang.Date:
		return true
	}
	return d.Unit.Value != "" && d.Rel.Value != ""
}
