package models

// LabResult is a row of table lab_results.
type LabResult struct {
	_ struct{} `table:"lab_results" per:"unit" doc:"Laboratory results, one row a test."`

	LabResultID   ID      `col:"lab_result_id" key:"primary" doc:"Names the result."`
	OrderID       ID      `col:"order_id" null:"y" refs:"orders.order_id" doc:"The order it answers."`
	EncounterID   ID      `col:"encounter_id" refs:"encounters.encounter_id" doc:"The encounter in which it was ordered."`
	PatientID     ID      `col:"patient_id" refs:"patients.patient_id" doc:"The patient."`
	ProviderID    ID      `col:"provider_id" null:"y" refs:"providers.provider_id" doc:"Who ordered it."`
	Test          Sym     `col:"test" null:"y" doc:"The test as the library calls it: a1c, ..."`
	Panel         Sym     `col:"panel" null:"y" doc:"The panel it is part of, as the library calls it."`
	LOINCCode     Sym     `col:"loinc_code" null:"y" system:"LOINC" doc:"LOINC of the test."`
	TestName      Sym     `col:"test_name" doc:"The test, in words."`
	Value         int64   `col:"value" scale:"3" null:"y" doc:"The number found."`
	ValueText     Text    `col:"value_text" null:"y" doc:"What was found, where it is no number."`
	ValueCode     Sym     `col:"value_code" null:"y" system:"LOINC" doc:"The same, coded, of an answer list; of an occupation, by SOC."`
	Unit          Sym     `col:"unit" null:"y" system:"UCUM" doc:"Unit of value and reference range."`
	ReferenceLow  int64   `col:"reference_low" scale:"3" null:"y" doc:"Lower end of the reference range."`
	ReferenceHigh int64   `col:"reference_high" scale:"3" null:"y" doc:"Upper end of the reference range."`
	AbnormalFlag  Sym     `col:"abnormal_flag" null:"y" vocab:"N|H|L|HH|LL|A" enum:"Flag" system:"HL7 v3 ObservationInterpretation" doc:"Normal, high, low, critically high or low, abnormal."`
	SpecimenType  Sym     `col:"specimen_type" null:"y" doc:"What was examined."`
	CollectedTime Instant `col:"collected_time" doc:"When the specimen was taken, local time."`
	ResultedTime  Instant `col:"resulted_time" null:"y" doc:"When the result was released, local time."`
	Status        Sym     `col:"status" vocab:"final|preliminary|corrected|cancelled" enum:"ResultStatus" system:"FHIR observation-status" doc:"How far it has come."`

	Origin
}

// VitalSign is a row of table vital_signs.
type VitalSign struct {
	_ struct{} `table:"vital_signs" per:"unit" doc:"Vital signs and body measures, one row a measure."`

	VitalSignID  ID      `col:"vital_sign_id" key:"primary" doc:"Names the measure."`
	EncounterID  ID      `col:"encounter_id" refs:"encounters.encounter_id" doc:"The encounter in which it was taken."`
	PatientID    ID      `col:"patient_id" refs:"patients.patient_id" doc:"The patient."`
	Vital        Sym     `col:"vital" null:"y" doc:"The measure as the library calls it: systolic_bp, ..."`
	LOINCCode    Sym     `col:"loinc_code" null:"y" system:"LOINC" doc:"LOINC of the measure."`
	Name         Sym     `col:"name" doc:"The measure, in words."`
	Value        int64   `col:"value" scale:"2" doc:"The number found."`
	Unit         Sym     `col:"unit" system:"UCUM" doc:"Its unit."`
	AbnormalFlag Sym     `col:"abnormal_flag" null:"y" vocab:"N|H|L|HH|LL|A" enum:"Flag" system:"HL7 v3 ObservationInterpretation" doc:"Normal, high, low, critically high or low, abnormal."`
	ObservedTime Instant `col:"observed_time" doc:"When, in the facility's local time."`

	Origin
}

