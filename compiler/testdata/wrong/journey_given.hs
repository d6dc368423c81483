journey given {
  day 0, when count(ed_visit within 30 days) >= 2 and last(a1c) > 5: office_visit { order bmp; procedure ecg }
  day 3, when last(creatinine) > 2 or last(heart_rate) > 90 or last(a1c) > 9: office_visit
  day 9, when did colonoscopy or did ecg or count(metformin) > 0: phone_visit
  every month until last(ldl) < 70: office_visit { order lipid_panel; prescribe metformin 500mg bid }
  day 10, when last(lipase) > 300 or count(metformin) > 1: phone_visit
}
journey brings {
  day 0: office_visit { order lipase }
}
cohort a: 20 patients, follow given
cohort b: 20 patients { follow brings; follow given }
journey stops {
  day 0: office_visit { order a1c }
  stop when did colonoscopy or last(ldl) > 190
  day 9: office_visit { procedure colonoscopy }
}
cohort c: 20 patients, follow stops
