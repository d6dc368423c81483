cohort a: 5 patients, in { TX: 50%, GA: rest ) {
  age ~ normal(7, 2]
}
cohort b: 5 patients { age ~ 1..2 } }
expect { (a + b == 3
  [1, 2
}
emit csv
