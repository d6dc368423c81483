package chart

import "github.com/hsc-dev/hsc/models"

func (w *Worker) writeMedications(encounter int32) {
	for i := range w.meds {
		if m := &w.meds[i]; m.encounter == encounter {
			w.writeMedication(&w.placed[encounter], m)
		}
	}
}

func (w *Worker) writeMedication(e *encounter, m *medication) {
	d := &w.drugs[m.drug]
	status := models.MedicationStatusActive
	start, end := e.day(), w.ended(m)
	if end != models.NoDate {
		status = models.MedicationStatusCompleted
	}
	if w.isKnown(m.condition, start) {
		w.noted.continued(d.said)
	} else {
		w.noted.prescribed(d.said)
	}
	if rows := w.out[Medications]; rows != nil {
		r := &w.row.medication
		r.MedicationID, r.PatientID, r.EncounterID, r.ProviderID = models.IDOf(uint64(m.key)), w.patient, e.id, e.providerID
		r.PrescriberNPI = e.npi[:]
		r.Drug, r.RxNormCode, r.NDC, r.Name, r.Ingredient = d.word, d.rxnorm, d.ndc, d.name, d.ingredient
		r.Dose, r.Route, r.Frequency, r.Sig = d.dose, d.route, d.frequency, d.sig
		r.Quantity, r.DaysSupply, r.Refills = d.quantity, int64(d.def.Days), int64(d.def.Refills)
		r.StartDate, r.EndDate, r.Status = start, end, status
		r.IndicationCondition, r.IndicationCode = models.NoSym, models.NoSym
		if w.active[m.condition] {
			r.IndicationCondition = models.Sym(m.condition)
			if k := w.principalOf(m.condition, start); k >= 0 {
				r.IndicationCode = models.Sym(k)
			}
		}
		r.Origin = w.by(w.conditions[m.condition].module)
		rows.AppendMedication(r)
	}
	w.orderMedication(e, m, status)
}

// ended is the last day of a drug: of a course, or of one without refills for
// an illness that passes, when it is used up (for a lasting one it is prescribed
// anew, as a schedule II drug must be); of the dead, the day of death; null
// while it goes on.
func (w *Worker) ended(m *medication) models.Date {
	d := w.drugs[m.drug].def
	end := models.NoDate
	if d.Course || d.Refills == 0 && (w.conditions[m.condition].acute || w.over[m.condition] != models.NoDate) {
		end = w.placed[m.encounter].day() + models.Date(d.Days)
	}
	if over := w.over[m.condition]; over != models.NoDate && (end == models.NoDate || end > over) {
		end = max(over, w.placed[m.encounter].day())
	}
	switch {
	case w.death != models.NoDate && (end == models.NoDate || end > w.death):
		return w.death
	case end > w.plan.End:
		return models.NoDate
	}
	return end
}

func (w *Worker) orderMedication(e *encounter, m *medication, status models.Sym) {
	rows := w.out[Orders]
	if rows == nil {
		return
	}
	d, r := &w.drugs[m.drug], &w.row.order
	r.OrderID = models.IDOf(uint64(m.key.At(w.paths.order)))
	r.EncounterID, r.PatientID, r.ProviderID = e.id, w.patient, e.providerID
	r.OrderType, r.Priority, r.Status = models.OrderMedication, models.PriorityRoutine, models.OrderStatusActive
	if status == models.MedicationStatusCompleted {
		r.Status = models.OrderStatusCompleted
	}
	r.Code, r.CodeSystem, r.Description, r.SpecimenType = d.orderCode, w.symbols.rxnorm, d.orderName, models.NoSym
	r.OrderedTime = e.after(3 * grid)
	r.Origin = w.by(w.conditions[m.condition].module)
	rows.AppendOrder(r)
}

// isKnown says that a condition isn't new on a day.
func (w *Worker) isKnown(condition int32, day models.Date) bool {
	const recent = 30 // Days.
	return w.onset[condition] != models.NoDate && w.onset[condition] < day-recent
}
