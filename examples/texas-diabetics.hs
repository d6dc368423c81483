# The main job: 200 diabetic Texans older than 65, with what such people have.
scenario texas_diabetics {
  title "Diabetic seniors in Texas, with their encounters"
  tags diabetes, texas, seniors
  seed 42
  period 2025-01-01..2025-12-31
}
cohort seniors: 200 diabetic patients, TX, age > 65, with encounters {
  age ~ normal(74, 7)
  sex ~ { female: 54%, male: rest }
  has hypertension 78%
  has ckd stage 3 28%
}
expect {
  count(seniors) == 200
  share(seniors, sex == female) in 52%..56%
  mean(seniors, age) in 70..78
  all(seniors, age > 65 and state == "TX" and has diabetes)
  share(seniors, count(encounters) >= 1) in 90%..100%
}
