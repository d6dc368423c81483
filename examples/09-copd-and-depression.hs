# Two conditions, and what one makes of the other: a share with `when` holds where its condition is true, and the others
# keep the library's rule. `on` makes a share take a drug; `without` rules a condition out.
cohort lungs: 200 patients, has copd, age 50..90, without pregnancy, with encounters, labs,
    medications {
  copd.severity ~ { mild: 20%, moderate: 50%, severe: rest }
  has depression severe 30% when copd.severity == severe
  has tobacco_use 40%
  on tiotropium 80% when copd.severity == severe
}
cohort mood: 100 depressed adults, without copd, with encounters, labs {
  depression.severity ~ { mild: 40%, moderate: 40%, severe: rest }
}

expect {
  share(lungs where copd.severity == severe, has depression) in 15%..45%
  share(lungs, has tobacco_use) in 38%..42%
  mean(lungs where copd.severity == severe, spo2) < mean(lungs where copd.severity == mild, spo2)
  mean(mood where depression.severity == severe, phq9) > mean(mood where depression.severity == mild, phq9)
}
