package fhir_test

import (
	"encoding/json"
	"slices"
	"strings"
)

type backbone map[string]any

// patientOf makes the resources of the unit's patient.
func (u *unit) resources() {
	u.person()
	for _, e := range u.tables["encounters"] {
		u.encounter(e)
	}
	for _, r := range u.tables["diagnoses"] {
		e := u.find("encounters", "encounter_id", r.s("encounter_id"))
		u.condition(r, "diagnosis_id", "encounter-diagnosis", "Encounter Diagnosis", "us-core-condition-encounter-diagnosis", "diagnosed_date", u.ended(e), r.ref("encounter_id", "Encounter"))
	}
	for _, r := range u.tables["problems"] {
		updated := first(u.when(r, "abatement_date", u.zone(row{})), u.when(r, "recorded_date", u.zone(row{})))
		u.condition(r, "problem_id", "problem-list-item", "Problem List Item", "us-core-condition-problems-health-concerns", "recorded_date", updated, nil)
	}
	u.allergies()
	for _, r := range u.tables["orders"] {
		u.order(r)
	}
	u.observations()
	for _, r := range u.tables["procedures"] {
		u.procedure(r)
		u.image(r)
	}
	for _, r := range u.tables["medications"] {
		u.medication(r)
	}
	for _, r := range u.tables["immunizations"] {
		u.immunization(r)
	}
	for _, r := range u.tables["clinical_notes"] {
		u.note(r)
	}
	u.team()
	u.plans()
	u.supplies()
	u.history()
}

func (u *unit) add(r any) { u.o.out = append(u.o.out, r) }

func (u *unit) ended(e row) string {
	l := u.zone(e)
	return first(u.when(e, "end_time", l), u.when(e, "start_time", l))
}

// last is when the patient's last encounter ended.
func (u *unit) last() string {
	latest, at := int64(-1), ""
	for _, e := range u.tables["encounters"] {
		i := e.col("end_time")
		if i < 0 {
			continue
		}
		text := u.when(e, "end_time", u.zone(e))
		if moment := seconds(text); moment > latest {
			latest, at = moment, text
		}
	}
	return at
}

type extension struct {
	URL           string      `json:"url"`
	Extension     []extension `json:"extension,omitempty"`
	ValueCoding   *coding     `json:"valueCoding,omitempty"`
	ValueString   string      `json:"valueString,omitempty"`
	ValueCode     string      `json:"valueCode,omitempty"`
	ValueDateTime string      `json:"valueDateTime,omitempty"`
}

// races is the race extension: a category for each race, and the words.
func (u *unit) races(p, n row) extension {
	race := extension{URL: usCore + "us-core-race"}
	var unknown []extension
	for code := range strings.SplitSeq(n.s("race_code"), "|") {
		c := u.codings("race", code)
		e := extension{URL: "ombCategory", ValueCoding: &c[0]}
		if c[0].Code == "UNK" {
			unknown = append(unknown, e)
		} else {
			race.Extension = append(race.Extension, e)
		}
	}
	if len(race.Extension) == 0 {
		race.Extension = unknown[:1]
	}
	race.Extension = append(race.Extension, extension{URL: "text", ValueString: p.s("race")})
	return race
}

