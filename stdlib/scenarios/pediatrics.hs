# Children of a county on Medicaid, with their visits and vaccines.
scenario pediatrics {
  title "Children in Harris County"
  tags pediatrics, medicaid
}

cohort kids: 100 medicaid children, "Harris County, TX", with encounters, immunizations

expect {
  count(kids) == 100
  all(kids, age < 18)
}

emit ndjson
