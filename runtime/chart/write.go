package chart

import (
	"cmp"
	"slices"

	"github.com/hsc-dev/hsc/models"
)

const minute = models.Instant(60)

// write writes the encounters and what happens at each, in the order of time.
func (w *Worker) write() {
	for _, i := range w.order {
		e := &w.placed[i]
		w.visiting(e)
		w.diagnose(e)
		w.noted.reset()
		w.writeEncounter(e)
		w.writeDiagnoses(e)
		w.writeProcedures(e)
		w.at(e, 0)
		w.writeVitals(e)
		w.writeOrders(e)
		w.leave()
		w.writeRounds(e)
		w.writeReferrals(i)
		w.writeMedications(i)
		w.writeNotes(i)
	}
	w.gone()
}

// moduleOf is the module that made an encounter.
func (w *Worker) moduleOf(e *encounter) models.Sym {
	if e.condition >= 0 {
		return w.conditions[e.condition].module
	}
	return w.symbols.visits
}

// after is so many minutes after the encounter's beginning, or its end.
func (e *encounter) after(minutes int) models.Instant {
	return min(e.start+models.Instant(minutes)*minute, e.end)
}

// principal is the encounter's first code, null where it has none.
func (w *Worker) principal() models.Sym {
	if len(w.dx) == 0 {
		return models.NoSym
	}
	return models.Sym(w.dx[0].code)
}

// reasonOf is why the patient comes: for a planned visit, and for what is
// acute, the condition's reason; for an emergency or a stay with a problem, the
// problem. The second form stands within a sentence.
func (w *Worker) reasonOf(e *encounter) (reason, lower []byte) {
	k := &w.kinds[e.kind]
	if e.told >= 0 && len(w.tells[e.told].reason) > 0 {
		return w.tells[e.told].reason, w.tells[e.told].lower
	}
	if e.condition < 0 {
		return k.reason, k.lower
	}
	c := &w.conditions[e.condition]
	if !c.acute && (k.stay || k.class == models.ClassEMER) {
		return c.title, c.lowerTitle
	}
	return c.reason, c.lower
}

func (w *Worker) writeEncounter(e *encounter) {
	rows := w.out[Encounters]
	if rows == nil {
		return
	}
	k := &w.kinds[e.kind]
	r := &w.row.encounter
	r.EncounterID, r.PatientID, r.ProviderID, r.FacilityID = e.id, w.patient, e.providerID, e.facilityID
	r.ProviderNPI = e.npi[:]
	r.EncounterClass, r.EncounterType, r.PlaceOfService = k.class, models.Sym(e.kind), k.pos
	r.Status = models.EncounterStatusFinished
	r.StartTime, r.EndTime, r.LengthMinutes = e.start, e.end, int64((e.end-e.start)/minute)
	r.Reason, _ = w.reasonOf(e)
	r.Department = w.symbols.departments[e.specialty]
	r.PrimaryDiagnosisCode = w.principal()
	r.ReasonCode = r.PrimaryDiagnosisCode
	r.AdmissionSource, r.DischargeDisposition = models.NoSym, models.NoSym
	if k.bedded {
		r.AdmissionSource = w.symbols.fromClinic
		if !k.planned {
			r.AdmissionSource = pickAdmission(w.admissions.from, e.condition, w.age, e.key.U(drawSource))
		}
		r.DischargeDisposition = pickAdmission(w.admissions.to, e.condition, w.age, e.key.U(drawDisposition))
		if e.told >= 0 && w.tells[e.told].comes != models.NoSym {
			r.AdmissionSource = w.tells[e.told].comes
		}
	}
	if e.told >= 0 && w.tells[e.told].goes != models.NoSym && (k.bedded || w.isLast(e)) {
		r.DischargeDisposition = w.tells[e.told].goes
	}
	r.Acuity = w.acuityOf(e)
	r.Origin = w.by(w.moduleOf(e))
	rows.AppendEncounter(r)
}

