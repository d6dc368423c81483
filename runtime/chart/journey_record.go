package chart

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// What journeys add to an encounter beside its diagnoses, tests, procedures and
// medicines: notes, referrals and vaccines, a row each.

// addition is such a row.
type addition struct {
	kind          plan.EventKind
	of, encounter int32 // A note of asked, a care of the directory, or the vaccine's first dose.
}

// referral is an order to see a specialty, prepared.
type referral struct {
	key        uint64
	code, name models.Sym
	said       []byte
}

const (
	systemNUCC  = "NUCC"
	anyKind     = "any" // Notes that are written where a journey asks for them.
	referralFor = "Referral to "
)

// referredTo are the cares that the plan's journeys refer to.
func referredTo(p *plan.Plan, d *stdlib.Directory) (out []int) {
	for _, j := range p.Journeys {
		j.Events(func(e *plan.Event) {
			if e.Kind != plan.EventRefer {
				return
			}
			for _, w := range e.Words {
				if i, ok := d.Care(w); ok && !slices.Contains(out, i) {
					out = append(out, i)
				}
			}
		})
	}
	return out
}

// taxonomy is the code of a care's first specialty.
func taxonomy(d *stdlib.Directory, care int) string {
	return d.Specialties[d.Cares[care].Specialties[0]].Taxonomy.Code
}

// ofReferrals are the words of referrals, in plans that have some.
func (v *Vocabulary) ofReferrals(p *plan.Plan, d *stdlib.Directory) {
	for _, care := range referredTo(p, d) {
		v.orderSystems.Intern(systemNUCC)
		v.orderCodes.Intern(taxonomy(d, care))
		v.orderTitles.Intern(referralFor + department(d, care))
	}
}

func (c *Chart) prepareReferrals(*eval.Binder) error {
	c.referrals = map[int32]referral{}
	for _, care := range referredTo(c.plan, c.directory) {
		name := referralFor + department(c.directory, care)
		c.referrals[int32(care)] = referral{
			key: named("referral." + c.directory.Cares[care].Word), code: sym(c.words.orderCodes, taxonomy(c.directory, care)),
			name: sym(c.words.orderTitles, name), said: lowered([]byte(name)),
		}
	}
	return nil
}

// prepareAdditions finds what an event adds.
func (c *Chart) prepareAdditions(s *step, e *plan.Event) error {
	for _, w := range e.Words {
		at := int32(none)
		switch e.Kind {
		case plan.EventNote:
			at = int32(slices.IndexFunc(c.requested, func(t template) bool { return t.noteType == sym(c.words.noteTypes, w) }))
		case plan.EventRefer:
			if care, ok := c.directory.Care(w); ok {
				at = int32(care)
			}
		case plan.EventImmunize:
			at = int32(slices.IndexFunc(c.vaccines, func(v vaccine) bool { return v.word == sym(c.words.vaccines, w) }))
		default:
			return nil
		}
		if at < 0 {
			return fmt.Errorf("%s: %q is nothing to %s", s.def.Key, w, e.Kind)
		}
		s.adds = append(s.adds, at)
	}
	return nil
}

// add notes what an event adds to an encounter.
func (w *Worker) add(s *step, host int32) {
	for _, of := range s.adds {
		a := addition{kind: s.event.Kind, of: of, encounter: host}
		if !slices.Contains(w.additions, a) {
			w.additions = append(w.additions, a)
		}
	}
}

// writeReferrals writes whom an encounter refers the patient to.
func (w *Worker) writeReferrals(encounter int32) {
	for _, a := range w.additions {
		if a.encounter != encounter || a.kind != plan.EventRefer {
			continue
		}
		e, f := &w.placed[encounter], w.referrals[a.of]
		w.noted.ordered(f.said)
		rows := w.out[Orders]
		if rows == nil {
			continue
		}
		r := &w.row.order
		r.OrderID = models.IDOf(uint64(e.key.At(w.paths.order).At(f.key)))
		r.EncounterID, r.PatientID, r.ProviderID = e.id, w.patient, e.providerID
		r.OrderType, r.Priority, r.Status = models.OrderReferral, models.PriorityRoutine, models.OrderStatusActive
		r.Code, r.CodeSystem, r.Description, r.SpecimenType = f.code, w.symbols.nucc, f.name, models.NoSym
		r.OrderedTime = e.after(3 * grid)
		r.Origin = w.by(w.symbols.orders)
		rows.AppendOrder(r)
	}
}

