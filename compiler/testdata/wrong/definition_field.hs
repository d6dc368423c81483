condition a {
  prevalance 5%
}
20 patients
