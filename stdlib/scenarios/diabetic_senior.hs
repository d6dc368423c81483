# Older people with type 2 diabetes and its company, about six visits a year.
scenario diabetic_senior {
  tags diabetes, geriatrics
  seed 31
}
cohort seniors: 100 diabetic patients, age 65..95, with encounters, labs, medications {
  age ~ normal(72, 8)
  has hypertension 75%
  has hyperlipidemia 70%
  has ckd stage 3 25%
  follow diabetic_annual
}
expect {
  mean(seniors, age) in 72..77
  share(seniors, has hypertension) in 73%..77%
  share(seniors, count(a1c) >= 2) >= 90%
  mean(seniors, count(encounters)) >= 6
}
emit csv
