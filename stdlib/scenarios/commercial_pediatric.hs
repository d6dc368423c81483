# Children with commercial insurance, with their immunizations and growth.
scenario commercial_pediatric {
  tags commercial, pediatrics
  seed 44
}
cohort children: 100 commercial patients, age 0..17, with encounters, immunizations, vitals

expect {
  all(children, age < 18)
  share(children where age < 2, count(immunizations) >= 1) >= 85%
}
emit csv
