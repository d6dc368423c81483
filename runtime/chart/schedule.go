package chart

import (
	"math"
	"slices"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

// The draws of an encounter.
const (
	drawPlace  uint64 = iota // Where in its share of the time.
	drawClock                // Time of day.
	drawLength               // Minutes, or days.
	drawMove                 // By how many days it moves after a stay.
	drawEnd                  // Time of day of a discharge.
	drawService
	drawSource
	drawDisposition
	drawSeen   // How long after the beginning something is done.
	drawResult // How long a result takes.
	drawMinute // Within the hour.
	drawOpen   // Which of the open days around a closed one.
	drawCoded  // Whether a visit deals with another problem.
	drawRecovery
	drawShared // Whether a visit is on the patient's day for the care.
	drawPhase  // Where in the year those days are.
)

// fallbackStay is the length of a stay, in days, of which the condition says nothing.
const fallbackStay = 4

// schedule asks for the encounters of the unit that haven't been planned before
// its journeys.
func (w *Worker) schedule() {
	life := w.life
	w.life = w.unsettled()
	w.scheduleAll(true)
	w.life = life
	if len(w.asked)+len(w.placed) == 0 && w.isTreated() {
		w.askUsual(none, w.life, w.key.At(w.paths.usual))
	}
}

// scheduleAll asks for the encounters of conditions: first for those of routine
// care, which others may come to, then in the plan's order. Told says that it
// is known what journeys tell.
func (w *Worker) scheduleAll(told bool) {
	for _, care := range [2]bool{true, false} {
		for _, i := range w.having {
			switch {
			case w.conditions[i].care != care || w.isToldOf(i):
			case w.planned && w.mayBeTold(i) != told:
			case w.conditions[i].acute:
				w.scheduleEpisodes(i)
			default:
				w.scheduleVisits(i)
			}
		}
	}
}

// isToldOf says that a journey has brought the condition, or begun it, and
// tells what happens because of it.
func (w *Worker) isToldOf(condition int32) bool {
	return slices.Contains(w.brought, condition) || slices.Contains(w.owned, condition)
}

// isTreated says that the person takes a medicine, which somebody prescribes.
func (w *Worker) isTreated() bool {
	return slices.ContainsFunc(w.treated, func(t treated) bool { return w.st.Slots[t.slot] > 0 })
}

// isMedicated says that the person takes a medicine for the condition.
func (w *Worker) isMedicated(condition int32) bool {
	for _, t := range w.conditions[condition].def.Treats {
		if w.st.Slots[t.Slot] > 0 {
			return true
		}
	}
	return false
}

// scheduleVisits asks for the visits of a problem or of routine care.
func (w *Worker) scheduleVisits(condition int32) {
	c := &w.conditions[condition]
	within := w.life
	within.first = max(within.first, w.onset[condition])
	if w.over[condition] != models.NoDate {
		within.last = min(within.last, w.over[condition])
	}
	if within.last < within.first {
		return
	}
	f := following{condition: condition, within: within, first: none}
	for i := range c.visits {
		v := &c.visits[i]
		switch {
		case !holds(v.when, w.st):
		case v.on != nil:
			if w.scheduleDated(condition, v) {
				w.noteVisit(&f, len(w.asked)-1)
			}
		default:
			w.follow(&f, v)
		}
	}
	if c.care {
		return
	}
	treated := w.isMedicated(condition)
	if f.first == none || treated && !f.treating {
		w.scheduleOnce(&f, treated)
	}
	w.asked[f.first].must = true
}

// times is how often something happens that happens at a rate a year.
func times(rate, years, u float64) int {
	n := math.Floor(float64(rate*years) + u)
	if !(n > 0) {
		return 0
	}
	return int(min(n, 3660))
}

// scheduleOnce asks for one visit for a problem, which is seen and coded at
// least once: the first that it would have in an office, of one who prescribes
// where it is treated with medicines; a visit to the same care that there is
// anyway if that may be.
func (w *Worker) scheduleOnce(f *following, treated bool) {
	c := &w.conditions[f.condition]
	for i := range c.visits {
		v := &c.visits[i]
		if w.kinds[v.kind].outpatient && v.on == nil && holds(v.when, w.st) && (!treated || w.prescriber[v.specialty]) {
			if w.isShared(f, v) && w.joinAny(f, v.specialty) {
				return
			}
			w.ask(f.condition, v.kind, v.specialty, f.within, w.key.At(v.key).At(0), 0, 1)
			w.asked[len(w.asked)-1].must = true
			w.noteVisit(f, len(w.asked)-1)
			return
		}
	}
	w.askUsual(f.condition, f.within, w.key.At(c.key).At(0))
	w.noteVisit(f, len(w.asked)-1)
}

func (w *Worker) askUsual(condition int32, within span, key rng.Key) {
	w.ask(condition, int32(w.usual), w.kinds[w.usual].specialty, within, key, 0, 1)
	w.asked[len(w.asked)-1].must = true
}

// scheduleEpisodes asks for the episodes of an acute condition, at least one.
func (w *Worker) scheduleEpisodes(condition int32) {
	c := &w.conditions[condition]
	key := w.key.At(c.key)
	n := episodes(float64(c.incidence(w.st)*w.life.years()), key.U(0))
	for k := range n {
		each := key.At(uint64(k))
		if v := w.setting(c, each.U(drawService)); v != nil {
			w.ask(condition, v.kind, v.specialty, w.life, each, 0, 1)
		} else {
			w.ask(condition, int32(w.usual), w.kinds[w.usual].specialty, w.life, each, 0, 1)
		}
		w.asked[len(w.asked)-1].must = k == 0
	}
}

// episodes is the Poisson number of a mean, given that it is at least one.
func episodes(mean, u float64) int {
	const most = 24 // A month between two of them.
	if !(mean > 0) {
		return 1
	}
	nothing := rng.Exp(-mean)
	u = nothing + float64(u*(1-nothing))
	term := float64(nothing * mean)
	sum := nothing + term
	k := 1
	for sum < u && k < most {
		k++
		term = float64(term*mean) / float64(k)
		sum += term
	}
	return k
}

// setting draws where an episode is seen, by the shares of those that may be.
func (w *Worker) setting(c *condition, u float64) *visit {
	total := 0.0
	for i := range c.visits {
		if v := &c.visits[i]; holds(v.when, w.st) {
			total += max(w.often(v), 0)
		}
	}
	at := float64(u * total)
	var last *visit
	for i := range c.visits {
		v := &c.visits[i]
		if !holds(v.when, w.st) || !(w.often(v) > 0) {
			continue
		}
		last = v
		share := w.often(v)
		if at < share {
			break
		}
		at -= share
	}
	return last
}

// ask asks for the k-th of n encounters spread over a span.
func (w *Worker) ask(condition, kind, specialty int32, within span, key rng.Key, k, n int) {
	key = key.At(w.paths.encounter)
	e := encounter{
		key: key, id: models.IDOf(uint64(key)), kind: kind, condition: condition, within: within, host: host{specialty: specialty},
		orders: none, performs: none, joins: none, told: none,
	}
	def := w.kinds[kind].def
	e.minutes = triangular(def.MinutesLo, def.MinutesMode, def.MinutesHi, key.U(drawLength))
	e.clock = w.kinds[kind].begins(key)
	day := w.occurs(condition, within, (float64(k)+key.U(drawPlace))/float64(n), n)
	if !def.Weekends {
		day = w.calendar.around(day, within, key.U(drawOpen))
	}
	if w.kinds[kind].bedded {
		w.measureStay(&e, day)
	}
	w.put(&e, day)
	w.asked = append(w.asked, e)
}

// occurs is the day of one of n encounters, at its share of a span; in seasons,
// of what the span has of them.
func (w *Worker) occurs(condition int32, within span, share float64, n int) models.Date {
	if condition != none && w.conditions[condition].season != nil && n <= seldom {
		if day, ok := w.conditions[condition].season.day(within, share); ok {
			return day
		}
	}
	return min(within.first+models.Date(float64(share*float64(within.days()))), within.last)
}

// begins is the time of day, in minutes, at which an encounter of the kind begins.
func (k *kind) begins(key rng.Key) int32 {
	from := int32(k.def.HourFrom * 60)
	if k.hours.Len() > 0 {
		return from + int32(k.hours.Pick(key.U(drawClock)))*60 + int32(key.Intn(drawMinute, 60/grid))*grid
	}
	return from + int32(key.Intn(drawClock, uint32(max((k.def.HourTo-k.def.HourFrom)*60/grid, 1))))*grid
}

// measureStay finds how long a stay in hospital takes. Patients leave in the
// second half of the day.
func (w *Worker) measureStay(e *encounter, day models.Date) {
	whole := int(max(math.Floor(w.stayDays(e, day)+0.5), 1))
	whole = min(whole, max(e.within.days()-1, 0))
	leaves := int32(11*60) + int32(e.key.Intn(drawEnd, 6*12+1))*5
	if whole == 0 { // Admitted and discharged on the only day.
		e.clock, e.minutes = 8*60, leaves-7*60
		return
	}
	e.minutes = int32(whole*24*60) + leaves - e.clock
}

// triangular is a whole number of minutes between lo and hi, most often near mode.
func triangular(lo, mode, hi int, u float64) int32 {
	if hi <= lo {
		return int32(lo)
	}
	a, m, b := float64(lo), float64(mode), float64(hi)
	left := (m - a) / (b - a)
	var x float64
	if u < left {
		x = a + math.Sqrt(float64(u*(b-a))*(m-a))
	} else {
		x = b - math.Sqrt(float64((1-u)*(b-a))*(b-m))
	}
	return int32(math.Floor(x + 0.5))
}

// scheduleFacts asks for the dated encounters of a story, and for a visit on
// each day of a dated result that has none.
func (w *Worker) scheduleFacts() {
	key := w.key.At(w.paths.fact)
	facts := w.plan.Cohorts[w.st.Cohort].Facts
	for i := range facts {
		f := &facts[i]
		kind := f.Kind
		if f.Verb == "result" {
			if w.factOn(f.Day) >= 0 {
				continue
			}
			kind = w.usual
		}
		if kind < 0 || kind >= len(w.kinds) {
			continue
		}
		each := key.At(uint64(int64(f.Day))).At(w.kinds[kind].key).At(uint64(w.factsOn(f.Day)))
		within := span{first: f.Day, last: max(f.Day, w.life.last)}
		w.ask(none, int32(kind), w.kinds[kind].specialty, within, each, 0, within.days())
		e := &w.asked[len(w.asked)-1]
		e.fixed = true
		e.start = f.Day.At(int(e.clock) * 60)
		e.end = e.start + models.Instant(e.minutes)*60
	}
}

// factsOn counts the encounters of a story on a day.
func (w *Worker) factsOn(day models.Date) (n int) {
	for i := range w.asked {
		if w.asked[i].fixed && w.asked[i].day() == day {
			n++
		}
	}
	return n
}

// factOn is the encounter of a story on a day, none if there is none.
func (w *Worker) factOn(day models.Date) int {
	for i := range w.asked {
		if w.asked[i].fixed && w.asked[i].day() == day {
			return i
		}
	}
	return none
}
