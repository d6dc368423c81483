package compiler

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/stdlib"
)

// pair is a row of the table of comorbidities.
type pair struct {
	from, to *condition
	ratio    float64
}

// TestOddsComeToTheTable holds the odds of the modules: over all people, with
// what else they have, the odds ratio of each row of tables/comorbidity.csv,
// adjusted for age and sex (Mantel and Haenszel), is the table's. It is
// computed from the network, not drawn. HSC_UPDATE fits the modules' odds and
// writes them.
func TestOddsComeToTheTable(t *testing.T) {
	c := newCompiler(Options{})
	file, _ := lang.Parse("test.hs", "1 patient\n")
	c.load(file)
	c.leftOut()
	c.header()
	c.library.define(c)
	if c.diags.HasErrors() {
		t.Fatal(c.diags)
	}
	pairs := comorbidities(t, c)
	if os.Getenv("HSC_UPDATE") != "" && furthest(c, pairs) > 0.02 {
		fitOdds(c, pairs)
		writeOdds(t, pairs)
	}
	got := impliedOdds(c, pairs)
	for i, p := range pairs {
		if r := got[i] / p.ratio; r > 1.05 || r < 1/1.05 {
			t.Errorf("%s and %s: an odds ratio of %.2f, and the table says %v", p.from.name, p.to.name, got[i], p.ratio)
		}
	}
	if len(pairs) < 16 {
		t.Errorf("the table has %d rows", len(pairs))
	}
}

// comorbidities are the rows of the table, each with its line of odds.
func comorbidities(t *testing.T, c *compiler) (out []pair) {
	t.Helper()
	table, err := stdlib.Table("tables/comorbidity.csv")
	if err != nil {
		t.Fatal(err)
	}
	for rows := table.Rows(); rows.Next(); {
		p := pair{c.vocab.conditions[rows.Text("condition")], c.vocab.conditions[rows.Text("other")], rows.Float("odds_ratio")}
		if p.from == nil || p.to == nil {
			t.Fatalf("%s, %s: no such conditions", rows.Text("condition"), rows.Text("other"))
		}
		if p.line() == nil {
			p.to.parents = append(p.to.parents, plan.Parent{Slot: p.from.plan.Has, Ratio: math.Sqrt(p.ratio)})
		}
		out = append(out, p)
	}
	return out
}

// line is the odds of the pair, nil where the module says none.
func (p pair) line() *plan.Parent {
	for i := range p.to.parents {
		if x := &p.to.parents[i]; x.Slot == p.from.plan.Has && !x.Needed && x.Ratio > 0 {
			return x
		}
	}
	return nil
}

// furthest is by how much the worst pair is off, as a logarithm.
func furthest(c *compiler, pairs []pair) (worst float64) {
	for i, got := range impliedOdds(c, pairs) {
		worst = max(worst, math.Abs(math.Log(pairs[i].ratio/got)))
	}
	return worst
}

// fitOdds moves each line until what it comes to is the table's.
func fitOdds(c *compiler, pairs []pair) {
	for range 40 {
		worst := 0.0
		for i, got := range impliedOdds(c, pairs) {
			x := pairs[i].line()
			off := math.Log(pairs[i].ratio / got)
			worst = max(worst, math.Abs(off))
			x.Ratio = math.Exp(min(max(math.Log(x.Ratio)+0.8*off, math.Log(0.2)), math.Log(400)))
		}
		if worst < 0.005 {
			break
		}
	}
	for _, p := range pairs {
		x := p.line()
		x.Ratio = plan.RoundTo(x.Ratio, 2)
	}
}

// impliedOdds are the adjusted odds ratios that the modules' odds come to.
func impliedOdds(c *compiler, pairs []pair) []float64 {
	ks := c.risky()
	c.shapes, c.priors = [2]*shape{}, [2][]prior{}
	c.shapesOf(ks)
	node := map[*condition]int{}
	for i, k := range ks {
		node[k] = i + 1
	}
	num, den := make([]float64, len(pairs)), make([]float64, len(pairs))
	for sex := range 2 {
		pyramid := c.people.AgeWeights(stdlib.Sex(sex))
		var last *network
		given := map[*condition][]float64{}
		for age := range min(oldest+1, len(pyramid)) {
			if n := c.prior(ks, sex, age); n != last {
				last, given = n, map[*condition][]float64{}
			}
			for i, p := range pairs {
				pa, pb := last.marginal[node[p.from]], last.marginal[node[p.to]]
				if pa <= 0 || pa >= 1 || pb <= 0 {
					continue
				}
				if given[p.from] == nil {
					given[p.from] = last.posterior(map[int]bool{p.from.plan.Has: true})
				}
				with := given[p.from][node[p.to]]
				without := (pb - float64(pa*with)) / (1 - pa)
				num[i] += float64(pyramid[age] * pa * with * (1 - pa) * (1 - without))
				den[i] += float64(pyramid[age] * pa * (1 - with) * (1 - pa) * without)
			}
		}
	}
	for i := range num {
		num[i] /= den[i]
	}
	return num
}

// writeOdds puts the lines into the modules.
func writeOdds(t *testing.T, pairs []pair) {
	t.Helper()
	lines := map[*condition][]pair{}
	for _, p := range pairs {
		lines[p.from] = append(lines[p.from], p)
	}
	for k, own := range lines {
		name := filepath.Join("..", "stdlib", filepath.FromSlash(k.plan.Module)+".hs")
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(src)
		at := strings.Index(text, "condition "+k.name+" {")
		head, body := text[:at], text[at:]
		var block strings.Builder
		for _, p := range own {
			body = regexp.MustCompile(`(?m)^  odds `+p.to.name+` .*\n`).ReplaceAllString(body, "")
			fmt.Fprintf(&block, "  odds %s %v\n", p.to.name, p.line().Ratio)
		}
		before := strings.Index(body, "\n  onset ") + 1
		if err := os.WriteFile(name, []byte(head+body[:before]+block.String()+body[before:]), 0o644); err != nil { //nolint:gosec // source
			t.Fatal(err)
		}
	}
}