func (u *unit) person() {
	p := u.patient
	n := u.find("persons", "person_id", p.s("person_id"))
	ethnicity := extension{URL: usCore + "us-core-ethnicity", Extension: []extension{
		{URL: "ombCategory", ValueCoding: &u.codings("ethnicity", n.s("ethnicity_code"))[0]}, {URL: "text", ValueString: p.s("ethnicity")},
	}}
	birthsex := extension{URL: usCore + "us-core-birthsex", ValueCode: map[string]string{"female": "F", "male": "M"}[p.s("sex")]}
	h := headOf("Patient", p.s("patient_id"), "us-core-patient", u.last(), div(x(p.s("name")), ", ", p.s("sex"), ", born ", p.s("birth_date")))
	mrn := concept{Coding: []coding{{hl7 + "v2-0203", "MR", "Medical record number"}}, Text: "Medical record number"}
	h.Identifier = append([]identifier{{Use: "usual", Type: &mrn, System: base + "sid/mrn", Value: p.s("mrn")}}, h.Identifier...)
	out := struct {
		head
		Extension        []extension `json:"extension"`
		Active           bool        `json:"active"`
		Name             []backbone  `json:"name"`
		Telecom          []backbone  `json:"telecom,omitempty"`
		Gender           string      `json:"gender"`
		BirthDate        string      `json:"birthDate"`
		DeceasedBoolean  *bool       `json:"deceasedBoolean,omitempty"`
		DeceasedDateTime string      `json:"deceasedDateTime,omitempty"`
		Address          []backbone  `json:"address"`
		MaritalStatus    *concept    `json:"maritalStatus,omitempty"`
		Communication    []backbone  `json:"communication"`
		GP               []reference `json:"generalPractitioner,omitempty"`
	}{
		head: h, Extension: []extension{u.races(p, n), ethnicity, birthsex}, Active: true, Gender: p.s("sex"), BirthDate: p.s("birth_date"),
		DeceasedDateTime: p.s("death_date"), MaritalStatus: u.concept("marital", n.s("marital_status")), GP: refs(p.ref("primary_care_provider_id", "Practitioner")),
		Communication: []backbone{{"language": u.concept("language", n.s("language")), "preferred": true}},
	}
	if out.DeceasedDateTime == "" {
		dead := p.is("deceased")
		out.DeceasedBoolean = &dead
	}
	name := backbone{"use": "official", "text": p.s("name"), "family": p.s("family_name"), "given": texts(p.s("given_name"), n.s("middle_name"))}
	put(name, "suffix", texts(n.s("suffix")))
	out.Name = []backbone{name}
	for _, system := range []string{"phone", "email"} {
		if v := n.s(system); v != "" {
			out.Telecom = append(out.Telecom, backbone{"system": system, "value": v, "use": "home"})
		}
	}
	address := backbone{"use": "home"}
	put(address, "line", texts(n.s("street_address"), n.s("street_address_2")))
	for key, column := range map[string]string{"city": "city", "district": "county", "state": "state", "postalCode": "postal_code"} {
		put(address, key, p.s(column))
	}
	put(address, "country", n.s("country"))
	out.Address = []backbone{address}
	u.add(out)
}

// put sets a member that has a value.
func put[V string | []string](b backbone, key string, v V) {
	if len(v) > 0 {
		b[key] = v
	}
}

