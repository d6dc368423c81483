package fhir_test

import (
	"hash/fnv"
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/models"
)

// concern is the need that an answer tells of.
func (u *unit) concern(r row) {
	if !u.isConcern(r) {
		return
	}
	e := u.find("encounters", "encounter_id", r.s("encounter_id"))
	l := u.zone(e)
	at := u.when(r, "collected_time", l)
	u.add(struct {
		head
		Extension    []extension `json:"extension"`
		Clinical     concept     `json:"clinicalStatus"`
		Verification concept     `json:"verificationStatus"`
		Category     []concept   `json:"category"`
		Code         *concept    `json:"code"`
		Subject      *reference  `json:"subject"`
		Encounter    *reference  `json:"encounter"`
		Recorded     string      `json:"recordedDate"`
		Evidence     []backbone  `json:"evidence"`
	}{
		head:         headOf("Condition", r.s("lab_result_id"), "us-core-condition-problems-health-concerns", first(u.when(r, "resulted_time", l), at), div(x(u.concept("concern", r.s("value_code")).Text))),
		Extension:    []extension{{URL: "http://hl7.org/fhir/StructureDefinition/condition-assertedDate", ValueDateTime: at}},
		Clinical:     concept{Coding: u.codings("clinical", "active")},
		Verification: concept{Coding: u.codings("verification", "confirmed")},
		Category: []concept{
			{Coding: []coding{{"http://hl7.org/fhir/us/core/CodeSystem/condition-category", "health-concern", "Health Concern"}}},
			{Coding: []coding{{"http://hl7.org/fhir/us/core/CodeSystem/us-core-category", "sdoh", "SDOH"}}},
		},
		Code: u.concept("concern", r.s("value_code")), Subject: r.ref("patient_id", "Patient"), Encounter: r.ref("encounter_id", "Encounter"), Recorded: at,
		Evidence: []backbone{{"detail": refs(r.ref("lab_result_id", "Observation"))}},
	})
}

func (u *unit) isConcern(r row) bool {
	_, needy := u.o.codes["concern"][r.s("value_code")]
	return needy && slices.Contains([]string{"housing_status", "food_worry", "transport_need"}, r.s("test"))
}

// plans makes what is planned for the patient, and who pays.
func (u *unit) plans() {
	list := u.tables["problems"]
	for i, r := range list {
		if u.o.codes["goal"][r.s("condition")].Text != "" && u.opens(i) {
			u.goal(r)
		}
	}
	for _, r := range u.tables["lab_results"] {
		u.concern(r)
	}
	u.plan()
	u.coverage()
}

// goesOn says that a problem is one still.
func goesOn(r row) bool {
	return slices.Contains([]string{"active", "recurrence", "relapse"}, r.s("clinical_status"))
}

// opens says that a problem is the first of its condition.
func (u *unit) opens(i int) bool {
	list := u.tables["problems"]
	return i == 0 || list[i-1].s("condition") != list[i].s("condition")
}

func (u *unit) goal(r row) {
	var addresses []reference
	for _, other := range u.tables["problems"] {
		if other.s("condition") == r.s("condition") {
			addresses = append(addresses, *other.ref("problem_id", "Condition"))
		}
	}
	p, condition := u.patient, r.s("condition")
	target := func(measure string, details map[string]string) backbone {
		b := backbone{"measure": u.concept(measure, condition)}
		put(b, "dueDate", u.seen(365))
		for name, table := range details {
			if detail := u.json(table, condition); detail != nil {
				b[name] = detail
			}
		}
		return b
	}
	targets := []backbone{target("goal_measure", map[string]string{"detailQuantity": "goal_quantity", "detailRange": "goal_range", "detailString": "goal_words"})}
	if _, two := u.o.codes["goal_second"][condition]; two {
		targets = append(targets, target("goal_second", map[string]string{"detailQuantity": "goal_second_quantity"}))
	}
	u.planned = append(u.planned, *r.ref("problem_id", "Goal"))
	status := strings.Trim(string(u.json("goal_status", r.s("clinical_status"))), `"`)
	if p.has("death_date") {
		status = "cancelled"
	}
	u.add(struct {
		head
		Status      string      `json:"lifecycleStatus"`
		Description *concept    `json:"description"`
		Subject     *reference  `json:"subject"`
		Start       string      `json:"startDate"`
		Target      []backbone  `json:"target"`
		ExpressedBy *reference  `json:"expressedBy,omitempty"`
		Addresses   []reference `json:"addresses"`
	}{
		headOf("Goal", r.s("problem_id"), "us-core-goal", u.last(), div(x(u.concept("goal", condition).Text))), status, u.concept("goal", condition),
		r.ref("patient_id", "Patient"), r.s("recorded_date"), targets, p.ref("primary_care_provider_id", "Practitioner"), addresses,
	})
}

