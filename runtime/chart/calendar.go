package chart

import (
	"fmt"
	"time"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime/eval"
	"github.com/hsc-dev/hsc/stdlib"
)

// calendar knows on which days of the period offices are closed.
type calendar struct {
	first  models.Date
	closed []bool
}

func (c *Chart) prepareCalendar(*eval.Binder) error {
	c.calendar = calendar{first: c.plan.Start}
	if c.plan.End < c.plan.Start {
		return fmt.Errorf("the period ends on %s, before it begins on %s", c.plan.End, c.plan.Start)
	}
	c.calendar.closed = make([]bool, int(c.plan.End-c.plan.Start)+1)
	for i := range c.calendar.closed {
		day := (c.plan.Start + models.Date(i)).Weekday()
		c.calendar.closed[i] = day == time.Saturday || day == time.Sunday
	}
	return c.calendar.readHolidays()
}

func (c *calendar) readHolidays() error {
	table, err := stdlib.Table(moduleHolidays + tableSuffix)
	if err != nil {
		return err
	}
	last := c.first + models.Date(len(c.closed)-1)
	for rows := table.Rows(); ; {
		if !rows.Next() {
			return rows.Err()
		}
		month, day := rows.Int("month"), rows.IntOr("day", 0)
		weekday, nth := rows.IntOr("weekday", 0), rows.IntOr("nth", 0)
		for year := c.first.Year() - 1; year <= last.Year()+1; year++ {
			c.close(holiday(year, month, day, time.Weekday(weekday), nth))
		}
	}
}

// holiday is a fixed day of the year, moved to the nearest weekday, or the
// nth such weekday of its month, counted from the end if nth is negative.
func holiday(year, month, day int, weekday time.Weekday, nth int) models.Date {
	if day > 0 {
		d := models.DateOf(year, month, day)
		switch d.Weekday() {
		case time.Saturday:
			return d - 1
		case time.Sunday:
			return d + 1
		default:
			return d
		}
	}
	if nth < 0 {
		end := models.DateOf(year, month+1, 1) - 1
		return end - models.Date((end.Weekday()-weekday+7)%7) + models.Date(7*(nth+1))
	}
	begin := models.DateOf(year, month, 1)
	return begin + models.Date((weekday-begin.Weekday()+7)%7) + models.Date(7*(nth-1))
}

func (c *calendar) close(d models.Date) {
	if i := int(d - c.first); i >= 0 && i < len(c.closed) {
		c.closed[i] = true
	}
}

func (c *calendar) isClosed(d models.Date) bool {
	i := int(d - c.first)
	return i >= 0 && i < len(c.closed) && c.closed[i]
}

// open is the first day from d on, within the span, on which offices are
// open; the last one before d if there is none; d itself if there is neither.
func (c *calendar) open(d models.Date, within span) models.Date {
	for day := d; day <= within.last; day++ {
		if !c.isClosed(day) {
			return day
		}
	}
	for day := d - 1; day >= within.first; day-- {
		if !c.isClosed(day) {
			return day
		}
	}
	return d
}

// around is a day on which offices are open for what would fall on a closed
// one: one of the open days within three days of it and within the span, which
// are as many as a week has, so that no weekday gets more than the others. The
// draw tells which; without any, it is the next open day.
func (c *calendar) around(d models.Date, within span, u float64) models.Date {
	if !c.isClosed(d) {
		return d
	}
	near := span{first: max(d-3, within.first), last: min(d+3, within.last)}
	n := 0
	for day := near.first; day <= near.last; day++ {
		if !c.isClosed(day) {
			n++
		}
	}
	nth := int(float64(u * float64(n)))
	for day := near.first; day <= near.last; day++ {
		if c.isClosed(day) {
			continue
		}
		if nth == 0 {
			return day
		}
		nth--
	}
	return c.open(d, within)
}
