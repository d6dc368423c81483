package fhir_test

import (
	"slices"
	"strings"
)

// reported tests are those of which a report says more than a number.
var reportedTests = slices.Concat(imaged, breathed)

func (u *unit) isNoted(r row) bool {
	return !r.has("specimen_type") && slices.Contains(reportedTests, r.s("test"))
}

// noted says that a report of an examination begins with the row.
func (u *unit) noted(r row) bool {
	if !u.isNoted(r) {
		return false
	}
	list := u.tables["lab_results"]
	i := slices.Index(list, r)
	return i == 0 || !u.isNoted(list[i-1]) || !same(list[i-1], r)
}

// same says that two results are of one examination.
func same(a, b row) bool {
	for _, c := range []string{"order_id", "encounter_id", "collected_time"} {
		if value(a, c) != value(b, c) {
			return false
		}
	}
	return true
}

func (u *unit) noteOf(r row) {
	e := u.find("encounters", "encounter_id", r.s("encounter_id"))
	l := u.zone(e)
	order := u.find("orders", "order_id", r.s("order_id"))
	code := concept{Text: first(order.s("description"), r.s("test_name"))}
	if order.has("code") {
		code.Coding = []coding{{u.system(order.s("code_system")), order.s("code"), ""}}
	}
	collected := u.when(r, "collected_time", l)
	issued := first(u.when(r, "resulted_time", l), collected)
	performer := refs(r.ref("provider_id", "Practitioner"))
	if performer == nil {
		performer = refs(e.ref("provider_id", "Practitioner"))
	}
	var results []reference
	list := u.tables["lab_results"]
	for i := slices.Index(list, r); i < len(list) && u.isNoted(list[i]) && same(list[i], r); i++ {
		results = append(results, *list[i].ref("lab_result_id", "Observation"))
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
		Result    []reference `json:"result"`
	}{
		headOf("DiagnosticReport", r.s("lab_result_id"), "us-core-diagnosticreport-note", issued, div(x(order.s("description")))),
		refs(r.ref("order_id", "ServiceRequest")), r.s("status"), concepts(u.concept("report_category", r.s("test"))), code,
		r.ref("patient_id", "Patient"), r.ref("encounter_id", "Encounter"), collected, issued, performer, results,
	})
}

// pregnancy is the status that an encounter recorded with the weeks.
func (u *unit) pregnancy(r row) {
	e := u.find("encounters", "encounter_id", r.s("encounter_id"))
	at := u.when(e, "start_time", u.zone(e))
	u.add(observation{
		head:   headOf("Observation", u.derived(r.s("diagnosis_id")), "us-core-observation-pregnancystatus", u.ended(e), div("Pregnant: ", x(r.s("description")))),
		Status: "final", Category: category("social-history", "Social History"), Code: concept{Coding: []coding{{loinc, "82810-3", "Pregnancy status"}}, Text: "Pregnancy status"},
		Subject: r.ref("patient_id", "Patient"), Encounter: r.ref("encounter_id", "Encounter"), Effective: at, Issued: at,
		Performer: refs(e.ref("provider_id", "Practitioner")), Concept: u.concept("pregnancy", "pregnant"),
	})
}

// image is the report of a procedure whose findings no result tells.
func (u *unit) image(r row) {
	e := u.find("encounters", "encounter_id", r.s("encounter_id"))
	l := u.zone(e)
	if _, known := u.o.codes["image"][r.s("code")]; !known || r.s("code_system") != "CPT" {
		return
	}
	var principal row
	for _, d := range u.tables["diagnoses"] {
		if d.s("encounter_id") == r.s("encounter_id") && d.s("diagnosis_type") == "principal" {
			principal = d
		}
	}
	at := u.when(r, "performed_time", l)
	issued := first(u.when(e, "end_time", l), at)
	text := "EXAMINATION: " + r.s("description") + "\nDATE: " + at[:len("2025-01-01")] + "\nREASON: " + e.s("reason") +
		"\nDIAGNOSIS OF THE ENCOUNTER: " + principal.s("description") + " (" + principal.s("code") + ")\nNo findings are recorded apart from the diagnosis.\n"
	form := backbone{"contentType": "text/plain", "language": "en-US", "data": encoded(text), "title": r.s("description"), "creation": at}
	u.add(struct {
		head
		Status    string      `json:"status"`
		Category  []concept   `json:"category"`
		Code      concept     `json:"code"`
		Subject   *reference  `json:"subject"`
		Encounter *reference  `json:"encounter"`
		Effective string      `json:"effectiveDateTime"`
		Issued    string      `json:"issued"`
		Performer []reference `json:"performer"`
		Form      []backbone  `json:"presentedForm"`
	}{
		headOf("DiagnosticReport", r.s("procedure_id"), "us-core-diagnosticreport-note", issued, div(x(r.s("description")))),
		strings.Trim(string(u.json("report_of", r.s("status"))), `"`), concepts(u.concept("image", r.s("code"))), u.coded(r),
		r.ref("patient_id", "Patient"), r.ref("encounter_id", "Encounter"), at, issued, refs(r.ref("provider_id", "Practitioner")),
		[]backbone{form},
	})
}
