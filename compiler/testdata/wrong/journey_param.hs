journey knee(side = left, side = right, age = 4, weeks = 6, diabetes = yes, dose = 500mg) {
  day 0: office_visit { diagnose osteoarthritis side; prescribe metformin dose }
  day 3, when side == rigth: phone_visit
  day 4, when weeks > 3: office_visit { diagnose ckd stage weeks }
}
journey around { day 0: follow back(gap = 3) }
journey back(gap = 1) { day 1, when gap > 0: follow around }
journey inside {
  day 0: office_visit { follow knee }
  day 1: follow knee 20% starting 2025-01-01..2025-02-01
  day 2: follow kneee
  day 3: { order a1c }
  day 4: follow ~ { knee: 50%, nobody: 20% }
  every 1 days 900 times: { day 0: office_visit }
}
cohort a: 20 patients { follow knee(sid = right, side = 3, weeks ~ normal(5, 1), weeks = 4, dose ~ { a: 50%, b: rest }) }
cohort c: 20 patients { follow knee(weeks ~ normal(5, 1)) }
cohort b: 20 patients { follow around; follow inside }
