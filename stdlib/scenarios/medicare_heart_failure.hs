# Medicare beneficiaries with heart failure in their first year of it.
scenario medicare_heart_failure {
  tags medicare, cardiology
  seed 41
}
cohort members: 50 medicare patients, age 66..90, with encounters, labs, medications {
  follow chf_first_year starting 2025-01-05..2025-04-30
}
expect {
  share(members, has heart_failure) == 100%
  share(members, count(encounters where department == "Cardiology") >= 2) >= 80%
}
emit csv
