cohort a: 20 patients {
  sbp ~ by dbp { 0..: normal(120, 5) }
}