func (w *Worker) writeDiagnoses(e *encounter) {
	rows := w.out[Diagnoses]
	if rows == nil {
		return
	}
	key := e.key.At(w.paths.diagnosis)
	r := &w.row.diagnosis
	r.EncounterID, r.PatientID = e.id, w.patient
	r.CodeSystem = models.DiagnosisSystemICD10CM
	r.DiagnosedDate, r.VerificationStatus = e.day(), models.VerificationConfirmed
	r.PresentOnAdmission = models.NoSym
	if w.kinds[e.kind].bedded {
		r.PresentOnAdmission = models.POAY
	}
	for i, d := range w.dx {
		k, c := &w.codes[d.code], &w.conditions[d.condition]
		r.DiagnosisID = models.IDOf(uint64(key.At(k.key)))
		r.Condition, r.Code, r.Description = models.Sym(d.condition), models.Sym(d.code), k.title
		r.DiagnosisType, r.Sequence = models.DiagnosisSecondary, int64(i+1)
		if i == 0 {
			r.DiagnosisType = models.DiagnosisPrincipal
		}
		r.OnsetDate = w.onset[d.condition]
		r.ClinicalStatus, r.AbatementDate = models.ClinicalActive, models.NoDate
		if c.acute {
			first, last := w.courseOf(e, d.condition)
			r.OnsetDate = first.day()
			if over := w.recovered(last, c); over <= w.life.last {
				r.ClinicalStatus, r.AbatementDate = models.ClinicalResolved, over
			}
		}
		r.Origin = w.by(c.module)
		rows.AppendDiagnosis(r)
	}
}

// recovered is when an acute illness is over: days or weeks after the visit, or
// after the stay, as its condition says.
func (w *Worker) recovered(e *encounter, c *condition) models.Date {
	const least, most = 4, 28 // Days, of conditions that don't say.
	if c.recovers != nil {
		if d := c.recovers(w.st, e.key.U(drawRecovery)); d >= 0 {
			return e.end.Date() + models.Date(d)
		}
	}
	return e.end.Date() + least + models.Date(e.key.Intn(drawRecovery, most-least+1))
}

// writeProcedures writes the service that the visit itself is billed by, and
// the procedures that it brings.
func (w *Worker) writeProcedures(e *encounter) {
	w.mine = w.mine[:0]
	for i := e.performs; i >= 0; i = w.performs[i].next {
		if !slices.ContainsFunc(w.mine, func(j int32) bool { return w.performs[j].procedure == w.performs[i].procedure }) {
			w.mine = append(w.mine, i)
		}
	}
	slices.SortFunc(w.mine, func(a, b int32) int {
		return cmp.Compare(w.procedures[w.performs[a].procedure].key, w.procedures[w.performs[b].procedure].key)
	})
	for _, i := range w.mine {
		w.noted.did(w.procedures[w.performs[i].procedure].said)
		if p := &w.procedures[w.performs[i].procedure]; p.operation {
			w.noted.operated(p.said)
		}
	}
	w.askResults(e)
	if w.out[Procedures] == nil && w.out[Devices] == nil {
		return
	}
	r := &w.row.procedure
	r.EncounterID, r.PatientID, r.ProviderID = e.id, w.patient, e.providerID
	r.Status = models.ProcedureStatusCompleted
	if code := w.serviceOf(e); code != models.NoSym {
		r.ProcedureID = models.IDOf(uint64(e.key.At(w.paths.service)))
		r.Procedure, r.Code, r.CodeSystem, r.Description = models.NoSym, code, models.ProcedureSystemCPT, w.kinds[e.kind].title
		r.PerformedTime = e.start
		r.Origin = w.by(w.symbols.visits)
		w.appendProcedure()
	}
	for n, i := range w.mine {
		p := &w.procedures[w.performs[i].procedure]
		r.ProcedureID = models.IDOf(uint64(e.key.At(p.key)))
		r.Procedure, r.Code, r.CodeSystem, r.Description = p.word, p.code, p.system, p.title
		r.PerformedTime = e.after(w.doneAt(&w.performs[i], e, n))
		r.Origin = w.by(p.module)
		w.appendProcedure()
		w.writeDevice(p.implants, e.key.At(p.key))
	}
}

// appendProcedure appends the procedure in the making, where procedures are
// written.
func (w *Worker) appendProcedure() {
	if rows := w.out[Procedures]; rows != nil {
		rows.AppendProcedure(&w.row.procedure)
	}
}

// serviceOf is the code that the visit itself is billed by.
func (w *Worker) serviceOf(e *encounter) models.Sym {
	k := &w.kinds[e.kind]
	if len(k.codes) > 0 {
		u := e.key.U(drawLength) // The longer, the higher; and the more problems.
		for range w.joined(e) {
			u = 1 - float64((1-u)*(1-u))
		}
		return k.codes[k.choice.Pick(u)]
	}
	if !k.preventive {
		return models.NoSym // What is done there is billed, and nothing else.
	}
	age := w.birth.YearsUntil(e.day())
	for i := range w.services {
		if s := &w.services[i]; age >= s.ageLo && age <= s.ageHi {
			return s.code
		}
	}
	return models.NoSym
}
