# "200 Medicare diabetics, Texas only, 65 and over, mixed severity with realistic comorbidities, A1c by severity."
# A `has` line fixes a share; conditions that aren't named keep the library's prevalence and odds.
scenario medicare_diabetics {
  title "Medicare diabetics in Texas"
  tags diabetes, medicare, texas
  seed 7
  period 2024-01-01..2024-12-31
}
cohort dm: 200 diabetic patients, TX, age >= 65, with encounters, labs, medications {
  age ~ normal(72, 8)
  sex ~ { female: 54%, male: rest }
  diabetes.severity ~ { controlled: 55%, uncontrolled: 30%, complicated: rest }
  a1c ~ by diabetes.severity {
    controlled: normal(6.8, 0.4)
    uncontrolled: normal(9.5, 1.0) in 8.0..14.0
    complicated: normal(7.8, 0.8)
  }
  has hypertension 76%
  has hyperlipidemia 71%
  has ckd stage 3 28%
  has heart_failure 18%
  coverage ~ { medicare_advantage: 55%, original_medicare: rest }
}
expect {
  count(dm) == 200
  share(dm, sex == female) in 52%..56%
  share(dm, has hypertension) in 74%..78%
  share(dm, has ckd stage 3) in 26%..30%
  mean(dm where diabetes.severity == uncontrolled, a1c) in 9..10
  share(dm, count(labs where test == a1c) >= 1) in 90%..100%
  all(dm where has ckd, egfr < 60)
}
emit csv, parquet
