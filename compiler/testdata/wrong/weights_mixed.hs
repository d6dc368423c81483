cohort a: 200 patients {
  sex ~ { female: 54%, male: 2 }
}
