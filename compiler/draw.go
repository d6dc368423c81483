package compiler

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/models"
)

// target is what a draw is for: the type of its values.
type target struct {
	t        plan.Type
	enum     int
	whole    bool
	decimals int // -1: not rounded
	name     string
}

// draw lowers what stands after "~". After an error, which is reported, it gives a constant.
func (s *scope) draw(d *lang.Draw, want target) *plan.Draw {
	out := s.drawn(d, want)
	if want.decimals >= 0 && want.t == plan.Number && !want.whole {
		rounded(out, want.decimals)
	}
	if d.In != nil {
		lo, hi, ok := s.bounds(d.In, want)
		if ok && narrow(out, bound{lo: lo, hi: hi}) == nothingLeft {
			s.c.err(d.In.Span(), codeContradiction, "nothing that the distribution gives lies in this range", "")
		}
	}
	if d.Unit.Value != "" {
		return s.dayDraw(d, out)
	}
	return out
}

func rounded(d *plan.Draw, decimals int) {
	switch d.Kind {
	case plan.Dist, plan.Computed:
		d.Round, d.Decimals = true, decimals
	case plan.Cases:
		for _, c := range d.Cases {
			rounded(c.Draw, decimals)
		}
	case plan.Pick:
		for _, a := range d.Arms {
			if a != nil {
				rounded(a, decimals)
			}
		}
	default:
	}
}

func (s *scope) drawn(d *lang.Draw, want target) *plan.Draw {
	switch {
	case d.Weights != nil:
		return s.weights(d.Weights, want)
	case d.By != nil:
		return s.by(d.By, want)
	case d.Table != nil:
		return s.fromFile(d.Table, want)
	case d.Call != nil:
		return s.distribution(d.Call, want)
	case d.Range != nil:
		return s.rangeDraw(d.Range, want)
	}
	return constant(0)
}

func constant(v float64) *plan.Draw { return &plan.Draw{Kind: plan.Const, Num: v} }

func chance(p *plan.Expr) *plan.Draw { return &plan.Draw{Kind: plan.Chance, X: p} }

// rangeDraw is an even draw from a range, or a constant.
func (s *scope) rangeDraw(r *lang.Span, want target) *plan.Draw {
	lo, hi, ok := s.bounds(r, want)
	if !ok {
		return constant(0)
	}
	if r.Dots.Value == "" {
		if want.t == plan.Bool {
			return chance(plan.Num(*lo))
		}
		return constant(*lo)
	}
	if hi == nil {
		s.c.err(r.Span(), codeDistribution, "a range to draw from has two ends", "write 65..85")
		return constant(*lo)
	}
	whole := want.whole || want.t == plan.Date || want.decimals < 0 && !strings.Contains(r.Lo.String()+r.Hi.String(), ".") && r.Lo.Text.Type == lang.Number
	return uniform(*lo, *hi, whole)
}

func uniform(lo, hi float64, whole bool) *plan.Draw {
	if lo == hi {
		return constant(lo)
	}
	if whole { // each whole number is as likely as the next
		lo, hi = lo-0.5, hi+0.5
	}
	d := &plan.Draw{Kind: plan.Dist, Dist: rng.Uniform, Params: []*plan.Expr{plan.Num(lo), plan.Num(hi)}, Whole: whole}
	return d
}

// bounds reads the ends of a range in the target's type.
func (s *scope) bounds(r *lang.Span, want target) (lo, hi *float64, ok bool) {
	a, ok := s.scalar(r.Lo, want)
	if !ok {
		return nil, nil, false
	}
	if r.Dots.Value == "" {
		return &a, &a, true
	}
	if r.Hi == nil {
		return &a, nil, true
	}
	b, ok := s.scalar(r.Hi, want)
	if !ok {
		return nil, nil, false
	}
	if a > b {
		s.c.err(r.Span(), codeType, "the range ends before it begins", "write the smaller value first")
		return nil, nil, false
	}
	return &a, &b, true
}

func (s *scope) scalar(v *lang.Scalar, want target) (float64, bool) {
	if v.Text.Type == lang.Date {
		d, err := models.ParseDate(v.Text.Value)
		if err != nil || want.t != plan.Date && want.t != plan.Number {
			s.c.err(v.Span(), codeType, fmt.Sprintf("%s is a date; %s is %s", v.Text.Value, want.name, typeName(want.t)), "")
			return 0, false
		}
		return float64(d), true
	}
	n, err := number(v.Text.Value)
	if err != nil {
		s.c.err(v.Span(), codeType, fmt.Sprintf("%s is no number that can be drawn", v.Text.Value), "")
		return 0, false
	}
	if want.t == plan.Date {
		s.c.err(v.Span(), codeType, fmt.Sprintf("%s is a date, not a number", want.name), "write 2025-03-01")
		return 0, false
	}
	if v.Neg {
		n = -n
	}
	return n, true
}

// weights lowers a weighted choice.
func (s *scope) weights(w *lang.Weights, want target) *plan.Draw {
	shares, ok := s.shares(w)
	out := &plan.Draw{Kind: plan.Pick, Weights: shares}
	if !ok {
		return constant(0)
	}
	for _, a := range w.Arms {
		d := s.armDraw(a.Key, want)
		if d == nil {
			return constant(0)
		}
		if d.Kind == plan.Const {
			out.Values, out.Arms = append(out.Values, d.Num), append(out.Arms, nil)
			continue
		}
		out.Values, out.Arms = append(out.Values, 0), append(out.Arms, d)
	}
	if !slices.ContainsFunc(out.Arms, func(d *plan.Draw) bool { return d != nil }) {
		out.Arms = nil
	}
	return out
}

