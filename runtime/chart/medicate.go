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
	start, end := w.started(m), w.ended(m)
	if end != models.NoDate {
		status = models.MedicationStatusCompleted
	}
	if start < e.day() {
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
			if k := w.principalOf(m.condition, e.day()); k >= 0 {
				r.IndicationCode = models.Sym(k)
			}
		}
		r.Origin = w.by(w.conditions[m.condition].module)
		rows.AppendMedication(r)
	}
	w.orderMedication(e, m, status)
	w.writeFills(e, m)
}

// given is the day on which an encounter prescribes: of a stay the last, as what
// is given in hospital is no prescription.
func (w *Worker) given(m *medication) models.Date {
	e := &w.placed[m.encounter]
	if w.kinds[e.kind].stay {
		return min(e.end.Date(), max(w.life.last, e.day()))
	}
	return e.day()
}

// started is the first day of a drug: of most that go on, for what began before
// the period, a day of the years between; the encounter then renews it. Of all
// others, the encounter's.
func (w *Worker) started(m *medication) models.Date {
	const earlier = 0.85 // The share that is renewed.
	back := models.Date(5 * 365)
	if w.age < 18 { // A child's medicines and doses change as it grows.
		back = 365
	}
	day, first, from := w.given(m), w.life.first, w.onset[m.condition]
	if m.now || from == models.NoDate || from >= first || !w.lasts(m) || m.key.U(0) >= earlier {
		return day
	}
	from = max(from, first-back, w.birth)
	return from + models.Date(m.key.U(1)*float64(first-from))
}

// lasts says that a drug is taken as long as its condition lasts: it is no
// course, and for an illness that passes not one without refills, nor one whose
// refills are soon used up, as those of an ointment are and a statin's aren't.
// A single dose is kept for the next emergency.
func (w *Worker) lasts(m *medication) bool {
	const soon = 100 // Days.
	d, c := w.drugs[m.drug].def, &w.conditions[m.condition]
	if c.acute {
		return !d.Course && d.Refills > 0 && (d.Days == 1 || d.Days*(1+d.Refills) > soon)
	}
	return !d.Course && (d.Refills > 0 || w.over[m.condition] == models.NoDate)
}

// ended is the last day of a drug: of a course with its refills, or of one
// without refills for an illness that passes, when it is used up (for a lasting
// one it is prescribed anew, as a schedule II drug must be); of the dead, the
// day of death; null while it goes on.
func (w *Worker) ended(m *medication) models.Date {
	d := w.drugs[m.drug].def
	end := models.NoDate
	if !w.lasts(m) {
		end = w.given(m) + models.Date(d.Days)
		if d.Course {
			end += models.Date(d.Days * d.Refills)
		}
	}
	if over := w.over[m.condition]; over != models.NoDate && (end == models.NoDate || end > over) {
		end = max(over, w.given(m))
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
