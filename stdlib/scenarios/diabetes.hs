# Type 2 diabetes with its company: severities, comorbidities, A1c, expectations.
scenario diabetes {
  title "Medicare beneficiaries with type 2 diabetes"
  tags diabetes, medicare
  seed 7
  period 2025-01-01..2025-12-31
}

param n = 200

cohort dm: n diabetic patients, TX, age > 65, with encounters {
  age ~ normal(74, 7)
  sex ~ { female: 54%, male: 46% }
  diabetes.severity ~ { controlled: 55%, uncontrolled: 30%, complicated: rest }
  has hypertension 76%
  has hyperlipidemia 71%
  has ckd stage 3 28%
}

expect {
  count(dm) == n
  share(dm, sex == female) in 52%..56%
  share(dm, has hypertension) in 73%..79%
  mean(dm, age) in 72..78
}

emit csv, parquet
