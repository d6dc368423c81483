package models

// Encounter is a row of table encounters.
type Encounter struct {
	_ struct{} `table:"encounters" per:"unit" doc:"Visits, stays and contacts."`

	EncounterID          ID      `col:"encounter_id" key:"primary" doc:"Names the encounter."`
	PatientID            ID      `col:"patient_id" refs:"patients.patient_id" doc:"The patient."`
	ProviderID           ID      `col:"provider_id" refs:"providers.provider_id" doc:"The provider in charge."`
	ProviderNPI          Text    `col:"provider_npi" system:"NPI" doc:"The provider's NPI."`
	FacilityID           ID      `col:"facility_id" refs:"facilities.facility_id" doc:"The place."`
	EncounterClass       Sym     `col:"encounter_class" vocab:"AMB|EMER|IMP|VR|HH|OBSENC" enum:"Class" system:"HL7 v3 ActCode" doc:"Ambulatory, emergency, inpatient, virtual, home, observation."`
	EncounterType        Sym     `col:"encounter_type" doc:"The kind of visit as the library calls it: office_visit, ..."`
	Status               Sym     `col:"status" vocab:"finished|planned|in-progress|cancelled" enum:"EncounterStatus" system:"FHIR EncounterStatus" doc:"How far the encounter has come."`
	StartTime            Instant `col:"start_time" doc:"Begin or admission, in the facility's local time."`
	EndTime              Instant `col:"end_time" null:"y" doc:"End or discharge, in the facility's local time."`
	LengthMinutes        int64   `col:"length_minutes" unit:"min" null:"y" doc:"Time from start to end."`
	ReasonCode           Sym     `col:"reason_code" null:"y" doc:"The reason for the visit, coded."`
	Reason               Text    `col:"reason" null:"y" doc:"The chief complaint."`
	Department           Sym     `col:"department" null:"y" doc:"Department or clinic."`
	PlaceOfService       Sym     `col:"place_of_service" system:"CMS Place of Service" doc:"Place of service, two digits."`
	AdmissionSource      Sym     `col:"admission_source" null:"y" doc:"Where an admitted patient came from."`
	DischargeDisposition Sym     `col:"discharge_disposition" null:"y" doc:"Where a discharged patient went."`
	Acuity               int64   `col:"acuity" null:"y" doc:"Triage level in an emergency department, by the Emergency Severity Index: 1 is at once, 5 can wait."`
	PrimaryDiagnosisCode Sym     `col:"primary_diagnosis_code" null:"y" system:"ICD-10-CM" doc:"Code of the principal diagnosis."`

	Origin
}

// Diagnosis is a row of table diagnoses.
type Diagnosis struct {
	_ struct{} `table:"diagnoses" per:"unit" doc:"Conditions as encounters record them."`

	DiagnosisID        ID    `col:"diagnosis_id" key:"primary" doc:"Names the diagnosis."`
	EncounterID        ID    `col:"encounter_id" refs:"encounters.encounter_id" doc:"The encounter that recorded it."`
	PatientID          ID    `col:"patient_id" refs:"patients.patient_id" doc:"The patient."`
	Condition          Sym   `col:"condition" null:"y" doc:"The condition as the library calls it: diabetes, ..."`
	Code               Sym   `col:"code" system:"ICD-10-CM" doc:"Code, with its dot."`
	CodeSystem         Sym   `col:"code_system" vocab:"ICD-10-CM" enum:"DiagnosisSystem" doc:"The code's system."`
	Description        Sym   `col:"description" doc:"The code's title."`
	DiagnosisType      Sym   `col:"diagnosis_type" vocab:"principal|secondary" enum:"Diagnosis" doc:"Its rank in the encounter."`
	Sequence           int64 `col:"sequence" doc:"Its place among the encounter's diagnoses, from 1."`
	OnsetDate          Date  `col:"onset_date" null:"y" doc:"When the condition began."`
	DiagnosedDate      Date  `col:"diagnosed_date" doc:"When it was recorded here."`
	AbatementDate      Date  `col:"abatement_date" null:"y" doc:"When it was over."`
	ClinicalStatus     Sym   `col:"clinical_status" vocab:"active|recurrence|relapse|inactive|remission|resolved" enum:"Clinical" system:"FHIR condition-clinical" doc:"Whether the condition goes on."`
	VerificationStatus Sym   `col:"verification_status" vocab:"confirmed|provisional|differential|unconfirmed|refuted|entered-in-error" enum:"Verification" system:"FHIR condition-ver-status" doc:"How certain it is."`
	PresentOnAdmission Sym   `col:"present_on_admission" null:"y" vocab:"Y|N|U|W" enum:"POA" doc:"Present on admission, for stays."`

	Origin
}

