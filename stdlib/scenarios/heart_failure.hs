# Heart failure of older people, with medicines, laboratory values and vitals.
scenario heart_failure {
  title "Heart failure, 60 to 85 years"
  tags cardiology
  seed 11
}

cohort hf: 100 patients, age 60..85, has heart_failure, with encounters, labs, vitals, medications {
  age ~ normal(73, 7)
  has ckd 40%
  has diabetes 38%
}

expect {
  share(hf, has ckd) in 37%..43%
  share(hf, count(encounters) >= 1) in 95%..100%
}

emit csv
