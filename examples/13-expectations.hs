# What a scenario expects of its own result: counts, shares, means, medians, quantiles, sums, extremes, all and any, over
# people and over rows, compared with numbers or with each other. A miss is exit code 3 and a line in the summary.
scenario acceptance {
  seed 11
}
cohort dm: 250 diabetic patients, CA, age 40..80, with encounters, labs, medications {
  diabetes.severity ~ { controlled: 50%, uncontrolled: 35%, complicated: rest }
}
cohort peers: 250 patients, CA, age 40..80, without diabetes, without type1_diabetes,
    with encounters, labs

expect count(dm) == 250
expect {
  share(dm, diabetes.severity == uncontrolled) in 34%..36%
  mean(dm, a1c) > mean(peers, a1c) + 1
  median(dm, age) in 52..70
  quantile(dm, a1c, 90%) in 8..12
  max(dm, age) <= 80
  min(dm, age) >= 40
  any(dm, on metformin)
  all(peers, not on metformin)
  share(dm, count(encounters) >= 1) in 80%..100%
  share(dm, count(a1c where value > 0 within 365 days) >= 1) in 60%..100%
  sum(dm, count(encounters)) > 500
  share(dm, last(a1c) <= 7) in 20%..70%
  count(a1c) > count(vitamin_b12)
}
