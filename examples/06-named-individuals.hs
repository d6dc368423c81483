# Named individuals: fixed where the author says so, generated elsewhere, with dated results and visits. A label is an
# identity: Ada stays Ada, whatever else the file has.
scenario three_people {
  period 2025-01-01..2025-12-31
}
patient ada: diabetic woman, age 71, "Austin, TX", with encounters, labs {
  name = "Ada Example"
  coverage = original_medicare
  diabetes.severity = uncontrolled
  has ckd stage 3
  2025-03-02: result a1c = 9.4
  2025-03-16: office_visit
  2025-06-08: result a1c = 8.1
  2025-09-21: emergency
}
patient ben: newborn, "Boise, ID", with immunizations {
  sex = male
}
member cleo: commercial woman, age 44, OH, on metformin {
  2025-05-05: telehealth_visit
}

expect {
  any(a1c, value == 9.4)
  all(ada, last(a1c) <= 14)
}
