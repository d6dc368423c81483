# "Texas Medicaid children profile" (the commercial family of four with pharmacy claims comes with members and claims)
scenario texas_medicaid_children {
  tags medicaid, pediatrics, texas
  seed 9
}
cohort kids: 150 medicaid children, TX, with encounters, immunizations

expect {
  all(kids, age < 18)
  all(kids, coverage == medicaid)
  share(kids, sex == male) in 46%..56%
  share(kids where age < 2, count(immunizations) >= 1) >= 90%
}
