# Coverage: adjectives such as medicaid, an exact class, a mix, and a mix that depends on age. Medicare begins at 65, so
# the word medicare bounds the age as well.
cohort employer: 100 commercial adults, OH
cohort poor: 100 medicaid children, NM
cohort retired: 100 medicare seniors, FL
cohort disabled: 50 patients, TN, coverage medicare_disability
cohort clinic: 200 adults, AZ, with encounters {
  coverage ~ by age {
    0..64: { commercial: 48%, medicaid: 30%, marketplace: 10%, uninsured: rest }
    65..: { medicare_advantage: 52%, original_medicare: 38%, dual: rest }
  }
}

expect {
  all(employer, coverage == commercial)
  all(retired, age >= 65 and coverage in [medicare_advantage, original_medicare])
  all(disabled, age < 65)
  all(clinic where age >= 65, coverage != uninsured)
}
