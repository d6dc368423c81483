package chart

import (
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

const (
	minutesOfDay = 24 * 60
	grid         = 5  // Minutes: encounters begin at multiples of it.
	moves        = 6  // How often an encounter may move before it is left out.
	afterStay    = 14 // Days after a stay within which what it displaced takes place.
	afterEpisode = 28 // Days after an episode's encounter within which it is over.
)

// put sets the encounter on a day: at its time of day, when its kind's doors
// are open, and such that it ends within its span.
func (w *Worker) put(e *encounter, day models.Date) {
	if !w.kinds[e.kind].def.Weekends {
		day = w.calendar.open(day, e.within)
	}
	e.start = day.At(int(e.clock) * 60)
	length := models.Instant(e.minutes) * 60
	if latest := (e.within.last + 1).At(-grid*60) - length; e.start > latest {
		e.start = w.earlier(e, latest)
	}
	e.start = max(e.start, e.within.first.At(0))
	e.end = min(e.start+length, (e.within.last + 1).At(-60))
}

// earlier is the time of day of the encounter on the last day from which it
// still ends in time; for what is shorter than a day, the time itself.
func (w *Worker) earlier(e *encounter, latest models.Instant) models.Instant {
	if e.minutes < minutesOfDay {
		return latest - latest%(grid*60)
	}
	day := latest.Date()
	if at := day.At(int(e.clock) * 60); at <= latest {
		return at
	}
	return (day - 1).At(int(e.clock) * 60)
}

// placeFacts puts what is dated into the calendar, before anything else.
func (w *Worker) placeFacts() {
	w.placed = append(w.placed, w.asked...)
	w.asked = w.asked[:0]
}

// place puts the encounters that were asked for into the calendar: stays, then
// the rest.
func (w *Worker) place() {
	for _, stays := range [2]bool{true, false} {
		for i := range w.asked {
			e := &w.asked[i]
			if w.kinds[e.kind].stay != stays {
				continue
			}
			if w.settled != 0 {
				e.within.first = max(e.within.first, min(w.settled.Date(), e.day()))
			}
			if w.fit(e) {
				w.placed = append(w.placed, *e)
			}
		}
	}
}

// fit finds a time for the encounter that is free: its own; else after the
// stay that takes it, or another day soon; else, if it must be, any day.
func (w *Worker) fit(e *encounter) bool {
	for range moves {
		taken := w.taken(e)
		if taken == nil {
			return !w.outlives(e)
		}
		day := e.day() + 1
		switch {
		case w.goesOnWith(e, taken):
			day = taken.end.Date() + afterEpisode + 1 + models.Date(e.key.Intn(drawMove, afterEpisode))
		case w.kinds[taken.kind].stay:
			day = taken.end.Date() + 1 + models.Date(e.key.Intn(drawMove, afterStay))
		}
		if day > e.within.last {
			break
		}
		before := e.start
		if w.put(e, day); e.start <= before {
			break // Its span ends here.
		}
	}
	if !e.must {
		return false
	}
	for day := e.within.first; day <= e.within.last; day++ {
		w.put(e, day)
		if w.taken(e) == nil {
			return !w.outlives(e)
		}
	}
	return false
}

// taken is what was placed before and leaves no room for the encounter: it
// overlaps, is another visit to the same care or for the same condition on the
// same day, or an episode that isn't long over.
func (w *Worker) taken(e *encounter) *encounter {
	for i := range w.placed {
		o := &w.placed[i]
		if e.overlaps(o) || w.goesOnWith(e, o) {
			return o
		}
		if e.day() == o.day() && (e.specialty == o.specialty || w.isAbout(o, e.condition)) && w.isVisit(e) && w.isVisit(o) {
			return o
		}
	}
	return nil
}

// goesOnWith says that both encounters are of one illness: a new episode
// begins when the one before is over.
func (w *Worker) goesOnWith(e, o *encounter) bool {
	if e.condition < 0 || e.condition != o.condition || !w.conditions[e.condition].acute || e.scripted && o.scripted {
		return false
	}
	return e.start.Date() <= o.end.Date()+afterEpisode && o.start.Date() <= e.end.Date()+afterEpisode
}

// isVisit says that the encounter is a visit that may as well be on another day.
func (w *Worker) isVisit(e *encounter) bool {
	k := &w.kinds[e.kind]
	return !e.fixed && (k.outpatient || k.class == models.ClassVR)
}

// locate finds who sees the patient, and where. A patient keeps his primary
// care provider and his specialists, and goes to the same hospital; who is on
// duty there changes.
func (w *Worker) locate() {
	w.hosts = w.hosts[:0]
	for i := range w.placed {
		e := &w.placed[i]
		k := &w.kinds[e.kind]
		if k.personal {
			e.host = *w.own(e.specialty)
			continue
		}
		e.facility = w.directory.Facility(w.zip, k.facility, w.key.At(w.paths.facility).At(k.building))
		e.provider = w.directory.ProviderAt(e.facility, int(e.specialty), w.age, e.key.At(w.paths.duty))
		if k.operates {
			e.provider = w.own(e.specialty).provider // Whoever saw the patient before operates.
		}
		w.identify(&e.host)
	}
}

// host is who sees a patient, and where.
type host struct {
	specialty  int32
	provider   stdlib.ProviderNumber
	facility   stdlib.FacilityNumber
	providerID models.ID
	facilityID models.ID
	npi        [10]byte
}

func (w *Worker) identify(h *host) {
	h.providerID, h.facilityID = w.directory.ProviderID(h.provider), w.directory.FacilityID(h.facility)
	w.directory.AppendNPI(h.npi[:0], h.provider)
}

// own is the unit's own provider of a care, looked up once.
func (w *Worker) own(specialty int32) *host {
	for i := range w.hosts {
		if w.hosts[i].specialty == specialty {
			return &w.hosts[i]
		}
	}
	h := host{specialty: specialty, provider: w.provider(w.key, w.zip, int(specialty), w.age)}
	h.facility = w.directory.FacilityOf(h.provider)
	w.identify(&h)
	w.hosts = append(w.hosts, h)
	return &w.hosts[len(w.hosts)-1]
}

// provider is the unit's provider of a care.
func (c *Chart) provider(key rng.Key, zip, care, age int) stdlib.ProviderNumber {
	return c.directory.Provider(zip, care, age, key.At(c.paths.provider).At(c.cares[care]))
}

// PrimaryCare is the primary care provider of the unit with a key, who lives
// in a ZIP code area (an index into stdlib.Places) and has an age: the one of
// the unit's office visits that ask for no other specialty.
func (c *Chart) PrimaryCare(key rng.Key, zip, age int) stdlib.ProviderNumber {
	return c.provider(key, zip, c.primary, age)
}
