package chart

import (
	"slices"
	"strings"
	"time"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// seldom is up to how many encounters of a line follow the season; regular
// ones, such as injections every three weeks, follow the calendar.
const seldom = 4

// season is how often a condition occurs in the course of the period: the sum
// of the days' weights before each day, and of all at the end.
type season struct {
	first  models.Date
	before []float64
}

// prepareSeasons reads how often conditions of the plan occur in each month; a
// month without a row has the weight 1.
func (c *Chart) prepareSeasons(*eval.Binder) error {
	table, err := stdlib.Table(moduleSeasons + tableSuffix)
	if err != nil {
		return err
	}
	weights := map[string]*[13]float64{}
	rows := table.Rows()
	for rows.Next() {
		months := &[13]float64{}
		for month := time.January; month <= time.December; month++ {
			months[month] = rows.Float(strings.ToLower(month.String()[:3]))
		}
		weights[rows.Text("condition")] = months
	}
	for i := range c.conditions {
		if months := weights[c.conditions[i].def.Name]; months != nil {
			c.conditions[i].season = newSeason(span{first: c.plan.Start, last: c.plan.End}, months)
		}
	}
	return rows.Err()
}

func newSeason(period span, months *[13]float64) *season {
	s := &season{first: period.first, before: make([]float64, 1, period.days()+1)}
	for day := period.first; day <= period.last; day++ {
		_, month, _ := day.Civil()
		s.before = append(s.before, s.before[len(s.before)-1]+max(months[month], 0))
	}
	return s
}

// day is the day within a span at which a share of its weight has passed; false
// where the span reaches out of the period or nothing occurs in it.
func (s *season) day(within span, share float64) (models.Date, bool) {
	from, to := int(within.first-s.first), int(within.last-s.first)+1
	if from < 0 || to >= len(s.before) || from >= to || !(s.before[to] > s.before[from]) {
		return 0, false
	}
	passed := s.before[from] + float64(share*(s.before[to]-s.before[from]))
	i, _ := slices.BinarySearchFunc(s.before[from+1:to+1], passed, func(before, passed float64) int {
		if before > passed {
			return 1
		}
		return -1
	})
	return within.first + models.Date(min(i, within.days()-1)), true
}
