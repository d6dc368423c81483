scenario s {
  sede 42
}
20 patients
