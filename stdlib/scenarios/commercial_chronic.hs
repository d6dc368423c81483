# People of working age with commercial insurance and chronic diseases, and their medicines.
scenario commercial_chronic {
  tags commercial, chronic
  seed 36
}
cohort members: 100 commercial patients, age 30..64, with encounters, medications, labs {
  age ~ normal(50, 9)
  has diabetes 40%
  has hypertension 50%
  has hyperlipidemia 35%
}
expect {
  share(members, has diabetes) in 38%..42%
  share(members, has hypertension) in 48%..52%
}
emit csv
