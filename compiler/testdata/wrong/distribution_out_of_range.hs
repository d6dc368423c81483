cohort a: 200 patients, age > 65 {
  age ~ 20..40
}