// texts are those that aren't empty.
func texts(list ...string) []string {
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

func (u *unit) encounter(e row) {
	l := u.zone(e)
	visit := u.within("procedures", e, func(r row) bool { return !r.has("procedure") })
	principal := u.within("diagnoses", e, func(r row) bool { return r.s("diagnosis_type") == "principal" })
	kind := concept{Text: first(visit.s("description"), strings.ReplaceAll(e.s("encounter_type"), "_", " "))}
	if visit.has("code") {
		kind.Coding = []coding{{u.system(visit.s("code_system")), visit.s("code"), ""}}
	}
	when := period{u.when(e, "start_time", l), u.when(e, "end_time", l)}
	out := struct {
		head
		Status          string      `json:"status"`
		Class           coding      `json:"class"`
		Type            []concept   `json:"type"`
		Subject         *reference  `json:"subject"`
		Participant     []backbone  `json:"participant"`
		Period          period      `json:"period"`
		Length          *quantity   `json:"length,omitempty"`
		ReasonCode      []concept   `json:"reasonCode,omitempty"`
		ReasonReference []reference `json:"reasonReference,omitempty"`
		Hospitalization backbone    `json:"hospitalization,omitempty"`
		Location        []backbone  `json:"location"`
		ServiceProvider *reference  `json:"serviceProvider"`
	}{
		head:   headOf("Encounter", e.s("encounter_id"), "us-core-encounter", u.ended(e), div(x(visit.s("description")), ", ", x(e.s("reason")))),
		Status: e.s("status"), Class: u.codings("class", e.s("encounter_class"))[0], Type: []concept{kind}, Subject: e.ref("patient_id", "Patient"), Period: when,
		ReasonReference: refs(principal.ref("diagnosis_id", "Condition")), Location: []backbone{{"location": e.ref("facility_id", "Location")}}, ServiceProvider: u.organization(e),
		Participant: []backbone{{
			"type":   []concept{{Coding: []coding{{hl7 + "v3-ParticipationType", "PPRF", "primary performer"}}}},
			"period": when, "individual": e.ref("provider_id", "Practitioner"),
		}},
	}
	if e.has("length_minutes") {
		out.Length = amount(e.s("length_minutes"), "min", "min")
	}
	reason := concept{Text: e.s("reason")}
	if e.has("reason_code") {
		reason.Coding = []coding{{icd10, e.s("reason_code"), ""}}
	}
	if reason.Text != "" || reason.Coding != nil {
		out.ReasonCode = []concept{reason}
	}
	stay := backbone{}
	if c := u.concept("admit", e.s("admission_source")); c != nil {
		stay["admitSource"] = c
	}
	if c := u.concept("discharge", e.s("discharge_disposition")); c != nil {
		stay["dischargeDisposition"] = c
	}
	out.Hospitalization = stay
	u.add(out)
	u.provenance(e)
}

// within is the first such row of an encounter.
func (u *unit) within(table string, e row, is func(row) bool) row {
	for _, r := range u.tables[table] {
		if r.s("encounter_id") == e.s("encounter_id") && is(r) {
			return r
		}
	}
	return row{}
}

func amount(value, unit, code string) *quantity {
	return &quantity{json.Number(value), unit, "http://unitsofmeasure.org", code}
}

func (u *unit) condition(r row, key, category, words, profile, recorded, updated string, encounter *reference) {
	u.add(struct {
		head
		Extension    []extension `json:"extension"`
		Clinical     concept     `json:"clinicalStatus"`
		Verification concept     `json:"verificationStatus"`
		Category     []concept   `json:"category"`
		Code         concept     `json:"code"`
		Subject      *reference  `json:"subject"`
		Encounter    *reference  `json:"encounter,omitempty"`
		Onset        string      `json:"onsetDateTime,omitempty"`
		Abatement    string      `json:"abatementDateTime,omitempty"`
		Recorded     string      `json:"recordedDate"`
	}{
		head:         headOf("Condition", r.s(key), profile, updated, div(x(r.s("description")), " (", r.s("code"), ")")),
		Extension:    []extension{{URL: "http://hl7.org/fhir/StructureDefinition/condition-assertedDate", ValueDateTime: r.s(recorded)}},
		Clinical:     concept{Coding: u.codings("clinical", r.s("clinical_status"))},
		Verification: concept{Coding: u.codings("verification", r.s("verification_status"))},
		Category:     []concept{{Coding: []coding{{hl7 + "condition-category", category, words}}}},
		Code:         concept{Coding: []coding{{icd10, r.s("code"), r.s("description")}}, Text: r.s("description")},
		Subject:      r.ref("patient_id", "Patient"), Encounter: encounter, Onset: r.s("onset_date"), Abatement: r.s("abatement_date"), Recorded: r.s(recorded),
	})
}

type allergy struct {
	head
	Clinical     concept    `json:"clinicalStatus"`
	Verification concept    `json:"verificationStatus"`
	Type         string     `json:"type,omitempty"`
	Category     []string   `json:"category,omitempty"`
	Criticality  string     `json:"criticality,omitempty"`
	Code         *concept   `json:"code"`
	Patient      *reference `json:"patient"`
	Recorded     string     `json:"recordedDate,omitempty"`
	Reaction     []backbone `json:"reaction,omitempty"`
}

func (u *unit) allergies() {
	confirmed := concept{Coding: []coding{{hl7 + "allergyintolerance-verification", "confirmed", "Confirmed"}}}
	if len(u.tables["allergies"]) == 0 {
		u.add(allergy{
			head:     headOf("AllergyIntolerance", u.patient.s("patient_id"), "us-core-allergyintolerance", u.last(), div("No known allergy")),
			Clinical: concept{Coding: u.codings("allergy_clinical", "active")}, Verification: confirmed,
			Code: u.concept("no_known_allergy", "any"), Patient: u.patient.ref("patient_id", "Patient"),
		})
	}
	for _, r := range u.tables["allergies"] {
		code := concept{Text: r.s("name")}
		if r.has("code") {
			code.Coding = []coding{{u.system(r.s("code_system")), r.s("code"), r.s("name")}}
		}
		code.Coding = append(code.Coding, u.codings("allergen", r.s("substance"))...)
		a := allergy{
			head:     headOf("AllergyIntolerance", r.s("allergy_id"), "us-core-allergyintolerance", u.when(r, "recorded_date", u.zone(row{})), div(x(r.s("name")), ": ", r.s("reaction"))),
			Clinical: concept{Coding: u.codings("allergy_clinical", r.s("clinical_status"))}, Verification: confirmed,
			Type: "allergy", Category: []string{r.s("category")}, Criticality: r.s("criticality"), Code: &code, Patient: r.ref("patient_id", "Patient"), Recorded: r.s("recorded_date"),
		}
		if c := u.concept("reaction", r.s("reaction")); c != nil {
			reaction := backbone{"manifestation": []concept{*c}}
			put(reaction, "severity", r.s("severity"))
			a.Reaction = []backbone{reaction}
		}
		u.add(a)
	}
}

func (u *unit) order(r row) {
	if r.s("order_type") == "medication" {
		return
	}
	at := u.when(r, "ordered_time", u.zone(u.find("encounters", "encounter_id", r.s("encounter_id"))))
	u.add(struct {
		head
		Status     string     `json:"status"`
		Intent     string     `json:"intent"`
		Category   []concept  `json:"category"`
		Priority   string     `json:"priority"`
		Code       concept    `json:"code"`
		Subject    *reference `json:"subject"`
		Encounter  *reference `json:"encounter"`
		Occurrence string     `json:"occurrenceDateTime"`
		Authored   string     `json:"authoredOn"`
		Requester  *reference `json:"requester"`
	}{
		headOf("ServiceRequest", r.s("order_id"), "us-core-servicerequest", at, div(x(r.s("description")))),
		r.s("status"), "order", concepts(u.concept("order_category", r.s("order_type"))), r.s("priority"), u.coded(r), r.ref("patient_id", "Patient"),
		r.ref("encounter_id", "Encounter"), at, at, r.ref("provider_id", "Practitioner"),
	})
}

// coded is the code and the description of an order or a procedure.
func (u *unit) coded(r row) concept {
	c := concept{Text: r.s("description")}
	if r.has("code") {
		c.Coding = []coding{{u.system(r.s("code_system")), r.s("code"), ""}}
	}
	return c
}

func (u *unit) procedure(r row) {
	var focal []backbone
	if d := u.find("devices", "procedure_id", r.s("procedure_id")); d.rows != nil {
		focal = []backbone{{"manipulated": d.ref("device_id", "Device")}}
	}
	at := u.when(r, "performed_time", u.zone(u.find("encounters", "encounter_id", r.s("encounter_id"))))
	u.add(struct {
		head
		Status    string     `json:"status"`
		Code      concept    `json:"code"`
		Subject   *reference `json:"subject"`
		Encounter *reference `json:"encounter"`
		Performed string     `json:"performedDateTime"`
		Performer []backbone `json:"performer"`
		Focal     []backbone `json:"focalDevice,omitempty"`
	}{
		headOf("Procedure", r.s("procedure_id"), "us-core-procedure", at, div(x(r.s("description")))),
		r.s("status"), u.coded(r), r.ref("patient_id", "Patient"), r.ref("encounter_id", "Encounter"), at,
		[]backbone{{"actor": r.ref("provider_id", "Practitioner")}},
		focal,
	})
}
