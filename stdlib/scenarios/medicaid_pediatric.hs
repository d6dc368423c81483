# Children with Medicaid, with their immunizations and growth.
scenario medicaid_pediatric {
  tags medicaid, pediatrics
  seed 23
}

cohort children: 100 medicaid patients, age 0..17, with encounters, immunizations {
  age ~ { 0..2: 15%, 3..5: 15%, 6..12: 35%, 13..17: rest }
  sex ~ { male: 51%, female: rest }
}

expect {
  share(children, age <= 2) in 13%..17%
  all(children, age < 18)
}

emit csv
