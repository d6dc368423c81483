# "Create a knee replacement surgical journey for 25 patients" (consult, pre-op, admit, surgery, discharge, post-op visits;
# complications 5%, 2% in the template); "post-op DVT", "discharged to SNF"; "surgical episode cohort with 90-day outcomes"
# ("post-op delirium" isn't in the library)
scenario knee_replacements {
  seed 17
}
cohort tka: 25 patients, age 55..80, with encounters, labs, medications {
  follow knee_replacement starting 2025-03-01..2025-08-31
}
cohort outcomes: 60 patients, age 55..80, with encounters {
  follow knee_replacement starting 2025-03-01..2025-08-31
}

expect {
  all(tka, has osteoarthritis knee)
  all(tka, count(encounters where encounter_type == surgical_stay) == 1)
  count(procedures where code == "27447") == 85
  share(outcomes, count(encounters where encounter_type == postoperative) >= 2) >= 95%
  share(outcomes, count(encounters where encounter_type == rehabilitation) >= 6) >= 85%
  share(outcomes, has deep_vein_thrombosis or has cellulitis) in 0%..8%
}
