# Mark Oswald: cancer of the colon found at a colonoscopy, the operation, and the months after it.
scenario mark_oswald_colorectal_cancer {
  title "Mark Oswald, colorectal cancer"
  tags narrative, oncology, surgery
  period 2025-01-01..2025-12-31
  seed 103
}

patient mark: man, age 46, "Dayton, OH", with encounters, labs, medications, vitals, notes {
  name = "Mark Oswald"
  race = white_nh
  coverage = commercial
  has hypertension
  colorectal_cancer.stage = 2
  without diabetes
  without hiv
  without anxiety
  without bipolar
  without heart_failure
  without ckd
  without cad
  without depression
  without osteoarthritis
  follow colorectal_cancer_surgery starting 2025-02-11..2025-02-11
}

expect {
  all(mark, has colorectal_cancer)
  all(mark, count(encounters where encounter_type == surgical_stay) == 1)
}
