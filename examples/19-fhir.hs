# FHIR: five people of different ages, each with all that FHIR has of them. A server takes the bundles in the order of
# their names; fhir_bulk writes the same as lines, by type.
scenario five_charts {
  period 2025-01-01..2025-12-31
}
cohort infant: 1 newborn, "Austin, TX", with encounters, fills
cohort child: 1 child, "Travis County, TX", with encounters, fills
cohort adults: 2 patients, age 30..60, "Travis County, TX", with encounters, fills
cohort senior: 1 diabetic senior, "Travis County, TX", with encounters, fills

expect {
  count(patients) == 5
  all(senior, count(encounters) >= 1)
}
emit fhir { profile us_core, ids ours, bundle per patient }
emit fhir_bulk
