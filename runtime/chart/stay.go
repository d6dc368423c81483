package chart

import (
	"math"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// length is how long stays of one MS-DRG take: CMS has their arithmetic and
// geometric mean, between which a lognormal distribution lies.
type length struct{ mu, sigma float64 }

// lengths are those of a principal diagnosis, alone or with a procedure: without
// complications, with one (CC) and with a major one (MCC).
type lengths [3]length

// lengthOf says what lengths are of.
type lengthOf struct{ code, procedure int32 }

// prepareLengths finds the groups of what the plan's codes and procedures lead to.
func (c *Chart) prepareLengths() error {
	means, err := c.readLengths()
	if err != nil {
		return err
	}
	drgs, err := stdlib.MSDRGs()
	if err != nil {
		return err
	}
	c.lengths = map[lengthOf]lengths{}
	add := func(procedure int, word string) {
		for i, code := range c.plan.Care.Codes {
			f, ok := drgs.Family(code.Code, word, c.plan.Start)
			l := lengths{means[f.None], means[f.CC], means[f.MCC]}
			if ok && l[simple].sigma > 0 && l[complicated].sigma > 0 && l[graver].sigma > 0 {
				c.lengths[lengthOf{int32(i), int32(procedure)}] = l
			}
		}
	}
	add(none, "")
	for i, p := range c.plan.Care.Procedures {
		if drgs.Counts(p.Name) {
			add(i, p.Name)
		}
	}
	return c.readSeverity()
}

// readLengths are the lengths of each group.
func (c *Chart) readLengths() (map[string]length, error) {
	table, err := stdlib.Table("codes/ms_drg.csv")
	if err != nil {
		return nil, err
	}
	out, rows := map[string]length{}, table.Rows()
	for rows.Next() {
		if rows.Text("gmlos") == "" || rows.Text("amlos") == "" {
			continue
		}
		if g, a := rows.Float("gmlos"), rows.Float("amlos"); g > 0 && a > g {
			out[rows.Text("code")] = length{mu: rng.Log(g), sigma: math.Sqrt(2 * rng.Log(a/g))}
		}
	}
	return out, rows.Err()
}

// The severities of a stay.
const (
	simple = iota
	complicated
	graver
)

// readSeverity reads which codes complicate a stay.
func (c *Chart) readSeverity() error {
	table, err := stdlib.Table("codes/mcc_cc.csv")
	if err != nil {
		return err
	}
	levels := map[string]uint8{"CC": complicated, "MCC": graver}
	of, rows := map[string]uint8{}, table.Rows()
	for rows.Next() {
		if from, to := rows.Date("valid_from", models.NoDate), rows.Date("valid_to", c.plan.Start); from <= c.plan.Start && c.plan.Start <= to {
			of[rows.Text("code")] = levels[rows.Text("level")]
		}
	}
	for i, code := range c.plan.Care.Codes {
		c.codes[i].severity = of[code.Code]
	}
	return rows.Err()
}

// adult is the age from which the groups' lengths, which are Medicare's, hold.
const adult = 18

// stayDays is how many days a stay takes that begins on a day: as its condition
// says; where that says nothing, an adult's as its MS-DRG does, by what it is
// for, what is done and what else the person has.
func (w *Worker) stayDays(e *encounter, day models.Date) float64 {
	u := e.key.U(drawLength)
	if e.condition >= 0 && w.conditions[e.condition].stay != nil {
		if d := w.conditions[e.condition].stay(w.st, u); d == d {
			return d
		}
	}
	if l, ok := w.groupOf(e, day); ok {
		return rng.Exp(l.mu + float64(l.sigma*rng.NormQuantile(u)))
	}
	return fallbackStay
}

// groupOf is the length of the group that a stay leads to, as far as is known before it.
func (w *Worker) groupOf(e *encounter, day models.Date) (length, bool) {
	if e.condition < 0 || models.Date(w.st.Slots[plan.SlotBirth]).YearsUntil(day) < adult {
		return length{}, false
	}
	e.start = day.At(0)
	w.visiting(e)
	code, severity := w.principalOf(e.condition, day), uint8(simple)
	if code >= 0 {
		code, severity = w.arranged(code, day)
	}
	w.gone()
	of := lengthOf{code: code, procedure: none}
	l, ok := w.lengths[of]
	for i := range w.conditions[e.condition].performs {
		s := &w.conditions[e.condition].performs[i]
		of.procedure = s.procedure
		if surgical, leads := w.lengths[of]; leads && w.isToBring(e, s) {
			l, ok = surgical, true
		}
	}
	return l[severity], ok
}

// arranged is the principal code where the coding rules have another one stand
// before it, as I11.0 before heart failure, and the gravest of what the person
// has on the day beside it.
func (w *Worker) arranged(principal int32, day models.Date) (first int32, most uint8) {
	first = principal
	n := int32(len(w.codes))
	w.eachCode(day, func(k int32) {
		if w.before[k*n+first] {
			first = k
		}
	})
	w.eachCode(day, func(k int32) {
		if k != first {
			most = max(most, w.codes[k].severity)
		}
	})
	return first, most
}

// eachCode calls a function with each code of the person on a day.
func (w *Worker) eachCode(day models.Date, see func(code int32)) {
	for _, i := range w.having {
		for _, r := range w.codesOf(int(i), day) {
			if k := w.on(r.code, day); k >= 0 {
				see(k)
			}
		}
	}
}

// isToBring says that an episode of an acute condition brings a procedure.
func (w *Worker) isToBring(e *encounter, s *service) bool {
	return w.conditions[e.condition].acute && s.on == nil && holds(s.when, w.st) && e.key.At(s.key).U(0) < s.rate(w.st)
}
