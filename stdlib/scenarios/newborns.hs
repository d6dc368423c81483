# Children in their first months: birth, preventive visits, immunizations.
scenario newborns {
  tags pediatrics
  seed 45
}
cohort babies: 60 newborns, with encounters, immunizations, vitals

expect {
  all(babies, age == 0)
  share(babies, count(encounters) >= 2) >= 80%
}
emit csv
