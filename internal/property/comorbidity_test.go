package property

import (
	"math"
	"testing"

	"github.com/hsc-dev/hsc/stdlib"
)

// fourfold is people of like age and sex by whether they have one condition and another.
type fourfold struct{ both, one, other, neither float64 }

// ratio is the odds ratio over all strata (Mantel and Haenszel), with the
// standard error of its logarithm (Robins, Breslow and Greenland).
func ratio(strata []fourfold) (odds, se float64) {
	var r, s, pr, mixed, qs float64
	for _, c := range strata {
		n := c.both + c.one + c.other + c.neither
		if n == 0 {
			continue
		}
		p, q := (c.both+c.neither)/n, (c.one+c.other)/n
		ri, si := c.both*c.neither/n, c.one*c.other/n
		r, s = r+ri, s+si
		pr, mixed, qs = pr+p*ri, mixed+p*si+q*ri, qs+q*si
	}
	return r / s, math.Sqrt(pr/(2*r*r) + mixed/(2*r*s) + qs/(2*s*s))
}

// strata are the people by sex and some years of age.
func (p *population) strata(years int, one, other func(*someone) bool) []fourfold {
	out := make([]fourfold, 2*(130/years+1))
	for i := range p.people {
		who := &p.people[i]
		c := &out[2*(who.age/years)+who.sex]
		switch a, b := one(who), other(who); {
		case a && b:
			c.both++
		case a:
			c.one++
		case b:
			c.other++
		default:
			c.neither++
		}
	}
	return out
}

// TestComorbidity holds that people who have one condition have another as
// often as tables/comorbidity.csv says: its odds ratios are of people alike in
// age and sex.
func TestComorbidity(t *testing.T) {
	long(t)
	for _, p := range populations(t) {
		rows := 0
		walk(t, "tables/comorbidity.csv", func(r *stdlib.Rows) {
			rows++
			one, other := r.Text("condition"), r.Text("other")
			a, b := p.condition(t, one), p.condition(t, other)
			p.testRatio(t, one+" and "+other, r.Float("odds_ratio"), 0.15, p.strata(10,
				func(who *someone) bool { return who.with(a) }, func(who *someone) bool { return who.with(b) }))
		})
		if rows < 60 {
			t.Errorf("only %d pairs", rows)
		}
	}
}

// testRatio holds an odds ratio within a part of what is wanted or within four standard errors.
func (p *population) testRatio(t *testing.T, what string, want, relative float64, strata []fourfold) {
	t.Helper()
	got, se := ratio(strata)
	if off := math.Abs(math.Log(got / want)); !(off <= max(math.Log1p(relative), 4*se)) {
		t.Errorf("seed %d: %s: an odds ratio of %.2f (standard error %.1f%%), expected %.2f", p.seed, what, got, 100*se, want)
	}
	if se > 0.5 {
		t.Errorf("seed %d: %s: a standard error of %.0f%% shows nothing", p.seed, what, 100*se)
	}
}
