package fhir_test

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/hsc-dev/hsc/models"
)

func seconds(text string) int64 {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		panic(err)
	}
	return t.Unix()
}

// dosage is how a prescription is to be taken.
func (u *unit) dosage(r row) backbone {
	dosage := backbone{}
	put(dosage, "text", r.s("sig"))
	if timing := u.json("timing", r.s("frequency")); timing != nil {
		dosage["timing"] = timing
	}
	if r.s("frequency") == "prn" {
		dosage["asNeededBoolean"] = true
	}
	if route := u.concept("route", r.s("route")); route != nil {
		dosage["route"] = route
	}
	if dose := u.dose(r.s("dose")); dose != nil {
		ordered := concept{Coding: []coding{{hl7 + "dose-rate-type", "ordered", "Ordered"}}}
		dosage["doseAndRate"] = []backbone{{"type": ordered, "doseQuantity": dose}}
	}
	return dosage
}

func (u *unit) medication(r row) {
	e := u.find("encounters", "encounter_id", r.s("encounter_id"))
	code := product(r)
	dosage := u.dosage(r)
	dispense := backbone{}
	if r.has("refills") {
		dispense["numberOfRepeatsAllowed"] = json.Number(r.s("refills"))
	}
	if r.has("quantity") {
		dispense["quantity"] = quantity{Value: json.Number(r.s("quantity"))}
	}
	if r.has("days_supply") {
		dispense["expectedSupplyDuration"] = amount(r.s("days_supply"), "d", "d")
	}
	out := struct {
		head
		Status    string     `json:"status"`
		Intent    string     `json:"intent"`
		Category  []concept  `json:"category"`
		Reported  bool       `json:"reportedBoolean"`
		Code      concept    `json:"medicationCodeableConcept"`
		Subject   *reference `json:"subject"`
		Encounter *reference `json:"encounter"`
		Authored  string     `json:"authoredOn,omitempty"`
		Requester *reference `json:"requester"`
		Reason    []concept  `json:"reasonCode,omitempty"`
		Dosage    []backbone `json:"dosageInstruction"`
		Dispense  backbone   `json:"dispenseRequest,omitempty"`
	}{
		head:   headOf("MedicationRequest", r.s("medication_id"), "us-core-medicationrequest", u.ended(e), div(x(r.s("name")), ": ", x(r.s("sig")))),
		Status: r.s("status"), Intent: "order", Code: code, Subject: r.ref("patient_id", "Patient"), Encounter: r.ref("encounter_id", "Encounter"),
		Category: []concept{{Coding: []coding{{hl7 + "medicationrequest-category", "community", "Community"}}, Text: "Community"}},
		Authored: u.when(e, "start_time", u.zone(e)), Requester: r.ref("provider_id", "Practitioner"), Dosage: []backbone{dosage}, Dispense: dispense,
	}
	if r.has("indication_code") {
		out.Reason = []concept{{Coding: []coding{{icd10, r.s("indication_code"), ""}}}}
	}
	u.add(out)
}

// product is a medicine's codes and its name.
func product(r row) concept {
	code := concept{Text: r.s("name")}
	if r.has("rxnorm_code") {
		code.Coding = append(code.Coding, coding{"http://www.nlm.nih.gov/research/umls/rxnorm", r.s("rxnorm_code"), r.s("name")})
	}
	if r.has("ndc") {
		if ten := labelled(r.s("ndc")); ten != "" {
			code.Coding = append(code.Coding, coding{System: "http://hl7.org/fhir/sid/ndc", Code: ten})
		}
	}
	return code
}

// labelled is an NDC of eleven digits in the form of its label.
func labelled(ndc string) string {
	switch labeler, product, pack := ndc[:5], ndc[6:10], ndc[11:]; {
	case labeler[0] == '0':
		return labeler[1:] + "-" + product + "-" + pack
	case product[0] == '0' && pack[0] != '0':
		return labeler + "-" + product[1:] + "-" + pack
	case product[0] != '0' && pack[0] == '0':
		return labeler + "-" + product + "-" + pack[1:]
	}
	return ""
}

// dose is a dose such as 500 mg, where UCUM has its unit.
func (u *unit) dose(text string) *quantity {
	end := strings.IndexFunc(text, func(r rune) bool { return !strings.ContainsRune("0123456789.", r) })
	if end <= 0 {
		return nil
	}
	unit := strings.TrimPrefix(text[end:], " ")
	code := strings.Trim(string(u.json("ucum", unit)), `"`)
	if code == "" {
		return nil
	}
	return amount(text[:end], unit, code)
}

