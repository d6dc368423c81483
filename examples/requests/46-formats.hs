# "FHIR Patient/Bundle", "discharge summary", "export conservative-scenario to Parquet" (ADT, ORM, ORU, CCD, 837P, 835, D.0,
# claims as CSV and INSERT statements come with X12 and HL7 v2)
scenario formats {
  seed 46
}
cohort admitted: 6 patients, age 50..85, with encounters, labs, medications, notes {
  follow pneumonia_admission starting 2025-02-01..2025-10-31
}

expect {
  count(clinical_notes where note_type == discharge_summary) >= 6
  all(admitted, count(encounters where encounter_class == IMP) >= 1)
}

emit fhir
emit parquet
emit csv
