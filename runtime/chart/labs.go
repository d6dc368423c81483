package chart

import (
	"fmt"
	"math"
	"reflect"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
)

// lab is a laboratory test or a vital sign, prepared.
type lab struct {
	def                                                        *plan.Lab
	key                                                        uint64
	slot                                                       int
	low, high, formula                                         eval.Func
	reads                                                      []int32 // The labs that the formula reads.
	keeps                                                      []keep
	noisy                                                      []noisy
	answers                                                    []answer
	moved                                                      bool    // The level may be another than the formula gives.
	step                                                       float64 // One unit of the last decimal.
	loinc, title, unit, specimen, orderCode, module, orderName models.Sym
	said, print                                                []byte
}

// noisy is a variation within a person that holds of some, prepared.
type noisy struct {
	share float64
	when  eval.Func
}

// answer is what a test without numbers may find, prepared.
type answer struct {
	text models.Text
	said []byte // As in a note.
	code models.Sym
}

// keep is the scenario's own bounds on a lab in one cohort.
type keep struct {
	cohort int
	when   eval.Func
	lo, hi float64
}

// panel is tests that are ordered together, prepared.
type panel struct {
	key                        uint64
	labs                       []int32
	code, system, name, module models.Sym
	said                       []byte
}

func (c *Chart) prepareLabs(binder *eval.Binder) error {
	b := &binding{Binder: binder}
	bySlot := map[int]int32{}
	for i, def := range c.plan.Care.Labs {
		bySlot[def.Slot] = int32(i)
	}
	v := c.words
	for i, def := range c.plan.Care.Labs {
		l := lab{
			def: def, key: named("lab." + def.Name), slot: def.Slot, low: b.expr(def.Name, def.Low), high: b.expr(def.Name, def.High),
			formula: b.expr(def.Name, def.Formula), step: math.Abs(plan.RoundTo(1/tenTo(def.Decimals), def.Decimals)),
			loinc: sym(v.loinc, def.LOINC), title: sym(v.labTitles, def.Title), unit: sym(v.units, def.Unit),
			specimen: sym(v.specimens, def.Specimen), orderCode: sym(v.orderCodes, def.LOINC), orderName: sym(v.orderTitles, def.Title),
			module: sym(v.modules, def.Module), said: []byte(def.Short), print: printed(def.Unit),
		}
		l.moved = c.isMoved(def)
		def.Formula.Slots(func(slot int) {
			if read, ok := bySlot[slot]; ok && int(read) != i && !slices.Contains(l.reads, read) {
				l.reads = append(l.reads, read)
			}
		})
		for _, r := range l.reads {
			if int(r) > i && c.plan.Care.Labs[r].Formula != nil {
				return fmt.Errorf("lab %s is computed from %s, which comes after it", def.Name, c.plan.Care.Labs[r].Name)
			}
		}
		for _, n := range def.Noisy {
			l.noisy = append(l.noisy, noisy{share: n.Share, when: b.expr(def.Name+": noise", n.When)})
		}
		for _, a := range def.Answers {
			l.answers = append(l.answers, answer{text: models.Text(a.Text), said: lowered([]byte(a.Text)), code: sym(v.answers, a.Code)})
		}
		for _, k := range def.Keep {
			l.keeps = append(l.keeps, prepareKeep(b, def.Name, k))
		}
		if def.Vital {
			c.vitals = append(c.vitals, int32(i))
		}
		c.labs = append(c.labs, l)
	}
	c.preparePanels()
	return b.err
}

// isMoved says that in some cohort the level of a computed lab isn't just what
// its formula gives.
func (c *Chart) isMoved(def *plan.Lab) bool {
	return def.Formula != nil && slices.ContainsFunc(c.plan.Cohorts, func(co *plan.Cohort) bool {
		return slices.ContainsFunc(co.Facets, func(f *plan.Facet) bool {
			return f.Slot == def.Slot && (f.Draw.Kind != plan.Computed || !reflect.DeepEqual(f.Draw.X, def.Formula))
		})
	})
}

func prepareKeep(b *binding, name string, k plan.Keep) keep {
	out := keep{cohort: k.Cohort, when: b.expr(name+": bounds", k.When), lo: math.Inf(-1), hi: math.Inf(1)}
	if k.Bounds != nil && k.Bounds.Lo != nil {
		out.lo = *k.Bounds.Lo
	}
	if k.Bounds != nil && k.Bounds.Hi != nil {
		out.hi = *k.Bounds.Hi
	}
	return out
}

