cohort a: 20 patients {
  column x = age / 0
}