func (u *unit) immunization(r row) {
	e := u.find("encounters", "encounter_id", r.s("encounter_id"))
	updated := first(u.when(e, "end_time", u.zone(e)), u.when(r, "occurrence_date", u.zone(e)))
	out := struct {
		head
		Status     string     `json:"status"`
		Vaccine    concept    `json:"vaccineCode"`
		Patient    *reference `json:"patient"`
		Encounter  *reference `json:"encounter,omitempty"`
		Occurrence string     `json:"occurrenceDateTime"`
		Primary    bool       `json:"primarySource"`
		Lot        string     `json:"lotNumber,omitempty"`
		Expires    string     `json:"expirationDate,omitempty"`
		Site       *concept   `json:"site,omitempty"`
		Route      *concept   `json:"route,omitempty"`
		Performer  []backbone `json:"performer,omitempty"`
		Protocol   []backbone `json:"protocolApplied,omitempty"`
	}{
		head:   headOf("Immunization", r.s("immunization_id"), "us-core-immunization", updated, div(x(r.s("name")), ", ", r.s("occurrence_date"))),
		Status: r.s("status"), Vaccine: concept{Coding: []coding{{"http://hl7.org/fhir/sid/cvx", r.s("cvx_code"), r.s("name")}}, Text: r.s("name")},
		Patient: r.ref("patient_id", "Patient"), Encounter: r.ref("encounter_id", "Encounter"), Occurrence: r.s("occurrence_date"), Primary: true,
		Lot: r.s("lot_number"), Expires: r.s("expiration_date"), Site: u.concept("site", r.s("site")), Route: u.concept("route", r.s("route")),
	}
	if r.has("provider_id") {
		out.Performer = []backbone{{"actor": r.ref("provider_id", "Practitioner")}}
	}
	if r.has("dose_number") {
		protocol := backbone{"doseNumberPositiveInt": json.Number(r.s("dose_number"))}
		if r.has("series_doses") {
			protocol["seriesDosesPositiveInt"] = json.Number(r.s("series_doses"))
		}
		out.Protocol = []backbone{protocol}
	}
	u.add(out)
}

func (u *unit) note(r row) {
	e := u.find("encounters", "encounter_id", r.s("encounter_id"))
	l := u.zone(e)
	at := u.when(r, "written_time", l)
	u.add(struct {
		head
		Status   string      `json:"status"`
		Doc      string      `json:"docStatus"`
		Type     concept     `json:"type"`
		Category []concept   `json:"category"`
		Subject  *reference  `json:"subject"`
		Date     string      `json:"date"`
		Author   []reference `json:"author"`
		Content  []backbone  `json:"content"`
		Context  backbone    `json:"context"`
	}{
		headOf("DocumentReference", r.s("note_id"), "us-core-documentreference", at, div(x(r.s("title")))), "current", "final",
		concept{Coding: []coding{{loinc, r.s("loinc_code"), ""}}, Text: r.s("title")},
		[]concept{{Coding: []coding{{"http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category", "clinical-note", "Clinical Note"}}}},
		r.ref("patient_id", "Patient"), at, refs(r.ref("provider_id", "Practitioner")),
		[]backbone{{
			"attachment": backbone{"contentType": "text/plain", "language": "en-US", "data": encoded(r.s("text")), "title": r.s("title"), "creation": at},
			"format":     coding{"http://ihe.net/fhir/ihe.formatcode.fhir/CodeSystem/formatcode", "urn:ihe:iti:xds:2017:mimeTypeSufficient", "mimeType Sufficient"},
		}},
		backbone{"encounter": refs(r.ref("encounter_id", "Encounter")), "period": period{u.when(e, "start_time", l), u.when(e, "end_time", l)}},
	})
}

// team makes what is about the patient's own provider.
func (u *unit) team() {
	p := u.patient
	if !p.has("primary_care_provider_id") {
		return
	}
	who := p.ref("primary_care_provider_id", "Practitioner")
	u.add(struct {
		head
		Status      string     `json:"status"`
		Name        string     `json:"name"`
		Subject     *reference `json:"subject"`
		Participant []backbone `json:"participant"`
	}{
		headOf("CareTeam", p.s("patient_id"), "us-core-careteam", u.last(), div("Primary care of ", x(p.s("name")))), "active", "Care team of " + p.s("name"),
		p.ref("patient_id", "Patient"),
		[]backbone{{"role": concepts(u.concept("role", "primary_care")), "member": who}},
	})
}

// history makes the Provenance of what belongs to no encounter.
func (u *unit) history() {
	p := u.patient
	if u.last() == "" {
		return
	}
	targets := []reference{{Reference: "Patient/" + p.s("patient_id")}}
	for _, r := range u.tables["problems"] {
		targets = append(targets, *r.ref("problem_id", "Condition"))
	}
	for _, r := range u.tables["allergies"] {
		targets = append(targets, *r.ref("allergy_id", "AllergyIntolerance"))
	}
	if len(u.tables["allergies"]) == 0 {
		targets = append(targets, reference{Reference: "AllergyIntolerance/" + p.s("patient_id")})
	}
	for _, r := range u.tables["immunizations"] {
		if !r.has("encounter_id") {
			targets = append(targets, *r.ref("immunization_id", "Immunization"))
		}
	}
	if p.has("primary_care_provider_id") {
		targets = append(targets, reference{Reference: "CareTeam/" + p.s("patient_id")})
	}
	targets = append(targets, u.planned...)
	var at row
	for _, e := range slices.Backward(u.tables["encounters"]) {
		if u.when(e, "end_time", u.zone(e)) == u.last() {
			at = e
		}
	}
	u.author(p.s("patient_id"), u.last(), "Recorded for the patient", targets, u.organization(at), nil)
}