// Immunization is a row of table immunizations.
type Immunization struct {
	_ struct{} `table:"immunizations" per:"unit" doc:"Vaccines given."`

	ImmunizationID ID    `col:"immunization_id" key:"primary" doc:"Names the dose."`
	PatientID      ID    `col:"patient_id" refs:"patients.patient_id" doc:"The patient."`
	EncounterID    ID    `col:"encounter_id" null:"y" refs:"encounters.encounter_id" doc:"The encounter in which it was given."`
	ProviderID     ID    `col:"provider_id" null:"y" refs:"providers.provider_id" doc:"Who gave it."`
	Vaccine        Sym   `col:"vaccine" null:"y" doc:"The vaccine as the library calls it."`
	CVXCode        Sym   `col:"cvx_code" system:"CVX" doc:"CVX of the vaccine."`
	Name           Sym   `col:"name" doc:"The vaccine, in words."`
	DoseNumber     int64 `col:"dose_number" null:"y" doc:"Its place in the series, from 1."`
	SeriesDoses    int64 `col:"series_doses" null:"y" doc:"Doses of the whole series."`
	OccurrenceDate Date  `col:"occurrence_date" doc:"When it was given."`
	LotNumber      Text  `col:"lot_number" null:"y" doc:"The maker's lot."`
	ExpirationDate Date  `col:"expiration_date" null:"y" doc:"Last day on which the lot may be given."`
	Site           Sym   `col:"site" null:"y" system:"HL7 v3 ActSite" doc:"Where on the body."`
	Route          Sym   `col:"route" null:"y" system:"HL7 v3 RouteOfAdministration" doc:"How it was given."`
	Status         Sym   `col:"status" vocab:"completed|not-done|entered-in-error" enum:"ImmunizationStatus" system:"FHIR immunization-status" doc:"Whether it was given."`

	Origin
}

// Allergy is a row of table allergies.
type Allergy struct {
	_ struct{} `table:"allergies" per:"unit" doc:"Allergies and intolerances."`

	AllergyID      ID   `col:"allergy_id" key:"primary" doc:"Names the allergy."`
	PatientID      ID   `col:"patient_id" refs:"patients.patient_id" doc:"The patient."`
	Substance      Sym  `col:"substance" null:"y" doc:"The substance as the library calls it."`
	Code           Sym  `col:"code" null:"y" doc:"The substance, coded."`
	CodeSystem     Sym  `col:"code_system" null:"y" doc:"The code's system: RxNorm, SNOMED CT."`
	Name           Sym  `col:"name" doc:"The substance, in words."`
	Category       Sym  `col:"category" vocab:"medication|food|environment|biologic" enum:"Allergy" system:"FHIR allergy-intolerance-category" doc:"The kind of substance."`
	Reaction       Sym  `col:"reaction" null:"y" doc:"What it does to the patient."`
	Severity       Sym  `col:"severity" null:"y" vocab:"mild|moderate|severe" enum:"Severity" system:"FHIR reaction-event-severity" doc:"How bad the reaction was."`
	Criticality    Sym  `col:"criticality" null:"y" vocab:"low|high|unable-to-assess" enum:"Criticality" system:"FHIR allergy-intolerance-criticality" doc:"How bad it may be the next time."`
	ClinicalStatus Sym  `col:"clinical_status" vocab:"active|inactive|resolved" enum:"AllergyClinical" system:"FHIR allergyintolerance-clinical" doc:"Whether it goes on."`
	RecordedDate   Date `col:"recorded_date" null:"y" doc:"When it was recorded."`

	Origin
}

// ClinicalNote is a row of table clinical_notes.
type ClinicalNote struct {
	_ struct{} `table:"clinical_notes" per:"unit" doc:"Notes in words."`

	NoteID      ID      `col:"note_id" key:"primary" doc:"Names the note."`
	EncounterID ID      `col:"encounter_id" refs:"encounters.encounter_id" doc:"The encounter it tells of."`
	PatientID   ID      `col:"patient_id" refs:"patients.patient_id" doc:"The patient."`
	ProviderID  ID      `col:"provider_id" refs:"providers.provider_id" doc:"The author."`
	NoteType    Sym     `col:"note_type" doc:"The kind of note as the library calls it: progress_note, ..."`
	LOINCCode   Sym     `col:"loinc_code" system:"LOINC" doc:"LOINC of the kind of note."`
	Title       Sym     `col:"title" doc:"Its title."`
	WrittenTime Instant `col:"written_time" doc:"When, in the facility's local time."`
	Text        Text    `col:"text" doc:"The note."`

	Origin
}
