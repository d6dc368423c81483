package runtime

import (
	"fmt"
	"math"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib/faker"
)

// userColumn is a column of the user's own, in patients or in a record. In
// patients, each cohort that has the column fills it in its own way.
type userColumn struct {
	at     int // The column's place in its table.
	name   string
	typ    plan.Type
	vocab  *models.Vocab
	fills  []columnFill // By cohort in patients; one in a record.
	hasAny []bool
}

// columnFill is where a column's values come from: the first of these that is set.
type columnFill struct {
	text *faker.Func
	draw eval.Sampler
	x    eval.Func
	slot int
	enum []models.Sym // By value of the enumeration: its symbol in the column.
	def  *plan.Column
}

// addColumns adds the user's columns to the table of patients.
func (l *layout) addColumns(p *plan.Plan, t *models.Table, vocabs []*models.Vocab) ([]*models.Vocab, error) {
	for _, def := range p.Columns {
		if def.Cohort < 0 || def.Cohort >= len(p.Cohorts) {
			return nil, fmt.Errorf("column %s belongs to cohort %d: the plan has cohorts 0..%d", def.Name, def.Cohort, len(p.Cohorts)-1)
		}
		c := l.column(def.Name)
		if c == nil {
			if t.Index(def.Name) >= 0 {
				return nil, fmt.Errorf("column %s: patients has one of that name", def.Name)
			}
			l.columns = append(l.columns, userColumn{
				at: len(t.Columns), name: def.Name, typ: def.Type,
				fills: make([]columnFill, len(p.Cohorts)), hasAny: make([]bool, len(p.Cohorts)),
			})
			c = &l.columns[len(l.columns)-1]
			var vocab *models.Vocab
			if def.Type == plan.Choice {
				vocab = models.NewVocab()
			}
			c.vocab, vocabs = vocab, append(vocabs, vocab)
			t.Columns = append(t.Columns, models.Column{
				Name: def.Name, Type: def.Type.Column(), Nullable: true, Doc: "Defined by the scenario.",
			})
		}
		if c.typ != def.Type {
			return nil, fmt.Errorf("column %s has two types", def.Name)
		}
		fill, err := newFill(p, c.vocab, def.Type, def.Enum, def.Faker, def.Args)
		if err != nil {
			return nil, fmt.Errorf("column %s: %w", def.Name, err)
		}
		fill.slot, fill.def = def.Slot, def
		c.fills[def.Cohort], c.hasAny[def.Cohort] = fill, true
	}
	return vocabs, nil
}

func (l *layout) column(name string) *userColumn {
	for i := range l.columns {
		if l.columns[i].name == name {
			return &l.columns[i]
		}
	}
	return nil
}

// newFill prepares what needs no binder: the words and the faker's function.
func newFill(p *plan.Plan, vocab *models.Vocab, t plan.Type, enum int, name string, args []string) (columnFill, error) {
	var f columnFill
	if name != "" {
		text, err := faker.Find(name, args...)
		if err != nil {
			return f, err
		}
		f.text = &text
		return f, nil
	}
	if t != plan.Choice {
		return f, nil
	}
	if enum < 0 || enum >= len(p.Enums) {
		return f, fmt.Errorf("enumeration %d: the plan has 0..%d", enum, len(p.Enums)-1)
	}
	for _, v := range p.Enums[enum].Values {
		f.enum = append(f.enum, vocab.Intern(v))
	}
	return f, nil
}

// bindColumns compiles a cohort's own columns.
func (g *program) bindColumns(cohort int) error {
	for i := range g.layout.columns {
		f := &g.layout.columns[i].fills[cohort]
		if f.def == nil || f.text != nil {
			continue
		}
		if f.def.X == nil {
			if f.slot < 0 || f.slot >= len(g.plan.Slots) {
				return fmt.Errorf("column %s reads slot %d of %d", f.def.Name, f.slot, len(g.plan.Slots))
			}
			continue
		}
		var err error
		if f.x, err = g.binder.Expr(f.def.X); err != nil {
			return fmt.Errorf("column %s: %w", f.def.Name, err)
		}
	}
	return nil
}

// appendColumns appends the user's columns to the patient's row.
func (w *worker) appendColumns(key rng.Key) {
	st, rows := &w.state, w.state.Rows[w.patients]
	for i := range w.layout.columns {
		c := &w.layout.columns[i]
		if !c.hasAny[st.Cohort] {
			rows.AppendNull(c.at)
			continue
		}
		f := &c.fills[st.Cohort]
		switch {
		case f.text != nil:
			rows.AppendString(c.at, f.text.Text(uint64(key.Name("column").Name(c.name)), uint64(st.Unit)))
		case f.x != nil:
			appendValue(rows, c.at, c.typ, f, f.x(st))
		default:
			appendValue(rows, c.at, c.typ, f, st.Slots[f.slot])
		}
	}
}

// appendValue appends a number as what it stands for; an undefined one is null.
func appendValue(rows *models.Rows, at int, t plan.Type, f *columnFill, v float64) {
	if v != v {
		rows.AppendNull(at)
		return
	}
	switch t {
	case plan.Bool:
		rows.AppendBool(at, v == 1)
	case plan.Choice:
		if !(v >= 0 && v < float64(len(f.enum))) {
			rows.AppendNull(at)
			return
		}
		rows.AppendSym(at, f.enum[int(v)])
	case plan.Date:
		rows.AppendDate(at, models.Date(math.Floor(v)))
	case plan.Text:
		rows.AppendNull(at)
	case plan.Number, plan.Percent, plan.Days:
		rows.AppendFloat(at, v, true)
	}
}
