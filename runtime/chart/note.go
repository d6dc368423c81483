package chart

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// template is a kind of note, cut into text and facts.
type template struct {
	key             uint64
	noteType, loinc models.Sym
	title           models.Sym
	parts           []part
	atEnd           bool // Written at the end of the encounter.
	use             noteUse
}

// part is some text, or a fact where the text is empty.
type part struct {
	text []byte
	fact fact
}

// fact is what a note says of the patient or the encounter.
type fact int

const (
	factText fact = iota
	factAge       // With its unit: 67-year-old.
	factSex
	factReason
	factProblems
	factMedications
	factVitals
	factResults
	factAssessment
	factPlan
	factOperations
)

// places are the facts by what templates call them.
func places() map[string]fact {
	return map[string]fact{
		"sex": factSex, "reason": factReason, "problems": factProblems, "medications": factMedications, "vitals": factVitals,
		"results": factResults, "assessment": factAssessment, "plan": factPlan, "age": factAge, "operations": factOperations,
	}
}

func (c *Chart) prepareNotes(*eval.Binder) error {
	table, err := stdlib.Table(moduleNotes + tableSuffix)
	if err != nil {
		return err
	}
	c.templates, c.consults = make([][]template, len(c.kinds)), make([]bool, len(c.kinds))
	v, rows := c.words, table.Rows()
	for rows.Next() {
		use := useOf(rows.Text("note_type"))
		t := template{
			key: named("note." + rows.Text("title")), noteType: sym(v.noteTypes, rows.Text("note_type")),
			loinc: sym(v.noteLOINC, rows.Text("loinc")), title: sym(v.noteTitles, rows.Text("title")), use: use,
		}
		if t.parts, err = parse(rows.Text("template")); err != nil {
			return fmt.Errorf("%s, row %d: %w", moduleNotes, rows.Row()+2, err)
		}
		kind, ok := v.kinds.Lookup(rows.Text("encounter"))
		switch {
		case rows.Text("encounter") == anyKind:
			c.requested = append(c.requested, t)
		case ok: // The plan has such encounters.
			t.atEnd = !c.kinds[kind].stay || len(c.templates[kind]) > 0
			c.templates[kind] = append(c.templates[kind], t)
			c.consults[kind] = c.consults[kind] || use == useReferred
		}
	}
	return rows.Err()
}

// parse cuts a template at its fields. An age takes its unit with it.
func parse(s string) ([]part, error) {
	var parts []part
	for s != "" {
		before, rest, found := strings.Cut(s, "{")
		if before != "" {
			parts = append(parts, part{text: []byte(before)})
		}
		if !found {
			break
		}
		word, after, closed := strings.Cut(rest, "}")
		f, ok := places()[word]
		if !closed || !ok {
			return nil, fmt.Errorf("field {%s} of a note: expected one of age, sex, reason, problems, medications, vitals, results, assessment, plan, operations", word)
		}
		parts = append(parts, part{fact: f})
		s = after
		if f == factAge {
			s = strings.TrimPrefix(s, "-year-old")
		}
	}
	return parts, nil
}

// writeNotes writes the notes of an encounter.
func (w *Worker) writeNotes(encounter int32) {
	rows := w.out[ClinicalNotes]
	e := &w.placed[encounter]
	if rows == nil {
		return
	}
	for i := range w.templates[e.kind] {
		t := &w.templates[e.kind][i]
		if !w.isUsed(t, e) {
			continue
		}
		w.leaving = t.atEnd && w.kinds[e.kind].stay
		at := e.end
		if !t.atEnd {
			at = e.after(2 * 60)
		}
		w.writeNote(rows, e, encounter, t, at)
	}
	w.writeRequested(rows, encounter)
}

// writeNote writes one note at a time.
func (w *Worker) writeNote(rows *models.Rows, e *encounter, encounter int32, t *template, at models.Instant) {
	w.text = w.text[:0]
	for p := range t.parts {
		if t.parts[p].fact == factText {
			w.text = append(w.text, t.parts[p].text...)
		} else {
			w.say(e, encounter, t.parts[p].fact)
		}
	}
	r := &w.row.note
	r.NoteID, r.EncounterID, r.PatientID, r.ProviderID = models.IDOf(uint64(e.key.At(w.paths.note).At(t.key))), e.id, w.patient, e.providerID
	r.NoteType, r.LOINCCode, r.Title, r.Text, r.WrittenTime = t.noteType, t.loinc, t.title, w.text, at
	r.Origin = w.by(w.symbols.notes)
	rows.AppendClinicalNote(r)
}

// say appends a fact to the note.
func (w *Worker) say(e *encounter, encounter int32, f fact) {
	from := len(w.text)
	nothing := "none"
	switch f {
	case factAge:
		w.sayAge(e.day())
	case factSex:
		w.text = append(w.text, w.sex()...)
	case factReason:
		_, lower := w.reasonOf(e)
		w.text = append(w.text, lower...)
	case factProblems:
		nothing = "none known"
		w.sayProblems(e)
	case factMedications:
		w.sayMedications(e)
	case factVitals:
		nothing = "vital signs not taken"
		w.text = append(w.text, w.noted.vitals...)
	case factResults:
		w.text = append(w.text, w.noted.found(w.leaving)...)
	case factAssessment:
		nothing = "no diagnosis"
		for _, d := range w.dx {
			w.text = listed(w.text, from, w.codes[d.code].said)
		}
	case factPlan:
		w.sayPlan(e, encounter)
	case factOperations:
		w.text = append(w.text, w.noted.operations...)
	case factText:
	}
	if len(w.text) == from {
		w.text = append(w.text, nothing...)
	}
}

