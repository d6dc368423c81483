# Adults with the four most common cancers of solid organs: stages, regimens, infusions.
scenario oncology {
  tags oncology
  seed 26
}

cohort breast: 35 patients, age 35..90, has breast_cancer, with encounters
cohort prostate: 30 patients, age 50..90, has prostate_cancer, with encounters
cohort lung: 20 patients, age 45..90, has lung_cancer, with encounters
cohort colorectal: 15 patients, age 45..90, has colorectal_cancer, with encounters

expect {
  count(breast) + count(prostate) + count(lung) + count(colorectal) == 100
  all(prostate, sex == male)
}

emit csv
