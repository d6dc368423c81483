package eval

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/stdlib"
)

func dist(k rng.Kind, params ...float64) *plan.Draw {
	d := &plan.Draw{Kind: plan.Dist, Dist: k}
	for _, p := range params {
		d.Params = append(d.Params, num(p))
	}
	return d
}

func constDraw(v float64) *plan.Draw { return &plan.Draw{Kind: plan.Const, Num: v} }

// spreadOf draws at n even places of (0,1).
func spreadOf(t *testing.T, d *plan.Draw, st *State, n int) []float64 {
	t.Helper()
	f, err := NewBinder(testPlan(), nil).Draw(d)
	if err != nil {
		t.Fatal(err)
	}
	out := make([]float64, n)
	for i := range out {
		out[i] = f(st, (float64(i)+0.5)/float64(n))
	}
	return out
}

func state() *State { return &State{Slots: make([]float64, plan.CoreSlots+4)} }

func shareOf(list []float64, v float64) float64 {
	n := 0
	for _, x := range list {
		if x == v {
			n++
		}
	}
	return float64(n) / float64(len(list))
}

func TestDistributions(t *testing.T) {
	whole := dist(rng.Normal, 50, 10)
	whole.Whole, whole.Bounds = true, &plan.Bounds{Lo: new(40.2), Hi: new(float64(60))}
	rounded := dist(rng.Normal, 7, 1)
	rounded.Round, rounded.Decimals, rounded.Bounds = true, 1, &plan.Bounds{Lo: new(6.85), Hi: new(8.8)}
	dice := dist(rng.Uniform, 0.5, 6.5)
	dice.Whole = true
	unit := dist(rng.Normal, 0, 1)
	unit.Params[0] = slot(extra)
	unit.LoX, unit.HiX = plan.New(plan.OpSub, slot(extra), num(1)), plan.New(plan.OpAdd, slot(extra), num(2))
	st := state()
	st.Slots[extra] = 100
	for name, c := range map[string]struct {
		d        *plan.Draw
		lo, hi   float64
		decimals int
	}{
		"whole":   {whole, 41, 60, 0},
		"rounded": {rounded, 6.9, 8.8, 1},
		"dice":    {dice, 1, 6, 0},
		"unit":    {unit, 99, 102, 12},
	} {
		got := spreadOf(t, c.d, st, 6000)
		if !slices.IsSorted(got) {
			t.Errorf("%s doesn't rise with u", name)
		}
		if lo, hi := got[0], got[len(got)-1]; lo < c.lo || hi > c.hi || lo > c.lo+0.02 || hi < c.hi-0.02 {
			t.Errorf("%s gives %v..%v, expected %v..%v", name, lo, hi, c.lo, c.hi)
		}
		for _, v := range got {
			if c.decimals < 12 && plan.RoundTo(v, c.decimals) != v {
				t.Errorf("%s gives %v, which isn't rounded", name, v)
				break
			}
		}
	}
	if s := shareOf(spreadOf(t, dice, st, 6000), 6); math.Abs(s-1.0/6) > 0.001 {
		t.Errorf("a six comes in %v of the throws", s)
	}
	st.Slots[extra] = math.NaN()
	if v := spreadOf(t, unit, st, 1)[0]; v == v {
		t.Errorf("a normal distribution of no mean gives %v", v)
	}
}

func TestBoundsFarOut(t *testing.T) {
	d := dist(rng.Normal, 0, 1)
	d.Params[0] = slot(extra)
	d.Bounds = &plan.Bounds{Lo: new(1e6), Hi: new(2e6)}
	if v := spreadOf(t, d, state(), 1)[0]; v != 1e6 {
		t.Errorf("bounds a million deviations away give %v", v)
	}
	d.LoX = num(3e6)
	if v := spreadOf(t, d, state(), 1)[0]; v == v {
		t.Errorf("bounds the wrong way round give %v", v)
	}
}

