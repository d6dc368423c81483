package chart

import (
	"fmt"
	"math"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
)

// A condition has a course: it begins, may end, moves the person's levels while
// it goes on, and may be coded by what a visit is for.

// drift moves a lab by so much a year.
type drift struct {
	lab        int32
	rate, when eval.Func
}

// passing is the drift of a condition that ends: from its onset on, gone with it.
type passing struct {
	lab    int32
	rate   float64
	within span
}

func (c *Chart) prepareDrifts(b *binding, k *condition) {
	for _, d := range k.def.Drifts {
		k.drifts = append(k.drifts, drift{lab: int32(d.Lab), rate: b.expr(k.def.Name+": drift", d.Rate), when: b.expr(k.def.Name+": drift", d.When)})
	}
}

func (c *Chart) prepareCodeLines(b *binding, k *condition) {
	care := c.plan.Care
	where := k.def.Name + ": code"
	for i, l := range k.def.Codes {
		line := codeLine{
			when: b.expr(where, l.When), slot: l.Slot, code: int32(l.Code), also: l.Also,
			draw: b.draw(where, l.Draw), key: named(fmt.Sprintf("code.%s/%d", k.def.Name, i)),
		}
		k.lines = append(k.lines, line)
		k.byVisit = k.byVisit || line.draw != nil
		if l.When != nil {
			l.When.Slots(func(slot int) {
				k.byVisit = k.byVisit || slot == care.VisitKind || slot == care.VisitReason || slot == care.VisitDay
				k.byAge = k.byAge || slot == plan.SlotAge
			})
			c.turnsOf(l.When)
		}
		if l.Draw != nil {
			l.Draw.Exprs(func(x *plan.Expr) {
				x.Slots(func(slot int) { k.byAge = k.byAge || slot == plan.SlotAge })
			})
		}
	}
}

// goesOn says that a condition of the person has begun by a day and isn't over.
func (w *Worker) goesOn(condition int, day models.Date) bool {
	return w.onset[condition] <= day && (w.over[condition] == models.NoDate || day <= w.over[condition])
}

// drifts notes by how much the person's levels move a year.
func (w *Worker) drifts() {
	clear(w.drift)
	w.passing = w.passing[:0]
	for _, i := range w.having {
		for k := range w.conditions[i].drifts {
			d := &w.conditions[i].drifts[k]
			switch {
			case !holds(d.when, w.st):
			case w.over[i] != models.NoDate:
				w.passing = append(w.passing, passing{lab: d.lab, rate: d.rate(w.st), within: span{first: w.onset[i], last: w.over[i]}})
			default:
				w.drift[d.lab] += d.rate(w.st)
			}
		}
	}
}

// drifted is by how much a level differs on a day from that of the middle of the period.
func (w *Worker) drifted(lab int32, day models.Date) float64 {
	if w.drift[lab] == 0 {
		return 0
	}
	middle := float64(w.plan.Start+w.plan.End) / 2
	return float64(w.drift[lab] * (float64(day) - middle) / 365.25)
}

// raised is by how much conditions that end have moved a level since they began.
func (w *Worker) raised(lab int32, day models.Date) (by float64) {
	for i := range w.passing {
		if p := &w.passing[i]; p.lab == lab && p.within.has(day) {
			by += float64(p.rate * float64(day-p.within.first) / 365.25)
		}
	}
	return by
}

// visiting has codes see the encounter.
func (w *Worker) visiting(e *encounter) {
	w.seen(e.kind, e.condition, e.day())
}

// seen has codes see a visit of a kind, for a condition, on a day.
func (w *Worker) seen(kind, condition int32, day models.Date) {
	care := w.plan.Care
	w.newVisit()
	if care.VisitDay == 0 {
		return
	}
	reason := math.NaN()
	if condition >= 0 {
		reason = float64(condition)
	}
	w.st.Slots[care.VisitKind], w.st.Slots[care.VisitReason], w.st.Slots[care.VisitDay] = float64(kind), reason, float64(day)
}

// gone has the slots of the visit empty again.
func (w *Worker) gone() {
	w.newVisit()
	if care := w.plan.Care; care.VisitDay != 0 {
		w.st.Slots[care.VisitKind], w.st.Slots[care.VisitReason], w.st.Slots[care.VisitDay] = math.NaN(), math.NaN(), math.NaN()
	}
}

// newVisit forgets the codes that depend on the visit before.
func (w *Worker) newVisit() {
	w.visits++
	w.coded = w.coded[:0]
}

// leeway is the days in which there is room for a dated encounter.
const leeway = 14

// scheduleDated asks for a visit on a day that the condition says, and says
// whether it did.
func (w *Worker) scheduleDated(condition int32, v *visit) bool {
	d := v.on(w.st)
	if d != d {
		return false
	}
	day := models.Date(math.Floor(d))
	key := w.key.At(v.key)
	if !w.life.has(day) || !w.goesOn(int(condition), day) || key.U(0) >= v.rate(w.st) {
		return false
	}
	within := span{first: day, last: min(day+leeway, w.life.last)}
	const closed = 4 // Days in a row on which offices may be closed.
	if over := w.over[condition]; over != models.NoDate && over >= day+closed && !w.kinds[v.kind].bedded {
		within.last = min(within.last, over)
	}
	if !w.kinds[v.kind].def.Weekends && w.calendar.isClosed(w.calendar.open(day, within)) {
		return false // Nobody is there in time.
	}
	w.ask(condition, v.kind, v.specialty, within, key.At(0), 0, within.days())
	w.asked[len(w.asked)-1].must = true
	return true
}
