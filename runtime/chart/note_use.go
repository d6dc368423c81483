package chart

import (
	"strings"

	"github.com/hsc-dev/hsc/models"
)

// noteUse says at which encounters of its kind a note is written.
type noteUse int

const (
	useAlways noteUse = iota
	useReferred
	useOperated
)

// useOf is when a type of note is written: a consultation at the first visit to
// a specialist, instead of the visit's usual note; a procedure note where
// something was operated, beside the others.
func useOf(noteType string) noteUse {
	switch noteType {
	case "consultation":
		return useReferred
	case "procedure":
		return useOperated
	}
	return useAlways
}

// isUsed says that the note is written of the encounter.
func (w *Worker) isUsed(t *template, e *encounter) bool {
	switch t.use {
	case useReferred:
		return w.isReferred(e)
	case useOperated:
		return len(w.noted.operations) > 0
	case useAlways:
	}
	return !w.consults[e.kind] || !w.isReferred(e)
}

// isReferred says that the encounter is the first with a specialist, for what
// began not long before: who has had it for years has been there.
func (w *Worker) isReferred(e *encounter) bool {
	const recent = 400 // Days.
	if int(e.specialty) == w.primary || e.condition < 0 || w.conditions[e.condition].care {
		return false
	}
	if from := w.onset[e.condition]; from != models.NoDate && e.day()-from > recent {
		return false
	}
	for i := range w.placed {
		if o := &w.placed[i]; o.specialty == e.specialty && o.start < e.start {
			return false
		}
	}
	return true
}

// isOperation says that a procedure is worth a note of its own: one of CPT's
// section of surgery, or of ICD-10-PCS's, that takes a while.
func isOperation(system, code string, minutes int) bool {
	const least = 10 // Minutes: less is a blood draw or a scan of the bladder.
	switch {
	case minutes < least || code == "36430": // A transfusion is given, not done.
		return false
	case system == systemCPT:
		return code >= "10000" && code < "70000"
	}
	return system == "ICD-10-PCS" && strings.HasPrefix(code, "0")
}
