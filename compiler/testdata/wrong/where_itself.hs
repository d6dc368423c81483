cohort a: 20 adults {
  where bmi > 25 and bmi < 24
}
