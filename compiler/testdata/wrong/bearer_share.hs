20 men, has pregnancy 50%
cohort b: 100 adults, age 40..60, has pregnancy 30%
cohort c: 100 adults {
  has pregnancy 90% when sex == female
}
