record r 1 per house {
  x ~ 1..2
}
20 patients
