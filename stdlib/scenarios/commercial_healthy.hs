# People of working age with commercial insurance and none of the common chronic diseases.
scenario commercial_healthy {
  tags commercial
  seed 22
}

cohort members: 100 commercial patients, age 18..64, with encounters {
  age ~ normal(38, 12)
  sex ~ { female: 50%, male: rest }
  without diabetes
  without hypertension
  without hyperlipidemia
  without heart_failure
  without copd
}

expect share(members, has diabetes) == 0%

emit csv
