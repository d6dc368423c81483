cohort a: 20 patients {
  age ~ 20..40
  age ~ 30..50
}
