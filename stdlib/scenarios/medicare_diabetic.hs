# Medicare beneficiaries with type 2 diabetes, half of them in Medicare Advantage.
scenario medicare_diabetic {
  tags diabetes, medicare
  seed 21
}

cohort members: 100 diabetic patients, age 65..95, with encounters {
  age ~ normal(72, 8)
  sex ~ { female: 52%, male: rest }
  has hypertension 75%
  has hyperlipidemia 70%
  coverage ~ { medicare_advantage: 55%, original_medicare: rest }
}

expect {
  share(members, has hypertension) in 72%..78%
  share(members, count(encounters) >= 1) == 100%
}

emit csv
