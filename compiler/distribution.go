package compiler

import (
	"fmt"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/lang"
)

// Distributions are the names of the distributions of the language, in order.
func Distributions() []string {
	return []string{"bernoulli", "beta", "exponential", "gamma", "lognormal", "normal", "poisson", "triangular", "uniform", "weibull"}
}

func (s *scope) distribution(call *lang.Call, want target) *plan.Draw {
	name := call.Name.Value
	kind, ok := rng.KindNamed(name)
	if !ok || kind == rng.Constant {
		if isFaker(name) {
			s.c.err(call.Span(), codeDistribution, fmt.Sprintf("%s() gives text; %s is %s", name, want.name, typeName(want.t)), "text is for a column or a record of your own")
			return constant(0)
		}
		s.c.err(lang.At(call.Name), codeUnknownWord, fmt.Sprintf("%q is no distribution", name), didYouMean(name, Distributions(), "hsc words distributions"))
		return constant(0)
	}
	if n := len(kind.Params()); len(call.Args) != n {
		s.c.err(call.Span(), codeDistribution, fmt.Sprintf("%s takes %s, found %d", name, arityText([2]int{n, n}), len(call.Args)), fmt.Sprintf("write %s(%s)", name, strings.Join(kind.Params(), ", ")))
		return constant(0)
	}
	if want.t == plan.Choice || want.t == plan.Text || want.t == plan.Bool && kind != rng.Bernoulli {
		s.c.err(call.Span(), codeType, fmt.Sprintf("%s gives numbers; %s is %s", name, want.name, typeName(want.t)), "")
		return constant(0)
	}
	d := &plan.Draw{Kind: plan.Dist, Dist: kind, Whole: want.whole || kind == rng.Poisson}
	for _, a := range call.Args {
		d.Params = append(d.Params, s.amount(a.X))
	}
	if kind == rng.Bernoulli {
		s.checkDist(call, d)
		return chance(d.Params[0])
	}
	if kind == rng.Uniform && d.Whole {
		d.Params = []*plan.Expr{plan.New(plan.OpSub, d.Params[0], plan.Num(0.5)), plan.New(plan.OpAdd, d.Params[1], plan.Num(0.5))}
	}
	s.checkDist(call, d)
	return d
}

// checkDist reports parameters that no such distribution has, where they are known.
func (s *scope) checkDist(call *lang.Call, d *plan.Draw) {
	dist, ok := fixedDist(d)
	if !ok {
		return
	}
	if err := dist.Check(); err != nil {
		s.c.err(call.Span(), codeDistribution, err.Error(), "")
	}
}

// fixedDist is the distribution of a draw whose parameters are constants.
func fixedDist(d *plan.Draw) (rng.Dist, bool) {
	var p [3]float64
	for i, x := range d.Params {
		v, ok := x.Constant()
		if !ok {
			return rng.Dist{}, false
		}
		p[i] = v
	}
	return rng.Dist{Kind: d.Dist, A: p[0], B: p[1], C: p[2]}, true
}