func TestChoices(t *testing.T) {
	st := state()
	pick := &plan.Draw{
		Kind: plan.Pick, Weights: []float64{0.25, 0.25, 0.5}, Values: []float64{7, 0, 9},
		Arms: []*plan.Draw{nil, dist(rng.Uniform, 20, 30), nil},
	}
	got := spreadOf(t, pick, st, 1000)
	if shareOf(got, 7) != 0.25 || shareOf(got, 9) != 0.5 {
		t.Errorf("shares %v and %v", shareOf(got, 7), shareOf(got, 9))
	}
	arm := got[250:500]
	if !slices.IsSorted(arm) || arm[0] > 20.1 || arm[249] < 29.9 {
		t.Errorf("the remainder isn't even: %v..%v", arm[0], arm[249])
	}
	cases := &plan.Draw{Kind: plan.Cases, Cases: []plan.Case{
		{When: plan.New(plan.OpLt, slot(extra), num(0)), Draw: constDraw(1)},
		{When: plan.New(plan.OpGt, slot(extra), num(5)), Draw: constDraw(2)},
	}}
	for v, want := range map[float64]float64{-1: 1, 6: 2, 3: math.NaN()} {
		st.Slots[extra] = v
		if got := spreadOf(t, cases, st, 1)[0]; got != want && (got == got || want == want) {
			t.Errorf("cases of %v give %v", v, got)
		}
	}
	table := &plan.Draw{
		Kind: plan.Rows, On: slot(extra), Base: 10, Values: []float64{5, 6},
		Rows: [][]float64{{1, 0}, {0, 0}, {1, 3}},
	}
	for v, want := range map[float64]float64{0: 0, 10: 0, 12: 0.75, 99: 0.75} {
		st.Slots[extra] = v
		if got := shareOf(spreadOf(t, table, st, 400), 6); got != want {
			t.Errorf("row %v has %v of the second value, expected %v", v, got, want)
		}
	}
	for _, v := range []float64{11, math.NaN()} {
		st.Slots[extra] = v
		if got := spreadOf(t, table, st, 1)[0]; got == got {
			t.Errorf("row %v gives %v", v, got)
		}
	}
}

