package chart

import (
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/runtime/eval"
)

// effect is what an acute condition does to a lab at the encounters of its episode, prepared.
type effect struct {
	lab                int32
	when, scale, shift eval.Func
	set                eval.Sampler
}

func prepareEffects(b *binding, c *condition) (out []effect) {
	name := c.def.Name + ": effect"
	for _, d := range c.def.Effects {
		out = append(out, effect{
			lab: int32(d.Lab), when: b.expr(name, d.When), scale: b.expr(name, d.Scale), shift: b.expr(name, d.Shift), set: b.draw(name, d.Set),
		})
	}
	return out
}

// What an illness does wanes in a day of a stay by the share recovery,
// continuously, and by the end of a short one to a share e^-healed: patients
// aren't sent home with a high fever.
const (
	recovery = 0.2
	healed   = 1.8
)

// waned is what is left of an illness on the day of the stay that is looked at.
func (w *Worker) waned(e *encounter) float64 {
	if w.day == 0 {
		return 1
	}
	days := max(float64(e.end.Date()-e.day()), 1)
	return rng.Exp(-float64(max(recovery, healed/days) * float64(w.day)))
}

// affected is the level of a lab during the encounter: the person's own, moved
// by the acute condition that the encounter is for. What that sets or
// multiplies (white cells, lipase) wanes during a stay; what it shifts (the
// hemoglobin lost in a bleeding) stays.
func (w *Worker) affected(e *encounter, i int32, level float64) float64 {
	if e.condition < 0 || w.followsUp(e) {
		return level
	}
	effects := w.conditions[e.condition].effects
	for k := range effects {
		f := &effects[k]
		if f.lab != i || !holds(f.when, w.st) {
			continue
		}
		left := w.waned(e)
		if f.set != nil {
			level += float64((f.set(w.st, e.key.At(w.labs[i].key).U(1)) - level) * left)
		}
		if f.scale != nil {
			level = float64(level * (1 + float64((f.scale(w.st)-1)*left)))
		}
		if f.shift != nil {
			by := f.shift(w.st)
			if w.labs[i].def.Vital { // Oxygen and pulse come back with the illness; a lost pint of blood doesn't.
				by = float64(by * left)
			}
			level += by
		}
	}
	return level
}
