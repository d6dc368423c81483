package chart

import (
	"github.com/hsc-dev/hsc/models"
)

// noted is what the notes of an encounter will say of it.
type noted struct {
	vitals, results, starts, continues, orders, procedures []byte
	operations                                             []byte
	critical                                               []byte // Tests whose result was critical on the first day.

	latest []byte // The results of the last day of a stay that has any, after the first.
	later  bool   // The first day of a stay is over.

	pressed int    // The length of the vital signs up to the systolic pressure, 0 without.
	after   []byte // Those behind it.
}

func (n *noted) reset() {
	n.vitals, n.results, n.starts, n.continues = n.vitals[:0], n.results[:0], n.starts[:0], n.continues[:0]
	n.orders, n.procedures, n.operations = n.orders[:0], n.procedures[:0], n.operations[:0]
	n.latest, n.critical, n.later, n.pressed = n.latest[:0], n.critical[:0], false, 0
}

// nextDay begins a further day of a stay.
func (n *noted) nextDay() { n.latest, n.later = n.latest[:0], true }

// found are the results of the first day, or the latest ones.
func (n *noted) found(latest bool) []byte {
	if latest && len(n.latest) > 0 {
		return n.latest
	}
	return n.results
}

// The LOINC codes of the two pressures, which are told as one.
const systolic, diastolic = "8480-6", "8462-4"

func (n *noted) vital(l *lab, v float64) {
	switch l.def.LOINC {
	case systolic:
		n.vitals = listed(n.vitals, 0, []byte("Blood pressure "))
		n.vitals = models.AppendDecimal(n.vitals, scaled(v, l.def.Decimals), l.def.Decimals)
		n.pressed = len(n.vitals)
	case diastolic:
		if n.pressed == 0 {
			n.vitals = measured(listed(n.vitals, 0, l.said), l, v)
			return
		}
		n.after = append(n.after[:0], n.vitals[n.pressed:]...)
		n.vitals = models.AppendDecimal(append(n.vitals[:n.pressed], '/'), scaled(v, l.def.Decimals), l.def.Decimals)
		n.vitals = append(append(append(n.vitals, ' '), l.print...), n.after...)
	default:
		n.vitals = measured(listed(n.vitals, 0, l.said), l, v)
	}
}

func (n *noted) result(l *lab, v float64, flag models.Sym) {
	list := &n.results
	if n.later {
		list = &n.latest
	}
	*list = measured(listed(*list, 0, l.said), l, v)
	switch flag {
	case models.FlagHH:
		*list = append(*list, " (critically high)"...)
	case models.FlagLL:
		*list = append(*list, " (critically low)"...)
	case models.FlagH:
		*list = append(*list, " (high)"...)
	case models.FlagL:
		*list = append(*list, " (low)"...)
	default: // Nothing to say.
	}
}

func (n *noted) ordered(what []byte) {
	if !n.later {
		n.orders = listed(n.orders, 0, what)
	}
}

func (n *noted) did(what []byte) { n.procedures = listed(n.procedures, 0, what) }

func (n *noted) operated(what []byte) { n.operations = listed(n.operations, 0, what) }

func (n *noted) prescribed(what []byte) { n.starts = listed(n.starts, 0, what) }

func (n *noted) continued(what []byte) { n.continues = listed(n.continues, 0, what) }

// measured appends a value with its unit.
func measured(dst []byte, l *lab, v float64) []byte {
	if len(l.answers) > 0 {
		return append(append(dst, ' '), l.answers[int(v)].said...)
	}
	dst = models.AppendDecimal(append(dst, ' '), scaled(v, l.def.Decimals), l.def.Decimals)
	if len(l.print) == 0 {
		return dst
	}
	if l.print[0] != '%' && l.print[0] != '/' {
		dst = append(dst, ' ')
	}
	return append(dst, l.print...)
}

// printed is a unit as it is read.
func printed(unit string) []byte { return []byte(models.UnitText(unit)) }
