# Adults without a chronic disease, about two visits a year.
scenario healthy_adult {
  tags wellness
  seed 32
}
cohort adults: 100 adults, age 18..64, with encounters, immunizations {
  age ~ normal(38, 12)
  without hypertension
  without diabetes
  without hyperlipidemia
  without obesity
  without asthma
  without depression
  without anxiety
  without gerd
  without ckd
  without cad
}
expect {
  mean(adults, count(encounters)) in 1..4
  share(adults, has diabetes) == 0%
}
emit csv
