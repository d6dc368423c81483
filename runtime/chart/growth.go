package chart

import (
	"fmt"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// A child grows within the period. The person's own level of height or body
// mass index is that of the middle of the year of age that the person has at
// the period's end; at a visit it is as much above or below it as the median of
// the day's age is (table growth), so that a child keeps its percentile.

const daysPerMonth = 365.25 / 12

// curve is the median of a lab by age, for each sex.
type curve struct {
	months, median [2][]float64
}

func (c *Chart) prepareGrowth(*eval.Binder) error {
	c.curves = make([]*curve, len(c.labs))
	table, err := stdlib.Table("tables/growth.csv")
	if err != nil {
		return err
	}
	rows := table.Rows()
	for rows.Next() {
		name := rows.Text("lab")
		i := -1
		for k := range c.labs {
			if c.labs[k].def.Name == name && c.labs[k].formula == nil {
				i = k
			}
		}
		if i < 0 {
			continue // A scenario's own lab of that name is computed.
		}
		if c.curves[i] == nil {
			c.curves[i] = &curve{}
		}
		sex := 0
		if rows.Text("sex") == "male" {
			sex = 1
		}
		k := c.curves[i]
		months, median := rows.Float("months"), rows.Float("median")
		if n := len(k.months[sex]); n > 0 && k.months[sex][n-1] >= months || median <= 0 {
			return fmt.Errorf("tables/growth.csv: %s, %v months: expected rising ages and medians above 0", name, months)
		}
		k.months[sex], k.median[sex] = append(k.months[sex], months), append(k.median[sex], median)
	}
	return rows.Err()
}

// at is the median at an age, on the line between the ages of the table.
func (k *curve) at(sex int, months float64) float64 {
	ages, medians := k.months[sex], k.median[sex]
	last := len(ages) - 1
	switch {
	case last < 0:
		return 1
	case months <= ages[0]:
		return medians[0]
	case months >= ages[last]:
		return medians[last]
	}
	i := 1
	for ages[i] < months {
		i++
	}
	part := (months - ages[i-1]) / (ages[i] - ages[i-1])
	return medians[i-1] + float64(part*(medians[i]-medians[i-1]))
}

// grown is what the person's level of a lab is multiplied by on a day: 1 for grown-ups.
func (w *Worker) grown(i int32, day models.Date) float64 {
	k := w.curves[i]
	if k == nil {
		return 1
	}
	sex, age := int(w.st.Slots[plan.SlotSex]), w.st.Slots[plan.SlotAge]
	months := (float64(day) - w.st.Slots[plan.SlotBirth]) / daysPerMonth
	return k.at(sex, months) / k.at(sex, 12*age+6)
}
