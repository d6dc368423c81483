package chart

import (
	"fmt"
	"slices"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// A child grows within the period. The person's own level of height, body mass
// index or head circumference is that of the middle of the year of age that the
// person has at the period's end; at a visit it lies at the same percentile of
// the day's age (table growth, by the LMS method of Cole: z is
// ((v/M)^L - 1) / (L S)). From the same tables come the percentiles themselves.

const daysPerMonth = 365.25 / 12

const (
	moduleGrowth          = "tables/growth"
	moduleWeightForLength = "tables/weight_for_length"
	grownUp               = 21 // From this age on, nobody grows.
)

// curve is the distribution of a lab by age, or by length, for each sex.
type curve struct{ by, l, m, s [2][]float64 }

// centile is a lab that is the percentile of another one.
type centile struct {
	lab, by int32 // By is none for age.
	of      *curve
}

func (c *Chart) prepareGrowth(*eval.Binder) error {
	c.curves, c.centiles = make([]*curve, len(c.labs)), make([]*centile, len(c.labs))
	length := &curve{}
	err := readCurves(moduleGrowth, "months", func(r *stdlib.Rows) *curve {
		i := c.labOf(r.Text("lab"))
		if i == none || c.labs[i].formula != nil {
			return nil // A scenario's own lab of that name is computed.
		}
		if c.curves[i] == nil {
			c.curves[i] = &curve{}
		}
		return c.curves[i]
	})
	if err == nil {
		err = readCurves(moduleWeightForLength, "length", func(*stdlib.Rows) *curve { return length })
	}
	if err != nil {
		return err
	}
	for i := range c.labs {
		def := c.labs[i].def
		if def.Centile == "" {
			continue
		}
		x := &centile{lab: c.labOf(def.Centile), by: none}
		if x.lab != none {
			x.of = c.curves[x.lab]
		}
		if def.CentileBy != "" {
			x.by, x.of = c.labOf(def.CentileBy), length
		}
		if x.of == nil || def.CentileBy != "" && (x.by == none || def.Centile != "weight" || def.CentileBy != "height") {
			return fmt.Errorf("lab %s: there is no growth chart of %s %s", def.Name, def.Centile, def.CentileBy)
		}
		c.centiles[i] = x
	}
	return nil
}

// readCurves reads a table of growth into the curves that its rows belong to.
func readCurves(module, by string, of func(*stdlib.Rows) *curve) error {
	table, err := stdlib.Table(module + tableSuffix)
	if err != nil {
		return err
	}
	rows := table.Rows()
	for rows.Next() {
		k := of(rows)
		if k == nil {
			continue
		}
		sex := 0
		if rows.Text("sex") == "male" {
			sex = 1
		}
		at, m := rows.Float(by), rows.Float("median")
		if n := len(k.by[sex]); n > 0 && k.by[sex][n-1] >= at || m <= 0 {
			return fmt.Errorf("%s%s: %s %v: expected rising values and medians above 0", module, tableSuffix, by, at)
		}
		k.by[sex], k.m[sex] = append(k.by[sex], at), append(k.m[sex], m)
		k.l[sex], k.s[sex] = append(k.l[sex], rows.Float("l")), append(k.s[sex], rows.Float("s"))
	}
	return rows.Err()
}

// at are L, M and S, on the line between the rows of the table.
func (k *curve) at(sex int, x float64) (l, m, s float64) {
	by := k.by[sex]
	last := len(by) - 1
	if x >= by[last] {
		return k.l[sex][last], k.m[sex][last], k.s[sex][last]
	}
	i, _ := slices.BinarySearch(by, x)
	if i == 0 {
		return k.l[sex][0], k.m[sex][0], k.s[sex][0]
	}
	part := (x - by[i-1]) / (by[i] - by[i-1])
	on := func(v []float64) float64 { return v[i-1] + float64(part*(v[i]-v[i-1])) }
	return on(k.l[sex]), on(k.m[sex]), on(k.s[sex])
}

// z is how many standard deviations a value lies above the median.
func (k *curve) z(sex int, x, v float64) float64 {
	l, m, s := k.at(sex, x)
	if l > -0.001 && l < 0.001 {
		return rng.Log(v/m) / s
	}
	return (rng.Pow(v/m, l) - 1) / float64(l*s)
}

// value is what lies z standard deviations above the median.
func (k *curve) value(sex int, x, z float64) float64 {
	const least = 0.05 // Farther out, the curve has no values.
	l, m, s := k.at(sex, x)
	if l > -0.001 && l < 0.001 {
		return float64(m * rng.Exp(float64(s*z)))
	}
	return float64(m * rng.Pow(max(least, 1+float64(float64(l*s)*z)), 1/l))
}

// grown is the person's level of a lab on a day: that at the same percentile of
// the day's age, for those who grow.
func (w *Worker) grown(i int32, level float64, day models.Date) float64 {
	k, age := w.curves[i], w.st.Slots[plan.SlotAge]
	if k == nil || age >= grownUp {
		return level
	}
	sex := int(w.st.Slots[plan.SlotSex])
	return k.value(sex, w.ageInMonths(day), k.z(sex, 12*age+6, level))
}

// ageInMonths is the age on a day.
func (w *Worker) ageInMonths(day models.Date) float64 {
	return (float64(day) - w.st.Slots[plan.SlotBirth]) / daysPerMonth
}

// percentile is where a value found at the encounter lies among children of the
// sex and age, or length: between 0 and 100.
func (w *Worker) percentile(e *encounter, x *centile) float64 {
	at, v := w.ageInMonths(e.day()), w.measure(e, x.lab)
	if x.by != none {
		at = w.measure(e, x.by)
	}
	if v != v || at != at {
		return v
	}
	return float64(100 * rng.NormCDF(x.of.z(int(w.st.Slots[plan.SlotSex]), at, v)))
}
