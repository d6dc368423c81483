# "75-year-old with heart failure, NYHA Class III"; HFpEF; "decompensated HF requiring hospitalization"; "post-MI with new HF"
scenario heart_failure_kinds {
  period 2025-01-01..2025-12-31
  seed 13
}
patient nyha: person, age 75, with encounters, labs, medications {
  has heart_failure
  heart_failure.nyha = 3
}
cohort preserved: 20 patients, age 65..90, has heart_failure hfpef, with encounters, labs
cohort decompensated: 30 patients, age 60..88, with encounters, labs {
  follow hf_exacerbation starting 2025-02-01..2025-09-30
}
cohort after_infarct: 20 patients, age 50..80, has mi_history, with encounters, labs, medications {
  follow chf_first_year starting 2025-01-15..2025-03-31
}

expect {
  all(nyha, heart_failure.nyha == 3)
  all(preserved, lvef >= 50)
  all(decompensated, count(encounters where encounter_class == IMP) >= 1)
  all(after_infarct, has mi_history and has heart_failure)
  all(after_infarct, heart_failure.onset >= 2025-01-15)
}
