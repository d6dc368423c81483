# "Generate a 65-year-old diabetic patient with hypertension"
scenario diabetic_with_hypertension {
  period 2025-01-01..2025-12-31
}
patient pat: diabetic person, age 65, has hypertension, on metformin, on lisinopril,
    with encounters, labs, medications

expect {
  all(pat, age == 65)
  all(pat, has diabetes and has hypertension)
  all(pat, on metformin and on lisinopril)
  all(pat, count(a1c) >= 1)
  all(pat, count(creatinine) >= 1)
}
