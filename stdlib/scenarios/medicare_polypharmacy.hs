# Very old people with many diseases and many medicines.
scenario medicare_polypharmacy {
  tags medicare, medicines
  seed 37
}
cohort members: 100 medicare patients, age 66..100, with encounters, medications {
  age ~ normal(78, 6)
  has hypertension 90%
  has heart_failure 35%
  has diabetes 45%
  has cad 40%
  has ckd 40%
  has afib 30%
  has depression 25%
}
expect {
  mean(members, age) in 76..80
  mean(members, count(medications)) >= 6
}
emit csv
