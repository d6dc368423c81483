package chart

import (
	"fmt"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
)

// journey is a journey of the plan, prepared.
type journey struct {
	def   *plan.Journey
	key   uint64
	steps []step
}

// step is a step of a journey, prepared. Of block, rounds, arms and event one is set.
type step struct {
	def       *plan.Step
	key       uint64
	when      eval.Func
	asks      []ask     // What it asks of the past.
	until     eval.Func // Ends the repetition, nil where nothing that happens does.
	untilAsks []ask
	block     []step
	rounds    []step
	arms      []*step // Nil: nothing.
	event     *plan.Event
	body      []step
	specialty int32
	value     eval.Sampler
	text      []byte
	lower     []byte
	goes      []models.Sym // Where a discharge goes.
	adds      []int32      // What is added to the encounter.
}

func (c *Chart) prepareJourneys(binder *eval.Binder) error {
	b := &binding{Binder: binder}
	c.routine = c.conditionOf("routine_care")
	for _, def := range c.plan.Journeys {
		j := journey{def: def, key: named("journey." + def.Name)}
		j.steps = c.prepareSteps(b, def.Steps)
		if b.err != nil {
			return fmt.Errorf("journey %s: %w", def.Name, b.err)
		}
		c.journeys = append(c.journeys, j)
	}
	return nil
}

func (c *Chart) prepareSteps(b *binding, defs []*plan.Step) (out []step) {
	for _, def := range defs {
		out = append(out, c.prepareStep(b, def))
	}
	return out
}

func (c *Chart) prepareStep(b *binding, def *plan.Step) step {
	s := step{def: def, key: named("step." + def.Key), when: b.expr(def.Text, def.If), specialty: none}
	s.asks = prepareAsks(b, def.Text, def.Past)
	if u := def.When.Until; u != nil {
		s.until, s.untilAsks = b.expr(def.Text, u.If), prepareAsks(b, def.Text, u.Past)
	}
	switch {
	case def.Choose != nil:
		for _, a := range def.Choose.Arms {
			if a == nil {
				s.arms = append(s.arms, nil)
				continue
			}
			arm := c.prepareStep(b, a)
			s.arms = append(s.arms, &arm)
		}
	case def.Event != nil:
		c.prepareEvent(b, &s, def.Event)
	default:
		s.block, s.rounds = c.prepareSteps(b, def.Block), c.prepareSteps(b, def.Rounds)
	}
	return s
}

func (c *Chart) prepareEvent(b *binding, s *step, e *plan.Event) {
	s.event, s.value, s.body = e, b.draw(s.def.Key, e.Value), c.prepareSteps(b, e.Body)
	s.text = []byte(e.Text)
	s.lower = lowered(s.text)
	for _, w := range e.Words {
		s.goes = append(s.goes, sym(c.words.disposition, dispositionOf(w)))
	}
	if err := c.prepareAdditions(s, e); err != nil && b.err == nil {
		b.err = err
	}
	switch care, ok := c.directory.Care(e.Specialty); {
	case e.Kind != plan.EventEncounter:
	case ok:
		s.specialty = int32(care)
	case e.Specialty != "" && b.err == nil:
		b.err = fmt.Errorf("%s: %q is no specialty", s.def.Key, e.Specialty)
	default:
		s.specialty = c.kinds[e.Visit].specialty
	}
}

// told is what a journey says of an encounter that is otherwise drawn.
type told struct {
	reason, lower []byte     // Empty: as usual.
	goes, comes   models.Sym // Of a stay: where the patient goes and came from; NoSym: as usual.
	after         int32      // The encounter of the acute illness that this one follows up, none if it doesn't.
}

// prescribed is a medicine that a journey prescribes.
type prescribed struct{ drug, condition, encounter int32 }

