param diabetes = 3
param age = 4
param n = 20
cohort a: n patients, where age > 3
