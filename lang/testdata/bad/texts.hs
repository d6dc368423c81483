patient ada: woman, "Austin, TX {
  name = "Ada \q Example"
  city = “Austin”
}
cohort péñasco: 5 patients
