# Pregnancies: prenatal visits, screening, delivery, gestational diabetes.
scenario maternity {
  tags obstetrics
  seed 25
}

cohort mothers: 100 pregnant women, age 18..45, with encounters {
  age ~ normal(30, 5)
  has gestational_diabetes 8%
}

expect {
  share(mothers, has pregnancy) == 100%
  mean(mothers, age) in 29..31
}

emit csv
