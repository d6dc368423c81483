package chart

import (
	"slices"

	"github.com/hsc-dev/hsc/models"
)

// listProblems writes the problem list: the codes of what lasts, as they are at
// the end of the period, of life, or of the condition. Codes that only
// accompany others aren't problems.
func (w *Worker) listProblems() {
	rows := w.out[Problems]
	if rows == nil {
		return
	}
	for _, i := range w.having {
		if c := &w.conditions[i]; !c.acute && !c.care {
			w.listProblem(rows, int(i))
		}
	}
	w.gone()
}

func (w *Worker) listProblem(rows *models.Rows, condition int) {
	c := &w.conditions[condition]
	day, over := w.life.last, w.over[condition]
	r := &w.row.problem
	r.PatientID, r.Condition, r.CodeSystem = w.patient, models.Sym(condition), models.ProblemSystemICD10CM
	r.ClinicalStatus, r.VerificationStatus = models.ProblemClinicalActive, models.ProblemVerificationConfirmed
	r.OnsetDate, r.RecordedDate, r.AbatementDate = w.onset[condition], w.recorded(condition), models.NoDate
	if over != models.NoDate && over <= day {
		day, r.AbatementDate, r.ClinicalStatus = over, over, models.ProblemClinicalResolved
	}
	w.seen(int32(w.usual), int32(condition), day)
	r.Origin = w.by(c.module)
	key := w.key.At(w.paths.problem).At(c.key)
	refs := w.codesOf(condition, day)
	lasting := slices.ContainsFunc(refs, func(ref codeRef) bool { return w.isLasting(ref, day) })
	for _, ref := range refs {
		k := w.on(ref.code, day)
		if ref.also || k < 0 || lasting && !w.isLasting(ref, day) {
			continue
		}
		status := r.ClinicalStatus
		if w.codes[k].history {
			r.ClinicalStatus = models.ProblemClinicalInactive
		}
		r.ProblemID = models.IDOf(uint64(key.At(w.codes[k].key)))
		r.Code, r.Description = models.Sym(k), w.codes[k].title
		rows.AppendProblem(r)
		r.ClinicalStatus = status
	}
}

// isLasting says that a code is of the condition, and not of why a visit is
// made for it, as Z51.11 of chemotherapy.
func (w *Worker) isLasting(ref codeRef, day models.Date) bool {
	k := w.on(ref.code, day)
	return !ref.also && k >= 0 && !w.codes[k].visit
}

// recorded is when a condition was put on the list: as it began, or at its
// first visit after it began in the period.
func (w *Worker) recorded(condition int) models.Date {
	onset := w.onset[condition]
	if onset < w.life.first {
		return onset
	}
	for _, i := range w.order {
		if e := &w.placed[i]; w.isAbout(e, int32(condition)) && e.day() >= onset {
			return e.day()
		}
	}
	return onset
}
