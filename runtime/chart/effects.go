package chart

import "github.com/hsc-dev/hsc/runtime/eval"

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

// affected is the level of a lab during the encounter: the person's own, moved
// by the acute condition that the encounter is for.
func (w *Worker) affected(e *encounter, i int32, level float64) float64 {
	if e.condition < 0 {
		return level
	}
	effects := w.conditions[e.condition].effects
	for k := range effects {
		f := &effects[k]
		if f.lab != i || !holds(f.when, w.st) {
			continue
		}
		if f.set != nil {
			level = f.set(w.st, e.key.At(w.labs[i].key).U(1))
		}
		if f.scale != nil {
			level = float64(level * f.scale(w.st))
		}
		if f.shift != nil {
			level += f.shift(w.st)
		}
	}
	return level
}
