scenario short { period 2025-06-01..2026-01-31 }
journey window {
  phase first day 0..30 {
    day 10: office_visit as early
    day 40..50 after early: office_visit
    day 20 after early: office_visit
  }
  day 2 +- 3 days after early: office_visit
  day -1 after early: office_visit
  month 0 +- 1 days after early: office_visit
  day 330: office_visit
  day 300..430: office_visit
}
journey part {
  day 3, in wintr: office_visit
  day 3, in march..friday: office_visit
  day 3, in monday, in friday: office_visit
  day 3, in saturday..sunday: office_visit
  day 3..90, in march..may: urgent_care
}
journey begins {
  day -10: office_visit
  day 100..200: office_visit
  every 3 months 4 times: office_visit
  day -200: office_visit
}
cohort d: 20 patients, follow part
cohort a: 20 patients, follow window
cohort b: 20 patients, follow begins starting 2025-11-01..2025-11-05
cohort c: 20 patients, follow begins starting 2025-07-01
