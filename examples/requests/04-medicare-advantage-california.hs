# "100 Medicare Advantage members over 65 in California" then "from my Medicare scenario show female members over 75 with
# diabetes" (hsc query, or hsc show, on what this builds)
scenario medicare_advantage_california {
  tags medicare, california
  seed 4
}
cohort beneficiaries: 100 medicare_advantage patients, CA, age 66..110, with encounters

expect {
  count(beneficiaries) == 100
  all(beneficiaries, age > 65)
  all(beneficiaries, coverage == medicare_advantage)
  all(beneficiaries, state == CA)
  any(beneficiaries, sex == female and age > 75 and has diabetes)
}
