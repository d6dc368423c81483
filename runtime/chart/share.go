package chart

import (
	"math/bits"
	"slices"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

// A patient with hypertension, diabetes and high cholesterol isn't seen three
// times as often as one who has hypertension alone: one visit is about all of
// them. So each patient has days of his own for each care, and a condition that
// is to be followed n times a year is followed on the first n of them: a second
// condition finds the first one's visits there. The days and ids come from the
// care and the number of the day, so that a visit stays what it was when
// another condition comes to it.

// year is the stretch, in days, that the days of a care divide.
const year = 365

// mostDays is how many days of a year a care has at most.
const mostDays = 64

// joining is a condition that a visit is for beside its first.
type joining struct{ condition, next int32 }

// isAbout says that an encounter is for a condition, as its reason or beside it.
func (w *Worker) isAbout(e *encounter, condition int32) bool {
	if e.condition == condition {
		return true
	}
	for i := e.joins; i >= 0; i = w.joins[i].next {
		if w.joins[i].condition == condition {
			return true
		}
	}
	return false
}

// following is what there is to know of the visits that a condition asks for.
type following struct {
	condition int32
	within    span
	first     int32 // The first encounter that is for it, none before there is one.
	treating  bool  // One of them is with somebody who prescribes.
}

// note notes an encounter that is for the condition.
func (w *Worker) noteVisit(f *following, at int) {
	if f.first == none {
		f.first = int32(at)
	}
	f.treating = f.treating || w.prescriber[w.asked[at].specialty]
}

// follow asks for the visits of one line of a lasting condition: a share of
// them on the patient's days for the care, the others on days of their own.
func (w *Worker) follow(f *following, v *visit) {
	key := w.key.At(v.key)
	share := w.kinds[v.kind].def.Shared
	if !w.isShared(f, v) {
		n := times(w.often(v), f.within.years(), key.U(0))
		for k := range n {
			w.ask(f.condition, v.kind, v.specialty, f.within, key.At(uint64(k)), k, n)
			w.noteVisit(f, len(w.asked)-1)
		}
		return
	}
	days := w.key.At(w.paths.day).At(w.cares[v.specialty]).At(w.kinds[v.kind].key)
	for block := models.Date(0); w.plan.Start+block*year <= f.within.last; block++ {
		whole := span{first: w.plan.Start + block*year, last: w.plan.Start + (block+1)*year - 1}
		part := span{first: max(whole.first, f.within.first), last: min(whole.last, f.within.last)}
		if part.last < part.first {
			continue
		}
		each := key.At(uint64(block))
		n := times(w.often(v), part.years(), each.U(0))
		for k := range n {
			if own := each.At(uint64(k)); own.U(drawShared) >= share || !w.shareDay(f, v, days.At(uint64(block)), whole, k) {
				w.ask(f.condition, v.kind, v.specialty, part, own, k, n)
				w.noteVisit(f, len(w.asked)-1)
			}
		}
	}
}

// isShared says that visits of a line may be for several conditions: what
// passes, as a pregnancy does, has its own.
func (w *Worker) isShared(f *following, v *visit) bool {
	c := &w.conditions[f.condition]
	return w.kinds[v.kind].def.Shared > 0 && !c.care && c.end < 0
}

// shareDay has the condition followed on the first of the care's days of a
// year, from the k-th on, that lies in its span and isn't its own yet; false
// where there is none.
func (w *Worker) shareDay(f *following, v *visit, days rng.Key, whole span, k int) bool {
	for nth := k; nth < mostDays; nth++ {
		key := days.At(uint64(nth))
		day := whole.first + models.Date(float64(fraction(days.U(drawPhase)+halves(nth))*year))
		if !f.within.has(day) {
			continue
		}
		id := models.IDOf(uint64(key.At(w.paths.encounter)))
		at := slices.IndexFunc(w.asked, func(e encounter) bool { return e.id == id })
		if at < 0 {
			at = w.routineNear(v.specialty, day, f.within)
		}
		switch {
		case at < 0:
			w.ask(f.condition, v.kind, v.specialty, f.within, key, 0, 1)
			at = len(w.asked) - 1
			w.put(&w.asked[at], w.calendar.around(day, f.within, key.U(drawOpen)))
		case w.isAbout(&w.asked[at], f.condition) || !f.within.has(w.asked[at].day()):
			continue
		default:
			w.join(&w.asked[at], f)
		}
		w.noteVisit(f, at)
		return true
	}
	return false
}

// near is how many days a patient who comes for routine care soon saves
// another visit by.
const near = 75

// routineNear is a visit for routine care to the same care about a day, none if
// there is none.
func (w *Worker) routineNear(specialty int32, day models.Date, within span) int {
	return slices.IndexFunc(w.asked, func(e encounter) bool {
		return w.isRoutine(&e, specialty) && e.day() >= day-near && e.day() <= day+near && within.has(e.day())
	})
}

func (w *Worker) isRoutine(e *encounter, specialty int32) bool {
	return e.condition >= 0 && w.conditions[e.condition].care && e.specialty == specialty && w.kinds[e.kind].outpatient && w.kinds[e.kind].def.Problems > 0
}

// joinAny has the first planned visit to a care be for the condition too, and
// says whether there is one.
func (w *Worker) joinAny(f *following, specialty int32) bool {
	at := slices.IndexFunc(w.asked, func(e encounter) bool {
		planned := w.kinds[e.kind].def.Shared > 0 && e.condition >= 0 && !w.conditions[e.condition].acute && w.conditions[e.condition].end < 0
		return e.specialty == specialty && f.within.has(e.day()) && (planned || w.isRoutine(&e, specialty))
	})
	if at < 0 {
		return false
	}
	w.join(&w.asked[at], f)
	w.noteVisit(f, at)
	return true
}

// join has a visit be for another condition too.
func (w *Worker) join(e *encounter, f *following) {
	w.joins = append(w.joins, joining{condition: f.condition, next: e.joins})
	e.joins = int32(len(w.joins) - 1)
	e.within = span{first: max(e.within.first, f.within.first), last: min(e.within.last, f.within.last)}
}

// joined is how many conditions an encounter is for beside its first.
func (w *Worker) joined(e *encounter) (n int) {
	for i := e.joins; i >= 0; i = w.joins[i].next {
		n++
	}
	return n
}

// halves is where the nth day of a care lies in its year: 0, 1/2, 1/4, 3/4,
// 1/8 and so on, so that the first two, four and eight are evenly apart.
func halves(nth int) float64 { return float64(bits.Reverse32(uint32(nth))) / (1 << 32) }

// fraction is x without its whole part.
func fraction(x float64) float64 { return x - float64(int(x)) }
