20 patients
emit fhir
