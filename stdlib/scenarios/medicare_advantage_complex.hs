# Medicare Advantage: diabetes, heart failure and kidney disease together.
scenario medicare_advantage_complex {
  tags medicare, chronic
  seed 42
}
cohort members: 60 medicare_advantage patients, age 68..90, with encounters, labs, medications {
  has diabetes
  has heart_failure
  has ckd stage 3 70%
  has ckd stage 4 20%
}
expect {
  share(members, has ckd stage 3) in 68%..72%
  mean(members, count(encounters)) >= 8
}
emit csv
