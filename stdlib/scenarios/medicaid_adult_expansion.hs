# Adults in Medicaid after its expansion.
scenario medicaid_adult_expansion {
  tags medicaid
  seed 35
}
cohort members: 100 medicaid adults, age 19..64, with encounters {
  age ~ normal(38, 12)
}
expect {
  all(members, coverage == medicaid)
  mean(members, age) in 36..42
}
emit csv