// shares reads the weights of a choice: percentages that add up to 100%, or proportions.
func (s *scope) shares(w *lang.Weights) ([]float64, bool) {
	if len(w.Arms) == 0 {
		s.c.err(w.Span(), codeWeights, "an empty choice", "write { a: 50%, b: rest }")
		return nil, false
	}
	out := make([]float64, len(w.Arms))
	rest, percents, numbers, sum := -1, 0, 0, 0.0
	seen := map[string]bool{}
	for i, a := range w.Arms {
		key := keyText(a.Key)
		if seen[key] {
			s.c.err(a.Key.Span(), codeDuplicate, fmt.Sprintf("%s stands twice in this choice", key), "add its weights up in one entry")
			return nil, false
		}
		seen[key] = true
		if a.Weight.Value == "rest" {
			if rest >= 0 {
				s.c.err(lang.At(a.Weight), codeWeights, `two entries say "rest"`, "one entry takes what is left")
				return nil, false
			}
			rest = i
			continue
		}
		v, err := number(a.Weight.Value)
		if err != nil {
			s.c.err(lang.At(a.Weight), codeWeights, a.Weight.Value+" is no weight", "")
			return nil, false
		}
		if a.Weight.Type == lang.Percent {
			percents++
		} else {
			numbers++
		}
		out[i], sum = v, sum+v
	}
	return out, s.weigh(w, out, rest, percents, numbers, sum)
}

func (s *scope) weigh(w *lang.Weights, out []float64, rest, percents, numbers int, sum float64) bool {
	at := w.Span()
	switch {
	case percents > 0 && numbers > 0, numbers > 0 && rest >= 0:
		s.c.err(at, codeWeights, "percentages and proportions are mixed in one choice", `write all as percentages (one may say "rest"), or all as numbers (2, 1 is 2:1)`)
		return false
	case numbers > 0 && sum <= 0:
		s.c.err(at, codeWeights, "the weights add up to nothing", "")
		return false
	case numbers > 0:
		for i := range out {
			out[i] /= sum
		}
		return true
	case rest >= 0 && sum > 1+1e-9:
		s.c.err(at, codeWeights, fmt.Sprintf("weights add up to %s before the rest", percent(sum)), "nothing is left for the rest")
		return false
	case rest >= 0:
		out[rest] = math.Max(0, 1-sum)
		return true
	case math.Abs(sum-1) > 1e-9:
		s.c.err(at, codeWeights, fmt.Sprintf("weights add up to %s, not 100%%", percent(sum)), `correct one of them, or let one say "rest"`)
		return false
	}
	return true
}

func percent(v float64) string {
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.4f", v*100), "0"), ".") + "%"
}

func keyText(k *lang.Key) string {
	switch {
	case k.Zip.Value != "":
		return "zip " + k.Zip.Value
	case k.Word != nil:
		return k.Word.String()
	case k.Text.Value != "":
		return lang.Text(k.Text)
	}
	return spanText(k.Range)
}

func spanText(r *lang.Span) string {
	switch {
	case r.Dots.Value == "":
		return r.Lo.String()
	case r.Hi == nil:
		return r.Lo.String() + ".."
	}
	return r.Lo.String() + ".." + r.Hi.String()
}

// armDraw is what one entry of a choice stands for: a value, or a band to draw from evenly.
func (s *scope) armDraw(k *lang.Key, want target) *plan.Draw {
	if k.Range != nil {
		r := k.Range
		if want.t == plan.Choice {
			if v, ok := s.enumValue(want.enum, r.Lo.String(), k, want); ok {
				return constant(v)
			}
			return nil
		}
		lo, hi, ok := s.bounds(r, want)
		if !ok {
			return nil
		}
		if hi == nil {
			top := openEnd(want.name, *lo)
			hi = &top
		}
		return uniform(*lo, *hi, want.whole || want.decimals < 0)
	}
	text := keyText(k)
	switch want.t {
	case plan.Choice:
		if v, ok := s.enumValue(want.enum, text, k, want); ok {
			return constant(v)
		}
		return nil
	case plan.Bool:
		switch text {
		case "yes", "true":
			return constant(1)
		case "no", "false":
			return constant(0)
		}
	default:
	}
	s.c.err(k.Span(), codeType, fmt.Sprintf("%s is %s; %q isn't", want.name, typeName(want.t), text), "")
	return nil
}

// openEnd is the upper end of an open band: the oldest age there is, else twice the lower end.
func openEnd(name string, lo float64) float64 {
	if name == "age" {
		return math.Max(lo, oldest)
	}
	return math.Max(2*lo, lo+1)
}

func (s *scope) enumValue(enum int, text string, k *lang.Key, want target) (float64, bool) {
	e := &s.c.plan.Enums[enum]
	if i := slices.Index(e.Values, text); i >= 0 {
		return float64(i), true
	}
	s.c.err(k.Span(), codeUnknownWord, fmt.Sprintf("%q is no %s (%s)", text, want.name, list(e.Values)), didYouMean(text, slices.Clone(e.Values), "hsc words "+e.Name))
	return 0, false
}