func TestConditions(t *testing.T) {
	st := state()
	chance := &plan.Draw{Kind: plan.Chance, X: plan.New(plan.OpMul, slot(extra), num(0.1))}
	st.Slots[extra] = 3
	if got := shareOf(spreadOf(t, chance, st, 1000), 1); got != 0.3 {
		t.Errorf("a chance of 30%% comes %v", got)
	}
	risk := &plan.Draw{Kind: plan.RiskDraw, Risk: &plan.Risk{
		Odds:    [2][]float64{{0, 0.25}, {0, math.Inf(1)}},
		Parents: []plan.Parent{{Slot: extra, Ratio: 4}, {Slot: extra + 1, Ratio: 0}},
	}}
	for _, c := range []struct{ age, sex, parent, excluder, want float64 }{
		{0, 0, 0, 0, 0},
		{1, 0, 0, 0, 0.2},
		{50, 0, 1, 0, 0.5},
		{50, 0, 1, 1, 0},
		{50, 1, 0, 0, 1},
	} {
		st.Slots[plan.SlotAge], st.Slots[plan.SlotSex], st.Slots[extra], st.Slots[extra+1] = c.age, c.sex, c.parent, c.excluder
		if got := shareOf(spreadOf(t, risk, st, 1000), 1); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
	lines := &plan.Draw{Kind: plan.LineDraw, Lines: []plan.Line{
		{Share: 0.2, When: plan.New(plan.OpGt, slot(extra), num(0))},
		{Share: 0.3, When: plan.New(plan.OpGt, slot(extra), num(1))},
	}, Else: &plan.Draw{Kind: plan.Chance, X: num(0.4)}}
	for v, want := range map[float64][4]float64{0: {0.4, 0.6, 0, 0}, 1: {0, 0.8, 0.2, 0}, 2: {0, 0.5, 0.2, 0.3}} {
		st.Slots[extra] = v
		got := spreadOf(t, lines, st, 1000)
		if has := [4]float64{shareOf(got, -1), shareOf(got, 0), shareOf(got, 1), shareOf(got, 2)}; has != want {
			t.Errorf("lines at %v: %v, expected %v", v, has, want)
		}
	}
}

func TestPlaceDraw(t *testing.T) {
	g := stdlib.Places()
	tx, _ := g.State("TX")
	ga, _ := g.State("GA")
	span := func(s int) [2]int32 { return [2]int32{int32(g.States[s].Zips.Lo), int32(g.States[s].Zips.Hi)} }
	one := span(tx)
	split := [][2]int32{{one[0], one[0] + 100}, {one[0] + 100, one[1]}}
	d := &plan.Draw{Kind: plan.Place, Places: []plan.PlaceSet{
		{Label: "TX", Weight: 3, Zips: split}, {Label: "GA", Weight: 1, Zips: [][2]int32{span(ga)}},
	}}
	everywhere := spreadOf(t, &plan.Draw{Kind: plan.Place, Places: []plan.PlaceSet{{Weight: 1}}}, state(), 1000)
	if everywhere[0] > 100 || int(everywhere[999]) < len(g.Zips)-100 {
		t.Errorf("the whole country is the areas %v..%v", everywhere[0], everywhere[999])
	}
	texan, people := 0, map[int]int{}
	got := spreadOf(t, d, state(), 40_000)
	for _, v := range got {
		if g.Zips[int(v)].State == int32(tx) {
			texan++
		}
		people[int(g.Zips[int(v)].County)]++
	}
	if texan != 30_000 {
		t.Errorf("%d of 40,000 in Texas, expected 30,000", texan)
	}
	harris, _ := g.County("Harris County", "TX")
	want := 30_000 * float64(g.People(g.Counties[harris].Zips)) / float64(g.People(g.States[tx].Zips))
	if n := float64(people[harris]); math.Abs(n-want) > 2 {
		t.Errorf("%v in Harris County, expected %v", n, want)
	}
}

func TestLevels(t *testing.T) {
	st := state()
	of := &plan.Draw{Kind: plan.Cases, Cases: []plan.Case{
		{When: plan.New(plan.OpGt, slot(extra), num(0)), Draw: dist(rng.Normal, 10, 2)},
		{Draw: &plan.Draw{Kind: plan.Pick, Weights: []float64{1, 1}, Values: []float64{50, 0}, Arms: []*plan.Draw{nil, dist(rng.Normal, 5, 1)}}},
	}}
	level := &plan.Draw{Kind: plan.Level, Of: of, Scale: num(2), Shift: slot(extra + 1), Round: true, Decimals: 1}
	st.Slots[extra], st.Slots[extra+1] = 1, 1
	got := spreadOf(t, level, st, 999)
	if got[499] != 21 {
		t.Errorf("the median is %v, expected 21", got[499])
	}
	level.Bounds = &plan.Bounds{Lo: new(18.03), Hi: new(float64(22))}
	for _, scale := range []float64{2, -2} {
		level.Scale = num(scale)
		if scale < 0 {
			st.Slots[extra+1] = 41
		}
		got = spreadOf(t, level, st, 1000)
		lo, hi := slices.Min(got), slices.Max(got)
		if lo != 18.1 || hi != 22 || shareOf(got, 22) > 0.05 || shareOf(got, 18.1) > 0.05 {
			t.Errorf("scale %v: %v..%v, %v and %v of them at the ends", scale, lo, hi, shareOf(got, 18.1), shareOf(got, 22))
		}
	}
	st.Slots[extra] = 0
	for _, v := range spreadOf(t, level, st, 100) {
		if v < 18.03 || v > 22 {
			t.Errorf("a choice leaves the bounds: %v", v)
		}
	}
	level.Scale = num(0)
	if got := spreadOf(t, level, st, 1)[0]; got != 22 {
		t.Errorf("a level without scale is %v, expected the bound", got)
	}
	plain := &plan.Draw{Kind: plan.Level, Of: dist(rng.Uniform, 0, 1)}
	if got := spreadOf(t, plain, st, 1)[0]; got != 0.5 {
		t.Errorf("a plain level is %v", got)
	}
}

func TestComputedAndDays(t *testing.T) {
	st := state()
	st.Slots[extra] = 2.34
	c := &plan.Draw{Kind: plan.Computed, X: plan.New(plan.OpMul, slot(extra), num(10)), Round: true}
	if got := spreadOf(t, c, st, 1)[0]; got != 23 {
		t.Errorf("computed %v, expected 23", got)
	}
	day := &plan.Draw{Kind: plan.Day, Of: dist(rng.Uniform, 0, 10), Anchor: num(20_000), Sign: -1, Unit: 7}
	got := spreadOf(t, day, st, 70)
	if got[0] != 19_999 || got[69] != 19_930 {
		t.Errorf("days %v..%v", got[0], got[69])
	}
}

func TestBadDraws(t *testing.T) {
	b := NewBinder(testPlan(), nil)
	wrong := dist(rng.Normal, 1, -1)
	few := dist(rng.Normal, 1)
	nothing := dist(rng.Beta, 1, 1)
	nothing.Bounds = &plan.Bounds{Lo: new(float64(3)), Hi: new(float64(4))}
	for _, c := range []struct {
		d    *plan.Draw
		want string
	}{
		{nil, "missing"},
		{&plan.Draw{Kind: "dice"}, "doesn't exist"},
		{&plan.Draw{Kind: plan.Computed}, "missing"},
		{&plan.Draw{Kind: plan.Chance}, "missing"},
		{wrong, "sd above 0"},
		{few, "expected 2 parameters"},
		{nothing, "gives nothing"},
		{&plan.Draw{Kind: plan.Pick, Weights: []float64{1}}, "0 values"},
		{&plan.Draw{Kind: plan.Pick, Weights: []float64{0}, Values: []float64{1}}, "weight above 0"},
		{&plan.Draw{Kind: plan.Pick, Weights: []float64{1}, Values: []float64{1}, Arms: []*plan.Draw{few}}, "parameters"},
		{&plan.Draw{Kind: plan.Rows, On: num(1)}, "without rows"},
		{&plan.Draw{Kind: plan.Rows, On: num(1), Rows: [][]float64{{1}}}, "0 values"},
		{&plan.Draw{Kind: plan.Rows, On: num(1), Rows: [][]float64{{-1}}, Values: []float64{1}}, "row 0"},
		{&plan.Draw{Kind: plan.RiskDraw}, "without odds"},
		{&plan.Draw{Kind: plan.LineDraw, Lines: []plan.Line{{Share: 2}}}, "expected 0..1"},
		{&plan.Draw{Kind: plan.Place, Places: []plan.PlaceSet{{Label: "TX", Weight: 1, Zips: [][2]int32{{5, 5}}}}}, "TX"},
		{&plan.Draw{Kind: plan.Place}, "an arm"},
		{&plan.Draw{Kind: plan.Level}, "missing"},
		{&plan.Draw{Kind: plan.Day, Anchor: num(1)}, "missing"},
		{&plan.Draw{Kind: plan.Cases, Cases: []plan.Case{{}}}, "missing"},
	} {
		_, err := b.Draw(c.d)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: error %v, expected %q", c.d, err, c.want)
		}
	}
}

