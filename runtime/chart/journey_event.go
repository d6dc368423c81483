package chart

import (
	"math"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

// patience is by how many days an encounter of a journey may move where its own is taken.
const patience = 30

// meet brings an encounter, and what happens at it. It says that the step won't come again.
func (w *Worker) meet(t *walk, s *step, n int) (over bool) {
	e, day := w.encounterOf(t, s, n)
	if !w.life.has(day) {
		return false
	}
	w.put(&e, day)
	before, left := int32(none), models.Instant(0)
	if s.def.When.Unit == plan.ByMinute || !s.def.When.Said && t.host >= 0 {
		before, left = w.straightAfter(t, s, &e)
	}
	if e.condition == none && before == none {
		w.because(t, s, &e)
	}
	comes := elsewhere
	if w.findTime(t, s, n, &e) {
		comes = w.comesTo(t, s, e.start)
	}
	if comes != here {
		if before >= 0 {
			w.stayOn(before, left)
		}
		return comes == never
	}
	w.placed = append(w.placed, e)
	at := int32(len(w.placed) - 1)
	if s.event.Label >= 0 {
		t.labels[s.event.Label] = at
		t.named = append(t.named, naming{label: int32(s.event.Label), encounter: at})
	}
	t.host, t.within = at, true
	if e.condition >= 0 {
		w.bring(e.condition)
	}
	w.goThrough(t, s.body)
	t.within = false
	if before >= 0 {
		w.goOn(before, at)
	}
	if c := w.placed[at].condition; c >= 0 && !w.conditions[c].care {
		t.last = at
	}
	return false
}

// because finds what an encounter is for that the journey says nothing of: a
// preventive one for itself, any other for what the one is for that it counts
// from, or the last one; after an acute illness it follows that up.
func (w *Worker) because(t *walk, s *step, e *encounter) {
	k := &w.kinds[e.kind]
	if k.preventive {
		e.condition = w.routine
		return
	}
	from := w.lastBefore(t, e)
	if a := s.def.When.After; a >= 0 && t.labels[a] >= 0 && w.placed[t.labels[a]].condition >= 0 {
		from = t.labels[a]
	}
	if from < 0 || diagnosesItself(s.body) {
		return
	}
	o := &w.placed[from]
	if !w.conditions[o.condition].acute {
		e.condition = o.condition
		return
	}
	if k.stay || k.class == models.ClassEMER {
		return
	}
	e.condition = o.condition
	if w.followsUp(o) {
		from = w.tells[o.told].after
	}
	tell := w.tellOf(e)
	tell.after, tell.reason, tell.lower = from, w.conditions[e.condition].again, w.conditions[e.condition].lowerAgain
}

// lastBefore is the journey's last encounter with a diagnosis before another
// one, none before there is one: steps needn't stand in the order of time. What
// lasts may have been found later.
func (w *Worker) lastBefore(t *walk, e *encounter) int32 {
	if t.last < 0 || w.placed[t.last].start < e.start {
		return t.last
	}
	last := int32(none)
	for i := t.first; i < len(w.placed); i++ {
		o := &w.placed[i]
		if o.scripted && o.condition >= 0 && !w.conditions[o.condition].care && o.start < e.start && (last < 0 || o.start > w.placed[last].start) {
			last = int32(i)
		}
	}
	if c := w.placed[t.last].condition; last < 0 && !w.conditions[c].acute && w.goesOn(int(c), e.day()) {
		return t.last
	}
	return last
}

// followsUp says that an encounter looks after an acute illness that another one was for.
func (w *Worker) followsUp(e *encounter) bool { return e.told >= 0 && w.tells[e.told].after >= 0 }

// about is what a journey has been about so far, none before a diagnosis.
func (w *Worker) about(t *walk) int32 {
	if t.last < 0 {
		return none
	}
	return w.placed[t.last].condition
}

// diagnosesItself says that one of the steps of an encounter is a diagnosis.
func diagnosesItself(body []step) bool {
	return slices.ContainsFunc(body, func(s step) bool {
		return s.event != nil && s.event.Kind == plan.EventDiagnose || diagnosesItself(s.block)
	})
}

// goOn has an encounter that leads straight to another be for what that is for,
// where nothing else is said; who is admitted from an emergency department came by it.
func (w *Worker) goOn(before, after int32) {
	o, e := &w.placed[before], &w.placed[after]
	if o.condition == none && e.condition >= 0 {
		o.condition = e.condition
		w.forAll(o, e.condition)
	}
	if w.kinds[o.kind].class == models.ClassEMER && w.kinds[e.kind].bedded {
		w.tellOf(e).comes = w.symbols.fromEmergency
	}
}

// encounterOf is the encounter that a step brings, and its day.
func (w *Worker) encounterOf(t *walk, s *step, n int) (encounter, models.Date) {
	key := t.key.At(s.key).At(uint64(n)).At(w.paths.encounter)
	k := &w.kinds[s.event.Visit]
	day := t.day0
	switch {
	case s.def.When.Said:
		day = w.dayOf(t, s, n)
	case t.host >= 0:
		day = w.placed[t.host].end.Date()
	}
	e := encounter{
		key: key, id: models.IDOf(uint64(key)), kind: int32(s.event.Visit), condition: int32(s.event.Condition), host: host{specialty: s.specialty},
		orders: none, performs: none, joins: none, told: none, must: true, scripted: true,
		within: span{first: day, last: min(day+patience+models.Date(s.event.Hi), w.life.last)},
	}
	e.minutes = triangular(k.def.MinutesLo, k.def.MinutesMode, k.def.MinutesHi, key.U(drawLength))
	e.clock = k.begins(key)
	switch {
	case s.event.Hi > 0:
		e.stays(s.event.Lo+int(key.Intn(drawLength, uint32(s.event.Hi-s.event.Lo+1))), key)
	case k.bedded:
		w.measureStay(&e, day)
	}
	if !k.def.Weekends {
		day = w.calendar.around(day, e.within, key.U(drawOpen))
	}
	return e, day
}

// straightAfter has an encounter begin so many minutes after the beginning of
// the one that it counts from, or at the end of the one before it. What goes on
// until then ends: a patient who is admitted leaves the emergency department;
// left is when it would have ended.
func (w *Worker) straightAfter(t *walk, s *step, e *encounter) (before int32, left models.Instant) {
	before = t.host
	when := &s.def.When
	if when.After >= 0 {
		before = t.labels[when.After]
	}
	o := &w.placed[before]
	at := o.end
	left = at
	if when.Unit == plan.ByMinute {
		at = o.start + models.Instant(when.Lo+int(e.key.Intn(drawSeen, uint32(when.Hi-when.Lo+1))))*minute
	}
	if days := e.end.Date() - e.day(); w.kinds[e.kind].bedded && days > 0 { // They leave at the same time of day.
		e.end = (at.Date() + days).At(0) + e.end - e.end.Date().At(0)
	} else {
		e.end = at + e.end - e.start
	}
	e.start = at
	if o.end > at && o.start < at {
		o.end = at
	}
	e.within.first = at.Date()
	return before, left
}

// stays makes an encounter a stay of so many days: patients leave in the second
// half of the day.
func (e *encounter) stays(days int, key rng.Key) {
	leaves := int32(11*60) + int32(key.Intn(drawEnd, 6*12+1))*5
	e.minutes = int32(days*24*60) + leaves - e.clock
}

// bring notes that the episodes of an acute condition, or the visits of routine care, are a journey's.
func (w *Worker) bring(condition int32) {
	if c := &w.conditions[condition]; c.acute || c.care {
		w.brought = append(w.brought, condition)
	}
}

// happen does at an encounter what a step says.
func (w *Worker) happen(t *walk, s *step, host int32, n int) {
	e := &w.placed[host]
	day := int32(0)
	if w.kinds[e.kind].stay && t.within {
		day = t.day
	}
	switch s.event.Kind {
	case plan.EventOrder, plan.EventResult:
		w.testAt(t, s, e, day, n)
		w.doAt(s, e)
	case plan.EventProcedure:
		w.doAt(s, e)
	case plan.EventDiagnose:
		w.diagnoseAt(s, e)
	case plan.EventPrescribe:
		for _, d := range s.event.Drugs {
			w.scripts = append(w.scripts, prescribed{drug: int32(d), condition: w.about(t), encounter: host})
		}
	case plan.EventReason:
		w.tellOf(e).reason, w.tellOf(e).lower = s.text, s.lower
	case plan.EventDischarge:
		w.leaves(t, s, host)
	case plan.EventNote, plan.EventRefer, plan.EventImmunize:
		w.add(s, host)
	case plan.EventResolve:
		w.resolveAt(int32(s.event.Condition), &w.placed[host])
	case plan.EventDies, plan.EventMilestone, plan.EventTrend, plan.EventSet, plan.EventDRG, plan.EventEncounter:
	}
}

// leaves has a patient be discharged to where the step says.
func (w *Worker) leaves(t *walk, s *step, host int32) {
	at := 0
	if s.event.Slot >= 0 {
		at = int(w.st.Slots[s.event.Slot])
	}
	if at < 0 || at >= len(s.goes) {
		return
	}
	w.tellOf(&w.placed[host]).goes = s.goes[at]
	if s.event.Words[at] == plan.Died {
		w.dieWith(t, host)
	}
}

func (w *Worker) testAt(t *walk, s *step, e *encounter, day int32, n int) {
	for _, x := range s.event.Tests {
		o := order{panel: int32(x.Panel), lab: int32(x.Lab), procedure: none, condition: e.condition, value: math.NaN(), day: day, nth: int32(n)}
		if s.value != nil {
			o.value = s.value(w.st, t.key.At(s.key).At(uint64(n)).U(drawResult))
		}
		w.askTest(e, o)
	}
}

func (w *Worker) doAt(s *step, e *encounter) {
	for _, p := range s.event.Procedures {
		w.performs = append(w.performs, perform{procedure: int32(p), condition: e.condition, within: int32(s.event.Minutes), next: e.performs})
		e.performs = int32(len(w.performs) - 1)
	}
}

// diagnoseAt has an encounter be for a condition: as its reason where it has none yet.
func (w *Worker) diagnoseAt(s *step, e *encounter) {
	c := int32(s.event.Condition)
	if !w.active[c] { // Of who was to have died before.
		return
	}
	w.bring(c)
	switch {
	case e.condition == none:
		e.condition = c
		w.forAll(e, c)
	case !w.isAbout(e, c):
		w.joins = append(w.joins, joining{condition: c, next: e.joins})
		e.joins = int32(len(w.joins) - 1)
	}
	other := w.isOther(s)
	w.change(s, e.day())
	switch onset := w.conditions[c].onset; {
	case onset < 0:
	case s.event.New && !other:
		w.beginAt(c, e)
		w.owned = append(w.owned, c)
	case w.st.Slots[onset] > float64(e.day()): // It was to begin later.
		w.beginAt(c, e)
	}
}

// forAll gives what the encounter has brought before its diagnosis to that.
func (w *Worker) forAll(e *encounter, c int32) {
	for i := e.orders; i >= 0; i = w.orders[i].next {
		w.orders[i].condition = c
	}
	for i := e.performs; i >= 0; i = w.performs[i].next {
		w.performs[i].condition = c
	}
}

// tellOf is what the journey tells of an encounter.
func (w *Worker) tellOf(e *encounter) *told {
	if e.told == none {
		e.told = int32(len(w.tells))
		w.tells = append(w.tells, told{goes: models.NoSym, comes: models.NoSym, after: none})
	}
	return &w.tells[e.told]
}

// scripted prescribes what journeys say, each for what its encounter is for.
func (w *Worker) scripted() {
	for _, p := range w.scripts {
		condition := w.placed[p.encounter].condition
		if condition == none || w.conditions[condition].care {
			condition = p.condition
		}
		if condition >= 0 && w.addDrug(p.drug, condition, p.encounter) {
			w.meds[len(w.meds)-1].now = true
		}
	}
}
