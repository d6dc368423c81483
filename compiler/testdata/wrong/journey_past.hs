journey past {
  day 0: office_visit as start { order a1c; prescribe metformin 500mg bid }
  day 3, when last(a1cc) > 9: office_visit
  day 4, when last(again) > 0: office_visit
  day 5 after again: office_visit
  day 6: office_visit as again
  day 7, when mean(ed_visit) > 2: office_visit
  day 8, when count(a1c where test == lipase) > 0: office_visit
  day 9, when count(a1c, value) > 0: office_visit
  day 10, when did stenting: office_visit
  day 11, when last(a1c) == "high": office_visit
  day 12, when last(rapid_strep) == perhaps: office_visit
  day 13, when count(age > 4) > 0: office_visit
  day 14, when quantile(a1c, 120%) > 9: office_visit
  every month: office_visit
  every month until age > 40: office_visit
  every month until 2031-01-01: office_visit
  every month until last(a1cc) < 7: office_visit
  day 15, when last(a1c) > 9: office_visit { diagnose gout }
  day 16, when has gout and last(a1c) > 9: office_visit { diagnose gout }
  stop when last(a1c) > 12
  day 17: office_visit { diagnose asthma }
}
20 patients, follow past
