package chart

import (
	"fmt"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// prepareUtilization reads by how much more often than conditions say people of
// a sex and age are seen. Conditions are written one by one, and what all of a
// person's come to has to be what the country's people are seen: the factors
// are fitted to its rates once, when the library is built.
func (c *Chart) prepareUtilization(*eval.Binder) error {
	table, err := stdlib.Table(moduleUtilization + tableSuffix)
	if err != nil {
		return err
	}
	rows := table.Rows()
	for rows.Next() {
		lo, hi := rows.Int("age_from"), rows.Int("age_to")
		if lo < 0 || hi < lo || hi > oldest {
			return fmt.Errorf("%s, row %d: ages %d to %d: expected ages to %d", table.Name, rows.Row()+2, lo, hi, oldest)
		}
		for _, name := range [...]string{"office", "wellness", "emergency", "inpatient"} {
			column := name
			if name == "wellness" { // Preventive visits are to offices.
				column = "office"
			}
			if i := c.kindOf(name); i != none {
				c.kinds[i].scale(0, lo, hi, rows.Float(column+"_factor_female"))
				c.kinds[i].scale(1, lo, hi, rows.Float(column+"_factor_male"))
			}
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return c.prepareSpread()
}

// portion is a share of people, and how much more often they are seen than the mean.
type portion struct{ share, times float64 }

// prepareSpread reads how much people differ in how often they are seen.
func (c *Chart) prepareSpread() error {
	table, err := stdlib.Table(moduleSpread + tableSuffix)
	if err != nil {
		return err
	}
	rows := table.Rows()
	for rows.Next() {
		p := portion{share: rows.Float("share"), times: rows.Float("times")}
		if !(p.share > 0 && p.share <= 1 && p.times > 0) {
			return fmt.Errorf("%s, row %d: share %v and times %v: expected a share to 1 and times above 0", table.Name, rows.Row()+2, p.share, p.times)
		}
		if i := c.kindOf(rows.Text("encounters")); i != none {
			c.kinds[i].spread = append(c.kinds[i].spread, p)
		}
	}
	return rows.Err()
}

// scale has people of a sex and age seen more often.
func (k *kind) scale(sex, lo, hi int, factor float64) {
	if k.factors[sex] == nil {
		k.factors[sex] = make([]float64, oldest+1)
		for i := range k.factors[sex] {
			k.factors[sex][i] = 1
		}
	}
	for age := lo; age <= hi; age++ {
		k.factors[sex][age] = factor
	}
}

// often is how often a visit happens in a year, or how likely an episode is seen there.
func (w *Worker) often(v *visit) float64 {
	rate := v.rate(w.st)
	sex := int(w.st.Slots[plan.SlotSex])
	k := &w.kinds[v.kind]
	if f := k.factors[sex&1]; f != nil {
		rate = float64(rate * f[min(max(w.age, 0), oldest)])
	}
	if k.spread != nil {
		rate = float64(rate * w.uses(k.spread))
	}
	return rate
}

// uses is how much more often than the mean the person is seen.
func (w *Worker) uses(spread []portion) float64 {
	u := w.key.At(w.paths.use).U(0)
	for i := range spread {
		if u < spread[i].share {
			return spread[i].times
		}
		u -= spread[i].share
	}
	return spread[len(spread)-1].times
}