// Problem is a row of table problems.
type Problem struct {
	_ struct{} `table:"problems" per:"unit" doc:"The problem list: what lasts, once for each patient, as it stands at the end of the period."`

	ProblemID          ID   `col:"problem_id" key:"primary" doc:"Names the entry."`
	PatientID          ID   `col:"patient_id" refs:"patients.patient_id" doc:"The patient."`
	Condition          Sym  `col:"condition" doc:"The condition as the library calls it: diabetes, ..."`
	Code               Sym  `col:"code" system:"ICD-10-CM" doc:"Code, with its dot."`
	CodeSystem         Sym  `col:"code_system" vocab:"ICD-10-CM" enum:"ProblemSystem" doc:"The code's system."`
	Description        Sym  `col:"description" doc:"The code's title."`
	OnsetDate          Date `col:"onset_date" doc:"When the condition began."`
	RecordedDate       Date `col:"recorded_date" doc:"When an encounter of the period first recorded the condition, or its onset if that was earlier."`
	AbatementDate      Date `col:"abatement_date" null:"y" doc:"When it was over."`
	ClinicalStatus     Sym  `col:"clinical_status" vocab:"active|recurrence|relapse|inactive|remission|resolved" enum:"ProblemClinical" system:"FHIR condition-clinical" doc:"Whether the condition goes on."`
	VerificationStatus Sym  `col:"verification_status" vocab:"confirmed|provisional|differential|unconfirmed|refuted|entered-in-error" enum:"ProblemVerification" system:"FHIR condition-ver-status" doc:"How certain it is."`

	Origin
}

// Procedure is a row of table procedures.
type Procedure struct {
	_ struct{} `table:"procedures" per:"unit" doc:"What was done to the patient."`

	ProcedureID   ID      `col:"procedure_id" key:"primary" doc:"Names the procedure."`
	EncounterID   ID      `col:"encounter_id" refs:"encounters.encounter_id" doc:"The encounter in which it was done."`
	PatientID     ID      `col:"patient_id" refs:"patients.patient_id" doc:"The patient."`
	ProviderID    ID      `col:"provider_id" refs:"providers.provider_id" doc:"Who did it."`
	Procedure     Sym     `col:"procedure" null:"y" doc:"The procedure as the library calls it."`
	Code          Sym     `col:"code" null:"y" doc:"Its code, where it has one."`
	CodeSystem    Sym     `col:"code_system" vocab:"CPT|HCPCS|ICD-10-PCS" enum:"ProcedureSystem" doc:"The code's system."`
	Description   Sym     `col:"description" doc:"What was done, in words."`
	PerformedTime Instant `col:"performed_time" doc:"When, in the facility's local time."`
	Status        Sym     `col:"status" vocab:"completed|in-progress|not-done|stopped" enum:"ProcedureStatus" system:"FHIR event-status" doc:"How far it has come."`

	Origin
}

// Order is a row of table orders.
type Order struct {
	_ struct{} `table:"orders" per:"unit" doc:"What providers ordered."`

	OrderID      ID      `col:"order_id" key:"primary" doc:"Names the order."`
	EncounterID  ID      `col:"encounter_id" refs:"encounters.encounter_id" doc:"The encounter in which it was placed."`
	PatientID    ID      `col:"patient_id" refs:"patients.patient_id" doc:"The patient."`
	ProviderID   ID      `col:"provider_id" refs:"providers.provider_id" doc:"Who placed it."`
	OrderType    Sym     `col:"order_type" vocab:"laboratory|medication|imaging|procedure|referral" enum:"Order" doc:"What is ordered."`
	Code         Sym     `col:"code" null:"y" doc:"Code of what is ordered, where it has one."`
	CodeSystem   Sym     `col:"code_system" doc:"The code's system: LOINC, RxNorm, CPT, HCPCS; of a referral NUCC, whose codes are the specialties."`
	Description  Sym     `col:"description" doc:"What is ordered, in words."`
	Priority     Sym     `col:"priority" vocab:"routine|urgent|asap|stat" enum:"Priority" system:"FHIR request-priority" doc:"How soon."`
	Status       Sym     `col:"status" vocab:"completed|active|draft|on-hold|revoked" enum:"OrderStatus" system:"FHIR request-status" doc:"How far it has come."`
	OrderedTime  Instant `col:"ordered_time" doc:"When, in the facility's local time."`
	SpecimenType Sym     `col:"specimen_type" null:"y" doc:"What is to be collected, for laboratory orders."`

	Origin
}

