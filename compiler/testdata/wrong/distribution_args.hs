cohort a: 200 patients {
  age ~ normal(74)
}