// walk is a unit on a journey.
type walk struct {
	journey *journey
	key     rng.Key
	day0    models.Date
	labels  []int32       // The encounter of each label, none before it has happened.
	first   int           // The number of encounters before the journey.
	marks   []models.Date // The days of those that are milestones.
	host    int32         // The encounter at which things happen, none before the first.
	within  bool          // They happen in its block.
	day     int32         // Of the host's days.
	last    int32         // The last encounter with a diagnosis, none before one.
	stopped bool          // The unit has left the journey.
	named   []naming
	stops   []*step        // Those that depend on what has happened: they go on being asked.
	ended   models.Instant // When one of them held, 0 before that.
	dead    bool           // By death.
}

// naming is an encounter that has a label.
type naming struct {
	label, encounter int32
	day              models.Date // Of a milestone, which has no encounter.
}

// followJourneys brings the encounters of the unit's journeys. It says whether
// a condition begins with one of them, or the person dies: the conditions are
// then to be read anew.
func (w *Worker) followJourneys() (begins bool) {
	w.known, w.read = w.known[:0], 0
	w.scripts, w.tells, w.brought, w.began, w.owned, w.dead = w.scripts[:0], w.tells[:0], w.brought[:0], w.began[:0], w.owned[:0], false
	w.additions = w.additions[:0]
	follows := w.plan.Cohorts[w.st.Cohort].Follows
	for i := range follows {
		f := &follows[i]
		if w.st.Slots[f.Slot] != 1 {
			continue
		}
		j := &w.journeys[f.Journey]
		t := &w.walk
		*t = walk{journey: j, first: len(w.placed), key: w.key.At(j.key), host: none, last: none, labels: t.labels[:0], marks: t.marks[:0], named: t.named[:0], stops: t.stops[:0]}
		for range j.def.Labels {
			t.labels, t.marks = append(t.labels, none), append(t.marks, models.NoDate)
		}
		var ok bool
		if t.day0, ok = w.dayZero(f, j); ok {
			w.goThrough(t, j.steps)
		}
	}
	if w.dead {
		w.bury()
	}
	return len(w.began) > 0 || w.dead || len(w.sets) > 0
}

// month is the days over which those begin for whom the whole journey is too long.
const month = 30

// dayZero draws the first day of a journey: evenly over the range that the
// scenario says, else over the days for which all of it lies in the unit's
// period; where there is none, over the month that brings its first step into it.
func (w *Worker) dayZero(f *plan.Follow, j *journey) (models.Date, bool) {
	within := w.life
	if f.From != 0 {
		within = span{first: max(f.From, w.life.first), last: min(f.To, w.life.last)}
		if within.last < within.first {
			return 0, false
		}
	} else {
		first := within.first - models.Date(j.def.First)
		last := within.last - models.Date(j.def.Last)
		if last < first {
			last = first + month - 1
		}
		within = span{first: min(first, w.life.last), last: min(last, w.life.last)}
	}
	return within.first + models.Date(w.key.At(j.key).U(drawPhase)*float64(within.days())), true
}

// goThrough takes the steps in their order.
func (w *Worker) goThrough(t *walk, steps []step) {
	for i := range steps {
		w.take(t, &steps[i])
	}
}

// take takes a step, as often as it is repeated, if the unit comes to it.
func (w *Worker) take(t *walk, s *step) {
	if t.stopped || s.def.Chance >= 0 && w.st.Slots[s.def.Chance] != 1 {
		return
	}
	switch {
	case s.isAsked() && s.def.Stop:
		t.stops = append(t.stops, s)
		return
	case s.isAsked(): // To be asked at its time.
	case !holds(s.when, w.st):
		return
	case s.def.Stop:
		t.stopped = true
		return
	}
	when := &s.def.When
	if when.After >= 0 && t.labels[when.After] == none {
		return // What it counts from hasn't happened.
	}
	switch {
	case when.Each == 0 && s.def.Own:
		if day := w.beginsOn(t, s, 0); w.comesAt(t, s, 0) == here {
			w.onOwnDays(t, day, s)
		}
	case when.Each == 0:
		w.takeOnce(t, s, 0)
	case s.rounds != nil:
		w.takeRounds(t, s)
	case t.within:
		w.daily(t, s)
	default:
		last := w.lastOf(s)
		for n := 1; when.Times < 0 || n <= when.Times; n++ {
			if t.stopped || w.dueOn(t, s, n) > last || w.takeOnce(t, s, n) {
				return
			}
		}
	}
}

