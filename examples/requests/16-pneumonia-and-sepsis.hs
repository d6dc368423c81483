# "Generate an admission for a patient with pneumonia, including ADT events"; septic shock from pneumonia, urosepsis
# requiring ICU, sepsis with multi-organ dysfunction (ADT messages, "A13 to cancel a discharge", and wards come later)
scenario pneumonia_and_sepsis {
  seed 16
}
cohort pneumonia: 20 patients, age 50..90, with encounters, labs, medications {
  follow pneumonia_admission starting 2025-01-15..2025-11-15
}
cohort shock: 15 patients, age 50..90, has sepsis lung shock, with encounters, labs
cohort urosepsis: 15 patients, age 50..90, has sepsis urinary, with encounters, labs
cohort organs: 15 patients, age 50..90, has sepsis organ_failure, with encounters, labs

expect {
  all(pneumonia, has pneumonia)
  all(pneumonia, count(encounters where encounter_class == IMP) >= 1)
  all(shock, has sepsis shock)
  share(shock, count(lactate where value > 2) >= 1) >= 90%
  share(urosepsis, count(urine_culture) >= 1) >= 70%
  all(organs, count(encounters where encounter_class == IMP) >= 1)
  any(diagnoses, code == "R65.21")
  any(diagnoses, code == "R65.20")
}
