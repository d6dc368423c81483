# "58M Stage III colon cancer MSI-high after curative resection"; "70M IIIB colon cancer, CKD 3b and T2DM requiring dose
# adjustments" (Lynch syndrome and total neoadjuvant treatment of the rectum aren't in the library)
scenario colon_cancers {
  seed 22
}
patient msi: man, age 58, has colorectal_cancer, with encounters, labs {
  colorectal_cancer.phase = treatment
  colorectal_cancer.stage = 3
  colorectal_cancer.msi = high
  colorectal_cancer.site = right
}
patient frail: diabetic man, age 70, has colorectal_cancer, with encounters, labs, medications {
  colorectal_cancer.phase = treatment
  colorectal_cancer.stage = 3
  has ckd stage 3
}
cohort resected: 15 patients, age 45..80, follow colorectal_cancer_surgery, with encounters, labs

expect {
  all(msi, colorectal_cancer.msi == high and colorectal_cancer.stage == 3)
  all(frail, has diabetes and has ckd stage 3)
  all(resected, count(encounters where encounter_type == surgical_stay) == 1)
  count(procedures where code == "44204") >= 8
}
