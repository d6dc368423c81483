cohort a: 20 patients {
  a1c ~ by age { 0..17: normal(5, 1), 20..: normal(6, 1) }
}
