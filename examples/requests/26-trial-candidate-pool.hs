# "For my trial-candidate-pool add 2 years of clinical history: A1c labs, medications, encounters; persist to the same scenario"
# then "A1c between 7.5-10%, on stable metformin, no CKD 4+" (the enrolment 2:1 comes with trials)
scenario trial_candidate_pool {
  tags trial
  period 2024-01-01..2025-12-31
  seed 26
}
cohort pool: 80 diabetic patients, age 30..75, on metformin, a1c 7.5..10, without esrd,
    with encounters, labs, medications {
  where not has ckd stage 4 and not has ckd stage 5
}

expect {
  all(pool, a1c in 7.5..10)
  all(pool, on metformin)
  all(pool, not has ckd stage 4)
  share(pool, count(a1c) >= 2) >= 85%
}
