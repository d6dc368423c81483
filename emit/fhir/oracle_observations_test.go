package fhir_test

import (
	"slices"
	"strings"

	"github.com/hsc-dev/hsc/models"
)

type observation struct {
	head
	BasedOn        []reference `json:"basedOn,omitempty"`
	Status         string      `json:"status"`
	Category       []concept   `json:"category"`
	Code           concept     `json:"code"`
	Subject        *reference  `json:"subject"`
	Encounter      *reference  `json:"encounter"`
	Effective      string      `json:"effectiveDateTime,omitempty"`
	Since          *period     `json:"effectivePeriod,omitempty"`
	Issued         string      `json:"issued,omitempty"`
	Performer      []reference `json:"performer,omitempty"`
	Quantity       *quantity   `json:"valueQuantity,omitempty"`
	Concept        *concept    `json:"valueCodeableConcept,omitempty"`
	Absent         *concept    `json:"dataAbsentReason,omitempty"`
	Interpretation []concept   `json:"interpretation,omitempty"`
	Specimen       *reference  `json:"specimen,omitempty"`
	Range          []backbone  `json:"referenceRange,omitempty"`
	Component      []backbone  `json:"component,omitempty"`
	Member         []reference `json:"hasMember,omitempty"`
}

var (
	surveys  = []string{"phq9", "phq2", "audit_c", "gad7", "fall_risk", "moca", "mmse"}
	needs    = []string{"housing_status", "food_worry", "food_lack", "transport_need"}
	swabs    = []string{"wound_culture", "chlamydia", "gonorrhea"}
	absent   = &concept{Coding: []coding{{hl7 + "data-absent-reason", "unknown", "Unknown"}}}
	imaged   = []string{"t_score", "lvef"}
	breathed = []string{"fev1", "fvc", "fev1_fvc", "fev1_percent", "fev1_predicted", "dlco", "peak_flow"}
)

func category(code, words string) []concept {
	return []concept{{Coding: []coding{{observed, code, words}}}}
}

func (u *unit) observations() {
	for _, r := range u.tables["lab_results"] {
		u.result(r)
		if r.has("specimen_type") && u.begins(r, "order_id", "collected_time", "specimen_type") {
			u.specimen(r)
		}
		if u.reported(r) {
			u.report(r)
		}
		if u.noted(r) {
			u.noteOf(r)
		}
		if r.s("panel") == "social_needs" && u.begins(r, "encounter_id", "panel", "collected_time") {
			u.panel(r)
		}
	}
	for _, r := range u.tables["diagnoses"] {
		if strings.HasPrefix(r.s("code"), "Z3A.") {
			u.pregnancy(r)
		}
	}
	for _, r := range u.tables["vital_signs"] {
		if r.s("vital") != "dbp" {
			u.vital(r)
		}
	}
}

// found is what all results have.
func (u *unit) found(r row, id, profile string, text narrative) observation {
	e := u.find("encounters", "encounter_id", r.s("encounter_id"))
	l := u.zone(e)
	performer := refs(r.ref("provider_id", "Practitioner"))
	if performer == nil {
		performer = refs(e.ref("provider_id", "Practitioner"))
	}
	o := observation{
		head:   headOf("Observation", id, profile, first(u.when(r, "resulted_time", l), u.when(r, "collected_time", l)), text),
		Status: r.s("status"), Subject: r.ref("patient_id", "Patient"), Encounter: r.ref("encounter_id", "Encounter"),
		Effective: u.when(r, "collected_time", l), Issued: u.when(r, "resulted_time", l), Performer: performer,
	}
	return o
}

