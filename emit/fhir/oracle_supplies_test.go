package fhir_test

import "encoding/json"

// supplies makes what pharmacies handed out, and what was implanted.
func (u *unit) supplies() {
	list := u.tables["fills"]
	var targets []reference
	for i, r := range list {
		u.fill(r)
		targets = append(targets, *r.ref("fill_id", "MedicationDispense"))
		if i+1 == len(list) || list[i+1].s("medication_id") != r.s("medication_id") {
			u.author(r.s("fill_id"), u.when(r, "filled_time", u.zone(r)), "Handed out by the pharmacy", targets, u.organization(r), nil)
			targets = nil
		}
	}
	for _, r := range u.tables["devices"] {
		u.device(r)
	}
}

func (u *unit) fill(r row) {
	of := u.find("medications", "medication_id", r.s("medication_id"))
	at := u.when(r, "filled_time", u.zone(r))
	said := div(x(of.s("name")), ", fill ", r.s("fill_number"), ": ", r.s("quantity"), " for ", r.s("days_supply"), " days")
	kind := coding{hl7 + "v3-ActCode", "RF", "Refill"}
	if r.s("fill_number") == "1" {
		kind = coding{hl7 + "v3-ActCode", "FF", "First Fill"}
	}
	u.add(struct {
		head
		Status     string      `json:"status"`
		Code       concept     `json:"medicationCodeableConcept"`
		Subject    *reference  `json:"subject"`
		Performer  []backbone  `json:"performer"`
		Location   *reference  `json:"location"`
		Prescribed []reference `json:"authorizingPrescription"`
		Type       concept     `json:"type"`
		Quantity   quantity    `json:"quantity"`
		Days       quantity    `json:"daysSupply"`
		HandedOver string      `json:"whenHandedOver"`
		Dosage     []backbone  `json:"dosageInstruction"`
	}{
		headOf("MedicationDispense", r.s("fill_id"), "us-core-medicationdispense", at, said), r.s("status"), product(of), r.ref("patient_id", "Patient"),
		[]backbone{{"actor": u.organization(r)}},
		r.ref("pharmacy_id", "Location"), refs(r.ref("medication_id", "MedicationRequest")),
		concept{Coding: []coding{kind}},
		quantity{Value: json.Number(r.s("quantity"))},
		*amount(r.s("days_supply"), "d", "d"), at,
		[]backbone{u.dosage(of)},
	})
}

func (u *unit) device(r row) {
	e := u.find("encounters", "encounter_id", r.s("encounter_id"))
	carrier := backbone{
		"deviceIdentifier": r.s("device_identifier"), "carrierHRF": r.s("udi"),
		"issuer": "http://hl7.org/fhir/NamingSystem/gs1-di", "jurisdiction": "http://hl7.org/fhir/NamingSystem/fda-udi",
	}
	u.add(struct {
		head
		Carrier []backbone `json:"udiCarrier"`
		Status  string     `json:"status"`
		Made    string     `json:"manufactureDate"`
		Expires string     `json:"expirationDate"`
		Lot     string     `json:"lotNumber"`
		Serial  string     `json:"serialNumber"`
		Name    []backbone `json:"deviceName"`
		Type    concept    `json:"type"`
		Patient *reference `json:"patient"`
	}{
		headOf("Device", r.s("device_id"), "us-core-implantable-device", u.when(r, "implanted_date", u.zone(e)), div(x(r.s("name")), ", implanted ", r.s("implanted_date"))),
		[]backbone{carrier},
		r.s("status"), r.s("manufacture_date"), r.s("expiration_date"), r.s("lot_number"), r.s("serial_number"),
		[]backbone{{"name": r.s("name"), "type": "user-friendly-name"}},
		concept{Text: r.s("name")},
		r.ref("patient_id", "Patient"),
	})
}