func (w *Worker) sex() string {
	if w.st.Slots[plan.SlotSex] == 1 {
		return "male"
	}
	return "female"
}

// listed appends an item to a list that begins at from.
func listed(text []byte, from int, item []byte) []byte {
	if len(text) > from {
		text = append(text, "; "...)
	}
	return append(text, item...)
}

func (w *Worker) sayAge(day models.Date) {
	years, months := w.birth.YearsUntil(day), w.months(day)
	switch {
	case years >= 2:
		w.text = append(appendInt(w.text, years), "-year-old"...)
	case months >= 2:
		w.text = append(appendInt(w.text, months), "-month-old"...)
	default:
		w.text = append(appendInt(w.text, int(day-w.birth)), "-day-old"...)
	}
}

func appendInt(dst []byte, n int) []byte { return models.AppendDecimal(dst, int64(n), 0) }

// sayProblems lists the problems that have begun: in a discharge summary,
// those that aren't among its diagnoses.
func (w *Worker) sayProblems(e *encounter) {
	from, day := len(w.text), e.day()
	for _, i := range w.having {
		c := &w.conditions[i]
		if c.acute || c.care || !w.goesOn(int(i), day) {
			continue
		}
		if w.leaving && slices.ContainsFunc(w.dx, func(d diagnosis) bool { return d.condition == i }) {
			continue
		}
		if k := w.principalOf(i, day); k >= 0 {
			w.text = listed(w.text, from, w.codes[k].said)
		} else {
			w.text = listed(w.text, from, c.title)
		}
	}
}

// sayMedications lists what the patient takes on the day: what was taken already
// before the period or was prescribed before, and hasn't ended; at a discharge,
// what was prescribed during the stay too.
func (w *Worker) sayMedications(e *encounter) {
	from, day := len(w.text), e.day()
	if w.leaving && w.isLast(e) {
		return // Nobody takes them home.
	}
	for i := range w.meds {
		m := &w.meds[i]
		begun := w.placed[m.encounter].start < e.start || w.leaving && w.placed[m.encounter].start == e.start || w.started(m) < day
		if end := w.ended(m); begun && (end == models.NoDate || end >= day) {
			w.text = listed(w.text, from, w.drugs[m.drug].said)
		}
	}
}

// sayPlan says what was prescribed, done and ordered, and when the patient returns.
func (w *Worker) sayPlan(e *encounter, encounter int32) {
	for _, p := range []struct {
		what string
		list []byte
	}{
		{"Continue ", w.noted.continues},
		{"Start ", w.noted.starts},
		{"Ordered: ", w.noted.orders},
		{"Done today: ", w.noted.procedures},
		{"Reported at once as critical, to be repeated: ", w.noted.critical},
	} {
		if len(p.list) > 0 && !w.leaving {
			w.text = append(append(append(w.text, p.what...), p.list...), ". "...)
		}
	}
	switch {
	case w.isLast(e) && (w.leaving || !w.kinds[e.kind].stay):
		w.text = append(w.text, "The patient died."...)
		return
	case w.leaving:
		w.text = append(w.text, "See the primary care provider within two weeks."...)
		return
	case w.kinds[e.kind].stay:
		w.text = append(w.text, "Admitted for observation and treatment."...)
		return
	}
	if w.kinds[e.kind].class == models.ClassEMER {
		w.text = append(w.text, "Discharged home. "...)
	}
	w.text = w.sayReturn(w.text, e, w.returns(encounter))
}

// sayReturn says when the patient comes back: in so many months, or as his
// kind of visit has it where the period has no further one.
func (w *Worker) sayReturn(text []byte, e *encounter, months int) []byte {
	switch {
	case e.condition < 0 || w.conditions[e.condition].acute:
		return append(text, "Return as needed."...)
	case months == 0:
		return append(text, "Return within a month."...)
	case months == 1:
		return append(text, "Return in about a month."...)
	case months > 1:
		return append(appendInt(append(text, "Return in about "...), months), " months."...)
	case w.conditions[e.condition].care:
		return append(text, "Return for the next preventive visit."...)
	}
	return append(text, "Return for the next regular visit."...)
}

// returns is the number of months until the next visit for the same condition, -1 for none.
func (w *Worker) returns(encounter int32) int {
	e := &w.placed[encounter]
	for _, i := range w.order {
		if o := &w.placed[i]; w.isAbout(o, e.condition) && o.start > e.start && !w.kinds[o.kind].stay && w.kinds[o.kind].class != models.ClassEMER {
			return int(o.day()-e.day()+15) / 30
		}
	}
	return none
}
