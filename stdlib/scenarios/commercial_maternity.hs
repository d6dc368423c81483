# Pregnancies of women with commercial insurance, from the first prenatal visit to the one after the birth.
scenario commercial_maternity {
  tags commercial, obstetrics
  seed 43
}
cohort mothers: 40 commercial women, age 20..42, with encounters, labs {
  age ~ normal(31, 5)
  follow pregnancy starting 2025-01-05..2025-02-28
}
expect {
  share(mothers, has pregnancy) == 100%
  share(mothers, count(encounters where encounter_class == IMP) >= 1) >= 95%
}
emit csv