// writeRequested writes the notes that journeys ask for, unless the encounter
// has one of the kind anyway.
func (w *Worker) writeRequested(rows *models.Rows, encounter int32) {
	const stayed = 6 * 60 // Minutes of a stay after which it is written.
	e := &w.placed[encounter]
	w.leaving = false
	for _, a := range w.additions {
		if a.encounter != encounter || a.kind != plan.EventNote {
			continue
		}
		t := &w.requested[a.of]
		if slices.ContainsFunc(w.templates[e.kind], func(o template) bool { return o.noteType == t.noteType }) {
			continue
		}
		at := e.end
		if w.kinds[e.kind].stay {
			at = e.after(stayed)
		}
		w.writeNote(rows, e, encounter, t, at)
	}
}

// vaccinate gives the vaccines that journeys say, of each the dose that is due
// at the age, or the one in whose season the day lies.
func (w *Worker) vaccinate() {
	for _, a := range w.additions {
		if a.kind != plan.EventImmunize {
			continue
		}
		e := &w.placed[a.encounter]
		if i := w.dueDose(a.of, e.day()); i >= 0 {
			w.doses = append(w.doses, dose{vaccine: i, day: e.day(), visit: a.encounter, told: true, key: e.key.At(w.paths.vaccine).At(w.vaccines[i].key)})
		}
	}
}

// dueDose is the dose of a vaccine for a day, none where there is none for the
// person's age.
func (w *Worker) dueDose(of int32, day models.Date) int32 {
	found := int32(none)
	word, age := w.vaccines[of].word, w.months(day)
	for i := of; int(i) < len(w.vaccines); i++ {
		v := &w.vaccines[i]
		switch {
		case v.word != word || v.condition >= 0 && !w.active[v.condition] || v.sex >= 0 && w.st.Slots[plan.SlotSex] != float64(v.sex):
		case w.mayGive(v, day, 0):
			return i
		case age >= v.from && age <= v.to && day >= v.first && day <= v.last && !v.byDay:
			found = max(found, i)
		}
	}
	return found
}

// soon is the days within which a vaccine isn't given again beside what a journey says.
const soon = 180

// isGiven says that a journey gives the dose, or one of the vaccine shortly
// before or after the day.
func (w *Worker) isGiven(v *vaccine, day models.Date) bool {
	return slices.ContainsFunc(w.doses, func(d dose) bool {
		o := &w.vaccines[d.vaccine]
		same := o.word == v.word && (!v.yearly && o.dose == v.dose || max(d.day-day, day-d.day) < doseInterval)
		return d.told && (same || v.yearly && o.yearly && o.key == v.key && max(d.day-day, day-d.day) < soon)
	})
}

// doneAt is how many minutes after the encounter's beginning a procedure is
// done that is to be done within a time: early seldom, most often in its second half.
func (w *Worker) doneAt(p *perform, e *encounter, nth int) int {
	if p.within == 0 {
		return grid * (nth + 1)
	}
	key := e.key.At(w.procedures[p.procedure].key)
	return int(triangular(max(int(p.within)/4, 1), int(p.within)*2/3, int(p.within), key.U(drawSeen)))
}

// reach notes a milestone.
func (w *Worker) reach(t *walk, s *step, n int) {
	day := w.beginsOn(t, s, n)
	if t.within {
		day = w.placed[t.host].day()
	}
	if w.life.has(day) {
		t.labels[s.event.Label], t.marks[s.event.Label] = reached, day
		t.named = append(t.named, naming{label: int32(s.event.Label), encounter: reached, day: day})
	}
}

// reached stands for the encounter of a milestone, which has none.
const reached = none - 1

// ends is the day on which what a label names ends.
func (w *Worker) ends(t *walk, label int) models.Date {
	if t.labels[label] == reached {
		return t.marks[label]
	}
	return w.placed[t.labels[label]].end.Date()
}
