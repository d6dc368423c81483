cohort a: 20 patients {
  hypertension 78%
}