// Medication is a row of table medications.
type Medication struct {
	_ struct{} `table:"medications" per:"unit" doc:"Medicines prescribed."`

	MedicationID        ID    `col:"medication_id" key:"primary" doc:"Names the prescription."`
	PatientID           ID    `col:"patient_id" refs:"patients.patient_id" doc:"The patient."`
	EncounterID         ID    `col:"encounter_id" refs:"encounters.encounter_id" doc:"The encounter in which it was prescribed."`
	ProviderID          ID    `col:"provider_id" refs:"providers.provider_id" doc:"The prescriber."`
	PrescriberNPI       Text  `col:"prescriber_npi" system:"NPI" doc:"The prescriber's NPI."`
	Drug                Sym   `col:"drug" null:"y" doc:"The drug as the library calls it."`
	RxNormCode          Sym   `col:"rxnorm_code" null:"y" system:"RxNorm" doc:"RxNorm concept of the product."`
	NDC                 Sym   `col:"ndc" null:"y" system:"NDC" doc:"National Drug Code, eleven digits."`
	Name                Sym   `col:"name" doc:"The product, with strength and form."`
	Ingredient          Sym   `col:"ingredient" null:"y" doc:"The active ingredient."`
	Dose                Text  `col:"dose" null:"y" doc:"One dose, as 500 mg."`
	Route               Sym   `col:"route" null:"y" doc:"How it is taken."`
	Frequency           Sym   `col:"frequency" null:"y" doc:"How often it is taken."`
	Sig                 Text  `col:"sig" null:"y" doc:"Directions to the patient."`
	Quantity            int64 `col:"quantity" scale:"2" null:"y" doc:"Units of one fill."`
	DaysSupply          int64 `col:"days_supply" unit:"d" null:"y" doc:"Days that one fill lasts."`
	Refills             int64 `col:"refills" null:"y" doc:"Refills authorized."`
	StartDate           Date  `col:"start_date" doc:"First day; before the period where the encounter renews it."`
	EndDate             Date  `col:"end_date" null:"y" doc:"Last day, where it has ended."`
	Status              Sym   `col:"status" vocab:"active|completed|stopped|on-hold" enum:"MedicationStatus" system:"FHIR medicationrequest-status" doc:"Whether it is taken."`
	IndicationCondition Sym   `col:"indication_condition" null:"y" doc:"The condition it is for, as the library calls it."`
	IndicationCode      Sym   `col:"indication_code" null:"y" system:"ICD-10-CM" doc:"Code of what it is for."`

	Origin
}

// Fill is a row of table fills.
type Fill struct {
	_ struct{} `table:"fills" per:"unit" doc:"What pharmacies dispensed: the first fill of a prescription and its refills, within the period."`

	FillID       ID      `col:"fill_id" key:"primary" doc:"Names the fill."`
	MedicationID ID      `col:"medication_id" refs:"medications.medication_id" doc:"The prescription."`
	PatientID    ID      `col:"patient_id" refs:"patients.patient_id" doc:"The patient."`
	PharmacyID   ID      `col:"pharmacy_id" refs:"facilities.facility_id" doc:"The pharmacy."`
	FillNumber   int64   `col:"fill_number" doc:"Its place among those of the prescription, from 1; what follows the first is a refill."`
	Drug         Sym     `col:"drug" null:"y" doc:"The drug as the library calls it."`
	NDC          Sym     `col:"ndc" null:"y" system:"NDC" doc:"National Drug Code, eleven digits."`
	Quantity     int64   `col:"quantity" scale:"2" doc:"Units dispensed."`
	DaysSupply   int64   `col:"days_supply" unit:"d" doc:"Days that they last."`
	RefillsLeft  int64   `col:"refills_left" doc:"Refills that the prescription still allows."`
	FilledTime   Instant `col:"filled_time" doc:"When it was handed over, in the pharmacy's local time."`
	Status       Sym     `col:"status" vocab:"completed|cancelled" enum:"FillStatus" system:"FHIR medicationdispense-status" doc:"Whether it was handed over."`

	Origin
}

// Device is a row of table devices.
type Device struct {
	_ struct{} `table:"devices" per:"unit" doc:"Devices that procedures implanted."`

	DeviceID         ID   `col:"device_id" key:"primary" doc:"Names the device."`
	ProcedureID      ID   `col:"procedure_id" refs:"procedures.procedure_id" doc:"The procedure that implanted it."`
	EncounterID      ID   `col:"encounter_id" refs:"encounters.encounter_id" doc:"The encounter in which that was."`
	PatientID        ID   `col:"patient_id" refs:"patients.patient_id" doc:"The patient."`
	Device           Sym  `col:"device" doc:"The device as the library calls it."`
	Name             Sym  `col:"name" doc:"The device, in words."`
	DeviceIdentifier Text `col:"device_identifier" system:"GTIN-14" doc:"Device identifier of the UDI: the version or model."`
	UDI              Text `col:"udi" doc:"The whole UDI in the form that people read (GS1)."`
	LotNumber        Text `col:"lot_number" doc:"The maker's lot."`
	SerialNumber     Text `col:"serial_number" doc:"The maker's serial number."`
	ManufactureDate  Date `col:"manufacture_date" doc:"When it was made."`
	ExpirationDate   Date `col:"expiration_date" doc:"Last day on which it may be implanted."`
	ImplantedDate    Date `col:"implanted_date" doc:"When it was implanted."`
	Status           Sym  `col:"status" vocab:"active|inactive|entered-in-error" enum:"DeviceStatus" system:"FHIR device-status" doc:"Whether it is in place."`

	Origin
}
