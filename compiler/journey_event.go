package compiler

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/lang"
	"github.com/hsc-dev/hsc/lang/diag"
	"github.com/hsc-dev/hsc/stdlib"
)

// laterEvents are the verbs whose records come with other issues, by what they come with.
func laterEvents() map[string][]string {
	return map[string][]string{
		"plans and claims": {
			"enroll", "terminate", "change_plan", "claim", "accumulated", "prior_authorization", "gap_identified", "gap_closed", "outreach",
		},
		"pharmacy claims": {
			"fill", "refill", "reversal", "therapy_start", "therapy_change", "therapy_stop", "adherence_gap", "mpr_threshold",
		},
		"trials": {
			"screening", "randomize", "withdraw", "scheduled_visit", "unscheduled_visit", "adverse_event", "serious_adverse_event",
			"protocol_deviation", "dose_modification",
		},
		"care plans":          {"care_plan"},
		"wards within a stay": {"transfer"},
	}
}

// otherNames are the words for events of other products, by ours.
func otherNames() map[string]string {
	return map[string]string{
		"admission": "inpatient", "encounter": "office_visit", "observation": "result", "medication_order": "prescribe", "prescription": "prescribe",
		"lab_order": "order", "lab_result": "result", "diagnosis": "diagnose", "referral": "refer", "care_plan_update": "care_plan", "death": "dies",
		"new_enrollment": "enroll", "termination": "terminate", "plan_change": "change_plan", "claim_professional": "claim",
		"claim_institutional": "claim", "claim_pharmacy": "claim", "new_rx": "prescribe", "therapy_discontinue": "therapy_stop",
		"randomization": "randomize", "withdrawal": "withdraw", "vaccination": "immunize", "immunization": "immunize",
	}
}

// visitKind is the kind of encounter that a verb means, -1 for none.
func (c *compiler) visitKind(verb string) int {
	name := strings.TrimSuffix(verb, "_visit")
	switch verb {
	case "ed_visit":
		name = "emergency"
	case "phone_visit", "video_visit":
		name = "telehealth"
	}
	return slices.IndexFunc(c.plan.Care.Kinds, func(k *plan.Kind) bool { return k.Name == verb || k.Name == name })
}

// event compiles what happens, nil where it is wrong.
func (b *stepper) event(e *lang.Event, st *plan.Step, span daySpan) *plan.Event {
	verb := e.Verb.Value
	out := &plan.Event{Visit: -1, Condition: -1, Label: -1, Slot: -1}
	if out.Visit = b.c.visitKind(verb); out.Visit >= 0 {
		return b.encounter(e, out, st, span)
	}
	for _, with := range sortedKeys(laterEvents()) {
		if slices.Contains(laterEvents()[with], verb) {
			b.c.notYet(lang.At(e.Verb), verb, with)
			return nil
		}
	}
	if !b.fits(e, verb, st.When.Said) || !alone(verb) && !b.hosted(e, st) {
		return nil
	}
	ok := false
	switch out.Kind = plan.EventKind(verb); out.Kind {
	case plan.EventOrder:
		ok = b.order(e, out)
	case plan.EventResult:
		ok = b.result(e, out)
	case plan.EventDiagnose:
		ok = b.diagnose(e, out)
	case plan.EventPrescribe:
		ok = b.prescribe(e, out)
	case plan.EventProcedure:
		ok = b.procedure(e, out)
	case plan.EventReason:
		ok = b.complaint(e, out)
	case plan.EventDischarge:
		ok = b.discharge(e, out, st.Key)
	case plan.EventDies:
		ok = b.dies(e)
	case plan.EventNote:
		ok = b.note(e, out)
	case plan.EventRefer:
		ok = b.refer(e, out)
	case plan.EventImmunize:
		ok = b.immunize(e, out)
	case plan.EventDRG:
		ok = b.drg(e, out)
	case plan.EventTrend:
		ok = b.trend(e, out)
	case plan.EventSet:
		ok = b.set(e, out)
	case plan.EventMilestone:
		ok = b.milestone(e, out, b.begins(st, span))
	case plan.EventResolve:
		ok = b.resolve(e, out)
	case plan.EventEncounter:
	}
	if !ok {
		return nil
	}
	b.brought(out)
	return out
}

// verbs are what may happen at an encounter.
func verbs() []string {
	return []string{"order", "result", "diagnose", "prescribe", "procedure", "chief_complaint", "discharge", "dies", "note", "refer", "immunize", "milestone", "trend", "set", "resolve", "drg"}
}

// alone says that an event with a time of its own needs no encounter.
func alone(verb string) bool { return plan.EventKind(verb).Alone() }

