# Medicare beneficiaries in good health, in Original Medicare.
scenario medicare_original_healthy {
  tags medicare, wellness
  seed 33
}
cohort members: 100 original_medicare patients, age 65..90, with encounters, immunizations {
  age ~ normal(70, 5)
  without diabetes
  without heart_failure
  without copd
  without cad
  without ckd
}
expect {
  all(members, coverage == original_medicare)
  mean(members, age) in 69..74
}
emit csv
