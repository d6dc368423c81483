# Distributions: each name of the language, choices, bands, ranges, tables of a file, patterns, cut or not.
cohort c: 400 adults, in { TX: 50%, GA: rest } {
  age ~ { 18..34: 30%, 35..64: 50%, 65..90: rest }
  sex ~ { female: 2, male: 1 }
  bmi ~ normal(29, 6) in 17..60
  has hypertension 35%
  column income ~ from "data/income.csv" by state and sex
  column distance ~ lognormal(18, 14) in 0..200
  column wait ~ gamma(12, 8)
  column score ~ uniform(0, 1)
  column trust ~ beta(4, 2)
  column pain ~ triangular(0, 2, 10)
  column calls ~ poisson(2.5)
  column hours ~ exponential(3)
  column lifetime ~ weibull(1.5, 8)
  column consented ~ bernoulli(0.8)
  column floor ~ 1..12
  column joined ~ 2024-03-01..2024-09-30
  column badge ~ pattern("ID-####-@@")
}

expect {
  share(c, sex == female) in 66%..68%
  mean(c, calls) in 2.2..2.8
  all(c, distance <= 200)
}