func (u *unit) result(r row) {
	test, specimen := r.s("test"), r.has("specimen_type")
	profile, kind, extra := "us-core-observation-clinical-result", category("exam", "Exam"), true
	switch {
	case specimen, slices.Contains(swabs, test):
		profile, kind = "us-core-observation-lab", category("laboratory", "Laboratory")
	case slices.Contains(surveys, test), slices.Contains(needs, test):
		profile, kind, extra = "us-core-observation-screening-assessment", category("survey", "Survey"), false
	case test == "pregnancy_intention":
		profile, kind, extra = "us-core-observation-pregnancyintent", category("social-history", "Social History"), false
	case test == "occupation":
		profile, kind, extra = "us-core-observation-occupation", category("social-history", "Social History"), false
	case test == "smoking_status":
		profile, kind, extra = "us-core-smokingstatus", category("social-history", "Social History"), false
	case slices.Contains(imaged, test):
		kind = category("imaging", "Imaging")
	case slices.Contains(breathed, test):
		kind = category("procedure", "Procedure")
	}
	if !specimen && slices.Contains(needs, test) {
		kind = append(kind, concept{Coding: []coding{{"http://hl7.org/fhir/us/core/CodeSystem/us-core-category", "sdoh", "SDOH"}}})
	}
	o := u.found(r, r.s("lab_result_id"), profile, div(x(r.s("test_name")), ": ", r.s("value"), x(r.s("value_text")), " ", unitWord(r.s("unit"))))
	o.Category, o.BasedOn = kind, refs(r.ref("order_id", "ServiceRequest"))
	o.Code = concept{Text: r.s("test_name")}
	if r.has("loinc_code") {
		o.Code.Coding = []coding{{loinc, r.s("loinc_code"), r.s("test_name")}}
	}
	u.value(&o, r)
	if test == "occupation" {
		o.Since, o.Effective = &period{Start: o.Effective}, ""
		o.Concept = u.concept("occupation", r.s("value_code"))
	}
	if !specimen && test == "smoking_status" {
		o.Quantity, o.Absent = nil, nil
		o.Concept.Coding = append(u.codings("smoking", r.s("value_code")), o.Concept.Coding...)
	}
	if extra {
		o.Interpretation = u.flagged(r)
		u.ranges(&o, r)
	}
	if specimen {
		first := row{r.rows, u.start(r, "order_id", "collected_time", "specimen_type")}
		o.Specimen = first.ref("lab_result_id", "Specimen")
	}
	u.add(o)
}

// unitWord is a unit as it is read.
func unitWord(unit string) string { return models.UnitText(unit) }

// unitOf is the unit of a quantity: with an annotation as UCUM has it.
func unitOf(unit string) string {
	if strings.Contains(unit, "{") {
		return unit
	}
	return unitWord(unit)
}

func (u *unit) value(o *observation, r row) {
	switch {
	case r.has("value") && r.has("unit"):
		o.Quantity = amount(r.s("value"), unitOf(r.s("unit")), r.s("unit"))
	case r.s("value_text") != "":
		o.Concept = &concept{Text: r.s("value_text")}
		if r.has("value_code") {
			o.Concept.Coding = []coding{{loinc, r.s("value_code"), r.s("value_text")}}
		}
	default:
		o.Absent = absent
	}
}

func (u *unit) flagged(r row) []concept {
	if !r.has("abnormal_flag") {
		return nil
	}
	return []concept{{Coding: u.codings("flag", r.s("abnormal_flag"))}}
}

func (u *unit) ranges(o *observation, r row) {
	b := backbone{}
	for key, column := range map[string]string{"low": "reference_low", "high": "reference_high"} {
		if r.has(column) && r.has("unit") {
			b[key] = amount(r.s(column), unitOf(r.s("unit")), r.s("unit"))
		}
	}
	if len(b) > 0 {
		o.Range = []backbone{b}
	}
}

func (u *unit) specimen(r row) {
	l := u.zone(u.find("encounters", "encounter_id", r.s("encounter_id")))
	at := u.when(r, "collected_time", l)
	u.add(struct {
		head
		Status     string      `json:"status"`
		Type       *concept    `json:"type"`
		Subject    *reference  `json:"subject"`
		Request    []reference `json:"request,omitempty"`
		Collection backbone    `json:"collection"`
	}{
		headOf("Specimen", r.s("lab_result_id"), "us-core-specimen", at, div(x(r.s("specimen_type")))), "available",
		u.concept("specimen", r.s("specimen_type")), r.ref("patient_id", "Patient"), refs(r.ref("order_id", "ServiceRequest")),
		backbone{"collectedDateTime": at},
	})
}

// run is the rows from r on that agree with it in the columns.
func (u *unit) run(r row, columns ...string) (out []row) {
	list := u.tables["lab_results"]
	for i := slices.Index(list, r); i < len(list); i++ {
		if slices.ContainsFunc(columns, func(c string) bool { return value(list[i], c) != value(r, c) }) {
			break
		}
		out = append(out, list[i])
	}
	return out
}

