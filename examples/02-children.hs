# Several cohorts in one file: a practice that sees children. Nouns such as newborns, toddlers and teenagers bound the
# age; each cohort has a label, so that a new one changes none of the others.
cohort newborns: 40 newborns, "Austin, TX", with immunizations, encounters
cohort toddlers: 80 medicaid toddlers, "Travis County, TX", with immunizations, encounters
cohort teens: 60 teenagers, "Travis County, TX", with immunizations, encounters, vitals

expect {
  count(patients) == 180
  all(newborns, age == 0)
  all(toddlers, age in 1..3 and coverage == medicaid)
  share(toddlers, count(immunizations) >= 1) in 60%..100%
}
