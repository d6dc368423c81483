# Cancers in the shares of a specialty pharmacy: breast, lung, prostate, colon and rectum.
scenario oncology_medicines {
  tags oncology, medicines
  seed 38
}
cohort breast: 13 women, age 35..85, has breast_cancer, with encounters, medications
cohort lung: 12 patients, age 45..85, has lung_cancer, with encounters, medications
cohort prostate: 10 men, age 50..88, has prostate_cancer, with encounters, medications
cohort colorectal: 15 patients, age 45..85, has colorectal_cancer, with encounters, medications
expect {
  count(breast) + count(lung) + count(prostate) + count(colorectal) == 50
  all(prostate, sex == male)
}
emit csv