func (u *unit) report(r row) {
	e := u.find("encounters", "encounter_id", r.s("encounter_id"))
	l := u.zone(e)
	order := u.find("orders", "order_id", r.s("order_id"))
	code := concept{Coding: u.codings("panel", r.s("panel")), Text: first(order.s("description"), strings.ReplaceAll(r.s("panel"), "_", " "))}
	if order.has("code") && (code.Coding == nil || order.s("code_system") != "LOINC") {
		code.Coding = append(code.Coding, coding{u.system(order.s("code_system")), order.s("code"), ""})
	}
	collected := u.when(r, "collected_time", l)
	issued := first(u.when(r, "resulted_time", l), collected)
	tube := row{r.rows, u.start(r, "order_id", "collected_time", "specimen_type")}
	var results []reference
	for _, item := range u.run(r, "order_id", "panel", "collected_time") {
		if item.has("specimen_type") {
			results = append(results, *item.ref("lab_result_id", "Observation"))
		}
	}
	text := div(x(order.s("description")))
	if order.rows == nil {
		text = narrative{} // Nothing to tell.
	}
	u.add(struct {
		head
		BasedOn   []reference `json:"basedOn,omitempty"`
		Status    string      `json:"status"`
		Category  []concept   `json:"category"`
		Code      concept     `json:"code"`
		Subject   *reference  `json:"subject"`
		Encounter *reference  `json:"encounter"`
		Effective string      `json:"effectiveDateTime"`
		Issued    string      `json:"issued"`
		Performer []reference `json:"performer"`
		Specimen  []reference `json:"specimen"`
		Result    []reference `json:"result"`
	}{
		headOf("DiagnosticReport", r.s("lab_result_id"), "us-core-diagnosticreport-lab", issued, text),
		refs(r.ref("order_id", "ServiceRequest")), r.s("status"),
		[]concept{{Coding: []coding{{hl7 + "v2-0074", "LAB", "Laboratory"}}}},
		code,
		r.ref("patient_id", "Patient"), r.ref("encounter_id", "Encounter"), collected, issued, refs(u.organization(e)), refs(tube.ref("lab_result_id", "Specimen")), results,
	})
}

func (u *unit) panel(r row) {
	words := strings.ReplaceAll(r.s("panel"), "_", " ")
	o := u.found(r, u.derived(r.s("lab_result_id")), "us-core-observation-screening-assessment", div(words))
	o.Category = append(category("survey", "Survey"), concept{Coding: []coding{{"http://hl7.org/fhir/us/core/CodeSystem/us-core-category", "sdoh", "SDOH"}}})
	o.Code = concept{Coding: u.codings("panel", r.s("panel")), Text: words}
	for _, item := range u.run(r, "encounter_id", "panel", "collected_time") {
		o.Member = append(o.Member, *item.ref("lab_result_id", "Observation"))
	}
	u.add(o)
}

func (u *unit) vital(r row) {
	e := u.find("encounters", "encounter_id", r.s("encounter_id"))
	at := u.when(r, "observed_time", u.zone(e))
	unit := unitWord(r.s("unit"))
	o := observation{
		Status: "final", Category: category("vital-signs", "Vital Signs"), Subject: r.ref("patient_id", "Patient"), Encounter: r.ref("encounter_id", "Encounter"),
		Effective: at, Issued: at, Performer: refs(e.ref("provider_id", "Practitioner")),
	}
	if r.s("vital") == "sbp" {
		o.head, o.Code = u.pressure(&o, r, at)
		u.add(o)
		return
	}
	profile := ""
	if c, ok := u.o.codes["profile"][r.s("vital")]; ok {
		profile = c.Text
	}
	o.head = headOf("Observation", r.s("vital_sign_id"), profile, at, div(x(r.s("name")), ": ", r.s("value"), " ", unit))
	o.Code = concept{Text: r.s("name")}
	if r.has("loinc_code") {
		o.Code.Coding = []coding{{loinc, r.s("loinc_code"), r.s("name")}}
	}
	o.Code.Coding = append(o.Code.Coding, u.codings("second_code", r.s("vital"))...)
	o.Quantity, o.Interpretation = amount(r.s("value"), unit, r.s("unit")), u.flagged(r)
	u.add(o)
}

func (u *unit) pressure(o *observation, r row, at string) (head, concept) {
	var diastolic row
	for _, d := range u.tables["vital_signs"] {
		if d.s("vital") == "dbp" && value(d, "encounter_id") == value(r, "encounter_id") && value(d, "observed_time") == value(r, "observed_time") {
			diastolic = d
		}
	}
	for _, c := range []struct {
		code, words string
		of          row
	}{{"8480-6", "Systolic blood pressure", r}, {"8462-4", "Diastolic blood pressure", diastolic}} {
		b := backbone{"code": concept{Coding: []coding{{loinc, c.code, c.words}}, Text: c.words}}
		if c.of.has("value") {
			b["valueQuantity"] = amount(c.of.s("value"), unitWord(c.of.s("unit")), c.of.s("unit"))
		} else {
			b["dataAbsentReason"] = absent
		}
		if flag := u.flagged(c.of); flag != nil {
			b["interpretation"] = flag
		}
		o.Component = append(o.Component, b)
	}
	text := div("Blood pressure: ", r.s("value"), "/", diastolic.s("value"), " ", unitWord(r.s("unit")))
	return headOf("Observation", r.s("vital_sign_id"), "us-core-blood-pressure", at, text),
		concept{Coding: []coding{{loinc, "85354-9", "Blood pressure panel with all children optional"}}, Text: "Blood pressure"}
}
