cohort a: 20 patients {
  follow diabetic_first_year 20%
}
journey diabetic_first_year {
  day 0: office_visit
}
