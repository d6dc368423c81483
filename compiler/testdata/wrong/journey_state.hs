journey j {
  day 0: office_visit { diagnose ckd stage 3 }
  day 1: trend a1c
  day 2: trend a1c 9, 7
  day 3: trend a1c 9, high for 3 months
  day 4: trend a2c 9, 7 for 3 months
  day 5: trend egfr 60, -3 for 3 fortnights
  day 6: trend bmi 30, 25 for 1 year
  day 7: trend a1c 120 for 1 year
  day 8: set stage = 9
  day 9: set stage = egfr
  day 10: set severity = mild
  day 11: set ckd.stage
  day 12: set ckd.severity = mild
  day 13: trend egfr 40, 20 for 1 year
  day 14, when egfr < 30: office_visit { diagnose anemia }
}
20 patients, age 50..60, follow j