func BenchmarkDraws(b *testing.B) {
	bounded := dist(rng.Normal, 74, 7)
	bounded.Whole, bounded.Bounds = true, &plan.Bounds{Lo: new(float64(66))}
	perUnit := dist(rng.Normal, 1, 7)
	perUnit.Params[0] = slot(extra)
	for name, d := range map[string]*plan.Draw{
		"truncated": bounded, "per unit": perUnit,
		"chance": {Kind: plan.Chance, X: num(0.3)},
		"pick":   {Kind: plan.Pick, Weights: []float64{1, 2, 3}, Values: []float64{1, 2, 3}},
	} {
		b.Run(name, func(b *testing.B) {
			f, err := NewBinder(testPlan(), nil).Draw(d)
			if err != nil {
				b.Fatal(err)
			}
			st := state()
			b.ReportAllocs()
			u := 0.0
			for b.Loop() {
				u += 0.123456
				if u >= 1 {
					u--
				}
				f(st, u)
			}
		})
	}
}

// TestDistributionsKeepTheirBounds tries every distribution with bounds that
// are constants, that depend on the unit, and that are a level's.
func TestDistributionsKeepTheirBounds(t *testing.T) {
	st := state()
	for kind, params := range map[rng.Kind][]float64{
		rng.Normal: {50, 20}, rng.LogNormal: {50, 20}, rng.Gamma: {50, 20}, rng.Uniform: {0, 100}, rng.Triangular: {0, 40, 100},
		rng.Poisson: {50}, rng.Exponential: {50}, rng.Beta: {2, 2}, rng.Weibull: {2, 50},
	} {
		for lo := 0.0; lo < 90; lo += 7.3 {
			hi := lo + 11.1
			fixed := dist(kind, params...)
			if kind == rng.Beta {
				lo, hi = 0.2, 0.7
			}
			fixed.Bounds = &plan.Bounds{Lo: &lo, Hi: &hi}
			own := dist(kind, params...)
			own.LoX, own.HiX = slot(extra), slot(extra+1)
			level := &plan.Draw{Kind: plan.Level, Of: dist(kind, params...), Scale: num(2), Shift: num(3), Bounds: fixed.Bounds, Round: true, Decimals: 2}
			st.Slots[extra], st.Slots[extra+1] = lo, hi
			for name, d := range map[string]*plan.Draw{"fixed": fixed, "own": own, "level": level} {
				for _, v := range spreadOf(t, d, st, 50) {
					if !(v >= lo && v <= hi) {
						t.Errorf("%s %v in %v..%v gives %v", name, kind, lo, hi, v)
					}
				}
			}
			if kind == rng.Beta {
				break
			}
		}
	}
}
