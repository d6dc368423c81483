package chart

import (
	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
)

// Codes are chosen by the age on the day of the visit; everything else goes by
// the age at the period's end.

// oldest is an age in completed years that nobody exceeds.
const oldest = 130

// turnsOf notes the ages at which the condition of a line of codes may change:
// those that it compares the age with, or all if it does anything else with it.
func (c *Chart) turnsOf(x *plan.Expr) {
	reads, compared := 0, 0
	x.Walk(func(x *plan.Expr) {
		if isAge(x) {
			reads++
		}
		if len(x.Args) != 2 {
			return
		}
		for i, side := range x.Args {
			if n, fixed := x.Args[1-i].Constant(); fixed && isAge(side) && n >= 0 && n < oldest && isComparison(x.Op) {
				compared++
				c.turns[int(n)], c.turns[int(n)+1] = true, true
			}
		}
	})
	if reads > compared {
		for i := range c.turns {
			c.turns[i] = true
		}
	}
}

func isAge(x *plan.Expr) bool { return x.Op == plan.OpSlot && x.Idx == plan.SlotAge }

func isComparison(op plan.Op) bool {
	switch op { //nolint:exhaustive // The others aren't.
	case plan.OpEq, plan.OpNe, plan.OpLt, plan.OpLe, plan.OpGt, plan.OpGe:
		return true
	default:
		return false
	}
}

// ageEpochs notes the person's birthdays at which codes may change: a code is
// chosen by the age on the day of the visit, not by that at the period's end.
func (w *Worker) ageEpochs() {
	for age := w.birth.YearsUntil(w.life.first) + 1; age <= oldest; age++ {
		day := w.birthday(age)
		if day > w.life.last {
			return
		}
		if w.turns[age] {
			w.epoch(day)
		}
	}
}

// birthday is the day on which the person completes so many years.
func (w *Worker) birthday(age int) models.Date {
	day := w.birth.AddYears(age)
	if w.birth.YearsUntil(day) < age { // Born on 29 February.
		day++
	}
	return day
}

// aged has codes see the age on a day.
func (w *Worker) aged(day models.Date) {
	w.st.Slots[plan.SlotAge] = float64(w.birth.YearsUntil(day))
}

// unaged has the person's age be that at the period's end again.
func (w *Worker) unaged() { w.st.Slots[plan.SlotAge] = float64(w.age) }

// earliest is the day on which the person has an age, in years and parts of one.
func (w *Worker) earliest(age float64) models.Date {
	years := int(age)
	if years == 0 {
		return w.birth + models.Date(age*365.25)
	}
	return w.birthday(years) + models.Date((age-float64(years))*365.25)
}