func (u *unit) plan() {
	p := u.patient
	title := "Assessment and plan for " + p.s("name")
	said := []string{x(title)}
	var addresses, goals []reference
	var aims []string
	for i, r := range u.tables["problems"] {
		if text := u.o.codes["goal"][r.s("condition")].Text; text != "" && u.opens(i) && (goesOn(r) || r.s("clinical_status") == "inactive") {
			goals = append(goals, *r.ref("problem_id", "Goal"))
			aims = append(aims, "Goal: "+x(text))
		}
		if !goesOn(r) {
			continue
		}
		addresses = append(addresses, *r.ref("problem_id", "Condition"))
		said = append(said, "Problem: "+x(r.s("description"))+" ("+r.s("code")+")")
	}
	if len(addresses) == 0 {
		return
	}
	said = append(said, aims...)
	var activity []backbone
	for _, r := range u.tables["medications"] {
		if r.s("status") == "active" {
			activity = append(activity, backbone{"reference": r.ref("medication_id", "MedicationRequest")})
			said = append(said, "Medicine: "+x(r.s("name"))+": "+x(r.s("sig")))
		}
	}
	when := backbone{}
	put(when, "start", u.seen(0))
	put(when, "end", p.s("death_date"))
	status := "active"
	if p.has("death_date") {
		status = "completed"
	}
	u.planned = append(u.planned, *p.ref("patient_id", "CarePlan"))
	category := concept{Coding: []coding{{"http://hl7.org/fhir/us/core/CodeSystem/careplan-category", "assess-plan", "Assessment and Plan of Treatment"}}}
	u.add(struct {
		head
		Status    string      `json:"status"`
		Intent    string      `json:"intent"`
		Category  []concept   `json:"category"`
		Title     string      `json:"title"`
		Subject   *reference  `json:"subject"`
		Period    backbone    `json:"period,omitempty"`
		Created   string      `json:"created,omitempty"`
		Author    *reference  `json:"author,omitempty"`
		Addresses []reference `json:"addresses"`
		Goal      []reference `json:"goal,omitempty"`
		Activity  []backbone  `json:"activity,omitempty"`
	}{
		headOf("CarePlan", p.s("patient_id"), "us-core-careplan", u.last(), div(strings.Join(said, "</p><p>"))), status, "plan",
		[]concept{category},
		title,
		p.ref("patient_id", "Patient"), when, u.last(), p.ref("primary_care_provider_id", "Practitioner"), addresses, goals, activity,
	})
}

// coverage is that of the patient's main payer; the number is the record
// number's digits.
func (u *unit) coverage() {
	p := u.patient
	class := p.s("coverage")
	if _, known := u.o.codes["coverage"][class]; !known {
		return
	}
	member := "HSC" + strings.TrimLeft(p.s("mrn"), "M")
	payer, words := u.concept("payer", class).Text, u.concept("coverage", class).Text
	h := headOf("Coverage", p.s("patient_id"), "us-core-coverage", u.last(), div(words, " of ", x(p.s("name"))))
	number := concept{Coding: []coding{{hl7 + "v2-0203", "MB", "Member Number"}}}
	h.Identifier = append([]identifier{{Type: &number, System: base + "sid/member", Value: member}}, h.Identifier...)
	relation, subscriber := concept{Coding: []coding{{hl7 + "subscriber-relationship", "self", "Self"}}}, member
	if p.number("age") < 18 {
		relation, subscriber = concept{Coding: u.codings("dependant", class)}, ""
	}
	when := period{Start: max(u.o.options.From.String(), p.s("birth_date")), End: p.s("death_date")}
	u.planned = append(u.planned, *p.ref("patient_id", "Coverage"))
	u.add(struct {
		head
		Status       string      `json:"status"`
		Type         *concept    `json:"type"`
		Subscriber   string      `json:"subscriberId,omitempty"`
		Beneficiary  *reference  `json:"beneficiary"`
		Relationship concept     `json:"relationship"`
		Period       period      `json:"period"`
		Payor        []reference `json:"payor"`
		Class        []backbone  `json:"class"`
	}{
		h, "active",
		u.concept("coverage", class), subscriber, p.ref("patient_id", "Patient"), relation, when,
		[]reference{{Reference: "Organization/" + payerID(class), Display: payer}},
		[]backbone{{"type": concept{Coding: []coding{{hl7 + "coverage-class", "plan", "Plan"}}}, "value": class, "name": words}},
	})
}

// number is a whole number.
func (r row) number(name string) int64 { return r.rows.Cols[r.col(name)].I64[r.n] }

// seen is the day on which the last encounter ended, or so many days later.
func (u *unit) seen(later models.Date) string {
	last := u.last()
	if last == "" {
		return ""
	}
	day, err := models.ParseDate(last[:len("2025-01-01")])
	if err != nil {
		panic(err)
	}
	return (day + later).String()
}

// payerID is the id of the organization that stands for a class of payers.
func payerID(class string) string {
	hash := fnv.New64a()
	hash.Write([]byte("payer." + class))
	return models.IDOf(hash.Sum64()).String()
}

// payers are the organizations that pay.
func (u *unit) payers() {
	for class, c := range u.o.codes["payer"] {
		u.add(struct {
			head
			Active bool      `json:"active"`
			Type   []concept `json:"type"`
			Name   string    `json:"name"`
		}{
			headOf("Organization", payerID(class), "us-core-organization", "", div(x(c.Text))), true, concepts(u.concept("organization", "payer")), c.Text,
		})
	}
}
