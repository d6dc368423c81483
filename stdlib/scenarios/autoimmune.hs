# Rheumatoid arthritis and psoriasis, with the medicines that the body's defence is slowed by.
scenario autoimmune {
  tags rheumatology, medicines
  seed 39
}
cohort arthritis: 30 patients, age 25..80, has rheumatoid_arthritis, with encounters, medications,
    labs
cohort psoriasis: 20 patients, age 20..75, has psoriasis, with encounters, medications
expect {
  share(arthritis, on methotrexate) in 25%..65%
  share(psoriasis, has psoriasis) == 100%
}
emit csv