func (u *unit) author(id, at, words string, targets []reference, who, behalf *reference) {
	agent := backbone{"type": concept{Coding: []coding{{hl7 + "provenance-participant-type", "author", "Author"}}}, "who": who}
	if behalf != nil {
		agent["onBehalfOf"] = behalf
	}
	agents := []backbone{agent}
	if id == u.patient.s("patient_id") {
		sent := coding{"http://hl7.org/fhir/us/core/CodeSystem/us-core-provenance-participant-type", "transmitter", "Transmitter"}
		agents = append(agents, backbone{"type": concept{Coding: []coding{sent}}, "who": who})
	}
	u.add(struct {
		head
		Target   []reference `json:"target"`
		Recorded string      `json:"recorded"`
		Agent    []backbone  `json:"agent"`
	}{headOf("Provenance", id, "us-core-provenance", at, div(words)), targets, at, agents})
}

// provenance is that of an encounter and of all that was recorded in it, in
// the order of the types.
func (u *unit) provenance(e row) {
	id := e.s("encounter_id")
	targets := []reference{*e.ref("encounter_id", "Encounter")}
	within := func(table, key, typ string, keep func(row) bool) {
		for _, r := range u.tables[table] {
			if r.s("encounter_id") == id && keep(r) {
				targets = append(targets, *r.ref(key, typ))
			}
		}
	}
	all := func(row) bool { return true }
	within("diagnoses", "diagnosis_id", "Condition", all)
	within("lab_results", "lab_result_id", "Condition", u.isConcern)
	within("orders", "order_id", "ServiceRequest", func(r row) bool { return r.s("order_type") != "medication" })
	within("lab_results", "lab_result_id", "Specimen", func(r row) bool {
		return r.has("specimen_type") && u.begins(r, "order_id", "collected_time", "specimen_type")
	})
	within("lab_results", "lab_result_id", "Observation", all)
	within("lab_results", "lab_result_id", "DiagnosticReport", func(r row) bool { return u.reported(r) || u.noted(r) })
	within("vital_signs", "vital_sign_id", "Observation", func(r row) bool { return r.s("vital") != "dbp" })
	within("procedures", "procedure_id", "DiagnosticReport", func(r row) bool {
		_, known := u.o.codes["image"][r.s("code")]
		return known && r.s("code_system") == "CPT"
	})
	within("procedures", "procedure_id", "Procedure", all)
	within("devices", "device_id", "Device", all)
	within("medications", "medication_id", "MedicationRequest", all)
	within("immunizations", "immunization_id", "Immunization", all)
	within("clinical_notes", "note_id", "DocumentReference", all)
	for _, r := range u.tables["lab_results"] {
		if r.s("encounter_id") == id && r.s("panel") == "social_needs" && u.begins(r, "encounter_id", "panel", "collected_time") {
			targets = append(targets, reference{Reference: "Observation/" + u.derived(r.s("lab_result_id"))})
		}
	}
	for _, r := range u.tables["diagnoses"] {
		if r.s("encounter_id") == id && strings.HasPrefix(r.s("code"), "Z3A.") {
			targets = append(targets, reference{Reference: "Observation/" + u.derived(r.s("diagnosis_id"))})
		}
	}
	u.author(id, u.ended(e), "Recorded in the encounter", targets, e.ref("provider_id", "Practitioner"), u.organization(e))
}

// derived is the id of a second resource made of a row.
func (u *unit) derived(id string) string {
	n, err := models.ParseID(id)
	if err != nil {
		panic(err)
	}
	return (n ^ 0x5bd1e995_2f0b4ad).String()
}

// begins says that the row before differs in one of the columns.
func (u *unit) begins(r row, columns ...string) bool {
	return u.start(r, columns...) == r.n
}

// start is the first row of the run that agrees in the columns.
func (u *unit) start(r row, columns ...string) int {
	list := u.tables["lab_results"]
	i := slices.Index(list, r)
	for i > 0 && !slices.ContainsFunc(columns, func(c string) bool { return value(list[i-1], c) != value(list[i], c) }) {
		i--
	}
	return list[i].n
}

// value is what a cell holds, comparable.
func value(r row, name string) any {
	i := r.col(name)
	if i < 0 {
		return nil
	}
	if r.rows.Table.Columns[i].Type == models.TypeTimestamp {
		return r.rows.Cols[i].I64[r.n]
	}
	return r.s(name)
}

// reported says that a report begins with the row.
func (u *unit) reported(r row) bool {
	return r.has("panel") && r.has("specimen_type") && u.begins(r, "order_id", "panel", "collected_time")
}
