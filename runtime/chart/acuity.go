package chart

import (
	"fmt"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// moduleAcuity is the table of triage levels in emergency departments.
const moduleAcuity = "tables/acuity"

// levels are the Emergency Severity Index's.
const levels = 5

// triage is how urgent visits for a condition are, of those who go home and of
// those who stay; for none those of the others.
type triage [2]*rng.Choice

func (c *Chart) prepareAcuity() error {
	table, err := stdlib.Table(moduleAcuity + tableSuffix)
	if err != nil {
		return err
	}
	c.triage = map[int32]triage{}
	rows := table.Rows()
	for rows.Next() {
		condition := int32(none)
		if name := rows.Text("condition"); name != "" {
			if condition = c.conditionOf(name); condition == none {
				continue
			}
		}
		weights := make([]float64, levels)
		for i := range weights {
			weights[i] = rows.Float(fmt.Sprintf("level_%d", i+1))
		}
		choice, err := rng.NewChoice(weights)
		if err != nil {
			return fmt.Errorf("%s, row %d: %w", moduleAcuity, rows.Row()+2, err)
		}
		t := c.triage[condition]
		if rows.Text("leads") != "stay" {
			t[0] = &choice
		}
		if rows.Text("leads") != "home" {
			t[1] = &choice
		}
		c.triage[condition] = t
	}
	return rows.Err()
}

// acuityOf is the triage level of an encounter, null outside of emergency departments.
func (w *Worker) acuityOf(e *encounter) int64 {
	if w.kinds[e.kind].class != models.ClassEMER {
		return models.NoInt
	}
	t, ok := w.triage[e.condition]
	if !ok {
		t = w.triage[none]
	}
	choice := t[0]
	if w.leadsToStay(e) {
		choice = t[1]
	}
	return 1 + int64(choice.Pick(e.key.At(w.paths.acuity).U(0)))
}

// hour is within what a patient who is admitted comes to the ward.
const hour = 60 * minute

// leadsToStay says that the patient is admitted from an encounter.
func (w *Worker) leadsToStay(e *encounter) bool {
	for i := range w.placed {
		o := &w.placed[i]
		if w.kinds[o.kind].bedded && o.start >= e.start && o.start <= e.end+hour {
			return true
		}
	}
	return false
}