// lastOf is the last day on which a step is repeated.
func (w *Worker) lastOf(s *step) models.Date {
	if u := s.def.When.Until; u != nil && u.On != 0 {
		return min(w.life.last, u.On)
	}
	return w.life.last
}

// daily takes a step on the days of a stay.
func (w *Worker) daily(t *walk, s *step) {
	e := &w.placed[t.host]
	when, days := &s.def.When, int(e.end.Date()-e.day())+1
	for n := 0; n*when.Each < days && (when.Times < 0 || n < when.Times); n++ {
		t.day = int32(n * when.Each)
		if w.takeOnce(t, s, n) {
			break
		}
	}
	t.day = 0
}

// takeOnce takes a step for the nth time, and says that it was the last.
func (w *Worker) takeOnce(t *walk, s *step, n int) (over bool) {
	if s.event != nil && s.event.Kind == plan.EventEncounter {
		return w.meet(t, s, n) // It is asked when it would begin.
	}
	comes := w.comesAt(t, s, n)
	if comes == here {
		w.do(t, s, n)
	}
	return comes == never
}

// do does what a step that is no encounter says.
func (w *Worker) do(t *walk, s *step, n int) {
	switch {
	case s.def.Choose != nil:
		if i := s.def.Choose.Arm(w.st.Slots[s.def.Choose.Slot]); i >= 0 && i < len(s.arms) && s.arms[i] != nil {
			w.take(t, s.arms[i])
		}
	case s.event == nil:
		stops, ended := len(t.stops), t.ended
		w.goThrough(t, s.block)
		if s.def.Leave && !t.dead {
			t.stopped, t.stops, t.ended = false, t.stops[:stops], ended
		}
	case s.event.Kind == plan.EventDies:
		w.pass(t, s, n)
	case s.event.Kind == plan.EventMilestone:
		w.reach(t, s, n)
	case s.event.Kind == plan.EventTrend, s.event.Kind == plan.EventSet:
		w.change(s, w.changesOn(t, s, n))
	default:
		if host := t.hostOf(s); host >= 0 {
			w.happen(t, s, host, n)
		}
	}
}

// hostOf is the encounter at which something happens that is none itself, none where there is none yet.
func (t *walk) hostOf(s *step) int32 {
	if s.def.When.After >= 0 {
		return t.labels[s.def.When.After]
	}
	return t.host
}

// dayOf is the day of a step that is taken for the nth time; of one that lies in
// a part of the year or the week, the day that is drawn among those, or no date.
func (w *Worker) dayOf(t *walk, s *step, n int) models.Date {
	if isDuring(&s.def.When) {
		day, _ := w.dayDuring(t, s, n, 0)
		return day
	}
	return w.dueOn(t, s, n)
}

// dueOn is the day of a step wherever in the year and the week that is.
func (w *Worker) dueOn(t *walk, s *step, n int) models.Date {
	when := &s.def.When
	if when.On != 0 {
		return when.On
	}
	from := t.day0
	if when.Unit == plan.ByMinute {
		return w.placed[t.labels[when.After]].day()
	}
	if when.After >= 0 {
		from = w.ends(t, when.After)
	}
	key := t.key.At(s.key).At(uint64(n))
	lo := when.Lo + int(key.Intn(drawPlace, uint32(when.Hi-when.Lo+1)))
	switch {
	case when.Each > 0:
		from = w.repeated(t, s, from, n)
	case when.Unit == plan.ByMonth:
		from = from.AddMonths(lo)
	default:
		from += models.Date(lo)
	}
	if when.Give > 0 {
		from += models.Date(key.Intn(drawMove, uint32(2*when.Give+1))) - models.Date(when.Give)
	}
	return from
}
