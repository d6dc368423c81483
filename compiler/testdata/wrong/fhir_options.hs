20 patients
emit fhir { profile us_core "5.0.1", ids mine, bundle collection, bundle per patient, ids server, since 2025-07-01 }
emit fhir_bulk { profile r4, since yesterday, nested }
emit csv { profile r4 }
