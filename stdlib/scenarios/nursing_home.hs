# Very old people of whom half have dementia, as in a nursing home: many diseases, many medicines.
scenario nursing_home {
  tags geriatrics, medicines
  seed 40
}
cohort residents: 100 medicare patients, age 66..104, with encounters, medications {
  age ~ normal(82, 8)
  has dementia 50%
  has hypertension 75%
  has heart_failure 25%
  has depression 35%
  has diabetes 32%
}
expect {
  share(residents, has dementia) in 48%..52%
  mean(residents, age) in 79..84
}
emit csv