// fits says that an event that isn't an encounter stands at one, and says only
// what such an event can.
func (b *stepper) fits(e *lang.Event, verb string, timed bool) bool {
	at := lang.At(e.Verb)
	switch {
	case !slices.Contains(verbs(), verb):
		known := verbs()
		for _, k := range b.c.plan.Care.Kinds {
			known = append(known, k.Name, k.Name+"_visit")
		}
		if ours := otherNames()[verb]; ours != "" {
			b.c.err(at, codeUnknownWord, fmt.Sprintf("%q is nothing that happens", verb), fmt.Sprintf("it is called %s here", ours))
			return false
		}
		b.c.err(at, codeUnknownWord, fmt.Sprintf("%q is nothing that happens", verb), didYouMean(verb, known, "an encounter (office_visit, ed_visit, inpatient), or "+strings.Join(verbs(), ", ")))
	case e.Within != nil && verb != "procedure" || e.For != nil && verb != "trend" || e.After != nil || e.If != nil && verb != "drg":
		b.c.notYet(e.Span(), verb+" with a time or a condition of its own", "the rest of journeys")
	case e.As.Value != "":
		b.c.err(lang.At(e.As), codeDefinition, "only encounters have labels", "count from the encounter at which it happens")
	case e.Body != nil:
		b.c.err(e.Body.Span(), codeDefinition, verb+" has no block", "")
	case !b.within && !b.any && (!timed && !b.owned || !alone(verb)):
		b.c.err(at, codeDefinition, verb+" happens at an encounter, and none comes before it", "write day 0: office_visit { "+verb+" ... }")
	default:
		return true
	}
	return false
}

// encounter compiles a visit or a stay with what happens at it.
func (b *stepper) encounter(e *lang.Event, out *plan.Event, st *plan.Step, span daySpan) *plan.Event {
	c := b.c
	switch {
	case b.within:
		c.err(lang.At(e.Verb), codeDefinition, "an encounter happens beside another, not in it", "give it a step of its own")
		return nil
	case e.Draw != nil || e.Value != nil || e.If != nil || e.Within != nil || e.After != nil:
		c.err(e.Span(), codeDefinition, "an encounter has a specialty or a condition, a length and a block", "write inpatient for 3..5 days as stay { ... }")
		return nil
	}
	out.Kind = plan.EventEncounter
	for _, g := range e.Args {
		for _, v := range g.Items {
			b.about(v, out)
		}
	}
	if e.For != nil {
		b.length(e.For, out)
	}
	b.any = true
	b.brought(out)
	b.open(c.plan.Care.Kinds[out.Visit], st, lang.At(e.Verb))
	if span = b.begins(st, span); span.known {
		b.at = daySpan{first: span.first, last: span.last + out.Hi, known: true}
	}
	if e.As.Value != "" {
		b.label(e.As, out, span)
	}
	if e.Body != nil {
		within, any, since := b.within, b.any, len(b.asserts)
		b.within = true
		out.Body = b.steps(e.Body.Steps, st.Key)
		b.within, b.any = within, any
		b.grouped(out, since)
	}
	return out
}

// about takes a word after the kind of encounter: who sees the patient, or what for.
func (b *stepper) about(v *lang.Value, out *plan.Event) {
	w := valueText(v)
	if k := b.c.vocab.conditions[w]; k != nil && v.Word != nil {
		out.Condition = slices.Index(b.c.plan.Care.Conditions, k.plan)
		b.brings(k, nil, out, "for "+w, v.Span())
		return
	}
	d, err := stdlib.CareDirectory()
	if err != nil {
		b.c.err(v.Span(), codeLibrary, err.Error(), "")
		return
	}
	if _, ok := d.Care(w); ok {
		out.Specialty = w
		return
	}
	known := sortedKeys(b.c.vocab.conditions)
	for i := range d.Cares {
		known = append(known, d.Cares[i].Word)
	}
	b.c.err(v.Span(), codeUnknownWord, fmt.Sprintf("%q is no specialty and no condition", w), didYouMean(w, known, "hsc words conditions"))
}

// length compiles `for 3..5 days`.
func (b *stepper) length(n *lang.NumbersUnit, out *plan.Event) {
	d, ok := days(n.Unit.Value)
	if kind := b.c.plan.Care.Kinds[out.Visit]; !ok || d < 1 || kind.Class != "IMP" {
		b.c.err(n.Span(), codeType, "only a stay has a length, in days or weeks", "write inpatient for 3..5 days")
		return
	}
	out.Lo = whole(n.Lo) * int(d)
	if out.Hi = out.Lo; n.Hi.Value != "" {
		out.Hi = whole(n.Hi) * int(d)
	}
	if out.Lo < 1 || out.Hi < out.Lo {
		b.c.err(n.Span(), codeType, "a stay takes a day at least, and the smaller number comes first", "write inpatient for 3..5 days")
	}
}

func (b *stepper) label(w lang.Word, out *plan.Event, span daySpan) {
	if b.labels[w.Value] != nil {
		b.c.err(lang.At(w), codeDuplicate, fmt.Sprintf("two events are called %s", w.Value), "give each a name of its own")
		return
	}
	l := &label{number: len(b.j.plan.Labels), first: span.first, last: span.last + out.Hi, guard: b.guard, past: b.past || b.leaves, known: span.known}
	b.labels[w.Value], out.Label = l, l.number
	b.j.plan.Labels = append(b.j.plan.Labels, w.Value)
}

// brings notes that all who come to the step have a condition.
func (b *stepper) brings(k *condition, details []detail, out *plan.Event, text string, at diag.Span) {
	out.Condition = slices.Index(b.c.plan.Care.Conditions, k.plan)
	if (k.plan.Kind == "acute" || out.New) && !slices.Contains(b.j.plan.Brings, out.Condition) {
		b.j.plan.Brings = append(b.j.plan.Brings, out.Condition)
	}
	b.j.diagnoses = append(b.j.diagnoses, diagnosed{cond: k, details: details, guard: and(and(b.guard, b.stays), b.alive), past: b.past || b.leaves, begins: out.New, text: text, at: at})
}
