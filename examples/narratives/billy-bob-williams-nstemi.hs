# Billy Bob Williams: an infarction without ST elevation, from the emergency department to cardiac rehabilitation.
scenario billy_bob_williams_nstemi {
  title "Billy Bob Williams, NSTEMI"
  tags narrative, cardiology
  period 2025-01-01..2025-12-31
  seed 110
}

patient billy: man, age 62, "Austin, TX", on lisinopril, with encounters, labs, medications,
    vitals, notes {
  name = "Billy Bob Williams"
  coverage = commercial
  hypertension.control = controlled
  has hypertension
  has hyperlipidemia
  has tobacco_use
  without mi_history
  without heart_failure
  without afib
  without diabetes
  without ckd
  without gout
  without depression
  without anxiety
  without bipolar
  without copd
  without obesity
  without osteoarthritis
  follow nstemi starting 2025-03-10..2025-03-10
}

expect {
  all(billy, has myocardial_infarction nstemi)
  all(billy, count(encounters where encounter_class == IMP) == 1)
  all(billy, max(troponin) > 100)
}
