cohort a: 200 patients {
  age ~ norml(74, 7)
}