func (c *Chart) preparePanels() {
	v := c.words
	for _, def := range c.plan.Care.Panels {
		p := panel{
			key: named("panel." + def.Name), code: sym(v.orderCodes, def.LOINC), system: sym(v.orderSystems, systemLOINC),
			name: sym(v.orderTitles, def.Title), module: sym(v.modules, def.Module), said: []byte(def.Title),
		}
		if def.LOINC == "" {
			p.code, p.system = sym(v.orderCodes, def.CPT), sym(v.orderSystems, systemCPT)
		}
		for _, l := range def.Labs {
			p.labs = append(p.labs, int32(l))
		}
		c.panels = append(c.panels, p)
	}
}

func tenTo(n int) float64 {
	p := 1.0
	for range n {
		p *= 10
	}
	return p
}

// levels notes the person's own level of each lab, and by what factor the
// level of a computed one differs from what its formula gives, where a
// condition or the scenario says so.
func (w *Worker) levels() {
	for i := range w.labs {
		l := &w.labs[i]
		w.factor[i] = 1
		if w.waits[i] = w.st.Later != nil && w.st.Later[l.slot]; w.waits[i] {
			continue
		}
		w.level[i] = w.st.Slots[l.slot]
		if !l.moved {
			continue
		}
		f := l.formula(w.st)
		if level := w.level[i]; math.Abs(level-f) > 1.01*l.step && f > 0 && level > 0 {
			w.factor[i] = level / f
		}
	}
}

// levelOf is the person's own level of a lab.
func (w *Worker) levelOf(i int32) float64 {
	if w.waits[i] {
		w.level[i], w.waits[i] = w.st.Draw(w.labs[i].slot), false
	}
	return w.level[i]
}

// at begins a moment of measuring at an encounter, on a day of a stay counted
// from 0: labs measured within it agree, and with what a condition has read.
func (w *Worker) at(e *encounter, day int32) {
	w.day = uint64(day)
	w.moment++
	if w.moment == 0 { // After 2^32 moments, old stamps would look new.
		clear(w.stamp)
		clear(w.kept)
		w.moment = 1
	}
	w.touched = w.touched[:0]
	w.remember(e, day)
}

// leave ends the moment: the slots hold the person's own levels again.
func (w *Worker) leave() {
	for _, i := range w.touched {
		w.st.Slots[w.labs[i].slot] = w.level[i]
	}
}

// measure is the value that the encounter finds, NaN where there is none: the
// level with the variation within a person; of a computed lab, its formula on
// what the encounter finds for the labs that it reads.
func (w *Worker) measure(e *encounter, i int32) float64 {
	if w.stamp[i] == w.moment {
		return w.value[i]
	}
	v := w.found(e, i)
	if v == v {
		w.st.Slots[w.labs[i].slot] = v
		w.touched = append(w.touched, i)
	}
	w.value[i], w.stamp[i] = v, w.moment
	return v
}

// found is what measuring gives, on what the moment found for other labs.
func (w *Worker) found(e *encounter, i int32) float64 {
	day := e.day() + models.Date(w.day)
	l, v := &w.labs[i], w.levelOn(i, day)
	own, raised := v, 0.0
	switch {
	case !w.isMeasured(e, i):
		return math.NaN()
	case w.centiles[i] != nil:
		return min(max(l.round(w.percentile(e, w.centiles[i]), 0, 100), 1), 99) // As they are told.
	case l.formula != nil:
		for _, r := range l.reads {
			w.measure(e, r)
		}
		v = float64(l.formula(w.st) * w.factor[i])
	default:
		raised = w.raised(i, e.day())
		v = w.grown(i, v, e.day()) + w.drifted(i, e.day()) + raised
	}
	own += raised
	t, moves := w.trend(i, day)
	if moves {
		v, own = t, t
	}
	moved := w.affected(e, i, v)
	level := own + (moved - v)
	v = moved
	share := w.share(l)
	if share > 0 {
		v = float64(v * (1 + float64(share*noise(w.variation(e).At(l.key)))))
	}
	return w.bounded(l, v, level, l.formula == nil || share > 0, moves)
}

