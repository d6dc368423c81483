# Diabetes in Medicare Advantage, with hypertension, high cholesterol, coronary and kidney disease.
scenario medicare_advantage_diabetic {
  tags medicare, diabetes
  seed 34
}
cohort members: 100 medicare_advantage diabetic patients, age 65..95, with encounters, labs,
    medications {
  age ~ normal(72, 7)
  has hypertension 75%
  has hyperlipidemia 70%
  has cad 35%
  has ckd 25%
}
expect {
  share(members, has cad) in 33%..37%
  share(members, has ckd) in 23%..27%
}
emit csv
