package runtime

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
)

// userRecord is a table of the user's own. Its columns are its id, whom it
// belongs to, the user's columns, and its origin.
type userRecord struct {
	def     *plan.Record
	table   int // Its number among the tables.
	parents int // The columns before the user's.
	where   eval.Func
	columns []userColumn
	lo      int
	span    uint32 // How many numbers of rows are possible.
	cohorts []bool
}

// addRecord adds the table of a record.
func (l *layout) addRecord(p *plan.Plan, i int, written bool) error {
	def := p.Records[i]
	r := userRecord{def: def, table: len(l.tables), lo: def.Lo, span: uint32(max(def.Hi-def.Lo, 0)) + 1}
	if !slices.Contains([]string{plan.PerPatient, plan.PerEncounter, plan.PerScenario}, def.Per) {
		return fmt.Errorf("record %s per %q: expected patient, encounter or scenario", def.Name, def.Per)
	}
	t := def.Table()
	if l.index(def.Name) >= 0 {
		return fmt.Errorf("record %s: there is a table of that name", def.Name)
	}
	r.parents = len(t.Columns) - len(def.Columns)
	vocabs := make([]*models.Vocab, r.parents)
	for n, c := range def.Columns {
		if t.Index(c.Name) != r.parents+n {
			return fmt.Errorf("record %s has two columns called %s", def.Name, c.Name)
		}
		u := userColumn{at: r.parents + n, name: c.Name, typ: c.Type}
		if c.Type == plan.Choice {
			u.vocab = models.NewVocab()
		}
		fill, err := newFill(p, u.vocab, c.Type, c.Enum, c.Faker, c.Args)
		if err != nil {
			return fmt.Errorf("record %s, column %s: %w", def.Name, c.Name, err)
		}
		u.fills, vocabs = []columnFill{fill}, append(vocabs, u.vocab)
		r.columns = append(r.columns, u)
	}
	vocabs = addOrigin(t, vocabs)
	r.cohorts = make([]bool, len(p.Cohorts))
	for c := range r.cohorts {
		r.cohorts[c] = len(def.Cohorts) == 0 || slices.Contains(def.Cohorts, c)
	}
	l.records = append(l.records, r)
	l.add(t, vocabs, written)
	return nil
}

// addOrigin ends a table as all tables end.
func addOrigin(t *models.Table, vocabs []*models.Vocab) []*models.Vocab {
	patients := models.Patients()
	for _, c := range patients.Columns[len(patients.Columns)-originColumns:] {
		var v *models.Vocab
		if c.Type == models.TypeSym && c.Vocab == nil {
			v = models.NewVocab(system)
			if c.Name == "skill_used" {
				v = models.NewVocab(recordModule)
			}
		}
		t.Columns, vocabs = append(t.Columns, c), append(vocabs, v)
	}
	return vocabs
}

const (
	originColumns = 4
	recordModule  = "scenario"
)

// bindRecords compiles what the records say.
func (l *layout) bindRecords(b *eval.Binder) error {
	for i := range l.records {
		r := &l.records[i]
		var err error
		if r.def.Where != nil {
			if r.where, err = b.Expr(r.def.Where); err != nil {
				return fmt.Errorf("record %s: where: %w", r.def.Name, err)
			}
		}
		for n := range r.columns {
			f := &r.columns[n].fills[0]
			if f.text != nil {
				continue
			}
			if f.draw, err = b.Draw(r.def.Columns[n].Draw); err != nil {
				return fmt.Errorf("record %s, column %s: %w", r.def.Name, r.columns[n].name, err)
			}
		}
	}
	return nil
}

// appendRecords makes the unit's rows of all records.
func (w *worker) appendRecords(key rng.Key) {
	st := &w.state
	for i := range w.layout.records {
		r := &w.layout.records[i]
		if r.def.Per == plan.PerScenario || !r.cohorts[st.Cohort] || r.where != nil && r.where(st) != 1 {
			continue
		}
		k := key.Name("record").Name(r.def.Name)
		patient := w.person.patient.PatientID
		if r.def.Per == plan.PerPatient {
			w.recordRows(r, k, uint64(st.Unit), patient, 0)
			continue
		}
		encounters := st.Rows[w.care[0]]
		for row := st.First[w.care[0]]; row < encounters.N; row++ {
			id := encounters.Cols[0].I64[row]
			w.recordRows(r, k.At(uint64(id)), uint64(st.Unit), patient, models.ID(id))
		}
	}
}

// recordRows makes a record's rows for a patient, an encounter or the scenario.
func (w *worker) recordRows(r *userRecord, key rng.Key, owner uint64, patient, encounter models.ID) {
	st, rows := &w.state, w.state.Rows[r.table]
	n := uint64(r.lo) + uint64(key.Intn(0, r.span))
	for i := range n {
		k := key.Name("row").At(i)
		rows.AppendID(0, models.IDOf(uint64(k)))
		if patient != 0 {
			rows.AppendID(1, patient)
		}
		if encounter != 0 {
			rows.AppendID(2, encounter)
		}
		for c := range r.columns {
			u := &r.columns[c]
			f := &u.fills[0]
			if f.text != nil {
				number := owner*uint64(max(r.def.Hi, 1)) + i
				rows.AppendString(u.at, f.text.Text(uint64(k.Name(u.name)), number))
				continue
			}
			appendValue(rows, u.at, u.typ, f, f.draw(st, k.Name(u.name).U(0)))
		}
		at := r.parents + len(r.columns)
		rows.AppendSym(at, models.SourceGenerated)
		rows.AppendSym(at+1, 0)
		rows.AppendSym(at+2, 0)
		rows.AppendInt(at+3, int64(w.plan.Seed))
		rows.EndRow()
	}
}