// isMeasured says that the person has such a value, at an age at which it is measured.
func (w *Worker) isMeasured(e *encounter, i int32) bool {
	def := w.labs[i].def
	if def.AgeLo > 0 || def.AgeHi != nil {
		age := models.Date(w.st.Slots[plan.SlotBirth]).YearsUntil(e.day())
		if age < def.AgeLo || def.AgeHi != nil && age > *def.AgeHi {
			return false
		}
	}
	if x := w.centiles[i]; x != nil {
		return w.isMeasured(e, x.lab)
	}
	v := w.levelOf(i)
	return v == v
}

// pin has the moment find a value that a story says. What that is computed from
// isn't reported beside it, as it would give another value.
func (w *Worker) pin(i int32, v float64) {
	for _, r := range w.labs[i].reads {
		w.done[r] = w.moment
	}
	w.value[i], w.stamp[i] = v, w.moment
	w.st.Slots[w.labs[i].slot] = v
	w.touched = append(w.touched, i)
}

// variation is the stream of how the encounter's measurements vary on the day.
func (w *Worker) variation(e *encounter) rng.Key {
	key := e.key.At(w.paths.noise)
	if w.day > 0 {
		key = key.At(w.day)
	}
	return key
}

// share is the variation within the person, as a share of the level.
func (w *Worker) share(l *lab) float64 {
	share := l.def.Noise
	for i := range l.noisy {
		if holds(l.noisy[i].when, w.st) {
			share = l.noisy[i].share
		}
	}
	return share
}

// noise is a standard normal number, cut where measurements would be outliers.
func noise(k rng.Key) float64 {
	const most = 3
	return min(max(rng.NormQuantile(k.U(0)), -most), most)
}

// bounded reflects a value into its bounds and rounds it within them: 0 and
// what the unit allows, the critical limits where it varies and the level
// respects them, and the scenario's own unless a journey moves the level.
func (w *Worker) bounded(l *lab, v, level float64, varies, moves bool) float64 {
	if v != v {
		return v
	}
	lo, hi := 0.0, math.Inf(1)
	switch {
	case len(l.answers) > 0:
		hi = float64(len(l.answers) - 1)
	case l.def.Negative:
		lo = math.Inf(-1)
	case l.def.Unit == "%":
		hi = 100
	}
	if c := l.def.CritLow; c != nil && varies && level >= *c {
		lo = max(lo, *c)
	}
	if c := l.def.CritHigh; c != nil && varies && level <= *c {
		hi = min(hi, *c)
	}
	if k := l.def.Keeps; k > 0 && level == level && w.share(l) > 0 { // Children grow.
		step := float64(math.Floor(level/k) * k)
		lo, hi = max(lo, step), min(hi, step+k-l.step)
	}
	for i := range l.keeps {
		if k := &l.keeps[i]; !moves && k.cohort == w.st.Cohort && holds(k.when, w.st) {
			lo, hi = max(lo, k.lo), min(hi, k.hi)
		}
	}
	if v < lo {
		v = float64(2*lo) - v
	}
	if v > hi {
		v = float64(2*hi) - v
	}
	return l.round(min(max(v, lo), hi), lo, hi)
}

// round rounds to the lab's decimals, inwards at the bounds.
func (l *lab) round(v, lo, hi float64) float64 {
	r := plan.RoundTo(v, l.def.Decimals)
	if r < lo {
		return plan.RoundTo(r+l.step, l.def.Decimals)
	}
	if r > hi {
		return plan.RoundTo(r-l.step, l.def.Decimals)
	}
	return r
}

// reference is the lab's reference range for the person, NaN where open.
func (w *Worker) reference(l *lab) (low, high float64) {
	low, high = math.NaN(), math.NaN()
	if l.low != nil {
		low = l.low(w.st)
	}
	if l.high != nil {
		high = l.high(w.st)
	}
	return low, high
}

// flag says how a value lies to its reference range and critical limits.
func (l *lab) flag(v, low, high float64) models.Sym {
	switch {
	case low != low && high != high:
		return models.NoSym
	case len(l.answers) > 0 && (v < low || v > high):
		return models.FlagA
	case l.def.CritLow != nil && v < *l.def.CritLow:
		return models.FlagLL
	case l.def.CritHigh != nil && v > *l.def.CritHigh:
		return models.FlagHH
	case v < low:
		return models.FlagL
	case v > high:
		return models.FlagH
	}
	return models.FlagN
}

// scaled is a number in a decimal column, null for NaN.
func scaled(v float64, scale int) int64 {
	if v != v {
		return models.NoInt
	}
	return int64(plan.RoundTo(float64(v*tenTo(scale)), 0))
}
