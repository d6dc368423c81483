package chart

import (
	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

// writeVitals writes the vital signs at the beginning of an encounter.
func (w *Worker) writeVitals(e *encounter) {
	rows := w.out[VitalSigns]
	if rows == nil && w.out[ClinicalNotes] == nil || !w.takesVitals(e) {
		return
	}
	w.row.vital.ObservedTime = e.after(grid)
	for _, i := range w.vitals {
		l := &w.labs[i]
		v := w.measure(e, i)
		if v != v || !w.isTaken(e, i) {
			continue
		}
		w.noted.vital(l, v)
		if rows != nil {
			w.writeVital(rows, e, e.key.At(w.paths.vital), i, v)
		}
	}
}

// writeRounds writes the vital signs of the later days of a stay, as they are
// taken on the morning's round.
func (w *Worker) writeRounds(e *encounter) {
	rows := w.out[VitalSigns]
	if rows == nil || !w.kinds[e.kind].stay {
		return
	}
	for day := int32(1); w.round(e, day) < e.end; day++ {
		w.at(e, day)
		w.row.vital.ObservedTime = w.round(e, day)
		key := e.key.At(w.paths.vital).At(uint64(day))
		for _, i := range w.vitals {
			if !w.labs[i].def.Daily {
				continue
			}
			if v := w.measure(e, i); v == v {
				w.writeVital(rows, e, key, i, v)
			}
		}
		w.leave()
	}
}

func (w *Worker) writeVital(rows *models.Rows, e *encounter, key rng.Key, i int32, v float64) {
	l, r := &w.labs[i], &w.row.vital
	r.EncounterID, r.PatientID = e.id, w.patient
	r.VitalSignID = models.IDOf(uint64(key.At(l.key)))
	r.Vital, r.LOINCCode, r.Name, r.Unit = models.Sym(i), l.loinc, l.title, l.unit
	r.Value = scaled(v, vitalScale)
	low, high := w.reference(l)
	r.AbnormalFlag = l.flag(v, low, high)
	r.Origin = w.by(l.module)
	rows.AppendVitalSign(r)
}

// isTaken says that a vital sign is taken at an encounter: one that is taken
// yearly if it hasn't been for a year.
func (w *Worker) isTaken(e *encounter, i int32) bool {
	from := w.labs[i].def.Yearly
	if from == nil || models.Date(w.st.Slots[plan.SlotBirth]).YearsUntil(e.day()) < *from {
		return true
	}
	if last := w.takenOn[i]; last != models.NoDate && e.day() < last+year {
		return false
	}
	w.takenOn[i] = e.day()
	return true
}

// takesVitals says that vital signs are taken: of whoever comes in person, but
// not by therapists, by those who see to eyes or feet only, at a laboratory or
// at an imaging site.
func (w *Worker) takesVitals(e *encounter) bool {
	k := &w.kinds[e.kind]
	return k.inPerson && (!k.outpatient || w.measuring[e.specialty])
}
