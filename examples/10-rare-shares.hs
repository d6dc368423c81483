# Rare shares in a small cohort: draws are stratified, so that 2% of 150 gives 3, give or take one, with any seed. The
# first 150 stay as they are when the count grows.
cohort clinic: 150 adults, WA, with encounters {
  has heart_failure 2%
  has ckd stage 5 1%
  has type1_diabetes 3%
  coverage ~ { uninsured: 4%, commercial: rest }
}

expect {
  count(clinic where has heart_failure) in 2..4
  count(clinic where has ckd stage 5) in 1..2
  count(clinic where has type1_diabetes) in 3..6
  count(clinic where coverage == uninsured) in 4..8
}
