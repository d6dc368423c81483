# "50 Medicare diabetics with specific comorbidity rates"; "200 Medicare diabetics, Texas only, 65+, mixed severity with
# realistic comorbidities, more detail on A1c testing - track control over time": age N(72,8) >= 65; hypertension 75 to 78%,
# hyperlipidemia 70 to 72%, obesity 42%, CKD 3 28%, heart failure 18%; A1c by severity: controlled N(6.8,.4), complications
# N(7.8,.8), uncontrolled N(9.5,1.0); eGFR 30 to 59 with CKD 3; Medicare Advantage 55, Original 45
# (Part D and LIS come with the members issue)
scenario medicare_diabetics {
  tags diabetes, medicare, texas
  seed 3
}
param n = 200
cohort dm: n diabetic patients, TX, age >= 65, with encounters, labs, medications {
  age ~ normal(72, 8)
  diabetes.severity ~ { controlled: 50%, uncontrolled: 30%, complicated: rest }
  has hypertension 76%
  has hyperlipidemia 71%
  has obesity 42%
  has ckd stage 3 28%
  has heart_failure 18%
  coverage ~ { medicare_advantage: 55%, original_medicare: rest }
  a1c ~ by diabetes.severity {
    controlled: normal(6.8, 0.4)
    complicated: normal(7.8, 0.8)
    uncontrolled: normal(9.5, 1.0)
  }
  follow diabetic_annual
}

expect {
  count(dm) == n
  all(dm, age >= 65)
  mean(dm, age) in 71..76
  share(dm, has hypertension) in 75%..78%
  share(dm, has hyperlipidemia) in 70%..72%
  share(dm, has obesity) in 41%..43%
  share(dm, has ckd stage 3) in 27%..29%
  share(dm, has heart_failure) in 17%..19%
  share(dm, coverage == medicare_advantage) in 54%..56%
  mean(dm where diabetes.severity == controlled, a1c) in 6.6..7.0
  mean(dm where diabetes.severity == complicated, a1c) in 7.4..8.2
  mean(dm where diabetes.severity == uncontrolled, a1c) in 9.1..9.9
  all(dm where has ckd stage 3, egfr in 28..60)
  share(dm, count(a1c) >= 3) >= 90%
}
